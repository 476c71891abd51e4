"""A whole visit in one process: held from its script, looked at on step 7, saved as a PDF."""

import sys
from pathlib import Path

from tests.bench import held

file = Path(sys.argv[1])
file.unlink(missing_ok=True)
with held.desk() as (window, player):
    window.choose_file = lambda parent, title, name: str(file)
    held.hold_example(window, player)
    player.touch("Save the patient’s copy as a PDF file")
    player.settle(file.exists)
