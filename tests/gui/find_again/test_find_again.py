"""Images that are missing or changed, in the window: a tile in their place, the page that lists them, the search."""

import shutil

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from labeler.app.commands.people import AddPerson
from labeler.app.counts import count
from labeler.app.project import open_project
from labeler.gui.keys import PageAction
from labeler.gui.label.gone_tile import GoneTile
from labeler.gui.main_window import MainWindow
from labeler.gui.project_pages import IMAGES


@pytest.fixture
def path(make_project, tiny_photos):
    return make_project(tiny_photos)


@pytest.fixture
def moved(path, tiny_photos, tmp_path):
    """Where the photos of the project are by now."""
    shutil.move(tiny_photos, tmp_path / "moved")
    return tmp_path / "moved"


@pytest.fixture
def choose(monkeypatch):
    """What the system's own chooser of folders answers."""

    def answer(folder):
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))

    return answer


def tile(person):
    return person.window.label.stage.tile


def wait_for_tile(person, qtbot):
    qtbot.waitUntil(lambda: tile(person).isVisible(), timeout=20_000)


def type_key(person, key):
    """A key at the window while there is no image that could be waited for."""
    QTest.keyClick(QApplication.focusWidget() or person.canvas, key)


def page(person, qtbot):
    person.window.open_page(IMAGES)
    images = person.window.pages[IMAGES]
    qtbot.waitUntil(lambda: not images.jobs.is_running and not images._is_stale, timeout=20_000)
    return images


def listed(images):
    table = images.table
    return {table.item(row, 0).text(): table.item(row, 2).text() for row in range(table.rowCount())}


def test_in_place_of_a_missing_image_stands_a_tile_that_says_so(sit_down, path, moved, qtbot):
    ann = sit_down(path)
    wait_for_tile(ann, qtbot)
    assert "1.png" in tile(ann).words
    assert "not where it was" in tile(ann).words
    assert "safe" in tile(ann).words
    assert tile(ann).button.caption == "Find them again …"
    assert tile(ann).button.key == "F8"
    assert ann.canvas.viewport is None
    assert tile(ann).accessibleName() == "1.png"


def test_a_changed_image_is_never_shown_as_the_one_that_was_labeled(sit_down, path, tiny_photos, qtbot):
    Image.new("RGB", (40, 30), "white").save(tiny_photos / "1.png")
    ann = sit_down(path)
    wait_for_tile(ann, qtbot)
    assert "changed since it was added" in tile(ann).words
    assert ann.canvas.viewport is None


def test_the_question_of_a_missing_image_can_be_answered(sit_down, path, moved, qtbot):
    ann = sit_down(path)
    wait_for_tile(ann, qtbot)
    assert ann.question.startswith("Which concept")
    for key in (Qt.Key.Key_1, Qt.Key.Key_F, Qt.Key.Key_Return):
        type_key(ann, key)
    assert ann.image == "2.png"
    assert count(ann.project).images["finished"] == 1
    qtbot.waitUntil(lambda: "2.png" in tile(ann).words, timeout=20_000)


def test_the_tile_covers_neither_question_nor_more_than_the_image(sit_down, path, moved, qtbot):
    ann = sit_down(path)
    wait_for_tile(ann, qtbot)
    stage, shown = ann.window.label.stage, tile(ann)
    card = stage.bar.geometry().adjusted(*(stage.bar.shadow_margin * side for side in (1, 1, -1, -1)))
    assert not shown.geometry().intersects(card)
    assert abs(shown.width() / shown.height() - 4 / 3) < 0.02
    ann.window.resize(700, 480)
    QTest.qWait(20)
    assert stage.rect().contains(shown.geometry())
    assert shown.layout().totalHeightForWidth(shown.width()) <= shown.height()


def test_an_image_that_can_be_shown_takes_the_tile_away(sit_down, path, tiny_photos, qtbot):
    (tiny_photos / "1.png").unlink()
    ann = sit_down(path)
    wait_for_tile(ann, qtbot)
    type_key(ann, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: ann.canvas.viewport is not None, timeout=20_000)
    assert not tile(ann).isVisible()


@pytest.mark.parametrize("way", ["key", "button"])
def test_find_them_again_brings_the_image_back_by_key_and_by_button(sit_down, path, moved, choose, qtbot, way):
    ann = sit_down(path)
    wait_for_tile(ann, qtbot)
    choose(moved)
    with qtbot.waitSignal(ann.window.find_again.told, timeout=20_000):
        if way == "key":
            type_key(ann, Qt.Key.Key_F8)
        else:
            tile(ann).button.click()
    assert ann.window.notice.text == "4 images found again."
    qtbot.waitUntil(lambda: ann.canvas.viewport is not None, timeout=20_000)
    assert not tile(ann).isVisible()
    assert ann.image == "1.png"
    assert not ann.window.find_again.bar.isVisible()


def test_an_annotator_finds_images_again_as_a_lead_does(sit_down, path, moved, choose, qtbot):
    project = open_project(path)
    project.execute(AddPerson(name="bo"))
    project.close()
    bo = sit_down(path, labeler="bo")
    wait_for_tile(bo, qtbot)
    choose(moved)
    with qtbot.waitSignal(bo.window.find_again.told, timeout=20_000):
        type_key(bo, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: bo.canvas.viewport is not None, timeout=20_000)


def test_whoever_chooses_no_folder_changes_nothing(sit_down, path, moved, choose, qtbot):
    ann = sit_down(path)
    wait_for_tile(ann, qtbot)
    choose("")
    type_key(ann, Qt.Key.Key_F8)
    assert not ann.window.find_again.jobs.is_running


def test_a_key_of_ones_own_is_printed_on_the_tile(sit_down, path, moved, qtbot):
    from labeler.gui.key import Key

    ann = sit_down(path)
    wait_for_tile(ann, qtbot)
    ann.window.keys.choose(PageAction.FIND_AGAIN, Key.named("F11"))
    assert tile(ann).button.key == "F11"
    assert len([each for each in tile(ann).findChildren(type(tile(ann).button)) if each.isVisible()]) == 1


def test_the_page_lists_missing_changed_and_refused_images_with_their_reasons(
    sit_down, make_project, tiny_photos, qtbot
):
    (tiny_photos / "half.jpg").write_bytes(b"\xff\xd8\xff\xe0 and no more")
    path = make_project(tiny_photos)
    (tiny_photos / "2.png").unlink()
    (tiny_photos / "3.png").write_bytes(b"edited")
    images = page(sit_down(path), qtbot)
    found = listed(images)
    assert {name: why.partition(":")[0] for name, why in found.items()} == {
        "2.png": "missing",
        "3.png": "changed",
        "half.jpg": "refused",
    }
    assert "cut short" in found["half.jpg"]
    assert images.summary == "1 is missing, 1 has changed, 1 cannot be read."
    assert images.find_button.isVisible()


def test_a_page_without_problems_says_that_every_image_can_be_shown(sit_down, path, qtbot):
    images = page(sit_down(path), qtbot)
    assert images._empty.isVisible()
    assert not images.table.isVisible()


def test_the_page_reads_again_when_images_were_found(sit_down, path, moved, choose, qtbot):
    ann = sit_down(path)
    images = page(ann, qtbot)
    assert len(listed(images)) == 4
    (moved / "4.png").unlink()
    choose(moved)
    with qtbot.waitSignal(ann.window.find_again.told, timeout=20_000):
        images.find_button.click()
    qtbot.waitUntil(lambda: not images.jobs.is_running and len(listed(images)) == 1, timeout=20_000)
    assert ann.window.notice.text == "3 images found again, 1 is still missing."


def test_the_menu_of_the_project_leads_to_the_page(sit_down, path):
    ann = sit_down(path)
    actions = ann.window.top.project.menu().actions()
    next(action for action in actions if action.text() == "Images that cannot be shown …").trigger()
    assert ann.window.page == IMAGES
    type_key(ann, Qt.Key.Key_Escape)
    assert ann.window.page == "label"


def test_that_images_are_not_where_they_were_is_told_once_in_the_background(sit_down, path, moved, qtbot):
    ann = sit_down(path)
    with qtbot.waitSignal(ann.window.find_again.missed, timeout=20_000) as told:
        ann.window.find_again.glance()
    assert told.args == [4]
    assert ann.window.notice.text.startswith("The files of 4 images are not where they were")
    ann.window.notice.more_asked.emit()
    assert ann.window.page == IMAGES


def test_where_all_images_are_there_nothing_is_told(sit_down, path, qtbot):
    ann = sit_down(path)
    with qtbot.assertNotEmitted(ann.window.find_again.missed):
        ann.window.find_again.glance()
        qtbot.waitUntil(lambda: not ann.window.find_again._glances.is_running, timeout=20_000)
    assert not ann.window.notice.isVisible()


def test_one_can_label_while_images_are_looked_for(sit_down, path, tiny_photos, tmp_path, qtbot):
    ann = sit_down(path)
    (tiny_photos / "4.png").rename(tmp_path / "4.png")
    with qtbot.waitSignal(ann.window.find_again.told, timeout=20_000):
        ann.window.find_again.start((tmp_path,))
        ann.press("1 F Enter")
    assert ann.image == "2.png"
    assert not ann.window.red_bar.isVisible()


def test_a_search_that_is_cut_off_says_what_is_kept(sit_down, path, moved, qtbot):
    ann = sit_down(path)
    with qtbot.waitSignal(ann.window.find_again.told, timeout=20_000) as told:
        ann.window.find_again.start((moved,))
        ann.window.find_again.bar.cancel_asked.emit()
    (outcome,) = told.args
    assert "cut off" in outcome.what
    assert "kept" in outcome.safe


def test_a_folder_that_is_gone_meanwhile_is_said_in_words(sit_down, path, moved, tmp_path, qtbot):
    ann = sit_down(path)
    with qtbot.waitSignal(ann.window.find_again.told, timeout=20_000):
        ann.window.find_again.start((tmp_path / "nowhere",))
    assert "no such folder" in ann.window.notice.text


def test_a_project_that_is_open_to_read_only_says_that_nothing_can_be_kept(qtbot, theme, path, moved, tmp_path):
    project = open_project(path, writes=False)
    window = MainWindow(project, theme, tmp_path / "cache")
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.find_again.told, timeout=20_000):
        window.find_again.start((moved,))
    assert "read only" in window.notice.text
    window.close_down()


def test_a_folder_that_is_added_brings_back_what_was_missing(sit_down, path, moved, qtbot):
    ann = sit_down(path)
    wait_for_tile(ann, qtbot)
    with qtbot.waitSignal(ann.window.folders.told, timeout=20_000):
        ann.window.folders.start(((moved, None),))
    qtbot.waitUntil(lambda: ann.canvas.viewport is not None, timeout=20_000)


def test_thumbnails_come_from_where_an_image_was_found(sit_down, path, moved, qtbot):
    ann = sit_down(path)
    with qtbot.waitSignal(ann.window.find_again.told, timeout=20_000):
        ann.window.find_again.start((moved,))
    ann.press("1 F Enter")
    pictures = ann.window.label.pictures
    with qtbot.waitSignal(pictures.ready, timeout=20_000):
        pictures.ask_image(ann.window.label.desk.screen.image)


def test_names_on_the_tile_are_text(qtbot, theme):
    from labeler.domain.geometry import Size
    from labeler.gui.keys import Keys

    shown = GoneTile(theme, Keys())
    qtbot.addWidget(shown)
    shown.tell("<img src='x'>&b.png", "<b>why</b>", Size(width=4, height=3))
    assert "<img src='x'>&b.png" in shown.words.replace("\u200b", "")
