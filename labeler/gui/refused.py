"""What is in the way, as a page says it: whole sentences in the user's language."""

from labeler.domain.errors import AppError
from labeler.gui.language import said


def refused_words(error: AppError) -> str:
    """All parts of an error on one line; a capital in front, unless it begins with the place that it is about."""
    line = error.line(said)
    return line if error.where else line[:1].upper() + line[1:]
