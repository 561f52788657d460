### Ce que dit kring-cli.

## Questions
cli-ask-passphrase = Phrase de passe :
cli-ask-passphrase-or-login = Phrase de passe (rien : la session de cet ordinateur) :
cli-ask-new = Nouvelle phrase de passe :
cli-ask-again = La même, encore une fois :
cli-ask-words = Les 24 mots de la feuille de secours, dans l’ordre :

## Usage
cli-no-passphrase = Aucune phrase de passe n’a été donnée : utilisez --passphrase-file ou --passphrase-stdin, ou lancez cette commande dans un terminal.
cli-no-new-passphrase = Aucune nouvelle phrase de passe n’a été donnée : utilisez --new-passphrase-file, ou une deuxième ligne avec --passphrase-stdin, ou lancez cette commande dans un terminal.
cli-no-words = Aucun mot de secours n’a été donné : utilisez --words-file, ou lancez cette commande dans un terminal.

## Refusals
error-cli-file-missing = « { $path } » n’existe pas. Rien n’a changé : vérifiez le nom.
error-cli-file-unread = « { $path } » ne peut pas être lu. Rien n’a changé : vérifiez que c’est un fichier, et que vous pouvez l’ouvrir.
error-cli-file = « { $path } » ne peut pas être lu comme du texte. Rien n’a changé : vérifiez le nom et le fichier.
error-cli-folder = Il n’y a pas de dossier pour « { $path } ». Rien n’a été écrit : créez d’abord le dossier, ou choisissez un autre endroit.
error-cli-passphrases-differ = Les deux phrases de passe ne sont pas les mêmes. Rien n’a changé : réessayez.

## The notebook
cli-notebook-name = Mon carnet
cli-created = Le carnet « { $name } » est créé dans { $folder }.
cli-sheet-made = Une nouvelle feuille de secours de « { $name } » est faite. Les mots d’une feuille précédente n’ouvrent plus rien.
cli-login-on = La session de cet ordinateur ouvre désormais « { $name } ».
cli-login-off = « { $name } » ne s’ouvre plus qu’avec sa phrase de passe, sur cet ordinateur aussi.
cli-sheet-saved = La feuille de secours est dans { $path }. Imprimez-la, mettez-la en lieu sûr, et effacez le fichier.
cli-sheet-words = Les 24 mots de la nouvelle feuille de secours, montrés seulement maintenant. Notez-les ; l’ancienne feuille n’ouvre plus le carnet.
cli-info-name = Nom :
cli-info-folder = Dossier :
cli-info-id = Identifiant :
cli-info-format = Format :
cli-info-created = Créé :
cli-info-keychain = S’ouvre avec la session de cet ordinateur :
cli-info-sheet = Feuille de secours :
cli-info-sheet-made = établie le { $date }, pas encore mise en lieu sûr
cli-info-sheet-saved = établie le { $date }, mise en lieu sûr
cli-info-in-use = Ouvert dans un programme :
cli-yes = oui
cli-no = non
cli-verified = { $count ->
    [one] { $count } document contrôlé.
   *[other] { $count } documents contrôlés.
}
cli-check-pages = les pages de la base sont authentiques
cli-check-database = la structure de la base
cli-check-documents = chaque document se lit
cli-check-rows = les listes concordent avec les documents
cli-check-search = la recherche connaît chaque mot
cli-check-attachments = chaque pièce jointe est là
cli-check-statements = les déclarations signées tiennent
cli-check-backups = les sauvegardes conservées sont entières
cli-check-closed = les clés des notes fermées sont là
cli-sound = en ordre
cli-not-sound = pas en ordre ({ $count })
cli-reindexed = { $count ->
    [one] Les listes et la recherche sont refaites à partir de { $count } document.
   *[other] Les listes et la recherche sont refaites à partir de { $count } documents.
}
cli-forgotten = Rien n’a été touché dans { $folder } ; ce n’est plus le carnet que cet ordinateur ouvre de lui-même.
cli-forgotten-none = Cet ordinateur ne se souvient d’aucun carnet.
cli-backed-up = La sauvegarde est dans { $path }, et elle a été contrôlée.
cli-backed-up-open = Les groupes fermés et leurs notes n’y sont pas ; --with-sealed les emporte.
cli-no-daily-backup = Ce que vous avez demandé est fait, mais la sauvegarde du jour n’a pas pu l’être : { $why }
cli-restored = Le carnet « { $name } » est revenu, dans { $folder }. Sa phrase de passe est celle qu’il avait au moment de la sauvegarde.
cli-restored-missing = { $count ->
    [one] { $count } pièce jointe n’était pas dans la sauvegarde.
   *[other] { $count } pièces jointes n’étaient pas dans la sauvegarde.
}
cli-passphrase-changed = La phrase de passe est changée. La feuille de secours reste valable.
cli-locks-changed = Les serrures sont changées : nouvelles clés et nouvelle phrase de passe. Les copies faites ailleurs s’ouvrent encore avec les anciennes.
cli-recovered = Le carnet s’ouvre avec la nouvelle phrase de passe. La feuille de secours reste valable.

## Pages
cli-page-added = La page est ajoutée : { $id }
cli-page-added-for = La page est ajoutée pour { $person } : { $id }
cli-page-edited = La page est modifiée : { $id }. Pour revenir en arrière : journal undo { $batch }
cli-page-trashed = La page est dans la corbeille. Elle y reste trente jours.
cli-version = { $added ->
    [one] { $added } ajouté
   *[other] { $added } ajoutés
}, { $removed ->
    [one] { $removed } enlevé
   *[other] { $removed } enlevés
}
cli-page-destroyed = La page est détruite définitivement.
cli-attached = « { $name } » est dans la page, sous son texte.
cli-file-written = Le fichier est écrit : { $path }. Qui peut l’ouvrir peut le lire.
cli-untitled = (sans titre)
cli-exported = { $count ->
    [one] { $count } page est dans { $path }, lisible par quiconque peut l’ouvrir.
   *[other] { $count } pages sont dans { $path }, lisibles par quiconque peut l’ouvrir.
}
cli-no-form = Rien ne dit ce que le fichier doit être. Rien n’a été écrit : donnez à son nom une terminaison comme .pdf ou .md, ou ajoutez --format.
cli-changed = C’est fait. Pour l’annuler : journal undo { $batch }
cli-stands = C’est fait.
cli-labelled = { $name } : { $value }
cli-link-nowhere = (pas encore de page)

## Méthodes
cli-method-for = pour { $min } à { $max } personnes, { $minutes } minutes
cli-method-for-exactly = { $count ->
    [one] pour { $count } personne, { $minutes } minutes
   *[other] pour { $count } personnes, { $minutes } minutes
}
cli-method-shorter = ramenée à { $count }
cli-method-own = à vous
cli-method-times = Le tout { $count } fois, { $minutes } minutes chaque fois
cli-method-step = { $number }. { $name } ({ $minutes } min, { $who })
cli-method-step-times = { $number }. { $name } ({ $times } × { $minutes } min, { $who })
cli-method-source = Source : { $source }
cli-method-added = Le modèle est à vous : { $id }
cli-method-edited = Le modèle est modifié : { $id }
cli-method-trashed = Le modèle est dans la corbeille. Il y reste trente jours.
cli-method-untrashed = Le modèle est de retour.
cli-left-out = { $count ->
    [one] { $count } fichier des pages n’y est pas : seules des images y entrent, et pas de toutes les sortes. MD et JSON le contiennent.
   *[other] { $count } fichiers des pages n’y sont pas : seules des images y entrent, et pas de toutes les sortes. MD et JSON les contiennent.
}
cli-unprintable = { $count ->
    [one] { $count } signe n’est dans aucun caractère dont Kring dispose pour imprimer ; un carré le remplace. DOCX et HTML le montrent.
   *[other] { $count } signes ne sont dans aucun caractère dont Kring dispose pour imprimer ; des carrés les remplacent. DOCX et HTML les montrent.
}
cli-imported = { $count ->
    [one] { $count } page est arrivée. Déjà connues, et laissées telles quelles : { $known }.
   *[other] { $count } pages sont arrivées. Déjà connues, et laissées telles quelles : { $known }.
}
cli-import-would = { $count ->
    [one] { $count } page arriverait ; déjà connues : { $known }. Rien n’est encore écrit : ajoutez --write.
   *[other] { $count } pages arriveraient ; déjà connues : { $known }. Rien n’est encore écrit : ajoutez --write.
}

## Progress
cli-progress-verify = Contrôle du carnet : { $done } sur { $total }
cli-progress-reindex = Les listes et la recherche sont refaites : { $done } sur { $total }
cli-progress-room = De la place est rendue au disque : { $done } %
cli-progress-backup = Écriture de la sauvegarde : { $done } %
cli-progress-restore = Restauration de la sauvegarde : { $done } %
cli-progress-export = Exportation : { $done } sur { $total }

## People
cli-minutes = { $count } min
cli-group = groupe de { $count }
cli-sessions = { $count ->
    [one] { $count } séance, { $time }
   *[other] { $count } séances, { $time }
}
cli-person-added = Ajout fait : { $id }
cli-person-changed = Modification faite : { $id }
cli-hours-unsaid = { $count ->
    [one] { $count } séance ne dit pas combien de temps elle a duré ; elle compte pour zéro minute.
   *[other] { $count } séances ne disent pas combien de temps elles ont duré ; elles comptent pour zéro minute.
}
cli-hours-saved = Les heures sont dans { $path }, lisibles par toute personne qui peut l’ouvrir.
cli-handed-over = { $count ->
    [one] { $count } séance est dans { $path }, lisible par toute personne qui peut l’ouvrir.
   *[other] { $count } séances sont dans { $path }, lisibles par toute personne qui peut l’ouvrir.
}
cli-erase-would = { $count ->
    [0] Seul le nom « { $name } » serait effacé définitivement.
    [one] « { $name } » et { $count } page seraient effacés définitivement, avec l’historique et les images :
   *[other] « { $name } » et { $count } pages seraient effacés définitivement, avec l’historique et les images :
}
cli-erase-trackers = Les suivis qui n’étaient qu’à cette personne partent aussi : { $names }. Ces noms restent dans l’historique de votre liste de suivis.
cli-erase-mentions = Ces pages n’appartiennent à personne ou à d’autres et resteraient ; elles contiennent le mot « { $name } », aujourd’hui ou dans une version antérieure, ou lui appartenaient :
cli-erase-backups = { $count ->
    [one] { $count } sauvegarde à côté du carnet serait réécrite sans ce qui est effacé, si elle en contient quelque chose.
   *[other] { $count } sauvegardes à côté du carnet seraient réécrites sans ce qui est effacé, si elles en contiennent quelque chose.
}
cli-erase-outside = Ce que Kring ne peut atteindre : les sauvegardes ailleurs, les exports, le papier et ce que d’autres possèdent. { $count ->
    [0] Kring ne connaît aucune copie entière ailleurs.
    [one] Kring connaît cette copie entière :
   *[other] Kring connaît ces copies entières :
}
cli-erase-yes = Rien n’a été effacé. Avec --yes, ce sera fait, et sans retour possible.
cli-erased = { $count ->
    [one] Effacé définitivement, avec { $count } page.
   *[other] Effacé définitivement, avec { $count } pages.
} Sauvegardes réécrites : { $backups }.
cli-erased-removed = Sauvegardes illisibles, supprimées : { $count }.
cli-erased-waiting = Sauvegardes qui n’ont pas encore pu être réécrites : { $count }. La prochaine ouverture du carnet s’en chargera.
cli-hours-ending = Les heures s’écrivent dans un fichier en .xlsx ou .csv. Rien n’a été écrit : choisissez une autre terminaison, ou précisez --format.
cli-no-successor = Une page de remplacement s’écrit avec l’identifiant d’une page, = et un fichier : --successor ID=FICHIER.
cli-progress-erase = Réécriture des sauvegardes : { $done } sur { $total }
cli-progress-mentions = Lecture de tout ce qui a été écrit : { $done } sur { $total }
## Suivis
cli-tracker-added = Le suivi est ajouté : { $id }
cli-tracker-edited = Le suivi est modifié : { $id }. Ce qui a été noté reste tel quel.
cli-tracker-moved = Le suivi a sa nouvelle place.
cli-tracker-archived = Le suivi est rangé. Ses valeurs restent ; `tracker archive --back` le ressort.
cli-tracker-back = Le suivi est de nouveau utilisé.
cli-decimal-sign = { "," }
cli-tracker-recorded = Noté : { $value }
cli-tracker-cleared = La valeur est retirée.
cli-tracker-exported = { $count ->
    [one] { $count } valeur est dans { $path }, lisible par quiconque peut ouvrir ce fichier.
   *[other] { $count } valeurs sont dans { $path }, lisibles par quiconque peut ouvrir ce fichier.
}
cli-tracker-kind-scale = de 0 à 10
cli-tracker-kind-number = nombre
cli-tracker-kind-yes-no = oui ou non
cli-tracker-kind-choice = choix
cli-tracker-per-page = sur les pages
cli-tracker-per-day = par jour
cli-tracker-away = (rangé)
cli-tracker-outside = { $value } (hors de la définition)
cli-undone = L’ensemble est repris. Ce qui est venu ensuite reste.
error-cli-import-nothing = « { $path } » n’existe pas. Rien n’a été écrit : vérifiez le nom.
cli-progress-import = Importation : { $done } sur { $total }
cli-progress-sync = Prise en compte de ce qui arrive : { $done } sur { $total }

## Cercles
cli-made = Fait : { $id }. Pour le reprendre : journal undo { $batch }
cli-circle-made = Le groupe est créé : { $id }
cli-circle-logo = Le logo est en place.
cli-circle-people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
cli-news-none = Rien de nouveau.
cli-circle-me = vous

## Chartes
cli-charter-values = Chaque valeur est un chemin, un signe égal et la valeur : cadence.minutes=60.
cli-charter-places = Chaque place est une version, un deux-points, une ligne, un signe égal et la place : 1:12=guidelines.
cli-charter-made = La charte est commencée : { $id }
cli-charter-draft = en cours d’écriture
cli-charter-named = gardée
cli-charter-proposed = proposée
cli-charter-adopted = convenue
cli-charter-upcoming = convenue, en vigueur à partir d’un jour à venir
cli-charter-superseded = convenue, suivie d’une version plus récente
cli-charter-version = Version { $number } ({ $status }). Pour la reprendre : journal undo { $batch }
cli-charter-exported = Elle est dans { $path }, lisible par quiconque peut ouvrir le fichier.
cli-charter-clause-empty = Cela ne dit rien : donnez un --label, un --text ou les deux.
cli-charter-signed = Signé, dans { $path }. Renvoyez-le à la personne qui vous l’a demandé.
cli-charter-signatures = Nouvelles : { $count }. Déjà connues : { $known }.
cli-charter-signatures-elsewhere = { $count ->
    [one] Signée pour un autre texte que les versions d’ici, et non comptée : par { $names }.
   *[other] { $count } signées pour un autre texte que les versions d’ici, et non comptées : par { $names }.
}
cli-charter-imported = { $count ->
    [one] La charte { $id } est créée, avec { $count } version. Pour la reprendre : journal undo { $batch }
   *[other] La charte { $id } est créée, avec { $count } versions. Pour la reprendre : journal undo { $batch }
}
cli-charter-aside = { $count ->
    [one] { $count } ligne ne fait pas partie d’une charte et a été laissée de côté :
   *[other] { $count } lignes ne font pas partie d’une charte et ont été laissées de côté :
}
cli-charter-left = { $count ->
    [one] { $count } ligne n’a pas été reconnue et se trouve dans une section libre :
   *[other] { $count } lignes n’ont pas été reconnues et se trouvent dans des sections libres :
}
cli-charter-recognised = Version { $number } ({ $languages }) : { $objectives } objectifs, { $guidelines } lignes directrices, { $roles } rôles, { $left } lignes dans des sections libres.
cli-proposal = Version { $number } : { $consents } pour, { $objections } avec objection ; { $quorum } sur { $members } { $quorum ->
    [one] doit
   *[other] doivent
} s’exprimer.
cli-proposal-agreed = Selon la règle de la charte, c’est convenu, en l’état.
cli-proposal-open = Selon la règle de la charte, ce n’est pas encore convenu.
cli-proposal-no-rule-agreed = La charte ne nomme aucune règle de décision. Toutes les personnes consultées se sont exprimées et personne n’a d’objection : Kring le tient pour convenu.
cli-proposal-no-rule-open = La charte ne nomme aucune règle de décision. Ce sera convenu quand toutes les personnes consultées se seront exprimées sans objection.
cli-proposal-whole = Le fichier est intact.
cli-proposal-not-whole = Le fichier a été modifié ou tronqué : il ne dit pas ce qui a été proposé.
cli-said-adoption = convenu
cli-said-acknowledgement = lu
cli-said-consent = consent
cli-said-objection = objecte
cli-said-signature = signé
cli-said-disagreement = pas d’accord
cli-said-against = (pas d’accord, ou ne l’est plus : { $names })
cli-said-withdrawal = repris
cli-said-unknown = quelque chose que cette version de Kring ne connaît pas
cli-said-noted = (noté par { $by })
cli-said-key = (avec la clé { $key })
cli-said-withdrawn = (repris depuis)
cli-agreed-never = n’a encore rien accepté
cli-agreed-behind = (la charte a changé depuis)
cli-held-forged = Mis de côté : la signature ne correspond pas.
cli-held-unknown-signer = Mis de côté : personne du groupe n’est connu par cette clé. Comparez-la avec la personne, puis : charter assign
cli-held-not-their-key = Mis de côté : fait au nom de quelqu’un qui a une autre clé.
cli-held-not-their-own = Mis de côté : une signature ne peut être notée par quelqu’un d’autre.
cli-held-not-understood = Mis de côté : incompréhensible.
cli-held-unknown-kind = Mis de côté : cette version de Kring ne sait pas ce que c’est.
cli-held-no-document = Mis de côté : ce dont il s’agit n’est pas ici.
cli-held-no-statement = Mis de côté : ce qui est repris n’est pas ici.
cli-held-not-theirs = Mis de côté : reprend ce que quelqu’un d’autre a dit.
cli-held-another-version = Mis de côté : c’est pour un autre texte que celui-ci.
cli-change-text = autres mots
cli-change-text-added = texte ajouté
cli-change-text-removed = texte supprimé
cli-change-relabelled = autre nom
cli-change-added = nouveau
cli-change-removed = supprimé
cli-change-moved = déplacé :
cli-change-value = autre valeur :
cli-change-holder-added = désormais :
cli-change-holder-removed = plus :
cli-change-state = se rapporte autrement aux autres langues
cli-change-nothing = Rien n’a changé.
cli-worth-cadence = Le groupe s’est réuni pour la dernière fois le { $date } ; selon la charte, il se réunit plus souvent.
cli-worth-cadence-none = Le groupe ne s’est pas réuni depuis l’entrée en vigueur de la charte le { $date } ; selon la charte, il se réunit plus souvent.
cli-worth-review-date = Le moment de relire la charte a commencé le { $date }.
cli-worth-review-meetings = { $count ->
    [one] Il y a eu { $count } réunion depuis que la charte est convenue : il est temps de la relire.
   *[other] Il y a eu { $count } réunions depuis que la charte est convenue : il est temps de la relire.
}
cli-worth-vacant = Personne n’a ce rôle : { $name }
cli-worth-stale = { $count ->
    [one] { $count } traduction est plus ancienne que son texte.
   *[other] { $count } traductions sont plus anciennes que leurs textes.
}
cli-worth-unacknowledged = { $count ->
    [one] { $count } personne n’a pas encore confirmé avoir lu ce qui est en vigueur.
   *[other] { $count } personnes n’ont pas encore confirmé avoir lu ce qui est en vigueur.
}

## Répartir les participants
cli-mix-round = Tour { $number }
cli-mix-held = Tour { $number } (déjà fait)
cli-mix-rests = pause : { $names }
cli-mix-repeats = { $count ->
    [0] Personne ne rencontre deux fois la même personne.
    [one] { $count } fois, deux personnes qui se sont déjà rencontrées se retrouvent.
   *[other] { $count } fois, deux personnes qui se sont déjà rencontrées se retrouvent.
}
cli-mix-apart = { $count ->
    [one] { $count } fois, deux personnes à séparer se rencontrent : ces groupes ne permettent pas de l’éviter.
   *[other] { $count } fois, deux personnes à séparer se rencontrent : ces groupes ne permettent pas de l’éviter.
}
cli-mix-uneven = La répartition dans les groupes n’a pas pu être tout à fait égale.
cli-mix-unmet = { $count ->
    [one] { $count } souhait ne se réalise pas.
   *[other] { $count } souhaits ne se réalisent pas.
}
cli-mix-seed = La même répartition encore une fois : --seed { $seed }
cli-mix-saved = Les tours sont dans { $path }.
cli-mix-kept = Le plan est conservé sous { $id }.
cli-mix-moved = Le plan { $id } a été déplacé.
cli-mix-wish-mentee = souhait nº { $number } côté mentoré
cli-mix-wish-mentor = souhait nº { $number } côté mentor
cli-mix-no-mentor = Sans mentor : { $names }
cli-mix-no-mentee = Sans mentoré : { $names }
cli-mix-no-wishes = { $count ->
    [0] Toute personne qui a formulé un souhait va avec quelqu’un qu’elle a nommé.
    [one] { $count } personne n’a aucune de celles qu’elle a nommées.
   *[other] { $count } personnes n’ont aucune de celles qu’elles ont nommées.
}
cli-mix-ending = Les tours s’écrivent dans un fichier en .pdf, .xlsx ou .csv. Rien n’a été réparti : choisissez une autre terminaison.
cli-mix-alone = Pour être séparés ou rester ensemble, il faut être au moins deux. Rien n’a été réparti : nommez-les dans une même liste, avec des virgules, comme --apart "Anne, Bo".
cli-mix-no-names = Qui est à répartir ? Utilisez --people N, --names FICHIER ou --circle ID.
cli-mix-no-places = Le nombre de mentorés d’un mentor, c’est un nom, = et un nombre : --places-of "Anne = 3".
cli-mix-no-wish = Un souhait, c’est un nom, = et les noms que cette personne aimerait rencontrer : --wish "Ann = Bo, Cy".
error-cli-mix-file = « { $path } » n’est pas un plan fait par kring-cli. Rien n’a été réparti : donnez le fichier écrit par `method mix --json`.
error-cli-mix-unknown = Personne ici ne s’appelle « { $name } ». Rien n’a été réparti : vérifiez qui doit être séparé, ensemble ou réparti, ainsi que les souhaits.
