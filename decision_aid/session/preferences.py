"""The settings of this computer while the program runs: read once, kept with every change.

Held by ``session.desk``. A file or folder that cannot be used is told as known trouble; the program goes on without it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from decision_aid import settings as settings_file
from decision_aid.errors import KnownTrouble, Trouble
from decision_aid.settings import Settings


class Preferences:
    """``settings`` are those in force; ``tell_trouble`` hears of what could not be read or kept."""

    def __init__(self, path: Callable[[], Path], tell_trouble: Callable[[KnownTrouble], None]) -> None:
        self._path = path
        self._tell_trouble = tell_trouble
        self.settings = self._read()

    def change(self, **changed: str | int) -> None:
        """Change some and keep them all."""
        self._keep(self.settings._replace(**changed))  # type: ignore[arg-type]

    def resize(self, step: int) -> None:
        """Larger (+1) or smaller (-1) text."""
        self._keep(self.settings.with_text_size(step))

    def _read(self) -> Settings:
        try:
            return settings_file.load(self._path())
        except KnownTrouble as trouble:
            self._tell_trouble(trouble)
        except OSError:
            self._tell_trouble(KnownTrouble(Trouble.FOLDER_UNREACHABLE))
        return Settings()

    def _keep(self, settings: Settings) -> None:
        self.settings = settings
        try:
            settings_file.save(self._path(), settings)
        except OSError:
            self._tell_trouble(KnownTrouble(Trouble.FOLDER_UNREACHABLE))
