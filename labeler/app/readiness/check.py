"""Would you train on this? The checklist of a project from its first line to its last."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from labeler.app.embedding.again import kept_again, look_again
from labeler.app.embedding.computing import embed
from labeler.app.project import Project
from labeler.app.readiness.line import Line, Readiness
from labeler.app.readiness.lines import (
    agreement,
    assets,
    balance,
    bias,
    brief,
    dictionary,
    distinct,
    duplicates,
    focus,
    leakage,
    outliers,
    quantity,
    resolution,
    split,
    target,
    variance,
    world,
)
from labeler.app.readiness.material import Altered, Material
from labeler.app.readiness.reading import material_of
from labeler.app.snapshot import Snapshot
from labeler.app.watch import Watch
from labeler.domain.checklist import LineId
from labeler.domain.people import Labeler
from labeler.domain.phrase import Phrase

LINES: Mapping[LineId, Callable[[Material], Line]] = MappingProxyType(
    {
        LineId.BRIEF: brief.line,
        LineId.QUANTITY: quantity.line,
        LineId.BALANCE: balance.line,
        LineId.BIAS: bias.line,
        LineId.VARIANCE: variance.line,
        LineId.DISTINCT: distinct.line,
        LineId.TARGET: target.line,
        LineId.LEAKAGE: leakage.line,
        LineId.FOCUS: focus.line,
        LineId.DICTIONARY: dictionary.line,
        LineId.AGREEMENT: agreement.line,
        LineId.SPLIT: split.line,
        LineId.WORLD: world.line,
        LineId.RESOLUTION: resolution.line,
        LineId.DUPLICATES: duplicates.line,
        LineId.OUTLIERS: outliers.line,
        LineId.ASSETS: assets.line,
    }
)
_ALL = tuple(LineId)
assert tuple(LINES) == _ALL
_WISHES: Mapping[LineId, Callable[[Material], tuple[Altered, ...]]] = MappingProxyType(
    {LineId.DISTINCT: distinct.wanted, LineId.LEAKAGE: leakage.wanted}
)
"""The lines that want to see altered pictures."""


def check(project: Project, *, watch: Watch, computes: bool = True) -> Readiness:
    """Every line, judged on one moment of the project; what is not known of its pictures is computed first, and kept.

    With `computes` False what is kept has to do. It has to, but for altered pictures, where the project is open to
    read only. Cut off, nothing that was computed is lost. AppError where the disk has no room, or the model fails.
    """
    if computes and project.is_writable:
        embed(project, watch=watch)
    with Snapshot(project, watch=watch) as snapshot:
        if not computes:
            return check_kept(snapshot.project, watch=watch)
        material = _read(snapshot.project, watch)
    altered = look_again(project, material.photos, _wanted(material), watch=watch)
    return _judged(project, _beside(material, altered), watch)


def check_kept(
    moment: Project, *, watch: Watch, lines: Collection[LineId] = _ALL, names_people: bool = True
) -> Readiness:
    """The same with what is kept, of a project that nobody writes to meanwhile: a snapshot, as an export has one.

    Only these `lines`, in the order of the checklist. Without `names_people` each is called by a number.
    """
    material = _read(moment, watch)
    if not names_people:
        material = replace(material, people=tuple(_numbered(material.people)))
    with moment.file.reading() as reader:
        altered = kept_again(reader, material.photos, _wanted(material, lines))
    return _judged(moment, _beside(material, altered), watch, lines)


def _beside(material: Material, altered: Mapping[Altered, NDArray[np.float32]]) -> Material:
    """What was seen in altered pictures, where it can be held against what was seen in whole ones."""
    size = 0 if material.seen is None else material.seen.vectors.shape[1]
    return replace(material, altered={each: vector for each, vector in altered.items() if len(vector) == size})


def _numbered(people: Iterable[Labeler]) -> Iterator[Labeler]:
    for number, each in enumerate(people, start=1):
        yield replace(each, name=Phrase("labeler {number}", number=number))


def _read(moment: Project, watch: Watch) -> Material:
    watch.report(done=0, doing=Phrase("Reading the answers"))
    return material_of(moment)


def _wanted(material: Material, lines: Collection[LineId] = _ALL) -> tuple[Altered, ...]:
    """What any line wants to be looked at again, each once; nothing where nothing was looked at a first time."""
    if material.seen is None:
        return ()
    wishes = (wish for line, wish in _WISHES.items() if line in lines)
    return tuple(dict.fromkeys(each for wish in wishes for each in wish(material)))


def _judged(project: Project, material: Material, watch: Watch, only: Collection[LineId] = _ALL) -> Readiness:
    doing, lines = Phrase("Judging the data"), []
    for done, judge in enumerate(LINES[line] for line in LineId if line in only):
        watch.report(done=done, total=len(only), doing=doing)
        lines.append(judge(material))
    return Readiness(
        project=project.name,
        at=project.clock.at(),
        finished_answers=sum(not opinion.is_skip for opinion in material.opinions),
        images=len(material.photos.ids),
        seen_by=Phrase("nothing: no picture was looked at") if material.seen is None else material.seen.name,
        lines=tuple(lines),
    )
