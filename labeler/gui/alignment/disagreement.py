"""One disagreement of a round: the image, who said what, and the entry of the dictionary that it ends in."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from labeler.domain.alignment import Disagreement
from labeler.domain.image import Image
from labeler.domain.words import Entry, Verdict
from labeler.gui.alignment.words import tr
from labeler.gui.concepts.words import verdict_words
from labeler.gui.forms import primary
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.widgets.card import Card
from labeler.gui.widgets.plain import breakable, plain_label, set_tone
from labeler.gui.widgets.radio_choice import RadioChoice
from labeler.gui.widgets.thumbnail_tile import ThumbnailTile

_SIDE = 96
"""Logical pixels of the picture."""
_KINDS: tuple[tuple[Entry, Verdict | None], ...] = (
    (Entry.MUST_SEE, None),
    (Entry.MUST_NOT_SEE, None),
    *((Entry.EXAMPLE, verdict) for verdict in Verdict),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What somebody is about to enter: a place in the kinds of entries, and the words."""

    kind: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wished:
    """An entry that is wanted, without its picture; `verdict` is None but for an example."""

    disagreement: Disagreement
    entry: Entry
    verdict: Verdict | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A disagreement in words: `question`, who `said` what, and what it `ended` in, "" while it waits."""

    disagreement: Disagreement
    image: Image
    question: str
    said: str
    ended: str


class DisagreementView(Card):
    """`opened` when its fields unfold, `image_asked` when the image is to be looked at, `wished` carries Wished."""

    opened = Signal()
    image_asked = Signal()
    wished = Signal(object)

    def __init__(self, theme: Theme, told: Told, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.told = told
        self.tile = ThumbnailTile(theme, side=_SIDE)
        self.tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.tile.setAccessibleName(self.tr("Look at {name}").format(name=told.image.name))
        self.tile.clicked.connect(self.image_asked)
        self.unfold_button = QPushButton(self.tr("End it in the dictionary …"))
        self.unfold_button.setAutoDefault(True)
        self.unfold_button.setAccessibleDescription(f"{told.question} {told.image.name}")
        self.unfold_button.clicked.connect(self.unfold)
        self.kinds = RadioChoice(tuple(_kind_words(*kind) for kind in _KINDS), now=0)
        self.kinds.setAccessibleName(self.tr("What the dictionary is to have"))
        self.kinds.chosen.connect(lambda place: self._say_what_for(place))
        self.text = QLineEdit()
        self.text.returnPressed.connect(self._give)
        self.text.textChanged.connect(lambda _text: self._look())
        self.enter_button = primary(self.tr("Enter in the dictionary"))
        self.enter_button.setAutoDefault(True)
        self.enter_button.clicked.connect(self._give)
        self._fields = QWidget()
        self._lay_out()
        self._fields.hide()
        self.unfold_button.setVisible(not told.ended)
        self._say_what_for(0)
        self._look()

    @property
    def is_unfolded(self) -> bool:
        return not self._fields.isHidden()

    @property
    def typed(self) -> Typed:
        """What stands in the fields."""
        kind = next(place for place, button in enumerate(self.kinds.buttons) if button.isChecked())
        return Typed(kind=kind, text=self.text.text())

    @property
    def walk(self) -> tuple[QWidget, ...]:
        """All that the keys come by, from the top."""
        return (self.tile, self.unfold_button, *self.kinds.buttons, self.text, self.enter_button)

    def show_picture(self, picture: QPixmap) -> None:
        self.tile.show_picture(picture)

    def unfold(self) -> None:
        """Shows the fields, the words waiting for the keys."""
        self.unfold_button.hide()
        self._fields.show()
        self.text.setFocus(Qt.FocusReason.TabFocusReason)
        self.opened.emit()

    def fold(self) -> None:
        self._fields.hide()
        self.unfold_button.setVisible(not self.told.ended)

    def take(self, typed: Typed) -> None:
        """Unfolds with what was typed before."""
        self.kinds.buttons[typed.kind].setChecked(True)
        self.text.setText(typed.text)
        self.unfold()

    def _say_what_for(self, place: int) -> None:
        entry, _ = _KINDS[place]
        wanted = {
            Entry.MUST_SEE: self.tr("what must be seen for it to be there, in a line"),
            Entry.MUST_NOT_SEE: self.tr("what must not be seen, in a line"),
            Entry.EXAMPLE: self.tr("why this image is such an example"),
        }
        self.text.setPlaceholderText(wanted[entry])
        self.text.setAccessibleName(wanted[entry])

    def _look(self) -> None:
        self.enter_button.setEnabled(bool(self.text.text().strip()))

    def _give(self) -> None:
        typed = self.typed
        if typed.text.strip():
            entry, verdict = _KINDS[typed.kind]
            told = self.told.disagreement
            self.wished.emit(Wished(disagreement=told, entry=entry, verdict=verdict, text=typed.text))

    def _lay_out(self) -> None:
        told = self.told
        words = QVBoxLayout()
        words.setSpacing(SPACE)
        words.addWidget(plain_label(breakable(told.question), strong=True, wrap=True))
        words.addWidget(plain_label(breakable(told.said), wrap=True))
        words.addWidget(plain_label(breakable(told.image.name), tone=Tone.MUTED, size=TextSize.SMALL, wrap=True))
        if told.ended:
            ended = plain_label(breakable(told.ended), wrap=True)
            set_tone(ended, Tone.GOOD)
            words.addWidget(ended)
        words.addWidget(self.unfold_button, 0, Qt.AlignmentFlag.AlignLeft)
        fields = QVBoxLayout(self._fields)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(SPACE)
        fields.addWidget(self.kinds)
        fields.addWidget(self.text)
        fields.addWidget(self.enter_button, 0, Qt.AlignmentFlag.AlignLeft)
        words.addWidget(self._fields)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(*(2 * SPACE,) * 4)
        row.setSpacing(2 * SPACE)
        row.addWidget(self.tile, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)


def _kind_words(entry: Entry, verdict: Verdict | None) -> str:
    if entry is Entry.MUST_SEE:
        return tr("must be seen")
    if entry is Entry.MUST_NOT_SEE:
        return tr("must not be seen")
    assert verdict is not None
    return tr("example: {verdict}").format(verdict=verdict_words(verdict))
