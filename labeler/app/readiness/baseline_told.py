"""What the baseline says of the evaluation split, in a sentence and in figures, and what `in` images do to it."""

from labeler.app.readiness.baseline import Shown, disagreements
from labeler.app.readiness.line import Figure, Finding
from labeler.app.readiness.material import Material
from labeler.domain.phrase import Phrase


def baseline_finding(material: Material, found: Shown) -> Finding:
    """It is told also where it is green: it is the first answer to whether a model would learn this."""
    images, notes = disagreements(material, found.of)
    state = material.thresholds.state("distinct.baseline", found.of.accuracy)
    return Finding(state=state, sentence=_said(found), images=images, notes=notes)


def _said(found: Shown) -> Phrase:
    of = found.of
    sentence = Phrase(
        "Learned from {learned} photos, a baseline is right on {share:.0%} of {n} evaluation photos ({low:.0%} to "
        "{high:.0%})",
        learned=of.learned,
        share=of.accuracy,
        n=of.n,
        low=of.low,
        high=of.high,
    )
    if found.with_in is not None:
        sentence = Phrase(
            "{said}; with the photos thrown in that merely have the concept in them, on {share:.0%}",
            said=sentence,
            share=found.with_in.accuracy,
        )
    if found.called is not None and found.called_with_in is not None:
        sentence = Phrase(
            "{said}, and it takes {after:.0%} of those it is merely in for photos of it, not {before:.0%}",
            said=sentence,
            after=found.called_with_in,
            before=found.called,
        )
    return sentence


def baseline_figures(found: Shown | None) -> dict[str, Figure]:
    if found is None:
        return {"baseline.accuracy": None}
    return {
        "baseline.accuracy": found.of.accuracy,
        "baseline.low": found.of.low,
        "baseline.high": found.of.high,
        "baseline.images": found.of.n,
        "baseline.learned": found.of.learned,
        "baseline.with_in": found.with_in.accuracy if found.with_in else None,
        "baseline.in_taken_for_of": found.called,
        "baseline.with_in_taken_for_of": found.called_with_in,
    }
