"""Everybody's run tries the same examples, whatever ran before."""

from hypothesis.internal.conjecture import providers


def test_what_is_tried_does_not_depend_on_which_modules_are_loaded(request):
    if request.config.getoption("--search") is None:
        assert len(providers._get_local_constants()) == 0
