"""One parser per file format. Each takes the bytes of one file and the grammar of the list, and gives paragraphs."""
