"""Several views behind a line of segments, one at a time; the tools of the one that is open stand beside them."""

from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from labeler.gui.insights.view import InsightsView
from labeler.gui.segment_keys import segment_button, walk_by_keys
from labeler.gui.theme.tokens import SPACE

Of = TypeVar("Of")


class Segmented(QWidget, Generic[Of]):
    """Each view is loaded and made when it is first opened; the segments stand in the order of `titles`."""

    def __init__(
        self, titles: Mapping[Of, str], makers: Mapping[Of, Callable[[], InsightsView]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._makers = makers
        self._views: dict[Of, InsightsView] = {}
        self._tools: dict[Of, QWidget] = {}
        self._stack = QStackedWidget()
        self._row = QHBoxLayout()
        self.buttons = {segment: segment_button(title) for segment, title in titles.items()}
        self._lay_out()
        self.open(next(iter(titles)))
        walk_by_keys(self, tuple(self.buttons.values()))
        # The page itself is given the focus, so that nothing in it is lit up before anyone presses a key; Tab, which
        # would light up nothing there, does not lead back to it.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def segment(self) -> Of:
        """The view that is open."""
        return next(segment for segment, view in self._views.items() if view is self._stack.currentWidget())

    def view(self, segment: Of) -> InsightsView:
        """The view of a segment, made when it is first asked for."""
        if segment not in self._views:
            view = self._views[segment] = self._makers[segment]()
            self._stack.addWidget(view)
            self._take_tools(segment, view)
        return self._views[segment]

    def open(self, segment: Of) -> None:
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

    def _take_tools(self, segment: Of, view: InsightsView) -> None:
        """Into a place of their own: the view hides and shows them as it likes."""
        if view.tools is None:
            return
        place = self._tools[segment] = QWidget()
        inside = QHBoxLayout(place)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(view.tools)
        self._row.addWidget(place)

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
