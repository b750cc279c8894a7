"""What is it for? Whether anybody has said so, and how many images are enough."""

from collections.abc import Iterator

from labeler.app.readiness.line import Finding, Line
from labeler.app.readiness.material import Material
from labeler.app.readiness.naming import listed
from labeler.app.readiness.verdict import line_of
from labeler.domain.checklist import LineId
from labeler.domain.phrase import Phrase

_TEXTS = (
    ("purpose", Phrase("Nobody has said what the model is for")),
    ("users", Phrase("Nobody has said for whom the model is")),
    ("measure", Phrase("Nobody has said by what its success will be told")),
)
"""The texts of the brief, and what is missing where one is empty."""
_ALL = len(_TEXTS) + 1
"""With the aim."""
_NO_AIM = Phrase("Nobody has said how many are enough")
_NOTHING = Phrase(
    "There is no brief: what the model is for, for whom, by what its success will be told, and how many are enough"
)


def line(material: Material) -> Line:
    """Judged by how much of the brief is missing."""
    missing = tuple(_missing(material))
    state = material.thresholds.state("brief.missing", len(missing))
    sentences = (_NOTHING,) if len(missing) == _ALL else missing
    brief = material.brief
    return line_of(
        LineId.BRIEF,
        [Finding(state=state, sentence=sentence) for sentence in sentences],
        well=Phrase("What for, for whom, the measure and the aim are told: {purpose}", purpose=brief.purpose),
        figure=Phrase("{said} / {all}", said=_ALL - len(missing), all=_ALL),
        figures={
            "missing": len(missing),
            "purpose": brief.purpose,
            "users": brief.users,
            "measure": brief.measure,
            "aim": brief.aim,
            "training": brief.training.value,
        },
    )


def _missing(material: Material) -> Iterator[Phrase]:
    for name, sentence in _TEXTS:
        if not getattr(material.brief, name).strip():
            yield sentence
    concepts = material.taxonomy.open_concepts
    without = [concept.name for concept in concepts if material.brief.aim_of(concept.uid) is None]
    if material.brief.aim is None and len(without) == len(concepts):
        yield _NO_AIM
    elif without:
        yield Phrase("Nobody has said how many of {names} are enough", names=listed(without))
