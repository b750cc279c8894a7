"""Homes and workstations at which random things are said and decided: what their packages and copies are made of."""

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from labeler.app.adding import add_folders
from labeler.app.command import Command
from labeler.app.commands.answers import Tell
from labeler.app.commands.concept_closing import Close, Reopen
from labeler.app.commands.concept_edits import Describe, Move, Rename
from labeler.app.commands.concept_merge import Merge
from labeler.app.commands.concept_split import Split
from labeler.app.commands.people import AddPerson, Retire
from labeler.app.commands.policy import DecidePolicy
from labeler.app.commands.settling import EndReturn, SendBack, SetGold, Settle, Unsettle
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.commands.undo import Redo, Undo
from labeler.app.packages.coming_in.taking_in import TakenPackage, take_in
from labeler.app.packages.out.handing_out import hand_out
from labeler.app.packages.out.wanted import Wanted
from labeler.app.packages.workstation.handing_in import hand_in
from labeler.app.packages.workstation.opening import open_package_as_project
from labeler.app.project import Project, new_project, open_project
from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from labeler.domain.ids import ImageId
from labeler.domain.policy import Policy
from labeler.domain.words import Settling
from labeler.store import answers, images, labelers, returns, settlements
from labeler.store.concepts import ids_by_uid
from labeler.store.rows_taken import add_claims
from tests.faults.children import Say, done_by_a_child
from tests.faults.labeling import CONCEPTS, FREE, SteadyClock, photos_in, random_act, say_things

IMAGES = 6
LEAD = "Ann"
STATIONS = {"Bob": "Bob", "Bob at night": "Bob", "Cy": "Cy"}
"""Who sits where: one person has two workstations."""
HOMES = ("home", "other")
"""One project that went on in two places."""
_SAYING = {"tell": 60, "undo": 12, "redo": 6, "hand in": 8, "new person": 1}
_LEADING = {
    "tell": 14,
    "undo": 8,
    "redo": 4,
    "settle": 12,
    "send back": 7,
    "end return": 3,
    "retire": 1,
    "policy": 2,
    "take in": 7,
}
_OLD_LIST = {"rename": 5, "describe": 4, "merge": 5, "close": 4, "move": 3}
"""What two homes may do to their lists each for itself."""
_NEW_LIST = {"split": 4, "reopen": 5, "add": 2, "lead's undo": 9}
"""What may ask about something new: of two that did, neither takes the other in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """What every trial begins with, as paths below its folder."""

    folder: Path
    stations: Mapping[str, str]


def start_in(folder: Path) -> Start:
    """Two homes of one project, one with an image more, and a workstation for each of two people, who said things."""
    begun = folder / "start"
    told: dict[str, str] = {}

    def make(say: Say) -> None:
        home = begun / "home.labeler"
        begun.mkdir()
        with closing(_home(home, begun / "photos")) as project:
            for out in hand_out(
                project, Wanted(to=("Bob", "Cy"), uid="d" * 32, overlap=1.0), begun / "out", watch=Watch()
            ):
                who = out.labeler.name
                opened = open_package_as_project(out.path, into=begun / who, watch=Watch(), clock=SteadyClock("opened"))
                say(f"{who}\t{opened.relative_to(begun)}")
            project.file.snapshot(begun / "other.labeler")
        with closing(open_project(begun / "other.labeler", clock=SteadyClock("one more"))) as other:
            add_folders(other, [photos_in(begun / "more", count=IMAGES + 1)], watch=Watch())
            _claim(other, first=IMAGES + 1, last=IMAGES + 1)

    for line in done_by_a_child(make):
        who, path = line.split("\t")
        told[who] = path
    shutil.copytree(begun / "Bob", begun / "Bob at night")
    told["Bob at night"] = str(Path("Bob at night") / Path(told["Bob"]).relative_to("Bob"))
    return Start(folder=begun, stations=told)


def _home(path: Path, photos: Path) -> Project:
    def fill(project: Project) -> None:
        project.execute(AddConcepts(entries=tuple(NewConcept(name=name) for name in CONCEPTS)))
        for name in ("Bob", "Cy"):
            project.execute(AddPerson(name=name))

    project = new_project(path, lead=LEAD, fill=fill, clock=SteadyClock("made"))
    add_folders(project, [photos_in(photos, count=IMAGES)], watch=Watch())
    _claim(project, first=1, last=IMAGES)
    say_things(project, Random(7), {"tell": 80, "undo": 20}, most=6, people=("Bob", "Cy"))
    bob = project.labeler_named("Bob")
    with project.file.reading() as reader:
        told = [each.image_id for each in answers.every(reader) if each.labeler_id == bob.id]
    for number, image_id in enumerate(told[:2]):
        back = SendBack(uid=f"{number}" * 32, image_id=image_id, labeler_id=bob.id, reason="look again")
        project.execute(back, labeler=project.labeler_named(LEAD))
    return project


def _claim(project: Project, *, first: int, last: int) -> None:
    """What an import left of each image: of one concept with a box, of another without."""
    with project.file.writing() as transaction:
        ids = list(ids_by_uid(transaction).values())
        add_claims(
            transaction,
            (
                (
                    f"claim {number} {place}",
                    ImageId(number),
                    ids[(number + place) % 5],
                    (1, 2, 9, 8) if place else None,
                    "imported",
                )
                for number in range(first, last + 1)
                for place in range(2)
            ),
        )


@dataclass
class World:
    """All places of one trial, and what has left them so far: `packages` by path, `copies` of whole homes."""

    start: Start
    folder: Path
    chance: Random
    places: dict[str, Project] = field(default_factory=dict)
    packages: list[Path] = field(default_factory=list)
    copies: list[Path] = field(default_factory=list)
    taken: list[TakenPackage] = field(default_factory=list)
    acts: int = 0
    other_grows: bool = False
    """Whether both homes may ask about something new, so that neither can take the other in."""

    def __enter__(self) -> "World":
        for name in HOMES:
            self.places[name] = self._opened(self.start.folder / f"{name}.labeler", name)
        for name, path in self.start.stations.items():
            self.places[name] = self._opened(self.start.folder / path, name)
        return self

    def __exit__(self, *_error: object) -> None:
        for project in self.places.values():
            project.close()

    def fresh_home(self, name: str) -> Project:
        """A home as it was when the work went out, under a name of its own."""
        self.places[name] = self._opened(self.start.folder / "home.labeler", name)
        return self.places[name]

    def _opened(self, path: Path, name: str) -> Project:
        there = Path(shutil.copyfile(path, self.folder / f"{name}.labeler"))
        return open_project(there, clock=SteadyClock(name))

    def go_on(self, most: int) -> None:
        """So many things happen somewhere; what the rules forbid changes nothing."""
        for _ in range(most):
            where = self.chance.choice([*STATIONS, *STATIONS, *HOMES])
            with suppress(AppError):
                self._at_home(where) if where in HOMES else self._outside(where)
            self.acts += 1

    def hand_all_in(self) -> None:
        for name in STATIONS:
            self._hand_in(name)

    def copy_of(self, name: str) -> Path:
        """The whole project as it stands."""
        path = self.folder / f"copy {len(self.copies)} of {name}.labeler"
        self.places[name].file.snapshot(path)
        self.copies.append(path)
        return path

    def _outside(self, where: str) -> None:
        project, who = self.places[where], STATIONS[where]
        habit = _drawn(self.chance, _SAYING)
        if habit == "hand in":
            self._hand_in(where)
        elif habit == "new person":
            project.execute(AddPerson(name=self.chance.choice(["Eve", "eve"])))
        else:
            self._say(project, habit, self.chance.choice([who, who, who, "Eve"]))

    def _at_home(self, where: str) -> None:
        is_free = where == "home" or self.other_grows
        habit = _drawn(self.chance, _LEADING | _OLD_LIST | (_NEW_LIST if is_free else {"copy": 3}))
        project = self.places[where]
        if habit in ("tell", "undo", "redo"):
            self._say(project, habit, self.chance.choice(["Bob", "Cy"]))
        elif habit == "copy":
            self.copy_of(where)
        elif habit == "take in":
            if self.packages:
                self.taken += take_in(project, [self.chance.choice(self.packages)], watch=Watch()).packages
        else:
            for command in self._led(project, habit):
                project.execute(command, labeler=project.labeler_named(LEAD))

    def _hand_in(self, where: str) -> None:
        path = self.folder / f"{len(self.packages)} of {where}.labeler-answers"
        self.packages.append(hand_in(self.places[where], to=path, watch=Watch()).path)

    def _say(self, project: Project, habit: str, who: str) -> None:
        labeler, uid = project.labeler_named(who), project.clock.new_uid()
        if habit != "tell":
            project.execute((Undo if habit == "undo" else Redo)(uid=uid), labeler=labeler)
            return
        image_id = self.chance.choice(_image_ids(project)[:3])
        concept = self.chance.choice(project.taxonomy().concepts).uid
        said = [random_act(self.chance, concept) for _ in range(self.chance.randint(1, 3))]
        for act in said:
            told = Tell(uid=project.clock.new_uid(), image_id=image_id, asking=FREE, act=act, active_ms=900)
            project.execute(told, labeler=labeler)

    def _led(self, project: Project, habit: str) -> Iterator[Command]:
        one, other = self.chance.sample(project.taxonomy().concepts, 2)
        uid, number = project.clock.new_uid(), self.chance.randrange(10_000)
        names = [f"{'left' if side else 'right'} {number}" for side in range(2)]
        on_the_list: dict[str, Callable[[], Command]] = {
            "rename": lambda: Rename(concept=one.uid, name=f"concept {number}"),
            "describe": lambda: Describe(concept=one.uid, definition=f"seen {number}", confused_with=(other.uid,)),
            "merge": lambda: Merge(concept=one.uid, into=other.uid),
            "close": lambda: Close(concept=one.uid),
            "move": lambda: Move(concept=one.uid, to=number % 5),
            "split": lambda: Split(concept=one.uid, entries=tuple(NewConcept(name=name) for name in names)),
            "reopen": lambda: Reopen(concept=one.uid),
            "add": lambda: AddConcepts(entries=(NewConcept(name=names[0]),)),
            "lead's undo": lambda: Undo(uid=uid),
            "retire": lambda: Retire(name="Cy"),
            "policy": lambda: DecidePolicy(policy=Policy(boxes_later=number % 2 == 0)),
        }
        if habit in on_the_list:
            yield on_the_list[habit]()
        else:
            yield from self._held(project, habit, uid)

    def _held(self, project: Project, habit: str, uid: str) -> Iterator[Command]:
        with project.file.reading() as reader:
            there, sent = answers.every(reader), returns.open_ones(reader)
            settled = settlements.every(reader)
        kept = self.chance.choice(there) if there else None
        if habit == "settle" and settled and self.chance.random() < 0.4:
            image_id = self.chance.choice(settled).image_id
            gold = self.chance.random() < 0.5
            yield SetGold(uid=uid, image_id=image_id, gold=gold) if gold else Unsettle(uid=uid, image_id=image_id)
        elif habit == "settle" and kept:
            yield Settle(uid=uid, image_id=kept.image_id, answer=kept.answer, how=Settling.PICKED, reason="so")
        elif habit == "send back" and kept:
            yield SendBack(uid=uid, image_id=kept.image_id, labeler_id=kept.labeler_id, reason="no")
        elif habit == "end return" and sent:
            yield EndReturn(uid=uid, return_uid=self.chance.choice(sent).uid)


def taken_back_by_all(project: Project, *, most: int) -> Iterable[str]:
    """Everybody takes back what they said or decided, and says some of it again, in `most` steps each.

    Told one by one, but for those that were refused.
    """
    with project.file.reading() as reader:
        names = [person.name for person in labelers.everyone(reader)]
    for name in names:
        for number in range(most):
            act = (Redo if number == most - 1 else Undo)(uid=project.clock.new_uid())
            with suppress(AppError):
                project.execute(act, labeler=project.labeler_named(name))
                yield f"{name} {type(act).__name__.lower()}"


def _image_ids(project: Project) -> list[ImageId]:
    with project.file.reading() as reader:
        return [image.id for image in images.every(reader)]


def _drawn(chance: Random, habits: Mapping[str, int]) -> str:
    (habit,) = chance.choices(list(habits), weights=list(habits.values()))
    return habit
