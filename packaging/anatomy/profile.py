"""One lumbar vertebra in profile, front of the body to the right: shared by the side view and the injection picture.

Called by `side.py` and `epidural.py`. Points are in the vertebra's own frame: (0, 0) is the middle of the body, x grows
to the front, y grows downward, the body is 58 deep and 42 high. Must hold shapes only, never a place on a picture.
"""

from __future__ import annotations

from anatomy.pen import Path, Point, through

HALF_HEIGHT = 20.0
BACK, FRONT = -28.0, 29.0

BODY: tuple[Point, ...] = (
    (-28, -19), (-22, -20), (0, -18.4), (22, -20.4), (28.5, -20), (29.5, -15), (26.4, -5), (26.2, 5), (29.8, 15),
    (28.8, 20), (22, 20.6), (0, 18.6), (-22, 20), (-28.5, 19), (-29, 14), (-27, 5),
)  # fmt: skip
ARCH_BELOW: tuple[Point, ...] = (
    (-29, -1), (-34, -2.5), (-41, -1.5), (-47, 2), (-53, 8), (-56.5, 16), (-57.5, 26), (-60, 34), (-65.5, 35.5),
    (-69.5, 30), (-69, 21), (-71, 16),
)  # fmt: skip
SPINE: tuple[Point, ...] = (
    (-80, 17.5), (-93, 21), (-104, 25), (-111, 23), (-114, 14), (-112.5, 4), (-107, -0.5), (-95, -1), (-82, -3),
    (-70, -6),
)  # fmt: skip
ARCH_ABOVE: tuple[Point, ...] = (
    (-62, -11), (-60, -19), (-58.5, -27), (-54, -33), (-48.5, -32), (-46, -24), (-44, -17), (-39.5, -14.5), (-33, -16),
)  # fmt: skip
SIDE_PROCESS = (-47.0, -7.0)
UNDER_PEDICLE = (-37.0, 5.5)
CANAL = -38.5


def vertebra(spine_length: float = 1.0) -> Path:
    """The whole outline; `spine_length` shortens the spinous process, which is smallest at L5."""
    start = SPINE[-1][0]
    spine = [(start + (x - start) * spine_length, y if spine_length == 1 else y * 0.85 + 1) for x, y in SPINE]
    return through([*BODY, *ARCH_BELOW, *spine, *ARCH_ABOVE], closed=True)
