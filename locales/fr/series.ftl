### Les séries de réunions : quand, à qui le tour, qui participe.
series-room = Séries
series-new = Nouvelle série
series-make = Créer la série
series-title = Titre
series-first = Première date
series-zone = Fuseau horaire
series-minutes = Minutes chaque fois
series-place = Lieu
series-from-charter = au rythme de la charte
series-change = Modifier quand et où
series-changed = La série a été modifiée.
series-next = prochaine : { $when }
series-over = plus de date
series-trash = Mettre la série à la corbeille
series-trashed = « { $title } » est dans la corbeille. Les réunions déjà préparées restent.
series-restore = Restaurer : { $title }
series-restored = « { $title } » est de retour.
series-invite = Enregistrer l’invitation…
series-call-off = Annuler la série…

## The rule
series-pattern = Se répète
series-pattern-daily = par jours
series-pattern-weekly = par semaines
series-pattern-monthly-by = par mois, un jour de la semaine
series-pattern-monthly-on = par mois, à une date
series-pattern-yearly = par années
series-every = Intervalle
series-unit-daily = { $count ->
    [one] jour
   *[other] jours
}
series-unit-weekly = { $count ->
    [one] semaine
   *[other] semaines
}
series-unit-monthly-by = { $count ->
    [one] mois
   *[other] mois
}
series-unit-monthly-on = { $count ->
    [one] mois
   *[other] mois
}
series-unit-yearly = { $count ->
    [one] an
   *[other] ans
}
series-nth = Lequel
series-nth-1 = premier
series-nth-2 = deuxième
series-nth-3 = troisième
series-nth-4 = quatrième
series-nth-last = dernier
series-day = Jour
series-days = Le
series-ends = Se termine
series-ends-never = jamais
series-ends-after = après un nombre de fois
series-ends-on = à une date
series-count = Fois
series-until = Dernier jour
series-rule-until = jusqu’au { $date }

## Dates
series-dates = Dates et tours de rôle
series-dates-what = Une date préparée devient une réunion avec un ordre du jour. Les rôles tournent équitablement ; choisissez-en un pour voir pourquoi, ou pour changer.
series-parts = Rôles qui tournent
series-part-facilitator = animation
series-part-host = hôte
series-part-guardian = garde du cercle
series-part-scribe = secrétaire
series-part-other = Un autre rôle
series-part-add = Ajouter ce rôle
series-nobody = personne
series-with = avec { $name } en apprentissage
series-prepare = Préparer
series-open = Ouvrir
series-date-change = Modifier { $date }
series-skipped = supprimée
series-moved-from = déplacée du { $date }
series-away = absents : { $names }
series-skip = Supprimer cette date
series-move-day = Déplacer au
series-move-back = Revenir à sa date
series-presence = Qui peut venir
series-presence-there = présent·e
series-presence-rather-not = présent·e, plutôt sans rôle
series-presence-away = absent·e

## Turns
series-choose = Choisi à la main
series-leave-to-turn = selon le tour
series-swap = Échanger
series-swap-with = avec une autre date…
series-from-outside = { $name }, de l’extérieur
series-why-chosen = choisi à la main
series-why-only = personne d’autre ne peut
series-why-least = aussi souvent que d’autres, et le moins de rôles en tout
series-why-longest = parmi ceux qui l’ont fait aussi souvent, le plus ancien : { $date }
series-why-never = ne l’a encore jamais eu
series-why-name = d’autres attendent depuis aussi longtemps ; le nom décide
series-why-others = la personne dont c’est d’abord le tour a un autre rôle, est absente ou préfère passer

## People
series-people = Qui participe
series-people-what = Ils reçoivent l’invitation, et les rôles tournent entre eux.
series-people-group = Tous les membres de { $name }, tant qu’ils en font partie ; et qui vous ajoutez.
series-person-add = Ajouter des personnes
series-person-remove = Ne participe pas
series-no-address = pas d’adresse pour l’invitation
series-email = Où envoyer l’invitation
series-learning = Apprend d’abord les rôles
series-learning-hint = Une fois aux côtés de quelqu’un, avant son propre tour
series-outside = Anime de l’extérieur
series-outside-hint = Peut être choisi pour une date ; aucun tour n’est consommé
series-me-hint = Les réponses à l’invitation arrivent à cette adresse
series-asks-people = Les personnes de { $name }
series-since = depuis le { $date }

## Finding a date
meeting-tab-dates = Date
dates-title = Trouver une date
dates-what = Proposez quelques dates, notez qui peut venir, et prenez celle qui convient au plus grand nombre.
dates-known = C’est le { $when }.
dates-score = Points
dates-best = convient le mieux
dates-chosen = choisie
dates-lacks = quelqu’un qui a un rôle ne peut pas venir
dates-open = ?
dates-yes = oui
dates-if-needed = au besoin
dates-no = non
dates-answer = { $name }, { $when }
dates-take = La prendre
dates-take-this = La prendre : { $when }
dates-taken = Ce sera le { $when }.
dates-remove = Retirer { $when }
dates-removed = La date est retirée.
dates-add = Une autre date
dates-ask = La proposer
dates-share = Copier pour partager
dates-copied = Copié : dates et réponses, pour un courriel ou une messagerie.
dates-not-copied = La copie n’a pas réussi. Les dates et les réponses sont en sécurité : sélectionnez-les à l’écran et copiez-les à la main.
dates-question = { $title } : quand pouvez-vous venir ?
series-until-day = jusqu’au { $date }

## With numbers
series-rule-days = { $count ->
    [one] Tous les jours
   *[other] Tous les { $count } jours
}
series-rule-weeks = { $count ->
    [one] Chaque semaine, { $days }
   *[other] Toutes les { $count } semaines, { $days }
}
series-rule-months-by = { $count ->
    [one] Le { $nth } { $day } de chaque mois
   *[other] Le { $nth } { $day } tous les { $count } mois
}
series-rule-months-on = { $count ->
    [one] Le { $date } de chaque mois
   *[other] Le { $date } tous les { $count } mois
}
series-rule-months-last = { $count ->
    [one] Le dernier jour de chaque mois
   *[other] Le dernier jour tous les { $count } mois
}
series-rule-years = { $count ->
    [one] Chaque année
   *[other] Tous les { $count } ans
}
series-rule-times = { $count ->
    [one] { $count } fois
   *[other] { $count } fois
}
series-why-fewest = { $count ->
    [0] personne d’autre ne l’a fait si peu : jamais encore
    [one] personne d’autre ne l’a fait si peu : une fois
   *[other] personne d’autre ne l’a fait si peu : { $count } fois
}
