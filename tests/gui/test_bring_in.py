"""Bringing class folders in from the window: looked at, chosen, imported and told, all by keys."""

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from labeler.gui.bring_in import BringInPage


@pytest.fixture
def old(tmp_path):
    """Two apples, a banana, a melon and a <b>kiwi</b> in class folders."""
    folder = tmp_path / "old"
    for number, name in enumerate(("apple/1", "apple/2", "banana/3", "melon/4", "<b>kiwi<_b>/5"), start=1):
        path = folder / f"{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (40, 30), (number, 0, 0)).save(path)
    return folder


@pytest.fixture
def page(qtbot, theme, opened, make_project):
    """The page on a project with the concepts apple, banana and carrot."""
    its_project = opened(make_project())
    made = BringInPage(its_project.bridge, theme)
    made.project = its_project.project
    qtbot.addWidget(made)
    made.resize(900, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    yield made
    made.close_down()


def press(key):
    QTest.keyClick(QApplication.focusWidget(), key)


def look(qtbot, page, folder):
    page.folder.line.setFocus()
    page.folder.line.selectAll()
    QTest.keyClicks(QApplication.focusWidget(), str(folder))
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.jobs.is_running)


def claims(page):
    with page.project.file.reading() as reader:
        return [
            tuple(row)
            for row in reader.plain(
                "SELECT concepts.name, count(*) FROM claims JOIN concepts ON concepts.id = concept_id "
                "GROUP BY concepts.id ORDER BY concepts.id"
            )
        ]


def test_a_data_set_is_in_by_keys_alone(qtbot, page, old):
    look(qtbot, page, old)
    assert page.what.text() == "5 images in 4 classes; 0 of them were added from there already."
    assert page.classes.boxes == [QApplication.focusWidget(), page.classes.boxes[1]]
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    assert page.classes.boxes[1].currentText() == "is the concept carrot"
    for _ in range(3):
        press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.import_button
    with qtbot.waitSignal(page.told):
        press(Qt.Key.Key_Return)
    assert claims(page) == [("apple", 2), ("banana", 1), ("carrot", 1)]
    assert page.came.text() == (
        "4 new questions, 5 images added to the project, 1 images left out with their classes. "
        "The clarify pass asks them."
    )
    assert QApplication.focusWidget() is page.folder.line


def test_the_same_folder_again_says_that_nothing_has_changed(qtbot, page, old):
    for _ in range(2):
        look(qtbot, page, old)
        page.import_button.setFocus()
        with qtbot.waitSignal(page.told) as told:
            press(Qt.Key.Key_Return)
    assert told.args[0].endswith("Nothing has changed.")
    assert claims(page) == [("apple", 2), ("banana", 1)]


def test_images_are_added_only_where_that_is_wanted(qtbot, page, old):
    look(qtbot, page, old)
    page.adding.setChecked(False)
    page.import_button.setFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.jobs.is_running)
    assert "no images of the project" in page._note.text()
    assert claims(page) == []
    assert page.import_button.isVisible()


def test_a_folder_without_classes_is_refused_and_can_be_mended_at_once(qtbot, page, old, tmp_path):
    look(qtbot, page, tmp_path / "gone")
    assert "there is no such folder" in page._note.text()
    assert QApplication.focusWidget() is page.folder.line
    assert not page.import_button.isVisible()
    look(qtbot, page, old)
    assert not page._note.isVisible()
    assert page.import_button.isVisible()


def test_another_folder_forgets_what_was_found_in_the_one_before(qtbot, page, old):
    look(qtbot, page, old)
    page.folder.line.setText("elsewhere")
    assert not page.import_button.isVisible()
    assert page.look_button.isVisible()


def test_what_somebody_called_a_class_stays_text(qtbot, page, old):
    look(qtbot, page, old)
    assert "<b>kiwi<_b>" in page.classes.boxes[0].accessibleName()


def test_escape_leaves_the_page(qtbot, page):
    with qtbot.waitSignal(page.left):
        press(Qt.Key.Key_Escape)
