"""A clock that was set back: what was said last is last, undone first, counted once, and backups keep their order."""

import os
import shutil
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import cycle
from pathlib import Path
from random import Random

from labeler.app.backups import back_up, backups_of, newest_good
from labeler.app.commands.concept_edits import Describe
from labeler.app.commands.undo import Undo
from labeler.app.counts import count
from labeler.app.project import Project, open_project
from labeler.app.watch import Watch
from tests.faults.apart import apart
from tests.faults.judging import faults_in
from tests.faults.labeling import LABELING, SteadyClock, said_again, say_things, template_in
from tests.faults.mounts import in_memory
from tests.faults.promise import Promise, Reached, Trial

_ACTS = 12
_TODAY = datetime(2026, 11, 22, 12, tzinfo=UTC)
_LEAPS = {
    "an hour back with each look": lambda chance, at: at - timedelta(hours=1),
    "to and fro": lambda chance, at: at + timedelta(minutes=chance.randint(-6_000, 6_000)),
    # Not quite still: what is said twice at the very same moment, and with the same words, is one thing said.
    "hardly moving": lambda chance, at: at + timedelta(microseconds=1),
    "years back": lambda chance, at: at - timedelta(days=chance.randint(100, 900)),
}


class UnsteadyClock(SteadyClock):
    """Its uids are those of the steady one; its moments are what a computer with an empty battery makes of them."""

    def __init__(self, name: str, chance: Random, leap: str) -> None:
        super().__init__(name)
        self._chance, self._leap, self._now = chance, _LEAPS[leap], _TODAY

    def at(self) -> str:
        self._now = self._leap(self._chance, self._now)
        return self._now.strftime("%Y-%m-%dT%H:%M:%S.%fZ")

    def day(self) -> str:
        return self._now.strftime("%Y-%m-%d")


def set_back_again_and_again(trial: Trial) -> Reached:
    with in_memory(trial.folder) as folder:
        template = template_in(folder)
        failures: list[str] = []
        for number, leap in zip(range(trial.times), cycle(_LEAPS), strict=False):
            here = folder / str(number)
            here.mkdir()
            broken = _labeled_meanwhile(template, here, leap, seed=trial.seed + number)
            failures += [f"{leap} {number}: {line}" for line in broken]
            shutil.rmtree(here)
        return Reached(tried=trial.times, failures=tuple(failures))


def _labeled_meanwhile(template: Path, here: Path, leap: str, *, seed: int) -> list[str]:
    path = Path(shutil.copyfile(template, here / "project.labeler"))
    steady = Path(shutil.copyfile(template, here / "steady.labeler"))
    said_again(steady, seed, LABELING, most=_ACTS)
    clock = UnsteadyClock("said", Random(seed), leap)
    with closing(open_project(path, clock=clock)) as project, closing(open_project(steady)) as right:
        say_things(project, Random(seed), LABELING, most=_ACTS)
        broken = list(faults_in(project))
        if _sequence(project) != _sequence(right):
            broken.append("the order of what was said is another than with a steady clock")
        if count(project).images != count(right).images or _amounts(project) != _amounts(right):
            broken.append("the counts are others than with a steady clock")
        broken += _undone_in_order(project)
        broken += _backed_up(project, here)
        broken += faults_in(project)
    return broken


def _sequence(project: Project) -> list[tuple[object, ...]]:
    """What was done, by whom, to what, and which act undid which, in the order of the file."""
    with project.file.reading() as reader:
        rows = reader.plain("SELECT seq, uid, verb, labeler_id, subject_uid, undoes FROM revisions ORDER BY seq")
    return [tuple(row) for row in rows]


def _amounts(project: Project) -> list[object]:
    counted = count(project)
    return [(who.labeler, who.answers, who.none, who.skipped, who.open, who.amounts) for who in counted.labelers]


def _undone_in_order(project: Project) -> list[str]:
    """What Ann said last of a concept goes first."""
    ann, concept = project.labeler_named("Ann"), project.taxonomy().concepts[0].uid
    for words in ("first", "second", "third"):
        project.execute(Describe(concept=concept, definition=words), labeler=ann)
    found = []
    for _ in range(2):
        project.execute(Undo(uid=project.clock.new_uid()), labeler=ann)
        found.append(project.taxonomy().concept(concept).definition)
    return [] if found == ["second", "first"] else [f"undone in the wrong order: {found}"]


def _backed_up(project: Project, here: Path) -> list[str]:
    """Each backup is there when it was made, whatever its time; one from the future is not in the way."""
    folder = here / "backups"
    broken = []
    for number in range(4):
        made = back_up(project, watch=Watch(), folder=folder)
        there = backups_of(project.path, folder=folder)
        if made not in there:
            broken.append(f"backup {number} was thinned away as soon as it was made")
        tomorrow = (_TODAY + timedelta(days=400)).timestamp()
        if made.path.exists():
            os.utime(made.path, (tomorrow, tomorrow))
    if len(backups_of(project.path, folder=folder)) != 4:
        broken.append(f"of 4 backups {len(backups_of(project.path, folder=folder))} are there")
    if newest_good(project.path, watch=Watch(), folder=folder) is None:
        broken.append("no backup is good")
    return broken


CLOCKS = Promise(
    words="A clock that was set back changes nothing",
    proof="clocks that run backwards, leap and hardly move while people label, and files from the future: order, undo "
    "and counts are those of a steady clock, and no backup is lost to its time",
    short=4,
    full=400,
    prove=apart(set_back_again_and_again),
)
