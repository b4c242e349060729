import CentreCore
import Storage
import Testing

/// What a newer program may write, and what this one makes of it.
@Suite struct UnknownTests {
    private static let deed = #""at":1795543500000,"off":0,"by":"a1000000000000000000000000000001""#
    private static let visit = #""visit":"01a20ebb84e01234567890abcdef0001""#
    private static let asking = #""request":"01a20e8496601234567890abcdef0005""#
    private static let child = #""child":"b6000000000000000000000000000001""#
    private static let shift = #""shift":"01a20ea00da01234567890abcdef0007""#

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
        #"{"kind":"settings.changed","ratios":[]}"#,
        #"{"kind":"settings.changed","ratios":[[2,4]]}"#,
        #"{"kind":"settings.changed","ratios":[[0,3],[0,4]]}"#,
        #"{"kind":"settings.changed","ratios":[[0,0]]}"#,
        #"{"kind":"settings.changed","ratios":[[0,31]]}"#,
        #"{"kind":"settings.changed","ratios":[[0,3],[18,9]]}"#,
        #"{"kind":"settings.changed","ratios":[[0,3,null]]}"#,
        #"{"kind":"settings.changed","ratios":[[0,3,"us","them"]]}"#,
        #"{"kind":"settings.changed","ratios":null}"#,
        #"{"kind":"settings.changed","capacity":-1}"#,
        #"{"kind":"settings.changed","returnWithin":null}"#,
        #"{"kind":"childcare.asked"}"#,
        #"{"kind":"childcare.asked",\#(asking),"handle":null}"#,
        #"{"kind":"childcare.asked",\#(asking),"from":"2026-11-24T7:00"}"#,
        #"{"kind":"childcare.asked",\#(asking),"from":"2026-11-24 19:00"}"#,
        #"{"kind":"childcare.asked",\#(asking),"until":"2026-02-30T19:00"}"#,
        #"{"kind":"childcare.childNamed",\#(asking)}"#,
        #"{"kind":"childcare.childNamed",\#(asking),\#(child),"band":18}"#,
        #"{"kind":"childcare.childNamed",\#(asking),\#(child),"band":null}"#,
        #"{"kind":"childcare.answered",\#(asking),"state":"danced"}"#,
        #"{"kind":"childcare.answered",\#(asking),"state":"declined","reason":"danced"}"#,
        #"{"kind":"childcare.arranged",\#(asking),"wait":"soon"}"#,
        #"{"kind":"childcare.arranged",\#(asking),"from":1795543500000}"#,
        #"{"kind":"childcare.collectorNamed",\#(asking),"collector":"b7000000000000000000000000000001"}"#,
        #"{"kind":"childcare.wordSet",\#(asking)}"#,
        #"{"kind":"childcare.wordSet",\#(asking),"salt":"00","hash":"00"}"#,
        #"{"kind":"childcare.takenIn",\#(asking),\#(child),"carer":null}"#,
        #"{"kind":"childcare.takenIn",\#(asking),\#(child),"back":null}"#,
        #"{"kind":"childcare.stays",\#(asking),\#(child)}"#,
        #"{"kind":"childcare.handed",\#(asking),\#(child)}"#,
        #"{"kind":"childcare.collected",\#(asking),\#(child)}"#,
        #"{"kind":"childcare.collected",\#(asking),\#(child),"way":"force"}"#,
        #"{"kind":"childcare.putRight",\#(asking),\#(child),"state":"asleep"}"#,
        #"{"kind":"childcare.called",\#(asking),"time":"19:00"}"#,
        #"{"kind":"carer.started"}"#,
        #"{"kind":"carer.stays",\#(shift)}"#,
        #"{"kind":"family.ruled","rule":"b8000000000000000000000000000001","name":"Bea"}"#,
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
        (#"{"kind":"carer.started",\#(shift)}"#, Event.carer(.started(CarerStarted(shift: Samples.shift)))),
        (
            #"{"kind":"childcare.collectorWithdrawn",\#(asking),"collector":"\#(Samples.collector)"}"#,
            .care(
                .collectorWithdrawn(
                    CollectorWithdrawn(
                        request: Samples.asking, collector: Samples.collector, withdrawn: true)))
        ),
        (
            #"{"kind":"family.ruleWithdrawn","rule":"\#(Samples.rule)"}"#,
            .family(.withdrawn(FamilyRuleWithdrawn(rule: Samples.rule, withdrawn: true)))
        ),
        (
            #"{"kind":"childcare.called",\#(asking)}"#,
            .care(.called(ParentCalled(request: Samples.asking, time: nil)))
        ),
        (
            #"{"kind":"childcare.takenIn",\#(asking),\#(child),"back":1795543500000}"#,
            .care(
                .takenIn(
                    TakenIn(
                        request: Samples.asking, child: Samples.child, carer: nil,
                        back: Moment(Instant(milliseconds: 1_795_543_500_000), offset: 0), after: [])))
        ),
    ]) func `what is absent in an event of child care has the meaning that the description gives`(
        _ written: String, _ event: Event
    ) throws {
        let (line, unknown) = try read(written)
        #expect(line.events == [event])
        #expect(unknown == Unknown())
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
