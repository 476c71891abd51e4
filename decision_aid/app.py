"""Builds everything and joins it up; the only place that picks adapters.

Called by ``main.py``. Imports the interface and the session before the first paint and nothing heavier: the store, its
key and the log come afterwards, on the thread or in the moment that needs them.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from decision_aid.domain.decision import Decision
from decision_aid.session.desk import Deliver, Desk
from decision_aid.session.recorder import Recorder
from decision_aid.store.port import Store

RESOURCES = Path(__file__).parent.parent / "resources"
PACK = RESOURCES / "packs" / "spinal-injections"
EXAMPLE = RESOURCES / "examples" / "right-leg-pain.visit"


def load_pack() -> Decision:
    """The evidence pack in use."""
    from decision_aid.content import library

    return library.installed(PACK)


class LocalStore:
    """The embedded store on this computer: where it lies, where its key sits, and how to set it aside."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "visits.db"

    def open(self) -> Store:
        """Open it with its key. Runs on the recorder's thread."""
        from decision_aid.store import local

        return local.open_store(self.file)

    def set_aside(self) -> None:
        """Keep the file that cannot be opened, under another name."""
        from decision_aid.store import sqlite

        sqlite.set_aside(self.file)


def desk(deliver: Deliver) -> Desk:
    """The desk of this computer: its own store, key and settings."""
    from decision_aid import paths

    local = LocalStore(paths.data_folder())
    return Desk(
        load_pack=load_pack,
        recorder=Recorder(local.open),
        settings_path=paths.settings_file(),
        deliver=deliver,
        set_aside=local.set_aside,
        data_folder=str(local.folder),
    )


def demo_desk(deliver: Deliver) -> Desk:
    """A desk that keeps nothing: the store is in memory, settings are forgotten."""
    folder = Path(tempfile.mkdtemp(prefix="side-by-side-"))

    def open_store() -> Store:
        from decision_aid.store import sqlite

        return sqlite.SqliteStore.in_memory()

    return Desk(
        load_pack=load_pack,
        recorder=Recorder(open_store),
        settings_path=folder / "settings.json",
        deliver=deliver,
        set_aside=lambda: None,
        data_folder="",
    )


def main(arguments: list[str]) -> int:
    """Open the program. ``--demo``: an example visit, in memory only. ``--walk DIR``: hold it off screen."""
    parser = argparse.ArgumentParser(prog="side-by-side", description="Side by Side")
    parser.add_argument("--demo", action="store_true", help="open with an example visit that is kept in memory only")
    parser.add_argument("--walk", metavar="DIR", type=Path, help="hold the example visit off screen; leave its papers here")
    chosen = parser.parse_args(arguments)

    from decision_aid.ui import application

    if chosen.walk is not None:
        return application.walk(demo_desk, EXAMPLE, chosen.walk)
    if chosen.demo:
        return application.run(demo_desk, EXAMPLE)
    return application.run(desk)
