"""What a concept leaves open is said under what was typed, as soon as the keys rest."""

import pytest
from PySide6.QtTest import QTest

from labeler.gui.concepts.editor import ConceptEditor
from labeler.gui.new_concept import NewConceptPanel


@pytest.fixture
def at(opened, make_project, tiny_photos):
    return opened(make_project(tiny_photos))


def test_a_new_concept_that_is_nearly_another_is_told_so_when_the_keys_rest(at, theme, qtbot):
    page = NewConceptPanel(at.bridge, theme)
    qtbot.addWidget(page)
    page.show()
    QTest.keyClicks(page._name, "apples")
    assert page.hints.lines == ()
    qtbot.waitUntil(lambda: any("nearly the same name" in line for line in page.hints.lines))
    page._name.clear()
    qtbot.waitUntil(lambda: page.hints.lines == ())


def test_a_concept_that_is_opened_says_at_once_what_it_leaves_open(at, theme, qtbot):
    editor = ConceptEditor(theme)
    qtbot.addWidget(editor)
    editor.show()
    taxonomy = at.project.taxonomy()
    editor.show_concept(taxonomy.named("apple"), taxonomy, labels=0)
    assert any("is not defined" in line for line in editor.hints.lines)
    editor.definition.setPlainText("a round fruit with a stalk")
    qtbot.waitUntil(lambda: not any("is not defined" in line for line in editor.hints.lines))


def test_nothing_is_looked_for_any_more_where_the_page_is_gone(at, theme, qtbot):
    """Its project may be closed by then."""
    page = NewConceptPanel(at.bridge, theme)
    qtbot.addWidget(page)
    page.show()
    QTest.keyClicks(page._name, "apples")
    page.hide()
    QTest.qWait(400)
    assert page.hints.lines == ()
