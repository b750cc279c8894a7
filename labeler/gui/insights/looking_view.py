"""What views have in common that look at all the data when they are first shown, and again when they are asked to."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from labeler.app.changes import Changes
from labeler.domain.errors import AppError
from labeler.gui.asked_images import AskedImages
from labeler.gui.bridge import Bridge
from labeler.gui.insights.look_head import LookHead
from labeler.gui.insights.view import InsightsView
from labeler.gui.readiness.checking import Checking, Look
from labeler.gui.readiness.since import Since
from labeler.gui.theme.tokens import Tone
from labeler.gui.trouble.refused import refused_words


class LookingView(InsightsView):
    """What it saw stays while the project is open. `images_asked` carries AskedImages."""

    images_asked = Signal(object)
    head: LookHead

    def __init__(self, bridge: Bridge, head: LookHead, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._since = Since()
        self._left_at: QWidget | None = None
        self._has_looked = False
        self.head = head
        self.tools = head.tools
        self.checking = Checking(bridge.project, look, self)
        head.look_asked.connect(self.look)
        head.cancel_asked.connect(head.show_cancelling)
        head.cancel_asked.connect(self.checking.cancel)
        self.checking.begun.connect(self._on_begun)
        self.checking.progressed.connect(head.bar.follow)
        self.checking.refused.connect(self._on_refused)
        self.checking.stopped.connect(self._on_stopped)
        bridge.changed.connect(self._on_changed)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._has_looked:
            self.look()

    def look(self) -> None:
        """Looks at all of it now; while that is under way already, that is enough."""
        self._has_looked = True
        self.checking.start()

    def come_back(self) -> None:
        """The keys go on where they left to look at images."""
        left_at, self._left_at = self._left_at, None
        # What was left may have been made anew by a look that ended meanwhile.
        if left_at is not None and left_at in self._walk and left_at.isVisible():
            left_at.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def _walk(self) -> tuple[QWidget, ...]:
        """All that the keys come by, in the order of Tab."""
        raise NotImplementedError

    @property
    def _has_seen(self) -> bool:
        """Whether there is anything to show."""
        raise NotImplementedError

    def _show_state(self) -> None:
        """The words above, for what is known at this moment."""
        raise NotImplementedError

    def _show_since(self) -> None:
        self.head.say_since(self._since.words if self._has_seen else "")

    def _on_begun(self) -> None:
        self._since.begin()
        self.head.begin()
        self._show_state()

    def _on_refused(self, error: AppError) -> None:
        self._end_looking(gives_back=True)
        self.head.tell(refused_words(error), tone=Tone.WRONG)

    def _on_stopped(self) -> None:
        self._end_looking(gives_back=True)

    def _end_looking(self, *, gives_back: bool = False) -> None:
        """`gives_back`: it came to nothing, and what has come in since before it still has."""
        if gives_back:
            self._since.give_back()
        self.head.end()
        self._show_state()

    def _on_images_asked(self, asked: AskedImages) -> None:
        self._left_at = self.window().focusWidget()
        self.images_asked.emit(asked)

    def _on_changed(self, changes: Changes) -> None:
        self._since.add(changes)
        if self.isVisible():
            self._show_since()
