"""In which pixels an image goes out: its own, of a smaller copy, or as its file stores them."""

from dataclasses import dataclass

from labeler.domain.errors import AppError
from labeler.domain.geometry import Box, Size, clamped
from labeler.domain.phrase import Phrase
from labeler.formats.outgoing.exporter import takes_images
from labeler.formats.outgoing.options import BoxOptions, ExportOptions, PictureOptions
from labeler.formats.wording import counted
from labeler.images.decode import fitted
from labeler.images.turned_boxes import stored_box, stored_size

_NOTHING_WRITTEN = Phrase("Nothing was written.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Framing:
    """What was chosen: the longer side of smaller copies in pixels (None: none), and pixels as the file stores them."""

    max_side: int | None
    is_stored: bool

    @property
    def changes_nothing(self) -> bool:
        return self.max_side is None and not self.is_stored


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One image: its upright size, that of its copy, and how the copy's pixels lie (1: upright)."""

    upright: Size
    smaller: Size
    orientation: int

    @property
    def size(self) -> Size:
        """As it goes out."""
        return stored_size(self.smaller, self.orientation)

    @property
    def scale(self) -> float:
        """What the sides were multiplied by, before they were rounded to whole pixels."""
        if self.smaller == self.upright:
            return 1.0
        return max(self.smaller.width, self.smaller.height) / max(self.upright.width, self.upright.height)

    def box(self, box: Box) -> Box:
        """A box of the upright image as it goes out, to a thousandth of a pixel."""
        across, down = self.smaller.width / self.upright.width, self.smaller.height / self.upright.height
        scaled = Box(x=box.x * across, y=box.y * down, width=box.width * across, height=box.height * down)
        return clamped(stored_box(clamped(scaled, self.smaller), self.smaller, self.orientation), self.size)


def framing_of(options: ExportOptions) -> Framing:
    """What was chosen, of a format that has something to choose. AppError where it makes no sense."""
    max_side = options.max_side if isinstance(options, PictureOptions) else None
    if max_side is not None and max_side < 1:
        raise AppError(
            Phrase("the longer side of an image cannot have {count} pixels", count=max_side),
            safe=_NOTHING_WRITTEN,
            todo="Say a whole number above 0 (--max-side).",
        )
    coords = options.coords if isinstance(options, BoxOptions) else None
    if coords is not None and takes_images(options):
        raise AppError(
            "images go out upright, and boxes with them: where boxes are can be chosen only without images",
            safe=_NOTHING_WRITTEN,
            todo="Leave --coords out, or export the labels only (--without-images).",
        )
    return Framing(max_side=max_side, is_stored=coords == "stored")


def refuse_unsaid_coords(options: ExportOptions, *, turned: int) -> None:
    """AppError where labels go out alone and nobody said in which pixels, though for some images it matters."""
    if not turned or not isinstance(options, BoxOptions) or takes_images(options) or options.coords is not None:
        return
    raise AppError(
        Phrase(
            "{images} not upright as stored: in which pixels boxes are must be said", images=counted(turned, "image")
        ),
        safe=_NOTHING_WRITTEN,
        todo="Say --coords upright (as programs show the image) or --coords stored, or export the images along.",
    )


def frame_of(size: Size, orientation: int, framing: Framing) -> Frame:
    """How an image of this upright size goes out, whose file lies as `orientation` says."""
    return Frame(
        upright=size,
        smaller=fitted(size, framing.max_side),
        orientation=orientation if framing.is_stored else 1,
    )
