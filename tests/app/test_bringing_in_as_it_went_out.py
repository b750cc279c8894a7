"""What was said goes out by our own formats and comes in as it was: into the project, a copy of it, a new one."""

import shutil
from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from labeler.app.adding import add_folders
from labeler.app.bringing_in import Adding, Choices, bring_in, fitting_format, look
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.project import new_project, open_project
from labeler.app.watch import Watch
from labeler.domain import acts
from labeler.domain.geometry import Box
from labeler.domain.words import Relation
from tests.bringing import boxed, image, is_sound, labels, take_in
from tests.exports import exported

IN, OF = Relation.IN, Relation.OF


@pytest.fixture
def shop(project, tmp_path, picture, tell, uid_of, clock):
    """Six photos, one on its side, of which all is known; and a copy from before anything was said of them."""
    project.execute(AddConcepts(entries=(NewConcept(name="a/b", definition="Both."),)))
    photos = tmp_path / "photos"
    photos.mkdir()
    for number in range(1, 7):
        (photos / f"{number}.jpg").write_bytes(picture(number, kind="JPEG", orientation=6 if number == 1 else 1))
    add_folders(project, [photos], watch=Watch())
    shutil.copy(project.path, tmp_path / "copy.labeler")
    apple, both = uid_of(project, "apple"), uid_of(project, "a/b")
    box = acts.AddBox(concept=both, box=Box(x=1.5, y=2.25, width=10.125, height=12))
    for number in range(1, 7):
        if number % 2:
            around = acts.AddBox(concept=apple, box=Box(x=3, y=3, width=20, height=20.5))
            tell(project, "Ann", number, acts.SayOf(concept=apple), acts.SayIn(concept=both), box, acts.CloseBoxes())
            tell(project, "Ann", number, around, acts.NothingElse())
        else:
            tell(project, "Ann", number, acts.SayNone())
    copy = open_project(tmp_path / "copy.labeler", clock=clock)
    yield project, copy
    copy.close()


WITH_RELATIONS = ("coco", "cvat", "labelme", "label_studio", "imagefolder")
WITH_BOXES = ("yolo", "voc")
"""Formats that say what an image is of and what is in it, and those that say no more than where things are."""


def annotations(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.suffix in (".json", ".xml", ".txt", ".jsonl") and not path.name.startswith(".")
    }


def splits_of(project):
    """The split of each image, by the last part of its first path."""
    with project.file.reading() as reader:
        rows = reader.plain("SELECT shown_path, split FROM images JOIN places ON image_id = images.id")
    return {path.rpartition("/")[2]: split for path, split in rows}


@pytest.mark.parametrize("format", WITH_RELATIONS)
def test_our_own_export_says_what_stands_there_already(shop, tmp_path, format):
    project, _ = shop
    folder = exported(project, format, tmp_path / "out").folder
    assert fitting_format(folder) == format
    before = project.path.read_bytes()
    told = take_in(project, folder, format=format, labeler="Ann")
    assert (told.answers, told.answers_unchanged, told.claims, told.matched["export"]) == (0, 6, 0, 6)
    assert project.path.read_bytes() == before


@pytest.mark.parametrize(
    ("format", "without_images"),
    # An imagefolder without images is none.
    [
        (each, bare)
        for each in WITH_RELATIONS + WITH_BOXES
        for bare in (False, True)
        if each != "imagefolder" or not bare
    ],
)
def test_our_own_export_comes_into_a_copy_as_it_went_out(shop, tmp_path, format, without_images):
    project, copy = shop
    options = {"without_images": True, "coords": "upright"} if without_images else {}
    folder = exported(project, format, tmp_path / "out", **options).folder
    relation = {"relation": "in"} if format in WITH_BOXES else {}
    told = take_in(copy, folder, format=format, labeler="Ann", **relation)
    assert (told.answers, told.claims, told.matched["export"]) == (6, 0, 6)
    assert is_sound(copy)
    assert annotations(exported(copy, format, tmp_path / "again", **options).folder) == annotations(folder)


@pytest.mark.parametrize("format", WITH_RELATIONS)
def test_our_own_export_makes_a_project_anew_with_concepts_and_splits(shop, tmp_path, clock, format):
    project, _ = shop
    folder = exported(project, format, tmp_path / "out").folder
    other = new_project(tmp_path / "other.labeler", lead="Ann", clock=clock)
    try:
        looked = look(other, folder, format=format, watch=Watch())
        assert (looked.new_concepts, looked.is_ours, looked.carries_answers) == (4, True, True)
        choices = Choices(labeler="Ann", adding=Adding())
        told = bring_in(other, looked, choices, watch=Watch(), labeler=other.labeler_named("Ann"))
        assert (told.concepts_added, told.images_added, told.answers) == (4, 6, 6)
        assert is_sound(other)
        assert splits_of(other) == splits_of(project)
        assert labels_by_name(other) == labels_by_name(project)
    finally:
        other.close()


BOXES = st.tuples(st.integers(0, 20_000), st.integers(0, 10_000), st.integers(1, 20_000), st.integers(1, 20_000)).map(
    lambda box: tuple(number / 1000 for number in box)
)


@st.composite
def any_answers(draw):
    """What one person says of four images: complete or not, each box to a thousandth of a pixel."""
    statements = []
    for number in range(1, 5):
        subject = draw(st.sampled_from(("apple", "banana", "carrot", None)))
        said_of = []
        for name in ("apple", "banana", "carrot"):
            boxes = draw(st.lists(BOXES, min_size=1, max_size=3, unique=True))
            if name == subject:
                said_of.append(boxed(name, *boxes[: draw(st.integers(0, 1))], relation=OF))
            elif draw(st.booleans()):
                said_of.append(boxed(name, *boxes, relation=IN))
        statements.append(image(f"{number:03}.png", *said_of, is_complete=draw(st.booleans())))
    return statements


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(given_answers=any_answers(), format=st.sampled_from(WITH_RELATIONS))
def test_whatever_was_said_goes_out_and_in_as_it_is(stocked, clock, stated, tmp_path_factory, given_answers, format):
    # COCO tells of boxes only where all is known.
    statements = [replace(each, is_complete=each.is_complete or format == "coco") for each in given_answers]
    folder = tmp_path_factory.mktemp("any")
    shutil.copy(stocked.path, folder / "first.labeler")
    shutil.copy(stocked.path, folder / "copy.labeler")
    with closing(open_project(folder / "first.labeler", clock=clock)) as first:
        data_set = stated(*statements, classes=("apple", "banana", "carrot"))
        if not take_in(first, data_set, labeler="Ann").answers:
            return
        out = exported(first, format, folder / "out").folder
    with closing(open_project(folder / "copy.labeler", clock=clock)) as copy:
        take_in(copy, out, format=format, labeler="Ann")
        assert is_sound(copy)
        assert annotations(exported(copy, format, folder / "again").folder) == annotations(out)


def labels_by_name(project):
    """What Ann said of each image, by the last part of its first path."""
    with project.file.reading() as reader:
        rows = reader.plain("SELECT image_id, shown_path FROM places GROUP BY image_id HAVING min(id)")
    return {path.rpartition("/")[2]: labels(project, image_id) for image_id, path in rows}
