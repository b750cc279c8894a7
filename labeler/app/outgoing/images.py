"""The images of one export with the answer that goes out, read from the snapshot run by run, as often as walked."""

from collections.abc import Iterator, Mapping
from itertools import chain

from labeler.app.outgoing.choice import Chosen
from labeler.app.outgoing.frames import Framing
from labeler.app.outgoing.order import Order
from labeler.app.outgoing.records import Listed, Records
from labeler.app.outgoing.spool import Spool
from labeler.app.outgoing.whose_answers import Covered, names_of_labelers
from labeler.app.places import file_of, file_with_its_bytes, stamp_at
from labeler.app.project import Project
from labeler.app.watch import Watch
from labeler.domain.image import Place
from labeler.formats.outgoing.records import ExportImage
from labeler.images.errors import Changed
from labeler.images.originals import Original
from labeler.store import concepts, exporting, images
from labeler.store.exporting import Lot

_TOLD_EVERY = 20
"""Images between two words on how far it is."""


class ExportImages:
    """Walked once to plan and once to write, in the order of what was chosen; whoever makes it closes it."""

    def __init__(self, snapshot: Project, chosen: Chosen, framing: Framing) -> None:
        self._snapshot = snapshot
        self._order = chosen.order
        self._spool = Spool()
        self.originals = Originals(snapshot, chosen.order)
        with snapshot.file.reading() as reader:
            listed = Listed(
                labelers=names_of_labelers(reader),
                sources={source.id: source.name for source in images.every_source(reader)},
                concepts={row_id: uid for uid, row_id in concepts.ids_by_uid(reader).items()},
                ambiguous=chosen.ambiguous,
            )
            self._records = Records(listed, Covered(snapshot.taxonomy_in(reader)), framing)

    def __len__(self) -> int:
        return len(self._order)

    def __iter__(self) -> Iterator[ExportImage]:
        lots = self._spool.lots() if self._spool.is_whole else self._read()
        for start, lot in zip(self._starts(), lots, strict=True):
            ids = self._order.answers(start, start + exporting.RUN)
            self.originals.come_by(lot, start)
            yield from self._records.of(lot, ids, self._order.agreeing_with(ids), self._order.composed_of(ids))

    def close(self) -> None:
        self._spool.close()

    def _starts(self) -> range:
        return range(0, len(self._order), exporting.RUN)

    def _read(self) -> Iterator[Lot]:
        self._spool.begin()
        for start in self._starts():
            ids = self._order.answers(start, start + exporting.RUN)
            agreeing = chain.from_iterable(self._order.agreeing_with(ids).values())
            composed = chain.from_iterable(self._order.composed_of(ids).values())
            with self._snapshot.file.reading() as reader:
                lot = exporting.lot(reader, ids, agreeing, composed)
            self._spool.keep(lot)
            yield lot
        self._spool.end()


class Originals(Mapping[str, Original]):
    """The file of each image that goes out, by digest: those of the run that is walked are at hand."""

    def __init__(self, snapshot: Project, order: Order) -> None:
        self._snapshot = snapshot
        self._order = order
        self._at_hand: dict[str, Original] = {}

    def come_by(self, lot: Lot, start: int) -> None:
        """The run of which the first image has this place in the order is the one that is walked now."""
        if not self._order.has_files:
            return
        digests = {row[0]: row[1] for row in lot.images}
        places = {row[1]: (digests[row[0]], Place(root=row[2], path=row[3])) for row in lot.places}
        self._at_hand = {}
        for number in range(start, min(start + exporting.RUN, len(self._order))):
            where = self._order.where(number)
            digest, place = places[where.place_id]
            self._at_hand[digest] = Original(path=file_of(place), stamp=where.stamp)

    def __getitem__(self, digest: str) -> Original:
        if digest in self._at_hand:
            return self._at_hand[digest]
        with self._snapshot.file.reading() as reader:
            image = images.by_digest(reader, digest)
        if image is None:
            raise KeyError(digest)
        path = file_with_its_bytes(image)
        stamp = None if path is None else stamp_at(path)
        if path is None or stamp is None:
            raise Changed(where=image.name)
        return Original(path=path, stamp=stamp)

    def __len__(self) -> int:
        return len(self._order) if self._order.has_files else 0

    def __iter__(self) -> Iterator[str]:
        return iter(self._at_hand)


class Watched:
    """The same images, walked while somebody watches who may cut it off."""

    def __init__(self, inner: ExportImages, *, watch: Watch, doing: str) -> None:
        self._inner = inner
        self._watch = watch
        self._doing = doing

    def __iter__(self) -> Iterator[ExportImage]:
        total = len(self._inner)
        for done, image in enumerate(self._inner):
            if not done % _TOLD_EVERY:
                self._watch.report(done=done, total=total, doing=self._doing)
            yield image
