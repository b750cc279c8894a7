"""What each labeler is told of how they did on gold images: it travels with the next package they are given."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace

from labeler.app.agreement.figures import Confusion, GoldScores, LabelerAgreement
from labeler.app.agreement.on_gold import gold_confusions, gold_scores
from labeler.app.agreement.told import gold_told_in
from labeler.app.project import Project
from labeler.domain.concept import Taxonomy
from labeler.domain.feedback import Confused, Feedback, feedback_from_plain, feedback_to_plain, feedback_words
from labeler.domain.ids import LabelerUid
from labeler.domain.people import Labeler
from labeler.domain.phrase import Phrase
from labeler.store import agreement, handed_out, labelers, meta
from labeler.store.transaction import Reader, Transaction

FEWEST_GOLD = 5
"""Gold images below which nothing is fed back: too few to judge anyone by, and easy to guess which they were."""
_KEY = "feedback"


def feedback_of(own: LabelerAgreement, taxonomy: Taxonomy) -> tuple[Feedback, ...]:
    """Of one person; empty where they were tried on too few gold images."""
    return _feedback(own.gold, own.gold_confusions, taxonomy)


def feedback_in(reader: Reader, taxonomy: Taxonomy) -> Mapping[LabelerUid, tuple[Feedback, ...]]:
    """For each of the people, from gold alone: what is confused and how often, and never which image was gold."""
    if not agreement.gold(reader):
        return {person.uid: () for person in labelers.everyone(reader)}
    told = gold_told_in(reader, taxonomy)
    return {
        person.uid: _feedback(gold_scores(told, place), gold_confusions(told, place), taxonomy)
        for place, person in enumerate(told.people)
    }


def sentences(feedback: Iterable[Feedback], taxonomy: Taxonomy) -> tuple[Phrase, ...]:
    """Those about concepts that are in this list."""
    known = {concept.uid for concept in taxonomy.concepts}
    mine = [each for each in feedback if {each.concept, each.instead} - {None} <= known]
    return tuple(feedback_words(each, taxonomy) for each in mine)


def told_to(project: Project, own: LabelerAgreement | None, *, to: Labeler | None = None) -> tuple[Phrase, ...]:
    """What one person is told: of the gold images here or, where there is none, what came with their package.

    `to`: whoever reads it. What came for one labeler is for no other who sits down at their workstation.
    """
    with project.file.reading() as reader:
        taxonomy, out = project.taxonomy_in(reader), handed_out.of(reader)
        is_theirs = to is None or out is None or out.labeler == to.uid
        kept = kept_feedback(reader) if is_theirs else ()
    return sentences((feedback_of(own, taxonomy) if own else ()) or kept, taxonomy)


def without_few_gold(own: LabelerAgreement) -> LabelerAgreement:
    """As they may see it themselves: of too few gold images, a score says which they were."""
    if own.gold is None or own.gold.images >= FEWEST_GOLD:
        return own
    return replace(own, gold=None, gold_confusions=())


def keep_feedback(transaction: Transaction, feedback: Iterable[Feedback]) -> None:
    """In a project that was handed out: what came with its package, in place of what came before."""
    meta.put(transaction, _KEY, json.dumps([feedback_to_plain(each) for each in feedback]))


def kept_feedback(reader: Reader) -> tuple[Feedback, ...]:
    """What came with the package; nothing at home."""
    return tuple(feedback_from_plain(each) for each in json.loads(meta.get(reader, _KEY) or "[]"))


def _feedback(gold: GoldScores | None, confused: Iterable[Confusion], taxonomy: Taxonomy) -> tuple[Feedback, ...]:
    if gold is None or gold.images < FEWEST_GOLD:
        return ()
    told = tuple(_told(each, taxonomy) for each in confused)
    return told or (Feedback(confused=Confused.NOTHING),)


def _told(each: Confusion, taxonomy: Taxonomy) -> Feedback:
    return Feedback(
        confused=each.kind,
        concept=taxonomy.named(each.concept).uid,
        instead=taxonomy.named(each.instead).uid if each.instead else None,
        times=each.times,
        of=each.of,
    )
