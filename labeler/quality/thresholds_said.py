"""The thresholds of what people said and did: the brief, answers, the dictionary, the split, what is at hand."""

from labeler.domain.phrase import Phrase
from labeler.quality.threshold import Threshold

SAID: tuple[Threshold, ...] = (
    Threshold(
        key="brief.missing",
        amber=1,
        red=4,
        reason=Phrase("Nobody can tell whether data is good enough for something that was never said."),
    ),
    Threshold(
        key="quantity.share",
        amber=0.99,
        red=0.5,
        reason=Phrase("Short of what was planned; with less than half of it, the plan was for something else."),
    ),
    Threshold(
        key="balance.ratio",
        amber=5.0,
        red=20.0,
        reason=Phrase(
            "A loss counts every image alike: a concept with a twentieth of the largest hardly weighs in it."
        ),
    ),
    Threshold(
        key="dictionary.defined",
        amber=0.99,
        red=0.5,
        reason=Phrase(
            "Without a definition each labeler draws the line elsewhere, and the model learns no line at all."
        ),
    ),
    Threshold(
        key="dictionary.shown",
        amber=0.99,
        red=0.1,
        reason=Phrase("Words alone are read differently; three examples on either side show where a concept ends."),
    ),
    Threshold(
        key="agreement.concept",
        amber=0.8,
        red=0.667,
        reason=Phrase("Krippendorff: rely on 0.8 and above, conclude nothing below 0.667."),
    ),
    Threshold(
        key="agreement.relation",
        amber=0.8,
        red=0.667,
        reason=Phrase("Krippendorff: rely on 0.8 and above, conclude nothing below 0.667."),
    ),
    Threshold(
        key="agreement.seconds",
        amber=0.5,
        red=0.3,
        reason=Phrase("Seeing what a photo shows and pressing a key takes longer: whoever is faster has not looked."),
    ),
    Threshold(
        key="agreement.open_claims",
        amber=0.01,
        red=0.5,
        reason=Phrase(
            "Imported labels that nobody has answered go out nowhere, and may be the larger part of the data."
        ),
    ),
    Threshold(
        key="world.none",
        amber=0.1,
        red=0.02,
        reason=Phrase("What a model was never shown, it takes for one of its concepts: one image in ten shows none."),
    ),
    Threshold(
        key="world.negatives",
        amber=0.5,
        red=0.1,
        reason=Phrase("Images that are confirmed to be without a concept, to those with it: they draw its edge."),
    ),
    Threshold(
        key="world.strangers",
        amber=0.02,
        red=0.2,
        reason=Phrase("In a closed world every image shows a concept: a few slips apart, others say that it is open."),
    ),
    Threshold(
        key="assets.open",
        amber=1,
        red=6,
        reason=Phrase("What is not at hand yet holds training up, but is no fault of the data: never red."),
    ),
)
"""In the order of the checklist."""
