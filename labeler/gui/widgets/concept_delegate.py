"""How a row of the concept list is painted: key, badge, name, count."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from labeler.gui.theme.concept_colors import text_on
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import CORNER_SMALL, SPACE, TextSize
from labeler.gui.widgets.concept_rows import ROW_ROLE, ConceptRow
from labeler.gui.widgets.keycap import draw_keycap, keycap_size
from labeler.gui.widgets.marks import draw_badge
from labeler.gui.widgets.plain import number_text

_BADGE = 16.0
_INSET = 8.0


class ConceptDelegate(QStyledItemDelegate):
    """Paints rows; `current` is highlighted, `offered` is what Enter would choose."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.current: str | None = None
        self.offered: str | None = None
        self.key_width = 0.0

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: ConceptRow = index.data(ROW_ROLE)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, row)
        left = self._paint_key(painter, rect, row)
        left = self._paint_badge(painter, rect, row, left)
        right = self._paint_count(painter, rect, row)
        self._paint_name(painter, QRectF(QPointF(left, rect.top()), QPointF(right, rect.bottom())), row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF, row: ConceptRow) -> None:
        body = rect.adjusted(0.5, 1, -0.5, -1)
        if row.uid == self.current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.tokens.chosen))
            painter.drawRoundedRect(body, CORNER_SMALL, CORNER_SMALL)
        if row.uid == self.offered:
            painter.setPen(QPen(QColor(self._theme.tokens.accent), 1.25))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), CORNER_SMALL, CORNER_SMALL)

    def _paint_key(self, painter: QPainter, rect: QRectF, row: ConceptRow) -> float:
        left = rect.left() + _INSET
        if row.key:
            size = keycap_size(row.key, self._theme)
            top = rect.center().y() - size.height() / 2
            place = QRectF(QPointF(left, top), QSizeF(self.key_width, size.height()))
            draw_keycap(painter, place, row.key, self._theme)
        return left + self.key_width + (SPACE + 2 if self.key_width else 0)

    def _paint_badge(self, painter: QPainter, rect: QRectF, row: ConceptRow, left: float) -> float:
        side = self._theme.tokens.scaled(_BADGE)
        square = QRectF(left, rect.center().y() - side / 2, side, side)
        ink = text_on(row.color)
        draw_badge(painter, square, color=row.color, ink=ink, letter=row.letter, theme=self._theme)
        return square.right() + SPACE + 2

    def _paint_count(self, painter: QPainter, rect: QRectF, row: ConceptRow) -> float:
        right = rect.right() - _INSET
        if row.count is None:
            return right
        text = number_text(row.count)
        font = self._theme.font(TextSize.NORMAL)
        width = QFontMetricsF(font).horizontalAdvance(text)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.muted))
        place = QRectF(right - width - 1, rect.top(), width + 1, rect.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
        return place.left() - SPACE

    def _paint_name(self, painter: QPainter, rect: QRectF, row: ConceptRow) -> None:
        font = self._theme.font(TextSize.NORMAL)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.text))
        name = QFontMetricsF(font).elidedText(row.name, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
