"""Puts the image on screen into the visual dictionary: of which concept, what it shows, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from labeler.app.commands.dictionary_entries import AddExample
from labeler.app.commands.taxonomy import NewExample
from labeler.domain.concept import Concept
from labeler.domain.ids import ConceptUid
from labeler.domain.words import Verdict
from labeler.gui.concepts.words import verdict_words
from labeler.gui.forms import primary
from labeler.gui.physical_keys import PhysicalKeys
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.widgets.announce import announce
from labeler.gui.widgets.button_rows import ButtonRows
from labeler.gui.widgets.card import Card
from labeler.gui.widgets.key_button import ButtonVariant, KeyButton
from labeler.gui.widgets.plain import breakable, plain_label

VERDICT_KEYS = {Verdict.IDEAL: "I", Verdict.IN: "O", Verdict.NOT_IDEAL: "N"}
assert set(VERDICT_KEYS) == set(Verdict)
_VARIANTS = {Verdict.IDEAL: ButtonVariant.OF, Verdict.IN: ButtonVariant.IN, Verdict.NOT_IDEAL: ButtonVariant.PLAIN}
_MOST_CONCEPTS = 9
_SIDE, _LARGEST = 132, 180
"""Logical pixels of the picture: it grows with the text, as far as words and buttons beside it keep their room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Typed:
    """What has been answered so far."""

    concept: Concept | None = None
    verdict: Verdict | None = None


class AddExamplePanel(Card):
    """One question after the other: which concept (where there are several), what it shows, and why.

    `given` carries the command that adds it; `left` when it is not to be added after all.
    """

    given = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, floating=True, parent=parent)
        self._theme = theme
        self._concepts: tuple[Concept, ...] = ()
        self._picture = b""
        self._typed = _Typed()
        self._physical = PhysicalKeys()
        self._shown = plain_label()
        self._sentence = plain_label(size=TextSize.LARGE, strong=True, wrap=True)
        self._note = plain_label(tone=Tone.MUTED, wrap=True)
        self._rows = ButtonRows(theme)
        self.buttons: tuple[KeyButton, ...] = ()
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Why? What can be seen that makes it so?"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.textChanged.connect(self._look)
        self.reason.returnPressed.connect(self._give)
        self.add_button = primary(self.tr("Add (Enter)"))
        self.add_button.clicked.connect(self._give)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Add this image to the visual dictionary"))
        self._lay_out()
        self.hide()

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    def ask(self, concepts: Sequence[Concept], picture: bytes) -> None:
        """Opens it. `concepts`: those said of this image, or the one that is chosen; `picture`: a small JPEG."""
        self._concepts, self._picture = tuple(concepts[:_MOST_CONCEPTS]), picture
        self._typed = _Typed(concept=self._concepts[0] if len(self._concepts) == 1 else None)
        self.reason.clear()
        side = min(self._theme.tokens.scaled(_SIDE), _LARGEST)
        shown = QPixmap.fromImage(QImage.fromData(picture))
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        self._shown.setPixmap(QPixmap() if shown.isNull() else shown.scaled(side, side, keep, smooth))
        self.show()
        self._ask_next()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._step_back()
        elif self.reason.isVisible() or event.isAutoRepeat() or not self._answer(event):
            # Nothing goes through to the page below: there, the same keys say something of the image.
            event.accept()

    def _answer(self, event: QKeyEvent) -> bool:
        readings = {reading.name for reading in self._physical.readings(event)}
        for button in self.buttons:
            if button.key in readings:
                button.click()
                return True
        return False

    def _ask_next(self) -> None:
        concept, verdict = self._typed.concept, self._typed.verdict
        is_last = concept is not None and verdict is not None
        self._rows.setVisible(not is_last)
        self.reason.setVisible(is_last)
        self.add_button.setVisible(is_last)
        self._note.setText("")
        if concept is None:
            self._ask_which()
        elif verdict is None:
            self._ask_what(concept)
        else:
            said = self.tr("“{name}”, {verdict}: why?")
            self._say(said.format(name=concept.name, verdict=verdict_words(verdict)))
        (self.reason if is_last else self).setFocus(Qt.FocusReason.OtherFocusReason)
        self._look()

    def _ask_which(self) -> None:
        if not self._concepts:
            self._say(self.tr("Choose a concept first, or say what this image is of."))
        else:
            self._say(self.tr("An example of which concept?"))
        buttons = []
        for number, concept in enumerate(self._concepts, start=1):
            button = KeyButton(self._theme, key=str(number), text=concept.name)
            button.clicked.connect(partial(self._on_concept, concept))
            buttons.append(button)
        self._fill(buttons)

    def _ask_what(self, concept: Concept) -> None:
        self._say(self.tr("What does this image show of “{name}”?").format(name=concept.name))
        buttons = []
        for verdict, key in VERDICT_KEYS.items():
            button = KeyButton(self._theme, key=key, text=verdict_words(verdict), variant=_VARIANTS[verdict])
            button.clicked.connect(partial(self._on_verdict, verdict))
            buttons.append(button)
        self._fill(buttons)

    def _fill(self, buttons: list[KeyButton]) -> None:
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = tuple(buttons)
        self._rows.set_buttons(self.buttons, stretches=(1,) * min(len(buttons), 3))

    def _say(self, text: str) -> None:
        self._sentence.setText(breakable(text))
        announce(self, text)

    def _look(self) -> None:
        self.add_button.setEnabled(bool(self.reason.text().strip()))

    def _on_concept(self, concept: Concept) -> None:
        self._typed = _Typed(concept=concept)
        self._ask_next()

    def _on_verdict(self, verdict: Verdict) -> None:
        self._typed = _Typed(concept=self._typed.concept, verdict=verdict)
        self._ask_next()

    def _step_back(self) -> None:
        if self._typed.verdict is not None:
            self._typed = _Typed(concept=self._typed.concept)
            self._ask_next()
        else:
            self.leave()

    def leave(self) -> None:
        self.hide()
        self.left.emit()

    def _give(self) -> None:
        concept, verdict, reason = self._typed.concept, self._typed.verdict, self.reason.text().strip()
        if concept is None or verdict is None or not reason:
            self._note.setText(self.tr("A reason is needed: it is what others learn from."))
            return
        example = NewExample(verdict=verdict, reason=reason, picture=self._picture or None)
        self.given.emit(AddExample(concept=ConceptUid(concept.uid), example=example))
        self.leave()

    def _lay_out(self) -> None:
        away = QPushButton(self.tr("Leave it (Esc)"))
        away.setAutoDefault(False)
        away.clicked.connect(self.leave)
        below = QHBoxLayout()
        below.addWidget(self._note, 1)
        below.addWidget(away)
        below.addWidget(self.add_button)
        words = QVBoxLayout()
        words.setSpacing(SPACE + 4)
        words.addWidget(self._sentence)
        words.addWidget(self._rows)
        words.addWidget(self.reason)
        words.addStretch(1)
        words.addLayout(below)
        row = QHBoxLayout(self)
        row.setContentsMargins(*(2 * SPACE + 4,) * 4)
        row.setSpacing(2 * SPACE)
        row.addWidget(self._shown, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
