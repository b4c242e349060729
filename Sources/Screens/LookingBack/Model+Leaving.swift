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
}
