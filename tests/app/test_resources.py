"""What ships with the program is found, whether it is installed or runs from a checkout."""

import re

import pytest

from labeler.app.resources import resource


def test_a_font_is_there_with_its_licence():
    assert resource("fonts", "Inter-Regular.ttf").read_bytes()[:4] == b"\x00\x01\x00\x00"
    assert "SIL OPEN FONT LICENSE" in resource("fonts", "OFL.txt").read_text("utf-8")


def test_a_folder_is_found_as_well():
    assert resource("fonts").is_dir()


def test_a_resource_that_does_not_ship_is_a_bug():
    with pytest.raises(FileNotFoundError, match=re.escape("nothing.svg")):
        resource("icons", "nothing.svg")
