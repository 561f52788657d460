### Het voorbeeld om in rond te kijken.

demo-name = Een voorbeeld (wachtzin: { $passphrase })

## What is written in it
demo-read-me = Lees mij eerst
demo-read-me-text =
    Dit notitieboek is verzonnen, en iedereen die erin voorkomt ook. Verander wat je wilt: niets hier is van jou, en er kan niets stuk.

    ## Waar je kunt kijken

    - *Dagboek*: drie jaar pagina’s. Open er een over iemand, en zie wat er de vorige keer afgesproken werd.
    - *Groepen*: vier mensen en het charter dat ze afspraken.
    - *Bijeenkomsten*: hun volgende uur, tot op de minuut gepland.
    - *Methodes*: een vijftigtal, om mee te schrijven of met een groep te doen.
    - Ctrl+K vindt alles. Probeer “stilte”.

    ## Als je genoeg gezien hebt

    Vergrendel het met Ctrl+L. Kies op het vergrendelscherm *Mijn eigen notitieboek beginnen*. Dit voorbeeld gaat open met: { $passphrase }
demo-tracker = Energie achteraf
demo-phrase-1 = Wat zou genoeg zijn voor vandaag?
demo-phrase-2 = Wat wil je houden?
demo-phrase-3 = Ik merk dat ik je wil helpen, en stel eerst een vraag.
demo-group = Dinsdagkring
# Names, separated by a comma and a space; the first is the person whose notebook it is.
demo-people = An, Bram, Claire, Idris
demo-charter = Dinsdagkring: hoe we samenwerken
demo-meeting = Een uur in de kring
