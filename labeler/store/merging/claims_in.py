"""Claims of some concepts, read out by what they are everywhere and made into what they are to be."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Self

from labeler.domain.ids import ConceptUid, ImageId
from labeler.store import concepts
from labeler.store.schema import claims
from labeler.store.transaction import Reader, Transaction

_CLAIMED = """
SELECT claim.uid, image.digest, concept.uid AS concept, claim.x, claim.y, claim.width, claim.height, claim.origin
FROM claims AS claim JOIN images AS image ON image.id = claim.image_id
JOIN concepts AS concept ON concept.id = claim.concept_id
WHERE concept.uid IN (SELECT value FROM json_each(?)) ORDER BY claim.id
"""
_ID = "SELECT id FROM claims WHERE uid = ?"
_IMAGE = "SELECT id FROM images WHERE digest = ?"
_SAME = """
SELECT count(*) FROM claims WHERE image_id = ? AND concept_id = ? AND x IS ? AND y IS ? AND width IS ? AND height IS ?
"""
_BOX = ("x", "y", "width", "height")


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """One claim: of which image (a digest) and concept, and the box in upright pixels (x, y, width, height) if any."""

    uid: str
    digest: str
    concept: ConceptUid
    box: tuple[float | None, ...]
    origin: str

    @classmethod
    def of(cls, row: Mapping[str, Any], *, concept: ConceptUid) -> Self:
        box = tuple(row[name] for name in _BOX)
        return cls(uid=row["uid"], digest=row["digest"], concept=concept, box=box, origin=row["origin"])

    @classmethod
    def from_plain(cls, uid: str, plain: Mapping[str, Any]) -> Self:
        """As a revision tells it."""
        return cls(
            uid=uid,
            digest=str(plain["image"]),
            concept=ConceptUid(plain["concept"]),
            box=tuple(plain["box"]),
            origin=str(plain["origin"]),
        )

    def to_plain(self) -> dict[str, Any]:
        return {"image": self.digest, "concept": self.concept, "box": list(self.box), "origin": self.origin}

    @property
    def key(self) -> tuple[object, ...]:
        """Two with the same are the same claim."""
        return self.digest, self.concept, self.box

    def at(self, concept: ConceptUid) -> "Claimed":
        return replace(self, concept=concept)


def claimed(reader: Reader, uids: Collection[ConceptUid]) -> list[Claimed]:
    """All claims of these concepts."""
    rows = reader.each(_CLAIMED, (json.dumps(sorted(uids)),))
    return [Claimed.of(row, concept=ConceptUid(row["concept"])) for row in rows]


def make(transaction: Transaction, here: Iterable[Claimed], wanted: Iterable[Claimed]) -> frozenset[ImageId]:
    """Makes the claims that are `here` into those that are `wanted`; the images of those that changed."""
    there, to_be = {each.uid: each for each in here}, {each.uid: each for each in wanted}
    images = {}
    for uid in there.keys() - {uid for uid, each in to_be.items() if there.get(uid) == each}:
        ((row_id,),) = transaction.plain(_ID, (uid,))
        transaction.delete(claims, row_id)
        images[there[uid].digest] = _image(transaction, there[uid])
    ids = concepts.ids_by_uid(transaction)
    for uid, each in sorted(to_be.items()):
        image_id = _image(transaction, each)
        if there.get(uid) == each or image_id is None:
            continue
        values = dict(zip(_BOX, each.box, strict=True))
        concept_id = ids[each.concept]
        if not transaction.plain(_SAME, (image_id, concept_id, *each.box))[0][0]:
            transaction.insert(claims, uid=uid, image_id=image_id, concept_id=concept_id, origin=each.origin, **values)
        images[each.digest] = image_id
    return frozenset(image_id for image_id in images.values() if image_id is not None)


def _image(transaction: Transaction, each: Claimed) -> ImageId | None:
    found = transaction.plain(_IMAGE, (each.digest,))
    return ImageId(found[0][0]) if found else None
