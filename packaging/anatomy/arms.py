"""The upper body from the front and from behind, with the skin areas of C5 to C8: arms-*.svg and arms.json.

Called by `packaging/drawings.py` and `body.py`. Drawn as `legs.py` is: one half, on the right of the picture, is worked
out and mirrored, and each area is cut from the outline of the arm. The palms look forward, so that the thumb is on the
outer side in both views. Must never name a side except by `legs.SIDES`.
"""

from __future__ import annotations

from anatomy.legs import MIDLINE, SIDES, View, area, right
from anatomy.pen import (
    BONE_LIGHT,
    OUTLINE,
    WHITE,
    Path,
    data,
    document,
    filled,
    group,
    join,
    mirror,
    place,
    reverse,
    stroked,
    through,
)

WIDE, HIGH = 300, 496
TOP = 100.0  # the picture starts at the neck, so that the arms are as large as can be; `body.py` has the head too
LEVELS = ("C5", "C6", "C7", "C8")

HEAD: tuple[tuple[float, float], ...] = (
    (0, 6), (17, 8), (31, 17), (39, 32), (41, 48), (40.5, 60), (43.5, 64), (43, 76), (38.5, 82), (35, 97), (29.5, 109),
)  # fmt: skip
SHOULDER: tuple[tuple[float, float], ...] = (
    (29, 124), (33, 135), (46, 144), (66, 150), (88, 156), (103, 166), (111, 182), (113.5, 204),
)  # fmt: skip
OUTER_ARM: tuple[tuple[float, float], ...] = (
    (114, 232), (115.5, 262), (117, 292), (119, 318), (122, 340), (125.5, 362), (126.5, 386), (126, 412), (125.5, 438),
    (125, 458), (126.5, 472),
)  # fmt: skip
# Thumb on the outer side, then the four fingers to the little one on the inner side.
HAND: tuple[tuple[float, float], ...] = (
    (131, 480), (137, 491), (142, 505), (144, 517), (141.5, 522), (137.5, 518), (133.5, 508), (129.5, 503),
    (128.5, 512), (129.5, 530), (130, 544), (128, 550), (125, 549.5), (123.4, 545), (122.3, 551), (120.8, 556.5),
    (118.2, 558.5), (115.8, 556), (114.3, 547.5), (112.7, 552.5), (110.2, 556), (107.6, 553.5), (105.8, 542.5),
    (103.8, 544.5), (101, 546.5), (98.2, 544), (96.4, 537), (96.4, 527), (97, 510), (97.5, 494), (100, 478),
)  # fmt: skip
FINGERS: tuple[tuple[tuple[float, float], ...], ...] = (
    ((122, 522), (122.6, 533), (123.4, 544)), ((113.3, 523), (113.8, 535), (114.3, 546)),
    ((105.2, 522), (105.6, 532), (105.8, 541)),
)  # fmt: skip
INNER_ARM: tuple[tuple[float, float], ...] = (
    (102.5, 462), (102, 440), (98.5, 412), (95, 386), (93.5, 364), (94, 346), (92, 320), (88, 290), (84.5, 262),
    (81.5, 240), (78.5, 226),
)  # fmt: skip
FLANK: tuple[tuple[float, float], ...] = (
    (76, 236), (74.5, 262), (71, 296), (67, 330), (65, 362), (66, 388), (72, 412), (82, 440), (90, 470), (93, 500),
    (92.5, 530), (91, 560), (88, 594),
)  # fmt: skip
LEG_INSIDE: tuple[tuple[float, float], ...] = ((7, 594), (4, 560), (2, 544), (0, 536))

OUTLINE_HALF = (*HEAD, *SHOULDER, *OUTER_ARM, *HAND, *INNER_ARM, *FLANK)

FRONT = View(
    outline=OUTLINE_HALF,
    borders={
        "above C5": ((88, 156), (84, 176), (82, 200), (86, 228)),
        "C5 inside": ((86, 228), (98, 262), (104, 300), (106, 345)),
        "C5-C6": ((106, 345), (114, 340), (121.5, 338)),
        "C6 inside": ((106, 345), (111, 380), (115, 420), (117, 455), (119, 485), (122, 523), (123.2, 543.5)),
        "C7-C8": ((106, 345), (105, 385), (107, 425), (108.5, 458), (110, 488), (113.3, 524), (114.2, 546)),
        "C8 inside": ((106, 345), (99, 352), (93.5, 364)),
    },
    areas={
        "C5": ("above C5", "C5 inside", "C5-C6"),
        "C6": ("-C5-C6", "C6 inside"),
        "C7": ("-C6 inside", "C7-C8"),
        "C8": ("-C7-C8", "C8 inside"),
    },
    lines=(
        *FINGERS,
        ((0, 124), (0, 128), (0, 132)), ((8, 146), (30, 146), (54, 152), (80, 160)),
        ((78.5, 226), (80, 206), (86, 190)), ((34, 234), (48, 238), (62, 233)),
        ((94, 346), (104, 351), (116, 349)), ((102.5, 462), (113, 465), (125, 461)),
        ((0, 398), (0, 401), (0, 404)), ((80, 470), (52, 500), (26, 522), (4, 538)),
        ((129.5, 503), (122, 492), (116, 480)),
    ),
)  # fmt: skip

BEHIND = View(
    outline=OUTLINE_HALF,
    borders={
        "above C5": ((82, 154), (78, 172), (80, 196), (90, 224)),
        "C5 inside": ((90, 224), (99, 262), (106, 300), (111, 341)),
        "C5-C6": ((111, 341), (117, 339), (122, 340)),
        "C7 above": ((90, 224), (93, 250), (95, 300), (99, 345)),
        "C6 inside": ((111, 341), (114, 380), (117, 420), (118, 455), (119.5, 485), (122, 523), (123.2, 543.5)),
        "C7-C8": ((99, 345), (103, 385), (106, 425), (108, 458), (110, 488), (113.3, 524), (114.2, 546)),
        "C8 inside": ((99, 345), (96, 351), (93.5, 360)),
    },
    areas={
        "C5": ("above C5", "C5 inside", "C5-C6"),
        "C6": ("-C5-C6", "C6 inside"),
        "C7": ("-C6 inside", "-C5 inside", "C7 above", "C7-C8"),
        "C8": ("-C7-C8", "C8 inside"),
    },
    lines=(
        *FINGERS,
        ((0, 150), (0, 280), (0, 440)), ((0, 470), (0, 500), (0, 534)), ((24, 176), (40, 206), (50, 240), (58, 252)),
        ((58, 252), (66, 236), (70, 214)), ((78.5, 226), (80, 206), (86, 190)),
        ((98, 346), (106, 341), (115, 345)), ((102.5, 462), (113, 465), (125, 461)),
        ((6, 540), (28, 552), (52, 550), (76, 540)),
    ),
)  # fmt: skip

VIEWS = {"front": FRONT, "behind": BEHIND}


def areas(name: str) -> dict[str, Path]:
    """Every area of a view by its element name."""
    on_right, on_left = SIDES[name]
    found: dict[str, Path] = {}
    for level in LEVELS:
        shape = area(VIEWS[name], level)
        found[f"area-{level}-{on_left}"] = mirror(shape, MIDLINE)
        found[f"area-{level}-{on_right}"] = shape
    return found


def lifted(path: Path) -> Path:
    return place(path, (0.0, -TOP))


def outline(view: View) -> Path:
    half = through(right(view.outline[len(HEAD) - 1 :]))
    legs = through(right(LEG_INSIDE))
    whole = join(half, [half[-1], half[-1], legs[0], legs[0]], legs)
    return join(whole, reverse(mirror(whole, MIDLINE)))


def edge(view: View) -> list[Path]:
    """What of the outline is drawn: not the cut across the thighs."""
    half, legs = through(right(view.outline[len(HEAD) - 1 :])), through(right(LEG_INSIDE))
    return [half, mirror(half, MIDLINE), join(legs, reverse(mirror(legs, MIDLINE)))]


def fine_lines(view: View) -> list[str]:
    found: list[str] = []
    for line in view.lines:
        path = lifted(through(right(line)))
        found.append(stroked(path, OUTLINE, 1.8, 0.7))
        if line[0][0] or line[-1][0]:
            found.append(stroked(mirror(path, MIDLINE), OUTLINE, 1.8, 0.7))
    return found


def svg(name: str) -> str:
    view = VIEWS[name]
    parts = group("skin", [filled(lifted(outline(view)), WHITE, None)])
    for element, shape in areas(name).items():
        parts.append(f'<g id="{element}">{filled(lifted(shape), BONE_LIGHT, OUTLINE, 1)}</g>')
    parts += group("outline", [stroked(lifted(path), OUTLINE, 2.6) for path in edge(view)])
    parts += group("lines", fine_lines(view))
    words = ("from the front. The patient's right is on the left." if name == "front"
             else "from behind. The patient's left is on the left.")  # fmt: skip
    return document(f"Arms seen from {'the front' if name == 'front' else 'behind'}",
                    f"The upper body {words} The skin areas of the nerve roots C5, C6, C7 and C8 are on each arm.",
                    WIDE, HIGH, [], parts)  # fmt: skip


def regions() -> dict[str, object]:
    """The path data of every area and the viewBox, by view."""
    return {
        name: {"viewBox": [0, 0, WIDE, HIGH]}
        | {element: data(lifted(path), closed=True) for element, path in areas(name).items()}
        for name in VIEWS
    }
