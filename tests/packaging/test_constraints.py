"""What a fresh machine installs is known to the last version, on every Python that Labeler supports."""

import re
import tomllib
from itertools import chain
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
PIN = re.compile(r"[a-z0-9-]+==[0-9][^ ]*( ; .+)?")


@pytest.fixture(scope="module")
def pins():
    lines = (CHECKOUT / "packaging" / "constraints.txt").read_text("utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def test_every_line_names_a_package_and_one_version_and_nothing_else(pins):
    assert [line for line in pins if not PIN.fullmatch(line)] == []


def test_everything_that_the_project_asks_for_is_pinned(pins):
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]
    # What we are measured against is installed apart, and brings versions of its own.
    extras = (lines for name, lines in project["optional-dependencies"].items() if name != "bench")
    wanted = [*project["dependencies"], *chain(*extras)]
    names = {re.match(r"[\w-]+", line)[0].lower() for line in wanted}
    assert names - {line.split("==")[0] for line in pins} == set()


def test_the_binding_to_qt_stays_below_the_broken_one_on_python_3_11(pins):
    on_3_11 = [line for line in pins if re.match("pyside6|shiboken6", line) and "< '3.12'" in line]
    assert [line.split(" ; ")[0].split("==")[1] for line in on_3_11] == ["6.11.3", "6.11.3"]
