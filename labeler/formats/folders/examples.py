"""What one image gives to class folders: itself, in one folder or several, and parts of it; or why it gives nothing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from labeler.domain.errors import AppError
from labeler.domain.geometry import Box
from labeler.domain.names import checked_name, folded, shown
from labeler.domain.phrase import Phrase
from labeler.domain.words import Relation
from labeler.formats.folders.options import FolderOptions
from labeler.formats.naming import folder_names, part_file_name, safe_file_name, same
from labeler.formats.outgoing.clipping import clipped, lies_outside
from labeler.formats.outgoing.options import chosen_concepts, options_as
from labeler.formats.outgoing.plan import ExportRequest
from labeler.formats.outgoing.records import SPLIT_NAMES, ExportConcept, ExportImage, relation_of
from labeler.formats.outgoing.writing import NOTHING_WRITTEN

NEGATIVES = ""
"""Stands for the class of images with none of the concepts where other classes have the uid of their concept."""


class Unfit(Enum):
    """Why an image goes into no class folder."""

    JOINT = "joint"
    SEVERAL_FACETS = "several facets"
    NO_SUBJECT = "no subject"


@dataclass(slots=True)
class Example:
    """One file in a class folder: an image or, with `part`, what is inside a box of it (in pixels that go out).

    `uid` is that of the concept, or `NEGATIVES`. `key` begins with the digest and is what the plan knows its name by.
    """

    uid: str
    place: str
    key: str
    file_name: str
    part: Box | None = None


@dataclass(slots=True)
class Given:
    """What an image gives. `unfit` says why it does not go out whole; `crowds` and `outside` count boxes not cut."""

    whole: Sequence[Example]
    crops: Sequence[Example]
    unfit: Unfit | None
    crowds: int = 0
    outside: int = 0

    @property
    def files(self) -> Sequence[Example]:
        """All that goes out, the image itself first."""
        return (*self.whole, *self.crops) if self.crops else self.whole


class Examples:
    """Knows for one export which class folders there can be, and what each image gives to them."""

    def __init__(self, request: ExportRequest) -> None:
        self.options = options_as(FolderOptions, request.options)
        self.chosen = chosen_concepts(request.concepts, self.options)
        folders = folder_names(self.chosen)
        self.classes: Mapping[str, str] = {concept.uid: concept.name for concept in self.chosen}
        """The name of each class, by uid."""
        if self.options.negatives is not None:
            name, folder = _negatives(self.options.negatives, request, folders)
            folders |= {NEGATIVES: folder}
            self.classes |= {NEGATIVES: name}
        self.folders: Mapping[str, str] = folders
        self._facets = {concept.uid: concept.facet for concept in self.chosen}
        self._splits = {
            split: "" if self.options.layout == "flat" else f"{name}/" for split, name in SPLIT_NAMES.items()
        }

    def given(self, image: ExportImage) -> Given:
        """What the image, whose answer is finished, gives."""
        subjects = self.subjects(image)
        unfit = self._unfit(image, subjects)
        if unfit is Unfit.NO_SUBJECT and NEGATIVES in self.folders and self._holds_none(image):
            subjects, unfit = [NEGATIVES], None
        whole = [] if unfit else self._whole(image, subjects)
        if not self.options.crops:
            return Given(whole, (), unfit)
        crops, crowds, outside = self._crops(image)
        return Given(whole, crops, unfit, crowds, outside)

    def subjects(self, image: ExportImage) -> list[str]:
        """The uids of the exported concepts that the image is of, in the order of its labels."""
        facets, labels = self._facets, image.answer.labels
        return [x.concept_uid for x in labels if x.relation is Relation.OF and x.concept_uid in facets]

    def _unfit(self, image: ExportImage, subjects: Sequence[str]) -> Unfit | None:
        """Why the image goes out not as a whole; None where it does."""
        if not subjects:
            return Unfit.NO_SUBJECT
        if self.options.joint == "leave-out":
            if any(label.joint for label in image.answer.labels if label.concept_uid in subjects):
                return Unfit.JOINT
            return Unfit.SEVERAL_FACETS if len(subjects) > 1 else None
        return Unfit.SEVERAL_FACETS if len({self._facets[uid] for uid in subjects}) > 1 else None

    def _holds_none(self, image: ExportImage) -> bool:
        return all(relation_of(image.answer, concept.uid) is Relation.ABSENT for concept in self.chosen)

    def _whole(self, image: ExportImage, uids: Sequence[str]) -> list[Example]:
        name = safe_file_name(image.base_name, image.suffix)
        first, *more = uids
        examples = [Example(first, self._place(image, first), image.digest, name)]
        # The digest alone is the key of one file, so that it is known by it.
        examples += [Example(uid, self._place(image, uid), f"{image.digest}/{uid}", name) for uid in more]
        return examples

    def _crops(self, image: ExportImage) -> tuple[list[Example], int, int]:
        """A file for each box of what is in the image; how many are round crowds, how many outside of it."""
        name = safe_file_name(image.base_name, image.suffix)
        examples: list[Example] = []
        crowds = outside = 0
        for uid, box, is_crowd in self._boxes(image):
            if is_crowd:
                crowds += 1
            elif lies_outside(box, image.size):
                outside += 1
            else:
                number = len(examples) + 1
                key, part = f"{image.digest}/{number}", clipped(box, image.size)
                examples.append(Example(uid, self._place(image, uid), key, part_file_name(name, number), part))
        return examples, crowds, outside

    def _boxes(self, image: ExportImage) -> Iterator[tuple[str, Box, bool]]:
        """Concept, box, and whether it is round a crowd, of what is in the image, in the order of its labels."""
        for label in image.answer.labels:
            if label.relation is Relation.IN and label.concept_uid in self._facets:
                yield from ((label.concept_uid, region.box, region.crowd) for region in label.regions)

    def _place(self, image: ExportImage, uid: str) -> str:
        return self._splits[image.split] + self.folders[uid]


def _negatives(said: str, request: ExportRequest, folders: Mapping[str, str]) -> tuple[str, str]:
    """Name and folder of the class of negatives; AppError where it could be taken for a concept."""
    name = checked_name(said, noun="class")
    concept = ExportConcept(uid=NEGATIVES, name=name, facet="", export_id=0, definition="", parent="")
    folder = folder_names((concept,))[NEGATIVES]
    is_taken = folded(name) in {folded(each.name) for each in request.concepts}
    if is_taken or same(folder) in {same(each) for each in folders.values()}:
        raise AppError(
            Phrase("“{name}” is a concept, and cannot be the class of images with none of them", name=shown(name)),
            safe=NOTHING_WRITTEN,
            todo="Choose another name for them.",
        )
    return name, folder
