"""What an act needs to know besides the draft it changes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from labeler.domain.concept import Taxonomy
from labeler.domain.draft import Draft, Pass
from labeler.domain.geometry import Size


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """The list, the upright size of the image, the pass, the moment (UTC text and local day), and new uids."""

    taxonomy: Taxonomy
    size: Size
    asking: Pass
    at: str
    day: str
    new_uid: Callable[[], str]


Step = Callable[[Draft, Any, Circumstances], Draft]
