"""What can be done without a window: commands for authors of packs, and pictures of every screen.

Called by ``./run`` and as ``python -m decision_aid.cli``. Each command imports what it needs when it is used, so that
no command pays for another and only the pictures need Qt. Prints for people; returns 0 when all is well, 1 when not, 2
for a command it does not know.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decision_aid.errors import Problem

SHIPPED_PACK = Path(__file__).resolve().parents[1] / "resources" / "packs" / "spinal-injections"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; ``arguments`` are those after the program's name."""
    parser = argparse.ArgumentParser(prog="decision_aid.cli", description=(__doc__ or "").partition("\n")[0])
    commands = parser.add_subparsers(title="commands", required=True)
    _add_pack(commands)
    _add_shots(commands)
    given = parser.parse_args(arguments)
    done: int = given.run(given)
    return done


def _add_pack(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    verbs = commands.add_parser("pack", help="check and compile a content pack").add_subparsers(required=True)
    for name, run, words in (
        ("check", _pack_check, "list everything wrong with a pack, by file and line"),
        ("compile", _pack_compile, "write compiled.json, which the app reads; never from a pack with something wrong"),
    ):
        verb = verbs.add_parser(name, help=words, description=words)
        verb.add_argument(
            "folder", nargs="?", type=Path, default=SHIPPED_PACK, help="default: the pack shipped with the app"
        )
        verb.set_defaults(run=run)


def _add_shots(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    words = "leave a picture of every screen of the example visit, in every size and language"
    shots = commands.add_parser("shots", help=words, description=words)
    shots.add_argument("folder", type=Path, help="where the pictures go; made if it is not there")
    shots.set_defaults(run=_shots)


def _shots(given: argparse.Namespace) -> int:
    from decision_aid import app
    from decision_aid.ui import application

    return application.shots(app.demo_desk, app.EXAMPLE, given.folder)


def _pack_check(given: argparse.Namespace) -> int:
    from decision_aid.content import library, loader
    from decision_aid.errors import ContentTrouble, Problem

    try:
        decision = loader.load(given.folder, _today())
    except ContentTrouble as trouble:
        return _list(given.folder, trouble.problems)
    file = given.folder / library.COMPILED
    if not file.exists():
        return _list(given.folder, [Problem(library.COMPILED, 0, "is missing: run pack compile")])
    if file.read_bytes() != library.compiled(decision):
        return _list(given.folder, [Problem(library.COMPILED, 0, "is not what the files say now: run pack compile")])
    print(f"{decision.info.id} {decision.info.version}: nothing wrong.")
    return 0


def _pack_compile(given: argparse.Namespace) -> int:
    from decision_aid.content import library, loader
    from decision_aid.errors import ContentTrouble

    try:
        decision = loader.load(given.folder, _today())
    except ContentTrouble as trouble:
        return _list(given.folder, trouble.problems)
    file = given.folder / library.COMPILED
    fresh = file.with_name(f"{file.name}.new")
    fresh.write_bytes(library.compiled(decision))
    fresh.replace(file)  # a pack is either the old one or the new one, never half
    print(f"{decision.info.id} {decision.info.version}: compiled, digest {decision.digest[:12]}.")
    return 0


def _today() -> date:
    """The day it is here: reviews are due by the local calendar."""
    return datetime.now().astimezone().date()


def _list(folder: Path, problems: Sequence[Problem]) -> int:
    here = Path.cwd()
    shown = folder.relative_to(here) if folder.is_relative_to(here) else folder
    for problem in problems:
        print(f"{shown}/{problem}")
        if problem.mend:
            print(f"    To mend: {problem.mend}.")
    print(f"{len(problems)} to put right.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
