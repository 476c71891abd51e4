"""Installed packs: reads ``compiled.json`` as a Decision, trusts it only by its digest, and says how old it is.

Called by ``app`` before the first picture, and by the pack commands of ``cli``. It must never read YAML, repair or
guess: a pack that is not exactly what was compiled is refused. The digest is against damage and stray edits, not
against somebody who sets out to deceive: that is what a signed review is for.
"""

from __future__ import annotations

import hashlib
from calendar import monthrange
from datetime import date
from enum import StrEnum
from pathlib import Path

import msgspec

from decision_aid.domain.decision import Decision, PackInfo
from decision_aid.errors import KnownTrouble, Trouble

COMPILED = "compiled.json"
MONTHS_USABLE = 12  # after the review date; from then on a pack is expired


class Status(StrEnum):
    """How current a pack is."""

    CURRENT = "current"
    DUE = "due"  # its review date has passed
    EXPIRED = "expired"  # its review date passed more than twelve months ago


class _Compiled(msgspec.Struct, forbid_unknown_fields=True):
    """The file: ``content`` is the SHA-256 of the bytes of ``decision`` exactly as they stand in the file."""

    content: str
    decision: msgspec.Raw


def compiled(decision: Decision) -> bytes:
    """The bytes of ``compiled.json`` for a checked pack: the same pack always gives the same bytes."""
    content = msgspec.json.format(msgspec.json.encode(decision, order="deterministic"), indent=1)
    return b'{\n"content": "%s",\n"decision": %s\n}\n' % (hashlib.sha256(content).hexdigest().encode(), content)


def install(decision: Decision, folder: Path) -> None:
    """Write ``compiled.json`` of a checked pack into ``folder``. Raises OSError."""
    file = folder / COMPILED
    fresh = file.with_name(f"{file.name}.new")
    fresh.write_bytes(compiled(decision))
    fresh.replace(file)  # a pack is either the old one or the new one, never half


def installed(folder: Path) -> Decision:
    """The pack compiled in ``folder``.

    Raises KnownTrouble PACK_MISSING where there is none, PACK_DAMAGED where it is not exactly what was compiled.
    """
    file = folder / COMPILED
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        raise KnownTrouble(Trouble.PACK_MISSING, f"no {COMPILED}") from None
    except OSError as error:
        raise KnownTrouble(Trouble.PACK_DAMAGED, f"{COMPILED} cannot be read: {error.strerror}") from error
    try:
        parts = msgspec.json.decode(data, type=_Compiled)
        content = bytes(parts.decision)
        if hashlib.sha256(content).hexdigest() != parts.content:
            raise KnownTrouble(Trouble.PACK_DAMAGED, f"{COMPILED} was changed after it was compiled")
        return msgspec.json.decode(content, type=Decision)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise KnownTrouble(Trouble.PACK_DAMAGED, f"{COMPILED} cannot be understood: {error}") from error


def status(info: PackInfo, today: date) -> Status:
    """How current the pack is on ``today``. A review date is still current on the day itself."""
    review_by = date.fromisoformat(info.review_by)
    if today <= review_by:
        return Status.CURRENT
    return Status.DUE if today <= _months_after(review_by, MONTHS_USABLE) else Status.EXPIRED


def reviewed(info: PackInfo) -> bool:
    """Whether a clinician at this site has signed the pack."""
    return bool(info.review.by)


def _months_after(day: date, months: int) -> date:
    """The same day of the month so many months on, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
