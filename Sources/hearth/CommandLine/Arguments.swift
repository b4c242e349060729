/// Small repairs of a command line before it is parsed.
package enum Arguments {
    private static let withValue: Set<String> = ["--data", "--as", "--lang", "--passphrase-fd", "--pin-fd"]
    private static let alone: Set<String> = ["--json"]

    /// The arguments with what every command takes moved behind the command, so that `hearth --data DIR visit list`
    /// means what it says.
    package static func arranged(_ arguments: [String]) -> [String] {
        var common: [String] = []
        var rest = arguments[...]
        while let first = rest.first {
            let name = String(first.prefix { $0 != "=" })
            if withValue.contains(first), rest.count > 1 {
                common += rest.prefix(2)
                rest = rest.dropFirst(2)
            } else if alone.contains(first) || (withValue.contains(name) && name != first) {
                common.append(first)
                rest = rest.dropFirst()
            } else {
                break
            }
        }
        guard !common.isEmpty, rest.first?.hasPrefix("-") == false else { return arguments }
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        return Array(rest[..<end]) + common + Array(rest[end...])
    }
}
