"""Joins near-duplicates that a hash does not find: crops and tints, likely by what the model sees, sure by pixels."""

import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from labeler.app.embedding.choice import in_force
from labeler.app.near_filling import fill_hashes, is_unjoined, join_copies
from labeler.app.near_groups import NearGroups
from labeler.app.near_pictures import NearPictures
from labeler.app.near_vectors import NearVectors, near_vectors
from labeler.app.project import Project
from labeler.app.watch import Watch
from labeler.domain.phrase import Phrase
from labeler.domain.twins import Twin, left_standing
from labeler.quality.cut_out import may_be_parts
from labeler.quality.lookalikes import Lookalikes
from labeler.quality.threads import one_thread
from labeler.store import meta, near, vectors
from labeler.store.transaction import Reader, Transaction

_KEY = "twins"
"""In `meta`: up to which vector of which model has been looked."""
_RUN = 100
_SECONDS = 1.0
_PAUSE = 0.001
"""Seconds between two commits in which whoever waits for the file gets it."""
_ROWS = 64
"""Vectors that are held against the others, and their hashes, before any picture is opened."""
_HIGHEST = (1 << 63) - 1
"""Of all ids that a file can have."""


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
        self._pictures = NearPictures(project)
        self.joined = 0
        self.moved = 0

    def run(self) -> None:
        with self._project.file.reading() as reader:
            looked = _looked(reader, self._maker)
            if not vectors.is_any_after(reader, self._maker, looked):
                return
        seen = near_vectors(self._project, self._maker)
        with one_thread():
            self._look(seen, Lookalikes(seen.rows), first=int(np.searchsorted(seen.ids, looked, side="right")))

    def _look(self, seen: NearVectors, alike: Lookalikes, *, first: int) -> None:
        found: list[tuple[int, int]] = []
        kept_at = time.monotonic()
        total = len(seen.ids)
        for start in range(first, total, _ROWS):
            for row, pairs in self._likely(alike, seen, range(start, min(start + _ROWS, total))).items():
                self._watch.report(done=row - first, total=total - first, doing=Phrase("Looking for copies"))
                found += [
                    pair for pair in pairs if not self._groups.are_together(pair) and self._pictures.are_one(pair)
                ]
                if len(found) >= _RUN or time.monotonic() - kept_at > _SECONDS:
                    self._keep(found, int(seen.ids[row]))
                    found.clear()
                    kept_at = time.monotonic()
        self._keep(found, seen.last)

    def _likely(self, alike: Lookalikes, seen: NearVectors, rows: range) -> Mapping[int, Sequence[tuple[int, int]]]:
        """Each row with the pairs of images that neither the vectors nor the hashes say are two pictures.

        Where a hash is missing, or has nothing to tell, the pictures have to.
        """
        asked = [(row, (int(seen.images[other]), int(seen.images[row]))) for row in rows for other in alike.before(row)]
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
        return pairs

    def _keep(self, found: Sequence[tuple[int, int]], looked: int) -> None:
        with self._project.file.writing() as transaction:
            self._groups.catch_up(transaction)
            for pair in found:
                if not self._groups.are_together(pair):
                    self.moved += self._groups.join(transaction, pair)
                    self.joined += 1
            _remember_looked(transaction, self._maker, looked)
        time.sleep(_PAUSE)


def _looked(reader: Reader, maker: str) -> int:
    """The last vector of this model that was looked at; 0 where none was, or another model's were since."""
    try:
        kept = json.loads(meta.get(reader, _KEY, default="{}"))
        return min(int(kept["vector"]), _HIGHEST) if kept["model"] == maker else 0
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return 0


def _remember_looked(transaction: Transaction, maker: str, last: int) -> None:
    meta.put(transaction, _KEY, json.dumps({"model": maker, "vector": last}))
