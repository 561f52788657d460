# Ce que le programme écrit dans des fichiers.
recovery-sheet-title = Feuille de secours du carnet « { $name } »
recovery-sheet-body =
    Établie le { $date }.

    Ces 24 mots ouvrent le carnet quand la phrase de passe est oubliée. Quiconque les possède peut
    tout y lire. Gardez cette feuille là où vous gardez un passeport, pas à côté de l’ordinateur,
    et pas en photo. Une feuille plus récente rend celle-ci sans valeur.

    Pour s’en servir : lancez Kring, choisissez « J’ai mes mots de secours », tapez-les dans cet ordre.

## The report of an import
import-said-looked = { $found } trouvées : { $new } nouvelles, { $changed } modifiées, { $same } déjà là, { $kept } laissées telles quelles ici, { $refused } écartées ; { $attachments } pièces jointes.
import-said-done = Importé. { $found } trouvées : { $new } nouvelles, { $changed } modifiées, { $same } déjà là, { $kept } laissées telles quelles ici, { $refused } écartées ; { $attachments } pièces jointes.
import-said-write = Rien n’a encore été écrit. Avec --write, ce le sera.
import-said-undo = Le tout peut être repris : kring-cli journal undo { $id }
