"""The labels of each day as a standing bar, the newest at the right."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from labeler.app.counts import Counts
from labeler.gui.insights.bare import BareTable
from labeler.gui.insights.days import DayBar, day_bars
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import CORNER_SMALL, SPACE, TextSize, Tone
from labeler.gui.widgets.plain import date_text, number_text, tooltip

_AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_NARROWEST, _WIDEST = 36, 64
_BAR_SHARE = 0.64
_CORNER = 3.0
_FOOT, _HEAD = 36, 20
BAR_ROLE, MONTH_ROLE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class DayBars(BareTable):
    """One column a day; more days than there is room for scroll, from the newest back."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._days = _Days(self)
        self.setModel(self._days)
        self.setItemDelegate(_Drawing(theme, self._days, self))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Labels by day"))
        theme.changed.connect(self._measure)
        self._measure()

    def show_counts(self, counts: Counts) -> None:
        self._days.set_bars(day_bars(counts.days))
        self._measure()
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().maximum())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        tokens = self._theme.tokens
        days = len(self._days.bars) or 1
        width = min(max(self.viewport().width() // days, tokens.scaled(_NARROWEST)), tokens.scaled(_WIDEST))
        self.horizontalHeader().setDefaultSectionSize(width)
        self.setMinimumHeight(tokens.scaled(_FOOT + _HEAD + 60))


class _Days(QAbstractTableModel):
    """One row over the bars."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.bars: tuple[DayBar, ...] = ()
        self.most = 1

    def set_bars(self, bars: tuple[DayBar, ...]) -> None:
        self.beginResetModel()
        self.bars = bars
        self.most = max((bar.labels for bar in bars), default=0) or 1
        self.endResetModel()

    def rowCount(self, parent: _AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() or not self.bars else 1

    def columnCount(self, parent: _AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.bars)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        bar = self.bars[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return str(bar.day.day) if bar.day else "…"
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(bar)
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(self._spoken(bar))
        if role == MONTH_ROLE:
            return self._month(index.column())
        return bar if role == BAR_ROLE else None

    def _spoken(self, bar: DayBar) -> str:
        if bar.day is None:
            return self.tr("more than a few days without labels")
        day = date_text(bar.day)
        if bar.labels == 1:
            return self.tr("{day}: 1 label").format(day=day)
        return self.tr("{day}: {count} labels").format(day=day, count=number_text(bar.labels))

    def _month(self, column: int) -> str:
        """The month, under its first day that is shown; with the year where that is another than before."""
        day, before = self.bars[column].day, [bar.day for bar in self.bars[:column] if bar.day][-1:]
        if day is None or (before and (before[0].year, before[0].month) == (day.year, day.month)):
            return ""
        name = QLocale().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)
        return f"{name} {day.year}" if before and before[0].year != day.year else name


class _Drawing(QStyledItemDelegate):
    """A bar on a line, its figure above, its day and month below."""

    def __init__(self, theme: Theme, days: _Days, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._days = days

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        tokens = self._theme.tokens
        bar: DayBar = index.data(BAR_ROLE)
        rect = QRectF(option.rect)
        foot = rect.bottom() - tokens.scaled(_FOOT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(tokens.accent))
            painter.setBrush(QColor(tokens.chosen))
            painter.drawRoundedRect(rect.adjusted(1.5, 0.5, -1.5, -0.5), CORNER_SMALL, CORNER_SMALL)
        painter.setPen(QColor(tokens.line))
        painter.drawLine(QPointF(rect.left(), foot + 0.5), QPointF(rect.right(), foot + 0.5))
        painter.setFont(self._theme.font(TextSize.SMALL))
        if bar.labels:
            self._paint_bar(painter, rect, bar, foot)
        self._paint_day(painter, rect, index, foot)
        painter.restore()

    def _paint_bar(self, painter: QPainter, rect: QRectF, bar: DayBar, foot: float) -> None:
        tokens = self._theme.tokens
        head = tokens.scaled(_HEAD)
        height = max(2.0, (foot - rect.top() - head - SPACE) * bar.labels / self._days.most)
        width = rect.width() * _BAR_SHARE
        body = QRectF(rect.center().x() - width / 2, foot - height, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.tone(Tone.OF)))
        painter.drawRoundedRect(body, _CORNER, _CORNER)
        painter.setPen(QColor(tokens.muted))
        place = QRectF(rect.left(), body.top() - head, rect.width(), head)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, number_text(bar.labels))

    def _paint_day(self, painter: QPainter, rect: QRectF, index: _AnyIndex, foot: float) -> None:
        tokens = self._theme.tokens
        line = tokens.scaled(_FOOT) / 2
        painter.setPen(QColor(tokens.muted))
        place = QRectF(rect.left(), foot + 2, rect.width(), line)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, index.data())
        month = index.data(MONTH_ROLE)
        if month:
            painter.drawText(place.translated(0, line - 4), Qt.AlignmentFlag.AlignCenter, month)
