/// Somebody's wish to be forgotten, from the asking until a coordinator dealt with it.
package struct ForgetRequest: Hashable, Sendable {
    package let id: ID<ForgetRequest>
    package internal(set) var asked = Latest<Asked>()
    package internal(set) var said = Latest<Change<String>>()
    package internal(set) var settled = Latest<Bool>()
    package internal(set) var hands = Hands()

    package struct Asked: Hashable, Sendable {
        package let at: Moment
        package let by: ID<Person>
    }

    init(id: ID<ForgetRequest>) { self.id = id }

    /// The name that is to be forgotten; `nil` once it is.
    package var name: String? { said.value?.value.flatMap { $0.isEmpty ? nil : $0 } }

    /// Whether it waits for a coordinator, and names that equal its own are not shown meanwhile.
    package var isOpen: Bool { asked.value != nil && name != nil && settled.value != true }
}

extension Centre {
    /// The requests that wait for a coordinator, oldest first.
    package var openRequests: [ForgetRequest] {
        requests.values.filter(\.isOpen).sorted {
            ($0.asked.stamp ?? .first, $0.id) < ($1.asked.stamp ?? .first, $1.id)
        }
    }
}

extension ForgetRequest {
    /// What of all that bears the name somebody chooses from: each thing once, as it was written, and not what the
    /// request itself says, which goes in any case.
    package func choices(of found: [Mention]) -> [Mention] {
        let own = said.stamp.map { WordPlace($0.ref, .name) }
        return Set(found).filter { own == nil || $0.places != own.map { [$0] } }.sorted()
    }
}
