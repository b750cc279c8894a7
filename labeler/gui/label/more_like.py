"""Where more images like this are asked for on the Label page: by its key, and by what can be clicked."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from labeler.app.like import LikeBox, LikeConcept, LikeImage
from labeler.domain.ids import ConceptUid
from labeler.gui.canvas.canvas import Canvas
from labeler.gui.keys import Keys, PageAction
from labeler.gui.label.desk import Desk
from labeler.gui.label.panel import SidePanel


class MoreLike(QObject):
    """`asked` carries what more images like it are wanted of."""

    asked = Signal(object)

    def __init__(self, desk: Desk, canvas: Canvas, panel: SidePanel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._canvas, self._panel = desk, canvas, panel
        panel.this_image.similar.clicked.connect(self.ask)
        panel.dictionary.similar_asked.connect(lambda uid: self.asked.emit(LikeConcept(concept=ConceptUid(uid))))

    @property
    def deeds(self) -> Mapping[PageAction, Callable[[], object]]:
        return {PageAction.SIMILAR: self.ask}

    def use_keys(self, keys: Keys) -> None:
        self._panel.this_image.similar.set_key(keys.shown(PageAction.SIMILAR))

    def ask(self) -> None:
        """Like what is in the selected box, else like the whole image."""
        screen = self._desk.screen
        if screen is None:
            return
        key = self._canvas.selected_key
        box = next((view.box for view in self._canvas.boxes if view.key == key), None)
        image_id = screen.image.id
        self.asked.emit(LikeImage(image_id=image_id) if box is None else LikeBox(image_id=image_id, box=box))
