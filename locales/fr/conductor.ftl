### Conduire une méthode dans un groupe fermé : dit par la fenêtre et par le terminal.

## Préparer
conduct = Conduire une séance
conduct-what = Une méthode, étape par étape : qui peut parler, combien de temps, selon quelle règle. Rien n’est noté pour cela.
conduct-group = Quel groupe
conduct-method = Méthode
conduct-minutes = Minutes
conduct-minutes-hint = Laissé vide : { $count }, comme la méthode les prévoit.
conduct-cases = Combien de cas
conduct-cases-hint = La méthode se fait une fois pour chacun.
conduct-here = Qui est là
conduct-here-what = Dans l’ordre où vous êtes assis : il décide qui parle après qui, et qui est avec qui.
conduct-seat-up = Avancer { $name } d’une place
conduct-seat-down = Reculer { $name } d’une place
conduct-parts = Qui fait quoi
conduct-part-nobody = Personne pour l’instant
conduct-plan = Comment cela se passera
conduct-plan-left-out = Étape laissée de côté : { $step }, car personne n’a ce rôle ({ $parts }).
conduct-plan-sum = { $minutes } min en tout
conduct-plan-step = { $minutes } min
conduct-tight = C’est moins de temps qu’il n’en faut à la méthode.
conduct-unfit = La méthode est prévue pour plus ou moins de personnes.
conduct-begin = Vers le cercle
conduct-none = Il n’y a encore personne dans ce groupe.
conduct-back = Retour

## Les tours
conduct-fair = Les tours jusqu’ici
conduct-fair-what = D’après les séances que ce groupe a encore. Pour le groupe seul.
conduct-fair-none = Aucune séance n’est encore gardée : les tours commencent aujourd’hui.
conduct-person = Qui
conduct-had-cases = Cas
conduct-had-led = Animées
conduct-had-there = Présences
conduct-had = cas { $cases }, animées { $led }, présences { $there }
conduct-turn-case = C’est à { $name } d’apporter un cas.
conduct-turn-leads = C’est à { $name } d’animer.

## Choisir un cas
conduct-choice = Quel cas
conduct-choice-what = Une phrase chacun, si cela aide. Les phrases restent sur cet écran jusqu’à ce que vous le quittiez ; rien n’en est gardé, et l’écran de la séance ne les montre pas.
conduct-line = { $name }, en une phrase
conduct-urgency = Urgence
conduct-energy = Énergie
conduct-relevance = Utile aux autres
conduct-turn = Tour
conduct-sum = Somme
conduct-points = { $what }, { $name }
conduct-choose = Choisir
conduct-choose-whose = Choisir ce cas : { $name }
conduct-chosen = Choisi
conduct-chosen-whose = Choisi : { $name }
conduct-taken = { $name } apporte le cas

## Pendant la séance
conduct-awake = Une séance est en cours
conduct-ready = Quand vous voulez
conduct-between = Entre deux étapes
conduct-step = Étape { $number } sur { $of }
conduct-turn-of = Tour { $number } sur { $of }
conduct-remaining = encore { $count } min
conduct-who = Qui parle
conduct-may-speak = parle
conduct-may-ask = interroge
conduct-may-answer = répond
conduct-may-guide = veille sur la méthode
conduct-may-wait = viendra ensuite
conduct-may-listen = écoute
conduct-apart = hors du cercle
conduct-hush-pause = Pause. Personne ne parle.
conduct-hush-silence = Silence
conduct-hush-round = Un tour de table : personne ne parle encore
conduct-hush-heard = Tout le monde a été entendu
conduct-hush-between = Entre deux étapes
conduct-guards = { $name } veille sur le cercle et demande la pause.
conduct-guards-pause = { $name } dit pourquoi le cercle fait une pause.
conduct-helps = Ce qui aide ici
conduct-withheld = Pas encore dit
conduct-told = Dit maintenant
conduct-writes-nobody = On n’écrit pas maintenant
conduct-writes-everyone = Chacun écrit pour soi
conduct-writes-some = Qui écrit maintenant : { $who } ; personne d’autre
conduct-groups = Par groupes de { $count }, en même temps
conduct-each = environ { $time } chacun
conduct-round = Tour de table
conduct-tool-cases = Chacun un cas en une phrase, à voix haute
conduct-tool-choice = Quel cas
conduct-tool-temperature = Placez chaque question où elle va
conduct-tool-columns = Côte à côte
conduct-tool-sheet = Ce que l’observateur regarde
conduct-tool-scale = De 0 à 10
conduct-table-number = Table { $number }
conduct-table-stays = Cela reste sur cet écran. Rien n’en est gardé, sauf si vous le dites à la fin.
conduct-sheet-paper = Chaque observateur écrit sur papier : plusieurs trios travaillent en même temps.
conduct-question = Question { $number }
conduct-question-add = Une question, ou seulement son numéro
conduct-question-pile = Questions à placer
conduct-card-add = { $part } : ajouter
conduct-card-new = Ajouter…
conduct-card-lay = { $name } : { $part }
conduct-card-back = Reprendre : { $name }
conduct-card-remove = Retirer : { $name }
conduct-cover = Couvrir
conduct-uncover = Découvrir
conduct-covered = { $count ->
    [one] Une note, couverte
   *[other] { $count } notes, couvertes
}
conduct-scale-chosen = { $value } sur 10

## Ce qui se fait pendant la séance
conduct-start = Commencer
conduct-on = Étape suivante
conduct-finish = Terminer
conduct-pause-guard = Demander la pause
conduct-steps = Étapes
conduct-skip = Sauter cette étape
conduct-step-begin = Vers « { $name } »
conduct-end = Terminer la séance

## Partir
conduct-left-waiting = La séance n’a pas commencé.
conduct-left-running = La séance continue.
conduct-left-paused = La séance est en pause.
conduct-return = Revenir à la séance
conduct-leave = Ouvrir le carnet
conduct-ended = La séance est terminée. Elle a duré { $taken } min sur { $planned } prévues.
conduct-reopen = Reprendre malgré tout
conduct-keep = Garder cette séance
conduct-keep-what = Une séance gardée dit la méthode, le jour, les minutes et qui était là.
conduct-keep-no-case = Du cas, rien n’est gardé.
conduct-keep-unless = Du cas, rien n’est gardé, sauf si ce qui était sur la table devient des notes.
conduct-keep-title = Un titre qui ne nomme personne
conduct-keep-ends = Ses notes prennent fin le
conduct-keep-turns = Qui a apporté le cas, et qui a animé
conduct-keep-turns-hint = Pour que les tours restent équitables.
conduct-keep-table = Ce qui était sur la table
conduct-keep-table-nothing = Rien
conduct-keep-table-group = Comme notes du groupe
conduct-keep-table-mine = Comme mes notes
conduct-keep-nothing = Ne rien garder
conduct-kept = La séance est gardée.
conduct-kept-as = La séance est gardée : { $id }.
conduct-put-away = Rien de la séance n’est gardé.
