"""What a lead sent back is asked again, with the reason, and is over once its last word is said again."""

import pytest

from labeler.app.commands.settling import SendBack


@pytest.fixture
def ann(sit_down, make_project, tiny_photos):
    return sit_down(make_project(tiny_photos))


def sent_back(person, image_id, reason):
    bridge = person.window.bridge
    uid = bridge.project.clock.new_uid()
    bridge.execute(SendBack(uid=uid, image_id=image_id, labeler_id=bridge.labeler.id, reason=reason))


def test_the_image_comes_again_with_the_reason_and_enter_says_it_again(ann):
    ann.press("1 F Enter")
    ann.press("1 F Enter")
    assert ann.image == "3.png"
    sent_back(ann, 1, "<b>there is a banana</b> behind it")
    bar = ann.window.label.stage.bar
    assert "asks again" not in bar._note.text()
    ann.window.label.desk.show_image(1)
    assert ann.question == "Is anything else of the list here?"
    assert bar._note.text() == "A lead asks again: <b>there is a banana</b> behind it"
    ann.press("Enter")
    with ann.project.file.reading() as reader:
        assert not reader.plain("SELECT 1 FROM returns WHERE ended_at IS NULL")
    assert (ann.image, bar._note.text()) == ("3.png", "")
