"""Private notes: the editor beside an event and the tab with all of them."""
