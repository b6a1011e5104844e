"""``python -m mediator_desk.desktop [FILE…]``: the window."""

import sys


def main() -> int:
    """Start the window; kept apart so that importing this module stays free of Qt."""
    from mediator_desk.desktop.app import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
