"""Names for the kinds of identity, so that one is never handed in where another is meant."""

import hashlib
from typing import NewType

ConceptUid = NewType("ConceptUid", str)
LabelerUid = NewType("LabelerUid", str)
AnswerUid = NewType("AnswerUid", str)
RegionUid = NewType("RegionUid", str)
RevisionUid = NewType("RevisionUid", str)
ImageId = NewType("ImageId", int)
LabelerId = NewType("LabelerId", int)


def answer_uid(digest: str, labeler_uid: str) -> AnswerUid:
    """Of what a labeler says of an image: the same wherever it is begun, so that two workstations meet in it."""
    return AnswerUid(hashlib.sha256(f"answer {labeler_uid} {digest}".encode()).hexdigest()[:32])
