"""The field's own ideas in plain Python: evidence, decisions, encounters. Knows no clock, locale, file or Qt."""
