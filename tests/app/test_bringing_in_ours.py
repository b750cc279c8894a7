"""Our own exports back in: wherever they lie and however they were made, each box and each image is what it was."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from labeler.app.adding import add_folders
from labeler.app.bringing_in import Adding
from labeler.app.project import new_project, open_project
from labeler.app.watch import Watch
from labeler.domain import acts
from labeler.domain.geometry import Box
from tests.bringing import is_sound, labels, take_in
from tests.exports import exported

FORMATS = ("coco", "cvat", "labelme", "label_studio", "yolo", "voc")
ONLY_BOXES = ("yolo", "voc")


def choices(format):
    return {"format": format, "labeler": "Ann", **({"relation": "in"} if format in ONLY_BOXES else {})}


@pytest.fixture
def turned(project, tmp_path, picture, tell, uid_of, clock):
    """Eight photos, each stored another way, whose names are 1.jpg to 4.jpg twice; and a copy without an answer."""
    for number in range(1, 9):
        folder = tmp_path / "photos" / ("odd" if number % 2 else "even")
        folder.mkdir(parents=True, exist_ok=True)
        side = {"width": 32, "height": 32} if number in (6, 7) else {}
        content = picture(number, kind="JPEG", orientation=number, **side)
        (folder / f"{(number + 1) // 2}.jpg").write_bytes(content)
    add_folders(project, [tmp_path / "photos"], watch=Watch())
    shutil.copy(project.path, tmp_path / "copy.labeler")
    apple, banana = uid_of(project, "apple"), uid_of(project, "banana")
    for number in range(1, 9):
        box = acts.AddBox(concept=banana, box=Box(x=1 + number, y=2, width=10, height=12))
        tell(project, "Ann", number, acts.SayOf(concept=apple), acts.SayIn(concept=banana), box, acts.CloseBoxes())
        around = acts.AddBox(concept=apple, box=Box(x=3, y=4, width=20, height=21))
        tell(project, "Ann", number, around, acts.NothingElse())
    with closing(open_project(tmp_path / "copy.labeler", clock=clock)) as copy:
        yield project, copy


def boxes(project):
    """The boxes of each image, and of what."""
    return {
        number: {name: said[1:] for name, said in labels(project, number).items() if said[1:]} for number in range(1, 9)
    }


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("coords", ["upright", "stored"])
def test_without_images_each_box_finds_its_image_and_its_place_whichever_way_it_is_stored(
    turned, tmp_path, format, coords
):
    project, copy = turned
    exported(project, format, tmp_path / "out", without_images=True, coords=coords)
    told = take_in(copy, tmp_path / "out", **choices(format))
    assert (told.answers, told.matched["export"]) == (8, 8)
    assert boxes(copy) == boxes(project)
    assert is_sound(copy)


@pytest.mark.parametrize("format", FORMATS)
def test_without_images_names_of_other_images_in_the_project_mislead_nobody(
    project, tmp_path, picture, format, tell, uid_of
):
    """`images/train/1.jpg` of the export is not the file that lies at that very path below the added folder."""
    for folder, first in (("train", 1), ("val", 5)):
        place = tmp_path / "photos" / "images" / folder
        place.mkdir(parents=True)
        for number in range(4):
            (place / f"{number}.png").write_bytes(picture(first + number))
    add_folders(project, [tmp_path / "photos"], watch=Watch())
    apple = uid_of(project, "apple")
    for number in range(1, 9):
        box = acts.AddBox(concept=apple, box=Box(x=number, y=2, width=10, height=12))
        tell(project, "Ann", number, acts.SayIn(concept=apple), box, acts.CloseBoxes(), acts.NothingElse())
    exported(project, format, tmp_path / "out", without_images=True)
    told = take_in(project, tmp_path / "out", **choices(format))
    assert (told.answers, told.answers_unchanged, told.matched["export"]) == (0, 8, 8)


@pytest.mark.parametrize("format", [*FORMATS, "imagefolder", "folders"])
def test_images_keep_their_splits_however_the_path_to_the_export_is_written(
    turned, tmp_path, clock, monkeypatch, format
):
    project, _ = turned
    exported(project, format, tmp_path / "out")
    monkeypatch.chdir(tmp_path)
    with closing(new_project(tmp_path / "other.labeler", lead="Ann", clock=clock)) as other:
        take_in(other, Path("out"), adding=Adding(), **choices(format))
        assert splits(other) == splits(project)
        assert is_sound(other)


def splits(project):
    """How many images are in each."""
    with project.file.reading() as reader:
        return dict(reader.plain("SELECT split, count(*) FROM images GROUP BY split"))


@pytest.mark.parametrize("options", [{"crops": True}, {"crops": True, "layout": "flat"}, {"joint": "duplicate"}])
def test_crops_and_copies_of_class_folders_become_no_images_of_their_own(
    turned, tmp_path, clock, tell, uid_of, options
):
    project, _ = turned
    both = acts.ChooseSubject(subjects=acts.Subjects.EQUALLY)
    tell(project, "Ann", 2, acts.SayAbsent(concept=uid_of(project, "banana")), acts.NothingElse())
    tell(project, "Ann", 2, acts.SayOf(concept=uid_of(project, "carrot")), both, acts.NothingElse())
    exported(project, "folders", tmp_path / "out", allow_missing=True, **options)
    with closing(new_project(tmp_path / "other.labeler", lead="Ann", clock=clock)) as other:
        told = take_in(other, tmp_path / "out", adding=Adding(), **choices("folders"))
        expected = 8 if "joint" in options else 7
        assert (told.images_added, told.images, told.answers) == (expected, expected, expected)
        assert sum(splits(other).values()) == expected
        assert is_sound(other)
        assert take_in(other, tmp_path / "out", adding=Adding(), **choices("folders")).answers == 0
