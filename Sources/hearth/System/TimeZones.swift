package import CentreCore
internal import Glibc

/// The machine's time zone files, read through the C library.
///
/// The library knows one zone at a time for the whole process; the last one asked for is the one that all rules made
/// here speak of. A process has one centre, and a centre one zone.
package enum TimeZones {
    static var folder: String { Environment.value("TZDIR") ?? "/usr/share/zoneinfo" }

    /// The rules of a zone by its IANA name.
    ///
    /// Throws where the machine has no zone files at all, or none of that name. `UTC` needs no file.
    package static func rules(_ name: String) throws(Trouble) -> ZoneRules {
        guard name != "UTC" else { return .fixed(0) }
        guard isZone(name) else {
            guard unsafe access(folder, F_OK) == 0 else { throw .needsZoneFiles }
            throw .unknownZone(name, nearest: nearest(to: name))
        }
        // Other threads may be reading the environment: it is left alone where it is right already.
        if Environment.value("TZ") != ":" + name {
            _ = unsafe setenv("TZ", ":" + name, 1)
            tzset()
        }
        return ZoneRules(name: name) { instant in
            var seconds = time_t(instant.milliseconds / 1000)
            if instant.milliseconds % 1000 < 0 { seconds -= 1 }
            var parts = unsafe tm()
            guard unsafe localtime_r(&seconds, &parts) != nil else { return 0 }
            return unsafe parts.tm_gmtoff / 60
        }
    }

    /// The zone that the machine itself is set to, or UTC where that cannot be told.
    package static var ofThisMachine: String {
        if let set = Environment.value("TZ") {
            let name = set.hasPrefix(":") ? String(set.dropFirst()) : set
            if isZone(name) { return name }
        }
        var target = [UInt8](repeating: 0, count: 4096)
        let count = unsafe target.withUnsafeMutableBytes { bytes in
            guard let room = bytes.baseAddress else { return -1 }
            return unsafe readlink("/etc/localtime", room.assumingMemoryBound(to: CChar.self), bytes.count)
        }
        guard count > 0 else { return "UTC" }
        let parts = String(decoding: target[..<count], as: UTF8.self).split(separator: "/")
        guard let place = parts.lastIndex(of: "zoneinfo") else { return "UTC" }
        let name = parts[(place + 1)...].joined(separator: "/")
        return isZone(name) ? name : "UTC"
    }

    /// Whether there is a file of that name which begins as zone files begin.
    private static func isZone(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let plain = parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") }
        guard plain, name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f }) else { return false }
        let file = unsafe open("\(folder)/\(name)", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { close(file) }
        var head: [UInt8] = [0, 0, 0, 0]
        return unsafe read(file, &head, 4) == 4 && head == Array("TZif".utf8)
    }

    /// The name that is most like what was typed: of whole names, or of their last parts (`Lisbon`).
    private static func nearest(to typed: String) -> String? {
        let names = allNames()
        let last = typed.split(separator: "/").last.map(String.init) ?? typed
        return Text.nearest(to: typed, in: names) { $0 }
            ?? Text.nearest(to: last, in: names) { String($0.split(separator: "/").last ?? "") }
    }

    private static func allNames() -> [String] {
        let table = (try? InputFile.bytes(of: "\(folder)/tzdata.zi", limit: 1 << 20)) ?? []
        // `Z name …` begins a zone, `L target name` names a link.
        return table.split(separator: UInt8(ascii: "\n")).compactMap { line in
            let words = line.split(separator: UInt8(ascii: " "), maxSplits: 3)
            guard words.count >= 3 else { return nil }
            if words[0] == [UInt8(ascii: "Z")] { return String(decoding: words[1], as: UTF8.self) }
            if words[0] == [UInt8(ascii: "L")] { return String(decoding: words[2], as: UTF8.self) }
            return nil
        }
    }
}
