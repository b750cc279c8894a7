"""The labels of each concept as a bar: filled for of, hollow and dashed for in, with the figures beside it."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from labeler.app.counts import Counts
from labeler.domain.names import shown
from labeler.gui.insights.bare import BareTable
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import CORNER_SMALL, SPACE, TextSize, Tone
from labeler.gui.widgets.plain import number_text, tooltip

_AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ROW, _BAR = 31, 20
_NAME_SHARE = 0.3
"""Of the width, at most, for the names."""
_GAP = 2.0
_CORNER = 3.0
BAR_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One concept and how many labels say *of* and *in*."""

    name: str
    of: int
    in_: int


class ConceptBars(BareTable):
    """One row a concept, in the order of the taxonomy; hundreds of them scroll."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._rows = _Rows(self)
        self._drawing = _Drawing(theme, self)
        self.setModel(self._rows)
        self.setItemDelegate(self._drawing)
        self.horizontalHeader().setStretchLastSection(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Labels by concept"))
        theme.changed.connect(self._measure)
        self._measure()

    def show_counts(self, counts: Counts) -> None:
        bars = tuple(Bar(name=shown(name), of=amounts.of, in_=amounts.in_) for name, amounts in counts.concepts.items())
        self._rows.set_bars(bars)
        self._measure()

    def _measure(self) -> None:
        row = self._theme.tokens.scaled(_ROW)
        self.verticalHeader().setDefaultSectionSize(row)
        self.setMinimumHeight(3 * row)
        self._drawing.measure(self._rows.bars)


class _Rows(QAbstractTableModel):
    """One column over the bars."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.bars: tuple[Bar, ...] = ()

    def set_bars(self, bars: tuple[Bar, ...]) -> None:
        self.beginResetModel()
        self.bars = bars
        self.endResetModel()

    def rowCount(self, parent: _AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.bars)

    def columnCount(self, parent: _AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        bar = self.bars[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.tr("{of} of, {in_} in").format(of=number_text(bar.of), in_=number_text(bar.in_))
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{bar.name}: {self.data(index)}"
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(f"{bar.name}: {self.data(index)}")
        return bar if role == BAR_ROLE else None


class _Drawing(QStyledItemDelegate):
    """A name, a bar, the figures: the longest bar leaves room for its figures."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._most = 1
        self._name_width = 0.0
        self._figures_width = 0.0

    def measure(self, bars: tuple[Bar, ...]) -> None:
        """What all rows share: the scale, and where names end and figures begin."""
        metrics = QFontMetricsF(self._theme.font(TextSize.NORMAL))
        self._most = max((bar.of + bar.in_ for bar in bars), default=0) or 1
        self._name_width = max((metrics.horizontalAdvance(bar.name) for bar in bars), default=0.0) + 1
        most = number_text(self._most)
        self._figures_width = metrics.horizontalAdvance(self.tr("{of} of, {in_} in").format(of=most, in_=most))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        bar: Bar = index.data(BAR_ROLE)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_HasFocus:
            self._paint_ground(painter, rect)
        left = self._paint_name(painter, rect, bar)
        left = self._paint_bar(painter, rect, bar, left)
        self._paint_figures(painter, rect, index.data(), left)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(QColor(self._theme.tokens.accent))
        painter.setBrush(QColor(self._theme.tokens.chosen))
        painter.drawRoundedRect(rect.adjusted(0.5, 1.5, -0.5, -1.5), CORNER_SMALL, CORNER_SMALL)

    def _paint_name(self, painter: QPainter, rect: QRectF, bar: Bar) -> float:
        font = self._theme.font(TextSize.NORMAL)
        width = min(self._name_width, rect.width() * _NAME_SHARE)
        place = QRectF(rect.left() + SPACE, rect.top(), width, rect.height())
        name = QFontMetricsF(font).elidedText(bar.name, Qt.TextElideMode.ElideRight, width)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.text))
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, name)
        return place.right() + SPACE + 2

    def _paint_bar(self, painter: QPainter, rect: QRectF, bar: Bar, left: float) -> float:
        tokens = self._theme.tokens
        room = max(0.0, rect.right() - left - self._figures_width - 2 * SPACE - _GAP)
        height = tokens.scaled(_BAR)
        top = rect.center().y() - height / 2
        if bar.of:
            width = max(2.0, room * bar.of / self._most)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.tone(Tone.OF)))
            painter.drawRoundedRect(QRectF(left, top, width, height), _CORNER, _CORNER)
            left += width + _GAP
        if bar.in_:
            width = max(6.0, room * bar.in_ / self._most)
            painter.setPen(_dashed(QColor(tokens.tone(Tone.IN))))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            frame = QRectF(left, top, width, height).adjusted(0.75, 0.75, -0.75, -0.75)
            painter.drawRoundedRect(frame, _CORNER, _CORNER)
            left += width
        return left

    def _paint_figures(self, painter: QPainter, rect: QRectF, text: str, left: float) -> None:
        painter.setFont(self._theme.font(TextSize.NORMAL))
        painter.setPen(QColor(self._theme.tokens.muted))
        place = QRectF(left + SPACE, rect.top(), rect.right() - left, rect.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


def _dashed(color: QColor) -> QPen:
    pen = QPen(color, 1.5)
    pen.setDashPattern([2.2, 1.6])
    return pen
