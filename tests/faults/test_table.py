"""The table of promises is whole, and what it prints is true of what was tried."""

import importlib
import io
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.faults.promise import NotHere, Promise, Reached
from tests.faults.run import Row, as_markdown, main
from tests.faults.table import PROMISES

HERE = Path(__file__).parent


def promise(prove, **more):
    return Promise(**({"words": "it holds", "proof": "tried", "short": 2, "full": 30, "prove": prove} | more))


def kept(trial):
    return Reached(tried=trial.times, note="a note")


def run(*arguments, **promises):
    out = io.StringIO()
    return main(arguments, promises=promises, out=out), out.getvalue()


@pytest.fixture(scope="module")
def promises_here():
    """Every promise of this folder by the name that its module gives it."""
    found = {}
    for path in sorted(HERE.glob("*.py")):
        # Not imported only to be looked at: most of what is here is for a process of its own.
        for name in re.findall(r"^([A-Z_]+) = Promise\(", path.read_text("utf-8"), re.MULTILINE):
            found[name] = getattr(importlib.import_module(f"tests.faults.{path.stem}"), name)
    return found


def test_every_promise_of_this_folder_is_in_the_table_once(promises_here):
    listed = [id(each) for each in PROMISES.values()]
    assert [name for name, each in promises_here.items() if listed.count(id(each)) != 1] == []
    assert len(listed) == len(promises_here)


def test_every_promise_is_tried_in_every_run_and_more_often_in_full(promises_here):
    tests = "".join(path.read_text("utf-8") for path in HERE.glob("test_*.py") if path != Path(__file__))
    for name, each in promises_here.items():
        assert 0 < each.short < each.full, name
        assert re.search(rf"\b{name}\b", tests), f"{name} is tried in no test"


def test_all_are_tried_in_full_unless_asked_otherwise():
    code, told = run(one=promise(kept), two=promise(kept))
    assert code == 0
    assert told.count("30 trials, 0 broken") == 2
    code, told = run("--short", "two", one=promise(kept), two=promise(kept))
    assert code == 0
    assert "two: 2 trials" in told
    assert "one:" not in told


def test_a_broken_promise_is_told_line_by_line_and_by_the_exit_code():
    def broken(trial):
        return Reached(tried=trial.times, failures=("trial 7: a row is gone",))

    code, told = run(one=promise(broken), two=promise(kept))
    assert code == 1
    assert "trial 7: a row is gone" in told
    assert "| it holds | tried | 30 | 1 |" in told


def test_what_this_machine_cannot_try_is_told_with_the_reason_and_breaks_nothing():
    def not_here(trial):
        raise NotHere("mounting takes root")

    code, told = run(one=promise(not_here))
    assert code == 0
    assert "not tried: mounting takes root" in told
    assert "| – | – | – | not tried here: mounting takes root |" in told


def test_a_trial_that_fails_by_itself_or_is_cut_short_has_proved_nothing():
    def fails(trial):
        raise ValueError("no such place")

    code, told = run(one=promise(fails))
    assert code == 1
    assert "no such place" in told
    code, told = run(one=promise(lambda trial: Reached(tried=3)))
    assert code == 1
    assert "only 3 of 30 were tried" in told


def test_a_name_that_is_none_is_refused_with_those_there_are(capsys):
    with pytest.raises(SystemExit) as ended:
        run("thre", one=promise(kept))
    assert ended.value.code == 2
    assert "one" in capsys.readouterr().err


def test_the_table_has_its_day_and_no_cell_breaks_it():
    row = Row(promise=promise(kept, words="a | b"), reached=Reached(tried=12_345), seconds=1.4)
    table = as_markdown([row], at=datetime(2026, 11, 22, tzinfo=UTC))
    assert "2026-11-22" in table
    assert "| a ¦ b | tried | 12 345 | 0 | 1 |  |" in table
