"""What may be chosen about an export, and which of it a format has a meaning for."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Literal

from labeler.domain.errors import AppError
from labeler.domain.names import folded, shown
from labeler.domain.phrase import Phrase
from labeler.formats.records import ExportConcept

Layout = Literal["split", "flat"]
Subjects = Literal["boxed", "full-frame"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOptions:
    """`concepts` are names; None takes every concept that is not closed."""

    concepts: tuple[str, ...] | None = None
    layout: Layout = "split"
    allow_missing: bool = False
    subjects: Subjects = "boxed"


def check_options(options: ExportOptions, *, takes: frozenset[str], title: str) -> None:
    """AppError where an option is set that this format knows nothing of: it would be passed over in silence."""
    for field in fields(options):
        chosen = getattr(options, field.name)
        if chosen != field.default and field.name not in takes:
            raise AppError(
                Phrase(
                    "{title} has no use for the option --{option}", title=title, option=field.name.replace("_", "-")
                ),
                safe="Nothing was written.",
                todo="Leave it out.",
            )


def chosen_concepts(concepts: Sequence[ExportConcept], options: ExportOptions) -> tuple[ExportConcept, ...]:
    """The concepts to export, in the order of the taxonomy. AppError where a name fits none."""
    if options.concepts is None:
        return tuple(concept for concept in concepts if not concept.closed)
    wanted = {folded(name): name for name in options.concepts}
    unknown = [shown(name) for key, name in wanted.items() if key not in {folded(c.name) for c in concepts}]
    if unknown or not wanted:
        called = Phrase("no concept is called “{name}”", name="”, “".join(unknown))
        what = called if unknown else Phrase("no concept is named")
        known = ", ".join(shown(concept.name) for concept in concepts)
        raise AppError(what, safe="Nothing was written.", todo=Phrase("The project has: {known}.", known=known))
    return tuple(concept for concept in concepts if folded(concept.name) in wanted)
