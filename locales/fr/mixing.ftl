### Répartir les participants : qui rencontre qui, tour après tour.
mixing-room = Répartir les participants
mixing-act = Répartir les participants
mixing-new = Nouveau plan
mixing-back = Tous les plans
mixing-none = Pas encore de plan.
mixing-choose = Qui ne s’est pas encore rencontré ? Des duos pour un speed dating, ou des groupes de gens qui se connaissent le moins, tour après tour.
mixing-untitled = Plan sans titre
mixing-people-count = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
mixing-trash = Mettre ce plan à la corbeille
mixing-trashed = « { $name } » est dans la corbeille. Ses rencontres ne comptent plus.
mixing-restore = Restaurer : { $name }
mixing-restored = « { $name } » est de retour.

## The question
mixing-title = Titre du plan
mixing-date = Jour
mixing-group-of = À garder avec
mixing-no-group = aucun groupe
mixing-bring = Faire venir ses membres
mixing-history = { $count ->
    [one] Qui s’est rencontré dans { $count } plan antérieur de ce groupe rencontre d’abord quelqu’un d’autre.
   *[other] Qui s’est rencontré dans { $count } plans antérieurs de ce groupe rencontre d’abord quelqu’un d’autre.
}
mixing-way = Comment
mixing-way-pairs = Duos
mixing-way-groups = Groupes
mixing-way-sides = Duos de deux côtés
mixing-way-mentors = Mentors et mentorés
mixing-people = Personnes
mixing-hosts = Qui garde sa place
mixing-guests = Qui se déplace
mixing-mentors = Mentors
mixing-mentees = Mentorés
mixing-places = Mentorés chacun
mixing-places-of = Mentors qui en prennent un autre nombre
mixing-places-of-hint = Par ligne, qui et combien : Anne : 3
mixing-first = Quels souhaits passent d’abord
mixing-first-mentees = Ceux des mentorés
mixing-first-mentors = Ceux des mentors
mixing-dearest = Leurs souhaits
mixing-dearest-hint = Par ligne, qui et qui, par ordre de préférence : Anne : Bastien, Chloé. Vous seul·e le voyez
mixing-people-hint = { $count ->
    [0] Un nom par ligne
    [one] { $count } personne pour l’instant, un nom par ligne
   *[other] { $count } personnes, un nom par ligne
}
mixing-size = Par groupe
mixing-rounds = Tours
mixing-more = Plus : qui ensemble, qui séparé, hasard
mixing-facilitators = Peuvent animer
mixing-facilitators-hint = Un par groupe, tant qu’il y en a
mixing-together = Restent ensemble
mixing-spread = À répartir entre les groupes
mixing-lists-hint = Une liste par ligne : Anne, Bastien
mixing-apart = Jamais dans le même groupe
mixing-apart-hint = Une liste par ligne. Vous seul·e le voyez
mixing-wishes = Aimeraient se rencontrer
mixing-wishes-hint = Par ligne, qui et qui : Anne : Bastien, Chloé
mixing-seed = Graine
mixing-seed-hint = La même graine donne les mêmes tours sur tout ordinateur.

## The rounds
mixing-do = Répartir
mixing-again = Répartir à nouveau
mixing-again-from = Répartir à partir du tour { $number }
mixing-otherwise = Répartir autrement
mixing-stale = Les tours ci-dessous ne suivent pas encore ce qui est écrit plus haut. Les tours déjà faits restent tels quels.
mixing-repeats = { $count ->
    [0] Personne ne rencontre deux fois la même personne.
    [one] { $count } fois, deux personnes qui se sont déjà vues se rencontrent.
   *[other] { $count } fois, deux personnes qui se sont déjà vues se rencontrent.
}
mixing-repeats-here = { $count ->
    [one] { $count } paire se revoit
   *[other] { $count } paires se revoient
}
mixing-told-apart = { $count ->
    [one] { $count } fois, deux personnes à séparer se retrouvent : ces groupes ne permettent pas mieux.
   *[other] { $count } fois, deux personnes à séparer se retrouvent : ces groupes ne permettent pas mieux.
}
mixing-told-uneven = La répartition entre les groupes n’est pas tout à fait égale.
mixing-told-unmet = { $count ->
    [one] { $count } souhait ne se réalise pas.
   *[other] { $count } souhaits ne se réalisent pas.
}
mixing-round = Tour { $number }
mixing-round-of = Tour { $number } sur { $count }
mixing-rests = Au repos : { $names }
mixing-leads = anime
mixing-held = fait
mixing-find = Former les duos
mixing-find-again = Reformer les duos
mixing-stale-mentors = Les duos ci-dessous ne suivent pas encore ce qui est écrit plus haut.
mixing-stable = Aucun mentor et aucun mentoré qui ne sont pas réunis ne le préféreraient tous deux.
mixing-told-nobody = { $count ->
    [0] Toute personne qui a nommé quelqu’un va avec quelqu’un qu’elle a nommé.
    [one] { $count } personne n’a aucune de celles qu’elle a nommées.
   *[other] { $count } personnes n’ont aucune de celles qu’elles ont nommées.
}
mixing-wish-mentee = souhait nº { $number } côté mentoré
mixing-wish-mentor = souhait nº { $number } côté mentor
mixing-no-mentor = Sans mentor : { $names }
mixing-no-mentee = Sans mentoré : { $names }
mixing-hold = Ce tour est fait
mixing-unhold = Le tour { $number } n’a pas eu lieu
mixing-wall = Projeter
mixing-cards = Imprimer avec des cartes
mixing-table = Enregistrer comme tableau
mixing-round-before = Tour précédent
mixing-round-next = Tour suivant
mixing-wall-keys = ← → autres tours · Échap retour
