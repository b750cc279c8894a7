"""What a person is told when something in their world, not in the program, is in the way."""


class AppError(Exception):
    """A problem of the user's world: what happened, where, whether the work is safe, what to do.

    Everything else that is raised is a bug and goes into a crash report.
    """

    def __init__(self, what: str, *, where: str = "", safe: str = "", todo: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.safe = safe
        self.todo = todo

    def line(self) -> str:
        """All four parts as one line of text, for a terminal."""
        head = f"{self.where}: {self.what}" if self.where else self.what
        return " ".join(part for part in (_sentence(head), _sentence(self.safe), _sentence(self.todo)) if part)


class OnlyReadable(AppError):
    """A project cannot be opened to write, here or now; to read it can."""


class RuleBroken(AppError):
    """What was said breaks a rule of labeling; nothing was changed."""


def _sentence(text: str) -> str:
    text = " ".join(text.split())
    return text if not text or text[-1] in ".!?" else f"{text}."
