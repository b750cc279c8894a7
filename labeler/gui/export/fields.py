"""One option of a format as a control, by the kind of choice it is."""

import csv
from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from labeler.app.outgoing.fields import Choice, Kind
from labeler.gui.export.tick_list import Item, TickedNames
from labeler.gui.export.words import value_words
from labeler.gui.language import said
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE
from labeler.gui.widgets.number_box import NumberBox
from labeler.gui.widgets.plain import plain_label, tooltip
from labeler.gui.widgets.wrapping import WrappingCheckBox

_MOST = 1_000_000
_NUMBERS = {"max_side": (1024, "px")}
"""What a number is offered as, and its unit; of other people's options nothing is known."""
_COMBO = 18
"""Letters for which a combo has room; longer ones are cut."""


class OptionField(QWidget):
    """A choice and what was chosen. `changed` when that is another."""

    changed = Signal()

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = choice
        self.setToolTip(tooltip(said(choice.help)))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACE // 2)

    @property
    def value(self) -> object:
        raise NotImplementedError

    def show_items(self, items: Sequence[Item]) -> None:
        """What there is to choose from, where that is not in the option itself."""


class FlagField(OptionField):
    """Yes or no."""

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(choice, parent)
        self.box = _box(choice)
        self.box.setChecked(choice.default is True)
        self.column.addWidget(self.box)
        self.box.toggled.connect(self.changed)

    @property
    def value(self) -> bool:
        return self.box.isChecked()


class OneField(OptionField):
    """One of a few words, beside what they are about."""

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(choice, parent)
        words = said(choice.words)
        self.combo = _combo(words)
        for value in ("", *choice.values) if choice.may_be_none else choice.values:
            self.combo.addItem(value_words(choice.name, value), value)
        self.combo.setCurrentIndex(max(self.combo.findData(choice.default or ""), 0))
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(plain_label(words, wrap=True), 1)
        row.addWidget(self.combo)
        self.column.addLayout(row)
        self.combo.currentIndexChanged.connect(self.changed)

    @property
    def value(self) -> str | None:
        return self.combo.currentData() or None


class _TickedField(OptionField):
    """Nothing, until its box is ticked: then what stands below it."""

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(choice, parent)
        self.box = _box(choice)
        self.column.addWidget(self.box)
        self.box.toggled.connect(self.changed)

    def put_below(self, widget: QWidget) -> None:
        """Seen while the box is ticked."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(3 * SPACE, 0, 0, 0)
        row.addWidget(widget)
        self.column.addWidget(holder)
        holder.setVisible(self.box.isChecked())
        self.box.toggled.connect(holder.setVisible)

    @property
    def value(self) -> object:
        return self.chosen if self.box.isChecked() else None

    @property
    def chosen(self) -> object:
        raise NotImplementedError


class NumberField(_TickedField):
    """A whole number from 1."""

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(choice, parent)
        offered, unit = _NUMBERS.get(choice.name, (1, ""))
        self.spin = NumberBox(1, _MOST)
        self.spin.setValue(choice.default if isinstance(choice.default, int) else offered)
        self.spin.setSuffix(f" {unit}" if unit else "")
        self.spin.setAccessibleName(said(choice.words))
        self.box.setChecked(choice.default is not None)
        self.put_below(self.spin)
        self.spin.valueChanged.connect(self.changed)

    @property
    def value(self) -> object:
        """An option that has to have a number keeps its own while the box is not ticked."""
        return super().value if self.box.isChecked() or self.choice.may_be_none else self.choice.default

    @property
    def chosen(self) -> int:
        return self.spin.value()


class TextField(_TickedField):
    """A text that is typed."""

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(choice, parent)
        self.line = QLineEdit(choice.default if isinstance(choice.default, str) else "")
        self.line.setAccessibleName(said(choice.words))
        self.box.setChecked(bool(choice.default))
        self.put_below(self.line)
        self.line.editingFinished.connect(self.changed)

    @property
    def value(self) -> object:
        return super().value if self.box.isChecked() or self.choice.may_be_none else self.choice.default

    @property
    def chosen(self) -> object:
        return self.line.text()


class NamesField(TextField):
    """Several names that are typed, parted by commas; one that holds a comma stands in double quotes."""

    @property
    def chosen(self) -> tuple[str, ...]:
        rows = list(csv.reader([self.line.text()], skipinitialspace=True))
        return tuple(name for row in rows for name in row if name.strip())


class KnownField(_TickedField):
    """One of the names that the project has."""

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(choice, parent)
        self.combo = _combo(said(choice.words))
        self.put_below(self.combo)
        self.combo.currentIndexChanged.connect(self.changed)

    @property
    def chosen(self) -> str | None:
        name: str | None = self.combo.currentData()
        return name

    def show_items(self, items: Sequence[Item]) -> None:
        was, blocked = self.combo.currentData(), self.combo.blockSignals(True)
        self.combo.clear()
        for item in items:
            self.combo.addItem(item.words, item.name)
        self.combo.setCurrentIndex(max(self.combo.findData(was), 0))
        self.combo.blockSignals(blocked)
        self.box.setEnabled(bool(items))


class SeveralField(_TickedField):
    """Several of the names that the project has, in a list with ticks."""

    def __init__(self, choice: Choice, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(choice, parent)
        names = TickedNames(theme, said(choice.words))
        self.list = names.list
        self.put_below(names)
        names.changed.connect(self.changed)

    @property
    def chosen(self) -> tuple[str, ...]:
        return self.list.ticked

    def show_items(self, items: Sequence[Item]) -> None:
        self.list.show_items(items)


def made_field(choice: Choice, theme: Theme, *, is_known: bool) -> OptionField:
    """The control of a choice; `is_known`: the project has the names that it is one of."""
    if is_known and choice.kind is Kind.SEVERAL:
        return SeveralField(choice, theme)
    if is_known and choice.kind is Kind.TEXT:
        return KnownField(choice)
    return _FIELDS[choice.kind](choice)


_FIELDS: dict[Kind, Callable[[Choice], OptionField]] = {
    Kind.FLAG: FlagField,
    Kind.ONE: OneField,
    Kind.NUMBER: NumberField,
    Kind.TEXT: TextField,
    Kind.SEVERAL: NamesField,
}


def _box(choice: Choice) -> WrappingCheckBox:
    box = WrappingCheckBox(said(choice.words))
    box.setAccessibleDescription(said(choice.help))
    return box


def _combo(name: str) -> QComboBox:
    combo = QComboBox()
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(_COMBO)
    combo.setAccessibleName(name)
    return combo
