"""A project to be reviewed, for pictures of Review and Agreement: three labelers who do not always agree."""

import random
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from judged import DEFINITIONS, FREE, cut_photos

from labeler.app.adding import add_folders
from labeler.app.commands.answers import Tell
from labeler.app.commands.people import AddPerson
from labeler.app.commands.settling import Settle
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.disputes import opinions_on
from labeler.app.project import Project, new_project
from labeler.app.watch import Watch
from labeler.domain import acts
from labeler.domain.geometry import Box
from labeler.domain.image import Image
from labeler.domain.people import Labeler
from labeler.domain.words import Settling
from labeler.store import images

LEAD = "lea"
_MISTAKES = {"ann": 0.06, "ben": 0.12, "chloe": 0.3}
"""How often each says something else than the others."""
_GOLD = 8
_BOX_SHARE = 0.55


def reviewed_project(place: Path) -> Path:
    """Makes the project: all of it answered by three people, and a few photos settled as gold."""
    cut_photos(place)
    path = place / "Sample.labeler"
    with closing(new_project(path, lead=LEAD, fill=_fill)) as project:
        add_folders(project, [place / "studio"], watch=Watch())
        for name in _MISTAKES:
            project.execute(AddPerson(name=name))
        with project.file.reading() as reader:
            every = images.every(reader)
        for name, share in _MISTAKES.items():
            _answer(project, project.labeler_named(name), every, share)
        _settle(project, every[:: len(every) // _GOLD][:_GOLD])
    return path


def _fill(project: Project) -> None:
    project.execute(AddConcepts(entries=tuple(NewConcept(name=n, definition=d) for n, d in DEFINITIONS.items())))


def _answer(project: Project, labeler: Labeler, every: tuple[Image, ...], share: float) -> None:
    drawn = random.Random(labeler.name)
    for image in every:
        for act in _said(project, image, drawn, is_mistaken=drawn.random() < share):
            uid = project.clock.new_uid()
            told = Tell(uid=uid, image_id=image.id, asking=FREE, act=act, active_ms=drawn.randrange(400, 2400))
            project.execute(told, labeler=labeler)


def _said(project: Project, image: Image, drawn: random.Random, *, is_mistaken: bool) -> Iterator[acts.Act]:
    taxonomy = project.taxonomy()
    concept = taxonomy.named(image.name.split("/")[0]).uid
    if is_mistaken and drawn.random() < 0.5:
        yield acts.SayIn(concept=concept)
        yield acts.AddBox(concept=concept, box=_box(image, drawn))
        yield acts.CloseBoxes()
    elif is_mistaken:
        yield acts.SayOf(concept=drawn.choice([each.uid for each in taxonomy.concepts if each.uid != concept]))
    else:
        yield acts.SayOf(concept=concept)
    yield acts.NothingElse()


def _box(image: Image, drawn: random.Random) -> Box:
    width, height = image.size.width * _BOX_SHARE, image.size.height * _BOX_SHARE
    x, y = drawn.uniform(0, image.size.width - width), drawn.uniform(0, image.size.height - height)
    return Box(x=round(x), y=round(y), width=round(width), height=round(height))


def _settle(project: Project, gold: tuple[Image, ...]) -> None:
    lead = project.people()[0]
    for image in gold:
        first = opinions_on(project, image.id).opinions[0]
        settled = Settle(
            uid=project.clock.new_uid(),
            image_id=image.id,
            answer=first.answer,
            how=Settling.PICKED,
            reason="seen from the front",
            gold=True,
        )
        project.execute(settled, labeler=lead)
