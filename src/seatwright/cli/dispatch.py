"""From arguments to an exit code: which command is meant, and what a person is told if it cannot be done.

Exit codes: 0 done, 2 bad input, 3 a lot is needed, 4 not the official result or not proved, 1 our own fault.
"""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper

from seatwright import __version__
from seatwright.cli.commands import COMMANDS, GROUPS, Table

DONE, OUR_FAULT, BAD_INPUT, LOT_NEEDED, DIFFERS, INTERRUPTED, READER_GONE = 0, 1, 2, 3, 4, 130, 141

INTRO = """\
Votes into seats, exactly as the law does it; every seat explained, every result proved.

usage: seatwright COMMAND ...
"""

OUTRO = """\
Begin with:
  seatwright count nz-2008               an election of the catalogue
  seatwright count ./my-election         a folder of your own, or a zip of it
  seatwright COMMAND --help              what a command can do, with examples
  seatwright --version
"""


def dispatched(arguments: list[str] | None = None) -> int:
    """The exit code of the command; nothing that goes wrong leaves as a traceback."""
    words = sys.argv[1:] if arguments is None else arguments
    _speak_unicode()
    try:
        code = dispatch(words)
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        _write_no_more()
        return READER_GONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        _write_no_more()
        return _failed(_unwritable(error))
    except Exception as error:
        return _failed(error)


def _speak_unicode() -> None:
    """Files and pipes get UTF-8 whatever the locale; a terminal that cannot show a sign shows another one."""
    if sys.stdout is None:  # pyright: ignore[reportUnnecessaryComparison] -- so it is where standard output was closed
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    out = sys.stdout
    if out.encoding.lower().replace("-", "") != "utf8" and isinstance(out, TextIOWrapper):
        out.reconfigure(encoding=out.encoding if out.isatty() else "utf-8", errors="replace")


def dispatch(words: list[str]) -> int:
    """Call the command that is named; without one, say which there are."""
    if words[:1] in (["--version"], ["-V"]):
        print(f"seatwright {__version__}")
        return DONE
    if _asks(words):
        return _tell(f"{INTRO}\n{_listed(COMMANDS)}\n\n{OUTRO}", words)
    name, *rest = words
    if name not in GROUPS:
        return _call(words, COMMANDS, "seatwright")
    if _asks(rest):
        return _tell(f"usage: seatwright {name} COMMAND ...\n\n{_listed(GROUPS[name])}", rest)
    return _call(rest, GROUPS[name], f"seatwright {name}")


def _call(words: list[str], table: Table, before: str) -> int:
    """Hand over to a command of a table; its module is loaded only now."""
    name, *rest = words
    if name not in table:
        raise _unknown(name, table, before)
    from seatwright.cli.parser import called

    return called(table[name][0], f"{before} {name}", rest)


def _asks(words: list[str]) -> bool:
    """Whether somebody wants to know which commands there are."""
    return not words or words[0] in ("--help", "-h", "help")


def _tell(text: str, words: list[str]) -> int:
    """Help that was asked for is output; help that was not is an error."""
    print(text.rstrip(), file=sys.stdout if words else sys.stderr)
    return DONE if words else BAD_INPUT


def _listed(table: Table) -> str:
    return "commands:\n" + "\n".join(f"  {name:<12}{says}" for name, (_, says) in table.items())


def _unknown(name: str, table: Table, before: str) -> Exception:
    from seatwright.errors import refuse
    from seatwright.io.mistakes import nearest

    return refuse("E603", value=repr(name), command=before, known=nearest(name, list(table)))


def _failed(error: Exception) -> int:
    """What a person is told: of bad input what to mend; of a fault of ours, how to report it."""
    from seatwright.errors import SeatwrightError

    if isinstance(error, SeatwrightError):
        print(error, file=sys.stderr)
        return BAD_INPUT
    if os.environ.get("SEATWRIGHT_DEBUG"):
        import traceback

        traceback.print_exc()
    else:
        print(_apology(error), file=sys.stderr)
    return OUR_FAULT


def _apology(error: Exception) -> str:
    said = "".join(sign if sign.isprintable() else " " for sign in f"{type(error).__name__}: {error}")[:300]
    return (
        f"Sorry: this is a fault of seatwright {__version__}, not of your input.  ({said})\n"
        "      Please report it with the command and the files: set SEATWRIGHT_DEBUG=1, run it again, copy the output."
    )


def _unwritable(error: OSError) -> Exception:
    """All files are read and written elsewhere, with errors of their own: what is left is standard output."""
    from seatwright.errors import refuse

    return refuse("E608", place="standard output", value=error.strerror or error) if error.filename is None else error


def _write_no_more() -> None:
    """Whoever reads our output (``| head``) has gone, or the disk is full: write nothing more, not even at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
