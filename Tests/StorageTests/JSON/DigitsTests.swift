import CentreCore
import FoundationEssentials
import Storage
import Testing

struct DigitsTests {
    @Test func `a word comes back from its digits, and nothing but its digits is one`() {
        var mint = Mint(seed: 16)
        for word in [0, 1, .max, 0x0123_4567_89ab_cdef] + (0..<8).map({ _ in mint.next() }) as [UInt64] {
            var bytes: [UInt8] = [0x22]
            bytes.appendHex(word)
            #expect(bytes.dropFirst().elementsEqual(Hex.digits(word).utf8))
            #expect(bytes.hexDigits(at: 1) == word)
            for place in 1...16 {
                for other in UInt8.min ... .max {
                    var changed = bytes
                    changed[place] = other
                    #expect(changed.hexDigits(at: 1) == Hex.value(changed[1...]), "\(other) at \(place)")
                }
            }
        }
    }

    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ]) func `the examples of RFC 4648 are read`(_ clear: String, _ written: String) {
        #expect(Base64.decoded(Array(written.utf8)[...]) == Data(clear.utf8))
    }

    @Test(arguments: [
        "Zg", "Zg=", "Zg===", "=Zg=", "Z===", "====", "Zh==", "Zm9=", "Zm9v=", "Zm9vYg=A", "Zm\n9",
        "Zm\u{e9}", " Zm9",
        "Zm9-",
        "Zm9_", "Zm9\u{e9}", "Zm=v", "Zg==Zg==",
    ]) func `what is written any other way is refused`(_ written: String) {
        #expect(Base64.decoded(Array(written.utf8)[...]) == nil)
    }

    @Test func `any bytes come back as they were`() {
        var mint = Mint(seed: 64)
        for count in 0..<100 {
            let bytes = Data((0..<count).map { _ in UInt8.random(in: .min ... .max, using: &mint) })
            let written = Array(bytes.base64EncodedString().utf8)
            #expect(Base64.decoded(([0x22] + written)[1...]) == bytes)
        }
    }
}
