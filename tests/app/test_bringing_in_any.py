"""Imports of anything onto anything: the plan tells the truth, nothing said is lost, nothing is said by nobody."""

import shutil
from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from labeler.app.adding import add_folders
from labeler.app.commands.concept_closing import Close
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.project import open_project
from labeler.app.watch import Cancelled, Watch
from labeler.domain.errors import AppError
from labeler.domain.rules import covers, is_finished
from labeler.domain.words import Relation, State
from labeler.formats.incoming.statements import StatedLabel
from tests.bringing import boxed, image, is_sound, plan, said, take_in

CONCEPTS = ("apple", "banana", "carrot")
IMAGES = (1, 2)
SOME_BOXES = st.lists(
    st.tuples(st.integers(0, 20), st.integers(0, 15), st.integers(1, 30), st.integers(1, 25)),
    min_size=1,
    max_size=2,
    unique=True,
)


@st.composite
def any_statement(draw):
    """What one person says of one image, sometimes too little, sometimes of what is no concept."""
    name = f"{draw(st.sampled_from(IMAGES)):03}.png"
    person = draw(st.sampled_from(("", "Cleo", "Dan")))
    if draw(st.integers(0, 5)) == 0:
        return image(name, person=person, state=State.SKIPPED, reason=draw(st.sampled_from(("", "dark"))))
    spoken_of = draw(st.lists(st.sampled_from((*CONCEPTS, "unheard of")), max_size=3, unique=True))
    found = []
    for concept in spoken_of:
        relation = draw(st.sampled_from((None, *Relation)))
        takes_boxes = relation in (None, Relation.OF, Relation.IN) and draw(st.booleans())
        boxes = draw(SOME_BOXES) if takes_boxes else ()
        joint = relation is Relation.OF and draw(st.booleans())
        reason = "far away" if relation is Relation.UNCLEAR else ""
        found.append(boxed(concept, *boxes, relation=relation, joint=joint, reason=reason))
    return image(name, *found, person=person, is_complete=draw(st.booleans()))


ANY_CHOICES = st.fixed_dictionaries(
    {},
    optional={
        "relation": st.just("in"),
        "labeler": st.sampled_from(("Ann", "Cleo")),
        "skip_unknown": st.booleans(),
        "skip_bad": st.booleans(),
        "renames": st.just((("unheard of", "banana"),)),
    },
)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.lists(any_statement(), min_size=1, max_size=3), ANY_CHOICES),
        st.sampled_from(("close carrot", "add date")),
    ),
    min_size=1,
    max_size=6,
)


@pytest.fixture
def stocked(project, photos):
    add_folders(project, [photos(len(IMAGES))], watch=Watch())
    return project


@pytest.fixture
def stated(stated):
    """As everywhere, with classes of which no project has heard."""
    return lambda images: stated(*images, classes=(*CONCEPTS, "unheard of"))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=STEPS)
def test_whatever_comes_in_one_after_the_other(stocked, clock, stated, tmp_path_factory, steps):
    path = tmp_path_factory.mktemp("any") / "any.labeler"
    shutil.copy(stocked.path, path)
    with closing(open_project(path, clock=clock)) as project:
        for step in steps:
            if isinstance(step, str):
                change_the_list(project, step)
            else:
                come_in(project, stated, *step)
        assert is_sound(project)


def change_the_list(project, step):
    names = {concept.name: concept for concept in project.taxonomy().open_concepts}
    if step == "close carrot" and "carrot" in names:
        project.execute(Close(concept=names["carrot"].uid))
    if step == "add date" and "date" not in names:
        project.execute(AddConcepts(entries=(NewConcept(name="date"),)))


def come_in(project, stated, statements, choices):
    folder, before = stated(statements), everything(project)
    try:
        told = plan(project, folder, **choices)
    except AppError:  # what was chosen has no sense at all
        assert everything(project) == before
        return
    assert everything(project) == before
    if told.refusal is not None:
        with pytest.raises(AppError) as refused:
            take_in(project, folder, **choices)
        assert str(refused.value) == str(told.refusal)
        assert "Nothing was taken in." in refused.value.line()
        assert everything(project) == before
        return
    done = take_in(project, folder, **choices)
    assert done == told
    after = everything(project)
    nothing_is_lost(project, statements, before, after)
    nobody_is_made_to_say(project, statements, before, after)
    again = take_in(project, folder, **choices)
    assert (again.answers, again.claims, again.people_added) == (0, 0, 0)
    assert (again.answers_unchanged, again.claims_known) == (
        told.answers + told.answers_unchanged,
        told.claims + told.claims_known,
    )
    assert everything(project) == after


def everything(project):
    """Every answer, by image and labeler, and all claims."""
    with project.file.reading() as reader:
        people = [name for (name,) in reader.plain("SELECT name FROM labelers ORDER BY id")]
        claims = reader.plain("SELECT image_id, concept_id, x, y, width, height FROM claims ORDER BY id")
    return {(number, who): said(project, number, who) for number in IMAGES for who in people}, claims


def named(statements, number, project):
    """The concepts that are spoken of, and whether somebody has looked for all that the data set has."""
    about = [each for each in statements if each.name == f"{number:03}.png"]
    names = {"unheard of": "banana"}
    spoken_of = {names.get(label.class_name, label.class_name) for each in about for label in each.labels}
    return spoken_of, any(each.is_complete for each in about)


def nothing_is_lost(project, statements, before, after):
    """What was said of concepts that nobody spoke of now stands as it was."""
    concepts = {concept.uid: concept for concept in project.taxonomy().concepts}
    for (number, who), answer in before[0].items():
        if answer is None or answer.state is not State.SUBMITTED:
            continue
        spoken_of, is_complete = named(statements, number, project)
        now = after[0][number, who]
        assert now.state is State.SUBMITTED
        for label in answer.labels:
            concept = concepts[label.concept_uid]
            is_touched = concept.name in spoken_of or (is_complete and concept.is_open)
            if not is_touched and not label.joint and label.relation is not Relation.OF:
                assert now.label_of(label.concept_uid) == label
    assert set(before[1]) <= set(after[1])


def nobody_is_made_to_say(project, statements, before, after):
    """A finished answer is whole, and tells of nothing that neither it nor the data set told of before."""
    for (number, who), answer in after[0].items():
        if answer is None or answer == before[0].get((number, who)):
            continue
        assert answer.state is State.SKIPPED or is_finished(answer)
        spoken_of, is_complete = named(statements, number, project)
        was = before[0].get((number, who))
        for concept in project.taxonomy().concepts:
            is_new = covers(answer, concept) and not (was is not None and covers(was, concept))
            if is_new:
                assert concept.name in spoken_of or (is_complete and concept.name in CONCEPTS)


@pytest.mark.parametrize("moment", range(0, 16, 2))
def test_cut_off_at_any_moment_all_came_in_or_nothing(stocked, clock, stated, tmp_path, moment):
    class CutOff(Watch):
        reports = 0

        def report(self, **progress):
            CutOff.reports += 1
            if CutOff.reports > moment:
                self.cancel()
            super().report(**progress)

    statements = [
        image("001.png", boxed("apple", (1, 2, 10, 12)), person="Cleo"),
        image("001.png", StatedLabel("banana"), person="Dan"),
        image("002.png", boxed("banana", (1, 2, 10, 12)), person="Cleo"),
    ]
    before = everything(stocked)
    try:
        take_in(stocked, stated(statements), relation="in", watch=CutOff())
    except Cancelled:
        assert everything(stocked) == before
    else:
        assert everything(stocked) != before
    assert take_in(stocked, stated(statements), relation="in").claims_known in (0, 1)
    assert len(everything(stocked)[1]) == 1
    assert is_sound(stocked)
