### Bringing pages in, in the window.

settings-import = Importeren
task-import = Importeren…
import-act = Importeren uit een ander programma…
import-what = Haal binnen wat je elders schreef. Kring toont eerst wat er zou gebeuren; er wordt niets geschreven voor je het zegt, en alles kan ongedaan gemaakt worden.
import-from = Geschreven met
import-from-auto = Aan het bestand te zien
import-from-dayone = Day One
import-from-joplin = Joplin
import-from-markdown = Markdown-bestanden
import-from-obsidian = Obsidian
import-from-jrnl = jrnl
import-from-standardnotes = Standard Notes
import-from-kring = Een archief van Kring
import-hint-auto = Het bestand dat het andere programma exporteerde, of een map met notities.
import-hint-dayone = In Day One: Archief, Exporteer, JSON. Kies de .zip. Van Day One Classic kies je de map Journal.dayone.
import-hint-joplin = In Joplin: Bestand, Alles exporteren, JEX. Kies de .jex.
import-hint-markdown = Een map met .md-bestanden.
import-hint-obsidian = De map van Obsidian: die waar .obsidian in staat.
import-hint-jrnl = Het tekstbestand van het dagboek, of jrnl --format json.
import-hint-standardnotes = In Standard Notes: Preferences, Backups, Decrypted. Kies de .zip.
import-hint-kring = Het .json-bestand dat een export van Kring schreef. Wat erin zit, komt terug zoals het was; alleen het moment van de laatste wijziging is dat van de terugkeer.
import-file = Een bestand kiezen…
import-folder = Een map kiezen…
import-seen = { $found } gevonden in { $source }
import-new = Nieuwe pagina’s
import-changed = Daar gewijzigd, hier vernieuwd
import-same = Er al
import-kept = Hier gelaten zoals ze zijn
import-refused = Weggelaten
import-attachments = Bijlagen
import-first = De eerste pagina’s
import-told = Goed om te weten
import-more = en nog { $count }
import-go = { $count ->
    [one] { $count } pagina importeren
   *[other] { $count } pagina’s importeren
}
import-go-beside = Importeren
import-nothing-new = Alles is er al.
import-stop = Stoppen
import-stopped = Gestopt. Er is niets bewaard.
import-done = { $count ->
    [one] Geïmporteerd: { $count } pagina.
   *[other] Geïmporteerd: { $count } pagina’s.
}
import-done-beside = Geïmporteerd.
import-undo = Import ongedaan maken
import-undone = De import is ongedaan gemaakt. De pagina’s liggen in de prullenbak, behalve die je sindsdien veranderde.
import-show = De pagina’s tonen
import-save = Het verslag bewaren…
import-folders = Notitieboeken, mappen en favorieten als labels
import-folders-what = Zodat je ernaar kunt zoeken: { $names }
import-restore = Ook terughalen wat in de prullenbak ligt
import-restore-what = Pagina’s van een vroegere import die in de prullenbak liggen.

## What comes beside the pages of an archive
import-beside-people = Mensen, en wat van hen bewaard is
import-beside-trackers = Metingen
import-beside-days = Dagen waarop iets genoteerd is
import-beside-phrases = Zinnen uit Mijn taal
import-beside-searches = Bewaarde zoekopdrachten
import-beside-methods = Eigen modellen

## What came along with a page
came = Wat meekwam
came-folder = Dagboek of map
came-place = Plaats
came-weather = Weer
came-author = Auteur
came-source-url = Adres van herkomst
came-task = Taak
came-starred = Ster
came-pinned = Vastgemaakt
came-archived = Gearchiveerd
came-all-day = Hele dag
came-due = Te doen voor
came-completed = Klaar op
came-music = Muziek
came-activity = Activiteit
came-steps = Stappen
came-region = Regio
came-latitude = Breedtegraad
came-longitude = Lengtegraad
came-altitude = Hoogte
came-wind = Wind
came-wind-chill = Gevoelstemperatuur
came-humidity = Luchtvochtigheid
came-pressure = Luchtdruk
came-visibility = Zicht
came-sunrise = Zonsopgang
came-sunset = Zonsondergang
came-moon-phase = Maanfase
