"""What a hand-out that was killed at its very end left behind: packages of which no note was made."""

import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from labeler.app.project import Project
from labeler.domain.errors import AppError
from labeler.formats.outgoing.beside import abandoned
from labeler.formats.package.read import manifest_of
from labeler.store import assignments


def written_beside(project: Project, folder: Path) -> Path:
    """Beside what the packages for `folder` are written: of each project its own, since several may hand out there."""
    return folder / f"packages of {project.uid}"


def remove_unnoted(project: Project, folder: Path) -> None:
    """Removes from `folder` the packages that were named there and not noted any more, because the program was ended.

    They are known by that they are the very files that lie beside still. On a disk without hard links they have no
    second name, and stay: whoever opens such a package can hand in.
    """
    for leftover in abandoned(written_beside(project, folder)):
        for written in leftover.glob("*.*"):
            for named in folder.iterdir():
                with suppress(OSError):
                    if named.samefile(written) and not _is_noted(project, written):
                        named.unlink()
        shutil.rmtree(leftover, ignore_errors=True)


def are_noted(project: Project, uids: Iterable[str]) -> bool:
    """Whether the project has a note of one of these hand-outs."""
    with project.file.reading() as reader:
        return not {each.uid for each in assignments.every(reader)}.isdisjoint(uids)


def _is_noted(project: Project, package: Path) -> bool:
    try:
        uid = manifest_of(package).hand_out_uid
    except AppError:
        return True  # It is not as we wrote it: not ours to remove.
    return are_noted(project, [uid])
