"""Merging, splitting, closing and opening again: each a card that says what will change before it is done."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from labeler.app.command import Command
from labeler.app.commands.concept_closing import Close, Reopen
from labeler.app.commands.concept_merge import Merge
from labeler.app.commands.concept_split import Split
from labeler.app.commands.taxonomy import NewConcept
from labeler.app.taxonomy_preview import Preview
from labeler.domain.concept import Concept, Taxonomy
from labeler.domain.errors import RuleBroken
from labeler.gui.concepts import words
from labeler.gui.forms import primary
from labeler.gui.language import said
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.widgets.announce import announce
from labeler.gui.widgets.card import Card
from labeler.gui.widgets.plain import breakable, plain_label

Previewed = Callable[[Command], Preview]
"""What a command would touch; RuleBroken where it would be refused."""


class Plan(Card):
    """`done_asked` carries the command; `left` where it is not to be done after all (Esc, or its button)."""

    done_asked = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, preview: Previewed, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._preview = preview
        self._title = plain_label(size=TextSize.NORMAL, strong=True, wrap=True)
        self.note = plain_label(wrap=True)
        self.refusal = plain_label(tone=Tone.WRONG, wrap=True)
        self.refusal.hide()
        self.body = QVBoxLayout()
        self.body.setSpacing(SPACE)
        self.do_button = primary("")
        self.do_button.clicked.connect(self.do)
        away = QPushButton(self.tr("Leave it as it is (Esc)"))
        away.setAutoDefault(False)
        away.clicked.connect(self.left)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(away)
        row.addWidget(self.do_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(2 * SPACE,) * 4)
        column.setSpacing(SPACE)
        for widget in (self._title, self.note, self.refusal):
            column.addWidget(widget)
        column.insertLayout(1, self.body)
        column.addLayout(row)

    def command(self) -> Command:
        """What would be done now."""
        raise NotImplementedError

    def lines(self, preview: Preview) -> tuple[str, ...]:
        """What it would touch, in sentences."""
        raise NotImplementedError

    @property
    def is_begun(self) -> bool:
        """Whether enough is chosen or typed for a word about what is wrong with it."""
        return True

    def begin(self, title: str, deed: str) -> None:
        self._title.setText(breakable(title))
        self.setAccessibleName(title)
        self.do_button.setText(deed)
        self.look()

    def look(self) -> None:
        """Says anew what would change, or why it cannot be done."""
        try:
            text, why = "\n".join(self.lines(self._preview(self.command()))), ""
        except RuleBroken as refusal:
            text, why = "", said(refusal.what)
        self.note.setText(breakable(text) if "\n" not in text else "\n".join(map(breakable, text.split("\n"))))
        self.note.setVisible(bool(text))
        self.refusal.setText(breakable(why))
        self.refusal.setVisible(bool(why) and self.is_begun)
        self.do_button.setEnabled(not why)
        announce(self, text or why)

    def do(self) -> None:
        if self.do_button.isEnabled():
            self.done_asked.emit(self.command())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.do()
        else:
            super().keyPressEvent(event)


class MergePlan(Plan):
    """Into which other concept of its facet."""

    def __init__(self, theme: Theme, preview: Previewed, concept: Concept, taxonomy: Taxonomy) -> None:
        super().__init__(theme, preview)
        self._concept = concept
        self.others = QComboBox()
        self.others.setAccessibleName(self.tr("Merge into"))
        self.others.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.others.setMinimumContentsLength(12)
        for other in taxonomy.open_concepts:
            if other.uid != concept.uid and other.facet == concept.facet:
                self.others.addItem(other.name, other.uid)
        self.others.currentIndexChanged.connect(self.look)
        self.body.addWidget(self.others)
        self.setFocusProxy(self.others)
        self.begin(self.tr("Merge “{name}” into").format(name=concept.name), self.tr("Merge (Enter)"))

    def command(self) -> Command:
        if self.others.count() == 0:
            raise RuleBroken("there is no other open concept in its facet")
        return Merge(concept=self._concept.uid, into=self.others.currentData())

    def lines(self, preview: Preview) -> tuple[str, ...]:
        return words.merge_words(preview, going=self._concept.name, into=self.others.currentText())


class SplitPlan(Plan):
    """Into which new concepts, their names parted by commas."""

    def __init__(self, theme: Theme, preview: Previewed, concept: Concept) -> None:
        super().__init__(theme, preview)
        self._concept = concept
        self.names = QLineEdit()
        self.names.setPlaceholderText(self.tr("two or more new names, parted by commas"))
        self.names.setAccessibleName(self.tr("Names of the new concepts"))
        self.names.textChanged.connect(self.look)
        self.body.addWidget(self.names)
        self.setFocusProxy(self.names)
        self.begin(self.tr("Split “{name}” into").format(name=concept.name), self.tr("Split (Enter)"))

    @property
    def is_begun(self) -> bool:
        return bool(self.names.text().strip())

    def command(self) -> Command:
        names = [name.strip() for name in self.names.text().split(",") if name.strip()]
        return Split(concept=self._concept.uid, entries=tuple(NewConcept(name=name) for name in names))

    def lines(self, preview: Preview) -> tuple[str, ...]:
        return words.split_words(preview, name=self._concept.name)


class ClosePlan(Plan):
    """Closing a concept that is open, opening one that is closed."""

    def __init__(self, theme: Theme, preview: Previewed, concept: Concept) -> None:
        super().__init__(theme, preview)
        self._concept = concept
        self.setFocusProxy(self.do_button)
        close, reopen = self.tr("Close (Enter)"), self.tr("Open again (Enter)")
        title = self.tr("Close “{name}”") if concept.is_open else self.tr("Open “{name}” again")
        self.begin(title.format(name=concept.name), close if concept.is_open else reopen)

    def command(self) -> Command:
        kind = Close if self._concept.is_open else Reopen
        return kind(concept=self._concept.uid)

    def lines(self, preview: Preview) -> tuple[str, ...]:
        to_words = words.close_words if self._concept.is_open else words.reopen_words
        return to_words(preview, name=self._concept.name)
