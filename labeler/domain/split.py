"""Which images are set aside for evaluation: drawn when they are added, before anyone labels them."""

import hashlib

from labeler.domain.words import Purpose, Split

BLOCK = 5
"""Images. One of each block is for evaluation, which makes 80/20."""


def drawn_split(*, project_uid: str, folder: str, ordinal: int, purpose: Purpose) -> Split:
    """The split of the image that is the `ordinal`-th (from 0) of its folder to come into the project.

    Each block of five of a folder has exactly one evaluation image; its place in the block is drawn from the
    project's uid, the folder and the block. Images of a target source are always for evaluation.
    """
    if purpose is Purpose.TARGET:
        return Split.EVALUATION
    block, place = divmod(ordinal, BLOCK)
    seed = f"{project_uid}\n{folder}\n{block}".encode("utf-8", "surrogateescape")
    drawn = int.from_bytes(hashlib.sha256(seed).digest()[:8], "big") % BLOCK
    return Split.EVALUATION if drawn == place else Split.TRAIN
