"""The images of which labelers say different things, worst first, and who said what of one of them.

For leads: whoever still has to answer an image must not see what others said of it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, groupby

from labeler.app.outgoing.whose_answers import Asked, Covered, agree
from labeler.app.project import Project
from labeler.domain.answer import Answer
from labeler.domain.ids import ConceptUid, ImageId, LabelerId
from labeler.domain.image import Image
from labeler.domain.majority import Saying, Voice
from labeler.domain.people import Labeler, by_name
from labeler.domain.rules import is_finished
from labeler.domain.sent_back import SentBack
from labeler.domain.settlement import Settlement
from labeler.domain.words import Relation, Scope, State
from labeler.store import alignments, answers, concepts, exporting, images, labelers, returns, settlements
from labeler.store.exporting import LabelRow
from labeler.store.shared_answers import SharedAnswer, answer_ids_of, shared_answers
from labeler.store.transaction import Reader

_RUN = 500
"""Images whose labels are read at once."""
_IS_THERE = (Relation.OF, Relation.IN)


class About(StrEnum):
    """What a disagreement is about."""

    CONCEPT = "concept"
    """Whether it is there at all, or can be told."""
    RELATION = "relation"
    """Whether the image is of it, or it is merely in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """An image of which finished answers do not say the same.

    `differing`: of all pairs of answers and the concepts that both tell about and anybody names, the share in which
    the two say different things, 0 to 1. `concepts`: those in which any two do, in the order of the list.
    """

    image_id: ImageId
    differing: float
    answers: int
    concepts: tuple[ConceptUid, ...]
    about: frozenset[About]
    is_settled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What one labeler said of an image. `sent_back`: it waits to be said again."""

    labeler: Labeler
    answer: Answer
    active_ms: int
    sent_back: SentBack | None = None

    @property
    def is_finished(self) -> bool:
        return is_finished(self.answer)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinions:
    """Everybody's answers to one image, in the order in which the people came, and what is held of it."""

    image: Image
    opinions: tuple[Opinion, ...]
    settlement: Settlement | None
    settled_by: str
    """The name of the lead who settled it; "" where it is not settled, or was from a terminal."""
    aligned_on: str = ""
    """The name of the open round of alignment that it is in: until that ends, no opinion is told; "" for any other."""

    @property
    def finished(self) -> tuple[Opinion, ...]:
        """Those that count, by name: of several that say the same the first one's boxes are held."""
        return tuple(
            sorted((each for each in self.opinions if each.is_finished), key=lambda each: by_name(each.labeler))
        )


def disputes(project: Project, *, with_settled: bool = False) -> tuple[Dispute, ...]:
    """The worst first: by how much they differ, then by how many answered. Those that are settled are left out.

    So are the images of an open round of alignment: until it ends, nobody sees there what others said.
    """
    with project.file.reading() as reader:
        found = tuple(_disputes(reader, project))
    kept = [each for each in found if with_settled or not each.is_settled]
    return tuple(sorted(kept, key=lambda each: (-each.differing, -each.answers, each.image_id)))


def opinions_on(project: Project, image_id: ImageId) -> Opinions:
    """Who said what of one image, with which boxes; also what is not finished."""
    found = opinions_on_each(project, [image_id])
    if not found:
        raise LookupError(f"no image {image_id}")
    return found[0]


def opinions_on_each(project: Project, ids: Sequence[ImageId]) -> tuple[Opinions, ...]:
    """The same of a few hundred images, in the order of `ids`; those that are not there are left out."""
    with project.file.reading() as reader:
        people = {person.id: person for person in labelers.everyone(reader)}
        sent = {(each.image_id, each.labeler_id): each for each in returns.of_images(reader, ids) if each.is_open}
        held = settlements.of_images(reader, ids)
        aligned_on = _aligned_on(reader)
        by_image: dict[ImageId, list[Opinion]] = defaultdict(list)
        for each in answers.with_ids(reader, answer_ids_of(reader, (each for each in ids if each not in aligned_on))):
            opinion = Opinion(
                labeler=people[each.labeler_id],
                answer=each.answer,
                active_ms=each.active_ms,
                sent_back=sent.get((each.image_id, each.labeler_id)),
            )
            by_image[each.image_id].append(opinion)
        return tuple(
            Opinions(
                image=image,
                opinions=tuple(sorted(by_image[image.id], key=lambda each: each.labeler.id)),
                settlement=held.get(image.id),
                settled_by=_settler(held.get(image.id), people),
                aligned_on=aligned_on.get(image.id, ""),
            )
            for image in images.by_ids(reader, ids)
        )


def _aligned_on(reader: Reader) -> dict[ImageId, str]:
    """The name of the open round of alignment by each of its images."""
    now = alignments.open_one(reader)
    return dict.fromkeys(now.images, now.name) if now else {}


def _settler(settlement: Settlement | None, people: Mapping[LabelerId, Labeler]) -> str:
    by = settlement.labeler_id if settlement else None
    return "" if by is None else people[by].name


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """An image that several people finished: their answers, what each of these says, and whether they all agree."""

    image_id: ImageId
    answers: Sequence[SharedAnswer]
    voices: Sequence[Voice[ConceptUid]]
    is_agreed: bool


def voices_of_images(reader: Reader, project: Project) -> Iterator[Shared]:
    """Every such image, in the order in which they were added; none of an open round of alignment."""
    covered = Covered(project.taxonomy_in(reader))
    uids = {row_id: uid for uid, row_id in concepts.ids_by_uid(reader).items()}
    by_image = [list(some) for _, some in groupby(shared_answers(reader), key=lambda each: each.image_id)]
    blind = frozenset(alignments.open_images(reader))
    by_image = [some for some in by_image if some[0].image_id not in blind]
    for start in range(0, len(by_image), _RUN):
        run = by_image[start : start + _RUN]
        said: Mapping[int, list[LabelRow]] = _by_answer(reader, [each.id for some in run for each in some])
        for some in run:
            voices = [_voice(each, said.get(each.id, []), covered, uids) for each in some]
            is_agreed = agree(said.get(each.id, []) for each in some)
            yield Shared(image_id=ImageId(some[0].image_id), answers=some, voices=voices, is_agreed=is_agreed)


def _disputes(reader: Reader, project: Project) -> Iterator[Dispute]:
    settled = frozenset(settlements.settled_images(reader))
    order = [concept.uid for concept in project.taxonomy_in(reader).concepts]
    for shared in voices_of_images(reader, project):
        if not shared.is_agreed:
            yield _dispute(shared, order, is_settled=shared.image_id in settled)


def _dispute(shared: Shared, order: Sequence[ConceptUid], *, is_settled: bool) -> Dispute:
    pairs = differing = 0
    about: set[About] = set()
    disputed = []
    for uid in order:
        told = [relation for voice in shared.voices if (relation := voice.of(uid)) is not None]
        if all(relation is Relation.ABSENT for relation in told):
            continue
        apart = [(one, other) for one, other in combinations(told, 2) if one is not other]
        pairs += len(told) * (len(told) - 1) // 2
        differing += len(apart)
        if apart:
            disputed.append(uid)
            about |= {_about(*each) for each in apart}
    return Dispute(
        image_id=shared.image_id,
        differing=differing / pairs if pairs else 0.0,
        answers=len(shared.voices),
        concepts=tuple(disputed),
        about=frozenset(about),
        is_settled=is_settled,
    )


def _about(one: Relation, other: Relation) -> About:
    return About.RELATION if one in _IS_THERE and other in _IS_THERE else About.CONCEPT


def _voice(
    answer: SharedAnswer, rows: Sequence[LabelRow], covered: Covered, uids: Mapping[int, ConceptUid]
) -> Voice[ConceptUid]:
    said = {uids[row[2]]: Saying(Relation(row[3]), bool(row[4])) for row in rows}
    asked = Asked(State.SUBMITTED, Scope(answer.scope), answer.taxonomy_revision, answer.submitted_at or "")
    return Voice(said=said, covered=frozenset(map(ConceptUid, covered.by((asked,), frozenset(said)))))


def _by_answer(reader: Reader, ids: Sequence[int]) -> dict[int, list[LabelRow]]:
    found: dict[int, list[LabelRow]] = defaultdict(list)
    for row in exporting.labels_of(reader, ids):
        found[row[1]].append(row)
    return found
