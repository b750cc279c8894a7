"""Tells what a person means who names an image: one of the project, or a file that does not belong to it."""

from pathlib import Path

from labeler.app.image_names import ImageNames
from labeler.app.like import LikeFile, LikeImage
from labeler.app.project import Project
from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase


def named(project: Project, name: str) -> LikeImage | LikeFile:
    """By its name as it is listed, then by the name of its file alone, then a file. AppError where that is not one."""
    with project.file.reading() as reader:
        names = ImageNames(reader)
    found = names.with_path(name) or names.with_last_part(name)
    if len(found) == 1:
        return LikeImage(image_id=min(found))
    if found:
        raise AppError(
            Phrase("{count} images are called “{name}”", count=len(found), name=shown(name)),
            todo=Phrase("Name one with its folder, as “labeler images PROJECT” lists them"),
        )
    path = Path(name)
    if path.is_file():
        return LikeFile(path=path)
    raise AppError(
        Phrase("no image is called “{name}” in this project, and no file is there either", name=shown(name)),
        todo=Phrase("“labeler images PROJECT” lists them all"),
    )
