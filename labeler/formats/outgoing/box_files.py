"""Formats that have one small file of boxes for each image: which images get one, and what is written for all alike."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from labeler.domain.geometry import Size, clamped
from labeler.domain.phrase import Phrase
from labeler.domain.words import Split, State
from labeler.formats.outgoing.detection import PLACED, Detection, Obstacle
from labeler.formats.outgoing.exporter import takes_images
from labeler.formats.outgoing.options import DetectorOptions, chosen_concepts, options_as
from labeler.formats.outgoing.records import ExportImage, ExportLabel, ExportRegion
from labeler.formats.outgoing.run import ExportRun

CANNOT_HOLD_UNKNOWN = Phrase(
    "Images of which something is not known, with all their labels: what they are of has no box, a concept is unclear "
    "or was never looked for."
)


Numbers: TypeAlias = tuple[float, float, float, float]
"""x, y, width and height of a box inside its image, in pixels of `ExportImage.size`."""


class BoxedLabel(NamedTuple):
    """A label with its boxes as they go out. `is_frame`: there is one, round the whole image, which nobody drew."""

    label: ExportLabel
    boxes: list[Numbers]
    is_frame: bool


BoxText = Callable[[ExportImage, str, list[BoxedLabel]], str]
"""The text of a label file: from the image, the name of its file in the export, and its boxes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxFileLayout:
    """Where things stand: a folder of images and one of labels for each split, and how the label files end."""

    images: Mapping[Split, str]
    labels: Mapping[Split, str]
    suffix: str


def write_box_files(run: ExportRun, layout: BoxFileLayout, text: BoxText) -> Mapping[Split, list[str]]:
    """A label file for each image of which all is known, and the image beside it; gives the stems of each split.

    An image without boxes gets one too: it is known to hold none of the concepts.
    """
    options = options_as(DetectorOptions, run.request.options)
    detection = Detection(chosen_concepts(run.request.concepts, options), subjects=options.subjects)
    has_images = takes_images(options)
    for folder in (*layout.labels.values(), *(layout.images.values() if has_images else ())):
        run.folder.folder(folder)
    stems: Mapping[Split, list[str]] = {split: [] for split in Split}
    boxes = labels = 0
    for image in _known_images(run, detection):
        name = run.file_name(image)
        stem = name.rpartition(".")[0] or name
        placed = boxed_labels(image, detection)
        run.folder.small(f"{layout.labels[image.split]}/{stem}{layout.suffix}", text(image, name, placed).encode())
        destination = f"{layout.images[image.split]}/{name}"
        if has_images:
            run.place(image, destination)
        run.list(image, state="exported", destination=destination)
        stems[image.split].append(stem)
        boxes += sum([len(each.boxes) for each in placed])
        labels += len(placed)
    run.check(images=sum(map(len, stems.values())), boxes=boxes, labels=labels)
    return stems


def boxed_labels(image: ExportImage, detection: Detection) -> list[BoxedLabel]:
    """The labels of an image that have boxes, in the order of its labels, with what is inside the image of each box."""
    size, found = image.size, []
    frame = (0.0, 0.0, float(size.width), float(size.height))
    for label in detection.labels(image):
        if label.relation not in PLACED:
            continue
        if detection.is_framed(label):
            found.append(BoxedLabel(label, [frame], is_frame=True))
        else:
            found.append(BoxedLabel(label, [_inside(region, size) for region in label.regions], is_frame=False))
    return found


def _inside(region: ExportRegion, size: Size) -> Numbers:
    """The part of a box that is inside the image: nearly always all of it."""
    x, y, width, height, _, _ = region
    if x >= 0 and y >= 0 and x + width <= size.width and y + height <= size.height:
        return x, y, width, height
    box = clamped(region.box, size)
    return box.x, box.y, box.width, box.height


def _known_images(run: ExportRun, detection: Detection) -> Iterator[ExportImage]:
    """The images of which all is known; the others with an answer go into the manifest alone."""
    for image in run.images():
        if image.answer.state is not State.SUBMITTED:
            continue
        obstacles = detection.obstacles(image)
        if obstacles:
            first = next(each for each in Obstacle if each in obstacles)
            run.list(image, state=f"left out: {first.value}")
        else:
            yield image
