"""What every test stands on: windows that nobody sees, folders that are not the user's, no deadlines."""

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace

import hypothesis
import pytest
from hypothesis.internal.conjecture import providers
from PIL import Image
from pytestqt.qtbot import QtBot

from labeler.app.adding import add_folders
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.exporting import PlannedExport
from labeler.app.project import Project, new_project
from labeler.app.watch import Watch

# Everybody's run tries the same examples, so that a change is judged by what it changed. The search tries others
# each time: `python3 packaging/dev.py test --search 20`, twenty times as many.
hypothesis.settings.register_profile("labeler", deadline=None, print_blob=True, derandomize=True, database=None)
hypothesis.settings.load_profile("labeler")

_LONG = ("tests/end_to_end/", "tests/faults/", "tests/architecture/")
_COMPANION = PlannedExport.companion
_NO_PAGE = SimpleNamespace(page="", notes=())


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--headed", action="store_true", help="show windows on the display, not offscreen")
    parser.addoption(
        "--search", type=int, metavar="N", help="property tests try N times as many examples, others each time"
    )


def pytest_configure(config: pytest.Config) -> None:
    if not config.getoption("--headed"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if config.getoption("--search") is None:
        # Hypothesis also tries the constants of all modules that are loaded by now: which these are depends on the
        # tests before, and so would the examples.
        providers.is_local_module_file = lambda path: False


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    # The longest first: begun last, they would keep one processor waiting for the other.
    items.sort(key=lambda item: not item.nodeid.startswith(_LONG))
    times = config.getoption("--search")
    if times is None:
        return
    # Where Hypothesis keeps the settings of a function, and of a state machine.
    places = {(test.obj, "_hypothesis_internal_use_settings") for test in items if isinstance(test, pytest.Function)}
    places |= {(test.cls, "settings") for test in items if isinstance(test, pytest.Function) and test.cls}
    for holder, name in places:
        held = getattr(holder, name, None)
        if isinstance(held, hypothesis.settings):
            search = hypothesis.settings(held, max_examples=held.max_examples * times, derandomize=False)
            setattr(holder, name, search)


@pytest.fixture(scope="session", autouse=True)
def folders_that_are_not_the_users(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Settings, caches and crash reports of a test run stay out of the home of whoever runs it."""
    home = tmp_path_factory.mktemp("user")
    with pytest.MonkeyPatch.context() as patch:
        for kind in ("CONFIG", "CACHE", "DATA", "STATE"):
            patch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
        yield


@pytest.fixture(scope="session", autouse=True)
def language_that_is_not_the_users() -> Iterator[None]:
    """The window follows the system's language, and tests read English."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("LANGUAGE", "LC_MESSAGES"):
            patch.delenv(name, raising=False)
        patch.setenv("LC_ALL", "C.UTF-8")
        yield


@pytest.fixture(scope="session", autouse=True)
def first_image_that_nobody_waits_for() -> Iterator[None]:
    """Whoever adds a folder leaves a window the time to show its first image; a thousand tests need not wait for it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("labeler.app.adding._FIRST_SEEN", 0)
        yield


@pytest.fixture(scope="module", autouse=True)
def what_is_there_to_stay_is_not_looked_through_again() -> Iterator[None]:
    """Python looks for garbage among all objects: among those of a few hundred files of tests, a second each time."""
    yield
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def exports_without_their_page() -> Iterator[None]:
    """The checklist beside an export takes a tenth of a second to draw, and a thousand tests ask about the export.

    Those that ask about the page, or about all that an export leaves, take it back: `page_beside_exports`.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(PlannedExport, "companion", lambda plan, *, watch: _NO_PAGE)
        yield


@pytest.fixture
def page_beside_exports(monkeypatch: pytest.MonkeyPatch) -> None:
    """Exports as they are for people: with the checklist beside them."""
    monkeypatch.setattr(PlannedExport, "companion", _COMPANION)


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Real photos beside the checkout; what needs them is skipped, and says so, where they are missing."""
    folder = Path(__file__).resolve().parents[2] / "shared" / "data"
    if not folder.is_dir():
        pytest.skip(f"the real photos are not here: {folder}")
    return folder


@pytest.fixture
def tiny_photos(tmp_path: Path) -> Path:
    """A folder with four small photos of different colours, 40 × 30 pixels."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for number, color in enumerate(("red", "green", "blue", "gray"), start=1):
        Image.new("RGB", (40, 30), color).save(folder / f"{number}.png")
    return folder


@pytest.fixture
def make_project(tmp_path: Path) -> Callable[..., Path]:
    """Makes a project with a lead called ann, concepts by name, and folders of images; its path."""

    def make(*folders: Path, concepts: Sequence[str] = ("apple", "banana", "carrot"), name: str = "work") -> Path:
        path = tmp_path / f"{name}.labeler"

        def fill(project: Project) -> None:
            project.execute(AddConcepts(entries=tuple(NewConcept(name=concept) for concept in concepts)))
            if folders:
                add_folders(project, folders, watch=Watch())

        new_project(path, lead="ann", fill=fill).close()
        return path

    return make


@pytest.fixture
def sit_down(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., object]]:
    """Opens the real window on a project and gives the person who sits at it; several may, one after the other."""
    # Late: tests of rooms without a window need not wait for one.
    from tests.person import Person

    people: list[Person] = []

    def sit(project: Path, *, labeler: str | None = None, deaf: bool = False, **how: object) -> Person:
        person = Person(qtbot, project, labeler=labeler, cache=tmp_path / "cache", deaf=deaf, **how)
        people.append(person)
        return person

    yield sit
    for person in people:
        person.leave()
