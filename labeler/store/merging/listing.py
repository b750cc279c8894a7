"""All branches of a project that do not stand: what somebody said elsewhere, and that nobody sees any more."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator

from labeler.domain.ids import ImageId, LabelerId
from labeler.store.merging.answer_rows import Pair
from labeler.store.merging.answers_in import answered_twice
from labeler.store.merging.lost import Lost, lost_of
from labeler.store.merging.standing import Past, lost_branches, past_of, standing
from labeler.store.merging.told import side_of
from labeler.store.revisions import ANSWER, MET
from labeler.store.transaction import Reader

_WITH_BRANCHES = f"""
SELECT told.subject_uid FROM revisions AS told
WHERE told.subject = '{ANSWER}' AND told.verb <> '{MET}' AND NOT EXISTS (
    SELECT 1 FROM revisions AS child WHERE child.parent = told.uid
    AND (child.verb <> '{MET}' OR EXISTS (SELECT 1 FROM revisions AS next WHERE next.parent = child.uid))
)
GROUP BY told.subject_uid HAVING count(*) > 1
"""
_PASTS = f"""
SELECT * FROM revisions WHERE subject = '{ANSWER}' AND subject_uid IN (SELECT value FROM json_each(?))
"""
_IMAGE = "SELECT id FROM images WHERE digest = ?"
_AT_A_TIME = 200


def lost_here(reader: Reader) -> Iterator[Lost]:
    """By image, and then by whose answer it is."""
    twice = answered_twice(reader)
    in_twice = {uid for uids in twice.values() for uid in uids}
    uids = [row[0] for row in reader.plain(_WITH_BRANCHES) if row[0] not in in_twice]
    of_pairs: dict[Pair, list[Past]] = {}
    for key, several in twice.items():
        image_id, labeler_id = map(int, key.split())
        of_pairs[ImageId(image_id), LabelerId(labeler_id)] = [
            past for pasts in _pasts(reader, several).values() for past in pasts
        ]
    for start in range(0, len(uids), _AT_A_TIME):
        for pasts in _pasts(reader, uids[start : start + _AT_A_TIME]).values():
            of_pairs[_pair(reader, pasts)] = pasts
    for pair in sorted(of_pairs):
        stands = standing(of_pairs[pair])
        for lost in lost_branches(of_pairs[pair], stands):
            yield lost_of(pair, stands, lost)


def _pasts(reader: Reader, uids: Iterable[str]) -> dict[str, list[Past]]:
    found: dict[str, list[Past]] = defaultdict(list)
    for row in reader.each(_PASTS, (json.dumps(list(uids)),)):
        found[row["subject_uid"]].append(past_of(row, row_id=row["id"], digest=row["digest"]))
    return found


def _pair(reader: Reader, pasts: Iterable[Past]) -> Pair:
    """Whose answer to which image it is: the revision in which it was begun says both."""
    root = min(pasts, key=lambda past: past.number)
    told = side_of(root.after) or {}
    ((image_id,),) = reader.plain(_IMAGE, (told.get("image"),))
    assert root.labeler_id is not None
    return ImageId(image_id), LabelerId(root.labeler_id)
