"""Hostile names of images, folders, concepts and labelers: out by every format and back, and never outside a folder."""

import csv
import os
import random
import shutil
import sys
import tempfile
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from platformdirs import user_cache_path

from labeler.app.adding import add_folders
from labeler.app.bringing_in import Adding, Choices, bring_in, look
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.exporting import export_formats
from labeler.app.project import Project, new_project, open_project
from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from labeler.domain.names import LONGEST_NAME, checked_name, folded
from labeler.formats.cells import guarded
from tests.exports import exported
from tests.faults.promise import Promise, Reached, Trial

BATCH = 300
"""Names that are tried together: of the images, of the folders they are in, of what they show, of who says so."""
ONLY_BOXES = ("yolo", "voc")
"""Formats of which somebody has to say what a box means."""
WITHOUT_OF = ("yolo",)
"""Formats without a word for *of*: with its box it comes back as *in*."""
WITHOUT_BOXES = ("folders",)
"""Formats in which what is merely in an image has no box, and is no label without one."""
FORGED = 3
"""Formats of each batch whose names are turned into ways out."""
OPTIONS = {"folders": {"layout": "flat"}}
PIECES = (
    "..", "../", "/", "\\", "..\\", "C:", "~", "$HOME", "%2e%2e%2f", "%00", "\0", " ", ".", "CON", "aux.txt", "NUL",
    "<img src=x>", "&amp;", "]]>", "<!--", "=cmd|' /C calc'!A0", "+1", "-1", "@x", "'", '"', "'; DROP TABLE x; --",
    ",", ";", ":", "#", "|", "?", "*", "{}", "{name}", "%s", "- ", "? ", "!!python/object", "null", "true", "1e5",
    "0x1f", "\n", "\r", "\t", "\x1b[2J", "\u202e", "\u200f", "\ufeff", "e\u0301", "é", "ﬁ", "İ", "ß", "漢字", "😀",
    "train", "val", "images", "labels", "classes.txt", ".git", "-rf", "--", "`id`", "$(id)", "\udcff", "a", "b",
)  # fmt: skip
TEXTS = {".json", ".jsonl", ".xml", ".csv", ".yaml", ".txt", ".toml", ".md"}
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGES = {"os.mkdir", "os.rename", "os.link", "os.symlink", "os.remove", "os.rmdir", "os.truncate", "shutil.move"}
_touched: list[str] | None = None


def _listen(event: str, arguments: tuple[object, ...]) -> None:
    if _touched is None:
        return
    if event == "open":
        path, _, flags = arguments
        assert isinstance(flags, int)
        if isinstance(path, str | bytes) and (flags & _WRITES or SECRET in os.fsdecode(path)):
            _touched.append(os.fsdecode(path))
    elif event in _CHANGES:
        _touched.extend(os.fsdecode(each) for each in arguments if isinstance(each, str | bytes))


SECRET = "the secret of others"
"""A folder beside the one that is chosen; nothing in it is even to be read."""
sys.addaudithook(_listen)


@contextmanager
def _watched(*allowed: Path) -> Iterator[list[str]]:
    """Afterwards, the paths that were touched outside of these, of the folder for passing files, and of our cache.

    A bare name is one in a folder that was opened before: what lies where is looked at afterwards.
    """
    global _touched
    outside: list[str] = []
    _touched = []
    try:
        yield outside
    finally:
        touched, _touched = _touched, None
        passing = os.path.realpath(tempfile.gettempdir())
        roots = tuple(
            os.path.realpath(each)
            for each in (*allowed, user_cache_path("labeler", appauthor=False), f"{passing}/labeler-", "/dev/null")
        )
        real = {path: os.path.realpath(path) for path in touched if "/" in path}
        outside += [path for path, place in real.items() if not place.startswith(roots) and place != passing]


@dataclass(frozen=True, slots=True, kw_only=True)
class Arena:
    """One batch: its folder, its names, and the project in which all of them are used."""

    folder: Path
    concepts: tuple[str, ...]
    people: tuple[str, ...]
    refused: int
    """Names that no concept may have; each was refused in one line."""

    @property
    def project(self) -> Path:
        return self.folder / "project.labeler"

    @property
    def chosen(self) -> Path:
        return self.folder / "chosen"


def prove(trial: Trial) -> Reached:
    chance, tried, failures, refused = random.Random(trial.seed), 0, [], 0
    while tried < trial.times:
        folder = trial.folder / f"batch {tried}"
        arena = _made(folder, chance)
        formats = [format.name for format in export_formats()]
        for way, names in ((_both_ways, formats), (_forged, chance.sample(formats, FORGED))):
            for name in names:
                where = f"seed {trial.seed}, names {tried}, {name}"
                failures += [f"{where}: {each}" for each in way(arena, name, chance)]
        refused += arena.refused
        tried += BATCH
        shutil.rmtree(folder)
    return Reached(tried=tried, failures=tuple(failures), note=f"{refused} refused as names of concepts or labelers")


def _name(chance: random.Random) -> str:
    name = "".join(chance.choice(PIECES) for _ in range(chance.randint(1, 5)))
    return name * 40 if chance.random() < 0.03 else name


def _file_name(chance: random.Random, number: int) -> bytes:
    """One that a file system takes: without / and zero, not . or .., at most 255 bytes with what tells it apart."""
    raw = _name(chance).replace("/", "").replace("\0", "").encode("utf-8", "surrogateescape")
    return raw[:200] + b"%d" % number


def _made(folder: Path, chance: random.Random) -> Arena:
    (folder / SECRET).mkdir(parents=True)
    _picture(folder / SECRET / "1.png", number=9_999_999)
    (folder / SECRET / "1.txt").write_text("0 0.5 0.5 0.5 0.5\n")
    (folder / "chosen").mkdir()
    photos = folder / "photos"
    folders = [os.fsdecode(_file_name(chance, number)) for number in range(BATCH // 5)]
    images = BATCH // 3
    for number in range(images):
        place = photos / folders[number % len(folders)]
        place.mkdir(parents=True, exist_ok=True)
        _picture(place / os.fsdecode(_file_name(chance, number) + b".png"), number=number)
    concepts, bad = _good_names(chance, BATCH * 2 // 5)
    people, worse = _good_names(chance, BATCH // 15)
    arena = Arena(folder=folder, concepts=concepts, people=people, refused=bad + worse)

    def fill(project: Project) -> None:
        project.execute(AddConcepts(entries=tuple(NewConcept(name=name) for name in concepts)))
        add_folders(project, [photos], watch=Watch())

    with closing(new_project(arena.project, lead=people[0], fill=fill)) as project:
        shutil.copy(arena.project, folder / "unanswered.labeler")
        _say(project, arena)
    new_project(folder / "empty.labeler", lead=people[0]).close()
    return arena


def _good_names(chance: random.Random, count: int) -> tuple[tuple[str, ...], int]:
    """Names that a concept or a labeler may have, unlike each other; and how many it might not."""
    found: dict[str, str] = {}
    refused = 0
    while len(found) < count:
        try:
            name = checked_name(_name(chance)[:LONGEST_NAME], noun="concept")
        except AppError as error:
            refused += 1
            if "\n" in error.line():
                raise AssertionError(f"refused in {error.line()!r}") from error
            continue
        found.setdefault(folded(name), name)
    return tuple(found.values()), refused


def _picture(path: Path, *, number: int) -> None:
    Image.new("RGB", (40, 30), (number & 255, number >> 8 & 255, number >> 16)).save(path, "PNG")


def _say(project: Project, arena: Arena) -> None:
    """One answer to each image, by turns of the labelers: of one concept, and the next one in it."""
    place = arena.folder / "answers.csv"
    with project.file.reading() as reader:
        digests = [row[0] for row in reader.plain("SELECT digest FROM images ORDER BY id")]
    with place.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["image", "concept", "relation", "labeler", "x", "y", "width", "height", "scope"])
        for number, digest in enumerate(digests):
            who = arena.people[number % len(arena.people)]
            for relation, concept in zip(("of", "in"), _concepts_of(arena, number), strict=True):
                writer.writerow([digest, guarded(concept), relation, guarded(who), 1, 2, 10, 12, "all"])
    looked = look(project, place, format="csv", watch=Watch())
    bring_in(project, looked, Choices(), watch=Watch())


def _concepts_of(arena: Arena, number: int) -> Sequence[str]:
    return [arena.concepts[place % len(arena.concepts)] for place in (number, number + 1)]


def _both_ways(arena: Arena, name: str, _chance: random.Random) -> Iterator[str]:
    """Out, and into a project that has none of it."""
    place = arena.chosen / name
    with closing(open_project(arena.project)) as project:
        said = _said(project)
        with _watched(arena.chosen, *_files_of(arena.project)) as outside:
            exported(project, name, place, **OPTIONS.get(name, {}))
    yield from (f"the export touched {each!r}" for each in outside)
    yield from _astray(arena, place)
    back = arena.folder / "back.labeler"
    shutil.copy(arena.folder / ("unanswered.labeler" if name == "csv" else "empty.labeler"), back)
    with closing(open_project(back)) as project:
        with _watched(*_files_of(back)) as outside:
            looked = look(project, place, format=name, watch=Watch())
            bring_in(project, looked, _choices(arena, name), watch=Watch())
        found = _said(project)
    yield from (f"the import touched {each!r}" for each in outside)
    yield from _differences(said, found, name)


def _choices(arena: Arena, name: str) -> Choices:
    if name == "csv":
        return Choices()
    boxes = {"relation": "in"} if name in ONLY_BOXES else {}
    return Choices(adding=Adding(), labeler=arena.people[-1], **boxes)


Said = dict[str, dict[str, str]]


def _said(project: Project) -> Said:
    """What is said to be seen in each image, by its digest: the relation of each concept, by its name."""
    with project.file.reading() as reader:
        rows = list(
            reader.plain(
                "SELECT images.digest, concepts.name, labels.relation FROM labels "
                "JOIN answers ON answers.id = labels.answer_id JOIN images ON images.id = answers.image_id "
                "JOIN concepts ON concepts.id = labels.concept_id WHERE labels.relation <> 'absent'"
            )
        )
    found: Said = {}
    for digest, concept, relation in rows:
        found.setdefault(digest, {})[concept] = relation
    return found


def _differences(said: Said, found: Said, name: str) -> Iterator[str]:
    if not said:
        yield "nothing went out"
    for digest, labels in said.items():
        expected = dict.fromkeys(labels, "in") if name in WITHOUT_OF else labels
        if name in WITHOUT_BOXES:
            expected = {concept: relation for concept, relation in labels.items() if relation == "of"}
        if found.get(digest) != expected:
            yield f"{expected!a} came back as {found.get(digest)!a}"


def _astray(arena: Arena, place: Path) -> Iterator[str]:
    """What of an export leads out of its folder, or lies beside it."""
    known = {"chosen", "photos", SECRET, "answers.csv", "unanswered.labeler", "empty.labeler", "back.labeler"}
    for each in arena.folder.iterdir():
        if each.name not in known and not each.name.startswith(arena.project.name):
            yield f"{each.name!r} lies beside the chosen folder"
    if sorted(each.name for each in (arena.folder / SECRET).iterdir()) != ["1.png", "1.txt"]:
        yield "something was written among the files of others"
    for each in place.rglob("*"):
        if each.is_symlink():
            yield f"{each.name!a} is a link"
        if len(os.fsencode(each.name)) > 255 or unicodedata.normalize("NFC", each.name) != each.name:
            yield f"{each.name!a} is no name for every system"


def _forged(arena: Arena, name: str, chance: random.Random) -> Iterator[str]:
    """The same export, its names turned into ways out: it comes in or is refused in one line, and leads nowhere."""
    place = arena.chosen / "forged"
    shutil.copytree(arena.chosen / name, place)
    names = sorted({each.name for each in place.rglob("*.png")}, key=len, reverse=True)[:50]
    for file in (each for each in place.rglob("*") if each.suffix in TEXTS and each.is_file()):
        text = file.read_text("utf-8")
        for each in names:
            text = text.replace(each, _way_out(arena, chance))
        file.write_text(text, "utf-8")
    back = arena.folder / "back.labeler"
    shutil.copy(arena.folder / "empty.labeler", back)
    with closing(open_project(back)) as project, _watched(*_files_of(back)) as outside:
        try:
            looked = look(project, place, format=name, watch=Watch())
            choices = Choices(adding=Adding(), skip_unknown=True, skip_bad=True, labeler=arena.people[-1])
            bring_in(project, looked, choices if name != "csv" else Choices(), watch=Watch())
        except AppError as error:
            if "\n" in error.line() or not error.line().isprintable():
                yield f"refused in {error.line()!r}"
    yield from (f"the import touched {each!r}" for each in outside)
    yield from _astray(arena, arena.chosen / name)
    shutil.rmtree(place)


def _way_out(arena: Arena, chance: random.Random) -> str:
    secret = arena.folder / SECRET / "1.png"
    ways = (
        f"../../{SECRET}/1.png",
        str(secret),
        f"..\\\\..\\\\{SECRET}\\\\1.png",
        secret.as_uri(),
        "../" * 30 + str(secret)[1:],
    )
    return chance.choice(ways)


def _files_of(project: Path) -> Sequence[Path]:
    """The project, and what stands beside it while it is open."""
    return (project, *(project.with_name(f"{project.name}{end}") for end in ("-journal", "-lock", ".lock")))


HOSTILE_NAMES = Promise(
    words="No file outside the chosen folder",
    proof="hostile names of images, folders, concepts and labelers through the export and import of every format",
    short=200,
    full=10_000,
    prove=prove,
)
