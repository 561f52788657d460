### Hoe een groep haar charter afspreekt.

## Afspreken
charter-agree = Afgesproken in een bijeenkomst…
charter-agree-title = Afgesproken in een bijeenkomst
charter-agree-what = Wat er nu staat, wordt een versie die niemand nog kan veranderen. Wie je aanvinkt, is door jou genoteerd en heeft niets getekend.
charter-agree-date = Bijeenkomst van
charter-agree-holds = Deze versie noemt de dag vanaf wanneer ze geldt: { $date }. Onder Meer kun je een andere dag geven.
charter-agree-when = Wanneer is het afgesproken? Kring vond geen dag in de tekst.
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
charter-round-no-rule = Het charter noemt geen beslisregel. Het geldt als afgesproken zodra iedereen in de groep gesproken heeft en niemand bezwaar maakt.
charter-consents = Consent
charter-consents-who = { $name } geeft consent
charter-objects = Bezwaar…
charter-objects-who = { $name } heeft bezwaar
charter-sign = Met mijn sleutel tekenen
charter-voice-consent = geeft consent
charter-voice-objection = heeft bezwaar
charter-voice-signature = heeft getekend
charter-voice-disagreement = is het er niet mee eens
charter-voice-acknowledgement = heeft het gelezen
charter-voice-consent-do = Ik geef consent
charter-voice-objection-do = Ik heb bezwaar
charter-voice-signature-do = Ik teken
charter-voice-acknowledgement-do = Ik heb het gelezen
charter-objection-reason = Welke schade zie je, en aan wat van het doel?
charter-objection-hint = Een bezwaar heeft een reden nodig. Een voorkeur is een opmerking.
charter-objection-do = Bezwaar maken
charter-objection-answer = Antwoorden…
charter-objection-answer-who = Antwoorden op het bezwaar van { $name }
charter-outcome = { $consents ->
    [one] { $consents } van { $members } gaf consent
   *[other] { $consents } van { $members } gaven consent
}; minstens { $quorum } moeten deelnemen.
charter-outcome-objections = { $count ->
    [one] Eén bezwaar.
   *[other] { $count } bezwaren.
}
charter-outcome-agreed = Volgens jullie eigen regel is het afgesproken.
charter-outcome-all = Iedereen heeft gesproken en niemand maakt bezwaar: Kring beschouwt dat als afgesproken.
charter-outcome-objected = Het is niet afgesproken zolang iemand bezwaar maakt.
charter-outcome-not = Volgens jullie eigen regel is het niet afgesproken.
charter-outcome-wait = Er hebben er nog niet genoeg gesproken.
charter-round-close = De ronde sluiten: het is afgesproken
charter-files = Handtekeningen
charter-files-what = Een handtekening komt alleen uit de eigen Kring van wie tekent. Stuur het voorstel als bestand; die tekent het daar en stuurt het terug.
charter-proposal-save = Het voorstel als bestand bewaren…
charter-signatures-add = Een getekend bestand toevoegen…
charter-signatures-added = { $count ->
    [one] { $count } verklaring toegevoegd, { $known } waren er al.
   *[other] { $count } verklaringen toegevoegd, { $known } waren er al.
}
charter-sign-file = Een ontvangen bestand ondertekenen…
charter-sign-title = Een ontvangen bestand ondertekenen
charter-sign-file-what = Kies het voorstel dat je kreeg. Je leest het eerst; het wordt getekend met de sleutel van dit notitieboek, en niemand anders kan dat.
charter-sign-choose = Het bestand kiezen…
charter-sign-as = Als wie
charter-sign-what = Wat zeg je
charter-sign-do = Tekenen en bewaren…
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
charter-says-disagreement = { $name } is het er niet mee eens
charter-says-against = Volgens wat sindsdien gezegd is, niet akkoord, of niet meer: { $names }
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
charter-held-another-version = Het telt niet: het is voor een andere tekst dan de versies hier.
charter-held-no-statement = Het telt niet mee: wat het intrekt, is hier niet.
charter-held-unknown-kind = Deze versie van Kring weet niet wat het zegt.
charter-held-not-understood = Het kan niet gelezen worden.
charter-assign-what = Vraag van wie de sleutel is, en vergelijk: { $key }
charter-assign-who = Van wie de sleutel is
charter-assign = Dat is die sleutel
charter-assigned = De sleutel is nu bekend.
