"""The list of disputes: views, search, sort, preview."""
