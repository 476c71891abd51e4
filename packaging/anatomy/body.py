"""The whole body from the front and from behind, with the skin areas of neck and low back: body-*.svg and body.json.

Called by `packaging/drawings.py`. The upper half is that of `arms.py`, the lower that of `legs.py`, at one size. From
the front the patient's right is on the left of the picture; from behind the patient's left is. Must never hold an
area that is not in one of those two.
"""

from __future__ import annotations

from anatomy import arms, legs
from anatomy.legs import OUTER, View, right
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
    place,
    reverse,
    stroked,
    through,
)

WIDE, HIGH, MIDLINE = 200, 620, 100.0
SCALE = 0.63
LOWER = 376.0  # the legs start so far below the top of the arms, before both are made smaller


def smaller(path: Path, lower: bool = False) -> Path:
    """A shape of the arms, or of the legs, in this picture."""
    top = 3.0 + (LOWER * SCALE if lower else 0.0)
    return place(path, (MIDLINE - legs.MIDLINE * SCALE, top), 0, SCALE)


def half(view: View, legs_view: View) -> Path:
    """The outline of one half, from the top of the head to between the legs."""
    flank = len(arms.HEAD) + len(arms.SHOULDER) + len(arms.OUTER_ARM) + len(arms.HAND) + len(arms.INNER_ARM)
    upper: list[Point] = [*view.outline[:flank], *[point for point in arms.FLANK if point[1] < 372]]
    hips = [(x, y + LOWER) for x, y in legs_view.outline if y > 30 or (x, y) not in OUTER]
    return smaller(through(right((*upper, *hips))))


def areas(name: str) -> dict[str, Path]:
    found = {element: smaller(path) for element, path in arms.areas(name).items()}
    return found | {element: smaller(path, lower=True) for element, path in legs.areas(name).items()}


def fine_lines(name: str) -> list[str]:
    drawn: list[str] = []
    for module, lower in ((arms, False), (legs, True)):
        for line in module.VIEWS[name].lines:
            low = max(y for _, y in line)
            if (not lower and low > 440) and max(abs(x) for x, _ in line) < 98:
                continue  # the groin and the seat are in the lower half
            if lower and name == "behind" and low < 158 and not line[0][0]:
                continue  # the spine is in the upper half
            path = smaller(through(right(line)), lower)
            drawn.append(stroked(path, OUTLINE, 1.2, 0.7))
            if line[0][0] or line[-1][0]:
                drawn.append(stroked(mirror(path, MIDLINE), OUTLINE, 1.2, 0.7))
    return drawn


def svg(name: str) -> str:
    one = half(arms.VIEWS[name], legs.VIEWS[name])
    outline = join(one, reverse(mirror(one, MIDLINE)))
    parts = group("skin", [filled(outline, WHITE, None)])
    for element, shape in areas(name).items():
        parts.append(f'<g id="{element}">{filled(shape, BONE_LIGHT, OUTLINE, 0.7)}</g>')
    parts += group("outline", [stroked(outline, OUTLINE, 2)])
    parts += group("lines", fine_lines(name))
    words = ("from the front. The patient's right is on the left." if name == "front"
             else "from behind. The patient's left is on the left.")  # fmt: skip
    return document(f"Body seen from {'the front' if name == 'front' else 'behind'}",
                    f"The whole body {words} The skin areas of the nerve roots C5 to C8 are on each arm, those of L2 "
                    "to S1 on each leg.", WIDE, HIGH, [], parts)  # fmt: skip


def regions() -> dict[str, object]:
    """The path data of every area and the viewBox, by view."""
    return {
        name: {"viewBox": [0, 0, WIDE, HIGH]}
        | {element: data(path, closed=True) for element, path in areas(name).items()}
        for name in arms.VIEWS
    }
