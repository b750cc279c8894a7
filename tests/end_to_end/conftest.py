"""Who else sits at a project in an end-to-end test."""

import pytest


@pytest.fixture
def colleague(tmp_path):
    # Late: the other tests here need no window.
    from tests.end_to_end.colleague import Colleague

    started = []

    def start(path):
        started.append(Colleague(path, tmp_path / "cache of the other"))
        return started[-1]

    yield start
    for each in started:
        each.kill()
