"""Which days a chart shows, in order: those with labels, the empty ones between them, and where it leaves some out."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from labeler.app.counts import DayCounts

LONGEST_GAP = 6
"""Empty days between two with labels that are shown one by one; a longer rest is one slot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayBar:
    """The *of* and *in* labels of all labelers on one day; `day` None stands for a rest of many days."""

    day: date | None
    labels: int = 0


def day_bars(days: Iterable[DayCounts]) -> tuple[DayBar, ...]:
    """The days from the first with an *of* or *in* label to the last."""
    labels: Counter[date] = Counter()
    for counted in days:
        # A day's text comes from a file: one that is no date is not worth a crash.
        day = _date(counted.day)
        if day is not None:
            labels[day] += counted.amounts.of + counted.amounts.in_
    worked = sorted(day for day, count in labels.items() if count)
    bars: list[DayBar] = []
    for before, day in zip([None, *worked], worked, strict=False):
        if before is not None:
            bars += _between(before, day)
        bars.append(DayBar(day=day, labels=labels[day]))
    return tuple(bars)


def _between(before: date, after: date) -> list[DayBar]:
    empty = (after - before).days - 1
    if empty > LONGEST_GAP:
        return [DayBar(day=None)]
    return [DayBar(day=before + timedelta(days=step)) for step in range(1, empty + 1)]


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
