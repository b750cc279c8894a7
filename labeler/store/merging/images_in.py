"""Sources, images and claims of another project of the same origin, added to what is here."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from labeler.domain.ids import ConceptUid, ImageId, LabelerId
from labeler.domain.image import FileStamp, Place
from labeler.domain.words import Health, Purpose, Split
from labeler.store import images, sources
from labeler.store.images import NewImage
from labeler.store.merging.answer_rows import Pair
from labeler.store.schema import claims as claims_table
from labeler.store.schema import sources as sources_table
from labeler.store.transaction import Reader, Transaction

_SOURCES = "SELECT id, uid, name, purpose FROM sources ORDER BY id"
_IMAGES = """
SELECT image.*, source.uid AS source FROM images AS image JOIN sources AS source ON source.id = image.source_id
ORDER BY image.id
"""
_HERE = "SELECT id, split, format, width, height, orientation FROM images WHERE digest = ?"
_UNSEEN = """
SELECT image.digest, place.root, place.path, place.file_size
FROM images AS image JOIN places AS place ON place.image_id = image.id
WHERE place.proxy_digest IS NULL ORDER BY image.id, place.id
"""
_SEEN = """
SELECT count(*) FROM places JOIN images ON images.id = places.image_id
WHERE images.digest = ? AND places.proxy_digest IS NULL
"""
_PLACES = "SELECT root, path, proxy_digest FROM places WHERE image_id = ? ORDER BY id"
_IS_TAKEN = "SELECT count(*) FROM places WHERE root = ? AND path = ?"
_CLAIMS = """
SELECT claim.uid, image.digest, concept.uid AS concept, claim.x, claim.y, claim.width, claim.height, claim.origin
FROM claims AS claim JOIN images AS image ON image.id = claim.image_id
JOIN concepts AS concept ON concept.id = claim.concept_id ORDER BY claim.id
"""
_SAME_CLAIM = """
SELECT count(*) FROM claims WHERE uid = ? OR image_id = ? AND concept_id = ?
AND x IS ? AND y IS ? AND width IS ? AND height IS ?
"""
_BOX = ("x", "y", "width", "height")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unseen:
    """Where the other project saw an image whose bytes were never seen here; `size` in bytes, None: not kept."""

    digest: str
    place: Place
    size: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenHere:
    """An image whose bytes lie on this computer: where, and what they are, by the names of its columns."""

    place: Place
    stamp: FileStamp | None
    picture: Mapping[str, Any]


def unseen(reader: Reader, other: Reader) -> Iterator[Unseen]:
    """The images of the other project, each with each of its places, that have none here."""
    for row in other.each(_UNSEEN):
        if not reader.plain(_SEEN, (row["digest"],))[0][0]:
            place = Place(root=row["root"], path=bytes(row["path"]))
            yield Unseen(digest=row["digest"], place=place, size=row["file_size"])


def add_sources(transaction: Transaction, other: Reader) -> dict[str, int]:
    """Sources met by uid, then by name: the smaller uid is theirs. The id here by the uid in the other project.

    One that is a target in either is a target: a model is judged on what it will meet.
    """
    rows = transaction.plain(_SOURCES)
    by_uid, by_name = {row[1]: row for row in rows}, {row[2]: row for row in rows}
    ids = {}
    for _, uid, name, purpose in other.plain(_SOURCES):
        here = by_uid.get(uid) or by_name.get(name)
        if here is None:
            ids[uid] = images.add_source(transaction, uid=uid, name=name, purpose=Purpose(purpose)).id
            continue
        ids[uid] = here[0]
        if here[1] != uid and uid < here[1]:
            transaction.update(sources_table, here[0], uid=uid)
        if here[3] != purpose and purpose == Purpose.TARGET.value:
            sources.set_purpose(transaction, here[0], Purpose.TARGET)
    return ids


def add_images(
    transaction: Transaction,
    other: Reader,
    source_ids: Mapping[str, int],
    *,
    seen: Mapping[str, SeenHere],
    at: str,
    look: Callable[[int], None],
) -> int:
    """How many were added. An image that is for evaluation in either project stays out of training.

    `seen`: by digest, what was found of the bytes of those that are new, or were never seen here. Of all others there
    is only the word of the other project: they are added without a place, and judged when they are found again.
    """
    added = 0
    for done, row in enumerate(other.each(_IMAGES)):
        if done % 500 == 0:
            look(done)
        found = transaction.plain(_HERE, (row["digest"],))
        if not found:
            told = {**row, **seen[row["digest"]].picture} if row["digest"] in seen else row
            image_id = images.add(transaction, _new_image(told), source_id=source_ids[row["source"]], at=at)
            added += 1
        else:
            image_id = ImageId(found[0][0])
            if row["split"] == Split.EVALUATION.value != found[0][1]:
                sources.set_split(transaction, image_id, Split.EVALUATION)
        here = seen.get(row["digest"])
        if here is not None and (not found or _is_as_listed(found[0], here)):
            images.add_place(transaction, image_id, here.place, stamp=here.stamp)
        _add_places(transaction, other, row, image_id)
    return added


def _is_as_listed(row: Sequence[Any], here: SeenHere) -> bool:
    return tuple(row[2:]) == tuple(here.picture[name] for name in ("format", "width", "height", "orientation"))


def _add_places(transaction: Transaction, other: Reader, row: Mapping[str, Any], image_id: ImageId) -> None:
    """Where nothing else lies by what is known here, of an image whose bytes were seen here.

    No stamp goes along: whether its bytes lie there is looked at when they are needed.
    """
    if not transaction.plain(_SEEN, (row["digest"],))[0][0]:
        return
    for root, path, proxy in other.plain(_PLACES, (row["id"],)):
        if not transaction.plain(_IS_TAKEN, (root, path))[0][0] and proxy is None:
            images.add_place(transaction, image_id, Place(root=root, path=bytes(path)), stamp=None)


def _new_image(row: Mapping[str, Any]) -> NewImage:
    return NewImage(
        digest=row["digest"],
        format=row["format"],
        width=row["width"],
        height=row["height"],
        orientation=row["orientation"],
        frames=row["frames"],
        split=Split(row["split"]),
        health=Health(row["health"]),
        problem=row["problem"],
        taken_at=row["taken_at"] or "",
        camera=row["camera"] or "",
        hash=row["hash"] or "",
        # Groups are numbered in each file anew: they are found again where they are looked for next.
        near_group=None,
    )


def add_claims(
    transaction: Transaction, other: Reader, *, concept_of: Callable[[ConceptUid], int | None]
) -> frozenset[ImageId]:
    """The images of those that are new; `concept_of`: the id here of a concept by its uid there, if it has one."""
    changed = set()
    for row in other.each(_CLAIMS):
        concept_id = concept_of(ConceptUid(row["concept"]))
        found = transaction.plain(_HERE, (row["digest"],))
        if concept_id is None or not found:
            continue
        image_id, box = found[0][0], [row[name] for name in _BOX]
        if not transaction.plain(_SAME_CLAIM, (row["uid"], image_id, concept_id, *box))[0][0]:
            told = {name: row[name] for name in ("uid", "origin", *_BOX)}
            transaction.insert(claims_table, image_id=image_id, concept_id=concept_id, **told)
            changed.add(ImageId(image_id))
    return frozenset(changed)


def answers_of_concepts(reader: Reader, uids: Iterable[str]) -> list[Pair]:
    """Image and labeler of each answer with a label of one of these concepts."""
    query = """
    SELECT DISTINCT answers.image_id, answers.labeler_id FROM answers JOIN labels ON labels.answer_id = answers.id
    JOIN concepts ON concepts.id = labels.concept_id WHERE concepts.uid IN (SELECT value FROM json_each(?))
    """
    return [(ImageId(image), LabelerId(who)) for image, who in reader.plain(query, (json.dumps(sorted(uids)),))]


def every_answer(reader: Reader) -> list[Pair]:
    return [
        (ImageId(image), LabelerId(who))
        for image, who in reader.plain("SELECT image_id, labeler_id FROM answers ORDER BY id")
    ]
