"""How long an answer takes: the median, since a few long looks say nothing of the usual one."""

from collections.abc import Mapping


def median_seconds(answers: Mapping[int, int]) -> float:
    """The median of at least one active time, in seconds: half of the answers took no longer.

    `answers` are counted by tenths of a second. Of an even number, the mean of the two in the middle.
    """
    total = sum(answers.values())
    if total <= 0:
        raise ValueError("no times to take a median of")
    return (_at((total - 1) // 2, answers) + _at(total // 2, answers)) / 20


def _at(place: int, answers: Mapping[int, int]) -> int:
    """The tenths of the answer at this place, counted from 0, the shortest first."""
    for tenths in sorted(answers):
        place -= answers[tenths]
        if place < 0:
            return tenths
    raise IndexError("there are not so many answers")
