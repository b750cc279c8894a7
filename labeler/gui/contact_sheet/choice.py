"""Which images of a contact sheet are chosen: one, a stretch, single ones added and taken away, or all."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Places, from 0. `current` is where the keyboard is (-1: nowhere), `start` where a stretch begins."""

    count: int = 0
    current: int = -1
    start: int = -1
    places: frozenset[int] = frozenset()

    def moved(self, to: int) -> "Choice":
        """The keyboard goes elsewhere; what is chosen stays."""
        return replace(self, current=self._within(to))

    def only(self, place: int) -> "Choice":
        """This one and no other."""
        place = self._within(place)
        return replace(self, current=place, start=place, places=frozenset({place} & set(range(self.count))))

    def stretched(self, to: int) -> "Choice":
        """From where the stretch begins to here."""
        to = self._within(to)
        start = self.start if self.start >= 0 else max(self.current, 0)
        low, high = sorted((start, to))
        return replace(self, current=to, start=start, places=frozenset(range(low, high + 1)))

    def toggled(self, place: int) -> "Choice":
        """Adds one, or takes it away."""
        place = self._within(place)
        return replace(self, current=place, start=place, places=self.places ^ {place})

    def everything(self) -> "Choice":
        return replace(self, places=frozenset(range(self.count)))

    def nothing(self) -> "Choice":
        return replace(self, places=frozenset(), start=-1)

    def _within(self, place: int) -> int:
        return min(max(place, 0), self.count - 1)
