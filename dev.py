"""Everything a developer runs. ``python3 dev.py`` alone lists it.

Owns the way from a bare clone to a running program: the system packages of Debian and Ubuntu, the
virtual environment ``.venv``, the locked dependencies, the generated forms. Needs nothing but the
standard library of Python 3.11 or newer, on Linux, macOS or Windows; never touches anything
outside the clone except those system packages.
"""

import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "mediator-desk.stamp"
LOCKS = ROOT / "requirements"
FAILED = ROOT / "build" / "failed"
OLDEST, NEWEST = (3, 11), (3, 14)
UV = "uv==0.13.9"

# What the libraries inside the PySide6 wheel link to (found one by one in an empty Debian 12).
QT_LIBRARIES = """
libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0 libxcb-cursor0 libxcb-icccm4
libxcb-keysyms1 libxcb-image0 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xkb1
libxkbcommon-x11-0 libxcb-xinerama0
"""
# What the tests and the demo run beside the program: a screen, a person's hands, and readers of
# our files that are not ours.
COMPANIONS = """
xvfb openbox xdotool imagemagick at-spi2-core dbus python3-pyatspi gir1.2-atspi-2.0 gnome-keyring
poppler-utils qpdf age unzip openssl strace git libseccomp2 softhsm2 opensc
"""

WRITE_OPENAPI = """
from pathlib import Path
from dispute_platform.api.description import checked_in, openapi_text
checked_in(Path.cwd()).write_text(openapi_text(), "utf-8", newline="\\n")
"""

Command = Callable[[Sequence[str]], int]
COMMANDS: dict[str, Command] = {}


def command(function: Command) -> Command:
    """Make a function a command; its docstring is what the list shows."""
    COMMANDS[function.__name__.rstrip("_")] = function
    return function


@command
def demo(arguments: Sequence[str]) -> int:
    """Start a platform with 42 disputes and open the desk on it (--tour: a day, by itself)."""
    prepare()
    return python("-m", "demo", *arguments)


@command
def test(arguments: Sequence[str]) -> int:
    """Run all tests with coverage, or hand the arguments to pytest as they are."""
    prepare()
    if arguments:
        return python("-m", "pytest", *arguments)
    told = failed_file("test")
    # WHY by file: what a file's tests share is made once, and each core has its own files; what
    # whole folders share, tests/cores.py keeps together.
    everything = ["--cov", "--cov-report=", "-n", "auto", "--dist", "loadfile"]
    ended = python("-m", "pytest", *everything, "-p", "tests.verdict", f"--verdict={told}")
    # WHY apart: a table of every module would be the end of what is read, and hide what failed.
    _, table = heard("-m", "coverage", "report", "--skip-covered")
    (ROOT / "build" / "coverage.txt").write_text(table, "utf-8")
    total = (table.strip() or "no coverage was measured").splitlines()[-1]
    print(f"{total}\n(coverage by module: build/coverage.txt)", flush=True)
    return ended


@command
def check(arguments: Sequence[str]) -> int:
    """Check format, lint, types, layers, size budgets, and that nothing generated is stale."""
    no_arguments("check", arguments)
    prepare()
    packages = ["dispute_exchange", "mediator_desk", "dispute_platform"]
    packages += [
        name for name in ("demo", "benchmarks", "review") if (ROOT / name / "__init__.py").is_file()
    ]
    steps = {
        "format": ("-m", "ruff", "format", "--check", "."),
        "lint": ("-m", "ruff", "check", "."),
        "types": ("-m", "mypy", *(word for name in packages for word in ("-p", name))),
        "types of the tooling": ("-m", "mypy", "dev.py", "hatch_build.py", "installers/notices.py"),
        "layers, budgets, house rules": ("-m", "pytest", "-q", "tests/architecture"),
        "compiled forms": ("hatch_build.py", "--check"),
        "third-party notices": ("installers/notices.py", "--check"),
    }
    told = failed_file("check")
    failed = {}
    for name, step in steps.items():
        print(f"\n-- {name}", flush=True)
        ended, said = heard(*step, show=True)
        if ended:
            failed[name] = said.splitlines()[-15:]
    print("\n-- lock", flush=True)
    if check_lock():
        failed["lock"] = []
    print(f"\nnot right: {', '.join(failed)}" if failed else "\neverything holds")
    if failed:
        parts = (f"NOT RIGHT: {name}\n" + "\n".join(said) for name, said in failed.items())
        told.write_text("\n".join(parts) + "\n", "utf-8")
    return 1 if failed else 0


@command
def bench(arguments: Sequence[str]) -> int:
    """Measure the program against bare tools in the same run; prints ratios."""
    prepare()
    return python("-m", "benchmarks", *arguments)


@command
def review(arguments: Sequence[str]) -> int:
    """Show every screen beside its picture (--snapshots: renew what the tests compare with)."""
    prepare()
    return python("-m", "review", *arguments)


@command
def format_(arguments: Sequence[str]) -> int:
    """Format the code and apply the safe fixes of the linter."""
    no_arguments("format", arguments)
    prepare()
    return python("-m", "ruff", "check", "--fix", "--quiet", ".") | python(
        "-m", "ruff", "format", "."
    )


@command
def generate(arguments: Sequence[str]) -> int:
    """Compile forms and translations, write the published schemas; run it after editing any."""
    no_arguments("generate", arguments)
    prepare()
    return python("-m", "dispute_exchange.schemas") | python("-c", WRITE_OPENAPI)


@command
def notices(arguments: Sequence[str]) -> int:
    """Write THIRD-PARTY.md, and the licence texts to ship, from what is installed."""
    no_arguments("notices", arguments)
    prepare()
    return python("installers/notices.py")


@command
def lock(arguments: Sequence[str]) -> int:
    """Resolve pyproject.toml into requirements/*.lock (--upgrade: to the newest allowed)."""
    prepare()
    uv = shutil.which("uv")
    if uv is None:
        pip("install", "--quiet", UV)
        uv = str(tool_folder() / ("uv.exe" if os.name == "nt" else "uv"))
    # WHY in this order: what the desk installs is what was tested, so it follows the first lock.
    for name, choice in {
        "dev": ("--extra", "platform", "--extra", "dev"),
        "desk": ("--constraint", "requirements/dev.lock"),
    }.items():
        target = LOCKS / f"{name}.lock"
        run(uv, "pip", "compile", "--quiet", "--universal", "--generate-hashes", "--no-header",
            "--only-binary", ":all:", "--python-version", ".".join(map(str, OLDEST)),
            "pyproject.toml", *choice, *arguments, "--output-file", str(target))  # fmt: skip
        # WHY: a lock that was right already is left as it is, with the lines of the last time.
        pins = target.read_text("utf-8").removeprefix(lock_header())
        target.write_text(lock_header() + pins, "utf-8", newline="\n")
    return check_lock()


def check_lock() -> int:
    """Whether the locks were made from the dependencies pyproject.toml declares now."""
    outdated = [
        path.name
        for path in (LOCKS / "dev.lock", LOCKS / "desk.lock")
        if not path.is_file() or not path.read_text("utf-8").startswith(lock_header())
    ]
    if outdated:
        print(f"older than pyproject.toml: {', '.join(outdated)}; run: python3 dev.py lock")
    return 1 if outdated else 0


def lock_header() -> str:
    """The first lines of a lock: how it is made, and a digest of what it was made from."""
    project = project_table()
    wanted = (project["requires-python"], project["dependencies"], project["optional-dependencies"])
    digest = hashlib.sha256(repr(wanted).encode()).hexdigest()
    return f"# Written by `python3 dev.py lock`; do not edit.\n# made from {digest}\n"


def project_table() -> dict[str, Any]:
    """What pyproject.toml says under [project]."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        table: dict[str, Any] = tomllib.load(file)["project"]
    return table


def prepare() -> None:
    """Make the environment complete; takes a blink when nothing changed since the last time."""
    system_packages()
    if not works(venv_python()):
        print("making .venv", flush=True)
        run(interpreter(), "-m", "venv", "--clear", str(VENV))
    wanted = fingerprint()
    if not STAMP.is_file() or STAMP.read_text("utf-8") != wanted:
        print("installing the locked dependencies", flush=True)
        # WHY --no-deps: the lock is complete; what it does not name must not come in.
        pip("install", "--no-deps", "--require-hashes", "--only-binary", ":all:",
            "--requirement", str(LOCKS / "dev.lock"))  # fmt: skip
        pip("install", "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
        STAMP.write_text(wanted, "utf-8")
    run(str(venv_python()), "hatch_build.py")


def fingerprint() -> str:
    """What an installed environment depends on; another one means installing again."""
    lock_text = (LOCKS / "dev.lock").read_text("utf-8")
    installed = repr((lock_text, project_table(), str(ROOT)))
    return hashlib.sha256(installed.encode()).hexdigest() + "\n"


def interpreter() -> str:
    """A Python of a supported version: this one, else the newest on the path."""
    if OLDEST <= sys.version_info[:2] <= NEWEST:
        return sys.executable
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        found = shutil.which(f"python3.{minor}")
        if found:
            return found
    raise SystemExit("Python 3.11, 3.12, 3.13 or 3.14 is needed")


def tool_folder() -> Path:
    """Where a virtual environment keeps its programs on this system."""
    scheme = "nt_venv" if os.name == "nt" else "posix_venv"
    return Path(sysconfig.get_path("scripts", scheme, {"base": str(VENV)}))


def venv_python() -> Path:
    """The interpreter inside ``.venv``, whether or not it is there yet."""
    return tool_folder() / ("python.exe" if os.name == "nt" else "python")


def works(python: Path) -> bool:
    """Whether that interpreter starts, is supported and has pip."""
    if not python.exists():
        return False
    question = f"import sys, pip; sys.exit(not {OLDEST} <= sys.version_info[:2] <= {NEWEST})"
    asked = subprocess.run([python, "-c", question], capture_output=True, check=False)
    return asked.returncode == 0


def system_packages() -> None:
    """On Debian and its kin, install what is missing when that is allowed, else say how."""
    if not shutil.which("apt-get") or not shutil.which("dpkg-query"):
        return
    needed = QT_LIBRARIES.split()
    if importlib.util.find_spec("ensurepip") is None:
        needed.append(f"python3.{sys.version_info[1]}-venv")
    present = installed_packages()
    missing = [name for name in [*needed, *COMPANIONS.split()] if name not in present]
    if not missing:
        return
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *missing]
    as_root = root_prefix()
    if as_root is not None:
        print(f"installing system packages: {' '.join(missing)}", flush=True)
        for step in (["apt-get", "update"], install):
            if not quietly(*as_root, "env", "DEBIAN_FRONTEND=noninteractive", *step):
                break
        present = installed_packages()
        missing = [name for name in missing if name not in present]
    if missing:
        line = f"sudo apt-get update && sudo {shlex.join(install)}"
        print(f"system packages are missing; run:\n  {line}", flush=True)
        if set(missing) & set(needed):
            raise SystemExit(1)


def installed_packages() -> set[str]:
    """Names of the installed Debian packages and of what they provide (libglib2.0-0 has moved)."""
    query = r"${db:Status-Abbrev}|${Package}, ${Provides}\n"
    done = subprocess.run(
        ["dpkg-query", "--show", f"--showformat={query}"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    names: set[str] = set()
    for line in done.stdout.splitlines():
        status, _, provided = line.partition("|")
        if status.startswith("ii"):
            names.update(name.split()[0] for name in provided.split(",") if name.strip())
    return names


def root_prefix() -> list[str] | None:
    """How to become root without asking anybody; None when that is impossible."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if not sudo:
        return None
    asked = subprocess.run([sudo, "-n", "true"], capture_output=True, check=False)
    return None if asked.returncode else [sudo, "-n"]


def pip(*arguments: str) -> None:
    """Run pip of the environment; a failure ends the program."""
    quiet = ("--quiet", "--no-input", "--disable-pip-version-check", "--progress-bar", "off")
    run(str(venv_python()), "-m", "pip", arguments[0], *quiet, *arguments[1:])


def python(*arguments: str) -> int:
    """Run the environment's Python in the clone; returns its exit code."""
    return subprocess.run([venv_python(), *arguments], cwd=ROOT, check=False).returncode


def heard(*arguments: str, show: bool = False) -> tuple[int, str]:
    """As ``python``, with what it said, shown as it comes if asked."""
    said = []
    with subprocess.Popen(
        [venv_python(), *arguments], cwd=ROOT, text=True, errors="replace",
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        for line in process.stdout:
            said.append(line)
            if show:
                print(line, end="", flush=True)
    return process.returncode, "".join(said)


def failed_file(name: str) -> Path:
    """Where a command says in few words what failed; not there when nothing did."""
    (place := FAILED / f"{name}.txt").unlink(missing_ok=True)
    FAILED.mkdir(parents=True, exist_ok=True)
    return place


def run(*arguments: str) -> None:
    """Run something that must succeed; its failure is ours, with its own words."""
    done = subprocess.run(arguments, cwd=ROOT, check=False)
    if done.returncode:
        raise SystemExit(done.returncode)


def quietly(*arguments: str) -> bool:
    """Run something, show what it said only if it fails; returns whether it succeeded."""
    done = subprocess.run(
        arguments, check=False, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )  # fmt: skip
    if done.returncode:
        print(done.stdout.decode(errors="replace"), flush=True)
    return done.returncode == 0


def no_arguments(name: str, arguments: Sequence[str]) -> None:
    """Refuse what a command would silently ignore."""
    if arguments:
        raise SystemExit(f"{name} takes no arguments, got: {' '.join(arguments)}")


def usage() -> str:
    """The list of commands."""
    lines = ["python3 dev.py COMMAND [arguments]", ""]
    for name, function in COMMANDS.items():
        lines.append(f"  {name:<10}{(function.__doc__ or '').splitlines()[0]}")
    return "\n".join(lines)


def main(arguments: Sequence[str]) -> int:
    """Carry out one command; returns the exit code."""
    if not arguments or arguments[0] in {"help", "-h", "--help"}:
        print(usage())
        return 0
    chosen = COMMANDS.get(arguments[0])
    if chosen is None:
        print(f"no command {arguments[0]!r}\n\n{usage()}", file=sys.stderr)
        return 2
    try:
        return chosen(arguments[1:])
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
