### Les groupes et leurs membres.
room-groups = Groupes
groups-back = Tous les groupes
groups-empty = Pas encore de groupe. Une communauté de pratique, un cercle, un groupe d’apprentissage : cela marche aussi pour une personne qui prépare seule.
groups-what = Ce que vous partagez avec d’autres. Tout reste dans ce carnet jusqu’à ce que vous partagiez un groupe ou en remettiez une partie.
group-new = Nouveau groupe
group-make = Créer le groupe
group-name = Nom du groupe
group-calls-itself = Quelle sorte de groupe (facultatif)
group-calls-itself-hint = Communauté, cercle, groupe d’apprentissage : votre mot à vous
group-word-circle = cercle
group-word-community = communauté de pratique
group-word-learning = groupe d’apprentissage
group-word-peers = groupe de pairs
group-people = { $count ->
    [0] encore personne
    [one] { $count } personne
   *[other] { $count } personnes
}
group-no-charter = pas encore de charte
group-settings = Réglages du groupe
group-zone = Fuseau horaire
group-leaves = Sur ce que vous remettez
group-logo = Logo du groupe
group-logo-choose = Choisir un logo…
group-logo-other = Un autre logo…
group-logo-clear = Sans logo
group-accent = Couleur
group-accent-none = aucune
group-accent-which = Couleur { $number }
group-footer = Ligne en bas de page
group-footer-hint = Une adresse, un partenaire, un numéro de projet
group-trash = Mettre à la corbeille
group-trashed = « { $name } » est dans la corbeille, avec sa charte.
group-restore = Restaurer : { $name }
group-restored = « { $name } » est de retour.
group-tab-charter = Charte
group-tab-people = Personnes

## Les personnes d’un groupe
members-empty = Encore personne. Un nom suffit ; le reste peut attendre.
members-what = Qui fait partie du groupe, ce que chacun apporte et cherche.
members-gone = Plus ici
member-add = Ajouter des personnes
member-add-hint = Plusieurs noms séparés par des virgules
member-me = vous
member-until = jusqu’au { $date }
member-name = Nom
member-organisation = Organisation
member-contact = Coordonnées
member-brings = Apporte
member-seeks = Cherche
member-since = Depuis le
member-to = Jusqu’au
member-listed = Peut figurer dans la liste
member-listed-hint = La personne a donné son autorisation pour paraître là où le groupe la voit
member-is-me = C’est moi
member-is-me-hint = Ce que vous notez est noté par vous, et vous signez avec la clé de ce carnet
member-key = Clé, pour comparer : { $key }
member-remove = Retirer du groupe
member-removed = { $name } n’est plus dans le groupe.

## Le chemin d’entrée
steps = Le chemin parcouru
step = Étape
step-add = Ajouter une étape
step-keep = Garder l’étape
step-kept = Noté : { $stage }.
step-clear = Retirer : { $stage }
step-cleared = Retiré : { $stage }.
step-date = Le
step-evidence = Ce qui le montre (facultatif)
step-endorsed-by = Confirmé par (facultatif)
step-endorsed = confirmé par { $name }
stage-guest = invité d’un jour
stage-sponsor = parrainage
stage-interested = intérêt
stage-invited = invitation
stage-trained = formation
stage-shadowing = observation
stage-co-facilitating = co-animation
stage-facilitating = animation
stage-mentor = mentorat
stage-alumni = ancien membre
