/// Reads a page as strictly as no browser does: every tag closed in its order, every attribute quoted and once, every
/// `<`, `>` and `&` of a text written out.
struct StrictHTML {
    struct Fault: Error, Hashable { let text: String }

    private(set) var tags: [(name: String, attributes: [String: String])] = []
    /// What stands between tags.
    private(set) var texts: [String] = []

    private static let empty: Set<String> = ["meta"]

    init(_ page: String) throws {
        guard page.hasPrefix("<!DOCTYPE html>\n") else { throw Fault(text: "no doctype") }
        var rest = page.dropFirst("<!DOCTYPE html>\n".count)
        var open: [String] = []
        while let start = rest.firstIndex(of: "<") {
            try take(text: rest[..<start], isStyle: open.last == "style")
            guard let end = rest[start...].firstIndex(of: ">") else {
                throw Fault(text: "open tag at the end")
            }
            let tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("/") {
                guard open.popLast() == String(tag.dropFirst()) else { throw Fault(text: "closes \(tag)") }
            } else {
                let name = try take(tag)
                if !Self.empty.contains(name) { open.append(name) }
            }
        }
        try take(text: rest, isStyle: false)
        guard open.isEmpty else { throw Fault(text: "left open: \(open)") }
    }

    private mutating func take(text: Substring, isStyle: Bool) throws {
        if isStyle { return }
        var rest = text
        while let sign = rest.firstIndex(of: "&") {
            let known = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"]
            guard known.contains(where: rest[sign...].hasPrefix) else {
                throw Fault(text: "bare & in \(text)")
            }
            rest = rest[rest.index(after: sign)...]
        }
        guard !text.contains(">") else { throw Fault(text: "bare > in \(text)") }
        texts.append(String(text))
    }

    private mutating func take(_ tag: Substring) throws -> String {
        let name = tag.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard !name.isEmpty else { throw Fault(text: "no name: \(tag)") }
        var rest = tag.dropFirst(name.count)
        var attributes: [String: String] = [:]
        while !rest.isEmpty {
            guard rest.first == " ", let sign = rest.firstIndex(of: "=") else {
                throw Fault(text: "<\(tag)>")
            }
            let key = String(rest[rest.index(after: rest.startIndex)..<sign])
            let value = rest[rest.index(after: sign)...]
            guard value.first == "\"", let end = value.dropFirst().firstIndex(of: "\"") else {
                throw Fault(text: "unquoted in <\(tag)>")
            }
            guard attributes[key] == nil else { throw Fault(text: "\(key) twice in <\(tag)>") }
            attributes[key] = String(value[value.index(after: value.startIndex)..<end])
            rest = value[value.index(after: end)...]
        }
        tags.append((String(name), attributes))
        return String(name)
    }
}
