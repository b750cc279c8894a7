"""An export as tests ask for it: a format by name, its options by keyword, a folder."""

from pathlib import Path

from labeler.app.exporting import (
    ExportOptions,
    ExportOutcome,
    PlannedExport,
    export_formats,
    made_options,
    plan_export,
    write_export,
)
from labeler.app.project import Project
from labeler.app.watch import Watch


def options_of(name: str, **options: object) -> ExportOptions:
    """The options of a format."""
    format = next(each for each in export_formats() if each.name == name)
    return made_options(format.options, options, title=format.title)


def planned(project: Project, name: str, **options: object) -> PlannedExport:
    """What would be written; whoever asks for it closes it."""
    return plan_export(project, name, options_of(name, **options), watch=Watch())


def exported(project: Project, name: str, folder: Path, **options: object) -> ExportOutcome:
    """Written into a new folder."""
    with planned(project, name, **options) as plan:
        return write_export(plan, folder, watch=Watch())
