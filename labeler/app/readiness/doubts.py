"""How often labelers cannot tell: the word of people on what is too subtle to be told by a picture."""

from collections import Counter
from collections.abc import Iterator

import numpy as np

from labeler.app.readiness.findings import judged
from labeler.app.readiness.line import Figure, Finding
from labeler.app.readiness.material import IN, OF, UNCLEAR, Material
from labeler.app.readiness.subjects import Rows, name_of, open_places
from labeler.domain.phrase import Phrase
from labeler.domain.reasons import Reason

_WORDS = (IN, OF, UNCLEAR)
_FEWEST = 10
"""Words on a concept below which a share of them is chance."""


class Doubts:
    """For each open concept: how often it was said to be there, or not to be told, and by what reason."""

    def __init__(self, material: Material) -> None:
        self._unclear: dict[int, list[tuple[int, str]]] = {place: [] for place in open_places(material)}
        self._said = Counter[int]()
        for opinion in material.opinions:
            for place, relation in opinion.said.items():
                if relation not in _WORDS or place not in self._unclear:
                    continue
                self._said[place] += 1
                if relation == UNCLEAR:
                    self._unclear[place].append((opinion.image, opinion.unclear_reasons.get(place, "")))

    def places(self) -> tuple[int, ...]:
        """The concepts of which enough was said."""
        return tuple(place for place in self._unclear if self._said[place] >= _FEWEST)

    def rows(self, place: int, reason: Reason | None = None) -> Rows:
        """The photos of which it could not be told for this reason, or any: once for each person who could not."""
        found = [row for row, why in self._unclear[place] if reason is None or why == reason.value]
        return np.array(found, dtype=np.int64)

    def share(self, place: int, reason: Reason | None = None) -> float:
        return len(self.rows(place, reason)) / self._said[place]


def unclear_figures(material: Material, doubts: Doubts) -> dict[str, Figure]:
    """The share of *can't tell* among what is said of each concept, and of those that are too subtle."""
    figures: dict[str, Figure] = {}
    for place in doubts.places():
        figures[f"{name_of(material, place)}.unclear"] = doubts.share(place)
        figures[f"{name_of(material, place)}.too_subtle"] = doubts.share(place, Reason.TOO_SUBTLE)
    return figures


def unclear_findings(material: Material, doubts: Doubts) -> Iterator[Finding]:
    """The concepts of which people cannot tell too often."""
    for place in doubts.places():
        share = doubts.share(place)
        sentence = Phrase(
            "Labelers cannot tell in {share:.0%} of what they say of {name}; {subtle:.0%} is too subtle to see",
            share=share,
            name=name_of(material, place),
            subtle=doubts.share(place, Reason.TOO_SUBTLE),
        )
        yield from judged(material, "distinct.unclear", share, sentence, doubts.rows(place), place=place)
