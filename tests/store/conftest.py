"""Project files for the tests: fresh, with people and images in it, and used; each test has its own copy."""

import runpy
import shutil
import sqlite3
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import strategies as st
from sqlalchemy import select

from labeler.domain import acts
from labeler.domain.answer import Answer, Label, Region
from labeler.domain.asking import question_of
from labeler.domain.circumstances import Circumstances
from labeler.domain.claim import Claim
from labeler.domain.concept import Concept, Taxonomy
from labeler.domain.draft import Draft, Pass, Way
from labeler.domain.errors import RuleBroken
from labeler.domain.geometry import Box, Size
from labeler.domain.labeling import after
from labeler.domain.policy import Policy, SubjectBoxes
from labeler.domain.situation import Situation
from labeler.domain.words import Health, Origin, Purpose, Relation, Role, Scope, Split, State
from labeler.store import concepts, images, labelers, meta
from labeler.store.create import create_project_file
from labeler.store.damage import check
from labeler.store.images import NewImage
from labeler.store.project_file import ProjectFile, open_project_file

NOW = "2026-11-21T10:00:00Z"
RELEASED = Path(__file__).parent / "released"
FACETS = {"bouquet": "subject", "bride": "subject", "groom": "subject", "beach": "setting", "church": "setting"}
ADDED_LATER = Concept(uid="veil", name="veil", position=6, export_id=6, since_revision=2)
IMAGES = 6
SIZE = Size(width=100, height=80)
DAYS = ("2026-11-20", "2026-11-21")


class RolledBack(Exception):
    """Ends a transaction of which nothing is to stay."""


@dataclass(frozen=True)
class Project:
    """An open project with the ids of who and what is in it: two labelers, six images that can be shown."""

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
    """Two labelers, six images and one that cannot be shown, six concepts: the last was added later than the rest."""
    meta.put(transaction, "taxonomy_revision", "2")
    for name, role in (("Ann", Role.ANNOTATOR), ("Lea", Role.LEAD)):
        labelers.add(transaction, uid=name, name=name, role=role, at=NOW)
    for number, (name, facet) in enumerate(FACETS.items(), start=1):
        concepts.add(transaction, Concept(uid=name, name=name, facet=facet, position=number, export_id=number))
    concepts.add(transaction, ADDED_LATER)
    source = images.add_source(transaction, uid="shop", name="shop", purpose=Purpose.TRAINING)
    images.add(transaction, new_image("refused", health=Health.REFUSED), source_id=source.id, at=NOW)
    for number in range(IMAGES):
        images.add(transaction, new_image(str(number)), source_id=source.id, at=NOW)


def new_image(digest, *, health=Health.OK):
    size = {"width": SIZE.width, "height": SIZE.height} if health is Health.OK else {"width": 0, "height": 0}
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


# Answers: any that the file takes, and those that acts of a labeler make


@st.composite
def any_labels(draw, answer_uid):
    """Labels that the file takes, whether or not they make sense together: a joint one alone, an in without a box."""
    plain, made = set(), []
    for name in draw(st.lists(st.sampled_from(sorted(FACETS)), unique=True)):
        relation = draw(st.sampled_from(Relation))
        joint = relation is Relation.OF and (FACETS[name] in plain or draw(st.booleans()))
        if relation is Relation.OF and not joint:
            plain.add(FACETS[name])
        # Said again after it was taken back, a label has another uid.
        uid = f"{answer_uid} {name} {draw(st.integers(0, 1))}"
        label = Label(
            uid=uid,
            concept_uid=name,
            facet=FACETS[name],
            relation=relation,
            joint=joint,
            later=draw(st.booleans()),
            reason="too dark" if relation is Relation.UNCLEAR else draw(st.sampled_from(["", "too dark"])),
            said_at=NOW,
            said_day=draw(st.sampled_from(DAYS)),
            regions=draw(any_regions(uid)),
        )
        made.append(label)
    return tuple(made)


@st.composite
def any_regions(draw, label_uid):
    numbers = draw(st.lists(st.integers(0, 3), unique=True, max_size=3))
    corner, side = st.floats(0, 40) | st.integers(0, 40), st.floats(0.001, 40) | st.integers(1, 40)
    boxes = st.builds(Box, x=corner, y=corner, width=side, height=side)
    regions = st.builds(Region, uid=st.just(""), box=boxes, crowd=st.booleans(), origin=st.sampled_from(Origin))
    return tuple(replace(draw(regions), uid=f"{label_uid} {number}") for number in numbers)


@st.composite
def any_answers(draw, uid):
    """An answer that the file takes."""
    state = draw(st.sampled_from(State))
    is_given = state is not State.OPEN or draw(st.booleans())
    return Answer(
        uid=uid,
        state=state,
        scope=draw(st.sampled_from(Scope)),
        taxonomy_revision=draw(st.integers(0, 2)),
        none=draw(st.booleans()),
        reason="poor image" if state is State.SKIPPED else draw(st.sampled_from(["", "poor image"])),
        submitted_at=NOW if is_given else None,
        submitted_day=draw(st.sampled_from(DAYS)) if is_given else None,
        labels=draw(any_labels(uid)),
    )


FIRST_LIST = Taxonomy(concepts=tuple(Concept(uid=name, name=name, facet=facet) for name, facet in FACETS.items()))
SECOND_LIST = Taxonomy(concepts=(*FIRST_LIST.concepts, ADDED_LATER), revision=2)
PASSES = (
    Pass(way=Way.FREE),
    Pass(way=Way.ONE_IS_ENOUGH),
    Pass(way=Way.CONCEPT, concept="bride"),
    Pass(way=Way.CONCEPT, concept="veil"),
    Pass(way=Way.CLARIFY),
    Pass(way=Way.BOXES),
    Pass(way=Way.SUBJECT_BOXES),
    Pass(way=Way.FREE, by_facet=True),
    Pass(way=Way.ONE_IS_ENOUGH, by_facet=True),
    Pass(way=Way.CONCEPT, concept="bride", by_facet=True),
)
POLICIES = (
    Policy(),
    Policy(boxes_later=True),
    Policy(boxes_later=True, subject_boxes=SubjectBoxes.ALWAYS),
    Policy(subject_boxes=SubjectBoxes.NEVER, subject_sample=50),
)
CLAIMS = (
    Claim(concept_uid="bride", box=Box(x=10, y=10, width=20, height=20)),
    Claim(concept_uid="bride", box=Box(x=30, y=10, width=20, height=20)),
    Claim(concept_uid="beach"),
    Claim(concept_uid="veil"),
)
_concepts = st.sampled_from(["bride", "groom", "beach", "veil"])
_boxes = st.builds(Box, x=st.floats(-5, 90), y=st.floats(-5, 70), width=st.floats(3, 60), height=st.floats(3, 60))
_says = st.sampled_from([acts.SayOf, acts.SayIn, acts.SayOf]).flatmap(lambda act: st.builds(act, concept=_concepts))
_acts = st.sampled_from(
    [
        st.builds(acts.SayAbsent, concept=_concepts),
        st.builds(acts.Withdraw, concept=_concepts),
        st.builds(acts.OpenBoxes, concept=_concepts),
        st.just(acts.NothingElse()),
        st.just(acts.SayNone()),
        st.just(acts.Skip(reason="poor image")),
    ]
).flatmap(lambda act: act)
_replies = st.integers(0, 4)
_addings = st.builds(acts.AddBox, concept=_concepts, box=_boxes)
_others = st.sampled_from(PASSES) | st.just(SECOND_LIST)
# What is likely is drawn first: alternatives inside alternatives would all be equally likely.
_steps = st.sampled_from([_replies] * 4 + [_says] * 4 + [_addings] * 2 + [_acts, _others]).flatmap(lambda step: step)


@st.composite
def answers_by_acts(draw, uid, policy=Policy(), claims=CLAIMS):  # noqa: B008
    """The answers of one labeler to one image, one for each act that changed it; passes and lists change between."""
    draft, asking, taxonomy, numbers = Draft(answer=Answer(uid=uid)), PASSES[0], FIRST_LIST, count(1)
    made = []
    for step in draw(st.lists(_steps, min_size=draw(st.integers(0, 20)), max_size=30)):
        if isinstance(step, Pass):
            asking = step if step.concept != "veil" or taxonomy is SECOND_LIST else asking
            continue
        if isinstance(step, Taxonomy):
            taxonomy = step
            continue
        known = tuple(claim for claim in claims if claim.concept_uid != "veil" or taxonomy is SECOND_LIST)
        situation = Situation(taxonomy=taxonomy, asking=asking, policy=policy, claims=known)
        on = [choice for choice in question_of(draft, situation).choices if not choice.off]
        if isinstance(step, int) and not on:
            continue
        circumstances = Circumstances(
            taxonomy=taxonomy,
            size=SIZE,
            asking=asking,
            policy=policy,
            claims=known,
            at=NOW,
            day=DAYS[1],
            new_uid=lambda: f"{uid} {next(numbers)}",
        )
        with suppress(RuleBroken):
            draft = after(draft, on[step % len(on)].act if isinstance(step, int) else step, circumstances)
        if not made or draft.answer != made[-1]:
            made.append(draft.answer)
    return made


@pytest.fixture(scope="session")
def taken_by_the_file():
    """Of an answer's uid: any answer with it that the file takes, sensible or not."""
    return any_answers


@pytest.fixture(scope="session")
def made_by_acts():
    """Of an answer's uid: what an image's answer was after each of a few random acts, in any pass."""
    return answers_by_acts


@pytest.fixture(scope="session")
def passes():
    return PASSES


@pytest.fixture(scope="session")
def all_policies():
    return POLICIES


@pytest.fixture(scope="session")
def all_claims():
    return CLAIMS
