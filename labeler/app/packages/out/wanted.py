"""What a lead wants to hand out, to whom, and what is known of a package before it is written."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from labeler.app.project import Project
from labeler.domain.assigning import Given
from labeler.domain.draft import Pass, Way
from labeler.domain.errors import AppError
from labeler.domain.ids import ImageId
from labeler.domain.names import folded, shown
from labeler.domain.people import Labeler
from labeler.domain.phrase import Phrase
from labeler.domain.words import Assigned
from labeler.store import lists

USUAL_OVERLAP = 0.2
FREE = Pass(way=Way.FREE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """`to`: names. `images`: so many for each, None for all that nobody has. `overlap`: 0 to 1.

    `asking`: only images that this pass still asks each of them about, and `list_name`: of these, those of a list.
    `again`: what they have and have not answered goes out once more; new images only if `images` says how many.
    `uid`: the same one makes the same draw.
    """

    to: tuple[str, ...]
    uid: str
    images: int | None = None
    asking: Pass | None = None
    list_name: str = ""
    overlap: float = USUAL_OVERLAP
    gold: int = 0
    proxies: bool = False
    again: bool = False

    def hand_out_uid(self, labeler: Labeler) -> str:
        return hashlib.sha256(f"hand-out {self.uid} {labeler.uid}".encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPackage:
    """What one labeler would get: images in the order of the project, each with why."""

    labeler: Labeler
    uid: str
    images: Given

    @property
    def kinds(self) -> Mapping[Assigned, int]:
        counted = Counter(self.images.values())
        return {kind: counted[kind] for kind in Assigned if counted[kind]}


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedHandOut:
    """`files`: where each image lies. `missing`: the names of those that would have gone out, but are not there.

    `shared`: how many images each two of them share, by their names.
    """

    packages: tuple[PlannedPackage, ...]
    files: Mapping[ImageId, bytes]
    missing: tuple[str, ...]

    @property
    def shared(self) -> Mapping[tuple[str, str], int]:
        pairs = {}
        for number, one in enumerate(self.packages):
            for other in self.packages[number + 1 :]:
                both = len(one.images.keys() & other.images.keys())
                pairs[one.labeler.name, other.labeler.name] = both
        return pairs


def shortfalls(wanted: Wanted, given: Iterable[tuple[str, Mapping[Assigned, int]]]) -> tuple[Phrase, ...]:
    """What could not be given as it was wanted, in a line for each labeler, and how to have it."""
    told = []
    for name, kinds in given:
        work = sum(count for kind, count in kinds.items() if kind in (Assigned.WORK, Assigned.OVERLAP))
        if wanted.images is not None and work < wanted.images:
            told.append(
                Phrase(
                    "{name} gets {images} of {wanted} images: the others are answered, or out with somebody, or shared "
                    "by no more than the overlap",
                    name=name,
                    images=work,
                    wanted=wanted.images,
                )
            )
        gold = kinds.get(Assigned.GOLD, 0)
        if gold < wanted.gold:
            told.append(
                Phrase(
                    "{name} gets {gold} of {wanted} gold images: settle more as gold that they have not answered",
                    name=name,
                    gold=gold,
                    wanted=wanted.gold,
                )
            )
    return tuple(told)


def pass_named(project: Project, text: str) -> tuple[Pass, str]:
    """The pass that somebody names, and the list it is of, if any: a way, the name of a list, or a concept."""
    wanted = folded(text)
    for way in (Way.FREE, Way.CLARIFY, Way.BOXES, Way.SUBJECT_BOXES):
        if wanted == folded(way.value):
            return Pass(way=way), ""
    with project.file.reading() as reader:
        sent = next((each for each in lists.every(reader) if wanted == folded(each.name)), None)
    if sent is not None:
        return sent.asking, sent.name
    for concept in project.taxonomy().open_concepts:
        if wanted == folded(concept.name):
            return Pass(way=Way.CONCEPT, concept=concept.uid), ""
    raise AppError(
        Phrase("no pass, list or concept is called “{name}”", name=shown(text)),
        todo="Name one of: free, clarify, boxes, subject boxes, a concept, or a list of images",
    )
