"""What a question depends on besides the draft: the list, the pass, the lead's policy, what is claimed of the image."""

from dataclasses import dataclass

from labeler.domain.claim import Claim
from labeler.domain.concept import Taxonomy
from labeler.domain.draft import Pass
from labeler.domain.policy import AS_USUAL, Policy


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """`is_sampled`: the image is one of those whose subject is boxed to measure how much of the frame it fills.

    `is_sent_back`: a lead asks for this answer again.
    """

    taxonomy: Taxonomy
    asking: Pass
    policy: Policy = AS_USUAL
    claims: tuple[Claim, ...] = ()
    is_sampled: bool = False
    is_sent_back: bool = False
