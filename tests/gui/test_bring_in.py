"""Bringing labels in from the window: looked at, planned, chosen, imported and told, all by keys."""

import json
import os

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

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
    assert page.what.text().startswith("5 images in 4 classes. The project has none of the images.")
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
    assert page.came.text() == "Taken in: 4 questions, 5 images. The clarify pass asks the questions."
    assert "1 class is left out" in lines(page)
    assert QApplication.focusWidget() is page.folder.line


def test_what_would_come_in_is_told_before_anything_is_written(qtbot, page, old):
    look(qtbot, page, old)
    assert page.lines.isVisible()
    assert "2 classes are left out" in lines(page)
    assert "3 images are added first; their labels are counted then" in lines(page)
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
    assert "3 images are left out: the project does not have them" in lines(page)
    page.import_button.click()
    planned(qtbot, page)
    assert claims(page) == []
    assert page.came.text() == "Nothing has changed."


def test_what_is_not_there_is_said_and_can_be_mended_at_once(qtbot, page, old, tmp_path):
    look(qtbot, page, tmp_path / "gone")
    assert "There is no such file or folder" in page._note.text()
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
    assert "A box cannot be" in page._note.text()
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
    assert page.came.text() == "Taken in: 2 answers."


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
    assert "1 labeler added" in lines(page)


def test_what_is_nowhere_is_not_said_to_be_added(qtbot, page, tmp_path):
    names = ("here.png", "gone.png", "deep/gone.png")
    folder = tmp_path / "set"
    folder.mkdir()
    Image.new("RGB", (40, 30), "red").save(folder / "here.png")
    text = {
        "images": [{"id": n, "file_name": name, "width": 40, "height": 30} for n, name in enumerate(names, start=1)],
        "categories": [{"id": 1, "name": "apple"}],
        "annotations": [
            {"id": n, "image_id": n, "category_id": 1, "bbox": BOX, "area": 80, "iscrowd": 0, "segmentation": []}
            for n in (1, 2, 3)
        ],
    }
    (folder / "instances.json").write_text(json.dumps(text), "utf-8")
    look(qtbot, page, folder / "instances.json")
    said = lines(page)
    assert "1 image is added first; its labels are counted then" in said
    missing = said.index("2 images are left out: they are neither in the project nor beside the labels")
    assert said[missing + 1 : missing + 3] == ["    gone.png", "    deep/gone.png"]
    page.options.adding.click()
    planned(qtbot, page)
    assert "3 images are left out: the project does not have them" in lines(page)
    page.options.adding.click()
    planned(qtbot, page)
    page.import_button.click()
    planned(qtbot, page)
    assert claims(page) == [("apple", 1)]
    assert "2 images are left out: the project does not have them" in lines(page)


def test_files_with_the_labels_are_not_said_to_be_passed_over(qtbot, page_with_photos, coco):
    page = page_with_photos
    look(qtbot, page, coco.parent)
    assert page.format.name == "coco"
    assert not any("passed over" in line for line in lines(page)), lines(page)


def test_boxes_that_are_left_out_are_said_to_be(qtbot, page_with_photos, coco):
    page = page_with_photos
    look(qtbot, page, coco)
    assert "1 box cannot be" in lines(page)
    page.options.skip_bad.click()
    planned(qtbot, page)
    assert "1 box that cannot be is left out" in lines(page)
    page.import_button.click()
    planned(qtbot, page)
    assert "1 box that cannot be is left out" in lines(page)


def test_escape_cancels_an_import_and_the_keys_stay_on_the_page(qtbot, page, old):
    look(qtbot, page, old)
    page.import_button.setFocus()
    press(Qt.Key.Key_Space)
    assert page.importing.is_running
    assert QApplication.focusWidget() is page, "not whatever comes next in the window"
    with qtbot.assertNotEmitted(page.left):
        press(Qt.Key.Key_Escape)
        planned(qtbot, page)
    assert page._note.text().startswith("Cut off: no label was taken in.")
    assert QApplication.focusWidget() is page.folder.line


def test_a_look_that_is_cut_off_speaks_of_no_images(qtbot, page, old):
    page.folder.line.setText(str(old))
    page.look()
    press(Qt.Key.Key_Escape)
    planned(qtbot, page)
    assert page._note.text() == "Cut off: nothing was written."


def test_another_file_is_looked_at_while_the_one_before_is_still_planned(qtbot, page, old, tmp_path):
    look(qtbot, page, old)
    page.options.adding.setChecked(False)
    assert page.importing.is_running
    page.folder.line.setText(str(old / "apple"))
    assert not page.lines.isVisible()
    page.look()
    planned(qtbot, page)
    assert page._looked is None or page._looked.path == old / "apple"
    assert page.look_button.isVisible() != page.import_button.isVisible()
    assert page._note.isVisible() or page.lines.isVisible(), "one of the two is told of it"


def test_a_plan_that_nobody_waits_for_any_more_is_not_shown(qtbot, page, old):
    look(qtbot, page, old)
    page.options.adding.setChecked(False)
    page.folder.line.setText("elsewhere")
    planned(qtbot, page)
    assert not page.lines.isVisible()
    assert not page._note.isVisible()


def test_a_name_that_is_read_from_the_right_leaves_its_count_in_place(qtbot, page, tmp_path):
    (tmp_path / "right" / "شجرة").mkdir(parents=True)
    (tmp_path / "right" / "apple").mkdir()
    for name in ("شجرة", "apple"):
        Image.new("RGB", (40, 30), "red").save(tmp_path / "right" / name / "1.png")
    look(qtbot, page, tmp_path / "right")
    labels = [label.text() for label in page.options.classes.findChildren(QLabel)]
    assert "\u2068شجرة\u2069 · 1 label" in labels
    assert page.lines.text.document().defaultTextOption().textDirection() is Qt.LayoutDirection.LeftToRight


def test_the_format_of_one_file_is_not_taken_for_that_of_the_next(qtbot, page_with_photos, old, coco):
    page = page_with_photos
    look(qtbot, page, old)
    assert page.format.name == "folders"
    look(qtbot, page, coco)
    assert page.format.name == "coco"


def test_a_format_that_somebody_said_is_kept_for_the_next_file(qtbot, page_with_photos, old, coco):
    page = page_with_photos
    page.format.combo.setFocus()
    while page.format.name != "voc":
        press(Qt.Key.Key_Down)
    look(qtbot, page, old)
    assert page.format.name == "voc"


@pytest.mark.parametrize("name", ["x" * 300, "a/b/c", "half a pair \ud800"])
def test_a_name_that_nothing_can_have_is_refused_in_words(qtbot, page, tmp_path, name):
    page.folder.line.setText(str(tmp_path / name))
    page.look()
    planned(qtbot, page)
    assert page._note.isVisible()
    assert page.folder.isEnabled()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_folder_that_may_not_be_read_is_refused_in_words(qtbot, page, old):
    old.chmod(0)
    try:
        look(qtbot, page, old)
        assert "may not be read" in page._note.text()
    finally:
        old.chmod(0o755)


def test_a_bug_leaves_the_page_fit_for_another_try(qtbot, page, old):
    page._allow(False)
    with qtbot.captureExceptions() as raised:
        page.importing.jobs.start(lambda watch: 1 // 0)
        planned(qtbot, page)
    assert len(raised) == 1
    look(qtbot, page, old)
    assert page.import_button.isEnabled()
