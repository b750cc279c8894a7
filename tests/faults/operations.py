"""Everything that writes, small: on which project each begins, what it does, and whether it can be done once more."""

import io
import os
import shutil
import uuid
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from labeler.app import recent, settings
from labeler.app.adding import add_folders
from labeler.app.backups import back_up, backups_of, restore
from labeler.app.bringing_in import Choices, bring_in, look
from labeler.app.clock import SystemClock
from labeler.app.commands.answers import Tell
from labeler.app.commands.concept_merge import Merge
from labeler.app.commands.people import AddPerson
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.commands.undo import Undo
from labeler.app.exporting import plan_export, write_export
from labeler.app.project import Project, new_project, open_project
from labeler.app.text_file import save_text
from labeler.app.watch import Watch
from labeler.domain import acts
from labeler.domain.draft import Pass, Way
from labeler.domain.geometry import Box
from labeler.store import migrate  # so that no trial pays for importing Alembic
from tests.exports import options_of
from tests.faults.package_operations import (
    LONG_AGO,
    answered_outside,
    hand_all_out,
    hand_in_there,
    handed_out,
    open_package,
    take_home,
    with_a_secret,
)

PROJECT = "project.labeler"
EXPORTED = "exported"
BACKUPS = "project.backups"
FREE = Pass(way=Way.FREE)
TOLD = "f" * 32
"""The uid of the act that is on its way when the disk fails; told again, it is the same."""
_OLDER = Path(__file__).parents[1] / "store" / "released"
assert migrate.MIGRATIONS.is_dir()


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """`on` is what it begins on, one of `BEGINNINGS`; `act` then happens to the project, or `alone` by itself.

    `repeats`: done once more, it changes nothing.
    """

    on: str
    act: Callable[[Project, Path], None] | None = None
    alone: Callable[[Path], None] | None = None
    repeats: bool = True

    def run(self, here: Path) -> None:
        """As a command runs it: the project opened, the operation, the project closed."""
        if self.act is None:
            assert self.alone is not None
            self.alone(here)
            return
        with closing(open_project(here / PROJECT)) as project:
            self.act(project, here)


# What each begins on


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """What a folder holds: first all that another beginning has, then what `make` adds."""

    make: Callable[[Path], None]
    on: str = ""


def photos(here: Path, count: int, *, name: str = "photos", first: int = 1) -> Path:
    """Small pictures, no two alike, the second lying on its side; of long ago, so that their times are kept."""
    folder = here / name
    folder.mkdir()
    for number in range(first, first + count):
        picture = Image.new("RGB", (24, 18), (number * 40 % 256, number * 20 % 256, 90))
        exif = Image.Exif()
        if number == 2:
            exif[0x0112] = 6
        file = io.BytesIO()
        picture.save(file, "JPEG", exif=exif)
        path = folder / f"{number}.jpg"
        path.write_bytes(file.getvalue())
        os.utime(path, (LONG_AGO, LONG_AGO))
    return folder


def begun(here: Path) -> None:
    """Five images in two splits, three concepts, two people; nothing said."""
    entries = tuple(NewConcept(name=name, definition=f"a {name}") for name in ("apple", "banana", "carrot"))

    def fill(project: Project) -> None:
        project.execute(AddConcepts(entries=entries))
        project.execute(AddPerson(name="Bob"))

    with closing(new_project(here / PROJECT, lead="Ann", fill=fill)) as project:
        add_folders(project, [photos(here, 5)], watch=Watch())


def used(here: Path) -> None:
    """All that is in four of the five images was said, one of them of each concept, all with boxes."""
    with closing(open_project(here / PROJECT)) as project:
        for image_id in range(1, 5):
            subject, other = ("apple", "banana") if image_id % 2 else ("banana", "apple")
            tell(project, image_id, acts.SayOf, subject)
            tell(project, image_id, acts.AddBox, subject, box=Box(x=2, y=3, width=8, height=9))
            tell(project, image_id, acts.SayIn, other)
            tell(project, image_id, acts.AddBox, other, box=Box(x=5, y=1, width=10, height=6))
            tell(project, image_id, acts.CloseBoxes)
            tell(project, image_id, acts.SayAbsent, "carrot")
            tell(project, image_id, acts.NothingElse)


def exported_once(name: str) -> Callable[[Path], None]:
    """An export, and then one more image answered."""

    def make(here: Path) -> None:
        with closing(open_project(here / PROJECT)) as project:
            export(name)(project, here)
            tell(project, 5, acts.SayAbsent, "apple")
            tell(project, 5, acts.SayAbsent, "banana")
            tell(project, 5, acts.SayAbsent, "carrot")
            tell(project, 5, acts.NothingElse)

    return make


def of_version(version: int) -> Callable[[Path], None]:
    """A project as an earlier release left it."""
    return lambda here: _copied(_OLDER / f"version_{version}.labeler", here / PROJECT)


def _copied(source: Path, target: Path) -> None:
    shutil.copyfile(source, target)


def with_labels(here: Path) -> None:
    """A table of labels that wait to come in."""
    rows = ["image,concept,relation,labeler", "1.jpg,apple,of,Cleo", "2.jpg,banana,of,Cleo", "3.jpg,carrot,absent,Ann"]
    (here / "labels.csv").write_text("\n".join(rows) + "\n", "utf-8")


def with_a_data_set(here: Path) -> None:
    """An export of another project, with images that this one has not, waiting to come in."""
    (here / "other").mkdir()
    begun(here / "other")
    used(here / "other")
    with closing(open_project(here / "other" / PROJECT)) as project:
        export("coco")(project, here)
    shutil.rmtree(here / "other")


# What they do


def tell(project: Project, image_id: int, act: type, concept: str = "", *, uid: str = "", **more: object) -> None:
    about = {"concept": project.taxonomy().named(concept).uid} if concept else {}
    command = Tell(uid=uid or project.clock.new_uid(), image_id=image_id, asking=FREE, act=act(**about, **more))
    project.execute(command, labeler=project.labeler_named("Ann"))


def answer(project: Project, here: Path) -> None:
    tell(project, 5, acts.SayOf, "apple", uid=TOLD)


def undo(project: Project, here: Path) -> None:
    project.execute(Undo(uid=TOLD), labeler=project.labeler_named("Ann"))


def merge(project: Project, here: Path) -> None:
    taxonomy = project.taxonomy()
    project.execute(Merge(concept=taxonomy.named("banana").uid, into=taxonomy.named("carrot").uid))


def add_more(project: Project, here: Path) -> None:
    add_folders(project, [here / "more"], watch=Watch())


def bring(format: str, path: str) -> Callable[[Project, Path], None]:
    """Takes in what waits at a path of the folder."""

    def act(project: Project, here: Path) -> None:
        looked = look(project, here / path, format=format, watch=Watch())
        bring_in(project, looked, Choices(), watch=Watch())

    return act


def export(name: str) -> Callable[[Project, Path], None]:
    """The export of one format; where it stands already, it is replaced."""
    options = _EXPORTS[name]

    def act(project: Project, here: Path) -> None:
        folder = here / EXPORTED
        with plan_export(project, name, options_of(name, **options), watch=Watch()) as planned:
            write_export(planned, folder, watch=Watch(), replace=folder.exists() and any(folder.iterdir()))

    return act


def take_backup(project: Project, here: Path) -> None:
    back_up(project, watch=Watch(), folder=here / BACKUPS)


def restore_newest(here: Path) -> None:
    newest = backups_of(here / PROJECT, folder=here / BACKUPS)[0]
    restore(here / PROJECT, newest.path, watch=Watch(), now=SystemClock().at())


def open_once(here: Path) -> None:
    open_project(here / PROJECT).close()


def make_new(here: Path) -> None:
    entries = (NewConcept(name="apple", definition="an apple"),)
    fill = lambda project: project.execute(AddConcepts(entries=entries))  # noqa: E731
    new_project(here / PROJECT, lead="Ann", fill=fill).close()


def choose_settings(here: Path) -> None:
    settings.write_settings(here / "config", settings.Settings(text_scale=1.5))


def remember(here: Path) -> None:
    recent.remember(here / "state", here / PROJECT)


def save(here: Path) -> None:
    save_text(here / "table.csv", "concept,images\napple,7\n")


def backed_up(here: Path) -> None:
    """A backup, and then one thing more said."""
    with closing(open_project(here / PROJECT)) as project:
        take_backup(project, here)
        tell(project, 5, acts.SayAbsent, "apple")


def chosen_before(here: Path) -> None:
    settings.write_settings(here / "config", settings.Settings(text_scale=1.25))
    recent.remember(here / "state", here / "photos" / "1.jpg")
    save_text(here / "table.csv", "concept,images\napple,6\n")


def with_more(here: Path) -> None:
    photos(here, 5, name="more", first=11)


def save_carelessly(here: Path) -> None:
    """Straight over what was there: cut off, it is neither the old nor the new."""
    (here / "table.csv").write_text("concept,images\napple,7\n")


def save_astray(here: Path) -> None:
    """Beside, under another name each time: cut off, it stays."""
    beside = here / f".{uuid.uuid4().hex}.new"
    beside.write_text("concept,images\napple,7\n")
    beside.replace(here / "table.csv")


_EXPORTS: Mapping[str, Mapping[str, object]] = {
    "coco": {},
    "folders": {"layout": "flat"},
    "yolo": {},
    "voc": {},
    "cvat": {},
    "labelme": {},
    "label_studio": {},
    "imagefolder": {},
    "csv": {},
}
BEGINNINGS: Mapping[str, Beginning] = {
    "nothing": Beginning(make=lambda here: None),
    "begun": Beginning(make=begun),
    "used": Beginning(make=used, on="begun"),
    "more images": Beginning(make=with_more, on="begun"),
    "labels": Beginning(make=with_labels, on="begun"),
    "a data set": Beginning(make=with_a_data_set, on="begun"),
    "backed up": Beginning(make=backed_up, on="used"),
    "chosen before": Beginning(make=chosen_before, on="begun"),
    "with a secret": Beginning(make=with_a_secret, on="used"),
    "handed out": Beginning(make=handed_out, on="with a secret"),
    "answered outside": Beginning(make=answered_outside, on="handed out"),
    "handed in": Beginning(make=hand_in_there, on="answered outside"),
    "version 1": Beginning(make=of_version(1)),
    "version 2": Beginning(make=of_version(2)),
    **{f"exported {name}": Beginning(make=exported_once(name), on="used") for name in _EXPORTS},
}
OPERATIONS: Mapping[str, Operation] = {
    "answer": Operation(on="used", act=answer),
    "undo": Operation(on="used", act=undo),
    "merge": Operation(on="used", act=merge, repeats=False),
    "add": Operation(on="more images", act=add_more),
    "import csv": Operation(on="labels", act=bring("csv", "labels.csv")),
    "import coco": Operation(on="a data set", act=bring("coco", EXPORTED)),
    **{f"export {name}": Operation(on="used", act=export(name)) for name in _EXPORTS},
    **{f"replace {name}": Operation(on=f"exported {name}", act=export(name)) for name in _EXPORTS},
    "backup": Operation(on="backed up", act=take_backup),
    "restore": Operation(on="backed up", alone=restore_newest, repeats=False),
    "hand out": Operation(on="with a secret", act=hand_all_out),
    "open a package": Operation(on="handed out", alone=open_package),
    "hand in": Operation(on="answered outside", alone=hand_in_there),
    "take in": Operation(on="handed in", act=take_home),
    "migrate 1": Operation(on="version 1", alone=open_once),
    "migrate 2": Operation(on="version 2", alone=open_once),
    "new": Operation(on="nothing", alone=make_new, repeats=False),
    "settings": Operation(on="chosen before", alone=choose_settings),
    "recent": Operation(on="chosen before", alone=remember),
    "save": Operation(on="chosen before", alone=save),
}
CONTROLS: Mapping[str, Operation] = {
    "careless": Operation(on="chosen before", alone=save_carelessly),
    "astray": Operation(on="chosen before", alone=save_astray),
}
"""What no program should do: whoever finds nothing wrong with these finds nothing at all."""


def operation_named(name: str) -> Operation:
    return OPERATIONS.get(name) or CONTROLS[name]
