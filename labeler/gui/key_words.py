"""What each action is called: on the sheet of keys, in the settings, where a key is refused."""

from labeler.domain.phrase import Phrase
from labeler.domain.question import Reply
from labeler.gui.keys import Action

_REPLIES = {
    Reply.OF: "of it",
    Reply.IN: "in it",
    Reply.NOT_HERE: "not here",
    Reply.CANNOT_TELL: "can't tell",
    Reply.NONE: "none of the list",
    Reply.FIRST: "of two: the first",
    Reply.SECOND: "of two: the second",
    Reply.BOTH_IN: "of two: both only in it",
    Reply.BOTH_EQUALLY: "of two: both equally",
    Reply.REASON: "the reason of this number",
}
"""Where the word of the domain does not say enough by itself."""


def words_of(action: Action) -> Phrase:
    """The name of an action: a line of its own on the sheet of keys, or a part of another sentence."""
    return Phrase(_REPLIES.get(action, action.value) if isinstance(action, Reply) else action.value)
