"""A full or failing disk at each step of all that writes: the old state or the new, told in words, nothing astray."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import islice, zip_longest
from pathlib import Path

from tests.faults.disk_trial import FAULTS, TEMPORARY, Undisturbed
from tests.faults.forked import Ended, Forks, forking
from tests.faults.mounts import in_memory
from tests.faults.operations import BEGINNINGS, OPERATIONS, PROJECT, operation_named
from tests.faults.promise import Promise, Reached, Trial
from tests.faults.shim import built

_LIVED_THROUGH = ("no room once", "no room from then on", "failing once", "failing from then on")
"""Faults after which the same window tries again, once the disk works again."""
WARM_UP = "tests.faults.disk_trial:warm_up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One trial. `lives_on`: the project was open before, stays open, and the same is tried again with a whole disk."""

    operation: str
    fault: str
    at: int
    lives_on: bool

    @property
    def words(self) -> str:
        return f"{self.operation}, {self.fault} at {self.at}{', tried again' if self.lives_on else ''}"


class Disk:
    """All trials of one run; what each operation begins on, and how it goes undisturbed, is found out once."""

    def __init__(self, forks: Forks, folder: Path) -> None:
        self._forks = forks
        self._folder = folder
        self._here = str(folder / "here")
        self._known: dict[str, Undisturbed] = {}

    def known(self, operation: str) -> Undisturbed:
        if operation not in self._known:
            kept = self._kept(operation_named(operation).on)
            ended = self._call("undisturbed", operation=operation, here=self._here, kept=kept)
            if ended.bug:
                raise RuntimeError(f"{operation} on a whole disk: {ended.bug}")
            self._known[operation] = Undisturbed(**ended.value)
        return self._known[operation]

    def cases(self, operation: str) -> Iterator[Case]:
        """Every k of every fault."""
        for name in FAULTS:
            for at in range(1, self.known(operation).calls[name] + 1):
                yield Case(operation=operation, fault=name, at=at, lives_on=False)
                if name in _LIVED_THROUGH and operation_named(operation).act is not None:
                    yield Case(operation=operation, fault=name, at=at, lives_on=True)

    def broken(self, case: Case) -> str:
        """What of the promise was broken, in words; "" where it was kept."""
        known = self.known(case.operation)
        fault = asdict(FAULTS[case.fault]) | {"at": case.at}
        place = {"operation": case.operation, "here": self._here}
        ended = self._call(
            "disturbed",
            **place,
            kept=self._kept(operation_named(case.operation).on),
            fault=fault,
            lives_on=case.lives_on,
        )
        start = self._call("next_start", here=self._here)
        what = _of_the_words(ended) or _of_the_start(start, ended, known, case)
        if not what and (operation_named(case.operation).repeats or _is_old(start, known)):
            again = self._call("done_again", **place)
            what = again.bug or _of_what_is_there(again.value, (known.after, known.again), "afterwards")
        elif not what:
            what = _of_what_is_there(start.value["files"], (known.after, known.again), "after the next start")
        return f"{case.words} ({_where(ended)}): {what}" if what else ""

    def _call(self, function: str, **arguments: object) -> Ended:
        return self._forks.call(f"tests.faults.disk_trial:{function}", **arguments)

    def _kept(self, beginning: str) -> str:
        """Where a beginning is kept, made if it is not there."""
        kept = self._folder / f"kept {beginning}"
        if not kept.exists():
            on = BEGINNINGS[beginning].on
            made = self._call(
                "make", beginning=beginning, here=self._here, on=self._kept(on) if on else "", kept=str(kept)
            )
            if made.bug:
                raise RuntimeError(f"{beginning}: {made.bug}")
        return str(kept)


def _where(ended: Ended) -> str:
    return str(ended.value["where"]) if ended.value else "killed"


def _of_the_words(ended: Ended) -> str:
    if ended.bug:
        return f"a bug: {ended.bug}"
    if ended.was_killed or ended.value["error"] is None:
        return ""
    missing = [part for part, words in ended.value["error"].items() if not words]
    return f"told without {', '.join(missing)}: {ended.value['error']}" if missing else ""


def _of_the_start(start: Ended, ended: Ended, known: Undisturbed, case: Case) -> str:
    if start.bug or start.value["damage"]:
        return f"the next start: {start.bug or start.value['damage']}"
    now, is_done = start.value["files"], not ended.was_killed and (ended.value["error"] is None or case.lives_on)
    project = now.get(PROJECT)
    if is_done:
        standing = (known.after.get(PROJECT), known.again.get(PROJECT))
    else:
        standing = (known.before.get(PROJECT), *known.commits, known.after.get(PROJECT))
    if project not in standing:
        return f"the project is neither as before nor as after (done: {is_done})"
    for name in {_top(path) for path in (*known.before, *known.after)} - {PROJECT, TEMPORARY}:
        old, new = _below(known.before, name), _below(known.after, name)
        # What is beside them may wait for the same to be done again, and is looked for then.
        found = {path: told for path, told in _below(now, name).items() if path in old or path in new}
        if found != new and (is_done or found != old):
            return f"{name} is neither as before nor as after (done: {is_done}): {_difference(found, new)}"
    return ""


def _is_old(start: Ended, known: Undisturbed) -> bool:
    return bool(start.value["files"].get(PROJECT) == known.before.get(PROJECT))


def _of_what_is_there(now: dict[str, str], wanted: tuple[dict[str, str], ...], when: str) -> str:
    return "" if now in wanted else f"{when}: {_difference(now, wanted[0])}"


def _top(path: str) -> str:
    return path.partition("/")[0]


def _below(files: Mapping[str, str], top: str) -> dict[str, str]:
    return {path: told for path, told in files.items() if _top(path) == top}


def _difference(now: Mapping[str, str], wanted: Mapping[str, str]) -> str:
    astray, missing = sorted(now.keys() - wanted.keys()), sorted(wanted.keys() - now.keys())
    other = sorted(name for name in now.keys() & wanted.keys() if now[name] != wanted[name])
    return f"astray {astray[:4]}, missing {missing[:4]}, other {other[:4]}"


def _prove(trial: Trial) -> Reached:
    """As many cases as asked, of each operation alike, by chance; all of them where as many are asked."""
    chance = random.Random(trial.seed)
    failures = []
    with in_memory(trial.folder) as folder, forking(preload=built(trial.folder), first=WARM_UP) as forks:
        disk = Disk(forks, folder)
        every = [list(disk.cases(operation)) for operation in OPERATIONS]
        there_are = sum(map(len, every))
        chosen = _chosen(every, trial.times, chance)
        for case in chosen:
            if broken := disk.broken(case):
                failures.append(broken)
    note = f"{len(OPERATIONS)} operations, {there_are} cases in all"
    return Reached(tried=len(chosen), failures=tuple(failures), note=note, is_all=len(chosen) == there_are)


def _chosen(every: Sequence[Sequence[Case]], times: int, chance: random.Random) -> list[Case]:
    """Of each operation alike, in turn; where some have too few, the others have more."""
    mixed = [chance.sample(cases, len(cases)) for cases in every]
    in_turn = (case for row in zip_longest(*mixed) for case in row if case is not None)
    return list(islice(in_turn, times))


FAILING_DISK = Promise(
    words="… and a full or failing disk",
    proof="every k-th write, sync, rename, unlink, create fails (no room, input/output error; once and from then on), "
    "is half done, or the process is killed there",
    short=24,
    full=1_000_000,
    prove=_prove,
)
