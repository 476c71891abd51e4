"""Folder of YAML -> Decision, or every problem with file and line. For authors only: the app reads what is compiled.

Called by ``cli`` and the tests. First each file by itself (syntax, duplicate keys, the JSON schema of its kind); if all
are well formed the pack is put together (``assembly``) and checked as a whole (``checks``). It must never guess: in
these files only true and false are yes-or-no values, only plain digits are numbers, and everything else is words.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path as FilePath
from typing import Any

import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from yaml.reader import ReaderError

from decision_aid.content import assembly, checks
from decision_aid.content.marks import Document, Path
from decision_aid.domain.decision import Decision
from decision_aid.errors import ContentTrouble, Problem

SCHEMAS = FilePath(__file__).resolve().parents[2] / "resources" / "schema"
SINGLE = ("pack", "options", "questions", "values", "tried", "safety", "claims", "diagnostics", "prompts")
FOLDERS = {  # folder -> schema of its files, and how many folders deep they stand
    "sources": ("sources", 1),
    "findings": ("findings", 2),
    "conditions": ("condition", 1),
    "disagreements": ("disagreements", 1),
    "text": ("text", 2),
}
ASIDE = "examples"  # example patients are tests of a pack, not a part of it

_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)")
_FRACTION = re.compile(r"-?[0-9]+[.][0-9]+")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
_KINDS = {"object": "keys with values", "array": "a list", "string": "text", "integer": "a whole number"}
_KINDS |= {"boolean": "true or false", "null": "empty"}


def load(folder: FilePath, today: date | None = None) -> Decision:
    """The checked pack in this folder; with ``today``, also whether it was to be looked at again before that day.

    Raises ContentTrouble with every problem found, sorted by file and line.
    """
    documents, problems = _read_all(folder)
    if problems:
        raise ContentTrouble(tuple(sorted(problems)))
    draft, problems = assembly.assemble(documents, digest(folder))
    draft = replace(draft, today=today)
    problems += checks.check(draft)
    if problems:
        raise ContentTrouble(tuple(sorted(problems)))
    return draft.decision


def digest(folder: FilePath) -> str:
    """The SHA-256 over the names and bytes of a pack's sources. Line ends count as one kind, whatever the system."""
    total = hashlib.sha256()
    for name in _files(folder):
        data = (folder / name).read_bytes().replace(b"\r\n", b"\n")
        total.update(f"{name}\0{len(data)}\0".encode())
        total.update(data)
    return total.hexdigest()


def read(path: FilePath, file: str) -> tuple[Document, list[Problem]]:
    """One YAML file, called ``file`` in problems. Where there are problems the document is what could be read."""
    nothing = Document(file, None)
    try:
        root = yaml.compose(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    except UnicodeDecodeError:
        return nothing, [Problem(file, 0, "this file is not UTF-8 text")]
    except ReaderError as error:
        return nothing, [Problem(file, 0, f"this file holds a character YAML has no place for: {error.reason}")]
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        return nothing, [Problem(file, line, f"this is not YAML: {error.problem or error.context}")]
    if root is None:
        return nothing, [Problem(file, 0, "this file is empty")]
    reader = _Reader(file)
    data = reader.plain(root, ())
    return Document(file, data, reader.lines), reader.problems


class _Reader:
    """Turns composed YAML into plain data, noting the line of every path and what YAML itself would let pass."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.lines: dict[Path, int] = {}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def plain(self, node: yaml.Node, path: Path) -> object:
        line = node.start_mark.line + 1
        self.lines.setdefault(path, line)
        if id(node) in self._seen:
            self.problems.append(
                Problem(self.file, line, "a pack has no references (&, *): write it out where it stands")
            )
            return None
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.plain(item, (*path, place)) for place, item in enumerate(node.value)]
        assert isinstance(node, yaml.ScalarNode)
        return _scalar(node)

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, object]:
        found: dict[str, object] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                self.problems.append(Problem(self.file, line, "a key is one word, not a list"))
            elif key.value in found:
                first = self.lines[*path, key.value]
                self.problems.append(Problem(self.file, line, f"{key.value} stands here twice: first on line {first}"))
            else:
                self.lines[*path, key.value] = line
                found[key.value] = self.plain(value, (*path, key.value))
        return found


def _scalar(node: yaml.ScalarNode) -> object:
    """Words unless plainly a number, true, false or nothing: here ``no`` is a word and 2026-11-22 is a date's words."""
    said = str(node.value)
    if node.style in ("'", '"', "|", ">"):
        return said
    if said in _WORDS:
        return _WORDS[said]
    if _NUMBER.fullmatch(said):
        return int(said)
    return float(said) if _FRACTION.fullmatch(said) else said


def _files(folder: FilePath) -> list[str]:
    found = (file.relative_to(folder) for file in folder.rglob("*") if file.suffix in (".yaml", ".yml"))
    return sorted(file.as_posix() for file in found if file.parts[0] != ASIDE)


def _schema_name(file: str) -> str | None:
    *place, name = file.split("/")
    stem = name.removesuffix(".yaml")
    if not place:
        return stem if stem in SINGLE else None
    schema, deep = FOLDERS.get(place[0], ("", 0))
    return schema if len(place) == deep else None


def _read_all(folder: FilePath) -> tuple[dict[str, Document], list[Problem]]:
    files = _files(folder)
    problems = [Problem(f"{name}.yaml", 0, "is missing") for name in SINGLE if f"{name}.yaml" not in files]
    problems += [
        Problem(f"{place}/", 0, "holds no file")
        for place in FOLDERS
        if place != "disagreements" and not any(file.startswith(f"{place}/") for file in files)
    ]
    documents = {}
    for file in files:
        name = _schema_name(file)
        if name is None:
            problems.append(Problem(file, 0, "a pack has no file of this name"))
            continue
        documents[file], faults = read(folder / file, file)
        problems += faults or _misshapen(documents[file], name)
    return documents, problems


def _misshapen(document: Document, schema_name: str) -> list[Problem]:
    """What does not fit the schema of this kind of file."""
    schema = json.loads((SCHEMAS / f"{schema_name}.json").read_text("utf-8"))
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    errors = validator.iter_errors(document.data)
    return [document.problem(path, what) for error in errors for path, what in _faults(error)]


def _faults(error: ValidationError) -> Iterator[tuple[Path, str]]:
    """One schema error in plain words, with the path of what it is about."""
    path: Path = tuple(error.absolute_path)
    at = ".".join(part if isinstance(part, str) else f"#{part + 1}" for part in path) or "this file"
    instance: Any = error.instance
    rule: Any = error.schema
    if "propertyNames" in error.absolute_schema_path:
        yield (*path, instance), f"{instance} cannot be used as a key: it should be {_wanted(error)}"
    elif error.validator == "additionalProperties":
        known = rule["properties"]
        for key in instance:
            if key not in known:
                yield (*path, key), f"unknown key {key} (known here: {', '.join(known)})"
    elif error.validator in ("required", "dependentRequired"):
        key = error.message.split("'")[1]  # jsonschema raises one error for each missing key and names it first
        yield path, f"{at}: {key} is missing"
    else:
        yield path, f"{at}: {_said(instance)} should be {_wanted(error)}"


def _said(value: object) -> str:
    """What stands in the file, short enough for a line."""
    match value:
        case None:
            return "nothing"
        case dict() | list():
            return "what stands here"
        case _:
            return repr(value) if len(str(value)) <= 40 else repr(f"{str(value)[:40]}…")


def _wanted(error: ValidationError) -> str:
    """What the schema asks for instead: its own description where it has one."""
    rule: Any = error.schema
    value: Any = error.validator_value
    match error.validator:
        case "enum":
            return "one of " + ", ".join(str(choice) for choice in value)
        case "uniqueItems":
            return "a list with nothing in it twice"
        case "minimum":
            return f"{value} or more"
        case _ if "description" in rule:
            return str(rule["description"])
        case "minItems":
            return f"a list of at least {value}"
        case "maxItems":
            return f"a list of at most {value}"
        case "type":
            return _KINDS[value]
        case _:
            return error.message
