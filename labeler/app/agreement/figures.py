"""The figures of agreement as plain values; each knows the images behind it."""

from dataclasses import dataclass

from labeler.domain.feedback import Confused
from labeler.domain.ids import ImageId
from labeler.domain.people import Labeler
from labeler.quality.intervals import wilson

Images = tuple[ImageId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Respect:
    """How far people agree in one respect. `items`: images and concepts that at least two told of.

    `raw`, Krippendorff's `alpha` and `kappa` (Cohen's of two people, Fleiss' of more) are None where nothing is known:
    nothing was said twice, or only one thing was ever said.
    """

    items: int
    raw: float | None
    alpha: float | None
    kappa: float | None
    differing: Images


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxAgreement:
    """Of the boxes of two people each. `iou` is the mean over matched ones, `share` how many of all are matched.

    `pairs` is how many were matched, `images` those with the worst fit first.
    """

    pairs: int
    iou: float | None
    share: float | None
    images: Images


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptAgreement:
    """Of one concept, or with `place` None of all together."""

    place: int | None
    name: str
    concept: Respect
    relation: Respect
    boxes: BoxAgreement


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """`count` of `of`; `share` None where there is nothing to have a share of, the interval then all there is."""

    count: int
    of: int

    @property
    def share(self) -> float | None:
        return self.count / self.of if self.of else None

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval of the share (Wilson)."""
        return wilson(self.count, self.of)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfRate:
    """How often one labeler says of rather than in, and how often the others do on the same images."""

    own: Share
    others: Share
    stands_out: bool
    images: Images
    """Where one said of and the other in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How often somebody is right, and the images on which they are not."""

    share: Share
    wrong: Images


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldScores:
    """`concept`: images of which all concepts are right. `relation`: of or in, where it was seen that it is there."""

    images: int
    concept: Score
    relation: Score


@dataclass(frozen=True, slots=True, kw_only=True)
class Confusion:
    """`times` of the `of` images on which it could be confused; `instead` is what a swapped concept was said for."""

    kind: Confused
    concept: str
    instead: str
    times: int
    of: int
    images: Images


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """Active seconds of finished answers whose time is known; `usual` is the median, `images` the fastest first."""

    answers: int
    usual: float | None
    total: float
    images: Images


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelerAgreement:
    """One labeler against the others on the same images, and against what is settled. `None` where nobody was tried."""

    labeler: Labeler
    answers: int
    shared: int
    """Images that they and somebody else finished."""
    concept: Score
    relation: Score
    of_rate: OfRate
    of_rates: dict[str, OfRate]
    """By concept, where both sides said enough of it to be compared."""
    boxes: BoxAgreement
    pace: Pace
    gold: GoldScores | None
    confusions: tuple[Confusion, ...]
    """Where others say something else, the most frequent first."""
    gold_confusions: tuple[Confusion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairAgreement:
    """Cohen's kappa of two people; `items` as of `Respect`."""

    one: Labeler
    other: Labeler
    items: int
    concept: float | None
    relation: float | None
    images: Images
    """On which they differ."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """Two concepts of which one person says the one and another the other, and the images."""

    one: str
    other: str
    images: Images


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """All of it, of one moment."""

    images: int
    """That several people finished."""
    gold: int
    """That somebody was tried on."""
    everything: ConceptAgreement
    concepts: tuple[ConceptAgreement, ...]
    labelers: tuple[LabelerAgreement, ...]
    """Those who finished anything, in the order in which they came."""
    pairs: tuple[PairAgreement, ...]
    swaps: tuple[Swap, ...]
    """The most frequent first."""
    aligned_on: int = 0
    """Images of an open round of alignment: what was said of them is left out until it ends."""

    def of(self, labeler: Labeler) -> LabelerAgreement | None:
        """What concerns one person; None where they have not finished anything."""
        return next((each for each in self.labelers if each.labeler.id == labeler.id), None)
