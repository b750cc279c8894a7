"""Names in sentences: a few are said, of many the first ones and how many more."""

from collections.abc import Sequence

from labeler.domain.phrase import Phrase

_MOST = 4


def listed(names: Sequence[str]) -> str:
    """``kiwi, lemon and 3 more``; the names are somebody's own words."""
    if len(names) <= _MOST:
        return ", ".join(names)
    told = _MOST - 1
    return Phrase("{names} and {count} more", names=", ".join(names[:told]), count=len(names) - told)
