"""Disagreements: everybody's answers beside the image, and what the lead makes of them, by keys alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from labeler.app.commands.alignment import GiveAlignmentUp, StartAlignment
from labeler.app.disputes import opinions_on
from labeler.domain.reasons import Reason
from labeler.domain.words import Relation, Settling, Verdict
from tests.views import clipped, texts_of


def settled(desk, image_id):
    return opinions_on(desk.at.project, image_id).settlement


def said(answer):
    return [(label.relation, len(label.regions)) for label in answer.labels]


def test_the_worst_comes_first_with_everybodys_answers_and_boxes(desk):
    assert desk.listed == [6, 1]
    assert desk.image == 6
    desk.press("Down")
    assert desk.image == 1
    assert [card.button.caption for card in desk.view.panel.cards] == ["ann", "bo", "cy"]
    assert desk.boxes == ["cy: apple 1", "cy: apple 2"]
    assert not any(view.solid for view in desk.view.stage.canvas.boxes)


def test_a_digit_picks_an_answer_as_it_is_and_brings_the_next_image(desk):
    desk.press("Down 3")
    held = settled(desk, 1)
    assert held.how is Settling.PICKED
    assert said(held.answer) == [(Relation.IN, 2)]
    assert held.labeler_id == desk.at.person("ann").id
    assert desk.listed == [6]
    assert desk.image == 6


def test_what_most_say_is_held_with_one_key(desk):
    desk.press("Down M")
    assert said(settled(desk, 1).answer) == [(Relation.OF, 0)]
    desk.press("M")
    assert settled(desk, 6) is None
    assert "no majority" in desk.view.said.text()


def test_an_answer_that_is_not_finished_is_not_picked(desk):
    desk.at.begin(6, "apple", who="ann")
    desk.at.bridge.take_labeler(desk.at.person("ann"))
    desk.wait()
    card = desk.view.panel.cards[0]
    assert not card.button.isEnabled()
    desk.press("1")
    assert settled(desk, 6) is None
    assert "has not finished" in desk.view.said.text()


def test_a_reason_is_kept_with_what_is_settled(desk):
    desk.press("W")
    desk.type("the card is no banana")
    desk.press("Enter 2")
    assert settled(desk, 6).reason == "the card is no banana"
    assert desk.view.panel.reason.text() == ""


def test_a_settlement_adds_to_the_dictionary_in_the_same_step(desk):
    desk.press("F7")
    assert "banana" in desk.view.cards.example.sentence
    desk.press("N")
    desk.type("a drawing is none")
    desk.press("Enter")
    assert "a drawing is none" in " ".join(text for _, _, text in texts_of(desk.view.panel))
    banana = desk.at.project.taxonomy().named("banana")
    assert banana.examples == (), "nothing is written before it is settled"
    desk.press("2")
    (example,) = desk.at.project.taxonomy().named("banana").examples
    assert (example.verdict, example.reason) == (Verdict.NOT_IDEAL, "a drawing is none")
    assert settled(desk, 6).reason == "a drawing is none"
    desk.press("Ctrl+Z")
    assert (settled(desk, 6), desk.at.project.taxonomy().named("banana").examples) == (None, ())
    assert desk.image == 6
    desk.press("Ctrl+Shift+Z")
    assert settled(desk, 6) is not None
    assert len(desk.at.project.taxonomy().named("banana").examples) == 1


def test_what_is_being_aligned_on_stays_out_of_sight_until_the_round_ends(desk):
    desk.at.bridge.execute(StartAlignment(uid="round", name="Alignment 1", images=(1, 3)))
    desk.wait()
    assert desk.listed == [6]
    assert "alignment" in desk.view.parts.count.text()
    assert all(not {1, 3} & set(sheet.ids) for sheet in desk.page.reviewing.now.sheets.values())
    desk.at.bridge.execute(GiveAlignmentUp(reason="no time"))
    desk.wait()
    assert desk.listed == [6, 1]
    assert "alignment" not in desk.view.parts.count.text()


def test_an_entry_for_the_dictionary_goes_with_its_own_image_alone(desk):
    desk.press("F7 N")
    desk.type("a drawing is none")
    desk.press("Enter N")
    assert desk.image == 1
    desk.press("1")
    assert desk.at.project.taxonomy().named("banana").examples == ()


def test_undo_brings_the_image_back_and_redo_settles_it_again(desk):
    desk.press("1")
    assert desk.image == 1
    desk.press("Ctrl+Z")
    assert settled(desk, 6) is None
    assert desk.image == 6
    assert desk.listed == [6, 1]
    desk.press("Ctrl+Shift+Z")
    assert settled(desk, 6) is not None
    assert desk.listed == [1]


def test_an_answer_is_sent_back_to_one_with_a_digit_or_in_words(desk):
    desk.press("Down B 3 2")
    cy = opinions_on(desk.at.project, 1).opinions[2]
    assert cy.sent_back.reason == "a box is missing, or does not fit"
    assert desk.listed == [6, 1]
    assert desk.image == 6
    desk.press("B A T")
    desk.type("look at the peel")
    desk.press("Enter")
    reasons = [each.sent_back.reason for each in opinions_on(desk.at.project, 6).opinions]
    assert reasons == ["look at the peel"] * 2
    assert settled(desk, 6) is None


def test_esc_leads_back_through_the_card_without_sending_anything(desk):
    desk.press("B 1 Esc")
    assert desk.view.cards.back.sentence == "Whose answer is sent back?"
    desk.press("Esc")
    assert desk.view.cards.is_free
    assert not any(each.sent_back for each in opinions_on(desk.at.project, 6).opinions)
    desk.press("2")
    assert settled(desk, 6) is not None, "the keys are the page's again"


def test_the_lead_draws_a_settlement_with_the_question_bar_and_box_mode(desk):
    desk.press("D")
    assert "Which concept" in desk.view.stage.bar.sentence
    desk.press("1 J")
    assert "Draw a box" in desk.view.stage.bar.sentence
    desk.draw(10, 10, 40, 40)
    desk.press("Enter Enter")
    assert desk.view.tools.card.isVisible()
    assert settled(desk, 6) is None, "nothing is held before the lead says so"
    desk.press("Enter")
    held = settled(desk, 6)
    assert held.how is Settling.DRAWN
    assert said(held.answer) == [(Relation.IN, 1)]
    assert not desk.view.desk.is_drawing
    assert desk.image == 1


def test_a_drawing_is_undone_and_left_without_a_trace(desk):
    desk.press("D 2 F")
    assert "anything else" in desk.view.stage.bar.sentence
    desk.press("Ctrl+Z Ctrl+Z")
    assert "Which concept" in desk.view.stage.bar.sentence
    desk.press("Ctrl+Shift+Z Ctrl+Shift+Z")
    assert "anything else" in desk.view.stage.bar.sentence
    desk.press("Esc")
    assert not desk.view.desk.is_drawing
    assert settled(desk, 6) is None
    assert QApplication.focusWidget() is desk.view.list


def test_somebodys_answer_is_changed_into_a_settlement(desk):
    desk.press("Down Right Right Right")
    assert desk.boxes == ["cy: apple 1", "cy: apple 2"]
    desk.press("E")
    assert desk.view.tools.card.isVisible()
    desk.press("2 F")
    desk.press("N") if "draw its box" in desk.view.stage.bar.sentence else None
    desk.press("Enter")
    held = settled(desk, 1)
    assert sorted(said(held.answer)) == [(Relation.IN, 2), (Relation.OF, 0)]
    assert len(opinions_on(desk.at.project, 1).opinions[2].answer.labels) == 1, "what cy said stays as it was"


def test_an_image_cannot_be_skipped_into_ground_truth(desk):
    desk.press("D Shift+Space")
    assert desk.view.desk.is_drawing
    assert "not skipped here" in desk.view.stage.bar._note.text()


def test_boxes_of_one_answer_can_be_seen_alone(desk):
    desk.press("Down Right")
    assert desk.boxes == []
    desk.press("Left")
    assert desk.boxes == ["cy: apple 1", "cy: apple 2"]
    desk.press("Esc")
    assert desk.boxes == ["cy: apple 1", "cy: apple 2"]


def test_with_nothing_to_settle_the_page_says_what_to_do_next(desk):
    desk.press("2 1")
    assert desk.listed == []
    assert desk.view.empty.isVisible()
    assert "contact sheets" in desk.view.empty.text
    desk.press("Ctrl+Z")
    assert desk.image == 1


def test_nothing_that_was_said_of_an_image_is_cut_off_at_twice_the_size(desk, theme):
    theme.scale_text(2.0)
    desk.wait()
    assert clipped(desk.page) == []
    desk.press("B")
    assert clipped(desk.page) == []


def test_names_of_any_length_and_shape_leave_the_page_whole(desk):
    name = "<b>a name & more</b> " * 8
    desk.at.say_of(6, "carrot", who=name[:100].strip())
    desk.at.bridge.take_labeler(desk.at.person("ann"))
    desk.wait()
    assert desk.view.panel.cards[-1].button.caption.startswith("<b>a name & more</b>")
    assert clipped(desk.page) == []


def test_what_an_annotator_says_meanwhile_comes_into_the_list(desk):
    desk.at.say_none(4, who="cy")
    desk.at.bridge.take_labeler(desk.at.person("ann"))
    desk.wait()
    assert set(desk.listed) == {1, 4, 6}
    assert desk.image == 6


def test_a_skip_says_why_and_differs_from_nobody(desk):
    assert 2 not in desk.listed
    desk.view.open(2)
    desk.wait()
    words = " ".join(text for _, _, text in texts_of(desk.view.panel))
    assert f"skipped: {Reason.POOR_IMAGE}" in words


def test_keys_held_down_settle_nothing_twice(desk):
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    for is_repeat in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_2, Qt.KeyboardModifier.NoModifier, "2", is_repeat, 1)
        QApplication.sendEvent(desk.view.list, event)
    desk.wait()
    assert desk.listed == [1]


def test_a_settlement_is_made_gold_with_one_key_and_only_that_one(desk):
    desk.press("G")
    assert "As gold" in " ".join(text for _, _, text in texts_of(desk.view.panel))
    desk.press("2 1")
    assert [settled(desk, image_id).gold for image_id in (6, 1)] == [True, False]


def test_a_drawing_stays_when_others_come_to_agree_meanwhile(desk):
    desk.press("D 1")
    desk.at.say_of(6, "banana", who="cy")
    desk.at.bridge.take_labeler(desk.at.person("ann"))
    desk.wait()
    assert 6 not in desk.listed
    assert desk.image == 6
    assert desk.view.desk.is_drawing
    desk.press("F Enter Enter")
    assert said(settled(desk, 6).answer) == [(Relation.OF, 0)]
