"""Long work beside the window."""

import sys
import threading

from labeler.gui.job_runner import JobRunner


def test_turns_stay_short_until_the_last_of_several_jobs_has_ended(qtbot):
    usual = sys.getswitchinterval()
    first, second = JobRunner(), JobRunner()
    ends, goes_on = threading.Event(), threading.Event()
    first.start(lambda watch: ends.wait(10))
    second.start(lambda watch: goes_on.wait(10))
    short = sys.getswitchinterval()
    assert short < usual
    with qtbot.waitSignal(first.done):
        ends.set()
    assert sys.getswitchinterval() == short
    goes_on.set()
    second.close()
    assert sys.getswitchinterval() == usual
