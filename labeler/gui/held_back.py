"""The line that is there while one act has the whole project file: all else in the window is held back until then."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from labeler.gui.bridge import Bridge
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE
from labeler.gui.widgets.announce import announce
from labeler.gui.widgets.job_bar import JobBar
from labeler.gui.widgets.plain import plain_label

_LOOK_MS = 100


class HeldBack(QFrame):
    """What is held back is as it was when the act is over; Esc or Cancel ends it early.

    The window's thread would stand still with the first thing that it asked of the file, so nobody can ask: whatever a
    job wants to do alone (`Alone`), it does when the widgets that were given to `hold_back` are off.
    """

    _asked = Signal(object, object)
    _over = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("jobBar")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme = theme
        self._project = bridge.project
        self._alone = bridge.project.alone
        self._held: tuple[QWidget, ...] = ()
        self._focus: QWidget | None = None
        self._watch = Watch()
        self._seconds = 0.0
        self._is_warned = False
        self._leave: Callable[[], object] | None = None
        self._why = plain_label(wrap=True)
        self.bar = JobBar(theme, is_inside=True)
        self.bar.cancel_asked.connect(self.cancel)
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self._look)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        column.addWidget(self._why)
        column.addWidget(self.bar)
        self._asked.connect(self._on_asked, Qt.ConnectionType.QueuedConnection)
        self._over.connect(self._on_over, Qt.ConnectionType.QueuedConnection)
        self._alone.heard_by(self._asked.emit, self._over.emit)
        self.hide()

    @property
    def is_on(self) -> bool:
        return self._alone.is_taken

    @property
    def why(self) -> str:
        """What it says."""
        return self._why.text()

    def hold_back(self, *widgets: QWidget) -> None:
        """What is off while the line is there: all of the window that leads to the project."""
        self._held = widgets

    def refuse(self) -> None:
        """AppError while something is held back: for whoever does not come by a widget."""
        if self.is_on:
            raise AppError("the project is being written to", todo="Try it again when that is done")

    def say_why(self) -> None:
        """Once more, to those who do not see it."""
        announce(self, self.why, at_once=True)

    def cancel(self) -> None:
        if self.is_on:
            self._looking.stop()
            self.setFocus()
            self.bar.show_cancelling()
            self._watch.cancel()

    def may_leave(self, then: Callable[[], object]) -> bool:
        """Whether the project can be left now. Who asks twice has the act cut off, and `then` called after it."""
        if not self.is_on:
            return True
        if self._is_warned:
            self._leave = then
            self.cancel()
        else:
            self._is_warned = True
            self._say(
                self.tr(
                    "The project is being written to. Close again to cancel that and leave: what is not finished is "
                    "taken back."
                )
            )
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that would answer somewhere else do nothing, and are told why."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        else:
            self.say_why()

    def _on_asked(self, watch: Watch, may_begin: Callable[[], None]) -> None:
        self._watch, self._seconds, self._is_warned, self._leave = watch, 0.0, False, None
        while (menu := QApplication.activePopupWidget()) is not None and menu.close():
            pass
        self._focus = self.window().focusWidget()
        # As it stands now, it is there for whatever is painted meanwhile.
        self._project.taxonomy()
        self._theme.stand_still(True)  # pages that look otherwise read again what they show
        self._alone.is_taken = True
        self.show()
        self.setFocus()
        for widget in self._held:
            widget.setEnabled(False)
            for bar in widget.findChildren(JobBar):
                bar.hide()
        self._say(
            self.tr(
                "The project is being written to: until that is done, nothing else can be opened or said in it. "
                "Cancel takes back what is not finished."
            )
        )
        self._look()
        self._looking.start()
        may_begin()

    def _on_over(self) -> None:
        self._looking.stop()
        self._alone.is_taken = False
        self._theme.stand_still(False)
        for widget in self._held:
            widget.setEnabled(True)
        focus, self._focus = self._focus, None
        if focus is not None and isValid(focus):
            focus.setFocus()
        self.hide()
        then, self._leave = self._leave, None
        if then is not None:
            # What the job came to is told first.
            QTimer.singleShot(0, self, then)

    def _look(self) -> None:
        self.bar.follow(self._watch.progress, self._seconds)
        self._seconds += _LOOK_MS / 1000

    def _say(self, words: str) -> None:
        self._why.setText(words)
        self.setAccessibleName(words)
        announce(self, words)
