"""Whether a file that was judged shows the picture that a list says: its digest alone says nothing of sizes."""

from labeler.domain.geometry import Size
from labeler.domain.image import Image
from labeler.domain.phrase import Phrase
from labeler.domain.words import Health
from labeler.images.probe import NotAnImage, Probe

OTHER_PICTURE = Phrase("it is not the picture that the list of images says")


def is_itself(found: Probe, *, listed_format: str, size: Size, orientation: int) -> bool:
    """The very file: `size` is upright, in pixels."""
    listed = listed_format, size, orientation
    return listed == (found.format, Size(width=found.width, height=found.height), found.orientation)


def is_smaller(found: Probe, *, size: Size) -> bool:
    """Upright, and of the shape of `size`, its image's: another one would move every box. One pixel is what rounding
    may come to."""
    apart = abs(found.width * size.height - found.height * size.width)
    has_its_shape = apart <= max(size.width, size.height)
    return found.orientation == 1 and has_its_shape and found.width <= size.width and found.height <= size.height


def why_not(found: Probe | NotAnImage, image: Image, *, digest: str) -> str:
    """Why this file, whose bytes should have this digest, cannot be a file of the image; "" where it can."""
    if isinstance(found, NotAnImage):
        return found.what
    if found.health is not Health.OK:
        return found.problem
    if found.digest != digest:
        return Phrase("it was changed while it was looked at")
    if digest != image.digest:
        fits = is_smaller(found, size=image.size)
    else:
        fits = is_itself(found, listed_format=image.format, size=image.size, orientation=image.orientation)
    return Phrase("") if fits else OTHER_PICTURE
