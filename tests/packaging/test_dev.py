"""The two commands for a fresh machine say what they want and never throw away a person's work."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).resolve().parents[2] / "packaging"


@pytest.fixture
def checkout(tmp_path):
    """A checkout with the scripts, and a .venv that has no stamp."""
    (tmp_path / "packaging").mkdir()
    for name in ("dev.py", "set_up.py", "constraints.txt"):
        shutil.copy(SCRIPTS / name, tmp_path / "packaging" / name)
    shutil.copy(SCRIPTS.parent / "pyproject.toml", tmp_path)
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    (tmp_path / ".venv" / "bin" / "python").write_text("half made")
    return tmp_path


def run(checkout, *arguments):
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=checkout / "packaging", capture_output=True, text=True, check=False)


def test_help_names_every_command(checkout):
    answer = run(checkout, "dev.py", "--help")
    assert answer.returncode == 0
    assert all(command in answer.stdout for command in ("run", "test", "faults", "setup"))


@pytest.mark.parametrize("arguments", [(), ("tset",)])
def test_a_command_that_is_none_is_answered_with_the_commands(checkout, arguments):
    answer = run(checkout, "dev.py", *arguments)
    assert answer.returncode == 2
    assert "usage" in answer.stderr


def test_an_environment_without_its_stamp_is_not_taken_for_finished(checkout):
    assert run(checkout, "-c", "import set_up; print(set_up.is_set_up())").stdout.split() == ["False"]


def test_a_stamped_environment_is_used_until_what_it_is_made_from_changes(checkout):
    stamp = "import set_up; set_up.STAMP.write_text(set_up.wanted_stamp(), 'utf-8')"
    ask = "import set_up; print(set_up.is_set_up())"
    run(checkout, "-c", stamp)
    assert run(checkout, "-c", ask).stdout.split() == ["True"]
    with (checkout / "packaging" / "constraints.txt").open("a") as constraints:
        constraints.write("another==1\n")
    assert run(checkout, "-c", ask).stdout.split() == ["False"]


def test_a_new_environment_leaves_the_sample_project_as_it_was(checkout):
    project = checkout / ".venv" / "sample" / "sample.labeler"
    project.parent.mkdir()
    project.write_text("an afternoon of labels")
    answer = run(checkout, "-c", "import set_up; set_up.empty_venv()")
    assert answer.returncode == 0, answer.stderr
    assert [path.name for path in (checkout / ".venv").iterdir()] == ["sample"]
    assert project.read_text() == "an afternoon of labels"


def test_whoever_may_not_install_is_told_the_one_line_to_run(checkout):
    ask = "import set_up; print(set_up.what_to_install(['libGL.so.1'], ['libgl1']))"
    assert "libgl1" in run(checkout, "-c", ask).stdout


def test_a_library_that_is_not_there_is_found_missing(checkout):
    ask = "import set_up; print(set_up.missing_libraries({'libno-such-thing.so.9': 'x'}))"
    assert run(checkout, "-c", ask).stdout.strip() == "['libno-such-thing.so.9']"
