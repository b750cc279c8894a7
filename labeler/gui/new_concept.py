"""A lead adds a concept: its name, how it is known by what can be seen, and its key."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget

from labeler.app.changes import Changes
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.domain.concept import SUBJECT, Concept
from labeler.domain.ids import ConceptUid
from labeler.domain.names import tidy
from labeler.domain.taxonomy_lint import HintKind, hints_of
from labeler.gui.bridge import Bridge
from labeler.gui.forms import FormPage, primary
from labeler.gui.theme.theme import Theme
from labeler.gui.widgets.hint_lines import HintLines


class NewConceptPanel(FormPage):
    """Finished answers are asked again for the new concept alone, and the page says so."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            self.tr("Add a concept"),
            self.tr("Images that are answered already will be asked about this concept, and nothing else again."),
            parent,
        )
        self._bridge = bridge
        self._is_adding = False
        self._name = QLineEdit()
        self._definition = self._text(3)
        self._must_see = self._text(2)
        self._must_not_see = self._text(2)
        self._facet = QLineEdit(SUBJECT)
        self._hotkey = QLineEdit()
        self._hotkey.setMaxLength(1)
        self._hotkey.setPlaceholderText(self.tr("the next free one"))
        self.add_field(self.tr("Name"), self._name)
        self.add_field(self.tr("How it is known by what can be seen"), self._definition)
        self.add_field(self.tr("What must be seen"), self._must_see)
        self.add_field(self.tr("What must not be seen"), self._must_not_see)
        self.hints = HintLines(self._look)
        self.body.addWidget(self.hints)
        self.add_field(self.tr("Facet: the question it answers"), self._facet)
        self.add_field(self.tr("Key"), self._hotkey)
        self._add_button = primary(self.tr("Add"))
        self._add_button.clicked.connect(self._add)
        back = QPushButton(self.tr("Back"))
        back.clicked.connect(self.left)
        self.add_buttons(back, self._add_button)
        self._name.returnPressed.connect(self._add)
        self._hotkey.returnPressed.connect(self._add)
        self._name.textChanged.connect(self.hints.look_soon)
        for text in (self._definition, self._must_see):
            text.textChanged.connect(self.hints.look_soon)
        bridge.changed.connect(self._on_changed)
        bridge.refused.connect(self._on_refused)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._name.setFocus(Qt.FocusReason.TabFocusReason)

    def _text(self, lines: int) -> QPlainTextEdit:
        field = QPlainTextEdit()
        field.setTabChangesFocus(True)
        field.setFixedHeight(self._theme.tokens.scaled(18 * lines + 18))
        return field

    def _look(self) -> None:
        """What it leaves open, as soon as it has a name."""
        typed = Concept(
            uid=ConceptUid(""),
            name=tidy(self._name.text()),
            definition=self._definition.toPlainText(),
            must_see=self._must_see.toPlainText(),
        )
        # That it has no examples yet goes without saying here.
        found = [
            hint for hint in hints_of(typed, self._bridge.project.taxonomy()) if hint.kind is not HintKind.NO_NOT_IDEAL
        ]
        self.hints.show_hints(found if typed.name else [])

    def _add(self) -> None:
        self.say("")
        self._is_adding = True
        entry = NewConcept(
            name=self._name.text(),
            definition=self._definition.toPlainText(),
            must_see=self._must_see.toPlainText(),
            must_not_see=self._must_not_see.toPlainText(),
            facet=self._facet.text(),
            hotkey=self._hotkey.text(),
        )
        self._bridge.execute(AddConcepts(entries=(entry,)))

    def _on_changed(self, changes: Changes) -> None:
        if not (changes.taxonomy and self._is_adding):
            return
        self._is_adding = False
        for field in (self._name, self._definition, self._must_see, self._must_not_see, self._hotkey):
            field.clear()
        self._facet.setText(SUBJECT)
        self.left.emit()

    def _on_refused(self, why: str) -> None:
        if self._is_adding:
            self._is_adding = False
            self.say(why)
