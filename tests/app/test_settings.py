"""The user's settings: kept from run to run, and never in the way of a start."""

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from labeler.app.settings import BoxColours, Language, Settings, ThemeChoice, read_settings, write_settings
from labeler.domain.errors import AppError

CHOSEN = Settings(
    theme=ThemeChoice.LIGHT,
    text_scale=1.5,
    reduced_motion=True,
    box_colours=BoxColours.CONTRAST,
    keep_zoom=True,
    language=Language.GERMAN,
    cache_megabytes=1024,
    backups_folder=str(Path("/backups").absolute()),
    looks_ahead=False,
    keys=(("reply.of", "D"), ("page.undo", "Ctrl+Shift+U")),
)

BROKEN = {
    "nothing": b"",
    "half a file": b'{"theme": "dark", "text_sc',
    "no object": b'["dark"]',
    "no text": b"\xff\xfe\x00\x80",
    "brackets without end": b"[" * 50_000,
    "a number without end": b'{"text_scale": ' + b"9" * 10_000 + b"}",
    "far too long": b" " * 100_000 + b'{"theme": "dark"}',
}

HOSTILE = {
    "theme": ["pink", "", "DARK", None, 1, ["dark"], {"dark": 1}, "\ud800"],
    "text_scale": [0, -1, 0.74, 2.01, 1e308, float("nan"), float("inf"), 10**400, True, "1.5", None, [1]],
    "reduced_motion": [0, 1, "yes", None, []],
    "box_colours": ["pink", "CONCEPT", None, 3, []],
    "keep_zoom": [0, "true", None, {}],
    "language": ["fr", "german", "", None, 7],
    "keys": [None, 5, "reply.of", [["reply.of", "D"]], {str(number): "A" for number in range(501)}],
    "cache_megabytes": [0, 63, 4097, -512, 10**30, 512.0, True, "512", None, {}],
    "looks_ahead": [0, 1, "no", None, []],
    "backups_folder": ["here", "./here", "/\0", 7, True, None, [], {}],
}


def test_what_was_chosen_is_there_after_a_restart(tmp_path):
    write_settings(tmp_path / "not" / "yet", CHOSEN)
    assert read_settings(tmp_path / "not" / "yet") == CHOSEN
    assert [path.name for path in (tmp_path / "not" / "yet").iterdir()] == ["settings.json"]


def test_who_has_chosen_nothing_gets_the_usual(tmp_path):
    assert read_settings(tmp_path / "nowhere") == Settings()
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_file_never_stops_the_start_and_is_set_aside(tmp_path, fault):
    (tmp_path / "settings.json").write_bytes(BROKEN[fault])
    assert read_settings(tmp_path) == Settings()
    write_settings(tmp_path, CHOSEN)
    assert (tmp_path / "settings.broken.json").read_bytes() == BROKEN[fault]
    assert read_settings(tmp_path) == CHOSEN


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, values in HOSTILE.items() for value in values])
def test_a_single_bad_value_costs_that_value_alone_and_is_kept_beside(tmp_path, name, value):
    told = asdict(CHOSEN) | {"keys": dict(CHOSEN.keys)} | {name: value}
    text = json.dumps(told)
    (tmp_path / "settings.json").write_text(text, "utf-8")
    taken = read_settings(tmp_path)
    for each in HOSTILE:
        assert getattr(taken, each) == getattr(Settings() if each == name else CHOSEN, each)
    assert (tmp_path / "settings.broken.json").read_text("utf-8") == text


def test_what_another_version_wrote_is_passed_over(tmp_path):
    (tmp_path / "settings.json").write_text('{"theme": "dark", "sound": "loud"}', "utf-8")
    assert read_settings(tmp_path) == Settings(theme=ThemeChoice.DARK)
    assert not (tmp_path / "settings.broken.json").exists()


def test_keys_that_are_no_text_are_handed_on_as_text_so_that_somebody_can_say_what_is_wrong(tmp_path):
    told = {"keys": {"reply.of": 5, "reply.in": ["J"], "\ud800": None, "page.fit": "W"}}
    (tmp_path / "settings.json").write_text(json.dumps(told), "utf-8")
    keys = read_settings(tmp_path).keys
    assert keys == (("reply.of", "5"), ("reply.in", '["J"]'), ("\ud800", "null"), ("page.fit", "W"))


def test_what_was_read_of_a_hostile_file_can_be_written_again(tmp_path):
    (tmp_path / "settings.json").write_text(json.dumps({"keys": {"\ud800": "\x00\udfff", "": " "}}), "utf-8")
    read = read_settings(tmp_path)
    write_settings(tmp_path, read)
    assert read_settings(tmp_path) == read


def test_a_folder_in_the_place_of_the_file_never_stops_the_start(tmp_path):
    (tmp_path / "settings.json").mkdir()
    assert read_settings(tmp_path) == Settings()


def test_where_settings_cannot_be_kept_the_user_is_told(tmp_path):
    (tmp_path / "file").write_text("in the way", "utf-8")
    with pytest.raises(AppError, match="cannot be kept"):
        write_settings(tmp_path / "file", CHOSEN)
