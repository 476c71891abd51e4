"""How a measured program talks to the one that measures it: used by all programs of this folder, and next to free."""

from __future__ import annotations

import os
import sys
import traceback
from types import TracebackType


def say(word: str) -> None:
    """Tell the measuring process, at once."""
    os.write(1, f"{word}\n".encode())


def end_at_a_fault() -> None:
    """From now on a fault anywhere ends this program, also where Qt would go on after it."""

    def end(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        traceback.print_exception(kind, fault, trace)
        sys.stderr.flush()
        os._exit(1)

    sys.excepthook = end
