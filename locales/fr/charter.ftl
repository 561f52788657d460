### La charte d’un groupe.

## Ses parties
charter-at-title = Titre
charter-at-tagline = Devise
charter-at-welcome = Bienvenue
charter-at-purpose = Raison d’être
charter-at-objectives = Ce que nous voulons
charter-at-preamble = En tête des règles
charter-at-guidelines = Nos règles entre nous
charter-at-confidentiality = Ce qui reste entre nous
charter-at-confidentiality-level = Ce qui reste entre nous
charter-at-confidentiality-text = Précisions sur ce qui reste
charter-at-membership = Membres
charter-at-membership-who = Qui en fait partie
charter-at-membership-pathways = Comment on y entre
charter-at-membership-terms = Arriver, rester, partir
charter-at-roles = Rôles
charter-at-cadence = Nos réunions
charter-at-cadence-target = Rythme
charter-at-cadence-at-least = Au minimum
charter-at-cadence-minutes = Minutes
charter-at-cadence-length = Durée
charter-at-cadence-zone = Fuseau horaire
charter-at-cadence-text = Précisions sur les réunions
charter-at-decisions = Comment nous décidons
charter-at-decisions-rule = Règle
charter-at-decisions-quorum-percent = Participation, %
charter-at-decisions-majority-percent = Majorité, %
charter-at-decisions-quorum = Participation
charter-at-decisions-majority = Majorité
charter-at-decisions-text = Précisions sur les décisions
charter-at-amendment = Comment cette charte change
charter-at-conflict = En cas de tension
charter-at-resources = Nos moyens
charter-at-measures = À quoi nous voyons que cela marche
charter-at-review = Quand nous y revenons
charter-at-review-from = Du
charter-at-review-until = Au
charter-at-review-meetings-min = Après, au moins (réunions)
charter-at-review-meetings-max = Après, au plus (réunions)
charter-at-review-when = Quand
charter-at-review-after = Après
charter-at-review-text = Ce qu’on se demande alors
charter-at-closure = Comment nous finissons
charter-at-sections = Autres sections

## Les valeurs en mots
charter-every-day = { $count ->
    [one] chaque jour
   *[other] tous les { $count } jours
}
charter-every-week = { $count ->
    [one] chaque semaine
   *[other] toutes les { $count } semaines
}
charter-every-month = { $count ->
    [one] chaque mois
   *[other] tous les { $count } mois
}
charter-unit-day = jours
charter-unit-week = semaines
charter-unit-month = mois
charter-interval-count = Combien
charter-interval-unit = De quoi
charter-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
charter-percent = { $count ->
    [67] deux tiers
   *[other] { $count } %
} des membres
charter-percent-votes = { $count ->
    [67] deux tiers
   *[other] { $count } %
} des participants
charter-review-between = entre le { $from } et le { $until }
charter-review-from = à partir du { $date }
charter-review-until = avant le { $date }
charter-review-meetings = { $count ->
    [one] { $count } réunion
   *[other] { $count } réunions
}
charter-review-meetings-between = { $min } à { $max } réunions
charter-rule-none = Non précisé
charter-rule-facilitator = L’animation décide
charter-rule-facilitator-what = La personne qui anime décide, après avoir entendu chacun.
charter-rule-majority = Majorité
charter-rule-majority-what = C’est décidé quand assez de participants sont pour.
charter-rule-consensus = Consensus
charter-rule-consensus-what = C’est décidé quand tout le monde est pour.
charter-rule-consent = Consentement
charter-rule-consent-what = C’est décidé quand personne n’a d’objection argumentée, liée à notre raison d’être.
charter-rule-consent-then-vote = Consentement, sinon vote
charter-rule-consent-then-vote-what = Nous cherchons d’abord le consentement, et nous votons s’il ne se trouve pas.
charter-rule-consensus-then-vote = Consensus, sinon vote
charter-rule-consensus-then-vote-what = Nous cherchons d’abord le consensus, et nous votons s’il ne se trouve pas.
charter-level-none = Non précisé
charter-vacant = Ce rôle est vacant
charter-term = Durée, en mois
charter-term-months = { $count ->
    [one] pour { $count } mois
   *[other] pour { $count } mois
}
charter-missing = pas encore dans cette langue

## Écrire
charter-edit = Modifier
charter-text-in = { $name }, { $language }
charter-ask-purpose = À quoi servez-vous, en quelques phrases ?
charter-ask-label = Un mot ou deux
charter-ask-text = Ce que cela veut dire
charter-ask-role = Le nom du rôle
charter-ask-duties = Ce que fait la personne
charter-ask-membership-who = Qui fait partie du groupe ?
charter-ask-membership-pathways = Comment y entre-t-on, pas à pas ?
charter-ask-membership-terms = Quand peut-on arriver, qu’attend-on, comment part-on ?
charter-ask-cadence = Autre chose sur vos réunions ?
charter-ask-confidentiality = Autre chose sur ce qui peut sortir ?
charter-ask-decisions = Qui peut proposer, ce qu’il faut à une objection
charter-ask-review = Que vous demanderez-vous alors ?
charter-ask-amendment = Qui propose un changement, et qui l’accepte ?
charter-ask-conflict = Que faites-vous d’abord, et si cela n’aide pas ?
charter-ask-resources = Lieux, argent, canaux, personnes
charter-ask-measures = Qu’est-ce que d’autres remarqueraient ?
charter-ask-closure = Quand est-ce le moment, qui décide, que deviennent les notes ?
charter-add = Ajouter
charter-add-part = Aussi possible
charter-add-objectives = Ajouter un objectif
charter-add-guidelines = Ajouter une règle
charter-add-roles = Ajouter un rôle
charter-add-sections = Ajouter une section
charter-clause-label = Intitulé du numéro { $number }
charter-clause-text = Texte du numéro { $number }
charter-read-from = Lu dans : { $text }
charter-clause-moved = Maintenant à la place { $number }.
charter-clause-removed = L’élément est retiré.
charter-role-removed = Le rôle est retiré.
charter-role-label = Nom du rôle { $number }
charter-role-duties = Tâches du rôle { $number }
charter-up-clause = Monter le numéro { $number }
charter-down-clause = Descendre le numéro { $number }
charter-past-clause = Le passé du numéro { $number }
charter-remove-clause = Retirer le numéro { $number }
charter-up-role = Monter le rôle { $number }
charter-down-role = Descendre le rôle { $number }
charter-past-role = Le passé du rôle { $number }
charter-remove-role = Retirer le rôle { $number }
charter-wrong-number = Un nombre entier à partir de 1
charter-holders = Qui a ce rôle
charter-holder-add = Confier à quelqu’un
charter-holder-change = Modifier : { $name }
charter-holder-remove = Retirer : { $name }
charter-holder-removed = { $name } n’est plus indiqué ici.
charter-holder-name = Nom
charter-holder-organisation = Organisation
charter-holder-since = Depuis le
charter-holder-to = Jusqu’au
charter-holder-from = depuis le { $date }
charter-holder-until = jusqu’au { $date }
charter-holder-between = du { $from } au { $until }
charter-holder-term = depuis le { $from }, terme au { $until }

## Langues
charter-languages = Langues
charter-languages-what = Jusqu’à trois, de rang égal, dans l’ordre des colonnes. Ce qui est écrit dans une langue que vous retirez est gardé et revient avec elle.
charter-language-add = Une autre langue
charter-language-up = Avancer { $language }
charter-language-down = Reculer { $language }
charter-language-remove = Retirer { $language }
charter-language-removed = Le texte en { $language } n’apparaît plus.
charter-read-in = Lire en
charter-side-by-side = Côte à côte
charter-state-stale = Le texte en { $language } a changé depuis.
charter-state-true = Toujours juste
charter-state-translated = Traduction (source : { $language })
charter-state-own = Texte à part entière
charter-state-from = C’est une traduction (source : { $language })
charter-state-kept = C’est noté.

## Commencer
charter-begin = Une charte pour ce groupe
charter-begin-what = À quoi vous servez, ce que vous voulez, vos règles entre vous. Une page suffit.
charter-begin-empty = Commencer par une charte vide
charter-empty-write = Écrire la charte
charter-starters = Ou commencer par l’une de celles-ci
charter-starter-begin = Commencer avec elle
charter-guide = Cinq étapes
charter-guide-sum = { $count } sur { $all }
charter-guide-method = Une méthode pour cela
charter-library = Clauses à reprendre
charter-library-find = Chercher une clause
charter-library-where = Pour
charter-library-all = Tout
charter-library-take = Reprendre : { $label }
charter-library-taken = Repris sous « { $part } ». À vous de l’adapter.
charter-library-none = Rien avec ces mots.

## Coller et lire des fichiers
charter-paste = Coller notre charte
charter-paste-text = Le texte de la charte
charter-paste-what = D’un wiki, d’un document ou d’un courriel. Kring trouve les clauses ; vous voyez ce qui va où avant que rien ne soit gardé.
charter-paste-effective = Selon son propre texte, elle vaut à partir du { $date }.
charter-paste-choose = Choisir un fichier…
charter-paste-instead = Coller plutôt
charter-paste-see = Ce qui est montré
charter-paste-read = Comme charte
charter-paste-lines = Ligne par ligne
charter-paste-version = Version
charter-paste-keep = Garder cette charte
charter-paste-done = { $count ->
    [one] La charte est dans le carnet.
   *[other] La charte est dans le carnet, avec { $count } versions.
}
charter-lines-all = Chaque ligne a trouvé sa place.
charter-lines-left = { $count ->
    [one] { $count } ligne n’a pas été reconnue et se trouve sous « Autres sections ». Donnez-lui une place si vous le souhaitez.
   *[other] { $count } lignes n’ont pas été reconnues et se trouvent sous « Autres sections ». Donnez-leur une place si vous le souhaitez.
}
charter-line-place = Place de : { $text }
charter-line-heading = Titre de : { $part }
charter-note = Quelque chose dans la source n’a pas pu être lu comme prévu.

## Où elle en est
charter-standing = Où en est la charte
charter-in-force = En vigueur
charter-in-force-since = version { $number }, depuis le { $date }
charter-upcoming = La version { $number } est convenue, et en vigueur à partir du { $date }.
charter-not-agreed = Pas encore convenue
charter-not-agreed-what = C’est un projet tant que le groupe n’a pas dit oui.
charter-not-in-force = Vous lisez ici la version { $number } ; c’est la version { $current } qui est en vigueur.
charter-changed-since = Elle a changé après la version { $number }.
charter-changed-see = Voir quoi
charter-proposed = La version { $number } est proposée.
charter-to-proposal = Vers la proposition
charter-agreed-count = { $count } sur { $all } l’ont acceptée
charter-agreed-never = n’a pas encore donné son accord
charter-agreed-adoption = version { $number }, le { $date }
charter-agreed-acknowledgement = a lu la version { $number }, le { $date }
charter-agreed-consent = a consenti à la version { $number }, le { $date }
charter-agreed-signature = a signé la version { $number }, le { $date }
charter-agreed-noted = { $line }, noté par { $name }
charter-agreed-disagreement = n’est pas d’accord avec la version { $number }, l’a dit le { $date }
charter-disagree = Désaccord…
charter-disagree-who = Noter le désaccord : { $name }
charter-disagree-what = L’accord de { $name } avec la version { $number } est noté. La note reste dans l’historique ; à côté du nom se lira que { $name } n’était pas d’accord, ou ne l’est plus.
charter-disagree-reason = Pourquoi, s’il y a quelque chose à dire
charter-disagree-do = Le noter
charter-disagreed = Noté : { $name } n’est pas d’accord avec la version { $number }.
charter-since = Ce qui a changé depuis
charter-since-who = Ce qui a changé depuis le dernier accord : { $name }
charter-since-what = Dernier accord de { $name } : { $version }.
charter-acknowledge = Noter que { $name } l’a lue
charter-acknowledged = Noté : { $name } l’a lue.
charter-more = Plus
charter-trash = Mettre la charte à la corbeille
charter-trashed = La charte est dans la corbeille.

## Historique
charter-history = Historique
charter-ribbon = Versions, de la plus ancienne à la plus récente
charter-version-short = v{ $number }
charter-version-of = Version { $number }, { $date }
charter-version-named = { $version } : { $name }
charter-version-by = par { $name }
charter-version-name = Nom de la version (facultatif)
charter-version-reason = Pourquoi (facultatif)
charter-version-author = Rédigée par (facultatif)
charter-version-effective = S’applique à partir du
charter-version-effective-hint = Sans date propre : à partir du jour de la réunion
charter-versions-none = Pas encore de version. Il en naît une quand le groupe convient de la charte, ou quand vous en gardez une.
charter-status-named = Gardée
charter-status-proposed = Proposée
charter-status-proposed-date = Proposée, à partir du { $date }
charter-status-adopted = En vigueur
charter-status-adopted-date = En vigueur depuis le { $date }
charter-status-upcoming = Convenue, pas encore en vigueur
charter-status-upcoming-date = En vigueur à partir du { $date }
charter-status-superseded = A été en vigueur
charter-draft = Telle qu’elle est écrite maintenant
charter-draft-short = maintenant
charter-draft-what = Ce que dit la charte maintenant, pas encore convenu
charter-nothing = rien
charter-history-way = Ce qui est montré
charter-history-changes = Ce qui a changé
charter-history-text = Le texte entier
charter-compare = Comparée à
charter-between = De { $from } à { $to }
charter-return = Repartir de cette version
charter-returned = La charte dit à nouveau ce que dit cette version.
charter-diff-same = Rien ne diffère.
charter-language-gone = Il n’y a plus de texte en { $language } : ce qui y était écrit n’est plus dans la charte.
charter-language-new = Il y a maintenant du texte en { $language }.
charter-count-added = { $count ->
    [one] { $count } ajout
   *[other] { $count } ajouts
}
charter-count-removed = { $count ->
    [one] { $count } retrait
   *[other] { $count } retraits
}
charter-count-moved = { $count ->
    [one] { $count } déplacement
   *[other] { $count } déplacements
}
charter-count-changed = { $count ->
    [one] { $count } reformulation
   *[other] { $count } reformulations
}
charter-change-text = { $name }, reformulé
charter-change-text-bare = Reformulé
charter-change-text-added = { $name }, texte ajouté
charter-change-text-added-bare = Texte ajouté
charter-change-text-removed = { $name }, texte supprimé
charter-change-text-removed-bare = Texte supprimé
charter-change-relabelled = { $name }, autre intitulé
charter-change-added = { $name }, nouveau
charter-change-removed = { $name }, retiré
charter-change-moved = { $name }, déplacé de la place { $from } à la place { $to }
charter-change-value = { $name }
charter-change-holder-added = { $name }, confié à
charter-change-holder-removed = { $name }, plus chez
charter-change-state = { $name }, état de traduction changé
charter-change-gone = n’est plus précisé
charter-past = Le passé de cette clause
charter-past-none = Elle n’est encore dans aucune version.

## Emporter
charter-export-text = Enregistrer la charte en fichier
charter-export-changes = Enregistrer les changements en fichier
charter-export-languages = Langues
charter-export-all = Toutes
charter-format-pdf = PDF
charter-format-docx = Word
charter-format-html = Page web
charter-format-md = Markdown
charter-format-wikitext = Wiki
charter-format-json = Pour programmes (JSON)
charter-nameless = Sans les noms
charter-nameless-hint = Les noms des personnes du groupe et des titulaires de rôles sont retirés ; d’autres noms restent dans le texte

## À revoir
worth-of = À revoir dans « { $title } ». { $line }
worth-cadence = La dernière réunion date du { $date } : plus longtemps que le minimum de la charte.
worth-cadence-none = Aucune réunion n’est notée depuis l’entrée en vigueur de la charte le { $date } : plus longtemps que son minimum.
worth-review-date = La révision était prévue pour le { $date }.
worth-review-meetings = { $count ->
    [one] { $count } réunion a eu lieu : le moment de revenir à la charte.
   *[other] { $count } réunions ont eu lieu : le moment de revenir à la charte.
}
worth-vacant = Le rôle « { $name } » est vacant.
worth-several = Ces rôles sont vacants : { $names }.
worth-stale = { $count ->
    [one] { $count } traduction est peut-être dépassée.
   *[other] { $count } traductions sont peut-être dépassées.
}
worth-unacknowledged = { $count ->
    [one] { $count } personne n’a pas accepté ce qui est en vigueur.
   *[other] { $count } personnes n’ont pas accepté ce qui est en vigueur.
}
