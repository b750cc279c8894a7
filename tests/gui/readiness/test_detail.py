"""Behind a line stand its charts, its findings with their images, and from where on its figures are bad."""

import importlib
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from labeler.app.briefs import changed_thresholds
from labeler.app.readiness.line import Finding, Line
from labeler.domain.checklist import LineId, LineState
from labeler.domain.ids import ImageId
from labeler.domain.phrase import Phrase
from tests.readiness import made_readiness, with_line, without_charts
from tests.views import settle, wait_until


def line_with(*findings):
    return Line(id=LineId.BRIEF, state=LineState.RED, sentence=Phrase("Something is odd"), findings=findings)


def finding(number, *images, **more):
    return Finding(
        state=LineState.RED,
        sentence=Phrase("Finding {number}", number=number),
        images=tuple(map(ImageId, images)),
        **more,
    )


@pytest.fixture
def asked(page):
    wishes = []
    page.images_asked.connect(wishes.append)
    return wishes


def test_the_first_images_of_a_finding_are_shown_small(page):
    thumbnails = page.detail.findings[0].thumbnails
    wait_until(lambda: len(thumbnails.shown) == 4)
    assert thumbnails.accessibleName() == "The first images: 3.png, 1.png, 4.png, 2.png"


def test_show_all_asks_for_all_images_under_the_words_of_the_finding(page, asked):
    button = page.detail.findings[0].button
    assert button.text() == "Show all 4"
    button.click()
    assert asked[0].ids == (3, 1, 4, 2)
    assert asked[0].title.startswith("The training pictures are professional")


def test_a_click_on_the_small_images_asks_for_them_too(page, asked, qtbot):
    qtbot.mouseClick(page.detail.findings[0].thumbnails, Qt.MouseButton.LeftButton)
    assert [wish.ids for wish in asked] == [(3, 1, 4, 2)]


def test_what_is_said_of_single_images_goes_with_them(page, asked):
    page.rows.choose(LineId.OUTLIERS)
    shown = page.detail.findings[0]
    assert "3.png (looks like banana)" in shown.thumbnails.accessibleName()
    shown.button.click()
    assert asked[0].notes == dict.fromkeys((3, 1, 4, 2), "looks like banana")


def test_each_of_several_findings_has_its_images_and_the_line_has_all(page, asked):
    page.rows.choose(LineId.LEAKAGE)
    assert [each.button.text() for each in page.detail.findings] == ["Show all 2", "Show it"]
    page.detail.all_button.click()
    assert asked[0].ids == (3, 1, 2)


def test_a_line_with_many_findings_shows_the_first_and_counts_the_others(page):
    many = line_with(*(finding(number, 1, 2) for number in range(40)))
    page.show_readiness(without_charts(with_line(many)))
    page.rows.choose(LineId.BRIEF)
    assert len(page.detail.findings) == 12
    assert page.detail.all_button.text() == "Show all 2 images"


def test_a_finding_of_images_that_are_gone_has_nothing_to_show(page):
    page.show_readiness(without_charts(with_line(line_with(finding(1, 77)))))
    page.rows.choose(LineId.BRIEF)
    assert page.detail.findings[0].button is None


def test_whoever_comes_back_from_the_images_is_where_they_left(page):
    button = page.detail.findings[0].button
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    page.rows.take_focus()
    page.come_back()
    assert button.hasFocus()


@pytest.fixture(scope="module")
def drawing_is_loaded():
    """What draws takes longer to load, on a busy machine, than anybody waits for a chart."""
    importlib.import_module("labeler.app.charts.draw")


def test_what_was_left_may_be_made_anew_before_anybody_comes_back(page):
    page.detail.findings[0].button.setFocus()
    page.detail.findings[0].button.click()
    page.show_readiness(page.readiness)
    settle()
    page.come_back()
    assert page.isVisible()


def test_every_chart_is_drawn_and_says_what_it_is(page, drawing_is_loaded):
    page.show_readiness(made_readiness())
    for id in (LineId.TARGET, LineId.LEAKAGE, LineId.BALANCE, LineId.DISTINCT):
        page.rows.choose(id)
        drawing = page.detail.charts[0].drawing
        wait_until(lambda drawing=drawing: drawing.is_drawn)
        assert drawing.accessibleName()


def test_a_chart_is_drawn_again_in_the_colours_of_another_look(page, theme, drawing_is_loaded):
    page.show_readiness(made_readiness())
    drawing = page.detail.charts[0].drawing
    wait_until(lambda: drawing.is_drawn)
    before = drawing._picture
    theme.scale_text(1.25)
    wait_until(lambda: drawing._picture is not before)


def test_names_are_shown_as_they_were_written(page):
    name = "<img src=x> & <b>x</b>"
    odd = replace(finding(1, 1), sentence=Phrase("{name} is odd", name=name), notes={ImageId(1): Phrase("{n}", n=name)})
    page.show_readiness(without_charts(with_line(line_with(odd))))
    page.rows.choose(LineId.BRIEF)
    assert name in page.detail.findings[0].asked.title
    assert page.detail.findings[0].asked.notes[1] == name


def test_from_where_on_a_figure_is_bad_is_said_with_its_reason(page):
    page.rows.choose(LineId.BALANCE)
    told = page.detail.thresholds._told(page.detail.thresholds._held[0])
    assert told == "Amber from 5 on, red from 20 on"
    assert "A loss counts every image alike" in page.detail.thresholds._held[0].reason


def test_of_figures_that_are_bad_when_small_it_is_said_from_where_down(page):
    page.rows.choose(LineId.QUANTITY)
    assert page.detail.thresholds._told(page.detail.thresholds._held[0]) == "Amber from 0.99 down, red from 0.5 down"


def changing(page):
    page.rows.choose(LineId.BALANCE)
    page.detail.thresholds.change_button.click()
    settle()
    return page.detail.thresholds.fields[0]


def test_a_lead_sets_a_threshold_otherwise_and_everything_is_judged_again(make_page, work):
    looks = []

    def look(project, watch):
        looks.append(dict(changed_thresholds(project)))
        return without_charts(made_readiness())

    page = make_page(look)
    fields = changing(page)
    assert fields.amber.hasFocus()
    fields.amber.setText("2,5".replace(",", QLocale().decimalPoint()))
    fields.red.setText("8")
    QTest.keyClick(fields.red, Qt.Key.Key_Return)
    wait_until(lambda: not page.checking.is_running)
    assert looks == [{}, {"balance.ratio": (2.5, 8.0)}]
    told = page.detail.thresholds._told(page.detail.thresholds._held[0])
    assert told == "Amber from 2.5 on, red from 8 on; elsewhere 5 and 20"


def test_what_others_have_set_stays_when_one_threshold_is_set_back(page, work):
    fields = changing(page)
    fields.amber.setText("3")
    page.detail.thresholds.keep_button.click()
    wait_until(lambda: not page.checking.is_running)
    fields = changing(page)
    page.detail.thresholds.usual_button.click()
    page.detail.thresholds.keep_button.click()
    wait_until(lambda: not page.checking.is_running)
    assert changed_thresholds(work.project) == {}


@pytest.mark.parametrize(
    ("amber", "red", "why"),
    [("many", "8", "Write a number into each field."), ("8", "2", "the wrong way round")],
)
def test_a_threshold_that_can_be_none_is_refused_in_words_and_stays_to_be_mended(page, work, amber, red, why):
    fields = changing(page)
    fields.amber.setText(amber)
    fields.red.setText(red)
    page.detail.thresholds.keep_button.click()
    assert why in page.detail.thresholds.note.text()
    assert fields.amber.text() == amber
    assert changed_thresholds(work.project) == {}


def test_whoever_leaves_the_thresholds_has_changed_nothing(page, work):
    fields = changing(page)
    fields.amber.setText("1")
    page.detail.thresholds.leave_button.click()
    assert changed_thresholds(work.project) == {}
    assert page.detail.thresholds.change_button.hasFocus()


def test_each_threshold_is_called_as_it_is_elsewhere_and_no_two_fields_are_called_the_same(page):
    page.rows.choose(LineId.AGREEMENT)
    page.detail.thresholds.change_button.click()
    names = [field.accessibleName() for fields in page.detail.thresholds.fields for field in (fields.amber, fields.red)]
    assert len(set(names)) == len(names) == 8
    keys = [label.text() for label in page.detail.thresholds.findChildren(QLabel)]
    assert {"agreement.concept", "agreement.relation"} <= set(keys)


def test_the_first_field_is_seen_though_all_of_them_are_higher_than_the_panel(page, theme, qapp):
    theme.apply(qapp)
    theme.scale_text(2.0)
    page.resize(1000, 420)
    page.rows.choose(LineId.AGREEMENT)
    page.detail.thresholds.change_button.click()
    settle()
    first = page.detail.thresholds.fields[0].amber
    assert page.window().focusWidget() is first
    wait_until(lambda: first.visibleRegion().boundingRect() == first.rect())
    theme.scale_text(1.0)  # the look is the application's: others come after


def test_a_note_that_is_longer_than_its_picture_is_wide_is_broken_into_lines(page):
    def height(note):
        one = replace(finding(1, 1, 2), notes={ImageId(1): Phrase(note)})
        page.show_readiness(without_charts(with_line(line_with(one))))
        page.rows.choose(LineId.BRIEF)
        return page.detail.findings[0].thumbnails.heightForWidth(360)

    assert height("look 1") < height("labeled lemon, looks like melon") < 3 * height("look 1")
