internal import CentreCore

/// What a reading of every line of every file found.
package struct CheckReport: Hashable, Sendable {
    /// A line that cannot be used.
    package struct BadLine: Hashable, Sendable {
        /// Counted from 1, as an editor shows it.
        package let number: Int
        package let fault: LineFault
    }

    package struct File: Hashable, Sendable {
        package let name: String
        package let bytes: Int
        package let lines: Int
        package let scrubbed: Int
        /// Why nothing of the file can be used.
        package let refused: LineFault?
        package let badLines: [BadLine]
        /// Numbers that no good line bears, where there are more of them than bad lines account for.
        package let missing: [ClosedRange<Int>]
        /// Bytes of an unfinished entry at the end.
        package let unfinished: Int
        package let unknown: Unknown

        package var isSound: Bool {
            (refused == nil || refused == .letGo) && badLines.isEmpty && missing.isEmpty && unfinished == 0
        }
    }

    package internal(set) var files: [File] = []
    /// Names in the journal's folder that are no journal files.
    package internal(set) var strangers: [String] = []
    package internal(set) var lines = 0
    package internal(set) var events = 0
    package internal(set) var bytes = 0

    package var isSound: Bool { files.allSatisfy(\.isSound) }
}

extension Store {
    /// Reads and proves every line of every file; changes nothing.
    ///
    /// O(*n*) in the record.
    package func check(progress: (Progress) -> Void = { _ in }) throws(StorageError) -> CheckReport {
        var report = CheckReport()
        let sizes = try journalSizes()
        let total = sizes.values.reduce(0, +)
        let names = try asking { () throws(FileError) in try files.list(journalDirectory) }
        report.strangers = names.filter { JournalName($0) == nil }.sorted()
        var reader = JournalReader(identity, seal: seal)
        for name in sizes.keys.sorted() {
            let file = check(name, &reader, &report)
            report.files.append(file)
            report.lines += file.lines
            report.bytes += file.bytes
            progress(Progress(done: report.bytes, total: total))
        }
        return report
    }

    private func check(
        _ name: JournalName, _ reader: inout JournalReader, _ report: inout CheckReport
    ) -> CheckReport.File {
        var bytes: [UInt8] = []
        var scan = JournalScan(from: 0, after: 0)
        var refused: LineFault?
        do throws(FileError) {
            bytes = try files.contents(of: path(name), limit: JournalReader.longestFile) ?? []
        } catch {
            refused =
                error.code == SystemCode.tooLarge
                ? .tooLong(bytes: JournalReader.longestFile) : .unreadable(code: error.code)
        }
        var events = 0
        if refused == nil {
            do {
                let (start, salt) = try reader.header(bytes, of: name)
                scan = try reader.scan(bytes, of: name, salt: salt, from: start, after: 0) { line, _ in
                    events += line.events.count
                }
            } catch {
                refused = error
            }
        }
        report.events += events
        let gone = scan.missing.reduce(0) { $0 + $1.count }
        return CheckReport.File(
            name: name.description, bytes: bytes.count, lines: scan.lines, scrubbed: scan.scrubbed,
            refused: refused, badLines: Self.numbered(scan.bad, in: bytes),
            missing: gone > scan.bad.count ? scan.missing : [], unfinished: scan.torn?.count ?? 0,
            unknown: scan.unknown)
    }

    private static func numbered(_ bad: [JournalScan.BadLine], in bytes: [UInt8]) -> [CheckReport.BadLine] {
        var number = 1
        var offset = 0
        return bad.map { line in
            number += bytes[offset..<line.offset].count { $0 == UInt8(ascii: "\n") }
            offset = line.offset
            return CheckReport.BadLine(number: number, fault: line.fault)
        }
    }
}
