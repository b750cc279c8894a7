"""The keys that seal what is handed in: made of the project's secret and of the hand-out, so that none is forged."""

import hashlib
import hmac
import secrets

from labeler.store import meta
from labeler.store.transaction import Reader, Transaction

_SECRET = "secret"
_BYTES = 32


def key_of(transaction: Transaction, hand_out_uid: str) -> bytes:
    """The key of a hand-out, 32 bytes; the project's secret is made when it is first needed."""
    if not meta.get(transaction, _SECRET):
        meta.put(transaction, _SECRET, secrets.token_hex(_BYTES))
    known = known_key(transaction, hand_out_uid)
    assert known is not None
    return known


def known_key(reader: Reader, hand_out_uid: str) -> bytes | None:
    """The key of a hand-out of this project; None where nothing was ever handed out."""
    secret = meta.get(reader, _SECRET)
    if not secret:
        return None
    return hmac.new(bytes.fromhex(secret), hand_out_uid.encode("utf-8"), hashlib.sha256).digest()
