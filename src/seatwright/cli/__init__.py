"""The command. Each sub-command is a module of its own, loaded when it is called for; nothing is reckoned here."""

from __future__ import annotations


def main(arguments: list[str] | None = None) -> int:
    """Run the command with some arguments, by default those of the process; gives the exit code."""
    from seatwright.cli.dispatch import dispatched

    return dispatched(arguments)


def run() -> int:
    """What the installed script calls."""
    return main()
