"""``python -m demo``: the desk on 42 fictional disputes; ``--tour``: a mediator's day by itself."""

import argparse
import os
import shutil
import subprocess
import sys

from demo.stage import PASSPHRASE, DemoFailed, Stage, say


def main() -> int:
    """Set the stage, then hand the desk over to a person or to the tour."""
    parser = argparse.ArgumentParser(prog="dev.py demo", description=__doc__)
    parser.add_argument("--tour", action="store_true", help="drive the window by itself")
    parser.add_argument("--stalls", metavar="FILE", default="", help="where the tour tells them")
    asked = parser.parse_args()
    tour = asked.tour or not _has_display()
    if tour and not asked.tour:
        say("No display here: the window is driven by itself (--tour).")
    stage = Stage()
    try:
        say("Setting the stage: platform, 42 disputes, mediator.")
        stage.clear()
        code = stage.prepare()
        stage.start_platform(scripted=not tour)
        say(f"Platform at {stage.url}")
        stage.enrol(code)
        say("Vault created, desk enrolled.")
        if tour:
            stage.stop_platform()
        return _tour(stage, asked.stalls) if tour else _hand_over(stage)
    except DemoFailed as failed:
        say(f"FAILED: {failed}")
        return 1
    except KeyboardInterrupt:
        return 130
    finally:
        stage.stop_platform()


def _has_display() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _hand_over(stage: Stage) -> int:
    say("")
    say(f"Passphrase of the vault: {PASSPHRASE}")
    say("Press F5 in the window to fetch the disputes. Parties answer by themselves, in time.")
    environment = os.environ | {"MEDIATOR_DESK_HOME": str(stage.desk_home)}
    window = [sys.executable, "-m", "mediator_desk.desktop"]
    return subprocess.run(window, env=environment, check=False).returncode


def _tour(stage: Stage, stalls: str) -> int:
    from demo.screen import screen

    if sys.platform == "linux" and shutil.which("Xvfb") is None:
        raise DemoFailed("Xvfb is missing: python3 dev.py installs it, or says how")
    with screen() as environment:
        environment |= {
            "MEDIATOR_DESK_HOME": str(stage.desk_home),
            "DEMO_PORT": str(stage.port),
            "DEMO_STALLS": stalls,
        }
        command = [sys.executable, "-m", "demo.tour"]
        return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
