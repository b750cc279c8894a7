"""An answer holds at most one label of a concept."""

from dataclasses import replace

from labeler.domain.answer import Answer, Label
from labeler.domain.words import Relation

BRIDE = Label(uid="1", concept_uid="bride", facet="subject", relation=Relation.OF)
GROOM = Label(uid="2", concept_uid="groom", facet="subject", relation=Relation.IN)
BEACH = Label(uid="3", concept_uid="beach", facet="setting", relation=Relation.OF)
ANSWER = Answer(uid="answer", labels=(BRIDE, GROOM, BEACH))


def test_a_label_said_again_takes_the_place_of_what_was_said():
    absent = replace(BRIDE, relation=Relation.ABSENT)
    assert ANSWER.with_label(absent).labels == (absent, GROOM, BEACH)


def test_a_label_of_another_concept_comes_last():
    assert Answer(uid="answer", labels=(BRIDE,)).with_label(GROOM).labels == (BRIDE, GROOM)


def test_the_subjects_of_a_facet_are_what_the_image_is_of_there():
    assert ANSWER.subjects("subject") == (BRIDE,)
    assert ANSWER.subjects("setting") == (BEACH,)


def test_of_a_concept_without_a_label_nothing_was_said():
    assert ANSWER.label_of("bouquet") is None
    assert ANSWER.without_label("bride").label_of("bride") is None
