"""A form whose work runs on a thread of its own: one thing at a time, with how far it is and Cancel."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from labeler.app.alone import Alone
from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from labeler.gui.forms import FormPage
from labeler.gui.job_runner import JobRunner
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import Tone
from labeler.gui.trouble.refused import refused_words
from labeler.gui.widgets.job_bar import JobBar


class JobForm(FormPage):
    """`kept_off` are off while something runs; Esc cancels that, and leaves the page otherwise.

    `first` has the keys when the page is opened. (No proxy: Tab would go round behind it, and never come to Back.)
    """

    def __init__(
        self, theme: Theme, title: str, said: str, parent: QWidget | None = None, *, alone: Alone | None = None
    ) -> None:
        super().__init__(theme, title, said, parent, is_wide=True)
        self.jobs = JobRunner(self, alone)
        self.bar = JobBar(theme, is_inside=True)
        self.kept_off: tuple[QWidget, ...] = ()
        self.first: QWidget | None = None
        self._then: Callable[[Any], None] = lambda outcome: None
        self.bar.cancel_asked.connect(self.cancel)
        self.jobs.progressed.connect(self.bar.follow)
        self.jobs.done.connect(self._on_done)
        self.jobs.failed.connect(self._on_failed)
        self.jobs.cancelled.connect(self._on_cancelled)
        self.jobs.broken.connect(self._end)

    def close_down(self) -> None:
        """Cuts off what runs."""
        self.jobs.close()

    def run(self, job: Callable[[Watch], Any], then: Callable[[Any], None]) -> None:
        """`then` is told what the job returned, on the window's thread; only while nothing runs."""
        self.say("")
        self._then = then
        for widget in self.kept_off:
            widget.setEnabled(False)
        # What is off has lost the focus to whatever comes next in the window; from the page, Esc still cancels.
        self.setFocus()
        self.jobs.start(job)

    def cancel(self) -> None:
        if self.jobs.is_running:
            if self.bar.has_keys:
                self.setFocus()
            self.bar.show_cancelling()
            self.jobs.cancel()

    def lead_to(self, button: QPushButton) -> None:
        """What comes next: it has the keys, and is in sight once what is new has been laid out."""
        button.setFocus()
        QTimer.singleShot(0, button, lambda: self._area.ensureWidgetVisible(button))

    def failed(self, error: AppError) -> None:
        """Says what was in the way."""
        self.say(refused_words(error))

    def ended(self) -> None:
        """Whatever ran has come to its end, one way or another: where the next thing is to be said."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.first is not None and not self.jobs.is_running:
            self.first.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.jobs.is_running:
            self.cancel()
        else:
            super().keyPressEvent(event)

    def _end(self) -> None:
        if self.bar.has_keys:
            self.setFocus()
        self.bar.hide()
        for widget in self.kept_off:
            widget.setEnabled(True)
        self.ended()

    def _on_done(self, outcome: object) -> None:
        self._end()
        self._then(outcome)

    def _on_failed(self, error: AppError) -> None:
        self._end()
        self.failed(error)

    def _on_cancelled(self) -> None:
        self._end()
        self.say(self.tr("Cancelled: nothing was changed."), tone=Tone.MUTED)
