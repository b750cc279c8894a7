"""What the check says: lines with a state and a sentence, findings in them, and the images behind each."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from labeler.app.charts.spec import Chart
from labeler.domain.checklist import LineId, LineState
from labeler.domain.ids import ConceptUid, ImageId
from labeler.domain.phrase import UNSAID, Phrase

Figure = float | int | str | None
"""None, and never NaN, where there is none. Nested figures have names joined by dots: `lemon.of`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing to act on, and the images it is about, those to look at first in front.

    `notes` are words to single images, by id, as the concept that an image looks like.
    """

    state: LineState
    sentence: Phrase
    images: tuple[ImageId, ...] = ()
    concept: ConceptUid | None = None
    notes: Mapping[ImageId, Phrase] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """`figure` is the one figure at the end of the line, in words; `figures` are all of them.

    Where the state is unknown, the sentence says what is missing to know.
    """

    id: LineId
    state: LineState
    sentence: Phrase
    figure: Phrase = UNSAID
    figures: Mapping[str, Figure] = field(default_factory=lambda: MappingProxyType({}))
    findings: tuple[Finding, ...] = ()
    charts: tuple[Chart, ...] = ()

    @property
    def images(self) -> tuple[ImageId, ...]:
        """Those of all findings, each once."""
        return tuple(dict.fromkeys(image for finding in self.findings for image in finding.images))


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """The whole check of one moment. `seen_by` names what looked at the pictures: the model, or what stands in."""

    project: str
    at: str
    finished_answers: int
    images: int
    seen_by: Phrase
    lines: tuple[Line, ...]
