"""How long an answer takes: the median, since a few long looks say nothing of the usual one."""

from collections.abc import Mapping


def median_seconds(answers: Mapping[int, int]) -> float:
    """The median of at least one active time, in seconds: half of the answers took no longer.

    `answers` are counted by tenths of a second. Of two in the middle it is the shorter, which somebody really took.
    """
    total = sum(answers.values())
    if total <= 0:
        raise ValueError("no times to take a median of")
    reached = 0
    for tenths in sorted(answers):
        reached += answers[tenths]
        if 2 * reached >= total:
            break
    return tenths / 10
