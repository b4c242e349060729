/// Whether an assignment says anything else than what stands; `nil` says nothing.
func differs<Value: Equatable>(_ new: Value?, _ standing: Value?) -> Bool { new != nil && new != standing }

extension Latest {
    /// Whether an event said nothing of this field, or what it said still acts.
    func holds<Said>(_ said: Said?, _ ref: EventRef) -> Bool { said == nil || stamp?.ref == ref }
}
