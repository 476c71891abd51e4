"""Draws every picture in resources/drawings again, byte for byte: `python packaging/drawings.py resources/drawings`.

Run by hand after a change to a module of `anatomy`, and by a test that compares its result with the files kept. Uses
the standard library only. Must never write anything but the files it names.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from anatomy import (
    arms,
    behind,
    body,
    body_places,
    epidural,
    into_back,
    into_bone,
    into_neck,
    into_scar,
    into_section,
    into_tail,
    joints,
    legs,
    midline,
    neck_behind,
    neck_side,
    pelvis,
    section,
    side,
)


def files() -> dict[str, str]:
    """Every file's name and its whole text."""
    return {
        "arms-behind.svg": arms.svg("behind"),
        "arms-front.svg": arms.svg("front"),
        "arms.json": as_json(arms.regions()),
        "body-behind.svg": body.svg("behind"),
        "body-front.svg": body.svg("front"),
        "body-places.json": as_json(body_places.regions()),
        "body.json": as_json(body.regions()),
        "legs-behind.svg": legs.svg("behind"),
        "legs-front.svg": legs.svg("front"),
        "legs.json": as_json(legs.regions()),
        "level-healthy.svg": section.svg("healthy"),
        "level-herniated.svg": section.svg("herniated"),
        "level-narrowed.svg": section.svg("narrowed"),
        "lumbar-behind.json": as_json(behind.targets()),
        "lumbar-behind.svg": behind.svg(),
        "lumbar-joints.json": as_json(joints.targets()),
        "lumbar-joints.svg": joints.svg(),
        "lumbar-side.json": as_json(side.targets()),
        "lumbar-side.svg": side.svg(),
        "neck-behind.json": as_json(neck_behind.targets()),
        "neck-behind.svg": neck_behind.svg(),
        "neck-side.json": as_json(neck_side.targets()),
        "neck-side.svg": neck_side.svg(),
        "pelvis-behind.json": as_json(pelvis.targets()),
        "pelvis-behind.svg": pelvis.svg(),
        "target-basivertebral.svg": into_bone.svg(),
        "target-disc-heat.svg": into_section.disc(heat=True),
        "target-disc.svg": into_section.disc(),
        "target-epidural-behind.svg": midline.lumbar(),
        "target-epidural-scar.svg": into_scar.svg(),
        "target-epidural-side.svg": epidural.svg(),
        "target-epidural-tail.svg": into_tail.svg(),
        "target-facet-joint.svg": into_section.facet_joint(),
        "target-medial-branch-heat.svg": into_back.medial_branch(heat=True),
        "target-medial-branch.svg": into_back.medial_branch(),
        "target-neck-behind.svg": midline.neck(),
        "target-neck-side.svg": into_neck.svg(),
        "target-sacroiliac-heat.svg": into_back.sacroiliac_heat(),
        "target-sacroiliac.svg": into_back.sacroiliac(),
    }


def as_json(content: dict[str, object]) -> str:
    return json.dumps(content, indent=2) + "\n"


def main() -> int:
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        print("Name the folder to write the drawings into: python packaging/drawings.py resources/drawings")
        return 2
    for name, text in files().items():
        (Path(sys.argv[1]) / name).write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
