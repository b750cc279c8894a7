"""Charts: each is drawn whatever it holds, the same each time, in the colours it was given, and told in a sentence."""

import io
import math
import re
import warnings
from dataclasses import asdict
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image

from labeler.app.charts.described import described
from labeler.app.charts.draw import png, svg
from labeler.app.charts.look import DARK, LIGHT
from labeler.app.charts.sizes import height_of
from labeler.app.charts.spec import Bars, Matrix, Parts, Spread
from labeler.domain.checklist import LineState
from labeler.domain.phrase import Phrase

KINDS = ("bars", "parts", "spread", "matrix")
FORMULAS = ("$x$", "$\\frac{1}{2}$", "a_b^c", "$", "<b>&amp;</b>")
SCRIPTS = ("苹果", "яблоко", "تفاح", "सेब", "🍎", "\u202eelppa", "\U00013000")


def chart_of(kind, names, values=None, **more):
    """A chart of this kind with these names in it, or as many values."""
    values = tuple(float(number + 1) for number in range(len(names))) if values is None else values
    if kind == "bars":
        return Bars(title=Phrase("Answers"), names=names, values=values, **more)
    if kind == "parts":
        parts = (Phrase("alone"), Phrase("in company"))
        return Parts(title=Phrase("Company"), names=names, parts=parts, values=tuple((v, 2 * v) for v in values))
    if kind == "spread":
        return Spread(
            title=Phrase("Sharpness"),
            filled_name=Phrase("{name}", name=names[0] if names else "training"),
            filled=values,
            outline_name=Phrase("target"),
            outline=values[:2],
            low=Phrase("blurred"),
        )
    rows = tuple(
        tuple(values[(row + column) % len(values)] / 60 for column in range(len(names))) for row in range(len(names))
    )
    return Matrix(
        title=Phrase("Neighbours"),
        rows=names,
        columns=names,
        values=rows,
        row_name=Phrase("concept"),
        column_name=Phrase("neighbours"),
    )


def pixels(chart, **how):
    how = {"width": 300, "height": 160, "scale": 1.0, "look": LIGHT} | how
    return np.asarray(Image.open(io.BytesIO(png(chart, **how))).convert("RGBA"))


def words_in(drawn):
    return [element.text for element in ElementTree.fromstring(drawn).iter("{http://www.w3.org/2000/svg}text")]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("look", "scale"), [(LIGHT, 1.0), (DARK, 2.0)])
def test_a_picture_has_the_size_that_was_asked_for_and_something_on_clear_ground(kind, look, scale):
    seen = pixels(chart_of(kind, ("apple", "banana", "carrot")), look=look, scale=scale)
    assert seen.shape == (160 * scale, 300 * scale, 4)
    is_drawn = seen[..., 3] > 0
    assert 0.01 < is_drawn.mean() < 0.9


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_chart_is_the_same_svg_each_time(kind):
    chart = chart_of(kind, ("apple", "banana"))
    assert svg(chart, look=LIGHT) == svg(chart, look=LIGHT)


@pytest.mark.parametrize("kind", KINDS)
def test_an_svg_has_the_colours_of_its_look_and_no_others(kind):
    look = LIGHT
    drawn = svg(chart_of(kind, ("apple", "banana", "carrot"), (1.0, math.nan, 30.0)), look=look)
    used = {color.lower() for color in re.findall(r"#[0-9a-fA-F]{3,8}\b", drawn)}
    used = {color for color in used if f"url({color})" not in drawn and f'href="{color}"' not in drawn}
    assert used
    assert used <= {color for color in asdict(look).values() if isinstance(color, str)}
    assert not re.search(r"\b(rgb|hsl)a?\(", drawn)


def test_states_of_bars_have_colours_and_hatches():
    states = tuple(LineState)
    chart = chart_of("bars", tuple(states), states=states, aims=(2.0, None, 3.0, None), unit=" %")
    drawn = svg(chart, look=LIGHT)
    assert all(color in drawn for color in (LIGHT.good, LIGHT.look, LIGHT.wrong, LIGHT.muted))
    assert drawn.count("<pattern") == 2
    assert "4 %" in words_in(drawn)


@pytest.mark.parametrize("kind", KINDS)
def test_names_are_never_formulas_or_markup(kind):
    drawn = svg(chart_of(kind, FORMULAS), look=LIGHT, width=900)
    told = words_in(drawn)
    expected = FORMULAS[:1] if kind == "spread" else FORMULAS
    assert set(expected) <= set(told)


@pytest.mark.parametrize("kind", KINDS)
def test_a_script_that_no_font_has_is_no_warning(kind):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert pixels(chart_of(kind, SCRIPTS))[..., 3].any()
        assert svg(chart_of(kind, SCRIPTS), look=DARK)


@pytest.mark.parametrize("kind", KINDS)
def test_long_names_leave_room_for_the_chart(kind):
    names = tuple(f"{letter} {'Rindfleischetikettierung' * 9}" for letter in "abc")
    seen = pixels(chart_of(kind, names), width=400, height=300)
    assert (seen[:, 260:, 3] > 0).mean() > 0.01
    told = words_in(svg(chart_of(kind, names), look=LIGHT))
    assert kind == "spread" or any(word.startswith("a Rind") and word.endswith("…") for word in told)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("values", [(), (0.0,), (math.nan,), (math.inf, math.nan, -1.0), (5.0, 5.0)])
def test_whatever_it_holds_it_is_drawn(kind, values):
    chart = chart_of(kind, tuple("abc"[: len(values)]), values)
    assert pixels(chart, width=60, height=40).shape == (40, 60, 4)
    assert "nan" not in svg(chart, look=LIGHT).lower().replace("dominant", "")
    assert described(chart).startswith(chart.title)
    assert "nan" not in described(chart)


@pytest.mark.parametrize("kind", KINDS)
def test_sixty_names_are_drawn_within_the_sheet(kind):
    names = tuple(f"concept {number}" for number in range(60))
    chart = chart_of(kind, names)
    assert height_of(chart, 460) < 2000
    drawn = svg(chart, look=LIGHT)
    assert drawn.startswith("<svg")
    assert len(drawn) < 700_000


def test_more_bars_than_anyone_reads_are_left_out():
    few, many = (chart_of("bars", tuple(f"c{number}" for number in range(count))) for count in (60, 500))
    assert height_of(few, 460) == height_of(many, 460)
    assert len(words_in(svg(many, look=LIGHT))) <= 120


def test_the_words_of_a_chart_are_said_in_the_language_of_the_window():
    drawn = svg(chart_of("parts", ("apple",)), look=LIGHT, say=lambda words: {"alone": "allein"}.get(str(words), words))
    assert "allein" in words_in(drawn)
    assert "alone" not in words_in(drawn)


def test_bars_are_told_name_by_name():
    chart = Bars(title=Phrase("Answers"), names=("apple", "pear"), values=(3.0, math.nan), unit=" %")
    assert described(chart) == "Answers: apple 3 %"


def test_parts_are_told_part_by_part_without_those_that_are_none():
    chart = Parts(
        title=Phrase("Company"),
        names=("apple", "pear"),
        parts=(Phrase("alone"), Phrase("in company")),
        values=((3.0, 0.0), (1.0, 2.0)),
    )
    assert described(chart) == "Company: apple: alone 3; pear: alone 1, in company 2"


def test_a_spread_is_told_by_its_medians():
    chart = Spread(
        title=Phrase("Sharpness"),
        filled_name=Phrase("training"),
        filled=(1.0, 2.0, 3.0, math.nan),
        outline_name=Phrase("target"),
        outline=(0.5,),
    )
    assert described(chart) == "Sharpness: training: median 2 of 3 images; target: median 0.5 of 1 images"


def test_a_matrix_is_told_by_its_largest_confusions():
    chart = Matrix(
        title=Phrase("Neighbours"),
        rows=("apple", "pear"),
        columns=("apple", "pear"),
        values=((0.9, 0.1), (0.25, math.nan)),
        row_name=Phrase("concept"),
        column_name=Phrase("neighbours"),
    )
    assert described(chart) == "Neighbours: pear and apple 0.25; apple and pear 0.1"


def test_of_many_figures_the_first_are_told():
    chart = chart_of("bars", tuple(f"c{number}" for number in range(30)))
    assert described(chart).endswith("c11 12; and 18 more")
