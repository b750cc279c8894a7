"""The kinds of values that rows and manifests of packages hold, each refused where it is read if it is none."""

import re
from datetime import date
from functools import lru_cache
from typing import Annotated, TypeAlias

from msgspec import Meta

from labeler.domain.names import shown
from labeler.domain.phrase import Phrase

LARGEST = 1_000_000_000.0
"""Pixels; as in the file of a project."""

Uid: TypeAlias = Annotated[str, Meta(min_length=1, max_length=200)]
"""Printable, which `check_uids` sees to: a pattern for each of a million would take too long."""
MaybeUid: TypeAlias = Annotated[str, Meta(max_length=200)]
"""Empty where there is none."""
Digest: TypeAlias = Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")]
"""Of SHA-256."""
Word: TypeAlias = Annotated[str, Meta(min_length=1, max_length=200)]
Name: TypeAlias = Annotated[str, Meta(min_length=1, max_length=200)]
Short: TypeAlias = Annotated[str, Meta(max_length=1_000)]
Text: TypeAlias = Annotated[str, Meta(max_length=100_000)]
"""Long enough for every definition that somebody writes."""
_UNSEEN = Phrase("a uid in it has characters that cannot be shown")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_CLOCK = r"([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,6})?Z"
_MOMENT = rf"[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}T{_CLOCK}"
Moment: TypeAlias = Annotated[str, Meta(pattern=rf"\A{_MOMENT}\Z")]
"""UTC."""
MaybeMoment: TypeAlias = Annotated[str, Meta(pattern=rf"\A({_MOMENT})?\Z")]
MaybeDay: TypeAlias = Annotated[str, Meta(max_length=10)]
"""As `check_day` wants it, or empty."""
Count: TypeAlias = Annotated[int, Meta(ge=0, le=2**53)]
Corner: TypeAlias = Annotated[float, Meta(ge=0, lt=LARGEST)]
Side: TypeAlias = Annotated[float, Meta(gt=0, lt=LARGEST)]
BoxNumbers: TypeAlias = tuple[Corner, Corner, Side, Side]
"""Left, top, width, height in upright pixels."""


@lru_cache(maxsize=4096)
def check_day(day: str) -> None:
    """ValueError for a day that is in no calendar; none at all is none."""
    if day:
        try:
            is_plain = _DAY.fullmatch(day) is not None and bool(date.fromisoformat(day))
        except ValueError:
            is_plain = False
        if not is_plain:
            raise ValueError(Phrase("{day} is in no calendar", day=shown(day)))


def check_moment(moment: str) -> None:
    """ValueError for a `Moment` of a day that is in no calendar; none at all is none."""
    check_day(moment[:10])


def check_uids(*uids: str | None) -> None:
    """ValueError where one of them has characters that nobody could see."""
    if not "".join(filter(None, uids)).isprintable():
        raise ValueError(_UNSEEN)
