"""Joins near-duplicates that a hash does not find: crops and tints, likely by what the model sees, sure by pixels."""

import json
import time
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from labeler.app.embedding.choice import in_force
from labeler.app.near_filling import fill_hashes, join_copies
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
from labeler.quality.lookalikes import Lookalikes
from labeler.store import images, meta, near
from labeler.store.transaction import Reader, Transaction

_KEY = "twins"
"""In `meta`: up to which vector of which model has been looked."""
_RUN = 100
_SECONDS = 1.0
_PAUSE = 0.001
"""Seconds between two commits in which whoever waits for the file gets it."""
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
    moved = join_copies(project, groups, watch=watch) if hashed else _remembered(project, groups)
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
        for number, image_id in near.members(reader):
            groups.remember(image_id, number)
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
        ids, images_of, vectors = self._vectors()
        first = int(np.searchsorted(ids, looked, side="right"))
        if first == len(ids):
            return
        alike = Lookalikes(vectors)
        found: list[tuple[int, int]] = []
        kept_at = time.monotonic()
        for row in range(first, len(ids)):
            self._watch.report(done=row - first, total=len(ids) - first, doing=Phrase("Looking for copies"))
            image = int(images_of[row])
            for other in alike.before(row):
                pair = int(images_of[other]), image
                if not self._groups.are_together(pair) and self._are_one(pair):
                    found.append(pair)
            is_due = row + 1 == len(ids) or len(found) >= _RUN or time.monotonic() - kept_at > _SECONDS
            if is_due:
                self._keep(found, int(ids[row]))
                found.clear()
                kept_at = time.monotonic()

    def _are_one(self, pair: tuple[int, int]) -> bool:
        one, other = self._pictures.of(pair[0]), self._pictures.of(pair[1])
        if one is None or other is None:
            return False
        return is_same(one.seen, other.seen) or is_same(one.seen, other.in_mirror())

    def _keep(self, found: Sequence[tuple[int, int]], looked: int) -> None:
        with self._project.file.writing() as transaction:
            for pair in found:
                if not self._groups.are_together(pair):
                    self.moved += self._groups.join(transaction, pair)
                    self.joined += 1
            _remember_looked(transaction, self._maker, looked)
        time.sleep(_PAUSE)

    def _vectors(self) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float16]]:
        """Of the most common length; a row of another is damage. Read a few thousand at a time."""
        rows: list[tuple[int, int, bytes]] = []
        last = 0
        while True:
            with self._project.file.reading() as reader:
                more = near.vectors_after(reader, self._maker, last)
            if not more:
                break
            rows += more
            last = more[-1][0]
        size = len(rows[0][2]) if rows else 0
        rows = [row for row in rows if len(row[2]) == size]
        whole = np.frombuffer(b"".join(row[2] for row in rows), "<f2").reshape(len(rows), -1 if rows else 0)
        return (
            np.array([row[0] for row in rows], np.int64),
            np.array([row[1] for row in rows], np.int64),
            whole.astype(np.float16, copy=False),
        )


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


def _looked(reader: Reader, maker: str) -> int:
    """The last vector of this model that was looked at; 0 where none was, or another model's were since."""
    try:
        kept = json.loads(meta.get(reader, _KEY, default="{}"))
        return int(kept["vector"]) if kept["model"] == maker else 0
    except (ValueError, TypeError, KeyError):
        return 0


def _remember_looked(transaction: Transaction, maker: str, last: int) -> None:
    meta.put(transaction, _KEY, json.dumps({"model": maker, "vector": last}))
