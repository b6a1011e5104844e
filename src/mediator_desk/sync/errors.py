"""What synchronising can meet, as kinds with facts."""

from typing import ClassVar

from mediator_desk.errors import DeskError


class SyncError(DeskError):
    """The root of everything below."""

    kind: ClassVar[str] = "sync"


class NotEnrolled(SyncError):
    """This desk is linked to no platform yet."""

    kind: ClassVar[str] = "not_enrolled"


class InsecureAddress(SyncError):
    """The platform's address is neither https nor http on this very computer."""

    kind: ClassVar[str] = "insecure_address"


class PlatformUnreachable(SyncError):
    """No answer came. Facts: ``reason`` (a code, such as ``connect``, ``timeout``, ``busy``)."""

    kind: ClassVar[str] = "platform_unreachable"


class PlatformBusy(PlatformUnreachable):
    """The platform asked to come back later (429, 5xx). Facts: ``reason``, ``retry_after`` (s)."""

    kind: ClassVar[str] = "platform_busy"


class PlatformUntrusted(PlatformUnreachable):
    """Whoever answers does not prove to be the platform, at this computer's date at least.

    Facts: ``reason``, as of an answer that never came: nothing was sent.
    """

    kind: ClassVar[str] = "platform_untrusted"


class PlatformUnclear(SyncError):
    """An answer that is not of the contract. Facts: ``what``."""

    kind: ClassVar[str] = "platform_unclear"


class PlatformRefused(SyncError):
    """A request was refused for good. Facts: ``code`` and ``status`` as the platform gave them."""

    kind: ClassVar[str] = "platform_refused"

    def __init__(self, code: str, status: int, told: dict[str, object] | None = None) -> None:
        super().__init__(code=code, status=status)
        self.code = code
        self.status = status
        self.told = told or {}


class DeviceRefused(SyncError):
    """The platform does not let this device in any more. Facts: ``code``."""

    kind: ClassVar[str] = "device_refused"


class FileRefused(SyncError):
    """A dispute file that was fetched is not imported. Facts: ``refusal``, the error's kind."""

    kind: ClassVar[str] = "file_refused"


class OtherPlatform(SyncError):
    """The address answers as another platform than the one this desk is linked to."""

    kind: ClassVar[str] = "other_platform"


class ReceiptUnfit(SyncError):
    """A receipt is genuine but not the one that was due. Facts: ``what``, ``receipt_no``."""

    kind: ClassVar[str] = "receipt_unfit"


class PlatformRolledBack(SyncError):
    """The platform knows fewer receipts than this desk holds. Facts: ``held``, ``last_no``."""

    kind: ClassVar[str] = "platform_rolled_back"
