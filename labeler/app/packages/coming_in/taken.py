"""What came of taking packages in: of each how much was new, what does not stand, and how both sides count."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from labeler.app.changes import Changes
from labeler.app.packages.meeting.conflicts import Conflict
from labeler.domain.errors import AppError
from labeler.domain.phrase import Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenPackage:
    """One package. `new`, `changed` and `known` are answers; `revisions` those that are new here.

    `there` and `here` are figures of the same answers, as the package counted them and as they stand in this project;
    `why` says what makes them differ. `refused`: the line for which nothing of it was taken in.
    """

    name: str
    labeler: str = ""
    made_at: str = ""
    new: int = 0
    changed: int = 0
    known: int = 0
    revisions: int = 0
    people: int = 0
    images: int = 0
    conflicts: tuple[Conflict, ...] = ()
    there: Mapping[str, int] = field(default_factory=dict)
    here: Mapping[str, int] = field(default_factory=dict)
    why: tuple[Phrase, ...] = ()
    refused: AppError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """All packages, in the order in which they were given, and what of the project changed."""

    packages: tuple[TakenPackage, ...]
    changes: Changes = field(default_factory=Changes)

    @property
    def refused(self) -> tuple[TakenPackage, ...]:
        return tuple(each for each in self.packages if each.refused is not None)

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        return tuple(conflict for each in self.packages for conflict in each.conflicts)
