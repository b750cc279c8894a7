"""What is left to ask, a part of the images at a time: so that a count of a million images holds nobody up."""

import json
from collections.abc import Iterable, Sequence
from typing import Self

from sqlalchemy import bindparam, select

from labeler.domain.draft import Pass
from labeler.domain.ids import ImageId, LabelerId
from labeler.domain.policy import Policy
from labeler.store import alignments
from labeler.store.left_to_ask import left_to_ask
from labeler.store.prepared import Prepared, in_told
from labeler.store.schema import images
from labeler.store.transaction import Reader


class LeftSlices:
    """The queries of one pass, put into words once and then asked thousands of times."""

    def __init__(self, *, within: Prepared, next_few: Prepared, among: Prepared) -> None:
        self._within = within
        self._next_few = next_few
        self._among = among

    @classmethod
    def of(cls, asking: Pass, *, labeler_id: LabelerId, policy: Policy, only: int = 0) -> Self:
        """`only`: the row of the alignment to whose images the pass is kept; 0 for all images."""
        query = select(images.c.id).where(left_to_ask(asking, labeler_id, policy)).order_by(images.c.id)
        if only:
            query = query.where(alignments.within(only))
        within = query.where(images.c.id > bindparam("after"), images.c.id <= bindparam("to"))
        return cls(
            within=Prepared(within),
            next_few=Prepared(within.limit(bindparam("most"))),
            among=Prepared(query.where(in_told(images.c.id, "ids"))),
        )

    def within(self, reader: Reader, *, after: int, to: int) -> Sequence[ImageId]:
        """Those behind `after` and up to `to`."""
        return [ImageId(row["id"]) for row in reader.rows(self._within, after=after, to=to)]

    def next_few(self, reader: Reader, *, after: int, to: int, most: int) -> Sequence[ImageId]:
        """The first of them."""
        return [ImageId(row["id"]) for row in reader.rows(self._next_few, after=after, to=to, most=most)]

    def among(self, reader: Reader, ids: Iterable[ImageId]) -> frozenset[ImageId]:
        """Those of a few images."""
        return frozenset(row["id"] for row in reader.rows(self._among, ids=json.dumps(list(ids))))
