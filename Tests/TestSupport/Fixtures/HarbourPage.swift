/// A page of invented news in the layout of a category archive: five articles, three outlets, and every kind of block a
/// reader has to draw.
package let harbourPage = """
  Archive for ‘Harbours’


  Old lighthouse to shine again after ‘forty dark years’

    • Volunteers rebuilt the lamp from drawings found in an attic
    • The first light is planned for the longest night of the year
  The lighthouse at Skarvik before the storm that broke its lamp. Photo: AP
  The lighthouse at Skarvik before the storm that broke its lamp. Photo: AP
  The lamp of Skarvik will be lit by the\u{20}
  harbour museum

  this winter, forty years after a storm put it out, the town council said on Tuesday.

  “We had the lens, we had the tower, and we had people who would not give up,” said the museum’s director.

  Ferry crews ask for a second winter pilot

  The glass came from three countries and was ground by hand. No factory makes such pieces any more, and the museum kept two as spares.

  The lamp belongs to everyone who ever looked for itIda Holm, keeper of the harbour museum in Skarvik

  Ships will not depend on it: satellite navigation has replaced the old lights along most of the coast.

  Source: SCMP


  Ferry crews ask for a second winter pilot

  SKARVIK, December 3 (Xinhua) — Crews of the island ferries have asked for a second pilot on winter nights, a union spokesman said Monday.

  Two ferries touched ground last year, both in fog and both with one pilot on the bridge.

  The company said it would answer in January.

  Source: Xinhua


  Harbour master retires after three decades


  Harbour master Jon Aas hands over the keys in Skarvik, December 1, 2018. (Xinhua/Li Wei)

  SKARVIK, December 1 (Xinhua) — Harbour master Jon Aas handed over his keys on Saturday after thirty-one years in the little red house on the pier.

  His successor comes from the pilot station up the coast.

  Source: Xinhua


  東京の港に新しい灯台 opens beside the old one

  TOKYO (Reuters) – The port of Tokyo 東京港 opened a lighthouse café on Sunday, serving crème brûlée and naïve jokes to all who climbed its 214 steps.

  新しい灯台は古い灯台の隣に建てられた。訪れた人々は海を眺めながらコーヒーを楽しんだ。

  Source: Reuters


  Chinese museum lends compass to Skarvik

  The oldest compass of the collection will be shown for three months, the museum said.

  It has not left the country since it was found in a wreck in 1957.

  Source: SCMP
  """
