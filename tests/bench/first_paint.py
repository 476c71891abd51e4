"""Opens Side by Side on a desk with visits, as main.py does, and ends as soon as Home is painted."""

import gc


def main() -> None:
    """Open Home, say that it was painted, and close it."""
    gc.disable()
    from decision_aid import app
    from decision_aid.ui import application
    from tests.bench.painting import FirstPaint
    from tests.bench.telling import end_at_a_fault, say

    end_at_a_fault()
    qt = application.qt()
    window = application.opened(app.desk)
    window.painted.disconnect()  # what would begin now

    def painted() -> None:
        say("painted")
        window.close()

    FirstPaint(window, painted)
    window.show()
    qt.exec()


if __name__ == "__main__":
    main()
