### Ce que disent la fenêtre et le terminal.
erase-no-mentions = Aucune autre page ne contient le mot « { $name } ».
erase-named = Restent aussi les étiquettes, recherches enregistrées et phrases qui nomment { $name } : { $names }
erase-others = Contiennent aussi le mot « { $name } », aujourd’hui ou dans une version antérieure, et restent tels quels :
erase-other-meeting = { $count ->
    [one] Une réunion
   *[other] { $count } réunions
} : { $names }
erase-other-series = { $count ->
    [one] Une série de réunions
   *[other] { $count } séries de réunions
} : { $names }
erase-other-circle = { $count ->
    [one] Un groupe
   *[other] { $count } groupes
} : { $names }
erase-other-charter = { $count ->
    [one] Une charte
   *[other] { $count } chartes
} : { $names }
erase-other-mix = { $count ->
    [one] Un plan de répartition
   *[other] { $count } plans de répartition
} : { $names }
erase-other-model = { $count ->
    [one] Un modèle à vous
   *[other] { $count } modèles à vous
} : { $names }
erase-other-tracker = { $count ->
    [one] Un suivi
   *[other] { $count } suivis
} : { $names }
erase-other-day = { $count ->
    [one] Un jour avec une valeur notée
   *[other] { $count } jours avec une valeur notée
} : { $names }
erase-closed = Les groupes fermés n’ont pas été parcourus : cherchez-y de l’intérieur.
meeting-lines-left-out = Laissé de côté, car ce n’est pas l’ordre du jour :
meeting-invited-short = L’ordre du jour dure { $count } min de plus que ne le dit l’invitation : répartissez le temps à nouveau, ou prolongez la réunion.
asks-no-address = Personne parmi les participants n’a d’adresse de courriel : l’invitation peut entrer dans les agendas, mais elle ne demande à personne de venir.
asks-no-sender = Kring ne sait pas laquelle de ces personnes vous êtes, et les réponses n’iraient à personne : l’invitation peut entrer dans les agendas, mais elle ne demande à personne de venir. Activez « C’est moi » auprès de votre nom.
asks-sender-without-address = Vous n’avez pas ici d’adresse où recevoir les réponses : l’invitation peut entrer dans les agendas, mais elle ne demande à personne de venir. Donnez-vous une adresse.
attendance-present = Présent·e
attendance-excused = Excusé·e
attendance-absent = Absent·e
attendance-guest = Invité·e
# Said of a copy of the notebook
copy-missing = { $count ->
    [one] { $count } pièce jointe n’y est pas : elle manque aussi dans le carnet. Une sauvegarde plus ancienne l’a peut-être.
   *[other] { $count } pièces jointes n’y sont pas : elles manquent aussi dans le carnet. Une sauvegarde plus ancienne les a peut-être.
}
copy-damaged = { $count ->
    [one] { $count } pièce jointe y est endommagée, comme dans le carnet. Tout le reste est en ordre. Une sauvegarde plus ancienne l’a peut-être intacte.
   *[other] { $count } pièces jointes y sont endommagées, comme dans le carnet. Tout le reste est en ordre. Une sauvegarde plus ancienne les a peut-être intactes.
}
copy-unreadable = { $count ->
    [one] { $count } document y est illisible, comme dans le carnet. Une sauvegarde plus ancienne l’a peut-être intact.
   *[other] { $count } documents y sont illisibles, comme dans le carnet. Une sauvegarde plus ancienne les a peut-être intacts.
}
guide-ask-none = Aucune page n’en parle. Essayez un autre mot.
