"""Duplicates? Photos that are nearly the same picture as another, as groups to look through."""

from collections.abc import Iterator, Sequence

import numpy as np

from labeler.app.charts.spec import Bars
from labeler.app.readiness.findings import finding
from labeler.app.readiness.line import Finding, Line
from labeler.app.readiness.material import OF, Material
from labeler.app.readiness.naming import counted
from labeler.app.readiness.near import Group, groups
from labeler.app.readiness.subjects import Rows
from labeler.app.readiness.verdict import line_of, unknown
from labeler.domain.checklist import LineId, LineState
from labeler.domain.phrase import Phrase

_SHOWN = 20
"""Groups that are findings of their own; all of them are in the first."""
_ONE = Phrase("One photo repeats another: count both as one, or take photos of more things")
_IN_ONE = Phrase("{repeats:,} photos repeat the same one: count them as one, or take photos of more things")
_IN_GROUPS = Phrase(
    "{repeats:,} photos repeat another, in {groups:,} groups: count each as one, or take photos of more things"
)


def line(material: Material) -> Line:
    """Judged by the share of photos that repeat another, and by groups whose members are labeled otherwise."""
    photos = len(material.photos.ids)
    if not photos:
        return unknown(LineId.DUPLICATES, Phrase("There is no photo yet"))
    found = groups(material)
    repeats = sum(len(group) - 1 for group in found)
    contradicting = _contradicting(material, found)
    share = repeats / photos
    return line_of(
        LineId.DUPLICATES,
        [
            *_repeated(material, found, repeats, share),
            *_contradictions(material, contradicting),
            *_uncompared(material, photos),
            *_each(material, found),
        ],
        well=Phrase("{repeats:,} of {photos:,} photos repeat another", repeats=repeats, photos=photos)
        if repeats
        else Phrase("No photo is nearly the same as another"),
        figure=Phrase("{share:.0%}", share=share),
        figures={
            "photos": photos,
            "groups": len(found),
            "repeats": repeats,
            "share": share,
            "largest": max((len(group) for group in found), default=0),
            "contradicting": len(contradicting),
            "uncompared": material.uncompared,
        },
        charts=_charts(found),
    )


def _uncompared(material: Material, photos: int) -> Iterator[Finding]:
    """As many as would be too many if they were copies."""
    if material.thresholds.state("duplicates.share", material.uncompared / photos) is LineState.GREEN:
        return
    sentence = counted(
        material.uncompared,
        Phrase("One photo was never held against the others: run “labeler embed PROJECT” where its file is"),
        Phrase(
            "{count:,} photos were never held against the others: run “labeler embed PROJECT” where their files are"
        ),
    )
    yield finding(material, LineState.UNKNOWN, sentence)


def _repeated(material: Material, found: Sequence[Group], repeats: int, share: float) -> Iterator[Finding]:
    if found:
        several = _IN_GROUPS if len(found) > 1 else _IN_ONE
        sentence = counted(repeats, _ONE, several, repeats=repeats, groups=len(found))
        yield finding(material, material.thresholds.state("duplicates.share", share), sentence, _rows(found))


def _contradictions(material: Material, found: Sequence[Group]) -> Iterator[Finding]:
    if found:
        sentence = counted(
            len(found),
            Phrase("One group of nearly the same photo is labeled in two ways: one of the two is wrong"),
            Phrase("{groups:,} groups of nearly the same photo are labeled in two ways: one of the two is wrong"),
            groups=len(found),
        )
        yield finding(
            material, material.thresholds.state("duplicates.contradicting", len(found)), sentence, _rows(found)
        )


def _each(material: Material, found: Sequence[Group]) -> Iterator[Finding]:
    """The largest groups one by one: to look through, and nothing to judge."""
    for group in found[:_SHOWN]:
        sentence = Phrase(
            "{count} times nearly the same as {name}", count=len(group), name=material.photos.names[group[0]]
        )
        yield finding(material, LineState.GREEN, sentence, np.array(group))


def _charts(found: Sequence[Group]) -> tuple[Bars, ...]:
    if not found:
        return ()
    sizes = [len(group) for group in found]
    numbers = sorted(set(sizes))
    title = Phrase("Groups of nearly the same photo, by how many are in them")
    values = tuple(float(sizes.count(number)) for number in numbers)
    return (Bars(title=title, names=tuple(str(number) for number in numbers), values=values),)


def _contradicting(material: Material, found: Sequence[Group]) -> list[Group]:
    """The groups of which two finished images are not *of* the same."""
    settled = material.settled
    said: dict[int, set[int]] = {int(row): set() for row in settled.finished}
    is_of = settled.relation == OF
    for row, concept in zip(settled.image[is_of].tolist(), settled.concept[is_of].tolist(), strict=True):
        said.setdefault(row, set()).add(concept)
    return [group for group in found if len({frozenset(said[row]) for row in group if row in said}) > 1]


def _rows(found: Sequence[Group]) -> Rows:
    return np.array([row for group in found for row in group])
