"""Makes the photos of the material out of the rows of a project: all numbers as arrays, all texts told once."""

from collections.abc import Hashable, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from labeler.app.readiness.material import Photos
from labeler.domain.names import shown, shown_path
from labeler.domain.words import Purpose, Split
from labeler.store import readiness
from labeler.store.readiness import PhotoRow
from labeler.store.transaction import Reader

_T = TypeVar("_T", bound=Hashable)
Places = NDArray[np.int64]
_DAY, _HOUR, _MINUTE = slice(0, 10), slice(11, 13), slice(14, 16)
"""Of `YYYY-MM-DD HH:MM:SS`."""
_HOURS = 24
_MOST_PIXELS = 1 << 24


def photos_in(reader: Reader) -> Photos:
    """The readable images, in the order in which they were added."""
    rows, sources = readiness.photos(reader), readiness.every_source(reader)
    source_places = {source.id: place for place, source in enumerate(sources)}
    targets = np.array([source.purpose == Purpose.TARGET for source in sources], dtype=np.bool_)
    source = np.array([source_places[row.source_id] for row in rows], dtype=np.int64)
    ids = np.array([row.id for row in rows], dtype=np.int64)
    folder, folders = _numbered([_folder(row) for row in rows])
    camera, cameras = _numbered([row.camera or None for row in rows])
    near_group, _ = _numbered([row.near_group for row in rows])  # whatever numbers somebody else's file has
    day, days = _numbered([row.taken_at[_DAY] if row.taken_at else None for row in rows])
    answered = np.frombuffer(readiness.answered_images(reader), dtype=np.int64)
    return Photos(
        ids=ids,
        digests=tuple(row.digest for row in rows),
        names=tuple(row.digest[:12] if row.path is None else shown_path(row.path) for row in rows),
        width=_sides([row.width for row in rows]),
        height=_sides([row.height for row in rows]),
        is_train=np.array([row.split == Split.TRAIN for row in rows], dtype=np.bool_),
        is_target=targets[source] if len(rows) else np.zeros(0, dtype=np.bool_),
        is_answered=np.isin(ids, answered, assume_unique=True),
        source=source,
        folder=folder,
        camera=camera,
        day=day,
        hour=np.array([_hour(row.taken_at) for row in rows], dtype=np.float64),
        near_group=near_group,
        sources=tuple(source.name for source in sources),
        folders=tuple(_folder_name(*each) for each in folders),
        cameras=tuple(cameras),
        days=tuple(days),
    )


def _numbered(keys: Sequence[_T | None]) -> tuple[Places, list[_T]]:
    """A number for each key, -1 where there is none; and the keys in the order of their numbers."""
    numbers: dict[_T, int] = {}
    found = [-1 if key is None else numbers.setdefault(key, len(numbers)) for key in keys]
    return np.array(found, dtype=np.int64), list(numbers)


def _folder(row: PhotoRow) -> tuple[str, bytes] | None:
    """The added folder, and the one below it: two of the same name are two."""
    return None if row.root is None or row.path is None else (row.root, row.path.rpartition(b"/")[0])


def _folder_name(root: str, below: bytes) -> str:
    return shown_path(below) if below else shown(root.replace("\\", "/").rstrip("/").rpartition("/")[2])


def _sides(pixels: Sequence[int]) -> Places:
    """What can be read has at least one, and no more than anybody's camera takes; a file may say anything."""
    return np.clip(np.array(pixels, dtype=np.int64), 1, _MOST_PIXELS)


def _hour(taken_at: str | None) -> float:
    """NaN where it is not known, or what is kept is no time."""
    try:
        hour = float("nan") if not taken_at else int(taken_at[_HOUR]) + int(taken_at[_MINUTE]) / 60
    except ValueError:
        return float("nan")
    return hour if 0 <= hour < _HOURS else float("nan")
