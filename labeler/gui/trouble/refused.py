"""What is in the way, as a page says it in a small place: whole sentences in the user's language."""

from labeler.domain.errors import AppError
from labeler.gui.language import said
from labeler.gui.trouble.parts import capitalized, sentence

_LONG = 60
"""Letters of a place."""


def refused_words(error: AppError) -> str:
    """What happened, and on lines of their own whether the work is safe and what to do.

    A capital in front, unless it begins with the place that it is about; a long place has a line of its own.
    """
    what = said(error.what)
    if len(error.where) > _LONG:
        # A path would stand before what is said of it, and take all the room.
        parts = [capitalized(what), error.where]
    else:
        parts = [f"{error.where}: {what}" if error.where else capitalized(what)]
    return "\n".join(
        part if part == error.where else sentence(" ".join(part.split()))
        for part in (*parts, said(error.safe), said(error.todo))
        if part
    )
