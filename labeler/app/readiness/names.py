"""What the lines of the checklist are called where people read them, each as the question that it answers."""

from labeler.domain.checklist import LineId, LineState
from labeler.domain.phrase import Phrase

LINE_NAMES = {
    LineId.BRIEF: Phrase("What is it for?"),
    LineId.QUANTITY: Phrase("Enough of it?"),
    LineId.BALANCE: Phrase("Balanced?"),
    LineId.BIAS: Phrase("Too narrow?"),
    LineId.VARIANCE: Phrase("Too wide?"),
    LineId.DISTINCT: Phrase("Visually distinct?"),
    LineId.TARGET: Phrase("Like what the model will meet?"),
    LineId.LEAKAGE: Phrase("The thing, or its company?"),
    LineId.FOCUS: Phrase("Where does one look?"),
    LineId.DICTIONARY: Phrase("Ideal and not ideal defined?"),
    LineId.AGREEMENT: Phrase("Labels semantically clear?"),
    LineId.SPLIT: Phrase("Evaluation set aside?"),
    LineId.WORLD: Phrase("Known world, or open?"),
    LineId.RESOLUTION: Phrase("Resolution"),
    LineId.DUPLICATES: Phrase("Duplicates"),
    LineId.OUTLIERS: Phrase("Out of place"),
    LineId.ASSETS: Phrase("What is at hand?"),
}
assert set(LINE_NAMES) == set(LineId)

STATE_NAMES = {
    LineState.GREEN: Phrase("good"),
    LineState.AMBER: Phrase("to look at"),
    LineState.RED: Phrase("to mend"),
    LineState.UNKNOWN: Phrase("not known"),
}
assert set(STATE_NAMES) == set(LineState)
