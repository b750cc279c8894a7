"""A branch of an answer that does not stand, beside what does."""

from dataclasses import dataclass

from labeler.domain.ids import ImageId, LabelerId
from labeler.store.merging.answer_rows import Pair
from labeler.store.merging.standing import Past


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """A branch that does not stand. `stands` None: nothing is said any more; `stands_by` and `lost_by`: who said it."""

    image_id: ImageId
    labeler_id: LabelerId
    stands: str | None
    stands_by: int | None
    lost: str | None
    lost_by: int | None
    lost_uid: str
    lost_at: str


def lost_of(pair: Pair, stands: Past | None, lost: Past) -> Lost:
    return Lost(
        image_id=pair[0],
        labeler_id=pair[1],
        stands=stands.after if stands else None,
        stands_by=stands.labeler_id if stands else None,
        lost=lost.after,
        lost_by=lost.labeler_id,
        lost_uid=lost.uid,
        lost_at=lost.at,
    )
