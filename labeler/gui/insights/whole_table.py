"""A table that is seen whole: as high as its rows, as wide as there is room, its titles in small capitals."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from labeler.gui.insights.bare import BareTable
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import CORNER_SMALL, TextSize
from labeler.gui.widgets.section_title import capitals

_ROW, _HEAD = 36, 34
_ROWS_SHOWN = 20
"""More rows than these scroll by themselves; fewer are all seen, and the one that is of all of them below."""
_INSET = 10
"""Logical pixels at each side of a cell, scaled with the text: the arrow of a sorted column stands in them."""
_NAME_WIDTH = 240
_ARROWS = {Qt.SortOrder.AscendingOrder: "\u2191", Qt.SortOrder.DescendingOrder: "\u2193"}


class WholeTable(BareTable):
    """Shows a model whose cells say their text, font and alignment."""

    def __init__(self, theme: Theme, model: QAbstractTableModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setModel(model)
        self.setHorizontalHeader(_Header(theme, self))
        self.setItemDelegate(_Cells(theme, self))
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        model.modelReset.connect(self._measure)
        theme.changed.connect(self._measure)
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _measure(self) -> None:
        row = self._theme.tokens.scaled(_ROW)
        self.verticalHeader().setDefaultSectionSize(row)
        rows = min(self.model().rowCount(), _ROWS_SHOWN + 1)
        head = self.horizontalHeader().sizeHint().height()
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(head + rows * row + bar)
        self._share_width()

    def _share_width(self) -> None:
        """What the columns leave over is shared out among them."""
        header = self.horizontalHeader()
        wanted = [self._wanted_width(column) for column in range(header.count())]
        spare = max(0, self.viewport().width() - sum(wanted))
        for column, width in enumerate(wanted):
            # One pixel more for the first ones where it does not come out even.
            more = spare // len(wanted) + (column < spare % len(wanted))
            header.resizeSection(column, width + more)

    def _wanted_width(self, column: int) -> int:
        longest = self._theme.tokens.scaled(_NAME_WIDTH)
        cells = min(self.sizeHintForColumn(column), longest)
        return max(cells, self.horizontalHeader().sectionSizeHint(column))


class _Header(QHeaderView):
    """Titles in small capitals; an arrow says by which column, and which way, the rows are sorted."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)
        self.setAccessibleName(self.tr("Column titles"))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._theme.tokens.scaled(_HEAD))

    def sectionSizeFromContents(self, logicalIndex: int) -> QSize:
        tokens = self._theme.tokens
        width = QFontMetricsF(self._font()).horizontalAdvance(self._title(logicalIndex)) + 2 * tokens.scaled(_INSET)
        return QSize(round(width + 1), tokens.scaled(_HEAD))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        tokens = self._theme.tokens
        is_sorted = self.sortIndicatorSection() == logicalIndex
        inset = tokens.scaled(_INSET)
        place = QRectF(rect).adjusted(inset, 0, -inset, 0)
        painter.save()
        painter.fillRect(rect, QColor(tokens.panel))
        painter.setFont(self._font())
        painter.setPen(QColor(tokens.text if is_sorted else tokens.muted))
        text = painter.boundingRect(place, self._alignment(logicalIndex), self._title(logicalIndex))
        painter.drawText(place, self._alignment(logicalIndex), self._title(logicalIndex))
        if is_sorted:
            # Beside the title, where the column is empty: no title moves when its column is sorted by.
            is_left = bool(self._alignment(logicalIndex) & Qt.AlignmentFlag.AlignLeft)
            x = text.right() + 2 if is_left else text.left() - inset - 2
            arrow = QRectF(x, rect.top(), inset, rect.height())
            painter.drawText(arrow, Qt.AlignmentFlag.AlignCenter, _ARROWS[self.sortIndicatorOrder()])
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(tokens.line))
        painter.restore()

    def _alignment(self, section: int) -> Qt.AlignmentFlag:
        alignment = self.model().headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        return Qt.AlignmentFlag(alignment)

    def _title(self, section: int) -> str:
        return str(self.model().headerData(section, Qt.Orientation.Horizontal))

    def _font(self) -> QFont:
        return capitals(self._theme.font(TextSize.SMALL, strong=True))


class _Cells(QStyledItemDelegate):
    """Text, a fine line under each row, and a ground under the cell that the keys are on."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        metrics = QFontMetricsF(index.data(Qt.ItemDataRole.FontRole))
        width = metrics.horizontalAdvance(index.data()) + 2 * self._theme.tokens.scaled(_INSET)
        return QSize(round(width + 1), self._theme.tokens.scaled(_ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens = self._theme.tokens
        rect = QRectF(option.rect)
        painter.save()
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), QColor(tokens.line))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(tokens.accent))
            painter.setBrush(QColor(tokens.chosen))
            painter.drawRoundedRect(rect.adjusted(1.5, 2.5, -1.5, -3.5), CORNER_SMALL, CORNER_SMALL)
        inset = tokens.scaled(_INSET)
        body = rect.adjusted(inset, 0, -inset, -1)
        font = index.data(Qt.ItemDataRole.FontRole)
        text = QFontMetricsF(font).elidedText(index.data(), Qt.TextElideMode.ElideRight, body.width() + 1)
        painter.setFont(font)
        painter.setPen(index.data(Qt.ItemDataRole.ForegroundRole) or QColor(tokens.text))
        painter.drawText(body, index.data(Qt.ItemDataRole.TextAlignmentRole), text)
        painter.restore()
