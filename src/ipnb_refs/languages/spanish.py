"""Spanish."""

from __future__ import annotations

from ipnb_refs.languages.kinds import EntryWords, Language, ListWords, Terms, companions, words

LISTS = ListWords(
    headings=frozenset({
        "referencias", "referencias bibliográficas", "lista de referencias", "bibliografía",
        "fuentes", "fuentes bibliográficas", "obras citadas", "obras consultadas",
        "trabajos citados", "literatura citada", "webgrafía",
    }),
    further=frozenset({
        "lecturas recomendadas", "lectura recomendada", "para saber más", "lecturas adicionales",
        "lecturas sugeridas", "lecturas complementarias", "lecturas útiles", "otras lecturas",
        "más lecturas", "para profundizar", "para seguir leyendo", "para leer más", "recursos",
        "recursos útiles", "recursos adicionales", "más recursos", "libros recomendados",
        "libros útiles", "bibliografía complementaria", "bibliografía recomendada",
        "bibliografía adicional", "enlaces útiles", "enlaces de interés", "lecturas",
        "recomendaciones de lectura", "sugerencias de lectura", "literatura complementaria",
    }),
    invitations=frozenset({
        "leer más", "saber más", "seguir leyendo", "más información", "para ampliar",
        "para ir más lejos", "para aprender más", "aprende más", "aprender más", "profundizar",
        "ver también", "véase también", "lee también", "quieres saber más", "¿quieres saber más",
        "recomendaciones",
    }),
    beside=words("notas enlaces"),
    before_heading=words("principales"),
    after_heading=words(
        "citada citadas consultada consultadas utilizada utilizadas empleada empleadas básica "
        "básicas esencial selecta seleccionada mínima principales"
    ),
    selecting=words("básica básicas esencial selecta seleccionada mínima"),
    undated=frozenset({"s.f.", "en prensa"}),
    contributors=frozenset({"con la colaboración de", "en colaboración con"}),
    joins=words("con"),
    small_words=words("de la del y los para"),
    sentence_words=words("fue fueron está"),
    tells=words("es era fue vive trabaja enseña escribe"),
    asks_readers=frozenset({
        "comparte esta entrada", "comparte este artículo", "compartir esta entrada",
        "sígueme en", "síguenos en", "síganme en", "suscríbete a", "gracias por leer",
        "deja un comentario",
    }),
    colophon=frozenset({
        "publicado el", "publicado originalmente", "actualizado el", "última actualización",
        "revisado por", "sobre la autora", "sobre el autor",
    }),
    editors=words("ed eds coord coords"),
    roles=words("dir dirs trad trads"),
    stopped=words("coord"),
    before_month=words("de"),
    before_year=words("de"),
    visited=words("consultado recuperado"),
    original=frozenset({"Trabajo original"}),
    first_editions=frozenset(
        {"ed. or", "edición or", "1ª ed", "1.ª ed", "1a ed", "primera ed", "publicado orig"}
    ),
    within=words("En en"),
    edited=words("editado"),
    edited_by=words("por"),
    pages=words("p. pp. pág pág. págs págs."),
    volumes=words("vol tomo"),
    issues=words("núm num n° nº n.º"),
    ordinals=words("ª a .ª .a"),
    editions=words("edición"),
    presses=words("Universidad Editorial"),
    periodicals=words("revista"),
    theses=words("tesis"),
    counted_articles=words("art artículo"),
    counted_pages=words("páginas"),
    counted_volumes=words("tomos vols"),
    supplements=words("Supl Suplemento"),
    further_theses=words("tesina"),
    at_schools=frozenset({"en la", "presentada en", "presentada en la", "de la"}),
    reports=frozenset({"informe técnico", "documento de trabajo"}),
    unpublished=frozenset({"no publicado", "inédito", "no publicada", "inédita"}),
    manuscripts=words("manuscrito informe"),
    edited_short=words("ed eds coord"),
    before_address=words("Recuperado Disponible"),
    translators=words("trad trads traductor traductora"),
    translated=frozenset({"traducido por", "traducción de", "trad. de"}),
    meetings=words("actas congreso jornadas conferencia simposio"),
    talks=frozenset({"ponencia", "comunicación presentada", "presentado en"}),
    skipped_in_keys=words("el la los las un una de del y en"),
    publishing=words("editorial ediciones editores universidad"),
    serials=words("revista cuadernos anales actas boletín estudios"),
)  # fmt: skip

ENTRIES = EntryWords(
    months={"september": ("setiembre",)},
    centuries=words("siglo siglos"),
    joins=words("y a"),
    volumes=words("tomo"),
)  # fmt: skip

TERMS = Terms(
    tag="es",
    heading="Referencias",
    back="Volver a la cita {}",
    joining="y",
    cited_in="como se citó en",
    months=("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
            "septiembre", "octubre", "noviembre", "diciembre"),
    seasons=("primavera", "verano", "otoño", "invierno"),
    no_date="s.f.",
    within="En",
    on="En",
    number="N.º",
    article="Artículo",
    version="Versión",
    edition="{}.ª ed.",
    present="presente",
    before_era="a. C.",
    own_era="d. C.",
    day="{day} de {month}",
    full_date="{day} de {month} de {year}",
    retrieved="Recuperado el {date}, de ",
    original="Trabajo original publicado en {date}",
    reprinted="Reimpreso de",
    by="por",
    with_others="con",
    statuses={"in press": "en prensa", "in preparation": "en preparación",
              "submitted": "presentado",
              "Advance online publication": "Publicación anticipada en línea"},
    descriptions={
        "Data set": "Conjunto de datos", "Computer software": "Software", "Map": "Mapa",
        "Film": "Película", "Thesis": "Tesis", "Doctoral dissertation": "Tesis doctoral",
        "Master’s thesis": "Tesis de maestría", "Bachelor’s thesis": "Tesis de grado",
        "Unpublished doctoral dissertation": "Tesis doctoral no publicada",
        "Unpublished master’s thesis": "Tesis de maestría no publicada",
        "Unpublished manuscript": "Manuscrito no publicado",
        "Manuscript in preparation": "Manuscrito en preparación",
        "Manuscript submitted for publication": "Manuscrito presentado para su publicación",
        "Review of the book": "Reseña del libro", "Review of the film": "Reseña de la película",
        "Review of": "Reseña de", "Audio podcast": "Pódcast de audio",
        "Audio podcast episode": "Episodio de pódcast de audio", "TV series": "Serie de televisión",
        "Special issue": "Número especial",
    },
    roles={"editor": ("Ed.", "Eds."), "translator": ("Trad.", "Trads."),
           "director": ("Director", "Directores"), "host": ("Anfitrión", "Anfitriones"),
           "compiler": ("Comp.", "Comps.")},
)  # fmt: skip

LANGUAGE = Language(
    tag="es",
    name="Spanish",
    connectors=words("y e"),
    et_al=(
        "y otros", "y otras", "y colaboradores", "y colaboradoras", "y cols", "y cols.",
        "y colegas", "y col.", "y sus colegas", "y sus colaboradores", "y su equipo",
        "y su grupo", "y compañeros", "y sus compañeros",
        "y coautores",
        *companions(
            "y", "sus",
            "colegas coautores coautoras colaboradores colaboradoras estudiantes "
            "alumnos compañeros",
        ),
    ),
    teams=words("equipo grupo laboratorio"),
    locators={
        "page": ("p.", "pp.", "pág.", "págs.", "pag.", "página", "páginas"),
        "paragraph": ("párr.", "párrafo"),
        "chapter": ("cap.", "caps.", "capítulo"),
        "section": ("sección", "secc."),
        "figure": ("figura", "fig."),
        "table": ("tabla",),
        "volume": ("vol.", "tomo"),
        "timestamp": ("min.",),
        "appendix": ("apéndice", "anexo"),
    },
    undated={
        "n.d.": ("s.f.", "s. f.", "s/f", "sin fecha"),
        "in press": ("en prensa", "de próxima aparición"),
        "in preparation": ("en preparación",),
        "submitted": ("enviado",),
    },
    in_year=("en", "en el año", "en el"),
    circa=("ca.", "c.", "hacia"),
    eras=("a. c.", "a.c.", "a. e. c."),
    common_eras=("d. c.", "d.c."),
    secondary=(
        "cit. en", "cit. por", "citados por", "citada por", "como se citó en",
        "como se cita en", "citado en", "citado por", "citada en", "citados en",
    ),
    citing=("citando a", "citando", "que cita a"),
    personal=("comunicación personal",),
    months=words(
        "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre "
        "noviembre diciembre primavera verano otoño invierno lunes martes miércoles jueves "
        "viernes sábado domingo navidad pascua carnaval"
    ),
    function_words=words(
        "al como con cuando del desde donde durante el ella en entre es esta este la las lo los "
        "más para pero por que según ser si sin sobre su también tras un una véase y ya así "
        "aunque hacia hasta mientras porque además embargo asimismo finalmente recientemente "
        "entonces posteriormente igualmente incluso luego así siguiendo vea vean véanse léase "
        "consulte consulten consúltese revisen compare compárese revise recuérdese leer releer "
        "leyendo comprender entender reproduciendo replicando revisitando además ahora bien ver"
    ),
    function_ends=(
        "lmente", "amente", "temente", "blemente", "iendo", "yendo", "itando", "izando", "icando",
    ),
    articles=words("el la los las"),
    joiners=words("de del la las los para y"),
    labels=words(
        "tabla figura gráfico capítulo año años ley versión edición convención constitución "
        "guerra revolución premio censo juegos mundial tratado declaración estatuto derechos"
    ),
    kinds_of_work=words(
        "museo huracán ciclón tifón película novela canción libro serie álbum app aplicación "
        "revista empresa premio congreso terremoto ley informe obra periódico ópera"
    ),
    events=words("batalla bombardeo asedio masacre matanza"),
    works=words(
        "estudio estudios investigación investigaciones trabajo trabajos obra obras libro libros "
        "artículo artículos teoría teorías modelo modelos concepto definición idea ideas análisis "
        "propuesta propuestas experimento experimentos hipótesis hallazgos resultados tesis ensayo "
        "ensayos aportes contribuciones metaanálisis revisión clasificación escala texto textos "
        "informe informes ponencia encuesta publicación publicaciones datos crítica observaciones"
    ),
    agents=words("de"),
    determiners=words(
        "el la los las un una unos unas este esta estos estas ese esa esos esas su sus del al "
        "otro otra otros otras"
    ),
    reporting=words(
        "argumenta argumentó argumentan escribe escribió escriben afirma afirmó afirman afirmaron "
        "sostiene sostuvo sostienen señala señaló señalan señalaron describe describió describen "
        "define definió definen propone propuso proponen sugiere sugirió sugieren explica explicó "
        "explican dice dijo dicen concluye concluyó concluyen plantea planteó plantean considera "
        "considera consideran distingue distinguió"
    ),
    before_reporting=words("ha han también ya"),
    objects=words("lo la le se nos"),
    publishing=words(
        "escribió describió publicó mostró propuso acuñó formuló definió señaló observó "
        "demostró introdujo planteó desarrolló llamó"
    ),
    see=("véase", "véase también", "vea", "ver", "cf.", "cfr."),
    as_words=words("como"),
    talks=words("webinar seminario conferencia charla taller entrevista"),
    living=words(
        "casó emigró fallece falleció gana ganó graduó jubila jubiló muda mudó muere murió "
        "nace nació recibe recibió traslada trasladó"
    ),
    studying=words(
        "advierte advierten analiza analizan analizaron analizó añade compara compararon "
        "comparó confirma confirmó critica critican criticó estudiaron estudió examina "
        "examinaron examinó investigaron investigó recomienda recomiendan resume resumen"
    ),
    by_whom=words("de por"),
    with_whom=words("con"),
    before_authors=("según",),
    bylines=words("autor autora autores autoras"),
    own_posts=(
        "entradas recientes", "entradas relacionadas", "artículos relacionados",
        "artículos recientes", "últimas entradas", "entrada anterior", "entrada siguiente",
        "también en este blog", "te puede interesar",
    ),
    units=(
        "metros", "kilómetros", "gramos", "euros", "pesos", "habitantes", "personas", "pasos",
        "horas", "msnm", "veces", "plazas",
    ),
    venues=words(
        "hotel hostal calle avenida paseo plaza bodega copa taberna"
    ),
    numbered=words("habitación vuelo andén"),
    credits=words("copyright dirigida dirigido foto fotos imagen ilustración fotografía"),
    never_before_authors=words("durante desde"),
    work_types={
        "book": ("libro", "libros", "monografía", "novela", "manual", "autobiografía"),
        "article": (
            "artículo", "artículos", "estudio", "estudios", "ensayo", "metaanálisis",
            "investigación",
        ),
        "incollection": ("capítulo",),
        "phdthesis": ("tesis",),
        "report": ("informe",),
        "inproceedings": ("ponencia", "conferencia"),
        "online": ("sitio", "blog", "página"),
        "video": ("película", "documental", "vídeo", "video"),
        "podcast": ("pódcast", "podcast"),
        "audio": ("canción", "álbum"),
    },
    editing=words("ed eds coord coords comp comps dir dirs"),
    editing_alone=words("coord coords comps"),
    lists=LISTS,
    entries=ENTRIES,
    terms=TERMS,
)  # fmt: skip
