"""A round of alignment: all answer the same few images, blind; what they differ on ends in the visual dictionary."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from labeler.domain.answer import Answer
from labeler.domain.concept import Concept, Taxonomy
from labeler.domain.ids import ConceptUid, ImageId, LabelerId
from labeler.domain.rules import covers, is_finished, looked_for_all
from labeler.domain.words import Ended, Entry, Relation, State

FEWEST, USUAL, MOST = 2, 20, 200
"""Images of a round."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeEntry:
    """What a disagreement ended in. `example`: the uid of the example it added; `text`: what was written.

    Times are UTC text; `made_by_id` is None where it was said from a terminal.
    """

    uid: str
    image_id: ImageId
    concept: ConceptUid
    entry: Entry
    text: str
    example: str = ""
    made_at: str = ""
    made_by_id: LabelerId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """One round. `ended` is None while it is open; until then other images wait."""

    uid: str
    name: str
    opened_at: str
    images: tuple[ImageId, ...]
    opened_by_id: LabelerId | None = None
    ended: Ended | None = None
    ended_at: str | None = None
    reason: str = ""

    @property
    def is_open(self) -> bool:
        return self.ended is None


class Respect(StrEnum):
    """What people differ on."""

    CONCEPT = "concept"
    """Whether it is there at all."""
    RELATION = "relation"
    """All see it; they differ on of or in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One labeler's word on one concept in one image."""

    labeler_id: LabelerId
    relation: Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """What people said differently; `entry` is what it ended in, None while it waits."""

    image_id: ImageId
    concept: ConceptUid
    respect: Respect
    said: tuple[Said, ...]
    entry: MadeEntry | None = None

    @property
    def split(self) -> float:
        """How evenly people are divided, 0 (all but none alike) to 1 (as many on each side)."""
        of_one = sum(_side(each.relation, self.respect) for each in self.said)
        return 2 * min(of_one, len(self.said) - of_one) / len(self.said)


def is_through(answer: Answer) -> bool:
    """Whether this is an answer of a round: finished after a look for all concepts, or skipped with a reason."""
    return answer.state is State.SKIPPED or (is_finished(answer) and looked_for_all(answer))


def word_of(answer: Answer, concept: Concept) -> Relation | None:
    """What an answer that is through says of a concept; None where it says nothing."""
    if not is_finished(answer):
        return None
    label = answer.label_of(concept.uid)
    if label is not None:
        return label.relation
    return Relation.ABSENT if covers(answer, concept) else None


def words_on(answers: Mapping[LabelerId, Answer], concept: Concept) -> tuple[Said, ...]:
    """Who said what of one concept in one image, in the order in which they came; the others are left out."""
    words = ((labeler, word_of(answer, concept)) for labeler, answer in sorted(answers.items()) if is_through(answer))
    return tuple(Said(labeler_id=labeler, relation=word) for labeler, word in words if word is not None)


def differs_in(said: Sequence[Said]) -> Respect | None:
    """None where all who could tell say the same. Who can't tell disagrees with nobody, here as in readiness."""
    told = {each.relation for each in said} - {Relation.UNCLEAR}
    if Relation.ABSENT in told and len(told) > 1:
        return Respect.CONCEPT
    return Respect.RELATION if len(told) > 1 else None


def disagreements(
    answers: Mapping[ImageId, Mapping[LabelerId, Answer]], taxonomy: Taxonomy, entries: Iterable[MadeEntry]
) -> tuple[Disagreement, ...]:
    """Those that wait first, then those on the concept, then where people are divided most evenly.

    Of entries that nobody took out of the dictionary since, the last one of an image and concept stands.
    """
    made = {(each.image_id, each.concept): each for each in entries if stands(each, taxonomy)}
    found = []
    for image_id, given in answers.items():
        for concept in taxonomy.open_concepts:
            said = words_on(given, concept)
            respect = differs_in(said)
            if respect is not None:
                entry = made.get((image_id, concept.uid))
                found.append(
                    Disagreement(image_id=image_id, concept=concept.uid, respect=respect, said=said, entry=entry)
                )
    return tuple(
        sorted(found, key=lambda each: (each.entry is not None, each.respect is not Respect.CONCEPT, -each.split))
    )


def stands(entry: MadeEntry, taxonomy: Taxonomy) -> bool:
    """Whether the visual dictionary still says what this entry brought into it: an undo takes it out again."""
    concept = taxonomy.find(entry.concept)
    if concept is None:
        return False
    if entry.entry is Entry.EXAMPLE:
        return any(example.uid == entry.example for example in concept.examples)
    text = concept.must_see if entry.entry is Entry.MUST_SEE else concept.must_not_see
    return entry.text in text.splitlines()


def with_line(text: str, line: str) -> str:
    """A text of the dictionary with one more line; one that says it already stays as it is."""
    if line in text.splitlines():
        return text
    return f"{text}\n{line}" if text else line


def over_folders(candidates: Iterable[tuple[ImageId, str, str]], many: int) -> tuple[ImageId, ...]:
    """So many images, as evenly from all folders as can be: of each, those that come first by digest.

    Arguments: the id, the folder and the digest of each image. Nobody picks easy ones: a digest is as good as a draw.
    """
    by_folder: dict[str, list[tuple[str, ImageId]]] = defaultdict(list)
    for image_id, folder, digest in candidates:
        by_folder[folder].append((digest, image_id))
    queues = [sorted(each) for _, each in sorted(by_folder.items())]
    ranked = sorted((rank, digest, image_id) for each in queues for rank, (digest, image_id) in enumerate(each))
    return tuple(image_id for _, _, image_id in ranked[:many])


def _side(relation: Relation, respect: Respect) -> bool:
    if respect is Respect.CONCEPT:
        return relation in (Relation.OF, Relation.IN)
    return relation is Relation.OF
