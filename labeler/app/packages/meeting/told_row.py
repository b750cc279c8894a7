"""A revision as a package tells it becomes one as a project keeps it."""

from labeler.formats.package.records import RevisionRow
from labeler.store.merging.told import ToldRevision, text_of


def told_by(row: RevisionRow) -> ToldRevision:
    return ToldRevision(
        uid=row.uid,
        subject=row.subject,
        subject_uid=row.subject_uid,
        number=row.number,
        parent=row.parent,
        at=row.at,
        labeler=row.labeler,
        verb=row.verb,
        before=text_of(row.before),
        after=text_of(row.after),
        undoes=row.undoes,
        whose=row.whose,
    )
