"""Data sets as other tools write them, made by hand: what is in them, which format they are, and where each box is."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PIL import Image

SIZE = (200, 100)
Boxes = list[tuple[str, float, float, float, float]]
APPLE = ("apple", 20.0, 10.0, 60.0, 40.0)
BANANA = ("banana", 100.0, 50.0, 50.0, 25.0)


@dataclass(frozen=True, kw_only=True)
class Wild:
    """What a data set is meant to say: boxes by the last part of the image's name, in pixels; classes of the whole.

    `place`: what of the folder is chosen. `told`: words that its notes have to have.
    """

    format: str
    boxes: Mapping[str, Boxes] = field(default_factory=dict)
    whole: Mapping[str, list[str]] = field(default_factory=dict)
    place: str = "."
    told: tuple[str, ...] = ()
    skips: int = 0


def photo(path: Path) -> None:
    """A photo unlike every other of another path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    number = sum(path.as_posix().encode()[-40:]) * 2654435761
    Image.new("RGB", SIZE, tuple(number >> shift & 255 for shift in (0, 8, 16))).save(path, quality=90)


def write(path: Path, content: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")


def polygon(box: tuple[str, float, float, float, float]) -> list[float]:
    _, x, y, width, height = box
    return [x, y, x + width, y, x + width, y + height, x, y + height]


def coco_2017(root: Path) -> Wild:
    """The five thousand of 2017: captions and key points beside the instances, a crowd as runs, a URL for each."""
    for name in ("000000397133.jpg", "000000037777.jpg"):
        photo(root / "val2017" / name)
    images = [
        {
            "license": 4,
            "file_name": f"{number:012}.jpg",
            "coco_url": f"http://images.cocodataset.org/val2017/{number:012}.jpg",
            "height": 100,
            "width": 200,
            "date_captured": "2013-11-14 17:02:52",
            "flickr_url": "http://farm7.staticflickr.com/6116/6255196340_da26cf2c9e_z.jpg",
            "id": number,
        }
        for number in (397133, 37777)
    ]
    head = {
        "info": {"description": "COCO 2017 Dataset", "url": "http://cocodataset.org", "version": "1.0", "year": 2017},
        "licenses": [{"url": "http://creativecommons.org/licenses/by-nc-sa/2.0/", "id": 1, "name": "by-nc-sa"}],
        "images": images,
    }
    instances = [
        {
            "segmentation": [polygon(APPLE)],
            "area": 2400.0,
            "iscrowd": 0,
            "image_id": 397133,
            "bbox": list(APPLE[1:]),
            "category_id": 53,
            "id": 1768,
        },
        {
            "segmentation": {"counts": [100 * 100 + 50, 25, *([75, 25] * 49), 9975 - 4925 + 0], "size": [100, 200]},
            "area": 1250,
            "iscrowd": 1,
            "image_id": 397133,
            "bbox": list(BANANA[1:]),
            "category_id": 52,
            "id": 905200397133,
        },
    ]
    categories = [
        {"supercategory": "food", "id": 52, "name": "banana"},
        {"supercategory": "food", "id": 53, "name": "apple"},
        {"supercategory": "food", "id": 61, "name": "cake"},
    ]
    folder = root / "annotations"
    write(folder / "instances_val2017.json", head | {"annotations": instances, "categories": categories})
    write(folder / "captions_val2017.json", head | {"annotations": [{"image_id": 37777, "id": 38, "caption": "A."}]})
    points = [instances[0] | {"keypoints": [0] * 51, "num_keypoints": 0, "category_id": 1}]
    person = [{"supercategory": "person", "id": 1, "name": "person", "keypoints": ["nose"], "skeleton": [[1, 1]]}]
    write(folder / "person_keypoints_val2017.json", head | {"annotations": points, "categories": person})
    return Wild(
        format="coco",
        boxes={"000000397133.jpg": [APPLE, BANANA], "000000037777.jpg": []},
        told=("captions_val2017.json", "person_keypoints_val2017.json"),
    )


def lvis(root: Path) -> Wild:
    """LVIS 1.0: images have a URL and no name, annotations no crowd, categories much more than a name."""
    photo(root / "train2017" / "000000391895.jpg")
    document = {
        "info": {"description": "LVIS Training Dataset v1.0", "year": 2020, "date_created": "2020-06-25"},
        "images": [
            {
                "date_captured": "2013-11-14 11:18:45",
                "neg_category_ids": [2, 1],
                "id": 391895,
                "license": 3,
                "height": 100,
                "width": 200,
                "flickr_url": "http://farm9.staticflickr.com/8186/8119368305_4e622c8349_z.jpg",
                "coco_url": "http://images.cocodataset.org/train2017/000000391895.jpg",
                "not_exhaustive_category_ids": [],
            }
        ],
        "annotations": [
            {
                "area": 2400.0,
                "id": 1,
                "segmentation": [polygon(APPLE)],
                "image_id": 391895,
                "bbox": list(APPLE[1:]),
                "category_id": 12,
            }
        ],
        "categories": [
            {
                "image_count": 1207,
                "synonyms": ["apple"],
                "def": "fruit with red or yellow or green skin and crisp whitish flesh",
                "id": 12,
                "synset": "apple.n.01",
                "name": "apple",
                "frequency": "f",
                "instance_count": 17451,
            },
            {"id": 1, "name": "aerosol_can", "synonyms": ["aerosol_can"], "def": "a dispenser", "synset": "a.n.01"},
            {"id": 2, "name": "air_conditioner", "synonyms": [], "def": "a machine", "synset": "air.n.01"},
        ],
        "licenses": [],
    }
    write(root / "lvis_v1_train.json", document)
    return Wild(format="coco", boxes={"000000391895.jpg": [APPLE]}, place="lvis_v1_train.json")


def plain_coco(images: list[str], rows: list[tuple[int, int, Any]], *, first: int, names: list[str]) -> dict[str, Any]:
    """COCO with nothing but what is needed; `rows` are of image, category and box."""
    return {
        "images": [
            {"id": number, "file_name": name, "height": 100, "width": 200} for number, name in enumerate(images)
        ],
        "categories": [
            {"id": number, "name": name, "supercategory": name} for number, name in enumerate(names, start=first)
        ],
        "annotations": [
            {"id": number, "image_id": image, "category_id": category, "bbox": list(box[1:]), "iscrowd": 0}
            | {"area": box[3] * box[4], "segmentation": [polygon(box)]}
            for number, (image, category, box) in enumerate(rows)
        ],
    }


def labelme2coco(root: Path) -> Wild:
    photo(root / "shelf" / "1.jpg")
    document = plain_coco(["shelf/1.jpg"], [(0, 0, APPLE), (0, 1, BANANA)], first=0, names=["apple", "banana"])
    write(root / "dataset.json", document)
    return Wild(format="coco", boxes={"1.jpg": [APPLE, BANANA]}, place="dataset.json")


def roboflow_coco(root: Path) -> Wild:
    """A folder for each split with its file among the images, and a first category that is the project itself."""
    said = {}
    for split, name, box in (("train", "a_jpg.rf.7c2.jpg", APPLE), ("valid", "b_jpg.rf.91e.jpg", BANANA)):
        photo(root / split / name)
        category = 1 if box is APPLE else 2
        document = plain_coco([name], [(0, category, box)], first=0, names=["fruits", "apple", "banana"])
        document["categories"][0]["supercategory"] = "none"
        document["info"] = {"year": "2024", "version": "1", "contributor": "", "url": "https://public.roboflow.com"}
        document["images"][0] |= {"license": 1, "date_captured": "2024-01-01", "extra": {"name": name[:1] + ".jpg"}}
        write(root / split / "_annotations.coco.json", document)
        said[name] = [box]
    write(root / "README.dataset.txt", "# fruits > 2024\nhttps://universe.roboflow.com\n")
    write(root / "README.roboflow.txt", "fruits - v1\n==============\n")
    return Wild(format="coco", boxes=said)


def cvat_coco(root: Path) -> Wild:
    photo(root / "images" / "default" / "1.jpg")
    document = plain_coco(["1.jpg"], [(0, 1, APPLE)], first=1, names=["apple", "banana"])
    document["licenses"] = [{"name": "", "id": 0, "url": ""}]
    document["info"] = {"contributor": "", "date_created": "", "description": "", "url": "", "version": "", "year": ""}
    document["images"][0] |= {"license": 0, "flickr_url": "", "coco_url": "", "date_captured": 0}
    document["annotations"][0] |= {"segmentation": [], "attributes": {"occluded": False, "rotation": 0.0}}
    write(root / "annotations" / "instances_default.json", document)
    return Wild(format="coco", boxes={"1.jpg": [APPLE]})


def fiftyone_coco(root: Path) -> Wild:
    photo(root / "data" / "1.jpg")
    document = plain_coco(["1.jpg"], [(0, 0, APPLE)], first=0, names=["apple", "banana"])
    document["info"] = {"year": "", "version": "", "description": "Exported from FiftyOne", "contributor": ""}
    document["licenses"] = []
    for category in document["categories"]:
        category["supercategory"] = None
    document["images"][0] |= {"license": None, "coco_url": None}
    document["annotations"][0].pop("segmentation")
    write(root / "labels.json", document)
    return Wild(format="coco", boxes={"1.jpg": [APPLE]})


YOLO_APPLE, YOLO_BANANA = "0 0.25 0.3 0.3 0.4\n", "1 0.625 0.625 0.25 0.25"


def roboflow_yolo(root: Path) -> Wild:
    for split, name, row in (("train", "a_jpg.rf.7c2", YOLO_APPLE), ("valid", "b_jpg.rf.91e", YOLO_BANANA)):
        photo(root / split / "images" / f"{name}.jpg")
        write(root / split / "labels" / f"{name}.txt", row)
    write(
        root / "data.yaml",
        "train: ../train/images\nval: ../valid/images\ntest: ../test/images\n\nnc: 2\nnames: ['apple', 'banana']\n\n"
        "roboflow:\n  workspace: shop\n  project: fruits\n  version: 1\n  license: CC BY 4.0\n"
        "  url: https://universe.roboflow.com/shop/fruits/dataset/1",
    )
    write(root / "README.dataset.txt", "# fruits > 2024\n")
    write(root / "README.roboflow.txt", "fruits - v1\n")
    return Wild(format="yolo", boxes={"a_jpg.rf.7c2.jpg": [APPLE], "b_jpg.rf.91e.jpg": [BANANA]})


def ultralytics(root: Path) -> Wild:
    """As in the documents of Ultralytics: a map of names, a path, a script for the download; one background image."""
    for split, name, row in (("train", "000000000009", YOLO_APPLE), ("val", "000000000036", YOLO_BANANA)):
        photo(root / "images" / split / f"{name}.jpg")
        write(root / "labels" / split / f"{name}.txt", row)
    photo(root / "images" / "val" / "000000000042.jpg")
    write(root / "labels" / "val" / "000000000042.txt", "")
    write(
        root / "fruits8.yaml",
        "# Ultralytics 🚀 AGPL-3.0 License - https://ultralytics.com/license\n\n"
        "path: fruits8 # dataset root dir\ntrain: images/train # train images (relative to 'path') 4 images\n"
        "val: images/val\ntest: # test images (optional)\n\n# Classes\nnames:\n  0: apple\n  1: banana\n\n"
        "# Download script/URL (optional)\ndownload: |\n  from ultralytics.utils.downloads import download\n"
        "  from pathlib import Path\n\n  dir = Path(yaml['path'])\n",
    )
    (root / "labels" / "train.cache").write_bytes(b"\x93NUMPY\x01\x00")
    write(root / "train.txt", "./images/train/000000000009.jpg\n")
    boxes = {"000000000009.jpg": [APPLE], "000000000036.jpg": [BANANA], "000000000042.jpg": []}
    return Wild(format="yolo", boxes=boxes)


def darknet(root: Path) -> Wild:
    """YOLO 1.1 of CVAT: obj.data, obj.names, a list of images; labels beside them, empty where nothing is."""
    for name, row in (("1", YOLO_APPLE), ("2", "")):
        photo(root / "obj_train_data" / f"{name}.jpg")
        write(root / "obj_train_data" / f"{name}.txt", row)
    write(root / "obj.data", "classes = 2\ntrain = data/train.txt\nnames = data/obj.names\nbackup = backup/\n")
    write(root / "obj.names", "apple\nbanana\n")
    write(root / "train.txt", "data/obj_train_data/1.jpg\ndata/obj_train_data/2.jpg\n")
    return Wild(format="yolo", boxes={"1.jpg": [APPLE], "2.jpg": []})


def yolo_segments(root: Path) -> Wild:
    photo(root / "images" / "train" / "1.jpg")
    write(root / "labels" / "train" / "1.txt", "0 0.1 0.1 0.4 0.1 0.4 0.5 0.1 0.5\n")
    write(root / "data.yaml", "path: .\ntrain: images/train\nval: images/train\nnames: [apple, banana]\n")
    return Wild(format="yolo", boxes={"1.jpg": [APPLE]}, told=("polygons",))


def label_studio_yolo(root: Path) -> Wild:
    """What Label Studio makes for YOLO has a JSON with categories beside the labels, which is no COCO."""
    photo(root / "images" / "5f3a1b2c-1.jpg")
    write(root / "labels" / "5f3a1b2c-1.txt", YOLO_APPLE)
    write(root / "classes.txt", "apple\nbanana\n")
    notes = {
        "categories": [{"id": 0, "name": "apple"}, {"id": 1, "name": "banana"}],
        "info": {"year": 2024, "version": "1.0", "contributor": "Label Studio"},
    }
    (root / "notes.json").write_text(json.dumps(notes, indent=2))
    return Wild(format="yolo", boxes={"5f3a1b2c-1.jpg": [APPLE]})


def labelimg_yolo(root: Path) -> Wild:
    photo(root / "1.jpg")
    write(root / "1.txt", YOLO_APPLE + YOLO_BANANA + "\n")
    write(root / "classes.txt", "apple\nbanana\n")
    return Wild(format="yolo", boxes={"1.jpg": [APPLE, BANANA]})


def voc_xml(name: str, *boxes: tuple[str, float, float, float, float], folder: str, more: str = "") -> str:
    objects = "".join(
        f"\t<object>\n\t\t<name>{label}</name>\n\t\t<pose>Unspecified</pose>\n\t\t<truncated>0</truncated>\n"
        f"\t\t<difficult>0</difficult>\n{more}\t\t<bndbox>\n\t\t\t<xmin>{x:g}</xmin>\n\t\t\t<ymin>{y:g}</ymin>\n"
        f"\t\t\t<xmax>{x + width:g}</xmax>\n\t\t\t<ymax>{y + height:g}</ymax>\n\t\t</bndbox>\n\t</object>\n"
        for label, x, y, width, height in boxes
    )
    return (
        f"<annotation>\n\t<folder>{folder}</folder>\n\t<filename>{name}</filename>\n"
        "\t<source>\n\t\t<database>Unknown</database>\n\t</source>\n\t<size>\n\t\t<width>200</width>\n"
        f"\t\t<height>100</height>\n\t\t<depth>3</depth>\n\t</size>\n\t<segmented>0</segmented>\n{objects}"
        "</annotation>\n"
    )


def voc_2007(root: Path) -> Wild:
    """The development kit: parts of a person have boxes of their own, which are none of the image."""
    photo(root / "VOC2007" / "JPEGImages" / "000005.jpg")
    part = (
        "\t\t<part>\n\t\t\t<name>head</name>\n\t\t\t<bndbox><xmin>1</xmin><ymin>1</ymin><xmax>9</xmax>"
        "<ymax>9</ymax></bndbox>\n\t\t</part>\n"
    )
    text = voc_xml("000005.jpg", APPLE, BANANA, folder="VOC2007", more=part)
    write(root / "VOC2007" / "Annotations" / "000005.xml", text)
    write(root / "VOC2007" / "ImageSets" / "Main" / "trainval.txt", "000005\n")
    write(root / "VOC2007" / "ImageSets" / "Main" / "apple_train.txt", "000005  1\n")
    return Wild(format="voc", boxes={"000005.jpg": [APPLE, BANANA]})


def labelimg_voc(root: Path) -> Wild:
    photo(root / "1.jpg")
    text = voc_xml("1.jpg", APPLE, folder="photos").replace("<annotation>", '<annotation verified="yes">')
    write(root / "1.xml", text.replace("<source>", "<path>C:\\Users\\ann\\photos\\1.jpg</path>\n\t<source>"))
    return Wild(format="voc", boxes={"1.jpg": [APPLE]})


def roboflow_voc(root: Path) -> Wild:
    said = {}
    for split, name, box in (("train", "a_jpg.rf.7c2.jpg", APPLE), ("valid", "b_jpg.rf.91e.jpg", BANANA)):
        photo(root / split / name)
        text = voc_xml(name, box, folder="", more="\t\t<occluded>0</occluded>\n").replace(
            "<source>", f"<path>{name}</path>\n\t<source>"
        )
        write(root / split / name.replace(".jpg", ".xml"), text)
        said[name] = [box]
    return Wild(format="voc", boxes=said)


def cvat_voc(root: Path) -> Wild:
    photo(root / "JPEGImages" / "shelf" / "1.jpg")
    more = (
        "<occluded>0</occluded><attributes><attribute><name>rotation</name><value>0.0</value></attribute></attributes>"
    )
    write(root / "Annotations" / "shelf" / "1.xml", voc_xml("shelf/1.jpg", APPLE, folder="", more=more))
    write(root / "ImageSets" / "Main" / "default.txt", "shelf/1\n")
    write(root / "labelmap.txt", "# label:color_rgb:parts:actions\nbackground:0,0,0::\napple:128,0,0::\n")
    return Wild(format="voc", boxes={"1.jpg": [APPLE]})


CVAT_IMAGES = (
    '  <image id="0" name="1.jpg"{more} width="200" height="100">\n'
    '    <box label="apple" source="manual" occluded="0" xtl="20.00" ytl="10.00" xbr="80.00" ybr="50.00" z_order="0">\n'
    '      <attribute name="ripe">false</attribute>\n    </box>\n'
    '    <polygon label="banana" source="manual" occluded="0" points="100.00,50.00;150.00,50.00;150.00,75.00" '
    'z_order="0">\n    </polygon>\n'
    '    <polyline label="banana" source="file" occluded="0" points="1.00,5.00;15.00,5.00" z_order="0"></polyline>\n'
    '    <tag label="carrot" source="manual">\n    </tag>\n  </image>\n'
)
CVAT_LABELS = "".join(
    f"        <label>\n          <name>{name}</name>\n          <color>#fa3253</color>\n          <type>any</type>\n"
    "          <attributes>\n          </attributes>\n        </label>\n"
    for name in ("apple", "banana", "carrot")
)


def cvat(root: Path, outer: str) -> None:
    """`outer` is the element that a task, a job or a project is told in."""
    photo(root / "images" / "1.jpg")
    more = ' subset="Train" task_id="7"' if outer == "project" else ""
    if outer == "project":
        (root / "images" / "Train").mkdir()
        (root / "images" / "1.jpg").rename(root / "images" / "Train" / "1.jpg")
    write(
        root / "annotations.xml",
        f'<?xml version="1.0" encoding="utf-8"?>\n<annotations>\n  <version>1.1</version>\n  <meta>\n    <{outer}>\n'
        "      <id>4</id>\n      <name>fruits</name>\n      <size>1</size>\n      <mode>annotation</mode>\n"
        "      <overlap>0</overlap>\n      <bugtracker></bugtracker>\n"
        "      <created>2024-01-01 10:00:00.000000+00:00</created>\n      <subset>default</subset>\n"
        f"      <start_frame>0</start_frame>\n      <labels>\n{CVAT_LABELS}      </labels>\n"
        "      <segments>\n        <segment>\n          <id>1</id>\n          <start>0</start>\n"
        "          <stop>0</stop>\n          <url>http://localhost:8080/api/jobs/1</url>\n        </segment>\n"
        f"      </segments>\n      <owner>\n        <username>ann</username>\n      </owner>\n    </{outer}>\n"
        "    <dumped>2024-01-01 10:00:00.000000+00:00</dumped>\n  </meta>\n"
        f"{CVAT_IMAGES.format(more=more)}</annotations>\n",
    )


def cvat_in(outer: str) -> Callable[[Path], Wild]:
    def make(root: Path) -> Wild:
        cvat(root, outer)
        whole = {"1.jpg": ["carrot"]}
        return Wild(format="cvat", boxes={"1.jpg": [APPLE, BANANA]}, whole=whole, told=("Polygons", "Lines"))

    return make


def labelme(version: str, shapes: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    return {
        "version": version,
        "flags": {},
        "shapes": shapes,
        "imagePath": "1.jpg",
        "imageData": None,
        "imageHeight": 100,
        "imageWidth": 200,
    } | more


def labelme_3(root: Path) -> Wild:
    """Colours for each shape; before version 3.6 there were no shape types."""
    photo(root / "1.jpg")
    old = {"line_color": None, "fill_color": None}
    points = [[20, 10], [80, 10], [80.0, 50.0], [20, 50]]
    shapes = [
        old | {"label": "apple", "points": points},
        old | {"label": "banana", "points": [[150.0, 75.0], [100.0, 50.0]], "shape_type": "rectangle"},
    ]
    more = {"lineColor": [0, 255, 0, 128], "fillColor": [255, 0, 0, 128], "imageData": "AAAA"}
    write(root / "1.json", labelme("3.16.7", shapes, **more))
    return Wild(format="labelme", boxes={"1.jpg": [APPLE, BANANA]}, told=("olygons",))


def labelme_5(root: Path) -> Wild:
    """Every kind of shape; the flags of the image say what it is as a whole; in the middle of a word of Windows."""
    photo(root / "images" / "1.jpg")
    same = {"group_id": None, "description": "", "flags": {}, "mask": None}
    shapes = [
        same | {"label": "apple", "points": [[50.0, 30.0], [50.0, 50.0]], "shape_type": "circle"},
        same | {"label": "banana", "points": [[100, 50], [150, 75]], "shape_type": "rectangle"},
        same | {"label": "banana", "points": [[1, 1]], "shape_type": "point"},
        same | {"label": "banana", "points": [[1, 1], [5, 5]], "shape_type": "line"},
        same | {"label": "banana", "points": [[1, 1], [5, 5], [9, 1]], "shape_type": "linestrip"},
        same | {"label": "banana", "points": [[100, 50], [150, 75]], "shape_type": "mask", "mask": "iVBORw0KGgo="},
    ]
    document = labelme("5.5.0", shapes, flags={"carrot": True, "lemon": False}, imagePath="..\\images\\1.jpg")
    write(root / "labels" / "1.json", document)
    return Wild(
        format="labelme",
        # The corners of a mask are its first and its last pixel.
        boxes={"1.jpg": [("apple", 30.0, 10.0, 40.0, 40.0), BANANA, ("banana", 100.0, 50.0, 51.0, 26.0)]},
        whole={"1.jpg": ["carrot"]},
        told=("passed over",),
    )


def x_anylabeling(root: Path) -> Wild:
    """Rectangles of four corners, turned ones, and many words of its own."""
    photo(root / "1.jpg")
    same = {
        "kie_linking": [],
        "direction": 0,
        "score": None,
        "group_id": None,
        "description": "",
        "difficult": False,
        "flags": {},
        "attributes": {},
    }
    corners = [[20.0, 10.0], [80.0, 10.0], [80.0, 50.0], [20.0, 50.0]]
    turned = [[125.0, 50.0], [150.0, 62.5], [125.0, 75.0], [100.0, 62.5]]
    shapes = [
        same | {"label": "apple", "points": corners, "shape_type": "rectangle"},
        same | {"label": "banana", "points": turned, "shape_type": "rotation", "direction": 0.785},
    ]
    write(root / "1.json", labelme("3.2.1", shapes, checked=False, description="", chat_history=[]))
    return Wild(format="labelme", boxes={"1.jpg": [APPLE, BANANA]})


def region(label: str, box: tuple[str, float, float, float, float], **more: Any) -> dict[str, Any]:
    _, x, y, width, height = box
    return {
        "original_width": 200,
        "original_height": 100,
        "image_rotation": 0,
        "value": {
            "x": x / 2,
            "y": y,
            "width": width / 2,
            "height": height,
            "rotation": 0,
            "rectanglelabels": [label],
        },
        "id": f"r{label}",
        "from_name": "label",
        "to_name": "image",
        "type": "rectanglelabels",
        "origin": "manual",
    } | more


def label_studio(root: Path) -> Wild:
    """Version 1: several people, a skipped task, one that only a model spoke of, one in which nothing is."""
    for name in ("1.jpg", "2.jpg", "3.jpg", "4 ü.jpg"):
        photo(root / name)

    def task(number: int, image: str, annotations: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
        return {
            "id": number,
            "annotations": annotations,
            "file_upload": image.rpartition("/")[2],
            "drafts": [],
            "predictions": [],
            "data": {"image": image},
            "meta": {},
            "created_at": "2024-01-01T10:00:00.000000Z",
            "updated_at": "2024-01-01T10:00:00.000000Z",
            "inner_id": number,
            "total_annotations": len(annotations),
            "cancelled_annotations": 0,
            "total_predictions": 0,
            "comment_count": 0,
            "unresolved_comment_count": 0,
            "last_comment_updated_at": None,
            "project": 3,
            "updated_by": 1,
            "comment_authors": [],
        } | more

    def annotation(number: int, rows: list[Any], **more: Any) -> dict[str, Any]:
        return {
            "id": number,
            "completed_by": 1,
            "result": rows,
            "was_cancelled": False,
            "ground_truth": False,
            "created_at": "2024-01-01T10:00:00.000000Z",
            "updated_at": "2024-01-01T10:00:00.000000Z",
            "draft_created_at": None,
            "lead_time": 6.5,
            "prediction": {},
            "result_count": 0,
            "unique_id": "e1d7a5f4-6d6d-4f9c-9ea0-4a8d1b0e8a5a",
            "import_id": None,
            "last_action": None,
            "bulk_created": False,
            "task": 1,
            "project": 3,
            "updated_by": 1,
            "parent_prediction": None,
            "parent_annotation": None,
            "last_created_by": None,
        } | more

    whole = {"value": {"choices": ["carrot"]}, "id": "c1", "from_name": "c", "to_name": "image", "type": "choices"}
    other = {"completed_by": {"id": 2, "email": "bob@example.org", "first_name": "Bob", "last_name": "B"}}
    told_by_model = [{"id": 1, "result": [region("apple", APPLE, score=0.9)], "score": 0.9, "model_version": "v1"}]
    tasks = [
        task(
            1, "/data/upload/3/5f3a1b2c-1.jpg", [annotation(1, [region("apple", APPLE), whole | {"origin": "manual"}])]
        ),
        task(
            2,
            "/data/upload/3/6a3a1b2c-2.jpg",
            [annotation(2, [region("apple", APPLE)]), annotation(3, [region("banana", BANANA)], **other)],
        ),
        task(3, "/data/upload/3/7b3a1b2c-3.jpg", [annotation(4, [], was_cancelled=True)]),
        task(4, "/data/local-files/?d=4%20%C3%BC.jpg", [], predictions=told_by_model),
    ]
    write(root / "project-3-at-2024-01-01-10-00-5f3a1b2c.json", tasks)
    return Wild(
        format="label_studio",
        boxes={"1.jpg": [APPLE], "2.jpg": [APPLE, BANANA], "3.jpg": []},
        whole={"1.jpg": ["carrot"]},
        told=("predictions",),
        skips=1,
    )


def label_studio_min(root: Path) -> Wild:
    """JSON-MIN: the results by the names of their tags."""
    photo(root / "1.jpg")
    value = region("apple", APPLE)["value"] | {"original_width": 200, "original_height": 100}
    row = {
        "image": "/data/upload/3/5f3a1b2c-1.jpg",
        "id": 1,
        "label": [value],
        "choice": "carrot",
        "annotator": 1,
        "annotation_id": 1,
        "created_at": "2024-01-01T10:00:00.000000Z",
        "updated_at": "2024-01-01T10:00:00.000000Z",
        "lead_time": 6.5,
    }
    write(root / "project-3-at-2024-01-01-10-00-5f3a1b2c.json", [row])
    return Wild(format="label_studio", boxes={"1.jpg": [APPLE]}, whole={"1.jpg": ["carrot"]})


def huggingface_table(root: Path) -> Wild:
    for name in ("train/1.jpg", "train/2.jpg"):
        photo(root / name)
    write(root / "train" / "metadata.csv", 'file_name,label,caption\n1.jpg,apple,"Red, round"\n2.jpg,banana,Bent\n')
    write(root / "README.md", "---\nlicense: mit\n---\n# Fruits\n")
    return Wild(
        format="imagefolder",
        boxes={"1.jpg": [], "2.jpg": []},
        whole={"1.jpg": ["apple"], "2.jpg": ["banana"]},
        told=("caption",),
    )


def huggingface_objects(root: Path) -> Wild:
    """As in the documents of Hugging Face: boxes and numbers of classes, whose names stand in the README."""
    photo(root / "train" / "0001.jpg")
    row = {
        "file_name": "0001.jpg",
        "objects": {"bbox": [list(APPLE[1:]), list(BANANA[1:])], "categories": [0, 1]},
    }
    write(root / "train" / "metadata.jsonl", json.dumps(row) + "\n")
    write(
        root / "README.md",
        "---\ndataset_info:\n  features:\n  - name: image\n    dtype: image\n  - name: objects\n    sequence:\n"
        "    - name: bbox\n      sequence: float32\n      length: 4\n    - name: categories\n      dtype:\n"
        "        class_label:\n          names:\n            '0': apple\n            '1': banana\n---\n",
    )
    return Wild(format="imagefolder", boxes={"0001.jpg": [APPLE, BANANA]})


def imagenet(root: Path) -> Wild:
    for name in ("train/apple/1.jpg", "train/banana/2.jpg", "val/apple/3.jpg"):
        photo(root / name)
    whole = {"1.jpg": ["apple"], "2.jpg": ["banana"], "3.jpg": ["apple"]}
    return Wild(format="folders", boxes={name: [] for name in whole}, whole=whole)


WILD: Mapping[str, Callable[[Path], Wild]] = {
    "COCO 2017": coco_2017,
    "LVIS": lvis,
    "labelme2coco": labelme2coco,
    "COCO of Roboflow": roboflow_coco,
    "COCO of CVAT": cvat_coco,
    "COCO of FiftyOne": fiftyone_coco,
    "YOLO of Roboflow": roboflow_yolo,
    "YOLO of Ultralytics": ultralytics,
    "YOLO of Darknet and CVAT": darknet,
    "YOLO with polygons": yolo_segments,
    "YOLO of Label Studio": label_studio_yolo,
    "YOLO of labelImg": labelimg_yolo,
    "VOC 2007": voc_2007,
    "VOC of labelImg": labelimg_voc,
    "VOC of Roboflow": roboflow_voc,
    "VOC of CVAT": cvat_voc,
    "CVAT, a task": cvat_in("task"),
    "CVAT, a job": cvat_in("job"),
    "CVAT, a project": cvat_in("project"),
    "labelme 3": labelme_3,
    "labelme 5": labelme_5,
    "X-AnyLabeling": x_anylabeling,
    "Label Studio": label_studio,
    "Label Studio, JSON-MIN": label_studio_min,
    "Hugging Face, a table": huggingface_table,
    "Hugging Face, objects": huggingface_objects,
    "ImageNet": imagenet,
}
