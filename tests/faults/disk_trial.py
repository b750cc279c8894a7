"""One operation on a disk that fails, and what is found there afterwards: each function runs in a child of its own."""

import errno
import shutil
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from labeler.app.examining import check_file
from labeler.app.project import open_project
from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from labeler.store.project_file import ProjectFile
from tests.faults.contents import files_in, rows_in
from tests.faults.forked import in_a_child
from tests.faults.operations import BEGINNINGS, PROJECT, operation_named
from tests.faults.shim import Call, FailingDisk, Fault, How

TEMPORARY = "tmp"
"""Where, in the folder of the trial, files for a while lie: there they fail too, and are seen when they stay."""
_ROOM = Call.WRITE | Call.CREATE | Call.MKDIR
"""What a full disk refuses; to rename and remove needs no room on most."""
FAULTS: Mapping[str, Fault] = {
    "no room once": Fault(error=errno.ENOSPC),
    "no room from then on": Fault(error=errno.ENOSPC, calls=_ROOM, from_then_on=True),
    "failing once": Fault(error=errno.EIO),
    "failing from then on": Fault(error=errno.EIO, from_then_on=True),
    "half written once": Fault(how=How.HALF, calls=Call.WRITE),
    "half written, then no room": Fault(how=How.HALF, error=errno.ENOSPC, calls=_ROOM, from_then_on=True),
    "killed": Fault(how=How.KILL),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Undisturbed:
    """An operation on a whole disk: what was there, after each commit and at the end, and how many calls it took."""

    before: dict[str, str]
    commits: list[str]
    after: dict[str, str]
    again: dict[str, str]
    calls: dict[str, int]


def warm_up() -> None:
    """Says, checks and exports something once: what is prepared for a statement need not be prepared in each child."""
    with tempfile.TemporaryDirectory() as folder:
        place = _emptied(Path(folder, "here"))
        # In a child: to add images it starts threads and processes, which are nobody's but its own.
        made = in_a_child(_used_and_backed_up, {"here": place})
        assert not made.bug, made.bug
        for name in ("answer", "undo", "export coco", "restore"):
            operation_named(name).run(place)
            next_start(here=str(place))
    assert threading.active_count() == 1
    tempfile.tempdir = None


def _used_and_backed_up(*, here: Path) -> None:
    for beginning in ("begun", "used", "backed up"):
        BEGINNINGS[beginning].make(here)


def make(*, beginning: str, here: str, on: str, kept: str) -> None:
    """Prepares what operations begin on, once, and puts it by."""
    place = Path(here)
    if on:
        _restored(place, Path(on))
    else:
        _emptied(place)
    BEGINNINGS[beginning].make(place)
    place.rename(kept)


def undisturbed(*, operation: str, here: str, kept: str) -> dict[str, Any]:
    """How it goes on a whole disk."""
    place, acts = Path(here), operation_named(operation)
    _restored(place, Path(kept))
    before, commits = files_in(place), []
    disk = FailingDisk()
    disk.fails(place, Fault())
    with _noting_commits(place / PROJECT, commits):
        acts.run(place)
    disk.works()
    calls = {name: disk.counted(fault.calls) for name, fault in FAULTS.items()}
    after = files_in(place)
    try:
        acts.run(place)
    except AppError:
        assert not acts.repeats
    return asdict(Undisturbed(before=before, commits=commits, after=after, again=files_in(place), calls=calls))


@contextmanager
def _noting_commits(project: Path, commits: list[str]) -> Iterator[None]:
    writing = ProjectFile.writing

    @contextmanager
    def noted(self: ProjectFile) -> Iterator[Any]:
        with writing(self) as transaction:
            yield transaction
        if project.exists():
            commits.append(rows_in(project))

    ProjectFile.writing = noted
    try:
        yield
    finally:
        ProjectFile.writing = writing


def disturbed(*, operation: str, here: str, kept: str, fault: dict[str, Any], lives_on: bool) -> dict[str, Any]:
    """The operation on a failing disk: whether it said that it was done, or in which words that it was not."""
    place = Path(here)
    _restored(place, Path(kept))
    disk, acts = FailingDisk(), operation_named(operation)
    if not lives_on:
        disk.fails(place, Fault(**fault))
        return _told(disk, lambda: acts.run(place))
    with closing(open_project(place / PROJECT)) as project:
        disk.fails(place, Fault(**fault))
        told = _told(disk, lambda: acts.act(project, place))
        disk.works()
        if told["error"] is not None:
            acts.act(project, place)
    return told


def _told(disk: FailingDisk, act: Any) -> dict[str, Any]:
    error = None
    try:
        act()
    except AppError as problem:
        error = {
            "what": str(problem.what),
            "where": problem.where,
            "safe": str(problem.safe),
            "todo": str(problem.todo),
        }
    return {"error": error, "has_failed": disk.has_failed, "where": disk.where}


def next_start(*, here: str) -> dict[str, Any]:
    """What whoever starts the program next finds: the project opens, is undamaged, and says what it says."""
    place = Path(here)
    _temporary_is(place)
    damage: list[str] = []
    if (place / PROJECT).exists():
        open_project(place / PROJECT).close()
        damage = [f"{each.table} {each.id} {each.what}" for each in check_file(place / PROJECT, watch=Watch()).damage]
    return {"damage": damage, "files": files_in(place)}


def done_again(*, operation: str, here: str) -> dict[str, str]:
    """The same once more, on a whole disk."""
    _temporary_is(Path(here))
    operation_named(operation).run(Path(here))
    return files_in(Path(here))


def _restored(here: Path, kept: Path) -> None:
    if here.exists():
        shutil.rmtree(here)
    shutil.copytree(kept, here, symlinks=True)
    _temporary_is(here)


def _emptied(here: Path) -> Path:
    if here.exists():
        shutil.rmtree(here)
    (here / TEMPORARY).mkdir(parents=True)
    _temporary_is(here)
    return here


def _temporary_is(here: Path) -> None:
    tempfile.tempdir = str(here / TEMPORARY)
