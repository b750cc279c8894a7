"""Readiness: would you train on this? The checklist computed, and behind each line what there is to act on."""

from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from labeler.app.changes import Changes
from labeler.app.readiness.head import verdict_of
from labeler.app.readiness.line import Line, Readiness
from labeler.domain.errors import AppError
from labeler.gui.asked_images import AskedImages
from labeler.gui.bridge import Bridge
from labeler.gui.insights.view import InsightsView
from labeler.gui.label.pictures import Pictures
from labeler.gui.language import said
from labeler.gui.readiness.checking import Checking, Look, look_at_all
from labeler.gui.readiness.deciding import Deciding
from labeler.gui.readiness.detail import Detail
from labeler.gui.readiness.head import Head
from labeler.gui.readiness.rows import LineRows
from labeler.gui.readiness.saving import Saving
from labeler.gui.readiness.since import Since
from labeler.gui.readiness.words import looked_at_words
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.trouble.refused import refused_words

_DETAIL_WIDTH, _DETAIL_SHARE = 420, 0.42
"""Logical pixels, scaled with the text, and the share of the page that it has at most."""
_MINUTE_MS = 60_000


class ReadinessPage(InsightsView):
    """Looks when it is first shown, and remembers what it saw while the project is open.

    `images_asked` carries AskedImages.
    """

    images_asked = Signal(object)

    def __init__(
        self,
        bridge: Bridge,
        theme: Theme,
        pictures: Pictures,
        parent: QWidget | None = None,
        *,
        look: Look = look_at_all,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._theme = bridge, theme
        self.readiness: Readiness | None = None
        self._since = Since()
        self._left_at: QWidget | None = None
        self._has_looked = False
        self.head = Head(theme)
        self.tools = self.head.tools
        self.rows = LineRows(theme)
        self.detail = Detail(theme, bridge.project, pictures)
        self.checking = Checking(bridge.project, look, self)
        self._deciding = Deciding(bridge, self)
        self.saving = Saving(bridge.project, self)
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)
        self._lay_out()
        self._connect()
        self._show_state()
        self.setAccessibleName(self.tr("Readiness"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._minute.start()
        self._show_state()
        if not self._has_looked:
            self.look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # What nobody sees need not say how long ago it was.
        self._minute.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def look(self) -> None:
        """Looks at all of it now; while that is under way already, that is enough."""
        self._has_looked = True
        self.checking.start()

    def show_readiness(self, readiness: Readiness) -> None:
        """What was seen, the worst line first, and of one line what stands behind it."""
        self.readiness = readiness
        self.rows.show_lines(readiness.lines)
        self._show_line()
        self._show_state()

    def come_back(self) -> None:
        """The keys go on where they left to look at images."""
        left_at, self._left_at = self._left_at, None
        # What was left may have been made anew by a look that ended meanwhile.
        if left_at is not None and left_at in self._walk and left_at.isVisible():
            left_at.setFocus(Qt.FocusReason.TabFocusReason)

    def close_down(self) -> None:
        self._minute.stop()
        self.checking.close_down()
        self.saving.close_down()
        self.detail.close_down()

    @property
    def line(self) -> Line | None:
        """The line that is chosen."""
        lines = self.readiness.lines if self.readiness else ()
        return next((line for line in lines if line.id == self.rows.now), None)

    @property
    def _walk(self) -> tuple[QWidget, ...]:
        """All that the keys come by, in the order of Tab."""
        return (self.head.look_button, self.head.save_button, *self.rows.rows, *self.detail.walk)

    def _show_state(self) -> None:
        """The words above, for what is known at this moment."""
        readiness, is_running = self.readiness, self.checking.is_running
        self.detail.setVisible(readiness is not None)
        self.rows.setVisible(readiness is not None)
        self.head.allow(look=not is_running, save=readiness is not None)
        if readiness is not None:
            now = self._bridge.project.clock.at()
            self.head.say(said(verdict_of(readiness)), looked_at_words(readiness, now=now), self._since.words)
        elif is_running:
            self.head.say(self.tr("Looking at the data …"), self.tr("Each image is looked at once, and then known."))
        else:
            self.head.say(self.tr("Not looked at yet"), self.tr("Look again begins; what was computed is kept."))

    def _show_line(self) -> None:
        line = self.line
        if line is not None:
            self.detail.show_line(line)
            self._order_keys()

    def _order_keys(self) -> None:
        """What is made anew would come last, behind all else in the window."""
        for before, after in pairwise(self._walk):
            QWidget.setTabOrder(before, after)

    def _on_begun(self) -> None:
        self._since.begin()
        self.head.begin()
        self._show_state()

    def _on_looked(self, readiness: Readiness) -> None:
        self._end_looking()
        self.show_readiness(readiness)

    def _on_refused(self, error: AppError) -> None:
        self._since.give_back()
        self._end_looking()
        self.head.tell(refused_words(error), tone=Tone.WRONG)

    def _on_stopped(self) -> None:
        self._since.give_back()
        self._end_looking()
        if self.readiness is not None:
            self.head.tell(self.tr("Cut off: what is shown was seen before."))

    def _end_looking(self) -> None:
        self.head.end()
        self._show_state()

    def _on_save_asked(self) -> None:
        if self.readiness is not None:
            self.saving.ask(self, self.readiness)

    def _on_images_asked(self, asked: AskedImages) -> None:
        self._left_at = self.window().focusWidget()
        self.images_asked.emit(asked)

    def _on_changed(self, changes: Changes) -> None:
        self._since.add(changes)
        if self.isVisible():
            self._show_state()

    def _on_keep(self, pairs: dict[str, tuple[float, float]]) -> None:
        """Those of this line as they were typed; those of the others stay. The colours follow at once."""
        refusal = self._deciding.set_thresholds(pairs)
        if refusal:
            self.detail.thresholds.refuse(refusal)
        elif self.line is not None:
            self.detail.show_thresholds(self.line)
            self.rows.take_focus()
            self.look()

    def _connect(self) -> None:
        self.head.look_asked.connect(self.look)
        self.head.cancel_asked.connect(self.head.show_cancelling)
        self.head.cancel_asked.connect(self.checking.cancel)
        self.head.save_asked.connect(self._on_save_asked)
        self.rows.chosen.connect(lambda _line: self._show_line())
        self.detail.images_asked.connect(self._on_images_asked)
        self.detail.walk_changed.connect(self._order_keys)
        self.detail.thresholds.begun.connect(self._order_keys)
        self.detail.thresholds.keep_asked.connect(self._on_keep)
        self.checking.begun.connect(self._on_begun)
        self.checking.progressed.connect(self.head.bar.follow)
        self.checking.looked.connect(self._on_looked)
        self.checking.refused.connect(self._on_refused)
        self.checking.stopped.connect(self._on_stopped)
        self.saving.begun.connect(lambda: self.head.tell(self.tr("Writing …")))
        self.saving.told.connect(lambda text: self.head.tell(text, tone=Tone.GOOD))
        self.saving.failed.connect(lambda text: self.head.tell(text, tone=Tone.WRONG))
        self._bridge.changed.connect(self._on_changed)
        self._minute.timeout.connect(self._show_state)
        self._theme.changed.connect(self._measure)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(2 * SPACE)
        left.addWidget(self.head)
        left.addWidget(self.rows, 1)
        # Where there is no list yet, the words stay at the top.
        left.addStretch(0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addLayout(left, 1)
        row.addWidget(self.detail)

    def _measure(self) -> None:
        width = min(self._theme.tokens.scaled(_DETAIL_WIDTH), round(self.width() * _DETAIL_SHARE))
        self.detail.setFixedWidth(max(width, 1))
