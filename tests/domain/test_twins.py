"""Near-duplicates stand on one side: the first one's, or evaluation where the model will meet one of them."""

from labeler.domain.twins import Twin, left_standing, side_of, to_be_moved
from labeler.domain.words import Split

TRAIN, EVALUATION = Split.TRAIN, Split.EVALUATION


def twin(id_, split, *, target=False, answered=False):
    return Twin(id=id_, split=split, is_target=target, is_answered=answered)


def test_the_draw_of_the_first_stands_for_all():
    group = [twin(7, EVALUATION), twin(3, TRAIN), twin(9, TRAIN)]
    assert side_of(group) is TRAIN
    assert [each.id for each in to_be_moved(group)] == [7]


def test_a_target_image_takes_its_twins_to_evaluation():
    group = [twin(1, TRAIN), twin(2, EVALUATION, target=True)]
    assert side_of(group) is EVALUATION
    assert [each.id for each in to_be_moved(group)] == [1]


def test_what_somebody_has_answered_is_listed_and_not_moved():
    group = [twin(1, TRAIN, answered=True), twin(2, EVALUATION, target=True), twin(3, TRAIN)]
    assert [each.id for each in left_standing(group)] == [1]
    assert [each.id for each in to_be_moved(group)] == [3]
