"""French."""

from __future__ import annotations

from ipnb_refs.languages.language import Language, words

FRENCH = Language(
    tag="fr",
    connectors=words("et"),
    et_al=(
        "et ses collègues", "et ses collaborateurs", "et collègues", "et coll", "et coll.",
        "et collaborateurs", "et autres", "et son équipe", "et leurs collègues",
    ),
    locators={
        "page": ("p.", "pp.", "page", "pages"),
        "paragraph": ("paragr.", "paragraphe"),
        "chapter": ("chapitre", "chap."),
        "section": ("section",),
        "figure": ("figure", "fig."),
        "table": ("tableau",),
        "volume": ("vol.", "tome", "t."),
        "appendix": ("annexe",),
    },
    undated={
        "n.d.": ("s. d.", "s.d.", "sans date"),
        "in press": ("sous presse", "à paraître"),
        "in preparation": ("en préparation",),
        "submitted": ("soumis",),
    },
    in_year=("en", "en l'année", "en l’année"),
    circa=("ca.", "vers", "env."),
    eras=("av. j.-c.", "avant j.-c."),
    secondary=("cité dans", "cité par", "cité in", "citée dans", "citée par", "cités dans"),
    personal=("communication personnelle",),
    months=words(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
        "printemps été automne hiver lundi mardi mercredi jeudi vendredi samedi dimanche noël "
        "pâques carnaval"
    ),
    function_words=words(
        "au aux avec ce cette chez comme dans depuis des du elle en est et il ils la le les leur "
        "lors mais ou où par pour puis quand que qui sa selon ses si sous sur un une voir après "
        "ainsi aussi avant donc dès entre pendant pourtant cependant toutefois enfin récemment "
        "ensuite également néanmoins d'après d’après suivant finalement"
    ),
    articles=words("le la les"),
    joiners=words("de la le les des e du et pour"),
    labels=words(
        "tableau figure chapitre loi an année années version édition convention constitution "
        "guerre révolution prix recensement jeux traité déclaration charte"
    ),
    kinds_of_work=words(
        "film films roman livre chanson série album application appli revue entreprise prix "
        "congrès loi rapport journal opéra pièce séisme"
    ),
    credits=words("photo image illustration crédit"),
    never_before_authors=words("depuis durant"),
)  # fmt: skip
