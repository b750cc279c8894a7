"""The Label page: hears keys, clicks and the canvas, hands acts to the desk, and shows what comes back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from labeler.domain.ids import ImageId
from labeler.domain.question import Question
from labeler.gui.bridge import Bridge
from labeler.gui.keys import Keys, PageAction
from labeler.gui.label.actions import PageActions
from labeler.gui.label.boxes import Boxes
from labeler.gui.label.choosing import Choosing
from labeler.gui.label.counting import Counting
from labeler.gui.label.desk import Desk
from labeler.gui.label.entries import Entries
from labeler.gui.label.finding import Finding
from labeler.gui.label.keyboard import Keyboard
from labeler.gui.label.more_like import MoreLike
from labeler.gui.label.nothing_left import NothingLeft
from labeler.gui.label.on_screen import OnScreen
from labeler.gui.label.pace import Pace, monotonic_ms
from labeler.gui.label.panel import SidePanel
from labeler.gui.label.pictures import Pictures
from labeler.gui.label.replies import Replies
from labeler.gui.label.showing import Showing
from labeler.gui.label.snapping import Snapping
from labeler.gui.label.stage import Stage
from labeler.gui.label.strip import Strip
from labeler.gui.theme.theme import Theme


class LabelPage(QWidget):
    """`pass_asked` wants the menu of passes; `keys_asked` the sheet; `find_asked` missing images found again."""

    pass_asked = Signal()
    keys_asked = Signal()
    find_asked = Signal()

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
        self.counting = Counting(bridge, self.desk, self.panel.concepts, self.strip, self)
        self.entries = Entries(bridge, self.desk, self.stage, self.showing, self.panel.dictionary, theme, self)
        self.choosing = Choosing(bridge, self.desk, self.entries, self)
        self.finding = Finding(bridge, self.desk, self.stage, theme, self)
        self.more_like = MoreLike(self.desk, self.stage.canvas, self.panel, self)
        self.nothing_left = NothingLeft(bridge, self.desk, self.stage, theme, lambda: self.choosing.passes_by_key, self)
        self._on_screen = OnScreen(self, bridge, self._pace)
        self._actions = PageActions(self.desk, self.stage.canvas, self.boxes, self.snapping, self._deeds(), self)
        self._lay_out()
        self._connect()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.stage.canvas)

    def close_down(self) -> None:
        """Ends the work of other threads; what is on its way by keys is kept."""
        self.stage.canvas.settle()
        self.counting.stop()
        self.nothing_left.stop()
        self.finding.close_down()
        self.snapping.close()
        self.showing.close()
        self.pictures.close()

    def use_keys(self, keys: Keys) -> None:
        """From now on, these keys answer, and every control shows them."""
        self.keyboard.use_keys(keys)
        self.strip.use_keys(keys)
        self.finding.use_keys(keys)
        self.more_like.use_keys(keys)
        self.stage.use_keys(keys)
        self.nothing_left.use_keys(keys)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.stage.bar.is_naming and event.key() == Qt.Key.Key_Escape:
            self.stage.bar.stop_naming()
        elif not any(press(event) for press in (self.finding.press, self._press_for_answer, self.nothing_left.press)):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self.keyboard.release(event):
            super().keyReleaseEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.stage.canvas:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            # Tab belongs to the boxes while they are drawn: Qt would move the focus with it.
            return self._press_for_answer(event)
        if event.type() in (QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel):
            self._pace.touch()
        return super().eventFilter(watched, event)

    @property
    def _question(self) -> Question | None:
        """What keys can answer now: nothing while something else stands in the question's place."""
        screen = self.desk.screen
        return screen.question if screen and not self.entries.is_open else None

    def _press_for_answer(self, event: QKeyEvent) -> bool:
        return self.keyboard.press(event, self._question)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._pace.touch()
        self._take_focus()

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
        left.addWidget(self.finding.bar)
        left.addWidget(self.stage, 1)
        left.addWidget(self.strip)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.panel)

    def _connect(self) -> None:
        self.desk.shown.connect(self._on_screen.show)
        self.desk.emptied.connect(self._on_screen.clear)
        self.stage.bar.asked.connect(self._actions.on_any)
        self.stage.bar.naming_left.connect(self._take_focus)
        self.stage.tile.find_asked.connect(self.find_asked)
        self.finding.left.connect(self._take_focus)
        self.entries.left.connect(self._take_focus)
        self.finding.told.connect(self.stage.note)
        self.keyboard.answered.connect(self.replies.take)
        self.replies.noted.connect(self.stage.note)
        self.replies.naming.connect(self.stage.arrange)
        self.keyboard.concept_pressed.connect(self.choosing.press)
        self.keyboard.page_action.connect(self._actions.on_page)
        self.keyboard.box_action.connect(self._actions.on_box)
        self.keyboard.panning.connect(self.stage.canvas.set_panning)
        self.panel.concepts.concept_chosen.connect(self.choosing.choose)
        self.choosing.chosen.connect(self._take_focus)
        self.panel.concepts.filter_left.connect(self._take_focus)
        self.panel.this_image.said.connect(self.desk.say)
        self.boxes.said.connect(self.desk.say)
        self.boxes.adjusted.connect(lambda act: self.desk.say(act, stays=True))
        self.showing.arrived.connect(self.boxes.take_up)
        self.showing.arrived.connect(self.counting.count_now)
        self.boxes.copy_asked.connect(self.desk.copy_boxes)
        self.boxes.hint.connect(self.stage.note)
        self.stage.canvas.box_refused.connect(self.stage.note)
        self.stage.canvas.installEventFilter(self)
        self.strip.chosen.connect(lambda image_id: self.desk.show_image(ImageId(image_id)))
        self.strip.asked.connect(self._actions.on_any)
        self._bridge.refused.connect(self.stage.note)
        self._bridge.labeler_changed.connect(self.desk.start)
        self._theme.changed.connect(self.desk.read_again)

    def _deeds(self) -> dict[PageAction, Callable[[], object]]:
        """What the keys do that belong to no single part of the page."""
        return {
            **self.choosing.deeds,
            **self.finding.deeds,
            **self.more_like.deeds,
            PageAction.EXAMPLE: self.entries.add_example,
            PageAction.FIND: self.panel.concepts.focus_filter,
            PageAction.PASS: self.pass_asked.emit,
            PageAction.KEYS: self.keys_asked.emit,
            PageAction.FIND_AGAIN: self.find_asked.emit,
        }

    def _take_focus(self) -> None:
        if self.entries.is_open:
            self.entries.take_focus()
        else:
            self.stage.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self.stage.arrange()
