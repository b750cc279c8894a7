"""The people who answer."""

from dataclasses import dataclass

from labeler.domain.ids import LabelerId, LabelerUid
from labeler.domain.names import folded
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


def by_name(labeler: Labeler) -> str:
    """In this order one of several answers that agree is taken: that in which people came is another elsewhere."""
    return folded(labeler.name)
