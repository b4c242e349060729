extension Centre {
    func askForget(_ name: String, mint: inout Mint) throws(Refusal) -> [Event] {
        let name = try checked(name, .name)
        guard !hides(name) else { throw .nothingToChange }
        return [.forgetAsked(ForgetAsked(request: ID(mint: &mint), name: name))]
    }

    /// Forgets the chosen places, and the name that the request itself bears: then nothing of it is left to do.
    ///
    /// Who must never collect the children of whoever bore it goes on holding for each request at hand.
    func forget(
        _ id: ID<ForgetRequest>, _ chosen: [WordPlace], mint: inout Mint
    ) throws(Refusal) -> [Event] {
        guard let request = requests[id], request.isOpen, let own = request.said.stamp?.ref else {
            throw .unknownPart
        }
        // One event must fit into a line; the request itself goes with the last.
        let places = chosen + [WordPlace(own, .name)]
        let starts = stride(from: 0, to: places.count, by: Limits.placesInOneEvent)
        let kept = try keptCollectors(from: request.name, mint: &mint)
        return kept
            + starts.map { start in
                let part = Array(places[start...].prefix(Limits.placesInOneEvent))
                return .forgotten(Forgotten(request: id, places: part))
            } + [.forgetSettled(ForgetSettled(request: id))]
    }

    private func keptCollectors(from name: String?, mint: inout Mint) throws(Refusal) -> [Event] {
        var events: [Event] = []
        for request in care.values.filter(\.counts).sorted(by: { $0.id < $1.id }) {
            guard let parent = request.recordedParent, let name, Text.folded(parent) == Text.folded(name)
            else { continue }
            events += try self.name(forbidden(under: nil, but: request), in: request, mint: &mint)
        }
        return events
    }
}

extension Limits {
    /// So many places take a third of a line.
    static let placesInOneEvent = 150
}
