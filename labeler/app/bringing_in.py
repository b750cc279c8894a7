"""Import: a file read and judged whole, then taken in at once, or refused with the line that is at fault."""

from collections.abc import Sequence
from pathlib import Path

from labeler.app.class_files import LookedThrough, look_through
from labeler.app.class_import import Adding, ClassImport, FoundClasses, find_classes, import_classes, plan_classes
from labeler.app.commands.bring_in import BringIn, BroughtIn
from labeler.app.project import Project
from labeler.app.watch import Watch
from labeler.domain.people import Labeler
from labeler.domain.phrase import Phrase
from labeler.formats.csv_gather import gather
from labeler.formats.csv_in import read_csv
from labeler.formats.folders_resolve import ClassChoices, parted

__all__ = [
    "Adding",
    "BroughtIn",
    "ClassChoices",
    "ClassImport",
    "FoundClasses",
    "LookedThrough",
    "class_choices",
    "find_classes",
    "import_classes",
    "import_csv",
    "look_through",
    "plan_classes",
]


def import_csv(project: Project, path: Path, *, watch: Watch, labeler: Labeler | None = None) -> BroughtIn:
    """Takes in a CSV file of labels; a lead may, or (None) whoever sits at the terminal.

    AppError, with the line, for the first row that is not as it should be; then nothing has changed.
    """
    watch.report(done=0, doing=Phrase("Reading the file"))
    command = BringIn(gathered=gather(read_csv(path)), watch=watch)
    project.execute(command, labeler=labeler)
    return command.brought


def class_choices(looked: LookedThrough, texts: Sequence[str], *, skip_unknown: bool) -> ClassChoices:
    """What `class=concept` says of the classes of a folder; AppError where one of the texts does not say it."""
    return ClassChoices(
        renames=tuple(parted(text, looked.classes) for text in texts),
        skip_unknown=skip_unknown,
    )
