### L’exemple où l’on regarde un peu.

demo-name = Un exemple (phrase de passe : { $passphrase })

## What is written in it
demo-read-me = À lire d’abord
demo-read-me-text =
    Ce carnet est inventé, et toutes les personnes qui s’y trouvent aussi. Changez ce que vous voulez : rien ici n’est à vous, et rien ne peut casser.

    ## Où regarder

    - *Journal* : trois ans de pages. Ouvrez-en une qui concerne quelqu’un, et voyez ce qui avait été convenu la fois d’avant.
    - *Groupes* : quatre personnes et la charte dont elles ont convenu.
    - *Réunions* : leur prochaine heure, prévue à la minute.
    - *Méthodes* : une cinquantaine, pour écrire ou pour animer un groupe.
    - Ctrl+K trouve tout. Essayez « silence ».

    ## Quand vous en avez assez vu

    Verrouillez-le avec Ctrl+L. Sur l’écran de verrouillage, choisissez *Commencer mon propre carnet*. Cet exemple s’ouvre avec : { $passphrase }
demo-tracker = Énergie après
demo-phrase-1 = Qu’est-ce qui suffirait pour aujourd’hui ?
demo-phrase-2 = Qu’est-ce que vous voulez garder ?
demo-phrase-3 = Je remarque que j’ai envie de vous aider, et je pose d’abord une question.
demo-group = Cercle du mardi
# Names, separated by a comma and a space; the first is the person whose notebook it is.
demo-people = Anne, Benoît, Claire, Idris
demo-charter = Cercle du mardi : notre façon de travailler
demo-meeting = L’heure du cercle
