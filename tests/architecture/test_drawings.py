"""The drawings hold what their README promises, on the sides it promises, in the colours of the style."""

import itertools
import json
import math
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "drawings"
DRAWINGS = sorted(path.name for path in FOLDER.glob("*.svg"))
SVG = "{http://www.w3.org/2000/svg}"
# SVG Tiny 1.2 as Qt draws it; a filter, mask, clip, style sheet or script would be dropped without a word.
ELEMENTS = {"svg", "title", "desc", "defs", "linearGradient", "radialGradient", "stop", "g", "path", "text"}
DISCS = ["L1-L2", "L2-L3", "L3-L4", "L4-L5", "L5-S1"]
LEVELS = ["L3", "L4", "L5", "S1"]

Point = tuple[float, float]


def drawing(name: str) -> ET.Element:
    return ET.fromstring((FOLDER / name).read_text(encoding="utf-8"))


def part(name: str, identity: str) -> ET.Element:
    return next(element for element in drawing(name).iter() if element.get("id") == identity)


def promised(name: str) -> list[str]:
    """The ids listed after "Parts:" under the drawing's heading in the README."""
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    section = readme.split(f"## {name}\n")[1].split("\n## ")[0]
    return re.findall(r"`([^`]+)`", section.split("Parts:")[1].split("\n\n")[0])


def read(name: str) -> Any:
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))


def walk(path_data: str) -> list[Point]:
    """Points along absolute M, C and Z path data, eight for each cubic."""
    points: list[Point] = []
    for command, written in re.findall(r"([MCZ])([^MCZ]*)", path_data):
        values = [float(value) for value in re.findall(r"-?[\d.]+", written)]
        pairs = list(zip(values[::2], values[1::2], strict=True))
        if command == "M":
            points += pairs
        elif command == "C":
            a, (b, c, d) = points[-1], pairs
            for t in (step / 8 for step in range(1, 9)):
                weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
                x, y = (sum(w * p[axis] for w, p in zip(weights, (a, b, c, d), strict=True)) for axis in (0, 1))
                points.append((x, y))
    return points


def holds(outline: list[Point], spot: Point) -> bool:
    """Whether a closed outline goes round a spot."""
    inside = False
    for (x1, y1), (x2, y2) in itertools.pairwise([*outline, outline[0]]):
        if (y1 > spot[1]) != (y2 > spot[1]) and spot[0] < (x2 - x1) * (spot[1] - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def distance(spot: Point, path_data: str) -> float:
    return min(math.dist(spot, point) for point in walk(path_data))


def paths_of(element: ET.Element) -> list[str]:
    return [path.get("d", "") for path in element.iter(f"{SVG}path")]


def test_every_drawing_is_in_the_readme_and_every_one_in_the_readme_is_there() -> None:
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"^## (\S+\.svg)$", readme, re.MULTILINE)) == DRAWINGS


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_uses_only_what_qt_draws(name: str) -> None:
    root = drawing(name)
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= ELEMENTS
    assert [element.tag for element in root.iter() if {"class", "style", "filter", "mask"} & set(element.keys())] == []
    assert {text.get("font-family") for text in root.iter(f"{SVG}text")} <= {"Inter"}


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_has_exactly_the_parts_the_readme_names(name: str) -> None:
    groups = [group.get("id") for group in drawing(name).iter(f"{SVG}g")]
    assert len(groups) == len(set(groups))
    assert set(groups) == set(promised(name))


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_has_no_colour_outside_the_style(name: str) -> None:
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    style = set(re.findall(r"`(#[0-9A-F]{6})`", readme.split("## Colours")[1].split("\n## ")[0]))
    shades = {f"url(#{element.get('id')})" for element in drawing(name).iter() if "Gradient" in element.tag}
    used = {element.get(kind) for element in drawing(name).iter() for kind in ("fill", "stroke", "stop-color", "color")}
    assert used - style - shades - {None, "none"} == set()


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_stays_inside_its_view_box(name: str) -> None:
    root = drawing(name)
    left, top, wide, high = (float(value) for value in root.get("viewBox", "").split())
    assert (left, top) == (0, 0)
    outside = [
        point
        for path_data in paths_of(root)
        for point in walk(path_data)
        if not (0 <= point[0] <= wide and 0 <= point[1] <= high)
    ]
    assert outside == []


def test_the_script_gives_the_same_files_byte_for_byte(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(ROOT / "packaging" / "drawings.py"), str(tmp_path)], check=True)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    kept = {path.name: path.read_bytes() for path in FOLDER.iterdir() if path.name != "README.md"}
    assert made.keys() == kept.keys()
    assert [name for name in made if made[name] != kept[name]] == []


@pytest.mark.parametrize("name", ["lumbar-behind", "lumbar-side"])
def test_every_target_lies_inside_the_picture_and_names_parts_that_are_there(name: str) -> None:
    found = read(f"{name}.json")
    _, _, wide, high = found["viewBox"]
    ids = {element.get("id") for element in drawing(f"{name}.svg").iter()}
    assert list(found["discs"]) == DISCS
    for disc in found["discs"].values():
        spots = list(disc["spots"].values()) if "spots" in disc else [disc["spot"]]
        for spot in [disc, *spots]:
            assert spot["radius"] <= spot["x"] <= wide - spot["radius"]
            assert spot["radius"] <= spot["y"] <= high - spot["radius"]
        assert {disc["element"]} <= ids
        assert {spot[root] for spot in spots for root in ("passing_root", "leaving_root")} <= ids & set(found["roots"])
    for root in found["roots"].values():
        for way in ("path", "course"):
            assert all(0 <= x <= wide and 0 <= y <= high for x, y in walk(root.get(way, "")))


def test_from_behind_the_left_is_left_of_the_midline_and_the_right_mirrors_it() -> None:
    found = read("lumbar-behind.json")
    middle = found["viewBox"][2] / 2
    for disc in found["discs"].values():
        left, right = disc["spots"]["left"], disc["spots"]["right"]
        assert left["x"] < middle < right["x"]
        assert left["x"] + right["x"] == pytest.approx(2 * middle)
        assert left["passing_root"].endswith("-left")
        assert right["leaving_root"].endswith("-right")
    for name, root in found["roots"].items():
        assert all((x < middle) == name.endswith("-left") for x, _ in walk(root["path"]))
        drawn = [point for path in paths_of(part("lumbar-behind.svg", name)) for point in walk(path)]
        assert all((x < middle) == name.endswith("-left") for x, _ in drawn)


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("level", DISCS)
def test_a_herniation_beside_the_midline_is_on_the_root_that_leaves_one_level_below(level: str, side: str) -> None:
    found = read("lumbar-behind.json")
    spot = found["discs"][level]["spots"][side]
    above, below = level.split("-")
    assert (spot["leaving_root"], spot["passing_root"]) == (f"root-{above}-{side}", f"root-{below}-{side}")
    passing, leaving = found["roots"][spot["passing_root"]]["path"], found["roots"][spot["leaving_root"]]["path"]
    assert any(holds(walk(spot["bulge"]), point) for point in walk(passing))
    assert not any(holds(walk(spot["bulge"]), point) for point in walk(leaving))
    assert distance((spot["x"], spot["y"]), passing) < distance((spot["x"], spot["y"]), leaving)


@pytest.mark.parametrize("side", ["left", "right"])
def test_each_root_starts_above_the_disc_over_its_vertebra_and_leaves_over_the_disc_below_it(side: str) -> None:
    found = read("lumbar-behind.json")
    middle = found["viewBox"][2] / 2
    for upper, lower in itertools.pairwise(DISCS):
        vertebra = lower.split("-")[0]
        points = walk(found["roots"][f"root-{vertebra}-{side}"]["path"])
        over, under = found["discs"][upper], found["discs"][lower]
        assert points[0][1] < over["y"] - over["height"] / 2
        beside_lower_disc = min(points, key=lambda point: abs(point[1] - under["y"]))
        assert abs(beside_lower_disc[0] - middle) > under["width"] / 2 - 12
        assert points[-1][1] < under["y"] + under["height"]


def test_the_side_view_has_the_front_on_the_right_and_the_roots_behind_the_bodies() -> None:
    found = read("lumbar-side.json")
    for level, disc in found["discs"].items():
        assert disc["spot"]["x"] < disc["x"]
        lower = found["roots"][f"root-{level.split('-')[1]}"]
        assert disc["spot"]["passing_root"] == f"root-{level.split('-')[1]}"
        assert distance((disc["spot"]["x"], disc["spot"]["y"]), lower["course"]) < disc["spot"]["ring"]
        assert walk(lower["path"])[0][1] > disc["y"]


def test_the_herniated_level_differs_only_on_the_right() -> None:
    same = ["facet-left", "facet-right", "lamina", "root-left", "leaving-root-left", "leaving-root-right"]
    for identity in same:
        healthy, herniated = (paths_of(part(f"level-{kind}.svg", identity)) for kind in ("healthy", "herniated"))
        assert healthy == herniated
    middle = float(drawing("level-herniated.svg").get("viewBox", "").split()[2]) / 2
    nucleus = walk(paths_of(part("level-herniated.svg", "nucleus"))[0])
    root = walk(paths_of(part("level-herniated.svg", "root-right"))[0])
    back = max(y for _, y in nucleus)
    assert all(x > middle for x, y in nucleus if y > back - 20)
    assert min(math.dist(a, b) for a in nucleus for b in root) < 10
    assert all(x > middle for x, _ in root)


def test_legs_swap_sides_between_front_and_behind() -> None:
    found = read("legs.json")
    for view, left_is_left in (("front", False), ("behind", True)):
        middle = found[view]["viewBox"][2] / 2
        assert set(found[view]) == {"viewBox"} | {f"area-{at}-{side}" for at in LEVELS for side in ("left", "right")}
        for level in LEVELS:
            left, right = (walk(found[view][f"area-{level}-{side}"]) for side in ("left", "right"))
            assert all((x < middle) == left_is_left for x, _ in left)
            assert all((x > middle) == left_is_left for x, _ in right)


@pytest.mark.parametrize("view", ["front", "behind"])
def test_the_areas_in_the_json_are_the_areas_drawn(view: str) -> None:
    for name, path_data in read("legs.json")[view].items():
        if name != "viewBox":
            assert paths_of(part(f"legs-{view}.svg", name)) == [path_data]
            assert path_data.endswith("Z")


@pytest.mark.parametrize(
    ("view", "spot", "level"),
    [
        ("front", (25, 320), "L3"),  # inner side of the knee, just above the joint
        ("front", (34, 520), "L4"),  # inner ankle bone
        ("front", (46, 575), "L5"),  # top of the foot, behind the middle toe
        ("front", (30, 588), "L5"),  # big toe
        ("front", (70, 585), "S1"),  # little toe
        ("behind", (25, 450), "L4"),  # inner calf
        ("behind", (70, 400), "L5"),  # outer calf
        ("behind", (50, 578), "S1"),  # outer heel
        ("behind", (45, 250), "S1"),  # back of the thigh
    ],
)
def test_the_known_spots_of_each_root_lie_in_its_area_and_in_no_other(view: str, spot: Point, level: str) -> None:
    found = read("legs.json")[view]
    on_right, on_left = ("left", "right") if view == "front" else ("right", "left")
    middle = found["viewBox"][2] / 2
    for side, sign in ((on_right, 1), (on_left, -1)):
        here = (middle + sign * spot[0], spot[1])
        holding = [name for name in found if name != "viewBox" and holds(walk(found[name]), here)]
        assert holding == [f"area-{level}-{side}"]


def test_the_needle_ends_under_the_upper_bone_and_above_the_root() -> None:
    shaft = walk(paths_of(part("epidural.svg", "needle"))[1])
    tip = max(shaft)
    root = walk(paths_of(part("epidural.svg", "root"))[0])
    start = min(root, key=lambda point: point[1])
    assert tip[1] < start[1]
    assert not holds(walk(paths_of(part("epidural.svg", "upper-vertebra"))[0]), tip)
    assert math.dist(tip, start) < 25
