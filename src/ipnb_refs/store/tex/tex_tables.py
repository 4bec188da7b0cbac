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
    "DJ": "Đ", "dj": "đ", "NG": "Ŋ", "ng": "ŋ", "TH": "Þ", "th": "þ", "IJ": "Ĳ", "ij": "ĳ",
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
    "!": "", "@": "", "(": "", ")": "", "[": "", "]": "",
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
    "footnotesize": None, "large": None, "relax": None, "protect": None, "null": None,
    "displaystyle": None, "limits": None, "left": None, "right": None, "nobreak": None,
    "allowbreak": None, "noindent": None, "bgroup": None, "egroup": None,
}  # fmt: skip
"""Commands that hold to the end of their group -> a style, or None where we have none for it."""

QUOTES = {"enquote": ("“", "”"), "mkbibquote": ("“", "”"), "mkbibparens": ("(", ")"),
          "mkbibbrackets": ("[", "]")}  # fmt: skip
"""Commands that put signs round their argument."""

HIDDEN = {
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

ENVIRONMENT = {"begin", "end"}
"""Commands whose argument is the name of an environment: that of a style sets what it holds."""

PLAIN = {
    "bm", "boldsymbol", "ensuremath", "footnote", "hbox", "lowercase", "MakeLowercase",
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
