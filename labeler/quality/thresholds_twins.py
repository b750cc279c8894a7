"""The thresholds of the lines that are judged by which pictures are nearly the same, and on which side they stand."""

from labeler.domain.phrase import Phrase
from labeler.quality.threshold import Threshold

TWINS: tuple[Threshold, ...] = (
    Threshold(
        key="split.off",
        amber=0.08,
        red=0.15,
        reason=Phrase(
            "With far less than a fifth set aside a figure is luck; with far more there is less to learn from."
        ),
    ),
    Threshold(
        key="split.both_sides",
        amber=0.001,
        red=0.02,
        reason=Phrase("What a model was trained on it knows by heart: each such picture lifts its figure for nothing."),
    ),
    Threshold(
        key="split.concept",
        amber=9.0,
        red=0.0,
        reason=Phrase("Below ten images on a side one mistake moves the figure of a concept by more than a tenth."),
    ),
    Threshold(
        key="split.target",
        amber=0.001,
        red=0.05,
        reason=Phrase("What the model will meet is what it is judged on: trained on, it can judge nothing any more."),
    ),
    Threshold(
        key="duplicates.share",
        amber=0.05,
        red=0.25,
        reason=Phrase("A copy teaches nothing new; with a quarter of copies the count of images says little."),
    ),
    Threshold(
        key="duplicates.contradicting",
        amber=1.0,
        red=10.0,
        reason=Phrase("The same picture is labeled in two ways: one of the two is wrong."),
    ),
)
