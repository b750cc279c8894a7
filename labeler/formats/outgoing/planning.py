"""The plans of formats that are alike: those that hold nothing but boxes, and those that hold whole answers."""

from dataclasses import replace
from enum import Enum

from labeler.domain.phrase import Phrase
from labeler.domain.words import Relation, Split, State
from labeler.formats.naming import renamed_files, safe_file_name
from labeler.formats.outgoing.clipping import lies_outside
from labeler.formats.outgoing.detection import OBSTACLE_WORDS, PLACED, Detection, Obstacle, box_notes
from labeler.formats.outgoing.leaving_out import LeftOutTally
from labeler.formats.outgoing.options import DetectorOptions, chosen_concepts, options_as
from labeler.formats.outgoing.plan import ExportPlan, ExportRequest, closed_notes, renamed_notes
from labeler.formats.outgoing.records import ExportConcept, ExportImage, ExportLabel, LeftOut
from labeler.formats.outgoing.tally import Tally


class Unfit(Enum):
    """Why a finished answer stays out of a format that holds whole answers."""

    OUTSIDE = "a box outside the image"


_UNFIT_WORDS = {Unfit.OUTSIDE: OBSTACLE_WORDS[Obstacle.OUTSIDE]}


class FileNames:
    """What image files are called in the export: base names, told apart where two of one folder would meet.

    Each split has a folder of its own, unless there is `one_folder` for all.
    """

    def __init__(self, *, one_folder: bool = False) -> None:
        shared: dict[str, str] = {}
        self._files: dict[Split, dict[str, str]] = {split: shared if one_folder else {} for split in Split}

    def add(self, image: ExportImage) -> None:
        self._files[image.split][image.digest] = safe_file_name(image.base_name, image.suffix)

    def renamed(self) -> dict[str, str]:
        """The new names, by digest, of those that cannot keep their own."""
        folders = {id(files): files for files in self._files.values()}
        return {digest: name for files in folders.values() for digest, name in renamed_files(files).items()}


def plan_boxes(
    request: ExportRequest,
    *,
    format: str,
    one_folder: bool = False,
    federated: bool = False,
    has_labels: bool = False,
    notes: tuple[Phrase, ...] = (),
) -> ExportPlan:
    """What goes into a format that teaches detectors: boxes, of images of which all is known (`Detection`).

    `one_folder`: the images of both splits lie in one, so none of them may meet. `has_labels`: what images are of goes
    out too, also of those whose boxes stay out.
    """
    options = options_as(DetectorOptions, request.options)
    chosen = chosen_concepts(request.concepts, options)
    detection = Detection(chosen, subjects=options.subjects, federated=federated)
    tally, left_out, names = Tally(chosen), LeftOutTally(OBSTACLE_WORDS), FileNames(one_folder=one_folder)
    answers = drawn = 0
    for image in request.images:
        answers += 1
        if image.answer.state is not State.SUBMITTED:
            continue
        boxes, obstacles = detection.boxes(image), detection.obstacles(image)
        drawn += sum(boxes.values())
        first = next((each for each in Obstacle if each in obstacles), None)
        if first:
            left_out.add(first, obstacles[first])
            if not has_labels:
                continue
        labels = len(detection.subjects(image)) if has_labels else len(boxes)
        tally.add(image, boxes=None if first else boxes, labels=labels)
        names.add(image)
    sums, renamed = tally.counted(), names.renamed()
    told = box_notes(drawn=drawn, out=sums["boxes"], unboxed=left_out.images(Obstacle.UNBOXED))
    rows = left_out.rows(chosen)
    return ExportPlan(
        format=format,
        answers=answers,
        left_out=(*request.left_out, *(map(_with_labels, rows) if has_labels else rows)),
        notes=(*told, *notes, *renamed_notes(renamed), *closed_notes(request)),
        names=renamed,
        **sums,
    )


def _with_labels(row: LeftOut) -> LeftOut:
    """Images that stay out of the boxes are in the labels all the same."""
    return replace(row, why=Phrase("in the labels only, not among the boxes: {why}", why=row.why))


def plan_answers(request: ExportRequest, *, format: str) -> ExportPlan:
    """What goes into a format that holds whole answers: every finished one, with its boxes."""
    chosen = chosen_concepts(request.concepts, request.options)
    tally, left_out, names = Tally(chosen), LeftOutTally(_UNFIT_WORDS), FileNames()
    answers = 0
    for image in request.images:
        answers += 1
        if image.answer.state is not State.SUBMITTED:
            continue
        outside = boxes_outside(image, chosen)
        if outside:
            left_out.add(Unfit.OUTSIDE, outside)
            continue
        labels = said_labels(image, chosen)
        tally.add(image, boxes={label.concept_uid: len(label.regions) for label in labels}, labels=len(labels))
        names.add(image)
    renamed = names.renamed()
    return ExportPlan(
        format=format,
        answers=answers,
        left_out=(*request.left_out, *left_out.rows(chosen)),
        notes=(*renamed_notes(renamed), *closed_notes(request)),
        names=renamed,
        **tally.counted(),
    )


def said_labels(image: ExportImage, chosen: tuple[ExportConcept, ...]) -> list[ExportLabel]:
    """The labels of exported concepts, in the order of the taxonomy."""
    labels = {label.concept_uid: label for label in image.answer.labels}
    return [labels[concept.uid] for concept in chosen if concept.uid in labels]


def absent_concepts(image: ExportImage, chosen: tuple[ExportConcept, ...]) -> list[ExportConcept]:
    """The exported concepts that were looked for and are not there, in the order of the taxonomy."""
    here = {label.concept_uid for label in image.answer.labels if label.relation is not Relation.ABSENT}
    return [each for each in chosen if each.uid in image.answer.covered and each.uid not in here]


def boxes_outside(image: ExportImage, chosen: tuple[ExportConcept, ...]) -> frozenset[str]:
    """The uids of the exported concepts that have a box of which nothing lies inside the image."""
    uids = {concept.uid for concept in chosen}
    return frozenset(
        label.concept_uid
        for label in image.answer.labels
        if label.concept_uid in uids
        and label.relation in PLACED
        and any(lies_outside(region.box, image.size) for region in label.regions)
    )


CANNOT_HOLD_SKIPS = Phrase("Skipped images, with the reason.")
CANNOT_HOLD_LABELERS = Phrase("Who gave each answer, and when.")
