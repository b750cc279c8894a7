"""How often each labeler says *of* rather than *in*, and who says it far more often than the others.

An `in` costs more than an `of`: a rate far above everyone else's may be haste rather than judgement.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FEWEST = 20
"""Labels (of and in) below which a rate says too little to be held against anyone."""
FAR_OFF = 2.58
"""Standard errors: about one in a hundred by chance alone, two-sided."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfRate:
    """`rate` is of / (of + in), 0 to 1, or None without labels; `stands_out` says that it is far above the rest."""

    rate: float | None
    stands_out: bool


def of_rates(of: Sequence[int], in_: Sequence[int]) -> tuple[OfRate, ...]:
    """The of-rate of each labeler, each held against all the others together.

    Arguments: counts of labels, one entry a labeler, of equal length, 0 or more.
    A rate stands out when it exceeds the others' pooled rate by more than `FAR_OFF` standard errors of the
    difference of two proportions (pooled estimate; Fleiss, Levin and Paik, Statistical Methods for Rates and
    Proportions, 3rd ed., section 3.1), with at least `FEWEST` labels on both sides.
    """
    ofs = np.asarray(of, dtype=np.float64)
    all_ = ofs + np.asarray(in_, dtype=np.float64)
    return tuple(
        OfRate(rate=_rate(float(ofs[i]), float(all_[i])), stands_out=_stands_out(ofs, all_, i)) for i in range(len(ofs))
    )


def _rate(of: float, both: float) -> float | None:
    return of / both if both else None


def _stands_out(ofs: NDArray[np.float64], all_: NDArray[np.float64], mine: int) -> bool:
    my_of, mine_all = float(ofs[mine]), float(all_[mine])
    others_of, others = float(ofs.sum()) - my_of, float(all_.sum()) - mine_all
    if mine_all < FEWEST or others < FEWEST:
        return False
    pooled = (my_of + others_of) / (mine_all + others)
    error = math.sqrt(pooled * (1 - pooled) * (1 / mine_all + 1 / others))
    return error > 0 and (my_of / mine_all - others_of / others) / error > FAR_OFF
