"""Draws a settlement with the parts of the Label page: the question bar, the canvas, and the keys of both."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeyEvent

from labeler.app.label_screen import LabelScreen
from labeler.domain.acts import ChooseConcept
from labeler.domain.concept import Taxonomy
from labeler.domain.ids import ConceptUid
from labeler.domain.question import Asked
from labeler.gui.bridge import Bridge
from labeler.gui.concept_looks import looks_of
from labeler.gui.keys import Keys, PageAction
from labeler.gui.label.actions import PageActions
from labeler.gui.label.boxes import Boxes
from labeler.gui.label.keyboard import Keyboard
from labeler.gui.label.pace import Pace, monotonic_ms
from labeler.gui.label.replies import Replies
from labeler.gui.label.showing import Showing
from labeler.gui.label.snapping import Snapping
from labeler.gui.label.stage import Stage
from labeler.gui.label.words import is_answered
from labeler.gui.review.desk import ReviewDesk
from labeler.gui.review.drawing_panel import DrawingPanel
from labeler.gui.review.whole_card import WholeCard
from labeler.gui.review.words import answer_words
from labeler.gui.theme.theme import Theme


class DrawingTools(QObject):
    """Hears the canvas and the bar while something is drawn; `taken` follows every choice made with the mouse."""

    taken = Signal()

    def __init__(
        self,
        bridge: Bridge,
        desk: ReviewDesk,
        stage: Stage,
        panel: DrawingPanel,
        theme: Theme,
        *,
        now_ms: Callable[[], int] = monotonic_ms,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._desk, self._stage, self._panel = bridge, desk, stage, panel
        self.pace = Pace(now_ms)
        self._asked: tuple[object, ...] = ()
        self.boxes = Boxes(stage.canvas, theme, self)
        self.showing = Showing(stage, desk, self)
        self.snapping = Snapping(desk, stage, self.showing, self)
        self.keyboard = Keyboard(self.pace, self)
        self._replies = Replies(stage.bar, desk, self)
        self.card = WholeCard(theme, stage)
        self._actions = PageActions(desk, stage.canvas, self.boxes, self.snapping, self._deeds(), self)
        self._connect()

    def use_keys(self, keys: Keys) -> None:
        self.keyboard.use_keys(keys)
        self._stage.use_keys(keys)

    def press(self, event: QKeyEvent) -> bool:
        """Reads one key, of a drawing or of how an image is looked at; False leaves it to the view."""
        screen = self._desk.screen
        return self.keyboard.press(event, screen.question if screen and self._desk.is_drawing else None)

    @property
    def is_whole(self) -> bool:
        """Whether what is drawn leaves nothing to ask."""
        screen = self._desk.screen
        return screen is not None and self._desk.is_drawing and screen.question.asked is Asked.DONE

    def show_screen(self, screen: LabelScreen) -> None:
        """The question, or what would be held, of the drawing as it stands."""
        taxonomy = self._bridge.project.taxonomy()
        looks = looks_of(taxonomy)
        self.keyboard.use_concept_keys(frozenset(concept.hotkey for concept in taxonomy.open_concepts))
        question, answer = screen.question, screen.draft.answer
        self._stage.bar.ask(question, lambda uid: looks[uid].name, is_answered=is_answered(answer))
        asked = (screen.image.id, question.asked, question.concepts)
        if asked != self._asked:
            self._asked = asked
            self.pace.ask()
        self._panel.show_screen(screen, taxonomy)
        self.boxes.show_screen(screen, looks)
        self._stage.show_bar(True)
        self._show_whole(taxonomy)

    def leave(self) -> None:
        """Nothing is drawn any more."""
        self._asked = ()
        self._stage.canvas.cancel_half_box()
        self.card.hide()
        self._stage.put_in_place(None)
        self._stage.show_bar(False)
        self.boxes.clear()

    def close_down(self) -> None:
        self._stage.canvas.settle()
        self.snapping.close()
        self.showing.close()

    def _show_whole(self, taxonomy: Taxonomy) -> None:
        if self.is_whole and self._desk.screen is not None:
            self.card.say(answer_words(self._desk.screen.draft.answer, taxonomy))
            self.card.show()
            self._stage.put_in_place(self.card)
        else:
            self.card.hide()
            self._stage.put_in_place(None)

    def _press_concept(self, key: str) -> None:
        concepts = self._bridge.project.taxonomy().open_concepts
        for uid in [concept.uid for concept in concepts if concept.hotkey == key]:
            self._choose(uid)

    def _choose(self, uid: str) -> None:
        screen = self._desk.screen
        if screen is not None and self._desk.is_drawing and screen.question.asked is not Asked.WHICH_ONE:
            self._desk.say(ChooseConcept(concept=ConceptUid(uid)))

    def _deeds(self) -> dict[PageAction, Callable[[], object]]:
        """What belongs to the Label page alone does nothing here."""
        return {
            **{action: _nothing for action in PageAction if action not in _HERE},
            PageAction.FIND: self._panel.concepts.focus_filter,
        }

    def _connect(self) -> None:
        desk, panel, boxes = self._desk, self._panel, self.boxes
        self.keyboard.answered.connect(self._replies.take)
        self.keyboard.concept_pressed.connect(self._press_concept)
        self.keyboard.page_action.connect(self._actions.on_page)
        self.keyboard.box_action.connect(self._actions.on_box)
        self.keyboard.panning.connect(self._stage.canvas.set_panning)
        self._stage.bar.asked.connect(self._actions.on_any)
        self._stage.bar.naming_left.connect(self.taken)
        self._replies.noted.connect(self._stage.note)
        desk.noted.connect(self._stage.note)
        panel.concepts.concept_chosen.connect(self._choose)
        panel.concepts.concept_chosen.connect(self.taken)
        panel.concepts.filter_left.connect(self.taken)
        panel.this_image.said.connect(desk.say)
        boxes.said.connect(desk.say)
        boxes.adjusted.connect(lambda act: desk.say(act, stays=True))
        boxes.hint.connect(self._stage.note)
        boxes.copy_asked.connect(
            lambda _concept: self._stage.note(self.tr("There is no image before this one to copy from."))
        )
        self._stage.canvas.box_refused.connect(self._stage.note)
        self.showing.arrived.connect(self._on_arrived)

    def _on_arrived(self) -> None:
        if self._desk.is_drawing:
            self.boxes.take_up()


def _nothing() -> None:
    """For a key that means something on the Label page alone."""


_HERE = frozenset(
    {
        PageAction.UNDO,
        PageAction.REDO,
        PageAction.SKIP,
        PageAction.FIT,
        PageAction.ONE_TO_ONE,
        PageAction.ZOOM_IN,
        PageAction.ZOOM_OUT,
        PageAction.ZOOM_TO_BOX,
        PageAction.KEEP_ZOOM,
        PageAction.ROTATE_LEFT,
        PageAction.ROTATE_RIGHT,
        PageAction.BRIGHTER,
        PageAction.DARKER,
        PageAction.MORE_CONTRAST,
        PageAction.LESS_CONTRAST,
        PageAction.PLAIN_LIGHT,
    }
)
"""What keys do here as on the Label page: steps back, and how the image is looked at."""
