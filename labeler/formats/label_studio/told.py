"""What a reader of Label Studio files met besides labels: each told once, counted, after all."""

from collections import Counter
from enum import Enum

from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.label_studio.words import CONFIG

_NAMED = 12
"""Kinds of results, or keys, spelled out in one note."""


class Odd(Enum):
    """What is taken otherwise than it was drawn, or not at all."""

    UNDONE = "undone"
    PREDICTIONS = "predictions"
    DRAFTS = "drafts"
    ROTATED = "rotated"
    ROUND = "round"
    TURNED = "turned"
    UNNAMED = "unnamed"
    OF_A_REGION = "of a region"
    PATH = "path"


_WORDS = {
    Odd.UNDONE: Phrase("Tasks without an annotation, of which nothing is said: {count}."),
    Odd.PREDICTIONS: Phrase("Tasks whose predictions were passed over, for nobody said them: {count}."),
    Odd.DRAFTS: Phrase("Tasks whose drafts were passed over, for nobody finished them: {count}."),
    Odd.ROTATED: Phrase("Rotated rectangles and ellipses taken as the boxes round them: {count}."),
    Odd.ROUND: Phrase("Polygons and ellipses taken as the boxes round them: {count}."),
    Odd.TURNED: Phrase("Regions passed over, for their image had been turned in Label Studio: {count}."),
    Odd.UNNAMED: Phrase("Regions without a label, passed over: {count}."),
    Odd.OF_A_REGION: Phrase("Choices about one region that has a label, passed over: {count}."),
    Odd.PATH: Phrase("Paths in a taxonomy, of which the last part was taken: {count}."),
}
_PASSED = Phrase("Passed over, since they are neither labels nor boxes: {kinds}.")
_DATA = Phrase(
    "Taken for data of the tasks, not for labels: {kinds}. A {file} beside the file would say which is which."
)


class Told:
    """Adds up what is to be told, and the classes in the order in which they are met."""

    def __init__(self) -> None:
        self.classes: dict[str, None] = {}
        self._odd: Counter[Odd] = Counter()
        self._passed: Counter[str] = Counter()
        self._data: Counter[str] = Counter()

    def odd(self, what: Odd) -> None:
        self._odd[what] += 1

    def passed(self, kind: str) -> None:
        """A result of a kind that says nothing that a label says."""
        _count(self._passed, kind)

    def taken_for_data(self, key: str) -> None:
        _count(self._data, key)

    def notes(self) -> tuple[Phrase, ...]:
        odd = (words.filled(count=self._odd[each]) for each, words in _WORDS.items() if self._odd[each])
        passed = (_PASSED.filled(kinds=_listed(self._passed)),) if self._passed else ()
        data = (_DATA.filled(kinds=_listed(self._data), file=CONFIG),) if self._data else ()
        return (*odd, *passed, *data)


def _count(counter: Counter[str], word: str) -> None:
    # A file can name more kinds than anyone would read, or any machine keep.
    counter[word if word in counter or len(counter) < _NAMED else "…"] += 1


def _listed(counter: Counter[str]) -> str:
    return ", ".join(f"{shown(word)} ({number})" for word, number in counter.items())
