"""Labels semantically clear? Whether people who see the same image say the same, of the concept and of its relation."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from labeler.app.charts.spec import Bars, Chart
from labeler.app.readiness.findings import finding
from labeler.app.readiness.labelers_apart import labeler_figures, labeler_findings
from labeler.app.readiness.line import Figure, Finding, Line
from labeler.app.readiness.material import ABSENT, IN, NOT_ASKED, OF, UNCLEAR, Material
from labeler.app.readiness.naming import counted, listed
from labeler.app.readiness.shared_images import Said, Shared, differing, pairable, shared, who_said
from labeler.app.readiness.subjects import by_digest, name_of, open_places
from labeler.app.readiness.verdict import line_of, unknown
from labeler.domain.checklist import LineId, LineState
from labeler.domain.ids import ImageId
from labeler.domain.phrase import UNSAID, Phrase, joined
from labeler.quality.agreement import cohen_kappa, fleiss_kappa, krippendorff_alpha, raw

FEWEST, FEWEST_DIFFERENT = 10, 3
"""Images that two people told of, and those of them on which they differ, below which it is chance: where nearly all
say the same, one slip brings alpha down to 0."""
_SECOND_SHARE, _MOST_SECOND = 0.2, 500
"""Of the images that one person finished, how many are offered for a second opinion."""
_CONCEPT, _RELATION = "agreement.concept", "agreement.relation"
_WORDS = {
    ABSENT: Phrase("{who}: not there"),
    IN: Phrase("{who}: in"),
    OF: Phrase("{who}: of"),
    UNCLEAR: Phrase("{who}: unclear"),
}
_SENTENCES = {
    _CONCEPT: Phrase("You do not agree on where there is {name}: {alpha:.2f}"),
    _RELATION: Phrase("You agree on {name}, not on of or in: {alpha:.2f}"),
}
_POOLED = {
    _CONCEPT: Phrase("You do not agree on which concepts are there: {alpha:.2f}"),
    _RELATION: Phrase("You do not agree on of or in: {alpha:.2f}"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Agreement:
    """How far labelers agree on one concept (None: on all together), in one respect; `alpha` NaN where nobody differs
    and only one thing was ever said."""

    place: int | None
    key: str
    items: int
    differing: int
    alpha: float
    raw: float

    @property
    def figure(self) -> float | None:
        return None if math.isnan(self.alpha) else self.alpha


def line(material: Material) -> Line:
    """Judged by Krippendorff's alpha on the concept and on the relation apart; and by what stands out of anyone."""
    if not any(not opinion.is_skip for opinion in material.opinions):
        return unknown(LineId.AGREEMENT, Phrase("Nobody has finished an answer yet"))
    both = shared(material)
    respects = {_CONCEPT: both.is_there, _RELATION: both.is_of}
    pooled = {key: _agreement(key, None, said.reshape(len(said), -1)) for key, said in respects.items()}
    each = [_agreement(key, place, respects[key][:, :, place]) for place in open_places(material) for key in respects]
    findings = [
        *_disagreements(material, both, pooled, each),
        *labeler_findings(material, both),
        *_open_claims(material),
        *_unknown(material, both, pooled),
    ]
    known = [found for found in pooled.values() if found.items >= FEWEST and found.figure is not None]
    return line_of(
        LineId.AGREEMENT,
        findings,
        well=Phrase("You say the same of the same images, {count:,} times over", count=len(both.rows)),
        figure=UNSAID if not known else Phrase("{alpha:.2f}", alpha=min(found.alpha for found in known)),
        figures=_figures(material, both, pooled, each),
        charts=_charts(material, each),
    )


def _agreement(key: str, place: int | None, said: Said) -> _Agreement:
    return _Agreement(
        place=place,
        key=key,
        items=pairable(said),
        differing=int(differing(said).sum()),
        alpha=krippendorff_alpha(said),
        raw=raw(said),
    )


def _disagreements(
    material: Material, both: Shared, pooled: Mapping[str, _Agreement], each: Sequence[_Agreement]
) -> Iterator[Finding]:
    """By concept; of all together only where no single one is told."""
    for key, all_ in pooled.items():
        told = [found for found in each if found.key == key and _state(material, found) is not LineState.GREEN]
        for found in sorted(told, key=lambda found: found.alpha):
            yield _disagreement(material, both, found)
        if not told and _state(material, all_) is not LineState.GREEN:
            yield _disagreement(material, both, all_)


def _state(material: Material, found: _Agreement) -> LineState:
    """Green where too little was said to judge."""
    if found.items < FEWEST or found.differing < FEWEST_DIFFERENT or found.figure is None:
        return LineState.GREEN
    return material.thresholds.state(found.key, found.figure)


def _disagreement(material: Material, both: Shared, found: _Agreement) -> Finding:
    said = both.is_there if found.key == _CONCEPT else both.is_of
    state = _state(material, found)
    if found.place is None:
        which = differing(said.reshape(len(said), -1)).reshape(said.shape[1:]).any(axis=1)
        sentence = _POOLED[found.key].filled(alpha=found.alpha)
        return finding(material, state, sentence, both.rows[which])
    which = differing(said[:, :, found.place])
    sentence = _SENTENCES[found.key].filled(name=name_of(material, found.place), alpha=found.alpha)
    notes = _notes(material, both, which, found.place)
    return finding(material, state, sentence, both.rows[which], place=found.place, notes=notes)


def _notes(material: Material, both: Shared, which: NDArray[np.bool_], place: int) -> dict[ImageId, Phrase]:
    found = {}
    for number in np.flatnonzero(which):
        told = who_said(material, both.said[:, number, place].tolist())
        words = [_WORDS[word].filled(who=who) for who, word in told]
        found[ImageId(int(material.photos.ids[both.rows[number]]))] = joined(" · ", words)
    return found


def _open_claims(material: Material) -> Iterator[Finding]:
    waiting = sum(material.open_claims.values())
    said = int(np.isin(material.settled.relation, (OF, IN)).sum())
    if not waiting:
        return
    names = listed([name_of(material, place) for place in material.open_claims])
    sentence = counted(
        waiting,
        Phrase("One imported label still waits for of or in: {names}"),
        Phrase("{count:,} imported labels still wait for of or in: {names}"),
        names=names,
    )
    yield finding(material, material.thresholds.state("agreement.open_claims", waiting / (waiting + said)), sentence)


def _unknown(material: Material, both: Shared, pooled: Mapping[str, _Agreement]) -> Iterator[Finding]:
    """What is missing to know, and images for a second opinion: drawn by digest, so that nobody picks easy ones."""
    finished = material.settled.finished
    if pooled[_CONCEPT].items and len(both.rows) >= FEWEST:
        return
    people = sorted({opinion.labeler for opinion in material.opinions if not opinion.is_skip})
    sentence = (
        Phrase(
            "Only {name} has answered: have somebody else label these images too, without seeing what was said",
            name=material.people[people[0]].name,
        )
        if len(people) == 1
        else counted(
            len(both.rows),
            Phrase("Only one image was finished by two people: have these answered a second time"),
            Phrase("Only {count} images were finished by two people: have these answered a second time"),
        )
    )
    most = min(max(int(len(finished) * _SECOND_SHARE), FEWEST), _MOST_SECOND)
    rows = by_digest(material, np.setdiff1d(finished, both.rows), most)
    yield finding(material, LineState.UNKNOWN, sentence, rows)


def _figures(
    material: Material, both: Shared, pooled: Mapping[str, _Agreement], each: Sequence[_Agreement]
) -> dict[str, Figure]:
    figures: dict[str, Figure] = {
        "shared_images": len(both.rows),
        "open_claims": sum(material.open_claims.values()),
        "disputed": len(material.settled.disputed),
    }
    for key, found in pooled.items():
        word, said = key.partition(".")[2], both.is_there if key == _CONCEPT else both.is_of
        flat = said.reshape(len(said), -1)
        figures |= {f"{word}_alpha": found.figure, f"{word}_raw": _or_none(found.raw), f"{word}_items": found.items}
        spoke = flat[(flat != NOT_ASKED).any(axis=1)]
        if len(spoke) == 2:
            figures[f"{word}_kappa"] = _or_none(cohen_kappa(spoke))
        elif len(spoke) > 2:
            figures[f"{word}_kappa"] = _or_none(fleiss_kappa(spoke))
    for found in each:
        if found.items >= FEWEST and found.place is not None:
            figures[f"{name_of(material, found.place)}.{found.key.partition('.')[2]}_alpha"] = found.figure
    return figures | labeler_figures(material)


def _or_none(figure: float) -> float | None:
    return None if math.isnan(figure) else figure


def _charts(material: Material, each: Sequence[_Agreement]) -> Sequence[Chart]:
    titles = {
        _CONCEPT: Phrase("Agreement on whether it is there (alpha)"),
        _RELATION: Phrase("Agreement on of or in (alpha)"),
    }
    charts = []
    for key, title in titles.items():
        known = [found for found in each if found.key == key and found.items >= FEWEST and found.figure is not None]
        if known:
            charts.append(
                Bars(
                    title=title,
                    names=tuple(name_of(material, found.place or 0) for found in known),
                    values=tuple(found.alpha for found in known),
                    states=tuple(_state(material, found) for found in known),
                    aims=(material.thresholds[key].amber,) * len(known),
                )
            )
    return charts
