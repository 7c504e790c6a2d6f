"""Bring a roster in: what was read, who is new or changed, saved once and undoable.

reading  = reader.read(path, …)            spreadsheets: cells → values and problems
preview  = make_preview(library, reading)  differences to what is known
result   = commit(library, preview, …)     one transaction, one batch
"""
