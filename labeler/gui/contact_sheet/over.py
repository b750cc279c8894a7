"""Shows a card over the lower edge of the contact sheet, as the Label page shows its question."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE
from labeler.gui.widgets.card import Card

_WIDEST = 720
"""Logical pixels; they grow with the text."""


class OverTheSheet(QObject):
    """Keeps a card in its place for as long as it is shown, whatever becomes of the page's size or of its words."""

    def __init__(self, card: Card, theme: Theme, page: QWidget) -> None:
        super().__init__(page)
        self._card, self._theme, self._page = card, theme, page
        for watched in (card, page):
            watched.installEventFilter(self)
        card.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.LayoutRequest)
        if event.type() in kinds and (watched is self._page or event.type() != QEvent.Type.Resize):
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        card, page = self._card, self._page
        if card.isHidden():
            return
        shadow = card.shadow_margin
        width = min(self._theme.tokens.scaled(_WIDEST), page.width() - 2 * SPACE) + 2 * shadow
        height = min(card.height_for(width), page.height() + shadow)
        card.setGeometry((page.width() - width) // 2, page.height() - height + shadow - SPACE, width, height)
        card.raise_()
