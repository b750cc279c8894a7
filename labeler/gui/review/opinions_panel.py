"""Everybody's answers to one image, one card below the other, and the reason that goes with what is settled."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from labeler.app.disputes import Opinions
from labeler.domain.concept import Taxonomy
from labeler.gui.keys import Keys
from labeler.gui.review.opinion_card import OpinionCard
from labeler.gui.review.overlay import color_of
from labeler.gui.review.review_keys import ReviewAction, keys_of
from labeler.gui.review.words import held_words
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.widgets.clearing import clear
from labeler.gui.widgets.keycap import Keycap
from labeler.gui.widgets.plain import breakable, plain_label
from labeler.gui.widgets.section_title import SectionTitle

MOST_KEYS = len(keys_of(ReviewAction.PICK, Keys()))
_LONGEST_REASON = 500


class OpinionsPanel(QWidget):
    """`picked` and `pointed` carry the place of an answer; `reason_left` gives the keys back to the list."""

    picked = Signal(int)
    pointed = Signal(int)
    reason_left = Signal()
    entry_dropped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.cards: tuple[OpinionCard, ...] = ()
        self._told = plain_label(tone=Tone.MUTED, size=TextSize.SMALL, wrap=True)
        self._held = plain_label(tone=Tone.GOOD, size=TextSize.SMALL, wrap=True)
        self._column = QVBoxLayout()
        self._column.setSpacing(SPACE)
        self.reason = QLineEdit()
        self.reason.setMaxLength(_LONGEST_REASON)
        self.reason.setPlaceholderText(self.tr("why, if it needs words"))
        self.reason.setAccessibleName(self.tr("Reason, kept with what is settled"))
        self.reason.returnPressed.connect(self.reason_left)
        self._entry = plain_label(tone=Tone.GOOD, size=TextSize.SMALL, wrap=True)
        self._drop = QPushButton(self.tr("Leave it out"))
        self._drop.setAutoDefault(True)
        self._drop.clicked.connect(self.entry_dropped)
        self._lay_out()
        self.show_entry("")

    def show_opinions(self, opinions: Opinions, taxonomy: Taxonomy, told: str) -> None:
        """`told`: how far they are apart; "" where they are not."""
        self.clear()
        self._told.setText(breakable(told))
        self._told.setVisible(bool(told))
        cards = []
        for place, opinion in enumerate(opinions.opinions):
            # Whoever has no digit is walked to with the arrows, and picked with Enter.
            digits, enter = keys_of(ReviewAction.PICK, Keys()), keys_of(ReviewAction.PICK_POINTED, Keys())
            key = (*digits, *enter)[min(place, MOST_KEYS)].shown
            card = OpinionCard(self._theme, opinion, taxonomy, key=key, color=color_of(place))
            card.picked.connect(lambda place=place: self.picked.emit(place))
            card.pointed.connect(lambda place=place: self.pointed.emit(place))
            self._column.addWidget(card)
            cards.append(card)
        self._column.addStretch(1)
        self.cards = tuple(cards)
        held = held_words(opinions, taxonomy)
        self._held.setText(breakable(held))
        self._held.setVisible(bool(held))

    def clear(self) -> None:
        clear(self._column)
        self.cards = ()
        self._held.hide()

    def show_current(self, place: int | None) -> None:
        """The answer whose boxes alone are shown; None for those of all."""
        for other, card in enumerate(self.cards):
            card.set_outline(Tone.OF if other == place else None)
        if place is not None and place < len(self.cards):
            self._area.ensureWidgetVisible(self.cards[place])

    def show_entry(self, words: str) -> None:
        """What goes into the visual dictionary with the next settlement; "" for nothing."""
        self._entry.setText(breakable(words))
        self._entry.setVisible(bool(words))
        self._drop.setVisible(bool(words))

    def ask_reason(self) -> None:
        self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.reason.selectAll()

    @property
    def walk(self) -> Sequence[QWidget]:
        """All that Tab comes by."""
        return (self.reason, self._drop)

    def _lay_out(self) -> None:
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, SPACE, 0)
        rows.addLayout(self._column)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inside)
        why = QHBoxLayout()
        why.setContentsMargins(0, 0, SPACE, 0)
        why.setSpacing(SPACE)
        why.addWidget(Keycap(self._theme, keys_of(ReviewAction.WHY, Keys())[0].shown))
        why.addWidget(self.reason, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, SPACE, SPACE)
        column.setSpacing(SPACE)
        for words in (self._told, self._held, self._entry):
            # As far as the cards: a bar for scrolling may stand beside these.
            words.setContentsMargins(0, 0, SPACE, 0)
        column.addWidget(SectionTitle(self._theme, self.tr("Who said what")))
        column.addWidget(self._told)
        column.addWidget(self._held)
        column.addWidget(self._area, 1)
        column.addLayout(why)
        column.addWidget(self._entry)
        column.addWidget(self._drop, 0, Qt.AlignmentFlag.AlignLeft)
