internal import CentreCore
internal import Storage

extension Errand {
    /// The visit that somebody means; a reference with its month has that month read.
    mutating func visit(_ typed: String) throws -> ID<Visit> {
        let reference = Reference(typed)
        if let month = reference.month { try load(month) }
        do {
            return try reference.visit(in: centre).id
        } catch {
            guard let visit = try yesterdays(reference) else { throw error }
            return visit
        }
    }

    /// The one visit of yesterday's that a reference in full means, as a list printed it then: without its month.
    private mutating func yesterdays(_ reference: Reference) throws -> ID<Visit>? {
        guard reference.month == nil, (reference.digits ?? "").utf8.count >= Reference.shown else {
            return nil
        }
        let yesterday = when.today.advanced(by: -1)
        try load(yesterday)
        let found = centre.visits(on: yesterday).filter { reference.matches($0.id) }
        return found.count == 1 ? found[0].id : nil
    }

    /// The headcount that somebody means, or `nil` where no headcount has that reference.
    mutating func headcount(_ typed: String) throws -> ID<Headcount>? {
        let reference = Reference(typed)
        if let month = reference.month { try load(month) }
        let found = centre.headcounts.values.filter { $0.counts && reference.matches($0.id) }
        return found.count == 1 ? found.first?.id : nil
    }

    /// A code of a list by what was typed: the code itself, whatever its case.
    ///
    /// Throws with the one that is near, or with all that may be typed there: the list, and `others`.
    func code(_ typed: String, in list: CodeList, or others: [String] = []) throws(Trouble) -> Code {
        let lowered = typed.lowercased()
        guard let code = Code(lowered), centre.settings.knows(code, in: list) else {
            throw .unknownCode(typed, of: list, among: centre.settings.offered(list).map(\.text) + others)
        }
        return code
    }

    /// Somebody who works at the desk, by name.
    func staff(_ typed: String) throws(Trouble) -> ID<Person> {
        try centre.staff(typed, at: when.now)
    }

    /// Those who no longer work at the desk, by name.
    var formerPeople: [Person] { centre.formerPeople(at: when.now) }

    /// Somebody who works at the desk or did, by name.
    func anyStaff(_ typed: String) throws(Trouble) -> ID<Person> {
        if let person = centre.personNamed(typed, at: when.now) { return person.id }
        return try formerStaff(typed)
    }

    func formerStaff(_ typed: String) throws(Trouble) -> ID<Person> {
        let folded = Text.folded(Text.trimmed(typed))
        let former = formerPeople
        guard let person = former.first(where: { Text.folded($0.name.value ?? "") == folded }) else {
            let names = former.compactMap(\.name.value)
            throw .unknownPerson(typed, nearest: Text.nearest(to: typed, in: names) { $0 })
        }
        return person.id
    }
}
