"""The thresholds of one line of the checklist as they hold in a project, for whoever shows or changes them."""

from dataclasses import dataclass

from labeler.app.briefs import changed_thresholds
from labeler.app.project import Project
from labeler.domain.checklist import LineId
from labeler.domain.phrase import Phrase
from labeler.quality.thresholds import THRESHOLDS


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldThreshold:
    """From where on a figure is amber or red in this project, and from where on usually."""

    key: str
    amber: float
    red: float
    usual: tuple[float, float]
    """Amber and red of the table."""
    reason: Phrase

    @property
    def is_downward(self) -> bool:
        """Whether small figures are bad."""
        amber, red = self.usual
        return red < amber

    @property
    def is_changed(self) -> bool:
        return (self.amber, self.red) != self.usual


def thresholds_of(project: Project, line: LineId) -> tuple[HeldThreshold, ...]:
    """Those of one line, in the order of the table."""
    changed = changed_thresholds(project)
    rows = (row for row in THRESHOLDS if row.key.split(".")[0] == line.value)
    return tuple(
        HeldThreshold(
            key=row.key,
            amber=amber,
            red=red,
            usual=(row.amber, row.red),
            reason=row.reason,
        )
        for row in rows
        for amber, red in (changed.get(row.key, (row.amber, row.red)),)
    )
