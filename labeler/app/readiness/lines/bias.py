"""Too narrow? Whether the photos of a concept show it in more than one light, colour, place and afternoon."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from labeler.app.charts.spec import Bars
from labeler.app.readiness.findings import finding, judged
from labeler.app.readiness.line import Figure, Finding, Line
from labeler.app.readiness.material import Material, Measure
from labeler.app.readiness.subjects import (
    FEWEST,
    Rows,
    is_seen,
    name_of,
    open_places,
    rows_of,
    twin_groups,
    vectors_of,
)
from labeler.app.readiness.verdict import has_model, line_of, no_model, unknown, without_model
from labeler.domain.checklist import LineId, LineState
from labeler.domain.phrase import UNSAID, Phrase
from labeler.quality.concentration import likeness, middle_half
from labeler.quality.vendi import vendi_score

_ENOUGH = 100
"""Different photos from which on more of them are no longer asked for, however many there are."""
_PLAIN = 0.9
"""Share of the frame in one colour from which on a background is plain."""
_FEWEST_MEASURED = 8
"""Photos below which that their colours or their light are alike is chance."""
_FEWEST_KNOWN = 20
"""Photos with a day, or a camera, below which one of them being most is chance."""
_UNSEEN = Phrase("Too few photos of any concept could be looked at: find their files again")
_REASON = 0.5
"""Share from which on an origin is told as what makes the photos alike."""


class _Told(NamedTuple):
    """A figure, and of how many photos it is: those of which what it tells is known."""

    figure: float
    of: int


def line(material: Material) -> Line:
    """Judged for each concept with at least FEWEST photos that are of it."""
    places = [place for place in open_places(material) if len(rows_of(material, place)) >= FEWEST]
    if material.seen is None and material.measured is None:
        return unknown(LineId.BIAS, no_model(material))
    if not places:
        return unknown(LineId.BIAS, Phrase("No concept has {fewest} finished photos that are of it", fewest=FEWEST))
    found = [_Concept(material, place) for place in places]
    figures = {f"{each.name}.{key}": figure for each in found for key, figure in each.figures.items()}
    findings = [told for each in found for told in each.worth_findings()]
    findings += [told for each in found for told in each.other_findings()]
    if not any(each.is_known for each in found):
        findings.append(finding(material, LineState.UNKNOWN, without_model(material, _UNSEEN)))
    least = min((each for each in found if each.worth is not None), key=lambda each: each.share, default=None)
    return line_of(
        LineId.BIAS,
        findings,
        well=without_model(material, Phrase("No concept is shown by the same few photos again and again")),
        figures=figures,
        figure=UNSAID if least is None else Phrase("{worth:.0f} of {n}", worth=least.worth, n=least.n),
        charts=_charts(found),
    )


def _charts(found: "list[_Concept]") -> list[Bars]:
    known = [each for each in found if each.worth is not None]
    if not known:
        return []
    return [
        Bars(
            title=Phrase("What the photos of each concept are worth, in photos that are all different"),
            names=tuple(each.name for each in known),
            values=tuple(each.worth or 0.0 for each in known),
            states=tuple(each.state for each in known),
            aims=tuple(float(each.n) for each in known),
        )
    ]


class _Concept:
    """How alike the photos of one concept are, in each respect that is known."""

    def __init__(self, material: Material, place: int) -> None:
        self._material = material
        self._place = place
        self._rows = rows_of(material, place)
        self._seen = self._rows[is_seen(material, self._rows)]
        self.name = name_of(material, place)
        self.n = len(self._seen)
        """Photos that were looked at: of these is said what they are worth."""
        is_judged = has_model(material) and self.n >= FEWEST
        self.worth = min(vendi_score(vectors_of(material, self._seen)), float(self.n)) if is_judged else None
        self._origins = dict(self._known_origins())
        self._told: Mapping[str, _Told | None] = {
            **{f"one_{key}": told for key, told in self._origins.items()},
            "one_colour": self._one_colour(),
            "light": self._light(),
            "plain": self._plain(),
        }

    @property
    def figures(self) -> Mapping[str, Figure]:
        told = {key: None if each is None else each.figure for key, each in self._told.items()}
        return {"images": len(self._rows), "worth": self.worth, "near_copies": self._near_copies(), **told}

    @property
    def is_known(self) -> bool:
        """Whether anybody could look at these photos."""
        return self.worth is not None or any(self._told[key] is not None for key in ("one_colour", "light"))

    @property
    def share(self) -> float:
        """What is worth having of so many, 0 to 1."""
        return (self.worth or 0.0) / min(self.n, _ENOUGH)

    @property
    def state(self) -> LineState:
        return self._material.thresholds.state("bias.worth", self.share)

    def worth_findings(self) -> Iterator[Finding]:
        if self.worth is not None and self.state is not LineState.GREEN:
            said, rows = self._worth_said(self.worth), self._most_alike_first()
            yield finding(self._material, self.state, said, rows, place=self._place)

    def other_findings(self) -> Iterator[Finding]:
        for key, (figure, sentence) in _JUDGED.items():
            told = self._told.get(figure)
            if told is not None:
                said = sentence.filled(n=told.of, name=self.name, share=told.figure)
                said = without_model(self._material, said)
                yield from judged(self._material, key, told.figure, said, self._rows, place=self._place)

    def _worth_said(self, worth: float) -> Phrase:
        said = Phrase("{n} photos of {name} are worth {worth:.0f}", n=self.n, name=self.name, worth=worth)
        share, why = max(self._reasons(), key=lambda reason: reason[0], default=(0.0, UNSAID))
        return Phrase("{said}: {why}", said=said, why=why) if share >= _REASON else said

    def _reasons(self) -> Iterator[tuple[float, Phrase]]:
        """Shares of all photos: of how few an origin is known says nothing of the others."""
        copies = self._near_copies()
        yield copies, Phrase("{share:.0%} are near copies of others", share=copies)
        for key, told in self._origins.items():
            share = told.figure * told.of / len(self._rows)
            yield share, _ORIGINS[key].filled(share=share)

    def _most_alike_first(self) -> Rows:
        vectors = vectors_of(self._material, self._seen)
        order = np.argsort(-(vectors @ vectors.mean(axis=0)), kind="stable")
        ordered: Rows = self._seen[order]
        return ordered

    def _near_copies(self) -> float:
        return 1.0 - len(np.unique(twin_groups(self._material, self._rows))) / len(self._rows)

    def _known_origins(self) -> Iterator[tuple[str, _Told]]:
        photos = self._material.photos
        for key, column in (("day", photos.day), ("camera", photos.camera), ("folder", photos.folder)):
            known = column[self._rows]
            known = known[known >= 0]
            counts = np.unique(known, return_counts=True)[1]
            # Photos are often kept in a folder for each concept: that all are in one says nothing of them.
            if len(known) >= _FEWEST_KNOWN and not (key == "folder" and len(counts) == 1):
                yield key, _Told(float(counts.max() / len(known)), len(known))

    def _one_colour(self) -> _Told | None:
        if self._material.measured is None:
            return None
        middles = self._material.measured.colours[self._rows, 0]
        return _told(middles[~np.isnan(middles[:, 0])], likeness)

    def _light(self) -> _Told | None:
        return _told(self._measure(Measure.LIGHT), middle_half)

    def _plain(self) -> _Told | None:
        return _told(self._measure(Measure.PLAINNESS), lambda plainness: float(np.mean(plainness >= _PLAIN)))

    def _measure(self, measure: Measure) -> NDArray[np.float64]:
        if self._material.measured is None:
            return np.empty(0)
        values = self._material.measured.of(measure)[self._rows]
        found: NDArray[np.float64] = values[~np.isnan(values)]
        return found


def _told(known: NDArray[Any], figure: Callable[[NDArray[Any]], float]) -> _Told | None:
    return _Told(figure(known), len(known)) if len(known) >= _FEWEST_MEASURED else None


_ORIGINS: Mapping[str, Phrase] = {
    "day": Phrase("{share:.0%} come from one day"),
    "camera": Phrase("{share:.0%} come from one camera"),
    "folder": Phrase("{share:.0%} come from one folder"),
}
_JUDGED: Mapping[str, tuple[str, Phrase]] = {
    "bias.one_day": ("one_day", Phrase("{share:.0%} of the {n} photos of {name} come from one day")),
    "bias.one_camera": ("one_camera", Phrase("{share:.0%} of the {n} photos of {name} come from one camera")),
    "bias.one_colour": (
        "one_colour",
        Phrase(
            "The {n} photos of {name} are narrow in colour: any two share {share:.0%} of theirs. Does it come in no "
            "other?"
        ),
    ),
    "bias.light": ("light", Phrase("The {n} photos of {name} were all taken in nearly the same light")),
    "bias.plain": (
        "plain",
        Phrase("{share:.0%} of the {n} photos of {name} stand on a plain background: where will the model meet it?"),
    ),
}
"""By row of the table: the figure that is judged, and what is said of it."""
