"""What a person is told when something in their world, not in the program, is in the way."""

from collections.abc import Callable

from labeler.domain.phrase import Phrase, phrased


class AppError(Exception):
    """A problem of the user's world: what happened, where, whether the work is safe, what to do.

    Each part is a Phrase, so that a window can say it in another language: hand in a literal, or a Phrase where there
    are values in it. The title is a few words to know it by, where a window has room for them ("The disk is full"); in
    one line it is left out. Everything else that is raised is a bug and goes into a crash report.
    """

    def __init__(self, what: str, *, title: str = "", where: str = "", safe: str = "", todo: str = "") -> None:
        super().__init__(what)
        self.title: Phrase = phrased(title)
        self.what: Phrase = phrased(what)
        self.where = where
        self.safe: Phrase = phrased(safe)
        self.todo: Phrase = phrased(todo)

    def line(self, say: Callable[[str], str] = str) -> str:
        """All four parts as one line of text, in English, or in the language that `say` puts each part into."""
        what, where, safe, todo = map(say, (self.what, self.where, self.safe, self.todo))
        head = f"{where}: {what}" if where else what
        return " ".join(part for part in (_sentence(head), _sentence(safe), _sentence(todo)) if part)


class OnlyReadable(AppError):
    """A project cannot be opened to write, here or now; to read it can."""


class OlderVersion(AppError):
    """A project whose file is older than the program's: whoever may write brings it up to date."""


class Damaged(AppError):
    """A project's file holds something else than was written to it, also when it was looked at again."""


class RuleBroken(AppError):
    """What was said breaks a rule of labeling; nothing was changed."""


def _sentence(text: str) -> str:
    text = " ".join(text.split())
    return text if not text or text[-1] in ".!?" else f"{text}."
