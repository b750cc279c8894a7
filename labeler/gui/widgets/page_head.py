"""The line at the top of a page: what it is called, and what can be pressed there."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from labeler.gui.theme.tokens import SPACE, TextSize
from labeler.gui.widgets.plain import plain_label


def page_head(title: str, *buttons: QPushButton) -> QHBoxLayout:
    """A long title takes as many lines as it needs."""
    head = QHBoxLayout()
    head.setSpacing(SPACE)
    head.addWidget(plain_label(title, size=TextSize.LARGE, strong=True, wrap=True), 1)
    for button in buttons:
        # Enter presses what has the keys.
        button.setAutoDefault(True)
        head.addWidget(button)
    return head
