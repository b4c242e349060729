import CentreCore
import Resources

/// A passphrase of the centre, asked for once a sitting before the people, the settings or the keys are changed.
struct PassphraseForm: FormScreen {
    var form: Form
    /// What waits for it.
    let wanted: [Wish]

    init(before wanted: [Wish]) {
        self.wanted = wanted
        form = Form([
            Field("remark", label: "passphrase.remark", .remark),
            Field("passphrase", label: "passphrase.label", .secret(.passphrase)),
        ])
    }

    func title(in desk: Desk) -> String { desk.words("passphrase.title") }

    mutating func save(in desk: Desk) -> [Wish] {
        let typed = form.whisper("passphrase")
        return typed.isEmpty ? [] : [.provePassphrase(typed)]
    }

    mutating func notProved(_ complaint: Phrase) {
        form.forgetSecrets()
        form.complain("passphrase", complaint)
    }
}
