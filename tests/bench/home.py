"""Opens Side by Side on a desk with visits, as main.py does; ends once Home is painted with evidence and visits."""

import gc


def main() -> None:
    """Open Home, say that it is complete, and close it."""
    gc.disable()
    from PySide6.QtCore import QTimer

    from decision_aid import app
    from decision_aid.session.screens import home
    from decision_aid.ui import application
    from tests.bench.telling import end_at_a_fault, say

    end_at_a_fault()
    qt = application.qt()
    window = application.opened(app.desk)

    def look() -> None:
        shown = home.screen(window.desk)
        if shown.visits and shown.pack:
            window.bridge.changed.disconnect(look)
            QTimer.singleShot(0, complete)  # after the window has taken this in

    def complete() -> None:
        window.repaint()
        say("complete")
        window.close()

    window.bridge.changed.connect(look)
    window.show()
    qt.exec()


if __name__ == "__main__":
    main()
