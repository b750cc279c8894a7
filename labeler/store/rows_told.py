"""Rows of a project as a package tells them: of a few images, with everything named by what it is everywhere."""

import json
from collections.abc import Collection, Sequence
from typing import Any

from labeler.domain.ids import ImageId, LabelerId
from labeler.store.revisions import ANSWER, MET
from labeler.store.transaction import Reader

_IMAGES = """
SELECT image.id, image.digest, image.format, image.width, image.height, image.orientation, image.frames,
    source.uid AS source, image.split, image.near_group, image.hash, image.taken_at, image.camera
FROM images AS image JOIN sources AS source ON source.id = image.source_id
WHERE image.id IN (SELECT value FROM json_each(?)) ORDER BY image.id
"""
_SOURCES = """
SELECT uid, name, purpose FROM sources
WHERE id IN (SELECT source_id FROM images WHERE id IN (SELECT value FROM json_each(?))) ORDER BY id
"""
_CLAIMS = """
SELECT claim.uid, image.digest AS image, concept.uid AS concept,
    claim.x, claim.y, claim.width, claim.height, claim.origin
FROM claims AS claim
JOIN images AS image ON image.id = claim.image_id
JOIN concepts AS concept ON concept.id = claim.concept_id
WHERE claim.image_id IN (SELECT value FROM json_each(?)) ORDER BY claim.id
"""
_SEEN = """
SELECT person.uid AS labeler, concept.uid AS concept, seen.dictionary_revision, seen.seen_at
FROM dictionary_seen AS seen
JOIN labelers AS person ON person.id = seen.labeler_id
JOIN concepts AS concept ON concept.id = seen.concept_id
WHERE seen.labeler_id IN (SELECT value FROM json_each(?)) ORDER BY seen.id
"""

_MET = f"""
SELECT met.subject_uid, met.after FROM answers
JOIN revisions AS met ON met.subject = '{ANSWER}' AND met.subject_uid = answers.uid
WHERE met.verb = '{MET}' AND answers.labeler_id = ?
    AND answers.image_id IN (SELECT value FROM json_each(?))
    AND NOT EXISTS (
        SELECT 1 FROM revisions AS later
        WHERE later.subject = met.subject AND later.subject_uid = met.subject_uid AND later.number > met.number
    )
ORDER BY met.seq
"""

Plain = dict[str, Any]


def images(reader: Reader, ids: Sequence[ImageId]) -> list[Plain]:
    """In the order of the project, each with its own id."""
    return [dict(row) for row in reader.each(_IMAGES, (json.dumps(list(ids)),))]


def sources(reader: Reader, ids: Sequence[ImageId]) -> list[Plain]:
    return [dict(row) for row in reader.each(_SOURCES, (json.dumps(list(ids)),))]


def claims(reader: Reader, ids: Sequence[ImageId]) -> list[Plain]:
    """`box` is left, top, width, height in upright pixels, or None."""
    return [_claim(dict(row)) for row in reader.each(_CLAIMS, (json.dumps(list(ids)),))]


def seen(reader: Reader, people: Collection[LabelerId]) -> list[Plain]:
    """Which state of the visual dictionary these people have seen."""
    return [dict(row) for row in reader.each(_SEEN, (json.dumps(sorted(people)),))]


def _claim(row: Plain) -> Plain:
    numbers = [row.pop(name) for name in ("x", "y", "width", "height")]
    return {**row, "box": None if numbers[0] is None else numbers}


def met_answers(reader: Reader, labeler_id: LabelerId, images: Sequence[ImageId]) -> list[tuple[str, Plain]]:
    """Those of a labeler's answers to these images that stand as they met this project: their uids, and what stands."""
    rows = reader.plain(_MET, (labeler_id, json.dumps(list(images))))
    return [(uid, json.loads(after)) for uid, after in rows]
