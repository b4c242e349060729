import CentreCore

/// Everything that a key, a click or the palette can ask for, by what a person wants.
package enum Command: String, Hashable, Sendable, CaseIterable {
    // Here and now.
    case open, save, back, next, previous, tick, digits, resume, discard, choose, earlier, later, find
    // From everywhere.
    case come, leave, child, tell, handover, headcount, evening, paper, followUps, people
    case takeBack, language, lock, closeDesk, hide, help, palette, clock, trail, keys, practise, redraw,
        keyTable
    case forget
    // With one visit.
    case leaveNow, leaveOther, closeByDesk, reopen, stays, closeRest, change, why, give, refer, followUp,
        mistake
    // Children.
    case takeIn, takeInOther, promise, waitlist, decline, noShow, notWanted, collect, staysLonger, otherCarer
    case calledParent, card, cardWritten, changeCare, collectors, newWord
    case carerLeaves, carerStays, ratios
    // Telling, and what is raised.
    case keepPlace, onward, giveKeyboard, toldDone, receipt, warn, warnOfIssue, raiseUnmet
    case fillIssue, readWords, support, heard, referIssue, followIssue, similar, consents, closeIssue
    case reopenIssue, moreOfIssue, shutOut, passOn, newReceipt, withdrawIssue, noPlace, addWords
    case changeIssue, nameIssue, mistakenHelp
    // Shared concerns and warnings.
    case joinOn, agenda, respond, act, endAction, reportBack, wordConcern, leaveOut, closeConcern
    case reopenConcern, noConcern, showWarning, endWarning, changeWarning
    // Planning sessions.
    case openSession, openedEarlier, changeSession, cancelSession, skipSession, moveSession, seriesOfSession
    case mistakenSession, goOnSession, sessionNotes, agreeNotes, reopenSession, holdAfterAll
    case changeSeries, endSeries, comesAfterAll, mistakenSeries
    // An open session.
    case toAgenda, readIn, readAgain, projector, whoIsHere, soFar, closeSession, oneMore, oneFewer
    case ofPoint, takeUp, park, unpark, wordPoint, noPoint, noSaying
    // Agreements and decisions.
    case adopt, endAgreement, wordAgreement, translate, agreeWording, object, lookAgain, takeBackPart
    case dropAgreement, wordings, changeMethod, settle, changeDecision, noDecision
    // Priorities and learning.
    case prioritise, rank, changePriority, endPriority, reopenPriority
    case mentor, sayStep, changeMentoring, endMentoring, goOnMentoring
    case reportShare, changeShare, noShare, refuseMore, recordAgain, seeDecision
    // The people at the desk.
    case addHelper, addPerson, former, newPin, rename, roles, endPerson, returnPerson, keepHelper
    // What opens the centre.
    case whoOpens, addKey, removeKey, newPaper, reveal, cover
    // Looking back.
    case oneMonth, threeMonths, twelveMonths, allMonths, printText, printPage
    case countSupplies, changeSupplies, noSupplies, unusedFields
    // Finding.
    case search, lookFor
    // Ageing out.
    case review
    // Letting go.
    case letGo
    // What leaves the centre.
    case letLeave, didNotLeave, takeOut
    // The bar.
    case today, visits, children, sessions, issues, collective, lookingBack
}

extension Command {
    /// What works on every screen, in the order in which the footer offers it.
    package static let everywhere: [Command] = [
        .come, .leave, .child, .handover, .hide, .help, .palette, .takeBack, .headcount, .evening, .paper,
        .followUps, .people, .tell, .receipt, .warn, .language, .lock, .closeDesk, .clock, .search, .review,
        .letGo, .ratios, .trail, .keys, .practise, .redraw, .keyTable, .forget,
    ]

    /// The places on the bar, in the order of their digits.
    package static let places: [Command] = [
        .today, .visits, .children, .sessions, .issues, .collective, .lookingBack,
    ]

    /// The catalogue's key of the word in the footer.
    package var word: String { "command.\(rawValue)" }

    /// The catalogue's key of the words in the help and the palette.
    package var words: String { "command.\(rawValue).long" }

    /// What the key is called, where it has one.
    package var cap: String? {
        switch self {
        case .tick, .digits: "1-9"
        default: Binding.of(self)?.key.cap
        }
    }

    /// Whether it may be done while a deed is still on its way to the disk: it asks nothing of the record.
    var mayOvertake: Bool {
        switch self {
        case .come, .child, .tell, .back, .next, .previous, .tick, .onward, .hide, .lock, .closeDesk, .help,
            .language,
            .redraw:
            true
        default: false
        }
    }

    /// Whether it may be done while a secret is being proved too: the form that asked stays the one on top, or goes.
    var mayOvertakeProof: Bool {
        switch self {
        case .come, .child, .tell, .help: false
        default: mayOvertake
        }
    }
}

extension Command {
    /// What a command of everywhere would do, where that is one of the centre's actions.
    var action: Action? {
        switch self {
        case .come, .paper: .arrive(Arrival())
        case .child: .care(.ask(CareWish(children: [])))
        case .leave: .leaveUnnamed()
        case .tell: .issue(.raise(Telling()))
        case .headcount: .count(people: 0)
        case .letGo: .letGo(before: Month(Instant.earliest))
        default: nil
        }
    }

    /// What a command of everywhere would show, where few may see that.
    var reading: Reading? {
        switch self {
        case .trail: .trail
        case .keys: .keys
        default: nil
        }
    }
}
