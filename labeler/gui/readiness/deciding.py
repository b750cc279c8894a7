"""What a lead decides on the Readiness page, carried out through the bridge: the project's own thresholds."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from labeler.app.briefs import changed_thresholds
from labeler.app.commands.brief import SetThresholds
from labeler.gui.bridge import Bridge


class Deciding(QObject):
    """Says of each decision whether a rule was against it."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._refusal = ""
        self._is_deciding = False
        bridge.refused.connect(self._on_refused)

    def set_thresholds(self, pairs: Mapping[str, tuple[float, float]]) -> str:
        """Amber and red of these keys; those of others stay as they are. Why it was refused, or ""."""
        self._refusal, self._is_deciding = "", True
        changed = {**changed_thresholds(self._bridge.project), **pairs}
        self._bridge.execute(SetThresholds(changed=changed))
        self._is_deciding = False
        return self._refusal

    def _on_refused(self, why: str) -> None:
        if self._is_deciding:
            self._refusal = why
