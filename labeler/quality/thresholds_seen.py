"""The thresholds of what is seen in pictures: too alike, too unlike, small, blurred, twice there, out of place."""

from labeler.domain.phrase import Phrase
from labeler.quality.threshold import Threshold

SEEN: tuple[Threshold, ...] = (
    Threshold(
        key="bias.worth",
        amber=0.3,
        red=0.15,
        reason=Phrase(
            "What the photos are worth (Vendi score) of so many, of 100 at most. 40 photos of most groceries come to "
            "0.46 and more, of lemons to 0.26; 40 crops of three photos to 0.05 to 0.13."
        ),
    ),
    Threshold(
        key="bias.one_day",
        amber=0.5,
        red=0.9,
        reason=Phrase(
            "Half of the photos from one day share its light, its shelf and its mood; nine tenths are one afternoon."
        ),
    ),
    Threshold(
        key="bias.one_camera",
        amber=0.9,
        red=2.0,
        reason=Phrase(
            "What one camera does to a picture is learned as well. Never red: it may be the only one in use."
        ),
    ),
    Threshold(
        key="bias.one_colour",
        amber=0.87,
        red=2.0,
        reason=Phrase(
            "Photos of one kind of apple share 0.88 of their colours, of five kinds 0.65. Never red: lemons are yellow."
        ),
    ),
    Threshold(
        key="bias.light",
        amber=0.02,
        red=0.0,
        reason=Phrase(
            "The middle half of the photos within a fiftieth of all brightness is one lamp. Hardly ever red: a hint."
        ),
    ),
    Threshold(
        key="bias.plain",
        amber=0.8,
        red=2.0,
        reason=Phrase(
            "Of a plain background a model learns that there is nothing else. Never red: it may meet it so in use."
        ),
    ),
    Threshold(
        key="variance.apart",
        amber=0.6,
        red=0.9,
        reason=Phrase(
            "Cosine distance of two looks over that of two concepts. Watermelons and honeydews come to 0.85, two "
            "unlike concepts taken for one to 0.95 and more."
        ),
    ),
    Threshold(
        key="distinct.confused",
        amber=0.15,
        red=0.3,
        reason=Phrase(
            "Share of the most alike photos that are of the other concept: juice and milk cartons come to 0.24, "
            "and a baseline still tells them apart; from a third on it guesses."
        ),
    ),
    Threshold(
        key="distinct.harm",
        amber=0.1,
        red=0.25,
        reason=Phrase("What is told apart by fine detail alone is lost in the first blurred photo."),
    ),
    Threshold(
        key="distinct.baseline",
        amber=0.85,
        red=0.6,
        reason=Phrase(
            "A model that is trained does better than a baseline; where that fails two times in five, it has "
            "little to learn from."
        ),
    ),
    Threshold(
        key="distinct.unclear",
        amber=0.05,
        red=0.2,
        reason=Phrase("What people cannot tell in one case of five, no label can teach."),
    ),
    Threshold(
        key="target.auc",
        amber=0.7,
        red=0.9,
        reason=Phrase(
            "0.5 is no difference. Halves of one set come to 0.46 to 0.54; from 0.9 on anybody sees which is which."
        ),
    ),
    Threshold(
        key="target.properties",
        amber=0.75,
        red=0.95,
        reason=Phrase(
            "0.5 is no difference. Halves of one set come to 0.49 to 0.55; light alone differs between any two days."
        ),
    ),
    Threshold(
        key="target.unlike",
        amber=0.2,
        red=0.5,
        reason=Phrase("Of the training photos themselves one in twenty is as far from all others."),
    ),
    Threshold(
        key="target.baseline",
        amber=0.85,
        red=0.6,
        reason=Phrase(
            "As for the evaluation split: what is right there and wrong here was learned of the place, not of the "
            "thing."
        ),
    ),
    Threshold(
        key="leakage.company",
        amber=0.6,
        red=0.8,
        reason=Phrase("Four of five photos in the same company make the company as good a sign as the thing."),
    ),
    Threshold(
        key="leakage.painted",
        amber=0.85,
        red=0.95,
        reason=Phrase(
            "0.5 is chance. Where nothing but chance was left round them, painted photos of groceries came to 0.83 at "
            "most; where one kind had a frame of its own, to 1."
        ),
    ),
    Threshold(
        key="focus.small",
        amber=0.1,
        red=0.3,
        reason=Phrase(
            "A photo whose subject fills less than a twentieth is hardly of it; some are, by their composition."
        ),
    ),
    Threshold(
        key="focus.outgrown",
        amber=0.1,
        red=0.3,
        reason=Phrase(
            "Something larger than the subject may be behind it; in a third of the photos it is what they are of."
        ),
    ),
    Threshold(
        key="focus.in_but_large",
        amber=0.1,
        red=0.3,
        reason=Phrase("What fills more than four fifths of a photo is usually what it is of."),
    ),
    Threshold(
        key="focus.undecided",
        amber=0.05,
        red=0.2,
        reason=Phrase("Where one labeler in five cannot say of or in, the dictionary does not say where of ends."),
    ),
    Threshold(
        key="resolution.short_side",
        amber=223,
        red=111,
        reason=Phrase("Classifiers look at 224 pixels and more: below that the missing ones are made up."),
    ),
    Threshold(
        key="resolution.refused",
        amber=0.01,
        red=0.1,
        reason=Phrase("Files that cannot be read are in no export; one in ten says that a copy went wrong."),
    ),
    Threshold(
        key="resolution.blurred",
        amber=0.1,
        red=0.3,
        reason=Phrase("A few blurred photos make a model robust; many teach it that the thing is blurred."),
    ),
    Threshold(
        key="resolution.dark",
        amber=0.1,
        red=0.3,
        reason=Phrase("In a dark photo there is little to learn from."),
    ),
    Threshold(
        key="resolution.blown",
        amber=0.1,
        red=0.3,
        reason=Phrase("Where a photo is blown out nothing can be seen, however much is made of it."),
    ),
    Threshold(
        key="resolution.odd",
        amber=0.05,
        red=0.2,
        reason=Phrase("Of a shape beyond 3 to 1, a square crop shows a third; fitted in, it is mostly border."),
    ),
    Threshold(
        key="resolution.box_side",
        amber=24,
        red=12,
        reason=Phrase(
            "Detectors see every eighth pixel at best: of a box 24 pixels wide three are left, of 12 hardly one."
        ),
    ),
    Threshold(
        key="outliers.share",
        amber=0.03,
        red=0.1,
        reason=Phrase(
            "Data sets of good name have 3 % wrong labels on average (Northcutt, Athalye and Mueller 2021); at 10 "
            "% models are ranked wrongly by them."
        ),
    ),
)
"""In the order of the checklist."""
