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
NECK_DISCS = ["C2-C3", "C3-C4", "C4-C5", "C5-C6", "C6-C7", "C7-T1"]
LEG_AREAS = {"front": ["L2", "L3", "L4", "L5", "S1"], "behind": ["L3", "L4", "L5", "S1"]}
ARM_AREAS = ["C5", "C6", "C7", "C8"]
SIDES = ["left", "right"]
TARGETS = [name for name in DRAWINGS if name.startswith("target-")]

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
def test_a_drawing_stays_inside_its_view_box_with_the_width_of_its_lines(name: str) -> None:
    root = drawing(name)
    left, top, wide, high = (float(value) for value in root.get("viewBox", "").split())
    assert (left, top) == (0, 0)
    outside = []
    for path in root.iter(f"{SVG}path"):
        fades = "edge" in path.get("stroke", "")  # a bone that goes out of the picture, its edge thinned to nothing
        line = 0.0 if fades else float(path.get("stroke-width", 0)) / 2
        for x, y in walk(path.get("d", "")):
            if not (line <= x <= wide - line and line <= y <= high - line):
                outside.append((x, y))
    assert outside == []


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_is_small_and_says_in_words_what_it_shows(name: str) -> None:
    assert (FOLDER / name).stat().st_size < 80_000
    root = drawing(name)
    title, words = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert words is not None
    assert len(title.text or "") < 70 < len(words.text or "")


@pytest.mark.parametrize("name", DRAWINGS)
def test_every_shape_is_in_a_part_with_a_name(name: str) -> None:
    loose = [child.tag for child in drawing(name) if child.tag in (f"{SVG}path", f"{SVG}text")]
    assert loose == []


def test_the_script_gives_the_same_files_byte_for_byte(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(ROOT / "packaging" / "drawings.py"), str(tmp_path)], check=True)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    kept = {path.name: path.read_bytes() for path in FOLDER.iterdir() if path.name != "README.md"}
    assert made.keys() == kept.keys()
    assert [name for name in made if made[name] != kept[name]] == []


@pytest.mark.parametrize("name", ["lumbar-behind", "lumbar-side", "neck-behind", "neck-side"])
def test_every_target_lies_inside_the_picture_and_names_parts_that_are_there(name: str) -> None:
    found = read(f"{name}.json")
    _, _, wide, high = found["viewBox"]
    ids = {element.get("id") for element in drawing(f"{name}.svg").iter()}
    assert list(found["discs"]) == (NECK_DISCS if name.startswith("neck") else DISCS)
    for disc in found["discs"].values():
        spots = list(disc["spots"].values()) if "spots" in disc else [disc["spot"]]
        for spot in [disc, *spots]:
            assert spot["radius"] <= spot["x"] <= wide - spot["radius"]
            assert spot["radius"] <= spot["y"] <= high - spot["radius"]
        assert {disc["element"]} <= ids
        roots = {spot[root] for spot in spots for root in ("pressed_root", "leaving_root")}
        roots |= {spot["passing_root"] for spot in spots if "passing_root" in spot}
        assert roots <= ids & set(found["roots"])
        assert {spot["facet"] for spot in spots if "facet" in spot} <= ids
    for root in found["roots"].values():
        for way in ("path", "course"):
            assert all(0 <= x <= wide and 0 <= y <= high for x, y in walk(root.get(way, "")))


@pytest.mark.parametrize("drawn", ["lumbar-behind", "neck-behind"])
def test_from_behind_the_left_is_left_of_the_midline_and_the_right_mirrors_it(drawn: str) -> None:
    found = read(f"{drawn}.json")
    middle = found["viewBox"][2] / 2
    for disc in found["discs"].values():
        left, right = disc["spots"]["left"], disc["spots"]["right"]
        assert left["x"] < middle < right["x"]
        assert left["x"] + right["x"] == pytest.approx(2 * middle)
        assert left["pressed_root"].endswith("-left")
        assert right["leaving_root"].endswith("-right")
    for name, root in found["roots"].items():
        assert all((x < middle) == name.endswith("-left") for x, _ in walk(root["path"]))
        shown = [point for path in paths_of(part(f"{drawn}.svg", name)) for point in walk(path)]
        assert all((x < middle) == name.endswith("-left") for x, _ in shown)


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("level", DISCS)
def test_a_herniation_beside_the_midline_is_on_the_root_that_leaves_one_level_below(level: str, side: str) -> None:
    found = read("lumbar-behind.json")
    spot = found["discs"][level]["spots"][side]
    above, below = level.split("-")
    assert (spot["leaving_root"], spot["passing_root"]) == (f"root-{above}-{side}", f"root-{below}-{side}")
    assert spot["pressed_root"] == spot["passing_root"]
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
        assert set(found[view]) == {"viewBox"} | {f"area-{at}-{side}" for at in LEG_AREAS[view] for side in SIDES}
        for level in LEG_AREAS[view]:
            left, right = (walk(found[view][f"area-{level}-{side}"]) for side in ("left", "right"))
            assert all((x < middle) == left_is_left for x, _ in left)
            assert all((x > middle) == left_is_left for x, _ in right)


def test_arms_swap_sides_between_front_and_behind() -> None:
    found = read("arms.json")
    for view, left_is_left in (("front", False), ("behind", True)):
        middle = found[view]["viewBox"][2] / 2
        assert set(found[view]) == {"viewBox"} | {f"area-{at}-{side}" for at in ARM_AREAS for side in SIDES}
        for level in ARM_AREAS:
            left, right = (walk(found[view][f"area-{level}-{side}"]) for side in SIDES)
            assert all((x < middle) == left_is_left for x, _ in left)
            assert all((x > middle) == left_is_left for x, _ in right)


def test_the_whole_body_has_the_areas_of_arms_and_legs() -> None:
    for view, legs in LEG_AREAS.items():
        wanted = {f"area-{level}-{side}" for level in (*ARM_AREAS, *legs) for side in SIDES}
        assert set(read("body.json")[view]) == {"viewBox"} | wanted


@pytest.mark.parametrize("view", ["front", "behind"])
def test_the_places_of_the_body_are_apart_from_each_other_and_on_their_side(view: str) -> None:
    found = {name: corners(path) for name, path in read("body-places.json")[view]["places"].items()}
    for name, shape in found.items():
        assert all(0 < x < 200 and 0 < y < 620 for x, y in shape)
        middle = (sum(x for x, _ in shape) / len(shape), sum(y for _, y in shape) / len(shape))
        assert [other for other, around in found.items() if other != name and holds(around, middle)] == []
        if name.endswith(("left", "right")):
            on_right = name.endswith("left") == (view == "front")
            assert all((x >= 100) if on_right else (x <= 100) for x, _ in shape)


def corners(path_data: str) -> list[Point]:
    spots = (spot.split() for spot in path_data.strip("MZ").split("L"))
    return [(float(x), float(y)) for x, y in spots]


@pytest.mark.parametrize("view", ["front", "behind"])
@pytest.mark.parametrize("drawn", ["legs", "arms", "body"])
def test_the_areas_in_the_json_are_the_areas_drawn(drawn: str, view: str) -> None:
    for name, path_data in read(f"{drawn}.json")[view].items():
        if name != "viewBox":
            assert paths_of(part(f"{drawn}-{view}.svg", name)) == [path_data]
            assert path_data.endswith("Z")


@pytest.mark.parametrize(
    ("view", "spot", "level"),
    [
        ("front", (45, 170), "L2"),  # front of the upper thigh
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


@pytest.mark.parametrize(
    ("view", "spot", "level"),
    [
        ("front", (105, 110), "C5"),  # outer upper arm, over the shoulder muscle
        ("front", (139, 412), "C6"),  # thumb
        ("front", (117.5, 450), "C7"),  # middle finger
        ("front", (99, 440), "C8"),  # little finger
        ("front", (98, 300), "C8"),  # inner forearm
        ("behind", (105, 110), "C5"),  # outer upper arm
        ("behind", (139, 412), "C6"),  # thumb
        ("behind", (117.5, 450), "C7"),  # middle finger
        ("behind", (97, 210), "C7"),  # back of the upper arm
        ("behind", (99, 440), "C8"),  # little finger
    ],
)
def test_the_known_spots_of_each_root_of_the_arm_lie_in_its_area_and_in_no_other(
    view: str, spot: Point, level: str
) -> None:
    found = read("arms.json")[view]
    on_right, on_left = ("left", "right") if view == "front" else ("right", "left")
    middle = found["viewBox"][2] / 2
    for side, sign in ((on_right, 1), (on_left, -1)):
        here = (middle + sign * spot[0], spot[1])
        holding = [name for name in found if name != "viewBox" and holds(walk(found[name]), here)]
        assert holding == [f"area-{level}-{side}"]


# -- the neck ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("level", NECK_DISCS)
def test_a_root_of_the_neck_leaves_at_its_disc_above_the_bone_of_its_number(level: str, side: str) -> None:
    found = read("neck-behind.json")
    below = level.split("-")[1]
    root = f"root-{'C8' if below == 'T1' else below}-{side}"
    spot = found["discs"][level]["spots"][side]
    assert (spot["leaving_root"], spot["pressed_root"]) == (root, root)
    points = walk(found["roots"][root]["path"])
    disc, middle = found["discs"][level], found["viewBox"][2] / 2
    assert points[0][1] < disc["y"]
    beside_the_disc = min(points, key=lambda point: abs(abs(point[0] - middle) - disc["width"] / 2))
    assert abs(beside_the_disc[1] - disc["y"]) < disc["height"] / 2
    bone = [y for path in paths_of(part("neck-behind.svg", below)) for _, y in walk(path)]
    pillar = min(points, key=lambda point: abs(abs(point[0] - middle) - 50))
    assert pillar[1] < (min(bone) + max(bone)) / 2


def test_the_herniation_of_the_neck_lies_under_the_root_that_leaves_there_and_no_other() -> None:
    found = read("neck-behind.json")
    for level, disc in found["discs"].items():
        for side, spot in disc["spots"].items():
            reached = [
                name
                for name, root in found["roots"].items()
                if any(holds(walk(spot["bulge"]), point) for point in walk(root["path"]))
            ]
            assert reached == [spot["pressed_root"]], (level, side)


def test_the_neck_has_a_facet_joint_on_each_side_of_each_level() -> None:
    ids = {group.get("id") for group in drawing("neck-behind.svg").iter(f"{SVG}g")}
    assert {f"facet-{level}-{side}" for level in NECK_DISCS for side in SIDES} <= ids
    for level in NECK_DISCS:
        left, right = (walk(paths_of(part("neck-behind.svg", f"facet-{level}-{side}"))[0]) for side in SIDES)
        assert all(a[0] + b[0] == pytest.approx(330, abs=0.2) for a, b in zip(left, right, strict=True))


def test_the_neck_from_the_side_has_the_roots_behind_the_discs_and_over_the_bone_of_their_number() -> None:
    found = read("neck-side.json")
    for level, disc in found["discs"].items():
        below = level.split("-")[1]
        root = f"root-{'C8' if below == 'T1' else below}"
        assert disc["spot"]["pressed_root"] == root
        assert disc["spot"]["x"] < disc["x"]
        points = walk(found["roots"][root]["path"])
        bone = [y for _, y in walk(paths_of(part("neck-side.svg", below))[0])]
        assert points[0][1] < sum(bone) / len(bone) < points[-1][1]
        assert points[0][0] < disc["x"]


# -- joints -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("level", DISCS)
def test_each_facet_joint_is_served_by_the_branch_of_its_upper_bone_and_the_one_above(level: str, side: str) -> None:
    found = read("lumbar-joints.json")
    spot = found["discs"][level]["spots"][side]
    names = ["T12", "L1", "L2", "L3", "L4", "L5"]
    upper = level.split("-", maxsplit=1)[0]
    above = names[names.index(upper) - 1]
    assert spot["branches"] == [f"medial-branch-{name}-{side}" for name in (above, upper)]
    assert spot["element"] == f"facet-{level}-{side}"
    ids = {group.get("id") for group in drawing("lumbar-joints.svg").iter(f"{SVG}g")}
    assert {spot["element"], *spot["branches"]} <= ids
    assert (spot["x"] < found["viewBox"][2] / 2) == (side == "left")


@pytest.mark.parametrize(("branch", "crossed"), [("L1", "L2"), ("L2", "L3"), ("L3", "L4"), ("L4", "L5"), ("L5", "S1")])
def test_a_medial_branch_crosses_the_bone_below_its_number(branch: str, crossed: str) -> None:
    found = read("lumbar-joints.json")["branches"]
    shapes = [walk(path) for path in paths_of(part("lumbar-joints.svg", crossed))]
    for side in SIDES:
        points = walk(found[f"medial-branch-{branch}-{side}"]["path"])
        assert sum(any(holds(shape, point) for shape in shapes) for point in points) > len(points) / 2


def test_the_joints_of_the_back_stand_level_with_the_discs_of_the_other_drawing() -> None:
    joints, roots = read("lumbar-joints.json"), read("lumbar-behind.json")
    for level in DISCS:
        assert abs(joints["discs"][level]["y"] - roots["discs"][level]["y"]) < 8


def test_the_joint_of_the_pelvis_lies_between_sacrum_and_hip_bone_on_each_side() -> None:
    joints = read("pelvis-behind.json")["joints"]
    sacrum = walk(paths_of(part("pelvis-behind.svg", "sacrum"))[1])
    for side in SIDES:
        points = walk(joints[side]["joint"])
        hip = walk(paths_of(part("pelvis-behind.svg", f"hip-bone-{side}"))[0])
        assert all(min(math.dist(point, edge) for edge in sacrum) < 6 for point in points)
        assert all(min(math.dist(point, edge) for edge in hip) < 6 for point in points)
    assert joints["left"]["x"] + joints["right"]["x"] == 400


# -- the canal, and where needles go ----------------------------------------------------------------------------------


def test_the_narrowed_level_has_less_room_for_the_sac_and_thicker_ligaments() -> None:
    def size(kind: str, identity: str) -> float:
        points = walk(paths_of(part(f"level-{kind}.svg", identity))[0])
        return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in itertools.pairwise([*points, points[0]]))) / 2

    assert size("narrowed", "sac") < size("healthy", "sac") / 2
    for side in SIDES:
        assert size("narrowed", f"ligament-{side}") > 2 * size("healthy", f"ligament-{side}")
        assert size("narrowed", f"facet-{side}") > 0
    left, right = (walk(paths_of(part("level-narrowed.svg", f"ligament-{side}"))[0]) for side in SIDES)
    assert all(a[0] + b[0] == pytest.approx(360, abs=0.2) for a, b in zip(left, right, strict=True))


def tip_of(name: str) -> Point:
    """The point of the needle that is farthest from its hub."""
    shaft, hub = (walk(path) for path in paths_of(part(name, "needle")))
    far = (sum(x for x, _ in hub) / len(hub), sum(y for _, y in hub) / len(hub))
    return max(shaft, key=lambda point: math.dist(point, far))


@pytest.mark.parametrize("name", [name for name in TARGETS if name != "target-epidural-scar.svg"])
def test_a_needle_ends_inside_its_ring(name: str) -> None:
    rings = [walk(path) for path in paths_of(part(name, "target"))]
    assert any(holds(ring, tip_of(name)) for ring in rings)


@pytest.mark.parametrize(
    ("name", "kept_from"),
    [
        ("target-epidural-behind.svg", ["L4", "L5"]),
        ("target-epidural-side.svg", ["upper-vertebra", "lower-vertebra"]),
        ("target-epidural-tail.svg", ["sacrum", "coccyx"]),
        ("target-facet-joint.svg", ["sac", "root-right", "leaving-root-right", "disc"]),
        ("target-disc.svg", ["sac", "root-right", "leaving-root-right", "facet-right", "lamina"]),
        ("target-neck-behind.svg", ["C7", "T1"]),
        ("target-neck-side.svg", ["sac", "cord", "artery-right", "disc"]),
    ],
)
def test_a_needle_keeps_out_of_what_it_must_not_touch(name: str, kept_from: list[str]) -> None:
    shaft = walk(paths_of(part(name, "needle"))[0])
    tip = tip_of(name)
    for identity in kept_from:
        for path in part(name, identity).iter(f"{SVG}path"):
            if path.get("fill", "none") != "none":
                assert not holds(walk(path.get("d", "")), tip), identity
    if name == "target-disc.svg":
        for identity in kept_from:
            shapes = [walk(path) for path in paths_of(part(name, identity))[-1:]]
            assert not any(holds(shape, point) for shape in shapes for point in shaft), identity


@pytest.mark.parametrize("name", ["target-epidural-behind.svg", "target-neck-behind.svg"])
def test_a_needle_between_the_arches_stops_behind_the_sac(name: str) -> None:
    outside = part(name, "sac").find(f"{SVG}path")
    assert outside is not None
    tip, half = tip_of(name), float(outside.get("stroke-width", 0)) / 2
    assert distance(tip, outside.get("d", "")) > half
    level = min(walk(outside.get("d", "")), key=lambda point: abs(point[1] - tip[1]))
    assert tip[0] < level[0]


def test_the_needle_from_the_tail_bone_stays_below_the_end_of_the_sac() -> None:
    sac = [point for path in paths_of(part("target-epidural-tail.svg", "sac")) for point in walk(path)]
    assert tip_of("target-epidural-tail.svg")[1] > max(y for _, y in sac) + 20


def test_the_needle_ends_under_the_upper_bone_and_above_the_root() -> None:
    tip = tip_of("target-epidural-side.svg")
    root = walk(paths_of(part("target-epidural-side.svg", "root"))[0])
    start = min(root, key=lambda point: point[1])
    assert tip[1] < start[1]
    assert math.dist(tip, start) < 25


def test_the_needle_at_a_root_of_the_neck_is_behind_it_and_farther_from_the_artery_than_the_root_is() -> None:
    tip = tip_of("target-neck-side.svg")
    root = paths_of(part("target-neck-side.svg", "root-right"))[-1]
    nearest = min(walk(root), key=lambda point: math.dist(point, tip))
    assert tip[1] > nearest[1]  # the throat is at the top
    artery = walk(paths_of(part("target-neck-side.svg", "artery-right"))[0])
    middle = (sum(x for x, _ in artery) / len(artery), sum(y for _, y in artery) / len(artery))
    assert math.dist(tip, middle) > math.dist(nearest, middle)


def test_the_needle_for_a_medial_branch_is_on_the_nerve_where_it_crosses_l5() -> None:
    chosen = paths_of(part("target-medial-branch.svg", "chosen-branch-L4"))[0]
    assert distance(tip_of("target-medial-branch.svg"), chosen) < 4


def test_the_needle_of_the_pelvis_is_in_the_lower_third_of_the_joint() -> None:
    joint = walk(paths_of(part("target-sacroiliac.svg", "sacroiliac-right"))[0])
    tip = tip_of("target-sacroiliac.svg")
    top, bottom = min(y for _, y in joint), max(y for _, y in joint)
    assert top + (bottom - top) * 2 / 3 < tip[1] < bottom
    assert min(math.dist(tip, point) for point in joint) < 4


def test_the_needle_for_heat_of_the_pelvis_is_on_a_side_branch_outside_its_opening_and_heat_is_on_every_one() -> None:
    name = "target-sacroiliac-heat.svg"
    nerves = [f"lateral-branch-{level}-right" for level in ("S1", "S2", "S3")] + ["dorsal-branch-L5-right"]
    ways = [paths_of(part(name, nerve))[0] for nerve in nerves]
    assert min(distance(tip_of(name), way) for way in ways) < 3
    glows = [walk(path.get("d", "")) for path in part(name, "heat").iter(f"{SVG}path") if path.get("fill") != "none"]
    assert len(glows) == len(nerves)
    joint = walk(paths_of(part(name, "sacroiliac-right"))[0])
    for way in ways:
        assert any(holds(glow, point) for glow in glows for point in walk(way))
        assert not any(holds(glow, point) for glow in glows for point in joint)
    openings = [walk(path) for path in paths_of(part(name, "sacrum"))]
    assert not any(holds(shape, tip_of(name)) for shape in openings if max(y for _, y in shape) - min(shape)[1] < 12)


def test_the_thin_tube_comes_out_of_the_needle_keeps_out_of_the_sac_and_ends_in_the_scar_on_the_root() -> None:
    name = "target-epidural-scar.svg"
    tube, scar = walk(paths_of(part(name, "catheter"))[0]), walk(paths_of(part(name, "scar"))[0])
    sac = walk(paths_of(part(name, "sac"))[0])
    assert math.dist(tube[0], tip_of(name)) < 5
    assert holds(scar, tube[-1])
    assert not any(holds(sac, point) for point in tube)
    assert tip_of(name)[1] > max(y for _, y in sac) + 20
    assert any(holds(scar, point) for point in walk(paths_of(part(name, "root-below-right"))[0]))
    assert any(holds(walk(path), tube[-1]) for path in paths_of(part(name, "target")))


def test_the_cord_ends_at_the_disc_below_l1_and_below_it_only_nerves_are_drawn() -> None:
    cord = next(path for path in part("lumbar-behind.svg", "sac").iter(f"{SVG}path") if path.get("fill") == "#E0A100")
    disc = [y for _, y in walk(paths_of(part("lumbar-behind.svg", "disc-L1-L2"))[0])]
    assert min(disc) <= max(y for _, y in walk(cord.get("d", ""))) <= max(disc)
    strands = list(part("target-epidural-behind.svg", "sac").iter(f"{SVG}path"))[2:]
    assert len(strands) >= 4
    assert all(float(path.get("stroke-width", 0)) < 3 for path in strands)


def test_a_joint_gap_of_the_neck_slopes_backward_and_down_at_about_half_a_right_angle() -> None:
    for level in NECK_DISCS:
        gap = walk(paths_of(part("neck-side.svg", f"facet-{level}"))[0])
        (front, top), (back, foot) = gap[0], gap[-1]
        assert back < front
        assert 35 < math.degrees(math.atan2(foot - top, front - back)) < 60


def test_the_probe_for_the_nerve_in_the_bone_ends_in_the_middle_of_the_body() -> None:
    bone = walk(paths_of(part("target-basivertebral.svg", "vertebra"))[0])
    tip = tip_of("target-basivertebral.svg")
    assert holds(bone, tip)
    nerve = paths_of(part("target-basivertebral.svg", "basivertebral-nerve"))[0]
    assert distance(tip, nerve) < 15


# -- without colour ---------------------------------------------------------------------------------------------------

PAPER = "#FFFFFF"
STANDS_OUT = 1.8  # contrast of an edge with what it divides
SOFT_PARTS = {"medicine", "heat"}  # told by a soft edge, heat by its rays too
DASHED = {"target"}


def brightness(colour: str, opacity: float = 1.0) -> float:
    """How bright a colour of the style is on paper, from 0 to 1, as contrast is reckoned on screens."""
    parts = [int(colour[at : at + 2], 16) / 255 * opacity + (1 - opacity) for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def fills(path: ET.Element, root: ET.Element) -> list[float]:
    """The brightness of a shape's colour, or of every colour its shade goes through."""
    fill, opacity = path.get("fill", "none"), float(path.get("fill-opacity", 1))
    if not fill.startswith("url"):
        return [] if fill == "none" else [brightness(fill, opacity)]
    named = fill.removeprefix("url(#").removesuffix(")")
    (shade,) = [element for element in root.iter() if element.get("id") == named]
    return [brightness(stop.get("stop-color", ""), float(stop.get("stop-opacity", 1))) for stop in shade]


def edge_colour(path: ET.Element, root: ET.Element) -> float | None:
    stroke = path.get("stroke", "none")
    if stroke.startswith("url"):  # a bone going out of the picture: as it is where it starts
        named = stroke.removeprefix("url(#").removesuffix(")")
        stroke = next(element for element in root.iter() if element.get("id") == named)[0].get("stop-color", "")
    return None if stroke == "none" else brightness(stroke)


@pytest.mark.parametrize("name", DRAWINGS)
def test_every_part_has_an_edge_that_stands_out_in_grey_from_what_is_inside_it_and_from_bone_disc_and_paper(
    name: str,
) -> None:
    root = drawing(name)
    around = [brightness(colour) for colour in ("#E9E1CF", "#F5F3EE", "#BFD3D8", PAPER)]
    unseen = []
    for group in root.iter(f"{SVG}g"):
        identity = group.get("id", "")
        if identity in SOFT_PARTS | DASHED or identity.startswith(("area-", "lines")):
            continue
        edges = [(edge, path) for path in group.iter(f"{SVG}path") if (edge := edge_colour(path, root)) is not None]
        if identity == "skin" and not edges:
            continue  # the ground of the skin areas, with the part "outline" over it
        if not any(
            all(contrast(edge, other) >= STANDS_OUT for other in [*around, *fills(path, root)])
            or all(contrast(own, other) >= STANDS_OUT for own in fills(path, root)[-1:] for other in around)
            for edge, path in edges
        ):
            unseen.append(identity)
    assert unseen == []


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_disc_is_told_from_bone_and_nerve_by_its_layers_where_grey_makes_them_alike(name: str) -> None:
    for group in drawing(name).iter(f"{SVG}g"):
        if group.get("id", "").startswith("disc"):
            assert len(paths_of(group)) >= 3, group.get("id")


@pytest.mark.parametrize("name", TARGETS)
def test_heat_has_rays_and_medicine_has_none_so_that_they_differ_in_grey(name: str) -> None:
    found = {group.get("id"): group for group in drawing(name).iter(f"{SVG}g")}
    assert ("heat" in found) != ("medicine" in found)
    for identity, rayed in (("heat", True), ("medicine", False)):
        if identity in found:
            strokes = [
                path.get("stroke") for path in found[identity].iter(f"{SVG}path") if path.get("stroke") != "none"
            ]
            assert (strokes.count("#17242E") >= 8) == rayed


@pytest.mark.parametrize("view", ["front", "behind"])
@pytest.mark.parametrize("drawn", ["arms", "legs", "body"])
def test_the_border_of_a_skin_area_stands_out_in_grey(drawn: str, view: str) -> None:
    root = drawing(f"{drawn}-{view}.svg")
    areas = [group for group in root.iter(f"{SVG}g") if group.get("id", "").startswith("area-")]
    assert areas
    for group in areas:
        (path,) = group.iter(f"{SVG}path")
        edge = edge_colour(path, root)
        assert edge is not None
        assert all(contrast(edge, inside) >= 3 for inside in fills(path, root))
