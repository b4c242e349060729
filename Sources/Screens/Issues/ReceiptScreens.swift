import CentreCore
import Reports
import Resources

/// Somebody has a receipt, and wants to hear what came of what they raised, add to it, or take it back.
struct ReceiptForm: FormScreen {
    var form: Form

    init(in desk: Desk, complaint: Phrase? = nil) {
        form = Form([
            Field("words", label: "receipt.words", hint: "receipt.words.hint", .secret(.coverable), width: 24)
        ])
        form.complain("words", complaint)
    }

    func title(in desk: Desk) -> String { desk.words("receipt.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        let typed = form.whisper("words")
        guard !typed.isEmpty else { return [] }
        return [
            .markReceipt(typed, finds: true) { mark, desk in
                guard let issue = desk.centre.issue(withReceipt: mark) else {
                    let complaint = Phrase.plain(desk.wording.sentence(for: .issue(.receiptFitsNothing)))
                    return [.become(ReceiptForm(in: desk, complaint: complaint))]
                }
                return [.become(OutcomePage(issue.id, mark))]
            }
        ]
    }
}

/// What came of an issue, for whoever holds its receipt: never the words.
struct OutcomePage: DeedScreen {
    private let id: ID<Issue>
    private let mark: String
    var picked: Selection<Command>?

    init(_ issue: ID<Issue>, _ mark: String) {
        id = issue
        self.mark = mark
    }

    var showsSecret: Bool { true }

    private func issue(in desk: Desk) -> Issue? {
        desk.centre.issue(withReceipt: mark).flatMap { $0.id == id ? $0 : nil }
    }

    func deeds(in desk: Desk) -> [Command] {
        issue(in: desk) == nil ? [] : [.shutOut, .addWords, .withdrawIssue, .consents]
    }

    func title(in desk: Desk) -> String { desk.words("outcome.title") }

    func facts(in desk: Desk) -> [(sign: String, text: String)] {
        guard let issue = issue(in: desk) else {
            return [("", desk.wording.sentence(for: .issue(.receiptFitsNothing)))]
        }
        return desk.wording.outcome(of: issue, in: desk.centre).map { ("", $0) }
    }

    func wishes(_ deed: Command, in desk: Desk) -> [Wish] {
        let right = IssueRight.receipt(mark: mark)
        return switch deed {
        case .addWords: [.open(AddWordsForm(id, right))]
        case .shutOut: [.open(ShutOutForm(id, right, in: desk))]
        case .consents: [.open(ConsentForm(id, right, in: desk))]
        case .withdrawIssue: [.open(Question.aboutWithdrawing(id, right))]
        default: []
        }
    }
}

/// More words of whoever raised it.
struct AddWordsForm: FormScreen {
    var form: Form
    var tellsWhy: Bool { true }
    private let id: ID<Issue>
    private let right: IssueRight

    init(_ id: ID<Issue>, _ right: IssueRight) {
        self.id = id
        self.right = right
        form = Form([.covered("told", label: "tell.words")])
    }

    func title(in desk: Desk) -> String { desk.words("addWords.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        let words = form.text("told")
        return desk.guarding(
            [words],
            [.act(.issue(.add(id, words: words, right)), saying: Phrase("addWords.said"), then: [.finish])])
    }
}
