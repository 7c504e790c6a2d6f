"""The approval form as files exchange it (.lrmx, .lrm), beside the cadre file."""
