"""The command that says something about an image: the only one there is."""

from dataclasses import dataclass

from labeler.app.changes import Changes
from labeler.app.command import Within
from labeler.app.commands.sending_back import end_return, is_said_again
from labeler.app.situations import situation_of
from labeler.domain.acts import Act
from labeler.domain.answer import Answer
from labeler.domain.circumstances import Circumstances
from labeler.domain.draft import Draft, Pass
from labeler.domain.errors import RuleBroken
from labeler.domain.ids import ImageId, RevisionUid, answer_uid
from labeler.domain.image import Image
from labeler.domain.labeling import after, begun_again
from labeler.domain.people import Labeler
from labeler.domain.phrase import Phrase
from labeler.domain.snapshot import Plain, answer_to_plain
from labeler.store import alignments, answers, drafts, images, revisions
from labeler.store.kept import Kept
from labeler.store.revisions import Revision
from labeler.store.transaction import Reader

LONGEST_ACTIVE_MS = 600_000
"""Milliseconds. More than ten minutes between two acts on one image is a break, not looking."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tell:
    """One act of a labeler. `uid` is made once: told again after a lost reply, it changes nothing."""

    uid: str
    image_id: ImageId
    asking: Pass
    act: Act
    active_ms: int = 0

    def carry_out(self, within: Within) -> Changes:
        labeler = within.acting()
        transaction = within.transaction
        if revisions.is_recorded(transaction, RevisionUid(self.uid)):
            return Changes(images=frozenset({self.image_id}), answers=True)
        image = images.by_id(transaction, self.image_id)
        kept, draft = draft_of(transaction, image, labeler, self.asking)
        if kept is None:
            self._check_comes_now(within, labeler)
        situation = situation_of(transaction, within.taxonomy, image, self.asking, labeler_id=labeler.id)
        circumstances = Circumstances(
            taxonomy=situation.taxonomy,
            asking=situation.asking,
            policy=situation.policy,
            claims=situation.claims,
            is_sampled=situation.is_sampled,
            is_sent_back=situation.is_sent_back,
            size=image.size,
            at=within.clock.at(),
            day=within.clock.day(),
            new_uid=within.clock.new_uid,
        )
        now = after(draft, self.act, circumstances)
        drafts.save(transaction, now.begun, now.looked_through, image_id=self.image_id, labeler_id=labeler.id)
        is_changed = now.answer != draft.answer
        if is_changed:
            self._keep(within, labeler, image, kept=kept, answer=now.answer)
        is_again = situation.is_sent_back and is_said_again(now, self.act, self.asking, is_changed=is_changed)
        if is_again:
            end_return(within, image, labeler)
        return Changes(images=frozenset({self.image_id}), answers=is_changed or is_again)

    def _check_comes_now(self, within: Within, labeler: Labeler) -> None:
        """The mass of work opens when everyone is aligned; what is answered already may be mended meanwhile."""
        if labeler.is_lead:
            return
        first = alignments.keeping_from(within.transaction, self.image_id)
        if first is not None:
            why = Phrase("the images of “{name}” come first: the others open when a lead ends it", name=first)
            raise RuleBroken(why)

    def _keep(self, within: Within, labeler: Labeler, image: Image, *, kept: Kept | None, answer: Answer) -> None:
        looked = min(max(self.active_ms, 0), LONGEST_ACTIVE_MS) + (kept.active_ms if kept else 0)
        new = Kept(image_id=self.image_id, labeler_id=labeler.id, answer=answer, active_ms=looked)
        answers.save(within.transaction, kept, new)
        revision = Revision(
            uid=RevisionUid(self.uid),
            subject=revisions.ANSWER,
            subject_uid=answer.uid,
            verb=type(self.act).__name__,
            before=plain(kept, image),
            after=plain(new, image),
            labeler_id=labeler.id,
        )
        revisions.record(within.transaction, revision, at=within.clock.at())


def plain(kept: Kept | None, image: Image) -> Plain | None:
    """An answer as a revision keeps it: of which image, how long it was looked at, and what was said."""
    if kept is None:
        return None
    return {"image": image.digest, "active_ms": kept.active_ms, "answer": answer_to_plain(kept.answer)}


def draft_of(reader: Reader, image: Image, labeler: Labeler, asking: Pass) -> tuple[Kept | None, Draft]:
    """What is kept of this labeler for this image, and the draft it makes with what was begun."""
    kept = answers.of(reader, image_id=image.id, labeler_id=labeler.id)
    answer = kept.answer if kept else Answer(uid=answer_uid(image.digest, labeler.uid))
    begun, looked_through = drafts.read(reader, image_id=image.id, labeler_id=labeler.id)
    return kept, begun_again(Draft(answer=answer, begun=begun, looked_through=looked_through), asking)
