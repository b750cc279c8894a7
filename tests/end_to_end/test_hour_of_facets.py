"""One facet after the other, over 31 product photos: what it is, what it stands on, how many there are."""

import pytest

from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.project import open_project
from tests.end_to_end.annotator import Annotator, book_of
from tests.end_to_end.audit import counts_hold, exports_hold, holds
from tests.end_to_end.book import Said
from tests.end_to_end.colleague import is_whole

FACETS = {
    "apple": "subject",
    "juice": "subject",
    "white": "ground",
    "shelf": "ground",
    "one": "number",
    "many": "number",
}
FREE, ENOUGH, APPLE = (
    f"{name}, one facet after the other" for name in ("free pass", "free pass, one is enough", "concept pass: apple")
)


@pytest.fixture
def path(make_project, shared_data):
    folder = shared_data / "groceries" / "professional"
    if not folder.is_dir():
        pytest.skip(f"the product photos are not here: {folder}")
    path = make_project(folder, concepts=("apple", "juice"))
    entries = tuple(NewConcept(name=name, facet=facet) for name, facet in FACETS.items() if facet != "subject")
    project = open_project(path)
    project.execute(AddConcepts(entries=entries))
    project.close()
    return path


def of(ann, concept, *, given=""):
    ann.press(ann.key(concept))
    ann.say_of(concept, given=given)


def rest_is_absent(ann, *concepts):
    """Where only what is asked counts, none of a facet is a word on each of its concepts."""
    ann.press("N")
    with ann.book.act(ann.at, "NothingElseOf") as told:
        for concept in concepts:
            told.say(concept, Said("absent"))
        ann.book.give(told, "asked")
    ann.moves_on()


def answer_each_facet(ann, number):
    for turn in range(number):
        match turn % 4:
            case 0:
                for concept in ("apple", "white", "one"):
                    of(ann, concept)
                    ann.nothing_else_of_facet("Enter", is_last=concept == "one")
            case 1:
                for facet in ("subject", "ground", "number"):
                    ann.nothing_else_of_facet("N", is_last=facet == "number")
            case 2:
                of(ann, "juice")
                ann.press(f"{ann.key('apple')} F")
                ann.choose_subject("E", "juice", "apple")
                ann.nothing_else_of_facet("Enter", is_last=False)
                ann.nothing_else_of_facet("N", is_last=False)
                ann.nothing_else_of_facet("N", is_last=True)
            case 3:
                of(ann, "juice")
                ann.nothing_else_of_facet("Enter", is_last=False)
                ann.press(ann.key("shelf"))
                ann.say_in_with_boxes("shelf", [ann.middle()])
                ann.subject_fills_frame("juice")
                ann.nothing_else_of_facet("Enter", is_last=False)
                ann.nothing_else_of_facet("N", is_last=True)


def answer_until_enough(ann, number):
    for turn in range(number):
        of(ann, "juice")
        of(ann, "white")
        if turn % 2:
            of(ann, "many", given="asked")
            ann.moves_on()
        else:
            rest_is_absent(ann, "one", "many")


def ask_for_apples(ann, number):
    for turn in range(number):
        if turn % 2:
            ann.say_absent("apple", given="asked")
            ann.moves_on()
        else:
            ann.say_of("apple")
            of(ann, "shelf")
            rest_is_absent(ann, "one", "many")


def is_killed_between_two_facets(ann, colleague):
    """What was looked through is still so; the second facet is asked."""
    ann.person.leave()
    other = colleague(ann.path)
    image, _ = other.do(f"pass {FREE}")
    _, question = other.do(f"press {digit_of(ann, 'apple')} F Enter")
    assert question.startswith("ground")
    other.kill()
    with ann.book.act(image, "SayOf") as told:
        told.say("apple", Said("of"))
    ann.begin()
    assert is_whole(ann.person)
    ann.choose_pass(FREE, "free by facet")
    assert (ann.person.image, ann.person.question) == (image, question)
    ann.nothing_else_of_facet("N", is_last=False)
    ann.nothing_else_of_facet("N", is_last=True)


def digit_of(ann, concept):
    """Concepts have the digits in the order of the list."""
    return list(ann.book.names).index(concept) + 1


def test_each_facet_is_asked_in_its_turn_and_the_file_tells_them_apart(sit_down, path, tmp_path, capfd, colleague):
    book = book_of(path, FACETS)
    assert len(book.images) == 31
    ann = Annotator(sit_down, path, book)
    ann.choose_pass(APPLE, "concept by facet", "apple")
    ask_for_apples(ann, 6)
    ann.undo(2)
    ann.redo(2)
    ann.go_on()
    ann.choose_pass(ENOUGH, "one is enough by facet")
    answer_until_enough(ann, 6)
    ann.begin_again()
    is_killed_between_two_facets(ann, colleague)
    answer_each_facet(ann, 12)
    ann.undo(2)
    ann.redo(2)
    ann.go_on()
    assert ann.left_in_menu() == ann.left_in_book()
    exports_hold(ann.person.project, book, tmp_path)
    ann.person.leave()
    counts_hold(path, book, capfd)
    holds(path, book)
