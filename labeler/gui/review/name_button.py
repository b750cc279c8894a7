"""A key button for a person: a name of any length gives way where it has no room, and is whole in its tooltip."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from labeler.gui.theme.theme import Theme
from labeler.gui.widgets.key_button import KeyButton
from labeler.gui.widgets.plain import tooltip

_WIDEST = 180
"""Logical pixels that it asks for at most; it takes more where there is more."""


class NameButton(KeyButton):
    """`[key] name`."""

    def __init__(self, theme: Theme, *, key: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, key=key, text=name, parent=parent)
        self._look_of = theme
        self.setToolTip(tooltip(name))

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(min(hint.width(), self._look_of.tokens.scaled(_WIDEST)), hint.height())
