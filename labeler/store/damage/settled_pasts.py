"""What is settled as its revisions tell it: what each settlement was last, and of which image."""

import json

from labeler.domain.ids import ImageId
from labeler.domain.settlement import Settlement, settlement_from_plain
from labeler.store import labelers
from labeler.store.revisions import SETTLEMENT, STANDING_LAST
from labeler.store.transaction import Reader

_OF_SETTLEMENTS = f"""
SELECT subject_uid, after FROM revisions WHERE subject = '{SETTLEMENT}' ORDER BY {STANDING_LAST}
"""


def settled_pasts(reader: Reader) -> dict[str, Settlement]:
    """Every settlement that was there after its last revision, of an image that is still there."""
    image_ids = {row["digest"]: ImageId(row["id"]) for row in reader.each("SELECT id, digest FROM images")}
    last = {row["subject_uid"]: row["after"] for row in reader.each(_OF_SETTLEMENTS)}
    found = {}
    for uid, after in last.items():
        told = json.loads(after) if after else {}
        if told.get("image") in image_ids:
            by = labelers.named(reader, told["by"]) if told["by"] else None
            found[uid] = settlement_from_plain(
                told, image_id=image_ids[told["image"]], labeler_id=by.id if by else None
            )
    return found
