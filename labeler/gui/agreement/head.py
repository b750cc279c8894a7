"""The words above the tables of agreement."""

from PySide6.QtWidgets import QWidget

from labeler.gui.insights.look_head import LookHead
from labeler.gui.theme.theme import Theme


class Head(LookHead):
    """Compares again when it is asked to."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.look_button.setText(self.tr("Compare again"))
