"""Work that comes home in any order, any number of times, whole or spoiled: it is always one and the same project."""

import traceback
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any

from labeler.app.packages.coming_in.taking_in import TakenPackage, take_in
from labeler.app.packages.keys import key_of
from labeler.app.packages.meeting.conflicts import conflicts_of
from labeler.app.project import SUFFIX, Project, open_project
from labeler.app.watch import Watch
from labeler.store.merging.reading_out import revisions_told
from labeler.store.merging.told import ToldRevision, side_of, standing_key
from labeler.store.revisions import ANSWER
from tests.content import content
from tests.faults.apart import apart
from tests.faults.histories import Start, World, start_in, taken_back_by_all
from tests.faults.judging import faults_in
from tests.faults.mounts import in_memory
from tests.faults.promise import Promise, Reached, Trial
from tests.faults.spoiling import cut_short, forged, hand_out_of, with_a_bit_flipped

_TWO_LISTS = ("both projects ask about new concepts", "two concepts would be called")
"""Two homes of which neither can take the other in, in whatever order: a lead mends that first."""


def bring_home(trial: Trial) -> Reached:
    failures: list[str] = []
    seen = {"packages": 0, "copies": 0, "refused": 0, "conflicts": 0, "acts": 0}
    with in_memory(trial.folder) as folder:
        start = start_in(folder)
        for number in range(trial.times):
            here = folder / f"trial {number}"
            here.mkdir()
            try:
                failures += [f"trial {number}: {line}" for line in _tried(start, here, trial.seed, number, seen)]
            except Exception:  # noqa: BLE001 - whatever was raised is the promise broken, and told with its place
                lines = traceback.format_exc().strip().splitlines()
                failures.append(f"trial {number}: {' | '.join(line.strip() for line in lines[-6:])}")
            for path in here.iterdir():
                path.unlink()
    told = {name: f"{count:,}".replace(",", " ") for name, count in seen.items()}
    note = (
        f"{told['acts']} acts; {told['packages']} packages and {told['copies']} whole projects taken in, "
        f"{told['conflicts']} conflicts kept, {told['refused']} spoiled ones refused"
    )
    return Reached(tried=trial.times, failures=tuple(failures), note=note)


def _tried(start: Start, folder: Path, seed: int, number: int, seen: dict[str, int]) -> Iterator[str]:
    """Each line is one breach."""
    chance = Random(f"{seed} {number}")
    with World(start=start, folder=folder, chance=chance, other_grows=chance.random() < 0.1) as world:
        world.go_on(chance.randint(30, 90))
        world.hand_all_in()
        ends = {name: world.copy_of(name) for name in ("home", "other")}
        seen["acts"] += world.acts
        yield from (line for package in world.taken for line in _unexpected(package))
        home_comers = _Comers(world, seen)
        yield from home_comers.in_any_order()
        yield from home_comers.spoiled_with_the_key()
        yield from home_comers.both_ways(ends)


class _Comers:
    """What has left the places of a world comes home to several copies of its home."""

    def __init__(self, world: World, seen: dict[str, int]) -> None:
        self._world, self._chance, self._seen = world, world.chance, seen
        every = [*world.packages, *world.copies]
        self._some = self._chance.sample(every, self._chance.randint(2, min(6, len(every))))

    def in_any_order(self) -> Iterator[str]:
        """The first home says which of them it cannot take beside the others; no other home may differ from it."""
        first = self._world.fresh_home("first")
        for path in list(self._some):
            package, broken = self._taken(first, path)
            yield from broken
            if package.refused is not None:
                self._some.remove(path)
            elif len(self._some) == 1 and package.there and package.there != package.here:
                yield f"{path.name}: alone it counts {package.there} there and {package.here} here"
        for name in ("second", "third"):
            home = self._world.fresh_home(name)
            yield from self._come(home)
            yield from _differing(f"{name} home", first, home)
        yield from _conflicts_forgotten(first)
        self._seen["conflicts"] += len(conflicts_of(first))

    def spoiled_with_the_key(self) -> Iterator[str]:
        """By whom it was handed out to: refused, or taken in as what it says. Nothing of that home is used again."""
        home = self._world.places["third"]
        for number in range(4):
            path = self._chance.choice(self._world.packages)
            with home.file.writing() as transaction:
                key = key_of(transaction, hand_out_of(path))
            yield from self._spoiled(
                home, forged(path, path.with_name(f"with the key {number}"), self._chance, key=key)
            )

    def both_ways(self, ends: Mapping[str, Path]) -> Iterator[str]:
        """Both homes went on; each takes in what the other did, and then everybody takes back what they said."""
        one, other = (self._world.places[name] for name in ends)
        theirs = {"home": [*self._some, ends["other"]], "other": [*self._some, ends["home"]]}
        are_taken = True
        for name, comers in theirs.items():
            for path in self._chance.sample(comers, len(comers)):
                package, broken = self._taken(self._world.places[name], path)
                yield from broken
                are_taken &= package.refused is None
        if are_taken:
            yield from _differing("the other home", one, other)
        for act in taken_back_by_all(one, most=3):
            yield from (f"{act}: {line}" for line in faults_in(one))
        package, broken = self._taken(other, self._world.copy_of("home"))
        yield from broken
        again, broken = self._taken(one, self._world.copy_of("other"))
        yield from broken
        if package.refused is None and again.refused is None:
            yield from _differing("the other home, after all was taken back,", one, other)

    def _come(self, home: Project) -> Iterator[str]:
        """All of them in any order, some once more, and spoiled ones between them."""
        order = [*self._some, *self._chance.choices(self._some, k=2)] if self._some else []
        self._chance.shuffle(order)
        known: set[Path] = set()
        for path in order:
            if self._chance.random() < 0.6:
                yield from self._spoiled(home, self._spoil(self._chance.choice(self._some)))
            package, broken = self._taken(home, path)
            yield from broken
            if package.refused is not None:
                yield f"{path.name} was refused in another order: {package.refused.line()}"
            if path in known and (package.new, package.changed, package.revisions) != (0, 0, 0):
                yield f"{path.name} was new once more: {package}"
            known.add(path)

    def _spoil(self, path: Path) -> Path:
        to = path.with_name(f"spoiled{path.suffix}")
        ways = [cut_short, with_a_bit_flipped]
        return self._chance.choice(ways if path.suffix == SUFFIX else [*ways, forged])(path, to, self._chance)

    def _spoiled(self, home: Project, path: Path) -> Iterator[str]:
        """Refused, and nothing of the project has changed; or, where that changed nothing of it, taken in as it is."""
        before = home.path.read_bytes()
        (package,) = take_in(home, [path], watch=Watch()).packages
        yield from (f"{path.name}: {line}" for line in faults_in(home))
        if package.refused is None:
            return
        self._seen["refused"] += 1
        if _has_changed(home, before):
            yield f"{path.name} was refused, and left something: {package.refused.line()}"
        if "\n" in package.refused.line():
            yield f"{package.refused.line()!r} is more than one line"

    def _taken(self, home: Project, path: Path) -> tuple[TakenPackage, list[str]]:
        before = home.path.read_bytes()
        (package,) = take_in(home, [path], watch=Watch(), many=self._chance.choice([0, 2_000])).packages
        broken = [f"{path.name}: {line}" for line in (*_unexpected(package), *faults_in(home))]
        if package.refused is not None and _has_changed(home, before):
            broken.append(f"{path.name} was refused, and left something")
        if package.there != package.here and package.refused is None and not package.why:
            broken.append(f"{path.name} counts otherwise here, and nobody says why")
        told = {each.uid for each in conflicts_of(home)}
        broken += [
            f"{path.name}: a conflict was told and is not listed" for each in package.conflicts if each.uid not in told
        ]
        self._seen["copies" if path.suffix == SUFFIX else "packages"] += package.refused is None
        return package, broken


def _unexpected(package: TakenPackage) -> Iterator[str]:
    if package.refused is not None and not package.refused.what.startswith(_TWO_LISTS):
        yield f"refused: {package.refused.line()}"


def _has_changed(home: Project, before: bytes) -> bool:
    """Whether a project says something else than the file that it was."""
    if home.path.read_bytes() == before:
        return False
    then = home.path.with_name("as it was.labeler")
    then.write_bytes(before)
    with closing(open_project(then, writes=False)) as project:
        return content(project) != content(home)


def _differing(name: str, one: Project, other: Project) -> Iterator[str]:
    here, there = content(one), content(other)
    for part in here:
        if here[part] != there[part]:
            yield f"{name} differs in its {part}: {_difference(here[part], there[part])}"
    listed = [
        sorted((each.whose, each.image, each.stands, each.uid) for each in conflicts_of(each)) for each in (one, other)
    ]
    if listed[0] != listed[1]:
        yield f"{name} lists other conflicts: {_difference(*listed)}"


def _difference(one: Any, other: Any) -> str:
    if isinstance(one, dict):
        keys = [key for key in {**one, **other} if one.get(key) != other.get(key)]
        return f"{keys[0]}: {one.get(keys[0])} and {other.get(keys[0])}, {len(keys)} in all"
    if isinstance(one, int):
        return f"{one} and {other}"
    missing, more = ([each for each in some if each not in others] for some, others in ((one, other), (other, one)))
    return f"{missing[:2]} and {more[:2]}, {len(missing)} and {len(more)} in all"


_NAMES_AND_TIMES = {"uid", "said_at", "said_day", "submitted_at", "submitted_day", "taxonomy_revision"}


def _said(text: str | None) -> Any:
    """What a side of a revision says of the image, without who names it how, and when."""
    return _nameless((side_of(text) or {}).get("answer"))


def _nameless(plain: Any) -> Any:
    if isinstance(plain, dict):
        return {key: _nameless(value) for key, value in plain.items() if key not in _NAMES_AND_TIMES}
    return sorted(map(_nameless, plain), key=repr) if isinstance(plain, list) else plain


def _conflicts_forgotten(home: Project) -> Iterator[str]:
    """Found once more out of all that was told, by the rule that is promised: of two ends one stands."""
    with home.file.reading() as reader:
        told = list(revisions_told(reader, subjects=[ANSWER]))
    lines: dict[str, list[ToldRevision]] = {}
    for each in told:
        lines.setdefault(each.subject_uid, []).append(each)
    followed = {each.parent for each in told}
    expected = set()
    for some in lines.values():
        stands = max(some, key=lambda each: standing_key(number=each.number, verb=each.verb, uid=each.uid))
        ends = [each for each in some if each.uid not in followed and each is not stands]
        expected |= {each.uid for each in ends if _said(each.after) != _said(stands.after)}
    listed = {each.uid for each in conflicts_of(home)}
    if missing := expected - listed:
        yield f"{len(missing)} of {len(expected)} conflicts are not listed"


MERGING = Promise(
    words="Work can be merged in any order, any number of times",
    proof="people label, undo and are sent back at home and on workstations, one of them on two, while concepts are "
    "renamed, merged, split and closed; packages and copies of whole projects come home in random subsets and orders, "
    "some twice, between them truncated, flipped and forged ones: one and the same content, the spoiled refused with "
    "nothing left, conflicts kept and listed, counts and check agreeing after every step, undo exact or refused",
    short=2,
    full=300,
    prove=apart(bring_home),
)
