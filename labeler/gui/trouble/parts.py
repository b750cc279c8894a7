"""The one way in which the window says what is in the way: a title, what happened, is my work safe, what to do."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from labeler.domain.errors import AppError, Damaged, OnlyReadable
from labeler.gui.language import said

_NO_PROJECT = "there is no project here"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Its parts in the user's language. Where there is nothing but a title, that is all that is to be said."""

    title: str
    what: str = ""
    where: str = ""
    """A path, or a place in a file, as it is shown."""
    safe: str = ""
    todo: str = ""

    @property
    def line(self) -> str:
        """All of it in one line, as a screen reader says it."""
        parts = [self.title, self.what] if self.what else [self.title]
        if self.where:
            parts[-1] = f"{self.where}: {parts[-1]}"
        return " ".join(sentence(part) for part in (*parts, self.safe, self.todo) if part)


def trouble_of(error: AppError) -> Trouble:
    """An error part by part; one without a title is known by what happened."""
    title, what, safe = map(said, (error.title, error.what, error.safe))
    if not title:
        title, what = what, ""
    return Trouble(title=title, what=what, where=error.where, safe=safe, todo=_todo(error))


def _todo(error: AppError) -> str:
    """What to do in a window: where the terminal has a command for it, the window has another way."""
    if isinstance(error, Damaged):
        return tr("Open the project again: its newest whole backup is offered then")
    if isinstance(error, OnlyReadable):
        return tr("Open it to read: all can be looked at, counted and exported, and nothing can be said")
    if error.what == _NO_PROJECT:
        return tr("Look whether its drive is plugged in, or find it by “Open …” if it was moved or renamed")
    return said(error.todo)


def tr(text: str) -> str:
    return QCoreApplication.translate("Trouble", text)


def capitalized(text: str) -> str:
    """With a capital in front; the rest as it is."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """With a stop, unless it ends in a sign already."""
    return text if not text or text[-1] in ".!?…" else f"{text}."
