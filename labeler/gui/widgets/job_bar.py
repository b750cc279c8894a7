"""Long work as a line: what is being done, how far, how long still, and Cancel."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from labeler.app.watch import Progress
from labeler.gui.language import said
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.widgets.elided import ElidedLabel
from labeler.gui.widgets.plain import number_text, plain_label, tooltip
from labeler.gui.widgets.progress_line import ProgressLine

_SURE_AFTER = 2.0
"""Seconds before a time left is worth saying."""


class JobBar(QFrame):
    """Hidden until there is something to say. `cancel_asked` when Cancel is pressed.

    A bar of the window has a line above it; one `is_inside` something else stands there as wide as what is around it.
    """

    cancel_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, is_inside: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("" if is_inside else "jobBar")
        self._doing = ElidedLabel("")
        self._line = ProgressLine(theme)
        self._left = plain_label(tone=Tone.MUTED)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setAutoDefault(True)
        self._cancel.clicked.connect(self.cancel_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(*((0, 0, 0, 0) if is_inside else (2 * SPACE, SPACE, 2 * SPACE, SPACE)))
        row.setSpacing(2 * SPACE)
        # The words have what they need, and the line the rest; where there is no room, both give way.
        row.addWidget(self._doing, 100)
        row.addWidget(self._line, 1)
        row.addWidget(self._left)
        row.addWidget(self._cancel)
        self.hide()

    @property
    def has_keys(self) -> bool:
        """Whether Cancel has the focus, which it loses when it is off or gone."""
        return self._cancel.hasFocus()

    def show_progress(self, *, doing: str, done: int, total: int, seconds: float) -> None:
        """`total` 0 says that nobody knows yet; `seconds` since the start."""
        self._say_doing(said(doing) if doing else "")
        self._line.set_progress(done=done, total=total)
        self._left.setText(self._time_left(done, total, seconds))
        self._cancel.setEnabled(True)
        self.show()

    def follow(self, progress: Progress, seconds: float) -> None:
        """Shows what a job says of itself."""
        self.show_progress(doing=progress.doing, done=progress.done, total=progress.total, seconds=seconds)

    def take_focus(self) -> None:
        """The keys go to Cancel."""
        self._cancel.setFocus(Qt.FocusReason.TabFocusReason)

    def show_cancelling(self) -> None:
        self._left.setText(self.tr("cancelling …"))
        self._cancel.setEnabled(False)

    def _say_doing(self, words: str) -> None:
        self._doing.ensurePolished()
        self._doing.setText(words)
        self._doing.setToolTip(tooltip(words))
        self._doing.setMaximumWidth(self._doing.fontMetrics().horizontalAdvance(words) + 1)
        self._doing.setVisible(bool(words))

    def _time_left(self, done: int, total: int, seconds: float) -> str:
        if not total:
            return number_text(done) if done else ""
        counted = self.tr("{done} of {total}").format(done=number_text(done), total=number_text(total))
        if seconds < _SURE_AFTER or not done:
            return counted
        left = seconds / done * (total - done)
        told = self.tr("{seconds} s left").format(seconds=round(left))
        if left >= 90:
            told = self.tr("{minutes} min left").format(minutes=round(left / 60))
        return f"{counted} · {told}"
