"""What every test stands on: windows that nobody sees, folders that are not the user's, no deadlines."""

import os
from collections.abc import Iterator

import hypothesis
import pytest

hypothesis.settings.register_profile("labeler", deadline=None, print_blob=True)
hypothesis.settings.load_profile("labeler")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--headed", action="store_true", help="show windows on the display, not offscreen")


def pytest_configure(config: pytest.Config) -> None:
    if not config.getoption("--headed"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


@pytest.fixture(scope="session", autouse=True)
def folders_that_are_not_the_users(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Settings, caches and crash reports of a test run stay out of the home of whoever runs it."""
    home = tmp_path_factory.mktemp("user")
    with pytest.MonkeyPatch.context() as patch:
        for kind in ("CONFIG", "CACHE", "DATA", "STATE"):
            patch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
        yield
