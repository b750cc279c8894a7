"""The closed lists of words: each enum's values are the text that is stored."""

from enum import StrEnum


class Relation(StrEnum):
    """What one label says of one concept in one image."""

    OF = "of"
    IN = "in"
    ABSENT = "absent"
    UNCLEAR = "unclear"


class State(StrEnum):
    """How far an answer is."""

    OPEN = "open"
    SUBMITTED = "submitted"
    SKIPPED = "skipped"


class Scope(StrEnum):
    """Whether a labeler looked for all concepts of the taxonomy or only for those with a label."""

    ALL = "all"
    ASKED = "asked"


class Role(StrEnum):
    """What a labeler may do."""

    ANNOTATOR = "annotator"
    LEAD = "lead"


class Purpose(StrEnum):
    """What the images of a source are for."""

    TRAINING = "training"
    TARGET = "target"


class Split(StrEnum):
    """Which side of training an image stands on; drawn before anyone labels it."""

    TRAIN = "train"
    EVALUATION = "evaluation"


class Verdict(StrEnum):
    """What an example in the visual dictionary shows."""

    IDEAL = "ideal"
    IN = "in"
    NOT_IDEAL = "not ideal"


class Health(StrEnum):
    """Whether an image file can be shown."""

    OK = "ok"
    REFUSED = "refused"


class Origin(StrEnum):
    """How a region came to be."""

    DRAWN = "drawn"
    COPIED = "copied"
    SNAPPED = "snapped"
    FRAME = "frame"
    IMPORTED = "imported"


class Settling(StrEnum):
    """How a lead came to say what an image is held to show."""

    PICKED = "picked"
    DRAWN = "drawn"
    AGREED = "agreed"


class Assigned(StrEnum):
    """Why an image is in a labeler's package: only the lead's project knows."""

    WORK = "work"
    OVERLAP = "overlap"
    GOLD = "gold"
    ALIGNMENT = "alignment"
    AGAIN = "again"


class Ended(StrEnum):
    """How a round of alignment came to its end."""

    ALIGNED = "aligned"
    GIVEN_UP = "given up"


class Entry(StrEnum):
    """What of the visual dictionary a disagreement of a round ended in."""

    EXAMPLE = "example"
    MUST_SEE = "must see"
    MUST_NOT_SEE = "must not see"
