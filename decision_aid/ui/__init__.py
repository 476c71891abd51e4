"""What people see and touch. The only folder that imports PySide6; it draws finished words and never makes them."""
