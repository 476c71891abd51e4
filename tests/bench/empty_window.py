"""What everything is held against: a process that shows an empty window, paints it and ends."""

from PySide6.QtWidgets import QApplication, QMainWindow

from tests.bench.painting import FirstPaint
from tests.bench.telling import say

app = QApplication([])
window = QMainWindow()
window.resize(1280, 800)


def painted() -> None:
    say("painted")
    window.close()


FirstPaint(window, painted)
window.show()
app.exec()
