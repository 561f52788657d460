### Taking pages out, in the window.

export = Exporter…
export-title = Exporter
export-a-year = Une année en livre…
page-export = Exporter cette page
pages-chosen = { $count ->
    [one] { $count } page choisie
   *[other] { $count } pages choisies
}
pages-chosen-none = Ne rien choisir
export-which = Quelles pages
export-which-page = Cette page
export-which-chosen = { $count ->
    [one] La page choisie
   *[other] Les { $count } pages choisies
}
export-which-year = Une année, en livre
export-which-tag = Les pages d’une étiquette
export-which-person = Les pages d’une personne que j’accompagne
export-which-all = Toutes les pages
export-year = Année
export-year-what = Avec une page de titre et une table des matières par mois.
export-tag = Étiquette
export-person = Nom court
export-person-choose = Une personne…
export-format = Sous forme de
export-format-pdf = PDF
export-format-docx = Word (DOCX)
export-format-html = Page web (HTML)
export-format-md = Markdown
export-format-json = Archive (JSON)
export-format-pdf-what = Pour lire et imprimer.
export-format-docx-what = Pour continuer à écrire dans Word ou LibreOffice.
export-format-html-what = Un seul fichier pour tout navigateur, images comprises.
export-format-md-what = Un dossier avec un fichier texte par page, et ses images. Avec toutes les pages, il contient aussi un tableau de ce que vous avez noté par jour.
export-format-json-what = Un seul fichier que Kring reprend tel quel : les pages avec leurs images, et les personnes, suivis et modèles qu’elles nomment.
export-archive-all = Avec toutes les pages part le reste du journal : les personnes que vous accompagnez, ce que vous avez noté par jour, Mes mots, les recherches enregistrées, vos modèles. Les groupes avec leurs chartes et réunions, les groupes fermés, la corbeille et les versions antérieures n’en font pas partie. Une sauvegarde les contient ; les notes des groupes fermés, seulement si vous le demandez.
export-for = Pour qui
export-for-me = Pour moi : tout
export-for-client = Pour la personne : ce qui est pour nous deux, et ce qui a été convenu
export-language = Titres et dates en
export-paper = Papier
export-paper-letter = Lettre
export-look = { $count ->
    [one] { $count } page, lisible par quiconque a le fichier : { $name }
   *[other] { $count } pages, lisibles par quiconque a le fichier : { $name }
}
export-see = Voir ce qui part
export-back = Retour
export-save = Enregistrer…
export-stop = Arrêter
export-done = { $count ->
    [one] { $count } page est dans { $path }
   *[other] { $count } pages sont dans { $path }
}
export-left-out = { $count ->
    [one] Un fichier des pages n’y est pas : seules des images y entrent, et pas de toutes les sortes. Markdown et l’archive le contiennent.
   *[other] { $count } fichiers des pages n’y sont pas : seules des images y entrent, et pas de toutes les sortes. Markdown et l’archive les contiennent.
}
export-unprintable = { $count ->
    [one] Un signe n’est dans aucun des caractères dont Kring dispose pour imprimer ; un carré le remplace. Word et HTML le montrent.
   *[other] { $count } signes ne sont dans aucun des caractères dont Kring dispose pour imprimer ; des carrés les remplacent. Word et HTML les montrent.
}
export-open = Ouvrir
export-show = Montrer dans le dossier
export-leaves = Ce qui part
export-leaves-client = Voilà ce que la personne lira, et rien d’autre.
export-leaves-me = Tout y est, aussi ce qui n’est que pour vous.
export-leaves-names = Les noms sont soulignés.
export-leaves-more = { $count ->
    [one] et { $count } page encore
   *[other] et { $count } pages encore
}
charter-nameless-left = Les noms que Kring connaît sont retirés : ceux des personnes du groupe et des titulaires de rôles. D’autres noms peuvent rester dans le texte : relisez-le avant de le transmettre.

## A callout without a title of its own, by its kind
callout-note = Note
callout-abstract = Résumé
callout-info = Information
callout-todo = À faire
callout-tip = Conseil
callout-important = Important
callout-success = Réussi
callout-question = Question
callout-warning = Avertissement
callout-caution = Attention
callout-failure = Échec
callout-danger = Danger
callout-bug = Erreur
callout-example = Exemple
callout-quote = Citation
