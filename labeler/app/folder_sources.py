"""Into which source the images of a folder go: one of its name, or of the name that is wanted, for one purpose."""

from pathlib import Path

from labeler.app.project import Project
from labeler.domain.errors import AppError
from labeler.domain.names import checked_name, shown
from labeler.domain.phrase import Phrase
from labeler.domain.words import Purpose
from labeler.store import images
from labeler.store.images import Source
from labeler.store.transaction import Transaction


def source_name(folder: Path, wanted: str | None) -> str:
    """The last part of a folder's name, unless another is wanted."""
    name = wanted if wanted is not None else folder.absolute().name or "images"
    return checked_name(shown(name), noun="source")


def source_for(transaction: Transaction, project: Project, name: str, purpose: Purpose | None) -> Source:
    """The one of this name, which is made where there is none. AppError where it is for another purpose."""
    found = images.source_named(transaction, name)
    if found is None:
        uid = project.clock.new_uid()
        return images.add_source(transaction, uid=uid, name=name, purpose=purpose or Purpose.TRAINING)
    if purpose is not None and purpose is not found.purpose:
        raise AppError(
            Phrase(
                "the source “{name}” is for {found}, not for {wanted}",
                name=name,
                found=Phrase(found.purpose.value),
                wanted=Phrase(purpose.value),
            ),
            where=shown(str(project.path)),
            safe="Nothing was added",
            todo="Leave the purpose out, or name another source with --source",
        )
    return found
