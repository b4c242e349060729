import Foundation
import Resources
import Screens
import Testing

private func entries(_ language: Language) -> [String: String] {
    let entries = Catalogue.entries(Embedded.words(language: language.code) ?? "")
    return Dictionary(uniqueKeysWithValues: entries.map { (String($0.key), String($0.value)) })
}

private func placeholders(_ text: String) -> Set<String> {
    var found: Set<String> = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
        found.insert(String(rest[rest.index(after: open)..<close]))
        rest = rest[rest.index(after: close)...]
    }
    return found
}

@Test(arguments: [Language.spanish, .portuguese])
func `every language has all the words, with the same values in them`(_ language: Language) {
    let english = entries(.english)
    let other = entries(language)
    #expect(Set(english.keys).symmetricDifference(other.keys).sorted() == [])
    for (key, text) in english {
        #expect(placeholders(text) == placeholders(other[key] ?? ""), "\(language.code): \(key)")
    }
}

@Test func `no word stands on a screen that this place does not use`() {
    let never: [Language: [String]] = [
        .english: [
            "client", "beneficiar", "case", "victim", "void", "amend", "retire", "stakeholder", "perpetrator",
        ],
        .spanish: ["cliente", "beneficiari", "víctima", "usuari", "anular", "bienvenid"],
        .portuguese: ["cliente", "beneficiári", "vítima", "utente", "usuári", "anular", "bem-vind"],
    ]
    for (language, words) in never {
        // A client is who buys services: one of those who may have done something.
        for (key, text) in entries(language) where key != "list.doers.client" {
            let spoken = text.lowercased().split { !$0.isLetter }
            for word in words where spoken.contains(where: { $0.hasPrefix(word) }) {
                Issue.record("\(language.code): \(key) says \(text)")
            }
        }
    }
}

@Test func `every key that the code names is in the catalogue, and every count has its forms`() throws {
    let english = entries(.english)
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().resolvingSymlinksInPath()
    let quoted = try Regex(#""([a-z][A-Za-z]*(?:\.[A-Za-z0-9-]+)*)""#)
    let spoken = try Regex(#"(?:words|Phrase)\(\s*"([A-Za-z.]+)"(, count)?"#)
    var seen = 0
    for room in ["Screens", "Reports"] {
        let folder = root.appending(path: "Sources/\(room)").resolvingSymlinksInPath().path
        let files = FileManager.default.enumerator(atPath: folder)
        while let file = files?.nextObject() as? String {
            guard file.hasSuffix(".swift") else { continue }
            let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
            for match in text.matches(of: spoken) {
                guard let key = match.output[1].substring.map(String.init) else { continue }
                seen += 1
                let counts = match.output[2].substring != nil
                let needed = counts ? Language.Form.allCases.map { "\(key).\($0.rawValue)" } : [key]
                for key in needed where english[key] == nil { Issue.record("\(file) says \(key)") }
            }
            // A key that is handed on: it has a dot and its first part begins some entry.
            let heads = Set(english.keys.compactMap { $0.split(separator: ".").first.map(String.init) })
            for match in text.matches(of: quoted) {
                guard let key = match.output[1].substring.map(String.init), key.contains("."),
                    let head = key.split(separator: ".").first.map(String.init), heads.contains(head)
                else { continue }
                let isThere = english[key] != nil || english["\(key).other"] != nil
                if !isThere { Issue.record("\(file) names \(key)") }
            }
        }
    }
    #expect(seen > 100)
}

@Test func `a centre's own words stand on top, and English below`() {
    let words = Catalogue(
        .spanish, override: "# ours\ncommand.come = entra\nbroken line\nown.key = {who} vino")
    #expect(words("command.come") == "entra")
    #expect(words("command.leave") == "se va")
    #expect(words("own.key", ["who": "Rosa"]) == "Rosa vino")
    #expect(words("no.such.key") == "no.such.key")
}

@Test func `counts take the form of their language`() {
    #expect(Catalogue(.english)("people", count: 1) == "1 person")
    #expect(Catalogue(.english)("people", count: 0) == "0 people")
    #expect(Catalogue(.spanish)("people", count: 0) == "0 personas")
    #expect(Catalogue(.portuguese)("people", count: 0) == "0 pessoas")
}

@Test func `a value is never read as a pattern`() {
    let words = Catalogue(.english)
    #expect(words("status.saved", ["time": "{what}", "what": "{time}"]) == "Saved {what}: {time}.")
}
