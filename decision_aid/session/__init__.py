"""A visit and what its screens say, worked out in plain Python: finished words and integers, no Qt."""
