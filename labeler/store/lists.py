"""The lists of images that were sent to a pass, kept as JSON under the key `lists`."""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import func, select

from labeler.domain.draft import Pass, Way
from labeler.domain.ids import ConceptUid, ImageId
from labeler.domain.image_list import ImageList
from labeler.store import meta
from labeler.store.prepared import Prepared, in_told
from labeler.store.schema import images
from labeler.store.transaction import Reader, Transaction

_KEY = "lists"
_KNOWN = Prepared(select(func.count()).select_from(images).where(in_told(images.c.id, "ids")))


def every(reader: Reader) -> tuple[ImageList, ...]:
    """In the order in which they were sent."""
    return tuple(from_plain(plain) for plain in json.loads(meta.get(reader, _KEY, default="[]")))


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
    concept = plain["concept"]
    return ImageList(
        name=plain["name"],
        asking=Pass(way=Way(plain["way"]), concept=None if concept is None else ConceptUid(concept)),
        images=tuple(ImageId(number) for number in plain["images"]),
    )


def count_known(reader: Reader, ids: Iterable[ImageId]) -> int:
    """How many of these, each named once, are images of the project."""
    return int(reader.value(_KNOWN, ids=json.dumps(list(ids))))
