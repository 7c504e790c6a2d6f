"""Files that exchange approval forms: .lrmx, .lrm with .pic; the only place with their names."""
