# Ce que le programme écrit dans des fichiers.
recovery-sheet-title = Feuille de secours du carnet « { $name } »
recovery-sheet-body =
    Établie le { $date }.

    Ces 24 mots ouvrent le carnet quand la phrase de passe est oubliée. Quiconque les possède peut
    tout y lire. Gardez cette feuille là où vous gardez un passeport, pas à côté de l’ordinateur,
    et pas en photo. Une feuille plus récente rend celle-ci sans valeur.

    Pour s’en servir : lancez Kring, choisissez « J’ai mes mots de secours », tapez-les dans cet ordre.

## Hours
hours-sessions = Séances
hours-summary = Récapitulatif
hours-date = Date
hours-person = Avec
hours-minutes = Minutes
hours-time = Heures
hours-fee = Rémunération
hours-mode = Comment
hours-kind = Type
hours-size = Personnes
hours-period = Période
hours-count = Séances
hours-total = Total
hours-individual = individuelle
hours-group = en groupe
hours-fee-paid = rémunérée
hours-fee-unpaid = bénévole
hours-fee-internal = interne
hours-fee-unsaid = non précisée
hours-mode-together = dans la même pièce
hours-mode-video = en visio
hours-mode-phone = par téléphone
hours-mode-walk = en marchant
hours-mode-text = par écrit

## Someone I coach
person-both = Pour nous deux
person-agreements = Ce qui est convenu
person-only-me = Pour moi
person-overview = Aperçu
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
# Les mots de ce qui est imprimé ou transmis. Jours, mois et nombres arrivent déjà écrits.
book-date = { $weekday } { $day } { $month } { $year }
book-date-american = { $weekday } { $day } { $month } { $year }
book-contents = Table des matières
book-journal = Journal
book-sessions = Notes de séance
book-agreements = Ce qui est convenu
book-only-me = Pour moi
book-image = Image
book-done = fait
book-to-do = à faire
book-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
book-group = groupe de { $count }
book-mode-together = dans la même pièce
book-mode-video = en visio
book-mode-phone = par téléphone
book-mode-walk = en marchant
book-mode-text = par écrit
book-fee-paid = rémunérée
book-fee-unpaid = bénévole
book-fee-internal = interne
book-weekday-1 = lundi
book-weekday-2 = mardi
book-weekday-3 = mercredi
book-weekday-4 = jeudi
book-weekday-5 = vendredi
book-weekday-6 = samedi
book-weekday-7 = dimanche
book-month-1 = janvier
book-month-2 = février
book-month-3 = mars
book-month-4 = avril
book-month-5 = mai
book-month-6 = juin
book-month-7 = juillet
book-month-8 = août
book-month-9 = septembre
book-month-10 = octobre
book-month-11 = novembre
book-month-12 = décembre
## The report of an import
import-said-looked = Trouvées : { $found }. Nouvelles : { $new } ; modifiées : { $changed } ; déjà là : { $same } ; laissées telles quelles ici : { $kept } ; écartées : { $refused }. Pièces jointes : { $attachments }.
import-said-done = Importé. Trouvées : { $found }. Nouvelles : { $new } ; modifiées : { $changed } ; déjà là : { $same } ; laissées telles quelles ici : { $kept } ; écartées : { $refused }. Pièces jointes : { $attachments }.
import-favourite = favori
import-said-folders = Les carnets, dossiers et favoris deviennent des étiquettes : { $names }
import-said-no-folders = Les carnets, dossiers et favoris ne deviennent pas des étiquettes. Avec --folders-as-tags, ils le deviennent : { $names }
import-said-write = Rien n’a encore été écrit. Avec --write, ce le sera.
import-said-undo = Le tout peut être repris : kring-cli journal undo { $id }

## Les chartes sur le papier
paper-charter = Charte
paper-comparison = Charte, changements
paper-file-proposal = Charte - { $title } - v{ $number } - { $date } - proposition
paper-heading-welcome = Bienvenue
paper-heading-purpose = Raison d’être
paper-heading-objectives = Objectifs
paper-heading-guidelines = Lignes directrices
paper-heading-members = Membres
paper-heading-pathways = Comment devenir membre
paper-heading-terms = Conditions
paper-heading-roles = Rôles
paper-heading-cadence = Réunions
paper-heading-review = Révision
paper-heading-confidentiality = Confidentialité
paper-heading-decisions = Décisions
paper-heading-amendment = Modifier cette charte
paper-heading-conflict = Conflits
paper-heading-resources = Ressources
paper-heading-measures = Indicateurs de réussite
paper-heading-closure = Clôture
paper-heading-sections = Autres points
paper-heading-signing = Signatures
paper-about-status = État
paper-about-version = Version
paper-about-effective = En vigueur depuis
paper-about-proposed = Vaudrait à partir du
paper-about-agreed = Convenue
paper-about-author = Écrite par
paper-about-reason = Pourquoi
paper-status-draft = projet
paper-status-named = projet
paper-status-proposed = proposition
paper-status-adopted = convenue
paper-status-upcoming = convenue, en vigueur à partir d’un jour à venir
paper-status-superseded = convenue, suivie d’une version plus récente
paper-agreed-in = lors de la réunion du { $date }, noté par { $by }
paper-agreed-on = lors de la réunion du { $date }
paper-date = { $day } { $month } { $year }
paper-date-american = { $day } { $month } { $year }
paper-called = Français
paper-vacant = vacant
paper-holder-between = du { $from } au { $until }
paper-holder-since = depuis le { $date }
paper-holder-until = jusqu’au { $date }
paper-held = pourvu
paper-somebody = un membre
paper-term = pour { $count } mois
paper-stale = Cette traduction est plus ancienne que le texte dont elle est tirée.
paper-signing = J’ai lu cette charte et je souhaite la faire vivre.
paper-sign-name = Nom
paper-sign-date = Date
paper-sign-signature = Signature
paper-logo = Logo de { $name }
paper-every-day = { $count ->
    [one] chaque jour
   *[other] tous les { $count } jours
}
paper-every-week = { $count ->
    [one] chaque semaine
   *[other] toutes les { $count } semaines
}
paper-every-month = { $count ->
    [one] chaque mois
   *[other] tous les { $count } mois
}
paper-every-quarter = chaque trimestre
paper-every-year = chaque année
paper-cadence-target = Nous nous réunissons { $every }.
paper-cadence-at-least = Au moins { $every }.
paper-cadence-minutes = { $count ->
    [one] Une réunion dure { $count } minute.
   *[other] Une réunion dure { $count } minutes.
}
paper-cadence-zone = Les heures sont celles de { $zone }.
paper-review-between = Nous relisons cette charte entre le { $from } et le { $until }.
paper-review-from = Nous relisons cette charte à partir du { $date }.
paper-review-until = Nous relisons cette charte avant le { $date }.
paper-review-meetings = En nombre de réunions, après { $count }.
paper-review-meetings-between = En nombre de réunions, après { $min } à { $max }.
paper-rule-facilitator = La personne qui anime décide, après avoir entendu tout le monde.
paper-rule-majority = C’est décidé quand assez de participants sont pour.
paper-rule-consensus = C’est décidé quand tout le monde est pour.
paper-rule-consent = C’est décidé quand personne n’a d’objection motivée liée à notre raison d’être.
paper-rule-consent-then-vote = Nous cherchons d’abord le consentement, et votons quand il ne peut être trouvé.
paper-rule-consensus-then-vote = Nous cherchons d’abord le consensus, et votons quand il ne peut être trouvé.
paper-quorum = { $percent ->
    [67] Deux tiers
   *[other] { $percent } %
} des membres participent.
paper-majority = Il faut une majorité { $percent ->
    [67] des deux tiers
   *[other] de { $percent } %
} parmi les participants.
paper-from-to = Ce qui a changé de { $from } à { $to }
paper-version = la version { $number }
paper-version-foot = version { $number }
paper-now = ce qui est écrit maintenant
paper-nothing = une charte vide
paper-same = Rien n’a changé.
paper-language-gone = Le texte en { $language } a disparu : ce qui y était dit se trouve dans la version antérieure.
paper-language-new = Le texte en { $language } est nouveau.
paper-language-en = anglais
paper-language-fr = français
paper-language-nl = néerlandais
paper-changed-text-added = texte ajouté
paper-changed-text-removed = texte supprimé
paper-changed-relabelled = porte un autre nom
paper-changed-added = nouveau
paper-changed-removed = supprimé
paper-changed-moved = déplacé de { $from } à { $to }
paper-changed-value = { $from } → { $to }
paper-changed-value-of = { $name } : { $from } → { $to }
paper-field-title = Titre
paper-field-tagline = Devise
paper-field-preamble = En tête des règles
paper-field-confidentiality-level = Niveau
paper-field-cadence-target = Rythme
paper-field-cadence-at-least = Au minimum
paper-field-cadence-minutes = Durée
paper-field-cadence-zone = Fuseau horaire
paper-field-review-from = Du
paper-field-review-until = Au
paper-field-review-meetings-min = Après, au moins (réunions)
paper-field-review-meetings-max = Après, au plus (réunions)
paper-field-decisions-rule = Règle
paper-field-decisions-quorum-percent = Participation
paper-field-decisions-majority-percent = Majorité
paper-field-term-months = Durée du mandat
paper-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
paper-percent = { $percent ->
    [67] deux tiers
   *[other] { $percent } %
}
paper-changed-holder-added = désormais : { $name }
paper-changed-holder-removed = plus : { $name }
paper-changed-state = se rapporte autrement aux autres langues

## Répartir les participants
mix-file = Qui rencontre qui
mix-name = Nom
mix-round = Tour { $number }
mix-group = Groupe { $number }
mix-group-leads = { $group }, vous animez
mix-leads = { $name } (anime)
mix-rests = Pause
mix-mentoring = Mentors et mentorés
mix-mentor = Mentor
mix-mentee = Mentoré·e
mix-your-mentor = Votre mentor
mix-your-mentees = Vous accompagnez
mix-no-mentor = Sans mentor
mix-no-mentee = Sans mentoré

## Meetings: what leaves of them
sheet-agenda = Ordre du jour
sheet-hand-out = Document de séance
sheet-script = Déroulé d’animation
sheet-minutes = Compte rendu
sheet-actions = Actions
sheet-invitation = Invitation
sheet-time = Heure
sheet-min = Min
sheet-item = Point
sheet-lead = Animation
sheet-bring = À apporter
sheet-part = Partie
sheet-aim = Pour quoi
sheet-text = Texte
sheet-steps = Étapes
sheet-decisions = Décisions
sheet-decision = Décision
sheet-rule = Comment
sheet-objections = Objections
sheet-review = À revoir
sheet-what = Quoi
sheet-who = Qui
sheet-by = Pour le
sheet-done = Fait
sheet-since = Depuis
sheet-carried = Des réunions précédentes
sheet-nothing-decided = Rien n’a été décidé.
sheet-no-actions = Aucune action n’a été convenue.
sheet-attendance = Participation
sheet-present = Présents
sheet-guest = Invités
sheet-excused = Excusés
sheet-absent = Absents
sheet-expected = Présence non notée
sheet-parked = Mis de côté
sheet-draft = Projet, pas encore approuvé
sheet-cancelled = Cette réunion est annulée.
sheet-cancelled-short = Annulée
sheet-cancellation = Annulation
sheet-uninvitation = Annulation
sheet-uninvited-short = À retirer de votre agenda
sheet-uninvited = Vous ne participez plus à cette réunion. Ouvrez le fichier joint pour la retirer de votre agenda.
sheet-approved = Approuvé le { $date }
sheet-no-date = Pas encore de date
sheet-dates = Dates proposées
sheet-dates-best = convient le mieux
sheet-can-yes = oui
sheet-can-if-needed = au besoin
sheet-can-no = non
sheet-can-unsaid = pas encore de réponse
sheet-hours = { $from }–{ $to }
sheet-hours-zone = { $from }–{ $to } (heure de { $zone })
sheet-from-zone = { $from } (heure de { $zone })
city-athens = Athènes
city-berlin = Berlin
city-brussels = Bruxelles
city-copenhagen = Copenhague
city-lisbon = Lisbonne
city-london = Londres
city-luxembourg = Luxembourg
city-montreal = Montréal
city-paris = Paris
city-prague = Prague
city-vienna = Vienne
city-warsaw = Varsovie
city-zurich = Zurich
sheet-role = { $role } : { $name }
sheet-shadow = { $name }, avec { $shadow }
sheet-sum = { $planned } en tout
sheet-sum-clash = { $minutes } débordent sur un horaire fixe
sheet-sum-over = { $planned } en tout : { $over } de plus que les { $allowed } disponibles
sheet-took = À partir de { $from }, { $took } ({ $planned } prévues)
sheet-beside = À partir de { $from }, en même temps ({ $planned } prévues)
sheet-held = Tenue le { $date }, { $from }–{ $to }.
sheet-passed-over = Point passé
sheet-not-reached = Pas abordé
meeting-role-facilitator = Animation
meeting-role-host = Hôte
meeting-role-guardian = Garde du cercle
meeting-role-scribe = Secrétaire

## Les alias que propose la vérification des noms
names-alias-person = Personne { $number }
names-alias-employer = Organisation { $number }
names-alias-place = Lieu { $number }
names-alias-date = il y a quelque temps ({ $number })
names-alias-detail = (détail { $number })
names-not-anonymity = La vérification laisse passer des choses, et un alias n’est pas l’anonymat : qui était là, ou connaît l’histoire, peut encore savoir de qui il s’agit. Relisez une fois avant que cela ne parte.

## Groupes fermés : ce qui sort, et certificats
closed-take-away = Ce que j’emporte
closed-someone = Personne { $number }
closed-sheet-group = Notes du groupe
closed-sheet-mine = Mes notes
closed-sheet-supervision = Pour ma supervision de pratique
closed-pair-name = Supervision : { $me } et { $supervisor }
closed-pair-notes = Apporté en supervision
closed-sheet-ends = Ces notes prennent fin le { $date }, et cette copie devrait faire de même.
closed-sheet-question = La question
closed-statement = Attestation de présence
closed-statement-title = Présences : { $name }
closed-statement-date = Date
closed-statement-hours = Heures
closed-statement-method = Méthode
closed-statement-sum = { $count ->
    [one] Une séance, durée totale : { $hours }.
   *[other] { $count } séances, durée totale : { $hours }.
}
closed-statement-sign = Date et signature : ______________________________
closed-kind-session = séance
closed-kind-group = groupe
closed-kind-document = document
recovered-title = Retrouvé : { $title }

## Words with which people ask the guide, never shown
guide-asking = aide alors avec aux avoir bien ces cet cette cela chez combien comment comme dans depuis des dois dont elle elles est être faire fais fait faut ici ils kring les leur lui mais mes mon moi notre nos nous où par pas peut peux plus pour pourquoi puis quand que quel quelle quelles quels qui quoi sans ses son sont sur suis tout tous toute une vers veux voudrais vos votre vous
