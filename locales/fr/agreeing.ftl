### Comment un groupe convient de sa charte.

## Convenir
charter-agree = Convenue en réunion…
charter-agree-title = Convenue en réunion
charter-agree-what = Ce qu’elle dit maintenant devient une version que plus personne ne peut changer. Vous notez l’accord des personnes cochées ; elles n’ont rien signé.
charter-agree-date = Réunion du
charter-agree-holds = Cette version indique la date à partir de laquelle elle vaut : { $date }. Une autre date se donne sous Plus.
charter-agree-when = Quand a-t-elle été convenue ? Kring n’a trouvé aucune date dans le texte.
charter-agree-meeting = Intitulée (facultatif)
charter-who-agreed = Qui a donné son accord
charter-tick-all = Cocher tout le monde
charter-tick-none = Décocher tout le monde
charter-more-names = D’autres noms
charter-more-names-hint = Séparés par des virgules
charter-agree-by = Qui le note
charter-agree-by-hint = Votre propre nom, tel que les autres le connaissent
charter-agree-do = Convenue
charter-agreed-done = La version { $number } est convenue.
charter-noted-by = noté par { $name }
charter-name = Garder comme version…
charter-name-title = Garder comme version
charter-name-what = Un point où revenir. Rien n’est convenu par là.
charter-name-do = Garder
charter-name-done = La version { $number } est gardée.
charter-propose = Proposer au groupe…
charter-propose-title = Proposer au groupe
charter-propose-what = Ce qu’elle dit maintenant est soumis à tout le monde : commentaires par clause, consentements et objections, jusqu’à la clôture du tour.
charter-propose-do = Proposer
charter-propose-done = La version { $number } est proposée.
charter-propose-effective = S’appliquerait à partir du
charter-propose-until = Commentaires jusqu’au
charter-unpropose = Retirer la proposition
charter-unproposed = La proposition est retirée.
charter-comments = Commentaires ici
charter-comments-all = Commentaires sur l’ensemble
charter-comments-here = { $count ->
    [0] Commenter
    [one] Commenter, { $count } en attente
   *[other] Commenter, { $count } en attente
}
charter-comments-whole = { $count ->
    [0] Commenter l’ensemble
    [one] Commentaires sur l’ensemble ({ $count })
   *[other] Commentaires sur l’ensemble ({ $count })
}
charter-comment = Commentaire
charter-comment-by = Qui le dit
charter-comment-add = Ajouter le commentaire
charter-comment-done = Traité
charter-comment-again = Rouvrir
charter-round = Le tour
charter-round-nobody = Personne n’est encore dans le groupe. Ajoutez des personnes sous Personnes, ou notez l’accord d’une réunion.
charter-round-no-rule = La charte ne nomme aucune règle de décision. Ce sera convenu quand tout le groupe se sera exprimé sans objection.
charter-consents = Consent
charter-consents-who = { $name } consent
charter-objects = Objecte…
charter-objects-who = { $name } objecte
charter-sign = Signer avec ma clé
charter-voice-consent = consent
charter-voice-objection = objecte
charter-voice-signature = a signé
charter-voice-disagreement = n’est pas d’accord
charter-voice-acknowledgement = l’a lue
charter-voice-consent-do = Je consens
charter-voice-objection-do = J’objecte
charter-voice-signature-do = Je signe
charter-voice-acknowledgement-do = Je l’ai lue
charter-objection-reason = Quel tort voyez-vous, et à quoi de la raison d’être ?
charter-objection-hint = Une objection demande une raison. Une préférence est un commentaire.
charter-objection-do = Objecter
charter-objection-answer = Répondre…
charter-objection-answer-who = Répondre à l’objection de { $name }
charter-outcome = { $consents ->
    [one] { $consents } sur { $members } a consenti
   *[other] { $consents } sur { $members } ont consenti
} ; au moins { $quorum } doivent participer.
charter-outcome-objections = { $count ->
    [one] Une objection.
   *[other] { $count } objections.
}
charter-outcome-agreed = Selon votre propre règle, c’est convenu.
charter-outcome-all = Tout le monde s’est exprimé et personne n’a d’objection : Kring le tient pour convenu.
charter-outcome-objected = Ce n’est pas convenu tant que quelqu’un a une objection.
charter-outcome-not = Selon votre propre règle, ce n’est pas convenu.
charter-outcome-wait = Trop peu se sont exprimés.
charter-round-close = Clore le tour : c’est convenu
charter-files = Signatures
charter-files-what = Une signature vient seulement du Kring de la personne qui signe. Envoyez-lui la proposition en fichier ; elle la signe chez elle et la renvoie.
charter-proposal-save = Enregistrer la proposition en fichier…
charter-signatures-add = Ajouter un fichier signé…
charter-signatures-added = { $count ->
    [one] { $count } déclaration reçue, { $known } déjà là.
   *[other] { $count } déclarations reçues, { $known } déjà là.
}
charter-sign-file = Signer un fichier reçu…
charter-sign-title = Signer un fichier reçu
charter-sign-file-what = Choisissez la proposition reçue. Vous la lisez d’abord ; elle est signée avec la clé de ce carnet, et personne d’autre ne peut le faire.
charter-sign-choose = Choisir le fichier…
charter-sign-as = En tant que
charter-sign-what = Ce que vous dites
charter-sign-do = Signer et enregistrer…
charter-file-version = Version { $number }
charter-file-not-whole = Ce fichier a été modifié après coup. Ne le signez pas ; redemandez-le.
charter-statements = { $count ->
    [one] { $count } déclaration
   *[other] { $count } déclarations
}
charter-says-adoption = Convenue à la réunion du { $date }
charter-says-adoption-in = Convenue : { $meeting }, { $date }
charter-says-names = { $agreed } : { $names }
charter-says-acknowledgement = { $name } l’a lue
charter-says-consent = { $name } consent
charter-says-objection = { $name } objecte
charter-says-signature = { $name } a signé
charter-says-disagreement = { $name } n’est pas d’accord
charter-says-against = D’après ce qui s’est dit depuis, pas d’accord, ou ne l’est plus : { $names }
charter-says-withdrawal = { $name } a retiré une déclaration
charter-says-unknown = { $name } a dit une chose que ce Kring ne connaît pas
charter-own-key = par sa propre clé ({ $key })
charter-withdraw = Retirer
charter-withdrawn = C’est retiré.
charter-is-withdrawn = Retiré depuis.
charter-held = Cela ne compte pas.
charter-held-forged = Cela ne compte pas : c’était modifié après la signature.
charter-held-unknown-signer = Cela ne compte pas encore : on ne sait pas à qui est cette clé.
charter-held-not-their-key = Cela ne compte pas : ce n’est pas la clé de cette personne.
charter-held-not-their-own = Cela ne compte pas : une signature ne se note pas pour quelqu’un d’autre.
charter-held-not-theirs = Cela ne compte pas : seule la personne qui l’a dit peut le retirer.
charter-held-no-document = Cela ne compte pas : la version dont il s’agit n’est pas ici.
charter-held-another-version = Cela ne compte pas : c’est pour un autre texte que toutes les versions d’ici.
charter-held-no-statement = Cela ne compte pas : ce qu’il retire n’est pas ici.
charter-held-unknown-kind = Cette version de Kring ne sait pas ce que cela dit.
charter-held-not-understood = Cela ne peut pas être lu.
charter-assign-what = Demandez à qui est la clé, et comparez : { $key }
charter-assign-who = À qui est la clé
charter-assign = C’est sa clé
charter-assigned = La clé est connue maintenant.
