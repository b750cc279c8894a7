"""The images of one export with the answer that goes out, read from the snapshot run by run, as often as walked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from labeler.app.project import Project
from labeler.app.watch import Watch
from labeler.app.whose_answers import Covered, as_export
from labeler.domain.ids import ImageId, LabelerId
from labeler.domain.image import Image
from labeler.formats.records import ExportAnswer, ExportImage
from labeler.store import exporting, images

_SUFFIXES: Mapping[str, tuple[str, ...]] = {
    "JPEG": (".jpg", ".jpeg"),
    "PNG": (".png",),
    "WEBP": (".webp",),
    "BMP": (".bmp",),
    "GIF": (".gif",),
    "TIFF": (".tif", ".tiff"),
    "AVIF": (".avif",),
    "HEIF": (".heic", ".heif"),
}
"""The suffixes that loaders know each format by; the first is given to a file that bears none of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoingOut:
    """One image of the export, and the labelers whose answers to it are taken together (lowest id first)."""

    image_id: ImageId
    labelers: tuple[LabelerId, ...]

    @property
    def pairs(self) -> tuple[tuple[ImageId, LabelerId], ...]:
        """The image with each of the labelers."""
        return tuple((self.image_id, labeler_id) for labeler_id in self.labelers)


class ExportImages:
    """Walked once to plan and once to write, in the order in which it was given."""

    def __init__(self, snapshot: Project, order: Sequence[GoingOut], *, ambiguous: frozenset[ImageId]) -> None:
        self._snapshot = snapshot
        self._order = order
        self._ambiguous = ambiguous
        self._names = {labeler.id: labeler.name for labeler in snapshot.people()}
        self._covered = Covered(snapshot.taxonomy())

    def __len__(self) -> int:
        return len(self._order)

    def __iter__(self) -> Iterator[ExportImage]:
        for start in range(0, len(self._order), exporting.RUN):
            yield from self._run(self._order[start : start + exporting.RUN])

    def _run(self, run: Sequence[GoingOut]) -> Iterator[ExportImage]:
        with self._snapshot.file.reading() as reader:
            found = {image.id: image for image in images.by_ids(reader, [each.image_id for each in run])}
            kept = exporting.said_by(reader, [pair for each in run for pair in each.pairs])
        for each in run:
            theirs = [kept[pair] for pair in each.pairs]
            answer = as_export(theirs, labeler=self._names[each.labelers[0]], covered=self._covered)
            yield _image(found[each.image_id], answer, ambiguous=each.image_id in self._ambiguous)


class Watched:
    """The same images, walked while somebody watches who may cut it off."""

    def __init__(self, inner: ExportImages, *, watch: Watch, doing: str) -> None:
        self._inner = inner
        self._watch = watch
        self._doing = doing

    def __iter__(self) -> Iterator[ExportImage]:
        for done, image in enumerate(self._inner):
            self._watch.report(done=done, total=len(self._inner), doing=self._doing)
            yield image


def _image(image: Image, answer: ExportAnswer, *, ambiguous: bool) -> ExportImage:
    base_name = image.name.rpartition("/")[2]
    return ExportImage(
        digest=image.digest,
        source=image.source,
        name=image.name,
        base_name=base_name,
        suffix=_suffix(image.format, base_name),
        size=image.size,
        orientation=image.orientation,
        split=image.split,
        answer=answer,
        ambiguous=ambiguous,
    )


def _suffix(format: str, base_name: str) -> str:
    fitting = _SUFFIXES[format]
    return next((suffix for suffix in fitting if base_name.lower().endswith(suffix)), fitting[0])
