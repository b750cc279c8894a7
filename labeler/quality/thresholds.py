"""The one table of thresholds: from where on a figure is amber, from where on red, and why there."""

from collections.abc import Mapping
from dataclasses import replace

from labeler.domain.checklist import LineId, LineState
from labeler.quality.threshold import Threshold
from labeler.quality.thresholds_said import SAID
from labeler.quality.thresholds_seen import SEEN
from labeler.quality.thresholds_twins import TWINS


def _in_the_checklist(row: Threshold) -> int:
    return tuple(LineId).index(LineId(row.key.partition(".")[0]))


THRESHOLDS: tuple[Threshold, ...] = tuple(sorted((*SAID, *SEEN, *TWINS), key=_in_the_checklist))
"""In the order of the checklist; a row is written where those of its kind are."""


class Thresholds:
    """The table as it holds in one project: some rows may be set otherwise there."""

    def __init__(self, changed: Mapping[str, tuple[float, float]] | None = None) -> None:
        changed = changed or {}
        self._by_key = {
            row.key: replace(row, amber=changed[row.key][0], red=changed[row.key][1]) if row.key in changed else row
            for row in THRESHOLDS
        }

    def __getitem__(self, key: str) -> Threshold:
        return self._by_key[key]

    def state(self, key: str, figure: float) -> LineState:
        return self._by_key[key].state(figure)
