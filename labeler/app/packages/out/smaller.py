"""Smaller pictures that go out instead of large images: each made once for all packages, several at a time."""

from collections.abc import Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from labeler.app.commands.concept_record import batches
from labeler.app.embedding.turns import WORKERS, in_turn
from labeler.app.project import Project
from labeler.app.watch import Watch
from labeler.domain.ids import ImageId
from labeler.domain.phrase import Phrase
from labeler.images.errors import NotLoadable
from labeler.store import images

if TYPE_CHECKING:
    from labeler.images.view_size import SmallerPicture


def smaller_pictures(
    project: Project, files: Mapping[ImageId, bytes], folder: Path, *, watch: Watch
) -> dict[ImageId, Path]:
    """Made in `folder`, which is new, of those images whose own file is not the better one."""
    folder.mkdir()
    with project.file.reading() as reader:
        digests = {image.id: image.digest for some in batches(files) for image in images.by_ids(reader, some)}

    def made_of(image_id: ImageId) -> "SmallerPicture | None":
        return _smaller(files[image_id], digests[image_id])

    made: dict[ImageId, Path] = {}
    with closing(in_turn(files, made_of, workers=WORKERS)) as turns:
        for done, (image_id, small) in enumerate(turns):
            watch.report(done=done, total=len(files), doing=Phrase("Making smaller pictures"))
            if small is not None:
                made[image_id] = folder / f"{digests[image_id]}.{small.extension}"
                made[image_id].write_bytes(small.content)
    return made


def _smaller(file: bytes, digest: str) -> "SmallerPicture | None":
    from labeler.images.view_size import smaller_picture  # decoders, which only this needs

    with suppress(NotLoadable):
        return smaller_picture(file, digest=digest)
    return None
