"""People who say random things of a small project, the same things whenever the seed is the same."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from random import Random

from PIL import Image

from labeler.app.adding import add_folders
from labeler.app.command import Command
from labeler.app.commands.answers import Tell
from labeler.app.commands.concept_edits import Describe, Rename
from labeler.app.commands.concept_merge import Merge
from labeler.app.commands.people import AddPerson
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.commands.undo import Redo, Undo
from labeler.app.project import Project, new_project, open_project
from labeler.app.watch import Watch
from labeler.domain import acts
from labeler.domain.draft import Pass, Way
from labeler.domain.errors import RuleBroken
from labeler.domain.geometry import Box
from labeler.domain.ids import ConceptUid, ImageId
from tests.faults.children import done_by_a_child

IMAGES = 4
CONCEPTS = ("apple", "banana", "cherry", "date", "fig")
FREE = Pass(way=Way.FREE)
LABELING = {"tell": 70, "undo": 14, "redo": 8, "rename": 4, "describe": 4}
"""How often each is done by someone who labels."""
UNDOING = {"tell": 45, "undo": 35, "redo": 20}
MERGING = {"tell": 40, "merge": 40, "undo": 20}
HABITS = {"labeling": LABELING, "undoing": UNDOING, "merging": MERGING}


class SteadyClock:
    """Moments and uids count up from 1: what is said twice by it is the same to the letter."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._moments = 0
        self._uids = 0

    def at(self) -> str:
        self._moments += 1
        return f"2026-11-22T10:00:00.{self._moments:06d}Z"

    def day(self) -> str:
        return "2026-11-22"

    def new_uid(self) -> str:
        self._uids += 1
        return hashlib.md5(f"{self._name} {self._uids}".encode(), usedforsecurity=False).hexdigest()


def photos_in(folder: Path, *, count: int = IMAGES) -> Path:
    """So many small pictures, no two alike."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(1, count + 1):
        color = (number * 37 % 256, number * 91 % 256, number % 256)
        Image.new("RGB", (40, 30), color).save(folder / f"{number:03}.png")
    return folder


def used_project(path: Path, photos: Path, *, acts_said: int = 30) -> None:
    """A project with images and five concepts, of which Ann, who leads, and Bob have said things."""

    def fill(project: Project) -> None:
        project.execute(AddConcepts(entries=tuple(NewConcept(name=name) for name in CONCEPTS)))
        project.execute(AddPerson(name="Bob"))

    project = new_project(path, lead="Ann", fill=fill, clock=SteadyClock("made"))
    add_folders(project, [photos], watch=Watch())
    say_things(project, Random(7), LABELING, most=acts_said)
    project.close()


def template_in(folder: Path) -> Path:
    """A used project of which trials take copies. A child makes it, as all that starts threads: who forks has one."""
    path = folder / "template.labeler"
    done_by_a_child(lambda say: used_project(path, photos_in(folder / "photos")))
    return path


def say_things(
    project: Project,
    chance: Random,
    habits: dict[str, int],
    *,
    most: int,
    before: Callable[[int], None] = lambda number: None,
    after: Callable[[int], None] = lambda number: None,
    people: Sequence[str] = ("Ann", "Ann", "Bob"),
) -> None:
    """One act after the other; what the rules forbid changes nothing. `before` and `after` get the act's number."""
    for number in range(most):
        who, command = _something(project, chance, habits, people)
        before(number)
        with suppress(RuleBroken):
            project.execute(command, labeler=project.labeler_named(who))
        after(number)


def said_again(path: Path, seed: int, habits: dict[str, int], *, most: int) -> str:
    """The fingerprint of the project at `path` after these acts, undisturbed."""
    project = open_project(path, clock=SteadyClock("said"))
    try:
        say_things(project, Random(seed), habits, most=most)
        return fingerprint(project)
    finally:
        project.close()


def fingerprint(project: Project) -> str:
    """Of the digests of all rows: the same where every row of every table is the same."""
    with project.file.reading() as reader:
        rows = reader.plain("SELECT table_name, row_id, digest FROM row_digests ORDER BY table_name, row_id")
    return hashlib.sha256(repr([tuple(row) for row in rows]).encode()).hexdigest()[:32]


def _something(project: Project, chance: Random, habits: dict[str, int], people: Sequence[str]) -> tuple[str, Command]:
    (habit,) = chance.choices(list(habits), weights=list(habits.values()))
    who = chance.choice(people) if habit in ("tell", "undo", "redo") else "Ann"
    uid = project.clock.new_uid()
    one, other = (concept.uid for concept in chance.sample(project.taxonomy().concepts, 2))
    command: dict[str, Callable[[], Command]] = {
        "tell": lambda: Tell(uid=uid, image_id=_image(chance), asking=FREE, act=random_act(chance, one), active_ms=900),
        "undo": lambda: Undo(uid=uid),
        "redo": lambda: Redo(uid=uid),
        "rename": lambda: Rename(concept=one, name=f"concept {chance.randrange(1_000)}"),
        "describe": lambda: Describe(concept=one, definition=f"seen {chance.randrange(1_000)}", confused_with=(other,)),
        "merge": lambda: Merge(concept=one, into=other),
    }
    return who, command[habit]()


def _image(chance: Random) -> ImageId:
    return ImageId(chance.randint(1, IMAGES))


def random_act(chance: Random, concept: ConceptUid) -> acts.Act:
    """Something that can be said of the concept, or of the image as a whole."""
    return chance.choice(list(_acts(chance, concept)))


def _acts(chance: Random, concept: ConceptUid) -> Iterator[acts.Act]:
    box = Box(x=chance.randint(0, 20), y=chance.randint(0, 15), width=chance.randint(2, 9), height=5)
    yield acts.SayOf(concept=concept)
    yield acts.SayIn(concept=concept)
    yield acts.SayAbsent(concept=concept)
    yield acts.SayUnclear(concept=concept, reason="poor image")
    yield acts.AddBox(concept=concept, box=box)
    yield acts.BeginBox(box=box)
    yield acts.ChooseConcept(concept=concept)
    yield acts.ChooseSubject(subjects=chance.choice(list(acts.Subjects)))
    yield acts.FillFrame(concept=concept)
    yield acts.Withdraw(concept=concept)
    yield acts.NothingElse()
    yield acts.SayNone()
    yield acts.Skip(reason="duplicate")
