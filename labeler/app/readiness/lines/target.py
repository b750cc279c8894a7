"""Like what the model will meet? The training photos held against those of the target: the perfect pint."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

import numpy as np

from labeler.app.charts.spec import Bars, Chart, Spread
from labeler.app.readiness.baseline import disagreements
from labeler.app.readiness.findings import finding, judged
from labeler.app.readiness.in_chart import in_chart
from labeler.app.readiness.line import Figure, Finding, Line
from labeler.app.readiness.material import Material
from labeler.app.readiness.perfect_pint import FEWEST, Held, held
from labeler.app.readiness.properties import (
    CAMERA,
    COLUMNS,
    ENDS,
    NAMES,
    Difference,
    columns,
    said,
    to_be_said,
)
from labeler.app.readiness.subjects import Rows
from labeler.app.readiness.verdict import line_of, no_model, unknown, without_model
from labeler.domain.checklist import LineId
from labeler.domain.phrase import UNSAID, Phrase, joined

_NAMED = 3
"""Properties that are named, those that differ most."""
_UNSEEN = Phrase("Too few photos of the target, or to train on, could be looked at: find their files again")


def line(material: Material) -> Line:
    """Judged where a source is said to be the target."""
    photos = material.photos
    training, target = np.flatnonzero(~photos.is_target), np.flatnonzero(photos.is_target)
    if not len(target):
        return unknown(
            LineId.TARGET,
            Phrase("Nobody has shown what the model will meet: add some such photos as a source for the target"),
            {"target.images": 0},
        )
    if min(len(training), len(target)) < FEWEST:
        return unknown(
            LineId.TARGET,
            Phrase(
                "{training} photos to train on and {target} of the target are too few to compare: {fewest} at least",
                training=len(training),
                target=len(target),
                fewest=FEWEST,
            ),
            {"training.images": len(training), "target.images": len(target)},
        )
    if material.seen is None and material.measured is None:
        return unknown(LineId.TARGET, no_model(material))
    found = held(material, training, target)
    if found.by_look is None and found.by_properties is None:
        return unknown(LineId.TARGET, _UNSEEN, _figures(found))
    return line_of(
        LineId.TARGET,
        list(_findings(material, found)),
        well=without_model(material, Phrase("Nobody could tell the training photos from those of the target")),
        figures=_figures(found),
        figure=_figure(found),
        charts=_charts(found),
    )


def _findings(material: Material, found: Held) -> Iterator[Finding]:
    yield from _look_finding(material, found)
    yield from _property_finding(material, found)
    yield from _unlike_finding(material, found)
    yield from _baseline_finding(material, found)


def _look_finding(material: Material, found: Held) -> Iterator[Finding]:
    if found.by_look is None:
        return
    sentence = Phrase(
        "The training photos are not like those of the target: one tells them apart in {share:.0%} of pairs",
        share=found.by_look,
    )
    names = [NAMES[each.key] for each in found.differing[:_NAMED]]
    if names:
        sentence = Phrase("{said}. They differ most in {names}", said=sentence, names=_listed(names))
    most = found.unlike if found.unlike is not None and len(found.unlike) else found.target
    yield from judged(material, "target.auc", found.by_look, sentence, most)


def _listed(names: list[Phrase]) -> Phrase:
    if len(names) == 1:
        return names[0]
    return Phrase("{one} and {other}", one=joined(", ", names[:-1]), other=names[-1])


def _property_finding(material: Material, found: Held) -> Iterator[Finding]:
    told = to_be_said(found.differing)
    if found.by_properties is None or told is None:
        return
    sentence = without_model(material, Phrase("{said}. Add photos such as these", said=said(told)))
    rows = _most_typical(material, found.target, told)
    yield from judged(material, "target.properties", found.by_properties, sentence, rows)


def _most_typical(material: Material, target: Rows, told: Difference) -> Rows:
    """The target photos, those nearest to the median of what is told first."""
    values = columns(material, target)[:, COLUMNS.index(told.key)]
    away = np.abs(values - np.nanmedian(values))
    ordered: Rows = target[np.argsort(away, kind="stable")]
    return ordered


def _unlike_finding(material: Material, found: Held) -> Iterator[Finding]:
    if found.unlike is None or not len(found.unlike):
        return
    state = material.thresholds.state("target.unlike", len(found.unlike) / found.looked_at)
    sentence = Phrase(
        "{unlike} of {n} target photos are unlike anything in training: add photos such as these",
        unlike=len(found.unlike),
        n=found.looked_at,
    )
    yield finding(material, state, sentence, found.unlike)


def _baseline_finding(material: Material, found: Held) -> Iterator[Finding]:
    if found.baseline is None:
        return
    sentence = Phrase(
        "Learned from the {learned} labeled training photos, a baseline is right on {share:.0%} of {n} target photos "
        "({low:.0%} to {high:.0%})",
        learned=found.baseline.learned,
        share=found.baseline.accuracy,
        n=found.baseline.n,
        low=found.baseline.low,
        high=found.baseline.high,
    )
    if found.within is not None:
        sentence = Phrase(
            "{said}; learned from other photos of the target, on {share:.0%}",
            said=sentence,
            share=found.within.accuracy,
        )
    images, notes = disagreements(material, found.baseline)
    yield Finding(
        state=material.thresholds.state("target.baseline", found.baseline.accuracy),
        sentence=sentence,
        images=images,
        notes=notes,
    )


def _figures(found: Held) -> Mapping[str, Figure]:
    figures: dict[str, Figure] = {
        "training.images": len(found.training),
        "target.images": len(found.target),
        "auc": found.by_look,
        "properties.auc": found.by_properties,
        "evaluation.auc": found.evaluation,
        "unlike": None if found.unlike is None else len(found.unlike),
        "baseline.target": None if found.baseline is None else found.baseline.accuracy,
        "baseline.low": None if found.baseline is None else found.baseline.low,
        "baseline.high": None if found.baseline is None else found.baseline.high,
        "baseline.within": None if found.within is None else found.within.accuracy,
        f"ks.{CAMERA}": found.camera,
    }
    return MappingProxyType(figures | {f"ks.{each.key}": each.distance for each in found.differing})


def _figure(found: Held) -> Phrase:
    auc = found.by_properties if found.by_look is None else found.by_look
    return UNSAID if auc is None else Phrase("told apart: {auc:.2f}", auc=auc)


def _charts(found: Held) -> list[Chart]:
    if not found.differing:
        return []
    most = found.differing[0]
    low, high = ENDS.get(most.key, (UNSAID, UNSAID))
    return [
        Spread(
            title=Phrase("Training and target in {name}", name=NAMES[most.key]),
            filled_name=Phrase("training"),
            filled=in_chart(most.first),
            outline_name=Phrase("target"),
            outline=in_chart(most.second),
            low=low,
            high=high,
        ),
        Bars(
            title=Phrase("How far training and target are apart in each property (0 not at all, 1 wholly)"),
            names=tuple(NAMES[each.key] for each in found.differing),
            values=tuple(each.distance for each in found.differing),
        ),
    ]
