"""How findings become a line: the worst first, its sentence for all, and what is said where nobody could look."""

from collections.abc import Mapping, Sequence

from labeler.app.charts.spec import Chart
from labeler.app.readiness.line import Figure, Finding, Line
from labeler.app.readiness.material import Material
from labeler.domain.checklist import WORST_FIRST, LineId, LineState
from labeler.domain.phrase import UNSAID, Phrase


def line_of(
    id: LineId,
    findings: Sequence[Finding],
    *,
    well: Phrase,
    figures: Mapping[str, Figure],
    figure: Phrase = UNSAID,
    charts: Sequence[Chart] = (),
) -> Line:
    """The line whose state is that of its worst finding; `well` is said where all is green, which it is without any."""
    ordered = tuple(sorted(findings, key=lambda finding: WORST_FIRST.index(finding.state)))
    return Line(
        id=id,
        state=ordered[0].state if ordered else LineState.GREEN,
        sentence=_said(ordered, well),
        figure=figure,
        figures=dict(figures),
        findings=ordered,
        charts=tuple(charts),
    )


def _said(ordered: Sequence[Finding], well: Phrase) -> Phrase:
    if not ordered or ordered[0].state is LineState.GREEN:
        return well
    alike = sum(finding.state is ordered[0].state for finding in ordered) - 1
    if not alike:
        return ordered[0].sentence
    return Phrase("{first} (and {more} more)", first=ordered[0].sentence, more=alike)


def unknown(id: LineId, sentence: Phrase, figures: Mapping[str, Figure] | None = None) -> Line:
    """A line that nobody can judge; the sentence says what is missing to know."""
    return Line(id=id, state=LineState.UNKNOWN, sentence=sentence, figures=dict(figures or {}))


def has_model(material: Material) -> bool:
    return material.seen is not None and material.seen.is_model


def no_model(material: Material) -> Phrase:
    """Why things cannot be told apart here."""
    if not material.photos.ids.size:
        return Phrase("There are no images yet: add some")
    if material.seen is None:
        return Phrase("No picture was looked at yet: run the check where it may compute, or “labeler embed PROJECT”")
    return Phrase(
        "There is no picture model here, and {seen} cannot tell things apart: nothing is said of it",
        seen=material.seen.name,
    )


def without_model(material: Material, sentence: Phrase) -> Phrase:
    """The sentence, and that it was said without a model where it was."""
    if has_model(material):
        return sentence
    if material.seen is None:
        return Phrase("{said} (no picture was looked at)", said=sentence)
    return Phrase("{said} (without a picture model: {seen} alone)", said=sentence, seen=material.seen.name)
