"""The check as one page: it fetches nothing, whatever the project's words are they stay words, and it has an end."""

import base64
import io
import math
import re
from html.parser import HTMLParser

import pytest
from PIL import Image

from labeler.app.adding import add_folders
from labeler.app.charts.look import DARK, LIGHT
from labeler.app.charts.spec import Bars, Matrix, Parts
from labeler.app.readiness.as_html import as_html
from labeler.app.readiness.line import Finding, Line
from labeler.app.readiness.small_pictures import SmallPictures
from labeler.app.watch import Watch
from labeler.domain.checklist import LineId, LineState
from labeler.domain.phrase import Phrase
from tests.readiness import made_readiness, with_line

HOSTILE = (
    *("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7 * 7 }}", "</svg><script>", "' onload='x"),
    *("&lt;b&gt;", "javascript:alert(1)", "]]><x>", "\u202egpj.exe", "line\nbreak"),
)
_FETCHING = ("src", "href", "xlink:href", "srcset", "action", "data", "poster", "background", "formaction")
_TAGS = {
    *("html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "section", "ul", "li", "span", "br"),
    *("figure", "figcaption", "details", "summary", "table", "tr", "td", "th", "img"),
    *("svg", "g", "path", "circle", "defs", "use", "rect", "clippath", "text", "pattern", "metadata", "rdf:rdf"),
    *("cc:work", "dc:type", "dc:format", "dc:title", "dc:creator", "cc:agent", "dc:date"),
}


class Page(HTMLParser):
    """What a browser would find in it."""

    def __init__(self, text):
        super().__init__()
        self.text, self.tags, self.attributes, self.words = text, set(), [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.attributes += attributes

    def handle_data(self, data):
        self.words.append(data)

    @property
    def pictures(self):
        return [value for name, value in self.attributes if name == "src"]

    @property
    def all_words(self):
        return " ".join(" ".join(self.words).split())


def page_of(project, readiness, **how):
    page = Page(as_html(project, readiness, watch=Watch(), **how))
    assert stands_alone(page)
    return page


def stands_alone(page):
    """Nothing is fetched and nothing runs: by what is in it, and by what it forbids."""
    fetched = [value for name, value in page.attributes if name in _FETCHING and value]
    styled = re.findall(r"url\(([^)]*)\)", page.text)
    assert all(value.startswith(("data:image/jpeg;base64,", "#")) for value in fetched)
    assert all(value.strip("'\"").startswith("#") for value in styled)
    assert "@import" not in page.text
    assert not [name for name, _ in page.attributes if name.startswith("on")]
    assert page.tags <= _TAGS
    assert ("content", "default-src 'none'; style-src 'unsafe-inline'; img-src data:") in page.attributes
    return True


@pytest.fixture
def named(project, tmp_path, picture):
    """A project with four images, two of whose names are markup."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for number, name in enumerate(('"><img src=x onerror=y>.png', "<script>.png", "3.png", f"{'long' * 50}.png")):
        (folder / name).write_bytes(picture(number))
    add_folders(project, [folder], watch=Watch())
    return project


def test_every_line_is_on_it_with_its_state_in_words(stocked):
    page = page_of(stocked, made_readiness())
    sections = [value for name, value in page.attributes if name == "id" and value in set(LineId)]
    assert sections == list(LineId)
    assert "Not ready: two things to mend" in page.all_words
    assert "623 finished answers · 400 images · 2026-11-22 10:00 UTC · seen by" in page.all_words
    labels = [value for name, value in page.attributes if name == "aria-label"]
    assert [label for label in labels if label == "to mend"] == ["to mend"] * 2
    assert any(label.startswith("Alone, and in company: apple: alone 6, in company 54") for label in labels)


def test_the_findings_have_small_pictures_in_them(stocked):
    page = page_of(stocked, made_readiness())
    assert len(page.pictures) == 11
    assert len(set(page.pictures)) == 4
    picture = Image.open(io.BytesIO(base64.b64decode(page.pictures[0].partition(",")[2])))
    assert picture.size == (40, 30)


def test_a_photo_that_is_gone_is_named(stocked, tmp_path):
    (tmp_path / "photos" / "003.png").unlink()
    page = page_of(stocked, made_readiness())
    assert len(set(page.pictures)) == 3
    assert "003.png" in page.all_words


def test_without_pictures_the_photos_are_named_and_not_opened(stocked):
    page = page_of(stocked, made_readiness(), pictures=False)
    assert page.pictures == []
    assert "003.png" in page.all_words


def test_names_of_files_and_notes_stay_words(named):
    notes = {1: Phrase("{name}", name=HOSTILE[0])}
    finding = Finding(state=LineState.RED, sentence=Phrase("{name}", name=HOSTILE[1]), images=(1, 2, 3, 4), notes=notes)
    page = page_of(
        named, with_line(Line(id=LineId.BIAS, state=LineState.RED, sentence=Phrase("?"), findings=(finding,)))
    )
    for words in (HOSTILE[0], HOSTILE[1], '"><img src=x onerror=y>.png', "<script>.png"):
        assert words in page.all_words
    assert ("alt", '"><img src=x onerror=y>.png') in page.attributes


def test_whatever_concepts_are_called_they_stay_names(stocked):
    parts = tuple(Phrase("{name}", name=name) for name in HOSTILE)
    rows = tuple(tuple(0.5 for _ in HOSTILE) for _ in HOSTILE)
    charts = (
        *(Bars(title=part, names=HOSTILE, values=(1.0,) * len(HOSTILE), unit=part) for part in parts[:2]),
        Parts(title=Phrase("Parts"), names=HOSTILE, parts=parts, values=rows),
        Matrix(
            title=Phrase("Matrix"),
            rows=HOSTILE,
            columns=HOSTILE,
            values=rows,
            row_name=parts[0],
            column_name=parts[1],
        ),
    )
    findings = tuple(Finding(state=LineState.RED, sentence=Phrase("{name} has none", name=name)) for name in HOSTILE)
    line = Line(
        id=LineId.BIAS,
        state=LineState.RED,
        sentence=parts[0],
        figure=parts[1],
        figures={f"{name}.of": name for name in HOSTILE},
        findings=findings,
        charts=charts,
    )
    page = page_of(stocked, with_line(line), about=parts[0])
    for name in HOSTILE:
        assert " ".join(f"{name} has none".split()) in page.all_words


def test_the_name_of_the_project_stays_a_name(stocked):
    page = page_of(stocked, made_readiness(project="</title><script>x</script>"))
    assert page.all_words.count("</title><script>x</script>") == 2


def test_it_follows_the_light_of_whoever_looks_and_can_be_printed(stocked):
    text = as_html(stocked, made_readiness(), watch=Watch())
    assert "@media (prefers-color-scheme: dark)" in text
    assert "@media print" in text
    for look in (LIGHT, DARK):
        assert f"--of: {look.of};" in text
    # Charts have no colours but those of the page.
    drawn = "".join(re.findall(r"<figure.*?</figure>", text, flags=re.DOTALL))
    assert "var(--of)" in drawn
    assert not re.search(r":\s*#[0-9a-f]{6}", drawn)


def test_fifty_concepts_with_long_names_make_a_page_of_bounded_size(stocked):
    names = tuple(f"{number} {'Rindfleischetikettierung' * 20}" for number in range(50))
    chart = Matrix(
        title=Phrase("Neighbours"),
        rows=names,
        columns=names,
        values=tuple(tuple(0.5 for _ in names) for _ in names),
        row_name=Phrase("concept"),
        column_name=Phrase("neighbours"),
    )
    findings = tuple(
        Finding(state=LineState.RED, sentence=Phrase("{name} is narrow", name=name), images=(1, 2) * 500)
        for name in names
    )
    line = Line(
        id=LineId.BIAS,
        state=LineState.RED,
        sentence=Phrase("Narrow"),
        findings=findings,
        charts=(chart, Bars(title=Phrase("Bars"), names=names, values=tuple(range(50)))),
        figures={f"{name}.of": math.nan for name in names * 3},
    )
    page = page_of(stocked, with_line(line))
    assert "and 20 more" in page.all_words
    assert len(page.text) < 3 << 20
    assert len(page.pictures) < 30 * 8 + 20


def test_pictures_end_where_their_room_does(stocked):
    room = SmallPictures(stocked, most_bytes=10)
    found = list(room.of([1, 2, 3, 4]))
    assert [bool(picture) for _, _, picture in found] == [True, False, False, False]
    assert [name for _, name, _ in found] == ["001.png", "002.png", "003.png", "004.png"]


def test_figures_that_are_not_known_are_a_dash(stocked):
    figures = {"apple.of": None, "alpha": math.nan, "share": 0.123456, "count": 12}
    line = Line(id=LineId.BIAS, state=LineState.UNKNOWN, sentence=Phrase("?"), figures=figures)
    words = page_of(stocked, with_line(line)).all_words
    assert "apple.of – alpha – share 0.1235 count 12" in re.sub(r"\s+", " ", words)


def test_the_same_check_is_the_same_page(stocked):
    first, second = (as_html(stocked, made_readiness(), watch=Watch()) for _ in range(2))
    assert first == second


def test_where_nobody_says_when_the_page_does_not_either(stocked):
    words = page_of(stocked, made_readiness(at=""), about=Phrase("Judged is the whole project.")).all_words
    assert "400 images · seen by" in words
    assert "Judged is the whole project." in words
