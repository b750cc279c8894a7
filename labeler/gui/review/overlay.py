"""Everybody's boxes over the image: each labeler in a colour of their own, solid for of, dashed for in."""

from collections.abc import Sequence

from labeler.app.disputes import Opinion
from labeler.domain.words import Relation
from labeler.gui.canvas.boxes import BoxView
from labeler.gui.concept_looks import ConceptLook
from labeler.gui.theme.concept_colors import color_for

_LONGEST_NAME = 16
"""Letters of a name on a box: the whole of it stands beside the image."""


def color_of(place: int) -> str:
    """The colour of the labeler at this place of the answers, counted from 0."""
    return color_for(place)


def opinion_boxes(
    opinions: Sequence[Opinion], looks: dict[str, ConceptLook], *, only: int | None = None
) -> tuple[BoxView, ...]:
    """The boxes of all, or of the one at the place `only`, with who drew them and of what."""
    return tuple(
        BoxView(
            key=f"{place} {region.uid}",
            box=region.box,
            label=f"{_short(opinion.labeler.name)}: {looks[label.concept_uid].name}",
            color=color_of(place),
            number=number,
            crowd=region.crowd,
            solid=label.relation is Relation.OF,
        )
        for place, opinion in enumerate(opinions)
        if only is None or place == only
        for label in opinion.answer.labels
        for number, region in enumerate(label.regions, start=1)
    )


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
