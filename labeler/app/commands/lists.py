"""The commands by which a lead sends images to a pass, and takes such a list away again."""

from dataclasses import dataclass

from labeler.app.changes import Changes
from labeler.app.command import Within
from labeler.app.commands.project_record import remember
from labeler.domain.draft import Pass, Way
from labeler.domain.errors import RuleBroken
from labeler.domain.ids import ImageId
from labeler.domain.image_list import MOST_IN_LIST, WAYS_OF_LISTS, ImageList
from labeler.domain.names import checked_name, folded
from labeler.domain.phrase import Phrase
from labeler.store import lists


@dataclass(frozen=True, slots=True, kw_only=True)
class SendToPass:
    """From now on every labeler finds these images under `name` in the filter, to be asked about in this pass."""

    name: str
    asking: Pass
    images: tuple[ImageId, ...]

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        sent = ImageList(
            name=checked_name(self.name, noun="list"),
            asking=Pass(way=self.asking.way, concept=self.asking.concept),
            images=tuple(dict.fromkeys(self.images)),
        )
        before = lists.every(within.transaction)
        if sent in before:
            return Changes(said=sent.name)
        _check(within, sent)
        if folded(sent.name) in {folded(each.name) for each in before}:
            raise RuleBroken(Phrase("there is a list called “{name}” already: choose another name", name=sent.name))
        lists.put(within.transaction, (*before, sent))
        remember(within, "send to a pass", before=None, after=lists.to_plain(sent))
        return Changes(said=sent.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeListAway:
    """Offers a list no longer. Its images, and what was said of them, stay as they are."""

    name: str

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        before = lists.every(within.transaction)
        found = next((each for each in before if folded(each.name) == folded(self.name)), None)
        if found is None:
            return Changes()
        lists.put(within.transaction, (each for each in before if each != found))
        remember(within, "take a list away", before=lists.to_plain(found), after=None)
        return Changes(said=found.name)


def _check(within: Within, sent: ImageList) -> None:
    count = len(sent.images)
    if not 0 < count <= MOST_IN_LIST:
        raise RuleBroken(Phrase("a list has 1 to {most} images, not {count}", most=MOST_IN_LIST, count=count))
    if lists.count_known(within.transaction, sent.images) < count:
        raise RuleBroken("an image of this list is not in the project")
    if sent.asking.way not in WAYS_OF_LISTS:
        raise RuleBroken("images cannot be sent to this pass")
    if (sent.asking.way is Way.CONCEPT) is not (sent.asking.concept is not None):
        raise RuleBroken("a concept pass, and no other, asks about one concept")
    if sent.asking.concept is not None and not within.taxonomy.concept(sent.asking.concept).is_open:
        raise RuleBroken("a closed concept is not asked about: open it again first")
