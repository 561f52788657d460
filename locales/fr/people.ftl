### Les personnes que j’accompagne : séances, personnes, heures, ce qui est remis et ce qui est effacé.

## A session
session = Séance
session-begin = Une personne que j’accompagne
session-write = Nouvelle page avec une personne que j’accompagne
session-who = Nom court
session-minutes = min
session-min = { $count } min
session-mode = Comment ?
session-mode-together = dans la même pièce
session-mode-video = en visio
session-mode-phone = par téléphone
session-mode-walk = en marchant
session-mode-text = par écrit
session-fee = Rémunérée ?
session-fee-paid = rémunérée
session-fee-unpaid = bénévole
session-fee-internal = interne
session-fee-unsaid = non précisée
session-size = { $count ->
    [one] personne
   *[other] personnes
}
session-group = groupe de { $count }
session-person-open = Toutes les séances avec { $name }
session-remove = Cette page n’est à personne
session-minutes-wrong = Écrivez des minutes entières de 1 à 1440, ou des heures et des minutes : 90 ou 1:30.
session-size-wrong = Le nombre de personnes est un nombre entier de 1 à 1000.
session-new = Nouvelle page avec cette personne
session-made = La page est maintenant une séance.
session-kept = La séance est modifiée.
session-new-person = { $name } s’ajoute aux personnes que vous accompagnez.
session-kept-mine = La page appartient maintenant à quelqu’un. Ce que vous aviez écrit est sous « Pour moi ».
session-for-both = Pour nous deux
session-gone = La page n’est plus à personne.
last-time = Ce qui a été convenu la dernière fois
last-time-when = Convenu la dernière fois, { $date }
last-time-copy = Copier sur cette page
part-both = Pour nous deux
part-both-what = Peut être remis
part-agreements = Ce qui est convenu
part-agreements-placeholder = Ce dont vous avez convenu ; montré la prochaine fois
part-only-me = Pour moi
part-only-me-what = Ne part jamais avec ce qui est remis
part-only-me-placeholder = Ce qui n’est qu’à vous

## People
people = Personnes que j’accompagne
people-empty = Personne encore. Une page peut être à quelqu’un que vous accompagnez, sous un nom court de votre choix.
people-what = Leurs pages sont des pages ordinaires : cherchées et sauvegardées comme les autres.
people-sums = { $count ->
    [one] { $count } séance, { $time }
   *[other] { $count } séances, { $time }
}
people-last = dernière le { $date }
people-ended = terminé le { $date }
people-add = Quelqu’un de nouveau
people-add-hint = Un nom court, une initiale ou un mot que vous seul comprenez
people-add-do = Ajouter
people-all = Toutes les personnes
people-sessions = Séances
people-no-sessions = Pas encore de séance. Écrivez une page et choisissez ce nom au-dessus du texte.
people-agreements = Ce qui a été convenu au fil du temps
people-tracker-day = Les jours de vos séances
people-leave = Remettre et effacer
people-leave-what = Cette personne peut demander ce qui la concerne, et demander que cela disparaisse.
person-name = Nom court
person-permission = Autorisation de garder des notes le
person-ended = Terminé le
person-review = Revoir les notes le
person-review-hint = Sans date choisie : deux ans après la fin
person-today = Aujourd’hui
person-note = Note (pour moi)
person-kept = Modifié.

## Hours
hours = Heures
hours-kind = Type
hours-period = Période
hours-total = Total
hours-individual = individuelle
hours-group = en groupe
hours-unsaid = { $count ->
    [one] { $count } séance ne dit pas combien de temps elle a duré.
   *[other] { $count } séances ne disent pas combien de temps elles ont duré.
}
hours-from = Du
hours-to = Au
hours-person = Avec
hours-everybody = Tout le monde
hours-months = Par année et par mois
hours-format = Sous forme de
hours-xlsx = Classeur (XLSX)
hours-csv = Tableau (CSV)
hours-without-names = Sans les noms
hours-without-names-hint = Chaque personne est un numéro
hours-save = Enregistrer…

## Handing over
hand-over = Remettre…
hand-over-title = Ce qui part
hand-over-what = { $count ->
    [one] { $count } séance : le jour, le titre, les minutes, la partie « Pour nous deux » et ce qui est convenu, dans des fichiers que tout le monde peut ouvrir.
   *[other] { $count } séances : le jour, le titre, les minutes, la partie « Pour nous deux » et ce qui est convenu, dans des fichiers que tout le monde peut ouvrir.
}
hand-over-format = Sous forme de
hand-over-markdown = Fichiers texte (Markdown)
hand-over-json = Un fichier pour programmes (JSON)
hand-over-only-me = Joindre « Pour moi »
hand-over-only-me-hint = La partie, la note et les valeurs des suivis que vous avez notées pour vous
hand-over-only-me-warning = Ce que vous avez écrit pour vous part aussi.
hand-over-save = Enregistrer dans un dossier…

## Erasing
erase = Effacer…
erase-title = Effacer tout ce qui concerne { $name }
erase-goes = Ce qui disparaît
erase-goes-what = { $count ->
    [0] Le nom et les dates ; il n’y a pas de page.
    [one] Le nom, les dates et { $count } page avec son historique et ses images.
   *[other] Le nom, les dates et { $count } pages avec leur historique et leurs images.
}
erase-goes-backups = { $count ->
    [one] La sauvegarde à côté du carnet est réécrite si elle en contient quelque chose.
   *[other] Des { $count } sauvegardes à côté du carnet, celles qui en contiennent quelque chose sont réécrites sans cela.
}
erase-stays = Ce qui reste
erase-trackers = Les suivis qui n’étaient qu’à cette personne partent aussi : { $names }. Ces noms restent dans l’historique de votre liste de suivis.
erase-mentions = Ces autres pages contiennent le mot « { $name } », aujourd’hui ou dans une version antérieure, ou lui appartenaient :
erase-outside = Kring ne peut atteindre les sauvegardes ailleurs, les exports, le papier et ce que d’autres possèdent. { $count ->
    [0] Il ne connaît aucune copie entière ailleurs.
    [one] Il connaît cette copie entière :
   *[other] Il connaît ces copies entières :
}
erase-no-undo = C’est sans retour, et aucune sauvegarde à côté du carnet ne le ramène.
erase-type = Tapez { $name } pour continuer
erase-keep = Tout garder
erase-do = Effacer définitivement
erased-title = C’est effacé
erased-what = { $count ->
    [0] Le nom et les dates ont disparu définitivement.
    [one] { $count } page a disparu définitivement.
   *[other] { $count } pages ont disparu définitivement.
}
erased-backups = { $count ->
    [one] { $count } sauvegarde a été réécrite sans cela.
   *[other] { $count } sauvegardes ont été réécrites sans cela.
}
erased-removed = { $count ->
    [one] { $count } sauvegarde illisible a été supprimée.
   *[other] { $count } sauvegardes illisibles ont été supprimées.
}
erased-waiting = { $count ->
    [one] { $count } sauvegarde n’a pas encore pu être réécrite. La prochaine ouverture du carnet s’en chargera.
   *[other] { $count } sauvegardes n’ont pas encore pu être réécrites. La prochaine ouverture du carnet s’en chargera.
}
erased-done = Terminé
successor-begin = Parle aussi d’autres
successor-replace = Remplacer
successor-what = Une nouvelle page prend sa place, avec ces mots et sans historique. Son jour et ses étiquettes restent, de même qu’une séance avec quelqu’un d’autre, avec ses minutes. Retirez ce qui doit disparaître.
successor-named = Le nom { $name } s’y trouve encore.
successor-drop = Aucune page à sa place
task-erase = Réécriture des sauvegardes
task-mentions = Lecture de tout ce qui a été écrit…

## Review
review-worth = À revoir : les notes sur une personne dont l’accompagnement est terminé.
review-look = Regarder
review-not-this-season = Pas cette saison
review-later = La question reviendra dans trois mois.
review-due = Ces notes sont-elles encore nécessaires ? Choisissez une autre date, remettez-les ou effacez-les.
