"""A large project in which labelers differ: images that are there, answers taken in as packages, and gold."""

import hashlib
import random
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path

from pictures import Picture, make_pictures
from projects import AT, Plan, make_project
from saying import Said, revisions

from labeler.app.commands.settling import Settle
from labeler.app.commands.together import Together
from labeler.app.disputes import opinions_on
from labeler.app.packages.coming_in.taking_in import take_in
from labeler.app.packages.keys import key_of
from labeler.app.project import Project, open_project
from labeler.app.watch import Watch
from labeler.domain.ids import ImageId, answer_uid
from labeler.domain.words import Settling
from labeler.formats.package.manifest import Kind, Outline
from labeler.formats.package.write import write_package

CONCEPTS = 20
PERSONS = ("Bob 1", "Bob 2", "Bob 3", "Bob 4", "Bob 5")
_SMALL = (64, 48)
_SHARED, _BY_THREE, _DIFFERING = 0.2, 0.05, 0.1
_ONE_IN = 250
"""Images of which one is gold."""
_Told = tuple[str, Sequence[Said], int]
"""The digest of an image, what is said of it, and the milliseconds that took."""


def disagreed(folder: Path, images: int) -> Path:
    """Half of the images is answered, a fifth of these by two or three, who differ on a tenth of what they share."""
    pictures = make_pictures(folder / "photos", images, size=_SMALL)
    plan = Plan(images=images, answered=0, concepts=CONCEPTS, real=dict(enumerate(pictures, start=1)))
    path = make_project(folder / "disagreed.labeler", plan)
    _stamp(path, pictures)
    with closing(open_project(path)) as project:
        concepts = [concept.uid for concept in project.taxonomy().concepts]
        for name, told in zip(PERSONS, _told(pictures[: images // 2], concepts), strict=True):
            package = _package(project, folder / "one.labeler-answers", name, told)
            (taken,) = take_in(project, [package], watch=Watch()).packages
            assert taken.refused is None, taken.refused
            package.unlink()
        _make_gold(project, images // _ONE_IN)
    return path


def _stamp(path: Path, pictures: Sequence[Picture]) -> None:
    """What the program keeps of each file when it is added, so that it need not read it again."""
    stamps = ((stat.st_size, stat.st_mtime_ns) for stat in (picture.path.stat() for picture in pictures))
    rows = ((*stamp, number) for number, stamp in enumerate(stamps, start=1))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executemany("UPDATE places SET file_size = ?, modified_ns = ? WHERE image_id = ?", rows)


def _told(pictures: Sequence[Picture], concepts: Sequence[str]) -> list[list[_Told]]:
    """By person, what each says: the subject with its box, and in every other image something that is in it."""
    chance = random.Random(7)
    told: list[list[_Told]] = [[] for _ in PERSONS]
    for number, picture in enumerate(pictures):
        dice = chance.random()
        count = 3 if dice < _BY_THREE else 2 if dice < _SHARED else 1
        first, second, other = chance.sample(concepts, 3)
        said = [Said(first, "of", [_box(chance)]), *([Said(second, "in", [_box(chance)])] if number % 2 else [])]
        differs = count > 1 and chance.random() < _DIFFERING
        for place, person in enumerate(chance.sample(range(len(PERSONS)), count)):
            its = [Said(other, "of", [_box(chance)])] if differs and place else said
            told[person].append((picture.digest, its, chance.randint(500, 9_000)))
    return told


def _box(chance: random.Random) -> tuple[float, ...]:
    left, top = chance.randint(0, 30), chance.randint(0, 20)
    return float(left), float(top), float(chance.randint(5, 64 - left)), float(chance.randint(5, 48 - top))


def _package(project: Project, path: Path, name: str, told: Sequence[_Told]) -> Path:
    who = hashlib.sha256(name.encode()).hexdigest()[:32]
    with project.file.writing() as transaction:
        key = key_of(transaction, name)
    taxonomy = project.taxonomy()
    outline = Outline(
        kind=Kind.HAND_IN,
        uid=f"package of {name}",
        project_uid=project.uid,
        project_name=project.name,
        hand_out_uid=name,
        labeler_uid=who,
        labeler_name=name,
        made_at=AT,
        taxonomy_revision=taxonomy.revision,
        taxonomy_edits=taxonomy.edits,
        counts={"answers": len(told)},
    )
    tables = {
        "labelers": [{"uid": who, "name": name, "role": "annotator", "retired": False}],
        "revisions": (
            row
            for digest, said, ms in told
            for row in revisions(answer_uid(digest, who), who, digest, said, active_ms=ms)
        ),
    }
    write_package(path, outline, tables=tables, files=(), key=key, look=lambda done: None)
    return path


def _make_gold(project: Project, count: int) -> None:
    """Of what one person answered."""
    project.execute(Together(commands=tuple(islice(_settled_as_gold(project), count))))


def _settled_as_gold(project: Project) -> Iterator[Settle]:
    image_id = ImageId(0)
    while True:
        image_id = ImageId(image_id + 1)
        opinions = opinions_on(project, image_id)
        if len(opinions.finished) == 1:
            yield Settle(
                uid=project.clock.new_uid(),
                image_id=image_id,
                answer=opinions.finished[0].answer,
                how=Settling.PICKED,
                gold=True,
            )
