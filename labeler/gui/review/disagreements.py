"""Disagreements, the worst first: the image with everybody's answers beside it, and what the lead makes of them."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from labeler.app.disputes import Opinions
from labeler.app.label_screen import LabelScreen
from labeler.domain.ids import ImageId
from labeler.domain.names import shown
from labeler.gui.bridge import Bridge
from labeler.gui.keys import Keys
from labeler.gui.label.stage import Stage
from labeler.gui.review.cards import Cards
from labeler.gui.review.deeds import DeedRow
from labeler.gui.review.desk import ReviewDesk
from labeler.gui.review.disagreement_deeds import deeds_of, ways_out_of
from labeler.gui.review.disagreement_parts import Parts, stand_below_each_other
from labeler.gui.review.dispute_queue import DisputeQueue
from labeler.gui.review.drawing_panel import DrawingPanel
from labeler.gui.review.drawing_tools import DrawingTools
from labeler.gui.review.drawn import Drawn
from labeler.gui.review.judging import Judging
from labeler.gui.review.opinions_panel import OpinionsPanel
from labeler.gui.review.pointing import Pointing
from labeler.gui.review.reviewing import Reviewing
from labeler.gui.review.words import disputes_words, nothing_words
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import Tone
from labeler.gui.widgets.announce import announce
from labeler.gui.widgets.empty import EmptyCard
from labeler.gui.widgets.plain import breakable, plain_label


class DisagreementsView(QWidget):
    """`find_asked` wants missing images found again, `keys_asked` the sheet of all keys."""

    find_asked = Signal()
    keys_asked = Signal()

    def __init__(self, bridge: Bridge, reviewing: Reviewing, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._reviewing, self._theme = bridge, reviewing, theme
        self.judging = Judging(bridge, reviewing, self)
        self.desk = ReviewDesk(bridge, self)
        self.stage = Stage(theme)
        self.queue = DisputeQueue(
            bridge, reviewing, theme, lambda: self.image_id, lambda: self.desk.is_drawing, parent=self
        )
        self.list = self.queue.list
        self.panel = OpinionsPanel(theme)
        self.pointing = Pointing(bridge, self.judging, self.panel, self.stage.canvas, self)
        self.drawing = DrawingPanel(theme)
        self.tools = DrawingTools(bridge, self.desk, self.stage, self.drawing, theme, parent=self)
        self.drawn = Drawn(self.desk, self.tools, self.judging, lambda: self.pointing.opinion, self)
        self.cards = Cards(self.judging, self.stage, self.tools.showing, theme, self)
        self.deeds, self.ways_out = DeedRow(theme), DeedRow(theme)
        self.said = plain_label(tone=Tone.LOOK, wrap=True)
        self.empty = EmptyCard(theme)
        self.parts = Parts(theme, self.list, self.stage, (self.panel, self.drawing))
        stand_below_each_other(self, (self.parts, self.empty), (self.said, self.deeds, self.ways_out))
        self.said.hide()
        self._connect()
        self.use_keys(Keys())
        self._show_state()

    @property
    def image_id(self) -> ImageId | None:
        """The image that is looked at."""
        return self.judging.opinions.image.id if self.judging.opinions else None

    @property
    def focus_place(self) -> QWidget:
        """What hears the keys when the view is opened."""
        if self.image_id is None:
            return self
        if self.cards.open is not None:
            return self.cards.open
        return self.stage.canvas if self.desk.is_drawing else self.list

    def use_keys(self, now: Keys) -> None:
        self.tools.use_keys(now)
        self.deeds.show_deeds(deeds_of(self, now))
        self.ways_out.show_deeds(ways_out_of(self, now))

    def open(self, image_id: ImageId) -> None:
        """Looks at an image, whether or not labelers differ on it."""
        self.say("")
        self.cards.put_away()
        self.pointing.forget()
        opinions = self._show_opinions(image_id)
        self.panel.reason.setText(self.judging.reason)
        self.desk.look_at(image_id, then=self.list.coming_up())
        self._show_state()
        announce(self, shown(opinions.image.name))

    def say(self, text: str) -> None:
        """Why something was not done; "" takes the words away."""
        self.said.setText(breakable(text))
        self.said.setVisible(bool(text))
        if text:
            announce(self.said, text)

    def take_focus(self) -> None:
        self.focus_place.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_down(self) -> None:
        self.tools.close_down()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._press(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self.desk.is_drawing or not self.tools.keyboard.release(event):
            super().keyReleaseEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Tab belongs to the boxes while they are drawn: Qt would move the focus with it.
        if self.desk.is_drawing and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self.tools.press(event)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        card = self.cards.open
        if card is not None:
            # Tab has led away from what is asked: it is still what the keys answer.
            card.setFocus(Qt.FocusReason.OtherFocusReason)
            card.keyPressEvent(event)
            return True
        if self.desk.is_drawing:
            return self.drawn.press(event)
        return self.deeds.press(event) or self.tools.press(event)

    def _on_shown(self, screen: LabelScreen) -> None:
        is_drawing = self.desk.is_drawing
        self.parts.show_side(self.drawing if is_drawing else self.panel)
        self._show_state()
        if is_drawing:
            self.tools.show_screen(screen)
        else:
            self.tools.leave()
            self.pointing.show()

    def _on_wanted(self, image_id: ImageId | None) -> None:
        """Another image, or none."""
        if image_id is not None:
            self.open(image_id)
            return
        self.judging.clear()
        self.panel.clear()
        self.desk.clear()
        self.tools.leave()
        self._show_state()

    def _read_again(self) -> None:
        """What was said of the image may have changed."""
        if self.image_id is not None and not self.desk.is_drawing and self.cards.is_free:
            self._show_opinions(self.image_id)
            self.pointing.show()

    def _show_state(self) -> None:
        now = self._reviewing.now
        has_image = self.image_id is not None
        self.parts.setVisible(has_image)
        self.empty.setVisible(not has_image)
        self.deeds.setVisible(has_image and not self.desk.is_drawing)
        self.ways_out.setVisible(self.desk.is_drawing)
        # Whoever goes to another image would lose what is drawn: that is left on purpose.
        self.list.setEnabled(not self.desk.is_drawing)
        self.parts.count.setText(disputes_words(len(now.disputes), now.aligning) if now and now.disputes else "")
        self.empty.say(*nothing_words(has_looked=now is not None, aligning=now.aligning if now else 0))

    def _show_opinions(self, image_id: ImageId) -> Opinions:
        opinions = self.judging.look_at(image_id)
        self.panel.show_opinions(opinions, self._bridge.project.taxonomy(), self.queue.told(image_id))
        return opinions

    def _connect(self) -> None:
        self.queue.wanted.connect(self._on_wanted)
        self.queue.read_again.connect(self._read_again)
        self.queue.settled.connect(self.take_focus)
        for changed in (self._reviewing.looked, self._reviewing.went):
            changed.connect(self._show_state)
        self._reviewing.led.connect(self.open)
        self._reviewing.refused.connect(self._on_refused)
        self.judging.refused.connect(self.say)
        self.judging.done.connect(self.queue.next)
        self.judging.entry_changed.connect(lambda: self.panel.show_entry(self.cards.entry_words()))
        self.panel.picked.connect(self.judging.pick)
        self.panel.pointed.connect(self.pointing.point)
        self.panel.reason_left.connect(self.take_focus)
        self.panel.entry_dropped.connect(self.judging.settle_plainly)
        self.panel.reason.textChanged.connect(self._on_reason)
        self.cards.left.connect(self.take_focus)
        self.desk.shown.connect(self._on_shown)
        self.tools.taken.connect(self.take_focus)
        self.drawn.turned.connect(self.take_focus)
        self.drawn.refused.connect(self.say)
        self.stage.tile.find_asked.connect(self.find_asked)
        self.stage.canvas.installEventFilter(self)

    def _on_reason(self, text: str) -> None:
        self.judging.reason = text.strip()

    def _on_refused(self, why: str) -> None:
        if not self.isVisible():
            return
        self.stage.note(why) if self.desk.is_drawing else self.say(why)
