"""What a chart shows of many values: a sample of them, the same one each time, looks the same."""

import numpy as np
from numpy.typing import NDArray

from labeler.quality.sampling import some

_MOST = 2000


def in_chart(values: NDArray[np.float64]) -> tuple[float, ...]:
    return tuple(values[some(len(values), _MOST)].tolist())
