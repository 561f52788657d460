### Ce qui s’est passé, que le texte est en sûreté, que faire ensuite. Un message par code.

error-vault-wrong-passphrase = Cette phrase de passe n’ouvre pas le carnet. Rien n’est perdu : regardez le verrouillage des majuscules et la disposition du clavier, puis réessayez.
error-vault-wrong-words = Ces mots sont ceux d’un autre carnet ou d’une ancienne feuille. Le carnet est intact : essayez la dernière feuille faite.
error-words-count = { $found ->
    [one] La feuille compte 24 mots, et il n’y en a ici que { $found }. Rien n’a changé : comparez avec la feuille et complétez.
   *[other] La feuille compte 24 mots, et il y en a ici { $found }. Rien n’a changé : comparez avec la feuille et corrigez.
}
error-words-not-a-word = Le mot { $position } ne peut pas être un mot de la feuille. Rien n’a changé : comparez-le lettre par lettre.
error-words-checksum = Les mots existent, mais pas dans cet ordre, ou l’un a été pris pour un autre. Rien n’a changé : comparez-les avec la feuille.
error-vault-damaged = Une partie du carnet ne peut pas être lue. Kring n’a rien modifié. Restaurez la dernière sauvegarde dans un nouveau dossier, et gardez celui-ci.
error-vault-foreign = Ceci n’est pas un carnet de Kring. Rien n’a été modifié. Choisissez le dossier qui contient votre carnet.
error-vault-newer = Ce carnet a été écrit par un Kring plus récent. Il est intact. Installez la version la plus récente pour l’ouvrir.
error-vault-in-use = Ce carnet est ouvert dans une autre fenêtre ou un autre programme. Vos pages sont en sûreté. Fermez-le là-bas, puis réessayez.
error-vault-missing = Le carnet n’est pas à sa place. S’il est sur un disque ou une clé, branchez-le et réessayez ; sinon, ouvrez-le là où il se trouve, ou restaurez une sauvegarde.
error-vault-exists = Il y a déjà un carnet dans ce dossier. Il est intact. Choisissez un autre dossier, ou ouvrez ce carnet.
error-vault-read-only = On ne peut pas écrire dans ce dossier. Rien n’a changé. Choisissez un autre dossier, ou demandez le droit d’y écrire.
error-vault-synchronised-folder = { $product } copie ce dossier pendant que Kring y écrit, ce qui peut abîmer un carnet. Rien n’a été créé. Choisissez un dossier de cet ordinateur ; une sauvegarde peut aller dans { $product }.
error-disk-full = Le disque est plein. Ce qui était enregistré est en sûreté, et ce que vous voyez reste à l’écran. Faites un peu de place : Kring enregistrera de lui-même.
error-kdf-out-of-bounds = Le fichier qui garde les clés demande quelque chose d’anormal ; il a peut-être été falsifié. Kring ne l’a pas ouvert. Restaurez une sauvegarde dans un nouveau dossier.
error-passphrase-too-weak = Cette phrase de passe se devine trop facilement pour protéger ce que vous écrivez. Rien n’a été enregistré. Ajoutez quelques mots sans lien entre eux.
error-keychain-unavailable = Cet ordinateur n’offre pas d’endroit pour les clés. Le carnet est en sûreté : utilisez votre phrase de passe.
error-keychain-locked = Le trousseau de l’ordinateur est lui-même verrouillé. Le carnet est en sûreté : déverrouillez le trousseau, ou utilisez votre phrase de passe.
error-keychain-missing = La session de l’ordinateur n’a plus la clé de ce carnet. Rien n’est perdu : utilisez votre phrase de passe, puis réactivez l’option dans les réglages.
error-locked = Le carnet est verrouillé. Ce qui était enregistré est en sûreté. Déverrouillez-le pour continuer.
error-not-found = Cette page n’est plus dans le carnet. Regardez dans la corbeille ou dans une sauvegarde.
error-invalid-document = Une partie de ce document est incompréhensible, il n’est donc pas affiché. Il est conservé tel quel ; contrôlez le carnet dans les réglages.
error-stale-version = La page a été modifiée ailleurs entre-temps. Rien n’est perdu : rouvrez-la pour voir les deux.
error-invalid-request = Ceci n’a pas pu être accepté tel quel ({ $field }). Rien n’a changé : corrigez et réessayez.
error-attachment-too-large = Cette image dépasse { $limit }. La page est en sûreté. Réduisez l’image, puis ajoutez-la de nouveau.
error-attachment-not-image = Ce fichier n’est pas une image que Kring peut afficher. La page est en sûreté. Utilisez PNG, JPEG, GIF ou WebP.
error-attachment-heic = Kring ne peut pas afficher les photos HEIC. La page est en sûreté. Envoyez-la en JPEG depuis le téléphone, ou enregistrez-la d’abord en JPEG ou PNG.
error-link-refused = Seules les adresses du web et du courriel s’ouvrent. Rien n’a été ouvert.
error-link-not-opened = L’adresse n’a pas pu être ouverte. Copiez-la dans votre navigateur ou votre logiciel de courriel.
error-backup-damaged = Cette sauvegarde ne peut pas être lue en entier. Votre carnet est intact. Choisissez une sauvegarde plus ancienne.
error-folder-not-empty = Ce dossier contient déjà quelque chose. Rien n’a été écrit. Choisissez un dossier vide ou nouveau.
error-file-exists = Il existe déjà quelque chose de ce nom. Rien n’a été écrit. Choisissez un autre nom.
error-export-nothing = Il n’y a aucune page à exporter. Rien n’a été écrit. Choisissez d’autres pages, ou une autre année, étiquette ou personne.
error-export-no-tag = Aucune étiquette ne porte ce nom. Rien n’a été écrit. Vérifiez comment elle s’écrit.
error-export-archive-for-client = L’archive JSON contient tout et n’est que pour vous. Rien n’a été écrit. Pour quelqu’un d’autre, choisissez PDF, DOCX, HTML ou Markdown.
error-export-too-large = C’est plus que ce que ce format peut contenir. Rien n’a été écrit. Exportez moins de pages à la fois.
error-export-gone = L’export n’est plus là où il était. Le carnet est en sûreté. Exportez de nouveau.
error-export-no-program = Le système ne connaît aucun programme pour l’ouvrir. L’export est là où vous l’avez enregistré ; ouvrez-le depuis cet endroit.
error-archive-foreign = Ce n’est pas une archive faite par Kring. Rien n’a changé. Choisissez le fichier JSON d’un export.
error-archive-newer = Cette archive vient d’une version plus récente de Kring. Rien n’a changé. Mettez Kring à jour, puis réessayez.
error-archive-damaged = Cette archive ne peut pas être lue en entier. Rien n’a changé. Vérifiez que le fichier a été copié complètement.
error-cancelled = Arrêté. Rien n’est resté à moitié fait.
error-undo-not-possible = On ne peut plus annuler cela, car des modifications suivantes en dépendent. Rien n’a changé ; l’historique de la page contient le texte d’avant.
error-method-not-found = Il n’y a pas de méthode de ce nom ou de ce numéro. Rien n’a changé : regardez la liste des méthodes.
error-query-invalid = Cette recherche ne peut pas être lue. Cherchez une date qui n’existe pas, un guillemet sans son pair, ou un signe moins isolé.
error-tag-exists = Une autre étiquette porte déjà ce nom. Rien n’a changé : dites que les deux ne doivent faire qu’une, ou choisissez un autre nom.
error-tag-missing = Aucune étiquette ne porte ce nom. Rien n’a changé : regardez la liste des étiquettes.
error-saved-search-missing = Cette recherche enregistrée n’existe plus. Rien n’a changé : regardez la liste des recherches enregistrées.
error-phrase-missing = Cette formule n’est plus dans votre recueil. Rien n’a changé.
error-no-recovery-sheet = Il n’y a pas de feuille à enregistrer. Le carnet est en sûreté : faites d’abord une nouvelle feuille de secours.
error-internal = Quelque chose a mal tourné dans Kring. Ce qui était enregistré est en sûreté. Réessayez ; si cela se reproduit, verrouillez le carnet et rouvrez-le.
error-io = Le disque n’a pas répondu comme il devrait. Ce qui était enregistré est en sûreté. Vérifiez qu’il est branché, puis réessayez.
error-cipher-missing = Cet exemplaire de Kring n’a pas son chiffrement et n’a rien ouvert. Votre carnet est en sûreté. Réinstallez Kring.
error-device-clock = L’horloge de cet ordinateur est très loin de l’heure. Vos pages sont en sûreté. Réglez la date et l’heure, puis réessayez.

## Les champs, comme une erreur les nomme
field-text = texte
field-title = titre
field-date = date
field-tags = étiquettes
field-query = recherche
field-name = nom
field-purpose = but
field-sections = sections
field-question = question
field-passphrase = phrase de passe
field-place = emplacement
error-locks-changed = Les serrures sont changées. Une partie n’a pas pu être terminée et le sera à la prochaine ouverture. Ouvrez le carnet avec la nouvelle phrase de passe, puis faites une nouvelle feuille de secours.

## People
error-person-not-found = Personne ne porte ce nom parmi celles et ceux que vous accompagnez. Rien n’a changé : regardez dans la liste comment il est écrit.
error-person-ambiguous = Plusieurs personnes portent ce nom. Rien n’a changé : utilisez l’identifiant, ou donnez un autre nom à l’une d’elles.
field-person = nom court
field-minutes = minutes
field-size = taille du groupe
error-person-name-taken = Quelqu’un d’autre porte déjà ce nom. Rien n’a changé : choisissez un autre nom court.
error-person-name-differs = Ce qui a été saisi n’est pas le nom. Rien n’a été effacé : saisissez exactement le nom court pour continuer.
field-note = note
## Suivis
error-tracker-not-found = Aucun suivi ne porte ce nom ou cet identifiant. Rien n’a changé : regardez la liste des suivis, y compris ceux qui sont rangés.
error-tracker-ambiguous = Plusieurs suivis portent ce nom. Rien n’a changé : employez l’identifiant de la liste.
error-tracker-archived = Ce suivi est rangé. Rien n’a changé : ressortez-le pour y noter quelque chose.
error-tracker-on-page = Ce suivi se note sur des pages. Rien n’a changé : indiquez la page.
error-tracker-on-day = Ce suivi se note par jour et non sur une page. Rien n’a changé : indiquez le jour, ou rien pour aujourd’hui.
error-tracker-options = Un choix demande au moins deux options différentes, 24 au plus, chacune sur une courte ligne. Rien n’a changé : corrigez-les et réessayez.
error-tracker-value-scale = Ce suivi prend des nombres entiers de 0 à 10. Rien n’a changé : corrigez la valeur.
error-tracker-value-number = Ce n’est pas un nombre que Kring peut garder exactement. Rien n’a changé : écrivez-le en chiffres, avec une seule virgule ou un seul point, sans espaces.
error-tracker-value-yes-no = Ce suivi prend oui ou non. Rien n’a changé : corrigez la valeur.
error-tracker-value-choice = Ce n’est pas une des options de ce suivi. Rien n’a changé : choisissez-en une, ou ajoutez-la au suivi.
error-tracker-sheet-too-large = Il y a plus de valeurs qu’une feuille de classeur n’en contient. Rien n’a été écrit : choisissez une période plus courte, ou le CSV.
field-unit = unité
field-svg = dessin
## Import
error-import-not-this-format = Ce n’est pas une exportation que Kring peut lire. Rien n’a été écrit. Choisissez le fichier que l’autre programme a fait, ou nommez le programme.
error-import-damaged = Ce fichier est endommagé ou coupé. Rien n’a été écrit. Exportez-le encore une fois depuis l’autre programme.
error-import-malformed = Ce fichier est coupé ou n’est pas écrit selon ses propres règles. Rien n’a été écrit. Exportez-le encore une fois depuis l’autre programme.
error-import-not-text = Ce fichier n’est pas dans une écriture que Kring peut lire. Rien n’a été écrit. Exportez-le encore une fois, en UTF-8.
error-import-too-large = Il y a là plus de texte que Kring n’en prend à la fois, ou cela gonfle au-delà du raisonnable. Rien n’a été écrit. Exportez en plusieurs parties.
error-import-encrypted = Tout dans ce fichier est encore chiffré. Rien n’a été écrit. Exportez-le déchiffré depuis l’autre programme.
error-import-empty = Il n’y a rien à importer dans ce fichier. Rien n’a été écrit.
error-import-io = Ce fichier ne peut pas être lu. Rien n’a été écrit. Voyez si le disque est branché et si vous pouvez lire le fichier.
error-import-stopped = Arrêté. Rien n’est resté à moitié fait.

## Import: why something is left out, stays as it is, or is not quite as it was
import-why-encrypted = Encore chiffré : exportez-le déchiffré depuis le programme lui-même
import-why-deleted = Était dans la corbeille
import-why-empty = Rien dedans
import-why-malformed = Incompréhensible
import-why-duplicate = La même note est déjà venue
import-why-unknown-kind = D’une sorte que Kring ne connaît pas
import-why-secret-kind = Une liste de mots de passe : gardez-la dans un programme fait pour cela
import-why-not-text = Pas du texte
import-why-not-a-page = Un fichier à côté des pages
import-why-not-used = Un fichier dont aucune page ne parle
import-why-unsafe-name = Un nom qui mène hors de l’archive
import-why-link = Un lien vers un autre endroit
import-why-device = Pas un fichier
import-why-damaged = Endommagé
import-why-unreadable = N’a pas pu être lu
import-why-too-long = Plus long qu’une page ne peut l’être
import-why-no-date = Du texte avant la première date
import-why-attachment-missing = Un fichier auquel elle renvoie manquait
import-why-attachment-refused = Un fichier qui n’est pas ce qu’il dit, ou qui pourrait s’exécuter
import-why-attachment-too-large = Un fichier de plus de 50 Mo est resté
import-why-attachment-damaged = Un fichier endommagé est resté
import-why-link-broken = Un lien vers une page qui ne vient pas est devenu de simples mots
import-why-embed-linked = Une page montrée à l’intérieur est devenue un lien
import-why-date-guessed = Pas de date utilisable : celle du fichier, ou d’aujourd’hui
import-why-zone-guessed = Pas de fuseau utilisable : celui de cet ordinateur
import-why-encoding-guessed = Lettres lues comme Windows-1252 : regardez les accents
import-why-control-removed = Des signes invisibles ont été retirés
import-why-converted = Traduit en Markdown
import-why-kept-as-code = N’a pas pu être traduit et vient tel quel
import-why-field-ignored = Un champ qui n’a pas de place dans une page
import-why-conflict = L’autre moitié d’un conflit
import-why-title-cut = Le titre a été raccourci
import-why-tag-left-out = Une étiquette que Kring ne peut pas tenir
import-why-edited = Modifiée ici depuis, et reste
import-why-trashed = Dans la corbeille ici
import-why-purged = Supprimée définitivement ici, et ne revient pas

## Mélanger les participants
error-mix-names = Chaque personne a besoin d’un nom à elle, pour que les cartes se distinguent. Rien n’a été mélangé : ajoutez une lettre à l’un de deux noms pareils.
error-mix-name-unknown = Un nom ne figure pas parmi les personnes présentes. Rien n’a été mélangé : vérifiez qui doit être séparé, ensemble ou réparti, ainsi que les souhaits.
error-mix-too-few = Il y a trop peu de personnes à mélanger. Rien n’a été mélangé : il en faut deux au moins, et quelqu’un de chaque côté s’il y a deux côtés.
error-mix-too-many = Il y a plus de mille personnes. Rien n’a été mélangé : faites-en deux ensembles et mélangez chacun d’eux.
error-mix-contradiction = Deux personnes doivent être à la fois séparées et ensemble. Rien n’a été mélangé : retirez l’une des deux demandes.
error-mix-together = Les personnes qui restent ensemble n’entrent dans aucun groupe de cette taille. Rien n’a été mélangé : agrandissez les groupes, ou laissez-en certaines se séparer. En duos, personne ne reste ensemble.
