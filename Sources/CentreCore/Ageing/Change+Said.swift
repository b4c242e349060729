extension Change<String> {
    /// The words; `nil` for none, and for those that aged out.
    package var said: String? { value.flatMap { $0.isEmpty ? nil : $0 } }
}
