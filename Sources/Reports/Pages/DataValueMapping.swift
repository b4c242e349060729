internal import FoundationEssentials

/// Which rows of a report are which data elements of a DHIS2, as a file says it.
///
///     {"orgUnit": "DiszpKrYNg8", "dataSet": "pBOMPrpg1QX",
///      "values": {"issues.kinds/violence": {"dataElement": "f7n9E0hX8qk", "categoryOptionCombo": "HllvX50cXC0"}}}
///
/// A row is named by the codes of its table and itself, and of its column where there are several that are no months:
/// `visits.hours/mon/18`. `dataSet`, `attributeOptionCombo` and `categoryOptionCombo` may be left out.
package struct DataValueMapping: Hashable, Sendable {
    /// What one row becomes.
    package struct Element: Hashable, Sendable {
        package let dataElement: String
        package let categoryOptionCombo: String?
    }

    /// Why a file is no mapping.
    package enum Fault: Error, Hashable, Sendable {
        case notJSON
        /// A name at the place that has to be there: `orgUnit`, `values.issues.kinds/violence.dataElement`.
        case missing(String)
        /// A name that means nothing here, most likely a slip of the finger.
        case strange(String)
        /// Something else stands at the place than what belongs there.
        case wrongKind(String)
        /// No identifier of DHIS2: 11 letters and digits of ASCII, a letter first.
        case notUID(at: String, text: String)
        /// Two rows become the same value, of which DHIS2 would keep the later one.
        case twice(String, String)
    }

    package let orgUnit: String
    package let dataSet: String?
    package let attributeOptionCombo: String?
    /// By the code of the row.
    package let values: [String: Element]

    /// Reads a mapping, or says everything that is wrong with it.
    ///
    /// O(*n* log *n*) in its rows.
    package init(json: [UInt8]) throws(DataValueFaults) {
        let bytes = json.starts(with: [0xef, 0xbb, 0xbf]) ? json.dropFirst(3) : json[...]
        guard let content = try? JSONDecoder().decode(Content.self, from: Data(bytes)) else {
            throw DataValueFaults([.notJSON])
        }
        guard case .object = content else { throw DataValueFaults([.notJSON]) }
        var reader = Reader()
        let file = reader.object(
            content, at: "", names: ["orgUnit", "dataSet", "attributeOptionCombo", "values"])
        orgUnit = reader.uid("orgUnit", of: file, at: "", isNeeded: true) ?? ""
        dataSet = reader.uid("dataSet", of: file, at: "")
        attributeOptionCombo = reader.uid("attributeOptionCombo", of: file, at: "")
        var values: [String: Element] = [:]
        if file["values"] == nil { reader.faults.append(.missing("values")) }
        let rows = file["values"].map { reader.object($0, at: "values", names: nil) } ?? [:]
        for (code, row) in rows.sorted(by: { $0.key < $1.key }) {
            let place = "values.\(code)"
            guard case .object = row else {
                reader.faults.append(.wrongKind(place))
                continue
            }
            let row = reader.object(row, at: place, names: ["dataElement", "categoryOptionCombo"])
            let element = reader.uid("dataElement", of: row, at: place, isNeeded: true)
            let combo = reader.uid("categoryOptionCombo", of: row, at: place)
            if let element { values[code] = Element(dataElement: element, categoryOptionCombo: combo) }
        }
        self.values = values
        var first: [Element: String] = [:]
        for (code, element) in values.sorted(by: { $0.key < $1.key }) {
            if let other = first[element] { reader.faults.append(.twice(other, code)) }
            first[element] = code
        }
        if !reader.faults.isEmpty { throw DataValueFaults(reader.faults) }
    }

    /// Whether DHIS2 takes a text for an identifier.
    ///
    /// Its developer manual: 11 characters, letters and digits of ASCII, the first a letter.
    static func isUID(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte) }
        return bytes.count == 11 && isLetter(bytes[0])
            && bytes.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
    }
}

/// Everything that is wrong with a mapping.
package struct DataValueFaults: Error, Hashable, Sendable {
    package let all: [DataValueMapping.Fault]

    init(_ all: [DataValueMapping.Fault]) { self.all = all }
}

/// What a JSON file may hold, as far as a mapping wants to know.
private enum Content: Decodable {
    case object([String: Content])
    case text(String)
    case other

    init(from decoder: any Decoder) {
        let value = try? decoder.singleValueContainer()
        if let text = try? value?.decode(String.self) {
            self = .text(text)
        } else if let object = try? value?.decode([String: Content].self) {
            self = .object(object)
        } else {
            self = .other
        }
    }
}

/// Reads content, and keeps what is wrong with it.
private struct Reader {
    var faults: [DataValueMapping.Fault] = []

    private func path(_ place: String, _ name: String) -> String { place.isEmpty ? name : "\(place).\(name)" }

    /// An object's fields; with `names`, any other is a fault.
    mutating func object(_ content: Content, at place: String, names: Set<String>?) -> [String: Content] {
        guard case .object(let fields) = content else {
            faults.append(.wrongKind(place))
            return [:]
        }
        if let names {
            faults += fields.keys.filter { !names.contains($0) }.sorted().map { .strange(path(place, $0)) }
        }
        return fields
    }

    mutating func uid(
        _ name: String, of fields: [String: Content], at place: String, isNeeded: Bool = false
    ) -> String? {
        let place = path(place, name)
        switch fields[name] {
        case nil:
            if isNeeded { faults.append(.missing(place)) }
            return nil
        case .text(let text):
            if DataValueMapping.isUID(text) { return text }
            faults.append(.notUID(at: place, text: text))
            return nil
        default:
            faults.append(.wrongKind(place))
            return nil
        }
    }
}
