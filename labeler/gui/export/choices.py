"""What is chosen about an export: the format, and the options that belong to it."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from labeler.app.exporting import ExportFormat, ExportOptions, broken_formats, export_formats, made_options
from labeler.app.outgoing.fields import Choice, choices_in
from labeler.gui.export.fields import OptionField, made_field
from labeler.gui.export.formats import FormatChoice
from labeler.gui.export.known import KNOWN
from labeler.gui.export.tick_list import Item
from labeler.gui.language import said
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE
from labeler.gui.widgets.section_title import SectionTitle

_NEEDS: dict[str, tuple[str, object]] = {
    "allow_missing": ("layout", "split"),
    "coords": ("without_images", True),
    "max_side": ("without_images", False),
    "place": ("without_images", False),
}
"""Options that mean something only where another one is set so; else they are not seen, and stay as they come."""

_NOTHING = ((), "")


class Choices(QWidget):
    """`changed` when something else is wanted; options that a format does not take are not seen."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        formats = export_formats()
        self._theme = theme
        self._choices = {format.name: choices_in(format) for format in formats}
        self._fields = {choice: self._made(choice) for choices in self._choices.values() for choice in choices}
        self._common = [c for c in self._fields if all(c in choices for choices in self._choices.values())]
        own = [choice for choice in self._fields if choice not in self._common]
        self.formats = FormatChoice(theme, formats, broken_formats())
        self._options_title = SectionTitle(theme, self.tr("Options"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(SectionTitle(theme, self.tr("Format")))
        column.addWidget(self.formats)
        self._add_part(column, self._options_title, own)
        self._add_part(column, SectionTitle(theme, self.tr("Only a part")), self._common)
        column.addStretch(1)
        self._show_options()
        self.formats.chosen.connect(self._on_chosen)

    @property
    def format(self) -> ExportFormat:
        """The one that is chosen."""
        return self.formats.format

    @property
    def option_choices(self) -> tuple[Choice, ...]:
        """What may be chosen about it."""
        return self._choices[self.format.name]

    @property
    def options(self) -> ExportOptions:
        """Those of the chosen format, as they are set."""
        values = {choice.name: self._fields[choice].value for choice in self.option_choices}
        meant = {name: value for name, value in values.items() if _is_meant(name, values)}
        return made_options(self.format.options, meant, title=said(self.format.title))

    @property
    def without_names(self) -> Choice | None:
        """An option that was ticked and of which nothing is chosen or typed yet; None where there is none."""
        return next((each for each in self.option_choices if self._fields[each].value in _NOTHING), None)

    def field(self, name: str) -> OptionField:
        """The control of an option of the chosen format."""
        return next(self._fields[choice] for choice in self.option_choices if choice.name == name)

    def show_known(self, items: Mapping[str, tuple[Item, ...]]) -> None:
        """The concepts, sources and people that there are to choose from."""
        for choice, field in self._fields.items():
            if choice.name in items:
                field.show_items(items[choice.name])

    def _made(self, choice: Choice) -> OptionField:
        field = made_field(choice, self._theme, is_known=choice.name in KNOWN)
        field.changed.connect(self._on_chosen)
        return field

    def _add_part(self, column: QVBoxLayout, title: SectionTitle, choices: Iterable[Choice]) -> None:
        column.addSpacing(SPACE)
        column.addWidget(title)
        for choice in choices:
            column.addWidget(self._fields[choice])

    def _on_chosen(self) -> None:
        self._show_options()
        self.changed.emit()

    def _show_options(self) -> None:
        shown = self.option_choices
        values = {choice.name: self._fields[choice].value for choice in shown}
        for choice, field in self._fields.items():
            field.setVisible(choice in shown and _is_meant(choice.name, values))
        self._options_title.setVisible(any(choice not in self._common for choice in shown))


def _is_meant(name: str, values: Mapping[str, object]) -> bool:
    """Whether an option means something beside what else is set."""
    on, wanted = _NEEDS.get(name, (name, None))
    return name not in _NEEDS or values.get(on, wanted) == wanted
