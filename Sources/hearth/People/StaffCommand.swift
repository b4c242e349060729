internal import ArgumentParser
internal import CentreCore
internal import Reports
internal import Resources

struct StaffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff", abstract: "Who works at the desk, and in which roles.",
        discussion: "Roles: helper, volunteer, carer, facilitator, coordinator; a person may hold several.",
        subcommands: [
            StaffAdd.self, StaffHelper.self, StaffKeep.self, StaffPin.self, StaffRename.self, StaffRole.self,
            StaffEnd.self, StaffReturn.self, StaffList.self,
        ])
}

extension Role {
    static let names = Role.allCases.map(\.rawValue)

    /// A role as typed; throws with the one that is near, or with all of them.
    static func typed(_ typed: String) throws(Trouble) -> Role {
        guard let role = Role(rawValue: Text.folded(typed)) else {
            throw .unknownCode(typed, among: names)
        }
        return role
    }
}

struct StaffAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Somebody joins the desk.",
        discussion:
            "EXAMPLES:\n  hearth staff add Ana\n  hearth staff add Dee --role volunteer --role facilitator")

    @Argument(help: ArgumentHelp("The name at the desk.", valueName: "NAME"))
    var name: String

    @Option(
        help: ArgumentHelp("A role, as often as wanted; else volunteer.", valueName: "ROLE"),
        completion: .list(Role.names))
    var role: [String] = []

    @OptionGroup var newPin: NewPinOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let roles = try role.map { try Role.typed($0) }
        try Errand.write(common) { errand in
            let roles = roles.isEmpty ? [.volunteer] : roles
            try errand.check(.addPerson(name: name, roles: roles))
            let pin = try errand.newPin(for: name, from: newPin.newPinDescriptor)
            try errand.record(.addPerson(name: name, roles: roles, pin: pin))
        }
    }
}

struct StaffRename: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename", abstract: "Somebody goes by another name.")

    @Argument(help: ArgumentHelp("Who.", valueName: "PERSON"))
    var person: String

    @Argument(help: ArgumentHelp("The other name.", valueName: "NAME"))
    var name: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            try errand.record(.renamePerson(try errand.staff(person), name))
        }
    }
}

struct StaffRole: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "role", abstract: "Give somebody roles, or take them.",
        discussion:
            "EXAMPLES:\n  hearth staff role Ana --add carer\n  hearth staff role Dee --remove facilitator")

    @Argument(help: ArgumentHelp("Who.", valueName: "PERSON"))
    var person: String

    @Option(
        help: ArgumentHelp("A role to give, as often as wanted.", valueName: "ROLE"),
        completion: .list(Role.names))
    var add: [String] = []

    @Option(
        help: ArgumentHelp("A role to take, as often as wanted.", valueName: "ROLE"),
        completion: .list(Role.names))
    var remove: [String] = []

    @OptionGroup var common: CommonOptions

    func run() throws {
        var roles: [Role: Bool] = [:]
        for typed in add { roles[try Role.typed(typed)] = true }
        for typed in remove {
            if roles.updateValue(false, forKey: try Role.typed(typed)) == true {
                throw Trouble.contradiction("--add \(typed)", "--remove \(typed)")
            }
        }
        if roles.isEmpty { throw Trouble.missingArgument("--add ROLE") }
        try Errand.write(common) { errand in
            try errand.record(.changeRoles(try errand.staff(person), roles))
        }
    }
}

struct StaffEnd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end", abstract: "Somebody no longer works at the desk.",
        discussion: "What they wrote stays. `hearth staff return` undoes it.")

    @Argument(help: ArgumentHelp("Who.", valueName: "PERSON"))
    var person: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            try errand.record(.endPerson(try errand.anyStaff(person)))
        }
    }
}

struct StaffReturn: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "return", abstract: "Somebody works at the desk again.")

    @Argument(help: ArgumentHelp("Who.", valueName: "PERSON"))
    var person: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            try errand.record(.returnPerson(try errand.formerStaff(person)))
        }
    }
}

struct StaffList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Who works at the desk.")

    @Flag(help: "Those who no longer do, too.")
    var all = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.read(common) { errand in
            let former = all ? errand.formerPeople : []
            for person in errand.centre.activePeople(at: errand.when.now) + former {
                try tell(person, in: errand)
            }
        }
    }

    private func tell(_ person: Person, in errand: Errand) throws {
        let name = person.name.value ?? ""
        guard common.json else {
            let roles = person.held.map(errand.wording.role).joined(separator: ", ")
            return try Output.write("\(Telling.safe(name))  (\(roles))\(standing(of: person, in: errand))\n")
        }
        try Output.write(Telling.object(person).text + "\n")
    }

    private func standing(of person: Person, in errand: Errand) -> String {
        if person.isEnded { return "  " + errand.words("cli.ended") }
        guard let last = person.lastDay else { return "" }
        return "  " + errand.words("cli.staff.until", ["day": errand.wording.shortDay(last.day)])
    }
}

extension Telling {
    /// Somebody who works at the desk, for programs.
    static func object(_ person: Person) -> JSONObject {
        var object = JSONObject()
        object.put("id", person.id.description)
        object.put("name", person.name.value ?? "")
        object.put("roles", person.held.map(\.rawValue))
        if let last = person.lastDay { object.put("until", last.description) }
        if person.isEnded { object.put("ended", true) }
        return object
    }
}
