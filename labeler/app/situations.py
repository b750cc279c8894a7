"""What the file says of an image besides its answer, as far as a question depends on it."""

from labeler.domain.concept import Taxonomy
from labeler.domain.draft import Pass, Way
from labeler.domain.ids import LabelerId
from labeler.domain.image import Image
from labeler.domain.policy import is_sampled
from labeler.domain.situation import Situation
from labeler.store import claims, policies, returns
from labeler.store.transaction import Reader


def situation_of(
    reader: Reader, taxonomy: Taxonomy, image: Image, asking: Pass, *, labeler_id: LabelerId | None = None
) -> Situation:
    """Claims are read in the clarify pass alone: nowhere else do they become questions.

    `labeler_id` is who answers; None where it is nobody's answer, and so none that can have been sent back.
    """
    policy = policies.of(reader)
    return Situation(
        taxonomy=taxonomy,
        asking=asking,
        policy=policy,
        claims=claims.of_image(reader, image.id) if asking.way is Way.CLARIFY else (),
        is_sampled=is_sampled(image.digest, policy),
        is_sent_back=labeler_id is not None
        and returns.open_to(reader, image_id=image.id, labeler_id=labeler_id) is not None,
    )
