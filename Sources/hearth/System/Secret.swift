internal import Glibc
internal import Terminal

/// What nobody may see typed: a passphrase, a paper code, a PIN.
enum Secret {
    /// The next line of a descriptor that a script opened.
    ///
    /// Bytes behind it stay, so that several secrets may stand on lines of one descriptor. Throws where there is none.
    static func line(from descriptor: Int32) throws(Trouble) -> String {
        guard let line = try nextLine(of: descriptor) else { throw .noSecret(descriptor: descriptor) }
        return line
    }

    /// The next line, or `nil` at the end.
    static func nextLine(of descriptor: Int32) throws(Trouble) -> String? {
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while true {
            let count = unsafe read(descriptor, &byte, 1)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw .cannotRead(path: "/dev/fd/\(descriptor)", reason: Environment.reason(errno))
            }
            if count == 0 { return line.isEmpty ? nil : String(decoding: line, as: UTF8.self) }
            if byte == 0x0a { return String(decoding: line, as: UTF8.self) }
            // Longer than anything that is taken: what is too long is said by whoever reads it.
            if line.count < 1 << 16 { line.append(byte) }
        }
    }

    /// What somebody types at the terminal without its being shown.
    ///
    /// Throws where there is no terminal to ask on, which says what is to be given then, or where whoever was asked would
    /// rather not.
    static func asked(_ prompt: String, else key: String = "cli.noSecret") throws(Trouble) -> String {
        let answer: HiddenLine.Answer
        do {
            answer = try HiddenLine.ask(prompt)
        } catch {
            throw .nobodyToAsk(key)
        }
        guard case .typed(let text) = answer else { throw .cancelled }
        return text
    }
}
