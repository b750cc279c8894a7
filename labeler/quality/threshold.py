"""From where on a figure is amber, from where on red, and why there."""

from dataclasses import dataclass

from labeler.domain.checklist import LineState
from labeler.domain.phrase import Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """`amber` and `red` are in the unit of the figure. Where `red` is the smaller one, small figures are bad.

    A figure is red from `red` on, amber from `amber` on, each included.
    """

    key: str
    """`line.figure`, as in `balance.ratio`."""
    amber: float
    red: float
    reason: Phrase

    def state(self, figure: float) -> LineState:
        """Not for NaN: what is not known is not judged."""
        if figure != figure:
            raise ValueError(f"{self.key}: no figure to judge")
        sign = 1 if self.red >= self.amber else -1
        if sign * figure >= sign * self.red:
            return LineState.RED
        return LineState.AMBER if sign * figure >= sign * self.amber else LineState.GREEN
