"""Export: planned on a snapshot, shown, and written from that same snapshot while labeling goes on."""

from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Self

from labeler.app.export_choice import Chosen, Wanted, choose
from labeler.app.export_images import ExportImages, Watched
from labeler.app.project import Project
from labeler.app.snapshot import Snapshot
from labeler.app.watch import Watch
from labeler.domain.concept import Taxonomy
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats import registry
from labeler.formats.options import ExportOptions, check_options
from labeler.formats.plan import ExportPlan, ExportRequest
from labeler.formats.records import ExportConcept, ExportImage, LeftOut
from labeler.formats.writing import check_target
from labeler.images.upright import copy_upright

__all__ = [
    "ExportFormat",
    "ExportOptions",
    "ExportOutcome",
    "ExportPlan",
    "LeftOut",
    "PlannedExport",
    "check_export_folder",
    "export_formats",
    "plan_export",
    "write_export",
]

_ONE_ANSWER_WITH_FILES = Wanted(every_answer=False, files=True)
_WANTED = {
    "coco": _ONE_ANSWER_WITH_FILES,
    "folders": _ONE_ANSWER_WITH_FILES,
    "csv": Wanted(every_answer=True, files=False),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportFormat:
    """A format as people choose it, and the names of the options that it takes."""

    name: str
    title: str
    takes: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOutcome:
    """What was written, what stayed out and why, and where it is."""

    images: int
    boxes: int
    labels: int
    left_out: tuple[LeftOut, ...]
    folder: Path


class PlannedExport:
    """What an export would write, with the snapshot that it is written from; whoever planned it closes it."""

    def __init__(self, *, plan: ExportPlan, request: ExportRequest, chosen: Chosen, stack: ExitStack) -> None:
        self.plan = plan
        self.request = request
        self._chosen = chosen
        self._stack = stack

    def place(self, image: ExportImage, path: Path) -> None:
        """Writes the upright image to `path`; AppError where its file is no longer what it was when planned."""
        source = self._chosen.files[image.digest]
        copy_upright(source, path, orientation=image.orientation, digest=image.digest)

    def close(self) -> None:
        self._stack.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def export_formats() -> tuple[ExportFormat, ...]:
    """The formats that can be written."""
    exporters = registry.EXPORTERS.items()
    return tuple(ExportFormat(name=name, title=each.title, takes=each.takes) for name, each in exporters)


def check_export_folder(folder: Path) -> None:
    """AppError where nothing could be exported into `folder`: known at once, before a long plan."""
    check_target(folder)


def plan_export(project: Project, format: str, options: ExportOptions, *, watch: Watch) -> PlannedExport:
    """What an export of the project as it stands now would write; nothing is written.

    AppError for an unknown format or concept, an option without meaning, or what the format refuses.
    """
    chosen_format = registry.exporter(format)
    check_options(options, takes=chosen_format.takes, title=chosen_format.title)
    with ExitStack() as stack:
        snapshot = stack.enter_context(Snapshot(project, watch=watch)).project
        chosen = choose(snapshot, _WANTED[format], watch=watch)
        images = ExportImages(snapshot, chosen.order, ambiguous=chosen.ambiguous)
        request = ExportRequest(
            concepts=_concepts(snapshot.taxonomy()), images=images, left_out=chosen.left_out, options=options
        )
        watched = replace(request, images=Watched(images, watch=watch, doing=Phrase("Planning")))
        plan = registry.plan_export(format, watched)
        return PlannedExport(plan=plan, request=request, chosen=chosen, stack=stack.pop_all())


def write_export(planned: PlannedExport, folder: Path, *, watch: Watch) -> ExportOutcome:
    """Writes what was planned into a new or empty folder; on failure or cancel nothing is left there."""

    def progress(done: int, total: int) -> None:
        watch.report(done=done, total=total, doing=Phrase("Writing {name}", name=shown(folder.name)))

    registry.write_export(planned.plan, planned.request, folder, place_image=planned.place, progress=progress)
    plan = planned.plan
    return ExportOutcome(
        images=plan.images, boxes=plan.boxes, labels=plan.labels, left_out=plan.left_out, folder=folder.absolute()
    )


def _concepts(taxonomy: Taxonomy) -> tuple[ExportConcept, ...]:
    names = {concept.uid: concept.name for concept in taxonomy.concepts}
    return tuple(
        ExportConcept(
            uid=concept.uid,
            name=concept.name,
            facet=concept.facet,
            export_id=concept.export_id,
            definition=concept.definition,
            parent=names[concept.parent_uid] if concept.parent_uid else "",
            closed=not concept.is_open,
        )
        for concept in taxonomy.concepts
    )
