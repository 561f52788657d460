# Ce que le programme écrit dans des fichiers.
recovery-sheet-title = Feuille de secours du carnet « { $name } »
recovery-sheet-body =
    Établie le { $date }.

    Ces 24 mots ouvrent le carnet quand la phrase de passe est oubliée. Quiconque les possède peut
    tout y lire. Gardez cette feuille là où vous gardez un passeport, pas à côté de l’ordinateur,
    et pas en photo. Une feuille plus récente rend celle-ci sans valeur.

    Pour s’en servir : lancez Kring, choisissez « J’ai mes mots de secours », tapez-les dans cet ordre.

## Hours
hours-sessions = Séances
hours-summary = Récapitulatif
hours-date = Date
hours-person = Avec
hours-minutes = Minutes
hours-time = Heures
hours-fee = Rémunération
hours-mode = Comment
hours-kind = Genre
hours-size = Personnes
hours-period = Période
hours-count = Séances
hours-total = Total
hours-individual = individuelle
hours-group = en groupe
hours-fee-paid = rémunérée
hours-fee-unpaid = bénévole
hours-fee-internal = interne
hours-fee-unsaid = non précisé
hours-mode-together = dans la même pièce
hours-mode-video = en visio
hours-mode-phone = par téléphone
hours-mode-walk = en marchant
hours-mode-text = par écrit

## Someone I coach
person-both = Pour nous deux
person-agreements = Ce qui est convenu
person-only-me = Pour moi
person-permission = Autorisation de garder des notes : { $date }
person-ended = Terminé : { $date }
person-review = Voir si les notes sont encore nécessaires : { $date }
person-sessions = { $count ->
    [one] { $count } séance, { $time } heures
   *[other] { $count } séances, { $time } heures
}
## Qui parle dans une étape d’une méthode
method-everyone = tout le monde
method-nobody = personne, en silence
## Suivis
trackers-file = Suivis
trackers-column-date = Jour
trackers-column-tracker = Suivi
trackers-column-value = Valeur
trackers-column-unit = Unité
trackers-column-page = Page
trackers-yes = oui
trackers-no = non
