"""How commands end: the code a script reads, and the one line a person reads."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from labeler import __version__
from labeler.app.crash_report import report_folder
from labeler.app.logs import read_log
from labeler.cli.main import COMMANDS, run

USAGE = [
    ("nonsense",),
    ("--nonsense",),
    ("new",),
    ("new", "p.labeler"),
    ("counts",),
    ("counts", "p.labeler", "--by", "color"),
    ("counts", "p.labeler", "--since", "yesterday"),
    ("counts", "p.labeler", "extra"),
    ("add", "p.labeler"),
    ("add", "p.labeler", "photos", "--purpose", "fun"),
    ("import", "p.labeler"),
    ("import", "p.labeler", "labels.csv", "--format", "xml"),
    ("export", "p.labeler", "out"),
    ("export", "p.labeler", "out", "--format", "nonsense"),
    ("export", "p.labeler", "--format", "coco"),
    ("export", "p.labeler", "out", "--format", "folders", "--layout", "round"),
    ("export", "p.labeler", "out", "--format", "coco", "--concepts", 'a,"b'),
    ("people", "p.labeler", "--fire", "Ann"),
]


@pytest.mark.parametrize("arguments", USAGE)
def test_a_wrong_command_line_ends_with_2_and_one_line(labeler, arguments):
    ended = labeler(*arguments, code=2)
    assert "--help” says more." in ended.err


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(labeler, command):
    out = labeler(command, "--help").out
    assert out.startswith(f"Usage: labeler {command}")


def test_the_help_lists_every_command_with_a_whole_sentence(labeler):
    out = labeler("--help").out
    listed = {line.split()[0]: line for line in out.partition("Commands:")[2].splitlines() if line.strip()}
    wanted = ["new", "concepts", "people", "rules", "brief", "add", "sources", "images", "relink", "open", "import"]
    wanted += ["counts", "embed", "check-data", "similar", "hand-out", "assignments", "hand-in", "take-in", "align"]
    wanted += ["agreement", "settle", "export", "formats", "check", "backup", "restore", "tour"]
    assert list(listed) == list(COMMANDS) == wanted
    assert all(line.endswith(".") and not line.endswith("...") for line in listed.values())


def test_the_version_is_told(labeler):
    assert labeler("--version").out == f"labeler {__version__}\n"


MATTERS = [
    ("counts", "nothing.labeler"),
    ("counts", "concepts.toml"),
    ("new", "p.labeler", "--concepts", "nothing.toml"),
    ("new", "p.txt", "--concepts", "concepts.toml"),
    ("new", "p.labeler", "--concepts", "concepts.toml", "--lead", "  "),
    ("check", "nothing.labeler"),
    ("check", "concepts.toml"),
    ("export", "nothing.labeler", "out", "--format", "coco"),
]


@pytest.mark.parametrize("arguments", MATTERS)
def test_a_matter_of_the_users_world_ends_with_2_and_one_line_and_nothing_is_written(
    labeler, concepts_file, tmp_path, arguments
):
    labeler(*arguments, code=2)
    assert [path.name for path in tmp_path.iterdir()] == ["concepts.toml"]


def test_a_bad_concepts_file_names_the_concept_and_the_key_and_makes_no_project(labeler, tmp_path):
    (tmp_path / "bad.toml").write_text('[[concept]]\nname = "a"\ndefinition = "b"\ncolour = "#000000"')
    ended = labeler("new", "p.labeler", "--concepts", "bad.toml", code=2)
    assert "concept 1 (“a”): colour" in ended.err
    assert not (tmp_path / "p.labeler").exists()


def test_with_json_an_error_prints_no_document(labeler, project, tmp_path):
    ended = labeler("export", project, "out", "--format", "folders", "--json", code=2)
    assert ended.out == ""


def test_hostile_text_cannot_play_tricks_on_the_terminal(labeler, project):
    ended = labeler("counts", "a\x1b[31m\u202e\nb.labeler", code=2)
    assert r"a\x1b[31m\u202e b.labeler" in ended.err or r"a\x1b[31m\u202e\x0ab.labeler" in ended.err
    assert "\x1b" not in ended.err
    assert "control character" in labeler("people", project, "--add", "A\x1b[31m", code=2).err


def test_names_that_are_no_text_are_shown_escaped(labeler, project, tmp_path):
    folder = os.fsencode(tmp_path) + b"/\xff"
    os.mkdir(folder)  # noqa: PTH102 - a name that is no text
    with open(folder + b"/\xfe.txt", "wb") as file:  # noqa: PTH123
        file.write(b"no image")
    assert r"  \xfe.txt: neither" in labeler("add", project, os.fsdecode(folder)).out
    told = labeler("export", project, os.fsdecode(folder + b"/out"), "--format", "csv", "--json").json
    assert told["folder"].endswith(r"\xff/out")


def test_a_bug_ends_with_1_and_says_where_its_report_lies(labeler, project, monkeypatch):
    def broken(*_arguments, **_more):
        raise ZeroDivisionError("on purpose")

    monkeypatch.setattr("labeler.app.counts.count", broken)
    ended = labeler("counts", project, code=1)
    (report,) = [Path(word) for word in ended.err.split() if word.endswith(".txt")]
    assert report.parent == report_folder()
    assert "ZeroDivisionError" in report.read_text()
    assert "on purpose" not in report.read_text()
    assert "on purpose" in read_log()
    assert "on purpose" not in ended.err


def test_damage_ends_with_3_and_is_listed(labeler, project):
    with sqlite3.connect(project) as connection:
        connection.execute("UPDATE concepts SET definition = 'other' WHERE id = 2")
    connection.close()
    told = labeler("check", project, "--json", code=3).json
    assert told["damage"] == [{"table": "concepts", "id": 2, "what": "has changed since it was written"}]
    assert "concepts 2: has changed since it was written" in labeler("check", project, code=3).out


def test_a_file_too_damaged_to_open_ends_with_3_too(labeler, project, tmp_path):
    whole = Path(project).read_bytes()
    Path(project).write_bytes(b"\0" * 100 + whole[100:])
    told = labeler("check", project, "--json", code=3).json
    assert len(told["damage"]) == 1
    assert (told["missing_images"], told["missing"]) == (0, [])
    labeler("counts", project, code=2)


def test_an_interrupt_ends_with_130_and_one_line(labeler, project, photos, monkeypatch):
    def interrupted(*_arguments, **_more):
        raise KeyboardInterrupt

    monkeypatch.setattr("labeler.app.adding.add_folders", interrupted)
    assert "cut off" in labeler("add", project, photos, code=130).err


def test_the_window_is_asked_for_what_the_command_names(labeler, window, project):
    window.project = Path(project)
    labeler()
    labeler("open", "p.labeler", "--labeler", "Ann")
    labeler("open", "p.labeler")
    assert "13 total" in labeler("tour", "somewhere").out
    assert window.asked == [
        ("open", None, None),
        ("open", Path("p.labeler"), "Ann"),
        ("open", Path("p.labeler"), None),
        ("tour", Path("somewhere")),
    ]


def test_a_project_that_is_not_there_is_said_in_a_line_and_no_window_opens(labeler, window):
    assert "there is no project here" in labeler("open", "nothing.labeler", code=2).err
    assert window.asked == []


def test_without_a_window_the_commands_that_need_one_say_so(capfd):
    for arguments in ([], ["open", "p.labeler"], ["tour", "out"]):
        assert run(arguments, window=None) == 2
        assert "there is no window here" in capfd.readouterr().err


def test_the_module_runs_as_a_program(in_process, tmp_path):
    assert in_process("--help", cwd=tmp_path).code == 0
    wrong = in_process("counts", "nothing.labeler", cwd=tmp_path)
    assert (wrong.code, wrong.out, wrong.err.count("\n")) == (2, "", 1)
    usage = in_process("nonsense", cwd=tmp_path)
    assert (usage.code, usage.out, usage.err.count("\n")) == (2, "", 1)


def test_help_is_told_without_the_heavy_rooms(tmp_path):
    heavy = ("sqlalchemy", "numpy", "cv2", "PIL", "PySide6", "rich", "alembic")
    heavy += ("labeler.store", "labeler.gui", "labeler.formats")
    look = (
        "import sys, json; from labeler.cli.main import run; run(['--help'], window=None);"
        f"print(json.dumps([name for name in {heavy!r} if name in sys.modules]))"
    )
    done = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout.splitlines()[-1]) == []


def test_output_that_nobody_reads_to_its_end_is_no_bug(in_process, labeler, project):
    command = [sys.executable, "-m", "labeler", "concepts", project, "--json"]
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as closed:
        done = subprocess.run(command, stdout=closed, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_an_interrupted_addition_keeps_what_it_committed_and_goes_on(labeler, project, tmp_path):
    from PIL import Image

    many = tmp_path / "many"
    many.mkdir()
    for number in range(400):
        Image.new("RGB", (400, 300), (number % 256, number // 256, 7)).save(many / f"{number}.png")
    command = [sys.executable, "-m", "labeler", "add", project, str(many)]
    adding = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    while adding.poll() is None and labeler("counts", project, "--json").json["images"]["total"] == 13:
        time.sleep(0.01)
    adding.send_signal(signal.SIGINT)
    _, err = adding.communicate(timeout=60)
    assert (adding.returncode, err.count("\n")) in ((130, 1), (0, 0))
    labeler("add", project, many)
    assert labeler("counts", project, "--json").json["images"]["total"] == 413
    assert labeler("check", project).code == 0


def test_a_project_whose_name_no_disk_takes_is_told_in_one_line(labeler):
    for command in (("counts",), ("people",), ("rules", "--boxes-later"), ("assignments",), ("hand-in",), ("check",)):
        name, *options = command
        err = labeler(name, "x" * 300, *options, code=2).err
        assert "the path is too long for this drive" in err, command
        assert len(err.splitlines()) == 1
