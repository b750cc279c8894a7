"""Every key of the Review page and what it does: the one list of its buttons, its keyboard and the sheet of keys."""

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from labeler.gui.key import Key
from labeler.gui.keys import Keys, PageAction


def tr(text: str) -> str:
    return QCoreApplication.translate("Review", text)


class ReviewAction(Enum):
    """What a lead does of one image, or of a contact sheet, in the order in which it is listed."""

    PICK = auto()
    PICK_POINTED = auto()
    PICK_MOST = auto()
    DRAW = auto()
    NEXT_ANSWER = auto()
    PREVIOUS_ANSWER = auto()
    ALL_ANSWERS = auto()
    CHANGE = auto()
    SEND_BACK = auto()
    EXAMPLE = auto()
    GOLD = auto()
    WHY = auto()
    LATER = auto()
    UNDO = auto()
    REDO = auto()
    ACCEPT = auto()
    ACCEPT_CHOSEN = auto()
    SEND_ONE_BACK = auto()
    WHO_SAID_WHAT = auto()
    NEXT_PAGE = auto()
    PREVIOUS_PAGE = auto()
    TAKE_BACK = auto()


_KEYS = {
    ReviewAction.PICK: "1 2 3 4 5 6 7 8 9",
    ReviewAction.PICK_POINTED: "Enter",
    ReviewAction.PICK_MOST: "M",
    ReviewAction.DRAW: "D",
    ReviewAction.NEXT_ANSWER: "Right",
    ReviewAction.PREVIOUS_ANSWER: "Left",
    ReviewAction.ALL_ANSWERS: "Esc",
    ReviewAction.CHANGE: "E",
    ReviewAction.SEND_BACK: "B",
    ReviewAction.GOLD: "G",
    ReviewAction.WHY: "W",
    ReviewAction.LATER: "N",
    ReviewAction.ACCEPT: "A",
    ReviewAction.ACCEPT_CHOSEN: "C",
    ReviewAction.SEND_ONE_BACK: "B",
    ReviewAction.WHO_SAID_WHAT: "Enter",
    ReviewAction.NEXT_PAGE: "N",
    ReviewAction.PREVIOUS_PAGE: "P",
}
_AS_ON_LABEL = {
    ReviewAction.EXAMPLE: PageAction.EXAMPLE,
    ReviewAction.UNDO: PageAction.UNDO,
    ReviewAction.REDO: PageAction.REDO,
    ReviewAction.TAKE_BACK: PageAction.UNDO,
}
"""Those that have the keys of the Label page, also where the user has changed them."""
_WORDS = {
    ReviewAction.PICK: "hold the answer of this number",
    ReviewAction.PICK_POINTED: "hold the answer that is pointed at",
    ReviewAction.PICK_MOST: "what most say",
    ReviewAction.DRAW: "draw it",
    ReviewAction.NEXT_ANSWER: "one answer's boxes",
    ReviewAction.PREVIOUS_ANSWER: "the boxes of the answer before",
    ReviewAction.ALL_ANSWERS: "everybody's boxes again",
    ReviewAction.CHANGE: "change that answer",
    ReviewAction.SEND_BACK: "send back …",
    ReviewAction.EXAMPLE: "into the dictionary …",
    ReviewAction.GOLD: "as gold",
    ReviewAction.WHY: "say why, in words",
    ReviewAction.LATER: "leave it for later",
    ReviewAction.UNDO: "undo",
    ReviewAction.REDO: "redo",
    ReviewAction.ACCEPT: "accept the page",
    ReviewAction.ACCEPT_CHOSEN: "accept what is chosen",
    ReviewAction.SEND_ONE_BACK: "send back …",
    ReviewAction.WHO_SAID_WHAT: "who said what",
    ReviewAction.NEXT_PAGE: "next page",
    ReviewAction.PREVIOUS_PAGE: "page before",
    ReviewAction.TAKE_BACK: "take back",
}
assert set(_WORDS) == set(ReviewAction) == _KEYS.keys() | _AS_ON_LABEL.keys()
_FIRST_OF_SHEETS = list(ReviewAction).index(ReviewAction.ACCEPT)
OF_DISAGREEMENTS = tuple(ReviewAction)[:_FIRST_OF_SHEETS]
OF_SHEETS = tuple(ReviewAction)[_FIRST_OF_SHEETS:]


def keys_of(action: ReviewAction, now: Keys) -> tuple[Key, ...]:
    """The first is the one that is printed."""
    if action in _AS_ON_LABEL:
        return now.of(_AS_ON_LABEL[action])
    return tuple(Key.named(name) for name in _KEYS[action].split())


def words_of(action: ReviewAction) -> str:
    return tr(_WORDS[action])
