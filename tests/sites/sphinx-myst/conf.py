project = "Company"
extensions = ["myst_parser", "ipnb_refs.integrations.sphinx"]
ipnb_refs_links = True
