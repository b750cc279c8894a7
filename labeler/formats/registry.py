"""The formats there are, and the one way from a request to a finished folder."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.cells import TableWriter
from labeler.formats.coco import plan_coco, write_coco
from labeler.formats.csv_out import plan_csv, write_csv
from labeler.formats.folders import plan_folders, write_folders
from labeler.formats.options import check_options
from labeler.formats.plan import ExportPlan, ExportRequest
from labeler.formats.report import CARD, REPORT, card_text, report_text
from labeler.formats.run import MANIFEST, MANIFEST_COLUMNS, ExportRun, PlaceImage, Progress
from labeler.formats.writing import fresh_folder

_ONE_ANSWER = (
    "Image by image the only finished answer. Where several labelers finished one, they agree on concepts and "
    "relations, and the boxes are those of the earliest; where they do not agree, the image stays out."
)
_EVERY_ANSWER = "Every finished answer and every skip of every labeler, each under their name."


@dataclass(frozen=True, slots=True, kw_only=True)
class Exporter:
    """One format: what people call it, which options it takes, how it is planned and written."""

    title: Phrase
    takes: frozenset[str]
    whose: str
    plan: Callable[[ExportRequest], ExportPlan]
    write: Callable[[ExportRun], None]


EXPORTERS = {
    "coco": Exporter(
        title=Phrase("COCO"),
        takes=frozenset({"concepts", "subjects"}),
        whose=_ONE_ANSWER,
        plan=plan_coco,
        write=write_coco,
    ),
    "folders": Exporter(
        title=Phrase("Classification folders"),
        takes=frozenset({"concepts", "layout", "allow_missing"}),
        whose=_ONE_ANSWER,
        plan=plan_folders,
        write=write_folders,
    ),
    "csv": Exporter(
        title=Phrase("CSV"),
        takes=frozenset({"concepts"}),
        whose=_EVERY_ANSWER,
        plan=plan_csv,
        write=write_csv,
    ),
}


def exporter(name: str) -> Exporter:
    """The exporter of this name; AppError where there is none."""
    if name not in EXPORTERS:
        known = ", ".join(EXPORTERS)
        raise AppError(
            Phrase("there is no format “{name}”", name=shown(name)), todo=Phrase("There are {known}.", known=known)
        )
    return EXPORTERS[name]


def plan_export(name: str, request: ExportRequest) -> ExportPlan:
    """What an export in this format would write. Nothing is written."""
    chosen = exporter(name)
    check_options(request.options, takes=chosen.takes, title=chosen.title)
    return chosen.plan(request)


def write_export(
    plan: ExportPlan,
    request: ExportRequest,
    target: Path,
    *,
    place_image: PlaceImage,
    progress: Progress = lambda done, total: None,
) -> None:
    """Write what was planned into `target`, a new or empty folder; on failure or cancel nothing is left."""
    chosen = exporter(plan.format)
    with fresh_folder(target, format=plan.format) as folder:
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
            file.write(report_text(plan, title=chosen.title, whose=whose))
        with folder.text(CARD) as file:
            file.write(card_text(plan))
