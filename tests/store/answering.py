"""A program that answers one question after another until it is killed, and prints what the recorder calls durable.

Run by test_killed_at_any_moment as `python answering.py STORE KEY`. It opens visit 0001 as far as it got and goes on:
the answer at revision n is the number n. A line is printed when it starts and for each revision that became durable.
"""

import os
import sys
from pathlib import Path
from threading import Semaphore

from decision_aid.domain.encounter import Driver, Event, Kind, answer
from decision_aid.session.recorder import Recorder
from decision_aid.store.port import Store, VisitCard

VISIT = "0001"
AT = "2026-11-22T15:04:05Z"
IN_HAND = 8  # answers given and not yet durable: a person is never further ahead


def say(line: str) -> None:
    os.write(1, f"{line}\n".encode())


def open_store() -> Store:
    from decision_aid.store.key import DataKey
    from decision_aid.store.sqlite import SqliteStore

    return SqliteStore(Path(sys.argv[1]), DataKey(bytes.fromhex(sys.argv[2])))


def fail(error: Exception) -> None:
    say(f"failed: {error!r}")
    os._exit(1)


def main() -> None:
    free = Semaphore(IN_HAND)
    loaded = Semaphore(0)
    revisions: list[int] = []

    def durable(visit: str, revision: int) -> None:
        say(str(revision))
        free.release()

    def begin(events: tuple[Event, ...]) -> None:
        revisions.append(len(events))
        loaded.release()

    say("started")
    recorder = Recorder(open_store, on_bug=fail)
    recorder.on_durable = durable
    recorder.on_trouble = fail
    recorder.start()
    recorder.ask(lambda store: store.load(VISIT), begin)
    loaded.acquire()
    revision = revisions[0]
    while True:
        free.acquire()
        revision += 1
        event = Event(AT, Driver.PATIENT, Kind.ANSWERED, "question", answer=answer(revision))
        recorder.record(VISIT, (event,), revision - 1, VisitCard(VISIT, AT, AT, words=f"answer {revision}"))


if __name__ == "__main__":
    main()
