### Bringing pages in, in the window.

settings-import = Importation
task-import = Importation…
import-act = Importer depuis un autre programme…
import-what = Faites venir ce que vous avez écrit ailleurs. Kring montre d’abord ce qui se passerait ; rien n’est écrit sans votre accord, et tout peut être annulé.
import-from = Écrit avec
import-from-auto = À reconnaître d’après le fichier
import-from-dayone = Day One
import-from-joplin = Joplin
import-from-markdown = Fichiers Markdown
import-from-obsidian = Obsidian
import-from-jrnl = jrnl
import-from-standardnotes = Standard Notes
import-from-kring = Une archive de Kring
import-hint-auto = Le fichier que l’autre programme a exporté, ou un dossier de notes.
import-hint-dayone = Dans Day One : Fichier, Exporter, JSON. Choisissez le .zip. De Day One Classic, choisissez le dossier Journal.dayone.
import-hint-joplin = Dans Joplin : Fichier, Exporter tout, JEX. Choisissez le .jex.
import-hint-markdown = Un dossier de fichiers .md.
import-hint-obsidian = Le dossier d’Obsidian : celui qui contient .obsidian.
import-hint-jrnl = Le fichier texte du journal, ou jrnl --format json.
import-hint-standardnotes = Dans Standard Notes : Preferences, Backups, Decrypted. Choisissez le .zip.
import-hint-kring = Le fichier .json qu’un export de Kring a écrit. Ce qu’il contient revient tel quel ; seul le moment de la dernière modification est celui du retour.
import-file = Choisir un fichier…
import-folder = Choisir un dossier…
import-seen = { $found ->
    [one] { $found } note trouvée dans { $source }
   *[other] { $found } notes trouvées dans { $source }
}
import-new = Nouvelles pages
import-changed = Modifiées là-bas, renouvelées ici
import-same = Déjà là
import-kept = Laissées telles quelles ici
import-refused = Écartées
import-attachments = Pièces jointes
import-first = Les premières pages
import-told = Bon à savoir
import-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
import-go = { $count ->
    [one] Importer { $count } page
   *[other] Importer { $count } pages
}
import-go-beside = Importer
import-nothing-new = Tout est déjà là.
import-stop = Arrêter
import-stopped = Arrêté. Rien n’a été gardé.
import-done = { $count ->
    [one] Importé : { $count } page.
   *[other] Importé : { $count } pages.
}
import-done-beside = Importé.
import-undo = Annuler l’importation
import-undone = L’importation est annulée. Ses pages sont dans la corbeille, sauf celles que vous avez modifiées depuis.
import-show = Montrer les pages
import-save = Enregistrer le rapport…
import-folders = Carnets, dossiers et favoris comme étiquettes
import-folders-what = Pour que vous puissiez les chercher : { $names }
import-restore = Ramener aussi ce qui est dans la corbeille
import-restore-what = Des pages d’une importation précédente, mises à la corbeille.

## What comes beside the pages of an archive
import-beside-people = Personnes, et ce qui est gardé d’elles
import-beside-trackers = Suivis
import-beside-days = Jours avec une valeur notée
import-beside-phrases = Phrases de Mes mots
import-beside-searches = Recherches enregistrées
import-beside-methods = Modèles à vous

## What came along with a page
came = Ce qui est venu avec
came-folder = Journal ou dossier
came-place = Lieu
came-weather = Météo
came-author = Auteur
came-source-url = Adresse d’origine
came-task = Tâche
came-starred = Étoile
came-pinned = Épinglée
came-archived = Archivée
came-all-day = Toute la journée
came-due = Échéance
came-completed = Terminée le
came-music = Musique
came-activity = Activité
came-steps = Pas
came-region = Région
came-latitude = Latitude
came-longitude = Longitude
came-altitude = Altitude
came-wind = Vent
came-wind-chill = Température ressentie
came-humidity = Humidité
came-pressure = Pression atmosphérique
came-visibility = Visibilité
came-sunrise = Lever du soleil
came-sunset = Coucher du soleil
came-moon-phase = Phase de la lune
