"""The core and the terminal work where the window's library is not installed."""

import pytest

IMPORT_EVERYTHING = """
import importlib, pkgutil, sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, NoQt())
room = importlib.import_module(sys.argv[1])
for module in pkgutil.walk_packages(room.__path__, room.__name__ + "."):
    importlib.import_module(module.name)
print(*sorted(name for name in sys.modules if name.startswith(room.__name__)))
"""


@pytest.mark.parametrize("room", ["labeler.app", "labeler.cli"])
def test_a_room_without_windows_is_imported_whole_without_qt(python, room):
    answer = python("-W", "error", "-c", IMPORT_EVERYTHING, room)
    assert answer.returncode == 0, answer.stderr
    assert room in answer.stdout.split()
