"""Spanish."""

from __future__ import annotations

from ipnb_refs.languages.language import Language, words

SPANISH = Language(
    tag="es",
    connectors=words("y e"),
    et_al=(
        "y otros", "y otras", "y colaboradores", "y colaboradoras", "y cols", "y cols.",
        "y colegas", "y col.", "y sus colegas", "y sus colaboradores", "y su equipo",
    ),
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
        "n.d.": ("s.f.", "s. f.", "sin fecha"),
        "in press": ("en prensa", "de próxima aparición"),
        "in preparation": ("en preparación",),
        "submitted": ("enviado",),
    },
    in_year=("en", "en el año", "en el"),
    circa=("ca.", "c.", "hacia"),
    eras=("a. c.", "a.c.", "a. e. c."),
    secondary=(
        "como se citó en", "como se cita en", "citado en", "citado por", "citada en", "citados en",
    ),
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
        "entonces posteriormente igualmente incluso luego así siguiendo"
    ),
    articles=words("el la los las"),
    joiners=words("de del la las los para y"),
    labels=words(
        "tabla figura gráfico capítulo año años ley versión edición convención constitución "
        "guerra revolución premio censo juegos mundial tratado declaración estatuto derechos"
    ),
    kinds_of_work=words(
        "película novela canción libro serie álbum app aplicación revista empresa premio "
        "congreso terremoto ley informe obra periódico ópera"
    ),
    credits=words("foto fotos imagen ilustración fotografía"),
    never_before_authors=words("durante desde"),
)  # fmt: skip
