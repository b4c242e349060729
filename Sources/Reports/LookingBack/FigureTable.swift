/// The tables of reports: their codes stand in files and mappings, and never change.
///
/// Each code is also the key of its title.
enum FigureTable: String, Hashable, CaseIterable {
    case needs = "heard.needs"
    case told = "issues.told"
    case kinds = "issues.kinds"
    case doers = "issues.doers"
    case supports = "issues.supports"
    case answers = "issues.answers"
    case urgentAnswers = "issues.urgentAnswers"
    case issueReferrals = "issues.referrals"
    case concerns = "concerns.states"
    case decisions = "decisions.states"
    case actions = "actions.states"
    case reportsBack = "reports.back"
    case people = "visits.people"
    case hours = "visits.hours"
    case reasons = "visits.reasons"
    case visitReferrals = "visits.referrals"
    case headcounts = "headcounts.taken"
    case care = "care.asked"
    case unmet = "care.unmet"
    case unmetHours = "care.hours"
    case sessions = "sessions.held"
    case mentoring = "mentoring.steps"
    case shares = "shares.told"
    case services = "services.given"
    case supplies = "supplies.given"

    /// Whether its rows are said although all of them are nothing.
    var saysNothing: Bool {
        switch self {
        case .needs, .told, .people, .care, .sessions, .reportsBack: true
        default: false
        }
    }
}
