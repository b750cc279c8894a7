"""The Review page in the window: between Label and Insights, for leads alone."""

from labeler.app.commands.people import AddPerson
from labeler.app.settings import BoxColours, Settings
from labeler.gui.canvas.looks import BY_CONCEPT, HIGH_CONTRAST
from labeler.gui.insights.page import Segment
from labeler.gui.review.page import ReviewSegment
from labeler.gui.user_settings import UserSettings
from tests.views import texts_of, wait_until


def test_a_lead_opens_it_by_its_key_and_an_annotator_never_sees_it(sit_down, make_project, tiny_photos):
    person = sit_down(make_project(tiny_photos))
    person.press("Alt+2")
    assert person.window.page == "review"
    page = person.window.pages["review"]
    wait_until(lambda: not page.is_waiting)
    assert page.disagreements.empty.isVisible()
    person.window.bridge.execute(AddPerson(name="bo"))
    person.window.bridge.take_labeler(person.project.labeler_named("bo"))
    assert not person.window.top._tabs["review"].isVisible()
    person.window.open_page("review")
    assert person.window.page == "label"


def test_its_keys_stand_on_the_sheet_of_all_keys_for_leads_alone(sit_down, make_project, tiny_photos):
    person = sit_down(make_project(tiny_photos))
    person.press("Alt+2")
    page = person.window.pages["review"]
    wait_until(lambda: not page.is_waiting)
    person.press("F1")
    assert person.window.page == "keys"
    told = [text for _, _, text in texts_of(person.window.pages["keys"])]
    assert {"review: disagreements", "review: contact sheets", "accept the page"} <= {each.lower() for each in told}
    assert "Label, Review, Insights, Export" in told
    person.press("Esc")
    assert person.window.page == "review"
    person.window.bridge.execute(AddPerson(name="bo"))
    person.window.bridge.take_labeler(person.project.labeler_named("bo"))
    person.press("F1")
    assert person.window.page == "keys"
    told = [text for _, _, text in texts_of(person.window.pages["keys"])]
    assert "Label, Counts" in told
    assert not any("review" in each.lower() for each in told)


def test_boxes_are_drawn_there_as_the_user_has_chosen(sit_down, make_project, tiny_photos):
    settings = UserSettings(Settings(box_colours=BoxColours.CONTRAST))
    person = sit_down(make_project(tiny_photos), settings=settings)
    person.press("Alt+2")
    canvas = person.window.pages["review"].disagreements.stage.canvas
    assert canvas._look == HIGH_CONTRAST
    settings.take(Settings())
    assert canvas._look == BY_CONCEPT


def test_two_keys_walk_through_its_views_round_and_round(sit_down, make_project, tiny_photos):
    person = sit_down(make_project(tiny_photos))
    person.press("Alt+2")
    page = person.window.pages["review"]
    wait_until(lambda: not page.is_waiting)
    seen = []
    for key in ("PgDn", "PgDn", "PgDn", "PgUp"):
        person.press(f"Ctrl+{key}")
        seen.append(page.segment)
    assert seen == [ReviewSegment.SHEETS, ReviewSegment.ALIGNMENT, ReviewSegment.DISAGREEMENTS, ReviewSegment.ALIGNMENT]
    person.press("Alt+3 Ctrl+PgDn")
    assert person.window.pages["insights"].segment is Segment.READINESS
