### Ce que disent la fenêtre et le terminal.
erase-no-mentions = Aucune autre page ne contient le mot { $name }.
erase-named = Restent aussi les étiquettes, recherches enregistrées et phrases qui nomment { $name } : { $names }
meeting-lines-left-out = Laissé de côté, car ce n’est pas l’ordre du jour :
meeting-invited-short = L’ordre du jour dure { $count } min de plus que ne le dit l’invitation : répartissez le temps à nouveau, ou prolongez la réunion.
attendance-present = Présent·e
attendance-excused = Excusé·e
attendance-absent = Absent·e
attendance-guest = Invité·e
