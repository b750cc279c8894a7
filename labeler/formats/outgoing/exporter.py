"""What a format that goes out is: what people call it, what may be chosen, how it is planned and written."""

from collections.abc import Callable
from dataclasses import dataclass

from labeler.domain.phrase import Phrase
from labeler.formats.outgoing.options import ExportOptions, PictureOptions
from labeler.formats.outgoing.plan import ExportPlan, ExportRequest
from labeler.formats.outgoing.run import ExportRun

ONE_ANSWER = Phrase(
    "Image by image the only finished answer. Where several labelers finished one, they agree on concepts and "
    "relations, and the boxes are those of the first by name; where they do not agree, the image stays out."
)
EVERY_ANSWER = Phrase("Every finished answer and every skip of every labeler, each under their name.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Exporter:
    """One format. It sees a stream of records and a folder to write into, and nothing else of a project.

    `purpose` is a sentence on what it is for. `options` is a frozen dataclass of `option` fields, from which dialog
    and command are made. `every_answer`: it takes each labeler's answers and skips apart, not one answer an image.
    `cannot_hold` says, a sentence each, what is lost in this format; the report lists it.
    """

    title: Phrase
    purpose: Phrase
    options: type[ExportOptions]
    plan: Callable[[ExportRequest], ExportPlan]
    write: Callable[[ExportRun], None]
    every_answer: bool = False
    cannot_hold: tuple[Phrase, ...] = ()

    @property
    def whose(self) -> Phrase:
        """Whose answers go out, where nobody was named."""
        return EVERY_ANSWER if self.every_answer else ONE_ANSWER


def takes_images(options: ExportOptions) -> bool:
    """Whether the images go out beside the labels."""
    return isinstance(options, PictureOptions) and not getattr(options, "without_images", False)
