"""The Readiness page over a small project, shown a checklist that is made by hand."""

import shutil
from pathlib import Path

import pytest
from PIL import Image

from labeler.app.adding import add_folders
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.project import new_project
from labeler.app.watch import Watch
from labeler.gui.label.pictures import Pictures
from labeler.gui.readiness.page import ReadinessPage
from tests.readiness import CONCEPTS, made_readiness, without_charts
from tests.views import wait_until


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """A project with four small photos, made once: each test has a copy of the file."""
    folder = tmp_path_factory.mktemp("readiness")
    (folder / "photos").mkdir()
    for number, color in enumerate(("red", "green", "blue", "gray"), start=1):
        Image.new("RGB", (40, 30), color).save(folder / "photos" / f"{number}.png")

    def fill(project):
        project.execute(AddConcepts(entries=tuple(NewConcept(name=name) for name in CONCEPTS)))
        add_folders(project, [folder / "photos"], watch=Watch())

    new_project(folder / "work.labeler", lead="ann", fill=fill).close()
    return folder / "work.labeler"


@pytest.fixture
def project(built, tmp_path):
    return Path(shutil.copy(built, tmp_path / "work.labeler"))


@pytest.fixture
def work(opened, project):
    return opened(project)


@pytest.fixture
def pictures(work, tmp_path):
    pictures = Pictures(work.project, tmp_path / "cache")
    yield pictures
    pictures.close()


@pytest.fixture
def make_page(qtbot, in_front, work, theme, pictures):
    """Makes the page with something that looks: it sees a checklist with every state, and, for most, no charts."""
    made = []

    def make(look=lambda project, watch: without_charts(made_readiness(at=project.clock.at())), *, shows=True):
        page = ReadinessPage(work.bridge, theme, pictures, look=look)
        made.append(page)
        if shows:
            in_front(page, height=650)
            wait_until(lambda: not page.checking.is_running)
        else:
            qtbot.addWidget(page)
            page.resize(1232, 650)
        return page

    yield make
    for page in made:
        page.close_down()


@pytest.fixture
def page(make_page):
    return make_page()
