"""Out of place: what looks like another concept, likely wrong labels first."""

from labeler.app.readiness.lines.outliers import line
from labeler.domain.checklist import LineState
from tests.materials import Making, around, axis, ids


def making():
    made = Making("milk", "carrot", "melon")
    for number, name in enumerate(("milk", "carrot", "melon")):
        made.photos(of=name, vectors=around(axis(number), 20, spread=0.4, seed=number))
    return made


def test_wrong_labels_are_at_the_head_of_the_queue_with_what_they_look_like():
    made = making()
    wrong = [*made.photos(of="milk", vectors=around(axis(2), 4, spread=0.4, seed=5))]
    wrong += made.photos(of="carrot", vectors=around(axis(0), 3, spread=0.4, seed=6))
    found = line(made.material())
    assert set(found.images[:7]) == set(ids(wrong))
    assert found.findings[0].notes[wrong[0] + 1] == "labeled milk, looks like melon"
    assert found.figures["milk.likely_wrong"] == 4
    assert found.state is LineState.RED


def test_where_labels_are_right_it_is_green_and_the_odd_ones_can_be_looked_at_all_the_same():
    found = line(making().material())
    assert found.state is LineState.GREEN
    assert found.sentence == "Hardly any photo looks like another concept than its own"
    assert found.images


def test_without_a_model_it_is_unknown():
    found = line(making().material(is_model=False))
    assert found.state is LineState.UNKNOWN
    assert "no picture model" in found.sentence


def test_of_one_concept_alone_the_odd_ones_are_shown_and_nothing_is_judged():
    made = Making("milk")
    made.photos(of="milk", vectors=around(axis(0), 20, spread=0.1))
    (odd,) = made.photos(of="milk", vectors=around(axis(5), 1, spread=0.1))
    found = line(made.material())
    assert found.state is LineState.UNKNOWN
    assert found.images[0] == odd + 1
