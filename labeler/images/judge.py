"""Judges a file: reads it once, and loads all of its picture; for worker processes, since its bytes are unknown."""

import hashlib
import os
from pathlib import Path

from labeler.domain.phrase import Phrase
from labeler.domain.words import Health
from labeler.images.colour import in_srgb, plain
from labeler.images.door import Opened, format_of, opened, refusing
from labeler.images.errors import NotAnImage, NotLoadable, NotReadable
from labeler.images.files import CEILING, RegularFile
from labeler.images.hashing import LEAST_SIDE, NOTHING_TO_TELL, picture_hash
from labeler.images.kinds import HEAD, has_image_name, kind_of
from labeler.images.limits import NO_LIMITS, Limits
from labeler.images.metadata import camera, taken_at
from labeler.images.probed import Bytes, Probe, refused

__all__ = ["probe"]


def probe(path: bytes | Path, *, limits: Limits = NO_LIMITS) -> Probe:
    """Reads the file once and judges it; `limits` are told beforehand of each step that may take room or time.

    What has an image's name or first bytes and will not load is a refused Probe; all else, and what cannot be
    read, raises NotAnImage. A large file of another kind is left after its first bytes.
    """
    try:
        with RegularFile(path) as file:
            head = file.start(HEAD)
            kind = kind_of(head)
            if not kind and not has_image_name(os.fsencode(path)):
                raise NotAnImage("neither its name nor its first bytes are an image's", where=file.where)
            if not kind or file.size > CEILING:
                limits.skimming(file.size)
                read = Bytes(digest=_digest(head, file), kind=kind, stamp=file.stamp)
                return refused(read, _unopened(head, file.size))
            limits.reading(file.size, kind)
            data = file.rest(start=head)
    except NotReadable as error:
        raise NotAnImage(error.what, where=error.where) from error
    except MemoryError as error:
        raise NotAnImage("there is not enough memory to read it", where=file.where) from error
    read = Bytes(digest=hashlib.sha256(data).hexdigest(), kind=kind, stamp=file.stamp)
    try:
        return _loaded(data, read, limits)
    except NotLoadable as error:
        refusal = refused(read, error.what, error.size)
    except MemoryError:
        refusal = refused(read, Phrase("there is not enough memory to load it"))
    # Behind the error, which holds on to what was loaded of it.
    if limits.is_short:
        raise NotAnImage("there is not enough memory to load it", where=file.where)
    return refusal


def _loaded(data: bytes, read: Bytes, limits: Limits) -> Probe:
    # reduced as far as its hash allows: every byte is decoded, but a large JPEG's pixels take a 64th of the memory
    picture = opened(data, least=LEAST_SIDE, loading=limits.loading)
    with refusing(""):
        in_srgb(plain(picture.image.crop((0, 0, 1, 1))))  # so that what passes here can be shown later
    return Probe(
        digest=read.digest,
        format=format_of(picture.image),
        width=picture.size.width,
        height=picture.size.height,
        orientation=picture.orientation,
        frames=picture.frames,
        health=Health.OK,
        problem="",
        taken_at=taken_at(picture.image),
        camera=camera(picture.image),
        hash=_hash(picture),
        stamp=read.stamp,
    )


def _hash(picture: Opened) -> str:
    """What cannot be made smaller can be shown all the same."""
    try:
        return picture_hash(picture.image, turn=picture.turn)
    except (ValueError, OSError):
        return NOTHING_TO_TELL


def _unopened(head: bytes, size: int) -> Phrase:
    """Why a file with an image's name or first bytes is not even handed to a decoder."""
    if not head:
        return Phrase("it is empty")
    if size > CEILING:
        return Phrase("it has {size:,} bytes; images of at most {most:,} are opened", size=size, most=CEILING)
    return Phrase("it has an image's name, but its bytes are no image's")


def _digest(head: bytes, file: RegularFile) -> str:
    digest = hashlib.sha256(head)
    for piece in file.pieces():
        digest.update(piece)
    return digest.hexdigest()
