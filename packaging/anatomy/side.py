"""The low back from the side, front of the body to the right: lumbar-side.svg and its JSON.

Called by `packaging/drawings.py`. Facing right, the patient shows the right side, so the roots seen are the right
ones. One unit is one screen pixel at the usual size of 330 x 440. Must never let a root leave anywhere but the opening
below its own pedicle.
"""

from __future__ import annotations

import math

from anatomy import profile
from anatomy.pen import (
    BONE,
    BONE_LIGHT,
    DISC,
    FINE,
    OUTLINE,
    Path,
    Point,
    cord,
    data,
    document,
    ellipse,
    filled,
    group,
    label,
    layers,
    nerve,
    nerve_sac,
    place,
    shade,
    stroked,
    through,
)

WIDE, HIGH = 330, 440
ROOT_WIDTH = 4.4
NAMES = ("L1", "L2", "L3", "L4", "L5")
DISCS = ("L1-L2", "L2-L3", "L3-L4", "L4-L5", "L5-S1")
TILT = (-12.5, -9.0, -2.0, 7.0, 20.0, 36.0)
SIZE = (1.05, 1.08, 1.12, 1.14, 1.14, 1.14)
DISC_HEIGHT = (14.5, 15.5, 17.0, 18.5, 17.0)
SPINE_LENGTH = (0.92, 1.0, 1.0, 0.92, 0.66)
FIRST = (209.0, 34.0)

Frame = tuple[Point, float, float]


def down(degrees: float, length: float) -> Point:
    turn = math.radians(degrees)
    return -math.sin(turn) * length, math.cos(turn) * length


def frames() -> list[Frame]:
    """Middle, tilt and size of L1 to L5, then the middle of the upper face of S1: each hangs below the one before."""
    found: list[Frame] = [(FIRST, TILT[0], SIZE[0])]
    for index in range(5):
        (x, y), tilt, size = found[-1]
        next_tilt = TILT[index + 1]
        steps = [down(tilt, profile.HALF_HEIGHT * size), down((tilt + next_tilt) / 2, DISC_HEIGHT[index])]
        next_size = SIZE[index + 1]
        if index < 4:
            steps.append(down(next_tilt, profile.HALF_HEIGHT * next_size))
        found.append(((x + sum(s[0] for s in steps), y + sum(s[1] for s in steps)), next_tilt, next_size))
    return found


FRAMES = frames()


def at(index: int, x: float, y: float) -> Point:
    """A point of a vertebra's own frame, on the picture."""
    origin, tilt, size = FRAMES[index]
    return place([(x, y)], origin, tilt, size)[0]


def disc(index: int) -> Path:
    """The disc below a vertebra; a little proud of the bone in front."""
    low = 0.0 if index == 4 else -20.0
    above = [at(index, x, y) for x, y in ((-26, 17), (-8, 16), (10, 16), (26, 17))]
    below = [at(index + 1, x, low + y) for x, y in ((26, 3), (10, 4), (-8, 4), (-26, 3))]
    front = [at(index, 30.5, 22), at(index + 1, 30.5, low - 2)]
    back = [at(index + 1, -28.5, low - 2), at(index, -28.5, 22)]
    return through([*above, *front, *below, *back], closed=True)


def disc_layers(index: int) -> list[str]:
    low = 0.0 if index == 4 else -20.0
    above = [at(index, x, y) for x, y in ((-28, 21), (-8, 18.5), (10, 18.5), (29.5, 21))]
    return layers(above, [at(index + 1, x, low + y) for x, y in ((-28, -1), (-8, 1.5), (10, 1.5), (29.5, -1))])


def leaving(name: str) -> list[Point]:
    """From below its pedicle, through the opening, then downward and forward."""
    if name == "S1":
        return [at(5, x, y) for x, y in ((13, 36), (23, 42), (32, 54), (39, 70))]
    index = NAMES.index(name)
    return [at(index, x, y) for x, y in (profile.UNDER_PEDICLE, (-35, 12), (-29, 24), (-23, 38), (-20, 52))]


def course(name: str) -> Path:
    """The whole way of a root as if the bone were glass: down the canal behind the disc above, then out."""
    if name == "S1":
        before = [at(4, -36, 3), at(4, -37, 13), at(5, -35, -5), at(5, -27, 12), at(5, -8, 27)]
    else:
        index = NAMES.index(name)
        start = [at(index - 1, -36, 3), at(index - 1, -36, 14)] if index else [at(0, -37, -30)]
        before = [*start, at(index, -37, -20), at(index, -37.5, -7)]
    return through([*before, *leaving(name)])


def bulge(index: int) -> Path:
    """A herniation: the back edge of the disc pushed into the opening."""
    low = 0.0 if index == 4 else -20.0
    points = [at(index, x, y) for x, y in ((-24, 18.5), (-31, 15.5), (-37, 19.5))]
    points += [at(index + 1, x, low + y) for x, y in ((-38, -5), (-33, 1.5), (-24, 1.5))]
    return through(points, closed=True)


def sacrum() -> Path:
    return through([at(5, x, y) for x, y in (
        (-26, 0.5), (-10, 2), (10, 1.5), (24, -1), (29.5, 1), (28.5, 9), (22, 20), (18, 33), (13.5, 47), (11, 60),
        (12, 73), (18, 86), (24, 95), (23, 101), (14, 100), (3, 93), (-8, 82), (-17, 70), (-27, 64), (-33, 57),
        (-35, 49), (-44, 46), (-50, 39), (-49, 30), (-58, 26), (-64, 19), (-62, 10), (-58, 3), (-58, -7), (-55, -15),
        (-49, -16), (-45, -9), (-42, -2), (-36, 1),
    )], closed=True)  # fmt: skip


def skin() -> Path:
    """The line of the back, so that front and back cannot be mistaken."""
    return through([(57, 4), (63, 60), (69, 130), (70, 200), (63, 262), (46, 322), (32, 372), (30, 415), (38, 438)])


def sac() -> list[str]:
    spots = [at(0, profile.CANAL, -30)] + [at(i, profile.CANAL, y) for i in range(5) for y in (-8, 12)]
    spots += [at(5, profile.CANAL + 1, -6), at(5, -34, 14)]
    whole = through(spots)
    end_of_cord = through([at(0, profile.CANAL, -30), at(0, profile.CANAL, -8), at(0, profile.CANAL, 12)])
    return [*nerve_sac(whole, 11, edge=1.5), *cord(end_of_cord, 5.5)]


def svg() -> str:
    parts: list[str] = group("skin", [stroked(skin(), OUTLINE, FINE)])
    parts += group("sac", sac())
    for index, name in enumerate(DISCS):
        parts += group(f"disc-{name}", [filled(disc(index), DISC, OUTLINE, 2), *disc_layers(index)])
    for index, name in enumerate(NAMES):
        origin, tilt, size = FRAMES[index]
        bone = place(profile.vertebra(SPINE_LENGTH[index]), origin, tilt, size)
        knob = ellipse(at(index, *profile.SIDE_PROCESS), 5.5, 4.6, tilt)
        middle = at(index, 0, 0)
        parts += group(name, [filled(bone, "url(#bone)"), filled(knob, BONE_LIGHT, OUTLINE, FINE),
                              label(name, middle[0] + 7, middle[1], 14)])  # fmt: skip
    parts += group("root-S1", nerve(through(leaving("S1")), ROOT_WIDTH))
    middle = at(5, 4, 15)
    parts += group("S1", [filled(sacrum(), "url(#bone)"), label("S1", middle[0], middle[1], 14)])
    for name in NAMES:
        parts += group(f"root-{name}", nerve(through(leaving(name)), ROOT_WIDTH))
    shades = shade("bone", ((0, BONE), (0.45, BONE), (0.8, BONE_LIGHT), (1, BONE)))
    return document(
        "Low back seen from the side",
        "Five lumbar vertebrae, the discs between them and the sacrum, from the right side. The front of the body is "
        "to the right. A nerve root comes out of the opening below each vertebra.",
        WIDE, HIGH, shades, parts,
    )  # fmt: skip


def middle_of(first: Point, second: Point) -> Point:
    return round((first[0] + second[0]) / 2, 1), round((first[1] + second[1]) / 2, 1)


def targets() -> dict[str, object]:
    """What the application may touch and draw on top, in viewBox units; `x`, `y` and `radius` make a circle."""
    discs: dict[str, object] = {}
    for index, name in enumerate(DISCS):
        low = 0.0 if index == 4 else -20.0
        x, y = middle_of(at(index, 4, 20), at(index + 1, 4, low))
        spot_x, spot_y = middle_of(at(index, -32, 20), at(index + 1, -32, low))
        discs[name] = {
            "element": f"disc-{name}", "x": x, "y": y, "radius": 26,
            "spot": {
                "x": spot_x, "y": spot_y, "radius": 22, "ring": 17, "bulge": data(bulge(index), closed=True),
                "pressed_root": f"root-{name.split('-')[1]}", "passing_root": f"root-{name.split('-')[1]}",
                "leaving_root": f"root-{NAMES[index]}",
            },
        }  # fmt: skip
    roots: dict[str, object] = {}
    for name in (*NAMES, "S1"):
        path, whole = data(through(leaving(name))), data(course(name))
        roots[f"root-{name}"] = {"path": path, "course": whole, "width": ROOT_WIDTH}
    return {"viewBox": [0, 0, WIDE, HIGH], "discs": discs, "roots": roots}
