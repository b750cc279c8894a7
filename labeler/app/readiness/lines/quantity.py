"""Enough of it? How many finished answers each concept has, held against the aim of the brief."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from labeler.app.charts.spec import Bars, Chart, Parts
from labeler.app.readiness.amounts import EVALUATION, TRAIN, Amounts, amounts
from labeler.app.readiness.findings import finding
from labeler.app.readiness.line import Figure, Finding, Line
from labeler.app.readiness.material import ABSENT, IN, OF, UNCLEAR, Material
from labeler.app.readiness.subjects import name_of, open_places, rows_of
from labeler.app.readiness.verdict import line_of, unknown
from labeler.domain.brief import Training
from labeler.domain.checklist import LineId, LineState
from labeler.domain.phrase import Phrase

RULE_OF_THUMB = MappingProxyType({Training.ON_TOP: 50, Training.FROM_SCRATCH: 1000})
"""Images of each concept where the brief names no aim: on top of a trained base model tens to tens of thousands do,
from scratch thousands to millions."""
_TOLD = ((OF, "of"), (IN, "in"), (ABSENT, "absent"), (UNCLEAR, "unclear"))
_SIDES = ((TRAIN, "train"), (EVALUATION, "evaluation"))


def line(material: Material) -> Line:
    """Judged for each open concept by what is there of its aim."""
    places = open_places(material)
    if not places:
        return unknown(LineId.QUANTITY, Phrase("There are no concepts yet: say what the model is to learn"))
    counts = amounts(material)
    have = {place: counts.of(place, OF) for place in places}
    aims = {place: _aim(material, place) for place in places}
    states = {place: _state(material, have[place], aims[place]) for place in places}
    least = min(places, key=lambda place: have[place] / aims[place])
    return line_of(
        LineId.QUANTITY,
        _findings(material, counts, aims, states),
        well=Phrase(
            "Every concept has what it needs: the fewest are {count:,} of {name}",
            count=have[least],
            name=name_of(material, least),
        ),
        figure=Phrase("{have:,} / {aim:,}", have=have[least], aim=aims[least]),
        figures=_figures(material, counts, aims),
        charts=_charts(material, counts, aims, states),
    )


def _aim(material: Material, place: int) -> int:
    told = material.brief.aim_of(material.taxonomy.concepts[place].uid)
    return RULE_OF_THUMB[material.brief.training] if told is None else told


def _state(material: Material, have: int, aim: int) -> LineState:
    return material.thresholds.state("quantity.share", have / aim)


def _findings(
    material: Material, counts: Amounts, aims: Mapping[int, int], states: Mapping[int, LineState]
) -> Sequence[Finding]:
    if not len(material.settled.finished):
        sentence = Phrase("Nothing is labeled yet; plan at least {aim:,}", aim=min(aims.values()))
        return [finding(material, material.thresholds.state("quantity.share", 0), sentence)]
    lacking = sorted(aims, key=lambda place: counts.of(place, OF) / aims[place])
    return [
        finding(
            material,
            states[place],
            _said(material, counts, place, aims[place]),
            rows_of(material, place),
            place=place,
        )
        for place in lacking
        if states[place] is not LineState.GREEN
    ]


def _said(material: Material, counts: Amounts, place: int, aim: int) -> Phrase:
    name, of, in_ = name_of(material, place), counts.of(place, OF), counts.of(place, IN)
    planned = (
        Phrase("plan at least {aim:,}", aim=aim)
        if material.brief.aim_of(material.taxonomy.concepts[place].uid) is None
        else Phrase("the brief asks for {aim:,}", aim=aim)
    )
    if in_ and not of:
        return Phrase("{name} has no of, only {in_:,} in; {planned}", name=name, in_=in_, planned=planned)
    return Phrase("{name} has {of:,} of; {planned}", name=name, of=of, planned=planned)


def _figures(material: Material, counts: Amounts, aims: Mapping[int, int]) -> dict[str, Figure]:
    figures: dict[str, Figure] = {
        "finished": len(material.settled.finished),
        "disputed": len(material.settled.disputed),
        "photos": len(material.photos.ids),
    }
    for place, aim in aims.items():
        name = name_of(material, place)
        figures |= {f"{name}.{word}": counts.of(place, relation) for relation, word in _TOLD}
        figures |= {
            f"{name}.{word}_{side_word}": counts.of(place, relation, side)
            for relation, word in _TOLD[:2]
            for side, side_word in _SIDES
        }
        figures[f"{name}.aim"] = aim
    return figures


def _charts(
    material: Material, counts: Amounts, aims: Mapping[int, int], states: Mapping[int, LineState]
) -> Sequence[Chart]:
    names = tuple(name_of(material, place) for place in aims)
    return (
        Bars(
            title=Phrase("Finished images of each concept, and how many are to be had"),
            names=names,
            values=tuple(float(counts.of(place, OF)) for place in aims),
            states=tuple(states[place] for place in aims),
            aims=tuple(float(aim) for aim in aims.values()),
        ),
        Parts(
            title=Phrase("Finished answers by relation and split"),
            names=names,
            parts=(Phrase("of, train"), Phrase("of, evaluation"), Phrase("in, train"), Phrase("in, evaluation")),
            values=tuple(
                tuple(float(counts.of(place, relation, side)) for relation in (OF, IN) for side, _ in _SIDES)
                for place in aims
            ),
        ),
    )
