### Het charter van een groep.

## De delen ervan
charter-at-title = Titel
charter-at-tagline = Motto
charter-at-welcome = Welkom
charter-at-purpose = Waarvoor we er zijn
charter-at-objectives = Wat we willen
charter-at-preamble = Vóór de afspraken
charter-at-guidelines = Hoe we met elkaar omgaan
charter-at-confidentiality = Wat onder ons blijft
charter-at-confidentiality-level = Wat binnen blijft
charter-at-confidentiality-text = Meer over wat blijft
charter-at-membership = Leden
charter-at-membership-who = Wie erbij hoort
charter-at-membership-pathways = Hoe je erbij komt
charter-at-membership-terms = Komen, blijven, weggaan
charter-at-roles = Rollen
charter-at-cadence = Wanneer we samenkomen
charter-at-cadence-target = Hoe vaak
charter-at-cadence-at-least = Minstens
charter-at-cadence-minutes = Minuten
charter-at-cadence-length = Hoe lang
charter-at-cadence-zone = Tijdzone
charter-at-cadence-text = Meer over de bijeenkomsten
charter-at-decisions = Hoe we beslissen
charter-at-decisions-rule = Regel
charter-at-decisions-quorum-percent = Deelname, %
charter-at-decisions-majority-percent = Meerderheid, %
charter-at-decisions-quorum = Deelname
charter-at-decisions-majority = Meerderheid
charter-at-decisions-text = Meer over beslissen
charter-at-amendment = Hoe dit charter verandert
charter-at-conflict = Als het wringt
charter-at-resources = Wat we hebben en nodig hebben
charter-at-measures = Waaraan we zien dat het werkt
charter-at-review = Wanneer we hiernaar terugkijken
charter-at-review-from = Vanaf
charter-at-review-until = Tot
charter-at-review-meetings-min = Na bijeenkomsten, minstens
charter-at-review-meetings-max = Na bijeenkomsten, hoogstens
charter-at-review-when = Wanneer
charter-at-review-after = Na
charter-at-review-text = Wat we ons dan afvragen
charter-at-closure = Hoe we eindigen
charter-at-sections = Andere delen

## Waarden in woorden
charter-every-day = { $count ->
    [one] elke dag
   *[other] om de { $count } dagen
}
charter-every-week = { $count ->
    [one] elke week
   *[other] om de { $count } weken
}
charter-every-month = { $count ->
    [one] elke maand
   *[other] om de { $count } maanden
}
charter-unit-day = dagen
charter-unit-week = weken
charter-unit-month = maanden
charter-interval-count = Hoeveel
charter-interval-unit = Waarvan
charter-minutes = { $count ->
    [one] { $count } minuut
   *[other] { $count } minuten
}
charter-percent = { $count ->
    [67] twee derde
   *[other] { $count } %
} van de leden
charter-percent-votes = { $count ->
    [67] twee derde
   *[other] { $count } %
} van wie deelneemt
charter-review-between = tussen { $from } en { $until }
charter-review-from = vanaf { $date }
charter-review-until = uiterlijk op { $date }
charter-review-meetings = { $count ->
    [one] { $count } bijeenkomst
   *[other] { $count } bijeenkomsten
}
charter-review-meetings-between = { $min } tot { $max } bijeenkomsten
charter-rule-none = Niet bepaald
charter-rule-facilitator = De begeleider beslist
charter-rule-facilitator-what = Wie de bijeenkomst leidt, beslist, na iedereen gehoord te hebben.
charter-rule-majority = Meerderheid
charter-rule-majority-what = Het is beslist als genoeg deelnemers ervoor zijn.
charter-rule-consensus = Consensus
charter-rule-consensus-what = Het is beslist als iedereen ervoor is.
charter-rule-consent = Consent
charter-rule-consent-what = Het is beslist als niemand een beargumenteerd bezwaar heeft dat met ons doel te maken heeft.
charter-rule-consent-then-vote = Consent, anders stemmen
charter-rule-consent-then-vote-what = We zoeken eerst consent, en stemmen als dat niet lukt.
charter-rule-consensus-then-vote = Consensus, anders stemmen
charter-rule-consensus-then-vote-what = We zoeken eerst consensus, en stemmen als dat niet lukt.
charter-level-none = Niet bepaald
charter-vacant = Deze rol is nog vrij
charter-term = Termijn, in maanden
charter-term-months = { $count ->
    [one] voor { $count } maand
   *[other] voor { $count } maanden
}
charter-missing = nog niet in deze taal

## Schrijven
charter-edit = Bewerken
charter-text-in = { $name }, { $language }
charter-ask-purpose = Waarvoor zijn jullie er, in een paar zinnen?
charter-ask-label = Een woord of twee
charter-ask-text = Wat het betekent
charter-ask-role = Hoe de rol heet
charter-ask-duties = Wat wie de rol heeft, doet
charter-ask-membership-who = Wie hoort bij de groep?
charter-ask-membership-pathways = Hoe kom je erbij, stap voor stap?
charter-ask-membership-terms = Wanneer kunnen nieuwe mensen erbij, wat wordt verwacht, hoe ga je weg?
charter-ask-cadence = Nog iets over de bijeenkomsten?
charter-ask-confidentiality = Nog iets over wat naar buiten mag?
charter-ask-decisions = Wie mag voorstellen, wat een bezwaar nodig heeft
charter-ask-review = Wat vragen jullie je dan af?
charter-ask-amendment = Wie stelt een wijziging voor, en wie stemt ermee in?
charter-ask-conflict = Wat doen jullie eerst, en wat als dat niet helpt?
charter-ask-resources = Ruimtes, geld, kanalen, mensen
charter-ask-measures = Wat zouden anderen merken?
charter-ask-closure = Wanneer is het tijd, wie beslist, wat gebeurt er met de notities?
charter-add = Toevoegen
charter-add-part = Ook mogelijk
charter-add-objectives = Doel toevoegen
charter-add-guidelines = Afspraak toevoegen
charter-add-roles = Rol toevoegen
charter-add-sections = Deel toevoegen
charter-clause-label = Kopje van nummer { $number }
charter-clause-text = Tekst van nummer { $number }
charter-read-from = Gelezen uit: { $text }
charter-clause-moved = Nu op plaats { $number }.
charter-clause-removed = Het onderdeel is weggehaald.
charter-role-removed = De rol is weggehaald.
charter-role-label = Naam van rol { $number }
charter-role-duties = Taken van rol { $number }
charter-up-clause = Nummer { $number } omhoog
charter-down-clause = Nummer { $number } omlaag
charter-past-clause = Verleden van nummer { $number }
charter-remove-clause = Nummer { $number } weghalen
charter-up-role = Rol { $number } omhoog
charter-down-role = Rol { $number } omlaag
charter-past-role = Verleden van rol { $number }
charter-remove-role = Rol { $number } weghalen
charter-wrong-number = Een heel getal vanaf 1
charter-holders = Wie deze rol heeft
charter-holder-add = Aan iemand geven
charter-holder-change = Wijzigen: { $name }
charter-holder-remove = Weghalen: { $name }
charter-holder-removed = { $name } staat hier niet meer.
charter-holder-name = Naam
charter-holder-organisation = Organisatie
charter-holder-since = Sinds
charter-holder-to = Tot
charter-holder-from = sinds { $date }
charter-holder-until = tot { $date }
charter-holder-between = { $from } tot { $until }
charter-holder-term = sinds { $from }, termijn tot { $until }

## Talen
charter-languages = Talen
charter-languages-what = Hoogstens drie, allemaal gelijkwaardig, in de volgorde van de kolommen. Wat in een weggehaalde taal geschreven is, blijft bewaard en komt met haar terug.
charter-language-add = Nog een taal
charter-language-up = { $language } naar voren
charter-language-down = { $language } naar achteren
charter-language-remove = { $language } weghalen
charter-language-removed = De tekst in het { $language } wordt niet meer getoond.
charter-read-in = Lezen in
charter-side-by-side = Naast elkaar
charter-state-stale = De tekst in het { $language } is sindsdien veranderd.
charter-state-true = Klopt nog
charter-state-translated = Vertaald uit het { $language }
charter-state-own = Staat op zichzelf
charter-state-from = Het is een vertaling uit het { $language }
charter-state-kept = Genoteerd.

## Beginnen
charter-begin = Een charter voor deze groep
charter-begin-what = Waarvoor jullie er zijn, wat jullie willen, hoe jullie met elkaar omgaan. Eén bladzijde is genoeg.
charter-begin-empty = Met een leeg charter beginnen
charter-empty-write = Het charter schrijven
charter-starters = Of begin met een van deze
charter-starter-begin = Hiermee beginnen
charter-guide = Vijf stappen
charter-guide-sum = { $count } van { $all }
charter-guide-method = Een methode daarvoor
charter-library = Afspraken om over te nemen
charter-library-find = Een afspraak zoeken
charter-library-where = Voor
charter-library-all = Alles
charter-library-take = Overnemen: { $label }
charter-library-taken = Overgenomen bij “{ $part }”. Maak er jullie eigen tekst van.
charter-library-none = Niets met die woorden.

## Plakken en bestanden lezen
charter-paste = Ons charter plakken
charter-paste-text = De tekst van het charter
charter-paste-what = Uit een wiki, een document of een mail. Kring zoekt de afspraken; je ziet wat waar komt voor er iets bewaard wordt.
charter-paste-effective = Volgens de eigen tekst geldt het vanaf { $date }.
charter-paste-choose = Een bestand kiezen…
charter-paste-instead = Liever plakken
charter-paste-see = Wat getoond wordt
charter-paste-read = Als charter
charter-paste-lines = Regel per regel
charter-paste-version = Versie
charter-paste-keep = Dit charter bewaren
charter-paste-done = { $count ->
    [one] Het charter staat in het notitieboek.
   *[other] Het charter staat in het notitieboek, met { $count } versies.
}
charter-lines-all = Elke regel kreeg een plaats.
charter-lines-left = { $count ->
    [one] { $count } regel werd niet herkend en staat onder “Andere delen”. Geef hem een plaats als je wilt.
   *[other] { $count } regels werden niet herkend en staan onder “Andere delen”. Geef ze een plaats als je wilt.
}
charter-line-place = Plaats van: { $text }
charter-line-heading = Kop van: { $part }
charter-note = Iets in de bron kon niet gelezen worden zoals het bedoeld was.

## Waar het staat
charter-standing = Waar het charter staat
charter-in-force = Van kracht
charter-in-force-since = versie { $number }, sinds { $date }
charter-upcoming = Versie { $number } is afgesproken, en van kracht vanaf { $date }.
charter-not-agreed = Nog niet afgesproken
charter-not-agreed-what = Het is een concept tot de groep ja zegt.
charter-not-in-force = Je leest hier versie { $number }; van kracht is versie { $current }.
charter-changed-since = Het is na versie { $number } gewijzigd.
charter-changed-see = Bekijk wat
charter-proposed = Versie { $number } is voorgesteld.
charter-to-proposal = Naar het voorstel
charter-agreed-count = { $count } van { $all } gingen ermee akkoord
charter-agreed-never = ging nog niet akkoord
charter-agreed-adoption = versie { $number }, op { $date }
charter-agreed-acknowledgement = las versie { $number }, op { $date }
charter-agreed-consent = gaf consent voor versie { $number }, op { $date }
charter-agreed-signature = tekende versie { $number }, op { $date }
charter-agreed-noted = { $line }, genoteerd door { $name }
charter-agreed-disagreement = is het niet eens met versie { $number }, gezegd op { $date }
charter-disagree = Niet akkoord…
charter-disagree-who = Noteren dat { $name } niet akkoord gaat
charter-disagree-what = Er is genoteerd dat { $name } akkoord ging met versie { $number }. Die notitie blijft in de geschiedenis; naast de naam komt te staan dat { $name } niet akkoord ging, of niet meer.
charter-disagree-reason = Waarom, als er iets over te zeggen is
charter-disagree-do = Noteren
charter-disagreed = Genoteerd: { $name } is het niet eens met versie { $number }.
charter-since = Wat sindsdien veranderde
charter-since-who = Wat veranderde sinds { $name } akkoord ging
charter-since-what = Laatste akkoord van { $name }: { $version }.
charter-acknowledge = Noteren dat { $name } het gelezen heeft
charter-acknowledged = Genoteerd: { $name } heeft het gelezen.
charter-more = Meer
charter-trash = Het charter in de prullenbak
charter-trashed = Het charter ligt in de prullenbak.

## Geschiedenis
charter-history = Geschiedenis
charter-ribbon = Versies, oudste eerst
charter-version-short = v{ $number }
charter-version-of = Versie { $number }, { $date }
charter-version-named = { $version }: { $name }
charter-version-by = door { $name }
charter-version-name = Naam van de versie (hoeft niet)
charter-version-reason = Waarom (hoeft niet)
charter-version-author = Geschreven door (hoeft niet)
charter-version-effective = Geldt vanaf
charter-version-effective-hint = Zonder eigen dag: vanaf de dag van de bijeenkomst
charter-versions-none = Nog geen versies. Er komt er een als de groep akkoord gaat, of als je er een bewaart.
charter-status-named = Bewaard
charter-status-proposed = Voorgesteld
charter-status-proposed-date = Voorgesteld, om te gelden vanaf { $date }
charter-status-adopted = Van kracht
charter-status-adopted-date = Van kracht sinds { $date }
charter-status-upcoming = Afgesproken, nog niet van kracht
charter-status-upcoming-date = Van kracht vanaf { $date }
charter-status-superseded = Was van kracht
charter-draft = Zoals het nu geschreven is
charter-draft-short = nu
charter-draft-what = Wat er nu staat, nog niet afgesproken
charter-nothing = niets
charter-history-way = Wat getoond wordt
charter-history-changes = Wat veranderde
charter-history-text = De hele tekst
charter-compare = Vergeleken met
charter-between = Van { $from } tot { $to }
charter-return = Vanaf deze versie verder schrijven
charter-returned = Het charter zegt weer wat deze versie zegt.
charter-diff-same = Er is geen verschil.
charter-language-gone = Er is geen tekst in het { $language } meer: wat erin geschreven was, staat niet meer in het charter.
charter-language-new = Er is nu tekst in het { $language }.
charter-count-added = { $count ->
    [one] { $count } toegevoegd
   *[other] { $count } toegevoegd
}
charter-count-removed = { $count ->
    [one] { $count } weggehaald
   *[other] { $count } weggehaald
}
charter-count-moved = { $count ->
    [one] { $count } verplaatst
   *[other] { $count } verplaatst
}
charter-count-changed = { $count ->
    [one] { $count } anders verwoord
   *[other] { $count } anders verwoord
}
charter-change-text = { $name }, anders verwoord
charter-change-text-bare = Anders verwoord
charter-change-text-added = { $name }, tekst toegevoegd
charter-change-text-added-bare = Tekst toegevoegd
charter-change-text-removed = { $name }, tekst weggehaald
charter-change-text-removed-bare = Tekst weggehaald
charter-change-relabelled = { $name }, ander kopje
charter-change-added = { $name }, nieuw
charter-change-removed = { $name }, weggehaald
charter-change-moved = { $name }, van plaats { $from } naar { $to }
charter-change-value = { $name }
charter-change-holder-added = { $name }, gegeven aan
charter-change-holder-removed = { $name }, niet meer bij
charter-change-state = { $name }, vertaling staat er anders voor
charter-change-gone = niet meer bepaald
charter-past = Het verleden van deze afspraak
charter-past-none = Ze staat nog in geen enkele versie.

## Meenemen
charter-export-text = Het charter als bestand bewaren
charter-export-changes = Wat veranderde als bestand bewaren
charter-export-languages = Talen
charter-export-all = Alle
charter-format-pdf = PDF
charter-format-docx = Word
charter-format-html = Webpagina
charter-format-md = Markdown
charter-format-wikitext = Wiki
charter-format-json = Voor programma’s (JSON)
charter-nameless = Zonder namen
charter-nameless-hint = De namen van de mensen van de groep en van wie een rol had, worden weggelaten; andere namen in de tekst blijven staan

## Het bekijken waard
worth-of = Het bekijken waard in “{ $title }”. { $line }
worth-cadence = De laatste bijeenkomst was op { $date }: langer geleden dan het charter minstens wil.
worth-cadence-none = Sinds het charter van kracht werd op { $date } is geen bijeenkomst genoteerd: langer dan het minstens wil.
worth-review-date = Op { $date } zouden jullie ernaar terugkijken.
worth-review-meetings = { $count ->
    [one] Er was { $count } bijeenkomst: tijd om naar het charter terug te kijken.
   *[other] Er waren { $count } bijeenkomsten: tijd om naar het charter terug te kijken.
}
worth-vacant = De rol “{ $name }” is vrij.
worth-several = Deze rollen zijn vrij: { $names }.
worth-stale = { $count ->
    [one] { $count } vertaling is misschien verouderd.
   *[other] { $count } vertalingen zijn misschien verouderd.
}
worth-unacknowledged = { $count ->
    [one] { $count } persoon ging nog niet akkoord met wat van kracht is.
   *[other] { $count } mensen gingen nog niet akkoord met wat van kracht is.
}
