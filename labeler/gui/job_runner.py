"""Long work on its own thread, watched from the window's: the same plain jobs that the terminal runs."""

import sys
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from labeler.app.alone import Alone
from labeler.app.watch import Cancelled, Watch
from labeler.domain.errors import AppError

_LOOK_MS = 100
_FIRST_LOOK_MS = 5
"""The first image of a folder is waited for; all that follows is only counted."""
_TURN_SECONDS = 0.0005
"""How long a thread computes before it must let the window's thread have its turn; Python's own measure is 5 ms,
and that for each of the threads which are before it."""
_USUAL_TURN_SECONDS = sys.getswitchinterval()


class _ShortTurns:
    """Turns are short while any job runs: who ends first must not lengthen them for the others. Window's thread."""

    def __init__(self) -> None:
        self._running = 0

    def begin(self) -> None:
        self._running += 1
        sys.setswitchinterval(_TURN_SECONDS)

    def end(self) -> None:
        self._running -= 1
        if not self._running:
            sys.setswitchinterval(_USUAL_TURN_SECONDS)


_TURNS = _ShortTurns()


class _Working(QThread):
    """Runs one job; what it returned or raised is kept for the window's thread to fetch."""

    def __init__(self, job: Callable[[Watch], Any], watch: Watch, parent: QObject) -> None:
        super().__init__(parent)
        self._job, self._watch = job, watch
        self.outcome: Any = None
        self.error: BaseException | None = None

    def run(self) -> None:
        try:
            self.outcome = self._job(self._watch)
        except BaseException as error:  # noqa: BLE001 - raised again on the window's thread
            self.error = error


class JobRunner(QObject):
    """One job at a time.

    `progressed` carries Progress and the seconds since the start; `done` what the job returned; `failed` an
    AppError; `cancelled` says that it was cut off. A bug in a job is raised on the window's thread; `broken` says first
    that it has ended. While a job has the file of the project `alone`, nothing is told of any: whoever hears it would
    ask the file for something.
    """

    progressed = Signal(object, float)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    broken = Signal()

    def __init__(self, parent: QObject | None = None, alone: Alone | None = None) -> None:
        super().__init__(parent)
        self._alone = alone or Alone()
        self._watch = Watch()
        self._working: _Working | None = None
        self._started = 0.0
        self._looking = QTimer(self)
        self._looking.timeout.connect(self._look)

    @property
    def is_running(self) -> bool:
        return self._working is not None

    def start(self, job: Callable[[Watch], Any]) -> None:
        """Runs `job(watch)`; only when nothing is running."""
        if self._working is not None:
            raise RuntimeError("a job is running already")
        self._watch = Watch()
        self._started = time.monotonic()
        self._working = _Working(job, self._watch, self)
        self._working.finished.connect(self._on_finished)
        _TURNS.begin()
        self._working.start()
        self._looking.start(_FIRST_LOOK_MS)

    def cancel(self) -> None:
        """Asks the job to stop; `cancelled` follows when it has, and no progress before it."""
        self._watch.cancel()
        if not self._is_ended:
            self._looking.stop()

    def close(self) -> None:
        """Cuts off what is running and waits for it; nothing is told any more."""
        working, self._working = self._working, None
        self._looking.stop()
        if working is not None:
            working.finished.disconnect(self._on_finished)
            self._watch.cancel()
            working.wait()
            _TURNS.end()

    @property
    def _is_ended(self) -> bool:
        """Whether the job has, whatever was told of it."""
        return self._working is not None and self._working.isFinished()

    def _look(self) -> None:
        if self._alone.is_taken:
            return
        if self._is_ended:
            self._on_finished()
            return
        if self._watch.progress.done:
            self._looking.setInterval(_LOOK_MS)
        self.progressed.emit(self._watch.progress, time.monotonic() - self._started)

    def _on_finished(self) -> None:
        if not self._is_ended:
            return
        if self._alone.is_taken:
            self._looking.start(_LOOK_MS)
            return
        working, self._working = self._working, None
        self._looking.stop()
        assert working is not None
        _TURNS.end()
        working.deleteLater()
        error = working.error
        if error is None:
            self.done.emit(working.outcome)
        elif isinstance(error, Cancelled):
            self.cancelled.emit()
        elif isinstance(error, AppError):
            self.failed.emit(error)
        else:
            self.broken.emit()
            raise error
