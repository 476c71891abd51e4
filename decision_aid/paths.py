"""Where this program keeps things: the visits, the settings, the logs.

Called by the store, settings and log modules when they open their files, never before. Each function makes its folder
if it is missing, so that only its owner can look inside, and raises OSError where that is impossible. Setting
SIDE_BY_SIDE_HOME puts all of them inside one folder: for a copy carried on a stick, and for tests. Must never read or
write a file itself.
"""

from __future__ import annotations

import os
from pathlib import Path

HOME = "SIDE_BY_SIDE_HOME"
_NAME = "side-by-side"


def data_folder() -> Path:
    """The folder of the visits and of the key that opens them."""
    return _folder("data")


def settings_folder() -> Path:
    """The folder of the settings."""
    return _folder("settings")


def log_folder() -> Path:
    """The folder of the logs and of the reports kept after a fault."""
    return _folder("log")


def store_file() -> Path:
    """The file that holds the visits; it may not be there yet."""
    return data_folder() / "visits.db"


def _folder(part: str) -> Path:
    home = os.environ.get(HOME)
    folder = Path(home).expanduser().absolute() / part if home else _usual(part)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def _usual(part: str) -> Path:
    # Imported here: it costs start-up time, and nothing is read from disk before the first paint.
    import platformdirs

    match part:
        case "data":
            return platformdirs.user_data_path(_NAME, appauthor=False)
        case "settings":
            return platformdirs.user_config_path(_NAME, appauthor=False)
        case _:
            return platformdirs.user_log_path(_NAME, appauthor=False)
