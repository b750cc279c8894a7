"""Review: what a lead looks at of other people's answers, one view at a time behind a line of segments."""

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from labeler.domain.ids import ImageId
from labeler.gui.bridge import Bridge
from labeler.gui.keys import Keys
from labeler.gui.label.looking import Looking
from labeler.gui.label.pictures import Pictures
from labeler.gui.project_pages import KEYS
from labeler.gui.review.disagreements import DisagreementsView
from labeler.gui.review.reviewing import Reviewing
from labeler.gui.review.sheets import SheetsView
from labeler.gui.segment_keys import segment_button, walk_by_keys
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE
from labeler.gui.user_keys import UserKeys
from labeler.gui.user_settings import UserSettings
from labeler.gui.widgets.job_bar import JobBar

_BAR = 360
"""Logical pixels, scaled with the text: words, a count and Cancel, and a line long enough to be seen to grow."""


class ReviewSegment(StrEnum):
    """The views, in the order of their buttons."""

    DISAGREEMENTS = "disagreements"
    SHEETS = "sheets"
    ALIGNMENT = "alignment"


class ReviewPage(QWidget):
    """`find_asked` wants missing images found again, `images_asked` carries AskedImages, `page_asked` the name of a
    page."""

    find_asked = Signal()
    images_asked = Signal(object)
    page_asked = Signal(str)

    def __init__(
        self,
        bridge: Bridge,
        theme: Theme,
        pictures: Pictures,
        keys: UserKeys | None = None,
        settings: UserSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._theme, self._pictures, self._keys = bridge, theme, pictures, keys
        self.reviewing = Reviewing(bridge, self)
        self.disagreements = DisagreementsView(bridge, self.reviewing, theme)
        self.sheets = SheetsView(bridge, self.reviewing, theme, pictures)
        if settings is not None:
            tools = self.disagreements.tools
            Looking(self.disagreements.stage.canvas, tools.boxes, settings, self)
        self.bar = JobBar(theme, is_inside=True)
        self._views: dict[ReviewSegment, QWidget] = {
            ReviewSegment.DISAGREEMENTS: self.disagreements,
            ReviewSegment.SHEETS: self.sheets,
        }
        self._stack = QStackedWidget()
        self.buttons = {segment: segment_button(title) for segment, title in self._titles().items()}
        self._lay_out()
        self._connect()
        self._use_keys()
        self.open(ReviewSegment.DISAGREEMENTS)
        walk_by_keys(self, tuple(self.buttons.values()))
        # As on the other pages: the page itself is given the focus, and hands it on to what hears the keys.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Review"))

    @property
    def segment(self) -> ReviewSegment:
        """The view that is open."""
        return next(segment for segment, view in self._views.items() if view is self._stack.currentWidget())

    @property
    def is_waiting(self) -> bool:
        """Whether something is still being compared or read."""
        return self.reviewing.is_waiting or self.sheets.is_waiting

    def open(self, segment: ReviewSegment) -> None:
        if segment not in self._views:
            self._views[segment] = self._made_alignment()
            self._stack.addWidget(self._views[segment])
        self._stack.setCurrentWidget(self._views[segment])
        for of, button in self.buttons.items():
            button.setChecked(of is segment)
        self._take_focus()

    def close_down(self) -> None:
        self.reviewing.close_down()
        for view in self._views.values():
            close_down = getattr(view, "close_down", None)
            if close_down is not None:
                close_down()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._take_focus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reviewing.be_seen(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.reviewing.be_seen(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_bar()

    def _place_bar(self) -> None:
        """Beside the segments where there is room for its words, and otherwise on a line of its own below them."""
        taken = sum(button.sizeHint().width() + SPACE for button in self.buttons.values()) + 4 * SPACE
        is_beside = taken + self._theme.tokens.scaled(_BAR) <= self.width()
        if is_beside == (self._row.indexOf(self.bar) >= 0):
            return
        if is_beside:
            self._column.removeWidget(self.bar)
            self._row.insertWidget(len(self.buttons), self.bar, 1)
        else:
            self._row.removeWidget(self.bar)
            self._column.insertWidget(1, self.bar)
        self.bar.setContentsMargins(*((SPACE, 0, 0, 0) if is_beside else (2 * SPACE, 0, 2 * SPACE, SPACE)))

    def _take_focus(self) -> None:
        if self.isVisible():
            view = self._views[self.segment]
            getattr(view, "focus_place", view).setFocus(Qt.FocusReason.OtherFocusReason)

    def _made_alignment(self) -> QWidget:
        from labeler.gui.alignment.view import AlignmentView

        view = AlignmentView(self._bridge, self._theme, self._pictures)
        view.images_asked.connect(self.images_asked)
        return view

    def _titles(self) -> dict[ReviewSegment, str]:
        return {
            ReviewSegment.DISAGREEMENTS: self.tr("Disagreements"),
            ReviewSegment.SHEETS: self.tr("Contact sheets"),
            ReviewSegment.ALIGNMENT: self.tr("Alignment"),
        }

    def _look_closer(self, image_id: ImageId) -> None:
        self.open(ReviewSegment.DISAGREEMENTS)
        self.disagreements.open(image_id)
        self._take_focus()

    def _on_looked(self) -> None:
        self.bar.hide()
        # What hears the keys may just have come.
        if QApplication.focusWidget() in (None, self, *self._views.values()):
            self._take_focus()

    def _use_keys(self) -> None:
        now = self._keys.now if self._keys else Keys()
        self.disagreements.use_keys(now)
        self.sheets.use_keys(now)

    def _connect(self) -> None:
        self.disagreements.find_asked.connect(self.find_asked)
        self.sheets.opened.connect(self._look_closer)
        for view in (self.disagreements, self.sheets):
            view.keys_asked.connect(lambda: self.page_asked.emit(KEYS))
        self.reviewing.looked.connect(self._on_looked)
        self.reviewing.checking.progressed.connect(lambda *_: self._place_bar())
        self.reviewing.checking.progressed.connect(self.bar.follow)
        for ended in (self.reviewing.checking.stopped, self.reviewing.checking.refused):
            ended.connect(lambda *_: self.bar.hide())
        self.bar.cancel_asked.connect(self.bar.show_cancelling)
        self.bar.cancel_asked.connect(self.reviewing.checking.cancel)
        if self._keys is not None:
            self._keys.changed.connect(self._use_keys)

    def _lay_out(self) -> None:
        row = self._row = QHBoxLayout()
        row.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, SPACE)
        row.setSpacing(SPACE)
        for segment, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, segment=segment: self.open(segment))
            row.addWidget(button)
        row.addWidget(self.bar, 1)
        row.addStretch(1)
        for view in self._views.values():
            self._stack.addWidget(view)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
