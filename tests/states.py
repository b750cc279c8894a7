"""What the real window shows only at times: the filter, a plan, a change of the dictionary, trouble, long work."""

import json
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from labeler.app.commands.answers import Tell
from labeler.app.commands.concept_edits import Describe
from labeler.app.commands.dictionary_entries import AddExample
from labeler.app.commands.people import AddPerson
from labeler.app.commands.taxonomy import NewExample
from labeler.app.exporting import export_formats
from labeler.app.outgoing.fields import choices_in
from labeler.app.watch import Progress
from labeler.domain import acts
from labeler.domain.checklist import LineId
from labeler.domain.draft import Pass, Way
from labeler.domain.geometry import Box
from labeler.domain.words import Verdict
from labeler.gui.asked_images import AskedImages
from labeler.gui.insights.page import Segment
from labeler.gui.key import Key
from labeler.gui.review.page import ReviewSegment
from labeler.gui.theme.tokens import Tone
from labeler.gui.trouble.parts import Trouble
from labeler.store import claims, concepts, images
from tests.agreeing import made_agreement
from tests.aligning import made_standings
from tests.readiness import made_readiness
from tests.views import wait_until

BOXES = {
    "images": [{"id": 1, "file_name": "a.png", "width": 40, "height": 30}],
    "categories": [{"id": 1, "name": "apple"}, {"id": 2, "name": "a class that is no concept"}],
    "annotations": [
        {"id": n, "image_id": 1, "category_id": n, "bbox": box, "area": 80, "iscrowd": 0, "segmentation": []}
        for n, box in ((1, [900, 900, 5, 5]), (2, [1, 1, 9, 9]))
    ],
}


TROUBLE = Trouble(
    title="[The last step is not saved]",
    what="[the disk is full]",
    where="/media/" + "a-folder-with-a-long-name/" * 12 + "work.labeler",
    safe="[What was saved before is safe; the last step was not saved]",
    todo="[Make room on the disk]",
)


def state_views(person, folder: Path) -> Iterator[str]:
    """What does not stand on a page from the start; `folder` is a place for files. Images 1 to 3 get answers."""
    person.window.open_page("label")
    for views in (
        _finding,
        _dictionary,
        _passes,
        _concepts,
        _keys,
        _bars,
        _gone,
        _missing,
        _exporting,
        _sheet,
        _readiness,
        _agreement,
        _alignment,
        _review,
    ):
        yield from views(person)
    yield from _bringing_in(person, folder)
    yield from _adding(person, folder)
    yield from _out_and_home(person, folder)


def _finding(person) -> Iterator[str]:
    bar, go_to = person.window.label.finding.bar, person.window.label.finding.go_to
    person.press("Ctrl+F")
    yield "filter"
    bar.criteria.relation.setFocus()
    person.press("Down")
    bar.criteria.relation.taken.emit()
    wait_until(lambda: bar._is_whole)
    yield "filter that shows none"
    person.press("Esc")
    yield "filter that is on"
    bar.clear()
    person.press("Ctrl+G")
    yield "go to"
    for text in ("1", "77", "zz"):
        go_to.field.setText(text)
        wait_until(lambda: not go_to._is_searching)
        yield f"go to {text}"
    person.press("Esc")


def _dictionary(person) -> Iterator[str]:
    person.press("1 F7")
    yield "example of what"
    person.press("O")
    yield "example, why"
    person.type("apple")
    person.press("Enter")
    person.press("Esc")
    bridge, project = person.window.bridge, person.project
    lead = bridge.labeler
    bridge.execute(AddPerson(name="bo"))
    bridge.take_labeler(project.labeler_named("bo"))
    person.press("1 F Enter")
    bridge.take_labeler(lead)
    uid = project.taxonomy().named("apple").uid
    bridge.execute(Describe(concept=uid, definition="apple", must_see="carrot"))
    bridge.execute(AddExample(concept=uid, example=NewExample(verdict=Verdict.NOT_IDEAL, reason="banana")))
    bridge.take_labeler(project.labeler_named("bo"))
    person.press("1")
    yield "dictionary that changed"
    person.press("Enter")
    bridge.take_labeler(lead)


def _passes(person) -> Iterator[str]:
    uid = person.project.taxonomy().named("apple").uid
    with person.project.file.writing() as transaction:
        image = images.every(transaction)[2]
        concept_id = concepts.ids_by_uid(transaction)[uid]
        claims.add(transaction, uid="c", image_id=image.id, concept_id=concept_id, box=None)
    for key in ("F3", "F4", "F5", "F6", "F2"):
        person.press(key)
        yield f"pass by {key}"


def _concepts(person) -> Iterator[str]:
    person.window.open_page("concepts")
    page = person.window.pages["concepts"]
    for plan in (page.plan_merge, page.plan_split, page.plan_closing):
        plan()
        yield plan.__name__
    page.plans.leave()
    page.editor.hotkey.field.setText("2")
    page.editor.hotkey._on_edited("2")
    yield "a key that is taken"


def _keys(person) -> Iterator[str]:
    person.window.open_page("settings")
    keys = person.window.pages["settings"].keys
    if not keys.rows:
        keys.unfold.click()
    row = next(iter(keys.rows.values()))
    yield "keys"
    row.change.click()
    yield "a key is awaited"
    person.press("Tab")
    keys._choose(row, Key.named("N"))
    yield "a key that is refused"


def _bars(person) -> Iterator[str]:
    window = person.window
    window.open_page("label")
    window.red_bar.say(TROUBLE, can_retry=True, can_leave=True)
    window.notice.say("[41 images were added]", has_more=True)
    window.job_bar.show_progress(doing="", done=3, total=9, seconds=4)
    window.looking_ahead.line.show_progress(Progress(done=3, total=9))
    yield "bars"
    window.red_bar.clear()
    window.notice.hide()
    window.job_bar.hide()
    yield "the photos are looked at"
    window.looking_ahead.line.hide()


def _gone(person) -> Iterator[str]:
    showing = person.window.label.showing
    showing._shown = None
    showing._on_missing(showing._image.digest, "[the file is not there]")
    yield "an image that cannot be shown"
    person.window.label.desk.step(backwards=False)


def _missing(person) -> Iterator[str]:
    photo = Path(person.project.path).parent / "photos"
    files = sorted(photo.glob("*.png"))
    hidden = [file.rename(file.with_suffix(".away")) for file in files[:2]]
    person.window.open_page("images")
    page = person.window.pages["images"]
    page.look()
    wait_until(lambda: not page.jobs.is_running)
    assert page.table.rowCount() == len(hidden)
    yield "images that cannot be shown"
    for file in hidden:
        file.rename(file.with_suffix(".png"))
    page.look()
    wait_until(lambda: not page.jobs.is_running)
    yield "every image can be shown"


def _exporting(person) -> Iterator[str]:
    person.window.open_page("export")
    page = person.window.pages["export"]
    for format in export_formats():
        page.choices.formats.button(format.name).click()
        fields = [page.choices.field(choice.name) for choice in choices_in(format) if choice.name != "answers"]
        boxes = [field.box for field in fields if hasattr(field, "box")]
        for box in boxes:
            box.setChecked(True)
        wait_until(lambda: not page.planning.is_running)
        yield f"export as {format.name}, with every option"
        for box in boxes:
            box.setChecked(False)


def _readiness(person) -> Iterator[str]:
    person.window.open_page("insights")
    page = person.window.pages["insights"]
    view = page.view(Segment.READINESS)
    # What is shown is made by hand: it has every state, and nobody waits for pictures to be looked at.
    view._has_looked = True
    # Nobody looks at the pixels of charts here, and drawing them takes longer than all of this.
    view.detail._drawer.close_down()
    page.open(Segment.READINESS)
    yield "readiness, before anybody has looked"
    view.show_readiness(made_readiness())
    for line in (LineId.TARGET, LineId.LEAKAGE, LineId.OUTLIERS, LineId.BALANCE):
        view.rows.choose(line)
        yield f"readiness, {line}"
    view.detail.thresholds.change()
    view.detail.thresholds.keep_asked.emit({"balance.ratio": (9.0, 2.0)})
    view.head.bar.show_progress(doing="", done=3, total=9, seconds=4)
    view.head.tell("[The file was not saved]", tone=Tone.WRONG)
    yield "readiness, while thresholds are changed"
    view.head.bar.hide()
    page.open(Segment.COUNTS)


def _agreement(person) -> Iterator[str]:
    page = person.window.pages["insights"]
    person.window.open_page("insights")
    view = page.view(Segment.AGREEMENT)
    view._has_looked = True
    # Nobody looks at the pixels of charts here, and drawing them takes longer than all of this.
    view.figures.close_down()
    page.open(Segment.AGREEMENT)
    yield "agreement, before anything was compared"
    view.show_agreement(made_agreement())
    yield "agreement"
    view.head.bar.show_progress(doing="", done=3, total=9, seconds=4)
    view.head.tell("[The disk is full]")
    yield "agreement, while it is compared again"
    view.head.bar.hide()
    page.open(Segment.COUNTS)


def _alignment(person) -> Iterator[str]:
    person.window.open_page("review")
    page = person.window.pages["review"]
    page.open(ReviewSegment.ALIGNMENT)
    view = page._views[ReviewSegment.ALIGNMENT]
    yield "no alignment yet"
    for standing in made_standings(person.project):
        view.show_standing(standing)
        for card in view.cards.values():
            if not card.told.ended:
                card.unfold()
        view.ending._ask_why()
        view._say("[It cannot end yet]")
        yield f"alignment, {view.title.text()}"
    view.ending.begin_again()
    view.read_again()
    page.open(ReviewSegment.DISAGREEMENTS)


def _review(person) -> Iterator[str]:
    bridge, project = person.window.bridge, person.project
    lead, bo = bridge.labeler, project.labeler_named("bo")
    apple, carrot = (project.taxonomy().named(name).uid for name in ("apple", "carrot"))
    box = acts.AddBox(concept=carrot, box=Box(x=1, y=1, width=9, height=9))
    with project.file.reading() as reader:
        image_id = images.every(reader)[-1].id
    for labeler, some in (
        (lead, (acts.SayOf(concept=apple),)),
        (bo, (acts.SayIn(concept=carrot), box, acts.CloseBoxes())),
    ):
        bridge.take_labeler(labeler)
        for act in (*some, acts.NothingElse()):
            uid = project.clock.new_uid()
            bridge.execute(Tell(uid=uid, image_id=image_id, asking=Pass(way=Way.FREE), act=act))
    bridge.take_labeler(lead)
    person.window.open_page("review")
    page = person.window.pages["review"]
    page.open(ReviewSegment.DISAGREEMENTS)
    view = page.disagreements
    wait_until(lambda: not page.is_waiting and view.image_id and view.stage.canvas.viewport)
    view.open(image_id)
    wait_until(lambda: view.stage.canvas.viewport is not None)
    yield "review"
    person.press("B")
    yield "review, to whom it is sent back"
    person.press("1")
    yield "review, why it is sent back"
    person.press("Esc Esc F7")
    yield "review, an example of what"
    person.press("Esc D")
    yield "review, a drawing"
    view.drawn.leave()
    view.pointing.point(0)
    view.drawn.go_on_from()
    yield "review, what would be held"
    view.drawn.leave()
    page.open(ReviewSegment.SHEETS)
    wait_until(lambda: not page.is_waiting)
    yield "review, contact sheets"
    page.sheets.accept()
    yield "review, a page that was accepted"


def _sheet(person) -> Iterator[str]:
    with person.project.file.reading() as reader:
        ids = tuple(image.id for image in images.every(reader))
    asked = AskedImages(title="[out of place]", ids=ids, notes={ids[0]: "[looks like a banana to all]"})
    person.window.ways.sheet.show(asked, back="insights")
    sheet = person.window.pages["sheet"]
    wait_until(lambda: not sheet.is_waiting)
    yield "contact sheet"
    person.press("Right Ctrl+P")
    yield "contact sheet, sending"
    person.press("Enter Ctrl+P")
    yield "contact sheet, a list that was sent"
    person.window.notice.hide()
    person.press("Esc F7")
    wait_until(lambda: not sheet.examples.jobs.is_running)
    yield "contact sheet, an example"
    person.press("Esc Enter")
    wait_until(lambda: not person.window.label.finding.walk.is_looking)
    yield "images that are labeled again"
    person.press("Ctrl+F")
    yield "images that are labeled again, in the filter"
    person.window.label.finding.bar.clear()
    person.press("Esc")


def _bringing_in(person, folder: Path) -> Iterator[str]:
    for number, name in enumerate(("apple", "pear", "a_class_with_quite_a_long_name_that_is_no_concept")):
        (folder / "classes" / name).mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (40, 30), (number, 0, 9)).save(folder / "classes" / name / "a.png")
    person.window.open_page("bring in")
    page = person.window.pages["bring in"]
    page.folder.set_path(str(folder / "nowhere"))
    page.look()
    wait_until(lambda: not page.jobs.is_running)
    yield "class folders that are not there"
    page.folder.set_path(str(folder / "classes"))
    page.look()
    wait_until(lambda: not page.jobs.is_running)
    yield "class folders"
    page.bring_in()
    wait_until(lambda: not page.jobs.is_running)
    yield "class folders brought in"
    (folder / "boxes.json").write_text(json.dumps(BOXES), "utf-8")
    page.folder.set_path(str(folder / "boxes.json"))
    page.look()
    wait_until(lambda: not page.jobs.is_running)
    page.options.whose.as_answers.click()
    wait_until(lambda: not page.jobs.is_running)
    yield "boxes, one of which cannot be"


def _adding(person, folder: Path) -> Iterator[str]:
    (folder / "more").mkdir(exist_ok=True)
    (folder / "more" / "photos.png").write_bytes(b"no image")
    person.window.folders.start(((folder / "more", None),))
    wait_until(lambda: not person.window.jobs.is_running)
    person.window.open_page("added")
    yield "files that cannot be shown"
    person.window.notice.hide()
    person.window.open_page("insights")
    yield "counts"


def _out_and_home(person, folder: Path) -> Iterator[str]:
    window = person.window
    window.open_page("hand out")
    out = window.pages["hand out"]
    for box in out.fields.people.boxes.values():
        box.setChecked(True)
    out.fields.folder.set_path(str(folder / "packages"))
    out.look()
    wait_until(lambda: not out.jobs.is_running)
    yield "what would go out"
    out.hand_out()
    wait_until(lambda: not out.jobs.is_running)
    yield "what went out"
    window.open_page("assigned")
    yield "who has what"
    window.open_page("take in")
    taking = window.pages["take in"]
    taking.look(sorted((folder / "packages").glob("work for ann*"))[:1])
    wait_until(lambda: not taking.jobs.is_running)
    yield "a package that is refused"
