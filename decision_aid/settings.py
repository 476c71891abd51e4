"""What this computer remembers about itself: language, text size, colours. No patient data, ever.

Read by ``app`` at start and written when somebody changes a setting. A file that cannot be read is never overwritten
silently: it is set aside under another name and the defaults are used.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from decision_aid.errors import KnownTrouble, Trouble

TEXT_SIZES = (100, 130, 170, 200)  # per cent
LOOKS = ("light", "dark", "contrast")


class Settings(NamedTuple):
    """Defaults are what a new clinic computer starts with."""

    language: str = "en"
    text_size: int = 100
    look: str = "light"

    def with_text_size(self, step: int) -> Settings:
        """One size larger (+1) or smaller (-1), stopping at the ends."""
        place = TEXT_SIZES.index(self.text_size) + step
        return self._replace(text_size=TEXT_SIZES[min(max(place, 0), len(TEXT_SIZES) - 1)])


def load(path: Path) -> Settings:
    """The settings in this file, or the defaults where there is none.

    Raises KnownTrouble(SETTINGS_UNREADABLE) for nonsense, after keeping the file as ``<name>.unreadable``.
    """
    if not path.exists():
        return Settings()
    try:
        return _known(Settings(**json.loads(path.read_text("utf-8"))))
    except (ValueError, TypeError, OSError) as error:
        kept = path.with_name(path.name + ".unreadable")
        if path.is_file():
            path.replace(kept)
        raise KnownTrouble(Trouble.SETTINGS_UNREADABLE, kept.name) from error


def _known(settings: Settings) -> Settings:
    if settings.text_size in TEXT_SIZES and settings.look in LOOKS and settings.language in ("en", "es"):
        return settings
    raise ValueError("a value nobody offers")


def save(path: Path, settings: Settings) -> None:
    """Write the settings so that a power cut leaves either the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(path.name + ".new")
    fresh.write_text(json.dumps(settings._asdict(), indent=2) + "\n", "utf-8")
    fresh.replace(path)
