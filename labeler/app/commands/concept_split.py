"""The command that tells one concept apart into new ones; only where it was said is anything asked again."""

from dataclasses import dataclass, replace

from labeler.app.changes import Changes
from labeler.app.command import Within
from labeler.app.commands.concept_record import Along, change_answers, remember, write
from labeler.app.commands.settlements_along import change_settlements
from labeler.app.commands.taxonomy import NewConcept, add_concepts
from labeler.domain.answer import Answer
from labeler.domain.concept import Concept
from labeler.domain.concept_merge import with_absent
from labeler.domain.concept_plain import concept_from_plain
from labeler.domain.errors import RuleBroken
from labeler.domain.ids import ConceptUid
from labeler.domain.phrase import Phrase
from labeler.domain.words import Relation
from labeler.store import concept_traces, revisions, settled_traces


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """`concept` is closed, and the new ones take its place in its facet.

    Where it was absent they are absent too, in so many words; where it was said, or nobody could tell, they are asked.
    """

    concept: ConceptUid
    entries: tuple[NewConcept, ...]

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        transaction = within.transaction
        concept = within.taxonomy.concept(self.concept)
        check_can_split(concept, self.entries)
        absent, settled = absent_in(within, concept), _settled_absent(within, concept)
        closed = replace(concept, closed_at=within.clock.at())
        there = [closed if each.uid == concept.uid else each for each in within.taxonomy.concepts]
        added = add_concepts(within, [replace(entry, facet=concept.facet) for entry in self.entries], there=there)
        new = [concept_from_plain(each.after) for each in added if each.after]
        along = _absent_too(within, concept, new, absent, settled)
        along.images |= concept_traces.forget_drafts(transaction, {concept.uid})
        split_off = [remember(within, each, verb=revisions.SPLIT_OFF) for each in added]
        also = {"along": [*along.revisions, *split_off]}
        remember(within, write(within, concept, closed), verb=revisions.SPLIT, also=also)
        return Changes(
            taxonomy=True,
            answers=bool(along.images),
            images=frozenset(along.images),
            said=", ".join(each.name for each in new),
        )


def check_can_split(concept: Concept, entries: tuple[NewConcept, ...]) -> None:
    if not concept.is_open:
        raise RuleBroken(Phrase("“{name}” is closed: open it again first", name=concept.name))
    if len(entries) < 2:
        raise RuleBroken("a concept is split into two or more")


def absent_in(within: Within, concept: Concept) -> list[int]:
    """The ids of the answers that say the concept is absent, or imply it."""
    said = concept_traces.labeled(within.transaction, concept.uid, Relation.ABSENT)
    return [*said, *concept_traces.implying_absent(within.transaction, concept.uid)]


def _settled_absent(within: Within, concept: Concept) -> list[int]:
    """The ids of the settlements of which it holds that the concept is absent."""
    said = settled_traces.labeled(within.transaction, concept.uid, Relation.ABSENT)
    return [*said, *settled_traces.implying_absent(within.transaction, concept.uid)]


def _absent_too(
    within: Within, concept: Concept, new: list[Concept], answers: list[int], settlements: list[int]
) -> Along:
    def change(answer: Answer) -> Answer:
        return with_absent(answer, new, like=answer.label_of(concept.uid), new_uid=within.clock.new_uid)

    along = change_answers(within, answers, change, verb=revisions.SPLIT)
    along += change_settlements(within, settlements, change, verb=revisions.SPLIT)
    return along
