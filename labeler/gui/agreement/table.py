"""A table of figures in which each figure leads to the images behind it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from labeler.gui.asked_images import AskedImages
from labeler.gui.insights.whole_table import WholeTable
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import TextSize
from labeler.gui.widgets.plain import number_text, tooltip

_AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """Of a column; `meaning` says exactly what stands in it."""

    text: str
    meaning: str
    is_name: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureCell:
    """`asked` are the images behind it, None where there are none to see; `is_loud`: look at this one."""

    text: str
    asked: AskedImages | None = None
    is_loud: bool = False


class FiguresModel(QAbstractTableModel):
    """Rows of cells under titles; the last row may be of all of them."""

    def __init__(self, theme: Theme, titles: Sequence[Title], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._titles = theme, tuple(titles)
        self._rows: tuple[tuple[FigureCell, ...], ...] = ()
        self._has_total = False

    def show_rows(self, rows: Sequence[tuple[FigureCell, ...]], *, has_total: bool = False) -> None:
        self.beginResetModel()
        self._rows, self._has_total = tuple(rows), has_total
        self.endResetModel()

    def cell(self, index: _AnyIndex) -> FigureCell:
        return self._rows[index.row()][index.column()]

    def rowCount(self, parent: _AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        title, cell = self._titles[index.column()], self.cell(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell.text
            case Qt.ItemDataRole.TextAlignmentRole:
                return _LEFT if title.is_name else _RIGHT
            case Qt.ItemDataRole.FontRole:
                is_total = self._has_total and index.row() == len(self._rows) - 1
                return self._theme.font(TextSize.NORMAL, strong=is_total or cell.is_loud)
            case Qt.ItemDataRole.ForegroundRole:
                return self._color(cell)
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(_in_words(cell)) or None
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{title.text}: {_in_words(cell)}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        title = self._titles[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return title.text
            case Qt.ItemDataRole.TextAlignmentRole:
                return _LEFT if title.is_name else _RIGHT
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(title.meaning)
        return None

    def _color(self, cell: FigureCell) -> QColor:
        tokens = self._theme.tokens
        if cell.is_loud:
            return QColor(tokens.wrong)
        return QColor(tokens.accent if cell.asked else tokens.text)


class FiguresTable(WholeTable):
    """`images_asked` carries AskedImages: a figure was clicked, or Enter pressed on it."""

    images_asked = Signal(object)

    def __init__(self, theme: Theme, name: str, titles: Sequence[Title], parent: QWidget | None = None) -> None:
        figures = FiguresModel(theme, titles)
        super().__init__(theme, figures, parent)
        figures.setParent(self)
        self.figures = figures
        self.horizontalHeader().setSectionsClickable(False)
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        self.setAccessibleDescription(
            self.tr("Arrow keys walk through the table; Enter shows the images behind a figure.")
        )
        self.clicked.connect(self._ask)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENS and self.currentIndex().isValid():
            self._ask(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        leads_on = index.isValid() and self.figures.cell(index).asked is not None
        shape = Qt.CursorShape.PointingHandCursor if leads_on else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def _ask(self, index: QModelIndex) -> None:
        asked = self.figures.cell(index).asked
        if asked is not None:
            self.images_asked.emit(asked)


def _in_words(cell: FigureCell) -> str:
    if cell.asked is None:
        return cell.text
    count = len(cell.asked.ids)
    told = tr("{figure}, one image") if count == 1 else tr("{figure}, {count} images")
    return told.format(figure=cell.text, count=number_text(count))


def tr(text: str) -> str:
    return QCoreApplication.translate("FiguresTable", text)
