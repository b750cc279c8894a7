"""Thirty-nine people and 108 photos of two kinds of blue birds: agreement, accuracy and consensus of real answers.

Welinder, Branson, Belongie and Perona: The multidimensional wisdom of crowds, NIPS 2010. Their 4 212 answers say of
each photo whether it shows an Indigo Bunting or a Blue Grosbeak; the pictures here are drawn.
"""

import numpy as np
import pytest
import yaml

from labeler.app.agreement.told import told_in
from labeler.quality.agreement import fleiss_kappa, krippendorff_alpha
from labeler.quality.consensus import dawid_skene, majority
from tests.agreeing import compared, ids, made, of_concept, of_labeler, row, settle_as_gold

BUNTING = "Indigo Bunting"


@pytest.fixture(scope="module")
def crowd(shared_data):
    """What is true of each photo, and what each of the people said of it; shapes (photos,) and (people, photos)."""
    folder = shared_data / "bluebirds"
    if not folder.is_dir():
        pytest.skip(f"the bluebirds are not here: {folder}")
    truth, labels = (yaml.load((folder / name).read_text(), yaml.CSafeLoader) for name in ("gt.yaml", "labels.yaml"))
    photos = sorted(truth)
    said = np.array([[labels[who][photo] for photo in photos] for who in sorted(labels)], dtype=np.int8)
    assert said.shape == (39, 108)
    return [str(photo) for photo in photos], np.array([truth[photo] for photo in photos], dtype=np.int8), said


@pytest.fixture(scope="module")
def project(crowd, tmp_path_factory):
    photos, truth, said = crowd
    rows = [
        row(photo, f"person {number:02}", "of" if says else "none", BUNTING)
        for number, answers in enumerate(said)
        for photo, says in zip(photos, answers, strict=True)
    ]
    project = made(tmp_path_factory.mktemp("birds") / "birds.labeler", [BUNTING], photos, rows)
    by_name = ids(project)
    for photo, is_bunting in zip(photos, truth, strict=True):
        settle_as_gold(project, by_name[photo], **({BUNTING: "of"} if is_bunting else {}))
    yield project
    project.close()


@pytest.fixture(scope="module")
def found(project):
    return compared(project)


def test_their_agreement_is_that_of_the_measures_on_the_published_answers(found, crowd):
    _, _, said = crowd
    concept = of_concept(found, BUNTING).concept
    assert found.images == 108
    assert concept.items == 108
    assert concept.alpha == pytest.approx(krippendorff_alpha(said))
    assert concept.kappa == pytest.approx(fleiss_kappa(said))
    assert 0 < concept.alpha < 0.5, "hard to tell apart: far better than chance, far from agreed"
    assert len(found.pairs) == 39 * 38 / 2


def test_each_persons_accuracy_against_the_truth(found, crowd):
    _, truth, said = crowd
    for number, answers in enumerate(said):
        score = of_labeler(found, f"person {number:02}").gold.concept.share
        assert (score.count, score.of) == ((answers == truth).sum(), 108)


def test_a_consensus_weighed_by_reliability_is_at_least_as_good_as_the_majority(project, crowd):
    """Dawid and Skene, estimated without the truth."""
    photos, truth, _ = crowd
    with project.file.reading() as reader:
        told = told_in(reader, project.taxonomy_in(reader))
    said = told.shared.is_there[:, :, 0]
    said = said[(said >= 0).any(axis=1)]
    assert said.shape == (39, 108)
    by_image = {image: is_bunting for image, is_bunting in zip(_in_order(project, photos), truth, strict=True)}
    wanted = np.array([by_image[image] for image in told.images(told.shared.rows)])
    by_vote = (majority(said, classes=2) == wanted).mean()
    weighed = (dawid_skene(said, classes=2).held == wanted).mean()
    assert weighed >= by_vote
    assert weighed > 0.85
    assert by_vote == pytest.approx(82 / 108, abs=0.02)


def _in_order(project, photos):
    by_name = ids(project)
    return [by_name[photo] for photo in photos]


def test_what_they_confuse_is_told_and_who_does_it_most_is_first(found):
    told = [each.gold_confusions for each in found.labelers if each.gold_confusions]
    assert len(told) > 30
    assert all(each.times >= 2 for confusions in told for each in confusions)
