"""The people who answer."""

from dataclasses import dataclass

from labeler.domain.ids import LabelerId, LabelerUid
from labeler.domain.words import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Labeler:
    """A person who answers. A lead may also define, settle and export."""

    id: LabelerId
    uid: LabelerUid
    name: str
    role: Role = Role.ANNOTATOR
    retired: bool = False

    @property
    def is_lead(self) -> bool:
        return self.role is Role.LEAD and not self.retired
