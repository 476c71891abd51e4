"""`./run test` runs all but tests/ui with Qt out of reach; these hold the plugin that does it to its word."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def with_qt_out_of_reach(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", f"import tests.without_qt\n{code}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_qt_cannot_be_imported_when_it_is_out_of_reach() -> None:
    for name in ("PySide6", "PySide6.QtWidgets", "shiboken6"):
        result = with_qt_out_of_reach(f"import {name}")
        assert result.returncode != 0
        assert "put out of reach" in result.stderr


def test_the_command_line_starts_without_qt() -> None:
    result = with_qt_out_of_reach("import decision_aid.cli")
    assert result.returncode == 0, result.stderr
