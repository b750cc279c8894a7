"""One export under way: the folder it writes into, the images it walks, the manifest it keeps."""

from collections.abc import Callable, Iterator
from os.path import isfile  # asked of each image: twice as fast as `Path.is_file`
from pathlib import Path
from typing import Protocol

from labeler.domain.errors import AppError
from labeler.domain.geometry import Box
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.cells import TableWriter, guarded
from labeler.formats.naming import safe_file_name
from labeler.formats.outgoing.plan import ExportPlan, ExportRequest
from labeler.formats.outgoing.records import SPLIT_NAMES, ExportImage
from labeler.formats.outgoing.writing import NOTHING_WRITTEN, OutputFolder


class PlaceImage(Protocol):
    """Writes the image as it goes out (`ExportImage.size`) to this path: a copy, a link, or a copy turned or scaled.

    With `part` (a box inside `ExportImage.size`), only what is inside it.
    """

    def __call__(self, image: ExportImage, path: Path, /, *, part: Box | None = None) -> None: ...


Progress = Callable[[int, int], None]
"""Is told how many answers of how many are done; raises to cancel."""

MANIFEST = "manifest.csv"
MANIFEST_COLUMNS = ("source", "digest", "destination", "split", "state")


class ExportRun:
    """What an exporter writes through."""

    def __init__(
        self,
        *,
        plan: ExportPlan,
        request: ExportRequest,
        folder: OutputFolder,
        manifest: TableWriter,
        place_image: PlaceImage,
        progress: Progress,
    ) -> None:
        self.plan = plan
        self.request = request
        self.folder = folder
        self._manifest = manifest
        self._place_image = place_image
        self._progress = progress
        # What comes once for each labeler comes one after the other.
        self._listed = ""

    def images(self) -> Iterator[ExportImage]:
        """The images of the request, telling the progress before the first and after each."""
        total = self.plan.answers
        self._progress(0, total)
        for done, image in enumerate(self.request.images, start=1):
            yield image
            self._progress(done, total)

    def file_name(self, image: ExportImage) -> str:
        """What the image's file is called in this export."""
        return self.plan.names.get(image.digest) or safe_file_name(image.base_name, image.suffix)

    def place(self, image: ExportImage, destination: str, *, part: Box | None = None) -> None:
        """Have the image, or the part of it in a box, written to `destination`, a path inside the export."""
        path = self.folder.path(destination)
        self._place_image(image, path, part=part)
        if not isfile(path):  # noqa: PTH113
            raise AppError(
                "the image was not written", where=shown(image.name), safe=NOTHING_WRITTEN, todo="Try again."
            )

    def list(self, image: ExportImage, *, state: str, destination: str = "") -> None:
        """The image's row in the manifest; only the first where it comes once for each labeler.

        `destination` is where the labels look for it, whether its file was written along or not.
        """
        if image.digest != self._listed:
            self._listed = image.digest
            source, split = guarded(image.written_name), SPLIT_NAMES[image.split]
            self._manifest.row((source, image.digest, guarded(destination), split, state))

    def check(self, *, images: int, boxes: int, labels: int) -> None:
        """AppError where what was written is not what the plan said."""
        plan = self.plan
        if (images, boxes, labels) != (plan.images, plan.boxes, plan.labels):
            raise AppError(
                Phrase(
                    "the project has changed since the plan was made: {images} images, {boxes} boxes, {labels} labels, "
                    "where it said {said_images}, {said_boxes}, {said_labels}",
                    images=images,
                    boxes=boxes,
                    labels=labels,
                    said_images=plan.images,
                    said_boxes=plan.boxes,
                    said_labels=plan.labels,
                ),
                safe=NOTHING_WRITTEN,
                todo="Look at the new plan and export again.",
            )
