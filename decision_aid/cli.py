"""What can be done without a window: commands for authors of packs, and pictures of every screen.

Called by ``./run`` and as ``python -m decision_aid.cli``. Each command imports what it needs when it is used, so that
no command pays for another and only the pictures need Qt. Prints for people; returns 0 when all is well, 1 when not, 2
for a command it does not know.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decision_aid.domain.decision import Decision
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
    verbs = commands.add_parser("pack", help="check, compile, read, sign and compare content packs")
    added = verbs.add_subparsers(required=True)
    for name, run, words in (
        ("check", _pack_check, "list everything wrong with a pack, by file and line"),
        ("compile", _pack_compile, "write compiled.json, which the app reads; never from a pack with something wrong"),
        (
            "report",
            _pack_report,
            "write one page for a reviewer: every figure as printed and as shown, and what is missing",
        ),
        ("sign", _pack_sign, "sign the pack for this site once it has been reviewed, and compile it"),
    ):
        verb = added.add_parser(name, help=words, description=words)
        verb.add_argument(
            "folder", nargs="?", type=Path, default=SHIPPED_PACK, help="default: the pack shipped with the app"
        )
        verb.set_defaults(run=run)
        if name == "report":
            verb.add_argument("--to", type=Path, metavar="FILE", help="default: ID-VERSION.html in this folder")
        if name == "sign":
            verb.add_argument("--by", required=True, metavar="NAME", help="the clinician who reviewed it")
    words = "list what changed from one version of a pack to another, figure by figure"
    diff = added.add_parser("diff", help=words, description=words)
    diff.add_argument("old", type=Path, help="the folder of the older version")
    diff.add_argument("new", type=Path, help="the folder of the newer version")
    diff.set_defaults(run=_pack_diff)


def _add_shots(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    words = "leave a picture of every screen, in every size and language, and of two whole visits"
    shots = commands.add_parser("shots", help=words, description=words)
    shots.add_argument("folder", type=Path, help="where the pictures go; made if it is not there")
    shots.set_defaults(run=_shots)


def _shots(given: argparse.Namespace) -> int:
    from decision_aid import app
    from decision_aid.ui import application

    return application.shots(app.demo_desk, app.EXAMPLE, app.WHOLE_VISITS, given.folder)


def _pack_check(given: argparse.Namespace) -> int:
    from decision_aid.content import library, signing
    from decision_aid.errors import ContentTrouble, Problem

    try:
        decision, void = signing.load(given.folder, _today())
    except ContentTrouble as trouble:
        return _list(given.folder, trouble.problems)
    file = given.folder / library.COMPILED
    if not file.exists():
        return _list(given.folder, [*void, Problem(library.COMPILED, 0, "is missing: run pack compile")])
    if file.read_bytes() != library.compiled(decision):
        stale = Problem(library.COMPILED, 0, "is not what the files say now: run pack compile")
        return _list(given.folder, [*void, stale])
    if void:
        return _list(given.folder, void)
    print(f"{decision.info.id} {decision.info.version}: nothing wrong.")
    return 0


def _pack_compile(given: argparse.Namespace) -> int:
    from decision_aid.content import library, signing
    from decision_aid.errors import ContentTrouble

    try:
        decision, void = signing.load(given.folder, _today())
    except ContentTrouble as trouble:
        return _list(given.folder, trouble.problems)
    library.install(decision, given.folder)
    print(f"{decision.info.id} {decision.info.version}: compiled, digest {decision.digest[:12]}.")
    for problem in void:
        print(f"Compiled as not signed. {problem}")
    return 0


def _pack_report(given: argparse.Namespace) -> int:
    from decision_aid.content import signing
    from decision_aid.errors import ContentTrouble
    from decision_aid.export import report

    try:
        decision, _ = signing.load(given.folder)
    except ContentTrouble as trouble:
        return _list(given.folder, trouble.problems)
    file = given.to or Path(f"{decision.info.id}-{decision.info.version}.html")
    try:
        file.write_text(report.page(decision), "utf-8", newline="\n")
    except OSError as error:
        print(f"{file} cannot be written: {error.strerror}. Name another file with --to.", file=sys.stderr)
        return 1
    print(f"{decision.info.id} {decision.info.version}: {len(decision.findings)} figures and statements, in {file}.")
    return 0


def _pack_sign(given: argparse.Namespace) -> int:
    from decision_aid.content import library, signing
    from decision_aid.errors import ContentTrouble

    try:
        signing.load(given.folder, _today())
        signing.sign(given.folder, given.by, _today().isoformat())
        decision, _ = signing.load(given.folder)
    except ContentTrouble as trouble:
        return _list(given.folder, trouble.problems)
    except ValueError:
        print('Say who signs, on one line: ./run pack sign --by "Name of the clinician"', file=sys.stderr)
        return 1
    library.install(decision, given.folder)
    signed = decision.info.review
    print(f"{signed.by} signed {decision.info.id} {decision.info.version} on {signed.at}.")
    print(f"What was signed has the digest {signed.of}. Any change to it makes the signature void.")
    return 0


def _pack_diff(given: argparse.Namespace) -> int:
    from decision_aid.content import differences
    from decision_aid.errors import ContentTrouble

    packs = []
    for folder in (given.old, given.new):
        try:
            packs.append(_version(folder))
        except ContentTrouble as trouble:
            return _list(folder, trouble.problems)
    groups = differences.differences(*packs)
    for group in groups:
        print(group.heading)
        for line in group.lines:
            print(f"  {line}")
    if not groups:
        print("The two say the same.")
    return 0


def _version(folder: Path) -> Decision:
    """A version of a pack: as compiled where its files are still those, for it may be older than today's rules."""
    from decision_aid.content import library, loader
    from decision_aid.errors import KnownTrouble

    with suppress(KnownTrouble):
        compiled = library.installed(folder)
        if compiled.digest == loader.digest(folder):
            return compiled
    return loader.load(folder)


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
