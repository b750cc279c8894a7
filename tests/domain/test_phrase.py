"""A phrase is the English sentence, and remembers what it was made of."""

import copy
import pickle

from labeler.domain.errors import AppError
from labeler.domain.phrase import Phrase, joined, phrased, with_and


def test_a_phrase_reads_as_the_sentence_with_its_values():
    phrase = Phrase("“{name}” has {count} labels", name="apple", count=3)
    assert phrase == "“apple” has 3 labels"
    assert (phrase.template, dict(phrase.values)) == ("“{name}” has {count} labels", {"name": "apple", "count": 3})


def test_braces_in_a_name_or_in_a_text_without_values_stay():
    assert Phrase("no {name}", name="{x} {") == "no {x} {"
    assert Phrase("a { b") == "a { b"


def test_a_template_is_filled_later_and_stays_as_it_was():
    template = Phrase("label {images}")
    assert template.filled(images="41 images") == "label 41 images"
    assert template == "label {images}"


def test_parts_stay_phrases_where_they_are_joined():
    both = with_and([Phrase("{count} images", count=2), "apple"])
    assert both == "2 images and apple"
    assert joined("; ", [both, "x"]) == "2 images and apple; x"
    assert isinstance(both.values["one"], Phrase)


def test_every_part_of_an_error_is_a_phrase_and_the_line_is_the_same_as_ever():
    error = AppError("the disk is full", where="/a", todo=Phrase("Make {size} MB free", size=3))
    assert isinstance(error.what, Phrase)
    assert error.line() == "/a: the disk is full. Make 3 MB free."
    assert error.line(str.upper) == "/A: THE DISK IS FULL. MAKE 3 MB FREE."
    assert phrased(error.todo) is error.todo


def test_a_phrase_can_be_copied_and_sent_to_another_process():
    phrase = Phrase("{count} images", count=2)
    for other in (copy.deepcopy(phrase), pickle.loads(pickle.dumps(phrase))):
        assert (other, other.template, dict(other.values)) == (phrase, phrase.template, dict(phrase.values))
