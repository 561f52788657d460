### La synchronisation : le carnet sur les autres appareils d’une personne, par un espace de stockage qui ne peut pas le lire.

## Ce qui s’est passé, ce qui est en sûreté, que faire
error-sync-off = La synchronisation est désactivée. Votre carnet est en sûreté sur cet ordinateur. Activez-la d’abord, avec un dossier à vous.
error-sync-is-on = Ce carnet utilise déjà un espace de stockage. Rien n’a changé : désactivez d’abord la synchronisation pour en utiliser un autre.
error-sync-copied = Ce carnet est une copie : pour le stockage, c’est un nouvel appareil que personne n’a encore admis. Rien n’a été envoyé, rien n’est perdu. Invitez-le depuis un appareil admis et rejoignez-le ici ; ou désactivez la synchronisation ici, puis réactivez-la.
error-sync-outside = Cet appareil a été retiré, ou n’est pas encore admis. Ce qui est dans le carnet est en sûreté ici. Admettez-le depuis un appareil qui l’est déjà.
error-sync-not-allowed = Cet appareil ne peut pas faire cela. Rien n’a changé : faites-le sur un appareil admis depuis plus longtemps.
error-sync-address = Cette adresse ne mène à aucun stockage que Kring connaît. Rien n’a été écrit. Donnez file:///CHEMIN, webdav+https://SERVEUR/CHEMIN ou s3://BUCKET?endpoint=https://SERVEUR.
error-sync-address-clear = Cette adresse n’est pas chiffrée : un mot de passe s’y lirait en chemin. Rien n’a été envoyé. Utilisez https ; sans lui, seul un stockage sur cet ordinateur convient.
error-sync-address-secret = Il y a un nom ou un mot de passe dans cette adresse, et les adresses s’affichent. Rien n’a été envoyé. Retirez-le, et donnez nom et mot de passe dans leurs propres champs.
error-sync-away = Le stockage est injoignable. Votre carnet est en sûreté, et ce que vous écrivez attend ici. Regardez si le dossier, la clé ou le réseau est là ; Kring réessaie de lui-même.
error-sync-slow = Le stockage est là et ne répond pas à temps. Votre carnet est en sûreté, et ce que vous écrivez attend ici. Kring réessaie de lui-même.
error-sync-busy = Le stockage répond qu’il est occupé, ou verrouillé en ce moment. Votre carnet est en sûreté, et ce que vous écrivez attend ici. Kring réessaie de lui-même.
error-sync-login-refused = Le stockage n’accepte pas ce nom et ce mot de passe. Votre carnet est en sûreté, et ce que vous écrivez attend ici. Donnez-les encore une fois ; beaucoup de nuages veulent un mot de passe d’application.
error-sync-login-missing = Le mot de passe du stockage n’est pas dans le trousseau de cet ordinateur, ou le trousseau est verrouillé. Votre carnet est en sûreté, et ce que vous écrivez attend ici. Déverrouillez le trousseau, ou redonnez le mot de passe.
error-sync-clock = Le stockage refuse parce que l’horloge de cet ordinateur est fausse. Votre carnet est en sûreté, et ce que vous écrivez attend ici. Réglez l’horloge ; Kring réessaie de lui-même.
error-sync-untrusted = Le stockage ne peut pas prouver qu’il est ce que dit son adresse. Rien n’y a été envoyé, et votre carnet est en sûreté. Regardez l’adresse ; à l’hôtel ou dans le train, connectez-vous d’abord au réseau.
error-sync-nowhere = Il n’y a pas de tel endroit dans le stockage. Votre carnet est en sûreté, et ce que vous écrivez attend ici. Créez ce dossier ou ce bucket, ou regardez l’adresse.
error-sync-region = Ce bucket se trouve dans une autre région que celle qui est indiquée. Votre carnet est en sûreté, et ce que vous écrivez attend ici. Redonnez son adresse, avec la région que votre fournisseur montre pour ce bucket.
error-sync-nonsense = Ce qui répond à cette adresse n’est pas un stockage que Kring connaît : peut-être une page de connexion. Votre carnet est en sûreté, et ce que vous écrivez attend ici. Regardez l’adresse.
error-sync-full = Le stockage est plein. Votre carnet est en sûreté, et ce que vous écrivez attend ici. Faites-y de la place ; Kring réessaie de lui-même.
error-sync-read-only = Le stockage n’accepte rien de cet appareil. Votre carnet est en sûreté, et ce que vous écrivez attend ici. Demandez le droit d’y écrire, ou utilisez un autre endroit.
error-sync-too-large = Un de vos fichiers est plus grand que ce que le stockage accepte. Il est en sûreté ici, et tout ce qui est plus petit continue. Autorisez de plus grands fichiers dans le stockage.
error-sync-failed = Le stockage n’a pas répondu comme il faut. Votre carnet est en sûreté, et ce que vous écrivez attend ici. Kring réessaie de lui-même.
error-sync-check-reads = Ce stockage rend autre chose que ce qui a été écrit. Rien de vous n’a été envoyé. Choisissez-en un autre.
error-sync-move-other = Ce qui est à vous ne se trouve pas à cette adresse. Rien n’a changé. Copiez-y tout ce que contenait le stockage, en entier, puis recommencez.
error-sync-invite-wrong = Ceci n’est pas une invitation, ou il en manque une partie. Rien n’a changé : copiez encore une fois le texte entier.
error-sync-invite-old = Cette invitation n’est plus valable. Rien n’a changé : faites-en une nouvelle sur l’autre appareil.
error-sync-invite-used = Cette invitation a déjà servi, ou a été refusée. Rien n’a changé : demandez-en une nouvelle.
error-sync-not-let-in = Cet appareil n’a pas été admis : sa demande a été refusée, ou un autre appareil a été admis par la même invitation. Ce qui est dans le carnet est en sûreté ici. Désactivez la synchronisation ici, et demandez avec une nouvelle invitation.
error-sync-device-known = Cet appareil en faisait partie auparavant, et ne peut pas revenir comme étant le même. Rien n’a changé : désactivez-y la synchronisation, verrouillez son carnet puis rouvrez-le, et qu’il demande avec une nouvelle invitation.
error-sync-join-again = Ce carnet vient de quitter un stockage, et demandera à être admis sous un nouveau nom dès sa prochaine ouverture. Rien n’a changé : verrouillez-le, rouvrez-le, et collez de nouveau l’invitation.
error-sync-join-written = Il y a des pages dans ce carnet, et elles se mêleraient à celles de l’autre. Rien n’a changé. Rejoignez-le avec un carnet neuf et vide ; une exportation emporte vos pages.
error-sync-join-other = C’est le carnet de quelqu’un d’autre qui a admis celui-ci. Rien n’a été repris, vos pages sont intactes. Désactivez la synchronisation ici.
error-sync-request-missing = Plus personne ne demande sous ce nom. Rien n’a changé : regardez de nouveau qui demande.
error-sync-device-own = C’est l’appareil que vous utilisez. Rien n’a changé : désactivez la synchronisation ici, ou retirez-le depuis un autre appareil.
error-sync-device-missing = Cet appareil n’existe pas, ou il a déjà été retiré. Rien n’a changé : regardez la liste des appareils.
error-sync-recover-nothing = Rien dans ce stockage ne s’ouvre avec des mots de secours. Rien n’a été créé sur cet ordinateur. Vérifiez l’adresse ; si elle est juste, le carnet n’avait pas de feuille de secours la dernière fois qu’il a rejoint le stockage : utilisez une sauvegarde, ou un ordinateur qui l’a encore.
error-sync-recover-words = Ces mots n’ouvrent rien dans ce stockage : ils sont d’un autre carnet, ou une feuille plus récente a été faite depuis. Rien n’a été créé sur cet ordinateur. Cherchez la feuille de secours la plus récente.

## Où on en est
sync-state-off = La synchronisation est désactivée. Ce carnet n’est que sur cet ordinateur.
sync-state-waiting = Cet appareil attend d’être admis. Comparez les six mots sur l’autre appareil.
sync-state-on = La synchronisation est activée.
sync-state-outside = Cet appareil ne fait plus partie des vôtres. Ce qui est dans le carnet reste ici.
sync-state-copied = Ce carnet est une copie. Pour le stockage, c’est un nouvel appareil qui n’est pas encore admis.
sync-sent = { $count ->
    [one] { $count } fichier scellé de cet appareil est dans le stockage.
   *[other] { $count } fichiers scellés de cet appareil sont dans le stockage.
}
sync-waiting = { $count ->
    [one] { $count } modification attend d’être envoyée.
   *[other] { $count } modifications attendent d’être envoyées.
}
sync-refused = { $count ->
    [one] { $count } modification reçue ne peut pas être reprise ; elle a été mise de côté.
   *[other] { $count } modifications reçues ne peuvent pas être reprises ; elles ont été mises de côté.
}
sync-missing = { $count ->
    [one] { $count } image n’est pas encore arrivée.
   *[other] { $count } images ne sont pas encore arrivées.
}
sync-arriving = En cours d’arrivée : { $done } fichiers sur { $total }. Ce qui est déjà là peut servir.
sync-arriving-short = Arrivée : { $done } sur { $total }
sync-recoverable = Sur un nouvel ordinateur, les mots de votre feuille de secours et ce stockage ouvrent tout, notes fermées comprises.
sync-not-recoverable = Sur un nouvel ordinateur, aucun mot n’ouvre encore ce qui est ici. Faites une feuille de secours, puis regardez une fois dans le stockage.
sync-recovered = { $count ->
    [one] { $count } page contient ce que vous avez écrit dans quelque chose qui a été supprimé définitivement ailleurs entre-temps.
   *[other] { $count } pages contiennent ce que vous avez écrit dans quelque chose qui a été supprimé définitivement ailleurs entre-temps.
}
sync-check-good = Le stockage a été essayé : Kring peut y écrire, relire, voir et enlever ce qu’il a écrit.
sync-check-late = Il montre ce qu’il contient avec un peu de retard : les changements peuvent mettre un moment à arriver.
sync-check-keeps = Il garde ce que Kring enlève : il grossit avec le temps.
sync-check-others = { $count ->
    [one] Il contient déjà { $count } carnet ou groupe. S’il est à vous, désactivez ceci et rejoignez-le plutôt d’ici.
   *[other] Il contient déjà { $count } carnets ou groupes. Si l’un est à vous, désactivez ceci et rejoignez-le plutôt d’ici.
}
sync-device-here = cet appareil
sync-device-out = retiré
sync-device-level = a tout reçu
sync-device-behind = { $count ->
    [one] { $count } fichier de retard
   *[other] { $count } fichiers de retard
}

## Pourquoi un fichier du stockage ne sert à rien tel quel
sync-trouble-gone = était annoncé et n’est pas là
sync-trouble-damaged = est coupé ou modifié, ou arrive encore
sync-trouble-unreadable = est illisible
sync-trouble-stranger = ne vient d’aucun appareil admis
sync-trouble-no-key = ne s’ouvre avec aucune clé d’ici
sync-trouble-after-removal = a été écrit par un appareil après son retrait
sync-trouble-gap = suit quelque chose qui n’est pas arrivé
sync-trouble-waits = s’appuie sur quelque chose qui n’est pas arrivé

## Pourquoi une modification a été mise de côté
sync-aside-newer = écrite par un Kring plus récent
sync-aside-damaged = illisible
sync-aside-forged = signée par quelqu’un d’autre
sync-aside-follows = s’appuie sur une modification mise de côté
sync-aside-no-key = sa clé n’est pas ici
sync-aside-stranger = du carnet de quelqu’un d’autre
sync-aside-too-large = plus grande que ce que Kring accepte
sync-aside-not-theirs = ce n’est pas à cette personne d’y mettre fin
sync-aside-held = fin décidée par les autres, en attente ici
sync-aside-harmful = mettrait fin au programme qui le lit

## Ce qu’il faut savoir
sync-warning-rolled-back = Le stockage contient moins de « { $device } » qu’avant : il a été remis à un état antérieur, ou quelque chose a été enlevé. Votre carnet n’a rien perdu.
sync-warning-rewritten = { $count ->
    [one] { $count } fichier de cet appareil manquait ou était abîmé ; il est renvoyé.
   *[other] { $count } fichiers de cet appareil manquaient ou étaient abîmés ; ils sont renvoyés.
}
sync-warning-cloned = Deux copies de « { $device } » sont à l’œuvre. Rien n’en est plus repris tant qu’il n’est pas admis de nouveau.
sync-warning-cloned-here = Quelqu’un d’autre continue au nom de cet appareil : il a été copié, ou remis à un état antérieur. Plus rien n’est envoyé. Désactivez la synchronisation ici, puis rejoignez de nouveau. Dans un groupe : quittez-le, et revenez par une nouvelle invitation.
sync-warning-missing = { $count ->
    [one] { $count } fichier de « { $device } » manque dans le stockage. Il vient dès que cet appareil, ou un autre qui l’a, se synchronise.
   *[other] { $count } fichiers de « { $device } » manquent dans le stockage. Ils viennent dès que cet appareil, ou un autre qui les a, se synchronise.
}
sync-warning-ahead = D’après l’horloge de « { $device } », on est { $count } jours plus tard que d’après celle de cet ordinateur. L’une des deux est fausse : réglez-la, car les dates, et la fin des notes fermées, en dépendent. Rien n’est perdu pour autant.
sync-warning-since = Rien n’en est venu depuis le { $since }.

## Dans la fenêtre
settings-sync = Synchronisation
sync-what = Le même carnet sur plusieurs ordinateurs à vous. Ils se retrouvent dans un endroit à vous : un dossier d’un nuage, d’un disque réseau ou d’une clé, un serveur WebDAV, un bucket. Ce qui s’y trouve est scellé : qui le garde ne peut pas le lire. Chaque ordinateur travaille sans les autres, et ils s’accordent quand ils se retrouvent. Les notes fermées suivent, sous des clés à elles, et prennent fin partout quand elles prennent fin.
sync-begin = L’activer
sync-begin-what = Kring essaie l’endroit avant d’y envoyer quoi que ce soit de vous.
sync-where = Où se retrouver
sync-where-folder = Un dossier
sync-where-server = Un serveur WebDAV
sync-where-bucket = Un bucket S3
sync-server = Adresse du dossier
sync-server-hint = Telle que votre nuage la montre sous WebDAV, par exemple https://cloud.example/remote.php/dav/files/ann/Kring
sync-endpoint = Adresse du serveur
sync-endpoint-hint = Par exemple https://s3.example
sync-bucket = Bucket
sync-bucket-hint = Un endroit dans celui-ci peut suivre après une barre oblique.
sync-region = Région
sync-region-hint = Peut rester vide.
sync-user = Nom
sync-password = Mot de passe
sync-key = Clé d’accès
sync-secret = Clé secrète
sync-password-hint = Gardé dans le trousseau de cet ordinateur ; s’il n’y en a pas, dans le carnet chiffré.
sync-try = Essayer et activer la synchronisation
sync-choose = Choisir un dossier…
sync-join = Cet ordinateur est mon deuxième
sync-join-what = Faites une invitation sur l’ordinateur qui a votre carnet, et collez-la ici. Ce carnet-ci doit encore être vide.
sync-join-text = L’invitation
sync-join-do = Demander à être admis
sync-join-elsewhere = Le dossier est ailleurs sur cet ordinateur…
sync-join-file = Ouvrir un fichier…
sync-join-login = Le stockage demande un nom et un mot de passe
sync-join-place = Le dossier : { $path }
sync-words-what = Lisez ces six mots sur les deux ordinateurs. S’ils sont les mêmes, admettez celui-ci là-bas.
sync-words = Les six mots
sync-standing = Où on en est
sync-storage = Stockage
sync-known-as = Connu là-bas comme
sync-kept-keychain = { $name } (mot de passe dans le trousseau de cet ordinateur)
sync-kept-notebook = { $name } (mot de passe dans ce carnet chiffré)
sync-login-do = Utiliser ceci désormais
sync-move = Le stockage a une autre adresse…
sync-move-title = Où se trouve le stockage
sync-move-what = Pour un nuage qui a changé de nom, ou un dossier mis ailleurs. Ce qui s’y trouve doit être identique ; indiquez-le sur chacun de vos ordinateurs.
sync-move-do = Utiliser cette adresse
sync-since = Utilisé depuis
sync-last = À jour pour la dernière fois
sync-never = pas encore
sync-now = Regarder maintenant
sync-running = Kring regarde…
sync-all-good = Tout est à jour.
sync-devices = Mes ordinateurs
sync-devices-what = Chacun d’eux peut tout lire ici, y compris les notes fermées.
sync-device-heard = dernières nouvelles le { $moment }
sync-rename = Un autre nom pour « { $name } »…
sync-rename-name = Son nom
sync-rename-hint = Par exemple « Portable à la maison ». Tous vos ordinateurs l’affichent.
sync-revoke = Retirer…
sync-revoke-title = Retirer « { $name } » ?
sync-revoke-what = Il ne pourra pas lire ce que vous écrivez désormais, dans vos groupes non plus. Ce qu’il a déjà, il le garde. Retirez-lui aussi l’accès au stockage, là où c’est possible.
sync-brought = Il a fait entrer ceux-ci. Retirez aussi ceux que vous ne connaissez pas :
sync-brought-own = { $name }, entré le { $moment }
sync-brought-group = { $name }, dans « { $group } », entré le { $moment }
sync-brought-group-undated = { $name }, dans « { $group } »
sync-revoke-do = Le retirer
sync-revoked = « { $name } » est retiré. S’il est perdu ou volé, changez aussi les serrures.
sync-revoked-locks = Changer les serrures
sync-invite = Inviter un ordinateur…
sync-invite-title = Inviter un ordinateur à vous
sync-invite-what = Portez ce texte sur l’autre ordinateur et collez-le là, sous Réglages, Synchronisation. Il est secret, et valable jusqu’au { $until }. Puis revenez ici et comparez les six mots.
sync-invite-copy = Copier
sync-invite-copied = Copié.
sync-invite-not-copied = La copie n’a pas réussi. Sélectionnez l’invitation ici et copiez-la à la main.
sync-invite-save = Enregistrer en fichier…
sync-request = « { $name } » demande à être admis
sync-request-what = Sont-ce les six mots qu’il montre ? Sinon, c’est peut-être quelqu’un d’autre qui demande.
sync-approve = Ce sont les mêmes : l’admettre
sync-refuse = Ce ne sont pas les mêmes
sync-let-in = « { $name } » est admis.
sync-not-let-in = Il n’a pas été admis, et son invitation ne vaut plus pour personne.
sync-troubles = Fichiers qui ne servent à rien tels quels
sync-aside = Mis de côté
sync-aside-what = Ces modifications sont arrivées et n’ont pas pu être reprises. Rien n’a été perdu pour autant, et elles sont gardées telles quelles. Un fichier que vous enregistrez est lisible par n’importe qui.
sync-aside-save = Enregistrer dans un fichier…
sync-aside-of = { $device }, { $since }
sync-off = La désactiver
sync-off-what = Ce carnet oublie le stockage et son mot de passe. Ce qui s’y trouve y reste.
sync-off-title = Désactiver la synchronisation sur cet ordinateur ?
sync-off-ask = Vos pages restent, ici et sur vos autres ordinateurs ; dès lors, ce que vous écrivez sur l’un n’arrive plus sur les autres. Pour revenir, cet ordinateur doit être invité de nouveau.
sync-turned-off = La synchronisation est désactivée.
recover-from-title = Votre carnet, sur cet ordinateur
recover-from-what = Les mots de sa feuille de secours et le stockage où vos ordinateurs se rejoignent suffisent. Celui-ci devient l’un d’eux ; ce qui a été écrit en dernier arrive en premier.
recover-from-words = Ces mots restent ceux de la feuille de secours, ici aussi. Si l’autre ordinateur est perdu, retirez-le sous Réglages, Synchronisation.
recover-from-do = L’apporter ici
recover-from-running = Recherche dans le stockage…
task-sync = Votre carnet arrive…
