"""What can be wrong with an image file, as errors that need no heavy library to be caught."""

from labeler.domain.errors import AppError
from labeler.domain.geometry import Size


class NotReadable(AppError):
    """The bytes cannot be had: no such file, not a regular file, no permission, a failing disk, too large."""


class NotLoadable(AppError):
    """The bytes are there, but no whole picture comes out of them.

    `size` is what the file declares (pixels, as stored, not turned upright), None where that was not reached.
    """

    def __init__(self, what: str, *, where: str = "", size: Size | None = None) -> None:
        super().__init__(what, where=where)
        self.size = size


class NotAnImage(AppError):
    """The file is passed over: neither its name nor its first bytes are an image's, or it cannot be read."""

    @property
    def reason(self) -> str:
        """Why, as one line."""
        return self.what


class Changed(AppError):
    """The file no longer holds the bytes that were added to the project."""

    def __init__(self, what: str = "the file has changed since it was added", *, where: str = "") -> None:
        super().__init__(
            what,
            where=where,
            safe="Its labels are kept with the picture that was added.",
            todo="Put the old file back, or add the new one.",
        )


class NotWritable(AppError):
    """A picture could not be written where it should go; nothing was left behind there."""
