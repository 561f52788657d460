### Retrouver ce qui a été écrit : jours, étiquettes, liens, recherches, formules.

## Calendar
calendar = Calendrier
calendar-year = Mois de { $year }
calendar-year-earlier = Année précédente
calendar-year-later = Année suivante
calendar-day = { $count ->
    [0] { $date }
    [one] { $date }, { $count } page
   *[other] { $date }, { $count } pages
}
calendar-month = { $count ->
    [0] { $month }
    [one] { $month }, { $count } page
   *[other] { $month }, { $count } pages
}
calendar-none = Rien n’a été écrit ce jour-là.
calendar-new = Écrire à ce jour
journal-tools = Façons de retrouver une page
narrowed = La liste ne montre que
narrowed-all = , tout montrer de nouveau
narrowed-none = Aucune page ne correspond.

## Tags
tag-show = Montrer les pages avec { $tag }
tag-rename = Renommer { $tag }
tag-delete = Enlever { $tag } de toutes les pages
tag-pages = { $count ->
    [0] sur aucune page
    [one] { $count } page
   *[other] { $count } pages
}
tag-renamed = « { $tag } » s’appelle maintenant « { $name } », sur toutes ses pages.
tag-merged = « { $tag } » et « { $name } » ne font plus qu’une étiquette.
tag-deleted = « { $tag } » est enlevée de toutes les pages. Les pages elles-mêmes n’ont pas changé.
tag-meets = { $count ->
    [0] Il y a déjà une étiquette « { $name } ». Faire une seule étiquette de « { $tag } » et de « { $name } » ?
    [one] Il y a déjà une étiquette « { $name } », sur { $count } page. Faire une seule étiquette de « { $tag } » et de « { $name } » ?
   *[other] Il y a déjà une étiquette « { $name } », sur { $count } pages. Faire une seule étiquette de « { $tag } » et de « { $name } » ?
}
tag-merge = En faire une seule
tags-find = Chercher une étiquette
tags-none = Pas encore d’étiquettes. Ajoutez-en une au bas d’une page.
name-keep = Garder ce nom

## Links
linked-from = Ce qui mène ici
linked-to = vers : { $part }
linked-mine = { $count ->
    [one] Une de vos pages mène ici
   *[other] { $count } de vos pages mènent ici
}
link-nowhere = Il n’y a pas encore de page « { $title } ».
link-make = L’écrire
link-several = { $count ->
    [one] { $count } page porte ce titre.
   *[other] { $count } pages portent ce titre. Voici la plus récente.
}
link-choose = Toutes les montrer
link-new = nouvelle page
link-kind-meeting = réunion
link-kind-charter = charte

## Search
palette-narrow = Préciser
palette-saved = Recherches enregistrées
palette-keep = Garder
filters = Préciser la recherche
filter-tag = étiquette
filter-tag-what = avec cette étiquette
filter-from = du
filter-from-what = une année, un mois ou un jour
filter-to = au
filter-to-what = jusqu’à cette date incluse
filter-with = avec
filter-with-what = une personne que j’accompagne
filter-not-what = sans ce mot ou ce filtre
filter-phrase-what = ces mots dans cet ordre
searches = Recherches enregistrées
searches-none = Rien d’enregistré pour l’instant. Cherchez quelque chose avec Ctrl+K ; la dernière ligne de la liste le garde.
search-save = Enregistrer cette recherche
search-saved = La recherche est enregistrée.
search-run = Chercher { $name }
search-rename = Renommer { $name }
search-renamed = La recherche a un autre nom.
search-forget = Oublier { $name }
search-forgotten = La recherche est oubliée. Ses pages n’ont pas changé.

## My language
phrases = Mes mots
phrases-what = Des formules et des questions qui vous servent, dans vos mots. Choisissez des mots dans une page et faites Ctrl+Maj+M, ou écrivez-les ici.
phrases-none = Rien de gardé pour l’instant.
phrases-find = Chercher une formule
phrase-add = Une formule ou une question
phrase-keep = Garder
phrase-kept = Gardé dans « Mes mots ».
phrase-show = Montrer
phrase-insert = Mettre dans la page
phrase-copy = Copier
phrase-copied = Copié.
phrase-not-copied = La copie n’a pas réussi. La formule est en sûreté : choisissez les mots et copiez-les à la main.
phrase-remove = Laisser partir
phrase-removed = La formule n’est plus dans votre recueil.
phrase-turn = Passer de formule à question, ou l’inverse
phrase-is-phrase = Formule
phrase-is-question = Question

## Shortcuts
shortcut-keep = Garder les mots choisis
shortcut-follow = Suivre un lien vers une page

## Palette
palette = Aller, faire, trouver
palette-placeholder = Aller à, faire ou trouver…
palette-go = Aller à
palette-near = Peut-être
palette-do = Faire
palette-find = Pages
palette-settings = Réglages : { $section }
palette-guide = Dans le guide
palette-guide-topic = Guide : { $title }
guide-ask = Que voulez-vous savoir ?
palette-nothing = Rien trouvé.
palette-no-page = Aucune page n’a été trouvée.
palette-nothing-closed = Dans un groupe fermé, on cherche de l’intérieur.
palette-count = { $count ->
    [0] Aucune page trouvée
    [one] { $count } page trouvée
   *[other] { $count } pages trouvées
}

## What things are also called: words that lead to them in the palette, never shown
palette-also-new-page = journal intime
palette-also-new-session = séance client cliente coaché coachée
palette-also-journal = calendrier chronologie
palette-also-find = rechercher remplacer
palette-also-history = versions restaurer
palette-also-guide-another-computer = déménager portable transférer
palette-also-guide-a-backup = enregistrer clé copie
palette-also-guide-an-agenda = envoyer inviter courriel mail
palette-also-guide-limits = limites confidentialité
palette-also-new-meeting = ordre du jour rendez-vous
palette-also-meetings = ordre du jour compte rendu procès-verbal
palette-also-methods = grow modèles intervision codéveloppement
palette-also-people = clients clientes coachés coachées coaching heures facture facturer
palette-also-closed = intervision codéveloppement
palette-also-closed-new = intervision codéveloppement supervision
palette-also-conduct = intervision codéveloppement animer
palette-also-charter-paste = règles cadre
palette-also-group-new = cercle communauté équipe charte
palette-also-trackers = humeur graphiques habitudes
palette-also-mixing = binômes duos tirage sort
palette-also-trash = supprimés supprimées restaurer
palette-also-guide = aide mode d’emploi manuel
palette-also-sheet = aide touches clavier
palette-also-export = pdf word enregistrer envoyer
palette-also-import = day one joplin markdown reprendre
palette-also-settings = paramètres préférences options
palette-also-settings-notebook = mot de passe phrase secours récupération
palette-also-settings-backups = copie restaurer backup
palette-also-settings-sync = téléphone nuage cloud appareils ordinateur
palette-also-settings-languages = néerlandais anglais orthographe
palette-also-settings-look = sombre clair thème police taille lettres zoom
palette-also-settings-about = version licence
