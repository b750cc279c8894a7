"""One task, of a full export or of JSON-MIN, as what each person says of its image."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.domain.words import Scope, State
from labeler.formats.incoming.statements import StatedImage
from labeler.formats.label_studio.interface import Interface
from labeler.formats.label_studio.picture import image_keys, names
from labeler.formats.label_studio.results import OurWords, Row, stated_labels
from labeler.formats.label_studio.told import Odd, Told
from labeler.formats.label_studio.words import IMAGE, PROGRAM
from labeler.formats.strict.json_values import JsonPlace

_SKIPPED = "skipped in Label Studio"
_LONGEST_ADDRESS = 64 * 1024
"""Characters. An image that stands in the task itself has more, and no name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskReader:
    """Reads the tasks of one file."""

    path: Path
    interface: Interface
    told: Told

    def place(self, task: Mapping[str, object], line: int) -> JsonPlace:
        found = task.get("id", task.get("inner_id"))
        where = Phrase("line {line}", line=line)
        if isinstance(found, str | int) and len(str(found)) < 100:
            where = Phrase("task {id}", id=shown(str(found)))
        return JsonPlace(path=self.path, where=where)

    def full(self, task: Mapping[str, object], place: JsonPlace) -> Iterator[StatedImage]:
        """What each annotation of a task says."""
        data = place.fields(task.get("data"), "data")
        for key, what in (("predictions", Odd.PREDICTIONS), ("drafts", Odd.DRAFTS)):
            if task.get(key):
                self.told.odd(what)
        # What is called an annotation now was a completion before version 1.
        annotations = place.rows(task.get("annotations", task.get("completions", [])), "annotations")
        if not annotations:
            self.told.odd(Odd.UNDONE)
        meta = task.get("meta")
        ours = meta if isinstance(meta, dict) and meta.get("program") == PROGRAM else None
        for each in annotations:
            yield from self._annotation(place.fields(each, "annotations"), data, ours, place)

    def minimal(self, task: Mapping[str, object], rows: Sequence[Row], place: JsonPlace) -> StatedImage:
        """What a row of JSON-MIN says, its results already made rows."""
        labels, size = stated_labels(rows, place, self.told, None)
        name, *also = self._names(task, self.image_key(task, place), place)
        who = person(task.get("annotator"), place)
        return StatedImage(name, labels, place.where, size, tuple(also), who, is_relative=True)

    def image_key(self, data: Mapping[str, object], place: JsonPlace) -> str:
        """The key under which the image of a task stands: as the interface says, else the only one that looks so."""
        known = [key for key in self.interface.images.values() if key in data]
        found = known or ([IMAGE] if isinstance(data.get(IMAGE), str) else image_keys(data))
        if not found:
            raise place.refused("nothing in “data” looks like an image")
        if len(found) > 1 and not known:
            raise place.refused(
                Phrase("several in “data” look like images: {keys}", keys=", ".join(shown(key) for key in found[:12]))
            )
        return found[0]

    def _annotation(
        self, annotation: Mapping[str, object], data: Mapping[str, object], meta: Row | None, place: JsonPlace
    ) -> Iterator[StatedImage]:
        # As we wrote it, it was completed by nobody; once Label Studio had it, it says when it was made.
        is_new = meta is not None and "created_at" not in annotation
        who = "" if is_new else person(annotation.get("completed_by"), place)
        if annotation.get("was_cancelled"):
            name, *also = self._names(data, self.image_key(data, place), place, meta)
            yield StatedImage(name, (), place.where, None, tuple(also), who, State.SKIPPED, _SKIPPED)
            return
        rows = [place.fields(row, "result") for row in place.rows(annotation.get("result"), "result")]
        whole = is_new and meta is not None and meta.get("scope") == Scope.ALL
        for key, about in self._by_image(rows, data, place).items():
            labels, size = stated_labels(about, place, self.told, _our_words(meta, place) if meta else None)
            name, *also = self._names(data, key, place, meta)
            yield StatedImage(
                name,
                labels,
                place.where,
                size,
                tuple(also),
                who,
                is_complete=whole,
                is_relative=True,
            )

    def _by_image(
        self, rows: Sequence[Row], data: Mapping[str, object], place: JsonPlace
    ) -> Mapping[str, Sequence[Row]]:
        """The rows by the key of the image they are about: most tasks have one image only."""
        images = self.interface.images
        found: dict[str, list[Row]] = {}
        only = "" if len(images) > 1 and rows else self.image_key(data, place)
        for row in rows:
            key = only or images.get(str(row.get("to_name")), "") or self.image_key(data, place)
            found.setdefault(key, []).append(row)
        return found or {only: []}

    def _names(
        self, data: Mapping[str, object], key: str, place: JsonPlace, meta: Row | None = None
    ) -> tuple[str, ...]:
        address = data.get(key)
        if isinstance(address, str) and (address.startswith("data:") or len(address) > _LONGEST_ADDRESS):
            raise place.refused("its image stands in the file itself and has no name")
        found = names(place.text(address, key))
        if not found:
            raise place.refused(Phrase("“{name}” names no image", name=shown(key)))
        digest = meta.get("digest") if meta else None
        return (*found, digest) if isinstance(digest, str) and digest else found


def person(value: object, place: JsonPlace) -> str:
    """Who completed an annotation: an address, or the number of an account, alone or in an object."""
    if isinstance(value, dict):
        value = value.get("email") or value.get("id")
    if value is None:
        return ""
    if isinstance(value, str):
        return place.text(value, "completed_by")
    return f"Label Studio {place.whole(value, 'completed_by')}"


def _our_words(meta: Row, place: JsonPlace) -> OurWords:
    reasons = place.fields(meta.get("reasons", {}), "reasons")
    return OurWords(
        joint=frozenset(place.texts(meta.get("joint", []), "joint")),
        crowd=frozenset(place.texts(meta.get("crowd", []), "crowd")),
        reasons={name: place.text(reason, "reasons") for name, reason in reasons.items()},
    )
