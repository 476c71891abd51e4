"""What leaves the program: the patient's copy and the chart note. Reads a visit, never changes it; knows no session."""
