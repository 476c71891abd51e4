"""The version of the store this program writes, apart from the tables so that reading it costs nothing.

``store.file`` compares it with that of a file: an older file is brought up to date, a newer one is refused untouched.
"""

VERSION = 1
