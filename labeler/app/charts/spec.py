"""Charts as plain values: what is in them, and not how they are drawn."""

from dataclasses import dataclass

from labeler.domain.checklist import LineState
from labeler.domain.phrase import UNSAID, Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """One horizontal bar a name; `aim` is a line across them, at one value or at one for each bar."""

    title: Phrase
    names: tuple[str, ...]
    values: tuple[float, ...]
    states: tuple[LineState, ...] = ()
    """Of each bar, or empty."""
    aims: tuple[float | None, ...] = ()
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Bars made of parts that follow one another, as `alone` and `in company`; values by name, then by part."""

    title: Phrase
    names: tuple[str, ...]
    parts: tuple[Phrase, ...]
    values: tuple[tuple[float, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """How a figure is spread over images: one sample filled, another (or none) as an outline."""

    title: Phrase
    filled_name: Phrase
    filled: tuple[float, ...]
    outline_name: Phrase = UNSAID
    outline: tuple[float, ...] = ()
    low: Phrase = UNSAID
    """What the left end of the axis means, as `blurred`."""
    high: Phrase = UNSAID


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """A figure for each pair of names, 0 to 1 unless `most` says otherwise; NaN where there is none."""

    title: Phrase
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    values: tuple[tuple[float, ...], ...]
    row_name: Phrase
    column_name: Phrase
    most: float = 1.0


Chart = Bars | Parts | Spread | Matrix
