"""COCO: boxes in `instances_<split>.json`, what images are of in `labels_<split>.json`, images beside them."""

from collections.abc import Sequence
from contextlib import ExitStack

from labeler.domain.phrase import Phrase
from labeler.domain.words import Split, State
from labeler.formats.coco_file import CocoFile
from labeler.formats.coco_rows import CocoReader, Obstacle, image_row
from labeler.formats.leaving_out import LeftOutTally
from labeler.formats.naming import renamed_files, safe_file_name
from labeler.formats.options import chosen_concepts
from labeler.formats.plan import ExportPlan, ExportRequest, closed_notes, renamed_notes
from labeler.formats.records import SPLIT_NAMES, ExportConcept, ExportImage
from labeler.formats.run import ExportRun
from labeler.formats.tally import Tally
from labeler.formats.wording import counted

_WORDS = {
    Obstacle.OUTSIDE: (
        Phrase("in the labels only, not among the boxes: a box of {concepts} lies outside its image"),
        Phrase("run `labeler check`, and draw the box again"),
    ),
    Obstacle.UNCLEAR: (
        Phrase("in the labels only, not among the boxes: the labeler could not tell about {concepts}"),
        Phrase("settle what is unclear, or leave these concepts out with --concepts"),
    ),
    Obstacle.NEVER_ASKED: (
        Phrase("in the labels only, not among the boxes: nobody looked for {concepts}"),
        Phrase("look for these concepts in {images}, or leave them out with --concepts"),
    ),
    Obstacle.UNBOXED: (
        Phrase("in the labels only, not among the boxes: what the image is of has no box: {concepts}"),
        Phrase("box the subjects of {images}, or take them with a box round the whole image (--subjects full-frame)"),
    ),
}


def plan_coco(request: ExportRequest) -> ExportPlan:
    """What goes into the four annotation files, and which images have their labels only.

    Every image with a finished answer is in `labels`.
    """
    chosen = chosen_concepts(request.concepts, request.options)
    reader = CocoReader(chosen, request.options)
    tally, left_out = Tally(chosen), LeftOutTally(_WORDS)
    files: dict[Split, dict[str, str]] = {split: {} for split in Split}
    answers = drawn = 0
    for image in request.images:
        answers += 1
        if image.answer.state is not State.SUBMITTED:
            continue
        boxes, obstacles = reader.boxes(image), reader.obstacles(image)
        drawn += sum(boxes.values())
        first = next((each for each in Obstacle if each in obstacles), None)
        if first:
            left_out.add(first, obstacles[first])
        tally.add(image, boxes=None if first else boxes, labels=len(reader.subjects(image)))
        files[image.split][image.digest] = safe_file_name(image.base_name, image.suffix)
    sums = tally.counted()
    unboxed = left_out.images(Obstacle.UNBOXED)
    names = {digest: name for split in Split for digest, name in renamed_files(files[split]).items()}
    return ExportPlan(
        format="coco",
        answers=answers,
        left_out=(*request.left_out, *left_out.rows(chosen)),
        notes=(
            *_box_notes(drawn=drawn, out=sums["boxes"], unboxed=unboxed),
            *renamed_notes(names),
            *closed_notes(request),
        ),
        names=names,
        **sums,
    )


def write_coco(run: ExportRun) -> None:
    """The annotation files and, in `images/<split>/`, an upright image for each image of `labels`."""
    options = run.request.options
    chosen = chosen_concepts(run.request.concepts, options)
    reader = CocoReader(chosen, options)
    # Unless some were named, closed ones are listed too: a category, once issued, keeps its place.
    listed = run.request.concepts if options.concepts is None else chosen
    with ExitStack() as stack:
        splits = {split: _SplitFiles(run, split, listed, stack) for split in Split}
        for image in run.images():
            if image.answer.state is State.SUBMITTED:
                splits[image.split].add(image, reader)
    run.check(
        images=sum(files.images for files in splits.values()),
        boxes=sum(files.instances.annotations for files in splits.values()),
        labels=sum(files.labels.annotations for files in splits.values()),
    )


class _SplitFiles:
    """The two annotation files and the image folder of one split."""

    def __init__(self, run: ExportRun, split: Split, concepts: Sequence[ExportConcept], stack: ExitStack) -> None:
        self._run = run
        self._name = SPLIT_NAMES[split]
        self.images = 0
        self._boxed_id = 0
        # An image has one id in both files of its split; those with boxes come first, so that the ids of
        # `instances` have no gaps.
        self._other_id = run.plan.of_split(split).boxed_images
        self.instances = stack.enter_context(self._file("instances", concepts))
        self.labels = stack.enter_context(self._file("labels", concepts))
        run.folder.folder(f"images/{self._name}")

    def add(self, image: ExportImage, reader: CocoReader) -> None:
        name = self._run.file_name(image)
        destination = f"images/{self._name}/{name}"
        boxed = not reader.obstacles(image)
        image_id = self._next_id(boxed=boxed)
        row = image_row(image, file_name=name, image_id=image_id)
        self.images += 1
        self.labels.add_image(row)
        for category in reader.subjects(image):
            attributes = {"relation": "of"}
            self.labels.add_annotation({"image_id": image_id, "category_id": category, "attributes": attributes})
        if boxed:
            self.instances.add_image(row)
            for annotation in reader.annotations(image):
                self.instances.add_annotation({"image_id": image_id, **annotation})
        self._run.place(image, destination)
        state = "boxes and labels" if boxed else "labels only"
        self._run.list(image, state=state, destination=destination)

    def _file(self, kind: str, concepts: Sequence[ExportConcept]) -> CocoFile:
        return CocoFile(self._run.folder, f"annotations/{kind}_{self._name}.json", concepts)

    def _next_id(self, *, boxed: bool) -> int:
        self._boxed_id += boxed
        self._other_id += not boxed
        return self._boxed_id if boxed else self._other_id


def _box_notes(*, drawn: int, out: int, unboxed: int) -> tuple[str, ...]:
    if not unboxed or drawn == out:
        return ()
    note = Phrase(
        "{drawn} drawn, {out} in this export: box the subjects of {images}.",
        drawn=counted(drawn, "box"),
        out=out,
        images=counted(unboxed, "image"),
    )
    return (note,)
