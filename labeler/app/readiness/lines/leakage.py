"""Is it the thing, or its company? What is always beside a concept is what a model may learn instead: the bouquet."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from labeler.app.charts.spec import Parts
from labeler.app.readiness.findings import finding, judged
from labeler.app.readiness.line import Figure, Finding, Line
from labeler.app.readiness.material import ABSENT, IN, NOT_ASKED, OF, UNCLEAR, Altered, Material
from labeler.app.readiness.painting import Painted, painted, painting_wanted, to_box
from labeler.app.readiness.subjects import FEWEST, Rows, name_of, open_places, said
from labeler.app.readiness.verdict import has_model, line_of, unknown, without_model
from labeler.domain.checklist import LineId, LineState
from labeler.domain.phrase import UNSAID, Phrase
from labeler.quality.company import lift, share_with

_TIMES = 1.5
"""How many times as often Y must be in photos of X as in others: what is everywhere gives no concept away."""
_TOLD = 0.1
"""Share of company from which on it is among the figures."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Company:
    """How often a concept Y is in photos of X, of those in which Y was looked for; `without` are those without it."""

    x: int
    y: int
    share: float
    lift: float
    times: float
    """As often as in photos of others; infinite where it is in none of them, or there are no others."""
    without: Rows
    n: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Subject:
    """What was found of one concept X: `alone` are its photos in which no other concept is."""

    place: int
    rows: Rows
    alone: Rows
    company: tuple[_Company, ...]


def wanted(material: Material) -> tuple[Altered, ...]:
    """Some photos of each concept with its boxes painted over."""
    return painting_wanted(material) if has_model(material) else ()


def line(material: Material) -> Line:
    """Judged for each concept with at least FEWEST photos that are of it."""
    relations = said(material)
    subjects = [found for place in open_places(material) if (found := _subject(relations, place)) is not None]
    if not subjects:
        return unknown(LineId.LEAKAGE, Phrase("No concept has {fewest} finished photos that are of it", fewest=FEWEST))
    covered = painted(material) if has_model(material) else ()
    findings = [
        *(told for subject in subjects for told in _company_findings(material, subject)),
        *(told for each in covered for told in _painted_findings(material, each)),
        *_boxing(material),
    ]
    if not covered and len(open_places(material)) < 2:
        return unknown(LineId.LEAKAGE, Phrase("With one concept alone nobody can say what its company is"))
    worst = max((most.share for subject in subjects for most in subject.company[:1]), default=None)
    return line_of(
        LineId.LEAKAGE,
        findings,
        well=_well(material, covered),
        figures=_figures(material, subjects, covered),
        figure=UNSAID if worst is None else Phrase("in company: {share:.0%}", share=worst),
        charts=[_chart(material, subjects)],
    )


def _well(material: Material, covered: tuple[Painted, ...]) -> Phrase:
    if covered:
        return Phrase("No concept hangs on its company, and none is told where its subject is painted over")
    sentence = Phrase("No concept is always seen in the company of another")
    return without_model(material, sentence)


def _subject(relations: np.ndarray, place: int) -> _Subject | None:
    """`relations` has shape (photos, concepts); None where there are too few photos of this one."""
    is_of = relations[:, place] == OF
    rows = np.flatnonzero(is_of)
    if len(rows) < FEWEST:
        return None
    is_other = np.isin(relations[rows], (IN, OF))
    is_other[:, place] = False
    company = [_company(relations, place, other) for other in range(relations.shape[1]) if other != place]
    known = [each for each in company if each is not None]
    return _Subject(
        place=place,
        rows=rows,
        alone=rows[~is_other.any(axis=1)],
        company=tuple(sorted(known, key=lambda each: (min(each.times, _TIMES), each.share), reverse=True)),
    )


def _company(relations: np.ndarray, x: int, y: int) -> _Company | None:
    """Among the images of which it is known whether Y is in them; None where too few of them are of X."""
    known = (relations[:, y] != NOT_ASKED) & (relations[:, y] != UNCLEAR)
    is_x, is_y = known & (relations[:, x] == OF), relations[:, y] == IN
    if is_x.sum() < FEWEST or not is_y[is_x].any():
        return None
    share, elsewhere = share_with(is_x, is_y), share_with(known & ~is_x, is_y)
    return _Company(
        x=x,
        y=y,
        share=share,
        lift=lift(is_x[known], is_y[known]),
        times=share / elsewhere if elsewhere > 0 else float("inf"),
        without=np.flatnonzero(is_x & (relations[:, y] == ABSENT)),
        n=int(is_x.sum()),
    )


def _company_findings(material: Material, subject: _Subject) -> Iterator[Finding]:
    for each in subject.company:
        if each.times < _TIMES:
            continue
        sentence = Phrase(
            "{share:.0%} of {n} photos of {one} also have {other} in them; only {alone} have it without",
            share=each.share,
            n=each.n,
            one=name_of(material, each.x),
            other=name_of(material, each.y),
            alone=len(each.without),
        )
        said = without_model(material, sentence)
        yield from judged(material, "leakage.company", each.share, said, each.without, place=each.x)


def _painted_findings(material: Material, found: Painted) -> Iterator[Finding]:
    sentence = Phrase(
        "With {name} painted over, a baseline still tells its photos from others in {told:.0%} of pairs: by what is "
        "round it, or by more of it outside its boxes",
        name=name_of(material, found.place),
        told=found.told,
    )
    yield from judged(material, "leakage.painted", found.told, sentence, found.rows, place=found.place)


def _boxing(material: Material) -> Iterator[Finding]:
    """Where nobody boxed the subject, nothing can be painted over: some photos to box, which is no fault."""
    for place, rows in to_box(material).items():
        sentence = Phrase(
            "The subject is boxed in too few photos of {name} to paint it over: box it in these",
            name=name_of(material, place),
        )
        yield finding(material, LineState.GREEN, sentence, rows, place=place)


def _figures(material: Material, subjects: list[_Subject], covered: tuple[Painted, ...]) -> dict[str, Figure]:
    figures: dict[str, Figure] = {}
    for subject in subjects:
        name = name_of(material, subject.place)
        figures[f"{name}.images"], figures[f"{name}.alone"] = len(subject.rows), len(subject.alone)
        for each in subject.company:
            if each.share >= _TOLD:
                other = name_of(material, each.y)
                figures[f"{name}.with.{other}"], figures[f"{name}.lift.{other}"] = each.share, each.lift
    for found in covered:
        name = name_of(material, found.place)
        figures[f"{name}.painted"], figures[f"{name}.painted.still_said"] = found.told, found.still
    return figures


def _chart(material: Material, subjects: list[_Subject]) -> Parts:
    return Parts(
        title=Phrase("Photos of each concept"),
        names=tuple(name_of(material, subject.place) for subject in subjects),
        parts=(Phrase("alone"), Phrase("in company")),
        values=tuple((float(len(each.alone)), float(len(each.rows) - len(each.alone))) for each in subjects),
    )
