"""Portuguese."""

from __future__ import annotations

from ipnb_refs.languages.kinds import EntryWords, Language, ListWords, Terms, companions, words

LISTS = ListWords(
    headings=frozenset({
        "referências", "referências bibliográficas", "lista de referências", "bibliografia",
        "fontes", "obras citadas", "obras consultadas", "trabalhos citados", "literatura citada",
        "webgrafia", "fontes bibliográficas",
    }),
    further=frozenset({
        "leituras recomendadas", "leitura recomendada", "leituras complementares",
        "leitura complementar", "leituras adicionais", "leituras sugeridas", "outras leituras",
        "mais leituras", "sugestões de leitura", "dicas de leitura", "recomendações de leitura",
        "para saber mais", "para aprofundar", "para ler mais", "para continuar lendo", "recursos",
        "recursos úteis", "recursos adicionais", "livros recomendados", "livros úteis",
        "bibliografia complementar", "bibliografia recomendada", "bibliografia adicional",
        "links úteis", "leituras", "indicações de leitura", "literatura complementar",
    }),
    invitations=frozenset({
        "saiba mais", "leia mais", "ler mais", "saber mais", "mais informações", "leia também",
        "veja também", "ver também", "para ir além", "para ir mais longe", "aprofundar",
        "quer saber mais", "continue lendo", "aprenda mais", "recomendações",
    }),
    beside=words("notas"),
    before_heading=words("principais"),
    after_heading=words(
        "citada citadas consultada consultadas utilizada utilizadas básica básicas essencial "
        "selecionada selecionadas principais"
    ),
    selecting=words("básica básicas essencial selecionada selecionadas"),
    undated=words("s.d."),
    contributors=frozenset({"com a colaboração de", "em colaboração com", "com a participação de"}),
    joins=words("com"),
    small_words=words("de da do das dos e para"),
    sentence_words=words("está foi foram"),
    tells=words("é era foi vive trabalha ensina escreve"),
    asks_readers=frozenset({
        "compartilhe este post", "compartilhe este artigo", "partilhe este artigo", "siga-me no",
        "siga-nos no", "me siga no", "assine a newsletter", "obrigada por ler",
        "obrigado por ler",
    }),
    colophon=frozenset({
        "publicado em", "publicado originalmente", "atualizado em", "última atualização",
        "revisado por", "sobre a autora", "sobre o autor",
    }),
    editors=words("ed eds org orgs coord coords"),
    roles=words("dir trad trads"),
    stopped=words("org coord"),
    before_month=words("de"),
    before_year=words("de"),
    visited=frozenset({"acesso em", "acessado", "consultado", "recuperado"}),
    original=frozenset({"Obra original"}),
    first_editions=frozenset({"ed. or", "edição or", "1ª ed", "1.ª ed", "primeira ed"}),
    within=words("Em em"),
    edited=words("editado"),
    edited_by=words("por"),
    pages=words("p. pp. pág pág. págs págs."),
    volumes=words("vol v tomo"),
    issues=words("n nº n.º"),
    ordinals=words("ª a .ª .a"),
    editions=words("edição"),
    presses=words("Editora"),
    periodicals=words("revista"),
    theses=words("tese"),
    counted_articles=words("art artigo"),
    counted_pages=words("páginas"),
    counted_volumes=words("tomos vols"),
    supplements=words("Supl Suplemento"),
    further_theses=words("dissertação monografia"),
    at_schools=frozenset({"apresentada à", "na", "da"}),
    reports=frozenset({"relatório técnico", "texto para discussão"}),
    unpublished=frozenset({"não publicado", "inédito", "não publicada", "inédita"}),
    manuscripts=words("manuscrito relatório"),
    edited_short=words("org orgs ed"),
    before_address=words("Recuperado Disponível Acesso"),
    translators=words("trad trads tradutor tradutora"),
    translated=frozenset({"traduzido por", "tradução de", "trad. de"}),
    meetings=words("anais congresso conferência simpósio"),
    talks=frozenset({"comunicação apresentada", "trabalho apresentado", "apresentado no"}),
    skipped_in_keys=words("o os as a e de da do dos"),
    publishing=words("editora edições"),
    serials=words("revista cadernos anais estudos boletim"),
)  # fmt: skip

ENTRIES = EntryWords(
    centuries=words("século séculos"),
    joins=words("e a"),
)

TERMS = Terms(
    tag="pt",
    heading="Referências",
    back="Voltar à citação {}",
    joining="e",
    cited_in="citado em",
    months=("janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto",
            "setembro", "outubro", "novembro", "dezembro"),
    seasons=("primavera", "verão", "outono", "inverno"),
    no_date="s.d.",
    on="Em",
    number="N.º",
    article="Artigo",
    version="Versão",
    edition="{}ª ed.",
    present="presente",
    before_era="a.C.",
    own_era="d.C.",
    day="{day} de {month}",
    full_date="{day} de {month} de {year}",
    retrieved="Recuperado em {date}, de ",
    original="Obra original publicada em {date}",
    reprinted="Reimpresso de",
    by="de",
    with_others="com",
    statuses={"in press": "no prelo", "in preparation": "em preparação",
              "submitted": "submetido",
              "Advance online publication": "Publicação antecipada online"},
    descriptions={
        "Data set": "Conjunto de dados", "Computer software": "Software", "Map": "Mapa",
        "Film": "Filme", "Video": "Vídeo", "Thesis": "Tese",
        "Doctoral dissertation": "Tese de doutorado", "Master’s thesis": "Dissertação de mestrado",
        "Unpublished doctoral dissertation": "Tese de doutorado não publicada",
        "Unpublished master’s thesis": "Dissertação de mestrado não publicada",
        "Unpublished manuscript": "Manuscrito não publicado",
        "Manuscript in preparation": "Manuscrito em preparação",
        "Manuscript submitted for publication": "Manuscrito submetido para publicação",
        "Review of the book": "Resenha do livro", "Review of the film": "Resenha do filme",
        "Review of": "Resenha de", "Audio podcast": "Podcast de áudio",
        "Audio podcast episode": "Episódio de podcast de áudio", "TV series": "Série de TV",
        "Special issue": "Edição especial",
    },
    roles={"editor": ("Ed.", "Eds."), "translator": ("Trad.", "Trads."),
           "director": ("Diretor", "Diretores"), "host": ("Apresentador", "Apresentadores"),
           "organizer": ("Org.", "Orgs.")},
)  # fmt: skip

LANGUAGE = Language(
    tag="pt",
    name="Portuguese",
    connectors=words("e"),
    et_al=(
        "e outros", "e outras", "e colaboradores", "e colaboradoras", "e cols", "e cols.",
        "e colegas", "e col.", "e seus colaboradores", "e sua equipe",
        "e sua equipa", "e a sua equipa", "e seus colegas", "e os seus colegas", "e seu grupo",
        "e os seus colaboradores",
        "e coautores",
        *companions(
            "e", "seus, os seus, suas, as suas",
            "colegas coautores coautoras colaboradores colaboradoras alunos estudantes",
        ),
    ),
    teams=words("equipe equipa grupo laboratório"),
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
        "n.d.": ("s.d.", "s. d.", "s/d", "sem data"),
        "in press": ("no prelo",),
        "in preparation": ("em preparação",),
        "submitted": ("enviado", "submetido"),
    },
    in_year=("em", "no ano de", "no ano"),
    circa=("ca.", "c.", "cerca"),
    eras=("a.c.", "a. c.", "a.e.c."),
    common_eras=("d.c.", "d. c.", "e.c."),
    secondary=(
        "cit. por", "cit. em", "citada em", "citados em", "citados por", "citado por",
        "citado em", "apud", "como citado em", "citada por",
    ),
    citing=("citando", "que cita"),
    personal=("comunicação pessoal",),
    months=words(
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro "
        "dezembro primavera verão outono inverno segunda terça quarta quinta sexta sábado "
        "domingo natal páscoa carnaval"
    ),
    function_words=words(
        "ao aos as com como da das de do dos ele ela em entre na nas no nos o os ou para pela pelo "
        "por quando que se segundo sem ser seu sob sobre sua também um uma ver conforme após "
        "já até desde durante embora contudo porém todavia entretanto assim além finalmente "
        "recentemente isso isto posteriormente igualmente seguindo veja vejam leia leiam consulte "
        "confira compare cf ler reler lendo compreender entender reproduzindo replicando "
        "revisitando aliás ali aqui lá hoje agora depois"
    ),
    function_ends=(
        "lmente", "amente", "temente", "velmente", "lendo", "ndendo", "itando", "isando", "izando",
        "icando",
    ),
    articles=words("o os"),
    joiners=words("de do da dos das e para"),
    labels=words(
        "tabela figura capítulo ano anos lei versão edição quadro convenção constituição "
        "guerra revolução prêmio prémio censo jogos olimpíadas tratado declaração estatuto"
    ),
    kinds_of_work=words(
        "museu furacão ciclone tufão filme romance livro música série álbum canção app "
        "aplicativo revista empresa prêmio prémio congresso terremoto lei relatório jornal"
    ),
    events=words("batalha massacre chacina incêndio incêndios cerco"),
    works=words(
        "estudo estudos pesquisa pesquisas investigação investigações trabalho trabalhos obra "
        "obras livro livros artigo artigos teoria teorias modelo modelos conceito definição ideia "
        "ideias análise análises proposta propostas experimento experimentos hipótese hipóteses "
        "resultados "
        "tese teses ensaio ensaios achados contribuições metanálise revisão classificação escala "
        "relatório relatórios texto textos publicação publicações dados crítica observações"
    ),
    agents=words("de da do"),
    determiners=words(
        "o a os as um uma uns umas este esta estes estas esse essa seu sua seus suas do da dos das "
        "no na nos nas ao outro outra outros outras"
    ),
    reporting=words(
        "argumenta argumentou argumentam escreve escreveu escrevem afirma afirmou afirmam sustenta "
        "sustentam aponta apontou apontam descreve descreveu descrevem define definiu definem "
        "propõe propôs propõem sugere sugeriu sugerem explica explicou explicam diz disse dizem "
        "conclui concluiu concluem considera consideram destaca destacou destacam defende defendeu"
    ),
    before_reporting=words("já também ainda"),
    objects=words("o a"),
    publishing=words(
        "escreveu descreveu publicou mostrou propôs cunhou formulou definiu observou "
        "demonstrou introduziu desenvolveu chamou apontou"
    ),
    see=("ver", "ver também", "veja", "cf.", "cfr."),
    as_words=words("como"),
    talks=words("webinar seminário palestra oficina entrevista workshop"),
    living=words(
        "aposentou aposentou-se casou casou-se emigrou faleceu formou-se ganhou morre morreu "
        "muda-se mudou mudou-se nasce nasceu recebeu"
    ),
    studying=words(
        "acrescenta alerta analisa analisam analisou compara comparou confirma confirmou "
        "critica criticou estudaram estudou examina examinou recomenda recomendam resume"
    ),
    by_whom=words("de por do da"),
    with_whom=words("com"),
    before_authors=("segundo", "conforme"),
    bylines=words("autor autora autores autoras"),
    own_posts=(
        "posts relacionados", "posts recentes", "artigos relacionados", "artigos recentes",
        "textos relacionados", "últimos posts", "post anterior", "próximo post",
    ),
    units=(
        "metros", "quilômetros", "quilómetros", "gramas", "euros", "reais", "habitantes",
        "pessoas", "passos", "horas", "vezes", "lugares",
    ),
    venues=words(
        "hotel pousada rua avenida praça travessa copa taça tasca"
    ),
    numbered=words("quarto voo comboio"),
    credits=words("copyright dirigido realização foto fotos imagem fotografia ilustração"),
    never_before_authors=words("em na no durante desde"),
    work_types={
        "book": ("livro", "livros", "monografia", "romance", "manual", "autobiografia"),
        "article": ("artigo", "artigos", "estudo", "estudos", "ensaio", "metanálise", "pesquisa"),
        "incollection": ("capítulo",),
        "phdthesis": ("tese", "dissertação"),
        "report": ("relatório",),
        "inproceedings": ("palestra",),
        "online": ("site", "blog", "página"),
        "video": ("filme", "documentário", "vídeo"),
        "podcast": ("podcast",),
        "audio": ("canção", "álbum"),
    },
    editing=words("org orgs coord coords ed eds organizador organizadora"),
    editing_alone=words("org orgs coord coords"),
    lists=LISTS,
    entries=ENTRIES,
    terms=TERMS,
)  # fmt: skip
