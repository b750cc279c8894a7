"""How a finding is made: judged by its row of the table, with the photos and the concept that it is about."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from labeler.app.readiness.line import Finding
from labeler.app.readiness.material import Material
from labeler.app.readiness.subjects import Rows, image_ids
from labeler.domain.checklist import LineState
from labeler.domain.ids import ImageId
from labeler.domain.phrase import Phrase


def judged(
    material: Material,
    key: str,
    figure: float,
    sentence: Phrase,
    rows: Rows | None = None,
    *,
    place: int | None = None,
) -> Iterator[Finding]:
    """The finding where the figure is amber or red by this row of the table, nothing where it is green."""
    state = material.thresholds.state(key, figure)
    if state is not LineState.GREEN:
        yield finding(material, state, sentence, rows, place=place)


def finding(
    material: Material,
    state: LineState,
    sentence: Phrase,
    rows: Rows | None = None,
    *,
    place: int | None = None,
    notes: Mapping[ImageId, Phrase] = MappingProxyType({}),
) -> Finding:
    """Of these photos, those to look at first in front, each once; of the concept at this place, or of none."""
    return Finding(
        state=state,
        sentence=sentence,
        images=() if rows is None else tuple(dict.fromkeys(image_ids(material, rows))),
        concept=None if place is None else material.taxonomy.concepts[place].uid,
        notes=notes,
    )
