"""What only imprints name: towns where books appear, their states, and who else publishes.

`PLACES` are those that prose names next to a year; here are those that only an imprint names.
"""

from __future__ import annotations

from ipnb_refs.languages.kinds import words

TOWNS = words(
    # German
    "aachen augsburg aarau altona ansbach bamberg bayreuth bergheim bielefeld bochum bottrop "
    "brandenburg braunschweig bremerhaven chemnitz cottbus darmstadt dessau detmold dillingen "
    "donauwörth duisburg düren eichstätt erfurt erlangen esslingen eisenach eisenstadt "
    "flensburg friedrichshafen frauenfeld fribourg fulda fürth gelsenkirchen gera gießen "
    "giessen glarus gotha göppingen görlitz greifswald gütersloh hagen halberstadt halle hamm "
    "hanau heidenheim heilbronn herbolzheim herford hildesheim hohengehren idstein ilmenau "
    "ingolstadt jena jülich kaiserslautern karlsruhe kassel kempten kevelaer klagenfurt "
    "koblenz konstanz kronberg krefeld landau landshut leonberg leverkusen liestal limburg "
    "ludwigsburg ludwigshafen luzern lübeck lüneburg magdeburg mainz marburg memmingen mering "
    "mettmann mönchengladbach münsingen murnau neuchâtel neuried neuwied nördlingen "
    "norderstedt offenbach oldenburg opladen osnabrück paderborn passau pfaffenweiler "
    "pforzheim plauen potsdam pullach ravensburg recklinghausen regensburg reinbek remscheid "
    "reutlingen rosenheim rottenburg rüsselsheim saarbrücken salzgitter schaffhausen "
    "schorndorf schwalbach schwäbisch schwerin siegburg siegen sigmaringen solingen solothurn "
    "speyer stade stralsund straßburg straubing taunusstein thaur thun trier ulm unna velbert "
    "vechta villach villingen wedel weilerswist weinheim weilheim wernigerode wesel wetzlar "
    "wiesbaden winterthur witten wittenberg wolfenbüttel wolfsburg worms wuppertal würzburg "
    "zittau zug zwickau "
    # English
    "aberdeen aberystwyth abingdon aldershot alexandria ames amherst albany albuquerque "
    "armonk arlington athlone auckland austin bangor basingstoke bath bellevue belmont "
    "berkeley bethesda bloomington boulder brighton brisbane bradford brookfield buffalo "
    "burlington canberra canterbury carbondale champaign charleston charlotte charlottesville "
    "cheltenham chichester christchurch cincinnati cleveland columbia columbus corvallis "
    "coventry dayton derby dundee dunedin durban durham edmonton elmsford evanston exeter "
    "fairfax fayetteville galway gainesville glencoe greenwich guelph halifax hamilton "
    "hanover harlow harmondsworth harrisburg hartford helensburgh hillsdale hoboken hobart "
    "hove honolulu homewood huntington hyattsville indianapolis irvine ithaca jefferson "
    "johnstown keele kingston knoxville lancaster lanham lansing lawrence lexington limerick "
    "lincoln littleton loughborough lubbock lund madison mahwah maidenhead malden memphis "
    "middletown milwaukee milton monterey morristown northampton norwich norman norwood "
    "oakland omaha ontario orlando oxon pasadena perth phoenix piscataway pittsburgh plymouth "
    "portland portsmouth potomac pretoria princeton providence raleigh reading redwood reno "
    "reston richmond rochester rockville sacramento salem saskatoon savannah scottsdale "
    "southampton springfield stanford sterling stillwater stirling storrs swansea syracuse "
    "tampa tempe trenton troy tucson tulsa tuscaloosa urbana victoria waltham warwick "
    "waterloo wellington westport williamsburg williamstown wilmington winchester windsor "
    "winnipeg wolverhampton worcester wollongong woodbridge woodstock "
    # French, Spanish, Portuguese, Italian, Dutch
    "aix amiens angers arles avignon besançon caen chambéry clermont dijon limoges louvain "
    "metz mons namur nancy nice orléans perpignan poitiers reims rouen tours alcalá alicante "
    "almería badajoz burgos cádiz córdoba donostia girona gijón guadalajara huelva jaén "
    "lleida logroño lugo murcia oviedo palma pamplona salamanca santander tarragona toledo "
    "valladolid vigo vitoria barranquilla cali cochabamba concepción guayaquil managua "
    "monterrey puebla rosario tegucigalpa tunja xalapa aveiro braga brasilia belém campinas "
    "florianópolis goiânia lisbonne manaus natal niterói petrópolis faro évora vitória "
    "blumenau londrina maringá piracicaba bari bergamo brescia cagliari catania ferrara "
    "florence genoa lecce macerata mantova messina modena naples parma pavia pesaro ravenna "
    "rimini salerno siena soveria tortona trento treviso udine urbino vicenza aarhus alphen "
    "amersfoort apeldoorn arnhem assen baarn breda bussum deventer dordrecht enschede gouda "
    "haarlem heerlen hilversum houten kampen meppel roermond wageningen zeist zutphen zwolle "
    # and the rest
    "ankara antananarivo algiers accra abidjan aalborg bangalore bangkok beirut belgrade "
    "beograd belgrad bergen bratislava brno bucureşti bucurești bydgoszcz calcutta chennai "
    "cluj colombo craiova dakar damascus dhaka debrecen esbjerg gdańsk gdansk göteborg "
    "gothenburg hanoi harare hyderabad islamabad iași iaşi izmir jakarta joensuu kampala "
    "karachi katowice kathmandu khartoum kigali kinshasa kyiv kiev kiew kraków krakow krakau "
    "lagos lahore łódź linköping lublin lusaka lviv malmö manila maputo maribor minsk moskau "
    "moskva nicosia novosibirsk odense olomouc oradea ostrava oulu pécs plovdiv poznań poznan "
    "praha pristina rawalpindi rabat rijeka roskilde sarajevo sibiu skopje sofia split "
    "stavanger szeged tampere tartu tbilisi tehran teheran thessaloniki tianjin timișoara "
    "tirana toruń trondheim turku tunis uppsala umeå växjö warszawa wrocław wroclaw yaoundé "
    "yerevan zadar "
) | frozenset({
    "baden-baden", "bad heilbrunn", "bad homburg", "bad honnef", "bad reichenhall", "baton rouge",
    "beverly hills", "boca raton", "bowling green", "bryn mawr", "buenos aires", "carrboro",
    "chapel hill", "chestnut hill", "chur", "college park", "college station",
    "cold spring harbor", "cluj-napoca", "crows nest", "dar es salaam", "des moines",
    "east lansing", "el paso", "englewood cliffs", "fort worth", "frankfurt am main",
    "frankfurt/m", "garden city", "grand rapids", "greenwood village", "gif-sur-yvette",
    "glenview", "high wycombe", "hradec králové", "iowa city", "isle of man", "kansas city",
    "kingston upon hull", "la jolla", "la plata", "lake forest", "las palmas", "little rock",
    "long beach", "los altos", "los gatos", "louvain-la-neuve", "menlo park", "milton keynes",
    "monte carlo", "mountain view", "neu-isenburg", "new brunswick", "new castle", "new haven",
    "new hyde park", "newbury park", "newcastle upon tyne", "north ryde", "notre dame",
    "novi sad", "oklahoma city", "old tappan", "park ridge", "phnom penh", "pacific grove",
    "port moresby", "port-au-prince", "redwood city", "reinbek bei hamburg", "rio piedras",
    "rocky hill", "saint-denis", "saint-étienne", "san jose", "san juan", "san mateo",
    "san rafael", "santa cruz", "santa monica", "santiago de chile", "santiago de compostela",
    "saratoga springs", "schwäbisch gmünd", "schwäbisch hall", "silver spring",
    "soveria mannelli", "south bend", "south hadley", "stamford", "sunderland", "são leopoldo",
    "terre haute", "thousand oaks", "trois-rivières", "university park", "upper saddle river",
    "villingen-schwenningen", "walnut creek", "walton-on-thames", "west hartford",
    "west lafayette", "west point", "white plains", "alphen aan den rijn", "aix-en-provence",
    "clermont-ferrand", "'s-gravenhage", "s-gravenhage", "gravenhage", "stony brook",
    "halle an der saale", "san sebastián", "castrop-rauxel", "sankt augustin", "st. augustin",
    "sankt gallen", "sankt pölten", "lengerich", "villeneuve d’ascq", "villeneuve d'ascq",
    "saint louis", "ciudad de méxico", "ciudad de mexico", "ciudad real", "san luis potosí",
    "mar del plata", "ribeirão preto", "joão pessoa", "juiz de fora", "são carlos",
    "campo grande",
})  # fmt: skip
"""In lower case; those of several words with single spaces."""

STATES = words(
    "al ak az ar ca co ct de dc fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv "
    "nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy on qc bc ab ns nsw qld "
    "vic uk usa us gb mass cal calif conn ill ind mich minn penn tex wash wis ore ont que fla "
    "ariz colo tenn okla neb nev oreg wisc "
)
"""What stands behind a town to say where it is, in lower case and without periods."""

REGIONS = words(
    "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia "
    "hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland "
    "massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio "
    "oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin "
    "wyoming ontario quebec québec alberta manitoba queensland tasmania australia austria "
    "belgium brazil brasil canada chile china colombia croatia cyprus denmark egypt england "
    "estonia finland france germany greece hungary iceland india indonesia ireland israel "
    "italy italia japan kenya korea latvia lithuania luxembourg malaysia malta mexico méxico "
    "netherlands norway pakistan peru perú philippines poland portugal romania russia "
    "scotland singapore slovakia slovenia spain españa sweden switzerland taiwan thailand "
    "turkey ukraine venezuela vietnam wales deutschland österreich schweiz frankreich italien "
    "spanien niederlande belgien dänemark schweden norwegen finnland polen ungarn tschechien "
    "kanada türkei allemagne autriche suisse belgique espagne italie alemania francia suiza "
    "argentina uruguay "
) | frozenset({
    "new jersey", "new mexico", "new hampshire", "north carolina", "south carolina",
    "north dakota", "south dakota", "rhode island", "west virginia", "british columbia",
    "nova scotia", "the netherlands", "czech republic", "new zealand", "south africa",
    "united kingdom", "united states", "hong kong",
})  # fmt: skip
"""The same, in full."""

NAMESAKES = words("washington singapore québec quebec luxembourg luxemburg") | {
    "hong kong",
    "new york",
}
"""Towns that are called like their states."""

CONTINENTS = words("africa asia europe europa afrika asien afrique europe amerika america eu")
"""Places where nothing is published."""

IMPRINT_STEMS = (
    "academ", "académi", "akademi", "agenc", "agentur", "associa", "asocia", "authority", "bureau",
    "center for", "centre for", "centre de", "centre d’", "centro de", "centro di", "centrum",
    "college", "commission", "kommission", "comisión", "comissão", "committee", "council",
    "consejo", "conselho", "conseil", "department of", "département", "departamento", "faculty of",
    "foundation", "fundaci", "fundaç", "fondation", "fondazione", "gesellschaft für", "hochschule",
    "institut", "istitut", "laborator", "ministr", "minister", "observator", "organisation",
    "organization", "school of", "stichting", "stiftung", "statistics", "universi", "verband",
    "zentrum", "forschungs", "research institute",
)  # fmt: skip
"""How words begin in the names of those who publish reports and working papers."""
