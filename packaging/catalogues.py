"""The interface's words for translators: collected from the code, merged into the Spanish catalogue, compiled, checked.

`./run catalogues` runs `update` after sentences changed; `./run check` runs `check`. What comes out depends only on the
words: no dates, no line numbers, so a file changes when a sentence does. It never guesses a translation: a sentence
that changed is an empty one again, and `check` names it.
"""

import ast
import io
import re
import string
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
TEMPLATE = Path("resources/locale/side_by_side.pot")
SPANISH = Path("resources/locale/es/LC_MESSAGES/side_by_side.po")
COMPILED = SPANISH.with_suffix(".mo")

WITHOUT_SENTENCES = "ui"  # it draws finished words; what its widgets call say() is something else
SENTENCES_OF = {"say": (1,), "say_count": (1, 2)}  # which arguments are sentences, from 1
NO_DATE = datetime(1970, 1, 1, tzinfo=UTC)
HEADERS_WITHOUT_NEWS = re.compile(
    rb'^"(?:Generated-By|Language-Team|Last-Translator|PO-Revision-Date|POT-Creation-Date|Project-Id-Version'
    rb'|Report-Msgid-Bugs-To): .*\\n"\n',
    re.MULTILINE,
)


def collected(root: Path) -> Catalog:
    """Every sentence handed to say() or say_count() as a literal, with the files it stands in."""
    template = Catalog(charset="utf-8", fuzzy=False)
    template.header_comment = "# The interface of Side by Side. Collected by ./run catalogues; not edited by hand."
    found = extract_from_dir(
        root / "decision_aid",
        [(f"{WITHOUT_SENTENCES}/**", "ignore"), ("**.py", "python")],
        keywords=SENTENCES_OF,
        comment_tags=("Translators:",),
    )
    for file, _line, sentence, comments, _context in sorted(found, key=lambda one: one[:2]):
        template.add(sentence, locations=[(f"decision_aid/{file}", None)], auto_comments=comments)  # type: ignore[list-item]
    return template


def uncollectable(root: Path) -> Iterator[str]:
    """The say() calls whose sentence is not a literal: nobody would be asked to translate them."""
    code = root / "decision_aid"
    for path in sorted(set(code.rglob("*.py")) - set((code / WITHOUT_SENTENCES).rglob("*.py"))):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(call, ast.Call):
                continue
            name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            sentences = call.args[: len(SENTENCES_OF.get(name, ()))]
            if not all(isinstance(sentence, ast.Constant) for sentence in sentences):
                yield f"{path.relative_to(root)}:{call.lineno}: {name}() needs its sentence as a literal"


def as_text(catalogue: Catalog) -> bytes:
    """A .pot or .po file."""
    text = io.BytesIO()
    write_po(text, catalogue, width=120, include_lineno=False, ignore_obsolete=True)
    return HEADERS_WITHOUT_NEWS.sub(b"", text.getvalue())


def as_compiled(catalogue: Catalog) -> bytes:
    """The .mo file the app reads."""
    catalogue.creation_date = catalogue.revision_date = NO_DATE
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    return compiled.getvalue()


def spanish(root: Path) -> Catalog:
    """The Spanish catalogue as it stands; empty where there is none yet."""
    if not (root / SPANISH).exists():
        return Catalog(locale="es", charset="utf-8", fuzzy=False)
    with (root / SPANISH).open("rb") as file:
        return read_po(file, locale="es")


def update(root: Path = ROOT) -> None:
    """Write the template, the merged Spanish catalogue and what it compiles to."""
    template = collected(root)
    words = spanish(root)
    words.update(template, no_fuzzy_matching=True)
    words.header_comment = "# The interface of Side by Side in Spanish, as spoken in the United States, with usted."
    (root / SPANISH).parent.mkdir(parents=True, exist_ok=True)
    (root / TEMPLATE).write_bytes(as_text(template))
    (root / SPANISH).write_bytes(as_text(words))
    (root / COMPILED).write_bytes(as_compiled(spanish(root)))


def placeholders(sentence: str) -> set[str]:
    """The names in braces. Raises ValueError for braces that do not match."""
    return {field for _, field, _, _ in string.Formatter().parse(sentence) if field is not None}


def fault_of(message: Message) -> str | None:
    """What is wrong with one translation, as a plain sentence."""
    ids = (message.id,) if isinstance(message.id, str) else tuple(message.id)
    forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
    if len(forms) != len(ids) or not all(forms):
        return f"not translated: {ids[0]!r}"
    if message.fuzzy:
        return f"marked fuzzy: {ids[0]!r}"
    for sentence, form in zip(ids, forms, strict=True):
        in_words = {"count"} if sentence != ids[-1] else set()  # "one person" may stand without a figure
        try:
            same = placeholders(sentence) - in_words == placeholders(form) - in_words
        except ValueError:
            same = False
        if not same:
            return f"placeholders differ: {sentence!r} and {form!r}"
    return None


def faults(root: Path = ROOT) -> Iterator[str]:
    """Everything that is not as `update` would leave it, and every sentence not yet said in Spanish."""
    yield from uncollectable(root)
    template = collected(root)
    words = spanish(root)
    if not (root / TEMPLATE).exists() or (root / TEMPLATE).read_bytes() != as_text(template):
        yield f"{TEMPLATE} is not what the code says: type ./run catalogues"
    if {message.id for message in template} != {message.id for message in words}:
        yield f"{SPANISH} has other sentences than the code: type ./run catalogues"
    yield from filter(None, (fault_of(message) for message in words if message.id))
    if not (root / COMPILED).exists() or (root / COMPILED).read_bytes() != as_compiled(words):
        yield f"{COMPILED} is not what the Spanish catalogue compiles to: type ./run catalogues"


def main(arguments: list[str]) -> int:
    """Run one of the two commands; 1 where `check` found something."""
    if arguments == ["update"]:
        update()
        return 0
    if arguments == ["check"]:
        found = list(faults())
        print("\n".join(found) or "Every sentence is collected and said in Spanish.")
        return 1 if found else 0
    print("catalogues.py update | check", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
