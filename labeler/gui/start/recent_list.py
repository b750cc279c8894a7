"""The projects opened last: a name and, below it, the folder, each opened by a click or by Enter."""

from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from labeler.domain.names import shown
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import CORNER_SMALL, SPACE, TextSize
from labeler.gui.widgets.plain import tooltip

_AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ROW, _ROWS_AT_LEAST, _ROWS_SHOWN = 52, 3, 8
_FOLDER_ROLE = Qt.ItemDataRole.UserRole
_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class RecentList(QListView):
    """`chosen` carries the path of a project."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, recent: tuple[Path, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._recent = recent
        self.setModel(_Rows(recent, self))
        self.setItemDelegate(_Drawing(theme, self))
        self.setProperty("variant", "bare")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Projects opened last"))
        self.setAccessibleDescription(self.tr("Enter opens the project."))
        # Not that of its viewport: to hand that out, Qt's binding first prepares every kind of widget there is.
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._open)
        theme.changed.connect(self._measure)
        self._measure()
        if recent:
            self.setCurrentIndex(self.model().index(0, 0))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.maximumHeight())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENS and self.currentIndex().isValid():
            if not event.isAutoRepeat():
                self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        self.chosen.emit(self._recent[index.row()])

    def _measure(self) -> None:
        rows, row = len(self._recent), self._theme.tokens.scaled(_ROW)
        self.setMinimumHeight(min(rows, _ROWS_AT_LEAST) * row)
        self.setMaximumHeight(min(rows, _ROWS_SHOWN) * row)
        self.updateGeometry()
        self.doItemsLayout()


class _Rows(QAbstractListModel):
    """A row for each path."""

    def __init__(self, recent: tuple[Path, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._recent = recent

    def rowCount(self, parent: _AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._recent)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        path = self._recent[index.row()]
        name, folder = shown(path.stem), shown(str(path.parent))
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return name
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(shown(str(path)))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.tr("{name}, in {folder}").format(name=name, folder=folder)
        return folder if role == _FOLDER_ROLE else None


class _Drawing(QStyledItemDelegate):
    """Two lines a row; the row that the keys are on has a frame, the one under the mouse a ground."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:
        return QSize(0, self._theme.tokens.scaled(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        tokens = self._theme.tokens
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if has_focus or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(QColor(tokens.accent), 1.5) if has_focus else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.chosen))
            painter.drawRoundedRect(rect.adjusted(1, 2, -1, -2), CORNER_SMALL, CORNER_SMALL)
        body = rect.adjusted(SPACE + 4, SPACE - 1, -SPACE - 4, -SPACE + 1)
        upper, lower = body.adjusted(0, 0, 0, -body.height() / 2), body.adjusted(0, body.height() / 2, 0, 0)
        self._paint_line(painter, upper, index.data(), TextSize.NORMAL, tokens.text, strong=True)
        self._paint_line(painter, lower, index.data(_FOLDER_ROLE), TextSize.SMALL, tokens.muted, strong=False)
        painter.restore()

    def _paint_line(
        self, painter: QPainter, rect: QRectF, text: str, size: TextSize, color: str, *, strong: bool
    ) -> None:
        font = self._theme.font(size, strong=strong)
        painter.setFont(font)
        painter.setPen(QColor(color))
        elided = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideMiddle, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
