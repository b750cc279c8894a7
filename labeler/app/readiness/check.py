"""Would you train on this? The checklist of a project from its first line to its last."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

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
assert tuple(LINES) == tuple(LineId)
_WISHES: tuple[Callable[[Material], tuple[Altered, ...]], ...] = (distinct.wanted, leakage.wanted)
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
    return _judged(project, replace(material, altered=altered), watch)


def check_kept(moment: Project, *, watch: Watch) -> Readiness:
    """The same with what is kept, of a project that nobody writes to meanwhile: a snapshot, as an export has one."""
    material = _read(moment, watch)
    with moment.file.reading() as reader:
        altered = kept_again(reader, material.photos, _wanted(material))
    return _judged(moment, replace(material, altered=altered), watch)


def _read(moment: Project, watch: Watch) -> Material:
    watch.report(done=0, doing=Phrase("Reading the answers"))
    return material_of(moment)


def _wanted(material: Material) -> tuple[Altered, ...]:
    """What any line wants to be looked at again, each once; nothing where nothing was looked at a first time."""
    if material.seen is None:
        return ()
    return tuple(dict.fromkeys(each for wish in _WISHES for each in wish(material)))


def _judged(project: Project, material: Material, watch: Watch) -> Readiness:
    doing, lines = Phrase("Judging the data"), []
    for done, judge in enumerate(LINES.values()):
        watch.report(done=done, total=len(LINES), doing=doing)
        lines.append(judge(material))
    return Readiness(
        project=project.name,
        at=project.clock.at(),
        finished_answers=sum(not opinion.is_skip for opinion in material.opinions),
        images=len(material.photos.ids),
        seen_by=Phrase("nothing: no picture was looked at") if material.seen is None else material.seen.name,
        lines=tuple(lines),
    )
