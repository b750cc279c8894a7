"""The photos of a project are looked at once, by one model, whatever cuts that off; and nothing else is compared."""

import json
import shutil
import threading
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from labeler.app.adding import add_folders
from labeler.app.embedding import choice
from labeler.app.embedding.again import kept_again, look_again
from labeler.app.embedding.allowed import allowed_at
from labeler.app.embedding.choice import NO_MODEL, in_force, seen_by
from labeler.app.embedding.computing import embed, missing, named
from labeler.app.embedding.gently import embed_gently
from labeler.app.embedding.kept import seen_and_measured
from labeler.app.embedding.naming import name_model, use_shipped_model
from labeler.app.embedding.one import vector_of_box, vector_of_file, vector_of_image
from labeler.app.project import new_project, open_project
from labeler.app.readiness.material import Altered, Change, Measure, Photos
from labeler.app.resources import resource
from labeler.app.watch import Cancelled, Watch
from labeler.domain.errors import AppError
from labeler.domain.geometry import Box
from labeler.store import images, vectors
from labeler.store.damage.check import damage

SHIPPED = resource("models", "efficientnet-lite0.onnx")


@pytest.fixture
def project(project_at, photos, tmp_path):
    project = project_at(tmp_path / "work.labeler")
    add_folders(project, [photos(4)], watch=Watch())
    return project


@pytest.fixture(scope="module")
def kept_once(tmp_path_factory):
    """A project with four photos that were looked at, made once: each test has a copy of it, and alters no photo."""
    folder = tmp_path_factory.mktemp("looked at")
    (folder / "photos").mkdir()
    for number in range(1, 5):
        levels = np.random.default_rng(number).integers(0, 256, (3, 4, 3), dtype=np.uint8)
        Image.fromarray(levels).resize((40, 30)).save(folder / "photos" / f"{number:03}.png")
    with closing(new_project(folder / "work.labeler", lead="Ann", fill=lambda project: None)) as project:
        add_folders(project, [folder / "photos"], watch=Watch())
        embed(project, watch=Watch())
    return folder


@pytest.fixture
def looked_at(kept_once, tmp_path):
    with closing(open_project(Path(shutil.copy(kept_once / "work.labeler", tmp_path)))) as project:
        yield project


@pytest.fixture
def without_model(monkeypatch):
    """As in an installation from which the file of the model is missing."""

    def gone():
        raise FileNotFoundError

    monkeypatch.setattr(choice, "_shipped", gone)


@pytest.fixture
def own_model(tmp_path):
    """A lead's own model: the shipped one's numbers from other pixels, under another name."""
    path = tmp_path / "own" / "own.onnx"
    path.parent.mkdir()
    shutil.copy(SHIPPED, path)
    path.with_suffix(".json").write_text(json.dumps({"name": "Own", "input_size": 96, "mean": 127, "scale": 128}))
    return path


def _photos(project):
    with project.file.reading() as reader:
        every = images.every(reader)
    number = len(every)
    none, nowhere = np.full(number, -1), ("",)
    return Photos(
        ids=np.array([image.id for image in every]),
        digests=tuple(image.digest for image in every),
        names=tuple(image.name for image in every),
        width=np.array([image.size.width for image in every]),
        height=np.array([image.size.height for image in every]),
        is_train=np.ones(number, np.bool_),
        is_target=np.zeros(number, np.bool_),
        is_answered=np.zeros(number, np.bool_),
        source=none,
        folder=none,
        camera=none,
        day=none,
        hour=np.full(number, np.nan),
        near_group=none,
        sources=nowhere,
        folders=nowhere,
        cameras=nowhere,
        days=nowhere,
    )


def _kept(project):
    photos = _photos(project)
    with project.file.reading() as reader:
        return seen_and_measured(reader, photos)


def test_every_photo_is_looked_at_once_and_what_was_seen_is_kept(project):
    assert missing(project) == 4
    first = embed(project, watch=Watch())
    assert (first.computed, first.known, first.unread, first.without_model) == (4, 0, (), "")
    again = embed(project, watch=Watch())
    assert (again.computed, again.known, missing(project)) == (0, 4, 0)
    seen, measured = _kept(project)
    assert seen.is_model
    assert seen.name == "EfficientNet-Lite0"
    assert seen.vectors.shape == (4, 1280)
    assert np.sqrt((seen.vectors**2).sum(axis=1)) == pytest.approx(np.ones(4), abs=1e-3)
    assert measured.of(Measure.PIXELS) == pytest.approx(np.full(4, np.log10(1200)))
    assert measured.of(Measure.SHAPE) == pytest.approx(np.full(4, np.log2(4 / 3)))
    assert np.isnan(measured.of(Measure.COMPRESSION)).all()
    rest = [measure for measure in Measure if measure is not Measure.COMPRESSION]
    assert all(np.isfinite(measured.of(measure)).all() for measure in rest)
    assert measured.colours.sum(axis=2) == pytest.approx(np.ones((4, 2)), abs=1e-5)


def test_what_is_kept_is_sealed_like_every_row(looked_at):
    maker = in_force(looked_at).maker
    with looked_at.file.reading() as reader:
        assert list(damage(reader)) == []
        (sizes,) = set(reader.plain("SELECT length(vector) FROM vectors WHERE model_digest = ?", (maker,)))
    assert sizes == (2 * 1280,)


def test_cut_off_it_has_kept_what_it_reported_and_goes_on_from_there(project, monkeypatch):
    monkeypatch.setattr("labeler.app.embedding.computing._SECONDS", 0.0)
    reported = []

    class Impatient(Watch):
        def report(self, *, done, total=0, doing=""):
            reported.append(done)
            if done >= 2:
                self.cancel()
            super().report(done=done, total=total, doing=doing)

    with pytest.raises(Cancelled):
        embed(project, watch=Impatient())
    assert 0 < missing(project) <= 4 - max(reported) + 1
    embed(project, watch=Watch())
    assert missing(project) == 0


def test_images_that_are_gone_or_changed_are_named_and_end_nothing(project, tmp_path):
    (tmp_path / "photos" / "001.png").unlink()
    Image.new("RGB", (40, 30)).save(tmp_path / "photos" / "002.png")
    embedded = embed(project, watch=Watch())
    assert embedded.computed == 2
    assert [name for name, _ in named(project, embedded)] == ["001.png", "002.png"]
    assert "changed" in named(project, embedded)[1][1]
    seen, measured = _kept(project)
    assert np.isnan(seen.vectors).all(axis=1).tolist() == [True, True, False, False]
    assert np.isnan(measured.of(Measure.LIGHT)).tolist() == [True, True, False, False]
    assert missing(project) == 2


def test_an_empty_project_has_seen_nothing(project_at, tmp_path):
    project = project_at(tmp_path / "empty.labeler")
    assert embed(project, watch=Watch()).computed == 0
    assert _kept(project) == (None, None)


def test_without_the_model_colours_and_texture_stand_in_and_say_so(project, without_model):
    embedded = embed(project, watch=Watch())
    assert embedded.computed == 4
    assert "missing" in embedded.without_model
    seen, measured = _kept(project)
    assert not seen.is_model
    assert seen.name == NO_MODEL == seen_by(project)
    assert np.isfinite(seen.vectors).all()
    assert measured is not None
    one = vector_of_image(project, images_of(project)[0])
    assert float(one @ seen.vectors[0]) == pytest.approx(1, abs=1e-3)


def test_what_the_model_sees_later_goes_before_colours(project, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(choice, "_shipped", lambda: (_ for _ in ()).throw(FileNotFoundError()))
        embed(project, watch=Watch())
    assert missing(project) == 4
    assert not _kept(project)[0].is_model
    assert embed(project, watch=Watch()).computed == 4
    assert _kept(project)[0].is_model


def test_vectors_of_two_models_never_meet(looked_at, own_model):
    shipped = _kept(looked_at)[0].vectors
    name_model(looked_at, own_model)
    assert seen_by(looked_at) == "Own"
    assert missing(looked_at) == 4
    embed(looked_at, watch=Watch())
    own = _kept(looked_at)[0]
    assert own.name == "Own"
    assert not np.allclose(own.vectors, shipped, atol=0.01)
    use_shipped_model(looked_at)
    assert missing(looked_at) == 0
    assert _kept(looked_at)[0].vectors == pytest.approx(shipped)


def test_a_project_from_elsewhere_has_no_model_of_its_own_choice_loaded(project, own_model, monkeypatch, tmp_path):
    name_model(project, own_model)
    embed(project, watch=Watch())
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "another computer"))
    monkeypatch.setattr("labeler.app.embedding.choice.read_model", None)  # which would load it
    assert allowed_at(in_force(project).maker) is None
    assert in_force(project).model is None
    seen, _ = _kept(project)
    assert seen.is_model  # what was seen elsewhere is good here too
    with pytest.raises(AppError, match="not named on this computer"):
        vector_of_box(project, images_of(project)[0], Box(x=0, y=0, width=9, height=9))
    embedded = embed(project, watch=Watch())
    assert "not named on this computer" in embedded.without_model


def test_nothing_in_the_project_says_where_a_model_lies_and_one_whose_file_was_exchanged_is_not_loaded(
    project, own_model
):
    name_model(project, own_model)
    with project.file.reading() as reader:
        kept = " ".join(value for (value,) in reader.plain("SELECT value FROM meta"))
    assert str(own_model) not in kept
    assert "own.onnx" not in kept
    own_model.write_bytes(own_model.read_bytes() + b"\0")
    assert in_force(project).model is None
    assert "changed" in in_force(project).why_not


def test_what_is_no_model_changes_nothing(project, tmp_path):
    path = tmp_path / "bad.onnx"
    path.write_bytes(b"no model")
    path.with_suffix(".json").write_text("{}")
    with pytest.raises(AppError):
        name_model(project, path)
    assert seen_by(project) == "EfficientNet-Lite0"


@pytest.mark.parametrize(
    "settings", ['{"model": 7}', '{"model": {"digest": "../x", "name": "y"}}', '{"model": {}}', "[]"]
)
def test_a_strange_choice_in_a_project_is_none(project, settings):
    with project.file.writing() as transaction:
        from labeler.store import meta

        meta.put(transaction, "settings", settings)
    assert seen_by(project) == "EfficientNet-Lite0"


def test_rows_of_another_length_are_damage_and_are_left_out(looked_at):
    maker, first = in_force(looked_at).maker, images_of(looked_at)[0]
    for row in (np.ones(7), np.ones(0), np.zeros(1280)):
        with looked_at.file.writing() as transaction:
            vectors.keep(transaction, maker, {first: row})
        seen, _ = _kept(looked_at)
        assert np.isnan(seen.vectors[0]).all()
        assert np.isfinite(seen.vectors[1:]).all()


def test_a_number_that_the_file_cannot_hold_is_a_bug_and_not_kept(project):
    first = images_of(project)[0]
    with pytest.raises(ValueError, match="float16"), project.file.writing() as transaction:
        vectors.keep(transaction, "x", {first: np.array([1e9])})


def test_altered_pictures_are_looked_at_once_and_kept(project):
    embed(project, watch=Watch())
    photos = _photos(project)
    box = (Box(x=5, y=5, width=20, height=15),)
    wanted = [
        Altered(image=i, change=change) for i in range(2) for change in Change if change is not Change.PAINTED_OVER
    ]
    wanted += [Altered(image=0, change=Change.PAINTED_OVER, boxes=box), Altered(image=0, change=Change.BLURRED)]
    seen = look_again(project, photos, wanted, watch=Watch())
    assert set(seen) == set(wanted)
    with project.file.reading() as reader:
        kept = kept_again(reader, photos, wanted)
        assert kept_again(reader, photos, [Altered(image=1, change=Change.PAINTED_OVER, boxes=box)]) == {}
    assert all(float(kept[each] @ seen[each]) == pytest.approx(1, abs=1e-3) for each in wanted)
    original = _kept(project)[0].vectors[0]
    assert float(seen[wanted[-2]] @ original) < 0.999
    (project.path.parent / "photos" / "001.png").unlink()
    assert len(look_again(project, photos, wanted, watch=Watch())) == len(set(wanted))  # from what is kept


def test_altered_pictures_of_a_project_open_to_read_are_looked_at_and_not_kept(looked_at):
    looked_at.close()
    reading = open_project(looked_at.path, writes=False)
    wanted = [Altered(image=2, change=Change.HALVED)]
    photos = _photos(reading)
    assert len(look_again(reading, photos, wanted, watch=Watch())) == 1
    with reading.file.reading() as reader:
        assert kept_again(reader, photos, wanted) == {}
    reading.close()


def test_a_picture_that_cannot_be_read_has_no_altered_one(project, tmp_path):
    (tmp_path / "photos" / "001.png").unlink()
    wanted = [Altered(image=0, change=Change.BLURRED), Altered(image=1, change=Change.BLURRED)]
    assert list(look_again(project, _photos(project), wanted, watch=Watch())) == wanted[1:]


def test_one_image_a_box_in_it_and_a_file_are_seen_as_all_are(looked_at, kept_once, tmp_path):
    kept = _kept(looked_at)[0].vectors
    first = images_of(looked_at)[0]
    assert float(vector_of_image(looked_at, first) @ kept[0]) == pytest.approx(1, abs=1e-3)
    assert float(vector_of_file(looked_at, kept_once / "photos" / "003.png") @ kept[2]) == pytest.approx(1, abs=1e-3)
    whole = vector_of_box(looked_at, first, Box(x=0, y=0, width=40, height=30))
    part = vector_of_box(looked_at, first, Box(x=30, y=20, width=8, height=8))
    assert float(whole @ kept[0]) > float(part @ kept[0])
    (tmp_path / "note.txt").write_text("no image")
    with pytest.raises(AppError):
        vector_of_file(looked_at, tmp_path / "note.txt")


def test_looking_gently_waits_while_somebody_works_and_can_be_cut_off_there(project):
    works, watch = threading.Event(), Watch()
    works.set()
    ended = []

    def look():
        try:
            embed_gently(project, watch=watch, may_go_on=lambda: not works.is_set())
        except Cancelled:
            ended.append("cut off")

    thread = threading.Thread(target=look)
    thread.start()
    thread.join(0.3)
    assert thread.is_alive()
    assert missing(project) == 4
    watch.cancel()
    thread.join(30)
    assert ended == ["cut off"]
    works.clear()
    looked = threading.Thread(
        target=embed_gently, args=(project,), kwargs={"watch": Watch(), "may_go_on": lambda: True}
    )
    looked.start()
    looked.join(60)
    assert missing(project) == 0


def images_of(project):
    with project.file.reading() as reader:
        return [image.id for image in images.every(reader)]
