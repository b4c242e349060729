import CentreCore
import Reports
import Resources
import Testing

/// Every sentence about child care, to the letter, in every language.
struct CareWordsTests {
    private struct Said {
        let english, spanish, portuguese: String

        init(_ english: String, _ spanish: String, _ portuguese: String) {
            (self.english, self.spanish, self.portuguese) = (english, spanish, portuguese)
        }

        func check(
            sourceLocation: SourceLocation = #_sourceLocation, _ sentence: (Wording) -> String
        ) {
            for (language, text) in [
                (Language.english, english), (.spanish, spanish), (.portuguese, portuguese),
            ] {
                #expect(sentence(Wording(Catalogue(language))) == text, sourceLocation: sourceLocation)
            }
        }
    }

    private static func planned(_ day: String) throws -> PlannedTime {
        PlannedTime(try #require(Day(day)), .midnight)
    }

    private func check(_ refusal: CareRefusal, _ english: String, _ spanish: String, _ portuguese: String) {
        Said(english, spanish, portuguese).check { $0.sentence(for: .care(refusal)) }
    }

    @Test func `why something with a child was refused, and what to do`() {
        let since = Crib.at("19:10")
        check(
            .childHere("Tom", since: since),
            "Tom has been with the carers since 19:10. If that is wrong, take it back; else write "
                + "down who collects.",
            "Tom está en la guardería desde las 19:10. Si no es así, deshaz la entrada; si no, anota "
                + "quién recoge.",
            "Tom está com quem cuida desde as 19:10. Se não é assim, desfaz a entrada; senão, "
                + "escreve quem vem buscar."
        )
        check(
            .childHere("", since: since),
            "A child has been with the carers since 19:10. If that is wrong, take it back; else "
                + "write down who collects.",
            "Una criatura está en la guardería desde las 19:10. Si no es así, deshaz la entrada; si "
                + "no, anota quién recoge.",
            "Uma criança está com quem cuida desde as 19:10. Se não é assim, desfaz a entrada; "
                + "senão, escreve quem vem buscar."
        )
        check(
            .childNamedHere("Tom"),
            "A child called Tom is here already. Is this another child? Give a name to tell them "
                + "apart, such as Tom B.",
            "Ya hay aquí otra criatura que se llama Tom. ¿Es otra? Dale un nombre para "
                + "distinguirlas, como Tom B.",
            "Já há aqui outra criança chamada Tom. É outra? Dá-lhe um nome para as distinguir, como Tom B.")
        check(
            .sameName("Tom"), "Tom is written down twice. Give each child a name of their own.",
            "Tom está dos veces. Da a cada criatura su propio nombre.",
            "Tom está duas vezes. Dá a cada criança o seu próprio nome.")
        check(
            .notInCare("Tom", nil), "Tom is not with the carers. Take the child in first, or choose another.",
            "Tom no está en la guardería. Anota primero la entrada, o elige a otra.",
            "Tom não está com quem cuida. Escreve primeiro a entrada, ou escolhe outra.")
        check(
            .notInCare("Tom", since),
            "Tom was collected at 19:10. If that is wrong, take the collecting back.",
            "Tom ya salió a las 19:10. Si no es así, deshaz la recogida.",
            "Tom já saiu às 19:10. Se não é assim, desfaz a recolha.")
        check(
            .collectedBeforeTakenIn(since),
            "That is before the child was taken in (Tue 24 Nov 19:10). Please check the time.",
            "Eso es antes de la entrada (mar 24 nov 19:10). Revisa la hora.",
            "Isso é antes da entrada (ter 24 nov 19:10). Verifica a hora.")
    }

    @Test func `why a child stays here, and what to do`() {
        check(
            .mayNotCollect("Carlos Mora", rule: "Carlos"),
            "Carlos Mora does not collect today. Keep the child here. Ask the parent first.",
            "Carlos Mora no recoge hoy. La criatura se queda aquí. Pregunta antes a la familia.",
            "Carlos Mora não leva hoje. A criança fica aqui. Pergunta antes à família."
        )
        check(
            .wrongWord,
            "That is not the word. Keep the child here. Ask again, ask a carer who knows the face, "
                + "or ask the parent.",
            "Esa no es la palabra. La criatura se queda aquí. Pregunta otra vez, a alguien que "
                + "conozca la cara, o a la familia.",
            "Não é essa a palavra. A criança fica aqui. Pergunta outra vez, a quem conheça a cara, "
                + "ou à família.")
        check(
            .noWord,
            "There is no pick-up word. A carer who knows the face can let the child go, or make a word.",
            "No hay palabra de recogida. Puede entregar a la criatura alguien que conozca la cara, o "
                + "crea una palabra.",
            "Não há palavra de recolha. Pode entregar a criança alguém que conheça a cara, ou cria "
                + "uma palavra.")
        check(
            .pickUpWord(.short(4)), "The word needs 4 letters or more, so that nobody guesses it.",
            "La palabra necesita 4 letras o más, para que nadie la adivine.",
            "A palavra precisa de 4 letras ou mais, para ninguém a adivinhar.")
        check(
            .pickUpWord(.name), "Anybody could guess a name. Please choose another word.",
            "Un nombre se adivina. Elige otra palabra.", "Um nome adivinha-se. Escolhe outra palavra.")
        check(
            .needsParent,
            "What holds for the family needs the name that the parent goes by. Write it, or let it "
                + "hold for today.",
            "Lo que vale para la familia necesita el nombre que usa. Escríbelo, o que valga solo hoy.",
            "O que vale para a família precisa do nome que usa. Escreve-o, ou que valha só hoje.")
    }

    @Test func `why a time or a table was refused, and what to do`() throws {
        check(
            .unknownRequest, "That request is not in the book.", "Esa petición no está en el libro.",
            "Esse pedido não está no livro.")
        check(
            .endsBeforeItStarts, "It ends before it begins. Please check both times.",
            "Termina antes de empezar. Revisa las dos horas.",
            "Acaba antes de começar. Verifica as duas horas.")
        check(
            .spansTheTurn(.sixInTheMorning),
            "The day turns at 06:00. Ask for what comes after it as a time of its own.",
            "El día cambia a las 06:00. Pide lo que viene después como otro turno.",
            "O dia muda às 06:00. Pede o que vem depois como outro tempo.")
        check(
            .tooFarAhead(try Self.planned("2028-01-03")),
            "Monday 3 January 2028 is more than a year away. Please check the day.",
            "Falta más de un año para lunes 3 de enero de 2028. Revisa el día.",
            "Falta mais de um ano para segunda-feira, 3 de janeiro de 2028. Verifica o dia.")
        check(
            .unknownBand("baby"),
            "\"baby\" is no age that the table has. Choose from: under 2, 2, 3 to 7, 8 and over.",
            "«baby» no es una edad de la tabla. Elige entre: menos de 2, 2, 3 a 7, 8 y más.",
            "«baby» não é uma idade da tabela. Escolhe entre: menos de 2, 2, 3 a 7, 8 e mais.")
        check(
            .firstBand, "The table begins at birth: the first age is 0.",
            "La tabla empieza al nacer: la primera edad es 0.",
            "A tabela começa à nascença: a primeira idade é 0.")
    }

    @Test func `why something with a carer was refused, and what to do`() {
        check(
            .unknownCarer, "Nobody by that name is carer now. Write down who is carer first.",
            "Nadie con ese nombre cuida ahora. Anota primero quién cuida.",
            "Ninguém com esse nome cuida agora. Escreve primeiro quem cuida.")
        check(
            .carerLeft, "That carer left. Choose one who is here.",
            "Esa persona ya no cuida. Elige a alguien que esté aquí.",
            "Essa pessoa já não cuida. Escolhe quem está aqui.")
        check(
            .carerHere("Nur", since: Crib.at("19:10")),
            "Nur has been carer since 19:10. Nothing is left to do.",
            "Nur ya cuida desde las 19:10. No hace falta nada más.",
            "Nur já cuida desde as 19:10. Não é preciso mais nada.")
        check(
            .carerHere("", since: Crib.at("19:10")),
            "A carer has been carer since 19:10. Nothing is left to do.",
            "Alguien que cuida ya cuida desde las 19:10. No hace falta nada más.",
            "Alguém que cuida já cuida desde as 19:10. Não é preciso mais nada.")
    }

    // MARK: Marks

    private func check(
        _ mark: CareMark, in crib: Crib, _ english: String, _ spanish: String, _ portuguese: String
    ) {
        Said(english, spanish, portuguese).check {
            $0.sentence(for: mark, in: crib.centre, at: crib.now)
        }
    }

    @Test func `what to see to about the room`() throws {
        let crib = try Crib()
        check(
            .tooFewCarers(1), in: crib,
            "One carer too few now. Make somebody carer for tonight, or ask who can collect early.",
            "Falta una persona que cuide. Que alguien cuide esta noche, o pregunta quién puede "
                + "recoger antes.",
            "Falta uma pessoa que cuide. Que alguém cuide esta noite, ou pergunta quem pode vir "
                + "buscar mais cedo.")
        check(
            .tooFewCarers(2), in: crib,
            "2 carers too few now. Make somebody carer for tonight, or ask who can collect early.",
            "Faltan 2 personas que cuiden. Que alguien cuide esta noche, o pregunta quién puede "
                + "recoger antes.",
            "Faltam 2 pessoas que cuidem. Que alguém cuide esta noite, ou pergunta quem pode vir "
                + "buscar mais cedo.")
        check(
            .overCapacity(1), in: crib,
            "One child more than the room holds. Ask who can collect early, or open another room.",
            "Una criatura más de las que caben. Pregunta quién puede recoger antes, o abre otra sala.",
            "Uma criança a mais do que cabe na sala. Pergunta quem pode vir buscar mais cedo, ou "
                + "abre outra sala."
        )
        check(
            .overCapacity(3), in: crib,
            "3 children more than the room holds. Ask who can collect early, or open another room.",
            "3 criaturas más de las que caben. Pregunta quién puede recoger antes, o abre otra sala.",
            "3 crianças a mais do que cabe na sala. Pergunta quem pode vir buscar mais cedo, ou abre "
                + "outra sala.")
        check(
            .sameName("Tom"), in: crib,
            "Two children here are called Tom. Give one a name to tell them apart.",
            "Hay dos criaturas que se llaman Tom. Pon a una otro nombre para distinguirlas.",
            "Há duas crianças chamadas Tom. Dá outro nome a uma, para as distinguir.")
    }

    @Test func `what to see to about a parent`() throws {
        let crib = try Crib()
        check(
            .late(crib.lola, minutes: 1), in: crib, "Lola is late by 1 minute. Call.",
            "Lola lleva 1 minuto de retraso. Llama.", "Lola está com atraso de 1 minuto. Liga.")
        check(
            .late(crib.lola, minutes: 12), in: crib, "Lola is late by 12 minutes. Call.",
            "Lola lleva 12 minutos de retraso. Llama.", "Lola está com atraso de 12 minutos. Liga.")
        check(
            .callNow(crib.lola, minutes: 1), in: crib,
            "Lola is late by 1 minute. Call now: Dee 555 01. Never: Carlos.",
            "Lola lleva 1 minuto de retraso. Llama ya: Dee 555 01. Nunca: Carlos.",
            "Lola está com atraso de 1 minuto. Liga já: Dee 555 01. Nunca: Carlos.")
        check(
            .callNow(crib.nameless, minutes: 20), in: crib,
            "Whoever brought Leo, Mia is late by 20 minutes. Nobody else is named to call: ask a "
                + "coordinator.",
            "Quien trajo a Leo, Mia lleva 20 minutos de retraso. No hay nadie más a quien llamar: "
                + "avisa a coordinación.",
            "Quem trouxe Leo, Mia está com atraso de 20 minutos. Não há mais ninguém a quem ligar: "
                + "avisa a coordenação."
        )
        check(
            .cannotReach(crib.lola), in: crib, "Nobody knows how to reach Lola. Ask, and write it down.",
            "Nadie sabe cómo avisar a Lola. Pregunta y anótalo.",
            "Ninguém sabe como avisar Lola. Pergunta e escreve-o.")
        check(
            .cannotReach(ID(high: 1, low: 1)), in: crib,
            "Nobody knows how to reach a parent. Ask, and write it down.",
            "Nadie sabe cómo avisar a una familia. Pregunta y anótalo.",
            "Ninguém sabe como avisar uma família. Pergunta e escreve-o.")
        check(
            .noWord(crib.lola), in: crib,
            "There is no pick-up word for Lola. Only a known face can collect, or make a word.",
            "No hay palabra de recogida para Lola. Solo puede recoger una cara conocida, o crea una palabra.",
            "Não há palavra de recolha para Lola. Só uma cara conhecida pode levar, ou cria uma palavra.")
        check(
            .newWord(crib.lola, Crib.at("19:30")), in: crib,
            "Lola has a new word since 19:30. The old card counts no more.",
            "Lola tiene otra palabra desde las 19:30. La ficha vieja ya no vale.",
            "Lola tem outra palavra desde as 19:30. A ficha antiga já não vale.")
    }

    @Test func `what to see to about a child and a carer`() throws {
        let crib = try Crib()
        check(
            .timeIsUp(crib.nur), in: crib,
            "Nur was to leave by now and does not count any more. Still here? Write down until when.",
            "Nur tenía que irse ya y deja de contar. ¿Sigue aquí? Anota hasta cuándo.",
            "Nur já devia ter saído e deixa de contar. Ainda cá está? Escreve até quando.")
        check(
            .noCarer(crib.lola, crib.tom), in: crib, "Nobody wrote down which carer has Tom. Say who does.",
            "Nadie anotó quién cuida a Tom. Anótalo.", "Ninguém escreveu quem cuida de Tom. Escreve-o.")
        check(
            .carerLeft(crib.lola, crib.tom, crib.nur), in: crib,
            "Nur left and had Tom. Say who has the child now.",
            "Nur se fue y cuidaba a Tom. Anota quién cuida ahora.",
            "Nur saiu e cuidava de Tom. Escreve quem cuida agora.")
        check(
            .carerLeft(crib.lola, ID(high: 1, low: 1), ID(high: 1, low: 1)), in: crib,
            "A carer left and had a child. Say who has the child now.",
            "Alguien que cuida se fue y cuidaba a una criatura. Anota quién cuida ahora.",
            "Alguém que cuida saiu e cuidava de uma criança. Escreve quem cuida agora.")
        check(
            .needsALook(crib.lola, crib.tom), in: crib,
            "Two desks wrote about Tom at once. Look who is here, and write it down.",
            "Dos puestos escribieron a la vez sobre Tom. Mira quién está aquí y anótalo.",
            "Dois postos escreveram ao mesmo tempo sobre Tom. Vê quem está aqui e escreve-o.")
        check(
            .answerNeedsALook(crib.lola), in: crib,
            "Two desks gave Lola different answers. Say which one counts.",
            "Dos puestos dieron a Lola respuestas distintas. Di cuál vale.",
            "Dois postos deram a Lola respostas diferentes. Diz qual vale.")
        check(
            .carerNeedsALook(crib.nur), in: crib,
            "Two desks wrote about Nur at once. Say whether Nur is here.",
            "Dos puestos escribieron a la vez sobre Nur. Di si Nur está aquí.",
            "Dois postos escreveram ao mesmo tempo sobre Nur. Diz se Nur está aqui.")
    }

    @Test func `a row of a list has the first sentence, and no name ends it`() throws {
        let crib = try Crib(parent: "K. B.")
        let wording = Wording(Catalogue(.english))
        func title(_ mark: CareMark) -> String { wording.title(for: mark, in: crib.centre, at: crib.now) }
        #expect(title(.callNow(crib.lola, minutes: 90)) == "K. B. is late by 90 minutes.")
        #expect(title(.cannotReach(crib.lola)) == "Nobody knows how to reach K. B.")
        #expect(title(.sameName("J.")) == "Two children here are called J.")
        #expect(title(.late(crib.nameless, minutes: 2)) == "Whoever brought Leo, Mia is late by 2 minutes.")
    }

    @Test func `that a parent was called is said of whoever is late`() throws {
        var crib = try Crib()
        try crib.does(.care(.callParent(crib.lola, at: Crib.at("19:02"))))
        check(
            .late(crib.lola, minutes: 12), in: crib,
            "Lola is late by 12 minutes. Call. The parent was called at 19:02.",
            "Lola lleva 12 minutos de retraso. Llama. Se avisó a la familia a las 19:02.",
            "Lola está com atraso de 12 minutos. Liga. A família foi avisada às 19:02.")
    }

    // MARK: The look ahead

    private func ahead(
        carers: [(String, until: String?)], children: [(Int, until: String?)], capacity: Int? = nil,
        from: String = "20:00", _ english: String?, _ spanish: String? = nil, _ portuguese: String? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        var crib = try Crib(isEmpty: true)
        if let capacity { try crib.does(.changeSettings(SettingsChanged(capacity: .to(capacity)))) }
        for (name, until) in carers {
            try crib.does(.care(.startCarer(.name(name), until: until.map { Crib.at($0) })))
        }
        for (band, until) in children {
            crib.count += 1
            let kid = ChildWish(name: "Kid \(crib.count)", band: AgeBand(from: band))
            try crib.does(
                .care(.welcome(CareWish(children: [kid]), Taking(back: until.map { Crib.at($0) }))))
        }
        let now = Crib.at(from)
        let spans = crib.centre.outlook(from: now, until: crib.centre.turn(after: now))
        for (language, text) in [
            (Language.english, english), (.spanish, spanish), (.portuguese, portuguese),
        ] where english == nil || text != nil {
            let said = Wording(Catalogue(language)).lookAhead(
                spans, in: crib.centre, zone: .fixed(60, name: "Europe/Madrid"))
            #expect(said == text, sourceLocation: sourceLocation)
        }
    }

    @Test func `when the room will be short of carers`() throws {
        let nine = Array(repeating: (3, until: String?.none), count: 9)
        try ahead(carers: [("Nur", nil), ("Sol", nil)], children: nine, nil)
        try ahead(
            carers: [("Nur", "22:00"), ("Sol", nil)], children: nine,
            "After 22:00 one carer for 9: one too few",
            "Después de las 22:00 una persona para 9 criaturas: falta una",
            "Depois das 22:00 uma pessoa para 9 crianças: falta uma")
        try ahead(
            carers: [("Nur", "22:00")], children: nine, "Now one carer for 9: one too few",
            "Ahora una persona para 9 criaturas: falta una", "Agora uma pessoa para 9 crianças: falta uma")
        try ahead(
            carers: [("Nur", "22:00"), ("Sol", "22:00")], children: [(3, nil)],
            "After 22:00 nobody for one child: one too few",
            "Después de las 22:00 nadie para una criatura: falta una",
            "Depois das 22:00 ninguém para uma criança: falta uma")
        try ahead(
            carers: [], children: Array(repeating: (0, nil), count: 4), "Now nobody for 4: 2 too few",
            "Ahora nadie para 4 criaturas: faltan 2", "Agora ninguém para 4 crianças: faltam 2")
        // Nobody is short once the children are gone.
        try ahead(
            carers: [("Nur", "22:00")], children: Array(repeating: (3, "22:00"), count: 8), nil)
    }

    @Test func `when the room will hold too many`() throws {
        try ahead(
            carers: [("Nur", nil), ("Sol", nil)], children: [(3, nil), (3, nil)], capacity: 1,
            "Now 2 carers for 2: one child more than the room holds",
            "Ahora 2 personas para 2 criaturas: una criatura más de las que caben",
            "Agora 2 pessoas para 2 crianças: uma criança a mais do que cabe na sala")
        try ahead(
            carers: [("Nur", nil)], children: [(3, nil), (3, nil), (3, nil)], capacity: 1,
            "Now one carer for 3: 2 children more than the room holds",
            "Ahora una persona para 3 criaturas: 2 criaturas más de las que caben",
            "Agora uma pessoa para 3 crianças: 2 crianças a mais do que cabe na sala")
    }

    @Test func `every state, reason, cause, note and way has a word in every language`() {
        for language in Language.allCases {
            let wording = Wording(Catalogue(language))
            let told =
                ChildCareRequest.State.allCases.map(wording.state)
                + ChildCareRequest.Reason.allCases.map(wording.reason)
                + CareTally.Cause.allCases.map(wording.cause) + Child.Note.allCases.map(wording.note)
                + Child.Way.allCases.map(wording.way)
            for word in told { #expect(!word.isEmpty && !word.contains("care.") && !word.contains("{")) }
        }
    }

    @Test func `an age band is told by the table`() throws {
        let wording = Wording(Catalogue(.english))
        let rows = RatioTable.starting.rows
        #expect(rows.map { wording.band($0.band) } == ["under 2", "2", "3 to 7", "8 and over"])
        #expect(rows.map { wording.source(of: $0) }.last == "NSPCC")
        #expect(wording.source(of: rows[0]) == "England: EYFS and crèche standards")
        #expect(wording.source(of: .init(band: rows[0].band, perCarer: 2)) == "our own figure")
        #expect(wording.source(of: .init(band: rows[0].band, perCarer: 2, source: "May")) == "May")
    }
}

/// A crèche with Tom of Lola, and Leo and Mia whose parent gave no name; Nur is carer.
private struct Crib {
    var centre = Centre()
    var mint = Mint(seed: 4)
    var now = Crib.at("19:00")
    var count = 0
    private let ana: ID<Person>
    private(set) var lola = ID<ChildCareRequest>(high: 0, low: 0)
    private(set) var nameless = ID<ChildCareRequest>(high: 0, low: 0)
    private(set) var nur = ID<CarerShift>(high: 0, low: 0)
    private(set) var tom = ID<Child>(high: 0, low: 0)

    /// A time on the wall of 24 November 2026, an hour east of UTC.
    static func at(_ time: String) -> Moment {
        let minutes = MinuteOfDay(time)?.minutes ?? 0
        let midnight: Int64 = 1_795_474_800_000
        return Moment(Instant(milliseconds: midnight + Int64(minutes) * 60_000), offset: 60)
    }

    init(parent: String = "Lola", isEmpty: Bool = false) throws {
        let founding = Founding(
            name: "Casa", zone: "Europe/Madrid", coordinator: "Ana", language: "en", lists: [:], digits: [])
        let founded = try Centre.found(founding, at: now, mint: &mint)
        ana = founded.deed.by
        centre.apply(Line(id: ID(mint: &mint), deed: founded.deed, events: founded.events))
        if isEmpty { return }
        try does(.care(.startCarer(.name("Nur"))))
        nur = try #require(centre.openShifts.first).id
        let plan = CareChange.Plan(call: .to("Dee 555 01"), neverCall: .to("Carlos"))
        lola = try takesIn(CareWish(parent: parent, children: [kid("Tom")]), Taking(plan: plan))
        nameless = try takesIn(CareWish(children: [kid("Leo"), kid("Mia")]), Taking())
        tom = try #require(centre.care[lola]?.named.first).id
    }

    private func kid(_ name: String) -> ChildWish { ChildWish(name: name, band: AgeBand(from: 3)) }

    private mutating func takesIn(_ wish: CareWish, _ taking: Taking) throws -> ID<ChildCareRequest> {
        let before = Set(centre.care.keys)
        try does(.care(.welcome(wish, taking)))
        return try #require(centre.care.keys.first { !before.contains($0) })
    }

    mutating func does(_ action: Action) throws {
        now = Moment(now.instant.advanced(minutes: 1), offset: 60)
        let entry = try centre.decide(action, by: ana, at: now, mint: &mint)
        centre.apply(Line(id: ID(mint: &mint), deed: entry.deed, events: entry.events))
    }
}
