"""What happens when a slot raises: a report is written, the work is kept, the window lives on and says so once."""

import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from labeler.domain.errors import AppError


@dataclass(frozen=True, slots=True, kw_only=True)
class Bug:
    """One that was met: where its report lies (None: it could not be written), and how often it came by now."""

    report: Path | None
    details: str
    """What Python tells of it, messages included: for the user's own eyes, and in the report if they say so."""
    times: int


class BugWatch(QObject):
    """Every error that nobody caught comes here, from whichever thread, and is handed to `tell` on this one's.

    `tell` is given a Bug, or an AppError: trouble of the user's world that no page had words for.
    """

    _met = Signal(object)

    def __init__(self, tell: Callable[[AppError | Bug], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tell = tell
        self._before: tuple[Any, Any, Any] | None = None
        # Late, in every case: a bug may be met while something is being painted.
        self._met.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)

    def watch(self) -> None:
        """From now on, until `stop`."""
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error
        sys.unraisablehook = self._on_unraisable

    def stop(self) -> None:
        """Gives the hooks back to whoever had them, unless somebody else has taken them since."""
        before, self._before = self._before, None
        if before is not None and sys.excepthook == self._on_error:
            sys.excepthook, threading.excepthook, sys.unraisablehook = before

    def met(self, error: BaseException, *, is_told: bool = True) -> None:
        """Keeps what is to be kept of an error and has it told. It never raises."""
        # Late: only whoever meets a bug waits for what a report is made of.
        from labeler.gui.trouble.bugs_kept import kept

        with suppress(Exception):
            told = kept(error)
            if is_told and told is not None:
                self._met.emit(told)

    def _pass_on(self, told: AppError | Bug) -> None:
        try:
            self._tell(told)
        except Exception as error:  # noqa: BLE001 - telling it again would end in the same place, for ever
            self.met(error, is_told=False)

    def _on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.met(error)

    def _on_thread_error(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
            self.met(args.exc_value)

    def _on_unraisable(self, unraisable: "sys.UnraisableHookArgs") -> None:
        # Something that was being thrown away: nothing that a person did has failed.
        if unraisable.exc_value is not None:
            self.met(unraisable.exc_value, is_told=False)
