"""Bringing labels in from the window: looked at, planned, chosen, imported and told, all by keys."""

import json

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


def lines(page):
    return page.lines.text.toPlainText().splitlines()


def planned(qtbot, page):
    qtbot.waitUntil(lambda: not page.jobs.is_running)


def tab_to(widget):
    for _ in range(20):
        if QApplication.focusWidget() is widget:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError("Tab does not lead there")


def test_a_data_set_is_in_by_keys_alone(qtbot, page, old):
    look(qtbot, page, old)
    assert page.what.text().startswith("5 images in 4 classes; the project has 0 of them.")
    assert page.format.name == "folders"
    assert page.options.classes.boxes == [QApplication.focusWidget(), page.options.classes.boxes[1]]
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    assert page.options.classes.boxes[1].currentText() == "is the concept carrot"
    planned(qtbot, page)
    tab_to(page.import_button)
    with qtbot.waitSignal(page.told):
        press(Qt.Key.Key_Return)
    assert claims(page) == [("apple", 2), ("banana", 1), ("carrot", 1)]
    assert page.came.text() == "4 new questions, 5 images added to the project. The clarify pass asks them."
    assert "1 classes are left out" in lines(page)
    assert QApplication.focusWidget() is page.folder.line


def test_what_would_come_in_is_told_before_anything_is_written(qtbot, page, old):
    look(qtbot, page, old)
    assert page.lines.isVisible()
    assert "2 classes are left out" in lines(page)
    assert any("3 images are not in the project: those that lie beside" in line for line in lines(page))
    assert claims(page) == []


def test_the_same_folder_again_says_that_nothing_has_changed(qtbot, page, old):
    for _ in range(2):
        look(qtbot, page, old)
        page.import_button.setFocus()
        with qtbot.waitSignal(page.told) as told:
            press(Qt.Key.Key_Return)
    assert told.args[0] == "Nothing has changed."
    assert "3 questions stand there already" in lines(page)
    assert claims(page) == [("apple", 2), ("banana", 1)]


def test_images_are_added_only_where_that_is_wanted(qtbot, page, old):
    look(qtbot, page, old)
    page.options.adding.setChecked(False)
    planned(qtbot, page)
    assert any("are no images of the project" in line for line in lines(page))
    page.import_button.click()
    planned(qtbot, page)
    assert claims(page) == []
    assert page.came.text() == "Nothing has changed."


def test_what_is_not_there_is_said_and_can_be_mended_at_once(qtbot, page, old, tmp_path):
    look(qtbot, page, tmp_path / "gone")
    assert "there is no such file or folder" in page._note.text()
    assert QApplication.focusWidget() is page.folder.line
    assert not page.import_button.isVisible()
    look(qtbot, page, old)
    assert not page._note.isVisible()
    assert page.import_button.isVisible()


def test_a_file_of_no_known_format_asks_for_one(qtbot, page, tmp_path):
    (tmp_path / "notes.xyz").write_text("hello")
    look(qtbot, page, tmp_path / "notes.xyz")
    assert "Choose its format" in page._note.text()


def test_another_folder_forgets_what_was_found_in_the_one_before(qtbot, page, old):
    look(qtbot, page, old)
    page.folder.line.setText("elsewhere")
    assert not page.import_button.isVisible()
    assert page.look_button.isVisible()


def test_what_somebody_called_a_class_stays_text(qtbot, page, old):
    look(qtbot, page, old)
    assert "<b>kiwi<_b>" in page.options.classes.boxes[0].accessibleName()


def test_escape_leaves_the_page(qtbot, page):
    with qtbot.waitSignal(page.left):
        press(Qt.Key.Key_Escape)


BOX = [2, 3, 10, 8]


@pytest.fixture
def coco(tmp_path, tiny_photos):
    """A COCO file that says where in the project's images an apple and a banana are, with one box that cannot be."""
    rows = [(1, 1, 1, BOX), (2, 2, 2, BOX), (3, 2, 1, [900, 900, 5, 5])]
    path = tmp_path / "instances.json"
    text = {
        "images": [{"id": n, "file_name": f"{n}.png", "width": 40, "height": 30} for n in (1, 2)],
        "categories": [{"id": 1, "name": "apple"}, {"id": 2, "name": "banana"}],
        "annotations": [
            {"id": n, "image_id": image, "category_id": of, "bbox": box, "area": 80, "iscrowd": 0, "segmentation": []}
            for n, image, of, box in rows
        ],
    }
    path.write_text(json.dumps(text), "utf-8")
    return path


@pytest.fixture
def page_with_photos(qtbot, theme, opened, make_project, tiny_photos):
    work = opened(make_project(tiny_photos))
    made = BringInPage(work.bridge, theme)
    made.project = work.project
    qtbot.addWidget(made)
    made.resize(900, 900)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close_down()


def answers(page):
    with page.project.file.reading() as reader:
        return next(iter(reader.plain("SELECT count(*) FROM answers")))[0]


def test_a_box_that_cannot_be_is_in_the_way_until_it_is_left_out(qtbot, page_with_photos, coco):
    page = page_with_photos
    look(qtbot, page, coco)
    assert page.format.name == "coco"
    assert "a box cannot be" in page._note.text()
    assert "“Leave out boxes that cannot be”" in page._note.text()
    assert "--" not in page._note.text()
    assert not page.import_button.isEnabled()
    assert any("nothing of the box" in line for line in lines(page))
    page.options.skip_bad.click()
    planned(qtbot, page)
    assert not page._note.isVisible()
    page.import_button.click()
    planned(qtbot, page)
    assert claims(page) == [("apple", 1), ("banana", 1)]


def test_boxes_come_in_as_finished_labels_of_a_labeler_where_the_lead_says_so(qtbot, page_with_photos, coco):
    page = page_with_photos
    look(qtbot, page, coco)
    assert page.options.whose.as_questions.isChecked(), "never by itself"
    page.options.skip_bad.click()
    page.options.whose.as_answers.click()
    planned(qtbot, page)
    assert page.options.whose.person.currentData() == "ann"
    page.import_button.click()
    planned(qtbot, page)
    assert claims(page) == []
    assert answers(page) == 2
    assert page.came.text() == "2 answers."


def test_another_format_than_was_found_out_is_looked_at_again(qtbot, page_with_photos, coco):
    page = page_with_photos
    look(qtbot, page, coco)
    page.format.show_format("label_studio")
    page.format.chosen.emit()
    planned(qtbot, page)
    assert page._note.isVisible()
    assert not page.import_button.isVisible()


def test_an_export_of_ours_comes_in_again_as_the_answers_of_somebody(qtbot, page_with_photos, coco, tmp_path):
    from labeler.app.exporting import export_formats, made_options, plan_export, write_export
    from labeler.app.watch import Watch

    page = page_with_photos
    test_boxes_come_in_as_finished_labels_of_a_labeler_where_the_lead_says_so(qtbot, page, coco)
    format = next(each for each in export_formats() if each.name == "cvat")
    options = made_options(format.options, {}, title=format.title)
    with plan_export(page.project, "cvat", options, watch=Watch()) as made:
        write_export(made, tmp_path / "out", watch=Watch())
    look(qtbot, page, tmp_path / "out")
    assert page.format.name == "cvat"
    assert "This is an export of Labeler." in page.what.text()
    page.options.whose.as_answers.click()
    planned(qtbot, page)
    assert any("2 answers stand there already" in line for line in lines(page)), lines(page)


def test_the_list_of_what_came_in_can_be_copied(qtbot, page, old):
    look(qtbot, page, old)
    page.import_button.click()
    planned(qtbot, page)
    page.lines.copy.click()
    assert QApplication.clipboard().text() == page.lines.text.toPlainText()
    assert "3 questions for the clarify pass" in QApplication.clipboard().text()


def test_a_csv_file_says_all_of_it_itself(qtbot, page_with_photos, tmp_path):
    page = page_with_photos
    (tmp_path / "labels.csv").write_text("image,concept,relation,labeler\n1.png,apple,of,Bob\n", "utf-8")
    look(qtbot, page, tmp_path / "labels.csv")
    assert page.format.name == "csv"
    assert not page.options.whose.isVisible()
    page.import_button.click()
    planned(qtbot, page)
    assert "1 people added" in lines(page)
