"""The power goes at a random instant: an ext4 is cut off as it stands, and what was acknowledged is there after it."""

import os
import shutil
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from random import Random

from labeler.app.project import open_project
from tests.faults.apart import apart
from tests.faults.children import Child, is_bug
from tests.faults.kills import acts_on, judged, revisions_in
from tests.faults.labeling import HABITS, template_in
from tests.faults.mounts import JournalingDisk, memory_disk
from tests.faults.promise import Promise, Reached, Trial

_ACTS = 10
_INSTANT = 0.012
"""Seconds within which the power goes after the last word: longer than an act takes."""
_WEAKER = 0.1
"""So many trials more with the weaker journal, which must lose what it acknowledged."""

_WEAKER_WAY = ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL")


def cut_again_and_again(trial: Trial) -> Reached:
    template = template_in(trial.folder)
    with memory_disk(trial.folder / "memory", kilobytes=65_536) as memory:
        disk = JournalingDisk(memory / "disk", trial.folder / "disk")
        disk.mount()
        try:
            return _cut(disk, template, trial)
        finally:
            disk.unmount()


def _cut(disk: JournalingDisk, template: Path, trial: Trial) -> Reached:
    failures: list[str] = []
    seen: Counter[str] = Counter()
    for number in range(trial.times):
        doing = list(HABITS)[number % len(HABITS)]
        chance = Random(f"{trial.seed} {number}")
        path, told = _labeled_until_cut(disk, template, chance, seed=number, habits=HABITS[doing])
        broken = judged(path, template, told, seen, seed=number, habits=HABITS[doing])
        failures += [f"{doing} {number}: {line}" for line in broken]
    acknowledged, lost = _in_the_weaker_way(disk, template, trial)
    if not lost:
        failures.append(f"blind: WAL with synchronous NORMAL lost none of {acknowledged} acknowledged acts")
    note = (
        f"{seen['in the middle']} in the middle of an act, {seen['rolled back']} with a write to take back; "
        f"WAL/NORMAL lost {lost} of {acknowledged} acknowledged acts"
    )
    return Reached(tried=trial.times, failures=tuple(failures), note=note)


def _labeled_until_cut(
    disk: JournalingDisk,
    template: Path,
    chance: Random,
    *,
    seed: int,
    habits: dict[str, int],
    pragmas: Sequence[str] = (),
) -> tuple[Path, list[str]]:
    """A project on the disk after the power went and came back, and what was said until then."""
    path = _placed(template, disk.point / "project.labeler")
    child = Child(acts_on(path, seed=seed, habits=habits, pragmas=pragmas, most=_ACTS))
    try:
        if child.heard(chance.randint(1, 2 * _ACTS)):
            time.sleep(chance.uniform(0, _INSTANT))
        disk.cut_the_power()
    finally:
        told = child.end()
    disk.unmount()
    disk.mount()
    return path, [line for line in told if not is_bug(line)]


def _placed(template: Path, path: Path) -> Path:
    """The template on the disk, as it would lie there since yesterday; what was there before is gone."""
    for old in path.parent.glob("*.labeler*"):
        old.unlink()
    shutil.copyfile(template, path)
    for place in (path, path.parent):
        handle = os.open(place, os.O_RDONLY)
        os.fsync(handle)
        os.close(handle)
    return path


def _in_the_weaker_way(disk: JournalingDisk, template: Path, trial: Trial) -> tuple[int, int]:
    """How many acts were acknowledged by SQLite's quicker way, and how many of these were gone."""
    acknowledged = lost = 0
    for number in range(max(3, round(trial.times * _WEAKER))):
        chance = Random(f"weaker {trial.seed} {number}")
        before = _revisions(template)
        path, told = _labeled_until_cut(
            disk, template, chance, seed=number, habits=HABITS["labeling"], pragmas=_WEAKER_WAY
        )
        said = [int(line.split()[3]) for line in told if line.startswith("done")]
        if said:
            acknowledged += said[-1] - before
            lost += max(0, said[-1] - _revisions(path))
    return acknowledged, lost


def _revisions(path: Path) -> int:
    with closing(open_project(path)) as project:
        return revisions_in(project)


POWER_CUTS = Promise(
    words="… and the power",
    proof="an ext4 on a loop device cut off at a random instant, with nothing flushed, while labeling, undoing and "
    "merging: the same; and SQLite’s quicker way (WAL, NORMAL) must lose acknowledged acts, or the test is blind",
    short=50,
    full=2_000,
    prove=apart(cut_again_and_again),
)
