"""The door for everything that comes in: which formats there are, a look, a plan, and the import itself."""

from collections.abc import Sequence
from pathlib import Path

from labeler.app.incoming import csv_import, stated_import
from labeler.app.incoming.csv_import import CSV_FORMAT
from labeler.app.incoming.passed_over import PassedOver
from labeler.app.incoming.report import (
    Adding,
    BadBox,
    Choices,
    ImportFormat,
    ImportReport,
    Looked,
    MatchedBy,
    SeenClass,
    SeenClasses,
)
from labeler.app.incoming.source import CsvSource
from labeler.app.incoming.stated_look import look_at_stated
from labeler.app.project import Project
from labeler.app.watch import Watch
from labeler.domain.people import Labeler
from labeler.formats import registry
from labeler.formats.incoming.concept_names import parted
from labeler.formats.incoming.export_manifest import format_around

__all__ = [
    "Adding",
    "BadBox",
    "Choices",
    "ImportFormat",
    "ImportReport",
    "Looked",
    "MatchedBy",
    "PassedOver",
    "SeenClass",
    "SeenClasses",
    "bring_in",
    "fitting_format",
    "import_csv",
    "import_formats",
    "look",
    "parted_renames",
    "plan_import",
]


def import_formats() -> tuple[ImportFormat, ...]:
    """The formats that can be read, as people choose them."""
    known = registry.importers().known.items()
    stated = (ImportFormat(name=name, title=each.title, asks_for=each.asks_for) for name, each in known)
    return (*stated, CSV_FORMAT)


def fitting_format(path: Path) -> str | None:
    """The format that a path seems to be of: what the marker of our own export says, else the first that fits.

    None where none does.
    """
    known = registry.importers().known
    if csv_import.fits(path):
        return CSV_FORMAT.name
    ours = format_around(path)
    if ours in known:
        return ours
    return next((name for name, each in known.items() if each.fits(path)), None)


def look(project: Project, path: Path, *, format: str, watch: Watch) -> Looked:
    """Reads a data set and counts what it says; nothing is written.

    AppError for an unknown format, and, with the place in the file, for what is not as it should be.
    """
    if format == CSV_FORMAT.name:
        return csv_import.look_at_csv(project, path, watch=watch)
    return look_at_stated(project, path, format=format, watch=watch)


def plan_import(project: Project, looked: Looked, choices: Choices, *, watch: Watch) -> ImportReport:
    """What would come in, and what is in the way of it; nothing is written."""
    plan = csv_import.plan_csv if isinstance(looked.source, CsvSource) else stated_import.plan_stated
    return plan(project, looked, choices, watch=watch)


def bring_in(
    project: Project, looked: Looked, choices: Choices, *, watch: Watch, labeler: Labeler | None = None
) -> ImportReport:
    """Takes in all that was looked at, as chosen, or nothing and an AppError says why.

    A lead may, or (None) whoever sits at the terminal.
    """
    take_in = csv_import.bring_in_csv if isinstance(looked.source, CsvSource) else stated_import.bring_in_stated
    return take_in(project, looked, choices, watch=watch, labeler=labeler)


def import_csv(project: Project, path: Path, *, watch: Watch, labeler: Labeler | None = None) -> ImportReport:
    """Takes in a CSV file of labels. AppError, with the line, for the first row that is not as it should be."""
    looked = look(project, path, format=CSV_FORMAT.name, watch=watch)
    return bring_in(project, looked, Choices(), watch=watch, labeler=labeler)


def parted_renames(looked: Looked, texts: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """What `class=concept` says of the classes of a data set; AppError where one of the texts does not say it."""
    names = [each.name for each in (*looked.classes.known, *looked.classes.unknown)]
    return tuple(parted(text, names) for text in texts)
