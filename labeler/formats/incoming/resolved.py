"""What an import says in the project's own terms, whatever format it came in: it may be written as it stands."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from labeler.domain.errors import AppError, RuleBroken
from labeler.domain.geometry import Box
from labeler.domain.words import Relation, Scope, State
from labeler.formats.strict.opening import NOTHING_IMPORTED


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedRegion:
    """One box in upright pixels, inside its image; `slack`: how far off its edges may be, since the file cannot say it
    more finely."""

    box: Box
    crowd: bool
    slack: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedLabel:
    """What is said of one concept of the project."""

    concept_uid: str
    facet: str
    relation: Relation
    joint: bool
    reason: str
    regions: tuple[ResolvedRegion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedAnswer:
    """All that one labeler, known or new, says of one image of the project; `where` in the file, for messages.

    `adds`: what it does not speak of stays as it was said before; else it is the whole answer.
    """

    where: str
    image_id: int
    labeler: str
    state: State
    scope: Scope
    none: bool
    reason: str
    labels: tuple[ResolvedLabel, ...]
    adds: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedClaim:
    """A label without a relation, of one image and concept of the project."""

    image_id: int
    concept_uid: str
    box: Box | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """All that a file says."""

    answers: tuple[ResolvedAnswer, ...]
    claims: tuple[ResolvedClaim, ...]


@contextmanager
def at_place(where: str) -> Iterator[None]:
    """Makes of a broken rule the error that refuses the whole import, naming this place in the file."""
    try:
        yield
    except RuleBroken as error:
        raise AppError(error.what, where=where, safe=NOTHING_IMPORTED) from error
