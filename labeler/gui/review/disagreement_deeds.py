"""What can be done with an image on which labelers differ, each with its key."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from labeler.gui.keys import Keys, PageAction
from labeler.gui.review.deeds import Deed, keys
from labeler.gui.review.review_keys import OF_DISAGREEMENTS, ReviewAction, keys_of, words_of
from labeler.gui.review.words import tr

if TYPE_CHECKING:
    from labeler.gui.review.disagreements import DisagreementsView

_ELSEWHERE = frozenset(
    {
        ReviewAction.PICK,
        ReviewAction.PICK_POINTED,
        ReviewAction.PREVIOUS_ANSWER,
        ReviewAction.ALL_ANSWERS,
        ReviewAction.WHY,
    }
)
"""What has no button below: the digits stand on the answers, the key of the reason beside its line."""
_WALKS = frozenset({ReviewAction.NEXT_ANSWER, ReviewAction.PREVIOUS_ANSWER})


def ways_out_of(view: "DisagreementsView", now: Keys) -> tuple[Deed, ...]:
    """What stands below a drawing: its keys are heard by the drawing itself."""
    return (
        Deed(keys=keys("Esc"), words=tr("a step back, then out of the drawing"), do=view.drawn.leave),
        Deed(keys=now.of(PageAction.UNDO), words=tr("undo"), do=view.desk.undo),
        Deed(keys=now.of(PageAction.REDO), words=tr("redo"), do=view.desk.redo),
    )


def deeds_of(view: "DisagreementsView", now: Keys) -> tuple[Deed, ...]:
    """Those with words have a button below."""
    digits = keys_of(ReviewAction.PICK, now)
    picks = (Deed(keys=(key,), do=partial(view.judging.pick, place)) for place, key in enumerate(digits))
    does = _does(view)
    others = (
        Deed(
            keys=keys_of(action, now),
            words="" if action in _ELSEWHERE else words_of(action),
            do=does[action],
            repeats=action in _WALKS,
        )
        for action in OF_DISAGREEMENTS
        if action is not ReviewAction.PICK
    )
    return (*picks, *others, Deed(keys=now.of(PageAction.KEYS), do=view.keys_asked.emit))


def _does(view: "DisagreementsView") -> dict[ReviewAction, Callable[[], object]]:
    judging, cards, pointing = view.judging, view.cards, view.pointing
    return {
        ReviewAction.PICK_POINTED: pointing.pick,
        ReviewAction.PICK_MOST: judging.pick_most,
        ReviewAction.DRAW: view.drawn.draw,
        ReviewAction.NEXT_ANSWER: partial(pointing.step, 1),
        ReviewAction.PREVIOUS_ANSWER: partial(pointing.step, -1),
        ReviewAction.ALL_ANSWERS: partial(pointing.point, None),
        ReviewAction.CHANGE: view.drawn.go_on_from,
        ReviewAction.SEND_BACK: cards.ask_back,
        ReviewAction.EXAMPLE: cards.ask_example,
        ReviewAction.GOLD: judging.toggle_gold,
        ReviewAction.WHY: view.panel.ask_reason,
        ReviewAction.LATER: view.queue.next,
        ReviewAction.UNDO: judging.undo,
        ReviewAction.REDO: judging.redo,
    }
