"""How far a share of few may be from the truth: an interval beside every rate that somebody might act on."""

import math

NORMAL_95 = 1.959963984540054
"""Standard deviations that leave one in twenty outside, two-sided."""


def wilson(successes: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share, lower and upper end, 0 to 1; all of it where nothing was seen (`of` 0).

    Wilson: Probable inference, the law of succession, and statistical inference, JASA 22, 1927. It keeps its promise
    with few cases and near 0 and 1, where the usual one, share ± 2 errors, does not.
    """
    if not 0 <= successes <= of:
        raise ValueError(f"{successes} of {of} is no share")
    if of == 0:
        return 0.0, 1.0
    share, z2 = successes / of, NORMAL_95 * NORMAL_95
    middle = (share + z2 / (2 * of)) / (1 + z2 / of)
    half = NORMAL_95 / (1 + z2 / of) * math.sqrt(share * (1 - share) / of + z2 / (4 * of * of))
    return max(0.0, middle - half), min(1.0, middle + half)
