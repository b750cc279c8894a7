"""Answers as their revisions tell them: what each was last, of which image it is and whose."""

import json
from collections.abc import Mapping
from typing import Any

from labeler.domain.ids import AnswerUid, ImageId, LabelerId
from labeler.domain.snapshot import answer_from_plain
from labeler.store.kept import Kept
from labeler.store.revisions import ANSWER, STANDING_LAST
from labeler.store.transaction import Reader

_OF_ANSWERS = f"""
SELECT subject_uid, number, labeler_id, after FROM revisions WHERE subject = '{ANSWER}' ORDER BY {STANDING_LAST}
"""


def pasts(reader: Reader) -> dict[AnswerUid, Kept]:
    """Every answer that was there after its last revision, where that tells enough: nobody knows whose, or of which
    image, without the revision in which it was begun."""
    image_ids = {row["digest"]: ImageId(row["id"]) for row in reader.each("SELECT id, digest FROM images")}
    whose: dict[AnswerUid, LabelerId] = {}
    last: dict[AnswerUid, str | None] = {}
    order: dict[AnswerUid, int] = {}
    for place, row in enumerate(reader.each(_OF_ANSWERS)):
        uid = AnswerUid(row["subject_uid"])
        # The first says whose it is: a later one may be a lead's, who merged two concepts.
        if row["number"] == 1 and row["labeler_id"] is not None:
            whose[uid] = LabelerId(row["labeler_id"])
        last[uid], order[uid] = row["after"], place
    found: dict[tuple[ImageId, LabelerId], Kept] = {}
    # Begun under several uids, as files of other workstations may have it: of those that are there, the last stands.
    for uid, after in sorted(last.items(), key=lambda each: order[each[0]]):
        told = json.loads(after) if after else {}
        if uid in whose and told.get("image") in image_ids:
            kept = _kept(told, image_id=image_ids[told["image"]], labeler_id=whose[uid])
            found[kept.image_id, kept.labeler_id] = kept
    return {kept.answer.uid: kept for kept in found.values()}


def _kept(told: Mapping[str, Any], *, image_id: ImageId, labeler_id: LabelerId) -> Kept:
    answer = answer_from_plain(told["answer"])
    return Kept(image_id=image_id, labeler_id=labeler_id, answer=answer, active_ms=told["active_ms"])
