"""An answer that a lead sent back with a reason, for whoever gave it to look again."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from labeler.domain.ids import ImageId, LabelerId
from labeler.domain.snapshot import Plain


@dataclass(frozen=True, slots=True, kw_only=True)
class SentBack:
    """`labeler_id`: who answers again. Times are UTC text; `ended_at` is None until it is said again, or taken back."""

    uid: str
    image_id: ImageId
    labeler_id: LabelerId
    reason: str
    sent_at: str
    sent_by_id: LabelerId | None = None
    ended_at: str | None = None

    @property
    def is_open(self) -> bool:
        return self.ended_at is None


def sent_back_to_plain(sent: SentBack, *, digest: str, labeler: str, sent_by: str | None) -> Plain:
    """As a revision keeps it; people by name, which is met in any project."""
    return {
        "image": digest,
        "labeler": labeler,
        "reason": sent.reason,
        "sent_by": sent_by,
        "sent_at": sent.sent_at,
        "ended_at": sent.ended_at,
    }


def sent_back_from_plain(
    plain: Mapping[str, Any], *, uid: str, image_id: ImageId, labeler_id: LabelerId, sent_by_id: LabelerId | None
) -> SentBack:
    """What a revision keeps, of an image and of people of this file."""
    return SentBack(
        uid=uid,
        image_id=image_id,
        labeler_id=labeler_id,
        reason=plain["reason"],
        sent_at=plain["sent_at"],
        sent_by_id=sent_by_id,
        ended_at=plain["ended_at"],
    )
