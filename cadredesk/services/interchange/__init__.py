"""Approval forms in files: read, compared with the cadre files, taken over once and undoable.

read     = desk.interchange_reader.read(paths)      interchange: files → forms, or what is wrong
compared = compare_files(library, read, as_of)      whom each is about, what it states otherwise
saved    = take_over(library, compared, choices)    one transaction, one batch
"""
