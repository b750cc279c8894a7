"""Who leads from image to image in the desk's place: what the desk asks of them."""

from typing import Protocol

from labeler.domain.draft import Pass
from labeler.domain.ids import ImageId
from labeler.domain.image import Image


class Guide(Protocol):
    """Who leads from image to image in the desk's place, while it is on."""

    @property
    def is_on(self) -> bool: ...

    def step(self, place: ImageId, *, backwards: bool) -> None: ...

    def next_to_ask(self, asking: Pass, place: ImageId) -> None: ...

    def coming_up(self, asking: Pass, place: ImageId) -> tuple[Image, ...]: ...
