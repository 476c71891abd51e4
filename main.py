"""Starts Side by Side."""

import sys

from decision_aid.app import main

sys.exit(main(sys.argv[1:]))
