# Ce que le programme écrit dans des fichiers.
recovery-sheet-title = Feuille de secours du carnet « { $name } »
recovery-sheet-body =
    Établie le { $date }.

    Ces 24 mots ouvrent le carnet quand la phrase de passe est oubliée. Quiconque les possède peut
    tout y lire. Gardez cette feuille là où vous gardez un passeport, pas à côté de l’ordinateur,
    et pas en photo. Une feuille plus récente rend celle-ci sans valeur.

    Pour s’en servir : lancez Kring, choisissez « J’ai mes mots de secours », tapez-les dans cet ordre.

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
