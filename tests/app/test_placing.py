"""Images go out as was chosen, from where they were when it was planned, and never at the cost of an original."""

import io
import os

import pytest
from PIL import Image

from labeler.app.adding import add_folders
from labeler.app.exporting import plan_export, write_export
from labeler.app.outgoing.originals_inside import refuse_originals_inside
from labeler.domain import acts
from labeler.domain.errors import AppError
from labeler.domain.geometry import Box
from tests.exports import options_of

LAST = Box(x=20, y=10, width=20, height=20)


@pytest.fixture
def say_of(project, tell, uid_of):
    """Ann says of an image, by its number, what it is of, and what is in it at these boxes."""

    def say(image, name, *, inside=None, boxes=()):
        steps = [acts.SayOf(concept=uid_of(project, name))]
        if inside:
            uid = uid_of(project, inside)
            steps += [acts.SayIn(concept=uid), *(acts.AddBox(concept=uid, box=box) for box in boxes)]
            steps += [acts.CloseBoxes()]
        tell(project, "Ann", image, *steps, acts.NothingElse())

    return say


@pytest.fixture
def export(project, tmp_path, watch):
    """Exports class folders with these choices; gives what came of it."""

    def make(folder="out", *, replace=False, **options):
        chosen = options_of("folders", **({"layout": "flat"} | options))
        with plan_export(project, "folders", chosen, watch=watch) as planned:
            return write_export(planned, tmp_path / folder, watch=watch, replace=replace)

    return make


def seen(path):
    with Image.open(path) as image:
        return image.size, image.convert("RGB").tobytes()


def test_images_are_copied_unless_links_are_chosen(project, photos, watch, say_of, export):
    folder = photos(1)
    add_folders(project, [folder], watch=watch)
    say_of(1, "apple")
    for way in ("copy", "link", "symlink"):
        placed = export(way, place=way).folder / "apple" / "001.png"
        assert placed.read_bytes() == (folder / "001.png").read_bytes()
        assert placed.samefile(folder / "001.png") == (way != "copy")
        assert placed.is_symlink() == (way == "symlink")


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("max_side", [None, 20])
def test_crops_show_what_the_labeler_boxed_however_the_file_lies(
    project, tmp_path, watch, picture, say_of, export, orientation, max_side
):
    (tmp_path / "photos").mkdir()
    upright = picture(1, kind="PNG")
    (tmp_path / "photos" / "a.png").write_bytes(picture(1, kind="PNG", orientation=orientation))
    add_folders(project, [tmp_path / "photos"], watch=watch)
    say_of(1, "apple", inside="banana", boxes=[LAST, Box(x=0, y=0, width=10, height=8)])
    outcome = export(crops=True, max_side=max_side, place="link")
    assert (outcome.images, outcome.labels) == (1, 3)
    with Image.open(io.BytesIO(upright)) as whole:
        assert seen(outcome.folder / "banana" / "a-1.png")[1] == whole.crop((20, 10, 40, 30)).tobytes()
        assert seen(outcome.folder / "banana" / "a-2.png")[1] == whole.crop((0, 0, 10, 8)).tobytes()
        size, pixels = seen(outcome.folder / "apple" / "a.png")
        assert size == ((20, 15) if max_side else (40, 30))
        assert max_side or pixels == whole.tobytes()


def test_a_crop_is_made_of_the_pixels_of_the_original_and_no_larger_than_was_asked_for(
    project, tmp_path, watch, picture, say_of, export
):
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "a.png").write_bytes(picture(1, width=400, height=300))
    add_folders(project, [tmp_path / "photos"], watch=watch)
    say_of(1, "apple", inside="banana", boxes=[Box(x=100, y=100, width=200, height=100)])
    folder = export(crops=True, max_side=100).folder
    assert seen(folder / "apple" / "a.png")[0] == (100, 75)
    assert seen(folder / "banana" / "a-1.png")[0] == (100, 50)


def test_a_file_that_was_changed_after_the_plan_is_not_linked_and_nothing_is_left(
    project, photos, tmp_path, watch, say_of
):
    folder = photos(2)
    add_folders(project, [folder], watch=watch)
    say_of(1, "apple")
    say_of(2, "apple")
    chosen = options_of("folders", layout="flat", place="link")
    with plan_export(project, "folders", chosen, watch=watch) as planned:
        os.utime(folder / "002.png", ns=(0, 0))
        with pytest.raises(AppError, match="changed since"):
            write_export(planned, tmp_path / "out", watch=watch)
    assert not (tmp_path / "out").exists()


def test_an_export_can_be_written_over_itself_with_links_to_originals_elsewhere(project, photos, watch, say_of, export):
    folder = photos(1)
    add_folders(project, [folder], watch=watch)
    say_of(1, "apple")
    export(place="link")
    outcome = export(place="link", replace=True)
    assert (outcome.folder / "apple" / "001.png").samefile(folder / "001.png")


def test_an_export_that_holds_the_only_files_of_a_project_may_not_make_way(
    project, project_at, photos, tmp_path, watch, say_of, export
):
    folder = photos(1)
    add_folders(project, [folder], watch=watch)
    say_of(1, "apple")
    out = export().folder
    refuse_originals_inside(project, out)
    for number, root in enumerate((out, out / "apple", tmp_path)):
        other = project_at(tmp_path / f"other{number}.labeler")
        add_folders(other, [root], watch=watch)
        if root == tmp_path:
            refuse_originals_inside(other, out)
            (folder / "001.png").unlink()
        with pytest.raises(AppError, match=r"only file of the image .*001\.png lies in this folder") as caught:
            refuse_originals_inside(other, out)
        assert "Nothing was written" in caught.value.safe
        refuse_originals_inside(other, tmp_path / "elsewhere")
        (tmp_path / "elsewhere").mkdir(exist_ok=True)
        refuse_originals_inside(other, tmp_path / "elsewhere")


def test_a_project_that_was_made_of_an_export_is_not_exported_over_it(
    project_at, project, photos, watch, say_of, export
):
    add_folders(project, [photos(1)], watch=watch)
    say_of(1, "apple")
    out = export().folder
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    other = project_at(out.parent / "other.labeler", "apple")
    add_folders(other, [out], watch=watch)
    chosen = options_of("csv")
    with (
        plan_export(other, "csv", chosen, watch=watch) as planned,
        pytest.raises(AppError, match="only file of the image"),
    ):
        write_export(planned, out, watch=watch, replace=True)
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before
