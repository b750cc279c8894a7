"""Steps that keys take a box by: many of them, while a key is held down, are told of as one change."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

from labeler.domain.geometry import Box
from labeler.gui.canvas.boxes import BoxView, find, with_box

PATIENCE_MS = 400
"""After the last step; then the steps are over even if the key is still down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Untold:
    """A box that steps have moved or stretched, and where it lay before."""

    key: str
    start: Box


class Steps(QObject):
    """Which box is on its way; `patience` times out when no step has followed for a while."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._untold: Untold | None = None
        self.patience = QTimer(self)
        self.patience.setSingleShot(True)
        self.patience.setInterval(PATIENCE_MS)

    @property
    def key(self) -> str | None:
        """The key of the box on its way."""
        return self._untold.key if self._untold is not None else None

    def go_on(self, key: str, start: Box) -> None:
        """A step of this box; `start` is where it lay before it."""
        self._untold = self._untold or Untold(key=key, start=start)
        self.patience.start()

    def end(self) -> Untold | None:
        """They are over: what was untold until now."""
        untold, self._untold = self._untold, None
        self.patience.stop()
        return untold

    def kept(self, before: tuple[BoxView, ...], boxes: tuple[BoxView, ...]) -> tuple[BoxView, ...]:
        """Boxes that come anew during steps: the one on its way stays where it is, unless it was changed."""
        untold = self._untold
        if untold is None:
            return boxes
        lies, comes = find(before, untold.key), find(boxes, untold.key)
        if lies is None or comes is None or comes.box != untold.start:
            self.end()
            return boxes
        return with_box(boxes, untold.key, lies.box)
