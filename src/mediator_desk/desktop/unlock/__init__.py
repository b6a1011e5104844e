"""Opening a vault: shows nothing that comes from inside one."""
