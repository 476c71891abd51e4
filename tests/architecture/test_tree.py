"""The tree in docs/architecture.md is the tree there is: every module named, with a few words, and nothing else."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "architecture.md"


def written_tree(page: str) -> dict[str, str]:
    """Module -> the words beside it, from the first ```text block: one module or folder/ a line, two spaces a level."""
    block = re.search(r"^```text\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    assert block, "docs/architecture.md has no ```text block"
    found: dict[str, str] = {}
    folders: list[str] = []
    for line in block[1].splitlines():
        indent, name, words = re.fullmatch(r"( *)(\S+) *(.*)", line).groups()  # type: ignore[union-attr]
        folders = folders[: len(indent) // 2]
        if name.endswith("/"):
            folders.append(name)
        elif name.endswith(".py"):
            found["".join(folders) + name] = words
    return found


def modules_there_are() -> set[str]:
    return {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "decision_aid").rglob("*.py")
        if path.name != "__init__.py"
    }


def test_the_tree_names_every_module_and_nothing_else() -> None:
    named = {path for path in written_tree(PAGE.read_text(encoding="utf-8")) if path.startswith("decision_aid/")}
    there = modules_there_are()
    assert named - there == set(), "named in docs/architecture.md, but not there"
    assert there - named == set(), "there, but not named in docs/architecture.md"


def test_every_module_in_the_tree_has_a_few_words() -> None:
    tree = written_tree(PAGE.read_text(encoding="utf-8"))
    assert [path for path, words in tree.items() if len(words.split()) < 2] == []


def test_the_tree_is_read_by_its_indents() -> None:
    page = "x\n```text\na/\n  b/     things\n    c.py   does this\n  d.py     does that\ne.py  starts it\n```\n"
    assert written_tree(page) == {"a/b/c.py": "does this", "a/d.py": "does that", "e.py": "starts it"}
