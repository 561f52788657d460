### Wat er gebeurde, dat de tekst veilig is, wat je nu doet. Eén bericht per code.

error-vault-wrong-passphrase = Met deze wachtzin gaat het notitieboek niet open. Er is niets verloren: kijk naar Caps Lock en de toetsenbordindeling, en probeer opnieuw.
error-vault-wrong-words = Deze woorden horen bij een ander notitieboek of een ouder blad. Het notitieboek is onaangeroerd: probeer het blad dat het laatst gemaakt is.
error-words-count = { $found ->
    [one] Het blad telt 24 woorden, en hier staat er { $found }. Er is niets veranderd: vergelijk met het blad en vul aan.
   *[other] Het blad telt 24 woorden, en hier staan er { $found }. Er is niets veranderd: vergelijk met het blad en verbeter.
}
error-words-not-a-word = Woord { $position } kan geen woord van het blad zijn. Er is niets veranderd: vergelijk het letter voor letter.
error-words-checksum = De woorden bestaan, maar niet in deze volgorde, of een ervan is met een ander verwisseld. Er is niets veranderd: vergelijk ze met het blad.
error-vault-damaged = Een deel van het notitieboek is niet leesbaar. Kring heeft niets veranderd. Zet de laatste back-up terug in een nieuwe map, en bewaar deze.
error-vault-foreign = Dit is geen notitieboek van Kring. Er is niets veranderd. Kies de map waarin je notitieboek staat.
error-vault-newer = Dit notitieboek is door een nieuwere Kring geschreven. Het is onaangeroerd. Installeer de nieuwste versie om het te openen.
error-vault-in-use = Dit notitieboek is open in een ander venster of programma. Je pagina’s zijn veilig. Sluit het daar, en probeer opnieuw.
error-vault-missing = Het notitieboek staat niet op zijn plek. Staat het op een schijf of stick, sluit die dan aan en probeer opnieuw; open het anders waar het nu staat, of zet een back-up terug.
error-vault-exists = In deze map staat al een notitieboek. Het is onaangeroerd. Kies een andere map, of open dat notitieboek.
error-vault-read-only = In deze map kan niet geschreven worden. Er is niets veranderd. Kies een andere map, of vraag toegang om te schrijven.
error-vault-synchronised-folder = { $product } kopieert deze map terwijl Kring erin schrijft, en dat kan een notitieboek beschadigen. Er is niets gemaakt. Kies een map op deze computer; een back-up mag wel naar { $product }.
error-disk-full = De schijf is vol. Wat bewaard was is veilig, en wat je ziet blijft op het scherm. Maak wat ruimte: Kring bewaart het dan vanzelf.
error-kdf-out-of-bounds = Het bestand dat de sleutels bewaakt vraagt iets onredelijks; misschien is ermee geknoeid. Kring heeft het niet geopend. Zet een back-up terug in een nieuwe map.
error-passphrase-too-weak = Deze wachtzin is te makkelijk te raden om te beschermen wat je schrijft. Er is niets ingesteld. Voeg een paar woorden toe die niets met elkaar te maken hebben.
error-keychain-unavailable = Deze computer heeft geen plek voor sleutels. Het notitieboek is veilig: gebruik je wachtzin.
error-keychain-locked = De sleutelbos van de computer is zelf vergrendeld. Het notitieboek is veilig: ontgrendel de sleutelbos, of gebruik je wachtzin.
error-keychain-missing = De aanmelding van de computer heeft de sleutel van dit notitieboek niet meer. Er is niets verloren: gebruik je wachtzin, en zet het daarna opnieuw aan in de instellingen.
error-locked = Het notitieboek is vergrendeld. Wat bewaard was is veilig. Ontgrendel het om verder te gaan.
error-not-found = Deze pagina staat niet meer in het notitieboek. Kijk in de prullenmand, of in een back-up.
error-invalid-document = Een deel van dit document is niet te begrijpen, en daarom wordt het niet getoond. Het blijft bewaard zoals het is; controleer het notitieboek in de instellingen.
error-stale-version = De pagina is intussen elders veranderd. Er is niets verloren: open ze opnieuw om beide te zien.
error-invalid-request = Dit kon zo niet aanvaard worden ({ $field }). Er is niets veranderd: verbeter het en probeer opnieuw.
error-attachment-too-large = Deze afbeelding is groter dan { $limit }. De pagina is veilig. Maak de afbeelding kleiner, en voeg ze dan opnieuw toe.
error-attachment-not-image = Dit bestand is geen afbeelding die Kring kan tonen. De pagina is veilig. Gebruik PNG, JPEG, GIF of WebP.
error-attachment-heic = Kring kan HEIC-foto’s niet tonen. De pagina is veilig. Laat de telefoon ze als JPEG sturen, of bewaar ze eerst als JPEG of PNG.
error-link-refused = Alleen adressen van het web en van e-mail worden geopend. Er is niets geopend.
error-link-not-opened = Het adres kon niet worden geopend. Kopieer het naar je browser of mailprogramma.
error-backup-damaged = Deze back-up is niet volledig leesbaar. Je notitieboek is onaangeroerd. Kies een oudere back-up.
error-folder-not-empty = In deze map staat al iets. Er is niets geschreven. Kies een lege of een nieuwe map.
error-file-exists = Er bestaat al iets met deze naam. Er is niets geschreven. Kies een andere naam.
error-export-nothing = Er is geen pagina om te exporteren. Er is niets geschreven. Kies andere pagina’s, of een ander jaar, label of iemand anders.
error-export-no-tag = Er is geen label met deze naam. Er is niets geschreven. Kijk hoe je het schrijft.
error-export-archive-for-client = Het JSON-archief bevat alles en is alleen voor jou. Er is niets geschreven. Kies voor iemand anders PDF, DOCX, HTML of Markdown.
error-export-too-large = Dit is meer dan dit formaat kan bevatten. Er is niets geschreven. Exporteer minder pagina’s tegelijk.
error-export-gone = De export staat niet meer waar hij stond. Het notitieboek is veilig. Exporteer opnieuw.
error-export-no-program = Het systeem kent geen programma om dit te openen. De export staat waar je hem bewaard hebt; open hem daar.
error-archive-foreign = Dit is geen archief dat Kring gemaakt heeft. Er is niets veranderd. Kies het JSON-bestand van een export.
error-archive-newer = Een nieuwere Kring heeft dit archief gemaakt. Er is niets veranderd. Werk Kring bij en probeer opnieuw.
error-archive-damaged = Dit archief is niet volledig leesbaar. Er is niets veranderd. Kijk of het bestand volledig gekopieerd is.
error-cancelled = Gestopt. Er is niets half gedaan achtergebleven.
error-undo-not-possible = Dit kan niet meer ongedaan gemaakt worden, omdat latere wijzigingen erop voortbouwen. Er is niets veranderd; de geschiedenis van de pagina bevat de vroegere tekst.
error-method-not-found = Er is geen methode met deze naam of dit nummer. Er is niets veranderd: kijk in de lijst van methodes.
error-query-invalid = Deze zoekopdracht is niet leesbaar. Kijk of er een datum in staat die niet bestaat, een aanhalingsteken alleen, of een los minteken.
error-tag-exists = Een ander label heet al zo. Er is niets veranderd: zeg dat de twee één mogen worden, of kies een andere naam.
error-tag-missing = Er is geen label met die naam. Er is niets veranderd: kijk in de lijst met labels.
error-saved-search-missing = Deze bewaarde zoekopdracht bestaat niet meer. Er is niets veranderd: kijk in de lijst met bewaarde zoekopdrachten.
error-phrase-missing = Deze zin zit niet meer in je verzameling. Er is niets veranderd.
error-no-recovery-sheet = Er is geen blad om te bewaren. Het notitieboek is veilig: maak eerst een nieuw herstelblad.
error-internal = Er ging iets mis in Kring. Wat bewaard was is veilig. Probeer het nog eens; gebeurt het weer, vergrendel dan het notitieboek en open het opnieuw.
error-io = De schijf antwoordde niet zoals het hoort. Wat bewaard was is veilig. Kijk of de schijf aangesloten is, en probeer opnieuw.
error-cipher-missing = Dit exemplaar van Kring mist zijn versleuteling en heeft niets geopend. Je notitieboek is veilig. Installeer Kring opnieuw.
error-device-clock = De klok van deze computer zit er ver naast. Je pagina’s zijn veilig. Stel datum en tijd in, en probeer opnieuw.

## Velden, zoals een fout ze noemt
field-text = tekst
field-title = titel
field-date = datum
field-tags = labels
field-query = zoekopdracht
field-name = naam
field-purpose = doel
field-sections = onderdelen
field-question = vraag
field-passphrase = wachtzin
field-place = plek
error-locks-changed = De sloten zijn vervangen. Iets kon nog niet worden afgemaakt en gaat verder bij de volgende keer openen. Open het notitieboek met de nieuwe wachtzin en maak dan een nieuw herstelblad.

## People
error-person-not-found = Niemand van wie je coacht heet zo. Er is niets veranderd: kijk in de lijst van mensen hoe de naam geschreven is.
error-person-ambiguous = Meer dan één persoon heet zo. Er is niets veranderd: gebruik het kenmerk, of geef een van hen een andere naam.
field-person = korte naam
field-minutes = minuten
field-size = grootte van de groep
error-person-name-taken = Iemand anders heet al zo. Er is niets veranderd: kies een andere korte naam.
error-person-name-differs = Wat je typte is niet de naam. Er is niets gewist: typ precies de korte naam om verder te gaan.
field-note = notitie
## Metingen
error-tracker-not-found = Er is geen meting met deze naam of dit kenmerk. Er is niets veranderd: kijk in de lijst van metingen, ook bij wat opgeborgen is.
error-tracker-ambiguous = Meer dan één meting heet zo. Er is niets veranderd: gebruik het kenmerk uit de lijst.
error-tracker-archived = Deze meting is opgeborgen. Er is niets veranderd: haal ze weer tevoorschijn om iets te noteren.
error-tracker-on-page = Deze meting noteer je op een pagina. Er is niets veranderd: zeg welke pagina.
error-tracker-on-day = Deze meting noteer je per dag, niet op een pagina. Er is niets veranderd: zeg welke dag, of laat die weg voor vandaag.
error-tracker-options = Een keuze heeft minstens twee verschillende opties nodig en hoogstens 24, elk op één korte regel. Er is niets veranderd: verbeter ze en probeer opnieuw.
error-tracker-value-scale = Deze meting neemt hele getallen van 0 tot 10. Er is niets veranderd: verbeter de waarde.
error-tracker-value-number = Dit is geen getal dat Kring precies kan bewaren. Er is niets veranderd: schrijf het met cijfers en één komma of punt, zonder spaties.
error-tracker-value-yes-no = Deze meting neemt ja of nee. Er is niets veranderd: verbeter de waarde.
error-tracker-value-choice = Dit is geen optie van deze meting. Er is niets veranderd: kies een van de opties, of voeg ze toe aan de meting.
error-tracker-sheet-too-large = Er zijn meer waarden dan een werkblad kan bevatten. Er is niets geschreven: kies een kortere periode, of CSV.
field-unit = eenheid
field-svg = tekening
## Import
error-import-not-this-format = Dit is geen export die Kring kan lezen. Er is niets geschreven. Kies het bestand dat het andere programma maakte, of noem het programma.
error-import-damaged = Dit bestand is beschadigd of afgebroken. Er is niets geschreven. Exporteer het nog eens uit het andere programma.
error-import-malformed = Dit bestand is afgebroken of volgt zijn eigen regels niet. Er is niets geschreven. Exporteer het nog eens uit het andere programma.
error-import-not-text = Dit bestand staat niet in letters die Kring kan lezen. Er is niets geschreven. Exporteer het nog eens, als UTF-8.
error-import-too-large = Dit is meer tekst dan Kring in één keer neemt, of het zwelt op tot meer dan redelijk is. Er is niets geschreven. Exporteer het in delen.
error-import-encrypted = Alles in dit bestand is nog versleuteld. Er is niets geschreven. Exporteer het ontcijferd uit het andere programma.
error-import-empty = In dit bestand staat niets om binnen te halen. Er is niets geschreven.
error-import-io = Dit bestand kan niet gelezen worden. Er is niets geschreven. Kijk of de schijf aangesloten is en of je het bestand mag lezen.
error-import-stopped = Gestopt. Er is niets half gedaan achtergebleven.

## Import: why something is left out, stays as it is, or is not quite as it was
import-why-encrypted = Nog versleuteld: exporteer het ontcijferd uit het programma zelf
import-why-deleted = Lag in de prullenbak
import-why-empty = Staat niets in
import-why-malformed = Niet te begrijpen
import-why-duplicate = Dezelfde notitie kwam al eerder
import-why-unknown-kind = Van een soort die Kring niet kent
import-why-secret-kind = Een lijst wachtwoorden: bewaar die in een programma dat daarvoor gemaakt is
import-why-not-text = Geen tekst
import-why-not-a-page = Een bestand naast de pagina’s
import-why-not-used = Een bestand waar geen pagina naar verwijst
import-why-unsafe-name = Een naam die buiten het archief leidt
import-why-link = Een koppeling naar een andere plek
import-why-device = Geen bestand
import-why-damaged = Beschadigd
import-why-unreadable = Kon niet gelezen worden
import-why-too-long = Langer dan een pagina kan zijn
import-why-no-date = Tekst vóór de eerste datum
import-why-attachment-missing = Een bestand waar ze naar verwijst was er niet
import-why-attachment-refused = Een bestand dat niet is wat het zegt, of dat iets kan uitvoeren
import-why-attachment-too-large = Een bestand groter dan 50 MB bleef achter
import-why-attachment-damaged = Een beschadigd bestand bleef achter
import-why-link-broken = Een link naar een pagina die niet meekomt werd gewone woorden
import-why-embed-linked = Een pagina die erin getoond werd, is nu een link
import-why-date-guessed = Geen bruikbare datum: die van het bestand, of vandaag
import-why-zone-guessed = Geen bruikbare tijdzone: die van deze computer
import-why-encoding-guessed = Letters gelezen als Windows-1252: kijk de accenten na
import-why-control-removed = Onzichtbare tekens zijn eruit gehaald
import-why-converted = Omgezet naar Markdown
import-why-kept-as-code = Kon niet omgezet worden en kwam zoals het is
import-why-field-ignored = Een veld dat geen plaats heeft op een pagina
import-why-conflict = De andere helft van een conflict
import-why-title-cut = De titel is ingekort
import-why-tag-left-out = Een label dat Kring niet kan bewaren
import-why-edited = Hier intussen gewijzigd, en blijft
import-why-trashed = Ligt hier in de prullenbak
import-why-purged = Hier voorgoed verwijderd, en komt niet terug

## Mensen mengen
error-mix-names = Iedereen heeft een eigen naam nodig, zodat de kaartjes uit elkaar te houden zijn. Er is niets gemengd: geef een van twee gelijke namen een letter meer.
error-mix-name-unknown = Een naam staat niet bij de aanwezigen. Er is niets gemengd: kijk na wie uit elkaar, samen of verdeeld moet zitten, en kijk naar de wensen.
error-mix-too-few = Er zijn te weinig mensen om te mengen. Er is niets gemengd: er zijn er minstens twee nodig, en bij twee kanten iemand aan elke kant.
error-mix-too-many = Er zijn meer dan duizend mensen. Er is niets gemengd: maak er twee gezelschappen van en meng elk apart.
error-mix-contradiction = Twee mensen moeten tegelijk uit elkaar en samen blijven. Er is niets gemengd: haal een van beide weg.
error-mix-together = Wie samen moet blijven, past in geen enkele groep van deze grootte. Er is niets gemengd: maak de groepen groter, of laat sommigen uit elkaar gaan. In duo’s blijft niemand samen.
