package struct Decision {}
