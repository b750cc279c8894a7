"""What Qt and Python complain of while the window runs goes into the log, not to a terminal that nobody looks at."""

import sys
import warnings
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler

from labeler.app.hard_crash import report_hard_crashes, watch_for_hard_crashes
from labeler.app.logs import write_log
from labeler.app.seldom import Seldom

_KINDS = {
    QtMsgType.QtWarningMsg: "Qt warning",
    QtMsgType.QtCriticalMsg: "Qt error",
    QtMsgType.QtFatalMsg: "Qt fatal",
}
"""What it says to those who develop with it is left out."""
_STARTED_MS = 4_000
"""Behind this nobody waits for the start any more."""


def _now() -> str:
    # Late: chance comes with the clock, and takes as long to load as ten of the window's own modules.
    from labeler.app.clock import SystemClock

    return SystemClock().at()


def kept_log() -> "OwnLog":
    """A log of what this process complains of, and, should the system end it, of where it was."""
    # A log that cannot be written is no reason not to start.
    with suppress(OSError):
        watch_for_hard_crashes()
    log = OwnLog()
    QTimer.singleShot(_STARTED_MS, log.look_back)
    return log


class OwnLog:
    """Listens until it is closed. Log lines go to `folder`, or where logs of this user lie."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._seen = Seldom()
        self._before = warnings.showwarning
        warnings.showwarning = self._on_warning
        self._before_of_qt = qInstallMessageHandler(self._on_message)

    def close(self) -> None:
        """Gives back what it listened with. Traces of earlier runs do not outlast this one, however short it was."""
        self.look_back()
        qInstallMessageHandler(self._before_of_qt)
        warnings.showwarning = self._before

    def look_back(self) -> None:
        """Makes reports of what earlier runs were ended by. Nothing was lost in them, so nobody is told."""
        with suppress(OSError):
            for report in report_hard_crashes(at=_now(), folder=self._folder):
                self.write("crash", f"an earlier run was ended by the system: {report}")

    def write(self, kind: str, text: str) -> None:
        """An entry, unless the same has been said often enough; a person who started it in a terminal sees it too."""
        times = self._seen.count(f"{kind} {text}")
        if not Seldom.is_worth_telling(times):
            return
        again = f" ({times} times by now)" if times > 1 else ""
        write_log(kind, f"{text}{again}", at=_now(), folder=self._folder)
        if sys.stderr is not None and sys.stderr.isatty():
            sys.stderr.write(f"{kind}: {text}{again}\n")

    def _on_message(self, kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind in _KINDS:
            self.write(_KINDS[kind], message)

    def _on_warning(
        self,
        message: Warning | str,
        category: type[Warning],
        filename: str,
        lineno: int,
        file: TextIO | None = None,
        line: str | None = None,
    ) -> None:
        self.write("warning", f"{category.__name__}: {message} ({filename}:{lineno})")
