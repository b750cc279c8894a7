"""Names and numbers in sentences: of many names the first ones and how many more, of one thing that it is one."""

from collections.abc import Sequence

from labeler.domain.phrase import Phrase

_MOST = 4


def listed(names: Sequence[str]) -> str:
    """``kiwi, lemon and 3 more``; the names are somebody's own words."""
    if len(names) <= _MOST:
        return ", ".join(names)
    told = _MOST - 1
    return Phrase("{names} and {count} more", names=", ".join(names[:told]), count=len(names) - told)


def counted(count: int, one: Phrase, several: Phrase, **values: object) -> Phrase:
    """The sentence for one thing, or that for none or several, with their `count` and these values in it."""
    return (one if count == 1 else several).filled(count=count, **values)
