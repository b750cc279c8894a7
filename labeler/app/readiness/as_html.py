"""The check as one page that stands alone: nothing is fetched for it, and every word of the project is escaped."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from functools import lru_cache
from typing import Any

from labeler.app.charts.described import described
from labeler.app.charts.look import DARK, LIGHT, Look
from labeler.app.charts.spec import Chart
from labeler.app.project import Project
from labeler.app.readiness.as_json import as_json_figure
from labeler.app.readiness.head import verdict_of
from labeler.app.readiness.line import Finding, Line, Readiness
from labeler.app.readiness.names import LINE_NAMES, STATE_NAMES
from labeler.app.readiness.small_pictures import SmallPictures
from labeler.app.readiness.thresholds import thresholds_of
from labeler.app.resources import resource
from labeler.app.watch import Watch
from labeler.domain.moments import to_the_minute
from labeler.domain.names import shown
from labeler.domain.phrase import UNSAID, Phrase

_FINDINGS, _PICTURES, _FIGURES = 30, 7, 120
"""What is shown of one line; of more it is said how many."""
_CHARTS = 64
"""Kept drawn: most are the same in the next page of a project."""
_COLORS = tuple(name for name in asdict(LIGHT) if name != "text_size")
_MARKED = replace(LIGHT, **{name: f"#0a0b{number:02x}" for number, name in enumerate(_COLORS)})  # type: ignore[arg-type]
"""Colours that stand for those of the page: one drawing serves light and dark."""


def as_html(
    project: Project, readiness: Readiness, *, watch: Watch, pictures: bool = True, about: Phrase = UNSAID
) -> str:
    """The page. With `pictures` it has the first images of each finding in it, small.

    `about` is a word on what was judged, or was not. Where the check has no moment (`at` is ""), the page says none.
    """
    # Late: only whoever writes a page needs what fills templates.
    from jinja2 import Environment

    found = SmallPictures(project, most_bytes=None if pictures else 0)
    lines = []
    for done, line in enumerate(readiness.lines):
        watch.report(done=done, total=len(readiness.lines), doing=Phrase("Writing the page"))
        found.share(len(readiness.lines) - done)
        lines.append(_line(project, line, found))
    environment = Environment(autoescape=True, auto_reload=False)
    template = environment.from_string(resource("report", "readiness.html").read_text("utf-8"))
    return template.render(
        project=shown(readiness.project),
        verdict=verdict_of(readiness),
        amounts=Phrase(
            "{answers} finished answers · {images} images",
            answers=readiness.finished_answers,
            images=readiness.images,
        ),
        at=to_the_minute(readiness.at),
        about=about,
        seen_by=readiness.seen_by,
        light=_colors(LIGHT),
        dark=_colors(DARK),
        lines=lines,
    )


def _colors(look: Look) -> Mapping[str, str]:
    return {name: getattr(look, name) for name in _COLORS}


def _line(project: Project, line: Line, pictures: SmallPictures) -> dict[str, Any]:
    figures = [(name, _figure(as_json_figure(value))) for name, value in line.figures.items()]
    return {
        "id": line.id.value,
        "state": line.state.value,
        "state_name": STATE_NAMES[line.state],
        "name": LINE_NAMES[line.id],
        "sentence": line.sentence,
        "figure": line.figure,
        "findings": [_finding(finding, pictures) for finding in line.findings[:_FINDINGS]],
        "more": _more(line.findings, _FINDINGS),
        "charts": [_chart(chart) for chart in line.charts],
        "figures": figures[:_FIGURES],
        "more_figures": _more(figures, _FIGURES),
        "thresholds": thresholds_of(project, line.id),
    }


def _more(every: Sequence[object], most: int) -> Phrase:
    return Phrase("and {count} more", count=len(every) - most) if len(every) > most else UNSAID


def _finding(finding: Finding, pictures: SmallPictures) -> dict[str, Any]:
    count = len(finding.images)
    return {
        "sentence": finding.sentence,
        "count": Phrase("{count} images", count=count) if count > 1 else "",
        "pictures": [
            {"name": name, "src": src, "note": finding.notes.get(image, "")}
            for image, name, src in pictures.of(finding.images[:_PICTURES])
        ],
    }


def _chart(chart: Chart) -> dict[str, Any]:
    # Late: only whoever writes a page needs it.
    from markupsafe import Markup

    return {"title": chart.title, "told": described(chart), "svg": Markup(_drawn(chart))}


@lru_cache(maxsize=_CHARTS)
def _drawn(chart: Chart) -> str:
    # Late: matplotlib takes longer to load than all that is written here.
    from labeler.app.charts.draw import svg

    drawn = svg(chart, look=_MARKED)
    for name in _COLORS:
        drawn = drawn.replace(getattr(_MARKED, name), f"var(--{name})")
    return drawn


def _figure(value: object) -> str:
    if value is None:
        return "–"
    return f"{value:.4g}" if isinstance(value, float) else str(value)
