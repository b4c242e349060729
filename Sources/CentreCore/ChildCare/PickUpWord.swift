/// The short secret that whoever collects a child says.
package struct PickUpWord: Hashable, Sendable {
    package enum Fault: Hashable, Sendable {
        case short(Int)
        /// Anybody at the counter could guess it.
        case name
    }

    package static let shortest = 4
    package static let longest = 30

    /// In small letters, without accents and without what stands between words: as it is said, not as it is written.
    package let said: Whisper

    /// A word that somebody says at the counter; `nil` where nothing of it can be compared.
    package init?(spoken: Whisper) {
        let letters = Text.nameWords(spoken.spoken).joined()
        guard !letters.isEmpty, letters.utf8.count <= Self.longest * 4 else { return nil }
        said = Whisper(letters)
    }

    /// A word that is chosen now; `names` are those of the parent and the children.
    ///
    /// Throws ``Refusal/pickUpWord(_:)``.
    package init(chosen: Whisper, names: [String]) throws(Refusal) {
        guard let word = PickUpWord(spoken: chosen), word.said.spoken.count >= Self.shortest else {
            throw .care(.pickUpWord(.short(Self.shortest)))
        }
        guard word.said.spoken.count <= Self.longest else { throw .tooLong(.word, limit: Self.longest) }
        guard !names.contains(where: { Text.nameWords($0).joined() == word.said.spoken }) else {
            throw .care(.pickUpWord(.name))
        }
        self = word
    }

    /// A word to offer: a proquint, five letters that can be said in any language, one of 65 536.
    package static func offered(from system: inout some RandomNumberGenerator) -> String {
        let consonants = Array("bdfghjklmnprstvz")
        let vowels = Array("aiou")
        var bits = UInt16.random(in: .min ... .max, using: &system)
        var word = ""
        for place in 0..<5 {
            if place % 2 == 0 {
                word.append(consonants[Int(bits & 15)])
                bits >>= 4
            } else {
                word.append(vowels[Int(bits & 3)])
                bits >>= 2
            }
        }
        return word
    }
}
