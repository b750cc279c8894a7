"""What sets one labeler apart from the others: how often they say of, and how long they look."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from labeler.app.readiness.findings import finding, judged
from labeler.app.readiness.line import Figure, Finding
from labeler.app.readiness.material import IN, OF, Material
from labeler.app.readiness.shared_images import Shared
from labeler.app.readiness.subjects import Rows
from labeler.domain.checklist import LineState
from labeler.domain.phrase import Phrase
from labeler.quality.of_rate import of_rates

_FEWEST_TIMES = 20
"""Answers with a time, below which the usual one is not known."""
_FASTEST = 50
"""Images shown of who answers too fast."""


def labeler_findings(material: Material, both: Shared) -> Iterator[Finding]:
    """Of-rates are compared on the images that several people finished: there all saw the same."""
    yield from _of_far_more_often(material, both)
    for labeler, (rows, seconds) in enumerate(_times(material)):
        if len(seconds) < _FEWEST_TIMES:
            continue
        usual = float(np.median(seconds))
        fastest = rows[np.argsort(seconds, kind="stable")[:_FASTEST]]
        said = Phrase(
            "Half of the answers of {who} took less than {seconds:.1f} s: look at them again",
            who=material.people[labeler].name,
            seconds=usual,
        )
        yield from judged(material, "agreement.seconds", usual, said, fastest)


def _of_far_more_often(material: Material, both: Shared) -> Iterator[Finding]:
    of, in_ = ((both.said == relation).sum(axis=(1, 2)) for relation in (OF, IN))
    for labeler, rate in enumerate(of_rates(of.tolist(), in_.tolist())):
        if rate.rate is None or not rate.stands_out:
            continue
        others = np.arange(len(of)) != labeler
        rest = of[others].sum() / max(of[others].sum() + in_[others].sum(), 1)
        # Theirs is of where somebody else, who saw the same, said in.
        contested = ((both.said[labeler] == OF) & (both.said[others] == IN).any(axis=0)).any(axis=1)
        said = Phrase(
            "{who} says of {rate:.0%} of the time, the others {rest:.0%} on the same images",
            who=material.people[labeler].name,
            rate=rate.rate,
            rest=float(rest),
        )
        yield finding(material, LineState.AMBER, said, both.rows[contested])


def labeler_figures(material: Material) -> dict[str, Figure]:
    """By name: answers, of-rate over all of them, and the usual time."""
    of, in_ = np.zeros((2, len(material.people)), dtype=np.int64)
    answers = np.zeros(len(material.people), dtype=np.int64)
    for opinion in material.opinions:
        if not opinion.is_skip:
            said = opinion.said.values()
            answers[opinion.labeler] += 1
            of[opinion.labeler] += sum(word == OF for word in said)
            in_[opinion.labeler] += sum(word == IN for word in said)
    figures: dict[str, Figure] = {}
    times = _times(material)
    for place, (labeler, rate) in enumerate(zip(material.people, of_rates(of.tolist(), in_.tolist()), strict=True)):
        if answers[place]:
            seconds = times[place][1]
            figures[f"{labeler.name}.answers"] = int(answers[place])
            figures[f"{labeler.name}.of_rate"] = rate.rate
            figures[f"{labeler.name}.median_seconds"] = float(np.median(seconds)) if len(seconds) else None
    return figures


def _times(material: Material) -> Sequence[tuple[Rows, NDArray[np.float64]]]:
    """For each labeler the images of their finished answers and the seconds each took; those without a time are left
    out, as imported answers are."""
    rows: list[list[int]] = [[] for _ in material.people]
    seconds: list[list[float]] = [[] for _ in material.people]
    for opinion in material.opinions:
        if not opinion.is_skip and opinion.active_ms:
            rows[opinion.labeler].append(opinion.image)
            seconds[opinion.labeler].append(opinion.active_ms / 1000)
    return [
        (np.array(their_rows, dtype=np.int64), np.array(theirs, dtype=np.float64))
        for their_rows, theirs in zip(rows, seconds, strict=True)
    ]
