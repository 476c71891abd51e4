"""Curves, colours and SVG text shared by every drawing.

Called by the modules of this package. A path is a list of points: a start, then three points (two handles and an end)
for each cubic piece. Everything is worked out in viewBox units and written with one decimal, so the same script always
gives the same bytes. Must never use an SVG feature outside Tiny 1.2, nor a colour that is not named here.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence

Point = tuple[float, float]
Path = list[Point]

BONE = "#E9E1CF"
BONE_LIGHT = "#F5F3EE"
OUTLINE = "#8A7C60"
DISC = "#BFD3D8"
NERVE = "#E0A100"
RING = "#E08A00"
TEAL = "#0A5566"
INK = "#17242E"
SOFT = "#51606C"
HAIRLINE = "#D8D5CC"
WHITE = "#FFFFFF"

LINE = 2.5
FINE = 1.5


def number(value: float) -> str:
    """One decimal at most, no trailing zero, never a minus zero."""
    text = f"{value:.1f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def through(points: Sequence[Point], closed: bool = False, roundness: float = 0.36) -> Path:
    """A smooth curve through the points; handles follow the chord beside each point, so that it does not overshoot."""
    count = len(points)
    last = count if closed else count - 1

    def direction(index: int) -> Point:
        before = points[(index - 1) % count] if closed else points[max(index - 1, 0)]
        after = points[(index + 1) % count] if closed else points[min(index + 1, count - 1)]
        length = math.dist(before, after) or 1.0
        return (after[0] - before[0]) / length, (after[1] - before[1]) / length

    path: Path = [points[0]]
    for index in range(last):
        start, end = points[index], points[(index + 1) % count]
        reach = math.dist(start, end) * roundness
        leaving, arriving = direction(index), direction((index + 1) % count)
        path.append((start[0] + leaving[0] * reach, start[1] + leaving[1] * reach))
        path.append((end[0] - arriving[0] * reach, end[1] - arriving[1] * reach))
        path.append(end)
    return path


def join(*paths: Path) -> Path:
    """The paths one after another; a straight piece fills any gap, and each meeting point is a corner."""
    whole = list(paths[0])
    for path in paths[1:]:
        if math.dist(whole[-1], path[0]) > 0.05:
            whole += [whole[-1], path[0], path[0]]
        whole += path[1:]
    return whole


def reverse(path: Path) -> Path:
    return path[::-1]


def mirror(path: Path, axis: float) -> Path:
    """The path on the other side of the upright line x = axis."""
    return [(2 * axis - x, y) for x, y in path]


def place(path: Path, origin: Point, degrees: float = 0.0, scale: float = 1.0) -> Path:
    """The path turned clockwise as seen on screen about (0, 0), enlarged, then moved to the origin."""
    turn = math.radians(degrees)
    cosine, sine = math.cos(turn) * scale, math.sin(turn) * scale
    return [(origin[0] + x * cosine - y * sine, origin[1] + x * sine + y * cosine) for x, y in path]


def ellipse(centre: Point, wide: float, high: float, degrees: float = 0.0) -> Path:
    """An ellipse of half-width `wide` and half-height `high`, turned clockwise."""
    arm = 0.5523
    quarter = [
        (wide, 0.0), (wide, high * arm), (wide * arm, high), (0.0, high), (-wide * arm, high), (-wide, high * arm),
        (-wide, 0.0), (-wide, -high * arm), (-wide * arm, -high), (0.0, -high), (wide * arm, -high),
        (wide, -high * arm), (wide, 0.0),
    ]  # fmt: skip
    return place(quarter, centre, degrees)


def sampled(path: Path, steps: int = 16) -> list[Point]:
    """Points along the path, `steps` for each cubic piece."""
    found = [path[0]]
    for index in range(0, len(path) - 1, 3):
        a, b, c, d = path[index : index + 4]
        for step in range(1, steps + 1):
            t = step / steps
            weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
            found.append(
                (
                    sum(w * p[0] for w, p in zip(weights, (a, b, c, d), strict=True)),
                    sum(w * p[1] for w, p in zip(weights, (a, b, c, d), strict=True)),
                )
            )
    return found


def data(path: Path, closed: bool = False) -> str:
    """SVG path data with absolute M, C and Z only."""
    pieces = [f"M{number(path[0][0])} {number(path[0][1])}"]
    cubics = (path[index : index + 3] for index in range(1, len(path), 3))
    pieces += ["C" + " ".join(f"{number(x)} {number(y)}" for x, y in cubic) for cubic in cubics]
    return "".join(pieces) + ("Z" if closed else "")


def filled(path: Path, fill: str, stroke: str | None = OUTLINE, width: float = LINE, opacity: float = 1.0) -> str:
    """A closed shape. `fill` is a colour of this module or the id of a shade as `url(#…)`."""
    faint = f' fill-opacity="{opacity:g}"' if opacity < 1 else ""
    edge = f' stroke="{stroke}" stroke-width="{number(width)}" stroke-linejoin="round"' if stroke else ' stroke="none"'
    return f'<path d="{data(path, closed=True)}" fill="{fill}"{faint}{edge}/>'


def stroked(path: Path, colour: str, width: float, opacity: float = 1.0, dash: str = "", cut: bool = False) -> str:
    """An open line with round ends; `cut` ends it straight across."""
    faint = f' stroke-opacity="{opacity:g}"' if opacity < 1 else ""
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<path d="{data(path)}" fill="none" stroke="{colour}" stroke-width="{number(width)}"'
        f' stroke-linecap="{"butt" if cut else "round"}" stroke-linejoin="round"{faint}{dashes}/>'
    )


def nerve(path: Path, width: float) -> list[str]:
    """A resting nerve: a paler yellow inside the common outline, so that a chosen one can stand out in full colour."""
    return [
        stroked(path, OUTLINE, width + 2.4),
        stroked(path, WHITE, width),
        stroked(path, NERVE, width, opacity=0.55),
    ]


def beside(path: Path, distance: float) -> Path:
    """A line that runs along the path, so far to the right of its direction; for gentle curves only."""
    found: Path = []
    for index, (x, y) in enumerate(path):
        before, after = path[max(index - 1, 0)], path[min(index + 1, len(path) - 1)]
        length = math.dist(before, after) or 1.0
        across, down = (after[0] - before[0]) / length, (after[1] - before[1]) / length
        found.append((x - down * distance, y + across * distance))
    return found


def longer(path: Path, reach: float) -> Path:
    """The path carried on straight at both ends."""

    def beyond(end: Point, before: Point) -> Point:
        share = reach / (math.dist(end, before) or 1.0)
        return end[0] + (end[0] - before[0]) * share, end[1] + (end[1] - before[1]) * share

    start, end = beyond(path[0], path[1]), beyond(path[-1], path[-2])
    return [start, start, path[0], *path, path[-1], end, end]


def cord(path: Path, width: float) -> list[str]:
    """The spinal cord along its length, cut straight at both ends."""
    parts = [stroked(path, OUTLINE, width + 2, cut=True), stroked(path, WHITE, width, cut=True)]
    return [*parts, stroked(path, NERVE, width, 0.55, cut=True)]


def nerve_sac(path: Path, width: float, cord_width: float = 0.0, edge: float = 2.0) -> list[str]:
    """The sac cut along its length or seen in part, both ends cut straight: with the cord in it, else with nerves."""
    parts = [stroked(longer(path, edge), OUTLINE, width + 2 * edge, cut=True), stroked(path, WHITE, width, cut=True)]
    if cord_width:
        return [*parts, *cord(path, cord_width)]
    strands = [beside(path, share * width) for share in (-0.32, -0.107, 0.107, 0.32)]
    return [*parts, *(stroked(line, NERVE, width / 9, 0.75, cut=True) for line in strands)]


def layers(above: Sequence[Point], below: Sequence[Point]) -> list[str]:
    """The layers of a disc seen from outside, as two fine lines between its upper and its lower edge."""
    lines = []
    for share in (0.35, 0.65):
        points = [(a + (c - a) * share, b + (d - b) * share) for (a, b), (c, d) in zip(above, below, strict=True)]
        lines.append(stroked(through(points), TEAL, 1, 0.5))
    return lines


def label(words: str, x: float, y: float, size: float, anchor: str = "middle") -> str:
    """A level name; `y` is the middle of the capitals, whose height in Inter is 0.727 of the size."""
    return (
        f'<text x="{number(x)}" y="{number(y + size * 0.3635)}" font-family="Inter" font-size="{number(size)}"'
        f' font-weight="600" text-anchor="{anchor}" fill="{INK}">{words}</text>'
    )


def moved(rows: Sequence[str], origin: Point, scale: float) -> list[str]:
    """Shapes and words that are written already, enlarged and then moved; lines and letters keep their size."""

    def shifted(found: re.Match[str]) -> str:
        x, y = (float(part) for part in found[0].split())
        return f"{number(origin[0] + x * scale)} {number(origin[1] + y * scale)}"

    def lettered(found: re.Match[str]) -> str:
        x, y = origin[0] + float(found[1]) * scale, origin[1] + float(found[2]) * scale
        return f'<text x="{number(x)}" y="{number(y)}"'

    drawn = [re.sub(r' d="[^"]*"', lambda d: re.sub(r"-?[\d.]+ -?[\d.]+", shifted, d[0]), row) for row in rows]
    return [re.sub(r'<text x="([^"]*)" y="([^"]*)"', lettered, row) for row in drawn]


def group(name: str, parts: Iterable[str]) -> list[str]:
    """The parts as one named element."""
    return [f'<g id="{name}">', *("  " + part for part in parts), "</g>"]


def shade(name: str, stops: Sequence[tuple[float, str] | tuple[float, str, float]], across: bool = True) -> list[str]:
    """A soft change of colour over a shape's own box, left to right or top to bottom; a stop may name its opacity."""
    end = 'x2="1" y2="0"' if across else 'x2="0" y2="1"'
    rows = []
    for at, colour, *opacity in stops:
        faint = f' stop-opacity="{opacity[0]:g}"' if opacity else ""
        rows.append(f'  <stop offset="{at:g}" stop-color="{colour}"{faint}/>')
    return [f'<linearGradient id="{name}" x1="0" y1="0" {end}>', *rows, "</linearGradient>"]


def fade(name: str, colour: str, near: float, far: float) -> list[str]:
    """A colour that thins away to nothing between two upright lines of the picture."""
    line = f'x1="{number(near)}" y1="0" x2="{number(far)}" y2="0"'
    return [
        f'<linearGradient id="{name}" gradientUnits="userSpaceOnUse" {line}>',
        f'  <stop offset="0" stop-color="{colour}"/>',
        f'  <stop offset="1" stop-color="{colour}" stop-opacity="0"/>',
        "</linearGradient>",
    ]


def glow(name: str, colour: str, strength: float) -> list[str]:
    """A colour that is strongest in the middle of a shape and thins away to its edge."""
    stops = ((0, strength), (0.55, strength * 0.7), (1, 0))
    rows = [f'  <stop offset="{at:g}" stop-color="{colour}" stop-opacity="{opacity:g}"/>' for at, opacity in stops]
    return [f'<radialGradient id="{name}" cx="0.5" cy="0.5" r="0.5">', *rows, "</radialGradient>"]


def document(title: str, description: str, wide: int, high: int, shades: Sequence[str], parts: Sequence[str]) -> str:
    """The whole file, with its words for a screen reader."""
    defs = ["<defs>", *("  " + row for row in shades), "</defs>"] if shades else []
    body = [f"<title>{title}</title>", f"<desc>{description}</desc>", *defs, *parts]
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<svg xmlns="http://www.w3.org/2000/svg" version="1.2" baseProfile="tiny"'
        f' viewBox="0 0 {wide} {high}" width="{wide}" height="{high}">\n'
    )
    return head + "".join(f"  {row}\n" for row in body) + "</svg>\n"
