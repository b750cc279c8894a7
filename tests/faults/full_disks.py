"""A disk without room: told in words whatever is being done, nothing lost by it, and with room again it goes on."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from random import Random

from labeler.app.adding import add_folders
from labeler.app.backups import back_up, backups_of
from labeler.app.commands.concept_edits import Describe
from labeler.app.project import Project, open_project
from labeler.app.recent import recent_projects, remember
from labeler.app.settings import Settings, read_settings, write_settings
from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from tests.bringing import take_in
from tests.exports import exported
from tests.faults.children import Say, done_by_a_child
from tests.faults.judging import faults_in, left_beside, untold
from tests.faults.labeling import SteadyClock, fingerprint
from tests.faults.mounts import make_room, memory_disk
from tests.faults.stock import ADDED, Stock

_ROOM = 16_384
"""Kilobytes: as much as anybody here needs."""


def without_room(doing: str, stock: Stock, folder: Path, chance: Random) -> list[str]:
    """One trial of what is done on a full disk: each line is one breach. `folder` is empty."""
    with memory_disk(folder / "disk", kilobytes=_ROOM) as disk:

        def work(say: Say) -> None:
            for line in DOINGS[doing](stock, disk, chance):
                say(line)

        try:
            return done_by_a_child(work)
        except RuntimeError as error:
            return [" | ".join(str(error).splitlines()[-3:])]


@contextmanager
def full(disk: Path, chance: Random, *, spare: int = 0) -> Iterator[None]:
    """A disk on which at most `spare` bytes are free, by chance fewer, until the block is left."""
    ballast = disk / ".ballast"
    spared = chance.randint(0, spare) if spare else 0
    used = os.statvfs(disk)
    room = max(0, used.f_bavail * used.f_frsize - spared)
    with ballast.open("wb") as file, suppress(OSError):
        os.posix_fallocate(file.fileno(), 0, room)
    try:
        yield
    finally:
        ballast.unlink()


def refused(act: Callable[[], object], *, what: str) -> list[str]:
    """What is wrong with how it was told that there is no room; it may also have found room enough."""
    try:
        act()
    except AppError as error:
        return untold(error)
    except OSError as error:
        return [f"{what} was told as {error!r}"]
    return []


def _labeling(stock: Stock, disk: Path, chance: Random) -> Iterator[str]:
    path = _on(disk, stock.said)
    with closing(open_project(path, clock=SteadyClock("said"))) as project:
        kept = fingerprint(project)
        said = _describing(project)
        with full(disk, chance, spare=60_000):
            for number in range(200):
                try:
                    said(number)
                except AppError as error:
                    yield from untold(error)
                    if fingerprint(project) != kept:
                        yield "an act that found no room has changed the project"
                    break
                kept = fingerprint(project)
            else:
                yield "the disk was never full"
        said(201)
        if fingerprint(project) == kept:
            yield "with room again, nothing is kept"
        yield from faults_in(project)
    yield from _left(disk, path)


def _describing(project: Project) -> Callable[[int], object]:
    """Says so much of a concept, each time other words, that a disk soon is full."""
    concept, lead = project.taxonomy().concepts[0].uid, project.labeler_named("Ann")
    return lambda number: project.execute(Describe(concept=concept, definition=f"{number} " * 400), labeler=lead)


def _adding(stock: Stock, disk: Path, chance: Random) -> Iterator[str]:
    path = _on(disk, stock.bare)
    with closing(open_project(path)) as project:
        with full(disk, chance, spare=30_000):
            yield from refused(lambda: add_folders(project, [stock.photos], watch=Watch()), what="adding")
            yield from faults_in(project)
        add_folders(project, [stock.photos], watch=Watch())
        yield from faults_in(project)
        with project.file.reading() as reader:
            there = reader.plain("SELECT count(*) FROM images")[0][0]
        if there != ADDED:
            yield f"with room again, there are {there} images and not {ADDED}"
    yield from _left(disk, path)


def _bringing_in(stock: Stock, disk: Path, chance: Random) -> Iterator[str]:
    path = _on(disk, stock.bare)
    with closing(open_project(path)) as project:
        with full(disk, chance, spare=20_000):
            yield from refused(lambda: take_in(project, stock.labels, format="coco"), what="bringing in")
            yield from faults_in(project)
        take_in(project, stock.labels, format="coco")
        yield from faults_in(project)
    yield from _left(disk, path)


def _exporting(stock: Stock, disk: Path, chance: Random) -> Iterator[str]:
    yield from _exported_to(disk / "export", stock, disk, chance)


def _copying_to_export(stock: Stock, disk: Path, chance: Random) -> Iterator[str]:
    """The copy that an export is written from lies in the folder for passing files."""
    tempfile.tempdir = str(disk)
    yield from _exported_to(stock.said.with_name(f"export {disk.parent.name}"), stock, disk, chance)


def _exported_to(target: Path, stock: Stock, disk: Path, chance: Random) -> Iterator[str]:
    with closing(open_project(stock.said, writes=False)) as project:
        kept = fingerprint(project)
        with full(disk, chance, spare=60_000):
            yield from refused(lambda: exported(project, "coco", target), what="exporting")
            left = [other.name for other in disk.iterdir() if other.name not in (".ballast", target.name)]
            if left:
                yield f"left behind by the export: {left}"
            if target.exists() and any(target.iterdir()) and not (target / "annotations").exists():
                yield "half an export was left"
        shutil.rmtree(target, ignore_errors=True)
        exported(project, "coco", target)
        if fingerprint(project) != kept:
            yield "an export has changed the project"
    shutil.rmtree(target)


def _backing_up(stock: Stock, disk: Path, chance: Random) -> Iterator[str]:
    path = Path(shutil.copyfile(stock.said, stock.said.with_name(f"backed up {disk.parent.name}.labeler")))
    folder = disk / "backups"
    with closing(open_project(path)) as project:
        with full(disk, chance, spare=100_000):
            yield from refused(lambda: back_up(project, watch=Watch(), folder=folder), what="backing up")
            if backups_of(path, folder=folder):
                yield "a backup is listed for which there was no room"
            if folder.exists() and list(folder.iterdir()):
                yield f"left behind by the backup: {[other.name for other in folder.iterdir()]}"
        back_up(project, watch=Watch(), folder=folder)
        if len(backups_of(path, folder=folder)) != 1:
            yield "with room again, there is no backup"
    path.unlink()


def _starting(stock: Stock, disk: Path, chance: Random) -> Iterator[str]:
    """What a window does when it starts: settings, the list of recent projects, the project itself."""
    path = _on(disk, stock.said)
    config, state = disk / "config", disk / "state"
    write_settings(config, Settings(keep_zoom=True))
    remember(state, path)
    other = _on(disk, stock.bare)
    with full(disk, chance):
        yield from refused(lambda: write_settings(config, Settings()), what="keeping the settings")
        yield from refused(lambda: remember(state, other), what="remembering the project")
        if not read_settings(config).keep_zoom or recent_projects(state)[-1] != path:
            yield "settings or the list of recent projects were lost"
        yield from refused(lambda: open_project(path, clock=SteadyClock("said")).close(), what="opening")
        with closing(open_project(path, writes=False)) as project:
            yield from faults_in(project)
    open_project(path).close()
    yield from _left(disk, path)


def _on(disk: Path, project: Path) -> Path:
    return Path(shutil.copyfile(project, disk / project.name))


def _left(disk: Path, path: Path) -> Iterator[str]:
    for name in left_beside(path):
        yield f"left behind on the disk: {name}"
    with closing(open_project(path)) as project:
        yield from faults_in(project)
    make_room(disk, kilobytes=_ROOM)


DOINGS: dict[str, Callable[[Stock, Path, Random], Iterator[str]]] = {
    "labeling": _labeling,
    "adding images": _adding,
    "bringing in labels": _bringing_in,
    "exporting": _exporting,
    "exporting without room for passing files": _copying_to_export,
    "backing up": _backing_up,
    "starting": _starting,
}
