"""干部档案: everything on file about one cadre, section by section."""
