"""Classification folders: one a concept, of the images that are of it and of nothing else."""

from labeler.domain.phrase import Phrase
from labeler.domain.words import State
from labeler.formats.folders.examples import NEGATIVES, Example, Examples, Given
from labeler.formats.folders.labels_file import LABELS_FILE
from labeler.formats.folders.labels_out import LabelsTable
from labeler.formats.folders.options import FolderOptions
from labeler.formats.folders.plan import plan_folders
from labeler.formats.outgoing.exporter import Exporter
from labeler.formats.outgoing.planning import CANNOT_HOLD_LABELERS, CANNOT_HOLD_SKIPS
from labeler.formats.outgoing.records import ExportImage
from labeler.formats.outgoing.run import ExportRun


def write_folders(run: ExportRun) -> None:
    """The class folders, `classes.txt` in the order in which readers number them, and `labels.csv`."""
    examples = Examples(run.request)
    classes: set[str] = set()
    images = labels = 0
    with run.folder.text(LABELS_FILE) as file:
        table = LabelsTable(file, examples.chosen)
        for image in run.images():
            if image.answer.state is not State.SUBMITTED:
                continue
            given = examples.given(image)
            files = [_placed(run, image, each) for each in given.files]
            for each, destination in zip(given.files, files, strict=True):
                if each.part is None:
                    table.whole(destination, image.answer)
                else:
                    table.crop(destination, examples.classes[each.uid])
                classes.add(each.uid)
            run.list(image, state=_state(given), destination=files[0] if given.whole else "")
            images += bool(files)
            labels += len(files)
    with run.folder.text("classes.txt") as file:
        file.writelines(f"{name}\n" for name in sorted(examples.folders[uid] for uid in classes))
    run.check(images=images, boxes=0, labels=labels)


def _placed(run: ExportRun, image: ExportImage, example: Example) -> str:
    name = run.plan.names.get(example.key) or example.file_name
    destination = f"{example.place}/{name}"
    run.place(image, destination, part=example.part)
    return destination


def _state(given: Given) -> str:
    """What the manifest says of an image; of its files only the first whole one has its own path there."""
    if given.whole and len(given.files) == 1 and given.whole[0].uid != NEGATIVES:
        return "exported"
    if not given.files:
        return f"left out: {given.unfit.value}" if given.unfit else "left out"
    if not given.whole:
        return f"exported: crops only ({len(given.crops)})"
    more = [f"in {len(given.whole)} folders"] if len(given.whole) > 1 else []
    more += ["a negative"] if given.whole[0].uid == NEGATIVES else []
    more += [f"crops too ({len(given.crops)})"] if given.crops else []
    return f"exported: {', '.join(more)}"


FOLDERS = Exporter(
    title=Phrase("Classification folders"),
    purpose=Phrase("For classifiers: a folder for each concept, with the images that are of it."),
    options=FolderOptions,
    plan=plan_folders,
    write=write_folders,
    cannot_hold=(
        Phrase("Boxes: where in an image something is shows only in crops (--crops)."),
        Phrase("Images of several concepts equally, unless they go into the folder of each (--joint duplicate)."),
        Phrase("What could not be told (unclear), and the reasons given."),
        CANNOT_HOLD_SKIPS,
        CANNOT_HOLD_LABELERS,
    ),
)
