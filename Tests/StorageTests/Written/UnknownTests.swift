import CentreCore
import Storage
import Testing

/// What a newer program may write, and what this one makes of it.
@Suite struct UnknownTests {
    private static let deed = #""at":1795543500000,"off":0,"by":"a1000000000000000000000000000001""#
    private static let visit = #""visit":"01a20ebb84e01234567890abcdef0001""#

    private func read(_ events: String, deed: String = deed) throws -> (line: Line, unknown: Unknown) {
        try WrittenLine.read(content: "{\(deed),\"events\":[\(events)]}")
    }

    @Test func `an unknown kind has no effect and is counted, and the events around it keep their numbers`()
        throws
    {
        let known = #"{"kind":"visit.reopened",\#(Self.visit)}"#
        let (line, unknown) = try read(#"{"kind":"visit.danced","to":{"x":[1.5e3]}},\#(known)"#)
        #expect(
            line.events == [
                .unknown(kind: "visit.danced"),
                .visitReopened(VisitReopened(visit: Samples.visit, after: [])),
            ])
        #expect(unknown.events == 1)
        #expect(!unknown.mustBeUnderstood)
        #expect(line.stamp(1).ref == EventRef(line: Samples.lineID(1), index: 1))
    }

    @Test func `a kind with an exclamation mark must be understood`() throws {
        let (line, unknown) = try read(#"{"kind":"!visit.sealedAway"}"#)
        #expect(line.events == [.unknown(kind: "!visit.sealedAway")])
        #expect(unknown.mustBeUnderstood)
    }

    @Test func `unknown fields are counted and mean nothing`() throws {
        let event = #"{"kind":"visit.reopened",\#(Self.visit),"mood":"glad","with":null}"#
        let (line, unknown) = try read(event, deed: Self.deed + #","weather":{"rain":true}"#)
        #expect(line.events == [.visitReopened(VisitReopened(visit: Samples.visit, after: []))])
        #expect(unknown.fields == 3)
        #expect(unknown.events == 0)
    }

    @Test(arguments: [
        #"{"kind":"visit.reopened"}"#,
        #"{"kind":"visit.reopened","visit":"01A20EBB84E01234567890ABCDEF0001"}"#,
        #"{"kind":"visit.reopened",\#(visit),"after":"11110000000000000000000000000001"}"#,
        #"{"kind":"visit.reopened",\#(visit),"after":["11110000000000000000000000000001:"]}"#,
        #"{"kind":"visit.reopened",\#(visit),"after":["11110000000000000000000000000001:-1"]}"#,
        #"{"kind":"visit.reopened",\#(visit),"after":["11110000000000000000000000000001:9999999"]}"#,
        #"{"kind":"visit.arrived",\#(visit),"people":-1}"#,
        #"{"kind":"visit.arrived",\#(visit),"people":1000001}"#,
        #"{"kind":"visit.arrived",\#(visit),"people":1.0}"#,
        #"{"kind":"visit.arrived",\#(visit),"people":"1"}"#,
        #"{"kind":"visit.arrived",\#(visit),"handle":null}"#,
        #"{"kind":"visit.arrived",\#(visit),"reasons":["Meal"]}"#,
        #"{"kind":"visit.arrived",\#(visit),"reasons":{"meal":true}}"#,
        #"{"kind":"visit.arrived",\#(visit),"time":946684799999}"#,
        #"{"kind":"visit.arrived",\#(visit),"time":1795543500000,"off":1440}"#,
        #"{"kind":"visit.changed",\#(visit),"reasons":["meal"]}"#,
        #"{"kind":"referral.made",\#(visit),"referral":"b1000000000000000000000000000001","to":"clinic"}"#,
        #"{"kind":"referral.followed",\#(visit),"referral":"b1000000000000000000000000000001","state":"danced"}"#,
        #"{"kind":"settings.changed","turn":"6:00"}"#,
        #"{"kind":"settings.changed","turn":360}"#,
        #"{"kind":"settings.changed","opening":[null,null,null,null,null,null]}"#,
        #"{"kind":"settings.changed","opening":[["18:00"],null,null,null,null,null,null]}"#,
        #"{"kind":"list.changed","list":"dances","code":"meal"}"#,
        #"{"kind":["visit.arrived"]}"#, #"{}"#, #"null"#, #"[]"#, #""visit.arrived""#,
    ]) func `an event that is not understood is as one of an unknown kind`(_ event: String) throws {
        let (line, unknown) = try read(event)
        #expect(unknown.events == 1)
        guard case .unknown = line.events[0] else {
            Issue.record("it was read as \(line.events[0])")
            return
        }
    }

    @Test func `roles and codes that are none grant nothing, and the rest of their event stands`() throws {
        let person = #""person":"a1000000000000000000000000000001""#
        let (line, unknown) = try read(
            #"{"kind":"person.added",\#(person),"name":"Ana","roles":["captain","carer"]},"#
                + #"{"kind":"person.changed",\#(person),"roles":{"captain":true,"carer":false}}"#)
        #expect(
            line.events == [
                .personAdded(PersonAdded(person: Samples.ana, name: "Ana", roles: [.carer])),
                .personChanged(PersonChanged(person: Samples.ana, roles: [.carer: false])),
            ])
        #expect(unknown.events == 0)
    }

    @Test(arguments: [
        #"{}"#, #"[]"#, #"1"#,
        #"{"off":0,"by":"a1000000000000000000000000000001","events":[]}"#,
        #"{"at":1795543500000,"by":"a1000000000000000000000000000001","events":[]}"#,
        #"{"at":1795543500000,"off":0,"events":[]}"#,
        #"{\#(deed)}"#, #"{\#(deed),"events":{}}"#, #"{\#(deed),"events":null}"#,
        #"{\#(deed),"events":[],"h":"8000000000000000"}"#, #"{\#(deed),"events":[],"h":17}"#,
        #"{\#(deed),"events":[],"act":null}"#, #"{\#(deed),"events":[],"undoes":"11"}"#,
        #"{\#(deed),"events":[],"via":7}"#,
    ]) func `a line whose deed is not understood is bad`(_ content: String) {
        #expect(throws: LineFault.malformed) { try WrittenLine.read(content: content) }
    }

    @Test func `a door that is not known is read as the desk's`() throws {
        #expect(try read("", deed: Self.deed + #","via":"telephone""#).line.deed.via == .desk)
    }
}
