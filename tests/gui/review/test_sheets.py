"""Contact sheets by concept and relation: looked over by the page, one key accepts what nobody disputes."""

from labeler.app.disputes import opinions_on
from labeler.domain.words import Relation, Settling
from labeler.gui.review import sheet_pages
from labeler.gui.review.page import ReviewSegment


def held(desk):
    found = {image_id: opinions_on(desk.at.project, image_id).settlement for image_id in range(1, 9)}
    return {image_id: each for image_id, each in found.items() if each is not None}


def opened(desk, name="banana", relation=Relation.OF):
    desk.page.open(ReviewSegment.SHEETS)
    desk.sheets.table.choose((desk.at.uid(name), relation))
    desk.sheets.take_focus()
    desk.wait()
    return desk.sheets


def test_the_sheets_are_what_was_said_of_each_concept_and_the_worst_comes_first(desk):
    sheets = opened(desk)
    counts = sheets.table.counts
    assert {key[1]: counts.count((desk.at.uid("apple"), key[1])) for key in desk.page.reviewing.now.sheets} == {
        Relation.OF: 1,
        Relation.IN: 1,
    }
    assert sheets.pages.ids[0] == 6, "disputed"
    assert sheets.pages.ids[1] == 4, "answered fastest"
    assert set(sheets.pages.ids) == {2, 3, 4, 6}
    assert sheets._supply.cell(4).note == "answered in 0.2 s"


def test_one_key_settles_a_page_as_agreed_but_for_what_is_disputed(desk):
    sheets = opened(desk)
    desk.press("A")
    assert set(held(desk)) == {2, 3, 4}
    assert {each.how for each in held(desk).values()} == {Settling.AGREED}
    assert sheets.pages.ids == (6,)
    assert "3 images are settled" in sheets.said.text()
    assert "Labelers differ on 1" in sheets.said.text()


def test_a_page_is_taken_back_as_a_whole(desk):
    sheets = opened(desk)
    desk.press("A Ctrl+Z")
    assert held(desk) == {}
    assert set(sheets.pages.ids) == {2, 3, 4, 6}


def test_only_what_is_chosen_is_accepted_where_that_is_wanted(desk):
    opened(desk)
    desk.press("Right C")
    assert set(held(desk)) == {4}
    desk.press("C")
    assert set(held(desk)) == {4}
    assert "Choose images first" in desk.sheets.said.text()


def test_what_was_not_in_sight_is_not_accepted(desk, monkeypatch):
    desk.page.resize(1280, 520)
    sheets = opened(desk)
    sheets.grid.painting._side = lambda: 400
    sheets.grid.arrange()
    sheets.pages.turn(0)
    sheets.pages._show()
    assert not sheets.pages.is_seen
    desk.press("A")
    assert held(desk) == {}
    assert "There is more on this page" in sheets.said.text()
    while not sheets.pages.is_seen:
        desk.press("A")
    desk.press("A")
    assert set(held(desk)) == {2, 3, 4}


def test_pages_are_turned_round_and_round(desk, monkeypatch):
    monkeypatch.setattr(sheet_pages, "PAGE", 3)
    sheets = opened(desk)
    sheets.pages.show_images(sheets.pages.all, first=True)
    assert (len(sheets.pages.ids), sheets.pages.count) == (3, 2)
    desk.press("N")
    assert (len(sheets.pages.ids), sheets.pages.number) == (1, 2)
    assert "page 2 of 2" in sheets.heading.text()
    desk.press("N")
    assert sheets.pages.number == 1
    desk.press("P")
    assert sheets.pages.number == 2


def test_one_image_is_sent_back_to_whoever_said_it(desk):
    opened(desk)
    desk.press("Right B 1")
    (opinion,) = opinions_on(desk.at.project, 4).opinions
    assert opinion.sent_back.reason == "of it, or only in it? Look again"
    assert "Sent back" in desk.sheets.said.text()
    assert held(desk) == {}


def test_enter_leads_to_everybodys_answers(desk):
    opened(desk)
    desk.press("Right Enter")
    assert desk.page.segment is ReviewSegment.DISAGREEMENTS
    assert desk.image == 4
    desk.press("1")
    assert set(held(desk)) == {4}


def test_a_sheet_without_images_gives_way_to_the_next(desk):
    sheets = opened(desk, "apple", Relation.IN)
    assert sheets.pages.ids == (1,)
    desk.press("Enter 3")
    assert sheets.table.key == (desk.at.uid("banana"), Relation.OF)
    desk.page.open(ReviewSegment.SHEETS)
    desk.press("A Enter 1")
    desk.page.open(ReviewSegment.SHEETS)
    assert sheets.empty.isVisible()
    assert "is settled" in sheets.empty.text
