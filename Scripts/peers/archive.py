"""Archives to measure with, in the forms that each program reads: always the same for a number of articles."""
import os
import random
import shutil
import subprocess

WORDS = """harbour council bridge minister budget river election border school market winter grain ferry union court
engine village doctor island treaty railway storm tariff museum festival theatre reactor satellite vaccine drought
glacier orchard quarry senate province coast valley airport strike reform census museum archive letter witness""".split()
# Forty, as many as somebody who reads the news follows.
SOURCES = [place + " " + kind for place in "Quay Morrow Harbour Northern Civic Coast Valley Border".split()
           for kind in "News Post Ledger Times Wire".split()]
NAMES = "Ana Björn Chloé Dora Émile Farid Grete Hugo Inès José".split()
SURNAMES = "Alvarez Berg Castellón Dvořák Ekström Fontaine Garnier Hollis Ivanov Jørgensen".split()
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October"]
NEWSBOAT = "auto-reload no\nmax-items 0\nshow-read-feeds yes\nshow-read-articles yes\nconfirm-exit no\n"
NEOMUTT = "set folder=/tmp\nset mbox_type=mbox\nset quit=yes\nset move=no\nset wait_key=no\nset read_inc=0\n"


def make_archive(folder, articles):
    """Pages of twenty articles of some 4 KB each, always the same; one article in 500 speaks of a zeppelin.

    Written as saved news is: typographic quotation marks and dashes, some accents, short paragraphs, bylines, bullets
    and captions."""
    pages = folder + "/text"
    if os.path.exists(folder + "/made-2"):
        return
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(pages)
    dice = random.Random(articles)
    with open(folder + "/headlines.txt", "w", encoding="utf-8") as headlines, \
            open(folder + "/all.txt", "w", encoding="utf-8") as everything:
        for page in range((articles + 19) // 20):
            text = "Notes on the coast\n\n"
            for number in range(page * 20, min(page * 20 + 20, articles)):
                title = " ".join(dice.choices(WORDS, k=6)).capitalize() + " %d" % number
                if number % 400 == 7:
                    title = "Moratorium on " + title
                text += "%s\n\n%s\n\nSource: %s, %s %d, %d\n\n" % (
                    title, body(dice, number), dice.choice(SOURCES), dice.choice(MONTHS), dice.randint(1, 28),
                    dice.randint(1990, 2020))
                headlines.write(title + "\n")
            everything.write(text)
            with open("%s/%06d.txt" % (pages, page), "w", encoding="utf-8") as file:
                file.write(text)
    open(folder + "/made-2", "w").close()


def body(dice, number):
    """The text of an article: a byline, some twenty paragraphs, now and then bullets or a caption."""
    name = lambda: dice.choice(NAMES) + " " + dice.choice(SURNAMES)
    words = lambda least, most: " ".join(dice.choices(WORDS, k=dice.randint(least, most)))
    sentence = lambda: words(8, 16).capitalize() + "."
    paragraphs = ["By " + name()]
    for _ in range(dice.randint(17, 23)):
        kind = dice.random()
        if kind < 0.55:
            paragraphs.append(" ".join(sentence() for _ in range(dice.randint(1, 3))))
        elif kind < 0.85:
            paragraphs.append("“%s,” said %s, the %s’s spokesman. “%s”" % (
                words(6, 14).capitalize(), name(), dice.choice(WORDS), sentence()))
        elif kind < 0.95:
            paragraphs.append(words(6, 10).capitalize() + " – " + words(5, 12) + ", " + words(4, 9) + ".")
        elif kind < 0.98:
            paragraphs.append("\n".join("• " + sentence() for _ in range(3)))
        else:
            paragraphs.append("The %s in %s. Photo: %s" % (words(2, 4), dice.choice(MONTHS), name()))
    if number % 500 == 3:
        paragraphs[3] += " A zeppelin was seen."
    return "\n\n".join(paragraphs)


def articles_of(folder):
    """Headline, text and source of each article of a made archive."""
    with open(folder + "/all.txt", encoding="utf-8") as everything:
        for page in everything.read().split("Notes on the coast\n\n")[1:]:
            articles = page.split("\n\nSource: ")
            for number, (article, end) in enumerate(zip(articles, articles[1:])):
                paragraphs = article.split("\n\n")
                # The rest of the source line above stands before all but the first.
                headline, *text = paragraphs[1:] if number else paragraphs
                yield headline, "\n\n".join(text), end.partition(",")[0]


def make_mailbox(folder):
    """The archive as one mailbox, and the settings to read it with, for neomutt."""
    if os.path.exists(folder + "/mail.done"):
        return
    with open(folder + "/mail.mbox", "w", encoding="utf-8") as mailbox:
        for number, (headline, text, _) in enumerate(articles_of(folder)):
            mailbox.write("From press@example.org Mon Jan  4 00:00:00 2021\nFrom: press@example.org\nSubject: %s\n"
                          "Date: Mon, 4 Jan 2021 00:00:00 +0000\nMessage-ID: <%d@example.org>\n\n%s\n\n" % (
                              headline, number, text))
    with open(folder + "/neomuttrc", "w") as settings:
        settings.write(NEOMUTT)
    open(folder + "/mail.done", "w").close()


def make_feeds(folder, home):
    """The archive as feeds, one a source, that newsboat has taken into its cache."""
    if os.path.exists(folder + "/feeds.done"):
        return
    feeds = {}
    for number, (headline, text, source) in enumerate(articles_of(folder)):
        feeds.setdefault(source, []).append(
            "<item><title>%s</title><guid isPermaLink=\"false\">%d</guid><pubDate>Mon, 04 Jan 2021 00:00:00 +0000"
            "</pubDate><description>%s</description></item>\n" % (headline, number, text.replace("\n\n", "&lt;p&gt;")))
    os.makedirs(folder + "/feeds", exist_ok=True)
    with open(folder + "/urls", "w") as urls:
        for number, source in enumerate(sorted(feeds)):
            path = "%s/feeds/%d.xml" % (os.path.abspath(folder), number)
            urls.write("file://%s\n" % path)
            with open(path, "w", encoding="utf-8") as feed:
                feed.write("<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>%s</title>"
                           "<link>http://example.org</link><description>all</description>\n%s</channel></rss>\n" % (
                               source, "".join(feeds[source])))
    with open(folder + "/newsboatrc", "w") as settings:
        settings.write(NEWSBOAT)
    subprocess.run(["newsboat", "-u", "urls", "-C", "newsboatrc", "-c", "cache.db", "-x", "reload"], cwd=folder,
                   env=dict(os.environ, HOME=home), check=True, stdout=subprocess.DEVNULL)
    open(folder + "/feeds.done", "w").close()
