"""Side by Side: a shared-decision aid about spinal injections, for a patient and a clinician in one room."""

__version__ = "0.1.0"
