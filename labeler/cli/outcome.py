"""How a run ends: an exit code, and one line on stderr where it did not go well."""

from collections.abc import Callable

import typer

from labeler.cli.terminal import complain
from labeler.domain.errors import AppError

DONE = 0
BUG = 1
USERS_MATTER = 2
DAMAGED = 3
CUT_OFF = 130
"""What a shell expects of a program that was interrupted from the keyboard."""


def ended(run: Callable[[], int | None]) -> int:
    """Runs it to its end and says what was in the way; the exit code."""
    try:
        code = run()
    except AppError as error:
        complain(error.line())
        return USERS_MATTER
    except typer.TyperException as error:
        complain(_usage(error))
        return USERS_MATTER
    except (KeyboardInterrupt, typer.Abort):
        return _cut_off()
    except Exception as error:  # noqa: BLE001 - a bug: told in one line, with a report
        complain(_bug(error))
        return BUG
    # Typer turns an interrupt into this code by itself.
    return _cut_off() if code == CUT_OFF else code or DONE


def _cut_off() -> int:
    complain("cut off. What was saved until then is safe.")
    return CUT_OFF


def _usage(error: typer.TyperException) -> str:
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "labeler"
    message = error.format_message().replace("Value error, ", "").removesuffix(".")
    end = "" if message.endswith("?") else "."
    return f"{message}{end} “{command} --help” says more."


def _bug(error: Exception) -> str:
    from labeler.app.clock import SystemClock
    from labeler.app.crash_report import details_of, write_crash_report
    from labeler.app.logs import write_log

    what = f"this is a bug in Labeler ({type(error).__name__})"
    at = SystemClock().at()
    # What was being worked on stands in the log, and never in the report.
    write_log("bug", details_of(error), at=at)
    try:
        path = write_crash_report(error, at=at)
    except OSError as problem:
        return f"{what}, and its report could not be written: {problem}"
    return f"{what}. What was saved is safe. The report lies in {path}"
