"""What holds for every test: a home of its own, no unexpected log record, long forms only when asked for.

Imports no Qt, so that everything outside tests/ui runs without it. Warnings are errors through pyproject.toml.
"""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from decision_aid.cli import SHIPPED_PACK
from decision_aid.content import library
from decision_aid.domain.decision import Decision

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything can import Qt; with no screen it would abort otherwise

hypothesis.settings.register_profile("short", derandomize=True, deadline=None, max_examples=25)
hypothesis.settings.register_profile("full", deadline=None, max_examples=1000, print_blob=True)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full", action="store_true", help="run the long forms too")


def pytest_configure(config: pytest.Config) -> None:
    hypothesis.settings.load_profile("full" if config.getoption("--full") else "short")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--full"):
        return
    long_forms = [item for item in items if item.get_closest_marker("full")]
    config.hook.pytest_deselected(items=long_forms)
    items[:] = [item for item in items if item not in set(long_forms)]


def pytest_sessionfinish(session: pytest.Session) -> None:
    if _skipped_in_ci(session.config) and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if _skipped_in_ci(config):
        terminalreporter.write_line("A skipped test is a failure here: nothing it promises was looked at.", red=True)


def _skipped_in_ci(config: pytest.Config) -> bool:
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    return bool(os.environ.get("CI") and reporter and reporter.stats.get("skipped"))


def _live_in(home: Path, patch: pytest.MonkeyPatch) -> None:
    """Point every road to a person's own files, keys and language at `home` and at nothing."""
    home.mkdir(parents=True, exist_ok=True)
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        patch.setenv(name, str(home))
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        patch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700, exist_ok=True)
    patch.setenv("XDG_RUNTIME_DIR", str(runtime))
    patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    patch.setenv("LANG", "C.UTF-8")
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "DBUS_SESSION_BUS_ADDRESS"):
        patch.delenv(name, raising=False)


@pytest.fixture(scope="session", autouse=True)
def home_of_the_whole_run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """For fixtures wider than one test, which are made before that test has a home."""
    with pytest.MonkeyPatch.context() as patch:
        _live_in(tmp_path_factory.mktemp("home-of-the-run"), patch)
        yield


@pytest.fixture(autouse=True)
def home_of_its_own(
    home_of_the_whole_run: None, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """An empty home: no test sees a person's files, nor what another test left."""
    home = tmp_path_factory.mktemp("home")
    _live_in(home, monkeypatch)
    return home


@pytest.fixture(scope="session")
def decision() -> Decision:
    """The pack that comes with the program. Nobody changes it: what needs another one makes a copy."""
    return library.installed(SHIPPED_PACK)


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def no_unexpected_log_record(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning or error in the log fails the test, unless the test takes `caplog` and so looks at it itself."""
    collector = _Collector()
    logging.getLogger().addHandler(collector)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(collector)
    if "caplog" not in request.fixturenames:
        unexpected = [f"{record.levelname} {record.name}: {record.getMessage()}" for record in collector.records]
        assert not unexpected, "not asked for: " + "; ".join(unexpected)
