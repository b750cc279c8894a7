"""One of a few: radio buttons side by side, broken into rows where there are many."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from labeler.gui.theme.tokens import SPACE

_IN_A_ROW = 3


class RadioChoice(QWidget):
    """`chosen` carries the place of the title that was chosen, counted from 0."""

    chosen = Signal(int)

    def __init__(self, titles: tuple[str, ...], *, now: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = tuple(QRadioButton(title) for title in titles)
        self._group = QButtonGroup(self)
        for place, button in enumerate(self.buttons):
            self._group.addButton(button, place)
            button.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.buttons[now].setChecked(True)
        self._group.idToggled.connect(self._on_toggled)
        self._lead_tab()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        next(button for button in self.buttons if button.isChecked()).setFocus(Qt.FocusReason.TabFocusReason)

    def setAccessibleName(self, name: str) -> None:
        """Each button says of what it is one."""
        super().setAccessibleName(name)
        for button in self.buttons:
            button.setAccessibleName(self.tr("{name}: {title}").format(name=name, title=button.text()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = -(-len(self.buttons) // self._columns(width))
        return rows * self._button_size().height() + (rows - 1) * SPACE

    def sizeHint(self) -> QSize:
        columns = min(len(self.buttons), _IN_A_ROW)
        width = columns * self._button_size().width() + (columns - 1) * SPACE
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return self._button_size()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            # The text has grown, or shrunk.
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    def _button_size(self) -> QSize:
        hints = [button.sizeHint() for button in self.buttons]
        return QSize(max(hint.width() for hint in hints), max(hint.height() for hint in hints))

    def _columns(self, width: int) -> int:
        """As many in a row as have room for all of their words."""
        fitting = max((width + SPACE) // (self._button_size().width() + SPACE), 1)
        return min(fitting, _IN_A_ROW, len(self.buttons))

    def _arrange(self) -> None:
        columns, height = self._columns(self.width()), self._button_size().height()
        width = (self.width() - (columns - 1) * SPACE) // columns
        for place, button in enumerate(self.buttons):
            row, column = divmod(place, columns)
            button.setGeometry(column * (width + SPACE), row * (height + SPACE), width, height)

    def _on_toggled(self, place: int, is_on: bool) -> None:
        if is_on:
            self._lead_tab()
            self.chosen.emit(place)

    def _lead_tab(self) -> None:
        """Tab leads to the one that is chosen, the arrows to the others: left to itself, Qt takes the first."""
        for button in self.buttons:
            is_chosen = button.isChecked()
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_chosen else Qt.FocusPolicy.ClickFocus)
