"""The Agreement view: everyone's figures for a lead, each with its images; for anybody else their own, and no image."""

import shutil
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from labeler.app.commands.settling import Settle
from labeler.domain.errors import AppError
from labeler.domain.words import Settling
from labeler.gui.agreement.page import AgreementView, compare
from tests.agreeing import made, row, truth
from tests.views import settle, wait_until

CONCEPTS, NAMES = ("apple", "banana", "carrot"), ("a", "b", "c", "d")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """ann, the lead, and bo answered all four images: the third is not of the same, the fourth of the one's, in the
    other's view."""
    folder = tmp_path_factory.mktemp("built")
    rows = [row(name, who, "of", "apple") for name in NAMES[:2] for who in ("ann", "bo")]
    rows += [row("c", "ann", "of", "apple"), row("c", "bo", "of", "banana")]
    rows += [row("d", "ann", "in", "carrot"), row("d", "bo", "of", "carrot")]
    made(folder / "work.labeler", CONCEPTS, NAMES, rows, lead="ann").close()
    return folder / "work.labeler"


@pytest.fixture
def work(opened, built, tmp_path):
    return opened(Path(shutil.copy(built, tmp_path / "work.labeler")))


@pytest.fixture
def make_view(in_front, theme):
    made = []

    def make(work, *, look=compare):
        view = AgreementView(work.bridge, theme, look=look)
        # Nobody looks at the pixels of charts here, and drawing them takes longer than all of this.
        view.figures.charts._drawer.close_down()
        made.append(view)
        in_front(view, height=650)
        wait_until(lambda: not view.checking.is_running)
        return view

    yield make
    for view in made:
        view.close_down()


@pytest.fixture
def view(make_view, work):
    return make_view(work)


def shown(table):
    model = table.model()
    return [
        [model.data(model.index(row, column)) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def column(table, title, nth=0):
    model = table.model()
    titles = [model.headerData(place, Qt.Orientation.Horizontal) for place in range(model.columnCount())]
    return [place for place, each in enumerate(titles) if each == title][nth]


def wishes_of(view):
    wishes = []
    view.images_asked.connect(wishes.append)
    return wishes


def test_it_compares_when_it_is_first_shown_and_says_how_it_stands(view):
    assert view.head.title.text().startswith("On what is there, you agree by ")
    assert view.head.text.text().startswith("4 images were finished by several people.")


def test_each_concept_has_its_figures_and_all_of_them_come_last(view):
    rows = shown(view.figures.concepts)
    assert [row[0] for row in rows] == ["apple", "banana", "carrot", "all"]
    apple, carrot = rows[0], rows[2]
    assert apple[column(view.figures.concepts, "same")] == "75\u00a0%"
    assert carrot[column(view.figures.concepts, "same")] == "100\u00a0%"
    assert carrot[column(view.figures.concepts, "same", 1)] == "0\u00a0%"


def test_each_labeler_is_held_against_the_others(view):
    rows = shown(view.figures.labelers)
    assert [row[0] for row in rows] == ["ann", "bo"]
    assert rows[0][column(view.figures.labelers, "Of-rate")].startswith("75\u00a0% (")
    assert rows[0][column(view.figures.labelers, "Others")] == "100\u00a0%"
    assert rows[1][column(view.figures.labelers, "Seconds")] == "–"
    assert rows[1][column(view.figures.labelers, "Gold")] == "–"


def test_a_click_on_a_figure_shows_the_images_behind_it(view, qtbot):
    wishes = wishes_of(view)
    index = view.figures.concepts.model().index(0, column(view.figures.concepts, "There: alpha"))
    place = view.figures.concepts.visualRect(index).center()
    qtbot.mouseClick(view.figures.concepts.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [(wish.ids, wish.title) for wish in wishes] == [((3,), "apple: there or not, people differ")]


def test_the_arrows_walk_to_a_figure_and_enter_shows_its_images(view):
    wishes = wishes_of(view)
    view.figures.labelers.setFocus()
    view.figures.labelers.setCurrentIndex(
        view.figures.labelers.model().index(1, column(view.figures.labelers, "Of or in"))
    )
    QTest.keyClick(view.figures.labelers, Qt.Key.Key_Return)
    assert [wish.ids for wish in wishes] == [(4,)]
    QTest.keyClick(view.figures.labelers, Qt.Key.Key_Left)
    QTest.keyClick(view.figures.labelers, Qt.Key.Key_Space)
    assert wishes[-1].ids == (3,)


def test_a_figure_without_images_leads_nowhere(view):
    wishes = wishes_of(view)
    view.figures.labelers.setCurrentIndex(view.figures.labelers.model().index(0, 0))
    view.figures.labelers.setFocus()
    QTest.keyClick(view.figures.labelers, Qt.Key.Key_Return)
    assert wishes == []


def test_a_pair_shows_the_images_on_which_the_two_differ(view):
    wishes = wishes_of(view)
    assert [row[:2] for row in shown(view.figures.pairs)] == [["ann", "bo"]]
    view.figures.pairs.clicked.emit(view.figures.pairs.model().index(0, column(view.figures.pairs, "There: kappa")))
    assert wishes[0].ids == (3, 4)


def test_the_pointer_says_where_a_click_leads_on(view):
    table = view.figures.labelers
    for title, shape in (("Labeler", Qt.CursorShape.ArrowCursor), ("There", Qt.CursorShape.PointingHandCursor)):
        place = table.visualRect(table.model().index(0, column(table, title))).center()
        QTest.mouseMove(table.viewport(), place + QPoint(1, 0))
        QTest.mouseMove(table.viewport(), place)
        assert table.viewport().cursor().shape() is shape, title


def test_what_is_confused_is_told_with_the_way_to_its_images(make_view, opened, tmp_path):
    rows = [row(name, who, "of", said) for name in NAMES[:3] for who, said in (("ann", "apple"), ("bo", "banana"))]
    path = tmp_path / "swapped.labeler"
    made(path, CONCEPTS, NAMES, rows, lead="ann").close()
    view = make_view(opened(path))
    wishes = wishes_of(view)
    told = [button.accessibleName() for button in view.figures.confused.buttons]
    assert told[0] == "Show 3: ann says apple where others say banana: 3 of 3 images"
    view.figures.confused.buttons[0].click()
    assert wishes[0].ids == (1, 2, 3)


def test_an_annotator_sees_their_own_figures_and_no_image_and_no_name(view, work):
    settle_gold(work)
    work.bridge.take_labeler(work.project.labeler_named("bo"))
    view.look()
    wait_until(lambda: not view.checking.is_running)
    assert [row[0] for row in shown(view.figures.labelers)] == ["bo"]
    assert not view.figures.concepts.isVisible()
    assert not view.figures.pairs.isVisible()
    assert not view.figures.charts.isVisible()
    assert view.figures.confused.buttons == ()
    model = view.figures.labelers.model()
    assert all(model.cell(model.index(0, place)).asked is None for place in range(model.columnCount()))
    told = [label.text() for label in labels_of(view)]
    assert not any("ann" in text.split() for text in told)


def test_whoever_leads_again_sees_everyone_again(view, work):
    work.bridge.take_labeler(work.project.labeler_named("bo"))
    assert len(shown(view.figures.labelers)) == 1
    work.bridge.take_labeler(work.project.labeler_named("ann"))
    assert len(shown(view.figures.labelers)) == 2
    assert view.figures.concepts.isVisible()


def test_gold_has_a_score_and_the_lead_sees_where_it_is_not_right(make_view, work):
    settle_gold(work)
    view = make_view(work)
    wishes = wishes_of(view)
    row = shown(view.figures.labelers)[1]
    assert row[column(view.figures.labelers, "Gold")] == "4"
    assert row[column(view.figures.labelers, "right")] == "75\u00a0%"
    view.figures.labelers.clicked.emit(view.figures.labelers.model().index(1, column(view.figures.labelers, "right")))
    assert wishes[0].ids == (3,)


def test_how_long_somebody_looks_is_told_with_the_fastest_answers(make_view, work):
    work.say_of(4, "apple", who="cy", active_ms=2000)
    work.say_none(1, who="cy", active_ms=1000)
    work.bridge.take_labeler(work.project.labeler_named("ann"))
    view = make_view(work)
    wishes = wishes_of(view)
    assert shown(view.figures.labelers)[2][column(view.figures.labelers, "Seconds")] == "2.5"
    view.figures.labelers.clicked.emit(view.figures.labelers.model().index(2, column(view.figures.labelers, "Seconds")))
    assert wishes[0].ids == (1, 4)


def test_it_says_that_answers_have_come_in_since(view, work):
    work.say_none(1, who="cy")
    assert view.head.since.text() == "One image has been answered since."
    work.bridge.take_labeler(work.project.labeler_named("ann"))
    view.head.look_button.click()
    wait_until(lambda: not view.checking.is_running)
    assert view.head.since.isHidden()
    assert len(shown(view.figures.labelers)) == 3


def test_before_anybody_has_answered_it_says_what_to_do(make_view, opened, make_project):
    view = make_view(opened(make_project(name="bare")))
    assert view.head.title.text() == "Nobody has finished an answer yet"
    assert view.head.text.text().startswith("Hand out work with overlap")
    assert not view.figures.concepts.isVisible()
    assert not view.figures.labelers.isVisible()


def test_comparing_can_be_cut_off(work, qtbot, theme):
    def until_cancelled(project, watch):
        for step in range(10_000):
            watch.report(done=step, total=10_000, doing="[Comparing]")
            threading.Event().wait(0.002)
        raise AssertionError("nobody cancelled")

    view = AgreementView(work.bridge, theme, look=until_cancelled)
    qtbot.addWidget(view)
    view.show()
    wait_until(view.head.bar.isVisible)
    assert not view.head.look_button.isEnabled()
    view.head.cancel_asked.emit()
    wait_until(lambda: not view.checking.is_running)
    assert view.head.title.text() == "Not compared yet"
    assert view.head.look_button.isEnabled()
    view.close_down()


def test_what_is_in_the_way_is_said_in_words(make_view, work):
    def refuse(project, watch):
        raise AppError("the disk is full", todo="Make room")

    view = make_view(work, look=refuse)
    assert view.head.note.text() == "The disk is full.\nMake room."


def test_names_are_shown_letter_by_letter(make_view, work):
    work.say_of(1, "apple", who="<b>=cmd</b>")
    work.bridge.take_labeler(work.project.labeler_named("ann"))
    view = make_view(work)
    assert "<b>=cmd</b>" in [row[0] for row in shown(view.figures.labelers)]


def settle_gold(work):
    """All four images: apple, apple, apple, and carrot in it."""
    for image, said in enumerate(({"apple": "of"},) * 3 + ({"carrot": "in"},), start=1):
        answer = truth(work.project, said)
        uid = work.project.clock.new_uid()
        command = Settle(uid=uid, image_id=image, answer=answer, how=Settling.DRAWN, gold=True)
        work.project.execute(command, labeler=work.project.labeler_named("ann"))
    settle()


def labels_of(view):
    return [label for label in view.findChildren(QLabel) if label.isVisible()]
