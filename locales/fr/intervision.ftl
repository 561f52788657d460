# Groupes fermés, séances, fins et sorties : ce que disent le cœur et le terminal.
closed-take-away = Ce que j’emporte
closed-someone = Personne { $number }
closed-sheet-group = Notes du groupe
closed-sheet-mine = Mes notes
closed-sheet-supervision = Pour ma supervision
closed-sheet-question = La question
closed-statement = Attestation de présence
closed-statement-title = Présences de { $name }
closed-statement-date = Date
closed-statement-hours = Heures
closed-statement-method = Méthode
closed-statement-sum = { $count ->
    [one] Une séance, { $hours } heures au total.
   *[other] { $count } séances, { $hours } heures au total.
}
closed-statement-sign = Date et signature : ______________________________
closed-kind-session = séance
closed-kind-group = groupe
closed-kind-document = document
closed-rule-end-date = au jour dit, après préavis et sept jours
closed-rule-by-hand = à la main ; personne d’autre n’en avait
closed-rule-agreement = avant terme, comme le groupe en a convenu
closed-rule-anonymised = une version sans noms a pris sa place
closed-rule-alias = un alias a pris la place d’un nom
closed-aliases-are-not = Un alias n’est pas l’anonymat : une fonction, un lieu ou un détail rare peuvent encore dire de qui il s’agit.
closed-out-of-reach = Kring n’atteint pas ce que d’autres détiennent, les sauvegardes faites ailleurs avec les notes fermées, les versions antérieures chez un hébergeur, ni le papier. Certaines organisations n’ont pas le droit de détruire ce qui leur a été demandé : mettez-le d’abord en attente.

## Dans le terminal
cli-closed-begun = La séance { $id } est ouverte. Ses notes prennent fin le { $date }.
cli-closed-founded = Le groupe fermé { $id } est fondé.
cli-closed-unreadable = { $id }  a pris fin : sa clé n’est pas dans ce carnet
cli-closed-ends = prend fin le { $date } ; détruit à partir du { $destroyed }
cli-closed-group-ends = Ce qu’il garde prend fin le { $date }.
cli-closed-held = En attente depuis le { $date }, à la suite d’une demande officielle.
cli-closed-aliased = { $count ->
    [0] Aucun nom n’a été remplacé.
    [one] Un nom a été remplacé par son alias.
   *[other] { $count } noms ont été remplacés par leur alias.
}
cli-closed-named = Nommés, parce qu’une permission ou le niveau le permet : { $names }
cli-closed-taken = Vos mots sont dans { $id }. Pour les reprendre : journal undo { $batch }
cli-closed-anonymised = La séance { $id } a pris sa place, sans noms.
cli-closed-would = { $count ->
    [0] Le groupe « { $name } » serait détruit pour de bon.
    [one] Une séance de « { $name } » serait détruite pour de bon.
   *[other] { $count } séances de « { $name } » seraient détruites pour de bon.
}
cli-closed-others = D’autres en détiennent aussi des notes : l’accord dit qui peut y mettre fin avant terme.
cli-closed-yes = Rien n’a été détruit. Avec --yes, ce le sera, et aucune sauvegarde ne le ramène.
cli-closed-clock = L’horloge de cet ordinateur dit { $now }. { $count ->
    [0] Rien ne l’attend.
    [one] Une fin attend que vous disiez si elle est juste.
   *[other] { $count } fins attendent que vous disiez si elle est juste.
}
cli-closed-saved = Écrit dans { $path }. Ce qui est sorti figure dans la liste.
