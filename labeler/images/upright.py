"""Copies of images for others: the picture the right way up without a tag that could turn it again."""

import hashlib
import os
from pathlib import Path
from typing import BinaryIO

from labeler.domain.names import shown_path
from labeler.domain.words import Health
from labeler.images.beside import written_beside
from labeler.images.decode import decode_bytes
from labeler.images.encode import jpeg_bytes
from labeler.images.errors import Changed, NotAnImage, NotLoadable, NotReadable
from labeler.images.files import PIECE, RegularFile, read_bytes
from labeler.images.outgoing import upright_picture, write_picture, writing_to
from labeler.images.workers import Workers

__all__ = ["copy_bytes", "copy_upright", "decode_bytes", "picture_for_dictionary"]


def copy_upright(source: bytes | Path, target: Path, *, orientation: int, digest: str) -> None:
    """Writes the image of `digest` to `target` the right way up, whole or not at all.

    With orientation 1 byte for byte; else the first picture, in the source's format, quality 95 or lossless,
    its colour profile kept. NotReadable, NotLoadable, Changed (other bytes than `digest`) or NotWritable.
    """
    if orientation == 1:
        with writing_to(target), written_beside(target) as copy:
            copy_bytes(source, copy, digest=digest)
    else:
        picture = upright_picture(source, orientation=orientation, digest=digest)
        write_picture(picture, picture.image, target)


def copy_bytes(source: bytes | Path, copy: BinaryIO, *, digest: str) -> None:
    """Writes the file of `digest` as it is; NotReadable, or Changed when all of it is written."""
    seen = hashlib.sha256()
    with RegularFile(source) as file:
        # One byte more than there should be: a small file then comes, and ends, with little room taken.
        for piece in file.pieces(min(file.size + 1, PIECE)):
            seen.update(piece)
            copy.write(piece)
        if seen.hexdigest() != digest:
            raise Changed(where=file.where)


def picture_for_dictionary(path: bytes | Path, max_side: int = 512) -> bytes:
    """A JPEG of any image file, its longer side at most `max_side` pixels, to be kept in the project.

    Only bytes that a worker process has judged are decoded here. NotReadable, NotLoadable, Changed meanwhile.
    """
    with Workers() as workers:
        found = workers.judged(os.fsencode(path))
    if isinstance(found, NotAnImage):
        raise NotReadable(found.what, where=found.where)
    where = shown_path(os.fsencode(path))
    if found.health is not Health.OK:
        raise NotLoadable(found.problem, where=where)
    data = read_bytes(path)
    if hashlib.sha256(data).hexdigest() != found.digest:
        raise Changed(where=where)
    return jpeg_bytes(decode_bytes(data, max_side, where=where))
