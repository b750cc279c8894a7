"""YOLO out: `images/<split>/`, `labels/<split>/` and the `data.yaml` that trainers are given."""

import json
import re
from collections.abc import Iterable

from labeler.domain.phrase import Phrase
from labeler.formats.outgoing.box_files import CANNOT_HOLD_UNKNOWN, BoxedLabel, BoxFileLayout, write_box_files
from labeler.formats.outgoing.exporter import Exporter
from labeler.formats.outgoing.options import DetectorOptions, chosen_concepts
from labeler.formats.outgoing.plan import ExportPlan, ExportRequest
from labeler.formats.outgoing.planning import CANNOT_HOLD_LABELERS, CANNOT_HOLD_SKIPS, plan_boxes
from labeler.formats.outgoing.records import SPLIT_NAMES, ExportConcept, ExportImage
from labeler.formats.outgoing.run import ExportRun
from labeler.formats.yolo.lines import yolo_line

DESCRIPTION = "data.yaml"
_LAYOUT = BoxFileLayout(
    images={split: f"images/{name}" for split, name in SPLIT_NAMES.items()},
    labels={split: f"labels/{name}" for split, name in SPLIT_NAMES.items()},
    suffix=".txt",
)
_UNPRINTABLE = re.compile("[^\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]|[\u2028\u2029]")
"""What YAML does not take as it is, or takes for the end of a line."""


def plan_yolo(request: ExportRequest) -> ExportPlan:
    """What goes out: the images of which all is known."""
    return plan_boxes(request, format="yolo")


def write_yolo(run: ExportRun) -> None:
    """The label files, the images, and `data.yaml`."""
    chosen = chosen_concepts(run.request.concepts, run.request.options)
    classes = {concept.uid: index for index, concept in enumerate(chosen)}

    def text(image: ExportImage, _name: str, labels: list[BoxedLabel]) -> str:
        size = image.size
        return "".join([yolo_line(classes[each.label.concept_uid], box, size) for each in labels for box in each.boxes])

    write_box_files(run, _LAYOUT, text)
    with run.folder.text(DESCRIPTION) as file:
        file.write(description_text(chosen))


def description_text(concepts: Iterable[ExportConcept]) -> str:
    """`data.yaml`: the folders of the splits, beside this file, and the name of each class by its number.

    It has no `path`: Ultralytics starts a relative one at the folder that the trainer was called in, and takes the
    folder of this file where there is none.
    """
    names = [f"  {index}: {_quoted(concept.name)}\n" for index, concept in enumerate(concepts)]
    splits = [f"{name}: {_LAYOUT.images[split]}\n" for split, name in SPLIT_NAMES.items()]
    return "".join((*splits, "names:\n" if names else "names: {}\n", *names))


def _quoted(name: str) -> str:
    """A name in quotes, so that none is a number, a truth or a date to YAML: its escapes are those of JSON and more."""
    return _UNPRINTABLE.sub(_escaped, json.dumps(name, ensure_ascii=False))


def _escaped(found: re.Match[str]) -> str:
    code = ord(found[0])
    return "\ufffd" if 0xD800 <= code <= 0xDFFF else f"\\u{code:04x}"


YOLO = Exporter(
    title=Phrase("YOLO"),
    purpose=Phrase("For detectors of Ultralytics and their like: a text file of boxes for each image."),
    options=DetectorOptions,
    plan=plan_yolo,
    write=write_yolo,
    cannot_hold=(
        Phrase("The relation: whether an image is of a concept, or the concept is in it."),
        Phrase("That an image is of several concepts equally."),
        Phrase("That a box holds a crowd: it goes out as a box of one."),
        CANNOT_HOLD_UNKNOWN,
        CANNOT_HOLD_SKIPS,
        CANNOT_HOLD_LABELERS,
    ),
)
