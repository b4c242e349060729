/// The code lists that a new centre begins with; from then on they are its own to change.
///
/// Reasons: what a safe space offers (SWIT page 65), and why people come beside that. Codes only: their words are in
/// the catalogue, `list.reasons.meal`.
package enum StartingLists {
    package static let reasons = [
        "rest", "meal", "supplies", "shower", "sleep", "phone", "information", "health-check", "laundry",
        "locker",
        "computer", "counselling", "legal-help", "class", "celebration", "peer-session", "child-care",
    ]

    package static let services = [
        "meal", "shower", "laundry", "bed", "locker", "condoms", "lubricant", "clothing", "transport",
        "phone",
        "health-check", "counselling", "information",
    ]

    package static let referrals = [
        "clinic", "hospital", "hiv-services", "counselling", "lawyer", "shelter", "housing", "migrant-advice",
        "drug-services", "child-services", "peer-group", "other",
    ]

    /// The reasons on the digits 1 to 8 of the arrival form; 9 opens the rest.
    package static let digits = Array(reasons.prefix(8))
}
