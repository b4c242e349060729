/// Words that the record writes `doesNotKnow` and people type `does-not-know`.
enum TypedWord {
    static func written(_ raw: String) -> String {
        raw.reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
    }

    /// One of a few words as typed; throws with the one that is near, or with all of them.
    static func one<Value: RawRepresentable & CaseIterable>(
        _ typed: String, among values: [Value] = Array(Value.allCases)
    ) throws(Trouble) -> Value where Value.RawValue == String {
        let lowered = typed.lowercased()
        guard let value = values.first(where: { written($0.rawValue) == lowered || $0.rawValue == typed })
        else { throw .unknownCode(typed, among: values.map { written($0.rawValue) }) }
        return value
    }
}
