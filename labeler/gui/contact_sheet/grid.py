"""The cells of a contact sheet: as many beside each other as there is room for, chosen by keyboard and mouse."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from labeler.domain.ids import ImageId
from labeler.gui.contact_sheet.choice import Choice
from labeler.gui.contact_sheet.model import SheetModel
from labeler.gui.contact_sheet.painting import CellPainting
from labeler.gui.contact_sheet.supply import Supply
from labeler.gui.theme.theme import Theme

_REST_MS = 30
"""How long scrolling rests before what is in sight is brought."""
_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SheetGrid(QTableView):
    """`chosen_changed` when others are chosen, `opened` by Enter, `pointed` carries the id that was double-clicked."""

    chosen_changed = Signal()
    opened = Signal()
    pointed = Signal(int)

    def __init__(self, theme: Theme, supply: Supply, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._supply = supply
        self.painting = CellPainting(theme, self)
        self.cells = SheetModel(supply.cell, self)
        self._choice = Choice()
        self._is_closed = False
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(_REST_MS)
        self._due.timeout.connect(self.bring)
        self._dress()
        supply.arrived.connect(self.viewport().update)
        theme.changed.connect(self.arrange)

    @property
    def chosen(self) -> tuple[ImageId, ...]:
        """The chosen images, in the order in which they are shown."""
        return tuple(self.cells.ids[place] for place in sorted(self._choice.places))

    @property
    def current(self) -> ImageId | None:
        """Where the keyboard is."""
        place = self._choice.current
        return self.cells.ids[place] if 0 <= place < len(self.cells.ids) else None

    @property
    def is_waiting(self) -> bool:
        """Whether what is in sight is yet to be asked for."""
        return self._due.isActive()

    def show_images(self, ids: Sequence[ImageId]) -> None:
        """These from now on, none chosen, the keyboard at the first."""
        self.cells.show_images(ids)
        self._choice = Choice(count=len(ids), current=0 if ids else -1)
        self.arrange()
        self.scrollToTop()
        self._show_choice()

    def choose(self, choice: Choice) -> None:
        """Chooses otherwise, and brings the current image into sight."""
        self._choice = choice
        self._show_choice()

    def arrange(self) -> None:
        """As many columns as there is room for, all cells of one size."""
        least, room = self.painting.least_size(), self.viewport().width()
        columns = max(room // least.width(), 1)
        self.cells.set_columns(columns)
        for header, length in ((self.horizontalHeader(), room // columns), (self.verticalHeader(), least.height())):
            header.setMinimumSectionSize(1)
            header.setDefaultSectionSize(length)
        self._mark()
        self._due.start()

    def bring(self) -> None:
        """What is in sight, and a row below it."""
        self._due.stop()
        if not self._is_closed:
            self._supply.bring(self.in_sight())
            self.viewport().update()

    def close_down(self) -> None:
        """The project is about to be closed: what was to be brought is not asked for any more."""
        self._is_closed = True
        self._due.stop()

    def in_sight(self) -> tuple[ImageId, ...]:
        columns, height = self.cells.columnCount(), self.painting.least_size().height()
        first = self.verticalScrollBar().value() // height
        rows = self.viewport().height() // height + 2
        return self.cells.ids[first * columns : (first + rows) * columns]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._due.start()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._mark()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, choice = Qt.Key(event.key()), self._choice
        shift, ctrl = bool(event.modifiers() & _SHIFT), bool(event.modifiers() & _CTRL)
        steps = self._steps()
        if not choice.count:
            event.ignore()
        elif key in steps:
            to = steps[key](choice.current)
            self.choose(choice.stretched(to) if shift else choice.moved(to) if ctrl else choice.only(to))
        elif key in _ENTER:
            if not event.isAutoRepeat():
                self.opened.emit()
        elif key == Qt.Key.Key_Space:
            self.choose(choice.toggled(choice.current))
        elif key == Qt.Key.Key_A and ctrl:
            self.choose(choice.nothing() if shift else choice.everything())
        else:
            # Letters are keys of the page, and not looked up in the cells.
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self.cells.place(self.indexAt(event.position().toPoint()))
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if place is None:
            self.choose(self._choice.nothing())
        elif event.modifiers() & _SHIFT:
            self.choose(self._choice.stretched(place))
        elif event.modifiers() & _CTRL:
            self.choose(self._choice.toggled(place))
        else:
            self.choose(self._choice.only(place))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Held down, the mouse chooses all that it is drawn over, from where it began."""
        place = self.cells.place(self.indexAt(event.position().toPoint()))
        if event.buttons() & Qt.MouseButton.LeftButton and place is not None and place != self._choice.current:
            self.choose(self._choice.stretched(place))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self.cells.place(self.indexAt(event.position().toPoint()))
        if place is not None and event.button() == Qt.MouseButton.LeftButton:
            self.pointed.emit(self.cells.ids[place])

    def _steps(self) -> dict[Qt.Key, Callable[[int], int]]:
        """Where each key leads from a place; left and right go on in the next row."""
        columns, last = self.cells.columnCount(), self._choice.count - 1
        page = max(self.viewport().height() // self.painting.least_size().height(), 1) * columns
        return {
            Qt.Key.Key_Left: lambda at: at - 1,
            Qt.Key.Key_Right: lambda at: at + 1,
            Qt.Key.Key_Up: lambda at: at - columns if at >= columns else at,
            Qt.Key.Key_Down: lambda at: at + columns,
            Qt.Key.Key_PageUp: lambda at: at - page if at >= page else at % columns,
            Qt.Key.Key_PageDown: lambda at: at + page,
            Qt.Key.Key_Home: lambda _at: 0,
            Qt.Key.Key_End: lambda _at: last,
        }

    def _show_choice(self) -> None:
        self._mark()
        if self._choice.current >= 0:
            self.scrollTo(self.cells.at(self._choice.current))
        self.chosen_changed.emit()

    def _mark(self) -> None:
        """Hands what is chosen to Qt, which paints it and tells screen readers."""
        selection, columns = QItemSelection(), self.cells.columnCount()
        for first, last in _blocks(sorted(self._choice.places), columns):
            selection.select(self.cells.at(first), self.cells.at(last))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(selection, flags.ClearAndSelect)
        current = self.cells.at(self._choice.current) if self._choice.current >= 0 else QModelIndex()
        self.selectionModel().setCurrentIndex(current, flags.NoUpdate)

    def _dress(self) -> None:
        self.setModel(self.cells)
        self.setItemDelegate(self.painting)
        self.setProperty("variant", "bare")
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setMouseTracking(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.hide()


def _blocks(places: Sequence[int], columns: int) -> list[tuple[int, int]]:
    """Rectangles of cells, each by its first and last place: few, however many places follow each other."""
    found: list[tuple[int, int]] = []
    for first, last in _runs(places):
        top, bottom = first // columns, last // columns
        if top == bottom:
            found.append((first, last))
            continue
        found.append((first, (top + 1) * columns - 1))
        if bottom > top + 1:
            found.append(((top + 1) * columns, bottom * columns - 1))
        found.append((bottom * columns, last))
    return found


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Places that follow each other, by the first and the last of them."""
    found: list[tuple[int, int]] = []
    for place in places:
        if found and found[-1][1] == place - 1:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return found
