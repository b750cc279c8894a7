"""Names for the kinds of identity, so that one is never handed in where another is meant."""

from typing import NewType

ConceptUid = NewType("ConceptUid", str)
LabelerUid = NewType("LabelerUid", str)
AnswerUid = NewType("AnswerUid", str)
RegionUid = NewType("RegionUid", str)
RevisionUid = NewType("RevisionUid", str)
ImageId = NewType("ImageId", int)
LabelerId = NewType("LabelerId", int)
