"""The question bar: one sentence, every way to answer it with its key, and nothing else."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from labeler.domain.phrase import phrased
from labeler.domain.question import Asked, Choice, Question, Reply
from labeler.gui.keys import BoxAction, Keys, PageAction
from labeler.gui.label.words import Name, caption_of, nothing_asked, sentence_of, variant_of
from labeler.gui.language import said
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.widgets.announce import announce
from labeler.gui.widgets.button_rows import ButtonRows
from labeler.gui.widgets.card import Card
from labeler.gui.widgets.key_button import ButtonVariant, KeyButton
from labeler.gui.widgets.plain import plain_label
from labeler.gui.widgets.sentence import Sentence

WIDEST = 840
"""Logical pixels: a sentence is read at one glance."""
_REASONS_IN_A_ROW = 2


class QuestionBar(Card):
    """`chosen` carries a Choice that was clicked; `named` a proposal typed for what is not in the taxonomy;
    `asked` a PageAction or BoxAction that helps on the way."""

    chosen = Signal(object)
    named = Signal(str)
    asked = Signal(object)
    naming_left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, floating=True, parent=parent)
        self._theme = theme
        self._keys = Keys()
        self._asking: tuple[Question, Name] | None = None
        self._shown: tuple[object, ...] = ()
        self._buttons: list[KeyButton] = []
        self._help_words: dict[Asked, dict[PageAction | BoxAction, str]] = {
            Asked.BOX_EVERY_ONE: {
                BoxAction.SNAP: self.tr("snap"),
                BoxAction.COPY: self.tr("previous"),
                BoxAction.CROWD: self.tr("crowd"),
                BoxAction.ADD: self.tr("by keys"),
            },
            Asked.SUBJECT_BOX: {
                BoxAction.ADD: self.tr("by keys"),
                PageAction.NEXT_TO_ASK: self.tr("box it later"),
            },
            Asked.DONE: {PageAction.NEXT_TO_ASK: self.tr("next image with something left to ask")},
        }
        self._sentence = Sentence(theme, size=TextSize.LARGE)
        self._note = plain_label(tone=Tone.LOOK, size=TextSize.NORMAL, wrap=True)
        self._note.hide()
        self._name = QLineEdit()
        self._name.setPlaceholderText(self.tr("Name what is missing from the list, then Enter"))
        self._name.setAccessibleName(self.tr("What is missing from the list"))
        self._name.returnPressed.connect(lambda: self.named.emit(self._name.text()))
        self._name.hide()
        self._rows = ButtonRows(theme)
        column = QVBoxLayout(self)
        margin = SPACE * 2 + 4
        column.setContentsMargins(margin, margin - 2, margin, margin - 2)
        column.setSpacing(SPACE + 6)
        column.addWidget(self._sentence)
        column.addWidget(self._note)
        column.addWidget(self._name)
        column.addWidget(self._rows)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(self.tr("Question"))

    @property
    def sentence(self) -> str:
        """The sentence on screen."""
        return self._sentence.text

    @property
    def buttons(self) -> tuple[KeyButton, ...]:
        return tuple(self._buttons)

    def ask(self, question: Question, name: Name, *, is_answered: bool = True) -> None:
        """Shows this question; a screen reader is told the sentence. Not `is_answered`: nothing was said so far."""
        self._asking = (question, name)
        self.say_note("")
        self._name.hide()
        runs = sentence_of(question, name) if is_answered or question.asked is not Asked.DONE else nothing_asked()
        captions = tuple(caption_of(choice, question, name) for choice in question.choices)
        shown = (runs, captions, tuple((c.reply, c.off) for c in question.choices))
        if shown == self._shown:
            return
        self._shown = shown
        self._sentence.set_runs(runs)
        self._fill(question, captions)
        announce(self, self._spoken())

    def use_keys(self, keys: Keys) -> None:
        """From now on, the ways to answer show these keys."""
        self._keys = keys
        if self._asking is not None:
            question, name = self._asking
            self._fill(question, tuple(caption_of(choice, question, name) for choice in question.choices))

    def say_note(self, text: str) -> None:
        """A quiet line under the sentence: why something was refused, or a hint; "" takes it away."""
        self._note.setText(text)
        self._note.setVisible(bool(text))
        announce(self, text, at_once=True)

    def ask_name(self) -> None:
        """Lets the labeler type what the list lacks."""
        self._name.clear()
        self._name.show()
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_high_for_a_moment(self) -> bool:
        """Whether reasons, a quiet line or the field for a name make it higher than it is most of the time."""
        has_reasons = self._asking is not None and any(choice.reason for choice in self._asking[0].choices)
        return has_reasons or not self._note.isHidden() or not self._name.isHidden()

    @property
    def is_naming(self) -> bool:
        return self._name.isVisible()

    def stop_naming(self) -> None:
        self._name.hide()
        self.naming_left.emit()

    def _spoken(self) -> str:
        """The sentence, and every way to answer it with its key."""
        answers = (self.tr("{key}: {text}").format(key=button.key, text=button.caption) for button in self._buttons)
        return " ".join((self._sentence.text, *(f"{answer}." for answer in answers)))

    def _fill(self, question: Question, captions: tuple[str, ...]) -> None:
        while self._buttons:
            button = self._buttons.pop()
            button.hide()
            button.deleteLater()
        answers = self._answers(question.choices, captions)
        # What helps on the way stands between the answer and the way back.
        self._buttons = [*answers[:1], *self._helps(question), *answers[1:]]
        has_reasons = any(choice.reason for choice in question.choices)
        columns = _REASONS_IN_A_ROW if has_reasons else len(self._buttons)
        self._rows.set_buttons(tuple(self._buttons), stretches=tuple(_stretch(place) for place in range(columns)))

    def _answers(self, choices: tuple[Choice, ...], captions: tuple[str, ...]) -> list[KeyButton]:
        buttons, reasons = [], 0
        for choice, caption in zip(choices, captions, strict=True):
            key = self._keys.of(choice.reply)[reasons if choice.reply is Reply.REASON else 0]
            reasons += choice.reply is Reply.REASON
            buttons.append(self._button(choice, caption, key.shown))
        return buttons

    def _helps(self, question: Question) -> list[KeyButton]:
        buttons = []
        words_by_action = self._help_words.get(question.asked, {})
        if any(choice.reply is Reply.NOT_NOW for choice in question.choices):
            # That says it too, and lets the image go on at once.
            words_by_action = {each: words for each, words in words_by_action.items() if isinstance(each, BoxAction)}
        for action, words in words_by_action.items():
            is_all = question.asked is Asked.DONE
            variant = ButtonVariant.PRIMARY if is_all else ButtonVariant.PLAIN
            button = KeyButton(self._theme, key=self._keys.shown(action), text=words, variant=variant)
            button.clicked.connect(lambda _checked=False, action=action: self.asked.emit(action))
            buttons.append(button)
        return buttons

    def _button(self, choice: Choice, caption: str, key: str) -> KeyButton:
        button = KeyButton(self._theme, key=key, text=caption, variant=variant_of(choice.reply))
        if choice.off:
            button.block(said(phrased(choice.off)))
        button.clicked.connect(lambda: self.chosen.emit(choice))
        return button


def _stretch(place: int) -> int:
    """Of and in, and reasons, are as wide as each other; what stands beside of and in is narrower."""
    return 3 if place < _REASONS_IN_A_ROW else 1
