"""Which of many backups are kept: the last dozen, then one for each of the last days, then for the last weeks."""

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime

RECENT, DAILY, WEEKLY = 12, 7, 8


def thinned(moments: Iterable[datetime]) -> frozenset[datetime]:
    """Of the moments at which backups were taken, those that are kept.

    The newest 12, the last one of each of the newest 7 days that have any, and the last one of each of the newest 8
    weeks that have any. Days and weeks without work count for nothing, so whoever labels once a month keeps months.
    Thinned after each backup, the same are kept as if it were done once in the end.
    """
    newest_first = sorted(set(moments), reverse=True)
    days = _last_of_each(newest_first, lambda moment: moment.date())
    weeks = _last_of_each(newest_first, lambda moment: moment.isocalendar()[:2])
    return frozenset((*newest_first[:RECENT], *days[:DAILY], *weeks[:WEEKLY]))


def _last_of_each(newest_first: Iterable[datetime], span: Callable[[datetime], Hashable]) -> list[datetime]:
    last: dict[Hashable, datetime] = {}
    for moment in newest_first:
        last.setdefault(span(moment), moment)
    return list(last.values())
