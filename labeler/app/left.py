"""How many images each pass still asks one labeler about: counted a little at a time, kept up with every answer."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from labeler.app.counted_pass import CountedPass
from labeler.domain.concept import Taxonomy
from labeler.domain.draft import Pass
from labeler.domain.ids import ImageId, LabelerId
from labeler.domain.policy import Policy
from labeler.store import alignments, policies, queue
from labeler.store.left_slices import LeftSlices
from labeler.store.transaction import Reader

BUDGET_MS = 5.0
"""How long the window's thread is held at a time: a frame lasts 16."""
_NEAR = 1_000
"""Images in which what comes up is looked for where nothing is counted yet: a few milliseconds."""
_MOST_KEPT = 24
"""Passes that are remembered, one byte an image each: more than the window counts at a time, or each would push another
out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Key:
    """All that decides what is left, but for the answers. `concepts`: what of the list a question depends on.

    `only`: the alignment whose images come first, 0 where none does.
    """

    labeler_id: LabelerId
    asking: Pass
    policy: Policy
    concepts: tuple[tuple[str, str, int, str | None], ...]
    only: int


class Left:
    """What is left in each of the passes that were looked at last.

    Asking the file takes seconds in a project of a million images: it is asked in slices, by `go_on`. Whoever changes
    answers tells of which images; images that were added are found by their ids.
    """

    def __init__(self, taxonomy_in: Callable[[Reader], Taxonomy]) -> None:
        self._taxonomy_in = taxonomy_in
        self._taxonomy: Taxonomy | None = None
        self._concepts: tuple[tuple[str, str, int, str | None], ...] = ()
        self._passes: OrderedDict[_Key, CountedPass] = OrderedDict()
        self._one_at_a_time = threading.Lock()

    def changed(self, images: Iterable[ImageId]) -> None:
        """Answers to these images may have changed, whosever they are."""
        changed = set(images)
        with self._one_at_a_time:
            for key, counted in list(self._passes.items()):
                if not counted.changed(changed):
                    del self._passes[key]

    def go_on(self, reader: Reader, asking: Pass, *, labeler_id: LabelerId, budget_ms: float = BUDGET_MS) -> bool:
        """Counts for about `budget_ms`; whether there is more to count."""
        with self._one_at_a_time:
            counted = self._counted(reader, asking, labeler_id)
            newest = queue.newest(reader)
            counted.look_on(reader, newest=newest, budget_ms=budget_ms)
            return counted.looked_to < newest

    def count(self, reader: Reader, asking: Pass, *, labeler_id: LabelerId) -> int | None:
        """How many images are left to ask; None says that they are not all counted yet."""
        with self._one_at_a_time:
            counted = self._counted(reader, asking, labeler_id)
            return counted.left if counted.looked_to >= queue.newest(reader) else None

    def next_image(
        self, reader: Reader, asking: Pass, *, labeler_id: LabelerId, after: ImageId = ImageId(0)
    ) -> ImageId | None:
        """The first image behind `after` with something left to ask, or from the start; None when all is done."""
        with self._one_at_a_time:
            counted = self._counted(reader, asking, labeler_id)
            newest = queue.newest(reader)
            found = counted.next_few(reader, after=after, to=newest, most=1)
            if not after:
                counted.begin_behind(found[0] - 1 if found else newest)
            elif not found:
                found = counted.next_few(reader, after=0, to=after, most=1)
            return found[0] if found else None

    def upcoming(
        self, reader: Reader, asking: Pass, *, labeler_id: LabelerId, after: ImageId, most: int
    ) -> Sequence[ImageId]:
        """The next few images left to ask behind `after`: all that are known, and where it was not looked, near ones.

        Nobody waits for what is only fetched ahead.
        """
        with self._one_at_a_time:
            counted = self._counted(reader, asking, labeler_id)
            to = min(queue.newest(reader), max(after, counted.looked_to) + _NEAR)
            return counted.next_few(reader, after=after, to=to, most=most)

    def _counted(self, reader: Reader, asking: Pass, labeler_id: LabelerId) -> CountedPass:
        """What is known of a pass, as it stands now."""
        policy, only = policies.of(reader), alignments.keeps(reader, labeler_id)
        concepts = self._concepts_in(reader)
        key = _Key(labeler_id=labeler_id, asking=asking, policy=policy, concepts=concepts, only=only)
        if key not in self._passes:
            self._passes[key] = CountedPass(LeftSlices.of(asking, labeler_id=labeler_id, policy=policy, only=only))
            if len(self._passes) > _MOST_KEPT:
                self._passes.popitem(last=False)
        self._passes.move_to_end(key)
        self._passes[key].look_again(reader)
        return self._passes[key]

    def _concepts_in(self, reader: Reader) -> tuple[tuple[str, str, int, str | None], ...]:
        """Names, colors and the visual dictionary change nothing of what is left."""
        taxonomy = self._taxonomy_in(reader)
        if taxonomy is not self._taxonomy:
            self._taxonomy = taxonomy
            self._concepts = tuple((c.uid, c.facet, c.since_revision, c.closed_at) for c in taxonomy.concepts)
        return self._concepts
