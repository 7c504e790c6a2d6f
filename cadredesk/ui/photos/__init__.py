"""照片: taken from a file or the clipboard, cut to the form's shape, kept small."""
