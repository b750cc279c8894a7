"""Longer works that are killed: an older project brought up to date, images added, labels or a package coming in."""

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random

from labeler.app.adding import add_folders
from labeler.app.packages.coming_in import taking_in as packages
from labeler.app.project import Project, open_project
from labeler.app.watch import Watch
from tests.bringing import take_in
from tests.faults.children import Child, Say, done_by_a_child, is_bug
from tests.faults.judging import faults_in, left_beside, opened
from tests.faults.labeling import CONCEPTS, SteadyClock, fingerprint
from tests.faults.stock import stock

_RELEASED = Path(__file__).resolve().parents[1] / "store" / "released"
_SAID = """
SELECT images.digest, labelers.name, answers.state, answers.none, concepts.name, labels.relation, labels.joint,
    (SELECT group_concat(box) FROM (
        SELECT x || ' ' || y || ' ' || width || ' ' || height AS box
        FROM regions WHERE label_id = labels.id ORDER BY box))
FROM images
LEFT JOIN answers ON answers.image_id = images.id
LEFT JOIN labelers ON labelers.id = answers.labeler_id
LEFT JOIN labels ON labels.answer_id = answers.id
LEFT JOIN concepts ON concepts.id = labels.concept_id
ORDER BY 1, 2, 5
"""


class Telling(Watch):
    """Says how far a work is each time that it reports; what it reports is in the file."""

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._say = say

    def report(self, *, done: int, total: int = 0, doing: str = "") -> None:
        super().report(done=done, total=total, doing=doing)
        self._say(f"done {done}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A work as it is done in a child, what must come of it in the end, and how long it takes undisturbed."""

    before: Path
    do: Callable[[Path, Say], None]
    stands: Callable[[Project], str]
    outcome: str
    seconds: float
    is_under_way: Callable[[Project, list[str]], list[str]] = lambda project, told: []
    """What is broken in a project in which the work was cut off."""


def killed(work: Work, folder: Path, chance: Random) -> list[str]:
    """The work, killed at a random instant and done once more: each line is one breach."""
    path = Path(shutil.copyfile(work.before, folder / "project.labeler"))
    told = Child(lambda say: work.do(path, say)).ended_after(lines=0, seconds=chance.uniform(0, 1.1 * work.seconds))
    if told and is_bug(told[-1]):
        return [told[-1]]
    project = opened(path)
    if isinstance(project, str):
        return [project]
    with closing(project):
        broken = [*faults_in(project), *work.is_under_way(project, told)]
    try:
        done_by_a_child(lambda say: work.do(path, say))
    except RuntimeError as error:
        return [*broken, f"it could not be done again: {' | '.join(str(error).splitlines())}"]
    with closing(open_project(path)) as again:
        broken += faults_in(again)
        if work.stands(again) != work.outcome:
            broken.append("done again, it came to something else than undisturbed")
    return [*broken, *_strays(path)]


def _strays(path: Path) -> Iterator[str]:
    """What lies in the folder of a closed project besides it and whole projects (backups)."""
    for name in left_beside(path):
        yield f"left behind after the next start: {name}"
    for other in path.parent.glob("*.labeler"):
        if other == path:
            continue
        copy = Path(shutil.copyfile(other, path.parent / "copy-of-backup.labeler"))
        with closing(open_project(copy)) as backup:
            yield from (f"{other.name}, a backup, is {line}" for line in faults_in(backup))
        for mine in path.parent.glob("copy-of-backup*"):
            mine.unlink()


def works(folder: Path) -> dict[str, Work]:
    """Everything that is killed, with what it comes to undisturbed."""
    made = stock(folder)
    return {
        "migrating": _measured(folder, _RELEASED / "version_1.labeler", _open, fingerprint),
        "adding images": _measured(folder, made.bare, _adding(made.photos), _said, _in_order),
        "bringing in labels": _measured(folder, made.bare, _bringing_in(made.labels), _said),
        "taking in a package": _measured(folder, made.home, _taking_in(made.package), fingerprint),
    }


def _measured(
    folder: Path,
    before: Path,
    do: Callable[[Path, Say], None],
    stands: Callable[[Project], str],
    is_under_way: Callable[[Project, list[str]], list[str]] = lambda project, told: [],
) -> Work:
    """The work, done once undisturbed."""
    path = Path(shutil.copyfile(before, folder / "measured.labeler"))
    began = time.monotonic()
    done_by_a_child(lambda say: do(path, say))
    seconds = time.monotonic() - began
    with closing(open_project(path)) as project:
        outcome = stands(project)
    return Work(before=before, do=do, stands=stands, outcome=outcome, seconds=seconds, is_under_way=is_under_way)


def _open(path: Path, say: Say) -> None:
    open_project(path).close()


def _adding(photos: Path) -> Callable[[Path, Say], None]:
    def add(path: Path, say: Say) -> None:
        with closing(open_project(path, clock=SteadyClock("added"))) as project:
            add_folders(project, [photos], watch=Telling(say))

    return add


def _bringing_in(folder: Path) -> Callable[[Path, Say], None]:
    def bring_in(path: Path, say: Say) -> None:
        with closing(open_project(path, clock=SteadyClock("came in"))) as project:
            take_in(project, folder, watch=Telling(say), format="coco")

    return bring_in


def _taking_in(package: Path) -> Callable[[Path, Say], None]:
    def take(path: Path, say: Say) -> None:
        with closing(open_project(path, clock=SteadyClock("taken in"))) as project:
            (taken,) = packages.take_in(project, [package], watch=Telling(say)).packages
            if taken.refused is not None:
                raise taken.refused

    return take


def _said(project: Project) -> str:
    """All images and all that is said of them, without what is drawn anew each time."""
    with project.file.reading() as reader:
        said = [tuple(row) for row in reader.plain(_SAID)]
        splits = [tuple(row) for row in reader.plain("SELECT digest, split, health FROM images ORDER BY digest")]
    return repr((said, splits, len(CONCEPTS)))


def _in_order(project: Project, told: list[str]) -> list[str]:
    """Images come one after the other: those that were reported are there, and none but the next without them."""
    reported = max((int(line.split()[1]) for line in told if line.startswith("done")), default=0)
    with project.file.reading() as reader:
        there = reader.plain("SELECT shown_path FROM places WHERE root LIKE '%/more' ORDER BY image_id")
    names = [str(row[0]) for row in there]
    if names != sorted(names) or len(names) < reported:
        return [f"{reported} images were reported, and there are {names}"]
    return []
