### Ce que dit kring-cli des réunions.

cli-meeting-added = La réunion { $id } est ajoutée.
cli-meeting-changed = { $id } est modifié.
cli-meeting-items-added = { $count ->
    [one] { $count } point ajouté :
   *[other] { $count } points ajoutés :
}
cli-meeting-noted = Noté sous { $id }.
cli-meeting-reopened = Le compte rendu était approuvé et redevient un brouillon : relisez-le, puis approuvez-le avec meeting minutes --approve.
cli-meeting-shared = Partagé. La réunion du groupe est { $id } ; ce que vous seul·e lisez reste chez vous. Pour revenir en arrière : journal undo { $batch }
cli-meeting-shared-others = Partagé. La réunion du groupe est { $id } ; ce que vous seul·e lisez reste chez vous. Pour revenir en arrière : journal undo { $batch }. Qui l’aura déjà reçue la retrouvera dans la corbeille.
cli-meeting-trashed = La réunion est dans la corbeille.
cli-meeting-untrashed = La réunion est sortie de la corbeille.
cli-meeting-saved = { $path } est enregistré.
cli-meeting-no-form = Dites avec --format ce que le fichier doit être, ou donnez-lui une terminaison : pdf, docx, md, html, xlsx, ics, eml.
cli-meeting-planned = prévue
cli-meeting-running = en cours
cli-meeting-paused = en pause
cli-meeting-held = tenue
cli-meeting-cancelled = annulée
cli-meeting-over = { $count } min de trop
cli-meeting-tight = la méthode demande au moins { $count } min
cli-meeting-sum-over = { $planned } en tout, { $count } min de trop
cli-meeting-sum-free = { $planned } en tout, il reste { $count } min
cli-meeting-nothing-to-spread = Rien ne changerait.
cli-meeting-next = Ensuite : { $title }
cli-meeting-speaks = Parole : { $name }
cli-meeting-ends = Fin à { $time }
cli-meeting-carried = { $count ->
    [one] reportée une fois
   *[other] reportée { $count } fois
}
cli-meeting-late = en retard
cli-meeting-no-method = Sans méthode
cli-meeting-spent = { $times ->
    [one] { $name }, une fois : { $planned } prévues, { $actual } prises
   *[other] { $name }, { $times } fois : { $planned } prévues, { $actual } prises
}
cli-series-added = La série { $id } est ajoutée.
cli-series-no-rule = Dites comment la série continue : --daily, --weekly, --monthly ou --yearly ; ou nommez avec --circle un groupe dont la charte le dit.
cli-series-skipped = supprimée
cli-series-away = absence
cli-series-rather-not = plutôt sans rôle
cli-names-found = { $kind } : { $text } → { $alias }
cli-names-person = personne
cli-names-employer = organisation
cli-names-place = lieu
cli-names-date = date
cli-names-detail = détail rare
cli-names-nothing = Rien trouvé qui ressemble à un nom.
cli-names-no-alias = Donnez un alias sous la forme « Nom = Alias ».
cli-names-replaced = { $count ->
    [one] { $count } endroit modifié
   *[other] { $count } endroits modifiés
}, écrit dans { $path }

cli-manual-written = Le manuel est dans { $path }.
cli-demo-made = { $count ->
    [one] Un exemple de { $count } page est dans { $folder }. Sa phrase de passe : { $passphrase }
   *[other] Un exemple de { $count } pages est dans { $folder }. Sa phrase de passe : { $passphrase }
}
