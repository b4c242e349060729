internal import CentreCore

/// The bytes of a journal file from where reading stopped, before any line of them is read.
struct Growth: Sendable {
    let name: JournalName
    let bytes: [UInt8]
    /// Where in the file the bytes begin.
    let from: Int
    /// Where in the bytes the first line begins that was not read yet.
    let start: Int
    /// What was known of the file.
    let state: JournalState

    /// What was read of them.
    struct Read: Sendable {
        /// The good lines, in their order.
        fileprivate(set) var lines: [Line] = []
        /// What each of these was proved to be.
        fileprivate(set) var proved: [ProvedLine] = []
        fileprivate(set) var scan: JournalScan
        /// Why nothing of the file can be used.
        fileprivate(set) var refused: LineFault?
    }

    /// Reads all lines.
    ///
    /// Touches nothing but the reader, so that another thread may do it with a reader of its own. O(*n*) in the bytes.
    func read(by reader: inout JournalReader) -> Read {
        var read = Read(scan: JournalScan(from: start, after: state.lastNumber))
        do {
            var (lines, proved): ([Line], [ProvedLine]) = ([], [])
            // A visit's line takes about as much.
            lines.reserveCapacity((bytes.count - start) / 256)
            proved.reserveCapacity((bytes.count - start) / 256)
            read.scan = try reader.scan(
                bytes, of: name, salt: state.salt, from: start, after: state.lastNumber
            ) { line, raw in
                lines.append(line)
                proved.append(raw)
            }
            (read.lines, read.proved) = (lines, proved)
        } catch {
            read.refused = error
        }
        return read
    }
}
