"""Each import contract of pyproject.toml holds on the real tree, and breaks on a scratch copy that offends."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINT = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"

LAYERS = "Imports point one way"
INTERFACE = "The interface asks the session, never store, export or content"
STEPS = "Steps never import each other"
QT = "Qt only in the interface"
SQL = "SQL only in the store"
ONE_SQLITE = "No second SQLite, which could not read the store"
TYPST = "Typst only in the PDF exporter"
AUTHORING = "YAML, schemas and hyphenation only where packs are authored"
DOMAIN = "The domain knows the standard library only, and no clock, locale or file"

# contract, scratch module, what it says
OFFENCES = [
    (LAYERS, "errors_made_up.py", ""),
    (LAYERS, "domain/offence.py", "import decision_aid.content"),
    (LAYERS, "store/offence.py", "import decision_aid.export"),
    (LAYERS, "session/offence.py", "def later():\n    import decision_aid.ui"),
    (INTERFACE, "ui/offence.py", "import decision_aid.store"),
    (INTERFACE, "ui/offence.py", "import decision_aid.export"),
    (INTERFACE, "ui/offence.py", "from decision_aid import content"),
    (STEPS, "ui/steps/offence.py", "import decision_aid.ui.steps.home"),
    (QT, "session/offence.py", "from PySide6.QtCore import QObject"),
    (QT, "app_offence.py", "import PySide6"),
    (ONE_SQLITE, "session/offence.py", "import sqlite3"),
    (ONE_SQLITE, "store/offence.py", "import sqlite3"),
    (SQL, "export/offence.py", "import sqlite_utils"),
    (SQL, "ui/offence.py", "import sqlcipher3"),
    (TYPST, "export/offence.py", "import typst"),
    (AUTHORING, "session/offence.py", "import yaml"),
    (AUTHORING, "content/offence.py", "import jsonschema"),
    (AUTHORING, "export/offence.py", "import pyphen"),
    (DOMAIN, "domain/offence.py", "import msgspec"),
    (DOMAIN, "domain/offence.py", "import time"),
]


def verdicts(tree: Path) -> dict[str, str]:
    """KEPT or BROKEN by contract, as lint-imports prints them for the project in `tree`."""
    result = subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache", "--no-logo"], cwd=tree, capture_output=True, text=True, check=False
    )
    found = dict(re.findall(r"^(.+) (KEPT|BROKEN)$", result.stdout, re.MULTILINE))
    assert found, result.stdout + result.stderr
    assert (result.returncode == 0) == ("BROKEN" not in found.values())
    return found


def contracts() -> list[dict[str, object]]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    listed: list[dict[str, object]] = settings["tool"]["importlinter"]["contracts"]
    return listed


def test_the_real_tree_keeps_every_contract() -> None:
    assert verdicts(ROOT) == {str(contract["name"]): "KEPT" for contract in contracts()}


def test_no_contract_makes_an_exception() -> None:
    assert [contract["name"] for contract in contracts() if "ignore_imports" in contract] == []


def test_every_contract_has_an_offence_that_breaks_it() -> None:
    assert {contract["name"] for contract in contracts()} == {contract for contract, _, _ in OFFENCES}


@pytest.mark.parametrize(("contract", "module", "text"), OFFENCES)
def test_an_offence_breaks_its_contract(tmp_path: Path, contract: str, module: str, text: str) -> None:
    shutil.copytree(ROOT / "decision_aid", tmp_path / "decision_aid", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    offence = tmp_path / "decision_aid" / module
    assert not offence.exists()
    offence.write_text(f'"""Offends on purpose."""\n\n{text}\n', encoding="utf-8")
    assert verdicts(tmp_path)[contract] == "BROKEN"
