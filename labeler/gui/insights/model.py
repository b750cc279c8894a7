"""The rows of the table of counts: one a labeler, sorted by any column, and everyone together always last."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from labeler.app.counts import Counts, LabelerCounts
from labeler.domain.names import folded, shown
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import TextSize
from labeler.gui.widgets.plain import number_text, tooltip

_AnyIndex = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_NOTHING = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column. `value` is None where there is nothing to say; it then stands after all others."""

    title: str
    meaning: str
    value: Callable[[LabelerCounts], str | float | None]
    text: Callable[[LabelerCounts], str]
    is_name: bool = False


class CountsModel(QAbstractTableModel):
    """A table over Counts; empty until it is given some."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns = self._made_columns()
        self._counts: Counts | None = None
        self._order: tuple[LabelerCounts, ...] = ()
        self._sorting: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)

    @property
    def order(self) -> tuple[LabelerCounts, ...]:
        """The labelers as they are sorted now, without everyone together."""
        return self._order

    def show_counts(self, counts: Counts) -> None:
        """New figures, sorted as before."""
        self.beginResetModel()
        self._counts = counts
        self._order = self._sorted()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By the values of a column; -1 for the order in which the labelers came."""
        self.layoutAboutToBeChanged.emit()
        rows = self._rows()
        held = self.persistentIndexList()
        kept = [(rows[index.row()], index.column()) for index in held]
        self._sorting = (column, order)
        self._order = self._sorted()
        places = {id(counted): row for row, counted in enumerate(self._rows())}
        self.changePersistentIndexList(
            held, [self.createIndex(places[id(counted)], column) for counted, column in kept]
        )
        self.layoutChanged.emit()

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else len(self._rows())

    def columnCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        column, counted = self._columns[index.column()], self._rows()[index.row()]
        is_total = index.row() == len(self._order)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(counted)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _LEFT if column.is_name else _RIGHT
            case Qt.ItemDataRole.FontRole:
                return self._theme.font(TextSize.NORMAL, strong=is_total or self._is_loud(column, counted))
            case Qt.ItemDataRole.ForegroundRole if self._is_loud(column, counted):
                return QColor(self._theme.tokens.wrong)
            case Qt.ItemDataRole.ToolTipRole if column.is_name:
                return tooltip(column.text(counted))
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{column.title}, {column.text(counted)}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(f"{column.meaning}\n{self.tr('Click, or press Enter in this column, to sort by it.')}")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if column.is_name else _RIGHT
        return column.title if role == Qt.ItemDataRole.DisplayRole else None

    def _rows(self) -> tuple[LabelerCounts, ...]:
        return (*self._order, self._counts.total) if self._counts else ()

    def _sorted(self) -> tuple[LabelerCounts, ...]:
        rows = self._counts.labelers if self._counts else ()
        place, order = self._sorting
        if place < 0:
            return rows
        value = self._columns[place].value
        said = [counted for counted in rows if value(counted) is not None]
        silent = [counted for counted in rows if value(counted) is None]
        said.sort(key=value, reverse=order is Qt.SortOrder.DescendingOrder)  # type: ignore[arg-type]
        return (*said, *silent)

    def _is_loud(self, column: Column, counted: LabelerCounts) -> bool:
        return column is self._columns[-1] and stands_out(counted)

    def _made_columns(self) -> tuple[Column, ...]:
        return (
            Column(
                title=self.tr("Labeler"),
                meaning=self.tr("Who gave the answers."),
                value=lambda counted: folded(counted.labeler),
                text=self._name,
                is_name=True,
            ),
            *self._amounts(),
            Column(
                title=self.tr("Seconds, median"),
                meaning=self.tr("Half of the finished images took less active time than this, half took more."),
                value=lambda counted: counted.median_seconds,
                text=lambda counted: (
                    _NOTHING if counted.median_seconds is None else f"{counted.median_seconds:.1f}"
                ),
            ),
            Column(
                title=self.tr("Of-rate"),
                meaning=self.tr("Of all labels that say of or in, how many say of."),
                value=of_rate,
                text=_rate_text,
            ),
        )

    def _amounts(self) -> tuple[Column, ...]:
        amounts: tuple[tuple[str, str, Callable[[LabelerCounts], int]], ...] = (
            (
                self.tr("Images finished"),
                self.tr("Images in which every label is complete, and those in which none of the concepts is."),
                lambda counted: counted.answers,
            ),
            (
                self.tr("Of"),
                self.tr("Labels in finished images that say: the image as a whole is of the concept."),
                lambda counted: counted.amounts.of,
            ),
            (
                self.tr("In"),
                self.tr("Labels in finished images that say: the concept is in the image, and boxed."),
                lambda counted: counted.amounts.in_,
            ),
            (
                self.tr("Boxes"),
                self.tr("Boxes of all these labels."),
                lambda counted: counted.amounts.boxes,
            ),
            (
                self.tr("None"),
                self.tr("Finished images in which none of the concepts is, said on purpose."),
                lambda counted: counted.none,
            ),
            (
                self.tr("Skipped"),
                self.tr("Images passed over with a reason."),
                lambda counted: counted.skipped,
            ),
            (
                self.tr("Open"),
                self.tr("Images begun in which something is still missing. Nothing of them is counted elsewhere."),
                lambda counted: counted.open,
            ),
        )
        return tuple(
            Column(title=title, meaning=meaning, value=value, text=_number(value))
            for title, meaning, value in amounts
        )

    def _name(self, counted: LabelerCounts) -> str:
        if self._counts is not None and counted is self._counts.total:
            return self.tr("all")
        return shown(counted.labeler)


def of_rate(counted: LabelerCounts) -> float | None:
    """of / (of + in), 0 to 1; None without such labels."""
    return counted.of_rate.rate if counted.of_rate else None


def stands_out(counted: LabelerCounts) -> bool:
    """Whether this labeler says *of* far more often than the others."""
    return counted.of_rate is not None and counted.of_rate.stands_out


def _number(value: Callable[[LabelerCounts], int]) -> Callable[[LabelerCounts], str]:
    return lambda counted: number_text(value(counted))


def _rate_text(counted: LabelerCounts) -> str:
    rate = of_rate(counted)
    # A space that does not break, as between a number and its unit.
    return _NOTHING if rate is None else f"{rate:.0%}".replace("%", "\u00a0%")
