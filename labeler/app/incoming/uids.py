"""Uids by the million: each as unlike all others as any, and ascending, so that an index takes them at its end."""

from collections.abc import Iterator
from hashlib import blake2b
from itertools import count

from labeler.app.clock import Clock

_PREFIX_BYTES, _DIGITS = 12, 8


def ascending_uids(clock: Clock) -> Iterator[str]:
    """Uids that nobody else has: 96 bits that were drawn once, and a number that counts up."""
    # Made from a uid, not cut out of one: the next uid of a clock may begin as this one does.
    prefix = blake2b(clock.new_uid().encode(), digest_size=_PREFIX_BYTES).hexdigest()
    return (f"{prefix}{number:0{_DIGITS}x}" for number in count())
