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

  @Test(arguments: [
    ("\u{0}\u{1F}\u{7F}", "\\u0000\\u001f\\u007f"), ("a\nb\r\t", "a\\nb\\r\\t"), ("\u{2028}🙂é", "\\u2028🙂é"),
  ])
  func stringsAreEscaped(text: String, json: String) {
    #expect(JSONLine.quoted(text) == "\"\(json)\"")
  }
}
