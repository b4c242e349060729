internal import CentreCore
internal import Screens
internal import Storage

/// Half-typed forms on their way between the screens and the record.
enum KeptDrafts {
    static func keep(
        _ drafts: [Screens.Draft], of person: ID<Person>, in store: inout Store
    ) throws(StorageError) {
        let kept = drafts.map {
            Storage.Draft(form: $0.form, about: $0.about, at: $0.at, fields: $0.fields)
        }
        try store.saveDrafts(kept, of: person)
    }

    /// Everybody's forms; those that cannot be read are none.
    static func all(in store: inout Store) -> [ID<Person>: [Screens.Draft]] {
        ((try? store.loadDrafts()) ?? [:]).mapValues { drafts in
            drafts.map { Screens.Draft(form: $0.form, about: $0.about, at: $0.at, fields: $0.fields) }
        }
    }
}
