# Wat het programma in bestanden schrijft.
recovery-sheet-title = Herstelblad van het notitieboek “{ $name }”
recovery-sheet-body =
    Gemaakt op { $date }.

    Deze 24 woorden openen het notitieboek als je de wachtzin vergeten bent. Wie ze heeft, kan er
    alles in lezen. Bewaar dit blad waar je een paspoort bewaart, niet naast de computer en niet
    als foto. Een nieuwer blad maakt dit blad waardeloos.

    Zo gebruik je ze: start Kring, kies “Ik heb mijn herstelwoorden”, typ ze in deze volgorde.

## Hours
hours-sessions = Gesprekken
hours-summary = Overzicht
hours-date = Datum
hours-person = Met
hours-minutes = Minuten
hours-time = Uren
hours-fee = Vergoeding
hours-mode = Hoe
hours-kind = Soort
hours-size = Personen
hours-period = Periode
hours-count = Gesprekken
hours-total = Totaal
hours-individual = individueel
hours-group = groep
hours-fee-paid = betaald
hours-fee-unpaid = onbetaald
hours-fee-internal = intern
hours-fee-unsaid = niet vermeld
hours-mode-together = samen in één ruimte
hours-mode-video = via video
hours-mode-phone = telefonisch
hours-mode-walk = al wandelend
hours-mode-text = schriftelijk

## Someone I coach
person-both = Voor ons beiden
person-agreements = Afspraken
person-only-me = Alleen voor mij
person-overview = Overzicht
person-permission = Toestemming om notities te bewaren: { $date }
person-ended = Afgerond: { $date }
person-review = Kijken of de notities nog nodig zijn: { $date }
person-sessions = { $count ->
    [one] { $count } gesprek, { $time } uur
   *[other] { $count } gesprekken, { $time } uur
}
## Wie er spreekt in een stap van een methode
method-everyone = iedereen
method-nobody = niemand, in stilte
## Metingen
trackers-file = Metingen
trackers-column-date = Dag
trackers-column-tracker = Meting
trackers-column-value = Waarde
trackers-column-unit = Eenheid
trackers-column-page = Pagina
trackers-yes = ja
trackers-no = nee
# Woorden in wat gedrukt of doorgegeven wordt. Dagen, maanden en getallen komen al uitgeschreven.
book-date = { $weekday } { $day } { $month } { $year }
book-date-american = { $weekday } { $day } { $month } { $year }
book-contents = Inhoud
book-journal = Dagboek
book-sessions = Gespreksnotities
book-agreements = Afspraken
book-only-me = Alleen voor mij
book-image = Afbeelding
book-done = klaar
book-to-do = nog te doen
book-minutes = { $count ->
    [one] { $count } minuut
   *[other] { $count } minuten
}
book-group = groep van { $count }
book-mode-together = samen in één ruimte
book-mode-video = via video
book-mode-phone = per telefoon
book-mode-walk = tijdens een wandeling
book-mode-text = schriftelijk
book-fee-paid = betaald
book-fee-unpaid = onbetaald
book-fee-internal = intern
book-weekday-1 = maandag
book-weekday-2 = dinsdag
book-weekday-3 = woensdag
book-weekday-4 = donderdag
book-weekday-5 = vrijdag
book-weekday-6 = zaterdag
book-weekday-7 = zondag
book-month-1 = januari
book-month-2 = februari
book-month-3 = maart
book-month-4 = april
book-month-5 = mei
book-month-6 = juni
book-month-7 = juli
book-month-8 = augustus
book-month-9 = september
book-month-10 = oktober
book-month-11 = november
book-month-12 = december
## The report of an import
import-said-looked = Gevonden: { $found }. Nieuw: { $new }; gewijzigd: { $changed }; er al: { $same }; hier ongewijzigd gelaten: { $kept }; weggelaten: { $refused }. Bijlagen: { $attachments }.
import-said-done = Geïmporteerd. Gevonden: { $found }. Nieuw: { $new }; gewijzigd: { $changed }; er al: { $same }; hier ongewijzigd gelaten: { $kept }; weggelaten: { $refused }. Bijlagen: { $attachments }.
import-favourite = favoriet
import-said-folders = Notitieboeken, mappen en favorieten worden labels: { $names }
import-said-no-folders = Notitieboeken, mappen en favorieten worden geen labels. Met --folders-as-tags wel: { $names }
import-said-write = Er is nog niets geschreven. Met --write wel.
import-said-undo = Alles kan teruggedraaid worden: kring-cli journal undo { $id }

## Charters op papier
paper-charter = Charter
paper-comparison = Charter, wijzigingen
paper-file-proposal = Charter - { $title } - v{ $number } - { $date } - voorstel
paper-heading-welcome = Welkom
paper-heading-purpose = Doel
paper-heading-objectives = Doelstellingen
paper-heading-guidelines = Richtlijnen
paper-heading-members = Leden
paper-heading-pathways = Hoe je lid wordt
paper-heading-terms = Voorwaarden
paper-heading-roles = Rollen
paper-heading-cadence = Bijeenkomsten
paper-heading-review = Herziening
paper-heading-confidentiality = Vertrouwelijkheid
paper-heading-decisions = Beslissingen
paper-heading-amendment = Dit charter wijzigen
paper-heading-conflict = Conflict
paper-heading-resources = Middelen
paper-heading-measures = Maatstaven
paper-heading-closure = Afronding
paper-heading-sections = Overige punten
paper-heading-signing = Handtekeningen
paper-about-status = Status
paper-about-version = Versie
paper-about-effective = Geldt vanaf
paper-about-proposed = Zou gelden vanaf
paper-about-agreed = Afgesproken
paper-about-author = Geschreven door
paper-about-reason = Waarom
paper-status-draft = concept
paper-status-named = concept
paper-status-proposed = voorstel
paper-status-adopted = afgesproken
paper-status-upcoming = afgesproken, van kracht vanaf een latere dag
paper-status-superseded = afgesproken, gevolgd door een latere versie
paper-agreed-in = in de bijeenkomst van { $date }, genoteerd door { $by }
paper-agreed-on = in de bijeenkomst van { $date }
paper-date = { $day } { $month } { $year }
paper-date-american = { $day } { $month } { $year }
paper-called = Nederlands
paper-vacant = vacant
paper-holder-between = van { $from } tot { $until }
paper-holder-since = sinds { $date }
paper-holder-until = tot { $date }
paper-held = vervuld
paper-somebody = een lid
paper-term = { $count ->
    [one] voor { $count } maand
   *[other] voor { $count } maanden
}
paper-stale = Deze vertaling is ouder dan de tekst waarvan ze gemaakt is.
paper-signing = Ik heb dit charter gelezen en wil ernaar leven.
paper-sign-name = Naam
paper-sign-date = Datum
paper-sign-signature = Handtekening
paper-logo = Logo van { $name }
paper-every-day = { $count ->
    [one] elke dag
   *[other] om de { $count } dagen
}
paper-every-week = { $count ->
    [one] elke week
   *[other] om de { $count } weken
}
paper-every-month = { $count ->
    [one] elke maand
   *[other] om de { $count } maanden
}
paper-every-quarter = elk kwartaal
paper-every-year = elk jaar
paper-cadence-target = We komen { $every } samen.
paper-cadence-at-least = Minstens { $every }.
paper-cadence-minutes = { $count ->
    [one] Een bijeenkomst duurt { $count } minuut.
   *[other] Een bijeenkomst duurt { $count } minuten.
}
paper-cadence-zone = De tijden zijn die van { $zone }.
paper-review-between = We bekijken dit charter opnieuw tussen { $from } en { $until }.
paper-review-from = We bekijken dit charter opnieuw vanaf { $date }.
paper-review-until = We bekijken dit charter opnieuw vóór { $date }.
paper-review-meetings = In bijeenkomsten geteld, na { $count }.
paper-review-meetings-between = In bijeenkomsten geteld, na { $min } tot { $max }.
paper-rule-facilitator = Wie de bijeenkomst leidt, beslist nadat iedereen gehoord is.
paper-rule-majority = Het is beslist als genoeg deelnemers ervoor zijn.
paper-rule-consensus = Het is beslist als iedereen ervoor is.
paper-rule-consent = Het is beslist als niemand een onderbouwd bezwaar heeft dat met ons doel te maken heeft.
paper-rule-consent-then-vote = We zoeken eerst instemming, en stemmen als die niet te vinden is.
paper-rule-consensus-then-vote = We zoeken eerst consensus, en stemmen als die niet te vinden is.
paper-quorum = { $percent ->
    [67] Twee derde
   *[other] { $percent } %
} van de leden doet mee.
paper-majority = Een meerderheid van { $percent ->
    [67] twee derde
   *[other] { $percent } %
} van wie meedoet, is nodig.
paper-from-to = Wat er veranderd is van { $from } naar { $to }
paper-version = versie { $number }
paper-version-foot = versie { $number }
paper-now = wat er nu staat
paper-nothing = een leeg charter
paper-same = Er is niets veranderd.
paper-language-gone = { $language } is weg: wat daarin stond, staat in de oudere versie.
paper-language-new = { $language } is nieuw.
paper-language-en = Engels
paper-language-fr = Frans
paper-language-nl = Nederlands
paper-changed-text-added = tekst toegevoegd
paper-changed-text-removed = tekst weggehaald
paper-changed-relabelled = heeft een andere naam
paper-changed-added = nieuw
paper-changed-removed = weg
paper-changed-moved = verplaatst van { $from } naar { $to }
paper-changed-value = { $from } → { $to }
paper-changed-value-of = { $name }: { $from } → { $to }
paper-field-title = Titel
paper-field-tagline = Motto
paper-field-preamble = Vóór de afspraken
paper-field-confidentiality-level = Niveau
paper-field-cadence-target = Hoe vaak
paper-field-cadence-at-least = Minstens
paper-field-cadence-minutes = Duur
paper-field-cadence-zone = Tijdzone
paper-field-review-from = Vanaf
paper-field-review-until = Tot en met
paper-field-review-meetings-min = Na bijeenkomsten, minstens
paper-field-review-meetings-max = Na bijeenkomsten, hoogstens
paper-field-decisions-rule = Regel
paper-field-decisions-quorum-percent = Deelname
paper-field-decisions-majority-percent = Voor
paper-field-term-months = Termijn
paper-minutes = { $count ->
    [one] { $count } minuut
   *[other] { $count } minuten
}
paper-percent = { $percent ->
    [67] twee derde
   *[other] { $percent } %
}
paper-changed-holder-added = nu: { $name }
paper-changed-holder-removed = niet meer: { $name }
paper-changed-state = verhoudt zich anders tot de andere talen

## Mensen indelen
mix-file = Wie ontmoet wie
mix-name = Naam
mix-round = Ronde { $number }
mix-group = Groep { $number }
mix-group-leads = { $group }, jij begeleidt
mix-leads = { $name } (begeleidt)
mix-rests = Rust
mix-mentoring = Mentoren en mentees
mix-mentor = Mentor
mix-mentee = Mentee
mix-your-mentor = Jouw mentor
mix-your-mentees = Jouw mentees
mix-no-mentor = Zonder mentor
mix-no-mentee = Zonder mentee

## Meetings: what leaves of them
sheet-agenda = Agenda
sheet-hand-out = Hand-out
sheet-script = Draaiboek
sheet-minutes = Verslag
sheet-actions = Acties
sheet-invitation = Uitnodiging
sheet-time = Tijd
sheet-min = Min
sheet-item = Punt
sheet-lead = Leiding
sheet-bring = Meebrengen
sheet-part = Deel
sheet-aim = Waarvoor
sheet-text = Tekst
sheet-steps = Stappen
sheet-decisions = Beslissingen
sheet-decision = Beslissing
sheet-rule = Hoe
sheet-objections = Bezwaren
sheet-review = Opnieuw bekijken
sheet-what = Wat
sheet-who = Wie
sheet-by = Tegen
sheet-done = Gedaan
sheet-since = Sinds
sheet-carried = Van eerdere bijeenkomsten
sheet-nothing-decided = Er is niets beslist.
sheet-no-actions = Er zijn geen acties afgesproken.
sheet-attendance = Wie er was
sheet-present = Aanwezig
sheet-guest = Gasten
sheet-excused = Verontschuldigd
sheet-absent = Afwezig
sheet-expected = Niet genoteerd
sheet-parked = Even geparkeerd
sheet-draft = Concept, nog niet goedgekeurd
sheet-cancelled = Deze bijeenkomst gaat niet door.
sheet-cancelled-short = Afgelast
sheet-cancellation = Afgelasting
sheet-uninvitation = Afzegging
sheet-uninvited-short = Uit je agenda
sheet-uninvited = Je neemt niet meer deel aan deze bijeenkomst. Open het bestand in de bijlage om ze uit je agenda te halen.
sheet-approved = Goedgekeurd op { $date }
sheet-no-date = Nog geen datum
sheet-dates = Voorgestelde data
sheet-dates-best = past het best
sheet-can-yes = ja
sheet-can-if-needed = als het moet
sheet-can-no = nee
sheet-can-unsaid = nog geen antwoord
sheet-hours = { $from }–{ $to }
sheet-hours-zone = { $from }–{ $to } (tijd van { $zone })
sheet-from-zone = { $from } (tijd van { $zone })
city-athens = Athene
city-berlin = Berlijn
city-brussels = Brussel
city-copenhagen = Kopenhagen
city-lisbon = Lissabon
city-london = Londen
city-luxembourg = Luxemburg
city-montreal = Montreal
city-paris = Parijs
city-prague = Praag
city-vienna = Wenen
city-warsaw = Warschau
city-zurich = Zürich
sheet-role = { $role }: { $name }
sheet-shadow = { $name }, met { $shadow }
sheet-sum = In totaal { $planned }
sheet-sum-clash = { $minutes } lopen over een vast tijdstip heen
sheet-sum-over = In totaal { $planned }: { $over } meer dan de { $allowed } die er zijn
sheet-took = Vanaf { $from }, { $took } ({ $planned } gepland)
sheet-beside = Vanaf { $from }, tegelijk ({ $planned } gepland)
sheet-held = Gehouden op { $date }, { $from }–{ $to }.
sheet-passed-over = Overgeslagen
sheet-not-reached = Niet aan bod gekomen
meeting-role-facilitator = Begeleiding
meeting-role-host = Ontvangst
meeting-role-guardian = Hoeder
meeting-role-scribe = Verslag

## Aliassen die de namencontrole voorstelt
names-alias-person = Persoon { $number }
names-alias-employer = Organisatie { $number }
names-alias-place = Plaats { $number }
names-alias-date = een tijd geleden ({ $number })
names-alias-detail = (detail { $number })
names-not-anonymity = De controle mist dingen, en een alias is geen anonimiteit: wie erbij was of het verhaal kent, weet misschien nog over wie het gaat. Lees het nog één keer na voor het vertrekt.

## Besloten groepen: wat naar buiten gaat, en bewijzen
closed-take-away = Wat ik meeneem
closed-someone = Persoon { $number }
closed-sheet-group = Notities van de groep
closed-sheet-mine = Mijn notities
closed-sheet-supervision = Voor mijn supervisie
closed-pair-name = Supervisie: { $me } en { $supervisor }
closed-pair-notes = Ingebracht in supervisie
closed-sheet-ends = Deze notities eindigen op { $date }, en deze kopie hoort dan ook te verdwijnen.
closed-sheet-question = De vraag
closed-statement = Aanwezigheidsattest
closed-statement-title = Aanwezigheid van { $name }
closed-statement-date = Datum
closed-statement-hours = Uren
closed-statement-method = Methode
closed-statement-sum = { $count ->
    [one] Eén sessie, { $hours } uur in totaal.
   *[other] { $count } sessies, { $hours } uur in totaal.
}
closed-statement-sign = Datum en handtekening: ______________________________
closed-kind-session = sessie
closed-kind-group = groep
closed-kind-document = document
recovered-title = Teruggevonden: { $title }

## Words with which people ask the guide, never shown
guide-asking = aan alle alles als ben bij daar dan dat den deze die dit doe doen door een eens elk ene geen haar heb hebben heeft het hier hoe hoeveel iemand iets ik is jij jou jouw kan kring krijg kun kunnen maak maar maken mag meer met mijn moet moeten naar niet nog ons onze over te toch uit van veel via voor waar waarom wanneer was wat wel welk welke wie wij wil willen word worden zal zelf zich zijn zonder zou
