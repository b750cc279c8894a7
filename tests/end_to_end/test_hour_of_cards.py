"""An hour over 70 photos of playing cards whose boxes wait: claims with boxes, the box pass, the subjects' boxes."""

import pytest

from labeler.app.commands.policy import DecidePolicy
from labeler.app.project import open_project
from labeler.domain.geometry import Box
from labeler.domain.policy import Policy
from labeler.store import claims, concepts, images
from tests.end_to_end.annotator import Annotator, book_of
from tests.end_to_end.audit import counts_hold, exports_hold, holds
from tests.end_to_end.book import Boxed
from tests.end_to_end.colleague import is_whole

CARDS = ("nine", "ten", "jack", "queen", "king", "ace")


@pytest.fixture
def drawn_on(drawn):
    """The boxes of a photo by concept, as corners."""

    def boxes_of(image):
        by_concept = {}
        for concept, corners in drawn[image]:
            by_concept.setdefault(concept, []).append(corners)
        return by_concept

    return boxes_of


def claim_boxes(path, book, drawn_on, number):
    """The boxes of the first photos come in as labels from elsewhere."""
    project = open_project(path)
    taxonomy = project.taxonomy()
    with project.file.writing() as transaction:
        ids = concepts.ids_by_uid(transaction)
        for image in images.every(transaction)[:number]:
            for concept, boxes in drawn_on(image.name).items():
                for left, top, right, bottom in boxes:
                    box = Box(x=left, y=top, width=right - left, height=bottom - top)
                    uid, concept_id = f"claim {len(book.claims)}", ids[taxonomy.named(concept).uid]
                    assert claims.add(transaction, uid=uid, image_id=image.id, concept_id=concept_id, box=box)
                    book.claims.append((image.name, concept, (left, top, right, bottom)))
    project.close()


def clarify_boxes(ann, drawn_on):
    """One key each: a photo of one card, or several in it; their boxes are kept where they lie."""
    turn = 0
    while not ann.is_done():
        claimed = list(drawn_on(ann.at))
        for number, concept in enumerate(claimed, start=1):
            given = "asked" if number == len(claimed) else ""
            if turn % 9 == 4:
                ann.say_absent(concept, given=given)
            elif number == 1 and turn % 3:
                ann.say_of(concept, given=given)
            else:
                ann.say_in(concept, given=given)
        ann.moves_on()
        turn += 1
        if turn % 10 == 0:
            ann.undo(2)
            ann.redo(2)
            ann.go_on()


def ask_for_kings_to_be_boxed_later(ann, drawn_on):
    """A concept pass in which in takes one key, as of does."""
    for _ in range(25):
        if "king" in drawn_on(ann.at):
            ann.say_in("king", given="asked", later=True)
        else:
            ann.say_absent("king", given="asked")
        ann.moves_on()


def label_cards(ann, drawn_on, number):
    """What the photo is of and what is in it; the boxes wait."""
    for _ in range(number):
        if ann.is_done():
            return
        told = ann.book.told.get(ann.at)
        said = set(told.labels) if told else set()
        for place, concept in enumerate(name for name in drawn_on(ann.at) if name not in said):
            ann.press(ann.key(concept))
            if place == 0 and not (told and told.with_relation("of", "in")):
                ann.say_of(concept)
            else:
                ann.say_in(concept, later=True)
        ann.nothing_else()


def draw_what_waits(ann, drawn_on, number):
    """The box pass: every card in the photo by a drag, now and then copied, snapped, or a crowd."""
    before = {}
    for turn in range(number):
        if ann.is_done():
            return
        waiting = [concept for concept, said in ann.book.told[ann.at].labels.items() if _waits(said)]
        subjects = [c for c, said in ann.book.told[ann.at].labels.items() if said.relation == "of" and not said.boxes]
        for concept in waiting:
            if before.get(concept):
                ann.copy(concept, before[concept])
                ann.undo()
                ann.redo()
                ann.undo()
            for corners in drawn_on(ann.at)[concept]:
                ann.draw(concept, corners)
            if before.get(concept) and turn % 2:
                ann.copy(concept, before[concept])
            if turn % 4 == 1:
                ann.snap()
            if turn % 5 == 2:
                ann.crowd()
            is_last = concept == waiting[-1] and not subjects
            ann.close_boxes(given="asked" if is_last else "")
        for subject in subjects:
            put_off_or_box(ann, subject, turn)
        done, told = ann.at, ann.book.told[ann.at]
        ann.moves_on()
        # A photo of another size would take only what of the boxes lies inside it.
        is_alike = done[:3] == ann.at[:3]
        before = {concept: said.boxes for concept, said in told.labels.items()} if is_alike else {}
        assert done not in ann.book.left("boxes")


def _waits(said):
    return said.relation == "in" and not said.boxes


def put_off_or_box(ann, subject, turn):
    match turn % 3:
        case 0:
            ann.subject_fills_frame(subject, given="asked")
        case _:
            ann.subject_not_now(subject, given="asked")


def is_killed_before_the_second_click(ann, colleague):
    """In the box pass, of an image that nobody would come to otherwise."""
    ann.person.leave()
    other = colleague(ann.path)
    other.do("press F5")
    image, question = other.do("click 60 70")
    other.kill()
    ann.begin()
    assert is_whole(ann.person)
    ann.take_pass("F5")
    assert (ann.person.image, ann.person.question) == (image, question)
    concept = next(name for name, said in ann.book.told[image].labels.items() if _waits(said))
    ann.person.click(200, 210)
    with ann.book.act(image, "AddBox") as told:
        told.labels[concept].boxes.append(Boxed((60, 70, 200, 210), off=1))
        told.labels[concept].later = False
    ann.undo()


def test_an_hour_over_70_cards_whose_boxes_wait_ends_with_every_box_where_it_was_drawn(
    sit_down, make_project, cards, drawn_on, tmp_path, capfd, colleague
):
    path = make_project(cards, concepts=CARDS)
    book = book_of(path, dict.fromkeys(CARDS, "subject"))
    assert len(book.images) == 70
    claim_boxes(path, book, drawn_on, 30)
    ann = Annotator(sit_down, path, book)
    ann.take_pass("F4")
    clarify_boxes(ann, drawn_on)
    ann.person.window.bridge.execute(DecidePolicy(policy=Policy(boxes_later=True)))
    ann.take_pass("F3", "king")
    ask_for_kings_to_be_boxed_later(ann, drawn_on)
    ann.begin_again()
    ann.undo(3)
    ann.redo(3)
    ann.go_on()
    label_cards(ann, drawn_on, 70)
    assert ann.is_done()
    assert ann.left_in_menu() == ann.left_in_book()
    is_killed_before_the_second_click(ann, colleague)
    draw_what_waits(ann, drawn_on, 12)
    ann.begin_again()
    ann.take_pass("F5")
    draw_what_waits(ann, drawn_on, 70)
    assert ann.is_done()
    ann.take_pass("F6")
    while not ann.is_done():
        (subject,) = [concept for concept, said in book.told[ann.at].labels.items() if said.relation == "of"]
        ann.draw(subject, drawn_on(ann.at)[subject][0])
        ann.moves_on()
    assert book.standings()["finished"] == 70
    assert ann.left_in_menu() == ann.left_in_book()
    exports_hold(ann.person.project, book, tmp_path)
    ann.person.leave()
    counts_hold(path, book, capfd)
    holds(path, book)
