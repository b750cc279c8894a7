"""The filter bar: chosen by keys, told in words, walked by the same keys as ever, and never in the way."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from labeler.app.filtering import Nowhere, offered
from labeler.domain.draft import Pass, Way
from labeler.domain.filter import Filter, Standing
from labeler.domain.words import Relation, Split
from labeler.gui.keys import Key, Keys, PageAction
from labeler.gui.label.filter_bar import FilterBar
from labeler.gui.label.filter_walk import FilterWalk
from labeler.gui.label.filter_words import words_of

FREE = Pass(way=Way.FREE)
KEYS = {"Esc": Qt.Key.Key_Escape, "Down": Qt.Key.Key_Down, "Enter": Qt.Key.Key_Return, "Tab": Qt.Key.Key_Tab}


class Page(QWidget):
    """What the bar stands on: it hears the keys that the bar leaves alone."""

    def __init__(self, bar, image):
        super().__init__()
        self.heard = []
        self.image = image
        column = QVBoxLayout(self)
        column.addWidget(bar)
        column.addWidget(image, 1)

    def keyPressEvent(self, event):
        self.heard.append(event.text() or event.key())


@pytest.fixture
def four(opened, make_project, tiny_photos):
    """Four images; ann skipped 2 and finished 3."""
    work = opened(make_project(tiny_photos))
    work.skip(2)
    work.say_of(3, "apple")
    return work


@pytest.fixture
def bar(qtbot, theme, four):
    bar, image = FilterBar(theme), QWidget()
    image.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    page = Page(bar, image)
    bar.page = page
    qtbot.addWidget(page)
    page.resize(900, 500)
    bar.left.connect(image.setFocus)
    bar.chosen = []
    bar.filtered.connect(bar.chosen.append)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return bar


@pytest.fixture
def walk(bar, four, qtbot):
    walk = FilterWalk(four.bridge, bar)
    walk.shown, walk.said = [], []
    walk.arrived.connect(walk.shown.append)
    walk.told.connect(walk.said.append)
    bar.filtered.connect(lambda only: walk.take(only, at=walk.shown[-1] if walk.shown else 1))
    walk.done = lambda: qtbot.waitUntil(lambda: not walk.is_looking)
    return walk


def opened_bar(bar, four):
    bar.open(four.project.taxonomy(), offered(four.project, four.bridge.labeler))


def press(*names):
    for name in names:
        if name in KEYS:
            QTest.keyClick(QApplication.focusWidget(), KEYS[name])
        else:
            QTest.keyClicks(QApplication.focusWidget(), name)


def test_the_bar_takes_no_room_until_it_is_asked_for(bar, four):
    assert not bar.isVisible()
    opened_bar(bar, four)
    assert bar.isVisible()
    assert bar.line == "All images are shown."
    assert bar.criteria.text.hasFocus()


def test_tab_walks_all_that_can_be_chosen_and_then_the_way_to_clear_it(bar, four, qtbot):
    opened_bar(bar, four)
    criteria = bar.criteria
    press("Tab", "Down")
    seen = [QApplication.focusWidget()]
    for _ in range(5):
        press("Tab")
        seen.append(QApplication.focusWidget())
    expected = [criteria.own, criteria.concept, criteria.relation, criteria.split, criteria.health, bar.clear_button]
    assert seen == expected


def test_arrows_and_letters_choose_and_the_filter_holds_at_once(bar, four):
    opened_bar(bar, four)
    press("Tab", "skipped")
    assert bar.chosen[-1] == Filter(standing=Standing.SKIPPED)
    press("Tab", "Down", "Tab", "not")
    uid = four.uid("apple")
    assert bar.filter == Filter(standing=Standing.SKIPPED, concept=uid, relation=Relation.ABSENT)


def test_a_reason_is_chosen_with_its_skip(bar, four):
    opened_bar(bar, four)
    press("Tab", "skipped: dup")
    assert bar.filter == Filter(standing=Standing.SKIPPED, reason="duplicate")
    press("Tab", "Tab")
    bar.criteria.own._pause.stop()
    bar.criteria.own.setFocus()
    press("poor i")
    assert bar.filter == Filter(standing=Standing.SKIPPED, reason="poor image")


def test_typing_is_taken_when_it_rests(bar, four, qtbot):
    opened_bar(bar, four)
    with qtbot.waitSignal(bar.filtered):
        press("PN ")
    assert bar.chosen == [Filter(text="PN")]


def test_what_is_typed_and_left_at_once_is_taken_too(bar, four):
    opened_bar(bar, four)
    press("png", "Enter")
    assert bar.chosen == [Filter(text="png")]


@pytest.mark.parametrize("key", ["Esc", "Enter"])
def test_leaving_gives_the_focus_back_and_keeps_the_line(bar, four, key):
    opened_bar(bar, four)
    press("Tab", "unt", key)
    assert bar.page.image.hasFocus()
    assert bar.isVisible()
    assert not bar.is_open
    assert bar.change_button.isVisible()


def test_left_without_a_choice_the_bar_goes_away(bar, four):
    opened_bar(bar, four)
    press("Esc")
    assert not bar.isVisible()
    assert bar.chosen == []


def test_letters_in_the_bar_never_reach_the_question(bar, four):
    opened_bar(bar, four)
    bar.criteria.claims.show()
    for control in (bar.criteria.text, bar.criteria.split, bar.clear_button, bar.criteria.claims):
        control.setFocus()
        assert control.hasFocus()
        press("fjn1", "Down")
        # Whatever was chosen by it, there is something to clear.
        bar.criteria.split.setCurrentIndex(1)
        bar.criteria.split.taken.emit()
    assert bar.page.heard == []


def test_one_key_takes_the_filter_away_and_the_bar_stays_while_it_is_open(bar, four):
    opened_bar(bar, four)
    press("Tab", "skip")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape, Qt.KeyboardModifier.ShiftModifier)
    assert bar.chosen[-1] == Filter()
    assert bar.criteria.filter == Filter()
    assert bar.is_open
    assert not bar.clear_button.isVisible()


def test_cleared_from_the_line_the_bar_is_gone_and_the_image_has_the_focus(bar, four, qtbot):
    opened_bar(bar, four)
    press("Tab", "skip", "Esc")
    qtbot.mouseClick(bar.clear_button, Qt.MouseButton.LeftButton)
    assert bar.chosen[-1] == Filter()
    assert not bar.isVisible()
    assert bar.page.image.hasFocus()


def test_the_wheel_over_the_bar_changes_nothing(bar, four):
    opened_bar(bar, four)
    before = bar.criteria.filter
    choice = bar.criteria.split
    choice.setFocus()
    event = QWheelEvent(
        QPointF(5, 5), choice.mapToGlobal(QPointF(5, 5)), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(choice, event)
    assert bar.criteria.filter == before


def test_sources_are_offered_only_where_there_is_a_choice(bar, four, tmp_path, qtbot):
    opened_bar(bar, four)
    assert not bar.criteria.source.isVisible()
    assert not bar.criteria.claims.isVisible()


def test_the_line_says_what_is_shown_and_how_many(bar, four, walk):
    opened_bar(bar, four)
    press("Tab", "skipped")
    walk.done()
    assert bar.line == "1 of 4: skipped"
    assert bar.accessibleDescription() == "1 of 4: skipped"
    assert walk.shown == [2]


def test_an_empty_result_is_told_with_what_to_do_next(bar, four, walk):
    opened_bar(bar, four)
    press("Tab", "open")
    walk.done()
    assert bar.line == "None of 4: open. Choose something else, or clear it."
    assert walk.shown == []


def test_the_keys_walk_only_what_is_shown(bar, four, walk):
    walk.take(Filter(standing=Standing.UNTOUCHED), at=1)
    walk.done()
    assert walk.shown == [1]
    walk.step(1, backwards=False)
    walk.step(4, backwards=False)
    walk.step(4, backwards=True)
    walk.step(1, backwards=True)
    assert walk.shown == [1, 4, 1]
    assert walk.said == [
        "This is the last image that the filter shows.",
        "This is the first image that the filter shows.",
    ]


def test_the_image_on_the_desk_stays_where_the_filter_shows_it_and_else_the_nearest_comes(bar, four, walk):
    walk.take(Filter(standing=Standing.UNTOUCHED), at=4)
    walk.take(Filter(standing=Standing.SKIPPED), at=3)
    walk.done()
    assert walk.shown == [4, 2]


def test_near_images_come_before_the_call_returns(bar, four, walk):
    walk.take(Filter(mine=True), at=1)
    assert walk.shown == [2]


def test_end_goes_to_what_is_left_to_ask_within_the_filter(bar, four, walk):
    walk.take(Filter(text="png"), at=2)
    walk.done()
    walk.next_to_ask(FREE, 2)
    walk.next_to_ask(FREE, 4)
    assert walk.shown == [2, 4, 1]
    walk.take(Filter(mine=True), at=1)
    walk.next_to_ask(FREE, 2)
    walk.done()
    assert walk.said == ["Nothing is left to ask where the filter looks: change it, or clear it."]


def test_the_next_untouched_image_is_found_without_a_filter_too(bar, four, walk):
    walk.next_untouched(1)
    assert walk.shown == [4]
    for number in (1, 4):
        four.skip(number)
    walk.next_untouched(1)
    walk.done()
    assert walk.said == ["You have answered every image, or skipped it."]


def test_the_key_that_opens_it_is_printed_on_it(bar, four):
    opened_bar(bar, four)
    press("Tab", "skip", "Esc")
    assert bar.change_button.accessibleName() == "change, key Ctrl+F"
    bar.use_keys(Keys(changes={PageAction.FILTER: Key.named("Ctrl+J")}))
    assert bar.change_button.accessibleName() == "change, key Ctrl+J"
    bar.change_button.click()
    assert bar.is_open


def test_an_answer_changes_the_count(bar, four, walk):
    opened_bar(bar, four)
    press("Tab", "skip")
    walk.done()
    four.skip(4)
    assert four.bridge.labeler is not None
    # Whoever sits down, even the same person, begins without a filter.
    assert bar.filter == Filter()
    walk.take(Filter(standing=Standing.SKIPPED), at=1)
    walk.done()
    assert walk._matches.count == 2


def test_nobody_goes_on_with_the_filter_of_somebody_else(bar, four, walk):
    opened_bar(bar, four)
    press("Tab", "skip")
    walk.done()
    four.person("bob")
    four.bridge.take_labeler(four.person("bob"))
    assert bar.filter == Filter()
    assert not walk.is_on
    walk.take(Filter(standing=Standing.SKIPPED), at=1)
    walk.done()
    assert walk._matches.next(0) is Nowhere.AT_THE_END


def test_all_that_can_be_asked_is_said_in_words():
    only = Filter(
        standing=Standing.SKIPPED, reason="duplicate", concept="c", relation=Relation.IN, split=Split.TRAIN,
        source="shop", text="IMG", claims=True, mine=True,
    )  # fmt: skip
    assert words_of(only, lambda uid: "cat") == (
        "skipped, duplicate, answered by you, cat in it, train, from shop, name has “IMG”, imported label waits"
    )
    assert words_of(Filter(concept="c"), lambda uid: "cat") == "you said something of cat"
    assert words_of(Filter(relation=Relation.UNCLEAR), str) == "anything can't tell"
    assert words_of(Filter(), str) == ""


def test_every_control_has_a_name_and_every_label_is_plain(bar, four):
    opened_bar(bar, four)
    controls = [bar.criteria.text, *bar.criteria._choices]
    assert all(control.accessibleName() for control in controls)
    labels = [label for label in bar.findChildren(QLabel) if label.text()]
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off_or_overlaps_whatever_the_size_of_text(bar, four, theme, scale, qapp):
    theme.apply(qapp)
    theme.scale_text(scale)
    opened_bar(bar, four)
    bar.page.resize(860, 700)
    QTest.qWait(20)
    criteria = bar.criteria
    seen = [control for control in (criteria.text, *criteria._choices) if control.isVisible()]
    for control in seen:
        assert criteria.rect().contains(control.geometry()), control.accessibleName()
        assert control.width() >= control.minimumSizeHint().width()
        others = [other for other in seen if other is not control]
        assert not any(control.geometry().intersects(other.geometry()) for other in others)
    qapp.setStyleSheet("")
