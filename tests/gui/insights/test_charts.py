"""The charts of the Counts page: a bar for each concept, a bar for each day."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from labeler.app.counts import Amounts, Counts, DayCounts, LabelerCounts
from labeler.gui.insights.concept_bars import ConceptBars
from labeler.gui.insights.day_bars import DayBars
from labeler.gui.insights.days import day_bars
from labeler.gui.insights.words import what_is_counted
from labeler.gui.theme.tokens import Tone
from labeler.quality.of_rate import OfRate


def counts(*, concepts=(), days=(), labelers=()):
    return Counts(
        labelers=tuple(labelers),
        concepts={name: Amounts(of=of, in_=in_) for name, of, in_ in concepts},
        days=tuple(DayCounts(day=day, labeler=who, amounts=Amounts(of=of, in_=in_)) for day, who, of, in_ in days),
        images={},
        total=LabelerCounts(labeler="all", role=""),
    )


def texts(model, role=Qt.ItemDataRole.DisplayRole):
    rows, columns = model.rowCount(), model.columnCount()
    return [model.data(model.index(row, column), role) for row in range(rows) for column in range(columns)]


def test_each_concept_says_in_words_how_often_it_is_of_and_in(qtbot, theme):
    bars = ConceptBars(theme)
    qtbot.addWidget(bars)
    bars.show_counts(counts(concepts=[("apple", 73, 6), ("milk", 0, 1204)]))
    assert texts(bars.model()) == ["73 of, 6 in", "0 of, 1\u202f204 in"]
    assert texts(bars.model(), Qt.ItemDataRole.AccessibleTextRole)[0] == "apple: 73 of, 6 in"


def test_hundreds_of_concepts_scroll(qtbot, theme):
    bars = ConceptBars(theme)
    qtbot.addWidget(bars)
    bars.resize(500, 300)
    bars.show_counts(counts(concepts=[(f"concept {n}", n, 1) for n in range(300)]))
    with qtbot.waitExposed(bars):
        bars.show()
    assert bars.model().rowCount() == 300
    assert bars.verticalScrollBar().maximum() > 0
    assert bars.horizontalScrollBar().maximum() == 0


def test_of_is_a_filled_bar_and_in_a_hollow_one(qtbot, theme):
    bars = ConceptBars(theme)
    qtbot.addWidget(bars)
    bars.resize(500, 100)
    bars.show_counts(counts(concepts=[("a", 10, 10)]))
    with qtbot.waitExposed(bars):
        bars.show()
    image = bars.grab().toImage()
    middle = bars.rowViewportPosition(0) + bars.rowHeight(0) // 2
    row = [image.pixelColor(x, middle).name() for x in range(image.width())]
    tokens = theme.tokens
    filled = row.count(tokens.tone(Tone.OF))
    assert filled > 100
    assert row.count(tokens.tone(Tone.IN)) < 10, "the bar of in is an outline"


def test_days_are_added_up_over_all_labelers():
    days = day_bars(counts(days=[("2026-11-08", "ann", 2, 1), ("2026-11-08", "bo", 4, 0)]).days)
    assert [(bar.day, bar.labels) for bar in days] == [(date(2026, 11, 8), 7)]


def test_an_empty_day_between_two_has_its_place():
    days = day_bars(counts(days=[("2026-11-08", "ann", 2, 0), ("2026-11-10", "ann", 1, 0)]).days)
    assert [bar.labels for bar in days] == [2, 0, 1]


def test_a_long_rest_is_one_place_and_not_a_hundred():
    days = day_bars(counts(days=[("2026-01-08", "ann", 2, 0), ("2026-11-10", "ann", 1, 0)]).days)
    assert [bar.day for bar in days] == [date(2026, 1, 8), None, date(2026, 11, 10)]


def test_a_day_without_of_and_in_labels_is_no_bar():
    assert day_bars(counts(days=[("2026-11-08", "ann", 0, 0)]).days) == ()


@pytest.mark.parametrize("day", ["", "yesterday", "2026-13-40"])
def test_what_is_no_day_is_passed_over(day):
    assert day_bars(counts(days=[(day, "ann", 1, 0)]).days) == ()


def test_many_days_scroll_and_the_newest_is_in_sight(qtbot, theme):
    bars = DayBars(theme)
    qtbot.addWidget(bars)
    bars.resize(500, 300)
    with qtbot.waitExposed(bars):
        bars.show()
    bars.show_counts(counts(days=[(f"2026-10-{day:02}", "ann", day, 0) for day in range(1, 32)]))
    scroll = bars.horizontalScrollBar()
    assert scroll.maximum() > 0
    assert scroll.value() == scroll.maximum()
    assert texts(bars.model(), Qt.ItemDataRole.AccessibleTextRole)[-1] == "31 Oct 2026: 31 labels"


def test_who_says_of_far_more_often_is_named_in_a_sentence():
    hasty = LabelerCounts(labeler="<i>chris</i>", role="annotator", of_rate=OfRate(rate=0.97, stands_out=True))
    calm = LabelerCounts(labeler="ann", role="lead", of_rate=OfRate(rate=0.7, stands_out=False))
    runs = what_is_counted(counts(labelers=[calm, hasty]))
    sentence = "".join(run.text for run in runs)
    assert "complete. <i>chris</i> says of far more often than the others" in sentence
    assert [run.text for run in runs if run.tone is Tone.WRONG] == ["<i>chris</i>"]
