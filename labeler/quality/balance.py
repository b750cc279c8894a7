"""How evenly the images lie over the concepts: what a loss that counts every image alike will not see."""

import math
from collections.abc import Sequence


def ratio(counts: Sequence[int]) -> float:
    """The largest count over the smallest: 1 where all are equal, infinity where one is 0 and another not.

    Arguments: images of each concept, 0 or more. NaN where there is none at all.
    """
    most, least = max(counts, default=0), min(counts, default=0)
    if most == 0:
        return math.nan
    return most / least if least else math.inf


def normalised_entropy(counts: Sequence[int]) -> float:
    """Shannon's entropy of the shares over that of equal shares, 0 (all in one concept) to 1 (all equal).

    Pielou's evenness: The measurement of diversity in different types of biological collections, J. Theor. Biol. 13,
    1966. NaN where there are fewer than two concepts or no image.
    """
    total = sum(counts)
    if len(counts) < 2 or total == 0:
        return math.nan
    shares = [count / total for count in counts if count]
    return -sum(share * math.log(share) for share in shares) / math.log(len(counts))
