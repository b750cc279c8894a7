"""Projects in which several people answered the same images: told as rows of a CSV, on tiny pictures."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import numpy as np
from PIL import Image

from labeler.app.adding import add_folders
from labeler.app.agreement.compare import agreement_in
from labeler.app.agreement.figures import (
    Agreement,
    BoxAgreement,
    ConceptAgreement,
    Confusion,
    GoldScores,
    LabelerAgreement,
    OfRate,
    Pace,
    PairAgreement,
    Respect,
    Score,
    Share,
    Swap,
)
from labeler.app.bringing_in import import_csv
from labeler.app.commands.settling import Settle
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.project import Project, new_project
from labeler.app.watch import Watch
from labeler.domain.answer import Answer, Label, Region
from labeler.domain.feedback import Confused
from labeler.domain.geometry import Box
from labeler.domain.ids import ImageId, LabelerId, LabelerUid
from labeler.domain.people import Labeler
from labeler.domain.words import Relation, Role, Scope, Settling
from labeler.store import images

HEAD = "image,concept,relation,labeler,x,y,width,height"
BOX = (5, 5, 20, 10)


def drawn(folder: Path, names: Iterable[str]) -> Path:
    """Pictures of 40 × 30 pixels, no two alike."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, name in enumerate(names):
        pixels = np.random.default_rng(number).integers(0, 256, (3, 4, 3), dtype=np.uint8)
        Image.fromarray(pixels).resize((40, 30)).save(folder / f"{name}.png")
    return folder


def made(
    path: Path, concepts: Sequence[str], names: Sequence[str], rows: Iterable[str], *, lead: str = "Ann"
) -> Project:
    """A project with such images and all that is said in these rows, which have the columns of `HEAD`."""
    photos = drawn(path.parent / "photos", names)
    table = path.parent / "labels.csv"
    table.write_text("\n".join((HEAD, *(row + "," * (7 - row.count(",")) for row in rows))) + "\n", "utf-8")

    def fill(project: Project) -> None:
        project.execute(AddConcepts(entries=tuple(NewConcept(name=name) for name in concepts)))
        add_folders(project, [photos], watch=Watch())

    project = new_project(path, lead=lead, fill=fill)
    import_csv(project, table, watch=Watch())
    return project


def row(image: str, who: str, word: str, concept: str = "bird", box: tuple[float, ...] = BOX) -> str:
    """What one person says of one concept; *in* with a box."""
    if word == "none":
        return f"{image}.png,,none,{who}"
    places = "," + ",".join(map(str, box)) if word == "in" else ""
    return f"{image}.png,{concept},{word},{who}{places}"


def ids(project: Project) -> dict[str, int]:
    """Images by their names without an ending."""
    with project.file.reading() as reader:
        return {Path(image.name).stem: image.id for image in images.every(reader)}


def settle_as_gold(project: Project, image: int, lead: str = "Ann", **said: str) -> None:
    """Of all concepts, those that are told are there, and the rest is not."""
    answer = truth(project, said)
    command = Settle(uid=project.clock.new_uid(), image_id=image, answer=answer, how=Settling.DRAWN, gold=True)
    project.execute(command, labeler=project.labeler_named(lead))


def truth(project: Project, said: dict[str, str]) -> Answer:
    taxonomy = project.taxonomy()
    labels = []
    for name, word in said.items():
        concept, uid = taxonomy.named(name), project.clock.new_uid()
        regions = (Region(uid=f"r{uid}", box=Box(x=5, y=5, width=20, height=10)),) if word == "in" else ()
        labels.append(
            Label(uid=uid, concept_uid=concept.uid, facet=concept.facet, relation=Relation(word), regions=regions)
        )
    none = not any(label.relation in (Relation.OF, Relation.IN) for label in labels)
    return Answer(uid="", scope=Scope.ALL, taxonomy_revision=taxonomy.revision, none=none, labels=tuple(labels))


def compared(project: Project) -> Agreement:
    return agreement_in(project, watch=Watch())


def of_concept(found: Agreement, name: str) -> ConceptAgreement:
    return next(each for each in found.concepts if each.name == name)


def of_labeler(found: Agreement, name: str) -> LabelerAgreement:
    return next(each for each in found.labelers if each.labeler.name == name)


_IMAGES = tuple(ImageId(number) for number in (3, 1, 4, 2))
_BOXES = BoxAgreement(pairs=412, iou=0.81, share=0.93, images=_IMAGES)
_LONG = "[somebody with quite a long name that goes on and on and is still not at its end]"


def made_agreement() -> Agreement:
    """Made by hand: three people, one with a long name and one whose of-rate stands out; the images are 1 to 4."""
    people = [
        Labeler(id=LabelerId(number), uid=LabelerUid(f"u{number}"), name=name, role=Role.LEAD)
        for number, name in enumerate(("ann", "bo", _LONG), start=1)
    ]
    concepts = [_made_concept(place, name, alpha) for place, (name, alpha) in enumerate(_ALPHAS.items())]
    return Agreement(
        images=1240,
        gold=24,
        everything=replace(concepts[0], place=None, name=""),
        concepts=tuple(concepts),
        labelers=tuple(_made_labeler(person, has_gold=person.name != "ann") for person in people),
        pairs=tuple(
            PairAgreement(one=one, other=other, items=300, concept=0.72, relation=None, images=_IMAGES)
            for one, other in combinations(people, 2)
        ),
        swaps=(Swap(one="apple", other="banana", images=_IMAGES),),
    )


_ALPHAS = {"apple": 0.91, "banana": 0.44, "carrot": None}


def _made_concept(place: int, name: str, alpha: float | None) -> ConceptAgreement:
    images = _IMAGES if alpha is not None else ()
    respect = Respect(items=1240 if images else 0, raw=alpha, alpha=alpha, kappa=alpha, differing=images)
    boxes = _BOXES if images else BoxAgreement(pairs=0, iou=None, share=None, images=())
    return ConceptAgreement(place=place, name=name, concept=respect, relation=respect, boxes=boxes)


def _made_labeler(person: Labeler, *, has_gold: bool) -> LabelerAgreement:
    score = Score(share=Share(count=95, of=100), wrong=_IMAGES)
    rate = OfRate(
        own=Share(count=80, of=100),
        others=Share(count=60, of=100),
        stands_out=person.name == "bo",
        images=_IMAGES[:2],
    )
    confusions = tuple(
        Confusion(
            kind=kind,
            concept="apple",
            instead="banana" if kind is Confused.SWAPPED else "",
            times=7,
            of=20,
            images=_IMAGES,
        )
        for kind in Confused
        if kind is not Confused.NOTHING
    )
    return LabelerAgreement(
        labeler=person,
        answers=1300,
        shared=1240,
        concept=score,
        relation=score,
        of_rate=rate,
        of_rates={"apple": rate},
        boxes=_BOXES,
        pace=Pace(answers=1300, usual=2.4, total=3900.0, images=_IMAGES),
        gold=GoldScores(images=24, concept=score, relation=score) if has_gold else None,
        confusions=confusions,
        gold_confusions=confusions if has_gold else (),
    )
