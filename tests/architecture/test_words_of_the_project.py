"""What the project's files may say: no package registry, no path of one machine, no unfinished note.

And no words for people in the interface's code: they come finished from the session's screens.
"""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Written in pieces, so that this file does not find itself.
REGISTRIES = ["py" + "pi.org", "python" + "hosted", "npm" + "js", "crates" + ".io", "repo." + "maven"]
MACHINE_PATH = re.compile("(?<![\\w.~-])/" + "(?:work|root|home|tmp|Users)" + r"/[\w.]")
UNFINISHED = re.compile(r"\b(?:TO" + "DO|FIX" + r"ME)\b")

SAYING_METHODS = {
    "addAction", "addButton", "addItem", "addItems", "addMenu", "addRow", "addTab", "drawText", "say",
    "setAccessibleDescription", "setAccessibleName", "setApplicationDisplayName", "setDetailedText", "setHeaderLabels",
    "setHtml", "setInformativeText", "setMarkdown", "setPlaceholderText", "setPlainText", "setPrefix", "setStatusTip",
    "setSuffix", "setText", "setTitle", "setToolTip", "setWhatsThis", "setWindowTitle", "showMessage",
}  # fmt: skip
SAYING_WIDGETS = {
    "QAction", "QCheckBox", "QCommandLinkButton", "QDockWidget", "QGroupBox", "QLabel", "QLineEdit", "QListWidgetItem",
    "QMenu", "QMessageBox", "QPlainTextEdit", "QPushButton", "QRadioButton", "QTableWidgetItem", "QTextEdit",
    "QToolButton",
}  # fmt: skip


def tracked_texts() -> Iterator[tuple[str, str]]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in listed.split("\0"):
        path = ROOT / name
        if not name or not path.is_file():
            continue
        try:
            yield name, path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture, a font or a compiled catalogue


def literal_words(node: ast.expr) -> Iterator[str]:
    """Strings with a letter in them that `node` can be, without looking into further calls."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.search(r"[^\W\d_]", node.value):
        yield node.value
    elif not isinstance(node, ast.Call):
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr):
                yield from literal_words(child)


def words_said(source: str) -> list[tuple[int, str]]:
    """Line and text of every literal with a letter in it that is handed to something that shows or speaks it."""
    found = []
    for call in ast.walk(ast.parse(source)):
        if not isinstance(call, ast.Call):
            continue
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if name in SAYING_METHODS | SAYING_WIDGETS:
            given = [*call.args, *(keyword.value for keyword in call.keywords)]
            found += [(call.lineno, words) for argument in given for words in literal_words(argument)]
    return found


def test_no_file_names_a_package_registry() -> None:
    assert [(name, host) for name, text in tracked_texts() for host in REGISTRIES if host in text] == []


def test_no_file_names_a_place_on_one_machine() -> None:
    assert [(name, found[0]) for name, text in tracked_texts() if (found := MACHINE_PATH.search(text))] == []


def test_no_file_leaves_a_note_of_something_unfinished() -> None:
    assert [(name, found[0]) for name, text in tracked_texts() if (found := UNFINISHED.search(text))] == []


def test_the_lock_holds_hashes_and_no_addresses() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in lock
    pins = re.findall(r"^\S+==\S+", lock, re.MULTILINE)
    assert pins
    assert len(pins) == len(re.findall(r"^\S+==\S+.*\\\n    --hash=sha256:", lock, re.MULTILINE))


def test_the_interface_holds_no_words_for_people() -> None:
    modules = sorted((ROOT / "decision_aid" / "ui").rglob("*.py"))
    assert modules
    said = {path.relative_to(ROOT).as_posix(): words_said(path.read_text(encoding="utf-8")) for path in modules}
    assert {path: words for path, words in said.items() if words} == {}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('label.setText("Leg pain")', ["Leg pain"]),
        ('label = QLabel("Leg pain", parent)', ["Leg pain"]),
        ('QtWidgets.QPushButton(text="Next")', ["Next"]),
        ('label.setText(f"{count} people")', [" people"]),
        ('label.setText("Yes" if yes else "")', ["Yes"]),
        ('label.say("Leg pain")', ["Leg pain"]),
        ("label.say(screen.title)", []),
        ('label.setText(words("Leg pain"))', []),
        ('label.setText(screen.title + ": ")', []),
        ('label.setObjectName("title")', []),
        ('label.setText("")', []),
    ],
)
def test_words_handed_to_a_widget_are_found(source: str, found: list[str]) -> None:
    assert [words for _, words in words_said(source)] == found
