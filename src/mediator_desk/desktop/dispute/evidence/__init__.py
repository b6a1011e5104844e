"""Looking at exhibits: the pane beside the timeline and in the list of exhibits."""
