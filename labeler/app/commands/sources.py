"""The command by which a lead says what a source is for."""

from collections import Counter
from dataclasses import dataclass

from labeler.app.changes import Changes
from labeler.app.command import Within
from labeler.domain.errors import RuleBroken
from labeler.domain.ids import RevisionUid
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.domain.split import drawn_split
from labeler.domain.words import Purpose, Split
from labeler.store import images, meta, revisions, sources
from labeler.store.images import Source
from labeler.store.revisions import Revision
from labeler.store.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPurpose:
    """Images of a target source are for evaluation, always; those that somebody has answered stay where they are.

    For training again, those that nobody has answered are drawn as they were when they were added.
    """

    source: str
    purpose: Purpose

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        transaction = within.transaction
        source = images.source_named(transaction, self.source)
        if source is None:
            raise RuleBroken(Phrase("no source is called “{name}”", name=shown(self.source)))
        if source.purpose is self.purpose:
            return Changes()
        sources.set_purpose(transaction, source.id, self.purpose)
        for split, ids in _moved(transaction, source, self.purpose).items():
            sources.set_split(transaction, ids, split)
        revision = Revision(
            uid=RevisionUid(within.clock.new_uid()),
            subject=revisions.PROJECT,
            subject_uid=meta.get(transaction, "uid"),
            verb="purpose",
            before={"source": source.name, "purpose": source.purpose.value},
            after={"source": source.name, "purpose": self.purpose.value},
            labeler_id=within.labeler.id if within.labeler else None,
        )
        revisions.record(transaction, revision, at=within.clock.at())
        return Changes(policy=True, images_added=True)


def _moved(transaction: Transaction, source: Source, purpose: Purpose) -> dict[Split, list[int]]:
    """The images that nobody has answered and that change sides, by the side to which they go."""
    uid = meta.get(transaction, "uid")
    ordinals: Counter[str] = Counter()
    moved: dict[Split, list[int]] = {split: [] for split in Split}
    for image, is_answered in sources.readable_in_order(transaction, source.id):
        folder = images.folder_of(image.place.path)
        split = drawn_split(
            project_uid=uid, folder=f"{source.name}/{folder}", ordinal=ordinals[folder], purpose=purpose
        )
        ordinals[folder] += 1
        if not is_answered and split is not image.split:
            moved[split].append(image.id)
    return moved
