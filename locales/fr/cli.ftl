### Ce que dit kring-cli.

## Questions
cli-ask-passphrase = Phrase de passe :
cli-ask-passphrase-or-login = Phrase de passe (rien : la session de cet ordinateur) :
cli-ask-new = Nouvelle phrase de passe :
cli-ask-again = La même, encore une fois :
cli-ask-words = Les 24 mots de la feuille de secours, dans l’ordre :

## Usage
cli-no-passphrase = Aucune phrase de passe n’a été donnée : utilisez --passphrase-file ou --passphrase-stdin, ou lancez cette commande dans un terminal.
cli-no-new-passphrase = Aucune nouvelle phrase de passe n’a été donnée : utilisez --new-passphrase-file, ou une deuxième ligne avec --passphrase-stdin, ou lancez cette commande dans un terminal.
cli-no-words = Aucun mot de secours n’a été donné : utilisez --words-file, ou lancez cette commande dans un terminal.

## Refusals
error-cli-file = « { $path } » ne peut pas être lu comme du texte. Rien n’a changé : vérifiez le nom et le fichier.
error-cli-folder = Il n’y a pas de dossier pour « { $path } ». Rien n’a été écrit : créez d’abord le dossier, ou choisissez un autre endroit.
error-cli-passphrases-differ = Les deux phrases de passe ne sont pas les mêmes. Rien n’a changé : réessayez.

## The notebook
cli-notebook-name = Mon carnet
cli-created = Le carnet « { $name } » est créé dans { $folder }.
cli-sheet-saved = La feuille de secours est dans { $path }. Imprimez-la, mettez-la en lieu sûr, et effacez le fichier.
cli-sheet-words = Les 24 mots de la nouvelle feuille de secours, montrés seulement maintenant. Notez-les ; l’ancienne feuille n’ouvre plus le carnet.
cli-info-name = Nom :
cli-info-folder = Dossier :
cli-info-id = Identifiant :
cli-info-format = Format :
cli-info-created = Créé :
cli-info-keychain = S’ouvre avec la session de cet ordinateur :
cli-info-sheet = Feuille de secours :
cli-info-sheet-made = établie le { $date }, pas encore mise en lieu sûr
cli-info-sheet-saved = établie le { $date }, mise en lieu sûr
cli-info-in-use = Ouvert dans un programme :
cli-yes = oui
cli-no = non
cli-verified = { $count ->
    [one] { $count } document contrôlé.
   *[other] { $count } documents contrôlés.
}
cli-check-pages = les pages de la base sont authentiques
cli-check-database = la structure de la base
cli-check-documents = chaque document se lit
cli-check-rows = les listes concordent avec les documents
cli-check-search = la recherche connaît chaque mot
cli-check-attachments = chaque pièce jointe est là
cli-check-backups = les sauvegardes conservées sont entières
cli-sound = en ordre
cli-not-sound = pas en ordre ({ $count })
cli-reindexed = { $count ->
    [one] Les listes et la recherche sont refaites à partir de { $count } document.
   *[other] Les listes et la recherche sont refaites à partir de { $count } documents.
}
cli-backed-up = La sauvegarde est dans { $path }, et elle a été contrôlée.
cli-restored = Le carnet « { $name } » est revenu, dans { $folder }. Sa phrase de passe est celle qu’il avait au moment de la sauvegarde.
cli-restored-missing = { $count ->
    [one] { $count } pièce jointe n’était pas dans la sauvegarde.
   *[other] { $count } pièces jointes n’étaient pas dans la sauvegarde.
}
cli-passphrase-changed = La phrase de passe est changée. La feuille de secours reste valable.
cli-locks-changed = Les serrures sont changées : nouvelles clés et nouvelle phrase de passe. Les copies faites ailleurs s’ouvrent encore avec les anciennes.
cli-recovered = Le carnet s’ouvre avec la nouvelle phrase de passe. La feuille de secours reste valable.

## Pages
cli-page-added = La page est ajoutée : { $id }
cli-page-edited = La page est modifiée : { $id }
cli-page-trashed = La page est dans la corbeille. Elle y reste trente jours.
cli-untitled = (sans titre)
cli-exported = { $count ->
    [one] { $count } page est dans { $path }, lisible par quiconque peut l’ouvrir.
   *[other] { $count } pages sont dans { $path }, lisibles par quiconque peut l’ouvrir.
}

## Progress
cli-progress-verify = Contrôle du carnet : { $done } sur { $total }
cli-progress-reindex = Les listes et la recherche sont refaites : { $done } sur { $total }
cli-progress-export = Exportation : { $done } sur { $total }
cli-undone = L’ensemble est repris.
error-cli-import-nothing = « { $path } » n’existe pas. Rien n’a été écrit : vérifiez le nom.
cli-progress-import = Importation : { $done } sur { $total }
