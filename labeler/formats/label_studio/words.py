"""What our tasks and our labeling interface call things: written by us, and known again when they come back."""

from labeler.domain.words import Relation

TASKS = "tasks.json"
CONFIG = "label_config.xml"
PROGRAM = "labeler"
"""Stands in `meta` of each task of ours: by it a task that comes back is known to speak of relations."""
IMAGE = "image"
"""The tag that shows the image, and the key of a task's data that it shows."""
OF, IN, OF_BOX, ABSENT, UNCLEAR = "of", "in", "of_box", "absent", "unclear"
RELATIONS = {
    OF: Relation.OF,
    OF_BOX: Relation.OF,
    IN: Relation.IN,
    ABSENT: Relation.ABSENT,
    UNCLEAR: Relation.UNCLEAR,
}
"""What each tag of our interface says of a concept; `of_box` holds the boxes of what the image is of."""
LOCAL_FILES = "/data/local-files/?d="
"""Before the path of a file below LOCAL_FILES_DOCUMENT_ROOT, as Label Studio serves it."""
