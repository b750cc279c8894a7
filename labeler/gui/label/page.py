"""The Label page: hears keys, clicks and the canvas, hands acts to the desk, and shows what comes back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from labeler.app.changes import Changes
from labeler.app.filmstrip import last_answered
from labeler.app.label_screen import LabelScreen
from labeler.app.progress import progress_of
from labeler.domain.acts import AskWhySkip, ChooseConcept
from labeler.domain.ids import ConceptUid, ImageId
from labeler.domain.question import Asked
from labeler.gui.bridge import Bridge
from labeler.gui.concept_looks import looks_of, rows_of
from labeler.gui.keys import BoxAction, PageAction
from labeler.gui.label.actions import PageActions
from labeler.gui.label.boxes import Boxes
from labeler.gui.label.desk import Desk
from labeler.gui.label.keyboard import Keyboard
from labeler.gui.label.pace import Pace, monotonic_ms
from labeler.gui.label.panel import SidePanel
from labeler.gui.label.pictures import Pictures
from labeler.gui.label.replies import Replies
from labeler.gui.label.showing import Showing
from labeler.gui.label.snapping import Snapping
from labeler.gui.label.stage import Stage
from labeler.gui.label.strip import Strip
from labeler.gui.theme.theme import Theme

_PATIENCE_MS = 300
"""How long counts and filmstrip wait for the image: it comes first."""
_SELDOM_MS = 1_000
"""How often they are read again while images are being added."""


class LabelPage(QWidget):
    """`progressed` carries LabelerProgress; `pass_asked` wants the menu of passes; `keys_asked` the sheet."""

    progressed = Signal(object)
    pass_asked = Signal()
    keys_asked = Signal()

    def __init__(
        self,
        bridge: Bridge,
        theme: Theme,
        cache: Path,
        *,
        now_ms: Callable[[], int] = monotonic_ms,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._theme = theme
        self._pace = Pace(now_ms)
        self._asked: tuple[object, ...] = ()
        self.desk = Desk(bridge, self._pace, self)
        self.stage = Stage(theme)
        self.pictures = Pictures(bridge.project, cache / "thumbnails", self)
        self.panel = SidePanel(theme, self.pictures)
        self.strip = Strip(theme, self.pictures)
        self.boxes = Boxes(self.stage.canvas, theme, self)
        self.showing = Showing(self.stage, self.desk, self)
        self.snapping = Snapping(self.desk, self.stage, self.showing, self)
        self.replies = Replies(self.stage.bar, self.desk, self)
        self.keyboard = Keyboard(self._pace, self)
        # Counts and filmstrip come after the image is there: nobody waits for them.
        self._progress_due = QTimer(self)
        self._progress_due.setSingleShot(True)
        self._progress_due.timeout.connect(self._show_progress)
        self._actions = PageActions(self.desk, self.stage.canvas, self.boxes, self.snapping, self)
        self._lay_out()
        self._connect()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.stage.canvas)

    def close_down(self) -> None:
        """Ends the work of other threads."""
        self._progress_due.stop()
        self.snapping.close()
        self.showing.close()
        self.pictures.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        screen = self.desk.screen
        if self.stage.bar.is_naming and event.key() == Qt.Key.Key_Escape:
            self.stage.bar.stop_naming()
        elif not self.keyboard.press(event, screen.question if screen else None):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self.keyboard.release(event):
            super().keyReleaseEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.stage.canvas:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            # Tab belongs to the boxes while they are drawn: Qt would move the focus with it.
            screen = self.desk.screen
            return self.keyboard.press(event, screen.question if screen else None)
        if event.type() in (QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel):
            self._pace.touch()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._pace.touch()
        self.stage.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._pace.leave()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            self._pace.touch() if self.isActiveWindow() else self._pace.leave()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.stage, 1)
        left.addWidget(self.strip)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.panel)

    def _connect(self) -> None:
        self.desk.shown.connect(self._on_shown)
        self.desk.emptied.connect(self._on_emptied)
        self.stage.bar.asked.connect(self._on_page_action)
        self.stage.bar.naming_left.connect(self._take_focus)
        self.keyboard.answered.connect(self.replies.take)
        self.replies.noted.connect(self.stage.note)
        self.replies.naming.connect(self.stage.arrange)
        self.keyboard.concept_pressed.connect(self._on_concept_key)
        self.keyboard.page_action.connect(self._on_page_action)
        self.keyboard.box_action.connect(self._actions.on_box)
        self.keyboard.panning.connect(self.stage.canvas.set_panning)
        self.panel.concepts.concept_chosen.connect(self._on_concept)
        self.panel.concepts.filter_left.connect(self._take_focus)
        self.panel.this_image.said.connect(self.desk.say)
        self.boxes.said.connect(self.desk.say)
        self.showing.arrived.connect(self.boxes.take_up)
        self.showing.arrived.connect(lambda: self._progress_due.start(0))
        self.boxes.copy_asked.connect(self.desk.copy_boxes)
        self.boxes.hint.connect(self.stage.note)
        self.stage.canvas.box_refused.connect(self.stage.note)
        self.stage.canvas.installEventFilter(self)
        self.strip.chosen.connect(lambda image_id: self.desk.show_image(ImageId(image_id)))
        self.strip.asked.connect(self._on_page_action)
        self._bridge.refused.connect(self.stage.note)
        self._bridge.labeler_changed.connect(self.desk.start)
        self._bridge.changed.connect(self._on_changed)
        self._theme.changed.connect(self.desk.read_again)

    def _on_shown(self, screen: LabelScreen) -> None:
        taxonomy = self._bridge.project.taxonomy()
        looks = looks_of(taxonomy)
        bar = self.stage.bar
        bar.show()
        bar.ask(screen.question, lambda uid: looks[uid].name)
        # A box more is not another question: only a new one makes the keys deaf for a moment.
        asked = (screen.image.id, screen.question.asked, screen.question.concepts)
        if asked != self._asked:
            self._asked = asked
            self._pace.ask()
        self.panel.this_image.show_answer(screen.draft.answer, lambda uid: looks[uid].name)
        self.boxes.show_screen(screen, looks)
        concept = screen.question.concept
        self.panel.concepts.set_current(concept)
        if concept is not None:
            self.panel.dictionary.show_concept(concept, taxonomy)
        is_there = self.stage.canvas.viewport is not None
        self._progress_due.start(0 if is_there else _PATIENCE_MS)
        self.stage.arrange()

    def _show_progress(self) -> None:
        labeler, screen = self._bridge.labeler, self.desk.screen
        if labeler is None:
            return
        project = self._bridge.project
        progress = progress_of(project, labeler, self.desk.asking)
        self.panel.concepts.set_rows(rows_of(project.taxonomy(), dict(progress.by_concept)))
        self.strip.show_frames(last_answered(project, labeler), screen.image if screen else None)
        self.progressed.emit(progress)

    def _on_changed(self, changes: Changes) -> None:
        if changes.images_added and not self._progress_due.isActive():
            self._progress_due.start(_SELDOM_MS)

    def _on_emptied(self) -> None:
        self._asked = ()
        self.stage.bar.hide()
        self.boxes.clear()
        self.panel.this_image.clear()
        self.panel.concepts.set_current(None)
        self._progress_due.start(0)
        self.stage.arrange()

    def _on_concept_key(self, key: str) -> None:
        concepts = self._bridge.project.taxonomy().open_concepts
        for uid in [concept.uid for concept in concepts if concept.hotkey == key]:
            self._on_concept(uid)

    def _on_concept(self, uid: str) -> None:
        screen = self.desk.screen
        if screen is None or screen.question.asked is Asked.WHICH_ONE:
            return
        self.panel.dictionary.show_concept(ConceptUid(uid), self._bridge.project.taxonomy())
        self.desk.say(ChooseConcept(concept=ConceptUid(uid)))
        self._take_focus()

    def _on_page_action(self, action: PageAction | BoxAction) -> None:
        match action:
            case BoxAction():
                self._actions.on_box(action, Qt.KeyboardModifier.NoModifier)
            case PageAction.SKIP:
                self.desk.say(AskWhySkip())
            case PageAction.FIND:
                self.panel.concepts.focus_filter()
            case PageAction.PASS:
                self.pass_asked.emit()
            case PageAction.KEYS:
                self.keys_asked.emit()
            case _:
                self._actions.on_page(action)

    def _take_focus(self) -> None:
        self.stage.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self.stage.arrange()

