"""The command that takes in class folders as claims: all of them in one transaction, which does not last."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from labeler.app.changes import Changes
from labeler.app.command import Within
from labeler.app.watch import Watch
from labeler.domain.errors import RuleBroken
from labeler.domain.ids import ConceptUid, ImageId
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.store import concepts, whole_claims
from labeler.store.transaction import Reader
from labeler.store.whole_claims import Pair

_EVERY = 500
"""Claims between two reports of progress."""


@dataclass(slots=True, kw_only=True)
class Claimed:
    """What came of it: claims that are new, and those that stood there already."""

    claims: int = 0
    known: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimClasses:
    """Which images are said to have to do with which concepts. `claimed` is filled in on the way."""

    images: Mapping[ConceptUid, Collection[ImageId]]
    watch: Watch
    claimed: Claimed = field(default_factory=Claimed)

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        for uid in self.images:
            concept = within.taxonomy.concept(uid)
            if not concept.is_open:
                raise RuleBroken(Phrase("“{name}” is closed and no longer asked about", name=shown(concept.name)))
        new = new_claims(within.transaction, self.images)
        self.claimed.claims = len(new)
        self.claimed.known = sum(map(len, self.images.values())) - len(new)
        if not new:
            return Changes()
        whole_claims.add(within.transaction, ((within.clock.new_uid(), pair) for pair in self._watched(new)))
        return Changes(images=frozenset(image_id for image_id, _ in new), answers=True)

    def _watched(self, new: Sequence[Pair]) -> Iterator[Pair]:
        """Cut off in here, the transaction is taken back."""
        for number, pair in enumerate(new):
            if number % _EVERY == 0:
                self.watch.report(done=number, total=len(new), doing=Phrase("Taking in labels"))
            yield pair


def new_claims(reader: Reader, images: Mapping[ConceptUid, Collection[ImageId]]) -> list[Pair]:
    """Those that do not stand there yet, in the order of the images."""
    ids = concepts.ids_by_uid(reader)
    said = {(image_id, ids[uid]) for uid, its_images in images.items() for image_id in its_images}
    return sorted(said - whole_claims.standing(reader, [ids[uid] for uid in images]))
