"""Data sets as other tools write them come in as they are meant, chosen by folder, with no word on their format."""

from collections import defaultdict
from contextlib import closing

import pytest

from labeler.app.bringing_in import Adding, Choices, bring_in, fitting_format, look
from labeler.app.project import open_project
from labeler.app.watch import Watch
from labeler.domain.phrase import Phrase
from tests.wild import SIZE, WILD

CONCEPTS = ("apple", "banana", "carrot")


@pytest.fixture(params=WILD)
def wild(request, tmp_path):
    """A data set with nothing else in its folder, and what it is meant to say."""
    root = tmp_path / "data set"
    root.mkdir()
    meant = WILD[request.param](root)
    return root / meant.place, meant


@pytest.fixture
def looked(wild, make_project):
    path, meant = wild
    with closing(open_project(make_project(concepts=CONCEPTS))) as project:
        yield look(project, path, format=meant.format, watch=Watch())


def test_its_format_is_known(wild):
    path, meant = wild
    assert fitting_format(path) == meant.format


def test_every_box_is_where_the_tool_meant_it(wild, looked):
    _, meant = wild
    boxes, whole = defaultdict(list), defaultdict(list)
    for image in looked.source.statements.images:
        name = next(each for each in (image.name, *image.also) if each.rpartition("/")[2] in meant.boxes)
        last = name.rpartition("/")[2]
        wide, high = SIZE if image.is_relative else (1, 1)
        for label in image.labels:
            assert label.relation is None
            for box in label.boxes:
                boxes[last].append((label.class_name, box.x * wide, box.y * high, box.width * wide, box.height * high))
            if not label.boxes:
                whole[last].append(label.class_name)
    for name, expected in meant.boxes.items():
        assert [each[0] for each in sorted(boxes[name])] == [each[0] for each in sorted(expected)]
        for found, said in zip(sorted(boxes[name]), sorted(expected), strict=True):
            assert found[1:] == pytest.approx(said[1:], abs=0.5)
    assert dict(whole) == dict(meant.whole)
    assert looked.skips == meant.skips


def test_what_is_passed_over_is_told(wild, looked):
    _, meant = wild
    notes = " ".join(looked.notes)
    assert all(isinstance(note, Phrase) for note in looked.notes)
    for words in meant.told:
        assert words in notes


def test_its_images_can_be_added_with_it(wild, make_project):
    """Each of them is found where the tool keeps it, and nothing is in the way of taking all in."""
    path, meant = wild
    with closing(open_project(make_project(concepts=CONCEPTS))) as project:
        found = look(project, path, format=meant.format, watch=Watch())
        report = bring_in(project, found, Choices(adding=Adding()), watch=Watch())
    assert report.refusal is None
    assert (report.unmatched, report.bad) == ((), 0)
    assert report.boxes == sum(map(len, meant.boxes.values()))
