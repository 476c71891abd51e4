"""One module per step: draws what ``session.screens`` says and hands touches on. Steps never import each other."""
