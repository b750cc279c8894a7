"""A step is as quick among a million images as among a thousand: none of its statements goes through a whole table."""

import re

import pytest

from labeler.app.adding import add_folders
from labeler.app.commands.answers import Tell
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.commands.undo import Undo
from labeler.app.counts import count
from labeler.app.filmstrip import last_answered
from labeler.app.label_screen import coming_up, look_at, neighbours, next_to_ask, stopped_at
from labeler.app.progress import count_on, progress_of
from labeler.app.project import new_project
from labeler.domain import acts
from labeler.domain.draft import Pass, Way

FREE = Pass(way=Way.FREE)
FEW = {"concepts", "labelers", "examples", "meta", "sources", "told", "image_tallies", "pace_tallies", "hand_ins"}
"""Tables that stay small however many images there are (a row a package); and a list that a statement was told."""
TALLIES = {"tallies", "answer_tallies"}
"""A row a labeler, concept and day: gone through by the counts alone."""


@pytest.fixture
def project(tmp_path, photos, watch):
    made = new_project(tmp_path / "p.labeler", lead="Ann")
    made.execute(AddConcepts(entries=(NewConcept(name="bouquet"), NewConcept(name="bride"))))
    add_folders(made, [photos(6)], watch=watch)
    yield made
    made.close()


@pytest.fixture
def heard(project):
    """Every statement that the file is asked, as plain SQL."""
    with project.file.reading() as reader:
        driver = reader._driver
    statements = []
    driver.set_trace_callback(statements.append)
    yield statements
    driver.set_trace_callback(None)


def say(project, image_id, act, asking=FREE):
    told = Tell(uid=project.clock.new_uid(), image_id=image_id, asking=asking, act=act)
    project.execute(told, labeler=project.people()[0])


def every_pass(project):
    bouquet = project.taxonomy().named("bouquet").uid
    return [Pass(way=way, concept=bouquet if way is Way.CONCEPT else None) for way in Way]


def a_step(project, asking):
    """All that the window asks between two images."""
    ann = project.people()[0]
    place = stopped_at(project, ann)
    found = next_to_ask(project, ann, asking, after=place)
    look_at(project, ann, found or 1, asking)
    neighbours(project, 3)
    coming_up(project, ann, asking, after=place)
    progress_of(project, ann, asking)
    last_answered(project, ann)
    while count_on(project, ann, asking):
        pass
    next_to_ask(project, ann, asking, after=6)
    coming_up(project, ann, asking, after=place)


def scanned(project, statements):
    """The tables that these statements go through from one end to the other, with the statement."""
    asked = [sql for sql in dict.fromkeys(statements) if re.match(r"(SELECT|INSERT|UPDATE|DELETE|WITH)\b", sql)]
    assert asked
    with project.file.reading() as reader:
        for sql in asked:
            for row in reader.plain(f"EXPLAIN QUERY PLAN {sql}"):
                line = str(row[3])
                if line.startswith("SCAN") and line != "SCAN CONSTANT ROW":
                    yield line.split()[1], sql
                # Collected for an IN or into a view, it would be collected over the whole project.
                if "MATERIALIZE" in line or ("LIST SUBQUERY" in line and "json_each" not in sql):
                    yield line, sql


@pytest.mark.parametrize("way", Way)
def test_a_step_of_each_pass_looks_everything_up_by_a_key(project, heard, way):
    say(project, 1, acts.SayOf(concept=project.taxonomy().named("bouquet").uid))
    say(project, 2, acts.SayNone())
    asking = next(asking for asking in every_pass(project) if asking.way is way)
    heard.clear()
    a_step(project, asking)
    assert [found for found in scanned(project, list(heard)) if found[0] not in FEW] == []


def test_an_answer_and_its_undoing_look_everything_up_by_a_key(project, heard):
    bouquet, bride = (project.taxonomy().named(name).uid for name in ("bouquet", "bride"))
    say(project, 2, acts.SayOf(concept=bride))
    heard.clear()
    for act in (
        acts.SayOf(concept=bouquet),
        acts.SayIn(concept=bride),
        acts.Withdraw(concept=bride),
        acts.NothingElse(),
    ):
        say(project, 1, act)
    project.execute(Undo(uid=project.clock.new_uid()), labeler=project.people()[0])
    assert [found for found in scanned(project, list(heard)) if found[0] not in FEW] == []


def test_an_answer_asks_the_file_few_times(project, heard):
    """Every statement costs about a hundredth of a millisecond; the disk takes the rest."""
    bouquet = project.taxonomy().named("bouquet").uid
    say(project, 1, acts.SayOf(concept=bouquet))
    heard.clear()
    say(project, 2, acts.SayOf(concept=bouquet))
    assert len(heard) <= 30


def test_the_counts_are_read_from_tallies_alone(project, heard):
    say(project, 1, acts.SayNone())
    heard.clear()
    count(project)
    found = {table for table, _ in scanned(project, list(heard)) if "MATERIALIZE" not in table}
    assert found <= FEW | TALLIES | {"of_concepts", "of_days"}
