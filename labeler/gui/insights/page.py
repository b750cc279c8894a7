"""Insights: what a lead reads of the project, one view at a time behind a line of segments."""

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from labeler.gui.bridge import Bridge
from labeler.gui.insights.segmented import Segmented
from labeler.gui.insights.view import InsightsView
from labeler.gui.label.pictures import Pictures
from labeler.gui.theme.theme import Theme

if TYPE_CHECKING:
    from labeler.gui.steps.words import Place


class Segment(StrEnum):
    """The views, in the order of their buttons."""

    COUNTS = "counts"
    READINESS = "readiness"
    AGREEMENT = "agreement"
    STEPS = "steps"


class InsightsPage(Segmented[Segment]):
    """`images_asked` carries AskedImages: somebody wants to see the images behind a finding; `page_asked` the name of
    another page on which a step is taken.
    """

    images_asked = Signal(object)
    page_asked = Signal(str)

    def __init__(self, bridge: Bridge, theme: Theme, pictures: Pictures, parent: QWidget | None = None) -> None:
        self._bridge, self._theme, self._pictures = bridge, theme, pictures
        makers = {
            Segment.COUNTS: self._made_counts,
            Segment.READINESS: self._made_readiness,
            Segment.AGREEMENT: self._made_agreement,
            Segment.STEPS: self._made_steps,
        }
        super().__init__(_titles(), makers, parent)
        self.setAccessibleName(self.tr("Insights"))

    def _made_counts(self) -> InsightsView:
        from labeler.gui.insights.counts import CountsView

        return CountsView(self._bridge, self._theme)

    def _made_readiness(self) -> InsightsView:
        from labeler.gui.readiness.page import ReadinessPage

        page = ReadinessPage(self._bridge, self._theme, self._pictures)
        page.images_asked.connect(self.images_asked)
        return page

    def _made_agreement(self) -> InsightsView:
        from labeler.gui.agreement.page import AgreementView

        view = AgreementView(self._bridge, self._theme)
        view.images_asked.connect(self.images_asked)
        return view

    def _made_steps(self) -> InsightsView:
        from labeler.gui.steps.view import StepsView

        view = StepsView(self._bridge, self._theme)
        view.place_asked.connect(self._on_place_asked)
        return view

    def _on_place_asked(self, place: "Place") -> None:
        if place.page:
            self.page_asked.emit(place.page)
        else:
            self.open(Segment.READINESS)


def tr(text: str) -> str:
    return QCoreApplication.translate("InsightsPage", text)


def _titles() -> dict[Segment, str]:
    return {
        Segment.COUNTS: tr("Counts"),
        Segment.READINESS: tr("Readiness"),
        Segment.AGREEMENT: tr("Agreement"),
        Segment.STEPS: tr("Steps"),
    }
