"""Three workstations, from hand-out to settled export: whatever order their packages come in, it is one project."""

import json
import os
import shutil
import subprocess
import sys
from contextlib import closing
from itertools import permutations
from pathlib import Path

import pytest
from PIL import Image

from labeler.app.adding import add_folders
from labeler.app.commands.concept_edits import Rename
from labeler.app.commands.people import AddPerson
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.packages.out.handing_out import hand_out
from labeler.app.packages.out.wanted import Wanted
from labeler.app.project import new_project, open_project
from labeler.app.watch import Watch
from labeler.cli.main import run
from tests.content import content, is_sound

CHILD = Path(__file__).with_name("workstation_child.py")
ROOT = Path(__file__).resolve().parents[2]
PEOPLE = ("Bob", "Cy", "Dee")


def started(*command: object) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    told = [sys.executable, *map(str, command)]
    return subprocess.Popen(told, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def ended(process: subprocess.Popen[str], code: int = 0) -> str:
    out, err = process.communicate(timeout=120)
    assert process.returncode == code, err
    return out


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    """The folder of the home, as it was handed out, and the packages of the three workstations."""
    folder = tmp_path_factory.mktemp("three")
    photos = folder / "photos"
    photos.mkdir()
    for number in range(8):
        Image.new("RGB", (40, 30), (number * 30, 100, 20)).save(photos / f"{number}.png")

    def fill(project):
        project.execute(AddConcepts(entries=(NewConcept(name="apple"), NewConcept(name="banana"))))
        for name in PEOPLE:
            project.execute(AddPerson(name=name))
        add_folders(project, [photos], watch=Watch())

    with closing(new_project(folder / "home.labeler", lead="Ann", fill=fill)) as home:
        outs = hand_out(home, Wanted(to=PEOPLE, uid="draw", overlap=0.6), folder / "out", watch=Watch())
        # Meanwhile at home.
        home.execute(Rename(concept=home.taxonomy().named("apple").uid, name="pome"))
    clocks = dict.fromkeys(PEOPLE, "right") | {"Dee": "set back"}
    working = []
    for out in outs:
        name = out.labeler.name
        (folder / name).mkdir()
        working.append(started(CHILD, out.path, folder / name, name, clocks[name]))
    packages = [Path(ended(process)) for process in working]
    return folder, packages


def test_packages_in_every_order_some_twice_and_one_cut_short_make_one_and_the_same_project(played, tmp_path):
    folder, (bob, cy, dee) = played
    cut = tmp_path / "cut.labeler-answers"
    cut.write_bytes(cy.read_bytes()[: cy.stat().st_size // 2])
    orders = [(*order, order[0]) for order in permutations((bob, cy, dee))]
    orders[3] = (orders[3][0], cut, *orders[3][1:])
    homes, working = [], []
    for number, order in enumerate(orders):
        homes.append(tmp_path / f"home {number}.labeler")
        shutil.copy(folder / "home.labeler", homes[-1])
        working.append(started("-m", "labeler", "take-in", homes[-1], *order, "--json"))
    told = [
        json.loads(ended(process, 2 if cut in order else 0)) for process, order in zip(working, orders, strict=True)
    ]
    assert [[each["refused"] is not None for each in one["packages"]] for one in told] == [
        [package == cut for package in order] for order in orders
    ]
    found = []
    for home in homes:
        with closing(open_project(home)) as project:
            found.append(content(project))
            assert is_sound(project)
    assert all(each == found[0] for each in found)
    for package in told[0]["packages"]:
        assert package["counts"]["there"] == package["counts"]["here"]
    with closing(open_project(homes[0])) as project:
        assert sum(row[4] for row in found[0]["counts"]) > len(PEOPLE)
        assert {concept.name for concept in project.taxonomy().concepts} == {"pome", "banana"}


def test_what_they_disagree_on_is_settled_and_goes_out_as_settled(played, tmp_path, capsys):
    folder, packages = played
    home = tmp_path / "home.labeler"
    shutil.copy(folder / "home.labeler", home)
    assert run(["take-in", str(home), *map(str, packages)], window=None) == 0
    capsys.readouterr()
    assert run(["settle", str(home), "--json"], window=None) == 0
    disputed = json.loads(capsys.readouterr().out)
    assert disputed
    name = str(disputed[0]["image"])
    assert run(["settle", str(home), name, "--none", "--why", "nobody sees it"], window=None) == 0
    target = tmp_path / "export"
    assert run(["export", str(home), str(target), "--format", "csv", "--answers", "settled"], window=None) == 0
    assert any(target.rglob("*"))
