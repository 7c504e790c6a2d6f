"""村干部: the members of villages' committees as a sheet."""
