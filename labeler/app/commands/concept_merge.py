"""The command that makes two concepts one, in every labeler's answers."""

from dataclasses import asdict, dataclass, replace

from labeler.app.changes import Changes
from labeler.app.command import Within
from labeler.app.commands.concept_record import change_answers, remember, write
from labeler.app.commands.settlements_along import change_settlements
from labeler.domain.concept import Concept
from labeler.domain.concept_merge import with_merged
from labeler.domain.errors import RuleBroken
from labeler.domain.ids import ConceptUid
from labeler.domain.phrase import Phrase
from labeler.store import concept_traces, revisions, settled_traces


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """What was said and claimed of `concept` is said and claimed of `into`; `concept` is closed."""

    concept: ConceptUid
    into: ConceptUid

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        transaction = within.transaction
        concept, into = within.taxonomy.concept(self.concept), within.taxonomy.concept(self.into)
        check_can_merge(concept, into)
        along = change_answers(
            within,
            concept_traces.labeled(transaction, concept.uid),
            lambda answer: with_merged(answer, merged=concept.uid, into=into),
            verb=revisions.MERGE,
        )
        along += change_settlements(
            within,
            settled_traces.labeled(transaction, concept.uid),
            lambda answer: with_merged(answer, merged=concept.uid, into=into),
            verb=revisions.MERGE,
        )
        handed = concept_traces.hand_over_claims(transaction, giver=concept.uid, taker=into.uid)
        along.images |= concept_traces.forget_drafts(transaction, {concept.uid})
        closed = replace(concept, closed_at=concept.closed_at or within.clock.at())
        also = {"into": into.uid, "along": along.revisions, "claims": asdict(handed)}
        remember(within, write(within, concept, closed), verb=revisions.MERGE, also=also)
        return Changes(taxonomy=True, answers=bool(along.images), images=frozenset(along.images), said=into.name)


def check_can_merge(concept: Concept, into: Concept) -> None:
    if concept.uid == into.uid:
        raise RuleBroken(Phrase("“{name}” cannot be merged into itself", name=concept.name))
    if not into.is_open:
        raise RuleBroken(Phrase("“{name}” is closed: open it again first", name=into.name))
    if concept.facet != into.facet:
        raise RuleBroken(
            Phrase(
                "“{name}” and “{other}” answer different questions ({facet} and {facet_2}): they cannot be merged",
                name=concept.name,
                other=into.name,
                facet=concept.facet,
                facet_2=into.facet,
            )
        )
