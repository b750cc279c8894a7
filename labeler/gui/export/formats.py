"""The formats to choose from: a line each, and what the chosen one is for."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from labeler.app.exporting import Broken, ExportFormat
from labeler.gui.language import said
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.widgets.card import Card
from labeler.gui.widgets.plain import breakable, plain_label
from labeler.gui.widgets.wrapping import WrappingRadioButton


class FormatChoice(Card):
    """Exactly one format is chosen; `chosen` when it is another one. Broken ones can be seen, with why."""

    chosen = Signal()

    def __init__(
        self, theme: Theme, formats: Sequence[ExportFormat], broken: Sequence[Broken], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent=parent)
        self._formats = tuple(formats)
        self._group = QButtonGroup(self)
        self._purpose = plain_label(tone=Tone.MUTED, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, SPACE + 4, 2 * SPACE, SPACE + 4)
        column.setSpacing(SPACE // 2)
        for number, format in enumerate(self._formats):
            button = WrappingRadioButton(said(format.title))
            button.setAccessibleDescription(said(format.purpose))
            self._group.addButton(button, number)
            column.addWidget(button)
        for each in broken:
            _add_broken(column, each)
        column.addSpacing(SPACE // 2)
        column.addWidget(self._purpose)
        self._group.buttons()[0].setChecked(True)
        self._show_purpose()
        self._group.idToggled.connect(self._on_toggled)

    @property
    def format(self) -> ExportFormat:
        return self._formats[self._group.checkedId()]

    def button(self, name: str) -> QRadioButton:
        """The button of a format."""
        number = next(number for number, each in enumerate(self._formats) if each.name == name)
        button = self._group.button(number)
        assert isinstance(button, QRadioButton)
        return button

    def _show_purpose(self) -> None:
        self._purpose.setText(said(self.format.purpose))

    def _on_toggled(self, _number: int, is_checked: bool) -> None:
        if is_checked:
            self._show_purpose()
            self.chosen.emit()


def _add_broken(column: QVBoxLayout, broken: Broken) -> None:
    """Its name, off, and what is the matter with it."""
    button = WrappingRadioButton(broken.name)
    button.setEnabled(False)
    why = said(broken.why)
    button.setAccessibleDescription(why)
    column.addWidget(button)
    column.addWidget(plain_label(breakable(why), tone=Tone.MUTED, size=TextSize.SMALL, wrap=True))
