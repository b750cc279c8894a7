"""An hour over 351 photos of groceries: every pass by keys and the mouse, with undo, restarts and kills in between."""

import json

import pytest

from labeler.app.commands.concept_edits import Rename
from labeler.app.commands.concept_merge import Merge
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.cli.main import run
from tests.end_to_end.annotator import Annotator, book_of
from tests.end_to_end.audit import counts_hold, exports_hold, holds
from tests.end_to_end.book import Boxed, Said
from tests.end_to_end.colleague import acts_in, is_whole

GROCERIES = ("apple", "banana", "carrot", "juice", "lemon", "melon", "milk", "tomato")


@pytest.fixture
def groceries(shared_data):
    folder = shared_data / "groceries"
    if not folder.is_dir():
        pytest.skip(f"the groceries are not here: {folder}")
    return folder


def other_than(concept, known):
    """The one behind it on the list."""
    return known[(known.index(concept) + 1) % len(known)]


def concept_of(image):
    """The photo's folder is called after what is on it."""
    return image.split("/")[0]


def bring_in_claims(path, folder, book, capfd):
    """320 photos with the labels that somebody once gave them, by one command."""
    capfd.readouterr()
    assert run(["import", str(path), str(folder), "--format", "folders", "--add", "--json"], window=None) == 0
    told = json.loads(capfd.readouterr().out)
    assert (told["images_added"], told["claims_added"]) == (320, 320)
    there = book_of(path, dict.fromkeys(GROCERIES, "subject"))
    added = there.images[len(book.images) :]
    book.images = there.images
    book.claims = [(image, concept_of(image), None) for image in added]


def clarify(ann, number, *, back=True):
    """Each imported label with one key; now and then two are taken back and said again."""
    for turn in range(number):
        concept = concept_of(ann.at)
        match turn % 8:
            case 3:
                ann.say_in_with_boxes(concept, [ann.middle()], given="asked")
            case 5:
                ann.say_absent(concept, given="asked")
            case 7:
                ann.say_unclear(concept, 1 + turn % 3, given="asked")
            case _:
                ann.say_of(concept, given="asked")
        ann.moves_on()
        if back and turn % 16 == 9:
            ann.undo(2)
            ann.redo(2)
            ann.go_on()


def answer_freely(ann, number):
    """Everything that can be said in the free pass, again and again; what was begun elsewhere is brought to its end."""
    for turn in range(number):
        if ann.is_done():
            return
        if not finish(ann):
            concept = concept_of(ann.at)
            other = other_than(concept, GROCERIES)
            FREELY[turn % len(FREELY)](ann, concept, other, other_than(other, GROCERIES), turn)


def finish(ann):
    """The last word on an image of which something was said already; False: nothing was."""
    told = ann.book.told.get(ann.at)
    if told is None:
        return False
    added = [concept for concept in ann.book.open_concepts if not ann.book.looked_for(told, concept)]
    if told.scope == "all":
        for concept in added:
            ann.say_absent(concept)
        ann.moves_on()
    else:
        ann.nothing_else()
    return True


def _of(ann, concept, other, third, turn):
    ann.press(ann.key(concept))
    ann.say_of(concept)
    ann.nothing_else()


def _none(ann, concept, other, third, turn):
    ann.say_none()
    ann.undo(key="Backspace")
    ann.say_none()


def _skip(ann, concept, other, third, turn):
    ann.skip(1 + turn // len(FREELY) % 6, name="kiwi")


def _skip_for_another_reason(ann, concept, other, third, turn):
    ann.skip(4 + turn // len(FREELY) % 3, name="" if turn % 2 else "fig <b>")


def _cannot_tell(ann, concept, other, third, turn):
    ann.press(ann.key(concept))
    ann.say_unclear(concept, 1 + turn % 3)
    ann.nothing_else()


def _boxes_by_hand_and_by_keys(ann, concept, other, third, turn):
    left, top, right, bottom = ann.middle(4)
    ann.press(ann.key(concept))
    ann.say_in(concept)
    ann.draw(concept, (left, top, (left + right) / 2, bottom))
    ann.click_twice(concept, ((left + right) / 2 + 9, top, right, bottom))
    ann.middle_box(concept)
    ann.remove()
    ann.undo()
    ann.crowd()
    ann.close_boxes()
    ann.nothing_else()


def _subject_and_what_is_beside_it(ann, concept, other, third, turn):
    ann.press(ann.key(concept))
    ann.say_of(concept)
    ann.press(ann.key(other))
    ann.say_in_with_boxes(other, [ann.middle()])
    match turn // len(FREELY) % 3:
        case 0:
            ann.subject_fills_frame(concept)
        case 1:
            ann.subject_not_now(concept)
        case _:
            ann.draw(concept, ann.middle(5))
    ann.nothing_else()


def _two_subjects(ann, concept, other, third, turn):
    ann.press(ann.key(concept))
    ann.say_of(concept)
    ann.press(f"{ann.key(other)} F")
    key = "E12J"[turn // len(FREELY) % 4]
    ann.choose_subject(key, concept, other)
    for share, boxed in enumerate({"E": (), "1": (other,), "2": (concept,), "J": (concept, other)}[key], start=3):
        ann.draw(boxed, ann.middle(share))
        ann.close_boxes()
    if key in "12":
        ann.subject_fills_frame(concept if key == "1" else other)
    ann.nothing_else()


def _not_here_and_what_is(ann, concept, other, third, turn):
    ann.press(ann.key(third))
    ann.say_absent(third)
    ann.press(ann.key(concept))
    ann.say_of(concept)
    ann.nothing_else()


def _changed_its_mind(ann, concept, other, third, turn):
    ann.press(ann.key(other))
    ann.say_of(other)
    ann.press(ann.key(concept))
    ann.press("F")
    ann.choose_subject("2", other, concept)
    ann.undo(2)
    ann.press(ann.key(concept))
    ann.say_of(concept)
    ann.nothing_else()


FREELY = (
    _of,
    _none,
    _boxes_by_hand_and_by_keys,
    _skip,
    _subject_and_what_is_beside_it,
    _of,
    _two_subjects,
    _cannot_tell,
    _not_here_and_what_is,
    _skip_for_another_reason,
    _changed_its_mind,
)


def ask_for_one(ann, concept, number):
    """A concept pass: mostly one key an image."""
    for turn in range(number):
        if ann.is_done():
            break
        match turn % 12 if concept_of(ann.at) != concept else 12:
            case 12:
                ann.say_of(concept, given="asked")
            case 6:
                ann.say_unclear(concept, 1 + turn % 3, given="asked")
            case 9:
                ann.say_in_with_boxes(concept, [ann.middle()], given="asked")
                box_the_subject_too(ann)
            case _:
                ann.say_absent(concept, given="asked")
        ann.moves_on()


def box_the_subject_too(ann):
    """Where something is boxed beside it, the subject's box is asked for: it fills the frame."""
    for concept, said in list(ann.book.told[ann.at].labels.items()):
        if said.relation == "of" and not said.boxes:
            ann.subject_fills_frame(concept)


def say_the_one(ann, number):
    """One is enough: a key for the concept, a key for of."""
    for _ in range(number):
        concept = concept_of(ann.at)
        ann.press(ann.key(concept))
        ann.say_of(concept, given="asked")
        ann.moves_on()


def mend_the_list(ann):
    """A concept more, another name, two made one; the last two taken back and done again by keys."""
    window, book = ann.person.window, ann.book
    window.bridge.execute(AddConcepts(entries=(NewConcept(name="basket"),)))
    book.add_concept("basket")
    ann.choose_pass("concept pass: basket", "concept", "basket")
    ask_for_one(ann, "basket", 24)
    ann.take_pass("F2")
    uid = window.bridge.project.taxonomy().named
    window.bridge.execute(Rename(concept=uid("melon").uid, name="honeydew"))
    book.rename("melon", "honeydew")
    ann.undo()
    ann.redo(key="Ctrl+Shift+Z")
    window.bridge.execute(Merge(concept=uid("basket").uid, into=uid("tomato").uid))
    book.merge("basket", "tomato")
    ann.undo()
    ann.redo()
    assert ann.left_in_menu() == ann.left_in_book()
    if ann.at not in book.left("free"):
        ann.go_on()


def is_killed_right_after_a_key(ann, colleague, concept):
    """Of twenty keys, seven had been heard of when the process was killed."""
    ann.person.leave()
    other = colleague(ann.path)
    image, question = other.do("press F3")
    while concept not in question:
        image, question = other.do("press F3")
    left = ann.book.left("concept", concept)
    upcoming = (left[left.index(image) :] + left[: left.index(image)])[:20]
    keys = ["F" if concept_of(image) == concept else "N" for image in upcoming]
    other.tell(*(f"press {key}" for key in keys))
    heard = [other.answer()[0] for _ in range(7)]
    assert heard == upcoming[1:8]
    other.kill()
    ann.open()
    is_in_file = acts_in(ann.person) - sum(bool(act.image) for act in ann.book.acts)
    assert 7 <= is_in_file <= 20
    for image, key in list(zip(upcoming, keys, strict=True))[:is_in_file]:
        with ann.book.act(image, "SayOf" if key == "F" else "SayAbsent") as told:
            told.say(concept, Said("of" if key == "F" else "absent"))
            ann.book.give(told, "asked")
    assert is_whole(ann.person)
    ann.look_up()


def is_killed_while_drawing(ann, colleague, how):
    """The in stands; of two clicks the first is there again, a drag that did not end was never said."""
    ann.person.leave()
    left, top, right, bottom = 60, 50, 200, 180
    other = colleague(ann.path)
    image = other.do("press Esc")[0]
    concept = concept_of(image)
    other.do(f"press {GROCERIES.index(concept) + 1} J")
    question = other.do(f"{how} {left} {top}" if how == "click" else f"{how} {left} {top} {right} {bottom}")[1]
    other.kill()
    with ann.book.act(image, "SayIn") as told:
        told.say(concept, Said("in"))
    ann.begin()
    assert (ann.person.image, ann.person.question) == (image, question)
    assert is_whole(ann.person)
    if how == "click":
        ann.person.click(right, bottom)
    else:
        ann.person.draw(left, top, right, bottom)
    with ann.book.act(image, "AddBox") as told:
        told.labels[concept].boxes.append(Boxed((left, top, right, bottom), off=1))
    ann.close_boxes()
    ann.nothing_else()


def look_for_tomatoes_only(ann):
    """A filter by name, in the concept pass, with a restart behind it: a filter is nobody's answer."""
    ann.take_pass("F3", "tomato")
    ann.filter("tomato/")
    for _ in range(10):
        ann.say_of("tomato", given="asked")
        ann.moves_on()
    ann.undo(2)
    ann.redo(2)
    ann.show_all()
    ann.go_to(ann.book.left("concept", "tomato")[3])
    ann.say_absent("tomato", given="asked")
    ann.moves_on()


def test_an_hour_over_351_groceries_ends_with_exactly_what_was_said(
    sit_down, make_project, groceries, tmp_path, capfd, colleague
):
    path = make_project(groceries / "professional", concepts=GROCERIES)
    book = book_of(path, dict.fromkeys(GROCERIES, "subject"))
    bring_in_claims(path, groceries / "user-photos", book, capfd)
    assert len(book.images) == 351
    ann = Annotator(sit_down, path, book)
    ann.take_pass("F4")
    clarify(ann, 40)
    ann.begin_again()
    answer_freely(ann, 66)
    ann.begin_again()
    ann.undo(5)
    ann.redo(5)
    ann.go_on()
    mend_the_list(ann)
    is_killed_while_drawing(ann, colleague, "click")
    is_killed_while_drawing(ann, colleague, "hold")
    ann.choose_pass("free pass, one is enough", "one is enough")
    say_the_one(ann, 40)
    is_killed_right_after_a_key(ann, colleague, "juice")
    look_for_tomatoes_only(ann)
    ann.take_pass("F3", "apple")
    ask_for_one(ann, "apple", 351)
    assert ann.is_done()
    assert ann.left_in_menu() == ann.left_in_book()
    ann.take_pass("F2")
    answer_freely(ann, 351)
    assert ann.is_done()
    assert book.standings()["untouched"] == book.standings()["open"] == 0
    exports_hold(ann.person.project, book, tmp_path)
    ann.person.leave()
    counts_hold(path, book, capfd)
    holds(path, book)
