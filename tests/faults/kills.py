"""SIGKILL at random instants: what was acknowledged is there, and at most the one act that was under way besides."""

import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from random import Random

from labeler.app.project import Project, open_project
from tests.faults.apart import apart
from tests.faults.children import Child, Say, is_bug
from tests.faults.judging import faults_in, has_journal, left_beside, opened
from tests.faults.killed_works import killed, works
from tests.faults.labeling import (
    HABITS,
    SteadyClock,
    fingerprint,
    said_again,
    say_things,
    template_in,
)
from tests.faults.mounts import in_memory
from tests.faults.promise import Promise, Reached, Trial

_MOST = 7
"""Acts of one child; it is ended long before."""
_INSTANT = 0.006
"""Seconds within which it is ended after its last word: longer than an act takes."""
_HALF_IN_THE_FILE = ("PRAGMA cache_size = 2",)
"""SQLite with so little memory writes into the file all the time that an act takes, and not only at its end."""
_WITHOUT_A_JOURNAL = "PRAGMA journal_mode = MEMORY"
_CONTROLS = 80


def kill_again_and_again(trial: Trial) -> Reached:
    with in_memory(trial.folder) as folder:
        return _killed_in(folder, trial)


def _killed_in(folder: Path, trial: Trial) -> Reached:
    template = template_in(folder)
    longer = works(folder)
    failures: list[str] = []
    seen: Counter[str] = Counter()
    for number, doing in zip(range(trial.times), _turns(longer), strict=False):
        here, chance = folder / "here", Random(f"{trial.seed} {number}")
        here.mkdir()
        if doing in longer:
            broken = killed(longer[doing], here, chance)
        else:
            pragmas = _HALF_IN_THE_FILE if number % 2 else ()
            broken = _acts_killed(template, here, chance, seen, seed=number, habits=HABITS[doing], pragmas=pragmas)
        failures += [f"{doing} {number}: {line}" for line in broken]
        shutil.rmtree(here)
    control = _first_noticed(template, folder / "here", trial.seed)
    if control is None:
        failures.append(f"blind: without a journal on the disk, none of {_CONTROLS} projects was found broken")
    note = (
        f"{seen['in the middle']} in the middle of an act, {seen['rolled back']} with a write to take back; "
        f"without a journal, project {control} was found broken"
    )
    return Reached(tried=trial.times, failures=tuple(failures), note=note)


def _acts_killed(
    template: Path,
    here: Path,
    chance: Random,
    seen: Counter[str],
    *,
    seed: int,
    habits: dict[str, int],
    pragmas: Sequence[str],
) -> list[str]:
    path = Path(shutil.copyfile(template, here / "project.labeler"))
    told = killed_while(acts_on(path, seed=seed, habits=habits, pragmas=pragmas), chance)
    return judged(path, template, told, seen, seed=seed, habits=habits)


def _first_noticed(template: Path, here: Path, seed: int) -> int | None:
    """Which project, kept in a way that no kill may meet, was the first found broken; None: the trial is blind."""
    chances = (Random(f"control {seed} {number}") for number in range(_CONTROLS))
    return next((number for number, chance in enumerate(chances, start=1) if _is_noticed(template, here, chance)), None)


def _is_noticed(template: Path, here: Path, chance: Random) -> bool:
    """Whether the breach is seen; about one kill of six falls where the file is half written."""
    here.mkdir()
    try:
        seed, unseen = chance.randrange(1_000), Counter[str]()
        habits, pragmas = HABITS["merging"], (*_HALF_IN_THE_FILE, _WITHOUT_A_JOURNAL)
        return bool(_acts_killed(template, here, chance, unseen, seed=seed, habits=habits, pragmas=pragmas))
    except Exception:  # noqa: BLE001 - a project that cannot even be looked at
        return True
    finally:
        shutil.rmtree(here)


def _turns(longer: Iterable[str]) -> Iterator[str]:
    """What is killed next: mostly acts, which are short, now and then one of the longer works."""
    acts = cycle(HABITS)
    for work in cycle(longer):
        yield from islice(acts, 19)
        yield work


def acts_on(
    path: Path, *, seed: int, habits: dict[str, int], most: int = _MOST, pragmas: Sequence[str] = ()
) -> Callable[[Say], None]:
    """Work for a child: it opens the project, and says of each act when it begins, and what stands when it is done.

    `pragmas` are told to its connection first.
    """

    def work(say: Say) -> None:
        project = open_project(path, clock=SteadyClock("said"))
        driver = project.file._connection.connection.driver_connection
        for pragma in pragmas:
            driver.execute(pragma).fetchall()
        say_things(
            project,
            Random(seed),
            habits,
            most=most,
            before=lambda number: say(f"begin {number}"),
            after=lambda number: say(f"done {number} {fingerprint(project)} {revisions_in(project)}"),
        )

    return work


def revisions_in(project: Project) -> int:
    with project.file.reading() as reader:
        return int(reader.plain("SELECT count(*) FROM revisions")[0][0])


def killed_while(work: Callable[[Say], None], chance: Random) -> list[str]:
    """All that the child said before it was ended at a random instant."""
    return Child(work).ended_after(lines=chance.randint(1, 2 * _MOST), seconds=chance.uniform(0, _INSTANT))


def acknowledged(told: list[str]) -> tuple[int, str]:
    """How many acts were acknowledged, and what stood then; "" before the first."""
    done = [line.split() for line in told if line.startswith("done")]
    return (int(done[-1][1]) + 1, done[-1][2]) if done else (0, "")


def judged(
    path: Path, template: Path, told: list[str], seen: Counter[str], *, seed: int, habits: dict[str, int]
) -> list[str]:
    """What is broken after the child is gone; each line is one breach."""
    bugs = [line for line in told if is_bug(line)]
    if bugs:
        return bugs
    seen["rolled back"] += has_journal(path)
    count, stood = acknowledged(told)
    is_under_way = told[-1:] != [] and told[-1].startswith("begin")
    seen["in the middle"] += is_under_way
    project = opened(path)
    if isinstance(project, str):
        return [project]
    broken = list(faults_in(project))
    stands = fingerprint(project)
    project.close()
    broken += [f"left behind after the next start: {name}" for name in left_beside(path)]

    def undisturbed(most: int) -> str:
        copy = Path(shutil.copyfile(template, path.with_name("undisturbed.labeler")))
        return said_again(copy, seed, habits, most=most)

    stood = stood or undisturbed(0)
    if stands == stood:
        return broken
    if is_under_way and stands == undisturbed(count + 1):
        seen["done, not said"] += 1
        return broken
    return [*broken, f"after {count} acknowledged acts it holds neither these nor these and the next"]


KILLS = Promise(
    words="An acknowledged answer survives the process",
    proof="SIGKILL at random instants while labeling, undoing, merging concepts, bringing an older project up to date, "
    "adding images and bringing in labels: nothing acknowledged is missing, at most the act under way is there "
    "besides, the check is clean, counts equal a recount, the lock is gone at once",
    short=200,
    full=10_000,
    prove=apart(kill_again_and_again),
)
