import CentreCore
import Reports
import Resources

/// How the group decides: the method in force and since when, and those before it.
struct MethodPage: DeedScreen {
    var picked: Selection<Command>?

    init() {}

    func deeds(in desk: Desk) -> [Command] { [.changeMethod] }

    func action(of command: Command, in desk: Desk) -> Action? {
        command == .changeMethod ? .collective(.rank([:])) : nil
    }

    func wishes(_ deed: Command, in desk: Desk) -> [Wish] {
        deed == .changeMethod ? [.open(MethodForm(in: desk))] : []
    }

    func title(in desk: Desk) -> String { desk.words("collective.method") }

    func facts(in desk: Desk) -> [(sign: String, text: String)] {
        let methods = desk.centre.decisionsInForce().compactMap { decision -> (Day, DecisionMethod)? in
            guard case .method(let method)? = decision.effect, let at = decision.settledAt else { return nil }
            return (at.day, method)
        }
        guard !methods.isEmpty else { return [("", desk.words("method.none"))] }
        return methods.reversed().enumerated().map { place, change in
            let (day, method) = change
            let values = ["day": desk.wording.dayOfYear(day), "method": desk.wording.method(method)]
            return ("", desk.words(place == 0 ? "method.since" : "method.earlier", values))
        }
    }
}
