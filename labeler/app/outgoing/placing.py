"""How the images of one export get to their places: by what was chosen, from where they were when it was planned."""

from collections.abc import Mapping
from pathlib import Path

from labeler.domain.geometry import Box
from labeler.formats.outgoing.options import ExportOptions, PictureOptions
from labeler.formats.outgoing.records import ExportImage
from labeler.images.originals import Original
from labeler.images.outgoing import UprightPicture, upright_picture
from labeler.images.placing import place_image, place_part


class Placing:
    """Puts images into an export. `originals` has the file of each image that goes out, by digest.

    Between two parts of one image its pixels are kept: most images of which one part goes out have several.
    """

    def __init__(self, options: ExportOptions, originals: Mapping[str, Original]) -> None:
        # Formats without images never ask for any.
        self._options = options if isinstance(options, PictureOptions) else PictureOptions()
        self._originals = originals
        self._digest = ""
        self._picture: UprightPicture | None = None

    def __call__(self, image: ExportImage, path: Path, /, *, part: Box | None = None) -> None:
        """Writes the image as it goes out, or a part of it, to `path`; AppError where its file has changed."""
        if part is not None:
            picture = self._pixels(image)
            place_part(picture, path, part=part, size=image.size, max_side=self._options.max_side)
            return
        self._picture = None
        place_image(
            self._originals[image.digest],
            path,
            digest=image.digest,
            orientation=image.orientation,
            way=self._options.place,
            smaller=image.size if image.scale != 1 else None,
        )

    def _pixels(self, image: ExportImage) -> UprightPicture:
        if self._picture is None or self._digest != image.digest:
            self._picture = None  # The pixels of one image at a time.
            path = self._originals[image.digest].path
            self._picture = upright_picture(path, orientation=image.orientation, digest=image.digest)
            self._digest = image.digest
        return self._picture
