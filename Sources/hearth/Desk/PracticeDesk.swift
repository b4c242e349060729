internal import CentreCore
internal import Resources
internal import Screens
internal import Storage
internal import Terminal

/// The invented centre in a temporary directory, open at its desk; both are gone when this value is.
///
/// It is sealed: what somebody types to practise may be true, and a killed program removes no directory.
struct PracticeDesk: Sendable {
    var counter: Counter
    private let home: Home

    /// Keeps the directory until the last copy of the desk is gone; the clerk stops writing into it first.
    private final class Home: Sendable {
        let directory: TemporaryDirectory
        let clerk: Clerk

        init(_ directory: consuming TemporaryDirectory, _ clerk: Clerk) {
            self.directory = directory
            self.clerk = clerk
        }

        deinit { clerk.finish() }
    }

    /// Makes the centre as it stands at a moment, and sits down at it.
    init(
        now: Moment, zone: ZoneRules, language: Language, isUTF8: Bool,
        answer: @escaping @Sendable (Message) -> Void
    ) throws(Trouble) {
        let directory = try TemporaryDirectory()
        let demo = try DemoHome.make(
            in: directory.path + "/centre", now: now, zone: zone, language: language, isSealed: true)
        do throws(TerminalFault) {
            counter = try Counter(
                demo.opened, language: language, welcome: demo.welcome, isUTF8: isUTF8, isPractice: true,
                answer: answer)
        } catch {
            throw Trouble(error)
        }
        home = Home(directory, counter.clerk)
    }
}
