"""Readiness: would you train on this? The checklist computed, and behind each line what there is to act on."""

from itertools import pairwise

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from labeler.app.readiness.head import verdict_of
from labeler.app.readiness.line import Line, Readiness
from labeler.gui.bridge import Bridge
from labeler.gui.insights.looking_view import LookingView
from labeler.gui.label.pictures import Pictures
from labeler.gui.language import said
from labeler.gui.readiness.checking import Look, look_at_all
from labeler.gui.readiness.deciding import Deciding
from labeler.gui.readiness.detail import Detail
from labeler.gui.readiness.head import Head
from labeler.gui.readiness.rows import LineRows
from labeler.gui.readiness.saving import Saving
from labeler.gui.readiness.words import looked_at_words
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, Tone

_DETAIL_WIDTH, _DETAIL_SHARE = 420, 0.42
"""Logical pixels, scaled with the text, and the share of the page that it has at most."""
_MINUTE_MS = 60_000


class ReadinessPage(LookingView):
    """The lines, and beside them what stands behind the one that is chosen."""

    head: Head

    def __init__(
        self,
        bridge: Bridge,
        theme: Theme,
        pictures: Pictures,
        parent: QWidget | None = None,
        *,
        look: Look = look_at_all,
    ) -> None:
        super().__init__(bridge, Head(theme), look, parent)
        self._theme = theme
        self.readiness: Readiness | None = None
        self.rows = LineRows(theme)
        self.detail = Detail(theme, bridge.project, pictures)
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

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # What nobody sees need not say how long ago it was.
        self._minute.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def show_readiness(self, readiness: Readiness) -> None:
        """What was seen, the worst line first, and of one line what stands behind it."""
        self.readiness = readiness
        self.rows.show_lines(readiness.lines)
        self._show_line()
        self._show_state()

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

    @property
    def _has_seen(self) -> bool:
        return self.readiness is not None

    def _show_state(self) -> None:
        """The words above, for what is known at this moment."""
        readiness, is_running = self.readiness, self.checking.is_running
        self.detail.setVisible(readiness is not None)
        self.rows.setVisible(readiness is not None)
        self.head.allow(look=not is_running, save=readiness is not None)
        self._show_since()
        if readiness is not None:
            now = self._bridge.project.clock.at()
            self.head.say(said(verdict_of(readiness)), looked_at_words(readiness, now=now))
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

    def _on_looked(self, readiness: Readiness) -> None:
        self._end_looking()
        self.show_readiness(readiness)

    def _on_stopped(self) -> None:
        super()._on_stopped()
        if self.readiness is not None:
            self.head.tell(self.tr("Cut off: what is shown was seen before."))

    def _on_save_asked(self) -> None:
        if self.readiness is not None:
            self.saving.ask(self, self.readiness)

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
        self.head.save_asked.connect(self._on_save_asked)
        self.rows.chosen.connect(lambda _line: self._show_line())
        self.detail.images_asked.connect(self._on_images_asked)
        self.detail.walk_changed.connect(self._order_keys)
        self.detail.thresholds.begun.connect(self._order_keys)
        self.detail.thresholds.keep_asked.connect(self._on_keep)
        self.checking.looked.connect(self._on_looked)
        self.saving.begun.connect(lambda: self.head.tell(self.tr("Writing …")))
        self.saving.told.connect(lambda text: self.head.tell(text, tone=Tone.GOOD))
        self.saving.failed.connect(lambda text: self.head.tell(text, tone=Tone.WRONG))
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
