"""Portuguese."""

from __future__ import annotations

from ipnb_refs.languages.language import Language, words

PORTUGUESE = Language(
    tag="pt",
    connectors=words("e"),
    et_al=(
        "e outros", "e outras", "e colaboradores", "e colaboradoras", "e cols", "e cols.",
        "e colegas", "e col.", "e seus colaboradores", "e sua equipe",
    ),
    locators={
        "page": ("p.", "pp.", "pág.", "págs.", "página", "páginas"),
        "paragraph": ("par.", "parágrafo"),
        "chapter": ("cap.", "caps.", "capítulo"),
        "section": ("seção",),
        "figure": ("figura", "fig."),
        "table": ("tabela",),
        "volume": ("vol.", "v.", "tomo"),
        "appendix": ("apêndice", "anexo"),
    },
    undated={
        "n.d.": ("s.d.", "s. d.", "sem data"),
        "in press": ("no prelo",),
        "in preparation": ("em preparação",),
        "submitted": ("enviado", "submetido"),
    },
    in_year=("em", "no ano de", "no ano"),
    circa=("ca.", "c.", "cerca"),
    eras=("a.c.", "a. c.", "a.e.c."),
    secondary=("citado por", "citado em", "apud", "como citado em", "citada por"),
    personal=("comunicação pessoal",),
    months=words(
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro "
        "dezembro primavera verão outono inverno segunda terça quarta quinta sexta sábado "
        "domingo natal páscoa carnaval"
    ),
    function_words=words(
        "ao aos as com como da das de do dos ele ela em entre na nas no nos o os ou para pela pelo "
        "por quando que se segundo sem ser seu sob sobre sua também um uma ver conforme após "
        "até desde durante embora contudo porém todavia entretanto assim além finalmente "
        "recentemente isso isto posteriormente igualmente seguindo"
    ),
    articles=words("o os"),
    joiners=words("de do da dos das e para"),
    labels=words(
        "tabela figura capítulo ano anos lei versão edição quadro convenção constituição "
        "guerra revolução prêmio prémio censo jogos olimpíadas tratado declaração estatuto"
    ),
    kinds_of_work=words(
        "filme romance livro música série álbum canção app aplicativo revista empresa prêmio "
        "prémio congresso terremoto lei relatório jornal"
    ),
    credits=words("foto fotos imagem fotografia ilustração"),
    never_before_authors=words("em na no durante desde"),
)  # fmt: skip
