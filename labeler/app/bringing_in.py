"""Import: a file read and judged whole, then taken in at once, or refused with the line that is at fault."""

from pathlib import Path

from labeler.app.commands.bring_in import BringIn, BroughtIn
from labeler.app.project import Project
from labeler.app.watch import Watch
from labeler.domain.people import Labeler
from labeler.formats.csv_gather import gather
from labeler.formats.csv_in import read_csv

__all__ = ["BroughtIn", "import_csv"]


def import_csv(project: Project, path: Path, *, watch: Watch, labeler: Labeler | None = None) -> BroughtIn:
    """Takes in a CSV file of labels; a lead may, or (None) whoever sits at the terminal.

    AppError, with the line, for the first row that is not as it should be; then nothing has changed.
    """
    watch.report(done=0, doing="Reading the file")
    command = BringIn(gathered=gather(read_csv(path)), watch=watch)
    project.execute(command, labeler=labeler)
    return command.brought
