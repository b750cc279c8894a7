"""Stands in the question bar's place: what the visual dictionary now says of a concept, before it is asked about."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from labeler.domain.concept import Example, Taxonomy
from labeler.domain.concept_dictionary import Change, Part
from labeler.domain.ids import ConceptUid
from labeler.gui.concepts.words import parts_words, tr, verdict_words
from labeler.gui.key import Key
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.widgets.announce import announce
from labeler.gui.widgets.card import Card
from labeler.gui.widgets.clearing import clear
from labeler.gui.widgets.key_button import ButtonVariant, KeyButton
from labeler.gui.widgets.plain import breakable, plain_label

_MOST_EXAMPLES = 4


def changed_lines(change: Change, taxonomy: Taxonomy) -> tuple[tuple[str, str], ...]:
    """For each part that changed, its title and what it says now."""
    return tuple((parts_words((part,)), _now(part, change, taxonomy)) for part in change.parts)


def _now(part: Part, change: Change, taxonomy: Taxonomy) -> str:
    concept = change.concept
    texts = {
        Part.DEFINITION: concept.definition,
        Part.MUST_SEE: concept.must_see,
        Part.MUST_NOT_SEE: concept.must_not_see,
        Part.CONFUSED_WITH: ", ".join(each.name for each in map(taxonomy.find, concept.confused_with) if each),
        Part.EXAMPLES: _examples(change),
    }
    return texts[part] or tr("says nothing any more")


def _examples(change: Change) -> str:
    before = frozenset(change.before.examples if change.before else ())
    new = [example for example in change.concept.examples if example not in before]
    gone = len([example for example in before if example not in change.concept.examples])
    lines = [_example(example) for example in new[:_MOST_EXAMPLES]]
    if len(new) > _MOST_EXAMPLES:
        lines.append(tr("and {count} more").format(count=len(new) - _MOST_EXAMPLES))
    if gone:
        lines.append(tr("taken out: {count}").format(count=gone))
    return "\n".join(lines)


def _example(example: Example) -> str:
    return tr("{verdict}: {reason}").format(verdict=verdict_words(example.verdict), reason=example.reason)


class DictionaryChange(Card):
    """`seen` carries the concept's uid once Enter, or its button, says that it was read; no other key answers."""

    seen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, floating=True, parent=parent)
        self._uid: ConceptUid | None = None
        self._sentence = plain_label(size=TextSize.LARGE, strong=True, wrap=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(SPACE // 2)
        self.seen_button = KeyButton(
            theme, key=Key.named("Enter").shown, text=self.tr("Seen"), variant=ButtonVariant.PRIMARY
        )
        self.seen_button.clicked.connect(self._on_seen)
        row = QHBoxLayout()
        row.addWidget(self.seen_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        margin = 2 * SPACE + 4
        column.setContentsMargins(margin, margin - 2, margin, margin - 2)
        column.setSpacing(SPACE + 6)
        column.addWidget(self._sentence)
        column.addLayout(self._lines)
        column.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Changed since you last looked"))
        self.hide()

    @property
    def concept(self) -> ConceptUid | None:
        """The concept whose change is shown; None where none is."""
        return self._uid if self.isVisible() else None

    def show_change(self, change: Change, taxonomy: Taxonomy) -> None:
        """The change of one concept; a screen reader is told it."""
        self._uid = change.concept.uid
        sentence = self.tr("“{name}” was described anew since you last looked").format(name=change.concept.name)
        self._sentence.setText(breakable(sentence))
        clear(self._lines)
        lines = changed_lines(change, taxonomy)
        for title, text in lines:
            self._lines.addWidget(plain_label(title, tone=Tone.MUTED, size=TextSize.SMALL, strong=True))
            self._lines.addWidget(plain_label("\n".join(map(breakable, text.split("\n"))), wrap=True))
        self.show()
        announce(self, ". ".join([sentence, *(f"{title}: {text}" for title, text in lines)]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A key held down since the answer before does not tell that this was read.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self._on_seen()
        else:
            super().keyPressEvent(event)

    def _on_seen(self) -> None:
        uid, self._uid = self._uid, None
        if uid is not None:
            self.hide()
            self.seen.emit(uid)
