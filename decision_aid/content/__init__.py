"""Content packs: read by their authors' tools (``loader``, ``checks``) and by the app (``library``)."""
