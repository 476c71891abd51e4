"""A site's signature under a pack: what exactly was signed, whether it still is what stands there, and signing.

Called by the pack commands of ``cli``. The signature in ``pack.yaml`` holds the SHA-256 of every file of the pack, byte
by byte, and of the name and the date. One character changed in any file and the pack counts as unsigned: it is never
carried over to words nobody here has read. Examples are tests of a pack and are not signed.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from decision_aid.content import loader
from decision_aid.domain.decision import Decision, Review
from decision_aid.errors import Problem

_FILE = "pack.yaml"
_KEY = "review"
_COMMENT = re.compile(r"""review:\s*(?:none|\{(?:"(?:\\.|[^"\\])*"|'[^']*'|[^"'}])*\})?\s*(#.*\S)?\s*""")


def load(folder: Path, today: date | None = None) -> tuple[Decision, tuple[Problem, ...]]:
    """The checked pack, unsigned where its signature is void, and what is wrong with the signature.

    Raises ContentTrouble where the pack has something wrong, as ``loader.load`` does with ``today``.
    """
    decision = loader.load(folder, today)
    review = decision.info.review
    if not review.by or review.of == digest(folder, review.by, review.at):
        return decision, ()
    document, _ = loader.read(folder / _FILE, _FILE)
    void = f"{review.by} signed other content than what stands here now, so this is not signed"
    if not review.of:
        void = f"this does not say what {review.by} signed, so nothing is signed"
    unsigned = replace(decision, info=replace(decision.info, review=Review()))
    problem = document.problem((_KEY,), void)
    return unsigned, (problem._replace(mend="read what changed, then run pack sign, or write review: none"),)


def digest(folder: Path, by: str, at: str) -> str:
    """The SHA-256 over who signs and when, and the names and bytes of all files but for the signature.

    Line ends count as one kind, whatever the system.
    """
    total = hashlib.sha256(f"{by}\0{at}\0".encode())
    found = (file.relative_to(folder) for file in folder.rglob("*") if file.suffix in (".yaml", ".yml"))
    for name in sorted(file.as_posix() for file in found if file.parts[0] != loader.ASIDE):
        data = (folder / name).read_bytes()
        if name == _FILE:
            before, _, after = _around(folder)
            data = (before + after).encode()
        data = data.replace(b"\r\n", b"\n")
        total.update(f"{name}\0{len(data)}\0".encode())
        total.update(data)
    return total.hexdigest()


def sign(folder: Path, by: str, at: str) -> None:
    """Write into ``pack.yaml`` that ``by`` signed on ``at`` (ISO) what stands in the folder; all else there stays.

    The pack must have been loaded before, so that ``pack.yaml`` is known to be well formed. Raises ValueError for a
    name that cannot stand on one line.
    """
    if not by.strip() or not by.isprintable():
        raise ValueError("a signature needs a name on one line")
    name = by.strip()
    before, entry, after = _around(folder)
    ends = "\r\n" if "\r\n" in before + entry + after else "\n"
    first, *others = entry.splitlines()
    comment = _COMMENT.fullmatch(first)
    lines = [f"review:  {comment[1]}" if comment and comment[1] else "review:"]
    lines += [line for line in others if line.lstrip().startswith("#")]
    lines += [f"  by: {json.dumps(name, ensure_ascii=False)}", f"  at: {at}", f"  of: {digest(folder, name, at)}"]
    written = before + "".join(line + ends for line in lines) + after
    fresh = folder / f"{_FILE}.new"
    fresh.write_bytes(written.encode())
    fresh.replace(folder / _FILE)  # the file is the old one or the new one, never half


def _around(folder: Path) -> tuple[str, str, str]:
    """The text of ``pack.yaml`` before its signature, the signature, and after it. Nothing of it is lost.

    Blank lines and comments at its end belong to what follows.
    """
    lines = (folder / _FILE).read_bytes().decode().splitlines(keepends=True)
    document, _ = loader.read(folder / _FILE, _FILE)
    start = document.lines[(_KEY,)] - 1
    keys = [line - 1 for path, line in document.lines.items() if len(path) == 1 and line - 1 > start]
    end = min(keys, default=len(lines))
    while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1
    if not lines[end - 1].endswith(("\n", "\r")):
        lines[end - 1] += "\n"  # a last line without an end would run into what is signed after it
    return "".join(lines[:start]), "".join(lines[start:end]), "".join(lines[end:])
