"""Joins near-duplicates that a hash does not find: crops and tints, likely by what the model sees, sure by pixels."""

import json
import time
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from labeler.app.embedding.choice import in_force
from labeler.app.near_filling import fill_hashes, is_unjoined, join_copies
from labeler.app.near_groups import NearGroups
from labeler.app.places import file_of
from labeler.app.project import Project
from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from labeler.domain.ids import ImageId
from labeler.domain.phrase import Phrase
from labeler.domain.twins import Twin, left_standing
from labeler.images.decode import decode
from labeler.images.same_picture import SIDE, Sight, is_same, mirrored, sight
from labeler.quality.cut_out import may_be_parts
from labeler.quality.lookalikes import Lookalikes
from labeler.quality.threads import one_thread
from labeler.store import images, meta, near
from labeler.store.transaction import Reader, Transaction

_KEY = "twins"
"""In `meta`: up to which vector of which model has been looked."""
_RUN = 100
_SECONDS = 1.0
_PAUSE = 0.001
"""Seconds between two commits in which whoever waits for the file gets it."""
_ROWS = 64
"""Vectors that are held against the others, and their hashes, before any picture is opened."""
_MISSED = 0.01
"""By which the square of a length may miss 1: numbers are rounded to three digits."""
_HELD = 1500
"""Pictures held while others are held against them: about 100 MB."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """How many images were joined with another by their pixels, were hashed late, and changed sides for it."""

    joined: int
    hashed: int
    moved: int


def join_twins(project: Project, *, watch: Watch) -> Joined:
    """Looks for copies of photos among what is new since it last looked, and makes groups of them.

    Cut off, it has kept what it found; said again, it goes on. AppError where the project cannot be written to.
    """
    groups = NearGroups()
    hashed = fill_hashes(project, watch=watch)
    is_due = hashed or is_unjoined(project)
    moved = join_copies(project, groups, watch=watch) if is_due else _remembered(project, groups)
    seeing = in_force(project)
    looking = _Looking(project, groups, seeing.maker, watch)
    looking.run()
    return Joined(joined=looking.joined, hashed=hashed, moved=moved + looking.moved)


def must_move(reader: Reader) -> tuple[Twin, ...]:
    """The images on the other side of the split from the first of their group that somebody has answered.

    They are not moved: only people can decide whether to.
    """
    return tuple(twin for group in near.groups(reader) for twin in left_standing(group))


def _remembered(project: Project, groups: NearGroups) -> int:
    with project.file.reading() as reader:
        groups.catch_up(reader)
    return 0


class _Looking:
    """One run over the vectors of one model that were not looked at yet."""

    def __init__(self, project: Project, groups: NearGroups, maker: str, watch: Watch) -> None:
        self._project, self._groups, self._maker, self._watch = project, groups, maker, watch
        self._pictures = _Pictures(project)
        self.joined = 0
        self.moved = 0

    def run(self) -> None:
        with self._project.file.reading() as reader:
            looked = _looked(reader, self._maker)
            if not near.is_any_vector_after(reader, self._maker, looked):
                return
        ids, images_of, vectors, last = self._vectors()
        first = int(np.searchsorted(ids, looked, side="right"))
        with one_thread():
            self._look(ids, images_of, Lookalikes(vectors), first)
        self._keep((), last)

    def _look(self, ids: NDArray[np.int64], images_of: NDArray[np.int64], alike: Lookalikes, first: int) -> None:
        found: list[tuple[int, int]] = []
        kept_at = time.monotonic()
        for start in range(first, len(ids), _ROWS):
            likely = self._likely(alike, images_of, range(start, min(start + _ROWS, len(ids))))
            for row, pairs in likely:
                self._watch.report(done=row - first, total=len(ids) - first, doing=Phrase("Looking for copies"))
                found += [pair for pair in pairs if not self._groups.are_together(pair) and self._are_one(pair)]
                if len(found) >= _RUN or time.monotonic() - kept_at > _SECONDS:
                    self._keep(found, int(ids[row]))
                    found.clear()
                    kept_at = time.monotonic()
        self._keep(found, int(ids[-1]) if len(ids) else 0)

    def _likely(
        self, alike: Lookalikes, images_of: NDArray[np.int64], rows: range
    ) -> Iterator[tuple[int, list[tuple[int, int]]]]:
        """Each row with the pairs of images that neither the vectors nor the hashes say are two pictures.

        Where a hash is missing, or has nothing to tell, the pictures have to.
        """
        asked = [(row, (int(images_of[other]), int(images_of[row]))) for row in rows for other in alike.before(row)]
        asked = [each for each in asked if not self._groups.are_together(each[1])]
        with self._project.file.reading() as reader:
            hashes = {
                each.id: each.hash for each in near.hashed(reader, sorted({one for _, pair in asked for one in pair}))
            }
        place = {image_id: number for number, image_id in enumerate(hashes)}
        told = [each for each in asked if each[1][0] in place and each[1][1] in place]
        may_be = may_be_parts(list(hashes.values()), [(place[one], place[other]) for _, (one, other) in told])
        apart = {each for each, may in zip(told, may_be.tolist(), strict=True) if not may}
        pairs: dict[int, list[tuple[int, int]]] = {row: [] for row in rows}
        for each in asked:
            if each not in apart:
                pairs[each[0]].append(each[1])
        yield from pairs.items()

    def _are_one(self, pair: tuple[int, int]) -> bool:
        one, other = self._pictures.of(pair[0]), self._pictures.of(pair[1])
        if one is None or other is None:
            return False
        return is_same(one.seen, other.seen) or is_same(one.seen, other.in_mirror())

    def _keep(self, found: Sequence[tuple[int, int]], looked: int) -> None:
        with self._project.file.writing() as transaction:
            self._groups.catch_up(transaction)
            for pair in found:
                if not self._groups.are_together(pair):
                    self.moved += self._groups.join(transaction, pair)
                    self.joined += 1
            _remember_looked(transaction, self._maker, looked)
        time.sleep(_PAUSE)

    def _vectors(self) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float16], int]:
        """Of the most common length; a row of another, or whose numbers are no row of length 1, is damage.

        Read a few thousand at a time, which are kept as one array. The last number is the id up to which was read.
        """
        parts: dict[int, list[_Part]] = {}
        last = 0
        while True:
            with self._project.file.reading() as reader:
                more = near.vectors_after(reader, self._maker, last)
            if not more:
                break
            for size in {len(row[2]) for row in more if row[2] and len(row[2]) % 2 == 0}:
                parts.setdefault(size, []).append(_part([row for row in more if len(row[2]) == size]))
            last = more[-1][0]
        usual = max(parts.values(), key=lambda each: sum(len(part[0]) for part in each), default=[_part([])])
        parts.clear()
        ids, whole = np.concatenate([part[0] for part in usual]), _joined(usual)
        return ids[:, 0], ids[:, 1], whole, last


class _Picture:
    """What is compared of an image."""

    def __init__(self, seen: Sight) -> None:
        self.seen = seen
        self._in_mirror: Sight | None = None

    def in_mirror(self) -> Sight:
        if self._in_mirror is None:
            self._in_mirror = mirrored(self.seen)
        return self._in_mirror


class _Pictures:
    """The images that are compared; those compared last are held."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._held: OrderedDict[int, _Picture | None] = OrderedDict()

    def of(self, image_id: int) -> _Picture | None:
        """None where no file can be read any more."""
        if image_id not in self._held:
            self._held[image_id] = self._read(ImageId(image_id))
            if len(self._held) > _HELD:
                self._held.popitem(last=False)
        self._held.move_to_end(image_id)
        return self._held[image_id]

    def _read(self, image_id: ImageId) -> _Picture | None:
        with self._project.file.reading() as reader:
            image = images.by_id(reader, image_id)
        for place in image.places:
            try:
                pixels = decode(file_of(place), max_side=SIDE, digest=image.digest, orientation=image.orientation)
            except AppError:
                continue
            return _Picture(sight(pixels))
        return None


_Part = tuple[NDArray[np.int64], NDArray[np.float16]]
"""Ids of vectors and of their images, shape (n, 2), and the vectors."""


def _part(rows: Sequence[tuple[int, int, bytes]]) -> _Part:
    """Of rows of one size, those that have length 1."""
    whole = np.frombuffer(b"".join(row[2] for row in rows), "<f2").reshape(len(rows), -1 if rows else 0)
    wide = whole.astype(np.float32)
    sound = abs(np.einsum("ij,ij->i", wide, wide) - 1) < _MISSED
    return np.array([row[:2] for row in rows], np.int64).reshape(-1, 2)[sound], whole[sound].astype(np.float16)


def _joined(parts: list[_Part]) -> NDArray[np.float16]:
    """Each part is let go of once it is copied: there may be hundreds of megabytes of them."""
    whole = np.empty((sum(len(part[1]) for part in parts), parts[0][1].shape[1]), np.float16)
    at = len(whole)
    while parts:
        part = parts.pop()[1]
        at -= len(part)
        whole[at : at + len(part)] = part
    return whole


def _looked(reader: Reader, maker: str) -> int:
    """The last vector of this model that was looked at; 0 where none was, or another model's were since."""
    try:
        kept = json.loads(meta.get(reader, _KEY, default="{}"))
        return int(kept["vector"]) if kept["model"] == maker else 0
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return 0


def _remember_looked(transaction: Transaction, maker: str, last: int) -> None:
    meta.put(transaction, _KEY, json.dumps({"model": maker, "vector": last}))
