"""What is likeliest of the images on which labelers differ, if each is believed as far as they deserve it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from labeler.app.commands.concept_record import batches
from labeler.app.disputes import Opinions, opinions_on, opinions_on_each, voices_of_images
from labeler.app.project import Project
from labeler.domain.answer import Answer
from labeler.domain.concept import Taxonomy
from labeler.domain.errors import RuleBroken
from labeler.domain.held import held_of
from labeler.domain.ids import ConceptUid, ImageId
from labeler.domain.majority import Voice
from labeler.domain.phrase import Phrase
from labeler.domain.words import Relation
from labeler.quality.consensus import UNSAID, dawid_skene
from labeler.store import settlements

_RELATIONS = (Relation.ABSENT, Relation.IN, Relation.OF, Relation.UNCLEAR)
"""As small numbers, in the order of the numbers."""
_NUMBERS = {relation: number for number, relation in enumerate(_RELATIONS)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What is likely held of an image. `certainty`: how likely that is of the concept of which it is least, 0 to 1."""

    image_id: ImageId
    answer: Answer
    certainty: float


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Weighed:
    """The disputed images, and how likely each relation is: of shape (images, concepts, relations)."""

    images: tuple[ImageId, ...]
    likely: NDArray[np.float64]


def weighted_proposals(project: Project) -> tuple[Proposal, ...]:
    """One for each disputed image that is not settled: for a lead to look at, and nothing is settled by it.

    How reliable each labeler is, is estimated from all images that several people finished, over all concepts
    together. An image is left out where the likeliest is no answer: two subjects of one facet, or a word that nobody
    said.
    """
    with project.file.reading() as reader:
        settled = frozenset(settlements.settled_images(reader))
    weighed = _weighed(project)
    rows = [row for row, image_id in enumerate(weighed.images) if image_id not in settled]
    return tuple(each for some in batches(rows) for each in _proposals(project, weighed, some))


def weighted_proposal(project: Project, image_id: ImageId) -> Proposal:
    """The one of this image; RuleBroken where labelers do not differ on it, or the likeliest is no answer."""
    weighed = _weighed(project)
    rows = [row for row, each in enumerate(weighed.images) if each == image_id]
    for found in _proposals(project, weighed, rows):
        return found
    name = opinions_on(project, image_id).image.name
    raise RuleBroken(Phrase("nothing can be proposed for {name}", name=name))


def _weighed(project: Project) -> _Weighed:
    taxonomy = project.taxonomy()
    with project.file.reading() as reader:
        shared = list(voices_of_images(reader, project))
    uids = [concept.uid for concept in taxonomy.concepts]
    people = sorted({answer.labeler_id for each in shared for answer in each.answers})
    places = {labeler_id: place for place, labeler_id in enumerate(people)}
    said = np.full((len(people), len(shared), len(uids)), UNSAID, dtype=np.int8)
    for row, each in enumerate(shared):
        for answer, voice in zip(each.answers, each.voices, strict=True):
            said[places[answer.labeler_id], row] = _numbers(voice, uids)
    consensus = dawid_skene(said.reshape(len(people), len(shared) * len(uids)), classes=len(_RELATIONS))
    likely = consensus.posterior.reshape(len(shared), len(uids), len(_RELATIONS))
    differ = [row for row, each in enumerate(shared) if not each.is_agreed]
    return _Weighed(images=tuple(shared[row].image_id for row in differ), likely=likely[differ])


def _numbers(voice: Voice[ConceptUid], uids: Sequence[ConceptUid]) -> list[int]:
    told = (voice.of(uid) for uid in uids)
    return [UNSAID if each is None else _NUMBERS[each] for each in told]


def _proposals(project: Project, weighed: _Weighed, rows: Sequence[int]) -> Iterator[Proposal]:
    """Those that there are, of a few hundred of the disputed images."""
    taxonomy = project.taxonomy()
    opinions = opinions_on_each(project, [weighed.images[row] for row in rows])
    for row, each in zip(rows, opinions, strict=True):
        proposal = _proposal(taxonomy, each, weighed.likely[row])
        if proposal is not None:
            yield proposal


def _proposal(taxonomy: Taxonomy, opinions: Opinions, likely: NDArray[np.float64]) -> Proposal | None:
    places = {concept.uid: place for place, concept in enumerate(taxonomy.concepts)}

    def choose(uid: ConceptUid, told: Sequence[Relation | None]) -> Relation | None:
        return _RELATIONS[int(likely[places[uid]].argmax())]

    given = [each.answer for each in opinions.finished]
    held = held_of(given, taxonomy, choose=choose)
    if held is None:
        return None
    named = {label.concept_uid for answer in given for label in answer.labels}
    certain = min((float(likely[places[uid]].max()) for uid in named), default=1.0)
    return Proposal(image_id=opinions.image.id, answer=held, certainty=certain)
