extension Centre {
    func refer(
        _ visit: Visit, to code: Code, note: String?, due: Day, mint: inout Mint
    ) throws(Refusal) -> [Event] {
        let code = try checked(code, in: .referrals)
        let note = try checked(optional: note, .note)
        return [
            .referralMade(
                ReferralMade(visit: visit.id, referral: ID(mint: &mint), to: code, note: note, due: due))
        ]
    }

    func follow(
        _ id: ID<Referral>, of visit: Visit, _ state: Referral.State, words: String?, due: Day?
    ) throws(Refusal) -> [Event] {
        guard let referral = visit.referrals[id], referral.made.value != nil else { throw .unknownPart }
        guard referral.isOpen else { throw .followedToItsEnd }
        let followed = ReferralFollowed(
            visit: visit.id, referral: id, state: state,
            words: try checked(optional: words, .note).map { .to($0) }, due: due,
            after: referral.state.headRefs)
        guard alters(.referralFollowed(followed)) else { throw .nothingToChange }
        return [.referralFollowed(followed)]
    }
}
