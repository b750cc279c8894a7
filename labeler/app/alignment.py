"""How a round of alignment stands: who is through, who has seen which dictionary, and on what people differ."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from labeler.app.project import Project
from labeler.domain.alignment import Alignment, Disagreement, Respect, disagreements, is_through, words_on
from labeler.domain.answer import Answer
from labeler.domain.concept import Concept, Taxonomy
from labeler.domain.ids import ImageId, LabelerId
from labeler.domain.people import Labeler
from labeler.domain.words import Relation
from labeler.quality.agreement import UNSAID, krippendorff_alpha, raw
from labeler.store import alignments, dictionary_seen, images, labelers
from labeler.store.transaction import Reader

Answers = Mapping[ImageId, Mapping[LabelerId, Answer]]
_NUMBERS = {
    Respect.CONCEPT: {Relation.ABSENT: 0, Relation.IN: 1, Relation.OF: 1},
    Respect.RELATION: {Relation.IN: 0, Relation.OF: 1},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """Which state of a concept's entry somebody has seen (None: they have answered nothing yet), and what it is now."""

    concept: str
    seen: int | None
    now: int

    @property
    def is_behind(self) -> bool:
        return self.seen is not None and self.seen < self.now


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """`through`: how many images of the round they have answered for it; `seen`: of each open concept."""

    labeler: Labeler
    through: int
    seen: tuple[Seen, ...]

    @property
    def behind(self) -> tuple[str, ...]:
        """The concepts whose entry they have not seen as it is now."""
        return tuple(each.concept for each in self.seen if each.is_behind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """How far people agree on one concept (None: on all together) in one respect.

    `compared`: images, or images and concepts, that two or more told of. `raw`: the share of pairs of people that say
    the same, 0 to 1; `alpha`: Krippendorff's. None where there is nothing to compare, or only one thing was ever said.
    """

    concept: str | None
    respect: Respect
    compared: int
    raw: float | None
    alpha: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Nothing of what was said is told before everyone is through: until then, all answer blind.

    `names`: those by which people know the images; `who`: those of all who may have answered.
    """

    alignment: Alignment
    people: tuple[Person, ...]
    agreed: tuple[Agreed, ...]
    disagreements: tuple[Disagreement, ...]
    names: Mapping[ImageId, str]
    who: Mapping[LabelerId, str]

    @property
    def waiting(self) -> tuple[Labeler, ...]:
        """Those who have not answered all images of the round."""
        return tuple(each.labeler for each in self.people if each.through < len(self.alignment.images))

    @property
    def left(self) -> tuple[Disagreement, ...]:
        """The disagreements that have not ended in an entry of the dictionary."""
        return tuple(each for each in self.disagreements if each.entry is None)


def standing(project: Project) -> Standing | None:
    """How the round that is open stands, else the last one; None where there never was one."""
    with project.file.reading() as reader:
        alignment = _now(reader)
        return None if alignment is None else standing_in(reader, project.taxonomy_in(reader), alignment)


def standing_in(reader: Reader, taxonomy: Taxonomy, alignment: Alignment) -> Standing:
    """How one round stands within a transaction."""
    answers = alignments.answers_to(reader, alignment)
    everyone = labelers.everyone(reader)
    there = (person for person in everyone if not person.retired)
    people = tuple(_person(reader, taxonomy, person, answers) for person in there)
    may_tell = not alignment.is_open or all(each.through == len(alignment.images) for each in people)
    entries = alignments.entries(reader, alignment.uid)
    return Standing(
        alignment=alignment,
        people=people,
        agreed=_agreed(answers, taxonomy) if may_tell else (),
        disagreements=disagreements(answers, taxonomy, entries) if may_tell else (),
        names={image.id: image.name for image in images.by_ids(reader, alignment.images)},
        who={person.id: person.name for person in everyone},
    )


def number_of_next(project: Project) -> int:
    """The number of the round that would begin now, from 1."""
    with project.file.reading() as reader:
        return len(alignments.every(reader)) + 1


def _now(reader: Reader) -> Alignment | None:
    every = alignments.every(reader)
    return alignments.open_one(reader) or (every[-1] if every else None)


def _person(reader: Reader, taxonomy: Taxonomy, labeler: Labeler, answers: Answers) -> Person:
    given = (each[labeler.id] for each in answers.values() if labeler.id in each)
    return Person(
        labeler=labeler,
        through=sum(is_through(answer) for answer in given),
        seen=tuple(_seen(reader, taxonomy.open_concepts, labeler)),
    )


def _seen(reader: Reader, concepts: Iterable[Concept], labeler: Labeler) -> Iterable[Seen]:
    """Where nothing was marked, what stood when they first answered: so the Label page has it."""
    marked = dictionary_seen.seen(reader, labeler.id)
    first = dictionary_seen.first_answered_at(reader, labeler.id)
    for concept in concepts:
        known = marked.get(concept.uid)
        if known is None and first is not None:
            known = dictionary_seen.revision_at(reader, concept.uid, first) if concept.dictionary_revision else 0
        yield Seen(concept=concept.name, seen=known, now=concept.dictionary_revision)


def _agreed(answers: Answers, taxonomy: Taxonomy) -> tuple[Agreed, ...]:
    """Of all together first, then by concept; on the concept and on the relation apart."""
    concepts = taxonomy.open_concepts
    said = {respect: _said(answers, concepts, respect) for respect in Respect}
    found = [_figures(None, respect, _flat(table)) for respect, table in said.items()]
    for place, concept in enumerate(concepts):
        found += [_figures(concept.name, respect, table[:, :, place]) for respect, table in said.items()]
    return tuple(found)


def _said(answers: Answers, concepts: tuple[Concept, ...], respect: Respect) -> NDArray[np.int8]:
    """Shape (labelers, images, concepts): a number for each word, -1 where nothing is told in this respect."""
    people = sorted({labeler_id for given in answers.values() for labeler_id in given})
    place_of = {labeler_id: place for place, labeler_id in enumerate(people)}
    table = np.full((len(people), len(answers), len(concepts)), UNSAID, dtype=np.int8)
    for row, given in enumerate(answers.values()):
        for column, concept in enumerate(concepts):
            for each in words_on(given, concept):
                table[place_of[each.labeler_id], row, column] = _NUMBERS[respect].get(each.relation, UNSAID)
    return table


def _flat(table: NDArray[np.int8]) -> NDArray[np.int8]:
    people, shown, concepts = table.shape
    return table.reshape(people, shown * concepts)


def _figures(concept: str | None, respect: Respect, said: NDArray[np.int8]) -> Agreed:
    return Agreed(
        concept=concept,
        respect=respect,
        compared=int(((said != UNSAID).sum(axis=0) >= 2).sum()),
        raw=_or_none(raw(said)),
        alpha=_or_none(krippendorff_alpha(said)),
    )


def _or_none(figure: float) -> float | None:
    return None if math.isnan(figure) else figure
