"""What an answer came to be by meeting this project is told, where its labeler is to go on with it elsewhere."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from labeler.app.changes import Changes
from labeler.app.command import Within
from labeler.domain.ids import ImageId, LabelerId, RevisionUid
from labeler.store import revisions
from labeler.store.revisions import Revision
from labeler.store.rows_told import met_answers


@dataclass(frozen=True, slots=True, kw_only=True)
class TellMet:
    """What is met never travels: without this, a label of a concept that was merged would go out as it once came in.

    Nothing that anybody sees changes.
    """

    images: Mapping[LabelerId, Sequence[ImageId]]

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        for labeler_id, images in self.images.items():
            for uid, stands in met_answers(within.transaction, labeler_id, images):
                revision = Revision(
                    uid=RevisionUid(within.clock.new_uid()),
                    subject=revisions.ANSWER,
                    subject_uid=uid,
                    verb=revisions.MERGE,
                    before=stands,
                    after=stands,
                    labeler_id=None,
                )
                revisions.record(within.transaction, revision, at=within.clock.at())
        return Changes()
