"""Keeps what is to be kept of an error: a report the first time, and a few lines in the log."""

from pathlib import Path

from labeler.app.clock import SystemClock
from labeler.app.crash_report import details_of, signature_of, write_crash_report
from labeler.app.logs import write_log
from labeler.app.seldom import Seldom
from labeler.domain.errors import AppError
from labeler.gui.trouble.crash import Bug

_SEEN = Seldom()
_REPORTS: dict[str, Path | None] = {}


def kept(error: BaseException) -> AppError | Bug | None:
    """What is to be told of it; None while the same has been told often enough."""
    at = SystemClock().at()
    if isinstance(error, AppError):
        write_log("trouble", error.line(), at=at)
        return error
    signature = signature_of(error)
    times = _SEEN.count(signature)
    if not Seldom.is_worth_telling(times):
        return None
    details = details_of(error)
    if times == 1 or signature not in _REPORTS:
        _REPORTS[signature] = _report(error, at)
        write_log("bug", details, at=at)
    else:
        write_log("bug", f"{signature}, {times} times by now", at=at)
    return Bug(report=_REPORTS[signature], details=details, times=times)


def _report(error: BaseException, at: str) -> Path | None:
    try:
        return write_crash_report(error, at=at)
    except OSError:
        return None
