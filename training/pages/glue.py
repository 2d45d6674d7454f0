"""Articles with furniture glued on, for training and testing: parts of other pages, and teasers made of other articles.

Every text is a list of lines, each (words, kind); kind is None for the article's own lines. Nothing made here is ever published.
"""

import re

READ_MORE = [
    "Read more: ", "READ MORE: ", "Related: ", "RELATED: ", "See also: ", "Also read: ", "Read next: ", "More: ", "Watch: ", "Don't miss: ",
    "READ: ", "Recommended: ", "Read also: ", "In case you missed it: ", "Trending: ", "MORE: ", "Opinion: ", "[Read: ", "Next: ",
]
HEADINGS = [
    "Related stories", "Related articles", "Most read", "More from this section", "Most popular", "You may also like", "Recommended for you",
    "More news", "Trending now", "Top stories", "Read next", "Latest news", "More on this story", "Editors' picks", "Also in the news",
    "What to read next", "Popular on our site", "RELATED CONTENT", "MORE STORIES", "Keep reading", "Around the web", "From our partners",
]
AFTER = [" Read more", " Read More »", " Continue reading", " [...]", " (more)", " Read the full story", ""]
PROMOTION = [
    "Sign up for our daily newsletter", "Subscribe to our newsletter and get the news in your inbox every morning.", "Advertisement",
    "ADVERTISEMENT", "Story continues below advertisement", "Article continues below", "Get the latest news delivered to your inbox.",
    "Download our app", "Support independent journalism: become a member today.", "Already a subscriber? Log in", "Sponsored content",
    "Listen to this article", "Get unlimited access for $1 a week.", "Enter your email address", "Thank you for signing up!",
]
SHARE = [
    "Share this article", "Share on Facebook", "Tweet", "Email", "Print", "Share", "12 shares", "1.2K Shares", "Follow us on Twitter", "Pin it",
    "Copy link", "Facebook Twitter WhatsApp Email", "Share this:", "Like this:", "342 views", "Share on X", "Comments (45)", "0 comments",
]
CREDITS = ["Photo: {}", "({}/AP Photo)", "Photograph: {}/Getty Images", "Image credit: {}", "{} / Reuters", "Getty Images", "Photo by {}", "(AP Photo/{})"]
COPYRIGHTS = [
    "© 2019 {}. All rights reserved.", "Copyright 2016 {}. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.",
    "Copyright © 2023 {}", "All rights reserved.", "© {}", "This story was originally published by {}.",
]
DATES = [
    "March 3, 2016", "Published: 12:04 p.m. ET Oct. 4, 2016", "Updated 3 hours ago", "Posted on May 5, 2019 at 4:05 pm", "2 days ago", "10 September 2018",
    "Last modified on Tue 4 Jun 2019 09.32 BST", "Nov 8, 2016, 10:31 PM EST", "5 min read", "Wednesday, January 9, 2019",
]


def sentences(paragraph):
    return re.split(r"(?<=[.!?”\"])\s+(?=[A-Z“\"])", paragraph)


def truncated(words, chance):
    """The first words of a paragraph, broken off as teasers are."""
    limit = chance.choice([80, 100, 120, 140, 160, 200, 250])
    if len(words) <= limit:
        return words
    cut = words[:limit].rsplit(" ", 1)[0] if chance.random() < 0.8 else words[:limit]
    return cut.rstrip(" ,;:") + chance.choice(["…", "...", " …", " ...", "... ", "…"]).rstrip()


def teaser(other, chance):
    """A list of lines that lead to another article: (title, paragraphs)."""
    title, paragraphs = other
    lead = paragraphs[0] if len(paragraphs[0]) > 60 or len(paragraphs) < 2 else paragraphs[1]
    form = chance.random()
    if form < 0.16:
        lines = [title]
    elif form < 0.32:
        lines = [chance.choice(READ_MORE) + title]
    elif form < 0.60:
        lines = [title, truncated(lead, chance) + chance.choice(AFTER)]
    elif form < 0.72:
        lines = [truncated(lead, chance) + chance.choice(AFTER)]
    elif form < 0.86:
        lines = [title, sentences(lead)[0]]
    elif form < 0.94:
        lines = [title, lead]
    else:
        lines = [title] + paragraphs[:2]
    if chance.random() < 0.15:
        lines.insert(1, chance.choice(DATES))
    if chance.random() < 0.1 and len(lines) > 1:
        lines = [" ".join(lines)]
    return [(line, "TEASER") for line in lines if line.strip()]


def glued(article, others, parts, names, chance):
    """``article`` (its lines) with teasers of ``others`` and ``parts`` of other pages before, between and after its lines.

    parts: {"before" | "between" | "after": [[(line, kind), ...], ...]}, runs of lines as they stood on a page
    """
    def made(where):
        form = chance.random()
        if form < 0.5 and where != "before" or form < 0.1:
            count = chance.choice([1, 1, 1, 2, 3]) if where == "between" else chance.choice([1, 2, 3, 3, 4, 5, 6])
            lines = [(chance.choice(HEADINGS), "TEASER")] if count > 1 and chance.random() < 0.6 else []
            for other in chance.sample(others, count):
                lines += teaser(other, chance)
            return lines
        if form < 0.8 and parts[where]:
            return chance.choice(parts[where])
        name = chance.choice(names)
        kind, choices = chance.choice([
            ("PROMOTION", PROMOTION), ("SHARE", SHARE), ("CREDIT", CREDITS), ("COPYRIGHT", COPYRIGHTS), ("DATELINE", DATES),
            ("BYLINE", ["By {}", "{}", "By {}, Staff Writer", "Written by {}"])])
        return [(chance.choice(choices).format(name), kind)]

    lines = []
    if chance.random() < 0.6:
        for _ in range(chance.choice([1, 1, 2])):
            lines += made("before")
    at = {chance.randrange(1, len(article)) for _ in range(chance.choice([0, 1, 1, 2, 3]))} if len(article) > 2 else set()
    for i, line in enumerate(article):
        if i in at:
            lines += made("between")
        lines.append((line, None))
    if chance.random() < 0.85:
        for _ in range(chance.choice([1, 1, 2, 2, 3])):
            lines += made("after")
    return lines


def kind_of(block):
    """What a part of a page that is not its article is, by its classes and words; a guess to learn kinds from."""
    near = {n for names in block["names"][:2] for n in names}
    far = {n for n in block["names"][2]}
    text = block["text"]
    low = text.lower()
    if "©" in text or "all rights reserved" in low or low.startswith("copyright"):
        return "COPYRIGHT"
    if {"<figcaption>", "caption"} & near:
        return "CREDIT" if re.match(r"(photo|image|credit|source|getty)", low) else "CAPTION"
    if re.match(r"(photo|image|photograph)s?( by| credit|:)", low) or "getty images" in low:
        return "CREDIT"
    if low.startswith(("by ", "written by")) and len(text) < 80 or {"byline"} & near and len(text) < 80:
        return "BYLINE"
    if {"share", "social", "sharing", "follow"} & (near | far):
        return "SHARE"
    if {"bio", "author_bio", "author_box", "about_author"} & (near | far) and len(text) > 80:
        return "BIOGRAPHY"
    if {"comment", "comments", "disqus", "reply", "respond"} & (near | far):
        return "COMMENT"
    if {"newsletter", "subscribe", "signup", "cta", "promo", "banner", "ad", "ads", "popup", "modal", "offer"} & (near | far) or "newsletter" in low:
        return "PROMOTION"
    if {"date", "time", "<time>", "published", "posted"} & near and len(text) < 60:
        return "DATELINE"
    if {"related", "recommended", "card", "cards", "teaser", "trending", "popular", "posts", "recent"} & (near | far):
        return "TEASER"
    if {"<nav>", "nav", "menu", "footer", "<footer>", "breadcrumb", "breadcrumbs", "header", "cookie", "navigation", "tags"} & (near | far):
        return "NAVIGATION"
    return "TEASER" if len(text) > 60 else "OTHER"
