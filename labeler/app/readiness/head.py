"""Whether one would train on this, in a sentence: by the worst line there is."""

from collections import Counter

from labeler.app.readiness.line import Readiness
from labeler.domain.checklist import LineState
from labeler.domain.phrase import Phrase

_ONE = {
    LineState.RED: Phrase("Not ready: one thing to mend"),
    LineState.AMBER: Phrase("Nearly ready: one thing to look at"),
    LineState.UNKNOWN: Phrase("Nothing stands against it; one thing is not known"),
}
_SEVERAL = {
    LineState.RED: Phrase("Not ready: {count} things to mend"),
    LineState.AMBER: Phrase("Nearly ready: {count} things to look at"),
    LineState.UNKNOWN: Phrase("Nothing stands against it; {count} things are not known"),
}
assert list(_ONE) == list(_SEVERAL)
_LETTERS = {
    2: Phrase("two"),
    3: Phrase("three"),
    4: Phrase("four"),
    5: Phrase("five"),
    6: Phrase("six"),
    7: Phrase("seven"),
    8: Phrase("eight"),
    9: Phrase("nine"),
    10: Phrase("ten"),
}


def verdict_of(readiness: Readiness) -> Phrase:
    """Red before amber before what is not known; small numbers in letters."""
    if not readiness.images:
        return Phrase("Too early to say: there are no images yet")
    if not readiness.finished_answers:
        return Phrase("Too early to say: nothing is labeled yet")
    count = Counter(line.state for line in readiness.lines)
    for state, several in _SEVERAL.items():
        if count[state]:
            is_one = count[state] == 1
            return _ONE[state] if is_one else several.filled(count=_LETTERS.get(count[state], count[state]))
    return Phrase("Ready to train on")
