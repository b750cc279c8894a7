"""What must be true of a project after whatever happened to it, each breach told in a line."""

from collections.abc import Iterator
from pathlib import Path

from labeler.app.project import Project, open_project
from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.store.damage.check import damage
from labeler.store.journal import journal_of


def left_beside(path: Path) -> list[str]:
    """What lies beside a project that is open nowhere and is not the project: a journal, a lock."""
    return sorted(other.name for other in path.parent.glob(f"*{path.name}*") if other != path)


def has_journal(path: Path) -> bool:
    return journal_of(path).exists()


def opened(path: Path) -> Project | str:
    """The project as the next start opens it, or why it could not be opened at once."""
    try:
        return open_project(path)
    except AppError as error:
        return f"the next start cannot open it: {error.line()}"


def faults_in(project: Project) -> Iterator[str]:
    """All that `labeler check` finds by content: digests, chains, references, and counts that a recount denies."""
    with project.file.reading() as reader:
        for found in damage(reader):
            yield f"damaged: {found.table} {found.id} {shown(found.what)}"


def untold(error: AppError) -> list[str]:
    """What a message does not say that it must: what, where, whether the work is safe, what to do."""
    parts = {"what": error.what, "where": error.where, "safe": error.safe, "todo": error.todo}
    missing = [f"“{error.line()}” does not say: {name}" for name, part in parts.items() if not part.strip()]
    if "\n" in error.line():
        missing.append(f"{error.line()!r} is more than one line")
    return missing
