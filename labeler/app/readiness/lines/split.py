"""Evaluation set aside? A fifth, of every concept, without a twin in training, and all that the model will meet."""

from collections.abc import Iterator, Mapping

import numpy as np

from labeler.app.charts.spec import Parts
from labeler.app.readiness.findings import finding, judged
from labeler.app.readiness.line import Figure, Finding, Line
from labeler.app.readiness.material import Material
from labeler.app.readiness.naming import counted
from labeler.app.readiness.near import groups
from labeler.app.readiness.subjects import Rows, name_of, open_places, rows_of
from labeler.app.readiness.verdict import line_of, unknown
from labeler.domain.checklist import LineId, LineState
from labeler.domain.phrase import Phrase

_NOTHING = Phrase("Nothing is set aside for evaluation yet: of five photos of a folder, one is")
_USUAL = 0.2
_Sides = Mapping[int, tuple[Rows, Rows]]
"""By place of the concept."""
_FEW = 25
"""Photos below which a share is luck: blocks of five are not full."""


def line(material: Material) -> Line:
    """Judged by the worst of: the share set aside, twins on both sides, concepts on one side, target in training.

    The split is drawn when an image is added, before anyone labels it, and is never drawn anew for one that somebody
    has answered; those which would have to move are listed.
    """
    photos = material.photos
    if not len(photos.ids):
        return unknown(LineId.SPLIT, Phrase("There is no photo yet"))
    evaluation = int(np.count_nonzero(~photos.is_train))
    strays, exposed = _both_sides(material)
    sides = {place: _sides_of(material, place) for place in open_places(material)}
    figures: dict[str, Figure] = {
        "train": len(photos.ids) - evaluation,
        "evaluation": evaluation,
        "share": _share(material),
        "both_sides": len(exposed),
        "must_move": len(strays),
        "target_in_training": int(np.count_nonzero(photos.is_target & photos.is_train)),
        **_concept_figures(material, sides),
    }
    findings = [*_off(material), *_twins(material, strays, exposed), *_target(material), *_concepts(material, sides)]
    return line_of(
        LineId.SPLIT,
        findings,
        well=Phrase(
            "{evaluation:,} of {photos:,} photos are set aside, of every concept, none with a twin in training",
            evaluation=evaluation,
            photos=len(photos.ids),
        ),
        figure=Phrase("{share:.0%} set aside", share=evaluation / len(photos.ids)),
        figures=figures,
        charts=[_chart(material, sides)] if sides else [],
    )


def _share(material: Material) -> float | None:
    """Of the photos that are drawn, those set aside; target photos are not drawn. None where there are few."""
    drawn = ~material.photos.is_target
    count = int(np.count_nonzero(drawn))
    return None if count < _FEW else float(np.count_nonzero(drawn & ~material.photos.is_train)) / count


def _off(material: Material) -> Iterator[Finding]:
    share = _share(material)
    if share is None:
        if material.photos.is_train.all():
            yield finding(material, LineState.UNKNOWN, _NOTHING)
        return
    sentence = Phrase("{share:.0%} of the photos are set aside for evaluation; a fifth is usual", share=share)
    rows = np.flatnonzero(~material.photos.is_train)
    yield from judged(material, "split.off", abs(share - _USUAL), sentence, rows)


def _both_sides(material: Material) -> tuple[Rows, Rows]:
    """Rows that would have to move to the side of their group; and of evaluation those with a twin in training."""
    photos = material.photos
    strays: list[int] = []
    exposed: list[int] = []
    for group in groups(material):
        rows = np.asarray(group)
        is_train = photos.is_train[rows]
        if is_train.all() or not is_train.any():
            continue
        belongs_in_training = bool(is_train[0]) and not photos.is_target[rows].any()
        strays += rows[is_train != belongs_in_training].tolist()
        exposed += rows[~is_train].tolist()
    return np.array(strays, np.int64), np.array(exposed, np.int64)


def _twins(material: Material, strays: Rows, exposed: Rows) -> Iterator[Finding]:
    if not len(exposed):
        return
    share = len(exposed) / max(int(np.count_nonzero(~material.photos.is_train)), 1)
    sentence = counted(
        len(exposed),
        Phrase(
            "One photo of the evaluation is nearly the same as one in training; {strays:,} that somebody has answered "
            "would have to change sides"
        ),
        Phrase(
            "{exposed:,} photos of the evaluation are nearly the same as one in training; {strays:,} that somebody has "
            "answered would have to change sides"
        ),
        exposed=len(exposed),
        strays=int(np.count_nonzero(material.photos.is_answered[strays])),
    )
    yield from judged(material, "split.both_sides", share, sentence, strays)


def _target(material: Material) -> Iterator[Finding]:
    photos = material.photos
    rows = np.flatnonzero(photos.is_target & photos.is_train)
    if len(rows):
        sentence = counted(
            len(rows),
            Phrase(
                "One photo of what the model will meet is in training: it was answered before it was said that it is "
                "that"
            ),
            Phrase(
                "{count:,} photos of what the model will meet are in training: they were answered before it was said "
                "that they are that"
            ),
        )
        yield from judged(material, "split.target", len(rows) / np.count_nonzero(photos.is_target), sentence, rows)


def _sides_of(material: Material, place: int) -> tuple[Rows, Rows]:
    """The images of a concept in training, and in evaluation."""
    rows = rows_of(material, place)
    is_train = material.photos.is_train[rows]
    return rows[is_train], rows[~is_train]


def _concepts(material: Material, sides: _Sides) -> Iterator[Finding]:
    for place, (training, evaluation) in sides.items():
        if not len(training) and not len(evaluation):
            continue  # which is told by `quantity`
        sentence = counted(
            len(training),
            Phrase("{concept} has one image in training and {evaluation:,} in evaluation: add more of it"),
            Phrase("{concept} has {training:,} images in training and {evaluation:,} in evaluation: add more of it"),
            concept=name_of(material, place),
            training=len(training),
            evaluation=len(evaluation),
        )
        rows = np.concatenate([evaluation, training])
        fewest = min(len(training), len(evaluation))
        yield from judged(material, "split.concept", fewest, sentence, rows, place=place)


def _concept_figures(material: Material, sides: _Sides) -> dict[str, Figure]:
    found: dict[str, Figure] = {}
    for place, (training, evaluation) in sides.items():
        name = name_of(material, place)
        found |= {f"{name}.train": len(training), f"{name}.evaluation": len(evaluation)}
    return found


def _chart(material: Material, sides: _Sides) -> Parts:
    return Parts(
        title=Phrase("Finished images of each concept, by side"),
        names=tuple(name_of(material, place) for place in sides),
        parts=(Phrase("training"), Phrase("evaluation")),
        values=tuple((float(len(training)), float(len(evaluation))) for training, evaluation in sides.values()),
    )
