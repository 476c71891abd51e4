"""The neck from the side, front of the body to the right: neck-side.svg and its JSON.

Called by `packaging/drawings.py`. Facing right, the patient shows the right side, so the roots seen are the right
ones. One unit is one screen pixel at the usual size of 330 x 440. Points of a vertebra are in its own frame: (0, 0) is
the middle of the body, x grows to the front. Must never let a root leave anywhere but above the pedicle of its own
number (C8: above that of T1).
"""

from __future__ import annotations

from anatomy.pen import (
    BONE,
    BONE_LIGHT,
    DISC,
    FINE,
    OUTLINE,
    Path,
    Point,
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
from anatomy.side import down, middle_of

WIDE, HIGH = 330, 440
ROOT_WIDTH = 4.4
NAMES = ("C3", "C4", "C5", "C6", "C7", "T1")
DISCS = ("C2-C3", "C3-C4", "C4-C5", "C5-C6", "C6-C7", "C7-T1")
ROOTS = ("C3", "C4", "C5", "C6", "C7", "C8")
TILT = (-4.0, 1.0, 7.0, 13.0, 18.0, 22.0)
DISC_HEIGHT = (13.0, 13.0, 13.0, 13.0, 13.5)
SIZE = (0.98, 1.0, 1.0, 1.02, 1.05, 1.08)
HALF_HEIGHT = 19.0
FIRST: Point = (219.0, 142.0)
# How far behind the body the tip of each spinous process is, and how much lower.
SPINES = ((-95.0, 36.0), (-95.0, 40.0), (-98.0, 47.0), (-106.0, 58.0), (-120.0, 70.0), (-106.0, 66.0))
CANAL = -46.0

Frame = tuple[Point, float, float]

BODY: tuple[Point, ...] = (
    (-21, -18), (-14, -20), (0, -18.5), (12, -17.5), (20, -16.5), (21.5, -11), (19, 0), (20, 11), (22.5, 18), (20, 21),
    (10, 19.5), (-8, 18), (-20, 18.5), (-22, 13), (-21, 8),
)  # fmt: skip
PILLAR_BELOW: tuple[Point, ...] = (
    (-22.5, 5), (-28, 5.5), (-33.5, 9), (-35, 17), (-37.5, 23), (-45, 31), (-53.5, 39), (-59, 40), (-61, 34), (-61, 27),
)  # fmt: skip
PILLAR_ABOVE: tuple[Point, ...] = (
    (-62, 7), (-59, 0), (-55, -6), (-48, -13), (-41, -20.5), (-38, -24.5), (-35, -24), (-34, -17), (-31.5, -10.5),
    (-26, -8), (-21.5, -10.5),
)  # fmt: skip
# The joint above each vertebra, and by how many degrees it is steeper in the frame of its bone than that of C2-C3.
JOINT: tuple[Point, ...] = ((-39.5, -23), (-46, -16), (-53, -8.5), (-58.5, -2.5))
STEEPER = (0.0, 1.0, 5.0, 9.0, 13.0, 15.0)
WING: tuple[Point, ...] = (
    (-36, 3), (-33, -3), (-28, -3.5), (-23, 1), (-16, 1.5), (-11, -3), (-6, -3), (-3.5, 3), (-7, 9.5), (-16, 12.5),
    (-27, 12), (-33.5, 9),
)  # fmt: skip


def frames() -> list[Frame]:
    """Middle, tilt and size of C3 to T1: each hangs below the one before."""
    found: list[Frame] = [(FIRST, TILT[0], SIZE[0])]
    for index in range(5):
        (x, y), tilt, size = found[-1]
        steps = [down(tilt, HALF_HEIGHT * size), down((tilt + TILT[index + 1]) / 2, DISC_HEIGHT[index]),
                 down(TILT[index + 1], HALF_HEIGHT * SIZE[index + 1])]  # fmt: skip
        found.append(((x + sum(s[0] for s in steps), y + sum(s[1] for s in steps)), TILT[index + 1], SIZE[index + 1]))
    return found


FRAMES = frames()


def at(index: int, x: float, y: float) -> Point:
    """A point of a vertebra's own frame, on the picture; index -1 is C2, in the frame of C3 one step up."""
    if index < 0:
        origin, tilt, size = FRAMES[0]
        return place([(x, y - 2 * HALF_HEIGHT - 13)], origin, tilt, size)[0]
    origin, tilt, size = FRAMES[index]
    return place([(x, y)], origin, tilt, size)[0]


def placed(index: int, points: tuple[Point, ...]) -> list[Point]:
    return [at(index, x, y) for x, y in points]


def steeper(points: tuple[Point, ...], about: Point, degrees: float) -> tuple[Point, ...]:
    return tuple(place([(x - about[0], y - about[1]) for x, y in points], about, -degrees))


def vertebra(index: int) -> Path:
    tip_x, tip_y = SPINES[index]
    spine = ((-66, 26), (tip_x + 24, tip_y - 1), (tip_x + 7, tip_y + 5), (tip_x - 1, tip_y + 1), (tip_x + 1, tip_y - 8),
             (tip_x + 9, tip_y - 12), (-72, 10))  # fmt: skip
    above = (PILLAR_ABOVE[0], *steeper(PILLAR_ABOVE[1:6], (-49, -13), STEEPER[index]), *PILLAR_ABOVE[6:])
    if NAMES[index] == "T1":
        below = (*PILLAR_BELOW[:5], (-43, 30), (-50, 34), (-57, 34), (-60, 30))
    else:
        foot = steeper(PILLAR_BELOW[5:9], (-50, 34), STEEPER[index + 1])
        below = (*PILLAR_BELOW[:5], *foot, PILLAR_BELOW[9])
    return through(placed(index, (*BODY, *below, *spine, *above)), closed=True)


def disc(index: int) -> Path:
    """The disc above NAMES[index]; a little proud of the bone in front."""
    above = placed(index - 1, ((-19, 16.5), (-6, 16.5), (8, 17), (19, 18)))
    below = placed(index, ((18, -14.5), (8, -16), (-6, -16.5), (-19, -16.5)))
    front = [at(index - 1, 23.5, 22.5), at(index, 22.5, -20)]
    back = [at(index, -22, -21), at(index - 1, -22, 21)]
    return through([*above, *front, *below, *back], closed=True)


def disc_layers(index: int) -> list[str]:
    above = placed(index - 1, ((-21, 20), (-6, 18), (8, 18.5), (22, 22)))
    return layers(above, placed(index, ((-21, -19.5), (-6, -18), (8, -17.5), (21.5, -18))))


def leaving(index: int) -> Path:
    """From the opening above its pedicle, over the gutter of its side wing, downward and forward."""
    return through(placed(index, ((-28.5, -21), (-25, -13), (-20, -3.5), (-14.5, 7), (-9, 19), (-6, 31))))


def course(index: int) -> Path:
    """The whole way as if bone were glass: a short piece of the canal above, then out at the level of the disc."""
    return through([at(index, -44, -44), at(index, -40, -34), *placed(index, (
        (-32, -26), (-25, -13), (-20, -3.5), (-14.5, 7), (-9, 19), (-6, 31)))])  # fmt: skip


def bulge(index: int) -> Path:
    """A herniation: the back edge of the disc pushed into the opening."""
    points = placed(index - 1, ((-18, 17), (-25, 16), (-31, 20)))
    points += placed(index, ((-32, -20), (-26, -15), (-18, -16)))
    return through(points, closed=True)


def axis() -> list[str]:
    """C2: the tooth above its body, and the largest spinous process of the upper neck."""
    points = placed(-1, (
        (-20, -16), (-15, -26), (-13, -40), (-12, -55), (-8, -64), (-2, -66), (3, -62), (5, -54), (5, -44), (9, -34),
        (16, -24), (20, -8), (20.5, 6), (23, 17), (20, 21), (8, 19.5), (-8, 18), (-20, 18.5), (-22, 13), (-22, 6),
        (-29, 6.5), (-34, 11), (-36, 19), (-39, 24), (-46, 32), (-53, 38), (-59, 38), (-61, 32), (-64, 26), (-80, 35),
        (-94, 41), (-103, 40), (-107, 31), (-103, 20), (-92, 10), (-76, 2), (-64, -3), (-54, -9), (-46, -14),
        (-38, -19), (-30, -22), (-24, -20),
    ))  # fmt: skip
    wing = ellipse(at(-1, -19, 1), 8.5, 6, 20)
    middle = at(-1, 1, 2)
    return [filled(through(points, closed=True), "url(#bone)"), filled(wing, BONE_LIGHT, OUTLINE, FINE),
            label("C2", middle[0] + 3, middle[1], 13)]  # fmt: skip


def atlas() -> list[str]:
    """C1: its arch in front of the tooth, the mass with the side wing over it, and the arch behind."""
    front = through(placed(-1, ((7, -60), (13, -63), (19, -59), (21, -51), (18, -43), (12, -40), (7.5, -44), (6, -52))),
                    closed=True)  # fmt: skip
    behind = through(placed(-1, (
        (-26, -52), (-36, -50), (-50, -49), (-66, -48), (-80, -47), (-87, -42), (-89, -34), (-84, -28), (-76, -29),
        (-64, -34), (-50, -36), (-38, -37), (-28, -38),
    )), closed=True)  # fmt: skip
    mass = through(placed(-1, ((-25, -57), (-15, -55), (-4, -57), (1, -51), (-1, -42), (-6, -34), (-15, -30),
                               (-24, -29), (-31, -34), (-33, -44), (-30, -53))), closed=True)  # fmt: skip
    knob = ellipse(at(-1, -15, -43), 10, 6, 10)
    name = at(-1, 35, -51)
    return [filled(front, BONE), filled(behind, BONE), filled(mass, BONE), filled(knob, BONE_LIGHT, OUTLINE, FINE),
            label("C1", name[0], name[1], 13)]  # fmt: skip


def sac() -> list[str]:
    top = [at(-1, -32, -72), at(-1, -36, -40), at(-1, -41, -5)]
    whole = through([*top, *[at(i, CANAL, y) for i in range(5) for y in (-14, 10)], at(5, CANAL, -14)])
    return nerve_sac(whole, 20, 12)


def joint(index: int) -> Path:
    """The facet joint above NAMES[index]: the gap that slopes backward and down, about half a right angle."""
    return through(placed(index, steeper(JOINT, (-49, -13), STEEPER[index])))


def skin() -> Path:
    """The line of the neck behind, so that front and back cannot be mistaken."""
    return through([(66, 4), (72, 40), (78, 90), (79, 140), (72, 200), (58, 258), (38, 310), (16, 352), (3, 378)])


def svg() -> str:
    parts: list[str] = group("skin", [stroked(skin(), OUTLINE, FINE)])
    parts += group("sac", sac()) + group("C1", atlas())
    for index, name in enumerate(DISCS):
        parts += group(f"disc-{name}", [filled(disc(index), DISC, OUTLINE, 2), *disc_layers(index)])
    parts += group("C2", axis())
    for index, name in enumerate(NAMES):
        bone = [filled(vertebra(index), "url(#bone)")]
        if name != "T1":
            bone.append(filled(through(placed(index, WING), closed=True), BONE_LIGHT, OUTLINE, FINE))
        else:
            bone.append(filled(ellipse(at(index, -30, 2), 10, 8, TILT[index]), BONE_LIGHT, OUTLINE, FINE))
        middle = at(index, 6, 0)
        parts += group(name, [*bone, label(name, middle[0] + 2, middle[1], 13)])
    for index, name in enumerate(DISCS):
        line = joint(index)
        parts += group(f"facet-{name}", [stroked(line, OUTLINE, 7), stroked(line, DISC, 3.4)])
    for index, name in enumerate(ROOTS):
        parts += group(f"root-{name}", nerve(leaving(index), ROOT_WIDTH))
    shades = shade("bone", ((0, BONE), (0.45, BONE), (0.8, BONE_LIGHT), (1, BONE)))
    return document(
        "Neck seen from the side",
        "Seven neck vertebrae and the first of the chest, from the right side. The front of the body is to the right. "
        "A nerve root comes out of the opening above each vertebra.",
        WIDE, HIGH, shades, parts,
    )  # fmt: skip


def targets() -> dict[str, object]:
    """What the application may touch and draw on top, in viewBox units; `x`, `y` and `radius` make a circle."""
    discs: dict[str, object] = {}
    roots: dict[str, object] = {}
    for index, name in enumerate(DISCS):
        x, y = middle_of(at(index - 1, 2, 19), at(index, 2, -18))
        spot_x, spot_y = middle_of(at(index - 1, -27, 19), at(index, -27, -20))
        identity = f"root-{ROOTS[index]}"
        discs[name] = {
            "element": f"disc-{name}", "x": x, "y": y, "radius": 22,
            "spot": {
                "x": spot_x, "y": spot_y, "radius": 22, "ring": 16, "bulge": data(bulge(index), closed=True),
                "pressed_root": identity, "leaving_root": identity, "facet": f"facet-{name}",
            },
        }  # fmt: skip
        roots[identity] = {"path": data(leaving(index)), "course": data(course(index)), "width": ROOT_WIDTH}
    return {"viewBox": [0, 0, WIDE, HIGH], "discs": discs, "roots": roots}
