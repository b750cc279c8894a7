"""Labels that came from elsewhere without a relation: each waits as a question, and none becomes *of* by itself."""

from collections.abc import Iterable
from dataclasses import dataclass

from labeler.domain.answer import Answer
from labeler.domain.concept import Taxonomy
from labeler.domain.geometry import Box
from labeler.domain.ids import ConceptUid
from labeler.domain.rules import covers, is_finished


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Somebody once said that this concept has to do with this image; where, if they said so (upright pixels)."""

    concept_uid: ConceptUid
    box: Box | None = None


def open_claims(answer: Answer, claims: Iterable[Claim], taxonomy: Taxonomy) -> tuple[ConceptUid, ...]:
    """The open concepts that are claimed and of which this answer does not tell yet, each once, in order."""
    waiting: dict[ConceptUid, None] = {}
    for claim in claims:
        concept = taxonomy.concept(claim.concept_uid)
        is_told = answer.label_of(concept.uid) is not None or (is_finished(answer) and covers(answer, concept))
        if concept.is_open and not is_told:
            waiting[concept.uid] = None
    return tuple(waiting)


def claimed_boxes(concept: ConceptUid, claims: Iterable[Claim]) -> tuple[Box, ...]:
    """The boxes that came with the claims of this concept."""
    return tuple(claim.box for claim in claims if claim.concept_uid == concept and claim.box is not None)
