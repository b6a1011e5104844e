"""One run of the validator for every module: each names its documents, and reads what was found.

A module that asks for ``found`` has a function ``documents``, which takes an empty folder and gives
its documents by name.
"""

import pytest

from tests.conformance.validator import Found, validate


@pytest.fixture(scope="session")
def everything(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Found]:
    """What the validator says of the documents of every module that runs, by module."""
    items = [item for item in request.session.items if isinstance(item, pytest.Function)]
    # WHY the folder too: other tests have a fixture of that name.
    modules = {
        item.module
        for item in items
        if "found" in item.fixturenames and hasattr(item.module, "documents")
    }
    made = {
        module.__name__: module.documents(tmp_path_factory.mktemp("made")) for module in modules
    }
    return validate(tmp_path_factory.mktemp("validated"), made)


@pytest.fixture
def found(everything: dict[str, Found], request: pytest.FixtureRequest) -> Found:
    """For each document of the module, whether it conforms to each of the two profiles."""
    return everything[request.module.__name__]
