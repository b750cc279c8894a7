"""What stands behind one line of the checklist: its charts, its findings with their images, and its thresholds."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from labeler.app.project import Project
from labeler.app.readiness.line import Finding, Line
from labeler.app.readiness.names import LINE_NAMES
from labeler.app.readiness.thresholds import thresholds_of
from labeler.app.sheet import sheet_images
from labeler.gui.asked_images import AskedImages
from labeler.gui.label.pictures import Pictures
from labeler.gui.language import said
from labeler.gui.readiness.chart_view import ChartView
from labeler.gui.readiness.drawer import ChartDrawer
from labeler.gui.readiness.finding_view import FindingView
from labeler.gui.readiness.thresholds import ThresholdsView
from labeler.gui.readiness.thumbnails import COLUMNS
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.widgets.card import Card
from labeler.gui.widgets.clearing import clear
from labeler.gui.widgets.plain import breakable, number_text, plain_label
from labeler.gui.widgets.room import ask_for_room

_MOST = 12
"""Findings. The contact sheet shows the images of all."""
_LAID_OUT_MS = 200
"""In which fields that have come get the height that they need."""


class Detail(Card):
    """Scrolls by itself. `images_asked` carries AskedImages; `walk_changed`: the keys come by other things now."""

    images_asked = Signal(object)
    walk_changed = Signal()

    def __init__(self, theme: Theme, project: Project, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._project, self._pictures = project, pictures
        self._drawer = ChartDrawer(theme, self)
        self.findings: tuple[FindingView, ...] = ()
        self.charts: tuple[ChartView, ...] = ()
        self.all_button: QPushButton | None = None
        self.title = plain_label(strong=True, wrap=True)
        self.thresholds = ThresholdsView(theme)
        self._laying_out = QTimer(self)
        self._laying_out.setSingleShot(True)
        self._laying_out.setInterval(_LAID_OUT_MS)
        self.thresholds.begun.connect(self._laying_out.start)
        self.thresholds.begun.connect(lambda: QTimer.singleShot(0, self, self._bring_thresholds))
        self._parts = QVBoxLayout()
        self._parts.setSpacing(2 * SPACE)
        self._area = self._scrolling()
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.addWidget(self._area)

    def show_line(self, line: Line) -> None:
        """Everything of this line, from the top."""
        clear(self._parts)
        self._drawer.forget()
        self.title.setText(said(LINE_NAMES[line.id]))
        self._area.setAccessibleName(self.title.text())
        if not (line.findings and line.sentence.startswith(line.findings[0].sentence)):
            # Else it is said again below, beside its images.
            self._parts.addWidget(plain_label(breakable(said(line.sentence)), wrap=True))
        self.charts = tuple(ChartView(self._theme, self._drawer, chart) for chart in line.charts)
        # One chart first, and then what is to be done: what else there is to look at stands below that.
        self._add(self.charts[:1])
        self.findings = self._shown_findings(line)
        self._show_rest(line)
        self._add(self.charts[1:])
        self.show_thresholds(line)
        self._area.verticalScrollBar().setValue(0)
        ask_for_room(self.thresholds)

    def show_thresholds(self, line: Line) -> None:
        """As they hold now."""
        held = thresholds_of(self._project, line.id)
        self.thresholds.show_thresholds(held, may_change=self._project.is_writable)

    @property
    def walk(self) -> tuple[QWidget, ...]:
        """All that the keys come by, from the top."""
        shown = (view.button for view in self.findings)
        buttons = (button for button in (*shown, self.all_button) if button is not None)
        # Qt leaves out of the chain what takes no keys at the moment, and then ties nothing to what is behind it.
        area = (self._area,) if self._area.focusPolicy() != Qt.FocusPolicy.NoFocus else ()
        return (*area, *buttons, *self.thresholds.walk)

    def close_down(self) -> None:
        """Ends what is being drawn."""
        self._drawer.close_down()

    def _bring_thresholds(self) -> None:
        """Once they are laid out: the fields are higher than what stood there, and may be higher than the panel."""
        self._area.ensureWidgetVisible(self.thresholds, 0, 2 * SPACE)
        if self.thresholds.height() > self._area.viewport().height():
            self._area.verticalScrollBar().setValue(self.thresholds.y())
        if self.thresholds.fields:
            self._area.ensureWidgetVisible(self.thresholds.fields[0].amber, 0, SPACE)

    def _shown_findings(self, line: Line) -> tuple[FindingView, ...]:
        seen = line.findings[:_MOST]
        with_images = sum(bool(finding.images) for finding in seen)
        most = 2 * COLUMNS if with_images == 1 else COLUMNS
        views = tuple(self._view_of(finding, most) for finding in seen)
        self._add(views)
        return views

    def _add(self, widgets: Sequence[QWidget]) -> None:
        for widget in widgets:
            self._parts.addWidget(widget)

    def _view_of(self, finding: Finding, most: int) -> FindingView:
        images = sheet_images(self._project, finding.images[:most])
        view = FindingView(self._theme, self._pictures, finding, images)
        view.images_asked.connect(self.images_asked)
        return view

    def _show_rest(self, line: Line) -> None:
        """What there is beyond the findings that are shown, and the way to all images of the line at once."""
        rest = len(line.findings) - _MOST
        if rest > 0:
            text = self.tr("and {count} more").format(count=number_text(rest))
            self._parts.addWidget(plain_label(text, tone=Tone.MUTED, wrap=True))
        self.all_button = None
        if sum(bool(finding.images) for finding in line.findings) > 1:
            text = self.tr("Show all {count} images").format(count=number_text(len(line.images)))
            self.all_button = QPushButton(text)
            self.all_button.setAutoDefault(True)
            self.all_button.clicked.connect(lambda: self.images_asked.emit(_all_of(line)))
            self._parts.addWidget(self.all_button)

    def _scrolling(self) -> QScrollArea:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(*(2 * SPACE + 2,) * 4)
        column.setSpacing(2 * SPACE)
        column.addWidget(self.title)
        column.addLayout(self._parts)
        column.addWidget(self.thresholds)
        column.addStretch(1)
        area = QScrollArea()
        area.setProperty("variant", "reading")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.verticalScrollBar().rangeChanged.connect(self._on_range)
        return area

    def _on_range(self, _least: int, most: int) -> None:
        """Whoever has no mouse scrolls with the arrows, where there is something to scroll."""
        if self._laying_out.isActive():
            # The fields have just got their height.
            QTimer.singleShot(0, self, self._bring_thresholds)
        wanted = Qt.FocusPolicy.TabFocus if most else Qt.FocusPolicy.NoFocus
        if self._area.focusPolicy() != wanted:
            self._area.setFocusPolicy(wanted)
            self.walk_changed.emit()


def _all_of(line: Line) -> AskedImages:
    notes = {image: note for finding in line.findings for image, note in finding.notes.items()}
    return AskedImages(title=said(line.sentence), ids=line.images, notes=notes)
