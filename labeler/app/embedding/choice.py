"""Which picture model is in force: the shipped one, or another that a lead has named, and named on this computer."""

import os
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from labeler.app.embedding.allowed import allowed_at
from labeler.app.places import stamp_at
from labeler.app.project import Project
from labeler.app.resources import resource
from labeler.domain.errors import AppError
from labeler.domain.image import FileStamp
from labeler.domain.names import shown
from labeler.domain.phrase import UNSAID, Phrase
from labeler.images.model_file import ModelFile, read_model, sidecar_of
from labeler.store import model_choice
from labeler.store.model_choice import Chosen
from labeler.store.transaction import Reader

NO_MODEL = Phrase("colours and texture, without a model")
"""What stands in for a model, by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InForce:
    """`maker` is the digest under which its vectors are kept, "" where there is no model at all.

    `model` is None where it cannot be run here, for the reason in `why_not`; what it made elsewhere is used all the
    same.
    """

    maker: str
    name: Phrase
    model: ModelFile | None
    why_not: Phrase = UNSAID


def in_force(project: Project) -> InForce:
    with project.file.reading() as reader:
        return in_force_in(reader)


def in_force_in(reader: Reader) -> InForce:
    chosen = model_choice.chosen(reader)
    return _shipped_in_force() if chosen is None else _chosen_in_force(chosen)


def seen_by(project: Project) -> Phrase:
    """What looks at the pictures of this project, by name."""
    return in_force(project).name


def _shipped_in_force() -> InForce:
    try:
        model = _shipped()
    except (FileNotFoundError, AppError):
        why = Phrase("the picture model is missing from this installation")
        return InForce(maker="", name=NO_MODEL, model=None, why_not=why)
    return InForce(maker=model.digest, name=Phrase("{name}", name=model.name), model=model)


@cache
def _shipped() -> ModelFile:
    return read_model(resource("models", "efficientnet-lite0.onnx"))


def _chosen_in_force(chosen: Chosen) -> InForce:
    """A project names its model by digest alone: where its file lies is known to the computer on which it was allowed.

    So no project from elsewhere has a file of its own choice loaded.
    """
    name = Phrase("{name}", name=shown(chosen.name))
    path = allowed_at(chosen.digest)
    if path is None:
        why = Phrase("the model “{name}” was not named on this computer", name=name)
        return InForce(maker=chosen.digest, name=name, model=None, why_not=why)
    try:
        model = _named(path, _stamps(path))
    except AppError as error:
        return InForce(maker=chosen.digest, name=name, model=None, why_not=error.what)
    if model.digest != chosen.digest:
        why = Phrase("the file of the model “{name}” has changed since it was named", name=name)
        return InForce(maker=chosen.digest, name=name, model=None, why_not=why)
    return InForce(maker=chosen.digest, name=name, model=model)


@lru_cache(maxsize=1)
def _named(path: Path, stamps: tuple[FileStamp | None, ...]) -> ModelFile:
    """Read again only when one of its files is another: it is asked for all the time."""
    return read_model(path)


def _stamps(path: Path) -> tuple[FileStamp | None, ...]:
    return tuple(stamp_at(os.fsencode(file)) for file in (path, sidecar_of(path)))
