"""The image of a project that somebody names, for commands that are about one image of it."""

from typing import TYPE_CHECKING

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase

if TYPE_CHECKING:
    from labeler.app.project import Project
    from labeler.domain.ids import ImageId


def image_named(project: "Project", name: str) -> "ImageId":
    """AppError where it is none: neither is a picture that lies beside the project."""
    from labeler.app.like import LikeImage
    from labeler.app.like_named import named

    found = named(project, name)
    if not isinstance(found, LikeImage):
        raise AppError(
            Phrase("“{name}” is not an image of this project", name=shown(name)),
            todo="“labeler images PROJECT” lists them all",
        )
    return found.image_id
