"""The one way off the GUI thread, and the one way back.

Owns every thread of the window: a database lane of one thread, a network lane of two. Only this
package knows threads; a screen starts a function and gets its result on the main thread, or
nothing at all once the screen is closed or has asked again.
"""

from mediator_desk.desktop.work.job import Job
from mediator_desk.desktop.work.lanes import Work

__all__ = ["Job", "Work"]
