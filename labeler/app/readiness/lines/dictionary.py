"""Ideal and not ideal defined? Whether the visual dictionary says where each concept ends, by what can be seen."""

from collections.abc import Iterator, Sequence

import numpy as np

from labeler.app.charts.spec import Parts
from labeler.app.readiness.line import Figure, Finding, Line
from labeler.app.readiness.material import IN, OF, UNCLEAR, Material
from labeler.app.readiness.naming import listed
from labeler.app.readiness.subjects import Rows, by_digest, image_ids, rows_of
from labeler.app.readiness.verdict import line_of, unknown
from labeler.domain.checklist import LineId, LineState
from labeler.domain.concept import Concept
from labeler.domain.phrase import Phrase
from labeler.domain.taxonomy_lint import FEWEST_EXAMPLES, Hint, HintKind, examples_of, hints, is_defined
from labeler.domain.words import Verdict

_OFFERED = 48
"""Images offered as examples."""
_COUNTED = (HintKind.NOT_DEFINED, HintKind.NO_NOT_IDEAL)
"""What a hint says too, and is counted here anyway."""


def line(material: Material) -> Line:
    """Judged by the shares of concepts that are defined, and shown by enough examples; hints of the lint are amber."""
    concepts = material.taxonomy.open_concepts
    if not concepts:
        return unknown(LineId.DICTIONARY, Phrase("There are no concepts yet: say what the model is to learn"))
    defined = [concept for concept in concepts if is_defined(concept)]
    shown = [concept for concept in concepts if _is_shown(concept)]
    found = hints(material.taxonomy)
    figures: dict[str, Figure] = {
        "concepts": len(concepts),
        "defined": len(defined) / len(concepts),
        "shown": len(shown) / len(concepts),
        "hints": len(found),
    }
    for concept in concepts:
        figures |= {f"{concept.name}.{verdict.name.lower()}": examples_of(concept, verdict) for verdict in Verdict}
    return line_of(
        LineId.DICTIONARY,
        [*_missing(material, defined), *_lacking(material, shown), *_hinted(found)],
        well=Phrase("Every concept is defined, and shown by {count} examples on either side", count=FEWEST_EXAMPLES),
        figure=Phrase("{shown} / {all}", shown=len(shown), all=len(concepts)),
        figures=figures,
        charts=[_chart(concepts)],
    )


def _missing(material: Material, defined: Sequence[Concept]) -> Iterator[Finding]:
    concepts = material.taxonomy.open_concepts
    if len(defined) < len(concepts):
        names = listed([concept.name for concept in concepts if concept not in defined])
        state = material.thresholds.state("dictionary.defined", len(defined) / len(concepts))
        sentence = Phrase("Nobody has said what can be seen where there is: {names}", names=names)
        yield Finding(state=state, sentence=sentence)


def _lacking(material: Material, shown: Sequence[Concept]) -> Iterator[Finding]:
    concepts = material.taxonomy.open_concepts
    state = material.thresholds.state("dictionary.shown", len(shown) / len(concepts))
    for verdict, sentence in _LACKS.items():
        lacking = [concept for concept in concepts if not _has(concept, verdict)]
        if lacking:
            yield Finding(
                state=state,
                sentence=sentence.filled(names=listed([concept.name for concept in lacking]), count=FEWEST_EXAMPLES),
                images=image_ids(material, _candidates(material, lacking, verdict)),
                concept=lacking[0].uid if len(lacking) == 1 else None,
            )


def _hinted(found: Sequence[Hint]) -> Iterator[Finding]:
    for hint in found:
        if hint.kind not in _COUNTED:
            yield Finding(state=LineState.AMBER, sentence=hint.sentence, concept=hint.concept)


_LACKS = {
    Verdict.IDEAL: Phrase("Fewer than {count} ideal examples: {names}"),
    Verdict.NOT_IDEAL: Phrase("Fewer than {count} examples that are not ideal: {names}"),
}


def _is_shown(concept: Concept) -> bool:
    return all(_has(concept, verdict) for verdict in _LACKS)


def _has(concept: Concept, verdict: Verdict) -> bool:
    return examples_of(concept, verdict) >= FEWEST_EXAMPLES


def _candidates(material: Material, lacking: Sequence[Concept], verdict: Verdict) -> Rows:
    """Images from which examples can be taken: those of the concepts, or those at their edge."""
    places = {concept.uid: place for place, concept in enumerate(material.taxonomy.concepts)}
    relations = (OF,) if verdict is Verdict.IDEAL else (UNCLEAR, IN)
    each = max(_OFFERED // len(lacking), 1)
    found = [
        by_digest(material, np.concatenate([rows_of(material, places[concept.uid], it) for it in relations]), each)
        for concept in lacking
    ]
    return np.concatenate(found)


def _chart(concepts: Sequence[Concept]) -> Parts:
    return Parts(
        title=Phrase("Examples in the visual dictionary"),
        names=tuple(concept.name for concept in concepts),
        parts=(Phrase("ideal"), Phrase("in"), Phrase("not ideal")),
        values=tuple(tuple(float(examples_of(concept, verdict)) for verdict in Verdict) for concept in concepts),
    )
