"""Counting what one format leaves out beyond what every export does: by reason, with the concepts concerned."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Generic, TypeVar

from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.outgoing.records import ExportConcept, LeftOut
from labeler.formats.wording import counted

Why = TypeVar("Why", bound=Enum)
_NAMED = 12
"""Concepts spelled out in one reason; the others are counted."""


class LeftOutTally(Generic[Why]):
    """Images by the reason for which they stay out.

    `words` has, for each reason, why and how to mend it; in both, ``{concepts}`` stands for the concepts
    concerned, and ``{images}`` for the images, counted (``1 image``).
    """

    def __init__(self, words: Mapping[Why, tuple[Phrase, Phrase]]) -> None:
        self._words = words
        self._images: Counter[Why] = Counter()
        self._concepts: defaultdict[Why, set[str]] = defaultdict(set)

    def add(self, why: Why, concept_uids: Iterable[str] = ()) -> None:
        self._images[why] += 1
        self._concepts[why].update(concept_uids)

    def images(self, why: Why) -> int:
        return self._images[why]

    def rows(self, concepts: Iterable[ExportConcept]) -> tuple[LeftOut, ...]:
        """One row a reason that occurred, in the order of the reasons."""
        taxonomy = tuple(concepts)
        return tuple(self._row(why, taxonomy) for why in self._words if self._images[why])

    def _row(self, why: Why, taxonomy: tuple[ExportConcept, ...]) -> LeftOut:
        names = [shown(c.name) for c in taxonomy if c.uid in self._concepts[why]]
        concepts: str = ", ".join(names[:_NAMED])
        if len(names) > _NAMED:
            concepts = Phrase("{names}, {count} more", names=concepts, count=len(names) - _NAMED)
        images = counted(self._images[why], "image")
        text, mend = (words.filled(images=images, concepts=concepts) for words in self._words[why])
        return LeftOut(why=text, images=self._images[why], mend=mend)
