"""A spine cut in two from front to back, with a needle between two arches: target-epidural-behind, target-neck-behind.

Called by `packaging/drawings.py`. The front of the body is to the right. Each vertebra is drawn in its own frame:
(0, 0) is the middle of its body, x grows to the front. Must keep the tip behind the sac, in the space inside the yellow
ligament.
"""

from __future__ import annotations

from dataclasses import dataclass

from anatomy import neck_side, needle, profile
from anatomy.pen import (
    BONE,
    BONE_LIGHT,
    DISC,
    FINE,
    HAIRLINE,
    OUTLINE,
    TEAL,
    Path,
    Point,
    document,
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

WIDE, HIGH = 400, 300


@dataclass(frozen=True)
class Column:
    """Three vertebrae: their frames (middle and tilt), and shapes in the frame of one, for each or for all."""

    names: tuple[str, ...]
    frames: tuple[tuple[Point, float], ...]
    size: float
    body: tuple[Point, ...]
    half_depth: float
    half_height: float
    spines: tuple[tuple[Point, ...], ...]
    lamina: float  # x of the inner face of the arches
    foot: float  # y of the lower edge of an arch there, and of its upper edge
    head: float
    sac: tuple[float, float]  # x of its middle, and its width
    cord: float  # width of the cord in it; 0 in the low back, where only nerves run in it
    skin: tuple[Point, ...]

    def at(self, index: int, *points: Point) -> list[Point]:
        """Points of a vertebra's own frame, on the picture."""
        origin, tilt = self.frames[index]
        return place(list(points), origin, tilt, self.size)

    def disc(self, index: int) -> Path:
        """The disc below a vertebra."""
        w, h = self.half_depth, self.half_height
        above = self.at(index, (-w, h - 1), (0, h - 3), (w, h - 1))
        below = self.at(index + 1, (w, 1 - h), (0, 3 - h), (-w, 1 - h))
        front = [*self.at(index, (w + 2.5, h + 3)), *self.at(index + 1, (w + 2.5, -h - 3))]
        back = [*self.at(index + 1, (-w - 1, -h - 3)), *self.at(index, (-w - 1, h + 3))]
        return through([*above, *front, *below, *back], closed=True)

    def disc_layers(self, index: int) -> list[str]:
        """The layers of that disc."""
        w, h = self.half_depth, self.half_height
        above = self.at(index, (-w, h + 1), (0, h - 1.5), (w + 1, h + 1))
        return layers(above, self.at(index + 1, (-w, -1 - h), (0, 1.5 - h), (w + 1, -1 - h)))

    def ligament(self, index: int) -> Path:
        """The yellow ligament from the arch of a vertebra to the next."""
        top = self.at(index, (self.lamina + 0.5, self.foot - 6), (self.lamina - 5, self.foot - 1))
        end = self.at(index + 1, (self.lamina - 5, self.head + 1), (self.lamina + 0.5, self.head + 6))
        return join(*[[a, a, b, b] for a, b in zip((top[0], top[1], end[0], end[1]), (top[1], end[0], end[1], top[0]),
                                                   strict=True)])  # fmt: skip

    def window(self, index: int) -> Point:
        """The middle of the space between sac and ligament below a vertebra."""
        a, b = self.at(index, (self.lamina + 3.2, self.foot))[0], self.at(index + 1, (self.lamina + 3.2, self.head))[0]
        return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2

    def canal(self) -> Path:
        """The middle line of the sac."""
        x, reach = self.sac[0], self.half_height
        last = len(self.frames) - 1
        points = self.at(0, (x, -reach + 1)) + [p for i in range(last + 1) for p in self.at(i, (x, -4), (x, 12))]
        return through([*points, *self.at(last, (x, reach + 4))])

    def drawn(self) -> list[str]:
        """The whole column, with the line of the skin behind it."""
        parts = group("skin", [stroked(through(self.skin), OUTLINE, FINE)])
        wide, canal, size = self.sac[1] * self.size, self.canal(), self.size
        parts += group("sac", nerve_sac(canal, wide, self.cord * size))
        for index in range(len(self.names) - 1):
            pair = f"{self.names[index]}-{self.names[index + 1]}"
            parts += group(f"disc-{pair}", [filled(self.disc(index), DISC, OUTLINE, 2), *self.disc_layers(index)])
            parts += group(f"ligament-{pair}", [filled(self.ligament(index), HAIRLINE, OUTLINE, FINE)])
        for index, name in enumerate(self.names):
            whole = [filled(through(self.at(index, *shape), closed=True), fill) for shape, fill in
                     ((self.body, "url(#bone)"), (self.spines[index], BONE))]  # fmt: skip
            spot = self.at(index, (2, 0))[0]
            parts += group(name, [*whole, label(name, spot[0], spot[1], 15)])
        return parts


def spine(tip: Point, half: float, lamina: float, head: float, foot: float) -> tuple[Point, ...]:
    """An arch and its spinous process, cut in the midline."""
    (x, y), start, middle = tip, lamina - 12, (head + foot) / 2
    thick = (foot - head) / 2 - 1.0

    def between(share: float, side: int) -> Point:
        """A point of the upper (-1) or lower (1) edge, a share of the way from the arch to the tip."""
        slim = thick + (half - thick) * share - 1.5 * (1 - abs(2 * share - 1))
        return start + (x - start) * share, middle + (y - middle) * share + side * slim

    return (
        (lamina, head + 3), (lamina - 3.5, head - 2.5), between(0.0, -1), between(0.35, -1), between(0.7, -1),
        between(0.93, -1), (x - 1.5, y), between(0.93, 1), between(0.7, 1), between(0.35, 1), between(0.0, 1),
        (lamina - 4, foot + 2), (lamina, foot - 3),
    )  # fmt: skip


LUMBAR = Column(
    names=("L3", "L4", "L5"),
    frames=(((314.0, 53.0), -3.0), ((313.0, 146.0), 4.0), ((304.0, 240.0), 15.0)),
    size=1.62,
    body=profile.BODY,
    half_depth=28.0,
    half_height=20.0,
    spines=(
        spine((-103, 15), 11, -51, -4, 19), spine((-101, 14), 11, -51, -4, 19), spine((-88, 9), 8, -51, -4, 17),
    ),
    lamina=-51.0,
    foot=18.0,
    head=-5.0,
    sac=(-37.0, 11.0),
    cord=0.0,
    skin=((77, 4), (85, 70), (86, 150), (80, 225), (70, 296)),
)  # fmt: skip

NECK = Column(
    names=("C6", "C7", "T1"),
    frames=(((322.0, 56.0), 10.0), ((307.0, 142.0), 16.0), ((283.0, 228.0), 20.0)),
    size=1.62,
    body=neck_side.BODY,
    half_depth=20.0,
    half_height=18.5,
    spines=(
        spine((-92, 42), 6.5, -53, -1, 16), spine((-112, 50), 8, -53, -1, 18), spine((-104, 44), 7.5, -53, -1, 18),
    ),
    lamina=-53.0,
    foot=17.0,
    head=-2.0,
    sac=(-34.0, 15.0),
    cord=9.0,
    skin=((128, 4), (112, 60), (88, 120), (62, 180), (44, 240), (36, 296)),
)  # fmt: skip


def picture(column: Column, place_between: int, turn: float, length: float, title: str, words: str) -> str:
    tip = column.window(place_between)
    tilt = column.frames[place_between][1]
    parts = column.drawn()
    parts += needle.medicine((tip, 11, 46, tilt), (tip, 8, 26, tilt))
    parts += needle.needle(tip, turn, length) + needle.ring(tip, 27)
    shades = shade("bone", ((0, BONE), (0.5, BONE_LIGHT), (1, BONE))) + glow("cloud", TEAL, 0.55)
    return document(title, words, WIDE, HIGH, shades, parts)


def lumbar() -> str:
    return picture(
        LUMBAR, 1, 7.0, 168, "Where the needle goes: epidural space from behind",
        "The low back cut in two from front to back, the front of the body to the right. The needle comes from behind "
        "between two spinous processes; its tip is just inside the yellow ligament, behind the sac of nerves.",
    )  # fmt: skip


def neck() -> str:
    return picture(
        NECK, 1, -17.0, 168, "Where the needle goes: epidural space of the neck from behind",
        "The lower neck cut in two from front to back, the front of the body to the right. The needle comes from "
        "behind between C7 and T1; its tip is just inside the yellow ligament, behind the sac that holds the cord.",
    )  # fmt: skip
