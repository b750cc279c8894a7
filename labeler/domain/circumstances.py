"""What an act needs to know besides the draft it changes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from labeler.domain.draft import Draft
from labeler.domain.geometry import Size
from labeler.domain.situation import Situation


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances(Situation):
    """The situation, the upright size of the image, the moment (UTC text and local day), and new uids."""

    size: Size
    at: str
    day: str
    new_uid: Callable[[], str]


Step = Callable[[Draft, Any, Circumstances], Draft]
