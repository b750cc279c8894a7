"""The controls of the filter, one for each criterion, and the filter that they say together."""

from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from labeler.app.filtering import Offered
from labeler.domain.concept import Taxonomy
from labeler.domain.filter import Filter, Standing
from labeler.domain.ids import ConceptUid, ImageId
from labeler.domain.words import Health, Relation, Split
from labeler.gui.label.filter_choice import FilterChoice
from labeler.gui.label.filter_rows import FilterRows
from labeler.gui.label.filter_words import (
    claims_words,
    health_words,
    mine_words,
    relation_words,
    split_words,
    standing_words,
)
from labeler.gui.language import said_reason
from labeler.gui.theme.theme import Theme

_LONGEST_TEXT = 200
_TYPING_MS = 200
"""How long typing rests before it is taken."""
_TEXT_WIDTH = 130
"""Logical pixels; they grow with the text."""


@dataclass(frozen=True, slots=True)
class _Own:
    """What is asked of one's own answer, as one choice."""

    standing: Standing | None = None
    reason: str = ""
    mine: bool = False


@dataclass(frozen=True, slots=True)
class _Listed:
    """Which images are asked for, as one choice."""

    images: frozenset[ImageId] | None = None
    name: str = ""
    again: bool = False


class FilterCriteria(FilterRows):
    """`changed` when somebody changed one of them."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._theme = theme
        self.text = QLineEdit()
        self.own: FilterChoice[_Own] = FilterChoice(self.tr("Your answer"), self.tr("any answer"), _Own())
        self.concept: FilterChoice[ConceptUid | None] = FilterChoice(self.tr("Concept"), self.tr("any concept"), None)
        self.relation: FilterChoice[Relation | None] = FilterChoice(self.tr("Relation"), self.tr("any relation"), None)
        self.source: FilterChoice[str | None] = FilterChoice(self.tr("Source"), self.tr("any source"), None)
        self.split: FilterChoice[Split | None] = FilterChoice(self.tr("Split"), self.tr("any split"), None)
        self.health: FilterChoice[Health | None] = FilterChoice(self.tr("Health"), self.tr("any health"), None)
        self.list: FilterChoice[_Listed] = FilterChoice(self.tr("List"), self.tr("any list"), _Listed())
        self.claims = QCheckBox(claims_words())
        self._choices = (self.own, self.concept, self.relation, self.source, self.split, self.health, self.list)
        super().__init__((self.text, *self._choices, self.claims), parent)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._fill()
        self._connect()
        self.list.hide()
        self._measure()

    @property
    def filter(self) -> Filter:
        own, listed = self.own.value, self.list.value
        return Filter(
            standing=own.standing,
            reason=own.reason,
            mine=own.mine,
            concept=self.concept.value,
            relation=self.relation.value,
            split=self.split.value,
            source=self.source.value,
            health=self.health.value,
            text=self.text.text().strip(),
            claims=self.claims.isChecked(),
            images=listed.images,
            list_name=listed.name,
            again=listed.again,
        )

    def offer(self, taxonomy: Taxonomy, offered: Offered) -> None:
        """What there is to choose from now; what cannot make a difference is not shown."""
        standings = [(_Own(standing=each), standing_words(each)) for each in Standing]
        skipped = self.tr("skipped: {reason}")
        reasons = [
            (_Own(standing=Standing.SKIPPED, reason=each), skipped.format(reason=said_reason(each)))
            for each in offered.reasons
        ]
        self.own.offer([*standings, *reasons, (_Own(mine=True), mine_words())])
        self.concept.offer([(concept.uid, concept.name) for concept in taxonomy.concepts])
        self.source.offer([(source, source) for source in offered.sources])
        self.source.setVisible(len(offered.sources) > 1)
        self.claims.setVisible(offered.has_claims)
        self._offer_lists([_Listed(frozenset(each.images), each.name) for each in offered.lists])
        self.arrange()

    def show_filter(self, only: Filter) -> None:
        """Makes the controls say this filter, without `changed`."""
        self.own.choose(_Own(only.standing, only.reason, only.mine))
        self.concept.choose(only.concept)
        self.relation.choose(only.relation)
        self.source.choose(only.source)
        self.split.choose(only.split)
        self.health.choose(only.health)
        self._choose_list(_Listed(only.images, only.list_name, only.again))
        self.text.setText(only.text)
        self._typing.stop()
        was_blocked = self.claims.blockSignals(True)
        self.claims.setChecked(only.claims)
        self.claims.blockSignals(was_blocked)

    def _offer_lists(self, lists: list[_Listed]) -> None:
        self.list.offer([(each, each.name) for each in lists])
        self.list.setVisible(bool(lists))

    def _choose_list(self, listed: _Listed) -> None:
        """Images that were put together for now are offered as long as they are chosen."""
        self.list.choose(listed)
        if self.list.value != listed:
            kept = [each for each in self.list.values[1:] if not each.again]
            self._offer_lists([*kept, listed])
            self.list.choose(listed)

    def _fill(self) -> None:
        self.relation.offer([(each, relation_words(each)) for each in Relation])
        self.split.offer([(each, split_words(each)) for each in Split])
        self.health.offer([(each, health_words(each)) for each in Health])
        self.text.setPlaceholderText(self.tr("part of a name"))
        self.text.setAccessibleName(self.tr("Part of the image's name"))
        self.text.setMaxLength(_LONGEST_TEXT)

    def _connect(self) -> None:
        for choice in self._choices:
            choice.taken.connect(self.changed)
        self.claims.toggled.connect(lambda _is_on: self.changed.emit())
        self.text.textEdited.connect(lambda _text: self._typing.start())
        self._typing.timeout.connect(self.changed)
        self._theme.changed.connect(self._measure)

    def _measure(self) -> None:
        self.text.setFixedWidth(self._theme.tokens.scaled(_TEXT_WIDTH))
        self.arrange()
