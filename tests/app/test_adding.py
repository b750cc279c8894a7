"""Adding folders: once each, in any number of goes, and always with the same splits."""

import os
import shutil

import pytest

from labeler.app.adding import add_folders
from labeler.app.counts import count
from labeler.app.examining import check_file
from labeler.app.watch import Cancelled, Watch
from labeler.domain.errors import AppError
from labeler.domain.words import Health, Purpose, Split
from labeler.store import images


class CutsOff(Watch):
    """Cancels when so many images are done."""

    def __init__(self, after):
        super().__init__()
        self._after = after

    def report(self, *, done, total=0, doing=""):
        if done >= self._after:
            self.cancel()
        super().report(done=done, total=total, doing=doing)


def every_image(project):
    with project.file.reading() as reader:
        return images.every(reader)


def splits(project):
    return {image.digest: image.split for image in every_image(project)}


def test_the_images_of_a_folder_are_added_in_natural_order(project, tmp_path, picture, watch):
    folder = tmp_path / "shop"
    folder.mkdir()
    for number, name in enumerate(["10.png", "9.png", "B.png", "a.png"]):
        (folder / name).write_bytes(picture(number))
    added = add_folders(project, [folder], watch=watch)
    assert added.images == 4
    assert [image.name for image in every_image(project)] == ["9.png", "10.png", "a.png", "B.png"]
    assert {image.source for image in every_image(project)} == {"shop"}


def test_a_folder_added_again_changes_nothing(project, photos, watch):
    folder = photos(7)
    add_folders(project, [folder], watch=watch)
    before = every_image(project)
    again = add_folders(project, [folder], watch=watch)
    assert (again.images, again.known, again.more_places) == (0, 7, 0)
    assert every_image(project) == before


def test_of_each_five_images_of_a_folder_one_is_for_evaluation(project, photos, watch):
    add_folders(project, [photos(15, name="a"), photos(10, name="b", first=100)], watch=watch)
    drawn = [image.split is Split.EVALUATION for image in every_image(project)]
    assert [sum(drawn[start : start + 5]) for start in range(0, 25, 5)] == [1, 1, 1, 1, 1]


def test_an_addition_cut_off_and_carried_on_draws_the_splits_of_one_that_was_not(tmp_path, project_at, photos, clock):
    folder = photos(60, name="shop/a")
    photos(33, name="shop/b", first=100)
    shop = folder.parent
    whole = project_at(tmp_path / "whole.labeler")
    add_folders(whole, [shop], watch=Watch())
    clock.__init__()  # the same uids again, and so the same uid of the project
    parts = project_at(tmp_path / "parts.labeler")
    for after in (20, 40, 60):  # on a slow disk up to 25 more are kept each time
        with pytest.raises(Cancelled):
            add_folders(parts, [shop], watch=CutsOff(after))
    assert 0 < len(every_image(parts)) < 93
    add_folders(parts, [shop], watch=Watch())
    assert whole.uid == parts.uid
    assert splits(parts) == splits(whole)
    assert list(splits(parts)) == list(splits(whole))


def test_the_same_bytes_twice_are_one_image_with_two_places(project, tmp_path, picture, watch):
    for name in ("a/one.png", "b/other.png"):
        path = tmp_path / "shop" / name
        path.parent.mkdir(parents=True)
        path.write_bytes(picture(1))
    added = add_folders(project, [tmp_path / "shop"], watch=watch)
    (image,) = every_image(project)
    assert (added.images, added.more_places) == (1, 1)
    assert [place.shown for place in image.places] == ["a/one.png", "b/other.png"]


def test_files_that_were_moved_are_found_again_by_their_digest(project, photos, tmp_path, watch):
    folder = photos(5)
    add_folders(project, [folder], watch=watch)
    shutil.move(folder, tmp_path / "elsewhere")
    assert len(check_file(project.path, watch=watch).missing) == 5
    added = add_folders(project, [tmp_path / "elsewhere"], watch=watch)
    assert (added.images, added.more_places) == (0, 5)
    findings = check_file(project.path, watch=watch)
    assert findings.missing == ()
    assert findings.damage == ()


def test_a_file_with_other_bytes_in_the_old_place_is_another_image(project, photos, picture, watch):
    folder = photos(1)
    add_folders(project, [folder], watch=watch)
    (folder / "001.png").write_bytes(picture(99))
    added = add_folders(project, [folder], watch=watch)
    old, new = every_image(project)
    assert added.images == 1
    assert (len(old.places), len(new.places)) == (0, 1)
    assert [image.digest for image in check_file(project.path, watch=watch).missing] == [old.digest]


def test_what_is_no_image_is_skipped_with_a_reason_and_a_broken_one_is_kept_as_refused(
    project, tmp_path, picture, watch
):
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / "good.png").write_bytes(picture(1))
    (folder / "half.jpg").write_bytes(picture(2, kind="JPEG")[:400])
    (folder / "empty.jpg").write_bytes(b"")
    (folder / "notes.txt").write_text("hello")
    os.mkfifo(folder / "pipe.jpg")
    added = add_folders(project, [folder], watch=watch)
    assert added.images == 1
    assert [name for name, _ in added.refused] == ["empty.jpg", "half.jpg"]
    assert [name for name, _ in added.skipped] == ["notes.txt", "pipe.jpg"]
    assert all(reason for _, reason in [*added.refused, *added.skipped])
    refused = [image for image in every_image(project) if image.health is Health.REFUSED]
    assert all(image.problem for image in refused)
    assert count(project).images == {
        "total": 3, "finished": 0, "open": 0, "skipped": 0, "untouched": 1, "unreadable": 2,
    }  # fmt: skip


def test_names_that_are_no_text_are_kept_as_bytes_and_shown_escaped(project, tmp_path, picture, watch):
    folder = os.fsencode(tmp_path) + b"/odd"
    os.mkdir(folder)  # noqa: PTH102 - a name that is no text
    names = [b"\xff\xfe.png", b"line\nbreak.png", b"-dash.png", "e\u0301.png".encode(), "é.png".encode()]
    for number, name in enumerate(names):
        with open(os.path.join(folder, name), "wb") as file:  # noqa: PTH118, PTH123
            file.write(picture(number))
    added = add_folders(project, [tmp_path / "odd"], watch=watch)
    assert added.images == len(names)
    assert {image.places[0].path for image in every_image(project)} == set(names)
    shown = {image.name for image in every_image(project)}
    assert {r"\xff\xfe.png", r"line\x0abreak.png"} <= shown
    assert check_file(project.path, watch=watch).missing == ()


def test_a_folder_whose_own_name_is_no_text_is_added_too(project, tmp_path, picture, watch):
    folder = os.fsencode(tmp_path) + b"/\xfc"
    os.mkdir(folder)  # noqa: PTH102 - a name that is no text
    with open(folder + b"/one.png", "wb") as file:  # noqa: PTH123
        file.write(picture(1))
    for _ in range(2):
        add_folders(project, [tmp_path / os.fsdecode(b"\xfc")], watch=watch)
    (image,) = every_image(project)
    assert image.name == r"\xfc/one.png"
    assert image.source == r"\xfc"
    assert check_file(project.path, watch=watch).missing == ()


def test_a_purpose_other_than_the_standing_one_is_refused_and_nothing_is_added(project, photos, watch):
    add_folders(project, [photos(3)], watch=watch, purpose=Purpose.TARGET)
    more = photos(2, first=50)
    with pytest.raises(AppError, match="is for target"):
        add_folders(project, [more], watch=watch, purpose=Purpose.TRAINING)
    assert len(every_image(project)) == 3


def test_a_folder_added_again_without_a_purpose_keeps_the_purpose_of_its_source(project, photos, watch):
    add_folders(project, [photos(10)], watch=watch, purpose=Purpose.TARGET)
    add_folders(project, [photos(10, first=50)], watch=watch)
    assert {image.split for image in every_image(project)} == {Split.EVALUATION}


def test_a_source_that_is_named_takes_in_several_folders(project, photos, watch):
    add_folders(project, [photos(2, name="a"), photos(2, name="b", first=9)], watch=watch, source="shop")
    assert {image.source for image in every_image(project)} == {"shop"}


def test_where_one_of_the_folders_is_missing_nothing_is_added(project, photos, tmp_path, watch):
    with pytest.raises(AppError, match="no such folder"):
        add_folders(project, [photos(2), tmp_path / "missing"], watch=watch)
    assert every_image(project) == ()
