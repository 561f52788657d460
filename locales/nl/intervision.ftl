# Besloten groepen, hun sessies, hoe ze eindigen en wat naar buiten gaat.

## De kamer
room-closed = Besloten groepen
closed-new = Nieuwe besloten groep
closed-back = Alle besloten groepen
closed-back-to-group = Terug naar de groep
closed-empty = Hier is geen besloten groep. Wat je erin schrijft, blijft erin, en eindigt op de dag die jullie afspreken.
closed-what = Wat hier staat, vind je met geen enkele zoekopdracht en in geen andere lijst, en geen back-up die Kring bewaart kan het openen.
closed-alone = Sessie in een eigen besloten ruimte
closed-ends-on = eindigt op { $date }

## Een groep oprichten, en wat ze afsprak
closed-new-what = Enkele mensen die elkaar brengen wat gevoelig ligt. Niets ervan gaat naar buiten zonder wat ze afspraken.
closed-found = De groep oprichten
closed-name = Naam van de groep
closed-me = Wie jij bent in de groep
closed-me-hint = De naam waarmee de anderen je noemen
closed-others = De anderen
closed-ends = Wat bewaard wordt, eindigt op
closed-ends-hint = Aangekondigd 14 en 3 dagen ervoor. Daarna kun je alles nog zeven dagen lezen, dan wordt het voorgoed vernietigd.
closed-tab-sessions = Sessies
closed-tab-agreement = Afspraak
closed-tab-people = Mensen
closed-tab-end = Het einde
closed-begin = Een sessie begeleiden
closed-agreement = De afspraken van de groep
closed-limits = Eigen grenzen aan wat blijft
closed-limits-hint = Wat iemand elders mag of moet zeggen, in de woorden van de groep
closed-leaves = Wat naar buiten mag
closed-leaves-hint = Bijvoorbeeld: wat ik leerde, nooit over wie
closed-keeps = Wie noteert voor de groep
closed-keeps-owner = Wie de casus inbrengt
closed-keeps-keeper = Eén voor allen
closed-keeps-everyone = Iedereen
closed-keeps-nobody = Niemand
closed-keeper = Wie dat is
closed-nobody = Nog niemand
closed-may-end = Wie het vóór de dag mag beëindigen
closed-may-end-everyone = Allen samen
closed-may-end-owner = Wie de casus inbracht
closed-may-end-anyone = Ieder van hen
closed-may-end-nobody = Niemand
closed-attest = Wie wanneer aanwezig was, overleeft het einde
closed-attest-hint = Voor latere aanwezigheidsattesten: naam, dag, uren en methode, nooit de casus
closed-all-agree = Iemand heeft al ingestemd met wat hier stond. Met de verandering moet iedereen instemmen, vanaf vandaag.
closed-agreed-by = Wie ja zei
closed-agreed-noted = Je noteert dit voor hen, en het is geen handtekening van hen: vraag het eerst aan elk van hen.
closed-as-it-was = Zoals het was
closed-agreement-save = De afspraak bewaren
closed-agreement-kept = De afspraak is bewaard.

## De mensen
closed-people-what = Wie in de kamer zit. Jij noteert wanneer ieder instemde.
closed-agree = Stemt in
closed-agreed-on = stemde in op { $date }
closed-agreed-before = stemde op { $date } in met wat toen gold; dat is sindsdien veranderd
closed-agreed-not = heeft nog niet ingestemd
closed-agreed-said = Genoteerd: { $name } stemt in.
closed-renamed = De naam is nu { $name }.
closed-person-add = Mensen toevoegen
closed-person-leaves = { $name } verlaat de groep
closed-person-left = { $name } heeft de groep verlaten.
closed-former = Verlieten de groep
closed-not-agreed = Nog niemand heeft ingestemd. Lees de afspraak samen, en noteer dan wie instemt.
closed-to-people = Noteren wie instemt

## Sessies
closed-session-new = Een sessie noteren
closed-session-begin = De sessie beginnen
closed-session-title = Titel
closed-session-title-hint = Een waarin niemand genoemd wordt
closed-session-ends-hint = Leeg: op de dag van de groep. Nooit later.
closed-begun-earlier = Later dan de dag van de groep kan niet: geen sessie blijft langer dan haar groep afsprak.
closed-sessions-empty = Nog geen sessie. Ze vraagt een titel die niemand noemt, en een methode.
closed-method = Methode
closed-day = Dag
closed-minutes = Minuten
closed-owner = Casusinbrenger
closed-led = Wie leidde
closed-not-said = Niet gezegd
closed-context = De casus gaat over
closed-context-student = Een student
closed-context-employee = Een medewerker
closed-context-client = Een cliënt
closed-context-other = Iets anders
closed-present = Wie er is
closed-anonymous = namen vervangen
closed-search = Zoeken in deze groep
closed-search-none = Niets in deze groep zegt dat.

## Notities in lagen
closed-layer-question = De vraag
closed-layer-question-what = de groep leest mee
closed-layer-question-placeholder = Wat ingebracht wordt, in een of twee zinnen, en zonder namen
closed-layer-group = Notities van de groep
closed-layer-group-what = iedereen in de groep
closed-layer-group-placeholder = Wat de groep wil bewaren. Aliassen vanaf het eerste woord.
closed-layer-mine = Mijn notities
closed-layer-mine-what = alleen voor mij
closed-layer-mine-placeholder = Wat het met je doet, wat je meeneemt
closed-layer-supervision = Voor mijn supervisie
closed-layer-supervision-what = mijn praktijk en wie ze superviseert
closed-layer-supervision-placeholder = Waar je met iemand naar wilt kijken
closed-layer-pair = Ingebracht in supervisie
closed-layer-pair-what = wij twee
closed-pair-row = Ruimte voor twee
closed-supervise = Delen met wie mij superviseert
closed-supervise-what = Alleen deze notities gaan erheen, naar een besloten ruimte voor twee: geen titel, geen vraag, niemand die erbij was. Ze eindigen op hun dag voor jullie allebei, en samen met deze sessie. Dat is niet ongedaan te maken.
closed-supervise-where = Met wie
closed-supervise-new = Een nieuwe persoon
closed-supervise-who = Wie jou superviseert
closed-supervise-me = Je eigen naam daar
closed-supervise-do = Delen
closed-supervise-then = De ruimte is gemaakt en de notities staan erin. Deel ze op deze pagina en nodig dan de ene persoon uit voor wie ze is.
closed-supervised = Gedeeld in “{ $name }”
closed-supervised-open = Openen en daar schrijven
closed-notes-ended = Het einde is gekomen: hier wordt niets meer geschreven.
closed-notes-held = Deze notities worden vastgehouden omdat ze formeel zijn opgevraagd: ze blijven zoals ze zijn.
closed-notes-nobody = De groep sprak af dat niemand noteert.
closed-notes-elsewhere = De groep sprak af dat iemand anders noteert.
closed-no-images = Besloten notities bewaren alleen woorden. De afbeelding bleef waar ze is.
closed-taken = Je woorden staan op een pagina van je dagboek.
closed-take-choose = Kies eerst de woorden, of schrijf er in je eigen notities.
closed-taken-actions = Je woorden staan op een pagina van je dagboek, als dingen om te doen.
closed-taken-meeting = Je woorden staan bij de acties van de bijeenkomst.
closed-take-along = Meenemen…
closed-take-do = Meenemen
closed-take-words = Wat je meeneemt
closed-take-words-hint = Je eigen woorden. Namen met een alias gaan als alias mee.
closed-take-points = Dit kan nog naar iemand wijzen: { $names }.
closed-take-where = Waarheen
closed-take-to-journal = Een pagina van mijn dagboek
closed-take-to-actions = Dingen om te doen, één per regel
closed-take-to-meeting = Een actie van een bijeenkomst
closed-take-meeting = Welke bijeenkomst
closed-take-shared = Iedereen die deze bijeenkomst deelt, leest het daar.
closed-take-no-meeting = Er komt geen bijeenkomst aan.
closed-link-words = Sessie van { $date }
closed-link = Een link voor mijn pagina’s kopiëren
closed-linked = De link is gekopieerd. Hij vertelt niets dan de dag; plak hem in een pagina van jezelf.
closed-copied = Gekopieerd. Over een minuut staat het niet meer op het klembord.
shortcut-take-away = Gekozen woorden naar mijn dagboek, in een besloten sessie
shortcut-aliases = Aliassen in de plaats van alle namen, in een besloten sessie

## Namen en aliassen
closed-aliases = Aliassen
closed-aliases-what = Wie meeleest, ziet deze lijst nooit. Voortaan maakt de naam plaats voor de alias terwijl je schrijft.
closed-alias-name = Naam
closed-alias = Zeg in de plaats
closed-alias-add = Overal in de plaats zetten
closed-aliased = De namen zijn vervangen, en niets onthoudt ze.
closed-alias-remove = De alias van { $name } loslaten
closed-alias-removed = De alias staat nergens meer voor. Wat hij verving, blijft vervangen.
closed-replaced = { $count ->
    [one] Een naam maakte plaats voor zijn alias.
   *[other] { $count } namen maakten plaats voor hun alias.
}
closed-points = { $count ->
    [one] Eén ding kan naar iemand wijzen
   *[other] { $count } dingen kunnen naar iemand wijzen
}
closed-points-none = Niets gevonden dat naar iemand kan wijzen
closed-found-person = een naam
closed-found-employer = een organisatie
closed-found-place = een plaats
closed-found-date = een datum
closed-found-detail = een zeldzaam detail
closed-say-instead = Zeg in plaats van { $name }
closed-replace = Overal vervangen
closed-replace-all = Alles vervangen
closed-permissions = Toestemmingen
closed-permissions-what = Wie waarmee instemde. Waar niets genoteerd is, gaan namen als alias naar buiten.
closed-permission-add = Een toestemming noteren
closed-permission-who = Van wie
closed-permission-scope = Waarvoor
closed-permission-do = Noteren
closed-permission-kept = De toestemming is genoteerd.
closed-permission-since = sinds { $given }
closed-permission-until = vanaf { $given }, ingetrokken op { $withdrawn }
closed-permission-withdraw = Intrekken
closed-permission-withdrawn = De toestemming is ingetrokken, vanaf vandaag.
closed-permission-withdrawn-name = De toestemming is ingetrokken, vanaf vandaag. Waar { $who } in de notities genoemd wordt, blijft de naam staan tot je er een alias voor geeft.
closed-permission-withdraw-of = De toestemming van { $who } intrekken
closed-permission-withdraw-what = De naam mag niet meer gebruikt worden. Overal waar anderen die lezen, komt de alias er voorgoed voor in de plaats, ook in wat er eerder stond. Je kunt dat niet ongedaan maken.
closed-permission-gave-way = { $count ->
    [0] De toestemming is ingetrokken, vanaf vandaag. De naam stond nergens waar anderen lezen.
    [one] De toestemming is ingetrokken, vanaf vandaag. Op één plaats staat nu voorgoed de alias in plaats van de naam.
   *[other] De toestemming is ingetrokken, vanaf vandaag. Op { $count } plaatsen staat nu voorgoed de alias in plaats van de naam.
}
closed-scope-discuss = om over te spreken in de groep
closed-scope-notes = om over te noteren
closed-scope-quote = om te citeren
closed-scope-name = om te noemen in wat naar buiten gaat

## Hoe het eindigt
closed-endings = Wat eindigt
closed-end-open = Eindigt op { $date }. Vanaf { $destroyed } vernietigt het volgende openen het voorgoed.
closed-end-grace = Het eindigde op { $date }. Neem mee wat van jou is: vanaf { $destroyed } wordt het voorgoed vernietigd.
closed-end-due = Het eindigde op { $date }, en de zeven dagen zijn om: het volgende openen vernietigt het voorgoed.
closed-end-held = Vastgehouden omdat erom gevraagd is: het blijft tot je het loslaat.
closed-held-since = Vastgehouden sinds { $date }.
closed-grace-what = Eerst wat je meeneemt, dan de vraag of het bewaard of geanonimiseerd wordt.
closed-keep = Langer bewaren
closed-keep-what = Iedereen in de groep moet met de nieuwe dag instemmen.
closed-kept = De notities hebben een nieuwe dag.
closed-keep-what-shared = Jij zegt ja tegen de nieuwe dag, en de anderen elk in hun eigen notitieboek. Tot iedereen dat deed, geldt de oude dag.
closed-keep-said = Je ja is genoteerd. De notities krijgen de nieuwe dag zodra iedereen ja heeft gezegd.
closed-keep-yes = Ja zeggen tegen deze dag
closed-keeping = Ja tot { $date }: { $agreed }. Nog gevraagd: { $asked }. Tot iedereen ja zegt, geldt de dag hierboven.
closed-anonymise = Anonimiseren
closed-anonymise-what = Een versie met elke bekende naam vervangen komt in de plaats: titel, vraag en de notities van de groep. De aliassen en wie er was, worden voorgoed vernietigd. Dat kun je niet ongedaan maken.
closed-anonymise-ends-mine = Je eigen notities van deze sessie worden mee vernietigd: neem eerst mee wat je wilt houden.
closed-anonymise-ends-supervision = De notities voor je supervisie worden mee vernietigd.
closed-anonymise-left = Zou er nog in staan, en kan naar iemand wijzen: { $names }.
closed-anonymise-as = Wat er dan staat
closed-anonymised = { $count ->
    [0] Een andere versie kwam in de plaats; er was geen naam te vervangen.
    [one] Een andere versie kwam in de plaats, met één naam vervangen.
   *[other] Een andere versie kwam in de plaats, met { $count } namen vervangen.
}
closed-anonymised-left = Kan nog naar iemand wijzen: { $names }. Pas dat aan in de versie die er nu is.
closed-anonymised-open = Openen
closed-close = Nu beëindigen
closed-close-what = De zeven dagen waarin je alles kunt lezen en meenemen, beginnen vandaag. Wie de afspraak noemt, moet het willen.
closed-closed = Het einde is gekomen. Zeven dagen lang kun je alles lezen en meenemen.
closed-until = De nieuwe dag waarop het eindigt
closed-hold = Vasthouden: opgevraagd
closed-unhold = Niet langer vasthouden
closed-hold-said = De notities worden vastgehouden. Niets vernietigt ze tot je ze loslaat.
closed-hold-no-more = De notities worden niet langer vastgehouden. Ze eindigen zoals afgesproken; is die dag voorbij, dan over zeven dagen.
closed-group-ends = Wat deze groep bewaart, eindigt op { $date }.
closed-group-endless = De groep heeft nog geen einde: elke sessie zegt het hare.
closed-may-end-said-everyone = Vóór de dag eindigt het alleen als allen het samen willen.
closed-may-end-said-owner = Vóór de dag eindigt het alleen als wie de casus inbracht het wil.
closed-may-end-said-anyone = Ieder van de groep mag het vóór de dag beëindigen.
closed-may-end-said-nobody = Zoals afgesproken beëindigt niemand het vóór de dag.
closed-how-it-ends = Je hoort het 14 en 3 dagen ervoor. Na de dag kun je alles nog zeven dagen lezen en meenemen; dan vernietigt het volgende openen het voorgoed, en blijft er een bewijs zonder een woord ervan. Was het notitieboek twee dagen niet open, dan vraagt Kring eerst of de klok juist staat.
closed-destroy = Voorgoed vernietigen
closed-destroy-what = Met de hand, meteen, zonder de zeven dagen, als ook wie in de afspraken staat het wil. Geen back-up die Kring bewaart brengt het terug.
closed-destroy-group = Deze groep voorgoed vernietigen…
closed-destroy-plan-group = { $count ->
    [0] De groep verdwijnt; ze heeft geen sessie.
    [one] De groep verdwijnt, met haar ene sessie en alles wat erin genoteerd is.
   *[other] De groep verdwijnt, met haar { $count } sessies en alles wat erin genoteerd is.
}
closed-destroy-plan-session = { $count ->
    [one] Deze sessie verdwijnt, met alles wat erin genoteerd is.
   *[other] { $count } sessies verdwijnen, met alles wat erin genoteerd is.
}
closed-destroy-others = Anderen hebben er ook notities van. De afspraak zegt wiens ja nodig is.
closed-destroy-held-by = { $names } hebben het ook, elk in een eigen notitieboek. Hun kopie eindigt zodra dat weer naar de opslag kijkt, met wat er intussen in geschreven is.
closed-destroy-no-undo = Dit kun je niet ongedaan maken.
closed-destroy-type = Typ de naam om verder te gaan: { $name }
closed-destroy-not = Laten staan
closed-destroyed = { $count ->
    [one] Het is voorgoed vernietigd. Het bewijs staat in de lijst.
   *[other] Alles is voorgoed vernietigd. Er staan { $count } bewijzen in de lijst.
}
closed-certificates = Wat eindigde
closed-certificates-what = Wat ervan overblijft: wat het was, wanneer het eindigde en volgens welke regel. Geen woord meer.
closed-attended = Aanwezigheid die blijft
closed-attended-what = Deze groepen zijn geëindigd en spraken af dat blijft wie er wanneer was.
closed-ended-session = Een sessie
closed-ended-group = Een groep
closed-ended-document = Een document
closed-keys-destroyed = { $count ->
    [one] één sleutel vernietigd
   *[other] { $count } sleutels vernietigd
}
closed-clock = De klok van deze computer zegt { $now }, ver van toen dit notitieboek het laatst open was. { $count ->
    [one] Eén einde wacht tot je zegt of ze juist staat.
   *[other] { $count } eindes wachten tot je zegt of ze juist staat.
}
closed-clock-right = De klok staat juist: vernietig wat beëindigd is
closed-notice = Notities van een besloten groep eindigen op { $date }.
closed-notice-clock = Wat in een besloten groep eindigde, wacht op een woord van jou.
closed-notice-look = Bekijken
closed-kept-told = De back-ups van Kring laten weg wat besloten groepen bewaren.
closed-kept-copy = Een kopie met besloten notities maken

## Wat naar buiten gaat
closed-leave = Naar buiten…
closed-leave-title = Dit gaat naar buiten
closed-leave-which = Welke notities
closed-brief-what = Een briefing voor je supervisie, uit deze notities alleen.
closed-leave-replaced = { $count ->
    [0] Er is geen naam vervangen.
    [one] Eén naam gaat als alias naar buiten.
   *[other] { $count } namen gaan als alias naar buiten.
}
closed-leave-underlined = Wat naar iemand kan wijzen, is onderlijnd.
closed-leave-nothing = In deze notities staat niets.
closed-leave-yes = De afspraak vraagt een ja voor dit naar buiten gaat
closed-left = Wat naar buiten ging
closed-left-noted = Dat het naar buiten ging, staat in de lijst.
closed-left-what = Wat
closed-left-all = Alles
closed-left-none = Op die dagen ging niets van die soort naar buiten.
closed-left-rule = Volgens: { $rule }.
closed-left-details = Details
closed-left-hash = BLAKE3 { $hash }
closed-left-group = Notities van de groep
closed-left-mine = Mijn notities
closed-left-supervision = Voor mijn supervisie
closed-left-statement = Aanwezigheidsattest
closed-statement-of = Aanwezigheidsattest van { $name }
closed-statement-whose = Van wie
closed-statement-what = Dagen, uren en methodes, met een lijn om te tekenen. Geen casus, geen vraag, geen thema.
closed-from = Van
closed-to = Tot en met

## Ook door de terminal gezegd
closed-rule-end-date = zeven dagen na de afgesproken dag, na aankondiging
closed-rule-by-hand = met de hand; niemand anders had het
closed-rule-agreement = vóór de dag, zoals de groep afsprak
closed-rule-anonymised = een versie met vervangen namen kwam in de plaats
closed-rule-alias = een alias kwam in de plaats van een naam
closed-rule-elsewhere = door iemand anders van de groep, in het eigen notitieboek
closed-aliases-are-not = Een alias is geen anonimiteit: een functie, een plaats of een zeldzaam detail kan nog altijd verraden over wie het gaat.
closed-leave-doubtful = Deze voornamen gaan als alias naar buiten, want zo heet iemand die genoemd mag worden, maar ook iemand voor wie dat niet geldt: { $names }
closed-out-of-reach = Kring kan niet bij wat anderen hebben, bij back-ups elders die met besloten notities gemaakt zijn, bij oudere versies bij een opslagdienst, en bij papier. Sommige organisaties mogen niet vernietigen wat is opgevraagd: houd dat eerst vast.
closed-kept-here-only = Het staat in geen enkele back-up.
closed-kept-nothing = Er zijn geen besloten notities.
closed-kept-outside = De kopie van { $made } kan ook besloten notities bevatten, en Kring kan ze daar niet beëindigen: { $path }
