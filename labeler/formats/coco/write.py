"""COCO: boxes in `instances_<split>.json`, what images are of in `labels_<split>.json`, images beside them."""

from contextlib import ExitStack
from dataclasses import dataclass

from labeler.domain.phrase import Phrase
from labeler.domain.words import Split, State
from labeler.formats.coco.file import CocoFile, Row
from labeler.formats.coco.rows import category_row, federated_keys, image_row, label_row
from labeler.formats.outgoing.detection import PLACED, Detection
from labeler.formats.outgoing.exporter import Exporter, takes_images
from labeler.formats.outgoing.options import DetectorOptions, chosen_concepts, option, options_as
from labeler.formats.outgoing.plan import ExportPlan, ExportRequest
from labeler.formats.outgoing.planning import CANNOT_HOLD_LABELERS, CANNOT_HOLD_SKIPS, plan_boxes
from labeler.formats.outgoing.records import SPLIT_NAMES, ExportImage
from labeler.formats.outgoing.run import ExportRun

_FEDERATED_NOTE = Phrase(
    "Federated: of each image only some concepts are known. Those in neg_category_ids are absent; those with boxes "
    "have all of them; those in not_exhaustive_category_ids are there without all their boxes, or nobody could tell; "
    "of all others nothing is known. Whoever trains or scores with these files must heed both lists, as the readers "
    "of LVIS do."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CocoOptions(DetectorOptions):
    """What may be chosen about COCO."""

    federated: bool = option(
        False,
        words=Phrase("Images asked about some concepts only, too"),
        help=Phrase(
            "Take images asked about some concepts only, too, and say of each image which concepts are absent and "
            "which are not boxed (federated, as in LVIS)."
        ),
    )


def plan_coco(request: ExportRequest) -> ExportPlan:
    """What goes into the four annotation files, and which images have their labels only.

    Every image with a finished answer is in `labels`.
    """
    options = options_as(CocoOptions, request.options)
    notes = (_FEDERATED_NOTE,) if options.federated else ()
    return plan_boxes(request, format="coco", federated=options.federated, has_labels=True, notes=notes)


def write_coco(run: ExportRun) -> None:
    """The annotation files and, in `images/<split>/`, an upright image for each image of `labels`."""
    rows = _Rows(run.request)
    with ExitStack() as stack:
        splits = {split: _SplitFiles(run, split, rows, stack) for split in Split}
        for image in run.images():
            if image.answer.state is State.SUBMITTED:
                splits[image.split].add(image)
    run.check(
        images=sum(files.images for files in splits.values()),
        boxes=sum(files.instances.annotations for files in splits.values()),
        labels=sum(files.labels.annotations for files in splits.values()),
    )


class _Rows:
    """What the files of both splits have in common: the concepts, and what becomes of an image."""

    def __init__(self, request: ExportRequest) -> None:
        options = options_as(CocoOptions, request.options)
        self._chosen = chosen_concepts(request.concepts, options)
        self._federated = options.federated
        self.detection = Detection(self._chosen, subjects=options.subjects, federated=options.federated)
        # Unless some were named, closed ones are listed too: a category, once issued, keeps its place.
        listed = request.concepts if options.concepts is None else self._chosen
        self.categories = [category_row(concept, is_exported=concept in self._chosen) for concept in listed]
        self.ids = {concept.uid: concept.export_id for concept in self._chosen}

    def instance(self, image: ExportImage, row: Row) -> Row:
        """The row of an image in `instances`, as it is in `labels` but for what is known of it."""
        if not self._federated:
            return row
        boxed = {uid for uid, boxes in self.detection.boxes(image).items() if boxes}
        return {**row, **federated_keys(image, self._chosen, boxed)}


class _SplitFiles:
    """The two annotation files and the image folder of one split."""

    def __init__(self, run: ExportRun, split: Split, rows: _Rows, stack: ExitStack) -> None:
        self._run = run
        self._rows = rows
        self._name = SPLIT_NAMES[split]
        self._has_images = takes_images(run.request.options)
        self.images = 0
        self._boxed_id = 0
        # An image has one id in both files of its split; those with boxes come first, so that the ids of
        # `instances` have no gaps.
        self._other_id = run.plan.of_split(split).boxed_images
        self.instances = stack.enter_context(self._file("instances"))
        self.labels = stack.enter_context(self._file("labels"))
        if self._has_images:
            run.folder.folder(f"images/{self._name}")

    def add(self, image: ExportImage) -> None:
        name = self._run.file_name(image)
        boxed = not self._rows.detection.obstacles(image)
        image_id = self._next_id(boxed=boxed)
        row = image_row(image, file_name=name, image_id=image_id)
        self.images += 1
        self.labels.add_image(row)
        for label in self._rows.detection.subjects(image):
            self.labels.add_annotation(label_row(label, self._rows.ids, image_id=image_id))
        if boxed:
            self.instances.add_image(self._rows.instance(image, row))
            self._add_boxes(image, image_id)
        destination = f"images/{self._name}/{name}"
        if self._has_images:
            self._run.place(image, destination)
        state = "boxes and labels" if boxed else "labels only"
        self._run.list(image, state=state, destination=destination)

    def _add_boxes(self, image: ExportImage, image_id: int) -> None:
        boxes, detection = self.instances.boxes, self._rows.detection
        for label in detection.labels(image):
            category = self._rows.ids[label.concept_uid]
            if label.regions and label.relation in PLACED:
                boxes.add(label, image_id=image_id, category=category, size=image.size)
            elif detection.is_framed(label):
                boxes.add_frame(image_id=image_id, category=category, size=image.size)

    def _file(self, kind: str) -> CocoFile:
        return CocoFile(self._run.folder, f"annotations/{kind}_{self._name}.json", self._rows.categories)

    def _next_id(self, *, boxed: bool) -> int:
        self._boxed_id += boxed
        self._other_id += not boxed
        return self._boxed_id if boxed else self._other_id


COCO = Exporter(
    title=Phrase("COCO"),
    purpose=Phrase("For detectors: boxes and labels as JSON, with the images."),
    options=CocoOptions,
    plan=plan_coco,
    write=write_coco,
    cannot_hold=(
        CANNOT_HOLD_SKIPS,
        CANNOT_HOLD_LABELERS,
        Phrase("Of images that have their labels only: what is in them, absent or unclear, and its boxes."),
        Phrase("Why something is unclear; and that it is, but for federated files."),
    ),
)
