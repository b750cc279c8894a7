"""How many images say what of each concept, on either side of the split."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from labeler.app.readiness.material import Material

_RELATIONS = 4
TRAIN, EVALUATION = 1, 0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Amounts:
    """`counts` has shape (concepts, relations, 2): settled images, by the numbers of ABSENT and so on, and by split."""

    counts: NDArray[np.int64]

    def of(self, place: int, relation: int, side: int | None = None) -> int:
        """Of one concept and relation; of both sides of the split where none is named."""
        found = self.counts[place, relation]
        return int(found.sum() if side is None else found[side])


def amounts(material: Material) -> Amounts:
    settled = material.settled
    side = material.photos.is_train[settled.image].astype(np.int64)
    counts = np.zeros((len(material.taxonomy.concepts), _RELATIONS, 2), dtype=np.int64)
    np.add.at(counts, (settled.concept, settled.relation.astype(np.int64), side), 1)
    return Amounts(counts=counts)
