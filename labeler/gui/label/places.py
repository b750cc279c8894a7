"""Where each pass was left: the image to go on with when the labeler comes back to it."""

from labeler.domain.draft import Pass
from labeler.domain.ids import ImageId


class Places:
    """Only passes in which something was done are remembered: who leafs through them leaves no traces."""

    def __init__(self) -> None:
        self._left_at: dict[Pass, ImageId] = {}
        self._has_worked = False

    def work(self) -> None:
        """Something is said, or another image is gone to, in the pass that is asked."""
        self._has_worked = True

    def change(self, before: Pass, asking: Pass, place: ImageId) -> ImageId:
        """Leaves `before` at `place`; the place of the pass that is asked from now on, else the same."""
        if self._has_worked:
            self._left_at[before] = place
        self._has_worked = False
        return self._left_at.get(asking, place)
