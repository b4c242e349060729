/// One JSON object on one line, its members in the order in which they are put in.
package struct JSONObject: Sendable {
    private var members: [String] = []

    package init() {}

    package var text: String { "{" + members.joined(separator: ",") + "}" }

    package mutating func put(_ name: String, _ value: String?) {
        guard let value else { return }
        members.append("\(Self.quoted(name)):\(Self.quoted(value))")
    }

    package mutating func put(_ name: String, _ value: Int?) {
        guard let value else { return }
        members.append("\(Self.quoted(name)):\(value)")
    }

    package mutating func put(_ name: String, _ value: Bool) {
        members.append("\(Self.quoted(name)):\(value)")
    }

    package mutating func put(_ name: String, _ values: [String]) {
        members.append("\(Self.quoted(name)):[\(values.map(Self.quoted).joined(separator: ","))]")
    }

    package mutating func put(_ name: String, _ object: JSONObject) {
        members.append("\(Self.quoted(name)):\(object.text)")
    }

    package mutating func put(_ name: String, _ objects: [JSONObject]) {
        members.append("\(Self.quoted(name)):[\(objects.map(\.text).joined(separator: ","))]")
    }

    /// All that another object holds.
    package mutating func put(contentsOf other: JSONObject) { members += other.members }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            default:
                if scalar.value < 0x20 {
                    quoted += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
                } else {
                    quoted.unicodeScalars.append(scalar)
                }
            }
        }
        return quoted + "\""
    }
}
