"""Opens Side by Side on a desk with visits, as main.py does; ends once Home is painted with them."""

import gc


def main() -> None:
    """Open Home, say when it was painted and when it was complete, and close it."""
    gc.disable()
    from PySide6.QtCore import QTimer

    from decision_aid import app
    from decision_aid.session.screens import home
    from decision_aid.ui import application
    from tests.bench.child import end_at_a_fault, say
    from tests.bench.painting import FirstPaint

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

    FirstPaint(window, lambda: say("painted"))
    window.bridge.changed.connect(look)
    window.show()
    qt.exec()


if __name__ == "__main__":
    main()
