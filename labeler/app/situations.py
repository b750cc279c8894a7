"""What the file says of an image besides its answer, as far as a question depends on it."""

from labeler.domain.concept import Taxonomy
from labeler.domain.draft import Pass, Way
from labeler.domain.image import Image
from labeler.domain.policy import is_sampled
from labeler.domain.situation import Situation
from labeler.store import claims, policies
from labeler.store.transaction import Reader


def situation_of(reader: Reader, taxonomy: Taxonomy, image: Image, asking: Pass) -> Situation:
    """Claims are read in the clarify pass alone: nowhere else do they become questions."""
    policy = policies.of(reader)
    return Situation(
        taxonomy=taxonomy,
        asking=asking,
        policy=policy,
        claims=claims.of_image(reader, image.id) if asking.way is Way.CLARIFY else (),
        is_sampled=is_sampled(image.digest, policy),
    )
