"""``python -m seatwright`` is the command."""

from seatwright.cli import main

raise SystemExit(main())
