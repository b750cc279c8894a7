"""Has the photos looked at while nobody works: begun by itself, held up by every key, told on one quiet line."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from labeler.app.changes import Changes
from labeler.app.watch import Progress, Watch
from labeler.gui.bridge import Bridge
from labeler.gui.job_runner import JobRunner
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.user_settings import UserSettings
from labeler.gui.widgets.plain import number_text, plain_label
from labeler.gui.widgets.progress_line import ProgressLine

if TYPE_CHECKING:
    from labeler.app.embedding.computing import Embedded

_AFTER_MS = 45_000
"""From opening a project, or adding to it: by then people have begun, or have gone for a coffee."""
_QUIET = 2.0
"""Seconds without a key, a click or a turn of the wheel."""
_WORK = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletMove,
    }
)


class QuietLine(QFrame):
    """How many photos were looked at, and the way to have it end. It is not there while something louder is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("jobBar")
        self._text = plain_label(tone=Tone.MUTED)
        self._line = ProgressLine(theme)
        self.stop = QPushButton(self.tr("Not now"))
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACE, SPACE // 2, 2 * SPACE, SPACE // 2)
        row.setSpacing(2 * SPACE)
        row.addWidget(self._text)
        row.addWidget(self._line, 1)
        row.addWidget(self.stop)
        self.setAccessibleName(self.tr("Photos looked at"))
        self._louder: tuple[QWidget, ...] = ()
        self._is_wanted = False
        self.hide()

    def give_way_to(self, *louder: QWidget) -> None:
        """Bars that need the room, and the eye, more than this line."""
        self._louder = louder
        for widget in louder:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._show_or_hide()
        return False

    def hide(self) -> None:
        self._is_wanted = False
        super().hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def show_progress(self, progress: Progress) -> None:
        told = self.tr("Looking at the photos while nobody works: {done} of {total}")
        self._text.setText(told.format(done=number_text(progress.done), total=number_text(progress.total)))
        self._line.set_progress(done=progress.done, total=progress.total)
        self._is_wanted = True
        self._show_or_hide()

    def _show_or_hide(self) -> None:
        self.setVisible(self._is_wanted and all(widget.isHidden() for widget in self._louder))


class LookingAhead(QObject):
    """Begins a while after the project was opened or added to, unless the settings say no; nobody waits for it."""

    def __init__(
        self,
        bridge: Bridge,
        settings: UserSettings,
        theme: Theme,
        window: QWidget,
        *,
        is_busy: Callable[[], bool] = lambda: False,
    ) -> None:
        """`is_busy` says whether other long work is under way; asked from the job's own thread."""
        super().__init__(window)
        self._bridge, self._settings, self._window, self._is_busy = bridge, settings, window, is_busy
        self._worked_at = time.monotonic()
        self._is_allowed = settings.now.looks_ahead
        self._watched: QObject | None = None
        self.line = QuietLine(theme)
        self.jobs = JobRunner(self, bridge.project.alone)
        self.jobs.progressed.connect(self._on_progressed)
        for ended in (self.jobs.done, self.jobs.failed, self.jobs.cancelled, self.jobs.broken):
            ended.connect(self._on_ended)
        self.line.stop.clicked.connect(self.stop)
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(_AFTER_MS)
        self._due.timeout.connect(self._on_due)
        bridge.changed.connect(self._on_changed)
        settings.changed.connect(self._on_settings)
        self.begin_later()

    def begin_later(self) -> None:
        """Counts the while from now on."""
        if self._settings.now.looks_ahead and self._bridge.project.is_writable:
            self._due.start()

    def begin(self) -> None:
        """At once, where nothing is being looked at already."""
        if self.jobs.is_running:
            return
        self._watch_for_work()
        project, may_go_on = self._bridge.project, self._may_go_on

        def look(watch: Watch) -> "Embedded":
            # Late, and on the job's own thread: what computes with pictures takes long to load.
            from labeler.app.embedding.gently import embed_gently

            return embed_gently(project, watch=watch, may_go_on=may_go_on)

        self.jobs.start(look)

    def stop(self) -> None:
        """Until the project is opened, or added to, again. What was looked at is kept."""
        self._due.stop()
        if self.jobs.is_running:
            self.jobs.cancel()
        self.line.hide()

    def close_down(self) -> None:
        self._due.stop()
        self._watch_no_more()
        self.jobs.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _WORK:
            self._worked_at = time.monotonic()
        return False

    def _may_go_on(self) -> bool:
        return time.monotonic() - self._worked_at > _QUIET and not self._is_busy()

    def _watch_for_work(self) -> None:
        """What the system sends to the window, once each: asking for what its widgets get would cost them all time."""
        if self._watched is None and self._window.window().isVisible():
            self._watched = self._window.window().windowHandle()
            self._watched.installEventFilter(self)

    def _watch_no_more(self) -> None:
        if self._watched is not None:
            self._watched.removeEventFilter(self)
            self._watched = None

    def _on_due(self) -> None:
        # Nobody's window any more, or one in whose project a folder is being read: later, then.
        if self._window.isVisible() and not self._is_busy():
            self.begin()
        else:
            self._due.start()

    def _on_changed(self, changes: Changes) -> None:
        self._worked_at = time.monotonic()

    def _on_settings(self) -> None:
        was, self._is_allowed = self._is_allowed, self._settings.now.looks_ahead
        if not self._is_allowed:
            self.stop()
        elif not was and not self.jobs.is_running:
            # Other settings are no wish to begin: whoever said “not now” meant it.
            self.begin_later()

    def _on_progressed(self, progress: Progress, seconds: float) -> None:
        if progress.total:
            self.line.show_progress(progress)

    def _on_ended(self) -> None:
        self._watch_no_more()
        self.line.hide()
