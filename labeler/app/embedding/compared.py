"""By what the images of a project are compared: a model, where one has seen them; else colours and texture."""

from dataclasses import dataclass

from labeler.app.embedding.choice import NO_MODEL, in_force_in
from labeler.app.embedding.eyes import Eyes, eyes_of
from labeler.app.embedding.makers import DESCRIPTOR
from labeler.domain.errors import AppError
from labeler.domain.phrase import Phrase
from labeler.store import vectors
from labeler.store.transaction import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """`maker` is what the vectors are kept under; `eyes` is None where it cannot be run here, for `why_not`."""

    maker: str
    name: Phrase
    is_model: bool
    eyes: Eyes | None
    why_not: Phrase

    def able_eyes(self) -> Eyes:
        """AppError where there are none: what a model saw elsewhere is compared with nothing else."""
        if self.eyes is None:
            raise AppError(self.why_not, todo="Name the model with “labeler embed PROJECT --model FILE”")
        return self.eyes


def compared_in(reader: Reader) -> Compared:
    """Where nothing at all was looked at yet, by what would look at it here."""
    seeing = in_force_in(reader)
    has_seen = bool(seeing.maker) and vectors.is_any(reader, seeing.maker)
    is_first = seeing.model is not None and not vectors.is_any(reader, DESCRIPTOR)
    if not has_seen and not is_first:
        return Compared(maker=DESCRIPTOR, name=NO_MODEL, is_model=False, eyes=eyes_of(None), why_not=seeing.why_not)
    eyes = None if seeing.model is None else eyes_of(seeing.model)
    return Compared(maker=seeing.maker, name=seeing.name, is_model=True, eyes=eyes, why_not=seeing.why_not)
