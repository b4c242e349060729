internal import Resources
internal import Screens
internal import Terminal

/// What reaches the set-up from the thread that begins the centre.
enum SetUpNews: Sendable {
    case refused(Phrase)
    case begun(OpenedCentre)
    case failed(Trouble)
}

/// The guided set-up as a terminal runs it.
struct SetUpProgram: Program {
    /// What came of it; `nil` where somebody goes on another time, or the terminal went away.
    private(set) var outcome: Result<OpenedCentre, Trouble>?
    private(set) var setUp: SetUp
    let theme: Theme
    private let keep: @Sendable ([String: String]) -> Void
    private let begin: @Sendable (SetUp.Answers) -> Void

    init(
        _ setUp: SetUp, theme: Theme, keep: @escaping @Sendable ([String: String]) -> Void,
        begin: @escaping @Sendable (SetUp.Answers) -> Void
    ) {
        self.setUp = setUp
        self.theme = theme
        self.keep = keep
        self.begin = begin
    }

    func painting(_ size: Size) -> Painting { setUp.painting(size) }

    mutating func take(_ input: Input<SetUpNews>) -> Step {
        var effects: [SetUp.Effect] = []
        switch input {
        case .resized(let size): effects = setUp.take(.resized(size))
        case .keys(let keys): for key in keys { effects += setUp.take(.key(key, at: BootClock.now)) }
        case .message(.refused(let phrase)): effects = setUp.take(.refused(phrase))
        case .message(.begun(let opened)): outcome = .success(opened)
        case .message(.failed(let trouble)): outcome = .failure(trouble)
        case .due: effects = setUp.take(.time(BootClock.now))
        case .hangUp: return .stop
        }
        var step = Step.wait(until: setUp.wakeAt)
        for effect in effects {
            switch effect {
            case .keep(let answers): keep(answers)
            case .begin(let answers): begin(answers)
            case .redraw: step = .waitRedrawn(until: setUp.wakeAt)
            case .quit: return .stop
            }
        }
        return outcome == nil ? step : .stop
    }
}
