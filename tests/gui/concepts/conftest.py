"""A project whose lead looks at the list, with something said of it, and the page over it."""

import pytest

from labeler.app.commands.people import AddPerson
from labeler.gui.concepts.page import ConceptsPage
from labeler.gui.label.pictures import Pictures


@pytest.fixture
def work(opened, make_project, tiny_photos):
    """Its lead is at work; bo has said something of three images."""
    work = opened(make_project(tiny_photos, concepts=("apple", "banana", "carrot")))
    lead = work.bridge.labeler
    work.bridge.execute(AddPerson(name="bo"))
    work.say_of(1, "apple", who="bo")
    work.say_in(2, "banana", who="bo")
    work.say_none(3, who="bo")
    work.bridge.take_labeler(lead)
    return work


@pytest.fixture
def pictures(work, tmp_path):
    made = Pictures(work.project, tmp_path / "cache")
    yield made
    made.close()


@pytest.fixture
def page(qtbot, work, theme, pictures):
    page = ConceptsPage(work.bridge, theme, pictures)
    qtbot.addWidget(page)
    page.resize(1280, 752)
    page.show()
    qtbot.waitActive(page)
    page.setFocus()
    return page
