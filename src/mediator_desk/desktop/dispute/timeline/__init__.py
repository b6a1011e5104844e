"""The exchange on one timeline: rows, their heights, the view that draws only what is seen."""
