import CentreCore
import Screens
import Testing

private let typed = Array("ab é 東👩‍👩‍👧\u{301} \u{202e}x").map(Key.character)
private let moves: [Key] = [
    .left, .right, .home, .end, .up, .down, .backspace, .delete, .paste("one\ntwo \u{301}"),
]

@Test(arguments: 0..<20 as Range<UInt64>)
func `an editor's cursor stays within its text, whatever is pressed`(_ seed: UInt64) {
    var chance = Mint(seed: seed)
    var line = LineEditor(limit: 40)
    var long = LongEditor(limit: 300)
    for _ in 0..<400 {
        let key = ((Bool.random(using: &chance) ? typed : moves).randomElement(using: &chance)) ?? .left
        _ = line.press(key)
        _ = long.press(key)
        #expect((0...line.characters.count).contains(line.cursor), "seed \(seed)")
        #expect((0...long.characters.count).contains(long.cursor), "seed \(seed)")
        #expect(line.characters.count <= 40 && long.characters.count <= 300, "seed \(seed)")
        #expect(!line.text.contains("\n"), "seed \(seed)")
    }
}

@Test func `in long text the arrows go up and down by the lines that are seen`() {
    var editor = LongEditor(String(repeating: "word ", count: 20), limit: 2000)
    #expect(editor.cursor == 100)
    _ = editor.press(.up)
    #expect(editor.cursor == 45)
    let isTaken = editor.press(.up)
    #expect(!isTaken)
    _ = editor.press(.home)
    #expect(editor.cursor == 0)
    _ = editor.press(.end)
    #expect(editor.cursor == 54)
}

@Test func `the first digit replaces a number, plus and minus change it within its bounds`() {
    var editor = NumberEditor(1, in: 1...500)
    _ = editor.press(.character("6"))
    #expect(editor.value == 6)
    _ = editor.press(.character("0"))
    #expect(editor.value == 60)
    _ = editor.press(.character("+"))
    #expect(editor.value == 61)
    for _ in 0..<100 { _ = editor.press(.character("-")) }
    #expect(editor.value == 1)
    _ = editor.press(.backspace)
    #expect(editor.value == nil)
    let isTaken = editor.press(.enter)
    #expect(!isTaken)
}

@Test func `a list keeps its row when others come and go`() {
    var selection = Selection<String>()
    _ = selection.press(.down, in: ["a", "b", "c"], page: 2)
    #expect(selection.row(in: ["a", "b", "c"]) == "b")
    #expect(selection.row(in: ["x", "a", "b", "c"]) == "b")
    #expect(selection.row(in: ["a", "c"]) == "c")
    #expect(selection.row(in: ["a"]) == "a")
    #expect(selection.row(in: []) == nil)
    #expect(window(of: 10, around: 9, height: 4) == 6..<10)
    #expect(window(of: 10, around: 0, height: 4) == 0..<4)
    #expect(window(of: 3, around: 2, height: 4) == 0..<3)
    #expect(window(of: 3, around: 2, height: 0) == 0..<0)
}

@Test func `a line that is longer than its field says on which side it goes on`() throws {
    let driver = try World.desk().press(.function(2))
    driver.type("abcdefghijklmnopqrs")
    #expect(!driver.screen.contains("<"))
    driver.type("tuvwxyz")
    #expect(driver.screen.contains("<hijklmnopqrstuvwxyz ]"))
    driver.press(.home)
    #expect(driver.screen.contains("[abcdefghijklmnopqrst>"))
}
