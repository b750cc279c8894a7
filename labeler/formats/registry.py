"""The formats there are, and the one way from a request to a finished folder."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TypeVar

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.cells import TableWriter
from labeler.formats.coco.read import COCO_IN
from labeler.formats.coco.write import COCO
from labeler.formats.csv.write import CSV
from labeler.formats.cvat.read import CVAT_IN
from labeler.formats.cvat.write import CVAT
from labeler.formats.folders.read import FOLDERS_IN
from labeler.formats.folders.write import FOLDERS
from labeler.formats.imagefolder.read import IMAGEFOLDER_IN
from labeler.formats.imagefolder.write import IMAGEFOLDER
from labeler.formats.incoming.statements import Importer
from labeler.formats.label_studio.read import LABEL_STUDIO_IN
from labeler.formats.label_studio.write import LABEL_STUDIO
from labeler.formats.labelme.read import LABELME_IN
from labeler.formats.labelme.write import LABELME
from labeler.formats.outgoing.collector import collecting_rarely
from labeler.formats.outgoing.concepts_out import CONCEPTS, concepts_text
from labeler.formats.outgoing.exporter import Exporter
from labeler.formats.outgoing.marker import STORED
from labeler.formats.outgoing.options import BoxOptions
from labeler.formats.outgoing.plan import ExportPlan, ExportRequest
from labeler.formats.outgoing.report import CARD, COMPANION, REPORT, card_text, report_text
from labeler.formats.outgoing.run import MANIFEST, MANIFEST_COLUMNS, ExportRun, PlaceImage, Progress
from labeler.formats.outgoing.writing import fresh_folder
from labeler.formats.plugins import EXPORTERS_GROUP, IMPORTERS_GROUP, Formats, with_plugins
from labeler.formats.voc.read import VOC_IN
from labeler.formats.voc.write import VOC
from labeler.formats.yolo.read import YOLO_IN
from labeler.formats.yolo.write import YOLO

_Format = TypeVar("_Format")

EXPORTERS: Mapping[str, Exporter] = {
    "coco": COCO,
    "folders": FOLDERS,
    "yolo": YOLO,
    "voc": VOC,
    "cvat": CVAT,
    "labelme": LABELME,
    "label_studio": LABEL_STUDIO,
    "imagefolder": IMAGEFOLDER,
    "csv": CSV,
}
IMPORTERS: Mapping[str, Importer] = {
    "coco": COCO_IN,
    "label_studio": LABEL_STUDIO_IN,
    "imagefolder": IMAGEFOLDER_IN,
    "cvat": CVAT_IN,
    "labelme": LABELME_IN,
    "yolo": YOLO_IN,
    "voc": VOC_IN,
    "folders": FOLDERS_IN,  # last: many another format has folders of images too
}
"""In the order in which they are asked whether a path fits them. CSV is not among them: it comes in as answers, row by
row, by a contract of its own (`csv.gather`)."""


@cache
def exporters() -> Formats[Exporter]:
    """The formats that can be written."""
    return with_plugins(EXPORTERS, group=EXPORTERS_GROUP, kind=Exporter)


@cache
def importers() -> Formats[Importer]:
    """The formats that can be read."""
    return with_plugins(IMPORTERS, group=IMPORTERS_GROUP, kind=Importer)


def exporter(name: str) -> Exporter:
    """The exporter of this name; AppError where there is none."""
    return _found(exporters(), name)


def importer(name: str) -> Importer:
    """The importer of this name; AppError where there is none."""
    return _found(importers(), name)


@collecting_rarely()
def plan_export(name: str, request: ExportRequest) -> ExportPlan:
    """What an export in this format would write. Nothing is written."""
    return exporter(name).plan(request)


@collecting_rarely()
def write_export(
    plan: ExportPlan,
    request: ExportRequest,
    target: Path,
    *,
    place_image: PlaceImage,
    companion: str = "",
    replace: bool = False,
    progress: Progress = lambda done, total: None,
) -> None:
    """Write what was planned into `target`, a new or empty folder; on failure or cancel nothing is left.

    With `replace`, the folder may also be an earlier export, which makes way once the new one is whole. `companion`
    is a page that stands beside the card, "" for none.
    """
    chosen, options = exporter(plan.format), request.options
    is_stored = isinstance(options, BoxOptions) and options.coords == STORED
    with fresh_folder(target, format=plan.format, replace=replace, stored=is_stored) as folder:
        with folder.text(MANIFEST) as file:
            run = ExportRun(
                plan=plan,
                request=request,
                folder=folder,
                manifest=TableWriter(file, MANIFEST_COLUMNS),
                place_image=place_image,
                progress=progress,
            )
            chosen.write(run)
        whose = request.whose or chosen.whose
        with folder.text(REPORT) as file:
            file.write(report_text(plan, title=chosen.title, whose=whose, cannot_hold=chosen.cannot_hold))
        with folder.text(CARD) as file:
            file.write(card_text(plan))
        if companion:
            with folder.text(COMPANION) as file:
                file.write(companion)
        with folder.text(CONCEPTS) as file:
            file.write(concepts_text(each.concept for each in plan.concepts))


def _found(formats: Formats[_Format], name: str) -> _Format:
    if name in formats.known:
        return formats.known[name]
    broken = next((each for each in formats.broken if each.name == name), None)
    if broken is not None:
        raise AppError(Phrase("the format “{name}” is broken: {why}", name=name, why=broken.why))
    known = ", ".join(formats.known)
    raise AppError(
        Phrase("there is no format “{name}”", name=shown(name)), todo=Phrase("There are {known}.", known=known)
    )
