"""Shows what lies on the desk in all parts of the Label page: the question, the boxes, the answer so far."""

from typing import TYPE_CHECKING

from labeler.app.label_screen import LabelScreen
from labeler.gui.bridge import Bridge
from labeler.gui.concept_looks import looks_of
from labeler.gui.label.pace import Pace
from labeler.gui.label.words import is_answered, sent_back_words

if TYPE_CHECKING:
    from labeler.gui.label.page import LabelPage


class OnScreen:
    """Remembers what was asked last: only a new question makes the keys deaf for a moment."""

    def __init__(self, page: "LabelPage", bridge: Bridge, pace: Pace) -> None:
        self._page, self._bridge, self._pace = page, bridge, pace
        self._asked: tuple[object, ...] = ()

    def show(self, screen: LabelScreen) -> None:
        page, taxonomy = self._page, self._bridge.project.taxonomy()
        looks = looks_of(taxonomy)
        stage, panel, question, answer = page.stage, page.panel, screen.question, screen.draft.answer
        page.keyboard.use_concept_keys(frozenset(concept.hotkey for concept in taxonomy.open_concepts))
        stage.bar.ask(question, lambda uid: looks[uid].name, is_answered=is_answered(answer))
        stage.note(sent_back_words(screen.sent_back))
        page.entries.look_at(screen)
        # A box more is not another question.
        asked = (screen.image.id, question.asked, question.concepts)
        if asked != self._asked:
            self._asked = asked
            self._pace.ask()
        panel.this_image.show_answer(answer, lambda uid: looks[uid].name)
        panel.this_image.show_frames(screen.image.frames)
        page.boxes.show_screen(screen, looks)
        panel.concepts.set_current(question.concept)
        if question.concept is not None:
            page.entries.show(question.concept)
        if stage.canvas.viewport is not None:
            page.counting.count_now()
        else:
            page.counting.count_soon()
        stage.show_bar(True)

    def clear(self) -> None:
        """Nothing is left to ask."""
        self._asked = ()
        page = self._page
        page.stage.show_bar(False)
        page.boxes.clear()
        page.panel.this_image.clear()
        page.panel.concepts.set_current(None)
        page.counting.count_now()
