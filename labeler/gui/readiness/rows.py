"""The lines of the checklist, the worst first: one is chosen, and the arrow keys walk through them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from labeler.app.readiness.line import Line
from labeler.domain.checklist import WORST_FIRST, LineId
from labeler.gui.readiness.row import STEPS, LineRow
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE
from labeler.gui.widgets.clearing import clear


class LineRows(QScrollArea):
    """`chosen` carries the LineId of the row that was walked or clicked to. Tab leads to that row alone."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: tuple[LineRow, ...] = ()
        self._now: LineId | None = None
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, SPACE, 0)
        self._column.setSpacing(SPACE)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)
        self.setAccessibleName(self.tr("The checklist"))

    @property
    def now(self) -> LineId | None:
        """The line that is chosen."""
        return self._now

    def show_lines(self, lines: Sequence[Line]) -> None:
        """The worst first, made anew; the chosen one stays chosen, and the keys stay with it."""
        ordered = sorted(lines, key=lambda line: WORST_FIRST.index(line.state))
        had_keys = any(row.hasFocus() for row in self.rows)
        clear(self._column)
        self.rows = tuple(self._row(line) for line in ordered)
        self._column.addStretch(1)
        ids = [line.id for line in ordered]
        if ids:
            self._choose(self._now if self._now in ids else ids[0])
        if had_keys:
            self.take_focus()

    def choose(self, line: LineId) -> None:
        """Chooses a line as a click would."""
        self._choose(line)
        self.chosen.emit(line)

    def take_focus(self) -> None:
        row = self._row_of(self._now)
        if row is not None:
            row.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        row = self._row_of(self._now)
        if step is None or row is None:
            super().keyPressEvent(event)
            return
        place = min(max(self.rows.index(row) + step, 0), len(self.rows) - 1)
        self.choose(self.rows[place].id)
        self.take_focus()

    def _row(self, line: Line) -> LineRow:
        row = LineRow(self._theme, line)
        row.clicked.connect(lambda: self.choose(line.id))
        self._column.addWidget(row)
        row.show()
        return row

    def _choose(self, line: LineId | None) -> None:
        self._now = line
        for row in self.rows:
            is_now = row.id == line
            row.setChecked(is_now)
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_now else Qt.FocusPolicy.ClickFocus)
            if is_now:
                self.ensureWidgetVisible(row, 0, SPACE)

    def _row_of(self, line: LineId | None) -> LineRow | None:
        return next((row for row in self.rows if row.id == line), None)
