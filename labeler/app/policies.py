"""How labelers are asked in a project, for whoever shows it."""

from labeler.app.project import Project
from labeler.domain.policy import Policy
from labeler.store import policies


def policy_of(project: Project) -> Policy:
    with project.file.reading() as reader:
        return policies.of(reader)
