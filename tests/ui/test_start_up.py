"""What is not imported, opened or made before the first picture of Home, on the real desk, in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

# Painted by `grab`, before any event was handled: what hangs on the first paint has not run yet.
OPENS = """
import json, sys
from pathlib import Path

from decision_aid import app
from decision_aid.ui import application

def there():
    return sorted(sys.modules), sorted(path.name for path in Path(sys.argv[1]).rglob("*") if path.is_file())

application.qt()
window = application.opened(app.desk)
window.show()
assert not window.grab().isNull()
first = there()

from decision_aid.ui.player import Player

try:
    Player(window).settle(lambda: window.desk.found.were_read)
    later = there()
finally:
    window.close()  # else the thread that saves would keep this process, and whoever waits for it
print(json.dumps([first, later]))
"""

HEAVY = {"argon2", "babel", "keyring", "msgspec", "sqlcipher3", "sqlite3", "sqlite_utils", "typst", "yaml"}
LATER = ("decision_aid.content", "decision_aid.export", "decision_aid.store")


def test_home_is_painted_before_anything_heavy_is_imported_and_before_the_visits_are_opened(tmp_path: Path) -> None:
    opened = subprocess.run(
        [sys.executable, "-c", OPENS, str(tmp_path)],
        cwd=ROOT,
        env=os.environ | {"SIDE_BY_SIDE_HOME": str(tmp_path), "PYTHONWARNINGS": "error"},
        check=True,
        capture_output=True,
        text=True,
    )
    assert opened.stderr == ""
    (modules, files), (later_modules, later_files) = json.loads(opened.stdout)
    assert HEAVY & {module.partition(".")[0] for module in modules} == set()
    assert [module for module in modules if module.startswith(LATER)] == []
    assert files == []
    # The same look, once Home was painted: else it could not have failed.
    assert {"msgspec", "sqlcipher3", "decision_aid.content", "decision_aid.store"} <= set(later_modules)
    assert "visits.db" in later_files


def test_a_page_that_was_opened_leaves_no_source_of_the_program_in_memory(tmp_path: Path) -> None:
    script = OPENS.replace("print(json", "import linecache\nprint(json").replace(
        "[first, later]", "list(linecache.cache)"
    )
    opened = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)],
        cwd=ROOT,
        env=os.environ | {"SIDE_BY_SIDE_HOME": str(tmp_path)},
        check=True,
        capture_output=True,
        text=True,
    )
    kept = [file for file in json.loads(opened.stdout) if file.endswith("decision_aid/ui/steps/home.py")]
    assert kept == []
