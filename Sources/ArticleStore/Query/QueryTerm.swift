/// One thing a query asks of an article.
package enum QueryTerm: Hashable, Sendable {
  /// The outlet's name is this, case and accents ignored; where no outlet of the store is called so, contains it.
  case source(String)
}
