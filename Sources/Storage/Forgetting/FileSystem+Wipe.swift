extension FileSystem {
    /// Puts a whole file in place of another, whose bytes are overwritten once nobody can read them by name.
    ///
    /// On some disks that reaches the old bytes, and on some (flash memory, copies that a file system keeps) it does not.
    func replaceWiping(_ path: String, with bytes: [UInt8]) throws(FileError) {
        let old = try open(path, for: .updating)
        let size = try status(of: old).size
        try replace(path, with: bytes)
        // What is done is done: the new file stands, and the old one cannot be found again to try once more.
        try? wipe(old, size)
    }

    /// Overwrites a file's bytes and removes it; nothing where there is none.
    func removeWiping(_ path: String) throws(FileError) {
        guard try exists(path) else { return }
        let file = try open(path, for: .updating)
        try wipe(file, try status(of: file).size)
        try remove(path)
        try syncDirectory(FilePath.folder(of: path))
    }

    private func wipe(_ file: OpenFile, _ size: Int) throws(FileError) {
        let blank = [UInt8](repeating: 0x20, count: min(size, 1 << 20))
        var done = 0
        while done < size {
            done += try write(blank[..<min(blank.count, size - done)], to: file, at: done)
        }
        try syncData(file)
    }
}
