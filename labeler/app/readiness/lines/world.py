"""Known world, or open? Whether what the model will meet beside its concepts is among the images."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np

from labeler.app.charts.spec import Chart, Parts
from labeler.app.readiness.amounts import Amounts, amounts
from labeler.app.readiness.line import Figure, Finding, Line
from labeler.app.readiness.material import ABSENT, IN, OF, Material
from labeler.app.readiness.subjects import Rows, image_ids, name_of, open_places
from labeler.app.readiness.verdict import line_of, unknown
from labeler.domain.brief import World
from labeler.domain.checklist import LineId, LineState
from labeler.domain.phrase import Phrase
from labeler.domain.reasons import Reason

_NONE, _NEGATIVES, _STRANGERS = "world.none", "world.negatives", "world.strangers"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Beside:
    """Images that show something beside the concepts."""

    none: Rows
    """Finished, and none of the open concepts is there: all were looked for."""
    strangers: Rows
    """Skipped because what they show is not in the taxonomy."""
    finished: int

    @property
    def share(self) -> float:
        return len(self.none) / self.finished


def line(material: Material) -> Line:
    """An open world is judged by its confirmed negatives, a closed one by whether it is one."""
    if not open_places(material):
        return unknown(LineId.WORLD, Phrase("There are no concepts yet: say what the model is to learn"))
    if not len(material.settled.finished):
        missing = (
            Phrase("The world is open, and nobody has finished an answer yet")
            if material.world is World.OPEN
            else Phrase("The world is closed, as far as is said; nobody has finished an answer yet")
        )
        return unknown(LineId.WORLD, missing, {"world": material.world.value})
    beside, counts = _beside(material), amounts(material)
    judged = {World.OPEN: _open, World.CLOSED: _closed}[material.world]
    findings, well = judged(material, beside, counts)
    quota = material.thresholds[_NONE].amber
    figures: dict[str, Figure] = {
        "world": material.world.value,
        "none": len(beside.none),
        "none_share": beside.share,
        "quota": quota if material.world is World.OPEN else None,
        "strangers": len(beside.strangers),
        "finished": beside.finished,
    }
    figures |= {f"{name_of(material, place)}.not_it": counts.of(place, ABSENT) for place in open_places(material)}
    figure = Phrase("{share:.0%} / {quota:.0%}", share=beside.share, quota=quota)
    return line_of(
        LineId.WORLD,
        findings,
        well=well,
        figure=figure if material.world is World.OPEN else Phrase("closed"),
        figures=figures,
        charts=_charts(material, counts),
    )


def _beside(material: Material) -> _Beside:
    settled, places = material.settled, open_places(material)
    is_absent = (settled.relation == ABSENT) & np.isin(settled.concept, places)
    absent = np.bincount(settled.image[is_absent], minlength=len(material.photos.ids))
    none = settled.finished[absent[settled.finished] == len(places)]
    skipped = {opinion.image for opinion in material.opinions if opinion.is_skip and _is_stranger(opinion.reason)}
    strangers = np.setdiff1d(np.array(sorted(skipped), dtype=np.int64), none)
    return _Beside(none=none, strangers=strangers, finished=len(settled.finished))


def _is_stranger(reason: str) -> bool:
    """A thing that is not in the taxonomy may be named after a colon."""
    return reason.partition(":")[0].strip() == Reason.NOT_IN_TAXONOMY.value


def _open(material: Material, beside: _Beside, counts: Amounts) -> tuple[Sequence[Finding], Phrase]:
    quota = material.thresholds[_NONE].amber
    state = material.thresholds.state(_NONE, beside.share)
    # Those that are added are finished images too: n + x of N + x.
    more = max(ceil((quota * beside.finished - len(beside.none)) / (1 - quota)), 1) if 0 < quota < 1 else 1
    said = Phrase(
        "The world is open: {none:,} of {finished:,} images show none of the concepts, {share:.0%} where {quota:.0%} "
        "are to be had. Label {more:,} more with something else, or nothing, in them",
        none=len(beside.none),
        finished=beside.finished,
        share=beside.share,
        quota=quota,
        more=more,
    )
    findings = [Finding(state=state, sentence=said, images=image_ids(material, beside.none))]
    for place in open_places(material):
        of, absent = counts.of(place, OF) + counts.of(place, IN), counts.of(place, ABSENT)
        state = material.thresholds.state(_NEGATIVES, absent / of) if of else LineState.GREEN
        if state is not LineState.GREEN:
            told = Phrase(
                "Of {name} {absent:,} images are confirmed to be without it, against {there:,} with it: "
                "look for what is taken for it",
                name=name_of(material, place),
                absent=absent,
                there=of,
            )
            findings.append(Finding(state=state, sentence=told, concept=material.taxonomy.concepts[place].uid))
    if len(beside.strangers):
        findings.append(_unanswered(material, beside, LineState.AMBER))
    well = Phrase(
        "The world is open, and {none:,} of {finished:,} images show none of the concepts ({share:.0%}; {quota:.0%} "
        "are asked for)",
        none=len(beside.none),
        finished=beside.finished,
        share=beside.share,
        quota=quota,
    )
    return [each for each in findings if each.state is not LineState.GREEN], well


def _closed(material: Material, beside: _Beside, counts: Amounts) -> tuple[Sequence[Finding], Phrase]:
    found = len(beside.none) + len(beside.strangers)
    state = material.thresholds.state(_STRANGERS, found / (beside.finished + len(beside.strangers)))
    findings = []
    if state is not LineState.GREEN:
        said = Phrase(
            "The world is said to be closed, but {found:,} images show none of the concepts: say that it is open, or "
            "add what they show",
            found=found,
        )
        images = image_ids(material, np.concatenate((beside.strangers, beside.none)))
        findings.append(Finding(state=state, sentence=said, images=images))
    return findings, Phrase("The world is closed, and the images say nothing else")


def _unanswered(material: Material, beside: _Beside, state: LineState) -> Finding:
    """Unknown things seen: skipped they teach nothing."""
    said = Phrase(
        "{count:,} images were skipped because their thing is not in the taxonomy: answer them with none of the "
        "concepts, or add it",
        count=len(beside.strangers),
    )
    return Finding(state=state, sentence=said, images=image_ids(material, beside.strangers))


def _charts(material: Material, counts: Amounts) -> Sequence[Chart]:
    places = open_places(material)
    return (
        Parts(
            title=Phrase("Images with each concept, and those confirmed to be without it"),
            names=tuple(name_of(material, place) for place in places),
            parts=(Phrase("of"), Phrase("in"), Phrase("not there")),
            values=tuple(tuple(float(counts.of(place, relation)) for relation in (OF, IN, ABSENT)) for place in places),
        ),
    )
