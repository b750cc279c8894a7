"""What each labeler has answered, has begun and has been handed out, and what of the rest can be handed out."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field

from labeler.domain.assigning import Given, Pool, Taker
from labeler.domain.draft import Pass, Way
from labeler.domain.ids import ImageId, LabelerId
from labeler.domain.people import Labeler
from labeler.domain.words import Assigned
from labeler.store import assignments, labelers, queue, returns, settlements
from labeler.store.transaction import Reader

_OWN = (Way.BOXES, Way.SUBJECT_BOXES)
"""The passes through one's own answers: nobody else can be given these."""


@dataclass(slots=True, kw_only=True)
class Has:
    """Of one labeler. `waiting`: moved to them, and in no package yet."""

    given: set[ImageId] = field(default_factory=set)
    begun: set[ImageId] = field(default_factory=set)
    out: dict[ImageId, Assigned] = field(default_factory=dict)
    waiting: dict[ImageId, Assigned] = field(default_factory=dict)

    @property
    def assigned(self) -> set[ImageId]:
        return self.out.keys() | self.waiting.keys()


class Standing:
    """All of this at one moment; images `without` are passed over."""

    def __init__(self, reader: Reader, *, without: Container[ImageId] = ()) -> None:
        self._reader = reader
        self.can_go = {image: None for image in assignments.readable(reader) if image not in without}
        self.aligning: Mapping[str, list[ImageId]] = assignments.aligning(reader)
        self._settled = frozenset(settlements.settled_images(reader))
        self._people = labelers.everyone(reader)
        self._has: dict[LabelerId, Has] = defaultdict(Has)
        for who, image, is_given in assignments.said(reader):
            (self._has[who].given if is_given else self._has[who].begun).add(image)
        for out in assignments.out(reader):
            held = self._has[out.labeler_id].out if out.has_package else self._has[out.labeler_id].waiting
            held[out.image_id] = out.kind

    def owed(self, taker: Labeler, *, again: bool) -> Given:
        """What a labeler gets whatever is drawn: what was moved to them, sent back, or is to be aligned on."""
        has = self._has[taker.id]
        owed: Given = dict(has.waiting)
        if again:
            owed |= has.out
        for images in self.aligning.values():
            owed |= {image: Assigned.ALIGNMENT for image in images if image not in has.given and image not in has.out}
        sent_back = (sent.image_id for sent in returns.open_of(self._reader, taker.id))
        owed |= {image: Assigned.AGAIN for image in sent_back if image not in has.out}
        return {image: kind for image, kind in owed.items() if image in self.can_go}

    def taker(self, labeler: Labeler, owed: Given) -> Taker:
        """Whoever is given what they have not answered and do not have."""
        has = self._has[labeler.id]
        barred = has.given | has.assigned | owed.keys()
        return Taker(uid=labeler.uid, barred=barred, begun=self.unsettled(has.begun))

    def pool(self) -> Pool:
        """What nobody has answered, begun or has; and what others have."""
        others: dict[ImageId, list[str]] = defaultdict(list)
        for person in self._people:
            has = self._has[person.id]
            for image in self.unsettled(has.given | has.begun | has.assigned):
                others[image].append(person.uid)
        free = [image for image in self.unsettled(self.can_go) if image not in others]
        return Pool(free=free, others=others, gold=self.gold())

    def gold(self) -> list[ImageId]:
        return [image for image in settlements.gold_images(self._reader) if image in self.can_go]

    def in_pass(self, asking: Pass, only: Iterable[ImageId] | None) -> "PassStanding":
        """The same for a pass: of these images only, where any are named."""
        return PassStanding(self, asking, None if only is None else frozenset(only))

    def left(self, asking: Pass) -> dict[LabelerId, frozenset[ImageId]]:
        """What a pass still asks each one about."""
        return {
            each.id: frozenset(queue.upcoming(self._reader, asking, labeler_id=each.id, after=ImageId(0), most=-1))
            for each in self._people
        }

    def everyone(self) -> Iterable[tuple[Labeler, Has]]:
        return [(person, self._has[person.id]) for person in self._people]

    def has(self, labeler: Labeler) -> Has:
        return self._has[labeler.id]

    def unsettled(self, images: Iterable[ImageId]) -> list[ImageId]:
        """Those that can go out and that nobody has settled, in the order of the project."""
        return sorted(image for image in images if image in self.can_go and image not in self._settled)


@dataclass(frozen=True, slots=True)
class _AllBut(Container[ImageId]):
    """Every image that is not asked about, and those that are barred."""

    asked: Container[ImageId]
    barred: Container[ImageId]

    def __contains__(self, image: object) -> bool:
        return image not in self.asked or image in self.barred


class PassStanding:
    """Who is asked about what in one pass: whoever has an answer goes on with it, and the rest is free."""

    def __init__(self, standing: Standing, asking: Pass, only: frozenset[ImageId] | None) -> None:
        self._standing = standing
        self._is_own = asking.way in _OWN
        self._only = only
        self._left = standing.left(asking)

    def taker(self, labeler: Labeler, owed: Given) -> Taker:
        has, left = self._standing.has(labeler), self._left[labeler.id]
        begun = self._of_pass(left & (has.given | has.begun) - has.assigned)
        return Taker(uid=labeler.uid, barred=_AllBut(left, has.assigned | owed.keys()), begun=begun)

    def pool(self) -> Pool:
        gold = [] if self._is_own else self._standing.gold()
        if self._is_own:
            return Pool(free=(), gold=gold)
        others: dict[ImageId, list[str]] = defaultdict(list)
        for person, has in self._standing.everyone():
            done = (has.given | has.begun) - self._left[person.id]
            for image in self._of_pass(done | has.assigned):
                others[image].append(person.uid)
        asked = frozenset[ImageId]().union(*self._left.values())
        free = [image for image in self._of_pass(asked) if image not in others]
        return Pool(free=free, others=others, gold=gold)

    def _of_pass(self, images: Iterable[ImageId]) -> list[ImageId]:
        wanted = images if self._only is None else self._only.intersection(images)
        return self._standing.unsettled(wanted)
