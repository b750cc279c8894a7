"""The order of a review's contact sheets: disputed, outlying, fastest answered."""

import numpy as np

from labeler.app.review.sheets import Doubt, _sheet, _unlike
from tests.materials import around, axis


def test_an_image_unlike_the_others_of_its_concept_comes_before_those_answered_fast():
    vectors = np.concatenate([around(axis(0), 30, spread=0.2), axis(5)[None]])
    far = _unlike(vectors)
    assert far.argmax() == 30
    assert far[30] > 3
    seconds = np.full(31, 4.0)
    seconds[7] = 0.2
    sheet = _sheet(np.arange(1, 32), np.zeros(31), far, seconds)
    assert sheet.ids[0] == 31
    assert sheet.doubts[31] is Doubt.OUTLYING
    assert sheet.doubts[8] is Doubt.FAST
    assert sheet.note(8) == "answered in 0.2 s"
    assert sheet.note(31) == "unlike the others"


def test_the_more_labelers_differ_the_sooner_an_image_comes():
    sheet = _sheet(np.array([1, 2, 3]), np.array([0.0, 0.3, 1.0]), np.zeros(3), np.array([0.1, 2.0, 2.0]))
    assert sheet.ids == (3, 2, 1)
    assert sheet.without(frozenset({3})).ids == (2, 1)


def test_of_few_images_none_is_unlike_the_others():
    assert not _unlike(around(axis(0), 5, spread=1.0)).any()
    assert not _unlike(np.full((20, 4), np.nan)).any()


def test_times_that_nobody_kept_are_not_fast():
    sheet = _sheet(np.array([1, 2]), np.zeros(2), np.zeros(2), np.array([np.inf, np.inf]))
    assert not sheet.doubts
