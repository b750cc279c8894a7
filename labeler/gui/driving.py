"""Drives an open project from code outside, and tells when an image has really been painted."""

from PySide6.QtCore import QEvent, QObject, Signal

from labeler.domain.ids import ImageId
from labeler.gui.bridge import Bridge
from labeler.gui.held_back import HeldBack
from labeler.gui.label.page import LabelPage


class Driving(QObject):
    """`image_painted` carries an image's id, once each time that another image's pixels are on the canvas."""

    image_painted = Signal(int)

    def __init__(self, bridge: Bridge, label: LabelPage, held_back: HeldBack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._label = label
        self._held_back = held_back
        self._canvas = label.stage.canvas
        self._arrived: ImageId | None = None
        label.showing.arrived.connect(self._on_arrived)
        self._canvas.installEventFilter(self)

    def next_image(self) -> None:
        """The image behind this one, answered or not: what PgDn does; AppError while a job has the file to itself."""
        self._held_back.refuse()
        self._label.desk.step(backwards=False)

    def go_to(self, index: int) -> None:
        """The image of this index, from 0, in the order in which images were added.

        AppError where there is none, and while a job has the file to itself.
        """
        self._held_back.refuse()
        # Late: whoever labels does not need it.
        from labeler.app.finding import Order

        self._label.desk.show_image(Order(self._bridge.project).image_by_number(index + 1))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._arrived is None or event.type() != QEvent.Type.Paint or watched is not self._canvas:
            return False
        painted, self._arrived = self._arrived, None
        watched.event(event)
        self.image_painted.emit(painted)
        return True

    def _on_arrived(self) -> None:
        screen = self._label.desk.screen
        self._arrived = screen.image.id if screen is not None else None
