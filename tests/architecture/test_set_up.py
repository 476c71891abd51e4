"""`./run` on machines that lack something, and the lock it installs from.

The real script runs in a folder of its own, on a PATH that holds only the tools a small system has. Python and the
package tools there are stand-ins that write down how they were called.
"""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="run.cmd is the front door there")

PYTHON = """#!/bin/sh
echo "python $*" >> "$CALLS"
case "$*" in
    *-venv*) echo python3.11-venv ;;
    *ensurepip*) [ -e "$HAS_VENV" ] || exit 1 ;;
    "-m venv"*) mkdir -p .venv/bin && cp "$0" .venv/bin/python ;;
    "-m pip"*) [ -z "${PIP_FAILS:-}" ] || exit 1 ;;
    *PySide6*) [ -e "$HAS_QT" ] || { echo "ImportError: libGL.so.1: cannot open" >&2; exit 1; } ;;
esac
"""
APT_GET = """#!/bin/sh
echo "apt-get $*" >> "$CALLS"
case "$*" in *python3*-venv*) : > "$HAS_VENV" ;; *libgl1*) : > "$HAS_QT" ;; esac
"""
APT_CACHE = """#!/bin/sh
[ "$2" = libcups2t64 ]
"""


class Machine:
    """A small system with a copy of the front door and the lock."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "side by side"
        self.tools = folder / "tools"
        self.calls = folder / "calls"
        self.has_venv = folder / "has-venv"
        self.has_qt = folder / "has-qt"
        self.folder.mkdir()
        self.tools.mkdir()
        self.calls.touch()
        for file in ("run", "requirements.lock"):
            shutil.copy(ROOT / file, self.folder)
        for tool in ("cat", "cmp", "cp", "dirname", "env", "mkdir", "mv", "sh", "tail"):
            (self.tools / tool).symlink_to(shutil.which(tool) or f"no {tool} here")
        self.install("uname", "#!/bin/sh\necho Linux\n")
        self.install("id", "#!/bin/sh\necho 1000\n")

    def install(self, name: str, script: str) -> None:
        (self.tools / name).write_text(script, encoding="utf-8")
        (self.tools / name).chmod(0o755)

    def run(self, *arguments: str, **surroundings: str) -> subprocess.CompletedProcess[str]:
        self.calls.write_text("", encoding="utf-8")
        known = {
            "PATH": str(self.tools),
            "CALLS": str(self.calls),
            "HAS_VENV": str(self.has_venv),
            "HAS_QT": str(self.has_qt),
        }
        return subprocess.run(
            [str(self.folder / "run"), *arguments],
            env=known | surroundings,
            capture_output=True,
            text=True,
            check=False,
        )

    def called(self) -> list[str]:
        return self.calls.read_text(encoding="utf-8").splitlines()


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """Has a Python that can make environments, all of Qt's libraries, and no package tool."""
    machine = Machine(tmp_path)
    machine.install("python3.11", PYTHON)
    machine.has_venv.touch()
    machine.has_qt.touch()
    return machine


def is_ready(machine: Machine) -> bool:
    ready = machine.folder / ".venv" / "ready.lock"
    return ready.exists() and ready.read_bytes() == (machine.folder / "requirements.lock").read_bytes()


def test_the_first_call_sets_up_and_opens_the_app(machine: Machine) -> None:
    assert machine.run(DISPLAY=":0").returncode == 0
    assert is_ready(machine)
    assert [call for call in machine.called() if "pip install" in call and "--require-hashes" in call]
    assert machine.called()[-1] == "python main.py"


def test_a_later_call_starts_the_app_and_does_nothing_else(machine: Machine) -> None:
    machine.run(DISPLAY=":0")
    machine.run("demo", WAYLAND_DISPLAY="wayland-0")
    assert machine.called() == ["python main.py --demo"]


@pytest.mark.parametrize("arguments", [(), ("demo",)])
def test_with_no_screen_the_example_visit_is_walked(machine: Machine, arguments: tuple[str, ...]) -> None:
    result = machine.run(*arguments)
    assert "There is no screen here" in result.stdout
    assert machine.called()[-1] == "python main.py --walk demo-visit"


def test_a_set_up_that_stopped_half_way_is_made_again(machine: Machine) -> None:
    stopped = machine.run(PIP_FAILS="yes", DISPLAY=":0")
    assert stopped.returncode == 1
    assert "Check the network, then run this again." in stopped.stderr
    assert not is_ready(machine)
    assert machine.run(DISPLAY=":0").returncode == 0
    assert "python -m venv --clear .venv" in machine.called()
    assert is_ready(machine)


def test_a_changed_lock_makes_the_environment_again(machine: Machine) -> None:
    machine.run(DISPLAY=":0")
    with (machine.folder / "requirements.lock").open("a", encoding="utf-8") as lock:
        lock.write("# changed\n")
    machine.run(DISPLAY=":0")
    assert "python -m venv --clear .venv" in machine.called()
    assert is_ready(machine)


def test_without_a_python_new_enough_it_says_which_is_needed(machine: Machine) -> None:
    (machine.tools / "python3.11").unlink()
    result = machine.run()
    assert result.returncode == 1
    assert "needs Python 3.11 to 3.14" in result.stderr


def test_missing_packages_are_named_in_one_line_to_type_where_nothing_may_be_installed(machine: Machine) -> None:
    machine.install("apt-get", APT_GET)
    machine.install("apt-cache", APT_CACHE)
    machine.has_qt.unlink()
    result = machine.run()
    assert result.returncode == 1
    assert "ImportError: libGL.so.1" in result.stderr
    assert re.search(r"^  sudo apt-get install .*libgl1 .*libxcb-cursor0 .*libcups2t64 ?$", result.stderr, re.MULTILINE)
    assert not [call for call in machine.called() if call.startswith("apt-get")]


def test_after_the_line_was_typed_nothing_is_fetched_twice(machine: Machine) -> None:
    machine.has_qt.unlink()
    machine.run()
    machine.has_qt.touch()
    assert machine.run(DISPLAY=":0").returncode == 0
    assert not [call for call in machine.called() if "pip" in call]
    assert is_ready(machine)


@pytest.mark.parametrize("allowed", ["root", "sudo without a password"])
def test_missing_packages_are_installed_where_that_is_allowed(machine: Machine, allowed: str) -> None:
    machine.install("apt-get", APT_GET)
    machine.install("apt-cache", APT_CACHE)
    if allowed == "root":
        machine.install("id", "#!/bin/sh\necho 0\n")
    else:
        machine.install("sudo", '#!/bin/sh\nshift\nexec "$@"\n')
    (machine.tools / "true").symlink_to(shutil.which("true") or "no true here")
    machine.has_venv.unlink()
    machine.has_qt.unlink()
    assert machine.run(DISPLAY=":0").returncode == 0
    installed = [call for call in machine.called() if call.startswith("apt-get install")]
    assert len(installed) == 2
    assert "-venv" in installed[0]
    assert "libgl1" in installed[1]
    assert machine.called()[-1] == "python main.py"


def test_help_needs_no_set_up_and_an_unknown_word_gets_it(machine: Machine) -> None:
    asked = machine.run("help")
    unknown = machine.run("tset")
    assert (asked.returncode, unknown.returncode) == (0, 2)
    assert asked.stdout in unknown.stderr
    assert machine.called() == []


def test_both_front_doors_know_the_same_commands() -> None:
    here = re.findall(r"^\./run (\S.*?)  +", (ROOT / "run").read_text(encoding="utf-8"), re.MULTILINE)
    windows = re.findall(r"^echo run (\S.*?)  +", (ROOT / "run.cmd").read_text(encoding="utf-8"), re.MULTILINE)
    assert here == windows
    assert "check" in here


def test_the_lock_pins_everything_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    asked = [*project["project"]["dependencies"], *(line for group in groups.values() for line in group)]
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pins = dict(re.findall(r"^([\w.-]+)==([\w.]+)", lock, re.MULTILINE))
    for requirement in (Requirement(line) for line in asked if isinstance(line, str)):
        pin = pins.get(canonicalize_name(requirement.name))
        assert pin, f"{requirement.name} is not in requirements.lock"
        assert requirement.specifier.contains(pin), f"{requirement} is locked at {pin}"
