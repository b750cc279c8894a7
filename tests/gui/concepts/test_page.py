"""A lead changes the list from the keyboard: each change is told in numbers before it is done, and can be undone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton

from labeler.app.commands.concept_edits import Rename
from labeler.app.commands.dictionary_entries import AddExample
from labeler.app.commands.taxonomy import NewExample
from labeler.domain.words import Verdict
from labeler.gui.concepts.page import ConceptsPage

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(page, key, held=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or page, key, held)


def names(work):
    return [concept.name for concept in work.project.taxonomy().concepts]


def listed(page):
    return [[page.table.item(row, column).text() for column in range(4)] for row in range(page.table.rowCount())]


def test_the_list_shows_name_key_facet_and_labels(page):
    assert listed(page) == [
        ["apple", "1", "subject", "1"],
        ["banana", "2", "subject", "1"],
        ["carrot", "3", "subject", "0"],
    ]
    assert page.standing.text() == "Labels: 1 · labelers: 1 · boxes: 0 · claims: 0"


def test_the_arrows_choose_and_the_editor_follows(page):
    press(page, Qt.Key.Key_Down)
    assert page.editor.name.text() == "banana"
    assert page.title.text() == "banana"


def test_what_is_typed_is_kept_with_ctrl_s_and_taken_back_with_ctrl_z(page, work):
    page.editor.name.setFocus()
    page.editor.name.selectAll()
    QTest.keyClicks(page.editor.name, "pear")
    page.editor.definition.setPlainText("round at the bottom")
    press(page, Qt.Key.Key_S, CTRL)
    concept = work.project.taxonomy().named("pear")
    assert concept.definition == "round at the bottom"
    page.table.setFocus()
    press(page, Qt.Key.Key_Z, CTRL)
    press(page, Qt.Key.Key_Z, CTRL)
    assert names(work) == ["apple", "banana", "carrot"]
    assert work.project.taxonomy().named("apple").definition == ""
    press(page, Qt.Key.Key_Z, CTRL | SHIFT)
    assert work.project.taxonomy().named("pear")


def test_nothing_can_be_saved_until_something_differs(page):
    assert not page.editor.save_button.isEnabled()
    page.editor.must_see.setPlainText("a stem")
    assert page.editor.save_button.isEnabled()
    page.editor.must_see.setPlainText("")
    assert not page.editor.save_button.isEnabled()


@pytest.mark.parametrize(("key", "why"), [("2", "already the key of “banana”"), ("f", "answers questions")])
def test_a_key_that_clashes_is_refused_while_it_is_typed(page, work, key, why):
    page.editor.hotkey.field.setFocus()
    page.editor.hotkey.field.clear()
    QTest.keyClicks(page.editor.hotkey.field, key)
    assert why in page.editor.hotkey.note.text()
    assert page.editor.hotkey.note.isVisible()
    assert not page.editor.save_button.isEnabled()
    press(page, Qt.Key.Key_S, CTRL)
    assert work.project.taxonomy().named("apple").hotkey == "1"


def test_every_field_is_kept(page, work):
    editor = page.editor
    editor.hotkey.field.clear()
    QTest.keyClicks(editor.hotkey.field, "q")
    editor.color.setCurrentIndex(3)
    editor.parent_field.setCurrentIndex(1)
    editor.must_not_see.setPlainText("peel")
    editor.confused.item(1).setCheckState(Qt.CheckState.Checked)
    page.save()
    apple, banana, carrot = work.project.taxonomy().concepts
    assert (apple.hotkey, apple.parent_uid, apple.must_not_see) == ("Q", banana.uid, "peel")
    assert apple.confused_with == (carrot.uid,)
    assert apple.color == editor.color.color != ""
    assert not editor.save_button.isEnabled()


def test_a_facet_can_be_typed_only_while_the_concept_has_no_labels(page, work):
    assert page.editor.facet.isReadOnly()
    assert page.editor.facet_note.isVisible()
    page.table.setCurrentCell(2, 0)
    assert not page.editor.facet.isReadOnly()
    page.editor.facet.setText("root")
    page.save()
    assert work.project.taxonomy().named("carrot").facet == "root"


def test_a_refusal_is_said_on_the_page_and_nothing_is_kept(page, work):
    page.editor.name.setText("BANANA")
    page.editor.definition.setPlainText("long")
    page.save()
    assert "called “banana” already" in page.note.text()
    assert work.project.taxonomy().named("apple").definition == ""


def test_alt_and_the_arrows_put_the_list_in_order(page, work):
    press(page, Qt.Key.Key_Down, ALT)
    assert names(work) == ["banana", "apple", "carrot"]
    assert page.table.currentRow() == 1
    press(page, Qt.Key.Key_Up, ALT)
    assert names(work) == ["apple", "banana", "carrot"]


def test_a_merge_is_told_in_words_before_it_is_done_and_undone_by_its_button(page, work):
    page.table.setCurrentCell(1, 0)
    press(page, Qt.Key.Key_M, CTRL)
    assert "Answers in which “banana” becomes “apple”: 1. Labelers: 1." in page.plan.note.text()
    assert "Boxes that go with it: 1." in page.plan.note.text()
    assert work.project.taxonomy().named("banana").is_open
    press(page, Qt.Key.Key_Return)
    assert page.plan is None
    assert not work.project.taxonomy().named("banana").is_open
    assert listed(page)[0][3] == "2"
    assert "merging “banana”" in page.deeds.undo.caption
    QTest.mouseClick(page.deeds.undo, Qt.MouseButton.LeftButton)
    assert work.project.taxonomy().named("banana").is_open
    assert listed(page)[1][3] == "1"


def test_a_split_complains_of_nothing_before_a_name_is_typed(page):
    press(page, Qt.Key.Key_T, CTRL)
    assert page.plan.refusal.isHidden()
    assert not page.plan.do_button.isEnabled()
    page.plan.names.setText("red apple")
    assert not page.plan.refusal.isHidden()


def test_the_colour_of_a_concept_is_the_same_in_the_chosen_row(page):
    icon, size = page.table.item(0, 0).icon(), page.table.iconSize()
    chosen, other = (icon.pixmap(size, 1.0, mode).toImage() for mode in (QIcon.Mode.Selected, QIcon.Mode.Normal))
    assert chosen == other


def test_esc_leaves_a_plan_and_then_the_page(page, work, qtbot):
    press(page, Qt.Key.Key_T, CTRL)
    assert page.plan is not None
    press(page, Qt.Key.Key_Escape)
    assert page.plan is None
    with qtbot.waitSignal(page.left, timeout=1000):
        press(page, Qt.Key.Key_Escape)
    assert names(work) == ["apple", "banana", "carrot"]


def test_a_split_says_why_it_cannot_be_done_until_it_can(page, work):
    press(page, Qt.Key.Key_T, CTRL)
    assert "two or more" in page.plan.refusal.text()
    QTest.keyClicks(page.plan.names, "red, green")
    assert not page.plan.refusal.isVisible()
    assert "asked again, because “apple” was said there or nobody could tell: 1." in page.plan.note.text()
    press(page, Qt.Key.Key_Return)
    assert names(work) == ["apple", "banana", "carrot", "red", "green"]
    assert listed(page)[0][2] == "subject · closed"


def test_a_concept_is_closed_and_opened_again(page, work):
    press(page, Qt.Key.Key_E, CTRL)
    assert "no longer asked about" in page.plan.note.text()
    press(page, Qt.Key.Key_Return)
    assert not work.project.taxonomy().named("apple").is_open
    press(page, Qt.Key.Key_E, CTRL)
    assert "asked about again" in page.plan.note.text()
    press(page, Qt.Key.Key_Return)
    assert work.project.taxonomy().named("apple").is_open


def test_an_example_is_taken_out_and_comes_back(page, work):
    example = NewExample(verdict=Verdict.NOT_IDEAL, reason="cut in half")
    work.bridge.execute(AddExample(concept=work.uid("apple"), example=example))
    assert "not ideal: cut in half" in [label.text() for label in page.examples.findChildren(QLabel)]
    (remove,) = [each for each in page.examples.findChildren(QPushButton) if not each.isHidden()]
    QTest.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert work.project.taxonomy().named("apple").examples == ()
    page.undo()
    assert work.project.taxonomy().named("apple").examples[0].reason == "cut in half"


def test_undo_here_takes_back_nothing_but_what_was_done_to_the_list(page, work):
    assert not page.deeds.undo.isEnabled()
    page.undo()
    work.say_of(4, "apple", who=work.bridge.labeler.name)
    page.read()
    assert not page.deeds.undo.isEnabled()
    work.bridge.execute(Rename(concept=work.uid("apple"), name="pear"))
    assert page.deeds.undo.isEnabled()


def test_what_was_done_elsewhere_is_read_again(page, work):
    work.bridge.execute(Rename(concept=work.uid("apple"), name="pear"))
    assert listed(page)[0][0] == "pear"
    assert page.editor.name.text() == "pear"


def test_long_and_hostile_names_are_shown_as_they_are_written(page, work):
    name = "<b>" + "x" * 150 + "</b> & co"
    work.bridge.execute(Rename(concept=work.uid("apple"), name=name))
    assert page.table.item(0, 0).text() == name
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in page.findChildren(QLabel) if label.text())
    page.plan_merge()
    assert page.width() == 1280


def test_every_control_has_a_name_for_screen_readers(page):
    page.plan_split()
    controls = page.findChildren(QAbstractButton) + page.findChildren(QLineEdit) + page.findChildren(QPlainTextEdit)
    nameless = [
        each
        for each in controls
        if each.isVisible()
        and type(each) is not QAbstractButton
        and not each.objectName().startswith("qt_")
        and not (each.accessibleName() or (isinstance(each, QAbstractButton) and each.text()))
    ]
    assert nameless == []


def test_the_page_can_be_made_and_let_go(gone, work, theme, pictures):
    gone(lambda: ConceptsPage(work.bridge, theme, pictures))
