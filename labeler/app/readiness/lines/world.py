"""Known world, or open? Whether what the model will meet beside its concepts is among the images."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np

from labeler.app.charts.spec import Chart, Parts
from labeler.app.readiness.amounts import Amounts, amounts
from labeler.app.readiness.findings import finding, judged
from labeler.app.readiness.line import Figure, Finding, Line
from labeler.app.readiness.material import ABSENT, IN, OF, Material
from labeler.app.readiness.naming import counted
from labeler.app.readiness.subjects import Rows, name_of, open_places
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
    judge = {World.OPEN: _open, World.CLOSED: _closed}[material.world]
    findings, well = judge(material, beside, counts)
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
    told = {"none": len(beside.none), "finished": beside.finished, "share": beside.share, "quota": quota}
    # Those that are added are finished images too: n + x of N + x.
    more = max(ceil((quota * beside.finished - len(beside.none)) / (1 - quota)), 1) if 0 < quota < 1 else 1
    said = Phrase(
        "The world is open: {none:,} of {finished:,} images show none of the concepts, {share:.0%} where {quota:.0%} "
        "are to be had. Label {more:,} more with something else, or nothing, in them",
        more=more,
        **told,
    )
    findings = [
        *judged(material, _NONE, beside.share, said, beside.none),
        *_negatives(material, counts),
        *_unanswered(material, beside),
    ]
    well = Phrase(
        "The world is open, and {none:,} of {finished:,} images show none of the concepts ({share:.0%}; {quota:.0%} "
        "are asked for)",
        **told,
    )
    return findings, well


def _negatives(material: Material, counts: Amounts) -> Iterator[Finding]:
    """Concepts with too few images that are confirmed to be without them."""
    for place in open_places(material):
        there, absent = counts.of(place, OF) + counts.of(place, IN), counts.of(place, ABSENT)
        if there:
            said = Phrase(
                "Of {name} {absent:,} images are confirmed to be without it, against {there:,} with it: "
                "look for what is taken for it",
                name=name_of(material, place),
                absent=absent,
                there=there,
            )
            yield from judged(material, _NEGATIVES, absent / there, said, place=place)


def _unanswered(material: Material, beside: _Beside) -> Iterator[Finding]:
    """Unknown things seen: skipped they teach nothing."""
    if len(beside.strangers):
        said = counted(
            len(beside.strangers),
            Phrase(
                "One image was skipped because its thing is not in the taxonomy: answer it with none of the concepts, "
                "or add it"
            ),
            Phrase(
                "{count:,} images were skipped because their thing is not in the taxonomy: answer them with none of "
                "the concepts, or add it"
            ),
        )
        yield finding(material, LineState.AMBER, said, beside.strangers)


def _closed(material: Material, beside: _Beside, _: Amounts) -> tuple[Sequence[Finding], Phrase]:
    found = len(beside.none) + len(beside.strangers)
    said = counted(
        found,
        Phrase(
            "The world is said to be closed, but one image shows none of the concepts: say that it is open, or add "
            "what it shows"
        ),
        Phrase(
            "The world is said to be closed, but {found:,} images show none of the concepts: say that it is open, or "
            "add what they show"
        ),
        found=found,
    )
    rows = np.concatenate((beside.strangers, beside.none))
    share = found / (beside.finished + len(beside.strangers))
    findings = list(judged(material, _STRANGERS, share, said, rows))
    return findings, Phrase("The world is closed, and the images say nothing else")


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
