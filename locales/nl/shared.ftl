### Wat het venster en de terminal allebei zeggen.
erase-no-mentions = Geen andere pagina bevat het woord { $name }.
erase-named = Ook labels, bewaarde zoekopdrachten en zinnen die { $name } noemen blijven: { $names }
meeting-lines-left-out = Weggelaten, want geen agendapunt:
meeting-invited-short = De agenda duurt { $count } min langer dan de uitnodiging zegt: verdeel de tijd opnieuw, of geef de bijeenkomst meer tijd.
attendance-present = Aanwezig
attendance-excused = Verontschuldigd
attendance-absent = Afwezig
attendance-guest = Gast
