"""核对一致: cadre file, form, exchanged form and roster side by side before something is sent."""
