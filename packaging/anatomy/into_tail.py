"""The sacrum cut in two from front to back, with a needle from below (caudal): target-epidural-tail.svg.

Called by `packaging/drawings.py`. The front of the body is to the right; drawn upright, though the person lies face
down. Must keep the tip in the canal of the sacrum, below the end of the sac at S2.
"""

from __future__ import annotations

from anatomy import needle, profile
from anatomy.pen import (
    BONE,
    BONE_LIGHT,
    DISC,
    FINE,
    HAIRLINE,
    NERVE,
    OUTLINE,
    TEAL,
    WHITE,
    Path,
    Point,
    beside,
    document,
    ellipse,
    filled,
    glow,
    group,
    join,
    label,
    layers,
    nerve_sac,
    place,
    shade,
    stroked,
    through,
)

WIDE, HIGH = 400, 370
FRONT: tuple[Point, ...] = ((333, 104), (312, 128), (289, 157), (272, 187), (261, 217), (257, 247), (260, 272))
BACK: tuple[Point, ...] = (
    (283, 67),
    (262, 100),
    (243, 132),
    (229, 164),
    (221, 196),
    (220, 226),
    (226, 254),
    (236, 278),
)
INSIDE: tuple[Point, ...] = ((259, 59), (241, 92), (223, 127), (210, 161), (203, 190), (202, 212))
OUTSIDE: tuple[Point, ...] = (
    (256, 52), (249, 51), (238, 60), (222, 84), (222, 97), (204, 106), (203, 124), (191, 136), (192, 150), (183, 162),
    (185, 176), (181, 190), (187, 204), (191, 213), (198, 218),
)  # fmt: skip
SAC: tuple[Point, ...] = ((282.7, 12), (279, 34), (269, 66), (252, 98), (235, 130), (226, 150))
STRANDS: tuple[Point, ...] = ((226, 150), (217, 172), (211, 196), (210, 220))
COCCYX: tuple[Point, ...] = (
    (238, 285), (249, 281), (260, 279), (264, 291), (274, 303), (286, 314), (296, 323), (295, 331), (285, 331),
    (271, 322), (256, 311), (244, 299),
)  # fmt: skip
SKIN: tuple[Point, ...] = (
    (170, 4), (156, 50), (138, 100), (128, 160), (132, 220), (150, 272), (188, 309), (226, 334), (258, 366),
)  # fmt: skip
HIATUS: tuple[tuple[Point, ...], ...] = (
    ((197, 216), (213, 252), (235, 287)), ((239, 283), (219, 251), (202, 213)),
)  # fmt: skip
LUMBAR: tuple[Point, float, float] = ((322.0, 48.0), 20.0, 1.02)
TIP: Point = (212.0, 199.0)
# Where the bodies of S1 to S5 have grown together: points of the front and of the back edge.
SEAMS = ((1, 2), (2, 3), (3, 4), (4, 5))
LABELS = (("S1", 290, 110, 14), ("S2", 266, 144, 13), ("S3", 250, 176, 12), ("S4", 248, 209, 11))


def closed(*edges: tuple[Point, ...]) -> Path:
    """A shape from edges that meet at corners."""
    paths = [through(edge) for edge in edges]
    return join(*paths, [paths[-1][-1], paths[-1][-1], paths[0][0], paths[0][0]])


def disc() -> Path:
    above = place([(-26, 18), (-6, 17), (10, 17), (27, 19)], *LUMBAR)
    return through([*above, (337, 88), (335.5, 100), (317, 97), (298, 84), (285, 74), (284, 63)], closed=True)


def seam(front: Point, back: Point) -> str:
    middle = ((front[0] + back[0]) / 2, (front[1] + back[1]) / 2 - 1)
    return stroked(through([front, middle, back]), OUTLINE, FINE, 0.6)


def sac_to_its_end(path: Path) -> list[str]:
    """The sac, cut across at the top and closed round below."""
    lines = [stroked(beside(path, across), NERVE, 1.5, 0.75, cut=True) for across in (-4.2, -1.4, 1.4, 4.2)]
    whole = nerve_sac(path, 13.5, edge=1.75)[:2]
    edge, inside = (ellipse(path[-1], radius, radius) for radius in (8.5, 6.75))
    return [filled(edge, OUTLINE, None), *whole, filled(inside, WHITE, None), *lines]


def svg() -> str:
    parts = group("skin", [stroked(through(SKIN), OUTLINE, FINE)])
    above = place([(-29, 21), (-4, 18.5), (28, 22)], *LUMBAR)
    between = layers(above, [(286, 71), (311, 91), (334, 106)])
    parts += group("disc-L5-S1", [filled(disc(), DISC, OUTLINE, 2), *between])
    middle = place([(3, 0)], *LUMBAR)[0]
    body = through(place(list(profile.BODY), *LUMBAR), closed=True)
    parts += group("L5", [filled(body, "url(#bone)"), label("L5", middle[0], middle[1], 14)])
    roots = [through([(x + shift, y) for x, y in STRANDS]) for shift in (-2.5, 2.5)]
    parts += group(
        "sacral-roots", [stroked(path, *style) for path in roots for style in ((OUTLINE, 3.8), (NERVE, 2.0))]
    )
    sac = through(SAC)
    parts += group("sac", sac_to_its_end(sac))
    parts += group("sacrum", [
        filled(closed(FRONT, tuple(reversed(BACK))), "url(#bone)"),
        *(seam(FRONT[front], BACK[back]) for front, back in SEAMS),
        filled(closed(INSIDE, tuple(reversed(OUTSIDE))), BONE), *(label(*words) for words in LABELS),
    ])  # fmt: skip
    parts += group("coccyx", [filled(through(COCCYX, closed=True), BONE)])
    parts += group("hiatus", [filled(closed(*HIATUS), HAIRLINE, OUTLINE, FINE)])
    parts += needle.medicine(((212, 186), 12, 40, 10), ((222, 154), 12, 30, 24))
    parts += needle.needle(TIP, needle.towards((201, 320), TIP), 128, 1.6) + needle.ring((208, 210), 25)
    shades = shade("bone", ((0, BONE), (0.5, BONE_LIGHT), (1, BONE))) + glow("cloud", TEAL, 0.5)
    return document(
        "Where the needle goes: epidural space from the tail bone",
        "The sacrum cut in two from front to back, the front of the body to the right. The needle comes from below and "
        "behind through the small opening at the end of the sacrum; its tip is in the canal below the end of the sac.",
        WIDE, HIGH, shades, parts,
    )  # fmt: skip
