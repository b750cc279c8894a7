"""One of a few: radio buttons side by side, broken into rows where there are many."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget

from labeler.gui.theme.tokens import SPACE

_IN_A_ROW = 3


class RadioChoice(QWidget):
    """`chosen` carries the place of the title that was chosen, counted from 0."""

    chosen = Signal(int)

    def __init__(self, titles: tuple[str, ...], *, now: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = tuple(QRadioButton(title) for title in titles)
        self._group = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE)
        for place, button in enumerate(self.buttons):
            self._group.addButton(button, place)
            grid.addWidget(button, place // _IN_A_ROW, place % _IN_A_ROW)
        for column in range(_IN_A_ROW):
            grid.setColumnStretch(column, 1)
        self.buttons[now].setChecked(True)
        self._group.idToggled.connect(self._on_toggled)
        self._lead_tab()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        next(button for button in self.buttons if button.isChecked()).setFocus(Qt.FocusReason.TabFocusReason)

    def _on_toggled(self, place: int, is_on: bool) -> None:
        if is_on:
            self._lead_tab()
            self.chosen.emit(place)

    def _lead_tab(self) -> None:
        """Tab leads to the one that is chosen, the arrows to the others: left to itself, Qt takes the first."""
        for button in self.buttons:
            is_chosen = button.isChecked()
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_chosen else Qt.FocusPolicy.ClickFocus)
