"""Counts what passes have left, a slice at a time, with room for the window between two slices."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from labeler.app.progress import count_on, left_in
from labeler.domain.draft import Pass
from labeler.gui.bridge import Bridge

_BREATH_MS = 12
"""How long the window has for itself between two slices."""


class LeftCounter(QObject):
    """`counted` follows each pass of which all is known now."""

    counted = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._waiting: list[Pass] = []
        self._between = QTimer(self)
        self._between.setInterval(_BREATH_MS)
        self._between.timeout.connect(self._go_on)

    @property
    def is_counting(self) -> bool:
        return self._between.isActive()

    def count(self, passes: Iterable[Pass]) -> None:
        """Counts these from now on, one after the other, instead of those before."""
        self._waiting = [asking for asking in passes if self.left_in(asking) is None]
        if self._waiting:
            self._between.start()
        else:
            self._between.stop()

    def stop(self) -> None:
        self._between.stop()

    def left_in(self, asking: Pass) -> int | None:
        """How many images a pass still asks about; None while they are not all counted yet."""
        labeler = self._bridge.labeler
        return left_in(self._bridge.project, labeler, asking) if labeler is not None else 0

    def _go_on(self) -> None:
        labeler = self._bridge.labeler
        if labeler is None or not self._waiting:
            self._between.stop()
        elif not count_on(self._bridge.project, labeler, self._waiting[0]):
            self._waiting.pop(0)
            if not self._waiting:
                self._between.stop()
            self.counted.emit()
