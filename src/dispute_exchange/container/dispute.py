"""From an open container to the dispute it carries, and to what is already known of it.

Owns the step from checked bytes to the model, and the comparison of revisions.
"""

from pydantic import ValidationError

from dispute_exchange.container import errors, names
from dispute_exchange.container.header import invalid
from dispute_exchange.container.read import OpenContainer
from dispute_exchange.dispute import DisputeFile


def read_dispute(container: OpenContainer) -> DisputeFile:
    """The dispute, its exhibits being exactly the container's.

    Raises ``DisputeInvalid`` or ``EvidenceMismatch``. The event chain is not walked here:
    ``DisputeFile.check_chain`` does.
    """
    try:
        dispute = DisputeFile.model_validate_json(container.dispute_json)
    except ValidationError as error:
        raise invalid(error) from None
    listed = {item.path: item for item in dispute.evidence}
    for path, facts in container.members.items():
        item = listed.pop(path, None)
        if item is None:
            raise errors.EvidenceMismatch(member=names.label(path), reason="not_listed")
        if (item.sha256, item.size) != (facts.sha256, facts.size):
            raise errors.EvidenceMismatch(member=names.label(path), reason="digest_or_size")
        if item.media_type != facts.media_type:
            raise errors.EvidenceMismatch(member=names.label(path), reason="media_type")
    if listed:
        raise errors.EvidenceMismatch(member=names.label(next(iter(listed))), reason="not_packed")
    return dispute


def refuse_older(
    container: OpenContainer, known_revision: int, known_sha256: str | None = None
) -> None:
    """Refuses a container that is not news to someone who holds ``known_revision``.

    Raises ``OlderRevision`` for an older one; ``RevisionConflict`` for another container under the
    same revision, or a following one that does not name ``known_sha256`` as the one before it. The
    very same container again passes.
    """
    revision = container.header.revision
    if revision < known_revision:
        raise errors.OlderRevision(found=revision, known=known_revision)
    if known_sha256 is None:
        return
    if revision == known_revision and container.container_sha256 != known_sha256:
        raise errors.RevisionConflict(revision=revision, reason="another_file")
    if (
        revision == known_revision + 1
        and container.header.previous_container_sha256 != known_sha256
    ):
        raise errors.RevisionConflict(revision=revision, reason="not_its_successor")
