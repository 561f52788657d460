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
charter-at-confidentiality-level = Hoeveel er blijft
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
charter-percent = { $count } % van de leden
charter-percent-votes = { $count } % van wie deelneemt
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
charter-wrong-zone = Een tijdzone zoals Europe/Brussels
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
charter-library-taken = Overgenomen bij ‘{ $part }’. Maak er jullie eigen tekst van.
charter-library-none = Niets met die woorden.

## Plakken en bestanden lezen
charter-paste = Ons charter plakken
charter-paste-text = De tekst van het charter
charter-paste-what = Uit een wiki, een document of een mail. Kring zoekt de afspraken; je ziet wat waar komt voor er iets bewaard wordt.
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
    [one] { $count } regel werd niet herkend en staat onder ‘Andere delen’. Geef hem een plaats als je wilt.
   *[other] { $count } regels werden niet herkend en staan onder ‘Andere delen’. Geef ze een plaats als je wilt.
}
charter-line-place = Plaats van: { $text }
charter-line-heading = Kop van: { $part }
charter-note = Iets in de bron kon niet gelezen worden zoals het bedoeld was.

## Waar het staat
charter-standing = Waar het charter staat
charter-in-force = Van kracht
charter-in-force-since = versie { $number }, sinds { $date }
charter-not-agreed = Nog niet afgesproken
charter-not-agreed-what = Het is een ontwerp tot de groep ja zegt.
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
charter-since = Wat sindsdien veranderde
charter-since-who = Wat veranderde sinds { $name } akkoord ging
charter-since-what = Laatste akkoord van { $name }: { $version }.
charter-acknowledge = Noteren dat { $name } het gelezen heeft
charter-acknowledged = Genoteerd: { $name } heeft het gelezen.
charter-more = Meer
charter-trash = Het charter in de prullenbak
charter-trashed = Het charter ligt in de prullenbak.

## Afspreken
charter-agree = Afgesproken in een bijeenkomst…
charter-agree-title = Afgesproken in een bijeenkomst
charter-agree-what = Wat er nu staat, wordt een versie die niemand nog kan veranderen. Wie je aanvinkt, is door jou genoteerd en heeft niets getekend.
charter-agree-date = Bijeenkomst van
charter-agree-meeting = Naam (hoeft niet)
charter-who-agreed = Wie akkoord ging
charter-tick-all = Iedereen aanvinken
charter-tick-none = Niemand aanvinken
charter-more-names = Meer namen
charter-more-names-hint = Met komma’s ertussen
charter-agree-by = Wie dit noteert
charter-agree-by-hint = Je eigen naam, zoals de anderen die kennen
charter-agree-do = Afgesproken
charter-agreed-done = Versie { $number } is afgesproken.
charter-noted-by = genoteerd door { $name }
charter-name = Dit als versie bewaren…
charter-name-title = Dit als versie bewaren
charter-name-what = Een punt om naar terug te keren. Er is niets mee afgesproken.
charter-name-do = Bewaren
charter-name-done = Versie { $number } is bewaard.
charter-propose = Aan de groep voorstellen…
charter-propose-title = Aan de groep voorstellen
charter-propose-what = Wat er nu staat, wordt aan iedereen gevraagd: opmerkingen per afspraak, consent en bezwaren, tot de ronde gesloten is.
charter-propose-do = Voorstellen
charter-propose-done = Versie { $number } is voorgesteld.
charter-propose-effective = Zou gelden vanaf
charter-propose-until = Opmerkingen tot
charter-unpropose = Het voorstel terugnemen
charter-unproposed = Het voorstel is teruggenomen.
charter-comments = Opmerkingen hierbij
charter-comments-all = Opmerkingen bij het geheel
charter-comments-here = { $count ->
    [0] Opmerking maken
    [one] Opmerking maken, { $count } open
   *[other] Opmerking maken, { $count } open
}
charter-comments-whole = { $count ->
    [0] Opmerking bij het geheel
    [one] Opmerkingen bij het geheel ({ $count })
   *[other] Opmerkingen bij het geheel ({ $count })
}
charter-comment = Opmerking
charter-comment-by = Wie dit zegt
charter-comment-add = Opmerking toevoegen
charter-comment-done = Afgehandeld
charter-comment-again = Weer openen
charter-round = De ronde
charter-round-nobody = Er zit nog niemand in de groep. Voeg mensen toe bij Mensen, of noteer het akkoord van een bijeenkomst.
charter-consents = Consent
charter-consents-who = { $name } geeft consent
charter-objects = Bezwaar…
charter-objects-who = { $name } heeft bezwaar
charter-sign = Met mijn sleutel tekenen
charter-voice-consent = geeft consent
charter-voice-objection = heeft bezwaar
charter-voice-signature = heeft getekend
charter-voice-acknowledgement = heeft het gelezen
charter-voice-consent-do = Ik geef consent
charter-voice-objection-do = Ik heb bezwaar
charter-voice-signature-do = Ik teken
charter-voice-acknowledgement-do = Ik heb het gelezen
charter-objection-reason = Welke schade zie je, en aan wat van het doel?
charter-objection-hint = Een bezwaar heeft een reden nodig. Een voorkeur is een opmerking.
charter-objection-do = Bezwaar maken
charter-outcome = { $consents } van { $members } gaven consent; minstens { $quorum } moeten deelnemen.
charter-outcome-objections = { $count ->
    [one] Eén bezwaar.
   *[other] { $count } bezwaren.
}
charter-outcome-agreed = Volgens jullie eigen regel is het afgesproken.
charter-outcome-not = Volgens jullie eigen regel is het niet afgesproken.
charter-outcome-wait = Er hebben er nog niet genoeg gesproken.
charter-round-close = De ronde sluiten: het is afgesproken
charter-files = Handtekeningen
charter-files-what = Een handtekening komt alleen uit de eigen Kring van wie tekent. Stuur het voorstel als bestand; die tekent het daar en stuurt het terug.
charter-proposal-save = Het voorstel als bestand opslaan…
charter-signatures-add = Een getekend bestand toevoegen…
charter-signatures-added = { $count ->
    [one] { $count } verklaring toegevoegd, { $known } waren er al.
   *[other] { $count } verklaringen toegevoegd, { $known } waren er al.
}
charter-sign-file = Een ontvangen bestand tekenen…
charter-sign-title = Een ontvangen bestand tekenen
charter-sign-file-what = Kies het voorstel dat je kreeg. Je leest het eerst; het wordt getekend met de sleutel van dit notitieboek, en niemand anders kan dat.
charter-sign-choose = Het bestand kiezen…
charter-sign-as = Als wie
charter-sign-what = Wat zeg je
charter-sign-do = Tekenen en opslaan…
charter-file-version = Versie { $number }
charter-file-not-whole = Dit bestand is achteraf veranderd. Teken het niet; vraag het opnieuw.
charter-statements = { $count ->
    [one] { $count } verklaring
   *[other] { $count } verklaringen
}
charter-says-adoption = Afgesproken in de bijeenkomst van { $date }
charter-says-adoption-in = Afgesproken: { $meeting }, { $date }
charter-says-names = { $agreed }: { $names }
charter-says-acknowledgement = { $name } heeft het gelezen
charter-says-consent = { $name } geeft consent
charter-says-objection = { $name } heeft bezwaar
charter-says-signature = { $name } heeft getekend
charter-says-withdrawal = { $name } trok een verklaring in
charter-says-unknown = { $name } zei iets wat deze Kring niet kent
charter-own-key = met de eigen sleutel ({ $key })
charter-withdraw = Intrekken
charter-withdrawn = Het is ingetrokken.
charter-is-withdrawn = Sindsdien ingetrokken.
charter-held = Het telt niet mee.
charter-held-forged = Het telt niet mee: het is na het tekenen veranderd.
charter-held-unknown-signer = Het telt nog niet mee: van wie deze sleutel is, is niet bekend.
charter-held-not-their-key = Het telt niet mee: dit is niet de sleutel van die persoon.
charter-held-not-their-own = Het telt niet mee: een handtekening kan niet voor een ander genoteerd worden.
charter-held-not-theirs = Het telt niet mee: alleen wie iets zei, kan het intrekken.
charter-held-no-document = Het telt niet mee: de versie waarover het gaat, is hier niet.
charter-held-no-statement = Het telt niet mee: wat het intrekt, is hier niet.
charter-held-unknown-kind = Deze versie van Kring weet niet wat het zegt.
charter-held-not-understood = Het kan niet gelezen worden.
charter-assign-what = Vraag van wie de sleutel is, en vergelijk: { $key }
charter-assign-who = Van wie de sleutel is
charter-assign = Dat is die sleutel
charter-assigned = De sleutel is nu bekend.

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
charter-export-text = Het charter als bestand opslaan
charter-export-changes = Wat veranderde als bestand opslaan
charter-export-languages = Talen
charter-export-all = Alle
charter-format-pdf = PDF
charter-format-docx = Word
charter-format-html = Webpagina
charter-format-md = Markdown
charter-format-wikitext = Wiki
charter-format-json = Voor programma’s (JSON)
charter-nameless = Zonder namen
charter-nameless-hint = Wie een rol heeft, wordt weggelaten

## Het bekijken waard
worth-of = Het bekijken waard, ‘{ $title }’: { $line }
worth-cadence = De laatste bijeenkomst was op { $date }: langer geleden dan het charter minstens wil.
worth-review-date = Op { $date } zouden jullie ernaar terugkijken.
worth-review-meetings = { $count ->
    [one] Er was { $count } bijeenkomst: tijd om naar het charter terug te kijken.
   *[other] Er waren { $count } bijeenkomsten: tijd om naar het charter terug te kijken.
}
worth-vacant = De rol ‘{ $name }’ is vrij.
worth-stale = { $count ->
    [one] { $count } vertaling is misschien verouderd.
   *[other] { $count } vertalingen zijn misschien verouderd.
}
worth-unacknowledged = { $count ->
    [one] { $count } persoon ging nog niet akkoord met wat van kracht is.
   *[other] { $count } mensen gingen nog niet akkoord met wat van kracht is.
}
