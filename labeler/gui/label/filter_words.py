"""Says in words which images a filter lets through."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from labeler.domain.filter import Filter, Standing
from labeler.domain.ids import ConceptUid
from labeler.domain.words import Health, Relation, Split
from labeler.gui.language import said_reason

_LONGEST = 24
"""Letters of a name in the line; its whole stands where it is chosen."""
ConceptName = Callable[[ConceptUid], str]


def tr(text: str) -> str:
    return QCoreApplication.translate("FilterWords", text)


def standing_words(standing: Standing) -> str:
    return {
        Standing.UNTOUCHED: tr("untouched"),
        Standing.OPEN: tr("open"),
        Standing.FINISHED: tr("finished"),
        Standing.SKIPPED: tr("skipped"),
    }[standing]


def relation_words(relation: Relation) -> str:
    """As a property of what was said, without its concept."""
    return {
        Relation.OF: tr("of"),
        Relation.IN: tr("in"),
        Relation.ABSENT: tr("not here"),
        Relation.UNCLEAR: tr("can't tell"),
    }[relation]


def split_words(split: Split) -> str:
    return {Split.TRAIN: tr("train"), Split.EVALUATION: tr("evaluation")}[split]


def health_words(health: Health) -> str:
    return {Health.OK: tr("can be shown"), Health.REFUSED: tr("cannot be shown")}[health]


def claims_words() -> str:
    return tr("imported label waits")


def mine_words() -> str:
    return tr("answered by you")


def words_of(only: Filter, name: ConceptName) -> str:
    """All that is asked of an image, parted by commas; "" where nothing is."""
    asked = (
        standing_words(only.standing) if only.standing else "",
        _short(said_reason(only.reason)),
        mine_words() if only.mine else "",
        _said(only, name),
        split_words(only.split) if only.split else "",
        tr("from {source}").format(source=_short(only.source)) if only.source is not None else "",
        health_words(only.health) if only.health else "",
        tr("name has “{text}”").format(text=_short(only.text)) if only.text else "",
        claims_words() if only.claims else "",
        tr("in “{list}”").format(list=_short(only.list_name)) if only.images is not None else "",
    )
    return ", ".join(words for words in asked if words)


def _said(only: Filter, name: ConceptName) -> str:
    if only.concept is None:
        return tr("anything {relation}").format(relation=relation_words(only.relation)) if only.relation else ""
    concept = _short(name(only.concept))
    if only.relation is None:
        return tr("you said something of {concept}").format(concept=concept)
    return {
        Relation.OF: tr("of {concept}"),
        Relation.IN: tr("{concept} in it"),
        Relation.ABSENT: tr("{concept} not here"),
        Relation.UNCLEAR: tr("{concept}: can't tell"),
    }[only.relation].format(concept=concept)


def shortened(name: str, longest: int = 60) -> str:
    """A name in its own words as far as there is room for it: its beginning and its end say most."""
    half = longest // 2
    return name if len(name) <= longest else f"{name[:half].rstrip()}…{name[-half:].lstrip()}"


def _short(name: str) -> str:
    return shortened(name, _LONGEST)
