### Ce que dit kring-cli de la synchronisation.

cli-sync-asking = { $count ->
    [one] { $count } appareil demande à être admis.
   *[other] { $count } appareils demandent à être admis.
}
cli-sync-storage = Stockage : { $address }
cli-sync-done = À jour pour la dernière fois : { $moment }
cli-sync-moved = { $sent ->
    [one] Envoyé : { $sent } fichier.
   *[other] Envoyés : { $sent } fichiers.
} { $taken ->
    [one] Reçue : { $taken } modification.
   *[other] Reçues : { $taken } modifications.
}
cli-sync-recovered = Votre carnet « { $name } » est dans { $folder }, et cet appareil est l’un des vôtres. La feuille de secours reste valable, ici aussi. Si l’autre appareil est perdu, retirez-le : kring-cli sync devices, puis kring-cli sync revoke. Pour les groupes d’autres stockages : kring-cli sync group list, puis kring-cli sync group again.
cli-sync-words = Les six mots : { $words }
cli-sync-invited = Donnez ce texte à votre autre appareil, et à personne d’autre. Il est valable jusqu’au { $until }. Sur l’autre appareil : kring-cli sync join. Puis comparez les six mots ici : kring-cli sync requests.
cli-sync-approved = L’appareil est admis. Il a tout dès qu’il regarde dans le stockage.
cli-sync-refused = L’appareil n’a pas été admis, et son invitation ne vaut plus pour personne.
cli-sync-renamed = L’appareil s’appelle désormais « { $name } ». Vos autres appareils l’apprennent après le prochain regard dans le stockage : kring-cli sync now.
cli-sync-revoked = L’appareil est retiré : il ne peut pas lire ce que vous écrivez désormais, dans vos groupes non plus. Ce qu’il a déjà, il le garde. S’il est perdu, changez aussi les serrures : kring-cli vault change-locks.
cli-sync-brought = Il a fait entrer ceux-ci, qui en sont toujours. Si ce n’était pas vous, retirez-les aussi : kring-cli sync revoke { $id } --with ID.
cli-sync-off = La synchronisation est désactivée. Ce qui est dans le stockage y reste ; personne ne peut le lire.
cli-sync-exported = Ce qui a été mis de côté est dans { $path }. N’importe qui peut lire ce fichier.
cli-ask-password = Mot de passe du stockage :
cli-no-password = Aucun mot de passe n’a été donné pour le stockage : utilisez --password-file, ou lancez cette commande dans un terminal.
cli-sharing-invited = Donnez ce texte à une seule personne, et à nulle autre, avec un accès au stockage. Il est valable jusqu’au { $until }. Elle tape : kring-cli sync group join. Puis comparez les six mots ici : kring-cli sync group requests.
cli-sharing-invited-own = Vous ne tenez pas ce groupe : par ce texte, seul un autre ordinateur à vous peut entrer. Il est valable jusqu’au { $until }. Tapez-y : kring-cli sync group join. Puis comparez les six mots ici : kring-cli sync group requests. Pour quelqu’un d’autre, adressez-vous à une personne qui tient le groupe.
cli-sharing-approved = Cette personne est admise. Elle a tout dès qu’elle regarde dans le stockage.
cli-sharing-refused = Personne n’a été admis, et l’invitation ne vaut plus pour personne.
cli-sharing-removed = Cette personne est retirée : elle ne peut pas lire ce que vous écrivez désormais. Ce qu’elle a déjà, elle le garde. Retirez-lui maintenant aussi l’accès au stockage, là où il est gardé ; Kring ne peut pas le faire.
cli-sharing-left = Vous êtes parti. Ce qui est ici du groupe est votre propre copie.
cli-sharing-again = Vous êtes de nouveau dans ce groupe. Si l’autre appareil est perdu, retirez-le du carnet : kring-cli sync devices, puis kring-cli sync revoke. Il sera aussi retiré de vos groupes.
