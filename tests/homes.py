"""Two homes of one project, as tests lead them: what is decided and said in either, and what of it stands."""

from labeler.app.commands.settling import SendBack, Settle
from labeler.app.commands.undo import Undo
from labeler.app.packages.coming_in.taking_in import take_in
from labeler.app.watch import Watch
from labeler.domain.words import Settling
from labeler.store import answers, claims, concepts, returns, settlements
from tests.content import content, is_sound

ANN = "Ann"


def lead(project, command):
    return project.execute(command, labeler=project.labeler_named(ANN))


def undo(project, who):
    return project.execute(Undo(uid=project.clock.new_uid()), labeler=project.labeler_named(who))


def taken(project, *others):
    done = take_in(project, [each.path for each in others], watch=Watch())
    assert [each.refused.line() for each in done.refused] == []
    assert is_sound(project)
    return done.packages


def alike(one, other):
    return content(one) == content(other)


def kept_of(project, image_id=1):
    bob = project.labeler_named("Bob")
    with project.file.reading() as reader:
        return answers.of(reader, image_id=image_id, labeler_id=bob.id)


def labels_of(project, image_id=1):
    return {label.concept_uid: label.relation for label in kept_of(project, image_id).answer.labels}


def settle(project, image_id=1):
    kept = kept_of(project, image_id)
    uid = project.clock.new_uid()
    lead(project, Settle(uid=uid, image_id=image_id, answer=kept.answer, how=Settling.PICKED, reason="so"))


def send_back(project, image_id=1):
    bob = project.labeler_named("Bob")
    uid = project.clock.new_uid()
    lead(project, SendBack(uid=uid, image_id=image_id, labeler_id=bob.id, reason="look again"))
    with project.file.reading() as reader:
        return returns.open_of(reader, bob.id)[-1]


def are_open(project):
    with project.file.reading() as reader:
        return [each.is_open for each in returns.every(reader)]


def held(project, image_id=1):
    with project.file.reading() as reader:
        found = settlements.of(reader, image_id)
    return {label.concept_uid: label.relation for label in found.answer.labels} if found else None


def claim(project, concept, *, box=None):
    with project.file.writing() as transaction:
        ids = concepts.ids_by_uid(transaction)
        claims.add(transaction, uid=project.clock.new_uid(), image_id=1, concept_id=ids[concept], box=box)


def claimed(project):
    with project.file.reading() as reader:
        return {(each.concept_uid, each.box) for each in claims.of_image(reader, 1)}
