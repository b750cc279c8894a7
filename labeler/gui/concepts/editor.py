"""The fields of one concept, and the commands that what was typed in them comes to."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from labeler.app.command import Command
from labeler.app.commands.concept_edits import Describe, Recolor, Rename, SetFacet, SetHotkey, SetParent
from labeler.domain.concept import Concept, Taxonomy
from labeler.domain.hotkeys import taken_keys
from labeler.domain.names import tidy
from labeler.domain.taxonomy_lint import hints_of
from labeler.gui.concepts.fields import ColorField, ConfusedField, HotkeyField, ParentField
from labeler.gui.forms import primary
from labeler.gui.theme.concept_colors import color_for
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.widgets.hint_lines import HintLines
from labeler.gui.widgets.plain import plain_label

_LINES = 2


class ConceptEditor(QWidget):
    """`edited` whenever what is typed differs, or no longer differs, from what is kept; `save_asked` by its button."""

    edited = Signal()
    save_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._concept: Concept | None = None
        self._taxonomy: Taxonomy | None = None
        self.name, self.facet = QLineEdit(), QLineEdit()
        self.hotkey, self.color, self.parent_field = HotkeyField(), ColorField(), ParentField()
        self.definition, self.must_see, self.must_not_see = (self._text() for _ in range(3))
        self.confused = ConfusedField()
        self.hints = HintLines(self._look)
        self.facet_note = plain_label(tone=Tone.MUTED, size=TextSize.SMALL, wrap=True)
        self.save_button = primary(self.tr("Save (Ctrl+S)"))
        self.save_button.clicked.connect(self.save_asked)
        self._lay_out()
        theme.changed.connect(self._measure)
        self._measure()
        for field in (self.name, self.facet):
            field.textEdited.connect(self._on_edited)
        for text in (self.definition, self.must_see, self.must_not_see):
            text.textChanged.connect(self._on_edited)
        for box in (self.color, self.parent_field):
            box.activated.connect(self._on_edited)
        self.hotkey.edited.connect(self._on_edited)
        self.confused.edited.connect(self._on_edited)

    @property
    def concept(self) -> Concept | None:
        return self._concept

    def show_concept(self, concept: Concept, taxonomy: Taxonomy, *, labels: int) -> None:
        """The concept as it is kept; what was typed and not saved is dropped."""
        self._concept = None
        self.name.setText(concept.name)
        self.facet.setText(concept.facet)
        self.facet.setReadOnly(labels > 0)
        held = self.tr("It has labels, and stays in its facet.")
        self.facet_note.setText(held if labels else "")
        self.facet_note.setVisible(labels > 0)
        self.hotkey.setEnabled(concept.is_open)
        self.hotkey.show_key(concept.hotkey, taken_keys(taxonomy.concepts, but=concept) if concept.is_open else {})
        self.color.show_color(concept.color, by_place=color_for(concept.position))
        self.parent_field.show_parents(concept, taxonomy)
        self.definition.setPlainText(concept.definition)
        self.must_see.setPlainText(concept.must_see)
        self.must_not_see.setPlainText(concept.must_not_see)
        self.confused.show_concepts(concept, taxonomy)
        self._taxonomy = taxonomy
        self._concept = concept
        self._on_edited()
        self.hints.look()

    def commands(self) -> tuple[Command, ...]:
        """What was typed, as commands: one for each thing that differs."""
        concept = self._concept
        if concept is None:
            return ()
        uid = concept.uid
        described = Describe(
            concept=uid,
            definition=self.definition.toPlainText(),
            must_see=self.must_see.toPlainText(),
            must_not_see=self.must_not_see.toPlainText(),
            confused_with=self.confused.concepts,
        )
        found: list[tuple[bool, Command]] = [
            (self.name.text().strip() != concept.name, Rename(concept=uid, name=self.name.text())),
            (self._is_described_anew(concept), described),
            (self.color.color != concept.color.lower(), Recolor(concept=uid, color=self.color.color)),
            (self.hotkey.hotkey != concept.hotkey, SetHotkey(concept=uid, hotkey=self.hotkey.hotkey)),
            (self.parent_field.concept != concept.parent_uid, SetParent(concept=uid, parent=self.parent_field.concept)),
            (self.facet.text().strip() != concept.facet, SetFacet(concept=uid, facet=self.facet.text())),
        ]
        return tuple(command for differs, command in found if differs)

    def _is_described_anew(self, concept: Concept) -> bool:
        typed = (self.definition, self.must_see, self.must_not_see)
        kept = (concept.definition, concept.must_see, concept.must_not_see)
        is_other = [field.toPlainText().strip() for field in typed] != [text.strip() for text in kept]
        return is_other or set(self.confused.concepts) != set(concept.confused_with)

    def _on_edited(self) -> None:
        if self._concept is None:
            return
        self.save_button.setEnabled(bool(self.commands()) and not self.hotkey.is_refused)
        self.hints.look_soon()
        self.edited.emit()

    def _look(self) -> None:
        """What the concept, as it is typed now, leaves open."""
        concept, taxonomy = self._concept, self._taxonomy
        if concept is None or taxonomy is None:
            return
        typed = replace(
            concept,
            name=tidy(self.name.text()) or concept.name,
            definition=self.definition.toPlainText(),
            must_see=self.must_see.toPlainText(),
        )
        self.hints.show_hints(hints_of(typed, taxonomy))

    def _text(self) -> QPlainTextEdit:
        field = QPlainTextEdit()
        field.setTabChangesFocus(True)
        return field

    def _measure(self) -> None:
        """Fields of several lines grow with the text."""
        for field in (self.definition, self.must_see, self.must_not_see):
            field.setFixedHeight(self._theme.tokens.scaled(18 * _LINES + 18))
        self.confused.setFixedHeight(self._theme.tokens.scaled(92))

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setVerticalSpacing(SPACE + 4)
        facet = QVBoxLayout()
        facet.addWidget(self.facet)
        facet.addWidget(self.facet_note)
        facet_holder = QWidget()
        facet.setContentsMargins(0, 0, 0, 0)
        facet_holder.setLayout(facet)
        self._put(grid, 0, 0, self.tr("Name"), self.name, columns=2)
        self._put(grid, 1, 0, self.tr("Key"), self.hotkey)
        self._put(grid, 1, 1, self.tr("Colour"), self.color)
        self._put(grid, 2, 0, self.tr("Facet: the question it answers"), facet_holder, names=self.facet)
        self._put(grid, 2, 1, self.tr("A kind of"), self.parent_field)
        self._put(grid, 3, 0, self.tr("How it is known by what can be seen"), self.definition, columns=2)
        self._put(grid, 4, 0, self.tr("What must be seen"), self.must_see)
        self._put(grid, 4, 1, self.tr("What must not be seen"), self.must_not_see)
        self._put(grid, 5, 0, self.tr("Often confused with"), self.confused, columns=2)
        grid.addWidget(self.hints, 6, 0, 1, 2)
        row = QVBoxLayout()
        row.addWidget(self.save_button)
        grid.addLayout(row, 7, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def _put(
        self,
        grid: QGridLayout,
        row: int,
        column: int,
        title: str,
        field: QWidget,
        *,
        columns: int = 1,
        names: QWidget | None = None,
    ) -> None:
        """A field under its title."""
        (names or field).setAccessibleName(title)
        holder = QVBoxLayout()
        holder.setSpacing(SPACE // 2)
        holder.addWidget(plain_label(title, tone=Tone.MUTED, size=TextSize.SMALL, strong=True, wrap=True))
        holder.addWidget(field)
        holder.addStretch(1)
        grid.addLayout(holder, row, column, 1, columns)
