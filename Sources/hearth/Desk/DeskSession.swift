internal import CentreCore
internal import Reports
internal import Resources
internal import Screens
internal import Storage
internal import Terminal

/// One sitting of the program at a terminal, from the first painting to the erased screen.
enum DeskSession {
    /// How a sitting ended.
    enum End {
        case over
        /// The desk is to begin anew, with nothing left of this sitting.
        case afresh
    }

    /// Runs the front desk of an opened centre until somebody ends it or the terminal is gone.
    @discardableResult
    static func run(
        _ opened: OpenedCentre, language: Language, welcome: ID<Person>?, isPractice: Bool = false,
        isLocked: Bool = false, theme: Theme, on terminal: borrowing Terminal
    ) throws(Trouble) -> End {
        do throws(TerminalFault) {
            let mailbox = try Mailbox<News>()
            if terminal.isUTF8 { CrashGuard.say(Catalogue(language)("crash")) }
            let own = try Counter(
                opened, language: language, welcome: welcome, isUTF8: terminal.isUTF8, isPractice: isPractice,
                isLocked: isLocked
            ) { mailbox.post(.own($0)) }
            let maker = try Worker()
            let isUTF8 = terminal.isUTF8
            var program = DeskProgram(own, theme: theme) { model in
                maker.submit { mailbox.post(practice(like: model, isUTF8: isUTF8, mailbox)) }
            }
            try terminal.run(&program, mailbox: mailbox)
            try program.settle(mailbox)
            program.own.clerk.writeCaches(today: program.own.today)
            program.own.clerk.finish()
            maker.drainAndStop()
            // A practice that was ready too late is let go of, and its directory with it.
            _ = mailbox.collect()
            return program.startsAfresh ? .afresh : .over
        } catch {
            throw Trouble(error)
        }
    }

    /// The invented centre, in the language and at the time of one's own desk.
    private static func practice(like model: Model, isUTF8: Bool, _ mailbox: Mailbox<News>) -> News {
        do throws(Trouble) {
            return .practiceOpened(
                try PracticeDesk(
                    now: model.now, zone: model.zone, language: model.words.language, isUTF8: isUTF8
                ) { mailbox.post(.practice($0)) })
        } catch {
            return .practiceFailed(reason: error.sentence(in: Wording(model.words)))
        }
    }
}
