import CentreCore
import Resources

extension Model {
    /// Takes the note back that a report left, where whoever sits here may; else it stands, and that is said.
    mutating func didNotLeave(_ report: ID<LeftReport>, _ reason: String) -> [Effect] {
        let action = Action.collective(.takeBackLeft(report))
        guard let desk, (try? desk.centre.allow(action, by: desk.person, at: desk.now)) != nil else {
            status = .said(Phrase("leaving.didNot.standing", ["reason": .text(reason)]))
            return []
        }
        return act(
            action, saying: Phrase("leaving.didNot.said", ["reason": .text(reason)]), then: [])
    }

    /// Everything was to be taken out and nothing was: that stands in the trail below the note that it was begun,
    /// whoever sits here by now.
    mutating func notExported(_ look: ID<Look>, _ reason: String) -> [Effect] {
        export = nil
        let saying = Phrase("export.not", ["reason": .text(reason)])
        let broken = Action.noteLook(.exportBroken, about: look.of(Look.Thing.self))
        guard let person = centre.looks[look]?.noted.value?.by,
            let entry = try? centre.decide(broken, by: person, at: now, mint: &mint)
        else {
            status = .said(saying)
            return []
        }
        pending.append(
            Pending(act: entry.deed.act, person: person, saying: saying, reversals: [], undoes: false))
        status = .saving
        return [.record(entry)]
    }
}
