project = "Company"
extensions = ["ipnb_refs.integrations.sphinx"]
ipnb_refs_links = True
