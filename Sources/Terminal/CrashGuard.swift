internal import CCrash
internal import Glibc

/// What happens when the program falls over a mistake of its own: the screen is erased, the terminal given back as it
/// was, one sentence said, and the process ends with 70.
///
/// Nothing of what was in memory is said or kept, nothing is written down.
package enum CrashGuard {
    /// Begins to watch over the process: called first of all, so that nothing else handles a fault.
    package static func stand(saying sentence: String) {
        hearth_crash_guard()
        say(sentence)
    }

    /// The one sentence, of which 511 bytes are said at most.
    package static func say(_ sentence: String) {
        let bytes = Array(sentence.utf8)
        unsafe bytes.withUnsafeBufferPointer { buffer in
            if let start = buffer.baseAddress { unsafe hearth_crash_say(start, buffer.count) }
        }
    }

    /// Prepares the calling thread, and no other.
    static func watchThread() { hearth_crash_thread() }

    /// Remembers the terminal as it is now.
    static func screenOpens() throws(TerminalFault) {
        guard hearth_crash_screen_opens() else { throw .systemRefused(errno) }
    }

    /// Remembers what erases it.
    static func screenIsErased(by text: String) {
        let bytes = Array(text.utf8)
        let fits = unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return true }
            return unsafe hearth_crash_screen_erases(start, buffer.count)
        }
        precondition(fits, "What erases a screen is short.")
    }

    static func screenClosed() { hearth_crash_screen_closed() }
}

/// Capabilities of a terminal without the pauses (`$<50/>`) that old ones asked for.
enum Unpadded {
    static func text(_ capability: String) -> String {
        var text = ""
        var rest = capability[...]
        while let start = rest.firstRange(of: "$<") {
            text += rest[..<start.lowerBound]
            guard let end = rest[start.upperBound...].firstIndex(of: ">") else { return text }
            rest = rest[rest.index(after: end)...]
        }
        return text + rest
    }
}
