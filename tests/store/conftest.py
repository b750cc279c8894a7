"""Project files for the tests: fresh, with people and images in it, and used; each test has its own copy."""

import runpy
import shutil
import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import select

from labeler.domain.concept import Concept
from labeler.domain.words import Health, Purpose, Role, Split
from labeler.store import check, concepts, images, labelers, meta
from labeler.store.create import create_project_file
from labeler.store.images import NewImage
from labeler.store.project_file import ProjectFile, open_project_file

NOW = "2026-11-21T10:00:00Z"
RELEASED = Path(__file__).parent / "released"
FACETS = {"bouquet": "subject", "bride": "subject", "groom": "subject", "beach": "setting", "church": "setting"}
IMAGES = 6


class RolledBack(Exception):
    """Ends a transaction of which nothing is to stay."""


@dataclass(frozen=True)
class Project:
    """An open project with the ids of who and what is in it: two labelers, six images, five concepts."""

    file: ProjectFile
    labelers: tuple
    images: tuple

    @property
    def path(self):
        return self.file.path

    @contextmanager
    def rolled_back(self):
        """A transaction that leaves nothing behind, for the many small ones of a property."""
        try:
            with self.file.writing() as transaction:
                yield transaction
                raise RolledBack
        except RolledBack:
            pass


def add_people_images_concepts(transaction):
    meta.put(transaction, "taxonomy_revision", "1")
    for name, role in (("Ann", Role.ANNOTATOR), ("Lea", Role.LEAD)):
        labelers.add(transaction, uid=name, name=name, role=role, at=NOW)
    for number, (name, facet) in enumerate(FACETS.items(), start=1):
        concepts.add(transaction, Concept(uid=name, name=name, facet=facet, position=number, export_id=number))
    source = images.add_source(transaction, uid="shop", name="shop", purpose=Purpose.TRAINING)
    for number in range(IMAGES):
        images.add(transaction, new_image(str(number)), source_id=source.id, at=NOW)


def new_image(digest, *, health=Health.OK):
    size = {"width": 100, "height": 80} if health is Health.OK else {"width": 0, "height": 0}
    return NewImage(
        digest=digest,
        format="JPEG",
        **size,
        orientation=1,
        frames=1,
        split=Split.TRAIN,
        health=health,
        problem="" if health is Health.OK else "cut short",
        taken_at="",
        camera="",
    )


def opened(path):
    file = open_project_file(path, writes=True, now=NOW)
    with file.reading() as reader:
        people = tuple(person.id for person in labelers.everyone(reader))
        ids = tuple(image.id for image in images.every(reader) if image.health is Health.OK)
    return Project(file=file, labelers=people, images=ids)


@contextmanager
def copied(template, folder):
    path = folder / "project.labeler"
    shutil.copyfile(template, path)
    project = opened(path)
    try:
        yield project
    finally:
        project.file.close()


@pytest.fixture(scope="session")
def fresh_template(tmp_path_factory):
    """A file as it is when it has just been made."""
    path = tmp_path_factory.mktemp("fresh") / "fresh.labeler"
    create_project_file(path)
    return path


@pytest.fixture(scope="session")
def begun_template(tmp_path_factory):
    """People, images and concepts; no answer yet."""
    path = tmp_path_factory.mktemp("begun") / "begun.labeler"
    create_project_file(path)
    file = open_project_file(path, writes=True, now=NOW)
    with file.writing() as transaction:
        add_people_images_concepts(transaction)
    file.close()
    return path


@pytest.fixture(scope="session")
def used_template(tmp_path_factory):
    """One of everything, as a release leaves it behind, made by the program as it is now."""
    path = tmp_path_factory.mktemp("used") / "used.labeler"
    create_project_file(path)
    file = open_project_file(path, writes=True, now=NOW)
    runpy.run_path(str(RELEASED / "make.py"))["fill"](file)
    file.close()
    return path


@pytest.fixture(scope="session")
def released_files():
    """The files of every released version, oldest first."""
    found = sorted(RELEASED.glob("version_*.labeler"), key=lambda path: int(path.stem.partition("_")[2]))
    assert found
    return found


@pytest.fixture
def begun(begun_template, tmp_path):
    with copied(begun_template, tmp_path) as project:
        yield project


@pytest.fixture
def used(used_template, tmp_path):
    with copied(used_template, tmp_path) as project:
        yield project


@pytest.fixture(scope="module")
def shared(begun_template, tmp_path_factory):
    """One project for all examples of a property; they leave nothing behind (`rolled_back`)."""
    with copied(begun_template, tmp_path_factory.mktemp("shared")) as project:
        yield project


@pytest.fixture(scope="session")
def open_at():
    """Opens the project at a path to write, as the window does."""
    return opened


@pytest.fixture(scope="session")
def an_image():
    return new_image


@pytest.fixture(scope="session")
def plain_sql():
    """Runs SQL over a connection of its own, as a tool outside would; foreign keys are as asked, off unless told."""

    def run(path, *statements, foreign_keys=False):
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute(f"PRAGMA foreign_keys = {int(foreign_keys)}")
            return [connection.execute(statement).fetchall() for statement in statements][-1]

    return run


@pytest.fixture(scope="session")
def damage_of():
    """All that the check finds, as (table, id, what)."""

    def find(file):
        with file.reading() as reader:
            return [(found.table, found.id, found.what) for found in check.damage(reader)]

    return find


@pytest.fixture(scope="session")
def rows_of():
    """Every row of the tables given, without their digests."""

    def read(reader, *tables):
        return {table.name: [dict(row) for row in reader.rows(select(table))] for table in tables}

    return read
