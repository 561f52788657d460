### Ce que dit la fenêtre des méthodes.

## La pièce
methods-list = Méthodes
methods-choose = Choisissez une méthode pour la lire, ou créez votre propre modèle.
methods-none = Aucune méthode ne convient à ce nombre de personnes et de minutes.
methods-back = Retour aux méthodes
methods-for = Pour
methods-people = Personnes
methods-minutes = Minutes au plus
shelf-all = Tout
shelf-own = Mes propres modèles
shelf-coaching = Entretiens de coaching
shelf-journal = Écrire et revenir sur l’expérience
shelf-intervision = Intervision
shelf-gathering = Réunions et cercles
shelf-decision = Décider
shelf-closing = Faire le bilan ensemble

## Lire et commencer
method-begin = Commencer par une méthode
method-begun = Commencée avec : { $name }
method-start = Commencer une page
method-start-question = Commencer une page avec : { $question }
method-language = Langue de la page
method-copy = En faire mon modèle
method-minutes = { $minutes } min
method-minutes-each = { $minutes } min par personne
method-people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
method-people-between = { $min } à { $max } personnes
method-when = Quand
method-roles = Qui participe
method-optional = facultatif
method-steps = Étapes
method-questions = Questions
method-source = Source :
method-timing-ours = L’ordre est celui de la source ; les minutes sont notre proposition.
method-timing-source = Les minutes sont celles de la source.
method-speaks = Parole : { $who }
method-silent = Silence : { $who }
method-each = chacun à son tour
method-pass = on peut passer son tour
method-times = { $count } fois
method-groups = { $count ->
    [2] à deux
   *[other] en groupes de { $count }
}
method-withhold = À garder pour l’étape { $until } :
method-withhold-variant = Une variante, gardée pour l’étape { $until } :

## Le choix
picker-placeholder = Quelle méthode ?
picker-nothing = Aucune méthode ne contient ces mots.
picker-count = { $count ->
    [0] Aucune méthode
    [one] { $count } méthode
   *[other] { $count } méthodes
}

## Ses propres modèles
own-new = Nouveau modèle à vous
own-none = Pas encore de modèle à vous.
own-name = Nom du modèle
own-name-first = Mon modèle
own-name-missing = Un modèle a besoin d’un nom ; en attendant, il garde celui qu’il avait.
own-from = Au départ, une copie de : { $name }
own-purpose = À quoi il sert
own-sections = Sections
own-sections-what = Une page commencée avec ce modèle reçoit ces titres, avec les questions discrètement en dessous.
own-section = Section { $number }
own-section-add = Ajouter une section
own-section-up = Monter la section { $number } (Alt+↑)
own-section-down = Descendre la section { $number } (Alt+↓)
own-section-moved = C’est maintenant la section { $number }.
own-section-remove = Enlever la section { $number }
own-section-removed = La section est enlevée.
own-heading = Titre
own-questions = Questions, une par ligne
own-trash = Mettre ce modèle à la corbeille
own-trashed = « { $name } » est dans la corbeille. Les pages commencées avec ce modèle restent comme elles sont.
own-restore = Restaurer : { $name }
own-restored = « { $name } » est de retour.
