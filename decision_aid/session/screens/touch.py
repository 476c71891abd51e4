"""Something to touch, as every screen says it. Kept apart because Home needs it before the first paint."""

from __future__ import annotations

from typing import NamedTuple


class Touch(NamedTuple):
    """``words`` are drawn; ``accessible`` is spoken and stands alone without its neighbours."""

    id: str
    words: str
    accessible: str
    chosen: bool = False
    detail: str = ""
