import Storage
import Testing

@Suite struct JSONReadingTests {
    private func tape(_ text: String) throws -> JSONTape {
        var tape = JSONTape()
        try tape.read(Array(text.utf8))
        return tape
    }

    @Test(arguments: [
        "{}", "[]", "0", "-0", "\"\"", "null", "true", "false", " \t\r\n[ 1 , 2 ] \n", "1e9", "-1.5E+3",
        "0.0",
        #""\u0000\ud83d\ude00\/\b\f""#, #"{"a":{"a":[{"a":1}]}}"#, #"{"":1," ":2}"#,
        "\"\u{7f}\u{ffff}\u{10ffff}\"",
        #"{"name of far more than sixteen bytes":1,"name of far more than sixteen bytes too":2}"#,
    ]) func `what is JSON is read`(_ text: String) throws { _ = try tape(text) }

    @Test(arguments: [
        "", " ", "{", "}", "[", "]", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "{\"a\"}", "{\"a\":}",
        "{\"a\":1,}",
        "{\"a\":1 \"b\":2}", "{a:1}", "{1:1}", "{'a':1}", "nul", "nulls", "True", "NaN", "Infinity", "-",
        "+1", "01",
        "-01", "1.", ".5", "1e", "1e+", "0x1", "1_0", "\"", "\"\\", "\"\\x41\"", "\"\\u12\"", "\"\\u12g4\"",
        #""\ud800""#, #""\udc00""#, #""\ud800\u0041""#, #""\ud800x""#, "\"\t\"", "\"\n\"", "\"\u{0}\"",
        "[] []",
        "1 1", "{}x", "/* */1", "\u{feff}1", "[1]]",
    ]) func `what is not JSON is refused`(_ text: String) {
        #expect(throws: JSONFault.self) { try tape(text) }
    }

    @Test(
        arguments: [
            [0x80], [0xc0, 0x80], [0xc1, 0xbf], [0xc2], [0xe0, 0x80, 0x80], [0xe0, 0x9f, 0xbf],
            [0xed, 0xa0, 0x80],
            [0xf0, 0x8f, 0xbf, 0xbf], [0xf4, 0x90, 0x80, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xff],
            [0xe2, 0x82],
        ] as [[UInt8]]) func `what is not UTF-8 is refused`(_ bytes: [UInt8])
    {
        var tape = JSONTape()
        #expect(throws: JSONFault.self) { try tape.read([0x22] + bytes + [0x22]) }
        #expect(throws: JSONFault.self) { try tape.read([0x22] + bytes) }
    }

    @Test(arguments: [
        #"{"a":1,"a":2}"#, #"{"a":1,"b":2,"\u0061":3}"#,
        #"{"name of far more than sixteen bytes":1,"name of far more than sixteen bytes":2}"#,
        #"{"":1,"":2}"#,
    ]) func `a name that an object has twice is refused`(_ text: String) throws {
        var tape = JSONTape()
        do {
            try tape.read(Array(text.utf8))
            Issue.record("it was read")
        } catch {
            #expect(error.reason == .repeatedName)
        }
    }

    @Test(arguments: [0x00, 0x1f, 0x0a, 0x22, 0x5c, 0x80, 0xff] as [UInt8])
    func `a byte that cannot stand in a string is met wherever it stands among eight`(_ byte: UInt8) {
        for place in 0..<17 {
            var text = Array(repeating: UInt8(ascii: "~"), count: 17)
            text[place] = byte
            var tape = JSONTape()
            #expect(throws: JSONFault.self, "at \(place)") { try tape.read([0x22] + text + [0x22]) }
        }
    }

    @Test func `nesting has an end`() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        _ = try tape(nested(JSONTape.deepest))
        for depth in [JSONTape.deepest + 1, 100_000] {
            do {
                _ = try tape(nested(depth))
                Issue.record("\(depth) levels were read")
            } catch let fault as JSONFault {
                #expect(fault == JSONFault(.tooDeep, at: JSONTape.deepest))
            }
        }
    }

    @Test(
        arguments: [
            ("0", 0), ("-0", 0), ("-1", -1), ("9223372036854775807", Int64.max),
            ("-9223372036854775808", Int64.min),
            ("9223372036854775808", nil), ("-9223372036854775809", nil), ("1.0", nil), ("1e2", nil),
            ("123456789012345678901234567890", nil), ("\"1\"", nil),
        ] as [(String, Int64?)]) func `an integer is one that is written so and fits`(
            _ text: String, _ value: Int64?
        ) throws
    {
        let tape = try tape(text)
        #expect(tape.integer(tape.root) == value)
    }

    @Test func `escapes stand for what they name`() throws {
        let tape = try tape(#""\"\\\/\b\f\n\r\t\u0041\u00e9\ud83d\ude00\u0000""#)
        #expect(tape.string(tape.root) == "\"\\/\u{8}\u{c}\n\r\tAé😀\u{0}")
    }

    @Test func `fields are found by name, in whatever order and however they are spelled`() throws {
        let tape = try tape(#"{"b":[1,{"a":2}],"\u0061":"x","sixteen letters.":true,"":null}"#)
        func field(_ name: String) -> JSONTape.Place? { tape.field(JSONName(name), of: tape.root) }
        #expect(field("a").flatMap { tape.string($0) } == "x")
        #expect(field("sixteen letters.").flatMap { tape.bool($0) } == true)
        #expect(field("c") == nil)
        #expect(field("b").flatMap { tape.values($0) }?.count == 2)
        #expect(tape.fields(tape.root)?.map(\.name) == ["b", "a", "sixteen letters.", ""])
        #expect(tape.count(of: tape.root) == 4)
    }

    @Test func `what was asked in the wrong kind is nothing`() throws {
        let tape = try tape(#"[{},1,"x",null,true,1.5]"#)
        let places = try #require(tape.values(tape.root))
        #expect(places.map { tape.string($0) } == [nil, nil, "x", nil, nil, nil])
        #expect(places.map { tape.integer($0) } == [nil, 1, nil, nil, nil, nil])
        #expect(places.map { tape.bool($0) } == [nil, nil, nil, nil, true, nil])
        #expect(places.map { tape.isNull($0) } == [false, false, false, true, false, false])
        #expect(places.map { tape.isObject($0) } == [true, false, false, false, false, false])
        #expect(tape.field(JSONName("a"), of: places[1]) == nil)
        #expect(tape.values(places[2]) == nil)
    }

    @Test func `only the range that was named is read`() throws {
        var tape = JSONTape()
        let bytes = Array(#"xx{"a":1}yy"#.utf8)
        try tape.read(bytes, 2..<9)
        #expect(Array(tape.bytes(tape.root)) == Array(bytes[2..<9]))
        for end in 2..<9 { #expect(throws: JSONFault.self) { try tape.read(bytes, 2..<end) } }
    }
}
