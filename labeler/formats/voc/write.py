"""Pascal VOC out: `Annotations/`, `JPEGImages/` and the lists of the splits, as its development kit has them."""

from collections.abc import Iterable

from labeler.domain.phrase import Phrase
from labeler.formats.outgoing.box_files import CANNOT_HOLD_UNKNOWN, BoxFileLayout, write_box_files
from labeler.formats.outgoing.exporter import Exporter
from labeler.formats.outgoing.options import DetectorOptions, chosen_concepts
from labeler.formats.outgoing.plan import ExportPlan, ExportRequest
from labeler.formats.outgoing.planning import CANNOT_HOLD_LABELERS, CANNOT_HOLD_SKIPS, plan_boxes
from labeler.formats.outgoing.records import SPLIT_NAMES, ExportConcept
from labeler.formats.outgoing.run import ExportRun
from labeler.formats.voc.annotation import IMAGES, Annotations

ANNOTATIONS = "Annotations"
_LISTS = "ImageSets/Main"
_CLASSES = "labelmap.txt"
_LAYOUT = BoxFileLayout(
    images=dict.fromkeys(SPLIT_NAMES, IMAGES), labels=dict.fromkeys(SPLIT_NAMES, ANNOTATIONS), suffix=".xml"
)


def plan_voc(request: ExportRequest) -> ExportPlan:
    """What goes out: the images of which all is known, those of both splits in one folder."""
    return plan_boxes(request, format="voc", one_folder=True)


def write_voc(run: ExportRun) -> None:
    """The annotations, the images, a list of the images of each split, and the classes for who asks for them."""
    chosen = chosen_concepts(run.request.concepts, run.request.options)
    annotations = Annotations({concept.uid: concept.name for concept in chosen})
    stems = write_box_files(run, _LAYOUT, annotations.text)
    for split, name in SPLIT_NAMES.items():
        with run.folder.text(f"{_LISTS}/{name}.txt") as file:
            file.writelines(f"{stem}\n" for stem in stems[split])
    with run.folder.text(_CLASSES) as file:
        file.write(class_list(chosen))


def class_list(concepts: Iterable[ExportConcept]) -> str:
    """`labelmap.txt`, without which Datumaro and CVAT know the twenty classes of 2012 and no others.

    A name that it cannot hold is left out of it, since one such line would take the others from the reader too.
    """
    names = (concept.name for concept in concepts)
    lines = (f"{name}:::\n" for name in names if name.isprintable() and ":" not in name and not name.startswith("#"))
    return "".join(("# label:color_rgb:parts:actions\n", *lines))


VOC = Exporter(
    title=Phrase("Pascal VOC"),
    purpose=Phrase("For detectors and tools that read XML: a file of boxes for each image."),
    options=DetectorOptions,
    plan=plan_voc,
    write=write_voc,
    cannot_hold=(
        Phrase("Parts of a pixel: corners are rounded to whole ones."),
        Phrase(
            "The relation, a joint subject and a crowd, for other programs: they stand in “attributes”, which most "
            "of these pass over."
        ),
        CANNOT_HOLD_UNKNOWN,
        CANNOT_HOLD_SKIPS,
        CANNOT_HOLD_LABELERS,
    ),
)
