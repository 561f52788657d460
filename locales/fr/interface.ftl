### Ce que dit la fenêtre.

## Les langues, par leur nom
language-en = English
language-fr = Français
language-nl = Nederlands

## Les pièces
rail = Pièces
rail-fold = Replier cette barre
rail-unfold = Déplier cette barre
room-today = Aujourd’hui
room-journal = Journal
room-methods = Méthodes
room-search = Rechercher
room-settings = Réglages
lock-now = Verrouiller
privacy-only-me = Pour moi
privacy-closed = Fermé : { $name }
privacy-closed-all = Fermé

## Partout
back = Retour
cancel = Annuler
close = Fermer
continue = Continuer
done = Terminé
not-now = Pas maintenant
undo = Annuler
working = En cours…
saved-at = Enregistré dans { $path }

## Première fois
welcome = Bienvenue dans Kring
welcome-what = Un carnet pour celles et ceux qui coachent, mentorent et animent. Il reste sur cet ordinateur, et personne d’autre que vous ne peut le lire.
welcome-language = Langue
open-existing = Ouvrir un carnet existant
demo-look = Regarder un exemple
demo-making = Trois ans de pages s’écrivent…
demo-own = Commencer mon propre carnet
forget-place = Oublier où il était
other-chosen = Voici le carnet qui se trouve dans { $path }.
copy-here = Le copier sur cet ordinateur et ouvrir la copie
copied-here = La copie se trouve dans { $path }. C’est elle que Kring ouvre désormais.
restore-backup = Restaurer une sauvegarde
recover-from = J’ai les 24 mots et le stockage
restored-into = La sauvegarde est restaurée dans { $path }. Déverrouillez-la avec la phrase de passe qu’elle avait.
first-title = Votre carnet
notebook-name = Nom du carnet
notebook-name-suggested = Mon carnet
notebook-place = Où il est conservé
another-place = Un autre endroit…
notebook-make = Créer le carnet
notebook-making = Création du carnet…

## Phrase de passe
passphrase = Phrase de passe
passphrase-new = Nouvelle phrase de passe
passphrase-again = La même encore une fois
passphrase-current = Votre phrase de passe actuelle
passphrase-show = Montrer ce qui est saisi
passphrase-hide = Cacher ce qui est saisi
passphrase-hint = Quatre ou cinq mots sans lien entre eux protègent mieux qu’un seul mot difficile, et se retiennent plus facilement.
passphrase-differs = Les deux ne sont pas encore identiques.
strength-0 = Beaucoup trop faible.
strength-1 = Faible.
strength-2 = Moyenne.
strength-3 = Forte.
strength-4 = Très forte.
strength-minutes = Avec une copie de ce carnet, un voleur pourrait la deviner en moins d’une heure.
strength-days = Avec une copie de ce carnet, un voleur pourrait la deviner en quelques jours.
strength-months = Avec une copie de ce carnet, il faudrait des mois à un voleur déterminé.
strength-years = Avec une copie de ce carnet, il faudrait des années à un voleur déterminé.
strength-centuries = Il faudrait des siècles à un voleur déterminé pour la deviner.
strength-add-words = Un ou deux mots de plus aident le mieux.
strength-about = Ce que l’on sait de vous, ou le nom du carnet, n’est pas un secret : ne l’utilisez pas.
strength-common = Elle est parmi les premières que l’on essaie.
strength-names = Les noms se trouvent vite.
strength-dates = Les dates et les années se trouvent vite.
strength-repeats = Répéter n’ajoute presque rien.
strength-sequences = Les suites comme abc ou 6543 sont essayées très tôt.
strength-keyboard = Les touches voisines du clavier sont essayées très tôt.
strength-single-word = Un mot seul se trouve vite.
strength-capitals = Une majuscule n’ajoute presque rien.
strength-reversed = Un mot écrit à l’envers se trouve vite.
strength-substitutions = Un 0 pour un o ou un 3 pour un e n’ajoute presque rien.

## Écran verrouillé
unlock = Déverrouiller
unlocking = Déverrouillage…
unlock-keychain = Déverrouiller avec la session de cet ordinateur
recover-have-words = J’ai mes mots de secours
recover-words = Les 24 mots de votre feuille de secours, dans l’ordre
recover-count = { $count ->
    [one] { $count } mot sur 24
   *[other] { $count } mots sur 24
}
recover = Ouvrir avec ces mots

## Feuille de secours
sheet = Feuille de secours
sheet-title = Feuille de secours de { $name }
sheet-why = Ces 24 mots ouvrent votre carnet quand la phrase de passe est oubliée. Kring n’en garde aucune copie.
sheet-what = Ces 24 mots ouvrent votre carnet quand la phrase de passe est oubliée. Ils ne s’affichent qu’une fois. Gardez-les sur papier, loin de cet ordinateur.
sheet-made = Faite le { $date }
sheet-make = Faire la feuille de secours
sheet-make-new = Faire une nouvelle feuille
sheet-print = Imprimer
sheet-save = Enregistrer dans un fichier…
sheet-confirm = Je l’ai mise en lieu sûr
sheet-confirmed = La feuille de secours est en lieu sûr.
sheet-saved = Faite le { $date } et mise en lieu sûr. Une nouvelle feuille remplace l’ancienne.

## Aujourd’hui
start-session = Je sors d’une séance
start-meeting = Une réunion approche
today-recovery = Sans elle, une phrase de passe oubliée, ce sont des pages perdues.
today-recovery-act = Faire la feuille de secours
today-backup = Elles ne sont qu’à un seul endroit.
today-backup-act = Copier vos pages à un second endroit
today-unwritten = { $day }, compte rendu à écrire
today-actions = { $count ->
    [one] { $count } action arrive à échéance
   *[other] { $count } actions arrivent à échéance
}
today-moved = Cette page se trouve maintenant au { $date }.
today-moved-open = Vers la page
today-worth = { $count ->
    [one] { $count } point à revoir
   *[other] { $count } points à revoir
}
today-waits = Ce qui attend encore
today-on-this-day = Ce jour-là

## Journal
journal-pages = Pages
journal-back = Retour au journal
journal-choose = Choisissez une page, ou écrivez-en une nouvelle.
journal-empty = Pas encore de pages. Pour commencer :
page-new = Nouvelle page
page-title = Titre
page-title-placeholder = Titre
page-untitled = Page sans titre
page-date = Date de la page
page-date-change = changer la date
page-text = Texte de la page
page-text-placeholder = Écrivez…
page-saved = Enregistré
page-not-saved = Pas encore enregistré
page-words = { $count ->
    [one] { $count } mot
   *[other] { $count } mots
}
page-trash = Mettre à la corbeille
page-trashed = La page est dans la corbeille.
tags = Étiquettes
tag-add = Ajouter une étiquette
tag-remove = Enlever l’étiquette { $tag }
image = Image
image-add = Ajouter des images

## Écriture
page-text-leave = Échap puis Tab quittent le texte.
page-text-leave-field = Tab mène au champ suivant.
page-words-chosen = { $count ->
    [one] { $count } mot sur { $all } sélectionné
   *[other] { $count } mots sur { $all } sélectionnés
}
tools = Outils du texte
tool-bold = Gras
tool-italic = Italique
tool-heading = Titre
tool-list = Liste
tool-numbers = Liste numérotée
tool-task = Tâches
tool-quote = Citation
tool-link = Lien
tool-image = Ajouter des images
tool-table = Tableau
tool-rule = Trait horizontal
tool-strike = Barré
tool-code = Code dans la ligne
tool-code-block = Code sur ses propres lignes
tool-outdent = Sortir de la liste du dessus
tool-indent = Sous la ligne du dessus
tool-more = Autres outils
table = Tableau
table-column = Colonne { $number }
task-done = Fait
task-open = À faire
image-elsewhere = une image qui n’est pas dans ce carnet
paste-unread = Le contenu du presse-papiers n’a pas pu être lu. Copiez-le encore une fois, puis collez-le.
reading-empty = Rien n’est encore écrit ici.
link-address = Adresse
link-text = Mots affichés
link-put = Mettre le lien
link-remove = Retirer le lien
link-refused = Seules les adresses du web et du courriel peuvent être des liens.
leave-web = Ouvrir dans votre navigateur ?
leave-web-act = Ouvrir
leave-mail = Écrire un courriel ?
leave-mail-act = Écrire
focus-leave = Revenir à tout (Échap)
spellcheck = Vérifier l’orthographe pendant l’écriture
spellcheck-what = Avec les dictionnaires de cet ordinateur ; rien de ce que vous écrivez n’en sort.

## Corbeille
trash = Corbeille
trash-what = Les pages restent ici jusqu’à ce que vous les détruisiez ou que trente jours soient passés. Les sauvegardes quotidiennes les gardent encore six mois au plus ; les copies placées ailleurs et les sauvegardes faites à la main, aussi longtemps que vous les conservez.
trash-empty = La corbeille est vide.
page-restore = Restaurer
page-restore-which = Restaurer dans le journal : { $title }
page-restored = « { $title } » est de retour dans le journal.
page-destroy = Détruire définitivement
page-destroy-which = Détruire définitivement : { $title }
page-destroy-title = Détruire cette page définitivement ?
page-destroy-what = « { $title } » et son historique ne pourront pas être retrouvés. Les sauvegardes antérieures les contiennent jusqu’à leur remplacement.
page-destroy-keep = La garder
page-destroyed = La page est détruite.

## Historique
history = Historique
history-empty = Cette page n’a pas encore de versions antérieures.
history-added = { $count ->
    [one] { $count } caractère ajouté
   *[other] { $count } caractères ajoutés
}
history-removed = { $count ->
    [one] { $count } caractère enlevé
   *[other] { $count } caractères enlevés
}
history-elsewhere = sur un autre appareil
history-since = Ce qui a changé depuis :
history-return = Revenir à cette version
history-returned = La page est comme elle était. Ce que vous avez écrit depuis reste dans l’historique.
diff-added = [ajouté :]{" "}
diff-removed = [enlevé :]{" "}
diff-same = Rien n’a changé depuis.

## Chercher dans une page
find = Chercher
find-next = Suivant
find-previous = Précédent
find-current = résultat actuel
find-on-line = à la ligne
find-replace = Remplacer par
find-replace-one = Remplacer
find-replace-all = Tout remplacer
find-replaced-line = remplacé à la ligne $
find-replaced = remplacé partout : $
find-count = { $all ->
        [0] Rien trouvé
       *[other]
            { $at ->
                [0] { $more ->
                        [true] Plus de { $all } résultats
                       *[other] { $all ->
                            [one] { $all } résultat
                           *[other] { $all } résultats
                        }
                    }
               *[other] { $at } sur { $more ->
                        [true] plus de { $all }
                       *[other] { $all }
                    }
            }
    }

## Réglages
settings-notebook = Carnet et clés
settings-backups = Sauvegardes
settings-languages = Langues et région
settings-look = Apparence
settings-shortcuts = Raccourcis
settings-about = À propos
settings-guide = Guide
guide-open = Lire le guide
guide-topics = Sujets du guide
notebook-since = Commencé
notebook-pages = { $count ->
    [one] { $date }, { $count } page
   *[other] { $date }, { $count } pages
}
keys = Clés
passphrase-change = Changer la phrase de passe
passphrase-change-what = Vos pages restent telles quelles ; seule leur clé reçoit une nouvelle phrase de passe. La feuille de secours reste valable.
passphrase-changed = La phrase de passe est changée.
locks-change = Changer les serrures
locks-what = Pour le cas où quelqu’un aurait une copie du carnet et de sa phrase de passe. Tout reçoit de nouvelles clés, et l’ancienne feuille de secours ne l’ouvre plus.
locks-changed = Les serrures sont changées.
keychain = Déverrouiller avec la session de cet ordinateur
keychain-what = Quiconque peut ouvrir votre session peut alors ouvrir le carnet. La phrase de passe reste valable.
idle = Se verrouiller seul
idle-after = { $count ->
    [one] après { $count } minute sans écrire
   *[other] après { $count } minutes sans écrire
}
idle-never = jamais
soundness = Bon état
soundness-what = Contrôle chaque page et chaque image du carnet. Reconstruire refait la recherche et les listes à partir des pages, sans en changer aucune.
verify = Contrôler le carnet
verified = { $count ->
    [one] Tout va bien : { $count } document contrôlé.
   *[other] Tout va bien : { $count } documents contrôlés.
}
check-pages = La base de données est entière et chiffrée
check-database = Les règles de la base de données sont respectées
check-documents = Chaque document se lit
check-rows = Les listes correspondent aux pages
check-search = La recherche connaît chaque page
check-attachments = Chaque image est là
check-statements = Les déclarations signées tiennent
check-backups = Les sauvegardes sont entières
check-closed = Les clés des notes fermées sont là
check-sound = en ordre
check-not-sound = pas en ordre
rebuild = Reconstruire la recherche et les listes
rebuilt = { $count ->
    [one] Reconstruit à partir de { $count } document.
   *[other] Reconstruit à partir de { $count } documents.
}
backup-what = Kring fait une sauvegarde chaque jour et la contrôle. Les sauvegardes sont verrouillées comme le carnet : la même phrase de passe les ouvre.
backup-now = Sauvegarder maintenant
backup-copy = Copier à un autre endroit…
backup-closed = Inclure ce que gardent les groupes fermés
backup-closed-hint = Dans la copie à un autre endroit. Kring ne peut pas mettre fin à ce qu’elle contient.
backup-restore = Restaurer dans un nouveau dossier…
backup-made = La sauvegarde est faite et contrôlée.
backup-made-unread = La sauvegarde est faite, mais une partie du carnet est illisible, et l’est donc aussi dans la sauvegarde. Contrôlez le carnet, et gardez les sauvegardes plus anciennes.
backup-none = Il n’y a pas encore de sauvegardes.
backup-verified = Contrôlée
backup-not-verified = Illisible en partie
backup-kind-daily = quotidienne
backup-kind-by-hand = à la main
backup-kind-before-migration = avant une mise à niveau
task-backup = Sauvegarde en cours…
task-restore = Restauration en cours…
task-verify = Contrôle du carnet…
task-copying = Copie du carnet…
task-room = De la place est rendue au disque…
task-reindex = Reconstruction de la recherche et des listes…
task-change-locks = Changement des serrures…
task-export = Exportation en cours…
language = Langue
region = Région
region-sample = Les dates et les nombres s’écrivent ainsi : { $date }, { $number }.
theme = Thème
theme-system = Comme cet ordinateur
theme-light = Clair
theme-dark = Sombre
text-size = Taille du texte
text-sample = Que vous diriez-vous aujourd’hui, si vous étiez votre propre coach ?
about-version = Kring, version { $version }
about-places = Où sont rangés les fichiers
about-licences = Licences
about-licences-what = Kring s’appuie sur le travail d’autres personnes.
place-notebook = Carnet
place-backups = Sauvegardes
place-preferences = Préférences de cet ordinateur
place-devices = Ce que cet ordinateur sait de ses carnets

## Raccourcis
shortcuts = Raccourcis
shortcut-palette = Aller, faire, trouver
shortcut-new-page = Nouvelle page
shortcut-guided = Commencer par une méthode
shortcut-find = Chercher dans cette page
shortcut-today = Aujourd’hui
shortcut-journal = Journal
shortcut-history = Historique de cette page
shortcut-focus = Seulement la page
shortcut-settings = Réglages
shortcut-lock = Verrouiller le carnet
shortcut-sheet = Ces raccourcis
shortcut-read = Lire cette page
shortcut-print = Imprimer cette page
shortcut-heading = Titre, du grand au petit
shortcut-tick = Cocher une tâche
shortcut-link = Lien
shortcut-open = Ouvrir le lien au curseur
shortcut-paste-plain = Coller les mots seulement
shortcut-bold = Gras
shortcut-italic = Italique
shortcut-undo = Annuler
shortcut-escape = Fermer ce qui est le plus proche

## Files of a page
files = Fichiers
file-save = Enregistrer { $name }…

## Days and times that are typed; the letters stand for day, month and year
field-missing = Ce champ est encore vide : remplissez-le.
field-unfit = Cela ne convient pas ici : modifiez ce champ.
date-letters = jma
date-choose = Choisir un jour
date-unreadable = Ce n’est pas un jour. Écrivez-le comme { $example }.
time-unreadable = Ce n’est pas une heure. Écrivez-la comme { $example }.
calendar-earlier = Mois précédent
calendar-later = Mois suivant
zone-wrong = Un fuseau horaire comme Europe/Brussels
