"""Hashes for images that were added before there were any, and the groups that they then make."""

import time
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import numpy as np

from labeler.app.near_groups import NearGroups
from labeler.app.places import file_of, stamp_at
from labeler.app.project import Project
from labeler.app.watch import Watch
from labeler.domain.ids import ImageId
from labeler.domain.image import Image, Place
from labeler.domain.phrase import Phrase
from labeler.images.probe import Probe, probe_all
from labeler.images.scan import Found
from labeler.quality.hash_index import pairs_within
from labeler.quality.twins import SEARCHED, is_copy, is_of_one_shape, mirrored, searched
from labeler.store import images, meta, near
from labeler.store.near import Hashed

_UNJOINED = "near_unjoined"
"""In `meta`: something while hashes were made that were not held against all others yet."""
_MANY = 25
_PAUSE = 0.001
"""Seconds between two commits in which whoever waits for the file gets it."""
_DOING = Phrase("Looking for copies")


def fill_hashes(project: Project, *, watch: Watch) -> int:
    """Makes the hashes that are missing, by worker processes; how many. Images whose files are gone stay without."""
    filled, last = 0, 0
    while True:
        with project.file.reading() as reader:
            ids = near.not_hashed(reader, after=last)
            run = images.by_ids(reader, ids)
        if not ids:
            return filled
        filled += _fill(project, run, watch)
        last = ids[-1]


def _fill(project: Project, run: Sequence[Image], watch: Watch) -> int:
    hashes: dict[ImageId, str] = {}
    done = 0
    with closing(_judged(run, watch)) as judged:
        for image, hash_ in judged:
            hashes[image.id] = hash_
            if len(hashes) >= _MANY:
                done += _keep(project, hashes)
                hashes.clear()
    return done + _keep(project, hashes)


def _judged(run: Sequence[Image], watch: Watch) -> Generator[tuple[Image, str], None, None]:
    """Of each image the first place that has its bytes still; where there is no file, no process is asked."""
    there = {image.id: [place for place in image.places if stamp_at(file_of(place)) is not None] for image in run}
    waiting = [(image, 0) for image in run if there[image.id]]
    while waiting:
        asked = [_found(there[image.id][at]) for image, at in waiting]
        elsewhere = []
        with closing(probe_all(asked, look=lambda: watch.report(done=0, doing=_DOING))) as probed:
            for (image, at), (_, told) in zip(waiting, probed, strict=True):
                if isinstance(told, Probe) and told.digest == image.digest_at(there[image.id][at]):
                    yield image, told.hash
                elif at + 1 < len(there[image.id]):
                    elsewhere.append((image, at + 1))
        waiting = elsewhere


def _found(place: Place) -> Found:
    return Found(root=Path(place.root), relative=place.path, shown=place.shown)


def _keep(project: Project, hashes: dict[ImageId, str]) -> int:
    if hashes:
        with project.file.writing() as transaction:
            for image_id, hash_ in hashes.items():
                near.keep_hash(transaction, image_id, hash_)
            meta.put(transaction, _UNJOINED, "1")
        time.sleep(_PAUSE)
    return len(hashes)


def is_unjoined(project: Project) -> bool:
    """Whether hashes were made later, and whoever made them was cut off before they were held against each other."""
    with project.file.reading() as reader:
        return bool(meta.get(reader, _UNJOINED))


def join_copies(project: Project, groups: NearGroups, *, watch: Watch) -> int:
    """Makes groups of all whose hashes say that they are one picture; how many images changed sides for it."""
    with project.file.reading() as reader:
        known = near.hashed_after(reader, 0)
        groups.catch_up(reader)
    pairs = [pair for pair in _copies(known) if not groups.are_together(pair)]
    moved = 0
    for start in range(0, len(pairs), _MANY):
        watch.report(done=start, total=len(pairs), doing=_DOING)
        with project.file.writing() as transaction:
            groups.catch_up(transaction)
            for pair in pairs[start : start + _MANY]:
                if not groups.are_together(pair):
                    moved += groups.join(transaction, pair)
        time.sleep(_PAUSE)
    with project.file.writing() as transaction:
        meta.put(transaction, _UNJOINED, "")
    return moved


def _copies(known: Sequence[Hashed]) -> Iterator[tuple[int, int]]:
    """Pairs of ids; a picture and the mirror image of another are looked for as a picture and another are."""
    straight = [row.hash for row in known]
    seen = [*straight, *(mirrored(hash_) for hash_ in straight)]
    for low, high in pairs_within(np.array([searched(hash_) for hash_ in seen], np.uint64), distance=SEARCHED).tolist():
        if low >= len(known) or low == high - len(known):
            continue  # two mirror images, told already as the two pictures; or a picture that is its own
        one, other = known[low], known[high % len(known)]
        if is_of_one_shape((one.width, one.height), (other.width, other.height)) and is_copy(one.hash, seen[high]):
            yield one.id, other.id
