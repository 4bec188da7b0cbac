"""What the commands of TeX that occur in bibliographies stand for."""

from __future__ import annotations

from ipnb_refs.model import Style

ACCENTS = {
    '"': "\u0308", "'": "\u0301", "`": "\u0300", "^": "\u0302", "~": "\u0303", "=": "\u0304",
    ".": "\u0307", "b": "\u0331", "c": "\u0327", "d": "\u0323", "f": "\u0311", "H": "\u030b",
    "h": "\u0309", "k": "\u0328", "r": "\u030a", "t": "\u0361", "U": "\u030e", "u": "\u0306",
    "v": "\u030c",
    "capitalacute": "\u0301", "capitalbreve": "\u0306", "capitalcaron": "\u030c",
    "capitalcedilla": "\u0327", "capitalcircumflex": "\u0302", "capitaldieresis": "\u0308",
    "capitaldotaccent": "\u0307", "capitalgrave": "\u0300", "capitalhungarumlaut": "\u030b",
    "capitalmacron": "\u0304", "capitalogonek": "\u0328", "capitalring": "\u030a",
    "capitaltilde": "\u0303", "textcommaabove": "\u0313", "textcommabelow": "\u0326",
    "textdotbelow": "\u0323", "textgravedbl": "\u030f", "texthookabove": "\u0309",
    "textogonekcentered": "\u0328", "textroundcap": "\u0311", "textvbaraccent": "\u030d",
    "G": "\u030f", "C": "\u030f", "M": "\u0322", "|": "\u030d", "textdoublegrave": "\u030f",
    "textinvertedbreve": "\u0311", "newtie": "\u0311", "textdoublevbaraccent": "\u030e",
    "textdotbreve": "\u0310", "textturncommaabove": "\u0312", "textrevcommaabove": "\u0314",
    "textcommaabover": "\u0315", "textsubgrave": "\u0316", "textsubacute": "\u0317",
    "textadvancing": "\u0318", "textretracting": "\u0319", "textrighthorn": "\u031b",
    "horn": "\u031b", "textsublhalfring": "\u031c", "textraising": "\u031d",
    "textlowering": "\u031e", "textsubplus": "\u031f", "textsubbar": "\u0320",
    "textsubminus": "\u0320", "textpalhookbelow": "\u0321", "textsubdot": "\u0323",
    "textsubumlaut": "\u0324", "textsubring": "\u0325", "textsyllabic": "\u0329",
    "textsubbridge": "\u032a", "textsubw": "\u032b", "textsubwedge": "\u032c",
    "textsubcircum": "\u032d", "textsubbreve": "\u032e", "textundertie": "\u032e",
    "textsubarch": "\u032f", "textsubtilde": "\u0330", "textsuperimposetilde": "\u0334",
    "textsubrhalfring": "\u0339", "textinvsubbridge": "\u033a", "textsubsquare": "\u033b",
    "textseagull": "\u033c", "textovercross": "\u033d", "textoverw": "\u034a",
    "texttoptiebar": "\u0361", "textdoublebreve": "\u035d", "textdoublemacron": "\u035e",
    "textdoubletilde": "\u0360", "textacutemacron": "\u0304\u0301",
    "textgravemacron": "\u0304\u0300", "textbrevemacron": "\u0306\u0304",
    "textcircumacute": "\u0302\u0301", "textdotacute": "\u0307\u0301",
    "ogonek": "\u0328", "cedilla": "\u0327", "capitalnewtie": "\u0311", "capitaltie": "\u0361",
}  # fmt: skip
"""Commands that put an accent on what follows -> the combining character."""

MATH_ACCENTS = {
    "acute": "\u0301", "bar": "\u0304", "breve": "\u0306", "check": "\u030c", "ddot": "\u0308",
    "dot": "\u0307", "grave": "\u0300", "hat": "\u0302", "overline": "\u0305",
    "tilde": "\u0303", "vec": "\u20d7", "widehat": "\u0302", "widetilde": "\u0303",
}  # fmt: skip
"""The same by name, as mathematics has them."""

ALONE = {"^": "^", "~": "~"}
"""Accents that are set by themselves over an empty group, as in a URL."""

_GREEK = frozenset("αβγδεζηθικλμνξοπρσςτυφχψωΓΔΘΛΞΠΣΥΦΨΩϵϑϖϱϕ")

SYMBOLS = {
    # Letters
    "AA": "Å", "aa": "å", "AE": "Æ", "ae": "æ", "OE": "Œ", "oe": "œ", "O": "Ø", "o": "ø",
    "L": "Ł", "l": "ł", "ss": "ß", "SS": "ẞ", "i": "ı", "j": "ȷ", "DH": "Ð", "dh": "ð",
    "DJ": "Đ", "dj": "đ", "textcrd": "đ", "textbarl": "ł", "Thorn": "Þ", "textthorn": "þ",
    "Hwithstroke": "Ħ", "textHbar": "Ħ", "hwithstroke": "ħ", "texthbar": "ħ", "textcrh": "ħ",
    "textTbar": "Ŧ", "textTstroke": "Ŧ", "texttbar": "ŧ", "texttstroke": "ŧ", "textkra": "ĸ",
    "OHORN": "Ơ", "ohorn": "ơ", "UHORN": "Ư", "uhorn": "ư", "textschwa": "ə", "textesh": "ʃ",
    "textEsh": "Ʃ", "textezh": "ʒ", "textyogh": "ʒ", "textEzh": "Ʒ", "textopeno": "ɔ",
    "textoopen": "ɔ", "textOopen": "Ɔ", "texteopen": "ɛ", "textEopen": "Ɛ", "textbhook": "ɓ",
    "textBhook": "Ɓ", "textdhook": "ɗ", "textDhook": "Ɗ", "textkhook": "ƙ", "textKhook": "Ƙ",
    "textyhook": "ƴ", "textYhook": "Ƴ", "textDafrican": "Ɖ", "textdtail": "ɖ", "textrtaild": "ɖ",
    "textbari": "ɨ", "textbaru": "ʉ", "textbaro": "ɵ", "textturnv": "ʌ", "textturna": "ɐ",
    "textscripta": "ɑ", "textsci": "ɪ", "textglotstop": "ʔ", "textrevglotstop": "ʕ",
    "textltailn": "ɲ", "textnhookleft": "ɲ", "textNhookleft": "Ɲ", "textflorin": "ƒ",
    "textlengthmark": "ː", "textprimstress": "ˈ", "hamza": "ʾ", "ain": "ʿ", "ayn": "ʿ",
    "textltilde": "ɫ", "textbeltl": "ɬ", "textturnw": "ʍ", "textturnm": "ɯ", "hv": "ƕ",
    "NG": "Ŋ", "ng": "ŋ", "TH": "Þ", "th": "þ", "IJ": "Ĳ", "ij": "ĳ",
    # Punctuation
    "textendash": "–", "textemdash": "—", "ldots": "…", "dots": "…", "textellipsis": "…",
    "cdots": "⋯", "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“",
    "textquotedblright": "”", "textquotedbl": '"', "textquotesingle": "'", "lq": "‘", "rq": "’",
    "textasciigrave": "`", "textasciiacute": "´",
    "quotesinglbase": "‚", "quotedblbase": "„", "glqq": "„", "grqq": "“", "guillemotleft": "«",
    "guillemotright": "»", "guillemetleft": "«", "guillemetright": "»", "guilsinglleft": "‹",
    "guilsinglright": "›", "flqq": "«", "frqq": "»", "textexclamdown": "¡",
    "textquestiondown": "¿", "slash": "/", "textbackslash": "\\", "backslash": "\\",
    "textasciitilde": "~", "textasciicircum": "^", "textunderscore": "_", "textbar": "|",
    "textless": "<", "textgreater": ">", "textbraceleft": "{", "textbraceright": "}",
    "textdollar": "$", "textpercent": "%", "textampersand": "&", "textperiodcentered": "·",
    "textbullet": "•", "bullet": "•", "textasteriskcentered": "∗", "P": "¶", "S": "§",
    "textsection": "§", "textparagraph": "¶", "dag": "†", "ddag": "‡", "textdagger": "†",
    "space": " ", "quad": " ", "qquad": " ", "newline": " ", "linebreak": " ", "par": " ",
    "bibrangedash": "–", "hyphen": "-", "bibinitperiod": ".", "bibinitdelim": " ",
    # Signs
    "copyright": "©", "textcopyright": "©", "textregistered": "®", "texttrademark": "™",
    "pounds": "£", "textsterling": "£", "euro": "€", "texteuro": "€", "EUR": "€",
    "textyen": "¥", "textcent": "¢", "textdegree": "°", "degree": "°", "circ": "°",
    "textordfeminine": "ª", "textordmasculine": "º", "textmu": "µ", "textnumero": "№",
    "No": "№", "yen": "¥", "glq": "‚", "grq": "‘", "textcurrency": "¤", "textlnot": "¬",
    "textlogicalnot": "¬", "textpeso": "₱", "textlira": "₤", "textnaira": "₦", "textdong": "₫",
    "textasciidieresis": "¨", "textasciimacron": "¯", "textasciicaron": "ˇ",
    "textasciibreve": "˘", "textasciicedilla": "¸", "textonesuperior": "¹", "checkmark": "✓",
    "textcentereddot": "·", "textequals": "=", "textoverline": "‾", "rightleftharpoons": "⇌",
    "hyp": "-", "textvisiblespace": "␣", "textopenbullet": "◦", "texttildemid": "~",
    "AmS": "AMS", "XeTeX": "XeTeX", "LuaTeX": "LuaTeX", "pdfTeX": "pdfTeX",
    "TeX": "TeX", "LaTeX": "LaTeX", "LaTeXe": "LaTeX2e", "BibTeX": "BibTeX",
    # Mathematics
    "times": "×", "div": "÷", "pm": "±", "mp": "∓", "cdot": "·", "ast": "∗", "le": "≤",
    "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠", "approx": "≈", "sim": "∼",
    "equiv": "≡", "propto": "∝", "infty": "∞", "partial": "∂", "nabla": "∇", "sum": "∑",
    "prod": "∏", "int": "∫", "sqrt": "√", "in": "∈", "notin": "∉", "subset": "⊂",
    "cup": "∪", "cap": "∩", "forall": "∀", "exists": "∃", "to": "→", "rightarrow": "→",
    "leftarrow": "←", "leftrightarrow": "↔", "Rightarrow": "⇒", "langle": "⟨", "rangle": "⟩",
    "prime": "′", "lt": "<", "gt": ">", "mid": "|", "ell": "ℓ", "hbar": "ℏ", "lbrace": "{",
    "textminus": "−", "textbardbl": "‖", "textprime": "′", "textdoubleprime": "″",
    "textsurd": "√", "textpilcrow": "¶", "textinterrobangdown": "⸘", "textfiguredash": "‒",
    "texthorizontalbar": "―", "textthreequartersemdash": "—", "texttwelveudash": "–",
    "textnonbreakinghyphen": "\u2011", "textquotestraightbase": "‚", "textlbrackdbl": "⟦",
    "textrbrackdbl": "⟧", "textmugreek": "μ", "textborn": "*", "textdied": "†",
    "thinspace": " ", "enspace": " ", "emspace": " ", "textthinspace": " ", "nobreakspace": " ",
    "rbrace": "}", "textrightarrow": "→", "textleftarrow": "←", "perp": "⊥", "oplus": "⊕",
    # Greek
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ",
    "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "varpi": "ϖ", "rho": "ρ",
    "varrho": "ϱ", "sigma": "σ", "varsigma": "ς", "tau": "τ", "upsilon": "υ", "phi": "ϕ",
    "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ",
    "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ",
    "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
}  # fmt: skip
"""Commands without an argument -> their text."""

SYMBOLS |= {f"text{name}": text for name, text in SYMBOLS.items() if text in _GREEK}

CONTROLS = {
    "\\": " ", " ": " ", ",": " ", ";": " ", ":": " ", "\n": " ", "\t": " ", "-": "", "/": "",
    "!": "", "@": "",
}  # fmt: skip
"""Commands that are one sign -> their text; other signs stand for themselves."""

STYLES = {
    "emph": Style.ITALIC, "textit": Style.ITALIC, "textsl": Style.ITALIC,
    "mkbibemph": Style.ITALIC, "mkbibitalic": Style.ITALIC, "mathit": Style.ITALIC,
    "textsc": Style.SMALL_CAPS, "textsuperscript": Style.SUPERSCRIPT,
    "mkbibsuperscript": Style.SUPERSCRIPT, "textsubscript": Style.SUBSCRIPT,
    "mkbibsubscript": Style.SUBSCRIPT,
}  # fmt: skip
"""Commands that set their argument in a style."""

SWITCHES = {
    "em": Style.ITALIC, "it": Style.ITALIC, "itshape": Style.ITALIC, "sl": Style.ITALIC,
    "slshape": Style.ITALIC, "sc": Style.SMALL_CAPS, "scshape": Style.SMALL_CAPS,
    "bf": None, "bfseries": None, "rm": None, "rmfamily": None, "sf": None, "sffamily": None,
    "tt": None, "ttfamily": None, "upshape": None, "normalfont": None, "small": None,
    "footnotesize": None, "tiny": None, "scriptsize": None, "normalsize": None, "large": None,
    "Large": None, "LARGE": None, "huge": None, "Huge": None, "mdseries": None, "centering": None,
    "relax": None, "protect": None, "null": None,
    "displaystyle": None, "limits": None, "left": None, "right": None, "nobreak": None,
    "allowbreak": None, "noindent": None, "bgroup": None, "egroup": None,
}  # fmt: skip
"""Commands that hold to the end of their group -> a style, or None where we have none for it."""

QUOTES = {"enquote": ("“", "”"), "mkbibquote": ("“", "”"), "mkbibparens": ("(", ")"),
          "mkbibbrackets": ("[", "]")}  # fmt: skip
"""Commands that put signs round their argument."""

HIDDEN = {
    "footnote", "thanks", "color", "pageref",
    "noopsort", "noop", "SortNoop", "sortnoop", "vphantom", "hphantom", "phantom", "hspace",
    "vspace", "label", "index", "hskip", "vskip",
}  # fmt: skip
"""Commands whose argument is not printed: they sort, measure or move."""

CAPITALS = {"MakeUppercase", "uppercase"}
"""Commands that set their argument in capitals."""

LATER_ARGUMENT = {"foreignlanguage", "texorpdfstring", "textcolor"}
"""Commands of which the second argument is read, and the first says how."""

FRACTIONS = {"frac", "tfrac", "dfrac", "sfrac", "nicefrac"}
"""Commands that set a slash between their two arguments."""

ENVIRONMENTS = {
    "otherlanguage": 1, "foreignlanguage": 1, "tabular": 1, "array": 1, "minipage": 1,
    "multicols": 1, "adjustwidth": 2,
}  # fmt: skip
"""Environments whose arguments say how to set them -> how many there are."""

MATH_ENVIRONMENTS = {"math", "displaymath", "equation", "align", "eqnarray", "gather"}
"""Environments that hold mathematics."""

ENVIRONMENT = {"begin", "end"}
"""Commands whose argument is the name of an environment: that of a style sets what it holds."""

PLAIN = {
    "bm", "boldsymbol", "ensuremath", "hbox", "uline", "sout", "hl", "textgerman", "textfrench",
    "textspanish", "textitalian", "textdutch", "textrussian", "textipa",
    "cite", "citep", "citet", "nocite", "ref",
    "lowercase", "MakeLowercase",
    "MakeSentenceCase", "mathbb", "mathbf", "mathcal", "mathfrak", "mathop", "mathrm", "mathscr",
    "mathsf", "mathtt", "mbox", "operatorname", "sqrt", "text", "textbf", "textbrokenbar",
    "textlatin", "textmd", "textnormal", "textrm", "textsf", "texttt", "textup", "ul", "underline",
    "uppercase", "fbox", "textgreek", "textcyrillic", "textcyr", "autocap", "printfirst",
    "singleletter", "textquote", "mkbibemph", "hyphenation", "selectlanguage",
}  # fmt: skip
"""Commands whose argument is read as it is: what they do has no style here."""

WITH_ARGUMENT = frozenset(
    STYLES.keys()
    | QUOTES.keys()
    | HIDDEN
    | CAPITALS
    | LATER_ARGUMENT
    | FRACTIONS
    | ENVIRONMENT
    | PLAIN
)
"""Commands that do something to what follows them."""

ALL = (ACCENTS, MATH_ACCENTS, SYMBOLS, SWITCHES, WITH_ARGUMENT)
"""All tables of commands whose names are words."""
