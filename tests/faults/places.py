"""Places that fail or refuse: a full disk, a medium that can only be read, a project that somebody else has open."""

import os
import platform
import shutil
from contextlib import closing
from itertools import cycle
from pathlib import Path
from random import Random

from labeler.app.counts import count
from labeler.app.project import open_project
from labeler.app.reading import open_to_read
from labeler.domain.errors import AppError, OnlyReadable
from labeler.store import meta
from labeler.store.journal import journal_of
from tests.faults.apart import apart
from tests.faults.children import Child, Say
from tests.faults.full_disks import DOINGS, without_room
from tests.faults.judging import faults_in, has_journal, left_beside, opened, untold
from tests.faults.labeling import SteadyClock, fingerprint, template_in
from tests.faults.mounts import in_memory, make_read_only, memory_disk, own_mounts
from tests.faults.promise import Promise, Reached, Trial
from tests.faults.stock import stock


def fill_disks(trial: Trial) -> Reached:
    own_mounts()
    made = stock(trial.folder)
    failures = []
    for number, doing in zip(range(trial.times), cycle(DOINGS), strict=False):
        folder = trial.folder / f"trial {number}"
        folder.mkdir()
        broken = without_room(doing, made, folder, Random(f"{trial.seed} {number}"))
        failures += [f"{doing} {number}: {line}" for line in broken]
    return Reached(tried=trial.times, failures=tuple(failures))


def read_only_places(trial: Trial) -> Reached:
    """At rest it is read; where a write was cut off there, whoever opens it is told what is in the way."""
    own_mounts()
    template = template_in(trial.folder)
    failures: list[str] = []
    for number in range(trial.times):
        at_rest = number % 2 == 0
        with memory_disk(trial.folder / "disk", kilobytes=32_768) as disk:
            path = Path(shutil.copyfile(template, disk / "project.labeler"))
            if not at_rest:
                cut_off_while_writing(path, kilobytes=500 + number)
            make_read_only(disk)
            broken = _read_at_rest(path) if at_rest else _read_with_a_journal(path, trial.folder / "elsewhere")
        failures += [f"{'at rest' if at_rest else 'cut off'} {number}: {line}" for line in broken]
    return Reached(tried=trial.times, failures=tuple(failures))


def _read_at_rest(path: Path) -> list[str]:
    broken = []
    try:
        open_project(path).close()
        broken.append("it was opened to write")
    except OnlyReadable as reason:
        broken += untold(reason)
        if "can only be read" not in reason.line():
            broken.append(f"the reason is not told: {reason.line()}")
    with closing(open_to_read(path)) as project:
        broken += faults_in(project)
        if count(project).images["total"] != 4:
            broken.append("it cannot be counted")
    return broken


def _read_with_a_journal(path: Path, elsewhere: Path) -> list[str]:
    if not has_journal(path):
        return ["no write was cut off: the trial is blind"]
    broken = []
    try:
        open_to_read(path).close()
        broken.append("a project with half a write in it was read")
    except AppError as reason:
        broken += untold(reason)
        if not any(word in reason.line() for word in ("can only be read", "may not be written")):
            broken.append(f"what is in the way is not told: {reason.line()}")
    # Copied together to where one can write, it is whole.
    elsewhere.mkdir()
    for file in (path, journal_of(path)):
        shutil.copyfile(file, elsewhere / file.name)
    with closing(open_to_read(elsewhere / path.name)) as project:
        broken += faults_in(project)
    broken += [f"left behind: {name}" for name in left_beside(elsewhere / path.name)]
    shutil.rmtree(elsewhere)
    return broken


def cut_off_while_writing(path: Path, *, kilobytes: int) -> None:
    """Leaves a write half in the file and its journal beside it, as a kill does; AssertionError where there is none."""

    def write(say: Say) -> None:
        project = open_project(path)
        project.file._connection.connection.driver_connection.execute("PRAGMA cache_size = 5")
        with project.file.writing() as transaction:
            for number in range(kilobytes):
                meta.put(transaction, f"key {number}", "x" * 1_000)
            say("half way")
            os.read(os.pipe()[0], 1)

    Child(write).ended_after(lines=1, seconds=0)
    assert has_journal(path)


def hold_and_kill(trial: Trial) -> Reached:
    with in_memory(trial.folder) as folder:
        path = template_in(folder)
        before = ""
        failures: list[str] = []
        for number in range(trial.times):
            in_the_middle = number % 2 == 1
            failures += [f"{number}: {line}" for line in _held_and_killed(path, in_the_middle=in_the_middle)]
            with closing(open_project(path)) as project:
                failures += [f"{number}: {line}" for line in faults_in(project)]
                now = fingerprint(project)
            if before and now != before:
                failures.append(f"{number}: the project is not as it was before the kill")
            before = now
        return Reached(tried=trial.times, failures=tuple(failures))


def _held_and_killed(path: Path, *, in_the_middle: bool) -> list[str]:
    """Another process has it, and is killed: who, where and since when is told until then, and it opens at once."""

    def hold(say: Say) -> None:
        project = open_project(path, clock=SteadyClock("held"))
        if in_the_middle:
            with project.file.writing() as transaction:
                meta.put(transaction, "half", "said")
                say("held")
                os.read(os.pipe()[0], 1)
        say("held")
        os.read(os.pipe()[0], 1)

    holder = Child(hold)
    holder.heard(1)
    broken = []
    try:
        open_project(path).close()
        broken.append("two had it open to write")
    except OnlyReadable as refusal:
        broken += untold(refusal)
        told = (str(holder.pid), platform.node(), SteadyClock("held").at()[:10])
        broken += [f"“{refusal.line()}” does not say {each}" for each in told if each not in refusal.line()]
    if not in_the_middle:
        with closing(open_to_read(path)) as project:
            broken += faults_in(project)
    holder.end()
    project = opened(path)
    if isinstance(project, str):
        return [*broken, project]
    project.close()
    return [*broken, *(f"left behind: {name}" for name in left_beside(path))]


FULL_DISKS = Promise(
    words="A full disk is told in words, and nothing is lost by it",
    proof="a small tmpfs without room while labeling, adding images, bringing in labels, exporting, backing up and "
    "starting: what, where, whether the work is safe and what to do are told; with room again it goes on",
    short=14,
    full=700,
    prove=apart(fill_disks),
)
READ_ONLY = Promise(
    words="A medium that can only be read is read",
    proof="a mount that was made read-only: opened to read, with the reason; where a write was cut off there, what is "
    "in the way is told",
    short=4,
    full=200,
    prove=apart(read_only_places),
)
LOCKS = Promise(
    words="Whoever comes second is told who has the project, and after a kill nobody has",
    proof="another process that has it open, also in the middle of a write: its number, computer and since when are "
    "told; after SIGKILL the next start opens it at once, as it was",
    short=6,
    full=1_000,
    prove=apart(hold_and_kill),
)
