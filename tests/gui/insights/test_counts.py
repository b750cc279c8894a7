"""The Counts page shows what `labeler counts` counts, sorted as one likes, and gives it away as text."""

import csv

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from labeler.app.counts import as_json, count
from labeler.gui.insights.counts import CountsView

COLUMNS = 10


@pytest.fixture
def work(opened, make_project, tiny_photos):
    """ann has finished two images, skipped one and begun one; bo has finished two, one with three boxes."""
    work = opened(make_project(tiny_photos))
    work.say_of(1, "apple", active_ms=2000)
    work.say_in(2, "apple", active_ms=1000)
    work.skip(3)
    work.begin(4, "banana")
    work.say_none(1, who="bo", active_ms=700)
    work.say_in(2, "carrot", boxes=3, who="bo", active_ms=900)
    return work


@pytest.fixture
def page(qtbot, work, theme):
    page = CountsView(work.bridge, theme)
    qtbot.addWidget(page)
    page.resize(1280, 752)
    page.show()
    return page


def shown(page):
    """The cells of the table, row by row."""
    model = page.model
    return [
        [model.data(model.index(row, column)) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def column_of(page, title):
    titles = [page.model.headerData(c, Qt.Orientation.Horizontal) for c in range(page.model.columnCount())]
    return titles.index(title)


def names(page):
    return [row[0] for row in shown(page)]


def test_the_counts_shown_are_those_that_labeler_counts_prints(page, work):
    told = as_json(count(work.project), with_days=False)
    keys = ("labeler", "answers", "of", "in", "boxes", "none", "skipped", "open")
    expected = [[str(each[key]) for key in keys] for each in told["labelers"]]
    assert [row[: len(keys)] for row in shown(page)[:-1]] == expected
    assert [row[0] for row in expected] == ["ann", "bo"]
    assert shown(page)[0][1:8] == ["2", "1", "1", "1", "0", "1", "1"]
    assert shown(page)[1][1:8] == ["2", "0", "1", "3", "1", "0", "0"]


def test_the_last_row_is_everyone_together(page):
    assert shown(page)[-1][:8] == ["all", "4", "1", "2", "4", "1", "1", "1"]
    assert shown(page)[-1][9] == "33\u00a0%"


def test_a_labeler_without_such_labels_has_no_rate_and_no_median(qtbot, work, theme):
    work.person("cy")
    page = CountsView(work.bridge, theme)
    qtbot.addWidget(page)
    page.show()
    assert shown(page)[2] == ["cy", "0", "0", "0", "0", "0", "0", "0", "–", "–"]


@pytest.mark.parametrize("column", range(COLUMNS))
@pytest.mark.parametrize("order", list(Qt.SortOrder))
def test_whatever_is_sorted_by_everyone_together_stays_last(page, column, order):
    page.table.sortByColumn(column, order)
    assert names(page)[-1] == "all"
    assert sorted(names(page)[:-1]) == ["ann", "bo"]


def test_a_click_on_a_title_sorts_by_it_and_a_second_click_the_other_way_round(page):
    header = page.table.horizontalHeader()
    column = column_of(page, "Boxes")
    place = header.viewport()
    x = header.sectionViewportPosition(column) + header.sectionSize(column) // 2
    spot = place.rect().center()
    spot.setX(x)
    QTest.mouseClick(place, Qt.MouseButton.LeftButton, pos=spot)
    assert names(page) == ["ann", "bo", "all"]
    QTest.mouseClick(place, Qt.MouseButton.LeftButton, pos=spot)
    assert names(page) == ["bo", "ann", "all"]


def test_enter_sorts_by_the_column_that_the_keys_are_in(page):
    page.table.setFocus()
    page.table.setCurrentIndex(page.model.index(0, column_of(page, "None")))
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert names(page) == ["ann", "bo", "all"]
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert names(page) == ["bo", "ann", "all"]
    assert page.table.currentIndex().row() == 1, "the keys stay on the labeler they were on"


def test_who_has_nothing_to_sort_by_stands_after_all_others(page, work):
    work.person("cy")
    for order in Qt.SortOrder:
        page.table.sortByColumn(column_of(page, "Of-rate"), order)
        assert names(page)[-2:] == ["cy", "all"]


def test_the_titles_say_exactly_what_is_counted(page):
    tips = [page.model.headerData(c, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) for c in range(COLUMNS)]
    assert len(set(tips)) == COLUMNS
    assert "every label is complete" in tips[1]
    assert page.sentence.text.startswith("An image is finished when every label in it is complete.")


def test_a_cell_is_read_out_with_the_title_of_its_column(page):
    index = page.model.index(1, column_of(page, "Boxes"))
    assert page.model.data(index, Qt.ItemDataRole.AccessibleTextRole) == "Boxes: 3"


def test_copy_puts_the_table_as_it_is_sorted_on_the_clipboard(page, qtbot):
    page.table.sortByColumn(column_of(page, "Boxes"), Qt.SortOrder.DescendingOrder)
    qtbot.mouseClick(page.copy_button, Qt.MouseButton.LeftButton)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:2] == ["Labeler", "Images finished"]
    assert [line.split("\t")[0] for line in lines[1:]] == ["bo", "ann", "all"]
    assert lines[2].split("\t")[1:] == ["2", "1", "1", "1", "0", "1", "1", "3.5", "0.5"]
    assert "Copied" in page.said.text()


def test_the_saved_csv_is_read_back_as_what_is_counted(page, work, tmp_path):
    page.save_csv(tmp_path / "counts.csv")
    with (tmp_path / "counts.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    told = as_json(count(work.project), with_days=False)["labelers"]
    assert [(row["Labeler"], int(row["Boxes"]), int(row["Of"])) for row in rows] == [
        (each["labeler"], each["boxes"], each["of"]) for each in told
    ]
    assert "counts.csv" in page.said.text()


def test_no_name_is_a_formula_in_what_is_copied_or_saved(page, work, tmp_path):
    work.say_none(3, who="=cmd|' /C calc'!A0")
    page.copy()
    page.save_csv(tmp_path / "counts.csv")
    assert "\n'=cmd|" in QGuiApplication.clipboard().text()
    assert "\n'=cmd|" in (tmp_path / "counts.csv").read_text("utf-8")


def test_what_cannot_be_saved_is_said_in_words_and_leaves_no_file(page, tmp_path):
    page.save_csv(tmp_path / "nowhere" / "counts.csv")
    assert "The file was not saved" in page.said.text()
    assert not (tmp_path / "nowhere").exists()


def test_an_answer_is_counted_as_soon_as_it_is_given(page, work):
    before = shown(page)[0][1]
    work.say_of(4, "banana")
    assert (before, shown(page)[0][1]) == ("2", "3")


def test_a_page_that_is_not_seen_reads_nothing_until_it_is_shown(page, work):
    page.hide()
    work.say_of(4, "banana")
    assert shown(page)[0][1] == "2"
    page.show()
    assert shown(page)[0][1] == "3"


def test_sorting_outlasts_new_figures(page, work):
    page.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    work.say_of(4, "banana")
    assert names(page) == ["bo", "ann", "all"]


def test_names_are_shown_as_they_were_written(qtbot, opened, make_project, tiny_photos, theme):
    work = opened(make_project(tiny_photos, concepts=["<img src=x>"]))
    work.say_of(1, "<img src=x>", who="<b>x</b>")
    page = CountsView(work.bridge, theme)
    qtbot.addWidget(page)
    page.show()
    assert "<b>x</b>" in names(page)
    tip = page.model.data(page.model.index(1, 0), Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;x&lt;/b&gt;" in tip
    bars = page.concepts.model()
    assert bars.data(bars.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == "<img src=x>: 1 of, 0 in"


def test_a_project_without_images_says_how_to_get_some(qtbot, opened, make_project, theme):
    page = CountsView(opened(make_project()).bridge, theme)
    qtbot.addWidget(page)
    page.show()
    assert page.empty.isVisible()
    assert "Add a folder of images" in page.empty.text
    assert not page.copy_button.isVisible()


def test_a_project_without_answers_says_how_to_give_the_first(qtbot, opened, make_project, tiny_photos, theme):
    work = opened(make_project(tiny_photos))
    page = CountsView(work.bridge, theme)
    qtbot.addWidget(page)
    page.show()
    assert "Open Label" in page.empty.text
    assert page.images.text() == "0 of 4 images finished · 4 untouched"
    work.say_of(1, "apple")
    assert not page.empty.isVisible()
    assert page.table.isVisible()


def test_tab_walks_from_the_buttons_through_the_table_and_the_charts(page, qtbot):
    with qtbot.waitActive(page):
        page.activateWindow()
    page.setFocus()
    seen = []
    for _ in range(5):
        QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
        seen.append(page.window().focusWidget())
    assert seen == [page.copy_button, page.save_button, page.table, page.concepts, page.days]


def test_a_page_that_is_gone_takes_nothing_with_it(gone, work, theme):
    gone(lambda: CountsView(work.bridge, theme))
