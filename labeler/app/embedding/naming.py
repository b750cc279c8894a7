"""Another picture model, named by a lead: tried, allowed on this computer, and chosen for the project."""

from pathlib import Path

from labeler.app.embedding.allowed import allow
from labeler.app.project import Project
from labeler.images.model_file import ModelFile
from labeler.images.model_trial import try_model
from labeler.store import model_choice
from labeler.store.model_choice import Chosen


def name_model(project: Project, path: Path) -> ModelFile:
    """From now on this one looks at the project's pictures. AppError where it is none; nothing is changed then.

    What others saw stays kept under their names, and is compared with nothing that this one sees.
    """
    model = try_model(path.absolute())
    allow(model.digest, path)
    with project.file.writing() as transaction:
        model_choice.put(transaction, Chosen(digest=model.digest, name=model.name))
    return model


def use_shipped_model(project: Project) -> None:
    with project.file.writing() as transaction:
        model_choice.put(transaction, None)
