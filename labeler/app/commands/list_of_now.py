"""What is brought back says what it says with the list of now: concepts may have been merged, split or taken off since.

What merges is loaded late: it takes as long as a window does, and hardly any undo needs it.
"""

from labeler.app.changes import Changes
from labeler.app.command import Within
from labeler.domain.answer import Answer
from labeler.domain.concept_moves import fits
from labeler.domain.ids import ImageId, LabelerId


def met_here(within: Within, answer: Answer) -> Answer:
    """The very same where nothing of it has changed."""
    if fits(answer, within.taxonomy):
        return answer
    from labeler.app.packages.meeting.met import meeting

    return meeting(within.transaction, within.taxonomy).met(answer)


def with_answer_met(within: Within, image_id: ImageId, labeler_id: LabelerId, changes: Changes) -> Changes:
    """With a revision, beside what was told, that says how an answer fits the list of now."""
    from labeler.app.packages.meeting.met import with_this_met

    return with_this_met(within, image_id, labeler_id, changes)


def with_settlement_met(within: Within, uid: str, changes: Changes) -> Changes:
    """The same of a settlement, by the uid of its revisions."""
    from labeler.app.packages.meeting.met import with_this_settlement_met

    return with_this_settlement_met(within, uid, changes)
