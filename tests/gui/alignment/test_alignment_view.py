"""The Alignment segment: begun, waited for, ended in the dictionary disagreement by disagreement, and opened."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from labeler.app.commands.alignment import GiveAlignmentUp, StartAlignment
from labeler.app.commands.lists import SendToPass
from labeler.app.commands.people import AddPerson
from labeler.domain.alignment import Respect
from labeler.domain.draft import Pass, Way
from labeler.domain.words import Ended, Verdict
from labeler.gui.alignment.view import AlignmentView
from labeler.gui.label.pictures import Pictures
from tests.views import wait_until


@pytest.fixture
def at(opened, make_project, tiny_photos):
    """Ann leads, bo labels four photos."""
    project = opened(make_project(tiny_photos))
    project.bridge.execute(AddPerson(name="bo"))
    return project


@pytest.fixture
def view(at, theme, qtbot, tmp_path):
    pictures = Pictures(at.project, tmp_path / "cache")
    page = AlignmentView(at.bridge, theme, pictures)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    yield page
    page.close_down()
    pictures.close()


def shown_in(card):
    """The words that are to be seen on a card."""
    return [label.text() for label in card.findChildren(QLabel) if not label.isHidden()]


def begin(at, *images):
    at.bridge.execute(StartAlignment(uid="round", name="first looks", images=images or (1, 2)))


def all_answer(at):
    """They differ on the relation of apple in 1 and on whether there is a banana in 2."""
    at.say_of(1, "apple")
    at.say_of(2, "banana")
    at.say_in(1, "apple", who="bo")
    at.say_none(2, who="bo")
    at.bridge.take_labeler(at.person("ann"))


def test_images_are_drawn_and_a_round_begins(at, view):
    assert view.title.text() == "No alignment yet"
    view.beginning.many.setValue(3)
    view.beginning.start.click()
    wait_until(lambda: view.standing is not None)
    assert view.title.text() == "“Alignment 1”: waiting for 2 of 2"
    assert len(view.standing.alignment.images) == 3
    assert not view.beginning.isVisible()
    assert "ann, bo" in view.text.text()


def test_a_lead_picks_the_images_by_a_list(at, view):
    at.bridge.execute(SendToPass(name="hard ones", asking=Pass(way=Way.FREE), images=(4, 2)))
    view.read_again()
    view.beginning.which.setCurrentIndex(1)
    assert not view.beginning.many.isVisible()
    assert "2 images, as they were sent" in view.beginning.note.text()
    view.beginning.start.click()
    assert view.standing.alignment.images == (2, 4)


def test_a_refusal_is_said_on_the_page(at, view):
    view.beginning.many.setValue(2)
    begin(at)
    view._start((1, 2))
    assert view.note.isVisible()
    assert "“first looks” is not ended yet" in view.note.text()


def test_nothing_of_what_was_said_is_shown_before_everyone_is_through(at, view):
    begin(at)
    at.say_of(1, "apple")
    at.say_in(1, "apple", who="bo")
    at.say_none(2, who="bo")
    assert not view.cards
    assert not view.agreement.isVisible()
    assert not view.ending.end.isEnabled()
    assert "Not through yet: ann" in view.text.text()


def test_each_disagreement_ends_in_the_dictionary_by_keys_alone(at, view):
    begin(at)
    all_answer(at)
    assert [key[0] for key in view.cards] == [2, 1]
    first = next(iter(view.cards.values()))
    assert first.told.question == "Is banana there at all?"
    assert first.told.said == "of: ann · not there: bo"
    first.unfold_button.setFocus()
    QTest.keyClick(first.unfold_button, Qt.Key.Key_Return)
    assert first.text.hasFocus()
    QTest.keyClicks(first.text, "the whole fruit")
    QTest.keyClick(first.text, Qt.Key.Key_Return)
    assert at.project.taxonomy().named("banana").must_see == "the whole fruit"
    assert [card.told.ended for card in view.cards.values()] == ["", "In the dictionary, must be seen: the whole fruit"]
    assert view.title.text() == "“first looks”: disagreements left: 1"
    assert not view.ending.end.isEnabled()
    second = next(iter(view.cards.values()))
    assert second.unfold_button.hasFocus()
    QTest.keyClick(second.unfold_button, Qt.Key.Key_Return)
    QTest.keyClicks(second.text, "alone in the middle")
    QTest.keyClick(second.text, Qt.Key.Key_Return)
    assert view.ending.end.hasFocus()
    QTest.keyClick(view.ending.end, Qt.Key.Key_Space)
    assert view.standing.alignment.ended is Ended.ALIGNED


def test_an_example_is_kept_with_a_picture_of_the_image(at, view):
    begin(at)
    all_answer(at)
    card = view.cards[1, at.uid("apple")]
    card.unfold()
    card.kinds.buttons[3].setChecked(True)
    assert card.text.placeholderText() == "why this image is such an example"
    card.text.setText("beside the plate")
    card.enter_button.click()
    wait_until(lambda: bool(at.project.taxonomy().named("apple").examples))
    (example,) = at.project.taxonomy().named("apple").examples
    assert (example.verdict, example.reason, example.has_picture) == (Verdict.IN, "beside the plate", True)


def test_the_work_opens_when_nothing_is_left(at, view):
    begin(at)
    all_answer(at)
    for name, image in (("apple", 1), ("banana", 2)):
        card = view.cards[image, at.uid(name)]
        card.unfold()
        card.text.setText(f"what {name} is")
        card.enter_button.click()
    assert view.ending.end.isEnabled()
    view.ending.end.click()
    assert view.standing.alignment.ended is Ended.ALIGNED
    assert view.beginning.isVisible()
    assert not view.ending.isVisible()


def test_what_is_typed_stays_when_the_page_is_read_again(at, view):
    begin(at)
    all_answer(at)
    key = 1, at.uid("apple")
    view.cards[key].unfold()
    view.cards[key].kinds.buttons[1].setChecked(True)
    view.cards[key].text.setText("half a sen")
    view.read_again()
    assert view.cards[key].is_unfolded
    assert (view.cards[key].typed.kind, view.cards[key].typed.text) == (1, "half a sen")


def test_a_round_is_given_up_for_a_reason(at, view):
    begin(at)
    view.ending.give_up.click()
    assert view.ending.reason.hasFocus()
    assert not view.ending.sure.isEnabled()
    QTest.keyClicks(view.ending.reason, "another list")
    QTest.keyClick(view.ending.reason, Qt.Key.Key_Return)
    assert view.title.text() == "“first looks” was given up: the images are open"
    assert "another list" in view.text.text()


def test_a_click_on_the_picture_asks_for_the_image(at, view):
    begin(at)
    all_answer(at)
    asked = []
    view.images_asked.connect(asked.append)
    card = view.cards[1, at.uid("apple")]
    card.tile.click()
    assert asked[0].ids == (1,)
    assert asked[0].notes == {1: "of: ann · in: bo"}


def test_agreement_and_who_has_seen_the_dictionary_stand_on_the_page(at, view):
    begin(at)
    all_answer(at)
    wait_until(lambda: "all together" in shown_in(view.agreement))
    told = {(each.concept, each.respect): each for each in view.standing.agreed}
    assert told[None, Respect.RELATION].raw == 0
    assert shown_in(view.people).count("2 of 2") == 2
    at.bridge.execute(GiveAlignmentUp(reason="seen"))
    assert view.agreement.isVisible()


def test_the_page_can_be_let_go_at_any_time(at, theme, tmp_path, gone):
    pictures = Pictures(at.project, tmp_path / "more")
    gone(lambda: AlignmentView(at.bridge, theme, pictures))
    pictures.close()
