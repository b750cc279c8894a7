"""Claims on their way in, by the thousand: counted against what stands there, or added to it."""

from collections.abc import Callable, Collection, Iterable, Sequence

from labeler.app.project import Project
from labeler.domain.ids import ImageId
from labeler.store import many_claims
from labeler.store.many_claims import ClaimAdding, ClaimRow

_AT_ONCE = 5_000
"""Claims that are held before they are looked up or written."""


class Claims:
    """Takes claims, and counts those that are new and those that stood there already."""

    def __init__(self, take: Callable[[Sequence[ClaimRow]], Sequence[ClaimRow]]) -> None:
        """`take` is given some and returns the new ones."""
        self.new = 0
        self.known = 0
        self.images: set[ImageId] = set()
        self._take = take
        self._waiting: list[ClaimRow] = []

    def add(self, rows: Iterable[ClaimRow]) -> None:
        self._waiting.extend(rows)
        if len(self._waiting) >= _AT_ONCE:
            self.finish()

    def finish(self) -> None:
        """Takes what is still waiting."""
        rows, self._waiting = self._waiting, []
        if not rows:
            return
        new = self._take(rows)
        self.new += len(new)
        self.known += len(rows) - len(new)
        self.images.update(row[0] for row in new)


def adding(claims: ClaimAdding) -> Claims:
    """Claims that are written."""
    return Claims(claims.add)


def counting(project: Project, *, often: Collection[ImageId]) -> Claims:
    """Claims of which it is only found out which would be new; `often` are images that come more than once."""
    with project.file.reading() as reader:
        has_claims = many_claims.are_there(reader)
    seen: set[ClaimRow] = set()

    def take(rows: Sequence[ClaimRow]) -> Sequence[ClaimRow]:
        new = dict.fromkeys(rows)
        if has_claims:
            with project.file.reading() as reader:
                standing = many_claims.standing(reader, {row[0] for row in rows})
            new = dict.fromkeys(row for row in new if row not in standing)
        fresh = [row for row in new if row not in seen]
        seen.update(row for row in fresh if row[0] in often)
        return fresh

    return Claims(take)
