"""Who gets which images of a hand-out: drawn, so that every two labelers share some and all have as much to do."""

import hashlib
from collections import Counter, defaultdict, deque
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from labeler.domain.errors import RuleBroken
from labeler.domain.ids import ImageId
from labeler.domain.phrase import Phrase
from labeler.domain.words import Assigned


@dataclass(frozen=True, slots=True, kw_only=True)
class Draw:
    """What is wanted of a draw. The same `seed` and the same images give the same draw.

    `images`: so many for each labeler, None for all there are. `overlap`: the share of these, 0 to 1, that another one
    gets too. `gold`: so many more, of those that are settled.
    """

    seed: str
    images: int | None = None
    overlap: float = 0.0
    gold: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.overlap <= 1:
            raise RuleBroken(Phrase("an overlap is 0 to 100 percent of the images"))
        if self.gold < 0 or (self.images is not None and self.images < 0):
            raise RuleBroken(Phrase("nobody can be handed out fewer than no images"))

    def shared_of(self, images: int) -> int:
        """How many of so many images another labeler gets too; where any are wanted, at least one."""
        return min(images, max(1, int(self.overlap * images + 0.5))) if self.overlap > 0 else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Taker:
    """A labeler who is handed images out. `barred`: those that they have answered or have already.

    `begun`: those that they have begun to answer, with which nobody else can go on.
    """

    uid: str
    barred: Container[ImageId] = frozenset()
    begun: Sequence[ImageId] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool:
    """What can be handed out: images that nobody has, images that others have (with their uids), and settled ones."""

    free: Sequence[ImageId]
    others: Mapping[ImageId, Collection[str]] = field(default_factory=dict)
    gold: Sequence[ImageId] = ()


Given = dict[ImageId, Assigned]
"""The images of one package, and why each is in it."""


def drawn(takers: Iterable[Taker], pool: Pool, draw: Draw) -> dict[str, Given]:
    """What each labeler gets, by uid. In which order they are named makes no difference."""
    return _Drawing(sorted(takers, key=lambda taker: taker.uid), pool, draw).run()


class _Drawing:
    """One draw: what is gone already, and what each has been given."""

    def __init__(self, takers: Sequence[Taker], pool: Pool, draw: Draw) -> None:
        self._takers = takers
        self._draw = draw
        self._pool = pool
        self._free = self._mixed(pool.free, "free")
        self._gone: set[ImageId] = set()
        self._given: dict[str, Given] = {taker.uid: {} for taker in takers}

    def run(self) -> dict[str, Given]:
        if not self._takers:
            return {}
        each = self._images_each()
        wanted = self._give_what_is_begun(each)
        shared = self._draw.shared_of(each)
        if len(self._takers) == 1:
            self._share_with_others(self._takers[0], min(shared, wanted[self._takers[0].uid]), wanted)
        else:
            self._share_among_them(each, shared, wanted)
        self._give_work(wanted)
        if self._draw.images is None:
            self._give_work(dict.fromkeys(wanted, len(self._free)))
        self._give_gold()
        return self._given

    def _images_each(self) -> int:
        """How many each gets; of all there are, the most that can be given evenly."""
        if self._draw.images is not None:
            return self._draw.images
        low, high = 0, len(self._free)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (
                (middle, high) if self._needed(middle, len(self._takers)) <= len(self._free) else (low, middle - 1)
            )
        return low

    def _needed(self, each: int, groups: int) -> int:
        """How many images it takes to give each so many, where those that are shared go to two of so many groups."""
        if len(self._takers) == 1:
            return each
        shared = self._draw.shared_of(each)
        rounds = _rounds(len(self._takers), shared, groups)
        return len(self._takers) * (each - shared) + sum(number * (number - 1) // 2 for number in rounds)

    def _give_what_is_begun(self, each: int) -> dict[str, int]:
        """How many each still gets besides."""
        wanted = {}
        for taker in self._takers:
            begun = self._mixed((image for image in taker.begun if image not in taker.barred), "begun")
            begun = begun if self._draw.images is None else begun[:each]
            self._gone.update(begun)
            self._given[taker.uid].update(dict.fromkeys(begun, Assigned.WORK))
            wanted[taker.uid] = each if self._draw.images is None else each - len(begun)
        return wanted

    def _share_among_them(self, each: int, shared: int, wanted: dict[str, int]) -> None:
        fitting = (
            groups for groups in range(len(self._takers), 2, -1) if self._needed(each, groups) <= len(self._free)
        )
        candidates = deque((*self._free, *self._seconds()))
        for number, groups in enumerate(_rounds(len(self._takers), shared, next(fitting, 2))):
            for block in self._blocks(groups, number):
                takers = [taker for taker in block if wanted[taker.uid] > 0]
                image, sharing = self._best_for(takers, candidates)
                for taker in sharing:
                    self._give(taker, image, Assigned.OVERLAP)
                    wanted[taker.uid] -= 1

    def _blocks(self, groups: int, number: int) -> Iterator[list[Taker]]:
        """Every two of these groups together: so everyone meets everyone, and is in as many as anyone else."""
        mixed = sorted(self._takers, key=lambda taker: self._order(f"block {number}", taker.uid))
        dealt = [mixed[group::groups] for group in range(groups)]
        for one in range(groups):
            for other in range(one + 1, groups):
                yield dealt[one] + dealt[other]

    def _best_for(self, takers: Sequence[Taker], candidates: deque[ImageId]) -> tuple[ImageId, list[Taker]]:
        """The first image that all of them can be given, else that which most can; to fewer than two none is given."""
        best: tuple[ImageId, list[Taker]] = (ImageId(0), [])
        most = 1
        while candidates and candidates[0] in self._gone:
            candidates.popleft()
        for image in candidates:
            sharing = [] if image in self._gone else [taker for taker in takers if image not in taker.barred]
            if len(sharing) > most:
                best, most = (image, sharing), len(sharing)
                if most == len(takers):
                    break
        return best

    def _share_with_others(self, taker: Taker, shared: int, wanted: dict[str, int]) -> None:
        """Some that others have, of each of them as many."""
        theirs: dict[str, list[ImageId]] = defaultdict(list)
        for image in reversed(self._seconds()):
            for uid in self._pool.others[image]:
                theirs[uid].append(image)
        met: Counter[str] = Counter(dict.fromkeys(theirs, 0))
        while shared and met:
            uid = min(met, key=lambda each: (met[each], self._order("other", each)))
            if not theirs[uid]:
                del met[uid]
                continue
            image = theirs[uid].pop()
            if image in self._gone or image in taker.barred:
                continue
            self._give(taker, image, Assigned.OVERLAP)
            met.update(each for each in self._pool.others[image] if each in met)
            wanted[taker.uid] -= 1
            shared -= 1

    def _give_work(self, wanted: dict[str, int]) -> None:
        """In turn, so that none is left with what the others left."""
        waiting = {taker.uid: iter(self._free) for taker in self._takers}
        while waiting:
            for taker in self._takers:
                if taker.uid not in waiting:
                    continue
                open_to_them = (each for each in waiting[taker.uid] if self._is_open(each, taker))
                image = next(open_to_them, None) if wanted[taker.uid] > 0 else None
                if image is None:
                    del waiting[taker.uid]
                else:
                    self._give(taker, image, Assigned.WORK)
                    wanted[taker.uid] -= 1

    def _is_open(self, image: ImageId, taker: Taker) -> bool:
        return image not in self._gone and image not in taker.barred

    def _give_gold(self) -> None:
        used: Counter[ImageId] = Counter()
        for taker in self._takers:
            given = self._given[taker.uid]
            known = [each for each in self._pool.gold if each not in taker.barred and each not in given]
            known.sort(key=lambda image: (used[image], self._order(f"gold {taker.uid}", image)))
            for image in known[: self._draw.gold]:
                given[image] = Assigned.GOLD
                used[image] += 1

    def _seconds(self) -> list[ImageId]:
        return self._mixed(self._pool.others, "others")

    def _give(self, taker: Taker, image: ImageId, kind: Assigned) -> None:
        self._given[taker.uid][image] = kind
        self._gone.add(image)

    def _mixed(self, images: Iterable[ImageId], why: str) -> list[ImageId]:
        return sorted(dict.fromkeys(images), key=lambda image: self._order(why, image))

    def _order(self, why: str, what: object) -> bytes:
        """As good as drawn by lot, and the same each time."""
        return hashlib.sha256(f"{self._draw.seed}\n{why}\n{what}".encode()).digest()


def _rounds(takers: int, shared: int, most: int) -> list[int]:
    """Into how many groups the labelers part, round by round, so that each shares so many images.

    In a round of n groups every two groups share an image, and each labeler is in n - 1 of them: two groups are one
    image for all, as many groups as labelers an image for every two.
    """
    rounds = []
    while shared > 0:
        rounds.append(min(takers, shared + 1, max(most, 2)))
        shared -= rounds[-1] - 1
    return rounds
