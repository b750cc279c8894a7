"""Drawing, editing and painting hold on screens of any scale: the same tests, in a process of that scale."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
SCREEN = {"name": "wide", "x": 0, "y": 0, "width": 3840, "height": 2160, "logicalDpi": 96, "dpr": 1}
FILES = ("test_drawing.py", "test_editing.py", "test_painting.py", "test_viewing.py", "test_sharp.py", "test_pinned.py")


@pytest.mark.parametrize("scale", ["1.25", "1.5", "2"])
def test_all_of_it_holds_at_scale(scale, tmp_path):
    # The usual screen without a screen is 800 pixels wide; at scale 2 the mouse would leave it.
    screen = tmp_path / "screen.json"
    screen.write_text(json.dumps({"screens": [SCREEN]}))
    platform = f"offscreen:configfile={screen}"
    environment = os.environ | {"QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": platform, "PYTHONPATH": str(ROOT)}
    # What the whole test run sets up, another platform among it, is no part of this.
    options = ["-q", "-p", "no:cacheprovider", "--confcutdir", str(HERE)]
    command = [sys.executable, "-m", "pytest", *options, *(str(HERE / name) for name in FILES)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
