package struct Agreement {}
