"""Imports as tests ask for them: what a data set states, taken in or planned, and what the project says then."""

from pathlib import Path

from labeler.app.bringing_in import Choices, ImportReport, bring_in, look, plan_import
from labeler.app.examining import check_file
from labeler.app.project import Project
from labeler.app.watch import Watch
from labeler.domain.answer import Answer
from labeler.domain.words import Relation
from labeler.formats.incoming.statements import StatedBox, StatedImage, StatedLabel
from labeler.store import answers


def image(name: str, *labels: StatedLabel, **more: object) -> StatedImage:
    return StatedImage(name, labels, **more)


def boxed(class_name: str, *boxes: tuple[float, ...], **more: object) -> StatedLabel:
    return StatedLabel(class_name, boxes=tuple(StatedBox(*each) for each in boxes), **more)


def take_in(
    project: Project, path: Path, *, watch: Watch | None = None, acting=None, format: str = "mine", **choices: object
) -> ImportReport:
    watch = watch or Watch()
    looked = look(project, path, format=format, watch=watch)
    return bring_in(project, looked, Choices(**choices), watch=watch, labeler=acting)


def plan(project: Project, path: Path, *, format: str = "mine", **choices: object) -> ImportReport:
    looked = look(project, path, format=format, watch=Watch())
    return plan_import(project, looked, Choices(**choices), watch=Watch())


def said(project: Project, image_id: int, who: str = "Ann") -> Answer | None:
    labeler = project.labeler_named(who)
    with project.file.reading() as reader:
        kept = answers.of(reader, image_id=image_id, labeler_id=labeler.id)
    return kept.answer if kept else None


def labels(project: Project, image_id: int, who: str = "Ann") -> dict[str, tuple[Relation, ...]]:
    """The relation and the boxes of each concept, by its name."""
    names = {concept.uid: concept.name for concept in project.taxonomy().concepts}
    answer = said(project, image_id, who)
    return {names[x.concept_uid]: (x.relation, *(region.box for region in x.regions)) for x in answer.labels}


def is_sound(project: Project) -> bool:
    return check_file(project.path, watch=Watch()).damage == ()
