"""The page of a damaged project: what happened, whether the work is safe, and the ways out of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from labeler.app.backups import restore
from labeler.app.clock import SystemClock
from labeler.app.salvage import Salvaged, salvage
from labeler.app.watch import Progress, Watch
from labeler.app.ways_out import Ways, ways_out
from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.gui.job_runner import JobRunner
from labeler.gui.start.damage_words import backup_words, kept_title, kept_words, what_happened
from labeler.gui.start.way_row import WayRow
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize
from labeler.gui.trouble.parts import Trouble, trouble_of
from labeler.gui.widgets.announce import announce
from labeler.gui.widgets.card import Card
from labeler.gui.widgets.job_bar import JobBar
from labeler.gui.widgets.plain import breakable, plain_label
from labeler.gui.widgets.trouble_words import TroubleWords

_WIDTH, _NARROWEST = 680, 280
"""Logical pixels of the card."""


class DamagedPage(QWidget):
    """`open_asked` and `read_asked` carry the path of the project; `left` for Back and Esc. Esc cuts off first.

    Nothing is done to the file before a way is chosen, and then it is set aside: it is never written to.
    """

    open_asked = Signal(object)
    read_asked = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, path: Path, what: Phrase, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._path = theme, path
        self._ways: Ways | None = None
        self._jobs = JobRunner(self)
        self._doing = ""
        self.bar = JobBar(theme, is_inside=True)
        self.trouble = TroubleWords()
        self.trouble.show_trouble(what_happened(path, what))
        self.news = plain_label(wrap=True)
        self.backup = WayRow(self.tr("The newest whole backup"), self.tr("Restore this backup"))
        self.salvage = WayRow(self.tr("What can still be read"), self.tr("Keep what can be read"))
        self.reading = WayRow(self.tr("Only look at it"), self.tr("Open to read"))
        self.open_button = QPushButton(self.tr("Open the project"))
        self.back_button = QPushButton(self.tr("Back"))
        self._card = Card(theme)
        self._lay_out()
        self._connect()
        self._look_for_ways()

    @property
    def is_busy(self) -> bool:
        return self._jobs.is_running

    def may_close(self) -> bool:
        """Whatever is under way can be cut off at any moment."""
        return True

    def close_down(self) -> None:
        self._jobs.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_busy and self._ways is not None:
            self._cut_off()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Not a way out of the damage: nobody takes one by an Enter that was meant for the page before.
        super().focusInEvent(event)
        self.back_button.setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _connect(self) -> None:
        self._jobs.progressed.connect(self._on_progressed)
        self._jobs.done.connect(self._on_done)
        self._jobs.failed.connect(self._on_failed)
        self._jobs.cancelled.connect(self._on_cancelled)
        self._jobs.broken.connect(lambda: self._offer(self._ways))
        self.bar.cancel_asked.connect(self._cut_off)
        self.backup.chosen.connect(self._restore)
        self.salvage.chosen.connect(self._salvage)
        self.reading.chosen.connect(lambda: self.read_asked.emit(self._path))
        self.open_button.clicked.connect(lambda: self.open_asked.emit(self._path))
        self.back_button.clicked.connect(self.left)
        self._theme.changed.connect(self._measure)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._card)
        column.setContentsMargins(*(4 * SPACE,) * 4)
        column.setSpacing(2 * SPACE)
        column.addWidget(plain_label(breakable(shown(self._path.stem)), size=TextSize.LARGE, strong=True, wrap=True))
        for widget in (self.trouble, self.backup, self.salvage, self.reading, self.news, self.bar):
            column.addWidget(widget)
        self.open_button.setProperty("variant", "primary")
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        for button in (self.open_button, self.back_button):
            button.setAutoDefault(True)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        middle = QWidget()
        # A row, not an alignment: an aligned card is given the height that its text needs at the width of the page.
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._card)
        row.addStretch(1)
        high = QVBoxLayout(middle)
        high.addStretch(1)
        high.addLayout(row)
        high.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(middle)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self._measure()

    def _measure(self) -> None:
        room = self.width() - 4 * SPACE
        self._card.setFixedWidth(max(min(self._theme.tokens.scaled(_WIDTH), room), _NARROWEST))

    def _look_for_ways(self) -> None:
        self._start(lambda watch: ways_out(self._path, watch=watch), self.tr("Looking for a backup …"))

    def _restore(self) -> None:
        backup = self._ways.backup if self._ways is not None else None
        if backup is None:
            return
        now = SystemClock().at()
        self._start(
            lambda watch: (restore(self._path, backup.path, watch=watch, now=now),), self.tr("Restoring the backup …")
        )

    def _salvage(self) -> None:
        now = SystemClock().at()
        self._start(lambda watch: salvage(self._path, watch=watch, now=now), self.tr("Reading what is left …"))

    def _start(self, job: Callable[[Watch], object], doing: str) -> None:
        for row in (self.backup, self.salvage, self.reading):
            row.set_open(False)
        self.open_button.hide()
        self._say("")
        self._doing = doing
        announce(self, doing)
        self.bar.show_progress(doing=doing, done=0, total=0, seconds=0)
        self._jobs.start(job)

    def _cut_off(self) -> None:
        self.bar.show_cancelling()
        self._jobs.cancel()

    def _on_progressed(self, progress: Progress, seconds: float) -> None:
        self.bar.show_progress(doing=self._doing, done=progress.done, total=progress.total, seconds=seconds)

    def _on_cancelled(self) -> None:
        self._offer(self._ways)
        self._say(self.tr("Cancelled. Nothing was changed."))

    def _on_done(self, outcome: object) -> None:
        if isinstance(outcome, Ways):
            self._offer(outcome)
        elif isinstance(outcome, Salvaged):
            self._end(kept_title(outcome), kept_words(outcome), outcome.set_aside)
        elif isinstance(outcome, tuple):
            title = self.tr("The project is whole again")
            self._end(title, self.tr("It is as it was in the backup."), outcome[0])

    def _offer(self, ways: Ways | None) -> None:
        """The ways that there are. Salvaging can always be tried."""
        self._ways = ways
        self.bar.hide()
        self.salvage.offer(
            self.tr(
                "All that is unharmed becomes a project again. You are told what is lost; newer answers are kept too."
            )
        )
        if ways is None:
            self.backup.refuse(self.tr("It was not looked for to the end."))
        elif ways.backup is None:
            self.backup.refuse(self.tr("There is none."))
        else:
            self.backup.offer(backup_words(ways.backup.at, ways.answers))
        if ways is not None and ways.can_be_read:
            self.reading.offer(self.tr("What is shown may be wrong, and nothing can be said."))
        else:
            self.reading.refuse(self.tr("Too much of it is broken for that."))

    def _end(self, title: str, words: str, set_aside: Path | None) -> None:
        for row in (self.backup, self.salvage, self.reading):
            row.hide()
        self.bar.hide()
        self.trouble.show_trouble(Trouble(title=title))
        if set_aside is not None:
            words += "\n" + self.tr("The damaged file is kept beside it: {path}").format(path=shown(set_aside.name))
        self._say(words)
        self.open_button.show()
        self.open_button.setFocus()

    def _on_failed(self, error: AppError) -> None:
        self.trouble.show_trouble(trouble_of(error))
        self._offer(self._ways)

    def _say(self, words: str) -> None:
        self.news.setText(breakable(words))
        self.news.setVisible(bool(words))
        announce(self, words)
