import Testing
@testable import NewsArchive
import TextCore

@Suite struct ExportTests {
  @Test func oneObjectOnOneLine() {
    let text =
      "Archive for ‘Boats’\n\n\nBridge \"opens\"\\ at last\n\nQUAY, May 6, 2019 (QW) — Tab\there.\n\nSource: QW\n"
    let page = page(text)
    let id = page.outlines[0].id
    #expect(
      ArticleJSON.line(for: page.article(at: 0)) == """
        {"id":"\(id)","headline":"Bridge \\"opens\\"\\\\ at last","source":"QW","date":"2019-05-06",\
        "date_certainty":"stated","byline":null,"dateline":"QUAY, May 6, 2019 (QW) —","topic":"Boats","url":null,\
        "file":"page.txt","lines":[4,8],"words":8,"confidence":0.85,"blocks":[{"kind":"paragraph",\
        "text":"QUAY, May 6, 2019 (QW) — Tab here.","lines":[6,6]}]}
        """)
  }

  @Test func relatedHeadlinesNameTheirArticle() {
    let blocks = [
      Block(.related, "Bridge opens", lines: [LineNumber(3)]), Block(.related, "Nowhere", lines: [LineNumber(4)]),
    ]
    var article = page("A headline stands here\n\nA sentence that stands alone ends here.\n").article(at: 0)
    article.blocks = blocks
    let line = ArticleJSON.line(for: article, related: [0: ArticleID(255)])
    #expect(line.contains(#""text":"Bridge opens","lines":[3,3],"article":"00000000000000ff"}"#))
    #expect(line.contains(#""text":"Nowhere","lines":[4,4],"article":null}"#))
  }

  @Test(arguments: [
    ("\u{0}\u{1F}\u{7F}", "\\u0000\\u001f\\u007f"), ("a\nb\r\t", "a\\nb\\r\\t"), ("\u{2028}🙂é", "\\u2028🙂é"),
  ])
  func stringsAreEscaped(text: String, json: String) {
    #expect(JSONLine.quoted(text) == "\"\(json)\"")
  }

  /// What must survive a way through Markdown and back.
  private func essence(_ article: Article) -> [String] {
    let fields = [
      article.id.description, article.headline, article.source, article.date?.iso, article.byline, article.topic,
      article.url, article.date.map { "\($0.certainty)" },
    ]
    let blocks = article.blocks.map { block in
      [block.kind.rawValue, block.text, block.credit, block.attribution, block.handle, block.time].map { $0 ?? "-" }
        .joined(separator: "|")
    }
    return fields.map { $0 ?? "-" } + blocks
  }

  @Test func markdownReadsBackAsTheSameArticles() {
    let text = """
      Archive for ‘Boats: old & "new"’

      6/28/19

      "Bridge" opens: after nine years | Morrow Post

        • Toll is twice what was planned
      A boat in fog. Photo: QW
      A boat in fog. Photo: QW
      The bridge opened on Saturday, and the board was glad of it.

      Ada Vane


      @adavane
      All lamps are out on the quay.
      7:05 AM - Mar 2, 2020

      We never thought it would standAda Vane, keeper of the bridge

          let x = [1, 2];

            y = x;

      # not a heading of Markdown, this one, but it ends a sentence.

      Posted in boats | 14 Comments

      6/27/19

      Lamps for the quay

      - one
      - two

      * * *

      Source: Reuters was the word that somebody had painted on the wall at night.
      """
    let first = page(text)
    #expect(first.outlines.count == 2)
    let stream = first.articles.map(ArticleMarkdown.text).joined(separator: "\n")
    let second = page(stream)
    #expect(second.articles.map(essence) == first.articles.map(essence), "\(stream)")
  }

  @Test(arguments: [
    ("Bridge opens: at last", "\"Bridge opens: at last\""), ("The bridge:", "\"The bridge:\""), ("1984", "\"1984\""),
    ("1e5", "\"1e5\""), ("true", "\"true\""), ("No", "\"No\""), ("null", "\"null\""),
    ("12 boats lost", "12 boats lost"),
    ("Bridge opens", "Bridge opens"), ("\"Bridge\" opens", "'\"Bridge\" opens'"),
  ])
  func frontMatterIsYAML(headline: String, scalar: String) {
    var article = page("Bridge opens\n\nThe bridge opened on Saturday at last.\n\nSource: QW\n").article(at: 0)
    article.headline = headline
    let text = ArticleMarkdown.text(for: article)
    #expect(text.split(separator: "\n").contains("headline: \(scalar)"))
    #expect(page(text).headline(at: 0) == headline)
  }

  @Test func aCreditWithoutCaptionReadsBack() {
    let first = page(
      "Bridge opens\n\nThe bridge opened at last.\n\nImage copyright QW\n\nIt is of oak.\n\nSource: QW\n")
    let second = page(first.articles.map(ArticleMarkdown.text).joined())
    #expect(second.articles.map(essence) == first.articles.map(essence))
  }

  @Test func anyPageReadsBackFromMarkdown() {
    for seed in 0..<300 as Range<UInt64> {
      let text = InvariantTests.generated(seed)
      let first = page(text)
      let stream = first.articles.map(ArticleMarkdown.text).joined(separator: "\n")
      #expect(page(stream).articles.map(essence) == first.articles.map(essence), "seed \(seed): \(stream)")
    }
  }

  @Test(arguments: [("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("a\nb", "\"a\nb\"")])
  func fieldsOfCSVAreQuoted(text: String, field: String) {
    #expect(ArticleCSV.quoted(text) == field)
  }

  @Test func recordsOfCSVHaveAllColumns() {
    let article = page("Bridge opens\n\nThe bridge opened on Saturday at last.\n\nSource: QW\n").article(at: 0)
    let columns = ArticleCSV.header.split(separator: ",").count
    #expect(ArticleCSV.line(for: article).split(separator: ",", omittingEmptySubsequences: false).count == columns)
  }
}
