"""The words above the checklist, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from labeler.gui.insights.look_head import LookHead
from labeler.gui.theme.theme import Theme


class Head(LookHead):
    """`save_asked` by its other button."""

    save_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        save_button = QPushButton()
        super().__init__(theme, save_button, parent=parent)
        self.save_button = save_button
        self.look_button.setText(self.tr("Look again"))
        self.save_button.setText(self.tr("Save as HTML …"))
        self.save_button.clicked.connect(self.save_asked)

    def allow(self, *, look: bool, save: bool) -> None:
        """What can be pressed now."""
        self.look_button.setEnabled(look)
        self.save_button.setEnabled(save)
