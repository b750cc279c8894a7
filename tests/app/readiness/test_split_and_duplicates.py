"""What is set aside, and what is there twice: a fifth of every concept, and no photo of it in training."""

from labeler.app.readiness.lines import duplicates, split
from labeler.domain.checklist import LineId, LineState
from tests.materials import Making, ids


def fruit(*, groups=None):
    """A hundred photos of apples, each fifth set aside; `groups` by row."""
    making = Making("apple")
    for row in range(100):
        making.photo(of="apple", train=row % 5 != 0, group=(groups or {}).get(row, -1))
    return making


def test_a_fifth_of_every_concept_without_twins_in_training_is_green():
    line = split.line(fruit(groups={1: 4, 2: 4, 5: 9, 10: 9}).material())
    assert (line.id, line.state, line.findings) == (LineId.SPLIT, LineState.GREEN, ())
    assert (line.figures["share"], line.figures["apple.evaluation"], line.figures["both_sides"]) == (0.2, 20, 0)


def test_a_photo_set_aside_whose_twin_is_in_training_is_named_with_what_must_move():
    line = split.line(fruit(groups={4: 4, 5: 4}).material())
    assert line.state is LineState.RED
    assert line.images == ids([5])
    assert (line.figures["both_sides"], line.figures["must_move"]) == (1, 1)


def test_a_training_twin_of_a_target_photo_is_what_must_move():
    making = fruit(groups={4: 4})
    making.photo(target=True, group=4)
    line = split.line(making.material())
    assert line.images == ids([4])


def test_a_concept_without_a_photo_in_evaluation_is_red():
    line = split.line(_with_lemons(train=12).material())
    assert line.state is LineState.RED
    assert line.sentence == "lemon has 12 images in training and 0 in evaluation: add more of it"


def test_of_one_image_the_line_speaks_as_of_one():
    line = split.line(_with_lemons(train=1).material())
    assert line.sentence == "lemon has one image in training and 0 in evaluation: add more of it"
    (first, *_) = duplicates.line(fruit(groups={1: 4, 2: 4}).material()).findings
    assert first.sentence == "One photo repeats another: count both as one, or take photos of more things"
    (first, *_) = duplicates.line(fruit(groups={1: 4, 2: 4, 3: 4}).material()).findings
    assert first.sentence.startswith("2 photos repeat the same one")


def _with_lemons(*, train):
    making = Making("apple", "lemon")
    for row in range(100):
        making.photo(of="apple", train=row % 5 != 0)
    making.photos(train, of="lemon")
    return making


def test_far_more_or_less_than_a_fifth_is_not_green():
    making = Making("apple")
    for row in range(100):
        making.photo(of="apple", train=row % 2 != 0)
    assert split.line(making.material()).state is LineState.RED


def test_of_no_photos_nothing_is_known():
    assert split.line(Making("apple").material()).state is LineState.UNKNOWN
    assert duplicates.line(Making("apple").material()).state is LineState.UNKNOWN


def test_without_copies_the_line_is_green():
    line = duplicates.line(fruit(groups={3: 3}).material())
    assert (line.id, line.state, line.figures["groups"]) == (LineId.DUPLICATES, LineState.GREEN, 0)


def test_copies_are_told_as_groups_the_largest_first():
    groups = {**dict.fromkeys(range(10, 17), 10), **dict.fromkeys((30, 31), 30)}
    line = duplicates.line(fruit(groups=groups).material())
    assert line.state is LineState.AMBER
    assert (line.figures["groups"], line.figures["repeats"], line.figures["largest"]) == (2, 7, 7)
    assert line.images == ids([*range(10, 17), 30, 31])
    assert [finding.images for finding in line.findings[1:]] == [ids(range(10, 17)), ids([30, 31])]


def test_a_group_that_is_labeled_in_two_ways_is_a_finding():
    making = Making("apple", "lemon")
    making.photos(60, of="apple")
    making.photo(of="apple", group=5)
    making.photo(of="lemon", group=5)
    line = duplicates.line(making.material())
    assert line.figures["contradicting"] == 1
    assert line.state is LineState.AMBER
    assert line.findings[0].images == ids([60, 61])
