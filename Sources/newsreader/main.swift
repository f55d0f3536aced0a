import CPlatform

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// A start with nothing but paths, the everyday one, does not wait for the argument parser, which costs a millisecond
// before the first frame; everything else goes through it.
platform_faults_end()
platform_streams_occupy()
let arguments = PlainStart.arguments
if let paths = PlainStart.paths(in: arguments) {
  platform_end(Session.run(paths: paths, selection: Selection()))
} else if let text = CompletionScript.asked(by: PlainStart.arguments) ?? RootHelp.asked(by: PlainStart.arguments) {
  var output = StandardOutput()
  output.write(text)
  platform_end(output.end(ExitStatus.success))
} else {
  exit(NewsreaderCommand.run(arguments))
}
