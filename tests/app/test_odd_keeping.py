"""What somebody else has written into a project where the checklist keeps things: told in one line, or passed over."""

import json

import numpy as np
import pytest

from labeler.app.briefs import brief_of, changed_thresholds
from labeler.app.commands.brief import SetBrief
from labeler.app.commands.lists import SendToPass
from labeler.app.embedding.choice import in_force
from labeler.app.embedding.computing import embed
from labeler.app.embedding.makers import unpacked
from labeler.app.embedding.one import vector_of_image
from labeler.app.like import LikeBox, LikeImage
from labeler.app.lists import lists_of
from labeler.app.readiness.material import Measure
from labeler.app.readiness.photo_rows import photos_in
from labeler.app.similar import Sights
from labeler.app.twins import join_twins
from labeler.domain.brief import MOST_TOLD, Brief
from labeler.domain.draft import Pass, Way
from labeler.domain.errors import AppError, RuleBroken
from labeler.domain.geometry import Box
from labeler.images.measuring import COLOURS
from labeler.store import meta, schema, vectors
from labeler.store.lists import to_plain


def write(project, key, text):
    with project.file.writing() as transaction:
        meta.put(transaction, key, text)


NOT_JSON = ("{", "[" * 100_000, "5", "null", '"x"', "[1]", '{"a": NaN}')


A_LIST = '[{"name": "x", "way": "free", "concept": null, "images": [%s]}]'


@pytest.mark.parametrize(
    "text",
    [
        *NOT_JSON,
        "[{}]",
        '[{"name": 5, "way": "free", "concept": null, "images": ["x"]}]',
        A_LIST % -1,
        A_LIST % (1 << 63),
    ],
)
def test_lists_that_are_none_are_left_out(stocked, text):
    write(stocked, "lists", text)
    assert lists_of(stocked) == ()


def test_a_list_beside_one_that_is_none_is_offered_and_another_can_be_sent(stocked):
    command = SendToPass(name="look again", asking=Pass(way=Way.FREE), images=(1, 2))
    stocked.execute(command, labeler=stocked.labeler_named("Ann"))
    (sent,) = lists_of(stocked)
    odd = {"name": "odd", "way": "concept", "concept": None, "images": [1]}
    write(stocked, "lists", json.dumps([odd, to_plain(sent), {**to_plain(sent), "name": "a\x1b[31m"}]))
    assert lists_of(stocked) == (sent,)
    more = SendToPass(name="and again", asking=Pass(way=Way.FREE), images=(3,))
    stocked.execute(more, labeler=stocked.labeler_named("Ann"))
    assert [each.name for each in lists_of(stocked)] == ["look again", "and again"]


@pytest.mark.parametrize(
    "text", [*NOT_JSON[:5], '{"aim": 1e400}', '{"aims": {"x": 1e400}}', f'{{"aim": {"9" * 5000}}}']
)
def test_a_brief_that_is_none_is_told_in_one_line(project, text):
    write(project, "brief", text)
    with pytest.raises(AppError, match="cannot be read"):
        brief_of(project)


def test_a_brief_of_ten_megabytes_is_none(project):
    write(project, "brief", json.dumps({"purpose": "x" * 10_000_000}))
    with pytest.raises(AppError, match="cannot be read"):
        brief_of(project)
    with pytest.raises(RuleBroken):
        Brief(purpose="x" * (MOST_TOLD + 1))


def test_half_characters_in_a_brief_can_be_written_anywhere(project):
    project.execute(SetBrief(brief=Brief(purpose="fruit \udcff")))
    assert brief_of(project).purpose == "fruit ?"


@pytest.mark.parametrize("pair", ["[NaN, NaN]", "[1e400, 1]", '["1", "2"]', "[1]", "[true, 2]"])
def test_thresholds_that_no_figure_can_be_held_against_are_told_in_one_line(project, pair):
    write(project, "thresholds", f'{{"balance.ratio": {pair}}}')
    with pytest.raises(AppError, match="cannot be read"):
        changed_thresholds(project)


@pytest.mark.parametrize("text", NOT_JSON)
def test_the_shipped_model_is_in_force_where_settings_are_none(project, text):
    shipped = in_force(project).maker
    write(project, "settings", text)
    assert in_force(project).maker == shipped


@pytest.mark.parametrize("odd", [np.inf, -np.inf, -1.0, np.nan])
def test_measures_that_nothing_can_have_are_not_known(odd):
    rows = np.full((1, len(Measure) - 2 + 2 * COLOURS), odd, np.float32)
    values, colours = unpacked(rows, width=np.array([4]), height=np.array([3]))
    assert not np.isinf(values).any()
    assert np.isnan(colours).all()


def test_vectors_of_another_length_than_the_model_makes_are_told_in_one_line(stocked, watch):
    maker = in_force(stocked).maker
    with stocked.file.writing() as transaction:
        for image_id in range(1, 5):
            vectors.keep(transaction, maker, {image_id: np.array([0.6, 0.8, 0.0])})
    sights = Sights(stocked)
    assert len(sights.like(LikeImage(image_id=1), 5, watch=watch).found) == 3
    with pytest.raises(AppError, match="is not what"):
        sights.like(LikeBox(image_id=1, box=Box(x=0, y=0, width=20, height=20)), 5, watch=watch)


@pytest.mark.parametrize("number", ["-1", "x", "9" * 30, "9" * 5000, "1e400"])
def test_how_far_was_looked_for_copies_is_a_number_that_a_file_can_have(stocked, watch, number):
    write(stocked, "twins", f'{{"model": "{in_force(stocked).maker}", "vector": {number}}}')
    write(stocked, "near_revision", number)
    embed(stocked, watch=watch)
    assert join_twins(stocked, watch=watch).joined == 0


@pytest.mark.parametrize("odd", [np.nan, np.inf, 0.0])
def test_a_vector_that_is_none_is_seen_anew_where_it_is_asked_for(stocked, odd):
    maker = in_force(stocked).maker
    with stocked.file.writing() as transaction:
        transaction.insert(schema.vectors, image_id=1, model_digest=maker, vector=np.full(1280, odd, "<f2").tobytes())
    found = vector_of_image(stocked, 1)
    assert float(found @ found) == pytest.approx(1, abs=1e-3)


@pytest.mark.parametrize("taken_at", ["2020", "aaaa-bb-cc dd:ee:ff", "2020-01-01 99:00:00", "9" * 500])
def test_a_time_that_is_none_is_not_known(stocked, taken_at):
    with stocked.file.writing() as transaction:
        transaction.update(schema.images, 1, taken_at=taken_at, width=0, height=1 << 62, near_group=-(1 << 62))
        transaction.update(schema.images, 2, near_group=(1 << 63) - 1)
    with stocked.file.reading() as reader:
        photos = photos_in(reader)
    assert np.isnan(photos.hour[0])
    assert (photos.width[0], photos.near_group.tolist()) == (1, [0, 1, -1, -1])
    assert photos.height[0] < 1 << 30
