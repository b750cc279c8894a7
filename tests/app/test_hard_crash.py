"""When the system itself ends the program, the next start makes a report of where it was."""

import subprocess
import sys
from pathlib import Path

import pytest

import labeler
from labeler.app.hard_crash import report_hard_crashes, without_names

AT = "2026-11-30T10:00:00.000001Z"
CHILD = """
import faulthandler, os, sys
from pathlib import Path
from labeler.app.hard_crash import watch_for_hard_crashes
from labeler.app.crash_report import write_crash_report
print(watch_for_hard_crashes(Path(sys.argv[1])).name, flush=True)
sys.stdin.readline()
if sys.argv[2] == "ended by the system":
    faulthandler._sigabrt()
if sys.argv[2] == "killed":
    os.kill(os.getpid(), 9)
"""


@pytest.fixture
def child(tmp_path):
    started = []

    def start(how):
        command = [sys.executable, "-c", CHILD, str(tmp_path), how]
        checkout = Path(labeler.__file__).parents[1]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=checkout)
        started.append(process)
        assert process.stdout.readline() == f"hard-{process.pid}.trace\n"
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.mark.skipif(sys.platform == "win32", reason="written for it, untried there")
def test_a_fault_leaves_a_trace_and_the_next_start_makes_a_report_of_it(child, tmp_path):
    process = child("ended by the system")
    process.communicate("\n")
    assert process.returncode != 0
    (report,) = report_hard_crashes(at=AT, folder=tmp_path)
    text = report.read_text("utf-8")
    assert "Fatal Python error: Aborted" in text
    assert str(tmp_path) not in text
    assert "/" not in text.partition("\n\n")[2]
    assert list(tmp_path.iterdir()) == [report]
    assert report_hard_crashes(at=AT, folder=tmp_path) == ()


def test_an_end_without_a_fault_leaves_nothing(child, tmp_path):
    process = child("ends well")
    process.communicate("\n")
    assert process.returncode == 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal there")
def test_a_killed_program_has_no_report_and_its_file_is_gone_after_the_next_start(child, tmp_path):
    process = child("killed")
    assert report_hard_crashes(at=AT, folder=tmp_path) == (), "one that still runs is left alone"
    assert len(list(tmp_path.iterdir())) == 1
    process.communicate("\n")
    assert report_hard_crashes(at=AT, folder=tmp_path) == ()
    assert list(tmp_path.iterdir()) == []


def test_a_trace_loses_the_paths_of_its_computer():
    package = Path(labeler.__file__).parent
    trace = (
        "Fatal Python error: Segmentation fault\n\n"
        "Current thread 0x00007f (most recent call first):\n"
        f'  File "{package / "gui" / "shell.py"}", line 12 in open_project\n'
        '  File "/home/ann/work/other.py", line 3 in <module>\n\n'
        "Extension modules: numpy.core (total: 1)\n"
    )
    assert without_names(trace) == (
        "Fatal Python error: Segmentation fault\n"
        "Current thread 0x00007f (most recent call first):\n"
        "  labeler.gui.shell:12 open_project\n"
        "  (elsewhere)\n"
    )


def test_other_files_in_the_folder_are_left_alone(tmp_path):
    (tmp_path / "hard-of-mine.trace").write_text("x")
    assert report_hard_crashes(at=AT, folder=tmp_path) == ()
    assert report_hard_crashes(at=AT, folder=tmp_path / "gone") == ()
    assert [path.name for path in tmp_path.iterdir()] == ["hard-of-mine.trace"]
