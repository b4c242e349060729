internal import CentreCore
internal import Reports
internal import Resources

extension Entry {
    /// The requests for child care that it speaks of, each once, in its order.
    var careRequests: [ID<ChildCareRequest>] {
        var seen: Set<ID<ChildCareRequest>> = []
        return events.compactMap { event in
            guard case .care(let event) = event, seen.insert(event.request).inserted else { return nil }
            return event.request
        }
    }
}

extension Errand {
    /// The request that somebody means; a reference with its month has that month read.
    mutating func care(
        _ typed: String, first: (ChildCareRequest) -> Bool = { _ in false }
    ) throws -> MeantCare {
        let reference = Reference(typed)
        if let month = reference.month { try load(month) }
        do {
            return try reference.care(in: centre, first: first)
        } catch {
            guard case .unknownReference = error, let request = try yesterdaysCare(reference) else {
                throw error
            }
            return MeantCare(request: request, child: nil)
        }
    }

    /// The one request of yesterday's that a reference in full means, as a list printed it then: without its month.
    private mutating func yesterdaysCare(_ reference: Reference) throws -> ChildCareRequest? {
        guard reference.month == nil, (reference.digits ?? "").utf8.count >= Reference.shown else {
            return nil
        }
        try load(when.today.advanced(by: -1))
        let found = centre.care.values.filter { $0.counts && reference.matches($0.id) }
        return found.count == 1 ? found.first : nil
    }

    /// The children of a request that are meant: those that are named, else the one by whose name the request was
    /// found, else all of them, which is nobody in particular.
    func children(_ names: [String], of meant: MeantCare) throws(Trouble) -> [ID<Child>] {
        guard !names.isEmpty else { return meant.child.map { [$0.id] } ?? [] }
        return try names.map { name throws(Trouble) in try child(name, of: meant.request).id }
    }

    /// A child of a request by its name.
    func child(_ typed: String, of request: ChildCareRequest) throws(Trouble) -> Child {
        let folded = Text.folded(Text.trimmed(typed))
        guard let child = request.named.first(where: { $0.name.map(Text.folded) == folded }) else {
            throw .unknownReference(
                typed, nearest: Text.nearest(to: typed, in: request.named.compactMap(\.name)) { $0 })
        }
        return child
    }

    /// The carer of that name or reference at a time.
    func carer(_ typed: String, at moment: Moment? = nil) throws(Trouble) -> ID<CarerShift> {
        try Reference(typed).carer(in: centre, at: moment ?? when.now).id
    }

    /// An age by the centre's table.
    func band(_ typed: String) throws(Trouble) -> AgeBand {
        let english = Wording(Catalogue(.english), settings: centre.settings)
        return try TypedAge.band(typed, in: centre.settings.ratioTable, wordings: [wording, english])
    }

    /// Tells how requests stand now, with the card of what was agreed where there is one.
    func tell(_ requests: [ID<ChildCareRequest>], card: PickUpCard? = nil) throws(Trouble) {
        let told = requests.compactMap { centre.care[$0] }
        var lines = told.map(telling.line)
        var objects = told.map { telling.object($0) }
        if let card {
            lines += card.printed(wording)
            if !objects.isEmpty { card.put(into: &objects[0]) }
            if options.json { Output.say(words("card.destroy")) }
        }
        try tell(lines, objects)
    }
}
