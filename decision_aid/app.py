"""Builds everything and joins it up; the only place that picks adapters.

Called by ``main.py``. Imports the interface and the session before the first paint and nothing heavier: the store, its
key and the log come afterwards, on the thread or in the moment that needs them.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from decision_aid.session.desk import Deliver, Desk, OnBug

if TYPE_CHECKING:
    from decision_aid.domain.decision import Decision
    from decision_aid.session.recorder import Recorder
    from decision_aid.store.port import Store

RESOURCES = Path(__file__).parent.parent / "resources"
PACK = RESOURCES / "packs" / "spinal-injections"
EXAMPLE = RESOURCES / "examples" / "right-leg-pain.visit"
WHOLE_VISITS = RESOURCES / "examples" / "whole"  # held in each language, for the pictures of them and for the tests


def load_pack() -> Decision:
    """The evidence pack in use."""
    from decision_aid.content import library

    return library.installed(PACK)


def desk(deliver: Deliver, on_bug: OnBug) -> Desk:
    """The desk of this computer: its own store, key and settings."""
    from decision_aid import paths

    return Desk(
        load_pack=load_pack,
        recorder=lambda: _recorder(_open_store, on_bug),
        settings_path=lambda: paths.settings_folder() / "settings.json",
        deliver=deliver,
        set_aside=_set_store_aside,
        data_folder=lambda: str(paths.data_folder()),
        key_place=_key_place,
        reports=paths.log_folder,
    )


def _recorder(open_store: Callable[[], Store], on_bug: OnBug) -> Recorder:
    from decision_aid.session.recorder import Recorder

    return Recorder(open_store, on_bug)


def _open_store() -> Store:
    from decision_aid.store import local

    return local.open_store()


def _set_store_aside() -> None:
    from decision_aid.store import local

    local.set_aside()


def _key_place() -> str:
    from decision_aid.store import local

    return local.key_place() or ""


def demo_desk(deliver: Deliver, on_bug: OnBug) -> Desk:
    """A desk that keeps nothing: the store is in memory, settings are forgotten."""
    import tempfile

    folder = Path(tempfile.mkdtemp(prefix="side-by-side-"))

    def open_store() -> Store:
        from decision_aid.store import sqlite

        return sqlite.SqliteStore.in_memory()

    return Desk(
        load_pack=load_pack,
        recorder=lambda: _recorder(open_store, on_bug),
        settings_path=lambda: folder / "settings.json",
        deliver=deliver,
        set_aside=lambda: None,
        data_folder=lambda: "",
        key_place=lambda: "",
        reports=lambda: folder,
    )


def main(arguments: list[str]) -> int:
    """Open the program. ``--demo``: an example visit, in memory only. ``--walk DIR``: hold it off screen."""
    from decision_aid.ui import application

    if not arguments:
        return application.run(desk)

    import argparse

    parser = argparse.ArgumentParser(prog="side-by-side", description="Side by Side")
    parser.add_argument("--demo", action="store_true", help="open with an example visit that is kept in memory only")
    parser.add_argument(
        "--walk", metavar="DIR", type=Path, help="hold the example visit off screen; leave its papers here"
    )
    chosen = parser.parse_args(arguments)
    if chosen.walk is not None:
        return application.walk(demo_desk, EXAMPLE, chosen.walk)
    return application.run(demo_desk, EXAMPLE)
