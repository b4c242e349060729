import ArgumentParser

@main
struct Hearth: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "hearth", version: "0.1.0")
}
