"""Copies stand on one side of the split, in whatever order images come, are answered, joined, and change sources."""

import random
from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from labeler.app.commands.answers import Tell
from labeler.app.commands.sources import SetPurpose
from labeler.app.examining import check_file
from labeler.app.near_adding import KnownPictures
from labeler.app.near_groups import NearGroups
from labeler.app.project import new_project
from labeler.app.twins import must_move
from labeler.app.watch import Watch
from labeler.domain.acts import SayNone
from labeler.domain.draft import Pass, Way
from labeler.domain.image import Place
from labeler.domain.split import drawn_split
from labeler.domain.twins import side_of
from labeler.domain.words import Health, Purpose, Split
from labeler.store import images, meta, near
from labeler.store.images import NewImage

SOURCES = ("shop", "market", "phones")


class Story:
    """What happens to one project, step by step; after each step the rules hold."""

    def __init__(self, path, chance):
        self.chance = chance
        self.project = new_project(path, lead="Ann")
        self.known = KnownPictures()
        self.joins = NearGroups()
        self.pictures = {}
        self.answered = {}
        self.joined = []
        with self.project.file.writing() as transaction:
            for name in SOURCES:
                purpose = Purpose.TARGET if name == "phones" else Purpose.TRAINING
                images.add_source(transaction, uid=name, name=name, purpose=purpose)

    def add(self, picture=None, source=None):
        """One of five pictures, stored again: a few bits are others."""
        picture = self.chance.randrange(5) if picture is None else picture
        bits = random.Random(picture).getrandbits(319) & ~(1 << 319)
        for bit in self.chance.sample(range(256), 3):
            bits ^= 1 << bit
        hash_ = f"{bits:080x}"
        with self.project.file.writing() as transaction:
            source = images.source_named(transaction, source or self.chance.choice(SOURCES))
            ordinal = images.added_by_folder(transaction, source.id)[""]
            number = len(self.pictures) + 1
            drawn = drawn_split(
                project_uid=meta.get(transaction, "uid"),
                folder=f"{source.name}/",
                ordinal=ordinal,
                purpose=source.purpose,
            )
            is_target = source.purpose is Purpose.TARGET
            group, side = self.known.room_for(transaction, hash_, (320, 240), is_target=is_target) or (None, drawn)
            new = NewImage(
                digest=f"{number:064x}",
                format="PNG",
                width=320,
                height=240,
                orientation=1,
                frames=1,
                split=side,
                health=Health.OK,
                problem="",
                taken_at="",
                camera="",
                hash=hash_,
                near_group=group,
            )
            image_id = images.add(transaction, new, source_id=source.id, at="now")
            images.add_place(transaction, image_id, Place(root="/root", path=str(number).encode()))
        self.pictures[image_id] = picture
        return image_id

    def answer(self):
        image_id = self._any()
        if image_id is None or image_id in self.answered:
            return
        with self.project.file.reading() as reader:
            self.answered[image_id] = images.by_id(reader, image_id).split
        told = Tell(uid=f"{image_id:032x}", image_id=image_id, asking=Pass(way=Way.FREE), act=SayNone(), active_ms=1)
        self.project.execute(told, labeler=self.project.labeler_named("Ann"))

    def join(self, *pair):
        """As after a look at the pixels: two that no hash has brought together."""
        pair = pair or (self._any(), self._any())
        if None in pair or pair[0] == pair[1]:
            return
        with self.project.file.writing() as transaction:
            self.joins.join(transaction, pair)
        self.joined.append(pair)

    def say(self):
        name, purpose = self.chance.choice(SOURCES), self.chance.choice(list(Purpose))
        self.project.execute(SetPurpose(source=name, purpose=purpose))

    def begin_again(self):
        self.known, self.joins = KnownPictures(), NearGroups()

    def _any(self):
        return self.chance.choice(list(self.pictures)) if self.pictures else None

    def expected(self):
        parent = {image_id: image_id for image_id in self.pictures}

        def root(one):
            while parent[one] != one:
                one = parent[one]
            return one

        first = {}
        pairs = [(first.setdefault(picture, image_id), image_id) for image_id, picture in self.pictures.items()]
        for one, other in [*pairs, *self.joined]:
            parent[max(root(one), root(other))] = min(root(one), root(other))
        groups = defaultdict(set)
        for image_id in parent:
            groups[root(image_id)].add(image_id)
        return {frozenset(group) for group in groups.values() if len(group) > 1}

    def holds(self):
        with self.project.file.reading() as reader:
            groups = list(near.groups(reader))
            split = {image.id: image.split for image in images.every(reader)}
            source = {image.id: image.source for image in images.every(reader)}
            target = {each.name for each in images.every_source(reader) if each.purpose is Purpose.TARGET}
            listed = {twin.id for twin in must_move(reader)}
        assert {frozenset(twin.id for twin in group) for group in groups if len(group) > 1} == self.expected()
        for group in groups:
            assert {t.id for t in group if t.split is not side_of(group)} <= self.answered.keys()
            assert {t.id for t in group if t.split is not side_of(group)} <= listed
        assert all(split[image_id] is side for image_id, side in self.answered.items())
        free = split.keys() - self.answered.keys()
        assert all(split[image_id] is Split.EVALUATION for image_id in free if source[image_id] in target)


@pytest.fixture
def story(tmp_path):
    told = Story(tmp_path / "story.labeler", random.Random(0))
    yield told
    told.project.close()


def test_a_copy_goes_to_the_group_that_somebody_else_has_made_while_images_are_added(story):
    first, other = story.add(0, "shop"), story.add(1, "shop")
    story.add(0, "shop")
    story.add(1, "shop")
    story.join(first, other)
    story.add(1, "shop")
    story.holds()
    story.join(story.add(2, "shop"), first)
    story.add(0, "shop")
    story.holds()


def test_a_copy_stands_on_the_side_to_which_its_group_was_taken_while_images_are_added(story):
    copies = [story.add(picture, "shop") for picture in (0, 1, 2, 3, 0, 1, 2, 3)]
    assert len(copies) == 8
    story.project.execute(SetPurpose(source="shop", purpose=Purpose.TARGET))
    for picture in range(4):
        story.add(picture, "market")
        story.holds()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("orders")


@settings(max_examples=6)
@given(seed=st.integers(0, 2**32))
def test_no_order_of_events_puts_copies_on_two_sides(folder, seed):
    chance = random.Random(seed)
    path = folder / f"{seed}.labeler"
    path.unlink(missing_ok=True)
    story = Story(path, chance)
    try:
        steps = (story.add, story.answer, story.join, story.say, story.begin_again)
        for _ in range(20):
            chance.choices(steps, weights=(10, 3, 2, 3, 2))[0]()
            story.holds()
    finally:
        story.project.close()
    assert check_file(path, watch=Watch()).damage == ()
