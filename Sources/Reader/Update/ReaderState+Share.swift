/// How list and text share the screen: as the configuration says, until the user changes it by hand. That is kept, and
/// holds in the next runs until the configuration says something else than it did then.
extension ReaderState {
  /// Gives the list more of the screen, or less if negative.
  mutating func resizeList(by percent: Int) {
    switch layout.arrangement {
    case .beside, .stacked: settings.share = ScreenLayout.limited(share: settings.share + percent)
    case .single, .tooSmall:
      let key = isZoomed ? label(for: .zoom).map { "; \($0) shows both panes" } : nil
      tell("One pane has all of the screen" + (key ?? ""))
    }
  }

  /// Takes what is set for the start as it is.
  mutating func takeShareOfConfiguration() {
    configuredShare = settings.share
    knownShare = settings.share
  }

  /// Takes up what the user left, where the configuration still says what it did then and nothing was changed since the
  /// start.
  mutating func resume(_ kept: KeptShare?) {
    guard let kept, kept.configured == configuredShare, settings.share == configuredShare else { return }
    settings.share = ScreenLayout.limited(share: kept.percent)
    knownShare = settings.share
  }

  /// Keeps what the user changed; while the line between the panes is dragged, what comes of it in the end.
  mutating func noteShare() {
    guard settings.share != knownShare, !isDraggingDivider else { return }
    knownShare = settings.share
    outbox.append(.keep(kept.arrange(KeptShare(percent: settings.share, configured: configuredShare))))
  }
}
