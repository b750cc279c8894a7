"""The image under review: looked at with what everybody said of it, or drawn upon by the lead."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from labeler.app.label_screen import LabelScreen
from labeler.app.review.drawing import Drawing, begun, told
from labeler.app.sheet import sheet_images
from labeler.domain.acts import Act
from labeler.domain.answer import Answer
from labeler.domain.errors import RuleBroken
from labeler.domain.ids import ImageId
from labeler.domain.image import Image
from labeler.gui.bridge import Bridge
from labeler.gui.language import said


class ReviewDesk(QObject):
    """Holds one drawing and writes nothing. `shown` carries a LabelScreen, `noted` why an act was not taken; `speaking`
    comes before an act."""

    shown = Signal(object)
    emptied = Signal()
    speaking = Signal()
    noted = Signal(str)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._drawing: Drawing | None = None
        self._next: tuple[ImageId, ...] = ()
        self.is_drawing = False

    @property
    def screen(self) -> LabelScreen | None:
        return self._drawing.screen if self._drawing else None

    def look_at(self, image_id: ImageId, *, then: Sequence[ImageId] = ()) -> None:
        """Shows an image; `then` are those that will probably be looked at next."""
        self._next = tuple(then)
        self.is_drawing = False
        self._drawing = begun(self._bridge.project, image_id)
        self._show()

    def clear(self) -> None:
        self._drawing, self._next, self.is_drawing = None, (), False
        self.emptied.emit()

    def begin(self, answer: Answer | None) -> None:
        """Draws from nothing, or from what somebody said."""
        if self._drawing is not None:
            self.is_drawing = True
            self._drawing = begun(self._bridge.project, self._drawing.screen.image.id, answer)
            self._show()

    def leave(self) -> None:
        """Nothing of the drawing is kept."""
        if self._drawing is not None:
            self.look_at(self._drawing.screen.image.id, then=self._next)

    def say(self, act: Act, *, stays: bool = False) -> None:
        self.speaking.emit()
        if self._drawing is None or not self.is_drawing:
            self._show()
            return
        self._take(lambda drawing: told(self._bridge.project, drawing, act))

    def undo(self) -> None:
        self.speaking.emit()
        self._take(Drawing.undone)

    def redo(self) -> None:
        self.speaking.emit()
        self._take(Drawing.redone)

    def coming_up(self) -> tuple[Image, ...]:
        return sheet_images(self._bridge.project, self._next)

    def read_again(self) -> None:
        self._show()

    def go_on(self) -> None:
        """There is no other image to ask about."""

    def step(self, *, backwards: bool) -> None:
        """Images follow each other in the list beside, not here."""

    def _take(self, step: Callable[[Drawing], Drawing]) -> None:
        assert self._drawing is not None
        why = ""
        try:
            self._drawing = step(self._drawing)
        except RuleBroken as refusal:
            why = said(refusal.what)
        self._show()
        if why:
            self.noted.emit(why)

    def _show(self) -> None:
        if self._drawing is not None:
            self.shown.emit(self._drawing.screen)
