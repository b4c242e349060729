internal import Glibc

/// Where a command's answers go: results to standard output, sentences for people to standard error.
enum Output {
    /// Writes text to a descriptor, all of it.
    ///
    /// Throws where whoever reads went away or the disk is full.
    static func write(_ text: String, to descriptor: Int32 = 1) throws(Trouble) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = unsafe bytes.withUnsafeBytes {
                unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                let code = errno
                let reason = Environment.reason(code)
                throw code == EPIPE ? Trouble.readerGone(reason: reason) : .outputClosed(reason: reason)
            }
            bytes = bytes.dropFirst(count)
        }
    }

    /// A line for people, beside the results; nobody hears of it where it cannot be written.
    static func say(_ sentence: String) { try? write(sentence + "\n", to: 2) }
}
