"""A project to be judged, for pictures of the Readiness page: cuts of the sample photos, some as phones take them."""

import random
from contextlib import closing
from pathlib import Path

from PIL import Image, ImageEnhance, ImageFilter

from labeler.app.adding import add_folders
from labeler.app.commands.answers import Tell
from labeler.app.commands.brief import SetBrief
from labeler.app.commands.dictionary_entries import AddExample
from labeler.app.commands.taxonomy import AddConcepts, NewConcept, NewExample
from labeler.app.project import Project, new_project
from labeler.app.sample import sample_photos
from labeler.app.watch import Watch
from labeler.domain import acts
from labeler.domain.brief import Brief
from labeler.domain.draft import Pass, Way
from labeler.domain.words import Purpose, Verdict
from labeler.store import images

DEFINITIONS = {
    "cat": "an animal with fur, whiskers and pointed ears",
    "rocket": "a tall body on its pad, or in the air above it",
    "mug": "a round vessel with a handle",
    "flower": "petals around a middle",
    "motorcycle": "two wheels, a saddle, handlebars",
    "coin": "a flat round piece of metal with a stamp",
}
_PHOTOS = {
    "chelsea": "cat",
    "rocket": "rocket",
    "coffee": "mug",
    "flower": "flower",
    "motorcycle_left": "motorcycle",
    "motorcycle_right": "motorcycle",
    "coins": "coin",
}
_STUDIO, _PHONE = 18, 8
"""Cuts of each photo."""
_LONGEST = 480
FREE = Pass(way=Way.FREE)


def judged_project(place: Path) -> Path:
    """Makes the project, everything in it answered by one lead."""
    place.mkdir(parents=True, exist_ok=True)
    cut_photos(place)
    path = place / "Sample.labeler"
    with closing(new_project(path, lead="ann", fill=_fill)) as project:
        add_folders(project, [place / "studio"], watch=Watch())
        add_folders(project, [place / "phones"], watch=Watch(), purpose=Purpose.TARGET)
        _answer(project)
    return path


def _fill(project: Project) -> None:
    project.execute(AddConcepts(entries=tuple(NewConcept(name=n, definition=d) for n, d in DEFINITIONS.items())))
    told = Brief(purpose="name the thing in front", users="visitors", measure="nine of ten right", aim=15)
    project.execute(SetBrief(brief=told))
    for concept in project.taxonomy().concepts[:4]:
        for verdict in (Verdict.IDEAL, Verdict.NOT_IDEAL):
            for reason in ("whole and near", "half of it hidden", "only a picture of it"):
                project.execute(AddExample(concept=concept.uid, example=NewExample(verdict=verdict, reason=reason)))


def cut_photos(place: Path) -> None:
    """Into the folders `studio` and `phones`, one in them for each concept."""
    drawn = random.Random(1)
    for photo in sample_photos():
        concept = _PHOTOS.get(photo.stem)
        if concept is None:
            continue
        with Image.open(photo) as opened:
            whole = opened.convert("RGB")
        for source, count in (("studio", _STUDIO), ("phones", _PHONE)):
            folder = place / source / concept
            folder.mkdir(parents=True, exist_ok=True)
            for number in range(count):
                cut = _part(whole, drawn)
                kept = _as_a_phone(cut, drawn) if source == "phones" else cut
                kept.save(folder / f"{photo.stem} {number + 1:02}.jpg", quality=60 if source == "phones" else 92)


def _part(whole: Image.Image, drawn: random.Random) -> Image.Image:
    share = drawn.uniform(0.45, 0.8)
    width, height = int(whole.width * share), int(whole.height * share)
    left, top = drawn.randrange(whole.width - width), drawn.randrange(whole.height - height)
    cut = whole.crop((left, top, left + width, top + height))
    cut.thumbnail((_LONGEST, _LONGEST))
    return cut


def _as_a_phone(cut: Image.Image, drawn: random.Random) -> Image.Image:
    dim = ImageEnhance.Brightness(cut).enhance(drawn.uniform(0.45, 0.75))
    return dim.filter(ImageFilter.GaussianBlur(drawn.uniform(1.5, 3.5)))


def _answer(project: Project) -> None:
    ann, taxonomy = project.people()[0], project.taxonomy()
    with project.file.reading() as reader:
        every = images.every(reader)
    for image in every:
        concept = image.name.split("/")[0]
        for act in (acts.SayOf(concept=taxonomy.named(concept).uid), acts.NothingElse()):
            uid = project.clock.new_uid()
            project.execute(Tell(uid=uid, image_id=image.id, asking=FREE, act=act, active_ms=900), labeler=ann)
