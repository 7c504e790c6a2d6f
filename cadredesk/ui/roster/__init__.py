"""干部: everybody in a list, searched, sorted and filtered, with a summary beside it."""
