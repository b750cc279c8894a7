"""The file of an image that still holds its bytes, looked at for what is computed of it."""

import math
from dataclasses import replace

from labeler.app.places import files_of
from labeler.domain.errors import AppError
from labeler.domain.image import Image
from labeler.domain.phrase import Phrase
from labeler.domain.words import Health
from labeler.images.errors import Changed
from labeler.images.looking import Look, look_at


def look_of(image: Image, *, side: int) -> Look:
    """The image with a shorter side of `side` pixels, from the first of its places that has its bytes.

    AppError where none has: a file with other bytes says more than one that cannot be read.
    """
    if image.health is not Health.OK:
        raise AppError(image.problem or Phrase("it was refused when it was added"))
    reason: AppError = AppError("its file is not where it was")
    for file in files_of(image):
        try:
            look = look_at(file.path, digest=file.digest, orientation=file.orientation, size=file.size, side=side)
        except AppError as error:
            if not isinstance(reason, Changed):
                reason = error
            continue
        # How a smaller picture was compressed says nothing of the photo.
        return look if file.digest == image.digest else replace(look, compression=math.nan)
    raise reason
