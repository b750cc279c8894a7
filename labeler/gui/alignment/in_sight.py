"""What has the keys is in sight: Qt scrolls to it by itself only where Tab leads there."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from labeler.gui.theme.tokens import SPACE

_AROUND = 14 * SPACE
"""Logical pixels seen above and below it: what a button is about stands over it."""


class InSight(QObject):
    """Follows the focus within one area."""

    def __init__(self, area: QScrollArea, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._area = area
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        inside = self._area.widget()
        if now is None or inside is None or not self._area.isVisible() or not inside.isAncestorOf(now):
            return
        # Once what is new has been laid out.
        QTimer.singleShot(0, now, lambda: self._area.ensureWidgetVisible(now, 0, _AROUND))
