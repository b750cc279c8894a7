"""Adding folders from the window: progress, cancel, and labeling from the first image on."""

import pytest
from PIL import Image

from labeler.gui.project_pages import ADDED


@pytest.fixture
def many_photos(tmp_path):
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(120):
        Image.new("RGB", (24, 18), (number * 2, 10, 200 - number)).save(folder / f"{number:03}.png")
    (folder / "notes.txt").write_text("no image")
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 this is not a whole image")
    return folder


@pytest.fixture
def ann(sit_down, make_project):
    return sit_down(make_project())


def test_an_empty_project_says_what_to_do(ann):
    assert ann.image == ""
    assert ann.canvas.viewport is None


def test_a_folder_is_added_and_the_first_image_is_there_to_label(ann, many_photos, qtbot):
    with qtbot.waitSignal(ann.window.folders.told, timeout=20_000):
        ann.window.folders.start(((many_photos, None),))
    assert ann.image == "000.png"
    assert "120 images added, 1 cannot be shown, 1 were no images." in ann.window.notice.text
    ann.press("N")
    assert ann.image == "001.png"


def test_what_could_not_be_taken_is_listed_with_its_reason(ann, many_photos, qtbot):
    with qtbot.waitSignal(ann.window.folders.told, timeout=20_000):
        ann.window.folders.start(((many_photos, None),))
    ann.window.open_page("added")
    table = ann.window.pages[ADDED]._table
    assert {table.item(row, 0).text() for row in range(table.rowCount())} == {"broken.jpg", "notes.txt"}
    assert all(table.item(row, 2).text() for row in range(table.rowCount()))


def test_cut_off_it_keeps_what_was_read_and_goes_on_the_next_time(ann, many_photos, qtbot):
    folders = ann.window.folders
    with qtbot.waitSignal(folders.told, timeout=20_000) as told:
        folders.start(((many_photos, None),))
        ann.window.jobs.cancel()
    (outcome,) = told.args
    assert "cut off" in outcome.what
    with qtbot.waitSignal(folders.told, timeout=20_000) as told:
        folders.start(((many_photos, None),))
    (added,) = told.args
    assert added.images + added.known + added.more_places >= 120


def test_one_can_label_while_images_are_added(ann, many_photos, tiny_photos, qtbot):
    folders = ann.window.folders
    with qtbot.waitSignal(folders.told, timeout=20_000):
        folders.start(((tiny_photos, None),))
    with qtbot.waitSignal(folders.told, timeout=20_000):
        folders.start(((many_photos, None),))
        ann.press("1 F Enter")
        assert ann.image == "2.png"
    assert not ann.window.red_bar.isVisible()
