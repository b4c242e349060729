import Storage
import Testing

@Suite struct JSONWritingTests {
    private func written(_ write: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter()
        write(&json)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    @Test func `commas stand between values and nowhere else`() {
        let text = written { json in
            json.beginObject()
            json.name("a")
            json.beginArray()
            json.endArray()
            json.name("b")
            json.beginArray()
            json.integer(1)
            json.bool(true)
            json.null()
            json.beginObject()
            json.endObject()
            json.string("x")
            json.endArray()
            json.name(JSONName("c"))
            json.raw("[2]".utf8)
            json.endObject()
        }
        #expect(text == #"{"a":[],"b":[1,true,null,{},"x"],"c":[2]}"#)
    }

    @Test func `strings escape what must be, and nothing else`() {
        let text = written { $0.string("\"\\/\u{0}\u{8}\u{1f}\n\r\t\u{7f}\u{2028}é😀") }
        #expect(text == #""\"\\/\u0000\u0008\u001f\n\r\t\#u{7f}\#u{2028}é😀""#)
    }

    @Test(arguments: [0, -1, 7, 10, 1_000_000, Int.max, Int.min]) func `integers are written whole`(
        _ value: Int
    ) {
        #expect(written { $0.integer(value) } == "\(value)")
    }

    @Test func `bits are written as digits`() {
        let text = written { json in
            json.beginArray()
            json.hex(0x0123_4567_89ab_cdef, 0)
            json.hex(.max, suffix: ":7")
            json.endArray()
        }
        #expect(text == #"["0123456789abcdef0000000000000000","ffffffffffffffff:7"]"#)
    }

    @Test(arguments: ["a", "eightlet", "nineletter", "sixteen letters."]) func `a name is spelled as it is`(
        _ name: String
    ) {
        #expect(JSONName(name).description == name)
    }
}
