"""An answer as it is in the file, with whose it is."""

from dataclasses import dataclass

from labeler.domain.answer import Answer
from labeler.domain.ids import ImageId, LabelerId


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What one labeler said of one image, and how long they looked (active milliseconds)."""

    image_id: ImageId
    labeler_id: LabelerId
    answer: Answer
    active_ms: int = 0
