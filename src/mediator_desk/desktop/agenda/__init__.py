"""The deadlines place: what falls due, by week, by month and as a list, and what it rests on."""
