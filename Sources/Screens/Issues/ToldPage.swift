import CentreCore
import Reports
import Resources

/// After something was told: that it is kept, whom to call, how long help of some kinds is possible, and the receipt.
struct ToldPage: Screen {
    private let receipt: Whisper?
    private let happened: PlannedTime?
    private let isUnsafe: Bool
    /// Who must not read it, as it was typed.
    private let shutOut: [String]
    let isForGuest: Bool

    init(receipt: Whisper?, happened: PlannedTime?, isUnsafe: Bool, shutOut: [String] = [], isForGuest: Bool)
    {
        self.receipt = receipt
        self.happened = happened
        self.isUnsafe = isUnsafe
        self.shutOut = shutOut
        self.isForGuest = isForGuest
    }

    var showsSecret: Bool { receipt != nil }
    var ownsDigits: Bool { true }
    var tellsWhy: Bool { true }

    /// A receipt is shown once: a bare Enter, typed twice, does not close it.
    func commands(in desk: Desk) -> [Command] { (showsSecret ? [.toldDone] : [.choose]) + [.back] }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        guard showsSecret, command == .back else { return [.back] }
        return [
            .open(
                Question(
                    yes: Question.Answer(words: "told.ask.yes", wishes: [.back]),
                    no: Question.Answer(words: "told.ask.no", wishes: [])
                ) { $0.words("told.ask") })
        ]
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        canvas.writeHeading(desk.words("told.title"))
        var row = 2
        func write(_ text: String, _ style: Style = .plain, sign: String = "") {
            row += canvas.write(fact: text, sign: sign, row: row, style: style)
        }
        write(desk.words("told.thanks"))
        if desk.centre.coordinators(besides: shutOut, at: desk.now).isEmpty {
            write(desk.words("issue.nobodyMayHear"), sign: "! ")
        }
        if let call = desk.onCall(besides: shutOut) {
            write(desk.words("issue.call", ["whom": call]), .strong)
        }
        if isUnsafe {
            for step in (desk.centre.settings.crisisSteps ?? desk.words("tell.crisis")).split(separator: "\n")
            {
                write(String(step), sign: "! ")
            }
        }
        write(hours(in: desk))
        if let receipt {
            row += 1
            write(desk.words("told.receipt", ["words": receipt.spoken]), .strong)
            write(desk.words("issue.receipt.danger"), sign: "! ")
            row += 1
            DeedRows([.toldDone]).paint(on: &canvas, from: row, in: desk)
        }
        canvas.putCursor(row: 0, column: 1)
    }

    /// How long PEP and emergency contraception are possible still (MSF: 72 and 120 hours).
    private func hours(in desk: Desk) -> String {
        guard let happened else { return desk.words("tell.pep") }
        let since = desk.zone.moment(on: happened.day, at: happened.minute).instant
        let gone = max(0, since.minutes(until: desk.now.instant)) / 60
        func left(_ hours: Int) -> String { "\(max(0, hours - gone))" }
        return desk.words("told.hours", ["pep": left(72), "contraception": left(120)])
    }
}
