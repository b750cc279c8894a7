"""The checklist by which data is judged before anyone trains on it: its lines, and how one stands."""

from enum import StrEnum


class LineId(StrEnum):
    """In the order of the checklist."""

    BRIEF = "brief"
    QUANTITY = "quantity"
    BALANCE = "balance"
    BIAS = "bias"
    VARIANCE = "variance"
    DISTINCT = "distinct"
    TARGET = "target"
    LEAKAGE = "leakage"
    FOCUS = "focus"
    DICTIONARY = "dictionary"
    AGREEMENT = "agreement"
    SPLIT = "split"
    WORLD = "world"
    RESOLUTION = "resolution"
    DUPLICATES = "duplicates"
    OUTLIERS = "outliers"
    ASSETS = "assets"


class LineState(StrEnum):
    """How one line of the checklist stands."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    UNKNOWN = "unknown"


WORST_FIRST = (LineState.RED, LineState.AMBER, LineState.UNKNOWN, LineState.GREEN)
assert set(WORST_FIRST) == set(LineState)
