"""Settings: language, text size, colours, where visits and their key are kept, what the evidence pack says."""

from __future__ import annotations

from dataclasses import dataclass

from decision_aid.i18n import LANGUAGES, Words
from decision_aid.session.desk import Desk
from decision_aid.session.screens.home import pack_line
from decision_aid.session.screens.touch import Touch
from decision_aid.settings import LOOKS, TEXT_SIZES


@dataclass(frozen=True, slots=True)
class SettingsScreen:
    """Settings as shown; the ids of the touches are the values."""

    title: str
    lead: str
    done: Touch
    language_words: str
    languages: tuple[Touch, ...]
    size_words: str
    sizes: tuple[Touch, ...]
    look_words: str
    looks: tuple[Touch, ...]
    kept_title: str
    kept: tuple[str, ...]
    pack_title: str
    pack: tuple[str, ...]


def screen(desk: Desk) -> SettingsScreen:
    """Settings of this computer."""
    words, now = desk.words, desk.settings
    looks = {"light": words.say("Light"), "dark": words.say("Dark"), "contrast": words.say("High contrast")}
    return SettingsScreen(
        title=words.say("Settings"),
        lead=words.say("They apply to this computer."),
        done=Touch("done", words.say("Done"), words.say("Done: leave the settings")),
        language_words=words.say("Language"),
        languages=tuple(
            Touch(code, name, words.say("Language: {name}", name=name), now.language == code)
            for code, name in LANGUAGES.items()
        ),
        size_words=words.say("Text size"),
        sizes=tuple(
            Touch(
                str(size),
                words.say("{size} %", size=size),
                words.say("Text size: {size} %", size=size),
                now.text_size == size,
            )
            for size in TEXT_SIZES
        ),
        look_words=words.say("Colors"),
        looks=tuple(
            Touch(look, looks[look], words.say("Colors: {name}", name=looks[look]), now.look == look) for look in LOOKS
        ),
        kept_title=words.say("Where visits are kept"),
        kept=_kept(desk, words),
        pack_title=words.say("The evidence in use"),
        pack=_pack(desk, words),
    )


def _kept(desk: Desk, words: Words) -> tuple[str, ...]:
    if not (folder := desk.data_folder()):
        gone = words.say("This is a demonstration. Visits are kept in memory and are gone when you close the program.")
        return (gone,)
    where = words.say("On this computer only, encrypted, in the folder {folder}.", folder=folder)
    match desk.key_place():
        case "keyring":
            key = words.say("The key is kept in this computer’s own key store.")
        case "file":
            key = words.say(
                "The key is kept in a file that only your account can read, because this computer has no key store. "
                "Whoever copies that folder can read the visits."
            )
        case _:
            key = words.say("The visit file is not open now.")
    return where, key


def _pack(desk: Desk, words: Words) -> tuple[str, ...]:
    if desk.decision is None:
        return (words.say("No evidence pack is in use."),)
    info = desk.decision.info
    return (
        pack_line(desk, words),
        words.say("Written by {authors}.", authors=words.listed(info.authors)),
        words.say(
            "Funding: {funding}. Interests: {interests}.",
            funding=words.optional("pack.funding") or info.funding,
            interests=words.optional("pack.interests") or info.interests,
        ),
    )
