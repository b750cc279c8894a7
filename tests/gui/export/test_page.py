"""The Export page: what goes in and what stays out is seen first, then it is written whole or not at all."""

import json
import tempfile

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from labeler.app.exporting import export_formats
from labeler.app.outgoing.fields import choices_in
from labeler.app.watch import Progress
from labeler.gui.export.fields import OptionField
from labeler.gui.export.folder_bar import REPORT
from labeler.gui.export.page import ExportPage
from labeler.gui.export.words import value_words

MANY = 30


@pytest.fixture
def work(opened, make_project, tiny_photos):
    """Of four images one is of an apple, one has a banana in it, one is begun and one untouched."""
    work = opened(make_project(tiny_photos))
    work.say_of(1, "apple")
    work.say_in(2, "banana")
    work.begin(3, "apple")
    return work


@pytest.fixture
def page_on(qtbot, theme):
    """Shows an Export page and waits for its plan."""
    pages = []

    def show(work):
        page = ExportPage(work.bridge, theme)
        qtbot.addWidget(page)
        pages.append(page)
        page.resize(1280, 752)
        page.show()
        settle(qtbot, page)
        return page

    yield show
    for page in pages:
        page.close_down()


@pytest.fixture
def page(page_on, work):
    return page_on(work)


def settle(qtbot, page):
    qtbot.waitUntil(lambda: not (page.planning.is_running or page.writing.is_running), timeout=20_000)
    # What was just laid out is shown by an event that is still to come.
    QApplication.processEvents()


def words(widget):
    """All that is written on a widget, in order."""
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def choose(qtbot, page, name):
    page.choices.formats.button(name).click()
    settle(qtbot, page)


def set_option(page, name, value):
    """Chooses a value of an option of the chosen format."""
    combo = page.choices.field(name).combo
    combo.setCurrentIndex(combo.findData(value))


def export_into(qtbot, page, folder):
    page.folder.field.set_path(str(folder))
    qtbot.mouseClick(page.folder.export_button, Qt.MouseButton.LeftButton)
    settle(qtbot, page)


def test_what_goes_in_and_what_stays_out_is_shown_before_any_file_exists(page, tmp_path):
    before = sorted(path for path in tmp_path.rglob("*"))
    said = words(page.plan)
    assert said[said.index("What goes in") :][1:5:2] == ["2", "1"]
    out = said[said.index("What stays out, and why") :]
    assert "Open: begun and not finished." in out
    assert any("inish" in text and "1 image" in text for text in out), "and how to mend it"
    assert "Untouched: not labeled yet." in out
    assert sorted(path for path in tmp_path.rglob("*")) == before


def test_an_export_is_written_where_it_was_planned_to_and_as_it_was_planned(qtbot, page, tmp_path):
    choose(qtbot, page, "coco")
    export_into(qtbot, page, tmp_path / "out")
    assert page.folder.said.text() == "Exported: 2 images, 1 box, 1 label."
    rows = [
        image
        for split in ("train", "val")
        for image in json.loads((tmp_path / f"out/annotations/labels_{split}.json").read_text())["images"]
    ]
    assert sorted(row["file_name"] for row in rows) == ["1.png", "2.png"]
    assert (tmp_path / "out" / REPORT).is_file()
    assert page.folder.open_folder.isVisible()
    assert page.folder.open_report.isVisible()


def test_the_option_of_a_format_changes_the_plan(qtbot, page):
    before = words(page.plan)
    set_option(page, "subjects", "full-frame")
    settle(qtbot, page)
    after = words(page.plan)
    assert before != after
    assert page.planning.planned.plan.boxes > 0


def seen_options(page):
    return [field.choice.name for field in page.findChildren(OptionField) if field.isVisible()]


def test_options_are_seen_only_where_they_mean_something(qtbot, page):
    common = {"concepts", "source", "split", "answers"}
    for format in export_formats():
        choose(qtbot, page, format.name)
        assert set(seen_options(page)) == {choice.name for choice in choices_in(format)} - {"coords"}
        assert common <= set(seen_options(page))
    choose(qtbot, page, "csv")
    assert set(seen_options(page)) == common


def test_every_option_of_every_format_has_words_for_its_values(page):
    for format in export_formats():
        for choice in choices_in(format):
            assert all(value_words(choice.name, value) != value or value in ("train", "val") for value in choice.values)


def test_an_option_keeps_what_was_chosen_when_another_format_is_looked_at(qtbot, page):
    page.choices.field("answers").box.click()
    page.choices.field("answers").combo.setCurrentIndex(2)
    choose(qtbot, page, "csv")
    assert page.choices.options.answers == "ann"
    choose(qtbot, page, "coco")
    assert page.choices.options.answers == "ann"


def test_an_option_that_means_nothing_beside_another_one_is_not_seen_and_not_meant(qtbot, page):
    fields = page.choices
    assert not fields.field("coords").isVisible()
    fields.field("max_side").box.click()
    assert fields.options.max_side == 1024
    fields.field("without_images").box.click()
    assert fields.field("coords").isVisible()
    assert not fields.field("max_side").isVisible()
    assert (fields.options.without_images, fields.options.max_side) == (True, None)


def test_a_class_missing_in_one_split_is_said_in_place_of_the_plan_with_the_ways_on(qtbot, page, tmp_path):
    page.folder.field.set_path(str(tmp_path / "out"))
    choose(qtbot, page, "folders")
    said = " ".join(words(page.plan))
    assert "This export cannot be made" in said
    assert "has no image of apple" in said
    assert "“Folders: one set, without train and val”" in said
    assert "--" not in said, "options have another name here than in the terminal"
    assert not page.folder.export_button.isEnabled()
    set_option(page, "layout", "flat")
    settle(qtbot, page)
    assert page.folder.export_button.isEnabled()
    export_into(qtbot, page, tmp_path / "out")
    assert [path.name for path in (tmp_path / "out" / "apple").iterdir()] == ["1.png"]


def test_a_folder_that_has_files_is_refused_in_words(page, tmp_path, tiny_photos):
    page.folder.field.set_path(str(tiny_photos))
    assert not page.folder.export_button.isEnabled()
    assert "The folder is not empty" in page.folder.said.text()


@pytest.mark.parametrize(
    ("text", "why"),
    [("", "Name a new or an empty folder."), ("out", "Name the folder with its whole path.")],
)
def test_the_button_is_off_and_says_why_until_there_is_a_folder(page, text, why):
    page.folder.field.line.setText(text)
    assert not page.folder.export_button.isEnabled()
    assert page.folder.said.text() == why
    assert page.folder.export_button.accessibleDescription() == why


def test_a_name_too_long_for_the_system_is_refused_in_words(page, tmp_path):
    page.folder.field.line.setText(str(tmp_path / ("x" * 300)))
    assert not page.folder.export_button.isEnabled()
    assert page.folder.said.text()


def test_a_cancelled_export_leaves_nothing(qtbot, page_on, opened, make_project, tmp_path):
    photos = tmp_path / "many"
    photos.mkdir()
    for number in range(MANY):
        Image.new("RGB", (60, 40), (number * 8, 90, 200)).save(photos / f"{number:02}.png")
    work = opened(make_project(photos))
    for number in range(1, MANY + 1):
        work.say_of(number, "apple")
    page = page_on(work)
    place = tmp_path / "exports"
    place.mkdir()
    page.folder.field.set_path(str(place / "out"))
    page.folder.export_button.click()
    page.job_bar.cancel_asked.emit()
    settle(qtbot, page)
    assert list(place.iterdir()) == []
    assert page.folder.said.text() == "Cancelled: nothing was left in the folder."
    assert page.folder.export_button.isEnabled()
    page.folder.export_button.click()
    settle(qtbot, page)
    assert (place / "out" / REPORT).is_file()


def test_while_an_export_is_written_nothing_can_be_changed(qtbot, page, tmp_path):
    page.folder.field.set_path(str(tmp_path / "out"))
    page.folder.export_button.click()
    assert not page.choices.isEnabled()
    assert not page.folder.field.isEnabled()
    assert not page.folder.export_button.isEnabled()
    settle(qtbot, page)
    assert page.choices.isEnabled()
    assert page.folder.field.isEnabled()


def test_an_image_that_changed_after_the_plan_stops_the_export_in_words(qtbot, page, tmp_path, tiny_photos):
    Image.new("RGB", (40, 30), "white").save(tiny_photos / "1.png")
    export_into(qtbot, page, tmp_path / "out")
    assert not (tmp_path / "out").exists()
    assert "1.png" in page.folder.said.text().replace("\u200b", "")
    assert page.planning.planned.plan.images == 1, "it is planned again, without that image"


def test_what_was_said_meanwhile_is_planned_when_the_page_is_shown_again(qtbot, page, work):
    page.hide()
    work.say_of(4, "carrot")
    assert page.planning.planned.plan.images == 2
    page.show()
    settle(qtbot, page)
    assert page.planning.planned.plan.images == 3


def test_a_page_shown_again_with_nothing_new_keeps_its_plan(page):
    plan = page.planning.planned
    page.hide()
    page.show()
    assert page.planning.planned is plan


def test_only_what_was_wanted_last_is_planned(qtbot, page):
    page.choices.formats.button("csv").click()
    page.choices.formats.button("folders").click()
    set_option(page, "layout", "flat")
    settle(qtbot, page)
    assert page.planning.planned.plan.format == "folders"


def test_only_the_ticked_concepts_go_out(qtbot, page, tmp_path):
    page.choices.field("concepts").box.click()
    ticks = page.choices.field("concepts").list.model()
    ticks.item(0).setCheckState(Qt.CheckState.Unchecked)
    settle(qtbot, page)
    assert page.choices.options.concepts == ("banana", "carrot")
    export_into(qtbot, page, tmp_path / "out")
    told = json.loads((tmp_path / "out/annotations/instances_train.json").read_text())
    assert [each["name"] for each in told["categories"]] == ["banana", "carrot"]


def test_space_unticks_the_concept_that_the_keys_are_on(qtbot, page):
    page.choices.field("concepts").box.click()
    ticks = page.choices.field("concepts").list
    ticks.setFocus()
    ticks.setCurrentIndex(ticks.model().index(1, 0))
    QTest.keyClick(ticks, Qt.Key.Key_Space)
    settle(qtbot, page)
    assert page.choices.options.concepts == ("apple", "carrot")


def test_without_a_ticked_concept_there_is_no_plan_and_it_says_so(qtbot, page, tmp_path):
    page.folder.field.set_path(str(tmp_path / "out"))
    page.choices.field("concepts").box.click()
    page.choices.field("concepts").list.tick_all(Qt.CheckState.Unchecked)
    settle(qtbot, page)
    assert "No concept is chosen" in words(page.plan)
    assert not page.folder.export_button.isEnabled()
    page.choices.field("concepts").list.tick_all(Qt.CheckState.Checked)
    settle(qtbot, page)
    assert page.folder.export_button.isEnabled()


def test_ticks_outlast_a_new_concept(qtbot, page, work):
    from labeler.app.commands.taxonomy import AddConcepts, NewConcept

    page.choices.field("concepts").box.click()
    page.choices.field("concepts").list.model().item(0).setCheckState(Qt.CheckState.Unchecked)
    settle(qtbot, page)
    page.hide()
    work.bridge.execute(AddConcepts(entries=(NewConcept(name="date"),)))
    page.show()
    settle(qtbot, page)
    assert page.choices.options.concepts == ("banana", "carrot", "date")


def test_a_project_without_answers_says_that_nothing_goes_in(page_on, opened, make_project, tiny_photos, tmp_path):
    page = page_on(opened(make_project(tiny_photos)))
    page.folder.field.set_path(str(tmp_path / "out"))
    assert page.folder.said.text() == "Nothing goes in: finish an image first."
    assert "Untouched: not labeled yet." in words(page.plan)


def test_names_are_shown_as_they_were_written(qtbot, page_on, opened, make_project, tiny_photos):
    hostile = ["<b>x</b>", "<img src=x>"]
    work = opened(make_project(tiny_photos, concepts=hostile))
    work.say_of(1, "<b>x</b>")
    page = page_on(work)
    ticks = page.choices.field("concepts").list.model()
    assert [ticks.item(row).text() for row in range(2)] == hostile
    assert any("<b>x</b>" in text for text in words(page.plan))
    choose(qtbot, page, "folders")
    assert any("has no image of <b>x</b>" in text for text in words(page.plan))
    labels = page.findChildren(QLabel)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_an_export_by_keys_alone(qtbot, page, tmp_path):
    with qtbot.waitActive(page):
        page.activateWindow()
    page.setFocus()

    def press(key, text=""):
        focused = page.window().focusWidget()
        QTest.keyClicks(focused, text) if text else QTest.keyClick(focused, key)
        settle(qtbot, page)

    press(Qt.Key.Key_Tab)
    assert page.window().focusWidget() is page.choices.formats.button("coco")
    for _ in range(len(export_formats())):
        if page.choices.format.name != "csv":
            press(Qt.Key.Key_Down)
    assert page.choices.format.name == "csv"
    while page.window().focusWidget() is not page.folder.field.line:
        press(Qt.Key.Key_Tab)
    press(None, str(tmp_path / "out"))
    press(Qt.Key.Key_Return)
    assert (tmp_path / "out" / REPORT).is_file()
    with_rows = [path for path in (tmp_path / "out").glob("*.csv") if path.name != "manifest.csv"]
    assert "apple" in with_rows[0].read_text("utf-8")


def test_nothing_of_a_plan_is_left_when_the_page_is_closed(qtbot, theme, work, tmp_path, monkeypatch):
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    for is_settled in (True, False):
        page = ExportPage(work.bridge, theme)
        qtbot.addWidget(page)
        page.show()
        if is_settled:
            settle(qtbot, page)
            assert list(temporary.iterdir()), "a plan keeps the snapshot that it is written from"
        page.close_down()
        assert list(temporary.iterdir()) == []


def test_planning_can_be_cut_off_and_begun_again(qtbot, page):
    set_option(page, "subjects", "full-frame")
    page.job_bar.cancel_asked.emit()
    settle(qtbot, page)
    assert "Planning was cut off: nothing was written." in words(page.plan)
    page.plan.again_asked.emit()
    settle(qtbot, page)
    assert page.planning.planned is not None


def test_a_page_that_is_gone_takes_nothing_with_it(gone, work, theme):
    gone(lambda: ExportPage(work.bridge, theme))


def test_what_is_said_while_the_page_is_open_is_planned_once_it_has_settled(qtbot, page, work):
    work.say_of(4, "carrot")
    assert page.planning.planned.plan.images == 2, "not at once: images may be arriving by the hundred"
    qtbot.waitUntil(lambda: page.planning.planned is not None and page.planning.planned.plan.images == 3)


def test_an_earlier_export_is_replaced_only_where_somebody_says_so_each_time(qtbot, page, tmp_path):
    folder = tmp_path / "out"
    export_into(qtbot, page, folder)
    assert page.folder.replace_box.isVisible()
    assert not page.folder.export_button.isEnabled()
    choose(qtbot, page, "csv")
    assert "An earlier export is in this folder" in page.folder.said.text()
    page.folder.replace_box.click()
    assert page.folder.export_button.isEnabled()
    page.folder.export_button.click()
    settle(qtbot, page)
    assert (folder / "answers.csv").is_file()
    assert not (folder / "annotations").exists()
    assert not page.folder.replace_box.isChecked()
    assert not page.folder.export_button.isEnabled()


def test_replacing_is_offered_for_nobody_elses_folder_and_not_kept_for_another(qtbot, page, tmp_path, tiny_photos):
    page.folder.field.set_path(str(tiny_photos))
    assert not page.folder.replace_box.isVisible()
    export_into(qtbot, page, tmp_path / "one")
    export_into(qtbot, page, tmp_path / "two")
    page.folder.replace_box.click()
    page.folder.field.set_path(str(tmp_path / "one"))
    assert page.folder.replace_box.isVisible()
    assert not page.folder.replace_box.isChecked()


def test_the_plan_has_each_concept_whose_answers_and_what_the_format_cannot_hold(qtbot, page):
    said = words(page.plan)
    row = said.index("apple")
    assert said[row + 1 : row + 6] == ["1", "0", "1", "0", "0"]
    assert any(text.startswith("Whose answers: Image by image") for text in said)
    assert "Skipped images, with the reason." in said[said.index("What COCO cannot hold") :]
    assert not any("--" in text for text in said)


def test_the_answers_of_one_labeler_can_be_chosen(qtbot, page, work):
    work.say_of(4, "carrot", who="bob")
    page.hide()
    page.show()
    settle(qtbot, page)
    field = page.choices.field("answers")
    field.box.click()
    offered = [field.combo.itemText(row) for row in range(field.combo.count())]
    assert offered == ["settled by a lead", "what most say", "ann", "bob"]
    settle(qtbot, page)
    assert page.choices.options.answers == "settled"
    assert page.planning.planned.request.whose.startswith("Settled: what a lead decided on")
    field.combo.setCurrentIndex(1)
    settle(qtbot, page)
    assert page.planning.planned.request.whose.startswith("Majority: of each concept what more than half say")
    field.combo.setCurrentIndex(3)
    settle(qtbot, page)
    assert page.planning.planned.plan.images == 1


def right_edge(widget, page):
    return widget.mapTo(page, widget.rect().topRight()).x()


def test_nothing_moves_aside_when_there_is_more_to_scroll(qtbot, page):
    page.resize(1280, 2000)
    settle(qtbot, page)
    card = page.choices.formats
    before = card.width(), right_edge(page.plan, page)
    page.resize(1280, 500)
    settle(qtbot, page)
    assert all(area.verticalScrollBar().maximum() for area in page._areas)
    assert (card.width(), right_edge(page.plan, page)) == before
    assert abs(right_edge(page.plan, page) - right_edge(page.folder.export_button, page)) <= 2


def test_a_plan_too_long_for_the_window_is_read_by_keys(qtbot, page):
    page.resize(1280, 500)
    with qtbot.waitActive(page):
        page.activateWindow()
    page.setFocus()
    settle(qtbot, page)
    area = page._areas[1]
    for _ in range(40):
        QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
        if page.window().focusWidget() is area:
            break
    assert page.window().focusWidget() is area
    QTest.keyClick(area, Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() > 0
    page.resize(1280, 3000)
    settle(qtbot, page)
    assert area.focusPolicy() is Qt.FocusPolicy.NoFocus, "where all is seen, Tab has nothing to stop for"


def test_the_folder_stays_where_it_is_while_an_export_is_written_and_after(qtbot, page, tmp_path):
    page.folder.field.set_path(str(tmp_path / "out"))
    height = page.folder.height()
    page.folder.show_progress(Progress(done=1, total=2, doing="[doing]"), 5.0)
    QApplication.processEvents()
    assert page.job_bar.isVisible()
    assert page.folder.height() == height
    page.folder.hide_progress()
    export_into(qtbot, page, tmp_path / "out")
    assert page.folder.open_folder.isVisible()
    assert page.folder.height() == height


@pytest.mark.usefixtures("page_beside_exports")
def test_escape_cancels_an_export_that_is_being_written(qtbot, page, tmp_path):
    with qtbot.waitActive(page):
        page.activateWindow()
    page.folder.field.set_path(str(tmp_path / "out"))
    page.folder.export_button.setFocus()
    QTest.keyClick(page.folder.export_button, Qt.Key.Key_Space)
    assert page.writing.is_running
    assert page.window().focusWidget() is page, "not whatever comes next in the window"
    QTest.keyClick(page, Qt.Key.Key_Escape)
    settle(qtbot, page)
    assert page.folder.said.text() == "Cancelled: nothing was left in the folder."
    assert not (tmp_path / "out").exists()
    assert page.window().focusWidget() is page.folder.field.line


def test_a_name_that_is_still_to_be_typed_is_asked_for_and_is_no_error(qtbot, page):
    choose(qtbot, page, "folders")
    set_option(page, "layout", "flat")
    page.choices.field("negatives").box.click()
    settle(qtbot, page)
    assert words(page.plan) == ["No name is typed", "Type it below “Class for images with none of the concepts”."]
    line = page.choices.field("negatives").line
    QTest.keyClicks(line, "nothing")
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle(qtbot, page)
    assert page.planning.planned is not None


def test_a_long_path_that_is_in_the_way_does_not_widen_the_window(qtbot, page, tmp_path, tiny_photos):
    folder = tmp_path.joinpath(*("a_folder_with_quite_a_long_name_of_its_own" for _ in range(6)))
    Image.new("RGB", (40, 30), "white").save(tiny_photos / "1.png")
    before = page.minimumSizeHint().width()
    export_into(qtbot, page, folder)
    assert not folder.exists()
    assert page.minimumSizeHint().width() <= before


def test_a_bug_leaves_the_page_fit_for_another_try(qtbot, page, tmp_path):
    page._show_writing(True)
    with qtbot.captureExceptions() as raised:
        page.writing._jobs.start(lambda watch: 1 // 0)
        settle(qtbot, page)
    assert len(raised) == 1
    export_into(qtbot, page, tmp_path / "out")
    assert (tmp_path / "out" / REPORT).is_file()
