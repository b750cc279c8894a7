"""How an image on which labelers differ is painted in the list: its name, and below it how far apart they are."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import CORNER_SMALL, SPACE, TextSize

LINES_ROLE = Qt.ItemDataRole.UserRole
_AROUND = SPACE - 1


class DisputePainting(QStyledItemDelegate):
    """The chosen one has a ground, and a bar at its edge where the keys are."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(1, round(self._line(TextSize.NORMAL) + self._line(TextSize.SMALL) + 2 * _AROUND))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        name, told = index.data(LINES_ROLE)
        tokens, rect = self._theme.tokens, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.chosen))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), CORNER_SMALL, CORNER_SMALL)
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(QRectF(rect.left() + 1, rect.top() + 6, 3, rect.height() - 12), 1.5, 1.5)
        words = rect.adjusted(SPACE + 2, _AROUND, -SPACE, -_AROUND)
        self._write(painter, words, name, TextSize.NORMAL, tokens.text, Qt.AlignmentFlag.AlignTop)
        self._write(painter, words, told, TextSize.SMALL, tokens.muted, Qt.AlignmentFlag.AlignBottom)
        painter.restore()

    def _write(
        self, painter: QPainter, rect: QRectF, text: str, size: TextSize, color: str, side: Qt.AlignmentFlag
    ) -> None:
        font = self._theme.font(size)
        # Of a name, the beginning and the end say most; of the words below, the beginning.
        mode = Qt.TextElideMode.ElideMiddle if size is TextSize.NORMAL else Qt.TextElideMode.ElideRight
        shown = QFontMetricsF(font).elidedText(text, mode, rect.width())
        painter.setFont(font)
        painter.setPen(QColor(color))
        painter.drawText(rect, side | Qt.AlignmentFlag.AlignLeft, shown)

    def _line(self, size: TextSize) -> float:
        return QFontMetricsF(self._theme.font(size)).lineSpacing()
