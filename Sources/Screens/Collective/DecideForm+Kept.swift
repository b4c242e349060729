import CentreCore

/// What a half-typed decision is about, as its draft has it: `adopt:1f…`.
extension DecideForm {
    /// The form of which a draft is; `nil` where the draft says nothing that is known.
    init?(keptAs about: String, in desk: Desk) {
        guard let purpose = Purpose(about) else { return nil }
        self.init(purpose, in: desk)
    }
}

extension DecideForm.Purpose {
    var text: String {
        switch self {
        case .anything: "anything"
        case .agree: "agree"
        case .adopt(let id): "adopt:\(id)"
        case .end(let id): "end:\(id)"
        case .method(let method): "method:\(method.kind.rawValue):\(method.quorum ?? 0)"
        case .found: "found"
        case .refuse(let fields): (["refuse"] + fields.map(\.rawValue)).joined(separator: ":")
        case .recordAgain(let id): "again:\(id)"
        }
    }

    fileprivate init?(_ text: String) {
        let parts = text.split(separator: ":").map(String.init)
        let rest = Array(parts.dropFirst())
        switch parts.first {
        case "anything": self = .anything
        case "agree": self = .agree
        case "found": self = .found
        case "refuse": self = .refuse(rest.compactMap { RefusedField(rawValue: $0) })
        case "adopt":
            guard let id = rest.first.flatMap({ ID<Agreement>($0) }) else { return nil }
            self = .adopt(id)
        case "end":
            guard let id = rest.first.flatMap({ ID<Agreement>($0) }) else { return nil }
            self = .end(id)
        case "again":
            guard let id = rest.first.flatMap({ ID<Decision>($0) }) else { return nil }
            self = .recordAgain(id)
        case "method":
            guard let kind = rest.first.flatMap({ DecisionMethod.Kind(rawValue: $0) }) else { return nil }
            let quorum = rest.dropFirst().first.flatMap { Int($0) } ?? 0
            self = .method(DecisionMethod(kind, quorum: quorum > 0 ? quorum : nil))
        default: return nil
        }
    }
}
