"""Draws every picture in resources/drawings again, byte for byte: `python packaging/drawings.py resources/drawings`.

Run by hand after a change to a module of `anatomy`, and by a test that compares its result with the files kept. Uses
the standard library only. Must never write anything but the files it names.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from anatomy import behind, epidural, legs, section, side


def files() -> dict[str, str]:
    """Every file's name and its whole text."""
    return {
        "epidural.svg": epidural.svg(),
        "legs-behind.svg": legs.svg("behind"),
        "legs-front.svg": legs.svg("front"),
        "legs.json": as_json(legs.regions()),
        "level-healthy.svg": section.svg(herniated=False),
        "level-herniated.svg": section.svg(herniated=True),
        "lumbar-behind.json": as_json(behind.targets()),
        "lumbar-behind.svg": behind.svg(),
        "lumbar-side.json": as_json(side.targets()),
        "lumbar-side.svg": side.svg(),
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
