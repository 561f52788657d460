### Wat kring-cli zegt over synchronisatie.

cli-sync-asking = { $count ->
    [one] { $count } toestel vraagt om te worden toegelaten.
   *[other] { $count } toestellen vragen om te worden toegelaten.
}
cli-sync-storage = Opslag: { $address }
cli-sync-done = Het laatst bij: { $moment }
cli-sync-moved = { $sent ->
    [one] Verstuurd: { $sent } bestand.
   *[other] Verstuurd: { $sent } bestanden.
} { $taken ->
    [one] Overgenomen: { $taken } wijziging.
   *[other] Overgenomen: { $taken } wijzigingen.
}
cli-sync-recovered = Je notitieboek “{ $name }” staat in { $folder }, en dit toestel is er een van jou. Het herstelblad blijft geldig, ook hier. Is het andere toestel kwijt, verwijder het dan: kring-cli sync devices, daarna kring-cli sync revoke. Groepen in een andere opslag: kring-cli sync group list, daarna kring-cli sync group again.
cli-sync-words = De zes woorden: { $words }
cli-sync-invited = Geef deze tekst aan je andere toestel, en aan niemand anders. Hij geldt tot { $until }. Op het andere toestel: kring-cli sync join. Vergelijk daarna hier de zes woorden: kring-cli sync requests.
cli-sync-approved = Het toestel is toegelaten. Het heeft alles zodra het in de opslag kijkt.
cli-sync-refused = Het toestel is niet toegelaten, en zijn uitnodiging geldt voor niemand meer.
cli-sync-renamed = Het toestel heet voortaan “{ $name }”. Je andere toestellen horen het na de volgende blik in de opslag: kring-cli sync now.
cli-sync-revoked = Het toestel is verwijderd: wat je voortaan schrijft, kan het niet lezen, ook niet in je groepen. Wat het al heeft, houdt het. Is het kwijt, verander dan ook de sloten: kring-cli vault change-locks.
cli-sync-brought = Het heeft deze binnengelaten, en ze horen er nog bij. Was jij dat niet, verwijder ze dan ook: kring-cli sync revoke { $id } --with ID.
cli-sync-off = Synchronisatie staat uit. Wat in de opslag ligt, blijft daar; niemand kan het lezen.
cli-sync-exported = Wat is opzijgelegd staat in { $path }. Iedereen kan dat bestand lezen.
cli-ask-password = Wachtwoord voor de opslag:
cli-no-password = Er is geen wachtwoord voor de opslag gegeven: gebruik --password-file, of voer dit uit in een terminal.
cli-sharing-invited = Geef deze tekst aan één persoon en aan niemand anders, samen met toegang tot de opslag. Hij geldt tot { $until }. Die persoon typt: kring-cli sync group join. Vergelijk daarna hier de zes woorden: kring-cli sync group requests.
cli-sharing-invited-own = Je beheert deze groep niet: met deze tekst komt alleen een andere computer van jou binnen. Hij geldt tot { $until }. Typ daar: kring-cli sync group join. Vergelijk daarna hier de zes woorden: kring-cli sync group requests. Vraag het voor iemand anders aan wie de groep beheert.
cli-sharing-approved = Deze persoon is toegelaten, en heeft alles zodra die in de opslag kijkt.
cli-sharing-refused = Er is niemand toegelaten, en de uitnodiging geldt voor niemand meer.
cli-sharing-removed = Deze persoon is eruit: wat je voortaan schrijft, is voor hem of haar niet te lezen. Wat al daar is, blijft daar. Neem nu ook de toegang tot de opslag weg, waar die bewaard wordt; Kring kan dat niet.
cli-sharing-left = Je bent weg. Wat hier van de groep staat, is je eigen kopie.
cli-sharing-again = Je zit weer in deze groep. Is het andere toestel kwijt, verwijder het dan uit het notitieboek: kring-cli sync devices, daarna kring-cli sync revoke. Dan is het ook uit je groepen.
