# Groupes fermés, séances, fins et sorties.

## La pièce
room-closed = Groupes fermés
closed-new = Nouveau groupe fermé
closed-back = Tous les groupes fermés
closed-back-to-group = Revenir au groupe
closed-empty = Aucun groupe fermé ici. Ce qui s’y écrit y reste, et prend fin au jour convenu.
closed-what = Ce qui est écrit ici n’apparaît dans aucune recherche ni aucune autre liste, et aucune sauvegarde gardée par Kring ne peut l’ouvrir.
closed-alone = Séance dans un espace fermé à part
closed-ends-on = prend fin le { $date }

## Fonder un groupe, et ce dont il a convenu
closed-new-what = Quelques personnes qui se confient ce qui est délicat. Rien n’en sort hors de ce qu’elles ont convenu.
closed-found = Fonder le groupe
closed-name = Nom du groupe
closed-me = Qui vous êtes dans le groupe
closed-me-hint = Le nom que les autres vous donnent
closed-others = Les autres
closed-ends = Ce qui est gardé prend fin le
closed-ends-hint = Annoncé 14 et 3 jours avant. Ensuite tout reste lisible sept jours, puis est détruit définitivement.
closed-tab-sessions = Séances
closed-tab-agreement = Accord
closed-tab-people = Personnes
closed-tab-end = La fin
closed-begin = Conduire une séance
closed-agreement = L’accord du groupe
closed-limits = Vos propres limites à ce qui reste
closed-limits-hint = Ce que chacun peut ou doit dire ailleurs, dans les mots du groupe
closed-leaves = Ce qui peut sortir
closed-leaves-hint = Par exemple : ce que j’ai appris, jamais sur qui
closed-keeps = Qui prend des notes pour le groupe
closed-keeps-owner = Qui apporte le cas
closed-keeps-keeper = Une personne pour tous
closed-keeps-everyone = Tout le monde
closed-keeps-nobody = Personne
closed-keeper = De qui il s’agit
closed-nobody = Personne encore
closed-may-end = Qui peut y mettre fin avant le jour dit
closed-may-end-everyone = Tous ensemble
closed-may-end-owner = Qui a apporté le cas
closed-may-end-anyone = Chacun
closed-may-end-nobody = Personne
closed-attest = Qui était présent et quand survit à la fin
closed-attest-hint = Pour des attestations de présence plus tard : nom, jour, heures et méthode, jamais le cas
closed-all-agree = Quelqu’un a déjà donné son accord à ce qui précède. Le changement demande l’accord de tous, à partir d’aujourd’hui.
closed-agreed-by = Qui a dit oui
closed-agreed-noted = Vous le notez pour eux, et ce n’est pas leur signature : demandez d’abord à chacun.
closed-as-it-was = Comme avant
closed-agreement-save = Garder l’accord
closed-agreement-kept = L’accord est gardé.

## Ses personnes
closed-people-what = Qui est dans la pièce. Vous notez quand chacun a donné son accord.
closed-agree = Donne son accord
closed-agreed-on = a donné son accord le { $date }
closed-agreed-before = a donné son accord le { $date } à ce qui était convenu alors ; cela a changé depuis
closed-agreed-not = n’a pas encore donné son accord
closed-agreed-said = Noté : { $name } donne son accord.
closed-renamed = Le nom est maintenant { $name }.
closed-person-add = Ajouter des personnes
closed-person-leaves = { $name } quitte le groupe
closed-person-left = { $name } a quitté le groupe.
closed-former = Ont quitté le groupe
closed-not-agreed = Personne n’a encore donné son accord. Lisez l’accord ensemble, puis notez qui y consent.
closed-to-people = Noter qui donne son accord

## Séances
closed-session-new = Noter une séance
closed-session-begin = Ouvrir la séance
closed-session-title = Titre
closed-session-title-hint = Un titre qui ne nomme personne
closed-session-ends-hint = Vide : au jour du groupe. Jamais plus tard.
closed-begun-earlier = Au-delà du jour du groupe, ce n’est pas possible : aucune séance ne dépasse ce que son groupe a convenu.
closed-sessions-empty = Aucune séance encore. Il y faut un titre qui ne nomme personne, et une méthode.
closed-method = Méthode
closed-day = Jour
closed-minutes = Minutes
closed-owner = Qui apporte le cas
closed-led = Qui a animé
closed-not-said = Non précisé
closed-context = Le cas concerne
closed-context-student = Un étudiant
closed-context-employee = Un collaborateur
closed-context-client = Un client
closed-context-other = Autre chose
closed-present = Qui est présent
closed-anonymous = noms remplacés
closed-search = Chercher dans ce groupe
closed-search-none = Rien ne dit cela dans ce groupe.

## Notes en couches
closed-layer-question = La question
closed-layer-question-what = le groupe la lit
closed-layer-question-placeholder = Ce qui est apporté, en une ou deux phrases, et sans noms
closed-layer-group = Notes du groupe
closed-layer-group-what = tout le groupe
closed-layer-group-placeholder = Ce que le groupe veut garder. Des alias dès le premier mot.
closed-layer-mine = Mes notes
closed-layer-mine-what = moi seulement
closed-layer-mine-placeholder = Ce que cela vous fait, ce que vous emportez
closed-layer-supervision = Pour ma supervision de pratique
closed-layer-supervision-what = ma pratique et qui la supervise
closed-layer-supervision-placeholder = Ce que vous voulez regarder avec quelqu’un
closed-layer-pair = Apporté en supervision
closed-layer-pair-what = nous deux
closed-pair-row = Espace à deux
closed-supervise = Partager avec la personne qui me supervise
closed-supervise-what = Seules ces notes y vont, dans un espace fermé à deux : ni titre, ni question, ni aucune des personnes présentes. Elles prennent fin à la date prévue pour vous deux, et avec cette séance. Cela ne s’annule pas.
closed-supervise-where = Avec qui
closed-supervise-new = Une nouvelle personne
closed-supervise-who = Qui vous supervise
closed-supervise-me = Votre nom dans cet espace
closed-supervise-do = Partager
closed-supervise-then = L’espace est créé et les notes y sont. Partagez-le sur cette page, puis invitez la seule personne à qui il est destiné.
closed-supervised = Partagées dans « { $name } »
closed-supervised-open = Ouvrir et y écrire
closed-notes-ended = La fin est venue : plus rien ne s’écrit ici.
closed-notes-held = Ces notes sont en attente, parce qu’elles ont été officiellement demandées : elles restent telles quelles.
closed-notes-nobody = Le groupe a convenu que personne ne prend de notes.
closed-notes-elsewhere = Le groupe a convenu que quelqu’un d’autre prend ses notes.
closed-no-images = Les notes fermées ne gardent que des mots. L’image est restée où elle est.
closed-taken = Vos mots sont sur une page de votre journal.
closed-take-choose = Choisissez d’abord les mots, ou écrivez-en dans vos propres notes.
closed-taken-actions = Vos mots sont sur une page de votre journal, comme choses à faire.
closed-taken-meeting = Vos mots sont parmi les actions de la réunion.
closed-take-along = Emporter…
closed-take-do = Emporter
closed-take-words = Ce que vous emportez
closed-take-words-hint = Vos propres mots. Les noms qui ont un alias sortent sous leur alias.
closed-take-points = Ceci peut encore désigner quelqu’un : { $names }.
closed-take-where = Vers où
closed-take-to-journal = Une page de mon journal
closed-take-to-actions = Des choses à faire, une par ligne
closed-take-to-meeting = Une action d’une réunion
closed-take-meeting = Quelle réunion
closed-take-shared = Toutes les personnes qui partagent cette réunion l’y liront.
closed-take-no-meeting = Aucune réunion n’est à venir.
closed-link-words = Séance du { $date }
closed-link = Copier un lien pour mes pages
closed-linked = Le lien est copié. Il ne dit rien d’autre que le jour ; collez-le dans une de vos pages.
closed-copied = Copié. Dans une minute, le presse-papiers n’en garde rien.
shortcut-take-away = Les mots choisis vers mon journal, dans une séance fermée
shortcut-aliases = Des alias à la place de tous les noms, dans une séance fermée

## Noms et alias
closed-aliases = Alias
closed-aliases-what = Qui lit avec vous ne voit jamais cette liste. Désormais le nom cède à son alias pendant que vous écrivez.
closed-alias-name = Nom
closed-alias = À dire à la place
closed-alias-add = Le mettre partout à la place
closed-aliased = Les noms sont remplacés, et rien ne s’en souvient.
closed-alias-remove = Abandonner l’alias de { $name }
closed-alias-removed = L’alias ne remplace plus rien. Ce qu’il a remplacé le reste.
closed-replaced = { $count ->
    [one] Un nom a cédé à son alias.
   *[other] { $count } noms ont cédé à leur alias.
}
closed-points = { $count ->
    [one] Un élément peut désigner quelqu’un
   *[other] { $count } éléments peuvent désigner quelqu’un
}
closed-points-none = Rien n’a été trouvé qui puisse désigner quelqu’un
closed-found-person = un nom
closed-found-employer = une organisation
closed-found-place = un lieu
closed-found-date = une date
closed-found-detail = un détail rare
closed-say-instead = À dire à la place de « { $name } »
closed-replace = Remplacer partout
closed-replace-all = Tout remplacer
closed-permissions = Autorisations
closed-permissions-what = Qui a autorisé quoi. Sans autorisation notée, les noms sortent sous un alias.
closed-permission-add = Noter une autorisation
closed-permission-who = De qui
closed-permission-scope = Pour quoi
closed-permission-do = Noter
closed-permission-kept = L’autorisation est notée.
closed-permission-since = depuis le { $given }
closed-permission-until = du { $given }, retirée le { $withdrawn }
closed-permission-withdraw = Retirer
closed-permission-withdrawn = L’autorisation est retirée, à partir d’aujourd’hui.
closed-permission-withdrawn-name = L’autorisation est retirée, à partir d’aujourd’hui. Là où les notes nomment { $who }, le nom reste jusqu’à ce que vous lui donniez un alias.
closed-permission-withdraw-of = Retirer l’autorisation de { $who }
closed-permission-withdraw-what = Le nom ne peut plus être utilisé. Partout où d’autres le lisent, son alias prend sa place définitivement, y compris dans ce qui s’y trouvait avant. C’est irréversible.
closed-permission-gave-way = { $count ->
    [0] L’autorisation est retirée, à partir d’aujourd’hui. Le nom n’était nulle part où d’autres lisent.
    [one] L’autorisation est retirée, à partir d’aujourd’hui. À un endroit, l’alias remplace désormais le nom, définitivement.
   *[other] L’autorisation est retirée, à partir d’aujourd’hui. À { $count } endroits, l’alias remplace désormais le nom, définitivement.
}
closed-scope-discuss = être évoqué dans le groupe
closed-scope-notes = figurer dans des notes
closed-scope-quote = être cité
closed-scope-name = être nommé dans ce qui sort

## Comment cela finit
closed-endings = Ce qui prend fin
closed-end-open = Prend fin le { $date }. À partir du { $destroyed }, la prochaine ouverture le détruit définitivement.
closed-end-grace = C’est terminé depuis le { $date }. Emportez ce qui est à vous : à partir du { $destroyed }, tout est détruit définitivement.
closed-end-due = C’est terminé depuis le { $date }, et les sept jours sont passés : la prochaine ouverture le détruit définitivement.
closed-end-held = En attente à la suite d’une demande officielle : cela reste jusqu’à ce que l’attente soit levée.
closed-held-since = En attente depuis le { $date }.
closed-grace-what = D’abord ce que vous emportez, puis la question de garder ou de rendre anonyme.
closed-keep = Garder plus longtemps
closed-keep-what = Tout le groupe doit être d’accord avec le nouveau jour.
closed-kept = Les notes ont un nouveau jour.
closed-keep-what-shared = Vous dites oui au nouveau jour, et chacun des autres dans son carnet. Jusque-là, la date prévue reste valable.
closed-keep-said = Votre oui est noté. Les notes auront le nouveau jour quand tous l’auront dit.
closed-keep-yes = Dire oui à ce jour
closed-keeping = Oui jusqu’au { $date } : { $agreed }. Encore à demander : { $asked }. Tant que tous n’ont pas dit oui, la date ci-dessus reste valable.
closed-anonymise = Rendre anonyme
closed-anonymise-what = Une version où chaque nom connu est remplacé prend sa place : titre, question et notes du groupe. Les alias et les présences sont détruits définitivement. C’est irréversible.
closed-anonymise-ends-mine = Vos propres notes de cette séance sont détruites avec elle : emportez d’abord ce que vous voulez garder.
closed-anonymise-ends-supervision = Les notes pour votre supervision sont détruites avec elle.
closed-anonymise-left = Y resterait encore, et peut désigner quelqu’un : { $names }.
closed-anonymise-as = Ce qui serait là
closed-anonymised = { $count ->
    [0] Une autre version a pris sa place ; aucun nom n’était à remplacer.
    [one] Une autre version a pris sa place, un nom remplacé.
   *[other] Une autre version a pris sa place, { $count } noms remplacés.
}
closed-anonymised-left = Peut encore désigner quelqu’un : { $names }. Modifiez-le dans la version qui est là maintenant.
closed-anonymised-open = L’ouvrir
closed-close = Mettre fin maintenant
closed-close-what = Les sept jours où tout peut être lu et emporté commencent aujourd’hui. Les personnes que nomme l’accord doivent le vouloir.
closed-closed = La fin est venue. Pendant sept jours, tout peut être lu et emporté.
closed-until = Le nouveau jour de fin
closed-hold = Mettre en attente : demande officielle
closed-unhold = Lever l’attente
closed-hold-said = Les notes sont en attente. Rien ne les détruit tant que l’attente dure.
closed-hold-no-more = L’attente est levée. Les notes prennent fin comme convenu ; si ce jour est passé, dans sept jours.
closed-group-ends = Ce que garde ce groupe prend fin le { $date }.
closed-group-endless = Le groupe n’a pas encore de fin : chaque séance dit la sienne.
closed-may-end-said-everyone = Avant le jour dit, cela ne prend fin que si tous le veulent ensemble.
closed-may-end-said-owner = Avant le jour dit, cela ne prend fin que si qui a apporté le cas le veut.
closed-may-end-said-anyone = Chacun du groupe peut y mettre fin avant le jour dit.
closed-may-end-said-nobody = Comme convenu, personne n’y met fin avant le jour dit.
closed-how-it-ends = Kring vous prévient 14 et 3 jours avant. Après le jour dit, tout peut être lu et emporté pendant sept jours ; puis la prochaine ouverture le détruit définitivement, et il reste un certificat sans un mot de ce qui s’y disait. Si le carnet n’a pas été ouvert depuis deux jours, Kring demande d’abord si l’horloge est juste.
closed-destroy = Détruire définitivement
closed-destroy-what = À la main, tout de suite, sans les sept jours, si les personnes que nomme l’accord le veulent aussi. Aucune sauvegarde que garde Kring ne le ramène.
closed-destroy-group = Détruire ce groupe définitivement…
closed-destroy-plan-group = { $count ->
    [0] Le groupe disparaît ; il n’a pas de séance.
    [one] Le groupe disparaît, avec sa seule séance et tout ce qui y est noté.
   *[other] Le groupe disparaît, avec ses { $count } séances et tout ce qui y est noté.
}
closed-destroy-plan-session = { $count ->
    [one] Cette séance disparaît, avec tout ce qui y est noté.
   *[other] { $count } séances disparaissent, avec tout ce qui y est noté.
}
closed-destroy-others = D’autres en détiennent aussi des notes. L’accord dit de qui il faut le oui.
closed-destroy-held-by = D’autres en ont aussi une copie, chacun dans son carnet : { $names }. Elle prend fin dès que ce carnet regarde à nouveau le stockage, avec ce qui y a été écrit entre-temps.
closed-destroy-no-undo = C’est irréversible.
closed-destroy-type = Tapez le nom pour continuer : { $name }
closed-destroy-not = Garder
closed-destroyed = { $count ->
    [one] C’est détruit définitivement. Le certificat figure dans la liste.
   *[other] Tout est détruit définitivement. { $count } certificats figurent dans la liste.
}
closed-certificates = Ce qui a pris fin
closed-certificates-what = Ce qu’il en reste : ce que c’était, quand et selon quelle règle cela a pris fin. Pas un mot de plus.
closed-attended = Des présences qui demeurent
closed-attended-what = Ces groupes ont pris fin, et ont convenu de garder qui était là et quand.
closed-ended-session = Une séance
closed-ended-group = Un groupe
closed-ended-document = Un document
closed-keys-destroyed = { $count ->
    [one] une clé détruite
   *[other] { $count } clés détruites
}
closed-clock = L’horloge de cet ordinateur dit { $now }, loin de la dernière ouverture de ce carnet. { $count ->
    [one] Une fin attend que vous disiez si elle est juste.
   *[other] { $count } fins attendent que vous disiez si elle est juste.
}
closed-clock-right = L’horloge est juste : détruire ce qui a pris fin
closed-notice = Les notes d’un groupe fermé prennent fin le { $date }.
closed-notice-clock = Ce qui a pris fin dans un groupe fermé attend un mot de vous.
closed-notice-look = Regarder
closed-kept-told = Les sauvegardes de Kring laissent de côté ce que gardent les groupes fermés.
closed-kept-copy = Faire une copie avec les notes fermées

## Ce qui sort
closed-leave = Faire sortir…
closed-leave-title = Voici ce qui sort
closed-leave-which = Quelles notes
closed-brief-what = Une note pour votre supervision, à partir de ces notes seules.
closed-leave-replaced = { $count ->
    [0] Aucun nom n’a été remplacé.
    [one] Un nom sort sous son alias.
   *[other] { $count } noms sortent sous leur alias.
}
closed-leave-underlined = Ce qui peut désigner quelqu’un est souligné.
closed-leave-nothing = Rien n’est écrit dans ces notes.
closed-leave-yes = L’accord demande un oui avant que cela sorte
closed-left = Ce qui est sorti
closed-left-noted = Cette sortie figure dans la liste de ce qui est sorti.
closed-left-what = Quoi
closed-left-all = Tout
closed-left-none = Rien de tel n’est sorti ces jours-là.
closed-left-rule = Selon : { $rule }.
closed-left-details = Détails
closed-left-hash = BLAKE3 { $hash }
closed-left-group = Notes du groupe
closed-left-mine = Mes notes
closed-left-supervision = Pour ma supervision de pratique
closed-left-statement = Attestation de présence
closed-statement-of = Attestation de présence : { $name }
closed-statement-whose = De qui
closed-statement-what = Jours, heures et méthodes, avec une ligne pour signer. Ni cas, ni question, ni thème.
closed-from = Du
closed-to = Au

## Dit aussi dans le terminal
closed-rule-end-date = sept jours après le jour convenu, après préavis
closed-rule-by-hand = à la main ; personne d’autre n’en avait
closed-rule-agreement = avant terme, comme le groupe en a convenu
closed-rule-anonymised = une version aux noms remplacés a pris sa place
closed-rule-alias = un alias a pris la place d’un nom
closed-rule-elsewhere = par quelqu’un d’autre du groupe, dans son carnet
closed-aliases-are-not = Un alias n’est pas l’anonymat : une fonction, un lieu ou un détail rare peuvent encore dire de qui il s’agit.
closed-leave-doubtful = Ces prénoms sortent sous un alias, parce qu’une personne qui peut être nommée et une autre qui ne le peut pas portent le même : { $names }
closed-out-of-reach = Kring n’atteint pas ce que d’autres détiennent, les sauvegardes faites ailleurs avec les notes fermées, les versions antérieures chez un hébergeur, ni le papier. Certaines organisations n’ont pas le droit de détruire ce qui leur a été demandé : mettez-le d’abord en attente.
closed-kept-here-only = Aucune sauvegarde ne le contient.
closed-kept-nothing = Il n’y a pas de notes fermées.
closed-kept-outside = La copie du { $made } peut contenir aussi des notes fermées, et Kring ne peut pas y mettre fin : { $path }
