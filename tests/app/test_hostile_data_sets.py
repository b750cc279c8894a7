"""Every data set may be damaged or meant to do harm: it is taken in whole, or one clear line says why it is not."""

import hashlib
import os
import shutil
import sys
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from labeler.app.adding import add_folders
from labeler.app.bringing_in import Adding, Choices, bring_in, fitting_format, look, plan_import
from labeler.app.bringing_in import import_csv as take_csv
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.exporting import export_formats, made_options, plan_export, write_export
from labeler.app.project import new_project, open_project
from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from tests.mangling import spoiled
from tests.wild import WILD

CONCEPTS = ("apple", "banana", "carrot")
IMAGES = (".png", ".jpg", ".cache")
PROSE = ("EXPORT_REPORT.md", "DATASET_CARD.md", "README.roboflow.txt", "README.dataset.txt", "train.txt")
ANSWERS = """image,concept,relation,labeler,x,y,width,height,crowd,joint,reason,scope
1.png,apple,of,Ann,1,2,10,12,,,,all
1.png,banana,in,Ann,3,4,20,20,,,,all
1.png,banana,in,Ann,5,4,20,20,true,,,all
2.png,banana,of,Ann,0,0,40,30,,,,all
3.png,carrot,unclear,Ann,,,,,,,too subtle,all
4.png,apple,of,Ann,0,0,4,3,,,,all
4.png,carrot,absent,Ann,,,,,,,,all
"""
LENIENT = {"skip_unknown": True, "skip_bad": True}
SAID_BY_BOB = Choices(**LENIENT, relation="in", labeler="Bob", coords="stored")
MANY_CHOICES = (Choices(), Choices(**LENIENT, adding=Adding()), SAID_BY_BOB)
opened: list[str] = []
_is_listening = []


def _listen(event, arguments):
    if _is_listening and event in ("open", "os.listdir", "os.scandir"):
        opened.append(os.fsdecode(arguments[0]) if isinstance(arguments[0], str | bytes | os.PathLike) else "")


sys.addaudithook(_listen)


@pytest.fixture(scope="module")
def samples(tmp_path_factory):
    """Data sets of others and our own exports by name, each with its format and what of it is chosen."""
    folder = tmp_path_factory.mktemp("samples")
    found = {}
    for name, make in WILD.items():
        root = folder / name
        root.mkdir()
        meant = make(root)
        found[name] = root, meant.format, meant.place
    return found


@pytest.fixture(scope="module")
def exports(tmp_path_factory):
    """Our own exports of a tiny project, by format; made once, as what is spoiled is a copy."""
    folder = tmp_path_factory.mktemp("exports")
    for number, color in enumerate(("red", "green", "blue", "gray"), start=1):
        (folder / "photos").mkdir(exist_ok=True)
        Image.new("RGB", (40, 30), color).save(folder / "photos" / f"{number}.png")
    (folder / "answers.csv").write_text(ANSWERS)

    def fill(project):
        project.execute(AddConcepts(entries=tuple(NewConcept(name=name) for name in CONCEPTS)))
        add_folders(project, [folder / "photos"], watch=Watch())

    found = {}
    with closing(new_project(folder / "told.labeler", lead="ann", fill=fill)) as project:
        take_csv(project, folder / "answers.csv", watch=Watch())
        for each in export_formats():
            root = folder / each.name
            options = {"layout": "flat"} if each.name == "folders" else {}
            chosen = made_options(each.options, options, title=each.title)
            with plan_export(project, each.name, chosen, watch=Watch()) as planned:
                write_export(planned, root, watch=Watch())
            found[f"our {each.name}"] = root, each.name, "answers.csv" if each.name == "csv" else "."
    return found


@pytest.fixture
def asked(tmp_path, tiny_photos, make_project):
    """Looks at a data set and plans its import, with and without leniency; the refusals, empty where there is none."""
    path = make_project(tiny_photos, concepts=CONCEPTS)
    secret = tmp_path / "secret"
    secret.mkdir()
    shutil.copy(tiny_photos / "1.png", secret / "1.jpg")
    (secret / "1.txt").write_text("0 0.5 0.5 0.5 0.5\n")
    with closing(open_project(path)) as project:

        def state():
            return {each.name: _digest(each) for each in path.parent.glob(f"{path.name}*") if "-" not in each.name}

        def ask(place, format, choices=MANY_CHOICES):
            before = state()
            opened.clear()
            _is_listening.append(True)
            try:
                fitting_format(place)
                refusals = list(_refusals(project, place, format, choices))
            finally:
                _is_listening.clear()
            # A link that was itself chosen may lead anywhere.
            others = {each for each in opened if each != str(place)}
            assert [each for each in others if os.path.realpath(each).startswith(str(secret))] == []
            assert state() == before
            return refusals

        yield ask


def _digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _refusals(project, place, format, many_choices):
    try:
        looked = look(project, place, format=format, watch=Watch())
    except AppError as error:
        yield _checked(error)
        return
    for choices in many_choices:
        try:
            report = plan_import(project, looked, choices, watch=Watch())
        except AppError as error:
            yield _checked(error)
        else:
            yield _checked(report.refusal) if report.refusal else ""


def _checked(error):
    line = error.line()
    assert line
    assert "\n" not in line
    assert line.isprintable()
    assert len(line) < 2_000
    return line


def copied(root, to):
    """A copy of a data set, whose files may then be spoiled."""
    shutil.rmtree(to, ignore_errors=True)
    shutil.copytree(root, to, symlinks=True)
    return to


def label_files(root):
    found = (each for each in root.rglob("*") if each.is_file() and each.suffix.lower() not in IMAGES)
    return sorted(each for each in found if each.name not in PROSE)


ALL = (*WILD, *(f"our {each.name}" for each in export_formats()))


@pytest.mark.parametrize("name", ALL)
def test_a_spoiled_data_set_is_planned_or_refused_in_one_line(name, samples, exports, asked, tmp_path):
    root, format, place = (samples | exports)[name]
    files = [each.relative_to(root) for each in label_files(root)] or [Path("classes.txt")]

    @settings(max_examples=8, suppress_health_check=list(HealthCheck), database=None, derandomize=True)
    @given(st.data())
    def check(data):
        made = copied(root, tmp_path / "spoiled")
        file = made / data.draw(st.sampled_from(files))
        content = file.read_bytes() if file.exists() else b""
        file.write_bytes(data.draw(spoiled(content, outside=str(tmp_path / "secret"))))
        asked(made / place, format)

    check()


@pytest.fixture
def taken(tmp_path, tiny_photos, make_project):
    """Takes in what can be of a data set, into a project that nothing else is done with; (planned, came of it)."""
    with closing(open_project(make_project(tiny_photos, concepts=CONCEPTS, name="taking"))) as project:

        def take(place, format, choices):
            try:
                looked = look(project, place, format=format, watch=Watch())
                planned = plan_import(project, looked, choices, watch=Watch())
            except AppError:
                return None, None
            try:
                return planned, bring_in(project, looked, choices, watch=Watch())
            except AppError as error:
                if planned.refusal is None:
                    pytest.fail(f"nothing was said of this when it was planned: {error.line()}")
                return planned, None

        yield take


@pytest.mark.parametrize("name", ALL)
def test_what_is_taken_in_of_a_spoiled_data_set_is_what_was_planned(name, samples, exports, taken, tmp_path):
    root, format, place = (samples | exports)[name]
    files = [each.relative_to(root) for each in label_files(root)] or [Path("classes.txt")]

    @settings(max_examples=3, suppress_health_check=list(HealthCheck), database=None, derandomize=True)
    @given(st.data())
    def check(data):
        made = copied(root, tmp_path / "spoiled")
        file = made / data.draw(st.sampled_from(files))
        content = file.read_bytes() if file.exists() else b""
        file.write_bytes(data.draw(spoiled(content, outside=str(tmp_path / "secret"))))
        choices = data.draw(st.sampled_from((Choices(), Choices(**LENIENT), SAID_BY_BOB)))
        planned, came = taken(made / place, format, choices)
        if came is not None:
            assert planned.refusal is None
            assert (came.claims, came.answers, came.boxes) == (planned.claims, planned.answers, planned.boxes)

    check()


def linked_out(file, tmp_path):
    outside = tmp_path / "secret" / file.name
    shutil.move(file, outside)
    file.symlink_to(outside)


def pipe(file, tmp_path):
    file.unlink()
    os.mkfifo(file)


def folder(file, tmp_path):
    file.unlink()
    file.mkdir()


def loop(file, tmp_path):
    file.unlink()
    file.symlink_to(file.name)


@pytest.mark.parametrize("change", [linked_out, pipe, folder, loop])
@pytest.mark.parametrize("name", ALL)
def test_what_is_no_file_of_the_data_set_is_not_read(name, change, samples, exports, asked, tmp_path):
    """Each of its files by turns; nothing outside is opened, and nobody waits for a pipe that nothing comes out of."""
    root, format, place = (samples | exports)[name]
    images = sorted(each for each in root.rglob("*") if each.suffix in IMAGES)
    for file in [each.relative_to(root) for each in (*label_files(root), *images[:1])]:
        made = copied(root, tmp_path / "spoiled")
        change(made / file, tmp_path)
        asked(made / place, format, MANY_CHOICES[1:2])


@pytest.mark.parametrize("name", ALL)
def test_names_that_are_no_text_are_shown_and_harm_nothing(name, samples, exports, asked, tmp_path):
    root, format, place = (samples | exports)[name]
    made = copied(root, tmp_path / "spoiled")
    for file in [each for each in made.rglob("*") if each.is_file() and not each.name.startswith(".")]:
        odd = os.fsencode(file.parent) + b"/\xff\xfe\n\xe2\x80\xae" + os.fsencode(file.suffix)
        shutil.copy(os.fsencode(file), odd)
    shutil.copytree(made, tmp_path / "again")
    (tmp_path / "again").rename(os.fsdecode(os.fsencode(made) + b"/\xff"))
    asked(made / place, format)
