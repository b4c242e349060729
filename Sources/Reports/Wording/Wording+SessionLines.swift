package import CentreCore
import Resources

extension Wording {
    /// How a session is called: by its topic, else by its kind.
    package func name(of session: Session) -> String { name(of: session.plan) }

    /// How what a plan is for is called.
    package func name(of plan: SessionPlan) -> String {
        plan.topic ?? plan.kind.map { code($0, in: .sessionKinds) } ?? words("session.aSession")
    }

    /// When it starts: `Tue 24 Nov 20:30`.
    package func starts(_ session: Session) -> String {
        session.starts.map(starts) ?? ""
    }

    package func starts(_ time: PlannedTime) -> String { "\(shortDay(time.day)) \(time.minute)" }

    /// Who leads it, and who learns beside them: `with Dee, Lu learning`.
    package func leads(_ plan: SessionPlan) -> String? {
        switch (plan.facilitator, plan.learning) {
        case (let leads?, let learns?): words("session.leads.both", ["name": leads, "learning": learns])
        case (let leads?, nil): words("session.leads", ["name": leads])
        case (nil, let learns?): words("session.learns", ["learning": learns])
        case (nil, nil): nil
        }
    }

    /// The languages of it: `Portuguese, Spanish`.
    package func languages(of plan: SessionPlan) -> String? {
        let names = plan.languages.map { code($0, in: .languages) }.sorted()
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    /// What it is, in which languages, and with whom: `newcomers (Portuguese), with Dee`.
    package func line(of plan: SessionPlan) -> String {
        let languages = languages(of: plan).map { " (\($0))" } ?? ""
        return name(of: plan) + languages + (leads(plan).map { ", \($0)" } ?? "")
    }

    /// That the clocks go forward over a time.
    package func noSuchTime(_ time: PlannedTime) -> String {
        words("plan.time.skipped", ["day": longDay(time.day), "time": time.minute.description])
    }

    package func state(_ state: Session.State) -> String { words("session.state.\(state.rawValue)") }

    /// How often a series comes: `every second Tuesday, 20:30`.
    package func rhythm(_ series: Series) -> String {
        guard let times = series.times else { return "" }
        func weekday(_ weekday: Int) -> String { words("weekday.\(weekday)") }
        let time = times.minute.description
        switch times.rule {
        case .weekly:
            return words("series.weekly", ["weekday": weekday(times.first.weekday), "time": time])
        case .fortnightly:
            return words("series.fortnightly", ["weekday": weekday(times.first.weekday), "time": time])
        case .monthly(let day): return words("series.monthly", ["day": "\(day)", "time": time])
        case .weekday(let day, let nth):
            let ordinal = words.text("series.nth.\(nth)") ?? "\(nth)"
            return words("series.nthWeekday", ["nth": ordinal, "weekday": weekday(day), "time": time])
        case .lastWeekday(let day):
            return words("series.lastWeekday", ["weekday": weekday(day), "time": time])
        }
    }
}
