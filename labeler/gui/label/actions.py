"""What the keys that answer nothing do: steps from image to image, how it is looked at, and the selected box."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt

from labeler.domain.acts import AskWhySkip
from labeler.gui.canvas.canvas import Canvas
from labeler.gui.canvas.light import PLAIN
from labeler.gui.keys import ARROWS, BoxAction, PageAction
from labeler.gui.label.boxes import Boxes
from labeler.gui.label.on_desk import OnDesk
from labeler.gui.label.snapping import Snapping

_ZOOM = 1.25
_FAR = 10.0
"""Pixels that an arrow moves with Shift."""


class PageActions(QObject):
    """Tables from action to deed; `deeds` are those of other parts of the page."""

    def __init__(
        self,
        desk: OnDesk,
        canvas: Canvas,
        boxes: Boxes,
        snapping: Snapping,
        deeds: Mapping[PageAction, Callable[[], object]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        desk.speaking.connect(canvas.settle)
        self._page: dict[PageAction, Callable[[], object]] = {
            PageAction.UNDO: desk.undo,
            PageAction.REDO: desk.redo,
            PageAction.PREVIOUS: lambda: desk.step(backwards=True),
            PageAction.NEXT: lambda: desk.step(backwards=False),
            PageAction.NEXT_TO_ASK: desk.go_on,
            PageAction.SKIP: lambda: desk.say(AskWhySkip()),
            **_looking(canvas),
            **deeds,
        }
        assert set(self._page) == set(PageAction)
        self._boxes: dict[BoxAction, Callable[[], object]] = {
            BoxAction.ADD: boxes.add_in_middle,
            BoxAction.SNAP: snapping.snap,
            BoxAction.COPY: boxes.copy_from_before,
            BoxAction.NEXT_BOX: canvas.select_next,
            BoxAction.PREVIOUS_BOX: lambda: canvas.select_next(backwards=True),
            BoxAction.REMOVE: canvas.remove_selected,
            BoxAction.CROWD: canvas.toggle_crowd,
        }

    def on_any(self, action: PageAction | BoxAction) -> None:
        """What a control stands for that was clicked."""
        if isinstance(action, PageAction):
            self.on_page(action)
        else:
            self.on_box(action)

    def on_page(self, action: PageAction) -> None:
        self._canvas.settle()
        self._page[action]()

    def on_box(self, action: BoxAction, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Arrows nudge by a pixel, by ten with Shift, and stretch with Ctrl."""
        if action not in ARROWS:
            self._canvas.settle()
            self._boxes[action]()
            return
        step = _FAR if modifiers & Qt.KeyboardModifier.ShiftModifier else 1.0
        dx, dy = (direction * step for direction in ARROWS[action])
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self._canvas.resize_by(dx, dy)
        else:
            self._canvas.nudge(dx, dy)


def _looking(canvas: Canvas) -> dict[PageAction, Callable[[], object]]:
    """How the image is looked at: nothing of it is said of the image."""
    return {
        PageAction.FIT: canvas.fit,
        PageAction.ONE_TO_ONE: canvas.zoom_to_pixels,
        PageAction.ZOOM_IN: lambda: canvas.zoom_by(_ZOOM),
        PageAction.ZOOM_OUT: lambda: canvas.zoom_by(1 / _ZOOM),
        PageAction.ZOOM_TO_BOX: canvas.zoom_to_boxes,
        PageAction.KEEP_ZOOM: lambda: canvas.keep_zoom(not canvas.is_zoom_kept),
        PageAction.ROTATE_LEFT: lambda: canvas.turn_by(-1),
        PageAction.ROTATE_RIGHT: lambda: canvas.turn_by(1),
        PageAction.BRIGHTER: lambda: canvas.set_light(canvas.light.brightened(1)),
        PageAction.DARKER: lambda: canvas.set_light(canvas.light.brightened(-1)),
        PageAction.MORE_CONTRAST: lambda: canvas.set_light(canvas.light.contrasted(1)),
        PageAction.LESS_CONTRAST: lambda: canvas.set_light(canvas.light.contrasted(-1)),
        PageAction.PLAIN_LIGHT: lambda: canvas.set_light(PLAIN),
    }
