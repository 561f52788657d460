### Partage : un groupe de plusieurs personnes, chacune avec son carnet, par un stockage qui ne peut pas le lire.

## Ce qui s’est passé, ce qui est en sûreté, que faire
error-sync-invite-group = Ceci est une invitation dans un groupe. Rien n’a changé : collez-la sous Groupes, et non sous Synchronisation.
error-sharing-invite-own = Ceci est une invitation pour un ordinateur de la même personne. Rien n’a changé : collez-la sous Réglages, Synchronisation, sur son autre ordinateur.
error-sharing-off = Ce groupe n’est pas partagé. Il est en sûreté dans votre carnet. Partagez-le d’abord, à un endroit que les autres peuvent atteindre.
error-sharing-is-on = Ce groupe est déjà partagé, ou vous avez demandé à y entrer. Rien n’a changé.
error-sharing-left = Vous avez quitté ce groupe. Votre copie est en sûreté ici, et rien n’a changé. Pour revenir, demandez une invitation à qui tient le groupe ; pour partager ce que vous avez, commencez un nouveau groupe.
error-sharing-left-changed = Vous avez quitté ce groupe, et votre copie a changé depuis. Revenir enverrait ces changements aux autres : rien n’a donc été fait. Pour partager à nouveau, commencez un nouveau groupe.
error-sharing-elsewhere = Un autre de vos ordinateurs partage déjà ce groupe. Rien n’a changé : invitez cet ordinateur depuis celui-là.
error-sharing-elsewhere-out = Ce groupe était partagé par un ordinateur qui n’est plus le vôtre. Rien n’a changé : revenez avec les mots de votre feuille de secours, ou demandez une invitation à qui tient le groupe.
error-sharing-again-where = Rien ici ne dit où se trouve ce groupe. Rien n’a changé : donnez l’adresse de son stockage.
error-sharing-again-moved = Un autre de vos ordinateurs a noté depuis que ce groupe se trouve ailleurs. Rien n’y a été demandé, et rien n’a changé. Si vous avez déplacé le groupe, dites-le et revenez là-bas (dans un terminal : --follow) ; sinon, retirez d’abord cet ordinateur.
error-sharing-again-words = Ces mots ne vous ouvrent pas ce groupe : vous en avez été retiré, une feuille de secours plus récente a été faite, ou c’est un autre stockage. Rien n’a changé. Cherchez la feuille la plus récente et vérifiez l’adresse, ou demandez une invitation à qui tient le groupe.
error-sharing-here = Il y a dans ce carnet un groupe qui se dit le même. Rien n’a changé, rien n’a été mêlé. Demandez une nouvelle invitation.
error-sharing-nobody = Ce carnet attend encore de savoir à qui il est. Rien n’a changé : admettez d’abord cet ordinateur, sous Réglages, Synchronisation.
error-sharing-name = Le groupe doit savoir par quel nom il vous appelle. Rien n’a changé : donnez votre nom.
error-sharing-not-keeper = Seule une personne qui tient le groupe admet et retire les autres. Rien n’a changé : demandez à l’une d’elles.
error-sharing-person-own = C’est vous. Rien n’a changé : quittez plutôt le groupe.
error-sharing-person-missing = Cette personne n’est pas dans le groupe, ou elle a déjà été retirée. Rien n’a changé : regardez la liste.
error-sharing-last-keeper = Personne d’autre ne tient ce groupe, et sans cela nul ne pourrait plus y admettre quelqu’un. Rien n’a changé. Confiez-le d’abord aussi à quelqu’un.

## Où on en est
sharing-state-off = Ce groupe n’est que dans votre carnet.
sharing-state-waiting = Vous attendez d’être admis. Comparez les six mots avec la personne qui vous a invité.
sharing-state-on = Ce groupe est partagé.
sharing-state-outside = Vous n’appartenez plus à ce groupe. Ce que vous en avez reste ici.
sharing-state-copied = Ce carnet est une copie. Pour le groupe, c’est un nouvel ordinateur qui n’est pas encore admis.
sharing-state-left = Vous êtes parti le { $date }. Ce qui est ici est votre propre copie.
sharing-state-elsewhere = « { $device } » est dans ce groupe, et vous apporte ce qui en vient.
sharing-state-elsewhere-out = « { $device } », qui n’est plus le vôtre, était dans ce groupe. Plus rien n’en vient : revenez avec les mots de votre feuille de secours, ou demandez une invitation à qui tient le groupe.
sharing-person-me = vous
sharing-person-keeper = tient le groupe
sharing-person-out = n’y est plus
sharing-keeper-make = Lui confier aussi le groupe
sharing-keeper-made = « { $name } » tient aussi le groupe : admet d’autres personnes, et en retire.

## Dans la fenêtre
sharing = Partage
sharing-what = Avec les personnes de ce groupe, chacune avec son propre carnet. Vous vous retrouvez dans un endroit que vous pouvez tous atteindre : un dossier d’un nuage ou d’un disque réseau, un serveur WebDAV, un bucket. Ce qui s’y trouve est scellé : qui le garde ne peut pas le lire. La charte, les réunions que vous avez partagées avec le groupe et la liste de ses membres y sont ; ce que vous êtes seul à lire reste chez vous.
sharing-me = Votre nom dans ce groupe
sharing-begin = Partager ce groupe
sharing-people = Qui y est
sharing-people-what = Chacun lit et écrit tout ce qui est dans ce groupe. Qui tient le groupe peut y admettre d’autres personnes, et en retirer.
sharing-heard = dernières nouvelles le { $moment }
sharing-invite = Inviter quelqu’un…
sharing-invite-title = Inviter quelqu’un dans ce groupe
sharing-invite-what = Donnez ce texte à une seule personne, par une voie sûre, avec un accès au stockage. Il est secret, et valable jusqu’au { $until }. Puis revenez ici et comparez les six mots, par téléphone par exemple.
sharing-invite-own = Admettre un autre de mes ordinateurs…
sharing-invite-own-title = Un autre ordinateur à vous
sharing-invite-own-what = Vous ne tenez pas ce groupe : par ce texte, seul un autre ordinateur à vous peut entrer, avec votre propre carnet. Il est secret, et valable jusqu’au { $until }. Collez-le là-bas sous Groupes, puis revenez ici et comparez les six mots. Pour quelqu’un d’autre, adressez-vous à une personne qui tient le groupe.
sharing-invite-code = Le même, à photographier
sharing-request = « { $name } » demande à entrer
sharing-request-what = Les six mots que vous lit { $name } sont-ils ceux-ci ? Sinon, c’est peut-être quelqu’un d’autre qui demande.
sharing-request-who = Dans la liste du groupe, c’est
sharing-request-new = une nouvelle personne, « { $name } »
sharing-request-keeper = Peut aussi admettre et retirer les autres
sharing-approve = Ce sont les mêmes : l’admettre
sharing-refuse = Ce ne sont pas les mêmes
sharing-let-in = « { $name } » est dans le groupe.
sharing-not-let-in = Personne n’a été admis, et l’invitation ne vaut plus pour personne.
sharing-remove = Retirer…
sharing-remove-title = Retirer « { $name } » de ce groupe ?
sharing-remove-what = Cette personne ne pourra pas lire ce que vous écrivez désormais. Ce qu’elle a déjà, elle le garde, et vous tous aussi. Kring ne peut pas lui retirer l’accès au stockage : faites-le là où il est gardé.
sharing-remove-do = La retirer
sharing-removed = « { $name } » n’y est plus. Retirez-lui maintenant aussi l’accès au stockage, là où il est gardé.
sharing-leave = Quitter le groupe…
sharing-leave-title = Quitter ce groupe ?
sharing-leave-what = Ce qui est ici du groupe reste dans votre carnet, comme votre propre copie, et ne va pas plus loin. Les autres voient que vous êtes parti.
sharing-leave-do = Quitter
sharing-has-left = Vous êtes parti. Ce qui est ici est votre propre copie.
sharing-stop = Ne plus demander
sharing-stopped = Vous ne demandez plus rien.
sharing-again = Revenir avec les mots…
sharing-again-what = « { $device } » était dans « { $group } », et cet ordinateur n’y est pas. Si « { $device } » est perdu, les mots de votre feuille de secours vous y font rentrer.
sharing-again-copied = Ce carnet est une copie, et « { $group } » ne connaît pas encore cet ordinateur. Les mots de votre feuille de secours vous y font rentrer.
sharing-again-title = Revenir dans « { $group } »
sharing-again-at = Le groupe se trouve ici : { $address }
sharing-moved = Un de vos ordinateurs a noté depuis que ce groupe se trouve à cette adresse : { $address } ; jusqu’ici, c’était { $before }. Si vous ne l’avez pas déplacé, cet ordinateur est peut-être en d’autres mains : retirez-le d’abord.
sharing-moved-follow = J’ai déplacé le groupe : revenir là-bas
sharing-again-do = Revenir
sharing-is-back = Vous êtes de nouveau dans ce groupe. Si l’autre ordinateur est perdu, retirez-le sous Mes ordinateurs : il sera aussi retiré de vos groupes.
sharing-words-what = Lisez ces six mots à la personne qui vous a invité. Si les siens sont les mêmes, elle vous admet.
sharing-join = Rejoindre un groupe
sharing-join-what = Collez l’invitation que quelqu’un a faite pour vous. Vos propres pages restent à vous.
sharing-join-begin = Coller une invitation…
sharing-join-do = Demander à être admis
sharing-joined = Comparez maintenant les six mots.
sharing-closed-name = Un groupe fermé
sharing-closed-what = Avec les personnes de ce groupe, chacune avec son propre carnet. L’accord, les séances et les notes du groupe sont scellés, chacun sous sa propre clé : qui garde le stockage ne peut pas les lire. Vos propres notes, celles pour votre supervision et votre liste d’alias restent chez vous.
sharing-closed-people-what = Chacun d’eux détient les notes du groupe et y écrit. Qui tient le groupe peut y admettre d’autres personnes, et en retirer. Ce qui prend fin ici prend fin chez eux aussi, dès que leur carnet regarde à nouveau le stockage ; ce qu’ils y ont écrit entre-temps disparaît avec.
sharing-closed-remove-what = Cette personne ne pourra pas lire ce que vous écrivez désormais. Les notes qu’elle a déjà, elle les garde jusqu’à leur terme. Kring ne peut pas lui retirer l’accès au stockage : faites-le là où il est gardé.
sharing-closed-leave-what = Les notes qui sont ici restent dans votre carnet jusqu’à leur terme, comme votre propre copie. Ce que les autres détruisent désormais ne prend plus fin ici.

## What others changed
news-since = Depuis votre dernier passage ({ $when })
news-line = { $change ->
    [added] { $who } a ajouté { $what }
    [trashed] { $who } a mis { $what } à la corbeille
   *[changed] { $who } a modifié { $what }
}
news-where = { $line } ({ $places })
news-somebody = Quelqu’un
news-what-circle = le groupe lui-même
news-what-charter = la charte
news-what-charter-version = la version { $title } de la charte
news-what-meeting = la réunion du { $date }, « { $title } »
news-what-meeting-undated = la réunion « { $title } »
news-what-closed-group = ce que le groupe a convenu
news-what-closed-session = la séance « { $title } »
news-place-items = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
news-place-people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
news-place-dates = { $count ->
    [one] { $count } date
   *[other] { $count } dates
}
news-place-parked = { $count ->
    [one] { $count } chose mise de côté
   *[other] { $count } choses mises de côté
}
news-place-decisions = { $count ->
    [one] { $count } décision
   *[other] { $count } décisions
}
news-place-actions = { $count ->
    [one] { $count } action
   *[other] { $count } actions
}
news-place-said = { $count ->
    [one] { $count } signature ou réponse
   *[other] { $count } signatures ou réponses
}
news-place-details = moment, lieu ou but
news-place-run = le déroulement
news-place-write-up = le compte rendu
news-place-order = l’ordre
news-place-back = sortie de la corbeille
news-place-looks = nom et apparence
news-place-languages = langues
news-place-case = ce qui a été apporté
news-place-notes = les notes
news-seen = C’est vu
news-all = { $count ->
    [one] Montrer { $count } ligne de plus
   *[other] Montrer { $count } lignes de plus
}
news-count = { $count ->
    [one] { $count } nouveauté
   *[other] { $count } nouveautés
}
news-charter = Ce qui a changé dans la charte depuis votre dernier passage
