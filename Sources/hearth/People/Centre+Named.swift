internal import CentreCore

extension Centre {
    /// Somebody who works at the desk, by the name that was typed.
    ///
    /// Throws with the name that is most like it.
    func staff(_ typed: String, at now: Moment) throws(Trouble) -> ID<Person> {
        guard let person = personNamed(typed, at: now) else {
            let names = activePeople(at: now).compactMap(\.name.value)
            throw .unknownPerson(typed, nearest: Text.nearest(to: typed, in: names) { $0 })
        }
        return person.id
    }
}
