"""The lists of images that were sent to a pass, kept as JSON under the key `lists`."""

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any

from sqlalchemy import func, select

from labeler.domain.draft import Pass, Way
from labeler.domain.ids import ConceptUid, ImageId
from labeler.domain.image_list import WAYS_OF_LISTS, ImageList
from labeler.domain.names import shown
from labeler.store import meta
from labeler.store.prepared import Prepared, in_told
from labeler.store.schema import images
from labeler.store.transaction import Reader, Transaction

_KEY = "lists"
_HIGHEST = (1 << 63) - 1
"""Of all ids that a file can have."""
_KNOWN = Prepared(select(func.count()).select_from(images).where(in_told(images.c.id, "ids")))


def every(reader: Reader) -> tuple[ImageList, ...]:
    """In the order in which they were sent. What is none is left out: the file may be anybody's."""
    try:
        kept = json.loads(meta.get(reader, _KEY, default="[]"))
    except (ValueError, RecursionError):
        return ()
    return tuple(_those_that_are(kept)) if isinstance(kept, list) else ()


def _those_that_are(kept: Iterable[Any]) -> Iterator[ImageList]:
    for plain in kept:
        with suppress(ValueError, TypeError, KeyError):
            yield from_plain(plain)


def put(transaction: Transaction, lists: Iterable[ImageList]) -> None:
    """These, and no others."""
    plain = [to_plain(each) for each in lists]
    meta.put(transaction, _KEY, json.dumps(plain, ensure_ascii=False, separators=(",", ":")))


def to_plain(sent: ImageList) -> dict[str, Any]:
    return {
        "name": sent.name,
        "way": sent.asking.way.value,
        "concept": sent.asking.concept,
        "images": list(sent.images),
    }


def from_plain(plain: dict[str, Any]) -> ImageList:
    """ValueError, TypeError or KeyError where it is none."""
    name, way, concept, numbers = plain["name"], Way(plain["way"]), plain["concept"], plain["images"]
    is_named = isinstance(name, str) and shown(name) == name
    is_asked = isinstance(concept, str) if way is Way.CONCEPT else concept is None
    has_images = isinstance(numbers, list) and all(type(number) is int and 0 < number <= _HIGHEST for number in numbers)
    if not (is_named and is_asked and has_images and way in WAYS_OF_LISTS):
        raise ValueError("no list of images")
    return ImageList(
        name=name,
        asking=Pass(way=way, concept=None if concept is None else ConceptUid(concept)),
        images=tuple(ImageId(number) for number in numbers),
    )


def count_known(reader: Reader, ids: Iterable[ImageId]) -> int:
    """How many of these, each named once, are images of the project."""
    return int(reader.value(_KNOWN, ids=json.dumps(list(ids))))
