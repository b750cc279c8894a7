"""How often labelers cannot tell: the word of people on what is too subtle to be told by a picture."""

from collections import Counter
from collections.abc import Iterator

from labeler.app.readiness.line import Figure, Finding
from labeler.app.readiness.material import IN, OF, UNCLEAR, Material
from labeler.app.readiness.subjects import name_of, open_places
from labeler.domain.checklist import LineState
from labeler.domain.ids import ImageId
from labeler.domain.phrase import Phrase
from labeler.domain.reasons import Reason

_WORDS = (IN, OF, UNCLEAR)
_FEWEST = 10
"""Words on a concept below which a share of them is chance."""


class Doubts:
    """For each open concept: how often it was said to be there, or not to be told, and by what reason.

    `reason` counts only what was given that reason; None counts all.
    """

    def __init__(self, material: Material, reason: Reason | None = None) -> None:
        self.material = material
        self._images: dict[int, list[int]] = {place: [] for place in open_places(material)}
        self._said = Counter[int]()
        for opinion in material.opinions:
            for place, relation in opinion.said.items():
                if relation not in _WORDS or place not in self._images:
                    continue
                self._said[place] += 1
                is_counted = reason is None or opinion.unclear_reasons.get(place, "") == reason.value
                if relation == UNCLEAR and is_counted:
                    self._images[place].append(opinion.image)

    def places(self) -> tuple[int, ...]:
        """The concepts of which enough was said."""
        return tuple(place for place in self._images if self._said[place] >= _FEWEST)

    def share(self, place: int) -> float:
        return len(self._images[place]) / self._said[place]

    def images(self, place: int) -> tuple[ImageId, ...]:
        ids = self.material.photos.ids
        return tuple(ImageId(int(ids[row])) for row in dict.fromkeys(self._images[place]))


Both = tuple[Doubts, Doubts]


def every_and_subtle(material: Material) -> Both:
    """All of them, and those that are too subtle."""
    return Doubts(material), Doubts(material, Reason.TOO_SUBTLE)


def unclear_figures(material: Material, both: Both) -> dict[str, Figure]:
    """The share of *can't tell* among what is said of each concept, and of those that are too subtle."""
    every, subtle = both
    figures: dict[str, Figure] = {}
    for place in every.places():
        figures[f"{name_of(material, place)}.unclear"] = every.share(place)
        figures[f"{name_of(material, place)}.too_subtle"] = subtle.share(place)
    return figures


def unclear_findings(material: Material, both: Both) -> Iterator[Finding]:
    """The concepts of which people cannot tell too often."""
    every, subtle = both
    for place in every.places():
        state = material.thresholds.state("distinct.unclear", every.share(place))
        if state is not LineState.GREEN:
            yield Finding(
                state=state,
                sentence=Phrase(
                    "Labelers cannot tell in {share:.0%} of what they say of {name}; {subtle:.0%} is too subtle to see",
                    share=every.share(place),
                    name=name_of(material, place),
                    subtle=subtle.share(place),
                ),
                images=every.images(place),
                concept=material.taxonomy.concepts[place].uid,
            )
