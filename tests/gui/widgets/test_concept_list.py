"""The concept list is read, clicked, and searched by typing; it never decides anything itself."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTableView

from labeler.gui.theme.concept_colors import color_for
from labeler.gui.widgets.concept_list import ConceptList
from labeler.gui.widgets.concept_rows import ConceptRow, matching
from labeler.gui.widgets.filter_field import FilterField


def row(name, key="", count=None):
    return ConceptRow(uid=f"uid-{name}", name=name, key=key, color=color_for(0), letter=name[:1].upper(), count=count)


ROWS = (row("apple", "1", 41), row("milk", "2", 1204), row("oat milk", "3"), row("Pineapple", "4"))


@pytest.fixture
def concepts(theme, qtbot):
    widget = ConceptList(theme)
    widget.resize(300, 300)
    qtbot.addWidget(widget)
    widget.set_rows(ROWS)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    return widget


def field_of(concepts):
    return concepts.findChild(FilterField)


def view_of(concepts):
    return concepts.findChild(QTableView)


def click_row(concepts, place):
    view = view_of(concepts)
    where = view.visualRect(view.model().index(place, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)


def names(concepts):
    return [one.name for one in concepts.rows]


def test_a_clicked_concept_is_chosen(concepts, qtbot):
    with qtbot.waitSignal(concepts.concept_chosen) as chosen:
        click_row(concepts, 1)
    assert chosen.args == ["uid-milk"]


def test_typing_finds_concepts_and_enter_chooses_the_first(concepts, qtbot):
    concepts.focus_filter()
    QTest.keyClicks(field_of(concepts), "mil")
    assert names(concepts) == ["milk", "oat milk"]
    with qtbot.waitSignal(concepts.concept_chosen) as chosen, qtbot.waitSignal(concepts.filter_left):
        QTest.keyClick(field_of(concepts), Qt.Key.Key_Return)
    assert chosen.args == ["uid-milk"]
    assert names(concepts) == [one.name for one in ROWS]


def test_arrows_walk_the_matches(concepts, qtbot):
    concepts.focus_filter()
    QTest.keyClicks(field_of(concepts), "mil")
    QTest.keyClick(field_of(concepts), Qt.Key.Key_Down)
    with qtbot.waitSignal(concepts.concept_chosen) as chosen:
        QTest.keyClick(field_of(concepts), Qt.Key.Key_Return)
    assert chosen.args == ["uid-oat milk"]


def test_arrows_go_round_from_an_empty_filter(concepts, qtbot):
    concepts.focus_filter()
    QTest.keyClick(field_of(concepts), Qt.Key.Key_Up)
    with qtbot.waitSignal(concepts.concept_chosen) as chosen:
        QTest.keyClick(field_of(concepts), Qt.Key.Key_Return)
    assert chosen.args == ["uid-Pineapple"]


def test_enter_in_an_empty_filter_chooses_nothing(concepts, qtbot):
    concepts.focus_filter()
    with qtbot.assertNotEmitted(concepts.concept_chosen):
        QTest.keyClick(field_of(concepts), Qt.Key.Key_Return)


def test_escape_clears_the_filter_and_gives_the_keys_back(concepts, qtbot):
    concepts.focus_filter()
    QTest.keyClicks(field_of(concepts), "zzz")
    assert names(concepts) == []
    with qtbot.waitSignal(concepts.filter_left):
        QTest.keyClick(field_of(concepts), Qt.Key.Key_Escape)
    assert names(concepts) == [one.name for one in ROWS]


def test_a_filter_that_finds_nothing_says_so(concepts):
    concepts.set_filter("<b>z</b>")
    texts = [label.text() for label in concepts.findChildren(QLabel) if label.isVisible()]
    assert "No concept matches “<b>z</b>”." in texts


def test_the_start_of_a_word_comes_before_its_inside():
    assert [one.name for one in matching(ROWS, "APPLE")] == ["apple", "Pineapple"]
    assert matching(ROWS, "  ") == ROWS


def test_the_current_concept_is_highlighted_and_brought_into_sight(concepts):
    many = tuple(row(f"concept {number}") for number in range(500))
    concepts.set_rows(many)
    before = view_of(concepts).grab().toImage()
    concepts.set_current("uid-concept 400")
    view = view_of(concepts)
    rect = view.visualRect(view.model().index(400, 0))
    assert view.viewport().rect().contains(rect)
    assert view.grab().toImage() != before


def test_a_list_that_opens_shows_its_current_concept(theme, qtbot):
    concepts = ConceptList(theme)
    qtbot.addWidget(concepts)
    concepts.resize(300, 300)
    concepts.set_rows(tuple(row(f"concept {number}") for number in range(500)))
    concepts.set_current("uid-concept 400")
    concepts.show()
    view = view_of(concepts)
    assert view.viewport().rect().contains(view.visualRect(view.model().index(400, 0)))


def test_new_counts_keep_the_place_in_the_list(concepts):
    many = tuple(row(f"concept {number}") for number in range(500))
    concepts.set_rows(many)
    concepts.set_current("uid-concept 400")
    place = view_of(concepts).verticalScrollBar().value()
    concepts.set_rows(tuple(row(f"concept {number}", count=1) for number in range(500)))
    assert view_of(concepts).verticalScrollBar().value() == place > 0


def test_a_name_is_never_markup_and_is_read_out_with_key_and_count(concepts):
    concepts.set_rows((row("<img src=//x/y>", "1", 1204),))
    index = view_of(concepts).model().index(0, 0)
    assert "<img" not in index.data(Qt.ItemDataRole.ToolTipRole)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "<img src=//x/y>, key 1, 1\u202f204"


def test_a_list_without_concepts_is_no_trouble(concepts):
    concepts.set_rows(())
    concepts.set_current("nobody")
    concepts.focus_filter()
    QTest.keyClick(field_of(concepts), Qt.Key.Key_Down)
    QTest.keyClick(field_of(concepts), Qt.Key.Key_Return)
    assert concepts.rows == ()


def test_what_is_asked_about_stays_in_view_where_the_list_is_given_less_room(theme, qtbot):
    concepts = ConceptList(theme)
    qtbot.addWidget(concepts)
    concepts.set_rows(tuple(replace(ROWS[0], uid=str(number), key="") for number in range(20)))
    concepts.resize(300, 600)
    with qtbot.waitExposed(concepts):
        concepts.show()
    concepts.set_current("12")
    concepts.resize(300, 300)
    view = concepts.findChild(QTableView)
    lies = view.visualRect(view.model().index(12, 0))
    assert view.viewport().rect().contains(lies)
