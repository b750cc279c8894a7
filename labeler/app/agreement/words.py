"""The sentences of agreement: how it stands in all, and who confuses what."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from labeler.app.agreement.figures import Agreement, Confusion
from labeler.domain.feedback import Confused
from labeler.domain.phrase import Phrase


class Judge(StrEnum):
    """What somebody is held against."""

    OTHERS = "others"
    GOLD = "gold"


_BY_OTHERS = {
    Confused.OF_FOR_IN: Phrase("{who} says of where others say that {name} is only in it: {times} of {of} images"),
    Confused.IN_FOR_OF: Phrase("{who} says in where others say that it is of {name}: {times} of {of} images"),
    Confused.MISSED: Phrase("{who} does not see {name} where others do: {times} of {of} images"),
    Confused.ADDED: Phrase("{who} sees {name} where others do not: {times} of {of} images"),
    Confused.SWAPPED: Phrase("{who} says {instead} where others say {name}: {times} of {of} images"),
}
_BY_GOLD = {
    Confused.OF_FOR_IN: Phrase("{who} says of where {name} is settled to be only in it: {times} of {of} gold images"),
    Confused.IN_FOR_OF: Phrase("{who} says in where it is settled to be of {name}: {times} of {of} gold images"),
    Confused.MISSED: Phrase("{who} does not see {name} where it is settled: {times} of {of} gold images"),
    Confused.ADDED: Phrase("{who} sees {name} where it is settled not to be: {times} of {of} gold images"),
    Confused.SWAPPED: Phrase("{who} says {instead} where {name} is settled: {times} of {of} gold images"),
}
_SENTENCES: Mapping[Judge, Mapping[Confused, Phrase]] = MappingProxyType(
    {Judge.OTHERS: _BY_OTHERS, Judge.GOLD: _BY_GOLD}
)
assert set(_BY_OTHERS) == set(_BY_GOLD) == set(Confused) - {Confused.NOTHING}


def confusion_words(who: str, confusion: Confusion, judge: Judge) -> Phrase:
    """For whoever leads."""
    return _SENTENCES[judge][confusion.kind].filled(who=who, **_values(confusion))


def summary_words(agreement: Agreement) -> Phrase:
    """How it stands in all."""
    concept, relation = agreement.everything.concept.alpha, agreement.everything.relation.alpha
    if not agreement.labelers:
        return Phrase("Nobody has finished an answer yet")
    if not agreement.images:
        return Phrase("No image was finished by two people yet")
    if concept is None and relation is None:
        return Phrase("Too little was answered twice to tell how far you agree")
    if relation is None:
        return Phrase("On what is there, you agree by {concept:.2f}", concept=concept)
    if concept is None:
        return Phrase("On of or in, you agree by {relation:.2f}", relation=relation)
    return Phrase(
        "On what is there, you agree by {concept:.2f}; on of or in, by {relation:.2f}",
        concept=concept,
        relation=relation,
    )


def next_words(agreement: Agreement) -> Phrase:
    """What the figures rest on, or what brings the first ones; and what is left out of them."""
    told = _resting_words(agreement)
    if not agreement.aligned_on:
        return told
    left_out = agreement.aligned_on
    return Phrase("{told}. Left out until the alignment ends: its {count:,} images", told=told, count=left_out)


def _resting_words(agreement: Agreement) -> Phrase:
    if not agreement.images:
        return Phrase("Hand out work with overlap, or have somebody label the same images without seeing what was said")
    gold = Phrase("one gold image") if agreement.gold == 1 else Phrase("{count:,} gold images", count=agreement.gold)
    several = (
        Phrase("One image was finished by several people")
        if agreement.images == 1
        else Phrase("{count:,} images were finished by several people", count=agreement.images)
    )
    if not agreement.gold:
        return Phrase("{several}. Krippendorff's alpha: 1 is perfect, 0 is chance", several=several)
    return Phrase(
        "{several}, {gold} by anybody. Krippendorff's alpha: 1 is perfect, 0 is chance", several=several, gold=gold
    )


def _values(confusion: Confusion) -> Mapping[str, object]:
    return {
        "name": confusion.concept,
        "instead": confusion.instead,
        "times": confusion.times,
        "of": confusion.of,
    }
