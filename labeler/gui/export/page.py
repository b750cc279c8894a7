"""Export: what goes in and what stays out is seen before a byte is written; then a folder, progress, the outcome."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStyle, QVBoxLayout, QWidget

from labeler.app.exporting import ExportPlan
from labeler.app.watch import Progress
from labeler.domain.errors import AppError
from labeler.gui.bridge import Bridge
from labeler.gui.export.choices import Choices
from labeler.gui.export.folder_bar import FolderBar
from labeler.gui.export.freshness import Freshness
from labeler.gui.export.known import known_items
from labeler.gui.export.plan_view import PlanView
from labeler.gui.export.planning import Planning
from labeler.gui.export.writing import Writing
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.widgets.job_bar import JobBar
from labeler.gui.widgets.plain import plain_label

_CHOICES_WIDTH, _PLAN_WIDTH = 360, 1000
_PATIENCE_MS = 300
"""How long the plan before stays in sight while the next one is made: most are made sooner."""


class ExportPage(QWidget):
    """Choices at the left, the plan of them at the right, the folder below."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._theme = theme
        self._is_cancelling = False
        self.choices = Choices(theme)
        self.plan = PlanView(theme)
        self.folder = FolderBar()
        self.job_bar = JobBar(theme)
        self.planning = Planning(bridge.project, self)
        self.writing = Writing(self.folder, self)
        self.freshness = Freshness(bridge, self)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._lay_out()
        self._connect()
        # The page itself is given the focus, so that nothing in it is lit up before anyone presses a key; Tab, which
        # would light up nothing there, does not lead back to it.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Export"))

    def close_down(self) -> None:
        """Cuts off what runs; of an export that is not whole nothing is left."""
        self._patience.stop()
        self.freshness.stop()
        self.writing.close_down()
        self.planning.close_down()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.freshness.is_stale and not self.writing.is_running:
            self._plan()
        else:
            self._show_reason()

    def _plan(self) -> None:
        """Plans what is chosen now, of the answers as they are now."""
        if self.freshness.is_stale:
            self.freshness.is_stale = False
            self.choices.show_known(known_items(self._bridge.project))
        missing = self.choices.without_names
        if missing:
            self.planning.want_nothing()
            what = self.tr("No concept is chosen") if missing == "concepts" else self.tr("Nothing is chosen there")
            self.plan.show_words(what, self.tr("Tick at least one of them."))
            self._show_reason()
        else:
            self.planning.want(self.choices.format.name, self.choices.options)

    def _export(self) -> None:
        planned, path = self.planning.planned, self.folder.field.path
        if planned is None or path is None or self._reason():
            self._show_reason()
            return
        self.writing.start(planned, path, replace=self.folder.replaces)
        self._show_writing(True)

    def _reason(self) -> str:
        """Why nothing can be written now; "" where it can."""
        if self.writing.is_running:
            return self.tr("An export is being written.")
        if self.planning.is_running:
            return self.tr("What goes in is being looked at.")
        planned = self.planning.planned
        if planned is None:
            return self.tr("Mend what is in the way above first.")
        if not planned.plan.images:
            return self.tr("Nothing goes in: finish an image first.")
        return self.folder.obstacle()

    def _show_reason(self) -> None:
        self.folder.show_reason(self._reason())

    def _show_writing(self, is_writing: bool) -> None:
        self.choices.setEnabled(not is_writing)
        self.folder.setEnabled(not is_writing)
        if not is_writing:
            self.job_bar.hide()

    def _on_chosen(self) -> None:
        self.folder.forget()
        self._plan()

    def _on_begun(self) -> None:
        self._patience.start()
        self._show_reason()

    def _on_patience(self) -> None:
        if self.planning.is_running:
            self.plan.show_words(self.tr("Looking at what goes in …"))

    def _on_made(self, plan: ExportPlan) -> None:
        self._end_planning()
        planned, format, options = self.planning.planned, self.choices.format, self.choices.options
        whose = planned.request.whose if planned else ""
        self.plan.show_plan(
            plan,
            format,
            whose=whose or format.whose,
            choices=self.choices.option_choices,
            has_splits=getattr(options, "layout", "split") == "split",
        )

    def _on_refused(self, error: AppError) -> None:
        self._end_planning()
        self.plan.show_problem(error, choices=self.choices.option_choices)

    def _on_cut_off(self) -> None:
        self._end_planning()
        if not self.choices.without_names:
            self.plan.show_cut_off()

    def _end_planning(self) -> None:
        self._is_cancelling = False
        self._patience.stop()
        self.job_bar.hide()
        self._show_reason()

    def _on_planning(self, progress: Progress, seconds: float) -> None:
        if seconds * 1000 > _PATIENCE_MS:
            self._on_progress(progress, seconds)

    def _on_progress(self, progress: Progress, seconds: float) -> None:
        # A job says how far it is until it hears of it: the word that it is being cancelled stays.
        if not self._is_cancelling:
            self.job_bar.show_progress(doing=progress.doing, done=progress.done, total=progress.total, seconds=seconds)

    def _on_cancel(self) -> None:
        self._is_cancelling = True
        self.job_bar.show_cancelling()
        if self.writing.is_running:
            self.writing.cancel()
        else:
            self.planning.cancel()

    def _on_written(self, is_plan_good: bool) -> None:
        self.freshness.is_stale = self.freshness.is_stale or not is_plan_good
        self._is_cancelling = False
        self._show_writing(False)
        if self.isVisible() and self.window().focusWidget() in (None, self):
            # What was off while it was written has lost the focus.
            self.folder.take_focus()
        if self.freshness.is_stale and self.isVisible():
            self._plan()
        self._show_reason()

    def _on_settled(self) -> None:
        if not (self.freshness.is_stale and self.isVisible()) or self.writing.is_running:
            return
        if self.planning.is_running:
            self.freshness.wait_again()
        else:
            self._plan()

    def _connect(self) -> None:
        self.choices.changed.connect(self._on_chosen)
        self.plan.again_asked.connect(self._plan)
        self.planning.begun.connect(self._on_begun)
        self.planning.made.connect(self._on_made)
        self.planning.refused.connect(self._on_refused)
        self.planning.cancelled.connect(self._on_cut_off)
        self.planning.progressed.connect(self._on_planning)
        self.writing.progressed.connect(self._on_progress)
        self.writing.ended.connect(self._on_written)
        self.folder.changed.connect(self._show_reason)
        self.folder.export_asked.connect(self._export)
        self.job_bar.cancel_asked.connect(self._on_cancel)
        self._patience.timeout.connect(self._on_patience)
        self.freshness.settled.connect(self._on_settled)
        self._theme.changed.connect(self._measure)

    def _lay_out(self) -> None:
        head = _heading(self.tr("Export"), self.tr("Nothing is written before you press Export."))
        self._areas = _scrolled(self.choices), _scrolled(self.plan)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._areas[0])
        row.addWidget(self._areas[1], 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(2 * SPACE)
        column.addLayout(row, 1)
        column.addWidget(self.folder)
        column.addWidget(self.job_bar)
        self._measure()

    def _measure(self) -> None:
        margins = 5 * SPACE + self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        self._areas[0].setFixedWidth(self._theme.tokens.scaled(_CHOICES_WIDTH) + margins)
        self.plan.setMaximumWidth(self._theme.tokens.scaled(_PLAN_WIDTH))


def _heading(title: str, words: str) -> QHBoxLayout:
    head = QHBoxLayout()
    head.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 0)
    head.setSpacing(2 * SPACE)
    head.addWidget(plain_label(title, size=TextSize.LARGE, strong=True))
    head.addWidget(plain_label(words, tone=Tone.MUTED))
    head.addStretch(1)
    return head


def _scrolled(widget: QWidget) -> QScrollArea:
    """A column that scrolls by itself, so that the plan stays in sight of the option that changes it."""
    inside = QWidget()
    row = QHBoxLayout(inside)
    row.setContentsMargins(3 * SPACE, 0, 2 * SPACE, 2 * SPACE)
    row.addWidget(widget, 1)
    row.addStretch(0)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    return area
