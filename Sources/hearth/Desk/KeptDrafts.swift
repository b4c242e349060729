internal import CentreCore
internal import Screens
internal import Storage

/// Half-typed forms on their way between the screens, which know many a person, and the record, which keeps one set of
/// fields a person.
enum KeptDrafts {
    typealias Typed = Screens.Draft

    /// What stands before a field's name: the number of its form, and which of the form's own three facts it is.
    private static let facts = (form: "form", about: "about", at: "at", field: "field")

    static func keep(_ drafts: [Typed], of person: ID<Person>, in store: inout Store) throws(StorageError) {
        guard let latest = drafts.map(\.at).max(by: { $0.instant < $1.instant }) else {
            return try store.dropDraft(of: person)
        }
        var fields: [String: String] = [:]
        for (number, draft) in drafts.enumerated() {
            fields["\(number).\(facts.form)"] = draft.form
            fields["\(number).\(facts.about)"] = draft.about
            fields["\(number).\(facts.at)"] = "\(draft.at.instant.milliseconds) \(draft.at.offset)"
            for (name, text) in draft.fields { fields["\(number).\(facts.field).\(name)"] = text }
        }
        try store.saveDraft(
            Storage.Draft(person: person, at: latest, form: "\(drafts.count)", fields: fields))
    }

    /// Everybody's forms; what cannot be read back is left out.
    static func all(in store: inout Store) -> [ID<Person>: [Typed]] {
        var all: [ID<Person>: [Typed]] = [:]
        for kept in (try? store.loadDrafts()) ?? [] {
            let drafts = (0..<(Int(kept.form) ?? 0)).compactMap { draft($0, in: kept) }
            if !drafts.isEmpty { all[kept.person] = drafts }
        }
        return all
    }

    private static func draft(_ number: Int, in kept: Storage.Draft) -> Typed? {
        guard let form = kept.fields["\(number).\(facts.form)"] else { return nil }
        let at = (kept.fields["\(number).\(facts.at)"] ?? "").split(separator: " ")
        let moment =
            at.count == 2
            ? Moment(Instant(milliseconds: Int64(at[0]) ?? 0), offset: Int(at[1]) ?? 0) : kept.at
        let prefix = "\(number).\(facts.field)."
        var fields: [String: String] = [:]
        for (name, text) in kept.fields where name.hasPrefix(prefix) {
            fields[String(name.dropFirst(prefix.count))] = text
        }
        return Typed(form: form, about: kept.fields["\(number).\(facts.about)"], at: moment, fields: fields)
    }
}
