"""What was sent back and handed out again is at an end once it came home with another answer."""

from collections.abc import Collection

from labeler.app.command import Within
from labeler.app.commands.sending_back import end_return
from labeler.domain.ids import ImageId, LabelerId
from labeler.domain.rules import is_finished
from labeler.domain.words import Assigned, State
from labeler.store import answers, images, labelers

_AGAIN = f"""
SELECT given.image_id, hand_out.labeler_id FROM assignments AS given
JOIN hand_outs AS hand_out ON hand_out.id = given.hand_out_id
WHERE hand_out.uid = ? AND given.kind = '{Assigned.AGAIN.value}' ORDER BY given.id
"""


def end_returns(within: Within, hand_out: str, changed: Collection[ImageId]) -> frozenset[ImageId]:
    """Of this hand-out, by uid, those whose answers are among the `changed`; the images of what was looked at."""
    ended = set()
    for image_id, labeler_id in within.transaction.plain(_AGAIN, (hand_out,)):
        kept = answers.of(within.transaction, image_id=ImageId(image_id), labeler_id=LabelerId(labeler_id))
        if image_id in changed and kept is not None:
            image = images.by_id(within.transaction, ImageId(image_id))
            if kept.answer.state is State.SKIPPED or is_finished(kept.answer):
                end_return(within, image, labelers.by_id(within.transaction, kept.labeler_id))
            ended.add(image.id)
    return frozenset(ended)
