internal import ArgumentParser

struct CollectiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "collective",
        abstract: "What the group agrees, decides and puts first, who learns from whom, and what is owed.",
        discussion: HelpText.collective,
        subcommands: [
            CollectiveDecide.self, CollectiveSettle.self, CollectiveMethod.self, CollectiveFound.self,
            CollectivePropose.self, CollectiveAgree.self, CollectiveWord.self, CollectiveEnd.self,
            CollectiveRefuse.self, CollectiveRecordAgain.self,
            CollectiveObject.self, CollectiveLookAgain.self, CollectiveAct.self, CollectiveDone.self,
            CollectivePrioritise.self, CollectiveDots.self,
            CollectiveMentor.self, CollectiveStep.self, CollectiveShare.self,
            CollectiveChange.self, CollectiveGoOn.self, CollectiveTakeBack.self,
            CollectiveList.self, CollectiveOwed.self, CollectiveShow.self,
        ])
}

/// Which of what the collective keeps.
struct KeptArgument: ParsableArguments {
    @Argument(help: ArgumentHelp("Which: a reference.", valueName: "REF"))
    var ref: String
}
