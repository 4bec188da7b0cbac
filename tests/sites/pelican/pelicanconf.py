AUTHOR = "Roe"
SITENAME = "Company"
SITEURL = ""
PATH = "content"
TIMEZONE = "UTC"
THEME = "simple"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
PLUGINS = ["ipnb_refs.integrations.pelican"]
IPNB_REFS = {"links": True}
