"""Export: planned on a snapshot, shown, and written from that same snapshot while labeling goes on."""

from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from labeler.app.outgoing.choice import Wanted, choose
from labeler.app.outgoing.frames import framing_of, refuse_unsaid_coords
from labeler.app.outgoing.images import ExportImages, Watched
from labeler.app.outgoing.originals_inside import refuse_originals_inside
from labeler.app.outgoing.placing import Placing
from labeler.app.outgoing.selection import selection_notes, selection_of, whose_answers
from labeler.app.project import Project
from labeler.app.snapshot import Snapshot
from labeler.app.watch import Watch
from labeler.domain.concept import Taxonomy
from labeler.domain.geometry import Box
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats import registry
from labeler.formats.outgoing.collector import collecting_rarely
from labeler.formats.outgoing.exporter import takes_images
from labeler.formats.outgoing.options import ExportOptions, choices_of, made_options, options_as
from labeler.formats.outgoing.plan import ConceptCount, ExportPlan, ExportRequest, SplitCount
from labeler.formats.outgoing.records import ExportConcept, ExportImage, LeftOut
from labeler.formats.outgoing.run import PlaceImage
from labeler.formats.outgoing.writing import check_target
from labeler.formats.plugins import Broken

if TYPE_CHECKING:
    from labeler.app.outgoing.companion import Companion

__all__ = [
    "Broken",
    "ConceptCount",
    "ExportFormat",
    "ExportOptions",
    "ExportOutcome",
    "ExportPlan",
    "LeftOut",
    "PlannedExport",
    "SplitCount",
    "broken_formats",
    "check_export_folder",
    "choices_of",
    "export_formats",
    "made_options",
    "plan_export",
    "write_export",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportFormat:
    """A format as people choose it, and the dataclass of what may be chosen about it."""

    name: str
    title: Phrase
    purpose: Phrase
    options: type[ExportOptions]
    cannot_hold: tuple[Phrase, ...]
    whose: Phrase


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

    def __init__(
        self, *, plan: ExportPlan, request: ExportRequest, snapshot: Project, place: PlaceImage, stack: ExitStack
    ) -> None:
        self.plan = plan
        self.request = request
        self._snapshot = snapshot
        self._place = place
        self._stack = stack

    def place(self, image: ExportImage, path: Path, /, *, part: Box | None = None) -> None:
        """Writes the image as it goes out; AppError where its file is no longer what it was when planned."""
        self._place(image, path, part=part)

    def check_folder(self, folder: Path, *, replace: bool) -> None:
        """AppError where nothing may be written into `folder`, or where what stands there must not make way."""
        check_export_folder(folder, replace=replace)
        if replace:
            refuse_originals_inside(self._snapshot, folder)

    def companion(self, *, watch: Watch) -> "Companion":
        """The page that stands beside what is written, and what the report says of it."""
        # Late: what judges data takes as long to load as all else that exports, and a plan does without it.
        from labeler.app.outgoing.companion import companion

        return companion(self._snapshot, watch=watch)

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
    return tuple(
        ExportFormat(
            name=name,
            title=each.title,
            purpose=each.purpose,
            options=each.options,
            cannot_hold=each.cannot_hold,
            whose=each.whose,
        )
        for name, each in registry.exporters().known.items()
    )


def broken_formats() -> tuple[Broken, ...]:
    """Plug-ins that bring along no format that can be used, and why."""
    return (*registry.exporters().broken, *registry.importers().broken)


def check_export_folder(folder: Path, *, replace: bool = False) -> None:
    """AppError where nothing could be exported into `folder`: known at once, before a long plan."""
    check_target(folder, replace=replace)


@collecting_rarely()
def plan_export(project: Project, format: str, options: ExportOptions, *, watch: Watch) -> PlannedExport:
    """What an export of the project as it stands now would write; nothing is written.

    `options` are of the kind that the format takes (`ExportFormat.options`). AppError for an unknown format or
    concept, source or labeler, for options that do not go together, or for what the format refuses.
    """
    exporter = registry.exporter(format)
    framing = framing_of(options_as(exporter.options, options))
    with project.file.reading() as reader:
        selection = selection_of(reader, options)
    wanted = Wanted(every_answer=exporter.every_answer, files=takes_images(options))
    with ExitStack() as stack:
        snapshot = stack.enter_context(Snapshot(project, watch=watch)).project
        chosen = choose(snapshot, wanted, selection, watch=watch)
        refuse_unsaid_coords(options, turned=chosen.turned)
        images = stack.enter_context(closing(ExportImages(snapshot, chosen, framing)))
        request = ExportRequest(
            concepts=_concepts(snapshot.taxonomy()),
            images=images,
            left_out=chosen.left_out,
            options=options,
            whose=whose_answers(selection, every_answer=exporter.every_answer),
        )
        watched = replace(request, images=Watched(images, watch=watch, doing=Phrase("Planning")))
        plan = registry.plan_export(format, watched)
        noted = replace(plan, notes=(*selection_notes(options, not_asked=chosen.not_asked), *plan.notes))
        place = Placing(options, images.originals)
        return PlannedExport(plan=noted, request=request, snapshot=snapshot, place=place, stack=stack.pop_all())


def write_export(planned: PlannedExport, folder: Path, *, watch: Watch, replace: bool = False) -> ExportOutcome:
    """Writes what was planned into a new or empty folder; on failure or cancel nothing is left there.

    With `replace`, an earlier export may stand there: it makes way once the new one is whole.
    """
    planned.check_folder(folder, replace=replace)
    doing = Phrase("Writing {name}", name=shown(folder.name))

    def progress(done: int, total: int) -> None:
        watch.report(done=done, total=total, doing=doing)

    plan, companion = planned.plan, planned.companion(watch=watch)
    registry.write_export(
        _noted(plan, companion.notes),
        planned.request,
        folder,
        place_image=planned.place,
        companion=companion.page,
        replace=replace,
        progress=progress,
    )
    return ExportOutcome(
        images=plan.images, boxes=plan.boxes, labels=plan.labels, left_out=plan.left_out, folder=folder.absolute()
    )


def _noted(plan: ExportPlan, notes: tuple[Phrase, ...]) -> ExportPlan:
    return replace(plan, notes=(*plan.notes, *notes))


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
