"""The tables of the store, made and changed step by step with sqlite-utils.

Called by ``store.file`` only for a store that is new or was made by an older version, so that sqlite-utils is not
imported at every start. A migration that was released is never edited: the next one is added below it, and VERSION
with it.
"""

from __future__ import annotations

from typing import Any

import sqlite_utils

from decision_aid.store.version import VERSION

_steps = sqlite_utils.Migrations("side-by-side")


def bring_up_to_date(connection: Any) -> None:
    """Apply every migration this store has not seen, all or none. No transaction may be open."""
    database = sqlite_utils.Database(connection, execute_plugins=False)
    connection.execute("BEGIN IMMEDIATE")
    try:
        _steps.apply(database)
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@_steps()
def visits_and_events(db: sqlite_utils.Database) -> None:
    """The cards by order of opening, the events of each visit, the last number given, and the words to find them by."""
    db.table("visits").create(
        {
            "opened": int,  # the order of opening: see store.search.order_of
            "number": str,
            "opened_at": str,
            "changed_at": str,
            "condition": str,
            "decision": str,
            "words": str,
            "follow_up": str,
            "signed": int,
        },
        pk="opened",
        not_null={"number", "opened_at", "changed_at", "condition", "decision", "words", "follow_up", "signed"},
    )
    db.table("visits").create_index(["number"], unique=True)
    db.table("events").create(
        {
            "visit": int,
            "revision": int,
            "at": str,
            "by": str,
            "kind": str,
            "about": str,
            "value": str,
            "items": str,  # JSON, empty for none
            "state": str,  # of the answer; empty where the event has no answer
            "answer": str,  # JSON, empty for no value
        },
        pk=("visit", "revision"),
        foreign_keys=[("visit", "visits", "opened")],
        not_null={"at", "by", "kind", "about", "value", "items", "state", "answer"},
    )
    db.table("numbers").create({"last": int}, not_null={"last"})
    db.table("numbers").insert({"last": 0})
    # The index keeps no second copy of the words (content=''), and what is taken out of it is gone at once
    # (secure-delete) rather than marked: a purge must leave nothing. Beginnings of two letters are indexed as such,
    # being the ones that match most.
    db.execute(
        "CREATE VIRTUAL TABLE found_by USING fts5(words, condition, decision, content='', prefix='2',"
        " tokenize='unicode61 remove_diacritics 2')"
    )
    db.execute("INSERT INTO found_by(found_by, rank) VALUES ('secure-delete', 1)")
