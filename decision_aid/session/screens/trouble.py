"""Every known trouble as a plain sentence and a next action. Shown by the quiet bar and by the command line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from decision_aid.errors import KnownTrouble, Trouble
from decision_aid.i18n import Words

RETRY, SET_ASIDE, REOPEN, DISMISS, AFTER_FAULT = "retry", "set-aside", "reopen", "dismiss", "after-fault"
CLOSE, KEEP, LEAVE = "close", "keep", "leave"


class TroubleScreen(NamedTuple):
    """What happened, in a sentence, and what to do next: one of this module's names, seldom a second one beside it."""

    sentence: str
    action: str
    action_words: str
    other: str = ""
    other_words: str = ""


def screen(words: Words, trouble: KnownTrouble) -> TroubleScreen:
    """The sentence and the action for one trouble."""
    retry = (RETRY, words.say("Try again"))
    aside = (SET_ASIDE, words.say("Set that file aside and start a new one"))
    fine = (DISMISS, words.say("OK"))
    named: dict[Trouble, tuple[str, tuple[str, str]]] = {
        Trouble.STORE_LOCKED: (
            words.say("Another program is using the visit file. Your answers are kept here and will be saved."),
            retry,
        ),
        Trouble.STORE_FULL: (
            words.say("The disk is full. Your answers are kept here. Free some space, then try again."),
            retry,
        ),
        Trouble.STORE_READ_ONLY: (
            words.say(
                "The visit file cannot be written. Your answers are kept here. Ask for write access, then try again."
            ),
            retry,
        ),
        Trouble.STORE_UNREACHABLE: (
            words.say("The visit file cannot be reached. Your answers are kept here. Check the disk, then try again."),
            retry,
        ),
        Trouble.STORE_DAMAGED: (
            words.say(
                "The visit file is damaged. It was not changed. "
                "Put a backup in its place and saving goes on, or start a new file."
            ),
            aside,
        ),
        Trouble.STORE_TOO_NEW: (
            words.say(
                "The visit file was made by a newer Side by Side. It was not changed. "
                "Update this program, then try again."
            ),
            retry,
        ),
        Trouble.STORE_WRONG_KEY: (
            words.say(
                "The key on this computer does not open the visit file. It was not changed. "
                "Put the right key back and saving goes on, or start a new file."
            ),
            aside,
        ),
        Trouble.KEY_MISSING: (
            words.say(
                "The key to the visit file is missing. The file was not changed. "
                "Put the key back and saving goes on, or start a new file."
            ),
            aside,
        ),
        Trouble.STORE_CONFLICT: (
            words.say(
                "This visit was changed in another window, so what you did here since then cannot be saved. "
                "Note down what matters, then open it again as it is stored."
            ),
            (REOPEN, words.say("Open it again")),
        ),
        Trouble.PACK_MISSING: (
            words.say("The evidence pack is missing. Put it back or install the program again, then try again."),
            retry,
        ),
        Trouble.PACK_DAMAGED: (
            words.say("The evidence pack is damaged, so nothing is shown from it. Install it again, then try again."),
            retry,
        ),
        Trouble.SETTINGS_UNREADABLE: (
            words.say(
                "The settings of this computer could not be read. They were set aside, and the usual settings are used."
            ),
            fine,
        ),
        Trouble.FOLDER_UNREACHABLE: (
            words.say("The folder for the settings cannot be used. The program works, but it will not remember them."),
            fine,
        ),
        Trouble.PDF_FAILED: (
            words.say("The page could not be made. The visit is kept. Try again, or copy the note instead."),
            fine,
        ),
        Trouble.FILE_NOT_WRITTEN: (
            words.say("That file could not be written. Nothing is lost. Choose another folder."),
            fine,
        ),
    }
    sentence, (action, action_words) = named[trouble.trouble]
    return TroubleScreen(sentence, action, action_words)


def fault(words: Words, report: str, *, reopens: bool) -> TroubleScreen:
    """The calm sentence after a fault of ours, with where its report lies; empty where none could be kept.

    ``reopens``: there is a visit to open again.
    """
    if report:
        sentence = words.say(
            "Something went wrong in this program. What was saved is kept. "
            "A report without any of your words is in {report}.",
            report=report,
        )
    else:
        sentence = words.say(
            "Something went wrong in this program. What was saved is kept. No report of it could be written."
        )
    return TroubleScreen(sentence, AFTER_FAULT, words.say("Open the visit again") if reopens else words.say("OK"))


def unadded(words: Words, numbers: Sequence[str]) -> TroubleScreen:
    """What is said to whoever closes the program with something written that was not added to a signed visit."""
    sentence = words.say(
        "What you wrote to add to visit {numbers} is not added yet. If you close now, it is lost.",
        numbers=words.listed(numbers),
    )
    return TroubleScreen(sentence, CLOSE, words.say("Close without adding it"))


def unsaved(words: Words, count: int) -> TroubleScreen:
    """What is said to whoever closes the program while answers could not be saved."""
    sentence = words.say_count(
        "{count} answer is not saved yet. If you close now, it is lost.",
        "{count} answers are not saved yet. If you close now, they are lost.",
        count,
    )
    return TroubleScreen(sentence, RETRY, words.say("Try to save again"), CLOSE, words.say("Close without saving"))


def leaving(words: Words) -> TroubleScreen:
    """What is asked of whoever goes Home from a quick compare in which something was said."""
    return TroubleScreen(
        words.say("Close without keeping? What was said here will be gone."),
        KEEP,
        words.say("Keep this visit"),
        LEAVE,
        words.say("Close it"),
    )
