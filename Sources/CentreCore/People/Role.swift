/// What a person does at the desk.
///
/// A person may hold several roles.
package enum Role: String, Hashable, Sendable, CaseIterable, Comparable {
    case helper, volunteer, carer, facilitator, coordinator

    package static func < (one: Role, other: Role) -> Bool {
        (allCases.firstIndex(of: one) ?? 0) < (allCases.firstIndex(of: other) ?? 0)
    }
}
