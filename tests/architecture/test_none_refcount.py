"""On Python 3.11 a broken Qt binding loses references to None until the program dies: decision 0001."""

import sys

import pytest

COUNT = """
import sys
from PySide6.QtWidgets import QApplication, QWidget

application = QApplication([])
widget = QWidget()
widget.update()
before = sys.getrefcount(None)
for _ in range(1000):
    widget.update()
print(before - sys.getrefcount(None))
"""


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal here and has no count to lose")
def test_a_thousand_calls_that_return_nothing_lose_no_reference_to_none(python):
    answer = python("-c", COUNT)
    assert answer.returncode == 0, answer.stderr
    # The interpreter itself comes and goes by a handful; the broken binding loses one with every call.
    assert abs(int(answer.stdout)) < 100
