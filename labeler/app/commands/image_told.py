"""The image that a revision is about, found by what the revision tells: undoing begins with it."""

from labeler.domain.image import Image
from labeler.store import images
from labeler.store.revisions import Revision
from labeler.store.transaction import Reader


def image_of(reader: Reader, revision: Revision) -> Image:
    told = revision.after or revision.before or {}
    image = images.by_digest(reader, told["image"])
    if image is None:
        raise LookupError(f"revision {revision.uid} is about an image that is not there")
    return image
