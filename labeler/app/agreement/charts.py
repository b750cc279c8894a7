"""The charts of agreement: alpha by concept, kappa of every two people, and which concepts are said for which."""

import math
from collections.abc import Iterator, Sequence

from labeler.app.agreement.figures import Agreement, PairAgreement
from labeler.app.charts.spec import Bars, Chart, Matrix
from labeler.domain.phrase import Phrase

_FEWEST_PEOPLE = 3
"""Below, the one figure of a matrix stands in the table."""
_MOST_PEOPLE = 40


def charts_of(agreement: Agreement) -> tuple[Chart, ...]:
    """Only those in which there is something to see."""
    return (*_alphas(agreement), *_kappas(agreement), *_swaps(agreement))


def _alphas(agreement: Agreement) -> Iterator[Chart]:
    told = (
        (
            Phrase("Agreement on what is there (alpha)"),
            [(each.name, each.concept.alpha) for each in agreement.concepts],
        ),
        (Phrase("Agreement on of or in (alpha)"), [(each.name, each.relation.alpha) for each in agreement.concepts]),
    )
    for title, figures in told:
        known = [(name, alpha) for name, alpha in figures if alpha is not None]
        if len(known) > 1:
            names, alphas = zip(*known, strict=True)
            yield Bars(title=title, names=names, values=alphas)


def _kappas(agreement: Agreement) -> Iterator[Chart]:
    names = [each.labeler.name for each in agreement.labelers][:_MOST_PEOPLE]
    if len(names) < _FEWEST_PEOPLE:
        return
    for title, figures in (
        (Phrase("Cohen's kappa of every two on what is there"), [pair.concept for pair in agreement.pairs]),
        (Phrase("Cohen's kappa of every two on of or in"), [pair.relation for pair in agreement.pairs]),
    ):
        if any(figure is not None for figure in figures):
            yield Matrix(
                title=title,
                rows=tuple(names),
                columns=tuple(names),
                values=_square(names, agreement.pairs, figures),
                row_name=Phrase("labeler"),
                column_name=Phrase("labeler"),
            )


def _square(
    names: Sequence[str], pairs: Sequence[PairAgreement], figures: Sequence[float | None]
) -> tuple[tuple[float, ...], ...]:
    """What is worse than chance is drawn as chance."""
    place = {name: number for number, name in enumerate(names)}
    found = [[math.nan] * len(names) for _ in names]
    for pair, figure in zip(pairs, figures, strict=True):
        one, other = place.get(pair.one.name), place.get(pair.other.name)
        if one is not None and other is not None and figure is not None:
            found[one][other] = found[other][one] = max(figure, 0.0)
    return tuple(map(tuple, found))


def _swaps(agreement: Agreement) -> Iterator[Chart]:
    swapped = {name for swap in agreement.swaps for name in (swap.one, swap.other)}
    names = [each.name for each in agreement.concepts if each.name in swapped]
    if len(names) < 2:
        return
    place = {name: number for number, name in enumerate(names)}
    counts = [[0.0] * len(names) for _ in names]
    for swap in agreement.swaps:
        if swap.one not in place or swap.other not in place:
            # One of them is closed, and no longer asked about.
            continue
        one, other = place[swap.one], place[swap.other]
        counts[one][other] = counts[other][one] = float(len(swap.images))
    yield Matrix(
        title=Phrase("Images in which one says the one concept and another the other"),
        rows=tuple(names),
        columns=tuple(names),
        values=tuple(map(tuple, counts)),
        row_name=Phrase("concept"),
        column_name=Phrase("concept"),
        most=max(map(max, counts)) or 1.0,
    )
