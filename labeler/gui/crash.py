"""What happens when a slot raises: a report is written, the work is kept, the window lives on."""

import faulthandler
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType


def watch_for_bugs(tell: Callable[[str], None]) -> None:
    """From now on every error nobody caught ends in a report; `tell` says one line to the user."""
    if sys.stderr is not None and not faulthandler.is_enabled():
        faulthandler.enable()

    def on_error(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        place = _reported(error)
        tell(f"Something went wrong in the program. What was saved is safe. A report lies in {place}.")

    def on_thread_error(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            _reported(args.exc_value)

    sys.excepthook = on_error
    threading.excepthook = on_thread_error


def _reported(error: BaseException) -> Path:
    # Late: only whoever meets a bug waits for what a report is made of.
    from labeler.app.clock import SystemClock
    from labeler.app.crash_report import write_crash_report

    return write_crash_report(error, at=SystemClock().at())
