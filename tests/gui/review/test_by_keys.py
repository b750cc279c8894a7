"""The Review page by keys alone: what is asked has the keys, and what is undone was done where one looks."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from labeler.app.disputes import opinions_on
from labeler.app.watch import Progress
from labeler.domain.people import Labeler
from labeler.gui.review.page import ReviewSegment
from labeler.gui.review.send_back import SendBackCard
from tests.gui.review.test_sheets import held, opened
from tests.views import settle


def sent_back(desk, image_id):
    return [each.labeler.name for each in opinions_on(desk.at.project, image_id).opinions if each.sent_back]


def test_a_sheet_takes_nothing_back_that_was_done_elsewhere(desk):
    desk.press("2")
    assert set(held(desk)) == {6}
    opened(desk)
    desk.press("Ctrl+Z")
    assert set(held(desk)) == {6}
    assert "Nothing was done here" in desk.sheets.said.text()


def test_what_was_sent_back_from_a_sheet_is_taken_back_there(desk):
    opened(desk)
    desk.press("B A 1")
    assert sent_back(desk, 6) == ["bo", "cy"]
    desk.press("Ctrl+Z")
    assert sent_back(desk, 6) == []
    assert "not sent back any more" in desk.sheets.said.text()


def test_after_something_else_was_done_what_was_sent_back_stays_so(desk):
    opened(desk)
    desk.press("B A 1")
    desk.at.say_of(5, "apple", who="cy")
    desk.at.bridge.take_labeler(desk.at.person("ann"))
    desk.press("Ctrl+Z")
    assert sent_back(desk, 6) == ["bo", "cy"]


def test_what_is_refused_is_said_where_it_was_asked_and_nowhere_else(desk):
    desk.press("Ctrl+Shift+Z")
    assert "nothing to redo" in desk.view.said.text()
    opened(desk)
    assert desk.sheets.said.text() == ""


def test_what_is_asked_is_answered_wherever_tab_has_led(desk):
    desk.press("B Tab Tab")
    assert QApplication.focusWidget() is desk.view.list
    desk.press("A")
    assert "to everyone" in desk.view.cards.back.sentence
    assert QApplication.focusWidget() is desk.view.cards.back
    desk.press("1")
    assert sent_back(desk, 6) == ["bo", "cy"]


def test_what_is_asked_has_the_keys_when_the_view_is_opened_again(desk):
    desk.press("B")
    desk.page.open(ReviewSegment.ALIGNMENT)
    desk.page.open(ReviewSegment.DISAGREEMENTS)
    assert QApplication.focusWidget() is desk.view.cards.back
    desk.press("Esc")
    assert QApplication.focusWidget() is desk.view.list


def test_what_would_be_held_covers_nothing_of_the_image(desk):
    desk.press("D 1 F Enter")
    card, canvas = desk.view.tools.card, desk.view.stage.canvas
    assert card.isVisible()
    lowest = canvas.viewport.to_widget(QPoint(80, 60)).y()
    assert lowest <= card.y() + card.shadow_margin


def test_each_of_many_has_a_key(theme, in_front):
    card = in_front(SendBackCard(theme), height=600)
    people = [Labeler(id=number, uid=f"{number}", name=f"labeler {number}") for number in range(1, 13)]
    card.ask(people)
    given = []
    card.given.connect(lambda labelers, reason: given.extend(labelers))
    for key in (Qt.Key.Key_D, Qt.Key.Key_1):
        QTest.keyClick(card, key)
    assert given == [people[11]]


def test_the_words_of_a_job_have_room_at_any_size_of_text(desk, theme):
    words = desk.page.bar._doing

    def are_whole():
        desk.page.reviewing.checking.progressed.emit(Progress(doing="comparing answers", done=1, total=9), 0.0)
        settle()
        return words.width() >= words.fontMetrics().horizontalAdvance(words.text())

    assert are_whole()
    beside = desk.page.bar.y()
    theme.scale_text(2.0)
    titles = {button: button.text() for button in desk.page.buttons.values()}
    for button, title in titles.items():
        button.setText(f"{title} in words that are longer")
    assert are_whole()
    assert desk.page.bar.y() > beside, "on a line of its own"
    theme.scale_text(1.0)
    for button, title in titles.items():
        button.setText(title)
    assert are_whole()
    assert desk.page.bar.y() == beside
