"""Our own hand-painted controls, one to a module. Each takes the theme first and words that are already finished."""
