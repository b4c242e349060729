import CentreCore
import Reports
import Resources

/// A new PIN for somebody: on their old one, on a passphrase, or on the word of two who are at the desk.
///
/// The one way also for whoever is locked out; somebody else of the desk opens it for them.
struct NewPinForm: FormScreen {
    private enum Word: Sendable { case own, keyHolder, two }

    var form: Form
    private let id: ID<Person>
    private let word: Word

    init(_ person: Person, in desk: Desk) {
        id = person.id
        if id == desk.person {
            word = .own
        } else {
            let isOfCoordinators =
                person.holds(.coordinator) || desk.centre.people[desk.person]?.holds(.coordinator) == true
            word = isOfCoordinators ? .keyHolder : .two
        }
        let proof: [Field] =
            switch word {
            case .own: [.pin("proof", label: "pin.old")]
            case .keyHolder: []
            case .two:
                [
                    Field("remark", label: "pin.two.remark", .remark),
                    Field("second", label: "pin.second", .line(LineEditor(limit: 60)), width: 30),
                    .pin("proof", label: "pin.second.pin"),
                ]
            }
        form = Form(proof + Field.newPin(in: desk))
    }

    func title(in desk: Desk) -> String { desk.words("pin.title", ["who": desk.name(of: id)]) }

    mutating func save(in desk: Desk) -> [Wish] {
        guard word == .keyHolder || !form.whisper("proof").isEmpty else {
            form.complain("proof", Phrase("pin.missing"))
            return []
        }
        guard let pin = chosenPin(in: desk) else { return [] }
        let id = id
        let saying =
            word == .own ? Phrase("pin.said.own") : Phrase("pin.said", ["who": .text(desk.name(of: id))])
        func set(_ assent: Assent) -> Wish {
            .actWithHash(pin.typed, { .setPin(id, $0, assent) }, saying: saying, then: [.finish])
        }
        switch word {
        case .keyHolder: return [set(.keyHolder)]
        case .own:
            return [.prove(id, name: desk.name(of: id), form.whisper("proof"), then: [set(.own)])]
        case .two:
            let name = form.text("second")
            let second = desk.centre.personNamed(name, at: desk.now)?.id
            guard !Text.trimmed(name).isEmpty, second != id, second != desk.person else {
                form.complain("second", .plain(desk.wording.sentence(for: .needsTwo)))
                return []
            }
            let assent = second.map { [set(.second($0))] } ?? []
            return [.prove(second, name: name, form.whisper("proof"), then: assent)]
        }
    }

    mutating func notProved(_ complaint: Phrase) {
        form.change("proof") { field in
            guard case .secret(var editor) = field.kind else { return }
            editor.clear()
            field.kind = .secret(editor)
        }
        form.complain("proof", complaint)
    }
}

extension Field {
    static func pin(_ name: FieldName, label: String) -> Field {
        Field(name, label: label, .secret(.pin), width: Pin.lengths.upperBound + 1)
    }

    /// A PIN that is chosen now, and once more; none in a plain centre.
    static func newPin(in desk: Desk) -> [Field] {
        guard desk.isSealed else { return [] }
        return [
            Field("remark.pin", label: "pin.remark", .remark), .pin("pin", label: "pin.new"),
            .pin("again", label: "pin.again"),
        ]
    }
}

extension FormScreen {
    /// The PIN that was chosen and typed twice, or `nil` where the form says what is wrong with it.
    mutating func chosenPin(in desk: Desk) -> Pin? {
        let (first, again) = (form.whisper("pin"), form.whisper("again"))
        do throws(Refusal) {
            let pin = try Pin(chosen: first, length: desk.centre.settings.pinLength)
            guard first == again else {
                form.complain("again", Phrase("signIn.unlike"))
                return nil
            }
            return pin
        } catch {
            form.complain("pin", .plain(desk.wording.sentence(for: error)))
            return nil
        }
    }
}
