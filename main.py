"""Starts Side by Side."""

import gc
import sys


def start() -> int:
    """Run the program; the status it ends with."""
    gc.disable()  # until the first paint (ui.application): nothing is thrown away before, and looking takes time
    from decision_aid.app import main

    return main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(start())
