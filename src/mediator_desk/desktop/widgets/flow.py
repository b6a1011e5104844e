"""A page of cards inside a scroll area: as high as its cards need at the width it has."""

from PySide6.QtWidgets import QWidget


class CardFlow(QWidget):
    """WHY: Qt's own answer may be less than the least its layout needs, and cards would overlap."""

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        needed = layout.minimumHeightForWidth(width) if layout is not None else 0
        return max(needed, super().heightForWidth(width))
