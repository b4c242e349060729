import Resources

/// A place on the bar that is not built yet: it says so, and nothing more.
struct Unbuilt: PlaceScreen {
    let place: Command

    init(_ place: Command) { self.place = place }

    mutating func perform(_ command: Command, in desk: Desk) -> [Wish] {
        command == .back ? [.instead(.today)] : []
    }

    func paint(on canvas: inout Canvas, in desk: Desk) {
        canvas.write(desk.words(place.word), row: 0, column: 1, style: .heading)
        canvas.write(desk.words("notBuilt"), row: 2, column: 1)
    }
}
