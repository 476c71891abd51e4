"""The lower body from the front and from behind, with the skin areas of L2 to S1: legs-*.svg and legs.json.

Called by `packaging/drawings.py`. One half is worked out, on the right of the picture, and mirrored. From the front the
patient's right is on the left of the picture; from behind the patient's left is on the left. Each area is cut from the
outline of the leg by border lines, so that neighbours share the same edge. Must never name a side except by `SIDES`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from anatomy.pen import (
    BONE_LIGHT,
    OUTLINE,
    WHITE,
    Path,
    Point,
    data,
    document,
    filled,
    group,
    join,
    mirror,
    reverse,
    sampled,
    stroked,
    through,
)

WIDE, HIGH, MIDLINE = 300, 600, 150.0
# Which of the patient's sides is drawn on the right of the picture, and which on the left.
SIDES = {"front": ("left", "right"), "behind": ("right", "left")}
LEVELS = ("L2", "L3", "L4", "L5", "S1")


@dataclass(frozen=True)
class View:
    """Distances from the midline of one half. An area is a round of borders, `-` before one walked from its far end."""

    outline: tuple[Point, ...]
    borders: dict[str, tuple[Point, ...]]
    areas: dict[str, tuple[str, ...]]
    lines: tuple[tuple[Point, ...], ...]


OUTER: tuple[Point, ...] = (
    (66, 6), (67, 26), (74, 52), (84, 82), (91, 112), (93, 142), (91, 178), (87, 222), (82, 266), (77, 304),
    (74.5, 330), (75, 352), (78, 380), (79, 410), (75, 446), (67, 486), (61, 518), (60, 536),
)  # fmt: skip
INNER: tuple[Point, ...] = (
    (28, 536), (27, 516), (23, 486), (17, 448), (14, 412), (14.5, 380), (18, 352), (17.5, 330), (14, 302), (9.5, 262),
    (6, 218), (4, 180), (2, 164), (0, 158),
)  # fmt: skip

FRONT = View(
    outline=(*OUTER, (63, 548), (66, 560), (73, 574), (77, 584), (75, 590), (66, 593), (50, 595), (35, 594.5),
             (25, 590), (22, 579), (24, 563), (27, 549), *INNER),
    borders={
        "above L2": ((89, 108), (70, 122), (45, 144), (12, 167), (3, 172)),
        "above L3": ((92, 186), (64, 212), (34, 241), (6, 262)),
        "L3-L4": ((81, 276), (64, 300), (42, 327), (17, 352)),
        "L4-L5": ((75, 326), (65, 354), (53, 392), (46, 440), (43, 490), (40, 528), (33, 554), (23, 574)),
        "L5-S1": ((68, 482), (59, 506), (55, 534), (58, 562), (64, 594)),
    },
    areas={
        "L2": ("above L2", "-above L3"),
        "L3": ("above L3", "-L3-L4"),
        "L4": ("L3-L4", "-L4-L5"),
        "L5": ("L4-L5", "-L5-S1"),
        "S1": ("L5-S1",),
    },
    lines=(
        ((80, 104), (52, 130), (26, 148), (4, 157)), ((33, 322), (35.5, 340), (46.5, 350), (57.5, 340), (60, 322)),
        ((36.5, 582), (37.5, 594)), ((47, 583), (47.5, 594.5)),
        ((56.5, 582), (57.5, 593.5)), ((65.5, 580), (67, 592)),
    ),
)  # fmt: skip

BEHIND = View(
    outline=(*OUTER, (61.5, 550), (67, 563), (75, 574), (77.5, 582), (73, 587), (63, 589), (53, 592), (42, 594),
             (31, 592), (24.5, 584), (24.5, 570), (27.5, 553), *INNER),
    borders={
        "above L5": ((90, 104), (78, 117), (66, 130)),
        "above S1": ((66, 130), (53, 142), (41, 156), (32.5, 176)),
        "L5-S1": ((66, 130), (64, 200), (59, 270), (55, 330), (57, 390), (58, 450), (57, 495), (61, 522)),
        "inside S1": ((32.5, 176), (30, 200), (29.5, 240), (30, 290), (29, 342)),
        "L3": ((9, 262), (19, 296), (29, 342)),
        "L3-L4": ((17.5, 344), (23, 345), (29, 342)),
        "L4-S1": ((29, 342), (30, 400), (34, 450), (36, 500), (34, 536), (26, 564)),
    },
    areas={
        "L3": ("L3", "-L3-L4"),
        "L4": ("L3-L4", "L4-S1"),
        "L5": ("above L5", "L5-S1"),
        "S1": ("above S1", "inside S1", "L4-S1", "-L5-S1"),
    },
    lines=(
        ((0, 64), (0, 110), (0, 156)), ((4, 166), (26, 177), (48, 176), (64, 168)), ((26, 332), (42, 336), (62, 330)),
        ((40, 508), (38.5, 530), (35, 552)), ((50, 508), (51, 530), (54, 552)),
    ),
)  # fmt: skip

VIEWS = {"front": FRONT, "behind": BEHIND}


def right(points: tuple[Point, ...]) -> list[Point]:
    return [(MIDLINE + across, y) for across, y in points]


def nearest(edge: list[Point], spot: Point) -> int:
    return min(range(len(edge)), key=lambda index: math.dist(edge[index], spot))


def area(view: View, level: str) -> Path:
    """One closed skin area on the right of the picture: its borders, joined where they end at the outline along it."""
    edge = sampled(through(right(view.outline)), 8)
    walked: list[Path] = []
    for step in view.areas[level]:
        spots = right(view.borders[step.removeprefix("-")])
        for last in (0, -1):
            near = edge[nearest(edge, spots[last])]
            if math.dist(near, spots[last]) < 8:
                spots[last] = near
        path = through(spots)
        walked.append(reverse(path) if step.startswith("-") else path)
    whole: list[Path] = []
    for index, path in enumerate(walked):
        whole.append(path)
        start, end = path[-1], walked[(index + 1) % len(walked)][0]
        if math.dist(start, end) > 1:
            first, last = nearest(edge, start), nearest(edge, end)
            run = edge[first : last + 1] if first < last else edge[last : first + 1][::-1]
            whole.append(through([run[0], *run[4:-4:4], run[-1]]))
    return join(*whole)


def areas(name: str) -> dict[str, Path]:
    """Every area of a view by its element name."""
    on_right, on_left = SIDES[name]
    found: dict[str, Path] = {}
    for level in LEVELS:
        if level not in VIEWS[name].areas:
            continue  # the area of L2 is in front only
        shape = area(VIEWS[name], level)
        found[f"area-{level}-{on_left}"] = mirror(shape, MIDLINE)
        found[f"area-{level}-{on_right}"] = shape
    return found


def svg(name: str) -> str:
    view = VIEWS[name]
    half = through(right(view.outline))
    outline = join(half, reverse(mirror(half, MIDLINE)))
    parts = group("skin", [filled(outline, WHITE, None)])
    for element, shape in areas(name).items():
        parts.append(f'<g id="{element}">{filled(shape, BONE_LIGHT, OUTLINE, 1)}</g>')
    parts += group("outline", [stroked(outline, OUTLINE, 3)])
    fine: list[str] = []
    for line in view.lines:
        path = through(right(line))
        fine.append(stroked(path, OUTLINE, 1.8, 0.7))
        if line[0][0]:
            fine.append(stroked(mirror(path, MIDLINE), OUTLINE, 1.8, 0.7))
    parts += group("lines", fine)
    words = ("from the front. The patient's right is on the left." if name == "front"
             else "from behind. The patient's left is on the left.")  # fmt: skip
    return document(f"Legs seen from {'the front' if name == 'front' else 'behind'}",
                    f"The lower body {words} The skin areas of the nerve roots L2 to S1 are on each leg.",
                    WIDE, HIGH, [], parts)  # fmt: skip


def regions() -> dict[str, object]:
    """The path data of every area and the viewBox, by view."""
    return {
        name: {"viewBox": [0, 0, WIDE, HIGH]}
        | {element: data(path, closed=True) for element, path in areas(name).items()}
        for name in VIEWS
    }
