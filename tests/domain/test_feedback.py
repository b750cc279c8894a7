"""What a labeler is told of their own work is a sentence about concepts, and nothing else can be kept as such."""

import pytest

from labeler.domain.concept import Concept, Taxonomy
from labeler.domain.feedback import Confused, Feedback, feedback_from_plain, feedback_to_plain, feedback_words

LIST = Taxonomy(
    concepts=tuple(
        Concept(uid=name, name=name.upper(), position=place, export_id=place + 1)
        for place, name in enumerate(("kiwi", "lemon"))
    )
)


def made(confused, **more):
    told = {"concept": "kiwi", "times": 3, "of": 7}
    return Feedback(confused=confused, **(told | more if confused is not Confused.NOTHING else {}))


@pytest.mark.parametrize(
    ("feedback", "sentence"),
    [
        (made(Confused.OF_FOR_IN), "You say of where KIWI is only in the image: 3 of 7 times"),
        (made(Confused.IN_FOR_OF), "You say in where the image is of KIWI: 3 of 7 times"),
        (made(Confused.MISSED), "You pass over KIWI: 3 of 7 times"),
        (made(Confused.ADDED), "You see KIWI where there is none: 3 of 7 times"),
        (made(Confused.SWAPPED, instead="lemon"), "You say LEMON where it is KIWI: 3 of 7 times"),
        (made(Confused.NOTHING), "You confuse nothing that was tried: go on as you do"),
    ],
)
def test_each_kind_has_its_sentence_and_is_kept_as_it_was(feedback, sentence):
    assert feedback_words(feedback, LIST) == sentence
    assert feedback_from_plain(feedback_to_plain(feedback)) == feedback


@pytest.mark.parametrize(
    "changed",
    [
        {"confused": "image 7"},
        {"confused": "nothing"},
        {"concept": ""},
        {"instead": "lemon"},
        {"confused": "swapped"},
        {"times": 8},
        {"times": -1},
    ],
)
def test_what_is_no_feedback_is_refused(changed):
    with pytest.raises(ValueError, match=r"."):
        feedback_from_plain(feedback_to_plain(made(Confused.MISSED)) | changed)
