"""Revisions as they travel: of people and images by what these are everywhere, never by their place in a file."""

from dataclasses import dataclass
from typing import Any

from labeler.store.merging.quick_json import dumped, loaded
from labeler.store.revisions import ALONG

Plain = dict[str, Any]
"""A JSON object."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldRevision:
    """One act. `before` and `after` are the JSON that a file keeps; `labeler` and `whose` are uids.

    `whose` answer it is about, "" where it is about none; `labeler` None: whoever sat at the terminal.
    """

    uid: str
    subject: str
    subject_uid: str
    number: int
    parent: str | None
    at: str
    labeler: str | None
    verb: str
    before: str | None
    after: str | None
    undoes: str | None
    whose: str = ""

    def to_plain(self) -> Plain:
        """As a package tells it."""
        return {
            "uid": self.uid,
            "subject": self.subject,
            "subject_uid": self.subject_uid,
            "number": self.number,
            "parent": self.parent,
            "at": self.at,
            "labeler": self.labeler,
            "verb": self.verb,
            "before": side_of(self.before),
            "after": side_of(self.after),
            "undoes": self.undoes,
            "whose": self.whose,
        }


def side_of(text: str | None) -> Plain | None:
    """One side of a revision, out of the text that a file keeps."""
    if text is None:
        return None
    return dict(loaded(text))


def text_of(side: Plain | None) -> str | None:
    """One side of a revision as a file keeps it."""
    return None if side is None else dumped(side).decode("utf-8", "surrogatepass")


def standing_key(*, number: int, verb: str, uid: str) -> tuple[int, bool, str]:
    """Of the revisions of one subject that with the highest stands: as `revisions.STANDING_LAST` has it."""
    return number, verb not in ALONG, uid
