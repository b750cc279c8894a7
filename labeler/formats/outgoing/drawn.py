"""The boxes of one label as rows of numbers: an export of a million makes a region only of those that are looked at."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias, overload

import numpy as np
from numpy.typing import NDArray

from labeler.domain.geometry import Size
from labeler.formats.outgoing.records import ExportRegion, RegionNumbers

Numbers: TypeAlias = NDArray[np.float64]
"""(n, 6): the fields of `RegionNumbers`, a row a box."""
Reach: TypeAlias = Sequence[float]
"""The least x, y, width and height, and the greatest right and bottom, of several boxes."""
_PLENTY = 1
"""Pixels. A box with sides as long as this is not rounded away."""


class Drawn(Sequence[ExportRegion]):
    """Regions in `numbers`, which may be a view of those of many labels."""

    __slots__ = ("_reach", "numbers")

    def __init__(self, numbers: Numbers, reach: Reach) -> None:
        self.numbers = numbers
        self._reach = reach

    def __len__(self) -> int:
        return len(self.numbers)

    def __iter__(self) -> Iterator[ExportRegion]:
        for x, y, width, height, is_crowd, origin_number in self.numbers.tolist():
            yield ExportRegion._make((x, y, width, height, int(is_crowd), int(origin_number)))

    @overload
    def __getitem__(self, place: int) -> ExportRegion: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[ExportRegion]: ...
    def __getitem__(self, place: int | slice) -> ExportRegion | Sequence[ExportRegion]:
        return tuple(self)[place]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment] # as all that holds an array

    def lie_inside(self, size: Size) -> bool:
        """Whether all of them surely lie inside an image of `size`; if not, some of them may all the same."""
        x, y, width, height, right, bottom = self._reach
        is_plenty = width >= _PLENTY and height >= _PLENTY
        return is_plenty and x >= 0 and y >= 0 and right <= size.width and bottom <= size.height


def parted(numbers: Numbers, counts: Sequence[int]) -> Iterator[Drawn]:
    """The rows of many labels, label by label: so many for each, and at least one."""
    if not counts:
        return
    lengths = np.asarray(counts, dtype=np.intp)
    ends = lengths.cumsum()
    starts = ends - lengths
    least = np.minimum.reduceat(numbers[:, :4], starts)
    most = np.maximum.reduceat(numbers[:, :2] + numbers[:, 2:4], starts)
    reaches = np.hstack((least, most)).tolist()
    for start, end, reach in zip(starts.tolist(), ends.tolist(), reaches, strict=True):
        yield Drawn(numbers[start:end], reach)


def numbers_of(regions: Sequence[ExportRegion]) -> Numbers:
    """The rows of regions, however they came."""
    if isinstance(regions, Drawn):
        return regions.numbers
    return np.array(regions, dtype=float).reshape(-1, len(RegionNumbers._fields))
