"""Insights: what a lead reads of the project, one view at a time behind a line of segments."""

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from labeler.gui.bridge import Bridge
from labeler.gui.insights.view import InsightsView
from labeler.gui.label.pictures import Pictures
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE

if TYPE_CHECKING:
    from labeler.gui.steps.words import Place


class Segment(StrEnum):
    """The views, in the order of their buttons."""

    COUNTS = "counts"
    READINESS = "readiness"
    STEPS = "steps"


class InsightsPage(QWidget):
    """Each view is loaded and made when it is first opened.

    `images_asked` carries AskedImages: somebody wants to see the images behind a finding; `page_asked` the name of
    another page on which a step is taken.
    """

    images_asked = Signal(object)
    page_asked = Signal(str)

    def __init__(self, bridge: Bridge, theme: Theme, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._theme, self._pictures = bridge, theme, pictures
        self._makers: dict[Segment, Callable[[], InsightsView]] = {
            Segment.COUNTS: self._made_counts,
            Segment.READINESS: self._made_readiness,
            Segment.STEPS: self._made_steps,
        }
        self._views: dict[Segment, InsightsView] = {}
        self._tools: dict[Segment, QWidget] = {}
        self._stack = QStackedWidget()
        self._row = QHBoxLayout()
        self.buttons = {segment: self._button(title) for segment, title in self._titles().items()}
        self._lay_out()
        self.open(Segment.COUNTS)
        # The page itself is given the focus, so that nothing in it is lit up before anyone presses a key; Tab, which
        # would light up nothing there, does not lead back to it.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Insights"))

    @property
    def segment(self) -> Segment:
        """The view that is open."""
        return next(segment for segment, view in self._views.items() if view is self._stack.currentWidget())

    def view(self, segment: Segment) -> InsightsView:
        """The view of a segment, made when it is first asked for."""
        if segment not in self._views:
            view = self._views[segment] = self._makers[segment]()
            self._stack.addWidget(view)
            self._take_tools(segment, view)
        return self._views[segment]

    def open(self, segment: Segment) -> None:
        self._stack.setCurrentWidget(self.view(segment))
        for of, tools in self._tools.items():
            tools.setVisible(of is segment)
        # No exclusive group of Qt's: of such a group, Tab comes by one button alone.
        for of, button in self.buttons.items():
            button.setChecked(of is segment)

    def close_down(self) -> None:
        """Ends what the views run elsewhere."""
        for view in self._views.values():
            view.close_down()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Whoever comes back from looking at images goes on where they left.
        self._views[self.segment].come_back()

    def _titles(self) -> dict[Segment, str]:
        return {
            Segment.COUNTS: self.tr("Counts"),
            Segment.READINESS: self.tr("Readiness"),
            Segment.STEPS: self.tr("Steps"),
        }

    def _made_counts(self) -> InsightsView:
        from labeler.gui.insights.counts import CountsView

        return CountsView(self._bridge, self._theme)

    def _made_readiness(self) -> InsightsView:
        from labeler.gui.readiness.page import ReadinessPage

        page = ReadinessPage(self._bridge, self._theme, self._pictures)
        page.images_asked.connect(self.images_asked)
        return page

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

    def _take_tools(self, segment: Segment, view: InsightsView) -> None:
        """Into a place of their own: the view hides and shows them as it likes."""
        if view.tools is None:
            return
        place = self._tools[segment] = QWidget()
        inside = QHBoxLayout(place)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(view.tools)
        self._row.addWidget(place)

    @staticmethod
    def _button(title: str) -> QPushButton:
        button = QPushButton(title)
        button.setCheckable(True)
        button.setAutoDefault(True)
        return button

    def _lay_out(self) -> None:
        row = self._row
        row.setSpacing(SPACE)
        for segment, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, segment=segment: self.open(segment))
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(3 * SPACE,) * 4)
        column.setSpacing(2 * SPACE)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
