"""What an annotator reads of their own work, and of nobody else's: what they counted up, and how they do."""

from enum import StrEnum
from typing import cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from labeler.gui.bridge import Bridge
from labeler.gui.insights.counts import CountsView
from labeler.gui.insights.segmented import Segmented
from labeler.gui.insights.view import InsightsView
from labeler.gui.theme.theme import Theme


class OwnSegment(StrEnum):
    """The views, in the order of their buttons."""

    COUNTS = "counts"
    AGREEMENT = "agreement"


class OwnCountsPage(Segmented[OwnSegment]):
    """Read again when somebody else sits down."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        self._bridge, self._theme = bridge, theme
        makers = {OwnSegment.COUNTS: self._made_counts, OwnSegment.AGREEMENT: self._made_agreement}
        super().__init__(_titles(), makers, parent)
        self.setAccessibleName(self.tr("Your counts"))
        bridge.labeler_changed.connect(self._on_labeler)

    @property
    def counts(self) -> CountsView:
        return cast("CountsView", self.view(OwnSegment.COUNTS))

    def _made_counts(self) -> InsightsView:
        return CountsView(self._bridge, self._theme, is_own=True)

    def _made_agreement(self) -> InsightsView:
        # Late: what compares answers is loaded when somebody asks how they do.
        from labeler.gui.agreement.page import AgreementView

        return AgreementView(self._bridge, self._theme)

    def _on_labeler(self) -> None:
        if self.counts.isVisible():
            self.counts.read_again()


def tr(text: str) -> str:
    return QCoreApplication.translate("OwnCountsPage", text)


def _titles() -> dict[OwnSegment, str]:
    return {OwnSegment.COUNTS: tr("Your counts"), OwnSegment.AGREEMENT: tr("How you do")}
