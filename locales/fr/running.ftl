### Running a meeting, and writing it up.

## The clock of whatever is run
pace-green = restent
pace-amber = restent : bientôt fini
pace-red = restent : derniers instants
pace-over = de dépassement
pace-break = restent, après la pause
pace-free = sans durée

## A round
talking-speaks = { $name } a la parole
talking-nobody = Personne n’a l’objet de parole
talking-since = depuis { $time }
talking-next = C’est à { $name }
talking-pass = Passer son tour
talking-end = Terminer le tour de table
talking-waiting = Encore à entendre
talking-up = { $name } plus tôt
talking-down = { $name } plus tard

## Run
key-space = Espace
key-shift = Maj
run-awake = Une réunion est en cours
run-start = Commencer
run-on = Point suivant
run-finish = Terminer
run-pause = Pause
run-resume = Reprendre
run-more = { $minutes } min de plus
run-jot = Noter
run-agenda = Ordre du jour
run-other = Autres gestes
run-skip = Sauter ce point
run-sound = Avec le son
run-silence = Silencieux
my-notes = Mes notes
my-notes-of = Mes notes sur « { $title } »
my-notes-whole = Mes notes sur la réunion
my-notes-ask = Pour moi, sur toute la réunion
my-notes-now = en cours
run-fold = Replier en bandeau
run-unfold = Déplier
run-end = Terminer la réunion
run-leave = Quitter cet écran
run-elapsed = { $time } en tout
run-ends = fin à { $time }
run-behind = { $count ->
    [one] { $count } minute de retard
   *[other] { $count } minutes de retard
}
run-parked = { $count ->
    [one] { $count } sujet mis de côté
   *[other] { $count } sujets mis de côté
}
run-not-begun = Quand vous voulez
run-between = Entre deux points
run-leads = { $name } anime
run-next = Ensuite : { $title }
run-next-long = Ensuite : { $title }, { $minutes } min
run-together = En parallèle
run-round-check-in = Tour d’arrivée
run-round-round = Tour de table
run-round-check-out = Tour de départ
run-state-now = En cours :
run-state-done = Fait :
run-state-skipped = Sauté :
run-to-come = À venir
run-minutes = { $minutes } min
run-spent = { $time } sur { $minutes } min
run-begin = Commencer « { $title } » maintenant
run-skip-one = Sauter « { $title } »
run-up = « { $title } » plus tôt
run-down = « { $title } » plus tard
run-jot-parked = À garder pour plus tard
run-jot-decision = Une décision
run-jot-action = Une chose à faire
run-jot-text = En quelques mots
run-jot-example = Envoyer la liste @Anne avant vendredi
run-jot-keep = Garder
run-ended = La réunion est terminée. Elle a duré { $taken } min sur { $planned } prévues.
run-write-up = Rédiger le compte rendu
run-reopen = Reprendre malgré tout
run-to-agenda = Ouvrir le carnet
run-left-waiting = La réunion n’a pas commencé.
run-left-running = La réunion continue.
run-left-paused = C’est la pause.
run-back = Revenir à la réunion
run-open = Animer la réunion
ongoing = { $title } est en cours

## Write-up
meeting-tab-write-up = Compte rendu
write-up-attendance = Participation
write-up-nobody = Personne n’est encore noté.
attendance-everyone = Tout le monde était là
attendance-all = Tous les autres étaient là
attendance-remark = Remarque sur { $name }
attendance-remark-ask = Remarque, par exemple jusqu’à 15:20
attendance-add = Quelqu’un d’autre était là
shares-agreed = Le groupe accepte que la parole soit mesurée
shares-agreed-hint = Le compte rendu montre alors combien de temps chaque personne a parlé pendant les tours de table. Sans cet accord, aucun temps n’est gardé.
shares-title = Qui a parlé combien de temps
shares-even = Équilibre de la parole : { $percent }
write-up-decisions = Décisions
decision = Décision
decision-add = Une décision
decision-text = Ce qui a été décidé
decision-rule = Selon quelle règle
decision-objections = Objections
decision-objections-hint = Ce qui a été objecté, et ce qu’il en est advenu
decision-objections-heard = objections entendues
decision-review = À revoir le
decision-review-on = à revoir le { $date }
decision-removed = La décision est retirée.
write-up-actions = Actions
action = Action
action-add = Une chose à faire
action-text = Ce qu’il y a à faire
action-nobody = Personne pour l’instant
action-due-on = pour le { $date }
action-late = était attendue le { $date }
action-done-on = faite le { $date }
action-is-done = Fait : { $text }
action-done-said = C’est noté comme fait.
action-open-said = C’est de nouveau à faire.
action-removed = L’action est retirée.
action-carried = { $count ->
    [one] reportée une fois
   *[other] reportée { $count } fois
}
write-up-carried = Des réunions précédentes
write-up-owner = Qui
write-up-due = Pour le
write-up-item = Se rattache à
write-up-no-item = Aucun point
write-up-remove = Retirer
write-up-parked = Mis de côté
parked-removed = C’est retiré.
write-up-minutes = Compte rendu
write-up-placeholder = Que doivent savoir les personnes absentes ?
write-up-compose = Composer à partir de ce qui s’est passé
write-up-compose-again = Composer à nouveau
write-up-composed = Le compte rendu est composé à nouveau.
write-up-state-none = Pas encore de compte rendu
write-up-state-draft = Brouillon
write-up-approved = Approuvé le { $date }
write-up-approve = Approuver
write-up-approved-said = Le compte rendu est approuvé.
write-up-reopen = Revenir au brouillon
write-up-reopened = Le compte rendu est de nouveau un brouillon.
write-up-draft-again = Le compte rendu est de nouveau un brouillon : à approuver de nouveau.
write-up-export = Exporter
happened-title = Prévu et réel
happened-planned = Ordre du jour
happened-item = Point
happened-min = min
happened-took = durée
happened-skipped = sauté

## Everything that was agreed
agreed = Actions et décisions
agreed-which = Quelles actions
agreed-open = En cours
agreed-all = Toutes
agreed-no-actions = Rien n’attend d’être fait.
agreed-no-decisions = Rien n’a encore été décidé.
