"""A folder can be labeled from its first image on: neither its list nor its other images are waited for."""

from contextlib import closing
from itertools import pairwise

import pytest

from labeler.app.adding import add_folders
from labeler.app.label_screen import next_to_ask
from labeler.app.project import open_project
from labeler.app.watch import Progress, Watch
from labeler.domain.draft import Pass, Way


class Seeing(Watch):
    """Notes what was reported, and after the first report what could be labeled by then."""

    def __init__(self, project):
        super().__init__()
        self.told = []
        self.first = None
        self._project = project

    def report(self, **progress):
        super().report(**progress)
        if not self.told:
            (ann,) = self._project.people()
            self.first = next_to_ask(self._project, ann, Pass(way=Way.FREE))
        self.told.append(Progress(**progress))


@pytest.fixture
def project(make_project):
    with closing(open_project(make_project())) as opened:
        yield opened


def test_the_first_image_can_be_labeled_before_the_folder_is_listed(project, photos):
    watch = Seeing(project)
    add_folders(project, [photos(40)], watch=watch)
    assert (watch.told[0].done, watch.told[0].total) == (1, 0)
    assert watch.first == 1
    assert (watch.told[-1].done, watch.told[-1].total) == (40, 40)


def test_no_answer_waits_for_more_than_a_few_images(project, photos):
    watch = Seeing(project)
    add_folders(project, [photos(60)], watch=watch)
    done = [progress.done for progress in watch.told]
    assert max(after - before for before, after in pairwise(done)) <= 25


def test_a_folder_added_again_is_known_without_another_image(project, photos):
    folder = photos(12)
    assert add_folders(project, [folder], watch=Watch()).images == 12
    again = add_folders(project, [folder], watch=Watch())
    assert (again.images, again.known) == (0, 12)
