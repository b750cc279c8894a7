"""A project as it is made of a package with smaller pictures: these alone are at hand, the originals are elsewhere."""

import os
from pathlib import Path

from labeler.app.places import file_with_its_bytes, stamp_at
from labeler.app.project import Project
from labeler.domain.image import Place
from labeler.images.view_size import smaller_picture
from labeler.store import images
from labeler.store.schema import places

LONG_AGO = 1_700_000_000


def leave_smaller_pictures(project: Project, folder: Path, *, max_side: int) -> None:
    """Writes a smaller picture of each image into `folder`, which becomes the only place of each."""
    folder.mkdir()
    with project.file.writing() as transaction:
        for image in images.every(transaction):
            source = file_with_its_bytes(image)
            assert source is not None
            made = smaller_picture(source, digest=image.digest, max_side=max_side)
            assert made is not None, "its own file is no larger"
            path = folder / f"{image.name}.{made.extension}"
            path.write_bytes(made.content)
            os.utime(path, (LONG_AGO, LONG_AGO))
            place = Place(root=str(folder), path=os.fsencode(path.name), proxy_digest=made.digest)
            rows = transaction.rows(places.select().where(places.c.image_id == image.id))
            for row in rows:
                transaction.delete(places, row["id"])
            images.add_place(transaction, image.id, place, stamp=stamp_at(os.fsencode(path)))
