"""The command by which a lead says what a source is for."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from labeler.app.changes import Changes
from labeler.app.command import Within
from labeler.app.commands.project_record import remember
from labeler.domain.errors import RuleBroken
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.domain.split import drawn_split
from labeler.domain.twins import Twin, side_of, to_be_moved
from labeler.domain.words import Purpose, Split
from labeler.store import images, meta, near, sources
from labeler.store.images import Source
from labeler.store.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPurpose:
    """Images of a target source are for evaluation, always; those that somebody has answered stay where they are.

    For training again, those that nobody has answered are drawn as they were when they were added. Near-duplicates that
    nobody has answered follow, of whatever source they are.
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
        _Redrawing(transaction).run(replace(source, purpose=self.purpose))
        remember(
            within,
            "purpose",
            before={"source": source.name, "purpose": source.purpose.value},
            after={"source": source.name, "purpose": self.purpose.value},
        )
        return Changes(policy=True, images_added=True)


class _Redrawing:
    """Brings what nobody has answered to the side that it is drawn for now."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._uid = meta.get(transaction, "uid")
        self._known: dict[str, dict[int, Split]] = {}

    def run(self, source: Source) -> None:
        """All of a source, and the near-duplicates of its images."""
        rows = sources.readable_in_order(self._transaction, source.id)
        drawn = self._drawn(source)
        self._move(drawn, {image.id: image.split for image, _ in rows})
        its_own = {image.id for image, _ in rows}
        for group in near.groups(self._transaction):
            if any(twin.id in its_own for twin in group):
                self._bring_together(group)
        near.rise_revision(self._transaction)

    def _bring_together(self, group: Sequence[Twin]) -> None:
        """The first member may have followed a target image that is none any more: its own draw stands again."""
        first = min(group, key=lambda twin: twin.id)
        if not any(twin.is_target for twin in group) and not first.is_answered:
            drawn = self._draw_of(first)
            self._move({first.id: drawn}, {first.id: first.split})
            group = [replace(first, split=drawn), *(twin for twin in group if twin.id != first.id)]
        side = side_of(group)
        self._move({twin.id: side for twin in to_be_moved(group)}, {})

    def _draw_of(self, first: Twin) -> Split:
        name = images.by_id(self._transaction, first.id).source
        source = images.source_named(self._transaction, name)
        drawn = {} if source is None else self._drawn(source)
        return drawn.get(first.id, first.split)

    def _drawn(self, source: Source) -> dict[int, Split]:
        """The side of each readable image of a source that nobody has answered, as it was or would be drawn."""
        if source.name not in self._known:
            self._known[source.name] = dict(self._draws(source))
        return self._known[source.name]

    def _draws(self, source: Source) -> Iterator[tuple[int, Split]]:
        ordinals: Counter[str] = Counter()
        for image, is_answered in sources.readable_in_order(self._transaction, source.id):
            folder = images.folder_of(image.place.path)
            split = drawn_split(
                project_uid=self._uid,
                folder=f"{source.name}/{folder}",
                ordinal=ordinals[folder],
                purpose=source.purpose,
            )
            ordinals[folder] += 1
            if not is_answered:
                yield image.id, split

    def _move(self, wanted: Mapping[int, Split], now: Mapping[int, Split]) -> None:
        for image_id, split in wanted.items():
            if now.get(image_id) is not split:
                sources.set_split(self._transaction, image_id, split)
