### Ce que dit kring-cli des groupes fermés.

cli-closed-begun = La séance { $id } est ouverte. Ses notes prennent fin le { $date }.
cli-closed-founded = Le groupe fermé { $id } est fondé.
cli-closed-pair = L’espace fermé à deux { $id } est créé. Pour le partager : sharing begin { $id }
cli-closed-supervised = Les notes sont maintenant dans « { $name } », séance { $id }.
cli-closed-with = Partagé : { $name }  { $id }
cli-closed-unreadable = { $id }  ne peut être lu : il a pris fin, ou ce carnet vient d’une sauvegarde sans notes fermées
cli-closed-lost = { $id }  ne peut être lu et n’a pas pris fin : le fichier des clés des notes fermées est endommagé ou manquant. Restaurez une sauvegarde faite avec les notes fermées
cli-closed-ends = prend fin le { $date } ; détruit à partir du { $destroyed }
cli-closed-stage-soon = premier préavis : { $count ->
    [one] encore un jour, fin le { $date } ; détruit à partir du { $destroyed }
   *[other] encore { $count } jours, fin le { $date } ; détruit à partir du { $destroyed }
}
cli-closed-stage-very-soon = dernier préavis : { $count ->
    [one] encore un jour, fin le { $date } ; détruit à partir du { $destroyed }
   *[other] encore { $count } jours, fin le { $date } ; détruit à partir du { $destroyed }
}
cli-closed-stage-grace = terminé le { $date } : { $count ->
    [one] encore un jour pour lire et emporter ; détruit à partir du { $destroyed }
   *[other] encore { $count } jours pour lire et emporter ; détruit à partir du { $destroyed }
}
cli-closed-group-ends = Ce qu’il garde prend fin le { $date }.
cli-closed-former = { $id }  { $name }  a quitté le groupe
cli-closed-held = En attente depuis le { $date }, à la suite d’une demande officielle.
cli-closed-keeping = Oui jusqu’au { $date } : { $agreed }. Encore à demander : { $asked }. Tant que tous n’ont pas dit oui, la date ci-dessus reste valable.
cli-closed-aliased = { $count ->
    [0] Aucun nom n’a été remplacé.
    [one] Un nom a été remplacé par son alias.
   *[other] { $count } noms ont été remplacés par leur alias.
}
cli-closed-named = Nommés, parce qu’une autorisation ou le niveau le permet : { $names }
cli-closed-found = Ce qui peut désigner quelqu’un : { $names }
cli-closed-taken = Vos mots sont dans { $id }. Pour les reprendre : journal undo { $batch }
cli-closed-anonymised = { $count ->
    [0] La séance { $id } a pris sa place ; aucun nom n’était à remplacer.
    [one] La séance { $id } a pris sa place, un nom remplacé.
   *[other] La séance { $id } a pris sa place, { $count } noms remplacés.
}
cli-closed-would-replace = { $count ->
    [0] Aucun nom ne serait remplacé.
    [one] Un nom serait remplacé.
   *[other] { $count } noms seraient remplacés.
}
cli-closed-anonymise-yes = Rien n’a changé. Avec --yes et --until, ceci prend la place de la séance, qui est détruite définitivement.
cli-closed-would = { $count ->
    [0] Le groupe « { $name } » serait détruit définitivement.
    [one] Une séance de « { $name } » serait détruite définitivement.
   *[other] { $count } séances de « { $name } » seraient détruites définitivement.
}
cli-closed-others = D’autres en détiennent aussi des notes : l’accord dit qui peut y mettre fin avant terme.
cli-closed-yes = Rien n’a été détruit. Avec --name "{ $name }", ce le sera, et aucune sauvegarde que garde Kring ne le ramène.
cli-closed-clock = L’horloge de cet ordinateur dit { $now }. { $count ->
    [0] Rien ne l’attend.
    [one] Une fin attend que vous disiez si elle est juste.
   *[other] { $count } fins attendent que vous disiez si elle est juste.
}
cli-closed-saved = Écrit dans { $path }. Ce qui est sorti figure dans la liste.
cli-conduct-too-few = La méthode demande au moins { $least } personnes, et vous êtes { $count }.
cli-conduct-too-many = La méthode est prévue pour { $most } personnes au plus, et vous êtes { $count }.
