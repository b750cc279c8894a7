"""How far labelers say the same of the same images, beyond what chance would bring.

Every function takes what was said as whole numbers of shape (labelers, items), -1 where a labeler said nothing of an
item. The numbers are names: that 2 is nearer to 1 than to 0 counts for nothing.
"""

import math

import numpy as np
from numpy.typing import NDArray

Said = NDArray[np.integer]
UNSAID = -1


def raw(said: Said) -> float:
    """The share of pairs of answers to one item that are the same, 0 to 1; NaN where no item has two."""
    counts = _counts(said)
    each = counts.sum(axis=1)
    pairs = float((each * (each - 1)).sum())
    return float((counts * (counts - 1)).sum()) / pairs if pairs else math.nan


def cohen_kappa(said: Said) -> float:
    """Agreement of two labelers beyond chance, each guessing at their own rates: 1 perfect, 0 chance, below 0 worse.

    `said` has two rows; items that only one answered are left out. NaN without items, or where both only ever said
    one thing. Cohen: A coefficient of agreement for nominal scales, Educ. Psychol. Meas. 20, 1960.
    """
    if said.shape[0] != 2:
        raise ValueError(f"two labelers, not {said.shape[0]}")
    one, other = said[:, (said != UNSAID).all(axis=0)]
    if one.size == 0:
        return math.nan
    observed = float((one == other).mean())
    by_chance = sum(float((one == name).mean() * (other == name).mean()) for name in np.unique(said[said != UNSAID]))
    return _beyond(observed, by_chance)


def fleiss_kappa(said: Said) -> float:
    """Agreement of many labelers beyond chance, all guessing at the pooled rates: 1 perfect, 0 chance.

    Items with fewer than two answers are left out; items may differ in how many they have, each then counts alike.
    NaN without items, or where only one thing was ever said. Fleiss: Measuring nominal scale agreement among many
    raters, Psychol. Bull. 76, 1971.
    """
    counts = _counts(said)
    counts = counts[counts.sum(axis=1) >= 2]
    if counts.size == 0:
        return math.nan
    each = counts.sum(axis=1)
    observed = float(((counts * (counts - 1)).sum(axis=1) / (each * (each - 1))).mean())
    rates = counts.sum(axis=0) / counts.sum()
    return _beyond(observed, float((rates**2).sum()))


def krippendorff_alpha(said: Said) -> float:
    """Krippendorff's alpha for names: 1 perfect, 0 chance; any number of labelers, gaps allowed.

    NaN where no item has two answers, or where only one thing was ever said. Krippendorff: Content Analysis, 3rd ed.,
    2013, chapter 12; the library `krippendorff` computes it.
    """
    # Only the line on agreement needs the library: whoever asks for something else does not wait for it.
    from krippendorff import alpha

    pairable = said[:, (said != UNSAID).sum(axis=0) >= 2]
    if len(np.unique(pairable[pairable != UNSAID])) < 2:
        return math.nan
    return float(alpha(value_counts=_counts(pairable), level_of_measurement="nominal"))


def _counts(said: Said) -> NDArray[np.int64]:
    """How many said each thing of each item, shape (items, things)."""
    things = np.unique(said[said != UNSAID])
    return np.stack([(said == thing).sum(axis=0) for thing in things], axis=1) if things.size else _none(said)


def _none(said: Said) -> NDArray[np.int64]:
    return np.zeros((said.shape[1], 0), dtype=np.int64)


def _beyond(observed: float, by_chance: float) -> float:
    return (observed - by_chance) / (1 - by_chance) if by_chance < 1 else math.nan
