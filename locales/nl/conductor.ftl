### Een methode begeleiden in een besloten groep: gezegd door het venster en door de terminal.

## Klaarzetten
conduct = Een sessie begeleiden
conduct-what = Een methode, stap voor stap: wie mag spreken, hoelang, volgens welke regel. Er wordt niets voor opgeschreven.
conduct-group = Welke groep
conduct-method = Methode
conduct-minutes = Minuten
conduct-minutes-hint = Leeg gelaten: { $count }, zoals de methode ze heeft.
conduct-cases = Hoeveel casussen
conduct-cases-hint = De methode wordt voor elk ervan één keer gedaan.
conduct-here = Wie er is
conduct-here-what = In de volgorde waarin jullie zitten: zo spreekt wie na wie, en zit wie bij wie.
conduct-seat-up = { $name } een plaats eerder
conduct-seat-down = { $name } een plaats later
conduct-parts = Wie doet wat
conduct-part-nobody = Nog niemand
conduct-plan = Hoe het zal gaan
conduct-plan-left-out = Valt weg: { $step }, want niemand heeft die rol ({ $parts }).
conduct-plan-sum = { $minutes } min in totaal
conduct-plan-step = { $minutes } min
conduct-tight = Dit is minder tijd dan de methode nodig heeft.
conduct-unfit = De methode is bedoeld voor meer of minder mensen.
conduct-begin = Naar de kring
conduct-none = Er zit nog niemand in deze groep.
conduct-back = Terug

## Beurten
conduct-fair = Beurten tot nu toe
conduct-fair-what = Uit de sessies die deze groep nog heeft. Alleen voor de groep.
conduct-fair-none = Er is nog geen sessie bewaard: de beurten beginnen vandaag.
conduct-person = Wie
conduct-had-cases = Casussen
conduct-had-led = Leidde
conduct-had-there = Erbij
conduct-had = casussen { $cases }, leidde { $led }, erbij { $there }
conduct-turn-case = { $name } is aan de beurt om een casus in te brengen.
conduct-turn-leads = { $name } is aan de beurt om te leiden.

## Een casus kiezen
conduct-choice = Welke casus
conduct-choice-what = Eén zin elk, als dat helpt. De zinnen blijven op dit scherm tot je het verlaat; er wordt niets van bewaard, en het lopende scherm toont ze niet.
conduct-line = { $name }, in één zin
conduct-urgency = Dringend
conduct-energy = Energie
conduct-relevance = Anderen leren
conduct-turn = Beurt
conduct-sum = Som
conduct-points = { $what }, { $name }
conduct-choose = Kiezen
conduct-choose-whose = Kiezen: de casus van { $name }
conduct-chosen = Gekozen
conduct-chosen-whose = Gekozen: de casus van { $name }
conduct-taken = { $name } brengt de casus in

## Tijdens de sessie
conduct-awake = Er loopt een sessie
conduct-ready = Klaar om te beginnen
conduct-between = Tussen twee stappen
conduct-step = Stap { $number } van { $of }
conduct-turn-of = Beurt { $number } van { $of }
conduct-remaining = nog { $count } min
conduct-who = Wie spreekt
conduct-may-speak = spreekt
conduct-may-ask = vraagt
conduct-may-answer = antwoordt
conduct-may-guide = bewaakt de methode
conduct-may-wait = komt straks
conduct-may-listen = luistert
conduct-apart = buiten de kring
conduct-hush-pause = Pauze. Niemand spreekt.
conduct-hush-silence = Stilte
conduct-hush-round = Een ronde: nog niemand is aan het woord
conduct-hush-heard = Iedereen is gehoord
conduct-hush-between = Tussen twee stappen
conduct-guards = { $name } bewaakt de kring en roept de pauze uit.
conduct-guards-pause = { $name } zegt waarom de kring pauzeert.
conduct-helps = Wat hier helpt
conduct-withheld = Nog niet verteld
conduct-told = Nu verteld
conduct-writes-nobody = Nu niet schrijven
conduct-writes-everyone = Ieder schrijft voor zichzelf
conduct-writes-some = Wie nu schrijft: { $who }; verder niemand
conduct-groups = In groepjes van { $count }, tegelijk
conduct-each = ongeveer { $time } elk
conduct-round = Ronde
conduct-tool-cases = Ieder één casus in één zin, hardop
conduct-tool-choice = Welke casus
conduct-tool-temperature = Leg elke vraag waar ze hoort
conduct-tool-columns = Naast elkaar
conduct-tool-sheet = Waar de observator op let
conduct-tool-scale = Van 0 tot 10
conduct-table-number = Tafel { $number }
conduct-table-stays = Het blijft op dit scherm. Er wordt niets van bewaard, tenzij je dat op het einde zegt.
conduct-sheet-paper = Elke observator schrijft op papier: er werken er meer tegelijk.
conduct-question = Vraag { $number }
conduct-question-add = Een vraag, of alleen haar nummer
conduct-question-pile = Vragen om neer te leggen
conduct-card-add = { $part }: toevoegen
conduct-card-new = Toevoegen…
conduct-card-lay = { $name }: { $part }
conduct-card-back = Weer oppakken: { $name }
conduct-card-remove = Weghalen: { $name }
conduct-cover = Bedekken
conduct-uncover = Tonen
conduct-covered = { $count ->
    [one] Eén notitie, bedekt
   *[other] { $count } notities, bedekt
}
conduct-scale-chosen = { $value } van 10

## Wat je kunt doen terwijl het loopt
conduct-start = Beginnen
conduct-on = Volgende stap
conduct-finish = Afsluiten
conduct-pause-guard = Pauze uitroepen
conduct-steps = Stappen
conduct-skip = Deze stap overslaan
conduct-step-begin = Naar “{ $name }”
conduct-end = De sessie beëindigen

## Weggaan
conduct-left-waiting = De sessie is nog niet begonnen.
conduct-left-running = De sessie gaat door.
conduct-left-paused = De sessie is in pauze.
conduct-return = Terug naar de sessie
conduct-leave = Het notitieboek openen
conduct-ended = De sessie is voorbij. Ze duurde { $taken } min; { $planned } waren gepland.
conduct-reopen = Toch nog verdergaan
conduct-keep = Deze sessie bewaren
conduct-keep-what = Een bewaarde sessie zegt methode, dag, minuten en wie er was.
conduct-keep-no-case = Van de casus wordt niets bewaard.
conduct-keep-unless = Van de casus wordt niets bewaard, tenzij je notities maakt van wat op tafel lag.
conduct-keep-title = Een titel zonder namen
conduct-keep-ends = Haar notities eindigen op
conduct-keep-turns = Wie de casus inbracht, en wie leidde
conduct-keep-turns-hint = Zodat de beurten eerlijk blijven.
conduct-keep-table = Wat op tafel lag
conduct-keep-table-nothing = Niets ervan
conduct-keep-table-group = Als notities van de groep
conduct-keep-table-mine = Als mijn notities
conduct-keep-nothing = Niets bewaren
conduct-kept = De sessie is bewaard.
conduct-kept-as = De sessie is bewaard als { $id }.
conduct-put-away = Van de sessie is niets bewaard.
