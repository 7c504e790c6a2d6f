"""What the program can do; the outside is reached through the Protocols in `*_ports`."""
