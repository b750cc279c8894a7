"""Export: what goes in and what stays out is seen before a byte is written; then a folder, progress, the outcome."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from labeler.app.exporting import ExportPlan
from labeler.app.watch import Progress
from labeler.domain.errors import AppError
from labeler.gui.bridge import Bridge
from labeler.gui.export.choices import Choices
from labeler.gui.export.columns import Column
from labeler.gui.export.folder_bar import FolderBar
from labeler.gui.export.freshness import Freshness
from labeler.gui.export.known import known_items
from labeler.gui.export.plan_view import PlanView
from labeler.gui.export.planning import Planning
from labeler.gui.export.words import missing_words
from labeler.gui.export.writing import Writing
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
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
        self.choices = Choices(theme)
        self.plan = PlanView(theme)
        self.folder = FolderBar(theme)
        self.job_bar = self.folder.job_bar
        self.planning = Planning(bridge.project, self)
        self.writing = Writing(self.folder, bridge.project.alone, self)
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and (self.writing.is_running or self.job_bar.isVisible()):
            self._on_cancel()
        else:
            super().keyPressEvent(event)

    def _plan(self) -> None:
        """Plans what is chosen now, of the answers as they are now."""
        if self.freshness.is_stale:
            self.freshness.is_stale = False
            self.choices.show_known(known_items(self._bridge.project))
        missing = self.choices.without_names
        if missing is not None:
            self.planning.want_nothing()
            self.plan.show_words(*missing_words(missing))
            self._show_reason()
        else:
            self.planning.want(self.choices.format.name, self.choices.options)

    def _export(self) -> None:
        planned, path = self.planning.planned, self.folder.field.path
        if planned is None or path is None or self._reason():
            self._show_reason()
            return
        # What is off while it is written cannot have the focus; from here, Esc cancels and Tab leads to Cancel.
        self.setFocus()
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
        self.folder.allow(not is_writing)
        if not is_writing:
            self._hide_progress()

    def _hide_progress(self) -> None:
        if self.job_bar.has_keys:
            self.setFocus()
        self.folder.hide_progress()

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
        if self.choices.without_names is None:
            self.plan.show_cut_off()

    def _end_planning(self) -> None:
        self._patience.stop()
        self._hide_progress()
        self._show_reason()

    def _on_planning(self, progress: Progress, seconds: float) -> None:
        if seconds * 1000 > _PATIENCE_MS:
            self.folder.show_progress(progress, seconds)

    def _on_cancel(self) -> None:
        if self.job_bar.has_keys:
            self.setFocus()
        self.folder.show_cancelling()
        if self.writing.is_running:
            self.writing.cancel()
        else:
            self.planning.cancel()

    def _on_written(self, is_plan_good: bool) -> None:
        self.freshness.is_stale = self.freshness.is_stale or not is_plan_good
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
        self.writing.progressed.connect(self.folder.show_progress)
        self.writing.ended.connect(self._on_written)
        self.folder.changed.connect(self._show_reason)
        self.folder.export_asked.connect(self._export)
        self.job_bar.cancel_asked.connect(self._on_cancel)
        self._patience.timeout.connect(self._on_patience)
        self.freshness.settled.connect(self._on_settled)
        self._theme.changed.connect(self._measure)

    def _lay_out(self) -> None:
        head = _heading(self.tr("Export"), self.tr("Nothing is written before you press Export."))
        self._areas = Column(self.choices), Column(self.plan, is_reading=True)
        self._areas[1].setAccessibleName(self.tr("The plan of the export"))
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
        self._measure()

    def _measure(self) -> None:
        self._areas[0].setFixedWidth(self._theme.tokens.scaled(_CHOICES_WIDTH) + self._areas[0].margins)
        self.plan.setMaximumWidth(self._theme.tokens.scaled(_PLAN_WIDTH))


def _heading(title: str, words: str) -> QHBoxLayout:
    head = QHBoxLayout()
    head.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 0)
    head.setSpacing(2 * SPACE)
    head.addWidget(plain_label(title, size=TextSize.LARGE, strong=True))
    head.addWidget(plain_label(words, tone=Tone.MUTED))
    head.addStretch(1)
    return head
