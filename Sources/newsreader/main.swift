import ArgumentParser
import CPlatform

// A start with nothing but paths, the everyday one, does not wait for the argument parser, which costs a millisecond
// before the first frame; everything else goes through it.
if let paths = PlainStart.paths(in: PlainStart.arguments) {
  platform_end(Session.run(paths: paths, selection: Selection()))
} else if let text = CompletionScript.asked(by: PlainStart.arguments) ?? RootHelp.asked(by: PlainStart.arguments) {
  var output = StandardOutput()
  output.write(text)
  platform_end(output.end(ExitStatus.success))
} else {
  NewsreaderCommand.main()
}
