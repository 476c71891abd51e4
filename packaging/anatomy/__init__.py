"""The shapes behind resources/drawings, one module for each picture.

Only `packaging/drawings.py` imports this package; the application reads the finished files and never this.
"""
