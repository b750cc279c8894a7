<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>AddExamplePanel</name>
  <message>
   <location filename="../../labeler/gui/concepts/add_example.py" />
   <source>A reason is needed: it is what others learn from.</source>
   <translation>Ein Grund ist nötig: daraus lernen die anderen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/add_example.py" />
   <source>Add (Enter)</source>
   <translation>Aufnehmen (Enter)</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/add_example.py" />
   <source>Add this image to the visual dictionary</source>
   <translation>Dieses Bild ins Bildwörterbuch aufnehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/add_example.py" />
   <source>An example of which concept?</source>
   <translation>Ein Beispiel für welches Konzept?</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/add_example.py" />
   <source>Choose a concept first, or say what this image is of.</source>
   <translation>Erst ein Konzept wählen, oder sagen, was dieses Bild zeigt.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/add_example.py" />
   <source>Leave it (Esc)</source>
   <translation>Lassen (Esc)</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/add_example.py" />
   <source>Reason</source>
   <translation>Grund</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/add_example.py" />
   <source>What does this image show of “{name}”?</source>
   <translation>Was sagt dieses Bild über „{name}“?</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/add_example.py" />
   <source>Why? What can be seen that makes it so?</source>
   <translation>Warum? Was ist zu sehen, das es dazu macht?</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/add_example.py" />
   <source>“{name}”, {verdict}: why?</source>
   <translation>„{name}“, {verdict}: warum?</translation>
  </message>
 </context>
 <context>
  <name>AddedPage</name>
  <message>
   <location filename="../../labeler/gui/added_page.py" />
   <source>A file that should be an image and cannot be read is kept in the project as unreadable.</source>
   <translation>Eine Datei, die ein Bild sein sollte und nicht zu lesen ist, steht als unlesbar im Projekt.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/added_page.py" />
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/added_page.py" />
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/added_page.py" />
   <source>Files that cannot be labeled</source>
   <translation>Dateien, nach denen nicht gefragt werden kann</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/added_page.py" />
   <source>Kept</source>
   <translation>Aufgenommen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/added_page.py" />
   <source>Why</source>
   <translation>Warum</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/added_page.py" />
   <source>no</source>
   <translation>nein</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/added_page.py" />
   <source>yes, unreadable</source>
   <translation>ja, als unlesbar</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/added_page.py" />
   <source>{count} are the same bytes in another place</source>
   <translation>{count} sind dieselben Bytes an anderem Ort</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/added_page.py" />
   <source>{count} cannot be shown</source>
   <translation>{count} sind nicht zu zeigen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/added_page.py" />
   <source>{count} images added</source>
   <translation>{count} Bilder dazugekommen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/added_page.py" />
   <source>{count} were no images</source>
   <translation>{count} waren keine Bilder</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/added_page.py" />
   <source>{count} were there already</source>
   <translation>{count} waren schon da</translation>
  </message>
 </context>
 <context>
  <name>AgreementByConcept</name>
  <message>
   <location filename="../../labeler/gui/agreement/concept_table.py" />
   <source>Agreement by concept</source>
   <translation>Einigkeit nach Konzept</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/concept_table.py" />
   <source>Boxes: IoU</source>
   <translation>Rahmen: IoU</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/concept_table.py" />
   <source>Cohen's kappa of two people, Fleiss' of more: 1 is perfect, 0 is chance.</source>
   <translation>Cohens Kappa bei zwei Personen, Fleiss' bei mehr: 1 ist vollkommen, 0 ist Zufall.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/concept_table.py" />
   <source>Concept</source>
   <translation>Konzept</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/concept_table.py" />
   <source>How far matched boxes of two people lie upon each other: 1 is perfect. The worst come first.</source>
   <translation>Wie weit die Rahmen zweier Personen sich decken: 1 ist vollkommen. Die schlechtesten kommen zuerst.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/concept_table.py" />
   <source>How many of all pairs of answers say the same, chance left in.</source>
   <translation>Wie viele aller Antwortpaare dasselbe sagen, samt Zufall.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/concept_table.py" />
   <source>How many of the boxes of two people have a partner.</source>
   <translation>Wie viele der Rahmen zweier Personen ein Gegenstück haben.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/concept_table.py" />
   <source>Images of which at least two people said whether it is there.</source>
   <translation>Bilder, zu denen mindestens zwei Personen sagten, ob es da ist.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/concept_table.py" />
   <source>Krippendorff's alpha: 1 is perfect, 0 is chance. A figure shows the images on which people differ.</source>
   <translation>Krippendorffs Alpha: 1 ist vollkommen, 0 ist Zufall. Eine Zahl zeigt die Bilder, bei denen sie uneinig sind.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/concept_table.py" />
   <source>Of or in: alpha</source>
   <translation>Zeigt/darin: Alpha</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/concept_table.py" />
   <source>There: alpha</source>
   <translation>Da: Alpha</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/concept_table.py" />
   <source>Told twice</source>
   <translation>Doppelt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/concept_table.py" />
   <source>What people looked for.</source>
   <translation>Wonach gesucht wurde.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/concept_table.py" />
   <source>all</source>
   <translation>alle</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/concept_table.py" />
   <source>kappa</source>
   <translation>Kappa</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/concept_table.py" />
   <source>matched</source>
   <translation>gepaart</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/concept_table.py" />
   <source>same</source>
   <translation>gleich</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/concept_table.py" />
   <source>{concept}: of or in, people differ</source>
   <translation>{concept}: „zeigt“ oder „darin“, uneinig</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/concept_table.py" />
   <source>{concept}: the boxes, the worst fit first</source>
   <translation>{concept}: die Rahmen, die schlechtesten zuerst</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/concept_table.py" />
   <source>{concept}: there or not, people differ</source>
   <translation>{concept}: da oder nicht, uneinig</translation>
  </message>
 </context>
 <context>
  <name>AgreementByLabeler</name>
  <message>
   <location filename="../../labeler/gui/agreement/labeler_table.py" />
   <source>Agreement by labeler</source>
   <translation>Einigkeit nach Person</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/labeler_table.py" />
   <source>Boxes: IoU</source>
   <translation>Rahmen: IoU</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/labeler_table.py" />
   <source>Gold</source>
   <translation>Gold</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/labeler_table.py" />
   <source>Half of their answers took less active time. The fastest come first.</source>
   <translation>Die Hälfte der Antworten brauchte weniger aktive Zeit. Die schnellsten kommen zuerst.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/labeler_table.py" />
   <source>How far their boxes lie upon those of others: 1 is perfect.</source>
   <translation>Wie weit die Rahmen sich mit denen der anderen decken: 1 ist vollkommen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/labeler_table.py" />
   <source>How many of their labels that say of or in say of; between what it may lie, of 20 cases in 19.</source>
   <translation>Anteil „zeigt“ an den Etiketten mit „zeigt“ oder „darin“; wozwischen er in 19 von 20 Fällen liegt.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/labeler_table.py" />
   <source>How often of or in is right, where they see what is there.</source>
   <translation>Wie oft „zeigt“ oder „darin“ stimmt, wo gesehen ist, was da ist.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/labeler_table.py" />
   <source>How often others say the same of what is there.</source>
   <translation>Wie oft andere dasselbe darüber sagen, was da ist.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/labeler_table.py" />
   <source>How often others say the same relation, where both see the concept.</source>
   <translation>Wie oft andere dieselbe Beziehung sagen, wo beide das Konzept sehen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/labeler_table.py" />
   <source>Images of which it is settled what is there, answered unseen.</source>
   <translation>Bilder, bei denen entschieden ist, was da ist, beantwortet, ohne das zu sehen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/labeler_table.py" />
   <source>Images that somebody else finished too.</source>
   <translation>Bilder, die auch jemand anders fertig hat.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/labeler_table.py" />
   <source>Labeler</source>
   <translation>Person</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/labeler_table.py" />
   <source>Of how many gold images every concept is right.</source>
   <translation>Bei wie vielen Goldbildern jedes Konzept stimmt.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/labeler_table.py" />
   <source>Of or in</source>
   <translation>Zeigt/darin</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/labeler_table.py" />
   <source>Of-rate</source>
   <translation>Of-Anteil</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/labeler_table.py" />
   <source>Others</source>
   <translation>Andere</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/labeler_table.py" />
   <source>Seconds</source>
   <translation>Sekunden</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/labeler_table.py" />
   <source>Shared</source>
   <translation>Geteilt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/labeler_table.py" />
   <source>The of-rate of the others on the same images.</source>
   <translation>Der Of-Anteil der anderen bei denselben Bildern.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/labeler_table.py" />
   <source>There</source>
   <translation>Da</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/labeler_table.py" />
   <source>Who gave the answers.</source>
   <translation>Wer geantwortet hat.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/labeler_table.py" />
   <source>of or in</source>
   <translation>zeigt/darin</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/labeler_table.py" />
   <source>right</source>
   <translation>richtig</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/labeler_table.py" />
   <source>{name}: gold images that are not right</source>
   <translation>{name}: Goldbilder, die nicht stimmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/labeler_table.py" />
   <source>{name}: gold images, another relation</source>
   <translation>{name}: Goldbilder, andere Beziehung</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/labeler_table.py" />
   <source>{name}: of or in, others say the other</source>
   <translation>{name}: „zeigt“ oder „darin“, andere sagen das andere</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/labeler_table.py" />
   <source>{name}: others say another relation</source>
   <translation>{name}: andere sagen eine andere Beziehung</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/labeler_table.py" />
   <source>{name}: others see something else</source>
   <translation>{name}: andere sehen etwas anderes</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/labeler_table.py" />
   <source>{name}: the boxes, the worst fit first</source>
   <translation>{name}: die Rahmen, die schlechtesten zuerst</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/labeler_table.py" />
   <source>{name}: the fastest answers</source>
   <translation>{name}: die schnellsten Antworten</translation>
  </message>
 </context>
 <context>
  <name>AgreementByPair</name>
  <message>
   <location filename="../../labeler/gui/agreement/pair_table.py" />
   <source>Agreement by pair</source>
   <translation>Einigkeit nach Paar</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/pair_table.py" />
   <source>Cohen's kappa: 1 is perfect, 0 is chance. A figure shows the images on which these two differ.</source>
   <translation>Cohens Kappa: 1 ist vollkommen, 0 ist Zufall. Eine Zahl zeigt die Bilder, bei denen die beiden uneinig sind.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/pair_table.py" />
   <source>Images and concepts of which both said whether it is there.</source>
   <translation>Bilder und Konzepte, zu denen beide sagten, ob es da ist.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/pair_table.py" />
   <source>Of or in: kappa</source>
   <translation>Zeigt/darin: Kappa</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/pair_table.py" />
   <source>One</source>
   <translation>Eine</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/pair_table.py" />
   <source>There: kappa</source>
   <translation>Da: Kappa</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/pair_table.py" />
   <source>Told by both</source>
   <translation>Von beiden</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/pair_table.py" />
   <source>Who gave answers to the same images.</source>
   <translation>Wer dieselben Bilder beantwortet hat.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/pair_table.py" />
   <source>Who gave the answers.</source>
   <translation>Wer geantwortet hat.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/pair_table.py" />
   <source>and another</source>
   <translation>und andere</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/pair_table.py" />
   <source>{one} and {other} differ</source>
   <translation>{one} und {other} sind uneinig</translation>
  </message>
 </context>
 <context>
  <name>AgreementView</name>
  <message>
   <location filename="../../labeler/gui/agreement/page.py" />
   <source>Agreement</source>
   <translation>Einigkeit</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/page.py" />
   <source>Comparing the answers …</source>
   <translation>Antworten werden verglichen …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/page.py" />
   <source>How you do</source>
   <translation>Eigene Werte</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/page.py" />
   <source>Nobody else has finished an image here that you finished.</source>
   <translation>Noch kein eigenes fertiges Bild hat auch jemand anders fertig.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/page.py" />
   <source>Not compared yet</source>
   <translation>Noch nicht verglichen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/page.py" />
   <source>On images that others finished too, and on settled ones.</source>
   <translation>Bei Bildern, die auch andere fertig haben, und bei entschiedenen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/page.py" />
   <source>What you are told is of settled images that were mixed in unseen.</source>
   <translation>Das Gesagte gilt entschiedenen Bildern, die unerkannt beigemischt waren.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/page.py" />
   <source>You have not finished an answer yet</source>
   <translation>Noch keine eigene Antwort ist fertig</translation>
  </message>
 </context>
 <context>
  <name>Alignment</name>
  <message>
   <location filename="../../labeler/gui/alignment/words.py" />
   <source>Before the mass of work, all answer the same few images without seeing each other. What they differ on ends in the visual dictionary; then the other images open.</source>
   <translation>Vor der großen Arbeit beantworten alle dieselben wenigen Bilder, ohne einander zu sehen. Worin sie uneinig sind, wird im Bildwörterbuch geklärt; dann werden die anderen Bilder frei.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/words.py" />
   <source>Each ends in an entry of the visual dictionary; then the other images open.</source>
   <translation>Jede endet mit einem Eintrag im Bildwörterbuch; dann werden die anderen Bilder frei.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/words.py" />
   <source>Ended on {day}. Another one may begin when the dictionary has changed, or people have come.</source>
   <translation>Beendet am {day}. Ein neuer kann beginnen, wenn das Wörterbuch sich ändert oder Leute dazukommen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/words.py" />
   <source>Every disagreement has ended in the dictionary. “Open the work” lets everyone go on.</source>
   <translation>Alles Uneinige ist im Wörterbuch geklärt. „Freigeben“ lässt alle weitermachen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/words.py" />
   <source>In the dictionary, {kind}: {text}</source>
   <translation>Im Wörterbuch, {kind}: {text}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/words.py" />
   <source>Is it of {concept}, or is {concept} in it?</source>
   <translation>Zeigt es {concept}, oder ist {concept} darin?</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/words.py" />
   <source>Is {concept} there at all?</source>
   <translation>Ist {concept} überhaupt da?</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/words.py" />
   <source>No alignment yet</source>
   <translation>Noch kein Abgleich</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/words.py" />
   <source>Not through yet: {names}. Until all are, nobody sees what was said, and other images wait. Who labels elsewhere gets these with “Hand out work”.</source>
   <translation>Noch nicht durch: {names}. Bis alle es sind, sieht niemand, was gesagt wurde, und andere Bilder warten. Wer anderswo etikettiert, bekommt diese mit „Arbeit ausgeben“.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/words.py" />
   <source>Of or in</source>
   <translation>Zeigt oder darin</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/words.py" />
   <source>Whether it is there</source>
   <translation>Ob es da ist</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/words.py" />
   <source>an example</source>
   <translation>ein Beispiel</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/words.py" />
   <source>can't tell</source>
   <translation>unklar</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/disagreement.py" />
   <source>example: {verdict}</source>
   <translation>Beispiel: {verdict}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/words.py" />
   <source>in</source>
   <translation>darin</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/disagreement.py" />
   <location filename="../../labeler/gui/alignment/words.py" />
   <source>must be seen</source>
   <translation>muss zu sehen sein</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/disagreement.py" />
   <location filename="../../labeler/gui/alignment/words.py" />
   <source>must not be seen</source>
   <translation>darf nicht zu sehen sein</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/words.py" />
   <source>not begun</source>
   <translation>nicht angefangen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/words.py" />
   <source>not seen as it is now: {names}</source>
   <translation>noch nicht in der jetzigen Form gesehen: {names}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/words.py" />
   <source>not there</source>
   <translation>nicht da</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/words.py" />
   <source>of</source>
   <translation>zeigt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/words.py" />
   <source>seen as it is now</source>
   <translation>in der jetzigen Form gesehen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/words.py" />
   <source>{alike} alike · alpha {alpha} · {count} compared</source>
   <translation>{alike} gleich · Alpha {alpha} · {count} verglichen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/words.py" />
   <source>{ended} Why it was given up: {reason}</source>
   <translation>{ended} Warum er aufgegeben wurde: {reason}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/words.py" />
   <source>{names} and {count} more</source>
   <translation>{names} und {count} weitere</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/words.py" />
   <source>“{name}” is done: the images are open</source>
   <translation>„{name}“ ist erledigt: die Bilder sind frei</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/words.py" />
   <source>“{name}” was given up: the images are open</source>
   <translation>„{name}“ wurde aufgegeben: die Bilder sind frei</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/words.py" />
   <source>“{name}”: disagreements left: {count}</source>
   <translation>„{name}“: noch uneinig: {count}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/words.py" />
   <source>“{name}”: nothing is left</source>
   <translation>„{name}“: nichts ist übrig</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/words.py" />
   <source>“{name}”: waiting for {count} of {all}</source>
   <translation>„{name}“: es fehlen {count} von {all}</translation>
  </message>
 </context>
 <context>
  <name>AlignmentView</name>
  <message>
   <location filename="../../labeler/gui/alignment/view.py" />
   <source>Alignment</source>
   <translation>Abgleich</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/view.py" />
   <source>Alignment {number}</source>
   <translation>Abgleich {number}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/view.py" />
   <source>Answered</source>
   <translation>Beantwortet</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/view.py" />
   <source>Concept</source>
   <translation>Konzept</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/view.py" />
   <source>Drawing the images …</source>
   <translation>Bilder werden gezogen …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/view.py" />
   <source>How far you agree</source>
   <translation>Wie einig alle sind</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/view.py" />
   <source>Labeler</source>
   <translation>Person</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/view.py" />
   <source>Visual dictionary</source>
   <translation>Bildwörterbuch</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/view.py" />
   <source>Who is through</source>
   <translation>Wer durch ist</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/view.py" />
   <source>all together</source>
   <translation>alle zusammen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/view.py" />
   <source>{number} of {count}</source>
   <translation>{number} von {count}</translation>
  </message>
 </context>
 <context>
  <name>AssignedPage</name>
  <message>
   <location filename="../../labeler/gui/out_and_home/assigned.py" />
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/assigned.py" />
   <source>Hand out makes a package for each labeler, and notes here who has which images.</source>
   <translation>„Ausgeben“ macht jeder Person ein Paket und notiert hier, wer welche Bilder hat.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/assigned.py" />
   <source>Hand out …</source>
   <translation>Ausgeben …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/assigned.py" />
   <source>Handed out</source>
   <translation>Ausgegeben</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/assigned.py" />
   <source>Images</source>
   <translation>Bilder</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/assigned.py" />
   <source>Labeler</source>
   <translation>Person</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/assigned.py" />
   <source>Last handed in</source>
   <translation>Zuletzt abgegeben</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/assigned.py" />
   <source>Move</source>
   <translation>Umbuchen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/assigned.py" />
   <source>Move to</source>
   <translation>Umbuchen auf</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/assigned.py" />
   <source>Nothing is handed out</source>
   <translation>Nichts ist ausgegeben</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/assigned.py" />
   <source>Of these</source>
   <translation>Davon</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/assigned.py" />
   <source>Package</source>
   <translation>Paket</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/assigned.py" />
   <source>Take back</source>
   <translation>Zurücknehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/assigned.py" />
   <source>What is taken back can be handed out to others; an answer that comes home all the same is taken in. What is moved waits for the next package of whoever gets it.</source>
   <translation>Zurückgenommenes kann an andere gehen; kommt doch noch eine Antwort, wird sie übernommen. Umgebuchtes wartet auf das nächste Paket der Person, die es bekommt.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/assigned.py" />
   <source>Who has what</source>
   <translation>Wer was hat</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/assigned.py" />
   <source>{images} can be handed out again, or wait for a package.</source>
   <translation>{images} können wieder ausgegeben werden oder warten auf ein Paket.</translation>
  </message>
 </context>
 <context>
  <name>Beginning</name>
  <message>
   <location filename="../../labeler/gui/alignment/beginning.py" />
   <source>Begin an alignment</source>
   <translation>Einen Abgleich beginnen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/beginning.py" />
   <source>How many</source>
   <translation>Wie viele</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/beginning.py" />
   <source>How many images</source>
   <translation>Wie viele Bilder</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/beginning.py" />
   <source>Nobody has answered them: spread over what is seen in the images, or over their folders.</source>
   <translation>Niemand hat sie beantwortet: gestreut über das, was auf den Bildern zu sehen ist, oder über ihre Ordner.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/beginning.py" />
   <source>Which images</source>
   <translation>Welche Bilder</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/beginning.py" />
   <source>drawn by the program</source>
   <translation>vom Programm gezogen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/beginning.py" />
   <source>{count} images, as they were sent. What somebody has answered before counts as answered.</source>
   <translation>{count} Bilder, wie geschickt. Was jemand schon beantwortet hat, zählt als beantwortet.</translation>
  </message>
 </context>
 <context>
  <name>BoxSurface</name>
  <message>
   <location filename="../../labeler/gui/canvas/box_surface.py" />
   <source>Boxes: {count}.</source>
   <translation>Rahmen: {count}.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/canvas/box_surface.py" />
   <source>Selected: {box}.</source>
   <translation>Gewählt: {box}.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/canvas/box_surface.py" />
   <source>crowd</source>
   <translation>Menge</translation>
  </message>
 </context>
 <context>
  <name>Boxes</name>
  <message>
   <location filename="../../labeler/gui/label/boxes.py" />
   <source>Arrows move the box; with Ctrl, they make it wider, narrower, higher or lower.</source>
   <translation>Pfeile bewegen den Rahmen; mit Strg machen sie ihn breiter, schmaler, höher oder niedriger.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/boxes.py" />
   <source>That box is nearly the whole image. Is the image of it? Esc goes back to the question.</source>
   <translation>Dieser Rahmen ist fast das ganze Bild. Zeigt das Bild als Ganzes genau das? Esc führt zur Frage zurück.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/boxes.py" />
   <source>This box came from elsewhere. Answer the question first, then it can be changed.</source>
   <translation>Dieser Rahmen kommt von anderswo. Erst die Frage beantworten, dann lässt er sich ändern.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/boxes.py" />
   <source>copied: {name}</source>
   <translation>kopiert: {name}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/boxes.py" />
   <source>elsewhere: {name}</source>
   <translation>anderswo: {name}</translation>
  </message>
 </context>
 <context>
  <name>Bridge</name>
  <message>
   <location filename="../../labeler/gui/bridge.py" />
   <source>The last step is not saved yet: wait for it, or mend what is in the way.</source>
   <translation>Der letzte Schritt ist noch nicht gesichert: kurz warten, oder beheben, was im Weg ist.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bridge.py" />
   <source>The project is being written to: wait until that is done.</source>
   <translation>In das Projekt wird gerade geschrieben: kurz warten, bis das fertig ist.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bridge.py" />
   <source>This project is open to read only: nothing can be said in it here.</source>
   <translation>Dieses Projekt ist nur zum Lesen offen: Antworten sind hier nicht möglich.</translation>
  </message>
 </context>
 <context>
  <name>BriefFields</name>
  <message>
   <location filename="../../labeler/gui/brief/fields.py" />
   <source>For whom</source>
   <translation>Für wen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/brief/fields.py" />
   <source>How its success is measured</source>
   <translation>Woran sein Erfolg gemessen wird</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/brief/fields.py" />
   <source>Images of each concept that are enough</source>
   <translation>Wie viele Bilder je Konzept genügen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/brief/fields.py" />
   <source>On top of a base model tens to tens of thousands are enough, from scratch thousands.</source>
   <translation>Auf einem Basismodell genügen Dutzende bis Zehntausende, von Grund auf sind es Tausende.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/brief/fields.py" />
   <source>Training</source>
   <translation>Training</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/brief/fields.py" />
   <source>What it will meet</source>
   <translation>Was ihm begegnen wird</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/brief/fields.py" />
   <source>What the model is for</source>
   <translation>Wofür das Modell ist</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/brief/fields.py" />
   <source>Where other things come too, it needs images that are known to have none of the concepts.</source>
   <translation>Wo auch anderes vorkommt, braucht es Bilder, die sicher keines der Konzepte haben.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/brief/fields.py" />
   <source>from scratch</source>
   <translation>von Grund auf</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/brief/fields.py" />
   <source>nine of ten right at the first try</source>
   <translation>neun von zehn auf Anhieb richtig</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/brief/fields.py" />
   <source>not said yet</source>
   <translation>noch nicht gesagt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/brief/fields.py" />
   <source>on top of a base model</source>
   <translation>auf einem Basismodell</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/brief/fields.py" />
   <source>only the concepts</source>
   <translation>nur die Konzepte</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/brief/fields.py" />
   <source>other things too</source>
   <translation>auch anderes</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/brief/fields.py" />
   <source>people at the tills of a shop</source>
   <translation>die Leute an den Kassen eines Ladens</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/brief/fields.py" />
   <source>say which fruit is on the scales</source>
   <translation>sagen, welches Obst auf der Waage liegt</translation>
  </message>
 </context>
 <context>
  <name>BriefPage</name>
  <message>
   <location filename="../../labeler/gui/brief/page.py" />
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/brief/page.py" />
   <source>Concept with an aim of its own</source>
   <translation>Konzept mit eigenem Soll</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/brief/page.py" />
   <source>Images of this concept that are enough</source>
   <translation>Wie viele Bilder dieses Konzepts genügen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/brief/page.py" />
   <source>Of one concept, so many</source>
   <translation>Von einem Konzept so viele</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/brief/page.py" />
   <source>The brief</source>
   <translation>Der Auftrag</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/brief/page.py" />
   <source>What the data is judged by, written before anyone labels. Each line holds as soon as it is said.</source>
   <translation>Woran die Daten gemessen werden, geschrieben, bevor etikettiert wird. Jede Zeile gilt, sobald sie gesagt ist.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/brief/page.py" />
   <source>as all others</source>
   <translation>wie alle anderen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/brief/page.py" />
   <source>{name} {count}</source>
   <translation>{name} {count}</translation>
  </message>
 </context>
 <context>
  <name>BringIn</name>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>1 answer</source>
   <translation>1 Antwort</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>1 answer stands there already</source>
   <translation>1 Antwort steht schon da</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>1 box</source>
   <translation>1 Rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>1 box cannot be</source>
   <translation>1 Rahmen kann nicht sein</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>1 box reached over the edge and was cut there</source>
   <translation>1 Rahmen ragte über den Rand und wurde dort abgeschnitten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>1 box that cannot be is left out</source>
   <translation>1 Rahmen, der nicht sein kann, bleibt draußen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>1 class</source>
   <translation>1 Klasse</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>1 class is left out</source>
   <translation>1 Klasse bleibt draußen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>1 concept added</source>
   <translation>1 Konzept kam dazu</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>1 file passed over: {why}</source>
   <translation>1 Datei übergangen: {why}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>1 image</source>
   <translation>1 Bild</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>1 image added to the project</source>
   <translation>1 Bild ins Projekt aufgenommen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>1 image has another size here: its boxes are scaled</source>
   <translation>1 Bild hat hier eine andere Größe: seine Rahmen werden umgerechnet</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>1 image is added first; its labels are counted then</source>
   <translation>1 Bild wird zuerst aufgenommen; seine Etiketten werden dann gezählt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>1 image is left out: it is neither in the project nor beside the labels</source>
   <translation>1 Bild bleibt draußen: es ist weder im Projekt noch bei den Etiketten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>1 image is left out: its name fits several images of the project</source>
   <translation>1 Bild bleibt draußen: sein Name passt auf mehrere Bilder des Projekts</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>1 image is left out: the project does not have it</source>
   <translation>1 Bild bleibt draußen: das Projekt hat es nicht</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>1 image lies on its side: its boxes are turned upright</source>
   <translation>1 Bild liegt auf der Seite: seine Rahmen werden aufrecht gedreht</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>1 image of the project</source>
   <translation>1 Bild des Projekts</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>1 label without a box</source>
   <translation>1 Etikett ohne Rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>1 labeler added</source>
   <translation>1 Person kam dazu</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>1 of them a skip</source>
   <translation>davon 1 Übersprungenes</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>1 question</source>
   <translation>1 Frage</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>1 question for the clarify pass</source>
   <translation>1 Frage für den Klärungsdurchgang</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>1 question stands there already</source>
   <translation>1 Frage steht schon da</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>Cut off: no label was taken in. Images that were added until then are in the project.</source>
   <translation>Abgebrochen: kein Etikett wurde übernommen. Bis dahin aufgenommene Bilder sind im Projekt.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>Cut off: nothing was written.</source>
   <translation>Abgebrochen: nichts wurde geschrieben.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>It brings 1 concept along.</source>
   <translation>Er bringt 1 Konzept mit.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>It brings {count} concepts along.</source>
   <translation>Er bringt {count} Konzepte mit.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>Nothing has changed.</source>
   <translation>Nichts hat sich geändert.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>Nothing new was said.</source>
   <translation>Nichts Neues wurde gesagt.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>Said by {names}.</source>
   <translation>Gesagt von {names}.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>Taken in: {parts}.</source>
   <translation>Übernommen: {parts}.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>The clarify pass asks the questions.</source>
   <translation>Der Klärungsdurchgang stellt die Fragen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>The project has all of the images.</source>
   <translation>Das Projekt hat alle Bilder.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>The project has none of the images.</source>
   <translation>Das Projekt hat keines der Bilder.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>The project has {count} of the images.</source>
   <translation>Das Projekt hat {count} der Bilder.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>This is an export of Labeler.</source>
   <translation>Das ist ein Export von Labeler.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>and {count} more</source>
   <translation>und {count} weitere</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>found: {ways}</source>
   <translation>gefunden: {ways}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>labeler in “finished … of”</source>
   <translation>Person in „fertige … von“</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>the choice beside each class</source>
   <translation>der Auswahl neben jeder Klasse</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>{count} answers</source>
   <translation>{count} Antworten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>{count} answers stand there already</source>
   <translation>{count} Antworten stehen schon da</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>{count} boxes</source>
   <translation>{count} Rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>{count} boxes cannot be</source>
   <translation>{count} Rahmen sind unmöglich</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>{count} boxes reached over the edge and were cut there</source>
   <translation>{count} Rahmen reichten über den Rand und wurden dort beschnitten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>{count} boxes that cannot be are left out</source>
   <translation>{count} Rahmen, die nicht sein können, bleiben draußen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>{count} by content</source>
   <translation>{count} am Inhalt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>{count} by name</source>
   <translation>{count} am Namen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>{count} by path</source>
   <translation>{count} am Pfad</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>{count} by place</source>
   <translation>{count} am Ort</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>{count} by the manifest of the export</source>
   <translation>{count} durch das Manifest des Exports</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>{count} classes</source>
   <translation>{count} Klassen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>{count} classes are left out</source>
   <translation>{count} Klassen bleiben draußen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>{count} concepts added</source>
   <translation>{count} Konzepte angelegt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>{count} files passed over: {why}</source>
   <translation>{count} Dateien übergangen: {why}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>{count} images</source>
   <translation>{count} Bilder</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>{count} images added to the project</source>
   <translation>{count} Bilder ins Projekt aufgenommen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>{count} images are added first; their labels are counted then</source>
   <translation>{count} Bilder werden zuerst aufgenommen; ihre Etiketten werden dann gezählt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>{count} images are left out: the project does not have them</source>
   <translation>{count} Bilder bleiben draußen: das Projekt hat sie nicht</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>{count} images are left out: their names fit several images of the project</source>
   <translation>{count} Bilder bleiben draußen: ihre Namen passen auf mehrere Bilder des Projekts</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>{count} images are left out: they are neither in the project nor beside the labels</source>
   <translation>{count} Bilder bleiben draußen: sie sind weder im Projekt noch bei den Etiketten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>{count} images have another size here: their boxes are scaled</source>
   <translation>{count} Bilder haben hier eine andere Größe: ihre Rahmen werden umgerechnet</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>{count} images lie on their side: their boxes are turned upright</source>
   <translation>{count} Bilder liegen auf der Seite: ihre Rahmen werden aufgerichtet</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>{count} images of the project</source>
   <translation>{count} Bilder des Projekts</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>{count} labelers added</source>
   <translation>{count} Personen kamen dazu</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>{count} labels without a box</source>
   <translation>{count} Etiketten ohne Rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>{count} of them skips</source>
   <translation>{count} davon übergangen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>{count} questions</source>
   <translation>{count} Fragen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>{count} questions for the clarify pass</source>
   <translation>{count} Fragen für den Klärungsdurchgang</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>{count} questions stand there already</source>
   <translation>{count} Fragen stehen schon da</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>{images} in {classes}.</source>
   <translation>{images} in {classes}.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>“Add images that are not in the project yet”</source>
   <translation>„Bilder aufnehmen, die noch nicht im Projekt sind“</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>“Boxes of images that lie on their side are”</source>
   <translation>„Rahmen von Bildern, die auf der Seite liegen, sind“</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>“Leave out boxes that cannot be”</source>
   <translation>„Unmögliche Rahmen auslassen“</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>“finished … of”</source>
   <translation>„fertige … von“</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_words.py" />
   <source>“leave out”</source>
   <translation>„auslassen“</translation>
  </message>
 </context>
 <context>
  <name>BringInPage</name>
  <message>
   <location filename="../../labeler/gui/bring_in.py" />
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in.py" />
   <source>Bring in labels</source>
   <translation>Etiketten übernehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in.py" />
   <source>File or folder with the labels</source>
   <translation>Datei oder Ordner mit den Etiketten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in.py" />
   <source>Import</source>
   <translation>Übernehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in.py" />
   <source>Labels from elsewhere come in as questions: is the image of the concept, is the concept in it, or not there? Nothing is written before you press Import, and the files stay as they are.</source>
   <translation>Etiketten von anderswo kommen als Fragen herein: zeigt das Bild das Konzept, ist das Konzept darin, oder nicht da? Vor dem Druck auf Übernehmen wird nichts geschrieben, und die Dateien bleiben, wie sie sind.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in.py" />
   <source>Look</source>
   <translation>Ansehen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in.py" />
   <source>What came in</source>
   <translation>Was hereinkam</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in.py" />
   <source>What would come in</source>
   <translation>Was hereinkäme</translation>
  </message>
 </context>
 <context>
  <name>Canvas</name>
  <message>
   <location filename="../../labeler/gui/canvas/canvas.py" />
   <source>A box needs at least 3 pixels on each side: draw it larger.</source>
   <translation>Ein Rahmen braucht mindestens 3 Pixel auf jeder Seite: größer ziehen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/canvas/canvas.py" />
   <source>Drawing boxes round: {concept}.</source>
   <translation>Rahmen ziehen um: {concept}.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/canvas/canvas.py" />
   <source>That box lies outside the image: draw it on the image.</source>
   <translation>Dieser Rahmen liegt außerhalb des Bildes: auf dem Bild ziehen.</translation>
  </message>
 </context>
 <context>
  <name>Cards</name>
  <message>
   <location filename="../../labeler/gui/review/cards.py" />
   <source>As gold: mixed in unseen, to see how well labelers do.</source>
   <translation>Als Gold: unerkannt beigemischt, um zu sehen, wie gut alle antworten.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/cards.py" />
   <source>With it into the dictionary: {concept}, {verdict}: {reason}</source>
   <translation>Damit ins Wörterbuch: {concept}, {verdict}: {reason}</translation>
  </message>
 </context>
 <context>
  <name>Choices</name>
  <message>
   <location filename="../../labeler/gui/export/choices.py" />
   <source>Format</source>
   <translation>Format</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/choices.py" />
   <source>Only a part</source>
   <translation>Auswahl</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/choices.py" />
   <source>Options</source>
   <translation>Optionen</translation>
  </message>
 </context>
 <context>
  <name>ClassChoice</name>
  <message>
   <location filename="../../labeler/gui/class_choice.py" />
   <source>1 class is a concept of this project: {names}</source>
   <translation>1 Klasse ist ein Konzept dieses Projekts: {names}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/class_choice.py" />
   <source>Classes that are no concepts</source>
   <translation>Klassen, die keine Konzepte sind</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/class_choice.py" />
   <source>What the class {name} is</source>
   <translation>Was die Klasse {name} ist</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/class_choice.py" />
   <source>is the concept {name}</source>
   <translation>ist das Konzept {name}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/class_choice.py" />
   <source>leave out</source>
   <translation>auslassen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/class_choice.py" />
   <source>{count} classes are concepts of this project: {names}</source>
   <translation>{count} Klassen sind Konzepte dieses Projekts: {names}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/class_choice.py" />
   <source>{count} more are left out.</source>
   <translation>{count} weitere werden ausgelassen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/class_choice.py" />
   <source>{name} (closed)</source>
   <translation>{name} (geschlossen)</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/class_choice.py" />
   <source>{name} · 1 box</source>
   <translation>{name} · 1 Rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/class_choice.py" />
   <source>{name} · 1 label</source>
   <translation>{name} · 1 Etikett</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/class_choice.py" />
   <source>{name} · {count} boxes</source>
   <translation>{name} · {count} Rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/class_choice.py" />
   <source>{name} · {count} labels</source>
   <translation>{name} · {count} Etiketten</translation>
  </message>
 </context>
 <context>
  <name>ClosePlan</name>
  <message>
   <location filename="../../labeler/gui/concepts/plans.py" />
   <source>Close (Enter)</source>
   <translation>Schließen (Enter)</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/plans.py" />
   <source>Close “{name}”</source>
   <translation>„{name}“ schließen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/plans.py" />
   <source>Open again (Enter)</source>
   <translation>Wieder öffnen (Enter)</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/plans.py" />
   <source>Open “{name}” again</source>
   <translation>„{name}“ wieder öffnen</translation>
  </message>
 </context>
 <context>
  <name>ColorField</name>
  <message>
   <location filename="../../labeler/gui/concepts/fields.py" />
   <source>Colour</source>
   <translation>Farbe</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/fields.py" />
   <source>by its place in the list</source>
   <translation>nach dem Platz in der Liste</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/fields.py" />
   <source>colour {number} · {color}</source>
   <translation>Farbe {number} · {color}</translation>
  </message>
 </context>
 <context>
  <name>ConceptBars</name>
  <message>
   <location filename="../../labeler/gui/insights/concept_bars.py" />
   <source>Labels by concept</source>
   <translation>Etiketten nach Konzept</translation>
  </message>
 </context>
 <context>
  <name>ConceptCounts</name>
  <message>
   <location filename="../../labeler/gui/export/concept_counts.py" />
   <source>By concept</source>
   <translation>Nach Konzept</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/concept_counts.py" />
   <source>boxes</source>
   <translation>Rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/concept_counts.py" />
   <source>concept</source>
   <translation>Konzept</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/concept_counts.py" />
   <source>{count} more concepts: the card of the export counts them all.</source>
   <translation>{count} weitere Konzepte: die Karte des Exports zählt sie alle.</translation>
  </message>
 </context>
 <context>
  <name>ConceptEditor</name>
  <message>
   <location filename="../../labeler/gui/concepts/editor.py" />
   <source>A kind of</source>
   <translation>Eine Art von</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/editor.py" />
   <source>Colour</source>
   <translation>Farbe</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/editor.py" />
   <source>Facet: the question it answers</source>
   <translation>Facette: seine Frage</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/editor.py" />
   <source>How it is known by what can be seen</source>
   <translation>Woran es zu erkennen ist, nur vom Sehen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/editor.py" />
   <source>It has labels, and stays in its facet.</source>
   <translation>Es hat Etiketten und bleibt in seiner Facette.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/editor.py" />
   <source>Key</source>
   <translation>Taste</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/editor.py" />
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/editor.py" />
   <source>Often confused with</source>
   <translation>Oft verwechselt mit</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/editor.py" />
   <source>Save (Ctrl+S)</source>
   <translation>Sichern (Strg+S)</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/editor.py" />
   <source>What must be seen</source>
   <translation>Was zu sehen sein muss</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/editor.py" />
   <source>What must not be seen</source>
   <translation>Was nicht zu sehen sein darf</translation>
  </message>
 </context>
 <context>
  <name>ConceptField</name>
  <message>
   <location filename="../../labeler/gui/start/concept_field.py" />
   <source>Concepts (*.toml)</source>
   <translation>Konzepte (*.toml)</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/concept_field.py" />
   <source>Concepts, one a line</source>
   <translation>Konzepte, eines je Zeile</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/concept_field.py" />
   <source>From {file}: {names}</source>
   <translation>Aus {file}: {names}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/concept_field.py" />
   <source>Leave the file out</source>
   <translation>Datei weglassen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/concept_field.py" />
   <source>Read concepts from a file</source>
   <translation>Konzepte aus einer Datei lesen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/concept_field.py" />
   <source>Read from a file …</source>
   <translation>Aus einer Datei lesen …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/concept_field.py" />
   <source>one a line, as
bouquet : flowers bound together, held or lying</source>
   <translation>eines je Zeile, etwa
Strauß : gebundene Blumen, gehalten oder liegend</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/concept_field.py" />
   <source>{count} more</source>
   <translation>{count} weitere</translation>
  </message>
 </context>
 <context>
  <name>ConceptList</name>
  <message>
   <location filename="../../labeler/gui/widgets/concept_list.py" />
   <source>Concepts</source>
   <translation>Konzepte</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/widgets/concept_list.py" />
   <source>Filter concepts</source>
   <translation>Konzepte filtern</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/widgets/concept_list.py" />
   <source>No concept matches “{text}”.</source>
   <translation>Kein Konzept passt zu „{text}“.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/widgets/concept_list.py" />
   <source>type to filter</source>
   <translation>filtern</translation>
  </message>
 </context>
 <context>
  <name>ConceptRows</name>
  <message>
   <location filename="../../labeler/gui/widgets/concept_rows.py" />
   <source>key {key}</source>
   <translation>Taste {key}</translation>
  </message>
 </context>
 <context>
  <name>ConceptTable</name>
  <message>
   <location filename="../../labeler/gui/concepts/table.py" />
   <source>Concept</source>
   <translation>Konzept</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/table.py" />
   <source>Concepts</source>
   <translation>Konzepte</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/table.py" />
   <source>Facet</source>
   <translation>Facette</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/table.py" />
   <source>Key</source>
   <translation>Taste</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/table.py" />
   <source>Labels</source>
   <translation>Etiketten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/table.py" />
   <source>{facet} · closed</source>
   <translation>{facet} · geschlossen</translation>
  </message>
 </context>
 <context>
  <name>Concepts</name>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>Answers given while it was closed, which are asked about it: {count}.</source>
   <translation>Antworten aus der Zeit, als es geschlossen war; danach wird nun gefragt: {count}.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>Answers in which “{going}” becomes “{into}”: {count}. Labelers: {labelers}.</source>
   <translation>Antworten, in denen „{going}“ zu „{into}“ wird: {count}. Personen: {labelers}.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>Answers in which “{name}” is absent, and the new ones are too: {count}.</source>
   <translation>Antworten, in denen „{name}“ nicht da ist, und die neuen auch nicht: {count}.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>Answers that are asked again, because “{name}” was said there or nobody could tell: {count}.</source>
   <translation>Antworten, nach denen neu gefragt wird, weil dort „{name}“ gesagt wurde oder unklar war: {count}.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>Answers that have both: {count}. The stronger word stays (of, in, can't tell, not here).</source>
   <translation>Antworten mit beiden: {count}. Das stärkere Wort bleibt (zeigt, darin, unklar, nicht da).</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>Boxes that go with it: {boxes}. Claims: {claims}.</source>
   <translation>Rahmen, die mitgehen: {boxes}. Übernommene Etiketten: {claims}.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>Labels: {labels} · labelers: {labelers} · boxes: {boxes} · claims: {claims}</source>
   <translation>Etiketten: {labels} · Personen: {labelers} · Rahmen: {boxes} · übernommen: {claims}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>Nothing was said of it yet.</source>
   <translation>Dazu wurde noch nichts gesagt.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>What was said of it stays. Labels: {labels}, boxes: {boxes}, labelers: {labelers}.</source>
   <translation>Was dazu gesagt wurde, bleibt. Etiketten: {labels}, Rahmen: {boxes}, Personen: {labelers}.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>adding “{name}”</source>
   <translation>„{name}“ anlegen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/dictionary_change.py" />
   <source>and {count} more</source>
   <translation>und {count} weitere</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>change of “{name}”</source>
   <translation>Änderung an „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>closing “{name}”</source>
   <translation>„{name}“ schließen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>colour of “{name}”</source>
   <translation>Farbe von „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>description of “{name}”</source>
   <translation>Beschreibung von „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>example of “{name}”</source>
   <translation>Beispiel für „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>facet of “{name}”</source>
   <translation>Facette von „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>ideal</source>
   <translation>ideal</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>key of “{name}”</source>
   <translation>Taste von „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>merging “{name}”</source>
   <translation>„{name}“ zusammenlegen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>moving “{name}”</source>
   <translation>„{name}“ verschieben</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>not ideal</source>
   <translation>nicht ideal</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>only in it</source>
   <translation>nur darin</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>opening “{name}” again</source>
   <translation>„{name}“ wieder öffnen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>parent of “{name}”</source>
   <translation>Oberbegriff von „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>removed example of “{name}”</source>
   <translation>Beispiel für „{name}“ herausnehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>renaming to “{name}”</source>
   <translation>Umbenennen in „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/dictionary_change.py" />
   <source>says nothing any more</source>
   <translation>sagt nichts mehr</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>splitting “{name}”</source>
   <translation>„{name}“ teilen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/dictionary_change.py" />
   <source>taken out: {count}</source>
   <translation>herausgenommen: {count}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>the definition</source>
   <translation>die Definition</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>the examples</source>
   <translation>die Beispiele</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>what it is confused with</source>
   <translation>womit es verwechselt wird</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>what must be seen</source>
   <translation>was zu sehen sein muss</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>what must not be seen</source>
   <translation>was nicht zu sehen sein darf</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/dictionary_change.py" />
   <source>{verdict}: {reason}</source>
   <translation>{verdict}: {reason}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>“{going}” is closed. Nothing is asked again.</source>
   <translation>„{going}“ wird geschlossen. Nichts wird neu gefragt.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>“{name}” is asked about again.</source>
   <translation>Nach „{name}“ wird wieder gefragt.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>“{name}” is closed; what was said of it stays: {labels} labels with {boxes} boxes.</source>
   <translation>„{name}“ wird geschlossen; was dazu gesagt wurde, bleibt: {labels} Etiketten mit {boxes} Rahmen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/words.py" />
   <source>“{name}” is no longer asked about.</source>
   <translation>Nach „{name}“ wird nicht mehr gefragt.</translation>
  </message>
 </context>
 <context>
  <name>ConceptsPage</name>
  <message>
   <location filename="../../labeler/gui/concepts/page.py" />
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/page.py" />
   <source>Concepts</source>
   <translation>Konzepte</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/page.py" />
   <source>Examples</source>
   <translation>Beispiele</translation>
  </message>
 </context>
 <context>
  <name>Confused</name>
  <message>
   <location filename="../../labeler/gui/agreement/confused.py" />
   <source>Nobody confuses the same thing twice.</source>
   <translation>Niemand verwechselt dasselbe zweimal.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/confused.py" />
   <source>Show {count}</source>
   <translation>{count} zeigen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/confused.py" />
   <source>There is nothing to tell yet.</source>
   <translation>Noch gibt es nichts zu sagen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/confused.py" />
   <source>and {count} more</source>
   <translation>und {count} weitere</translation>
  </message>
 </context>
 <context>
  <name>ConfusedField</name>
  <message>
   <location filename="../../labeler/gui/concepts/fields.py" />
   <source>Often confused with</source>
   <translation>Oft verwechselt mit</translation>
  </message>
 </context>
 <context>
  <name>ContactSheet</name>
  <message>
   <location filename="../../labeler/gui/contact_sheet/words.py" />
   <source>1 image</source>
   <translation>1 Bild</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/words.py" />
   <source>1 image is offered to every labeler as “{name}”, in the filter of the Label page.</source>
   <translation>1 Bild steht nun allen als „{name}“ im Filter der Seite Etikettieren.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/page.py" />
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/page.py" />
   <source>Contact sheet</source>
   <translation>Kontaktbogen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/page.py" />
   <source>Images</source>
   <translation>Bilder</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/words.py" />
   <source>Label again</source>
   <translation>Neu etikettieren</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/words.py" />
   <source>Label all again</source>
   <translation>Alle neu etikettieren</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/words.py" />
   <source>Label it again</source>
   <translation>Neu etikettieren</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/words.py" />
   <source>Send 1 image to a pass</source>
   <translation>1 Bild in einen Durchgang schicken</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/words.py" />
   <source>Send all to a pass …</source>
   <translation>Alle in einen Durchgang …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/words.py" />
   <source>Send to a pass …</source>
   <translation>In einen Durchgang …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/words.py" />
   <source>Send {count} images to a pass</source>
   <translation>{count} Bilder in einen Durchgang schicken</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/page.py" />
   <source>There is no image here</source>
   <translation>Hier ist kein Bild</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/page.py" />
   <source>Whatever there was to look at has been seen to.</source>
   <translation>Was anzusehen war, ist erledigt.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/words.py" />
   <source>labelers differ</source>
   <translation>Personen uneinig</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/words.py" />
   <source>none of the concepts</source>
   <translation>keines der Konzepte</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/words.py" />
   <source>not finished</source>
   <translation>nicht fertig</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/words.py" />
   <source>not labeled yet</source>
   <translation>noch nicht etikettiert</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/words.py" />
   <source>of {concept}</source>
   <translation>zeigt {concept}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/words.py" />
   <source>skipped</source>
   <translation>übergangen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/words.py" />
   <source>{chosen} of {count} chosen</source>
   <translation>{chosen} von {count} gewählt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/words.py" />
   <source>{concept} in it</source>
   <translation>{concept} darin</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/words.py" />
   <source>{concept} not here</source>
   <translation>{concept} nicht da</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/words.py" />
   <source>{concept}: can't tell</source>
   <translation>{concept}: unklar</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/words.py" />
   <source>{count} images are offered to every labeler as “{name}”, in the filter of the Label page.</source>
   <translation>{count} Bilder stehen nun allen als „{name}“ im Filter der Seite Etikettieren.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/words.py" />
   <source>{count} images. Arrows and Space choose, Shift a stretch of them, Ctrl+A all.</source>
   <translation>{count} Bilder. Pfeile und Leertaste wählen, Umschalt eine Strecke, Strg+A alle.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/words.py" />
   <source>{name} ({count}, {asking})</source>
   <translation>{name} ({count}, {asking})</translation>
  </message>
 </context>
 <context>
  <name>Core</name>
  <message>
   <location filename="../../labeler/quality/thresholds_seen.py" />
   <source>0.5 is chance. Where nothing but chance was left round them, painted photos of groceries came to 0.83 at most; where one kind had a frame of its own, to 1.</source>
   <translation>0,5 ist Zufall. Wo um sie herum nichts als Zufall blieb, kamen übermalte Fotos von Lebensmitteln auf höchstens 0,83; wo eine Sorte einen eigenen Rand hatte, auf 1.</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_seen.py" />
   <source>0.5 is no difference. Halves of one set come to 0.46 to 0.54; from 0.9 on anybody sees which is which.</source>
   <translation>0,5 ist kein Unterschied. Zwei Hälften eines Satzes kommen auf 0,46 bis 0,54; ab 0,9 sieht man auf den ersten Blick, was was ist.</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_seen.py" />
   <source>0.5 is no difference. Halves of one set come to 0.49 to 0.55; light alone differs between any two days.</source>
   <translation>0,5 ist kein Unterschied. Zwei Hälften eines Satzes kommen auf 0,49 bis 0,55; schon das Licht ist an zwei Tagen verschieden.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/coco/read.py" />
   <source>A JSON file, or a folder with JSON files or a folder “annotations” in it.</source>
   <translation>Eine JSON-Datei, oder ein Ordner mit JSON-Dateien oder einem Ordner „annotations“ darin.</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_twins.py" />
   <source>A copy teaches nothing new; with a quarter of copies the count of images says little.</source>
   <translation>Eine Kopie lehrt nichts Neues; ist ein Viertel Kopien, sagt die Zahl der Bilder wenig.</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_seen.py" />
   <source>A few blurred photos make a model robust; many teach it that the thing is blurred.</source>
   <translation>Wenige unscharfe Fotos machen ein Modell robust; viele lehren es, dass das Ding unscharf ist.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/labelme/read.py" />
   <source>A folder of JSON files of LabelMe or X-AnyLabeling, or one such file.</source>
   <translation>Ein Ordner mit JSON-Dateien von LabelMe oder X-AnyLabeling, oder eine solche Datei.</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_said.py" />
   <source>A loss counts every image alike: a concept with a twentieth of the largest hardly weighs in it.</source>
   <translation>Eine Verlustfunktion zählt jedes Bild gleich: ein Konzept mit einem Zwanzigstel des größten wiegt darin kaum.</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_seen.py" />
   <source>A model that is trained does better than a baseline; where that fails two times in five, it has little to learn from.</source>
   <translation>Ein trainiertes Modell ist besser als ein Vergleichsmodell; wo das zwei von fünf Malen irrt, ist wenig zu lernen.</translation>
  </message>
  <message>
   <location filename="../../labeler/images/model_file.py" />
   <source>A model's JSON has input_size, short_side, mean, scale, order and output</source>
   <translation>Das JSON eines Modells hat input_size, short_side, mean, scale, order und output</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_seen.py" />
   <source>A photo whose subject fills less than a twentieth is hardly of it; some are, by their composition.</source>
   <translation>Ein Foto, dessen Motiv weniger als ein Zwanzigstel füllt, zeigt es kaum; manche tun es doch, durch ihren Aufbau.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/project.py" />
   <source>Add them with “labeler people PROJECT --add NAME”</source>
   <translation>Aufnehmen mit „labeler people PROJECT --add NAME“</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/charts.py" />
   <location filename="../../labeler/app/readiness/lines/agreement.py" />
   <source>Agreement on of or in (alpha)</source>
   <translation>Einigkeit über „zeigt“ oder „darin“ (Alpha)</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/charts.py" />
   <source>Agreement on what is there (alpha)</source>
   <translation>Einigkeit, was da ist (Alpha)</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/agreement.py" />
   <source>Agreement on whether it is there (alpha)</source>
   <translation>Einigkeit, ob es da ist (Alpha)</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/assets.py" />
   <source>All that training needs is at hand</source>
   <translation>Alles, was das Training braucht, ist zur Hand</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/options.py" />
   <source>Allow a concept to be missing from train or val</source>
   <translation>Zulassen, dass ein Konzept in train oder val fehlt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/options.py" />
   <source>Also cut out what is in images, along its boxes: each an image in the folder of its concept.</source>
   <translation>Auch ausschneiden, was in Bildern ist, an seinen Rahmen: jedes ein Bild im Ordner seines Konzepts.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/options.py" />
   <source>Also write the images known to hold none of the exported concepts, as a class of this name.</source>
   <translation>Auch die Bilder schreiben, die sicher keines der exportierten Konzepte haben, als Klasse dieses Namens.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/key.py" />
   <source>Alt</source>
   <translation>Alt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/cvat/read.py" />
   <source>An annotations.xml of CVAT for images 1.1, or the folder it is in.</source>
   <translation>Eine annotations.xml von CVAT for images 1.1, oder der Ordner, in dem sie ist.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/options.py" />
   <source>An image of several concepts equally stays out, or goes into the folder of each (duplicate).</source>
   <translation>Ein Bild, das mehrere Konzepte gleich zeigt, bleibt draußen oder kommt in den Ordner eines jeden (duplicate).</translation>
  </message>
  <message>
   <location filename="../../labeler/app/similar.py" />
   <location filename="../../labeler/store/briefs.py" />
   <source>Answers and images are not concerned</source>
   <translation>Antworten und Bilder betrifft das nicht</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_seen.py" />
   <source>As for the evaluation split: what is right there and wrong here was learned of the place, not of the thing.</source>
   <translation>Wie beim Auswertungsteil: was dort stimmt und hier nicht, wurde vom Ort gelernt, nicht vom Ding.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/read.py" />
   <source>Ask for it once more.</source>
   <translation>Noch einmal darum bitten.</translation>
  </message>
  <message>
   <location filename="../../labeler/store/damage/strangers.py" />
   <source>Ask whoever gave it to you for the project as Labeler made it, or run “labeler check” to see all of it</source>
   <translation>Dort, wo es herkam, um das Projekt bitten, wie Labeler es gemacht hat, oder „labeler check“ laufen lassen, um alles zu sehen</translation>
  </message>
  <message>
   <location filename="../../labeler/store/journal.py" />
   <source>Ask whoever gave you the project for it as Labeler made it</source>
   <translation>Dort, wo das Projekt herkam, darum bitten, wie Labeler es gemacht hat</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/key.py" />
   <source>Backspace</source>
   <translation>Rücktaste</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/names.py" />
   <source>Balanced?</source>
   <translation>Ausgewogen?</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_twins.py" />
   <source>Below ten images on a side one mistake moves the figure of a concept by more than a tenth.</source>
   <translation>Unter zehn Bildern auf einer Seite verschiebt ein Fehler die Zahl eines Konzepts um mehr als ein Zehntel.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/resolution.py" />
   <source>Blur and light are not known: no picture was looked at yet. Run “labeler embed PROJECT”</source>
   <translation>Schärfe und Licht sind nicht bekannt: noch kein Bild wurde angesehen. „labeler embed PROJECT“ laufen lassen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/box_sizes.py" />
   <source>Boxes of {name} are {side:.0f} px high at {input}</source>
   <translation>Rahmen von {name} sind bei {input} {side:.0f} px hoch</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/box_sizes.py" />
   <source>Boxes of {name} are {side:.0f} px wide at {input}</source>
   <translation>Rahmen von {name} sind bei {input} {side:.0f} px breit</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/cvat/read.py" />
   <location filename="../../labeler/formats/labelme/shapes.py" />
   <source>Boxes that are turned, taken as the upright boxes round them: {count}.</source>
   <translation>Gedrehte Rahmen, genommen als die aufrechten um sie herum: {count}.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/write.py" />
   <source>Boxes: where in an image something is shows only in crops (--crops).</source>
   <translation>Rahmen: wo in einem Bild etwas ist, zeigen nur Ausschnitte (--crops).</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/coco/read.py" />
   <location filename="../../labeler/formats/coco/write.py" />
   <source>COCO</source>
   <translation>COCO</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/csv_import.py" />
   <location filename="../../labeler/formats/csv/write.py" />
   <source>CSV</source>
   <translation>CSV</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/csv_import.py" />
   <source>CSV file: a row for each label or box</source>
   <translation>CSV-Datei: eine Zeile für jedes Etikett oder jeden Rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/cvat/read.py" />
   <location filename="../../labeler/formats/cvat/write.py" />
   <source>CVAT</source>
   <translation>CVAT</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/cvat/write.py" />
   <source>CVAT takes labels of at most {most} characters; longer are: {names}.</source>
   <translation>CVAT nimmt Etiketten von höchstens {most} Zeichen; länger sind: {names}.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/cvat/read.py" />
   <source>CVAT {known} is read, and this is version “{version}”</source>
   <translation>gelesen wird CVAT {known}, und das ist Version „{version}“</translation>
  </message>
  <message>
   <location filename="../../labeler/images/scan.py" />
   <source>Check the path, and whether its drive is connected.</source>
   <translation>Den Pfad prüfen, und ob sein Laufwerk verbunden ist.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/backups.py" />
   <source>Checking the backup</source>
   <translation>Die Sicherung wird geprüft</translation>
  </message>
  <message>
   <location filename="../../labeler/app/backups.py" />
   <source>Checking the copy</source>
   <translation>Die Kopie wird geprüft</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/obstacles.py" />
   <source>Checking the project</source>
   <translation>Das Projekt wird geprüft</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/label_studio/told.py" />
   <source>Choices about one region that has a label, passed over: {count}.</source>
   <translation>Auswahlen zu einer Fläche, die ein Etikett hat, übergangen: {count}.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/writing.py" />
   <source>Choose a folder of your own.</source>
   <translation>Einen eigenen Ordner wählen.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/writing.py" />
   <source>Choose a folder on another disk.</source>
   <translation>Einen Ordner auf einem anderen Laufwerk wählen.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/obstacles.py" />
   <source>Choose a folder, or name a new one</source>
   <translation>Einen Ordner wählen, oder einen neuen nennen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/writing.py" />
   <source>Choose a new folder inside it.</source>
   <translation>Einen neuen Ordner darin wählen.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/workstation/opening.py" />
   <source>Choose a new folder, or an empty one</source>
   <translation>Einen neuen Ordner wählen, oder einen leeren</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/originals_inside.py" />
   <location filename="../../labeler/formats/outgoing/writing.py" />
   <source>Choose a new or an empty folder.</source>
   <translation>Einen neuen oder leeren Ordner wählen.</translation>
  </message>
  <message>
   <location filename="../../labeler/store/create.py" />
   <source>Choose another</source>
   <translation>Einen anderen wählen</translation>
  </message>
  <message>
   <location filename="../../labeler/store/create.py" />
   <source>Choose another folder</source>
   <translation>Einen anderen Ordner wählen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/writing.py" />
   <source>Choose another folder, or try again.</source>
   <translation>Einen anderen Ordner wählen, oder noch einmal versuchen.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/workstation/handing_in.py" />
   <source>Choose another name</source>
   <translation>Einen anderen Namen wählen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/examples.py" />
   <source>Choose another name for them.</source>
   <translation>Einen anderen Namen für sie wählen.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/text_file.py" />
   <source>Choose another place, or try again</source>
   <translation>Einen anderen Ort wählen, oder noch einmal versuchen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/write.py" />
   <source>Choose another.</source>
   <translation>Einen anderen wählen.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/yolo/places.py" />
   <source>Choose its folder, or data.yaml.</source>
   <translation>Ihren Ordner wählen, oder data.yaml.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/importing.py" />
   <source>Choose its format, and look again</source>
   <translation>Das Format wählen, und noch einmal ansehen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/label_studio/read.py" />
   <source>Choose one of them.</source>
   <translation>Eine davon wählen.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/project.py" />
   <source>Choose such a name</source>
   <translation>Einen solchen Namen wählen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/cvat/read.py" />
   <source>Choose the file itself.</source>
   <translation>Die Datei selbst wählen.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/yolo/places.py" />
   <source>Choose the folder that has the labels in it.</source>
   <translation>Den Ordner wählen, in dem die Etiketten sind.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/voc/read.py" />
   <source>Choose the folder that has them in it.</source>
   <translation>Den Ordner wählen, in dem sie sind.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/read.py" />
   <source>Choose the folder that holds a folder for each class</source>
   <translation>Den Ordner wählen, der für jede Klasse einen Ordner hat</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/labelme/read.py" />
   <source>Choose the folder that holds the JSON files.</source>
   <translation>Den Ordner wählen, in dem die JSON-Dateien sind.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/labelme/shapes.py" />
   <source>Circles, taken as the boxes round them: {count}.</source>
   <translation>Kreise, genommen als die Rahmen um sie herum: {count}.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/options.py" />
   <source>Class for images with none of the concepts</source>
   <translation>Klasse für Bilder mit keinem der Konzepte</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/read.py" />
   <location filename="../../labeler/formats/folders/write.py" />
   <source>Classification folders</source>
   <translation>Klassenordner</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_seen.py" />
   <source>Classifiers look at 224 pixels and more: below that the missing ones are made up.</source>
   <translation>Klassifikatoren sehen 224 Pixel und mehr an: darunter sind die fehlenden erfunden.</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/system_errors.py" />
   <location filename="../../labeler/store/faults.py" />
   <source>Close it there</source>
   <translation>Dort schließen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/backups.py" />
   <source>Close it there, or make its folder writable, and restore it then</source>
   <translation>Dort schließen, oder seinen Ordner beschreibbar machen, und es dann wiederherstellen</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/system_errors.py" />
   <source>Close other programs</source>
   <translation>Andere Programme schließen</translation>
  </message>
  <message>
   <location filename="../../labeler/images/worker_process.py" />
   <source>Close other programs and try again, or restart the computer.</source>
   <translation>Andere Programme schließen und noch einmal versuchen, oder den Rechner neu starten.</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/system_errors.py" />
   <source>Close other programs, or start Labeler again</source>
   <translation>Andere Programme schließen, oder Labeler neu starten</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/plan.py" />
   <source>Closed concepts stay out unless they are named: {names}.</source>
   <translation>Geschlossene Konzepte bleiben draußen, wenn sie nicht genannt sind: {names}.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/charts.py" />
   <source>Cohen's kappa of every two on of or in</source>
   <translation>Cohens Kappa je zweier über „zeigt“ oder „darin“</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/charts.py" />
   <source>Cohen's kappa of every two on what is there</source>
   <translation>Cohens Kappa je zweier über das, was da ist</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/imagefolder/read.py" />
   <source>Columns from which nothing was taken: {columns}.</source>
   <translation>Spalten, aus denen nichts genommen wurde: {columns}.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/compare.py" />
   <location filename="../../labeler/app/review/looking.py" />
   <source>Comparing answers</source>
   <translation>Antworten werden verglichen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/boxes.py" />
   <source>Comparing boxes</source>
   <translation>Rahmen werden verglichen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/backups.py" />
   <location filename="../../labeler/app/packages/coming_in/taking_in.py" />
   <location filename="../../labeler/app/snapshot.py" />
   <source>Copying the project</source>
   <translation>Das Projekt wird kopiert</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_seen.py" />
   <source>Cosine distance of two looks over that of two concepts. Watermelons and honeydews come to 0.85, two unlike concepts taken for one to 0.95 and more.</source>
   <translation>Kosinusabstand zweier Gestalten, geteilt durch den zweier Konzepte. Wassermelonen und Honigmelonen kommen auf 0,85, zwei ungleiche Konzepte, als eines genommen, auf 0,95 und mehr.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/key.py" />
   <source>Ctrl</source>
   <translation>Strg</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/cvat/read.py" />
   <location filename="../../labeler/formats/labelme/shapes.py" />
   <source>Cuboids, taken as the boxes round them: {count}.</source>
   <translation>Quader, genommen als die Rahmen um sie herum: {count}.</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_seen.py" />
   <source>Data sets of good name have 3 % wrong labels on average (Northcutt, Athalye and Mueller 2021); at 10 % models are ranked wrongly by them.</source>
   <translation>Datensätze von gutem Ruf haben im Mittel 3 % falsche Etiketten (Northcutt, Athalye und Mueller 2021); bei 10 % ordnen sie Modelle falsch ein.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/key.py" />
   <source>Del</source>
   <translation>Entf</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_seen.py" />
   <source>Detectors see every eighth pixel at best: of a box 24 pixels wide three are left, of 12 hardly one.</source>
   <translation>Detektoren sehen bestenfalls jedes achte Pixel: von einem 24 Pixel breiten Rahmen bleiben drei, von 12 kaum eines.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/names.py" />
   <source>Duplicates</source>
   <translation>Doppelte</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/variance.py" />
   <source>Each concept looks like one thing</source>
   <translation>Jedes Konzept sieht aus wie eine Sache</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/cvat/read.py" />
   <source>Ellipses, taken as the boxes round them: {count}.</source>
   <translation>Ellipsen, genommen als die Rahmen um sie herum: {count}.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/key.py" />
   <source>End</source>
   <translation>Ende</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/names.py" />
   <source>Enough of it?</source>
   <translation>Genug davon?</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/key.py" />
   <source>Enter</source>
   <translation>Enter</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/key.py" />
   <source>Esc</source>
   <translation>Esc</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/names.py" />
   <source>Evaluation set aside?</source>
   <translation>Auswertung zurückgelegt?</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/options.py" />
   <source>Even if a class is missing from one split.</source>
   <translation>Auch wenn eine Klasse in einem Teil fehlt.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/quantity.py" />
   <source>Every concept has what it needs: the fewest are {count:,} of {name}</source>
   <translation>Jedes Konzept hat, was es braucht: am wenigsten hat {name} mit {count:,}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/dictionary.py" />
   <source>Every concept is defined, and shown by {count} examples on either side</source>
   <translation>Jedes Konzept ist definiert, und {count} Beispiele auf jeder Seite zeigen es</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/exporter.py" />
   <source>Every finished answer and every skip of every labeler, each under their name.</source>
   <translation>Jede fertige Antwort und jedes Übergehen jeder Person, jedes unter ihrem Namen.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/selection.py" />
   <source>Every finished answer and every skip of {name}, and of nobody else.</source>
   <translation>Jede fertige Antwort und jedes Übergehen von {name}, und von niemandem sonst.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/dictionary.py" />
   <source>Examples in the visual dictionary</source>
   <translation>Beispiele im Bildwörterbuch</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/plan.py" />
   <source>Export without splits (--layout flat), or all the same (--allow-missing).</source>
   <translation>Ohne Aufteilung exportieren (--layout flat), oder trotzdem (--allow-missing).</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/coco/write.py" />
   <source>Federated: of each image only some concepts are known. Those in neg_category_ids are absent; those with boxes have all of them; those in not_exhaustive_category_ids are there without all their boxes, or nobody could tell; of all others nothing is known. Whoever trains or scores with these files must heed both lists, as the readers of LVIS do.</source>
   <translation>Föderiert: von jedem Bild sind nur einige Konzepte bekannt. Die in neg_category_ids sind nicht da; die mit Rahmen haben alle; die in not_exhaustive_category_ids sind da, doch nicht mit allen Rahmen, oder niemand konnte es sagen; von allen anderen ist nichts bekannt. Wer mit diesen Dateien trainiert oder misst, muss beide Listen beachten, wie es die Leseprogramme für LVIS tun.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/dictionary.py" />
   <source>Fewer than {count} examples that are not ideal: {names}</source>
   <translation>Weniger als {count} nicht ideale Beispiele: {names}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/dictionary.py" />
   <source>Fewer than {count} ideal examples: {names}</source>
   <translation>Weniger als {count} ideale Beispiele: {names}</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_seen.py" />
   <source>Files that cannot be read are in no export; one in ten says that a copy went wrong.</source>
   <translation>Dateien, die nicht zu lesen sind, sind in keinem Export; eine von zehn sagt, dass beim Kopieren etwas schiefging.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/out/handing_out.py" />
   <source>Find them again with “labeler relink PROJECT FOLDER”</source>
   <translation>Wiederfinden mit „labeler relink PROJECT FOLDER“</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/quantity.py" />
   <source>Finished answers by relation and split</source>
   <translation>Fertige Antworten nach Beziehung und Aufteilung</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/balance.py" />
   <source>Finished images of each concept</source>
   <translation>Fertige Bilder je Konzept</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/quantity.py" />
   <source>Finished images of each concept, and how many are to be had</source>
   <translation>Fertige Bilder je Konzept, und wie viele es sein sollen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/split.py" />
   <source>Finished images of each concept, by side</source>
   <translation>Fertige Bilder je Konzept, nach Seite</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/read.py" />
   <source>Folder that holds a folder for each class</source>
   <translation>Ordner, der für jede Klasse einen Ordner hat</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/options.py" />
   <source>Folders</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/imagefolder/write.py" />
   <source>For Hugging Face's libraries: images by split, with what is said of them in metadata.jsonl.</source>
   <translation>Für die Bibliotheken von Hugging Face: Bilder nach Teilen, und was von ihnen gesagt ist in metadata.jsonl.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/labelme/write.py" />
   <source>For LabelMe and X-AnyLabeling: a JSON file beside each image.</source>
   <translation>Für LabelMe und X-AnyLabeling: eine JSON-Datei neben jedem Bild.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/write.py" />
   <source>For classifiers: a folder for each concept, with the images that are of it.</source>
   <translation>Für Klassifikatoren: ein Ordner für jedes Konzept, mit den Bildern, die es zeigen.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/cvat/write.py" />
   <source>For correcting in CVAT: tags and boxes as CVAT for images 1.1, with the images.</source>
   <translation>Zum Verbessern in CVAT: Tags und Rahmen als CVAT for images 1.1, mit den Bildern.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/voc/write.py" />
   <source>For detectors and tools that read XML: a file of boxes for each image.</source>
   <translation>Für Detektoren und Werkzeuge, die XML lesen: eine Datei mit Rahmen für jedes Bild.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/yolo/write.py" />
   <source>For detectors of Ultralytics and their like: a text file of boxes for each image.</source>
   <translation>Für Detektoren von Ultralytics und ähnliche: eine Textdatei mit Rahmen für jedes Bild.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/coco/write.py" />
   <source>For detectors: boxes and labels as JSON, with the images.</source>
   <translation>Für Detektoren: Rahmen und Etiketten als JSON, mit den Bildern.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/write.py" />
   <source>For scripts and spreadsheets: a row for each label or box of every labeler, without images.</source>
   <translation>Für Skripte und Tabellen: eine Zeile für jedes Etikett oder jeden Rahmen jeder Person, ohne Bilder.</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_seen.py" />
   <source>Four of five photos in the same company make the company as good a sign as the thing.</source>
   <translation>Vier von fünf Fotos in gleicher Begleitung machen die Begleitung zu einem so guten Zeichen wie das Ding.</translation>
  </message>
  <message>
   <location filename="../../labeler/store/migrate.py" />
   <source>Go on with a backup from before the damage, or look at it with the program that wrote it</source>
   <translation>Mit einer Sicherung von vor dem Schaden fortfahren, oder das Projekt mit dem Programm ansehen, das es geschrieben hat</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/duplicates.py" />
   <source>Groups of nearly the same photo, by how many are in them</source>
   <translation>Gruppen fast gleicher Fotos, nach ihrer Größe</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/labelers_apart.py" />
   <source>Half of the answers of {who} took less than {seconds:.1f} s: look at them again</source>
   <translation>Die Hälfte der Antworten von {who} brauchte weniger als {seconds:.1f} s: noch einmal ansehen</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_seen.py" />
   <source>Half of the photos from one day share its light, its shelf and its mood; nine tenths are one afternoon.</source>
   <translation>Ist die Hälfte der Fotos von einem Tag, teilen sie sein Licht, sein Regal und seine Stimmung; neun Zehntel sind ein Nachmittag.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/coming_in/coming.py" />
   <source>Hand in what was said here with “labeler hand-in”</source>
   <translation>Mit „labeler hand-in“ abgeben, was hier gesagt wurde</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/out/drawing.py" />
   <source>Hand out without saying how many images or which pass: then those to be aligned on go out</source>
   <translation>Ausgeben, ohne Anzahl oder Durchgang zu nennen: dann gehen die Bilder des Abgleichs hinaus</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/words.py" />
   <source>Hand out work with overlap, or have somebody label the same images without seeing what was said</source>
   <translation>Arbeit mit Überlappung ausgeben, oder jemanden dieselben Bilder etikettieren lassen, ohne zu sehen, was gesagt wurde</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/outliers.py" />
   <source>Hardly any photo looks like another concept than its own</source>
   <translation>Kaum ein Foto sieht nach einem anderen Konzept aus als seinem</translation>
  </message>
  <message>
   <location filename="../../labeler/images/placing.py" />
   <source>Have the images copied (--place copy), or choose a folder on the disk that they are on.</source>
   <translation>Die Bilder kopieren lassen (--place copy), oder einen Ordner auf ihrer Festplatte wählen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/key.py" />
   <source>Home</source>
   <translation>Pos1</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/variance.py" />
   <source>How far apart the looks of each concept are (1: as two concepts)</source>
   <translation>Wie weit die Gestalten eines Konzepts auseinander sind (1: wie zwei Konzepte)</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/target.py" />
   <source>How far training and target are apart in each property (0 not at all, 1 wholly)</source>
   <translation>Wie weit Training und Ziel in jeder Eigenschaft auseinander sind (0 gar nicht, 1 ganz)</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/options.py" />
   <source>How images come into the folder: copies, hard links or symbolic links to the originals.</source>
   <translation>Wie Bilder in den Ordner kommen: als Kopien, als harte oder als symbolische Verweise auf die Originale.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/write.py" />
   <source>How long an answer took, and when it was given.</source>
   <translation>Wie lange eine Antwort gedauert hat, und wann sie gegeben wurde.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/imagefolder/read.py" />
   <location filename="../../labeler/formats/imagefolder/write.py" />
   <source>Hugging Face imagefolder</source>
   <translation>Hugging Face imagefolder</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/names.py" />
   <source>Ideal and not ideal defined?</source>
   <translation>Ideal und nicht ideal bestimmt?</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/exporter.py" />
   <source>Image by image the only finished answer. Where several labelers finished one, they agree on concepts and relations, and the boxes are those of the first by name; where they do not agree, the image stays out.</source>
   <translation>Bild für Bild die einzige fertige Antwort. Wo mehrere Personen eine fertig haben, sind sie sich über Konzepte und Beziehungen einig, und die Rahmen sind die der dem Namen nach ersten; wo sie sich nicht einig sind, bleibt das Bild draußen.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/options.py" />
   <source>Images are</source>
   <translation>Bilder sind</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/coco/write.py" />
   <source>Images asked about some concepts only, too</source>
   <translation>Auch Bilder, bei denen nur nach einigen Konzepten gefragt war</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/charts.py" />
   <source>Images in which one says the one concept and another the other</source>
   <translation>Bilder, zu denen die einen das eine Konzept sagen und andere das andere</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/cvat/read.py" />
   <source>Images in which tags and boxes of one class differ about of and in, asked anew: {count}.</source>
   <translation>Bilder, in denen Tags und Rahmen einer Klasse über „zeigt“ und „darin“ uneins sind, neu gefragt: {count}.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/balance.py" />
   <source>Images it is in</source>
   <translation>Bilder, in denen es darin ist</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/options.py" />
   <source>Images of several concepts equally</source>
   <translation>Bilder, die mehrere Konzepte gleich zeigen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/write.py" />
   <source>Images of several concepts equally, unless they go into the folder of each (--joint duplicate).</source>
   <translation>Bilder, die mehrere Konzepte gleich zeigen, wenn sie nicht in den Ordner eines jeden kommen (--joint duplicate).</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/box_files.py" />
   <source>Images of which something is not known, with all their labels: what they are of has no box, a concept is unclear or was never looked for.</source>
   <translation>Bilder, von denen etwas nicht bekannt ist, mit allen ihren Etiketten: was sie zeigen, hat keinen Rahmen, ein Konzept ist unklar oder wurde nie gesucht.</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_said.py" />
   <source>Images that are confirmed to be without a concept, to those with it: they draw its edge.</source>
   <translation>Bilder, die sicher ohne ein Konzept sind, im Verhältnis zu denen mit ihm: sie ziehen seine Grenze.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/world.py" />
   <source>Images with each concept, and those confirmed to be without it</source>
   <translation>Bilder mit jedem Konzept, und solche, die sicher ohne es sind</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_said.py" />
   <source>Imported labels that nobody has answered go out nowhere, and may be the larger part of the data.</source>
   <translation>Übernommene Etiketten, die niemand beantwortet hat, gehen nirgends hinaus und sind vielleicht der größere Teil der Daten.</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_said.py" />
   <source>In a closed world every image shows a concept: a few slips apart, others say that it is open.</source>
   <translation>In einer geschlossenen Welt zeigt jedes Bild ein Konzept: von wenigen Versehen abgesehen sagen andere, dass sie offen ist.</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_seen.py" />
   <source>In a dark photo there is little to learn from.</source>
   <translation>Aus einem dunklen Foto ist wenig zu lernen.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/focus.py" />
   <source>In {less} of {n} boxed photos of {name} something else is larger: what are they of?</source>
   <translation>In {less} von {n} gerahmten Fotos, die {name} zeigen, ist anderes größer: was zeigen sie?</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/focus.py" />
   <source>In {n} photos {name} has the same size and place: a model has never seen it small, or at the edge</source>
   <translation>In {n} Fotos ist {name} gleich groß und am gleichen Platz: klein oder am Rand hat ein Modell es nie gesehen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/focus.py" />
   <source>In {small} of {n} boxed photos of {name} it fills less than a twentieth: are they of it, or is it in them?</source>
   <translation>In {small} von {n} gerahmten Fotos, die {name} zeigen, füllt es weniger als ein Zwanzigstel: zeigen sie es, oder ist es nur darin?</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/key.py" />
   <source>Ins</source>
   <translation>Einfg</translation>
  </message>
  <message>
   <location filename="../../labeler/store/header.py" />
   <source>Install the newer Labeler to open it</source>
   <translation>Zum Öffnen den neueren Labeler installieren</translation>
  </message>
  <message>
   <location filename="../../labeler/store/migrate.py" />
   <source>It stands as it was; a backup is in {name}</source>
   <translation>Es steht, wie es war; eine Sicherung ist in {name}</translation>
  </message>
  <message>
   <location filename="../../labeler/store/create.py" />
   <location filename="../../labeler/store/damage/salvaging.py" />
   <location filename="../../labeler/store/migrate.py" />
   <source>It was not touched</source>
   <translation>Sie wurde nicht angerührt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/labelme/read.py" />
   <source>JSON files without shapes, passed over: {count} ({names}).</source>
   <translation>JSON-Dateien ohne Formen, übergangen: {count} ({names}).</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/labelme/read.py" />
   <source>JSON files without shapes, passed over: {count} ({names}, …).</source>
   <translation>JSON-Dateien ohne Formen, übergangen: {count} ({names}, …).</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/companion.py" />
   <source>Judged is the whole project, also where less of it was exported.</source>
   <translation>Beurteilt ist das ganze Projekt, auch wo weniger davon exportiert wurde.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/check.py" />
   <source>Judging the data</source>
   <translation>Die Daten werden beurteilt</translation>
  </message>
  <message>
   <location filename="../../labeler/store/network.py" />
   <source>Keep the project on a disk of this computer; its images may stay on the share</source>
   <translation>Das Projekt auf einem Laufwerk dieses Rechners halten; seine Bilder dürfen im Netz bleiben</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/system_errors.py" />
   <source>Keep the project on a disk of this computer; its images may stay where they are</source>
   <translation>Das Projekt auf einem Laufwerk dieses Rechners halten; seine Bilder dürfen bleiben, wo sie sind</translation>
  </message>
  <message>
   <location filename="../../labeler/app/salvage.py" />
   <source>Keeping what was found</source>
   <translation>Das Gefundene wird behalten</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/names.py" />
   <source>Known world, or open?</source>
   <translation>Bekannte Welt, oder offen?</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_said.py" />
   <source>Krippendorff: rely on 0.8 and above, conclude nothing below 0.667.</source>
   <translation>Krippendorff: ab 0,8 darauf bauen, unter 0,667 nichts daraus schließen.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/label_studio/read.py" />
   <location filename="../../labeler/formats/label_studio/write.py" />
   <source>Label Studio</source>
   <translation>Label Studio</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/label_studio/write.py" />
   <source>Label Studio fills in what follows a $ in a name and will show these otherwise: {names}.</source>
   <translation>Label Studio füllt ein, was in einem Namen auf ein $ folgt, und zeigt diese anders: {names}.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/label_studio/write.py" />
   <source>Label Studio shows the images when it runs with LABEL_STUDIO_LOCAL_FILES_SERVING_ENABLED=true and LABEL_STUDIO_LOCAL_FILES_DOCUMENT_ROOT set to the folder of this export, and the project has its folder “images” as a local storage. label_config.xml is the labeling interface; import tasks.json after it.</source>
   <translation>Label Studio zeigt die Bilder, wenn es mit LABEL_STUDIO_LOCAL_FILES_SERVING_ENABLED=true und LABEL_STUDIO_LOCAL_FILES_DOCUMENT_ROOT auf dem Ordner dieses Exports läuft und das Projekt dessen Ordner „images“ als lokalen Speicher hat. label_config.xml ist die Oberfläche; danach tasks.json importieren.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/labelme/read.py" />
   <location filename="../../labeler/formats/labelme/write.py" />
   <source>LabelMe</source>
   <translation>LabelMe</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/doubts.py" />
   <source>Labelers cannot tell in {share:.0%} of what they say of {name}; {subtle:.0%} is too subtle to see</source>
   <translation>In {share:.0%} von dem, was zu {name} gesagt wurde, war es nicht zu sagen; {subtle:.0%} sind zu fein</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/focus.py" />
   <source>Labelers cannot tell of from in for {name} in {share:.0%} of what they say of it: say in the dictionary where one ends</source>
   <translation>Bei {name} waren „zeigt“ und „darin“ in {share:.0%} der Fälle nicht zu trennen: im Bildwörterbuch sagen, wo das eine endet</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/options.py" />
   <source>Labels only, without the images</source>
   <translation>Nur Etiketten, ohne die Bilder</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/names.py" />
   <source>Labels semantically clear?</source>
   <translation>Etiketten eindeutig?</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/resolution.py" />
   <source>Large and sharp enough: nearly all are at least {smallest:.0f} pixels wide and high</source>
   <translation>Groß und scharf genug: fast alle sind mindestens {smallest:.0f} Pixel breit und hoch</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/target.py" />
   <source>Learned from the {learned} labeled training photos, a baseline is right on {share:.0%} of {n} target photos ({low:.0%} to {high:.0%})</source>
   <translation>Aus den {learned} etikettierten Trainingsfotos gelernt, liegt ein Vergleichsmodell bei {share:.0%} von {n} Zielfotos richtig ({low:.0%} bis {high:.0%})</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/baseline_told.py" />
   <source>Learned from {learned} photos, a baseline is right on {share:.0%} of {n} evaluation photos ({low:.0%} to {high:.0%})</source>
   <translation>Aus {learned} Fotos gelernt, liegt ein Vergleichsmodell bei {share:.0%} von {n} Auswertungsfotos richtig ({low:.0%} bis {high:.0%})</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/frames.py" />
   <source>Leave --coords out, or export the labels only (--without-images).</source>
   <translation>--coords weglassen, oder nur die Etiketten exportieren (--without-images).</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/stated_import.py" />
   <source>Leave --labeler out to take questions in, or say --relation in for its boxes</source>
   <translation>--labeler weglassen, um Fragen zu übernehmen, oder für die Rahmen --relation in sagen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/options.py" />
   <source>Leave it out.</source>
   <translation>Weglassen.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/folder_sources.py" />
   <source>Leave the purpose out, or name another source with --source</source>
   <translation>Den Zweck weglassen, oder mit --source eine andere Quelle nennen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/names.py" />
   <source>Like what the model will meet?</source>
   <translation>Wie das, was dem Modell begegnen wird?</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/cvat/read.py" />
   <source>Lines, passed over: {count}.</source>
   <translation>Linien, übergangen: {count}.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/importing.py" />
   <source>Look at how its name is written</source>
   <translation>Prüfen, wie der Name geschrieben ist</translation>
  </message>
  <message>
   <location filename="../../labeler/app/similar.py" />
   <location filename="../../labeler/store/briefs.py" />
   <source>Look at it with “labeler check”</source>
   <translation>Mit „labeler check“ ansehen</translation>
  </message>
  <message>
   <location filename="../../labeler/store/faults.py" />
   <source>Look at its cable, and copy the project to another drive</source>
   <translation>Sein Kabel prüfen, und das Projekt auf ein anderes Laufwerk kopieren</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/importing.py" />
   <source>Look at its permissions</source>
   <translation>Die Rechte der Datei prüfen</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/system_errors.py" />
   <source>Look at the drive</source>
   <translation>Das Laufwerk prüfen</translation>
  </message>
  <message>
   <location filename="../../labeler/store/header.py" />
   <source>Look at the name, or make it with “labeler new”</source>
   <translation>Den Namen prüfen, oder es mit „labeler new“ anlegen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/run.py" />
   <source>Look at the new plan and export again.</source>
   <translation>Den neuen Plan ansehen und noch einmal exportieren.</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/system_errors.py" />
   <source>Look at the permissions of both</source>
   <translation>Die Rechte beider prüfen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/images.py" />
   <source>Look at their permissions</source>
   <translation>Ihre Rechte prüfen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/images.py" />
   <source>Look at these files, and import again</source>
   <translation>Diese Dateien prüfen und noch einmal übernehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/system_errors.py" />
   <source>Look whether it was moved or renamed</source>
   <translation>Nachsehen, ob es verschoben oder umbenannt wurde</translation>
  </message>
  <message>
   <location filename="../../labeler/store/faults.py" />
   <source>Look whether the drive is still there</source>
   <translation>Nachsehen, ob das Laufwerk noch da ist</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/system_errors.py" />
   <source>Look whether the drive is still there; if this comes again, copy what is on it to another drive</source>
   <translation>Nachsehen, ob das Laufwerk noch da ist; kommt das wieder, seinen Inhalt auf ein anderes Laufwerk kopieren</translation>
  </message>
  <message>
   <location filename="../../labeler/app/embedding/again.py" />
   <source>Looking at altered photos</source>
   <translation>Veränderte Fotos werden angesehen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/coming_in/judging.py" />
   <source>Looking at the images</source>
   <translation>Die Bilder werden angesehen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/embedding/computing.py" />
   <source>Looking at the photos</source>
   <translation>Die Fotos werden angesehen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/near_filling.py" />
   <location filename="../../labeler/app/twins.py" />
   <source>Looking for copies</source>
   <translation>Kopien werden gesucht</translation>
  </message>
  <message>
   <location filename="../../labeler/app/similar.py" />
   <source>Looking for more like it</source>
   <translation>Ähnliche werden gesucht</translation>
  </message>
  <message>
   <location filename="../../labeler/app/examining.py" />
   <location filename="../../labeler/app/packages/out/drawing.py" />
   <location filename="../../labeler/app/whereabouts.py" />
   <source>Looking for the images</source>
   <translation>Die Bilder werden gesucht</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/choice.py" />
   <source>Looking for what goes out</source>
   <translation>Es wird gesucht, was hinausgeht</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/matching.py" />
   <source>Looking the images up</source>
   <translation>Die Bilder werden gesucht</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/coming_in/taking_in.py" />
   <location filename="../../labeler/app/packages/workstation/opening.py" />
   <source>Looking through the package</source>
   <translation>Das Paket wird durchgesehen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/image_files.py" />
   <location filename="../../labeler/app/relinking.py" />
   <source>Looking through {name}</source>
   <translation>{name} wird durchgesehen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/selection.py" />
   <source>Majority: of each concept what more than half say of those who tell about it, with the boxes of the first who says so, by name.</source>
   <translation>Mehrheit: von jedem Konzept, was mehr als die Hälfte derer sagt, die sich dazu äußern, mit den Rahmen der dem Namen nach ersten Person, die es sagt.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/selection.py" />
   <source>Majority: one answer an image, in which each concept has what more than half say of those who tell about it, with the boxes of the first who says so, by name. Skips stay out.</source>
   <translation>Mehrheit: eine Antwort je Bild, in der jedes Konzept hat, was mehr als die Hälfte derer sagt, die sich dazu äußern, mit den Rahmen der dem Namen nach ersten Person, die es sagt. Übergangenes bleibt draußen.</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/system_errors.py" />
   <source>Make room on the disk</source>
   <translation>Platz auf dem Laufwerk schaffen</translation>
  </message>
  <message>
   <location filename="../../labeler/images/outgoing.py" />
   <source>Make room or choose another folder.</source>
   <translation>Platz schaffen oder einen anderen Ordner wählen.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/writing.py" />
   <source>Make room, or choose a folder on another disk.</source>
   <translation>Platz schaffen, oder einen Ordner auf einem anderen Laufwerk wählen.</translation>
  </message>
  <message>
   <location filename="../../labeler/store/create.py" />
   <source>Make the folder first</source>
   <translation>Den Ordner erst anlegen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/out/smaller.py" />
   <source>Making smaller pictures</source>
   <translation>Kleinere Bilder werden gemacht</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/workstation/filling.py" />
   <source>Making the project</source>
   <translation>Das Projekt wird angelegt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/cvat/read.py" />
   <location filename="../../labeler/formats/labelme/shapes.py" />
   <source>Masks, taken as the boxes round them: {count}.</source>
   <translation>Masken, genommen als die Rahmen um sie herum: {count}.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/judging.py" />
   <source>Mend them in the file, or leave them out with --skip-bad</source>
   <translation>Sie in der Datei richten, oder sie mit --skip-bad auslassen</translation>
  </message>
  <message>
   <location filename="../../labeler/store/faults.py" />
   <source>Move it back, or open it again where it is now</source>
   <translation>Es zurücklegen, oder es dort wieder öffnen, wo es jetzt ist</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/writing.py" />
   <source>Move what is to be kept elsewhere, or choose a new or an empty folder.</source>
   <translation>Was bleiben soll anderswohin legen, oder einen neuen oder leeren Ordner wählen.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/out/wanted.py" />
   <source>Name one of: free, clarify, boxes, subject boxes, a concept, or a list of images</source>
   <translation>Eines nennen: free, clarify, boxes, subject boxes, ein Konzept oder eine Liste von Bildern</translation>
  </message>
  <message>
   <location filename="../../labeler/app/like_named.py" />
   <source>Name one with its folder, as “labeler images PROJECT” lists them</source>
   <translation>Eines mit seinem Ordner nennen, wie „labeler images PROJECT“ sie aufführt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/embedding/compared.py" />
   <source>Name the model with “labeler embed PROJECT --model FILE”</source>
   <translation>Das Modell mit „labeler embed PROJECT --model FILE“ nennen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/read.py" />
   <source>Name the package itself</source>
   <translation>Das Paket selbst nennen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/head.py" />
   <source>Nearly ready: one thing to look at</source>
   <translation>Fast trainingsreif: ein Punkt anzusehen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/head.py" />
   <source>Nearly ready: {count} things to look at</source>
   <translation>Fast trainingsreif: {count} Punkte anzusehen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/backups.py" />
   <source>No backup was made</source>
   <translation>Es wurde keine Sicherung angelegt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/voc/read.py" />
   <source>No box begins at 0, and some end at the last pixel: these boxes may count from 1. They are taken as they are.</source>
   <translation>Kein Rahmen fängt bei 0 an, und manche enden am letzten Pixel: diese Rahmen zählen vielleicht von 1 an. Sie werden genommen, wie sie sind.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/leakage.py" />
   <source>No concept hangs on its company, and none is told where its subject is painted over</source>
   <translation>Kein Konzept hängt an seiner Begleitung, und keines ist zu erkennen, wo sein Motiv übermalt ist</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/bias.py" />
   <location filename="../../labeler/app/readiness/lines/leakage.py" />
   <location filename="../../labeler/app/readiness/lines/variance.py" />
   <source>No concept has {fewest} finished photos that are of it</source>
   <translation>Kein Konzept hat {fewest} fertige Fotos, die es zeigen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/leakage.py" />
   <source>No concept is always seen in the company of another</source>
   <translation>Kein Konzept ist immer in Begleitung eines anderen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/bias.py" />
   <source>No concept is shown by the same few photos again and again</source>
   <translation>Kein Konzept wird wieder und wieder von denselben wenigen Fotos gezeigt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/plan.py" />
   <source>No image is of, and so no folder is made for: {names}.</source>
   <translation>Kein Bild zeigt, und darum gibt es keinen Ordner für: {names}.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/words.py" />
   <source>No image was finished by two people yet</source>
   <translation>Noch kein Bild haben zwei Personen fertig</translation>
  </message>
  <message>
   <location filename="../../labeler/app/embedding/allowed.py" />
   <location filename="../../labeler/images/model_file.py" />
   <source>No model was changed.</source>
   <translation>Kein Modell wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/write.py" />
   <source>No package was written; the project and its images are untouched.</source>
   <translation>Kein Paket wurde geschrieben; das Projekt und seine Bilder sind unberührt.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/duplicates.py" />
   <source>No photo is nearly the same as another</source>
   <translation>Kein Foto ist fast dasselbe wie ein anderes</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/verdict.py" />
   <source>No picture was looked at yet: run the check where it may compute, or “labeler embed PROJECT”</source>
   <translation>Noch kein Bild wurde angesehen: die Prüfung laufen lassen, wo sie rechnen darf, oder „labeler embed PROJECT“</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/focus.py" />
   <source>No subject is boxed, so nobody can say how large it is and where: box some of them</source>
   <translation>Kein Motiv ist gerahmt, also ist nicht zu sagen, wie groß es ist und wo: einige rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/distinct.py" />
   <source>No two concepts look alike to a model</source>
   <translation>Keine zwei Konzepte sehen für ein Modell gleich aus</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_said.py" />
   <source>Nobody can tell whether data is good enough for something that was never said.</source>
   <translation>Niemand kann sagen, ob Daten gut genug sind für etwas, das nie gesagt wurde.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/target.py" />
   <source>Nobody could tell the training photos from those of the target</source>
   <translation>Die Trainingsfotos sind von denen des Ziels nicht zu unterscheiden</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/words.py" />
   <location filename="../../labeler/app/readiness/lines/agreement.py" />
   <source>Nobody has finished an answer yet</source>
   <translation>Noch keine Antwort ist fertig</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/brief.py" />
   <source>Nobody has said by what its success will be told</source>
   <translation>Niemand hat gesagt, woran sein Erfolg gemessen wird</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/brief.py" />
   <source>Nobody has said for whom the model is</source>
   <translation>Niemand hat gesagt, für wen das Modell ist</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/brief.py" />
   <source>Nobody has said how many are enough</source>
   <translation>Niemand hat gesagt, wie viele genügen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/brief.py" />
   <source>Nobody has said how many of {names} are enough</source>
   <translation>Niemand hat gesagt, wie viele hiervon genügen: {names}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/dictionary.py" />
   <source>Nobody has said what can be seen where there is: {names}</source>
   <translation>Niemand hat gesagt, was hiervon zu sehen ist: {names}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/brief.py" />
   <source>Nobody has said what the model is for</source>
   <translation>Niemand hat gesagt, wofür das Modell ist</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/target.py" />
   <source>Nobody has shown what the model will meet: add some such photos as a source for the target</source>
   <translation>Niemand hat gezeigt, was dem Modell begegnen wird: einige solche Fotos als Quelle für das Ziel aufnehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/assets.py" />
   <source>Nobody has ticked a model to train on top of, and the code that trains it</source>
   <translation>Nicht angekreuzt: ein Modell, auf dem trainiert wird, und der Code dafür</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/assets.py" />
   <source>Nobody has ticked a place for the trained versions and their exports</source>
   <translation>Nicht angekreuzt: ein Ort für die trainierten Versionen und ihre Exporte</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/assets.py" />
   <source>Nobody has ticked a trained version judged on the evaluation split</source>
   <translation>Nicht angekreuzt: eine trainierte Version, gemessen am Auswertungsteil</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/assets.py" />
   <source>Nobody has ticked an export that the trainer has read</source>
   <translation>Nicht angekreuzt: ein Export, den das Trainingsprogramm gelesen hat</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/assets.py" />
   <source>Nobody has ticked the accounts, keys and machines that training needs</source>
   <translation>Nicht angekreuzt: die Konten, Schlüssel und Rechner, die das Training braucht</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/resolution.py" />
   <source>None of the {count:,} images can be read</source>
   <translation>Keines der {count:,} Bilder ist zu lesen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/companion.py" />
   <source>Not judged beside an export of more than {most:,} images: {lines} “labeler check-data” judges them.</source>
   <translation>Bei einem Export von mehr als {most:,} Bildern nicht beurteilt: {lines} „labeler check-data“ beurteilt es.</translation>
  </message>
  <message>
   <location filename="../../labeler/store/network.py" />
   <source>Not on a network share</source>
   <translation>Nicht im Netz</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/head.py" />
   <source>Not ready: one thing to mend</source>
   <translation>Nicht trainingsreif: ein Punkt zu beheben</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/head.py" />
   <source>Not ready: {count} things to mend</source>
   <translation>Nicht trainingsreif: {count} Punkte zu beheben</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/quantity.py" />
   <source>Nothing is labeled yet; plan at least {aim:,}</source>
   <translation>Noch nichts ist etikettiert; mindestens {aim:,} einplanen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/split.py" />
   <source>Nothing is set aside for evaluation yet: of five photos of a folder, one is</source>
   <translation>Noch nichts ist für die Auswertung zurückgelegt: von fünf Fotos eines Ordners wird es eines</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/coming_in/take_comer.py" />
   <location filename="../../labeler/app/packages/coming_in/taking_in.py" />
   <location filename="../../labeler/app/packages/coming_in/whole.py" />
   <location filename="../../labeler/app/packages/meeting/decisions.py" />
   <location filename="../../labeler/app/packages/meeting/held.py" />
   <location filename="../../labeler/app/packages/meeting/lists_met.py" />
   <location filename="../../labeler/store/merging/staged.py" />
   <source>Nothing of it was taken in</source>
   <translation>Nichts davon wurde übernommen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/head.py" />
   <source>Nothing stands against it; one thing is not known</source>
   <translation>Nichts spricht dagegen; ein Punkt ist nicht bekannt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/head.py" />
   <source>Nothing stands against it; {count} things are not known</source>
   <translation>Nichts spricht dagegen; {count} Punkte sind nicht bekannt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/folder_sources.py" />
   <source>Nothing was added</source>
   <translation>Nichts wurde aufgenommen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/adding.py" />
   <source>Nothing was added from it</source>
   <translation>Nichts wurde daraus aufgenommen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/backups.py" />
   <location filename="../../labeler/store/header.py" />
   <location filename="../../labeler/store/journal.py" />
   <location filename="../../labeler/store/lock.py" />
   <location filename="../../labeler/store/network.py" />
   <location filename="../../labeler/store/project_file.py" />
   <source>Nothing was changed</source>
   <translation>Nichts wurde geändert</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/workstation/handing_in.py" />
   <source>Nothing was handed in; all answers are safe in the project</source>
   <translation>Nichts wurde abgegeben; alle Antworten sind sicher im Projekt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/out/drawing.py" />
   <location filename="../../labeler/app/packages/out/handing_out.py" />
   <source>Nothing was handed out</source>
   <translation>Nichts wurde ausgegeben</translation>
  </message>
  <message>
   <location filename="../../labeler/images/outgoing.py" />
   <source>Nothing was left behind there, and the original is untouched.</source>
   <translation>Dort ist nichts geblieben, und das Original ist unberührt.</translation>
  </message>
  <message>
   <location filename="../../labeler/store/create.py" />
   <source>Nothing was made</source>
   <translation>Nichts wurde angelegt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/workstation/opening.py" />
   <source>Nothing was made of the package</source>
   <translation>Aus dem Paket wurde nichts angelegt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/coming_in/coming.py" />
   <location filename="../../labeler/app/packages/coming_in/taking_in.py" />
   <source>Nothing was taken in</source>
   <translation>Nichts wurde übernommen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/strict/opening.py" />
   <source>Nothing was taken in.</source>
   <translation>Nichts wurde übernommen.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/workstation/handing_in.py" />
   <source>Nothing was written</source>
   <translation>Nichts wurde geschrieben</translation>
  </message>
  <message>
   <location filename="../../labeler/store/damage/strangers.py" />
   <location filename="../../labeler/store/faults.py" />
   <source>Nothing was written to it, and its backups are not touched</source>
   <translation>Nichts wurde hineingeschrieben, und die Sicherungen sind unberührt</translation>
  </message>
  <message>
   <location filename="../../labeler/store/damage/strangers.py" />
   <source>Nothing was written to it, and nothing in it was run</source>
   <translation>Nichts wurde hineingeschrieben, und nichts darin wurde ausgeführt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/frames.py" />
   <location filename="../../labeler/app/outgoing/selection.py" />
   <source>Nothing was written.</source>
   <translation>Nichts wurde geschrieben.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/writing.py" />
   <source>Nothing was written; the project and its images are untouched.</source>
   <translation>Nichts wurde geschrieben; das Projekt und seine Bilder sind unberührt.</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_seen.py" />
   <source>Of a plain background a model learns that there is nothing else. Never red: it may meet it so in use.</source>
   <translation>Von einem schlichten Hintergrund lernt ein Modell, dass es sonst nichts gibt. Nie rot: vielleicht begegnet es ihm auch im Gebrauch so.</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_seen.py" />
   <source>Of a shape beyond 3 to 1, a square crop shows a third; fitted in, it is mostly border.</source>
   <translation>Bei mehr als 3 zu 1 zeigt ein quadratischer Ausschnitt ein Drittel; eingepasst ist das meiste Rand.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/coco/write.py" />
   <source>Of images that have their labels only: what is in them, absent or unclear, and its boxes.</source>
   <translation>Von Bildern, die nur ihre Etiketten haben: was darin, nicht da oder unklar ist, und die Rahmen.</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_seen.py" />
   <source>Of the training photos themselves one in twenty is as far from all others.</source>
   <translation>Von den Trainingsfotos selbst ist eines von zwanzig so weit von allen anderen entfernt.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/distinct.py" />
   <source>Of what concept the photos are that look most like it</source>
   <translation>Welches Konzept die Fotos zeigen, die ihm am ähnlichsten sehen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/world.py" />
   <source>Of {name} {absent:,} images are confirmed to be without it, against {there:,} with it: look for what is taken for it</source>
   <translation>{absent:,} Bilder sind sicher ohne {name}, gegen {there:,} damit: nach dem suchen, was dafür gehalten wird</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/words.py" />
   <source>On of or in, you agree by {relation:.2f}</source>
   <translation>Einigkeit über „zeigt“ oder „darin“: {relation:.2f}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/words.py" />
   <source>On what is there, you agree by {concept:.2f}</source>
   <translation>Einigkeit, was da ist: {concept:.2f}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/words.py" />
   <source>On what is there, you agree by {concept:.2f}; on of or in, by {relation:.2f}</source>
   <translation>Einigkeit, was da ist: {concept:.2f}; über „zeigt“ oder „darin“: {relation:.2f}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/cvat/write.py" />
   <source>Once CVAT has written the file anew: what is absent or unclear, and what was looked for.</source>
   <translation>Sobald CVAT die Datei neu geschrieben hat: was nicht da oder unklar ist, und wonach gesucht wurde.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/resolution.py" />
   <source>One file cannot be read, and is in no export: put in a whole one</source>
   <translation>Eine Datei ist nicht zu lesen und in keinem Export: eine heile hineinlegen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/duplicates.py" />
   <source>One group of nearly the same photo is labeled in two ways: one of the two is wrong</source>
   <translation>Eine Gruppe fast gleicher Fotos ist auf zwei Arten etikettiert: eine von beiden ist falsch</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/words.py" />
   <source>One image was finished by several people</source>
   <translation>Ein Bild haben mehrere Personen fertig</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/world.py" />
   <source>One image was skipped because its thing is not in the taxonomy: answer it with none of the concepts, or add it</source>
   <translation>Ein Bild wurde übergangen, weil sein Ding in der Liste fehlt: mit keinem der Konzepte beantworten, oder es anlegen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/agreement.py" />
   <source>One imported label still waits for of or in: {names}</source>
   <translation>Ein übernommenes Etikett wartet noch auf „zeigt“ oder „darin“: {names}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/resolution.py" />
   <source>One photo is at most {side:.0f} pixels wide or high: less than a model looks at</source>
   <translation>Ein Foto ist höchstens {side:.0f} Pixel breit oder hoch: weniger, als ein Modell ansieht</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/split.py" />
   <source>One photo of the evaluation is nearly the same as one in training; {strays:,} that somebody has answered would have to change sides</source>
   <translation>Ein Foto der Auswertung ist fast dasselbe wie eines im Training; {strays:,} beantwortete müssten die Seite wechseln</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/split.py" />
   <source>One photo of what the model will meet is in training: it was answered before it was said that it is that</source>
   <translation>Ein Foto von dem, was dem Modell begegnen wird, ist im Training: es war beantwortet, bevor gesagt wurde, dass es das ist</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/duplicates.py" />
   <source>One photo repeats another: count both as one, or take photos of more things</source>
   <translation>Ein Foto wiederholt ein anderes: beide als eines zählen, oder mehr Dinge fotografieren</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/duplicates.py" />
   <source>One photo was never held against the others: run “labeler embed PROJECT” where its file is</source>
   <translation>Ein Foto wurde nie mit den anderen verglichen: „labeler embed PROJECT“ dort laufen lassen, wo seine Datei ist</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/imagefolder/write.py" />
   <source>One split has boxes and the other none, so Hugging Face's reader cannot load both at once: each has a configuration of its own (“train”, “validation”).</source>
   <translation>Ein Teil hat Rahmen und der andere keine, darum kann das Leseprogramm von Hugging Face nicht beide zugleich laden: jeder hat eine eigene Konfiguration („train“, „validation“).</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/options.py" />
   <source>Only images from some sources</source>
   <translation>Nur Bilder aus einigen Quellen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/options.py" />
   <source>Only images from these sources, parted by commas.</source>
   <translation>Nur Bilder aus diesen Quellen, durch Kommas getrennt.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/agreement.py" />
   <source>Only one image was finished by two people: have these answered a second time</source>
   <translation>Nur ein Bild haben zwei Personen fertig: diese ein zweites Mal beantworten lassen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/options.py" />
   <source>Only one split</source>
   <translation>Nur ein Teil</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/options.py" />
   <source>Only some concepts</source>
   <translation>Nur einige Konzepte</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/options.py" />
   <source>Only the images of this split.</source>
   <translation>Nur die Bilder dieses Teils.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/options.py" />
   <source>Only these concepts, parted by commas.</source>
   <translation>Nur diese Konzepte, durch Kommas getrennt.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/selection.py" />
   <source>Only {asked} was asked for: {images} of others are not counted here.</source>
   <translation>Nur {asked} war gewünscht: {images} der anderen sind hier nicht gezählt.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/agreement.py" />
   <source>Only {count} images were finished by two people: have these answered a second time</source>
   <translation>Nur {count} Bilder haben zwei Personen fertig: diese ein zweites Mal beantworten lassen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/agreement.py" />
   <source>Only {name} has answered: have somebody else label these images too, without seeing what was said</source>
   <translation>Nur {name} hat geantwortet: auch jemand anders diese Bilder etikettieren lassen, ohne zu sehen, was gesagt wurde</translation>
  </message>
  <message>
   <location filename="../../labeler/store/project_file.py" />
   <source>Open it once with “labeler open”, which brings it up to date and keeps a backup</source>
   <translation>Einmal mit „labeler open“ öffnen: das bringt es auf den neuen Stand und behält eine Sicherung</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/options.py" />
   <source>Other answers than those in which all agree</source>
   <translation>Andere Antworten als die, in denen alle einig sind</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/names.py" />
   <source>Out of place</source>
   <translation>Fehl am Platz</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/voc/write.py" />
   <source>Parts of a pixel: corners are rounded to whole ones.</source>
   <translation>Teile eines Pixels: Ecken werden auf ganze gerundet.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/voc/read.py" />
   <location filename="../../labeler/formats/voc/write.py" />
   <source>Pascal VOC</source>
   <translation>Pascal VOC</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/label_studio/told.py" />
   <source>Passed over, since they are neither labels nor boxes: {kinds}.</source>
   <translation>Übergangen, da weder Etiketten noch Rahmen: {kinds}.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/label_studio/told.py" />
   <source>Paths in a taxonomy, of which the last part was taken: {count}.</source>
   <translation>Pfade in einer Taxonomie, von denen der letzte Teil genommen wurde: {count}.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/key.py" />
   <source>PgDn</source>
   <translation>Bild↓</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/key.py" />
   <source>PgUp</source>
   <translation>Bild↑</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/leakage.py" />
   <source>Photos of each concept</source>
   <translation>Fotos je Konzept</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_seen.py" />
   <source>Photos of one kind of apple share 0.88 of their colours, of five kinds 0.65. Never red: lemons are yellow.</source>
   <translation>Fotos einer Apfelsorte teilen 0,88 ihrer Farben, die von fünf Sorten 0,65. Nie rot: Zitronen sind eben gelb.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/harm.py" />
   <source>Photos that are {change} are told apart less well: {after:.0%} of what looks most like them is of the same concept, not {before:.0%}; {name} suffers most</source>
   <translation>Fotos, die {change} sind, lassen sich schlechter unterscheiden: von dem, was ihnen am ähnlichsten sieht, zeigen {after:.0%} dasselbe Konzept, nicht {before:.0%}; am meisten leidet {name}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/outliers.py" />
   <source>Photos that look like another concept than their own</source>
   <translation>Fotos, die nach einem anderen Konzept aussehen als ihrem</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/resolution.py" />
   <source>Pixels of the shorter side</source>
   <translation>Pixel der kürzeren Seite</translation>
  </message>
  <message>
   <location filename="../../labeler/app/exporting.py" />
   <source>Planning</source>
   <translation>Planung</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/system_errors.py" />
   <source>Plug it in again so that it can be written, or work on a copy on another drive</source>
   <translation>Es beschreibbar wieder anschließen, oder mit einer Kopie auf einem anderen Laufwerk arbeiten</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/system_errors.py" />
   <source>Plug it in again, or look whether it was moved</source>
   <translation>Das Laufwerk wieder anschließen, oder nachsehen, ob der Ordner verschoben wurde</translation>
  </message>
  <message>
   <location filename="../../labeler/store/faults.py" />
   <source>Plug its drive in again, or look whether it was moved or renamed</source>
   <translation>Sein Laufwerk wieder anschließen, oder nachsehen, ob das Projekt verschoben oder umbenannt wurde</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/labelme/read.py" />
   <source>Points, lines and other shapes without an area, passed over: {count}.</source>
   <translation>Punkte, Linien und andere Formen ohne Fläche, übergangen: {count}.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/cvat/read.py" />
   <source>Points, passed over: {count}.</source>
   <translation>Punkte, übergangen: {count}.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/label_studio/told.py" />
   <source>Polygons and ellipses taken as the boxes round them: {count}.</source>
   <translation>Vielecke und Ellipsen, genommen als die Rahmen um sie herum: {count}.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/cvat/read.py" />
   <location filename="../../labeler/formats/labelme/shapes.py" />
   <source>Polygons, taken as the boxes round them: {count}.</source>
   <translation>Vielecke, genommen als die Rahmen um sie herum: {count}.</translation>
  </message>
  <message>
   <location filename="../../labeler/store/lock.py" />
   <source>Reading it (counts, check, export) works all the same</source>
   <translation>Lesen (Zahlen, Prüfung, Export) geht trotzdem</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/compare.py" />
   <location filename="../../labeler/app/readiness/check.py" />
   <source>Reading the answers</source>
   <translation>Die Antworten werden gelesen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/csv_import.py" />
   <source>Reading the file</source>
   <translation>Die Datei wird gelesen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/coming_in/take_comer.py" />
   <source>Reading the package</source>
   <translation>Das Paket wird gelesen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/salvage.py" />
   <source>Reading what can still be read</source>
   <translation>Was noch zu lesen ist, wird gelesen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/adding.py" />
   <location filename="../../labeler/app/incoming/stated_look.py" />
   <source>Reading {name}</source>
   <translation>{name} wird gelesen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/head.py" />
   <source>Ready to train on</source>
   <translation>Trainingsreif</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/label_studio/told.py" />
   <source>Regions passed over, for their image had been turned in Label Studio: {count}.</source>
   <translation>Flächen übergangen, weil ihr Bild in Label Studio gedreht war: {count}.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/label_studio/told.py" />
   <source>Regions without a label, passed over: {count}.</source>
   <translation>Flächen ohne Etikett, übergangen: {count}.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/replacing.py" />
   <source>Rename it to {name}, or export again: it is moved back before.</source>
   <translation>Ihn in {name} umbenennen, oder noch einmal exportieren: vorher wird er zurückgelegt.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/names.py" />
   <source>Resolution</source>
   <translation>Auflösung</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/label_studio/told.py" />
   <source>Rotated rectangles and ellipses taken as the boxes round them: {count}.</source>
   <translation>Gedrehte Rechtecke und Ellipsen, genommen als die Rahmen um sie herum: {count}.</translation>
  </message>
  <message>
   <location filename="../../labeler/store/migrate.py" />
   <source>Run “labeler check”</source>
   <translation>„labeler check“ laufen lassen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/backups.py" />
   <source>Run “labeler check” on the project</source>
   <translation>„labeler check“ mit dem Projekt laufen lassen</translation>
  </message>
  <message>
   <location filename="../../labeler/store/damage/strangers.py" />
   <location filename="../../labeler/store/faults.py" />
   <source>Run “labeler check” to see what it is; “labeler restore” brings back the newest good backup</source>
   <translation>Mit „labeler check“ nachsehen, was es ist; „labeler restore“ holt die neueste gute Sicherung zurück</translation>
  </message>
  <message>
   <location filename="../../labeler/store/damage/check.py" />
   <source>SQLite finds: {line}</source>
   <translation>SQLite findet: {line}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/frames.py" />
   <source>Say --coords upright (as programs show the image) or --coords stored, or export the images along.</source>
   <translation>--coords upright (wie Programme das Bild zeigen) oder --coords stored sagen, oder die Bilder mit exportieren.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/frames.py" />
   <source>Say a whole number above 0 (--max-side).</source>
   <translation>Eine ganze Zahl über 0 sagen (--max-side).</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/out/handing_out.py" />
   <source>Say how many images each gets, or leave that away: then all that nobody has</source>
   <translation>Sagen, wie viele Bilder alle bekommen, oder es weglassen: dann alle, die niemand hat</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/plan.py" />
   <source>Say of some images what they are of, and only that.</source>
   <translation>Von einigen Bildern sagen, was sie zeigen, und nur das.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/incoming/concept_names.py" />
   <source>Say which concept each is with --map CLASS=CONCEPT, or leave them out with --skip-unknown</source>
   <translation>Mit --map CLASS=CONCEPT sagen, welches Konzept jede ist, oder sie mit --skip-unknown auslassen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/joined_answer.py" />
   <source>Say whose labels these are with another --labeler, or change the one or the other</source>
   <translation>Mit einem anderen --labeler sagen, wessen Etiketten das sind, oder das eine oder das andere ändern</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/stated_import.py" />
   <source>Say whose with --labeler NAME</source>
   <translation>Mit --labeler NAME sagen, wessen</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_said.py" />
   <source>Seeing what a photo shows and pressing a key takes longer: whoever is faster has not looked.</source>
   <translation>Sehen, was ein Foto zeigt, und eine Taste drücken dauert länger: wer schneller ist, hat nicht hingesehen.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/selection.py" />
   <source>Settled: what a lead decided on; where nobody did, every finished answer and every skip of everyone.</source>
   <translation>Entschieden: was die Leitung beschlossen hat; wo sie es nicht hat, jede fertige Antwort und alles Übergangene von allen.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/selection.py" />
   <source>Settled: what a lead decided on; where nobody did, the only finished answer, or several that agree.</source>
   <translation>Entschieden: was die Leitung beschlossen hat; wo sie es nicht hat, die einzige fertige Antwort, oder mehrere, die einig sind.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/labelme/shapes.py" />
   <source>Shapes with four corners, taken as the boxes round them: {count}.</source>
   <translation>Formen mit vier Ecken, genommen als die Rahmen um sie herum: {count}.</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_seen.py" />
   <source>Share of the most alike photos that are of the other concept: juice and milk cartons come to 0.24, and a baseline still tells them apart; from a third on it guesses.</source>
   <translation>Anteil der ähnlichsten Fotos, die das andere Konzept zeigen: Saft- und Milchkartons kommen auf 0,24, und ein Vergleichsmodell hält sie noch auseinander; ab einem Drittel rät es.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/focus.py" />
   <source>Share of the photo that the boxes fill</source>
   <translation>Anteil des Fotos, den die Rahmen füllen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/resolution.py" />
   <source>Sharpness</source>
   <translation>Schärfe</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/key.py" />
   <source>Shift</source>
   <translation>Umschalt</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_said.py" />
   <source>Short of what was planned; with less than half of it, the plan was for something else.</source>
   <translation>Weniger als geplant; mit weniger als der Hälfte war der Plan für etwas anderes.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/box_sizes.py" />
   <source>Shorter side of the usual box, at an input of 640</source>
   <translation>Kürzere Seite des üblichen Rahmens, bei einer Eingabe von 640</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/cvat/read.py" />
   <source>Skeletons, taken as the boxes round their joints: {count}.</source>
   <translation>Skelette, genommen als die Rahmen um ihre Gelenke: {count}.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/planning.py" />
   <source>Skipped images, with the reason.</source>
   <translation>Übergangene Bilder, mit dem Grund.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/options.py" />
   <source>Smaller copies of images</source>
   <translation>Kleinere Kopien der Bilder</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/yolo/classes.py" />
   <source>Some numbers have the same class; they are taken as one.</source>
   <translation>Einige Nummern haben dieselbe Klasse; sie werden als eine genommen.</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_seen.py" />
   <source>Something larger than the subject may be behind it; in a third of the photos it is what they are of.</source>
   <translation>Etwas Größeres als das Motiv kann dahinter sein; in einem Drittel der Fotos ist es, was sie zeigen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/key.py" />
   <source>Space</source>
   <translation>Leertaste</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/key_rules.py" />
   <source>Space moves the image and never answers of or in: it cannot be chosen</source>
   <translation>die Leertaste verschiebt das Bild und antwortet nie „zeigt“ oder „darin“: sie ist nicht wählbar</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/options.py" />
   <source>Subjects without a box</source>
   <translation>Motive ohne Rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/coco/write.py" />
   <source>Take images asked about some concepts only, too, and say of each image which concepts are absent and which are not boxed (federated, as in LVIS).</source>
   <translation>Auch Bilder nehmen, bei denen nur nach einigen Konzepten gefragt war, und von jedem sagen, welche Konzepte nicht da und welche nicht gerahmt sind (föderiert, wie in LVIS).</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/workstation/opening.py" />
   <source>Take it in at home with “labeler take-in PROJECT PACKAGE”</source>
   <translation>Im Hauptprojekt übernehmen mit „labeler take-in PROJECT PACKAGE“</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/imagefolder/places.py" />
   <source>Take one of them away.</source>
   <translation>Eine davon wegnehmen.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/replacing.py" />
   <source>Take out of it what is to be kept.</source>
   <translation>Herausnehmen, was bleiben soll.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/incoming/export_manifest.py" />
   <source>Take {name} away to import the folder as one that is not ours</source>
   <translation>{name} wegnehmen, um den Ordner als fremden zu übernehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/label_studio/told.py" />
   <source>Taken for data of the tasks, not for labels: {kinds}. A {file} beside the file would say which is which.</source>
   <translation>Für Daten der Aufgaben genommen, nicht für Etiketten: {kinds}. Eine {file} neben der Datei würde sagen, was was ist.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/coming_in/take_comer.py" />
   <source>Taking answers in</source>
   <translation>Antworten werden übernommen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/coming_in/whole.py" />
   <source>Taking images in</source>
   <translation>Bilder werden übernommen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/csv_import.py" />
   <source>Taking in answers</source>
   <translation>Antworten werden übernommen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/judging.py" />
   <source>Taking in labels</source>
   <translation>Etiketten werden übernommen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/label_studio/told.py" />
   <source>Tasks whose drafts were passed over, for nobody finished them: {count}.</source>
   <translation>Aufgaben, deren Entwürfe übergangen wurden, weil niemand sie fertig hat: {count}.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/label_studio/told.py" />
   <source>Tasks whose predictions were passed over, for nobody said them: {count}.</source>
   <translation>Aufgaben, deren Vorhersagen übergangen wurden, weil niemand sie gesagt hat: {count}.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/label_studio/told.py" />
   <source>Tasks without an annotation, of which nothing is said: {count}.</source>
   <translation>Aufgaben ohne Annotation, von denen nichts gesagt ist: {count}.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/yolo/write.py" />
   <source>That a box holds a crowd: it goes out as a box of one.</source>
   <translation>Dass ein Rahmen eine Menge hält: er geht als Rahmen um eines hinaus.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/yolo/write.py" />
   <source>That an image is of several concepts equally.</source>
   <translation>Dass ein Bild mehrere Konzepte gleich zeigt.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/label_studio/read.py" />
   <source>The JSON file that Label Studio exported (JSON or JSON-MIN), or the folder with it.</source>
   <translation>Die JSON-Datei, die Label Studio exportiert hat (JSON oder JSON-MIN), oder der Ordner mit ihr.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/focus.py" />
   <source>The boxed subjects are what their photos are of</source>
   <translation>Die gerahmten Motive sind, was ihre Fotos zeigen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/replacing.py" />
   <source>The earlier export is whole, and so are the project and its images.</source>
   <translation>Der frühere Export ist heil, das Projekt und seine Bilder auch.</translation>
  </message>
  <message>
   <location filename="../../labeler/store/header.py" />
   <source>The file was not touched</source>
   <translation>Die Datei wurde nicht angerührt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/selection.py" />
   <source>The finished answers of {name}, and of nobody else.</source>
   <translation>Die fertigen Antworten von {name}, und von niemandem sonst.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/yolo/read.py" />
   <source>The folder of the data set, a folder of labels in it, or its data.yaml.</source>
   <translation>Der Ordner des Datensatzes, ein Ordner mit Etiketten darin, oder seine data.yaml.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/imagefolder/read.py" />
   <source>The folder with metadata.jsonl or metadata.csv in it, or with the folders of its splits.</source>
   <translation>Der Ordner mit metadata.jsonl oder metadata.csv darin, oder mit den Ordnern der Teile.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/voc/read.py" />
   <source>The folder with the XML files, or the data set that has them in a folder of it.</source>
   <translation>Der Ordner mit den XML-Dateien, oder der Datensatz, der sie in einem Ordner hat.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/images.py" />
   <source>The images that were added stay in the project; no label was taken in</source>
   <translation>Die aufgenommenen Bilder bleiben im Projekt; kein Etikett wurde übernommen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/written_keys.py" />
   <source>The key you chose for “{action}” is not used: {why}.</source>
   <translation>Die gewählte Taste für „{action}“ gilt nicht: {why}.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/balance.py" />
   <source>The largest concept has {ratio:.1f} times as many images as the smallest</source>
   <translation>Das größte Konzept hat {ratio:.1f}-mal so viele Bilder wie das kleinste</translation>
  </message>
  <message>
   <location filename="../../labeler/store/faults.py" />
   <source>The last step is not saved</source>
   <translation>Der letzte Schritt ist nicht gesichert</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_seen.py" />
   <source>The middle half of the photos within a fiftieth of all brightness is one lamp. Hardly ever red: a hint.</source>
   <translation>Liegt die mittlere Hälfte der Fotos in einem Fünfzigstel aller Helligkeit, war es eine Lampe. Kaum je rot: ein Hinweis.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/distinct.py" />
   <source>The photos of each concept are copies of one another: photos of other things would tell</source>
   <translation>Die Fotos jedes Konzepts sind Kopien voneinander: Fotos von anderen Dingen würden es sagen</translation>
  </message>
  <message>
   <location filename="../../labeler/store/faults.py" />
   <source>The project cannot be read just now</source>
   <translation>Das Projekt ist gerade nicht zu lesen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/selection.py" />
   <location filename="../../labeler/formats/outgoing/options.py" />
   <source>The project has: {known}.</source>
   <translation>Das Projekt hat: {known}.</translation>
  </message>
  <message>
   <location filename="../../labeler/store/damage/strangers.py" />
   <location filename="../../labeler/store/faults.py" />
   <source>The project is damaged</source>
   <translation>Das Projekt ist beschädigt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/recent.py" />
   <source>The projects are safe; it says only which were opened last</source>
   <translation>Die Projekte sind sicher; die Liste sagt nur, welche zuletzt geöffnet wurden</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/voc/write.py" />
   <source>The relation, a joint subject and a crowd, for other programs: they stand in “attributes”, which most of these pass over.</source>
   <translation>Die Beziehung, gleichrangige Motive und eine Menge, für andere Programme: sie stehen in „attributes“, was die meisten davon übergehen.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/yolo/write.py" />
   <source>The relation: whether an image is of a concept, or the concept is in it.</source>
   <translation>Die Beziehung: ob ein Bild ein Konzept zeigt, oder ob das Konzept darin ist.</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_twins.py" />
   <source>The same picture is labeled in two ways: one of the two is wrong.</source>
   <translation>Dasselbe Bild ist auf zwei Arten etikettiert: eine von beiden ist falsch.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/leakage.py" />
   <source>The subject is boxed in too few photos of {name} to paint it over: box it in these</source>
   <translation>In zu wenigen Fotos, die {name} zeigen, ist das Motiv gerahmt, um es zu übermalen: in diesen rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/names.py" />
   <source>The thing, or its company?</source>
   <translation>Das Ding, oder seine Begleitung?</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/target.py" />
   <source>The training photos are not like those of the target: one tells them apart in {share:.0%} of pairs</source>
   <translation>Die Trainingsfotos sind nicht wie die des Ziels: in {share:.0%} der Paare sind sie zu unterscheiden</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/world.py" />
   <source>The world is closed, and the images say nothing else</source>
   <translation>Die Welt ist geschlossen, und die Bilder sagen nichts anderes</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/world.py" />
   <source>The world is closed, as far as is said; nobody has finished an answer yet</source>
   <translation>Die Welt ist geschlossen, soweit gesagt; noch keine Antwort ist fertig</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/world.py" />
   <source>The world is open, and nobody has finished an answer yet</source>
   <translation>Die Welt ist offen, und noch keine Antwort ist fertig</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/world.py" />
   <source>The world is open, and {none:,} of {finished:,} images show none of the concepts ({share:.0%}; {quota:.0%} are asked for)</source>
   <translation>Die Welt ist offen, und {none:,} von {finished:,} Bildern zeigen keines der Konzepte ({share:.0%}; verlangt sind {quota:.0%})</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/world.py" />
   <source>The world is open: {none:,} of {finished:,} images show none of the concepts, {share:.0%} where {quota:.0%} are to be had. Label {more:,} more with something else, or nothing, in them</source>
   <translation>Die Welt ist offen: {none:,} von {finished:,} Bildern zeigen keines der Konzepte, {share:.0%} statt {quota:.0%}. Noch {more:,} mit anderem oder mit nichts darin etikettieren</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/world.py" />
   <source>The world is said to be closed, but one image shows none of the concepts: say that it is open, or add what it shows</source>
   <translation>Die Welt soll geschlossen sein, doch ein Bild zeigt keines der Konzepte: sagen, dass sie offen ist, oder anlegen, was es zeigt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/world.py" />
   <source>The world is said to be closed, but {found:,} images show none of the concepts: say that it is open, or add what they show</source>
   <translation>Die Welt soll geschlossen sein, doch {found:,} Bilder zeigen keines der Konzepte: sagen, dass sie offen ist, oder anlegen, was sie zeigen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/bias.py" />
   <source>The {n} photos of {name} are narrow in colour: any two share {share:.0%} of theirs. Does it come in no other?</source>
   <translation>Die {n} Fotos, die {name} zeigen, sind eng in der Farbe: je zwei teilen {share:.0%} davon. Gibt es keine anderen?</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/bias.py" />
   <source>The {n} photos of {name} were all taken in nearly the same light</source>
   <translation>Die {n} Fotos, die {name} zeigen, sind alle bei fast gleichem Licht gemacht</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/dictionary.py" />
   <location filename="../../labeler/app/readiness/lines/quantity.py" />
   <location filename="../../labeler/app/readiness/lines/world.py" />
   <source>There are no concepts yet: say what the model is to learn</source>
   <translation>Es gibt noch keine Konzepte: sagen, was das Modell lernen soll</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/resolution.py" />
   <source>There are no images yet</source>
   <translation>Es gibt noch keine Bilder</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/verdict.py" />
   <source>There are no images yet: add some</source>
   <translation>Es gibt noch keine Bilder: welche aufnehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/balance.py" />
   <source>There are not two concepts with finished answers yet</source>
   <translation>Noch haben nicht zwei Konzepte fertige Antworten</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/registry.py" />
   <source>There are {known}.</source>
   <translation>Es gibt {known}.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/brief.py" />
   <source>There is no brief: what the model is for, for whom, by what its success will be told, and how many are enough</source>
   <translation>Es gibt keinen Auftrag: wofür das Modell ist, für wen, woran sein Erfolg gemessen wird, und wie viele genügen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/duplicates.py" />
   <location filename="../../labeler/app/readiness/lines/split.py" />
   <source>There is no photo yet</source>
   <translation>Noch kein Foto vorhanden</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/verdict.py" />
   <source>There is no picture model here, and {seen} cannot tell things apart: nothing is said of it</source>
   <translation>Hier ist kein Bildmodell, und {seen} können Dinge nicht unterscheiden: dazu wird nichts gesagt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/companion.py" />
   <source>There is no readiness.html: {why}.</source>
   <translation>Es gibt keine readiness.html: {why}.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/settings.py" />
   <source>They hold until Labeler is closed</source>
   <translation>Sie gelten, bis Labeler geschlossen wird</translation>
  </message>
  <message>
   <location filename="../../labeler/app/backups.py" />
   <source>This backup is damaged</source>
   <translation>Diese Sicherung ist beschädigt</translation>
  </message>
  <message>
   <location filename="../../labeler/store/lock.py" />
   <source>This project can only be read</source>
   <translation>Dieses Projekt ist nur lesbar</translation>
  </message>
  <message>
   <location filename="../../labeler/store/damage/strangers.py" />
   <source>This project was changed by another program</source>
   <translation>Dieses Projekt wurde von einem anderen Programm geändert</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/label_studio/write.py" />
   <source>To look at, or go on with, in Label Studio: tasks with boxes in percent, and their interface.</source>
   <translation>Zum Ansehen oder Weitermachen in Label Studio: Aufgaben mit Rahmen in Prozent, und ihre Oberfläche.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/head.py" />
   <source>Too early to say: nothing is labeled yet</source>
   <translation>Noch zu früh: nichts ist etikettiert</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/head.py" />
   <source>Too early to say: there are no images yet</source>
   <translation>Noch zu früh: es gibt noch keine Bilder</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/bias.py" />
   <source>Too few photos of any concept could be looked at: find their files again</source>
   <translation>Von keinem Konzept waren genug Fotos anzusehen: ihre Dateien wiederfinden</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/target.py" />
   <source>Too few photos of the target, or to train on, could be looked at: find their files again</source>
   <translation>Zu wenige Fotos des Ziels oder zum Trainieren waren anzusehen: ihre Dateien wiederfinden</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/words.py" />
   <source>Too little was answered twice to tell how far you agree</source>
   <translation>Zu wenig ist doppelt beantwortet, um die Einigkeit zu messen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/names.py" />
   <source>Too narrow?</source>
   <translation>Zu eng?</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/names.py" />
   <source>Too wide?</source>
   <translation>Zu weit?</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/target.py" />
   <source>Training and target in {name}</source>
   <translation>Training und Ziel: {name}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/run.py" />
   <source>Try again.</source>
   <translation>Noch einmal versuchen.</translation>
  </message>
  <message>
   <location filename="../../labeler/store/keeping/copying.py" />
   <source>Try it again when less is written</source>
   <translation>Noch einmal versuchen, wenn weniger geschrieben wird</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/held_back.py" />
   <source>Try it again when that is done</source>
   <translation>Noch einmal versuchen, wenn das fertig ist</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/outliers.py" />
   <source>Two concepts with {fewest} finished photos of each are needed to say what is out of place</source>
   <translation>Um zu sagen, was fehl am Platz ist, braucht es zwei Konzepte mit je {fewest} fertigen Fotos</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/distinct.py" />
   <source>Two concepts with {fewest} finished photos of each are needed to tell them apart</source>
   <translation>Um Konzepte zu unterscheiden, braucht es zwei mit je {fewest} fertigen Fotos</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/workstation/unpacking.py" />
   <source>Unpacking the images</source>
   <translation>Die Bilder werden ausgepackt</translation>
  </message>
  <message>
   <location filename="../../labeler/store/damage/salvaging.py" />
   <source>Use a backup</source>
   <translation>Eine Sicherung nehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/system_errors.py" />
   <source>Use a drive with another file system</source>
   <translation>Ein Laufwerk mit einem anderen Dateisystem nehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/system_errors.py" />
   <source>Use a folder with a shorter path</source>
   <translation>Einen Ordner mit kürzerem Pfad nehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/names.py" />
   <source>Visually distinct?</source>
   <translation>Sichtbar verschieden?</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_said.py" />
   <source>What a model was never shown, it takes for one of its concepts: one image in ten shows none.</source>
   <translation>Was ein Modell nie gesehen hat, hält es für eines seiner Konzepte: eines von zehn Bildern zeigt keines.</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_twins.py" />
   <source>What a model was trained on it knows by heart: each such picture lifts its figure for nothing.</source>
   <translation>Womit ein Modell trainiert wurde, kennt es auswendig: jedes solche Bild hebt seine Zahl für nichts.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/options.py" />
   <source>What an image is of and has no box: stays out, or gets a box round the whole image (full-frame).</source>
   <translation>Was ein Bild zeigt und keinen Rahmen hat: bleibt draußen, oder bekommt einen Rahmen um das ganze Bild (full-frame).</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/taxonomy_lint.py" />
   <source>What cannot be seen in a photo: {words}. Say in the definition of “{name}” what shows it</source>
   <translation>Was auf keinem Foto zu sehen ist: {words}. In der Definition von „{name}“ sagen, woran es sich zeigt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/write.py" />
   <source>What could not be told (unclear), and the reasons given.</source>
   <translation>Was nicht zu sagen war (unklar), und die Gründe dafür.</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_seen.py" />
   <source>What fills more than four fifths of a photo is usually what it is of.</source>
   <translation>Was mehr als vier Fünftel eines Fotos füllt, ist meistens, was es zeigt.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/brief.py" />
   <source>What for, for whom, the measure and the aim are told: {purpose}</source>
   <translation>Wofür, für wen, Maß und Soll sind gesagt: {purpose}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/names.py" />
   <source>What is at hand?</source>
   <translation>Was ist zur Hand?</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/options.py" />
   <source>What is in images, cut out, as examples of their own</source>
   <translation>Was in Bildern ist, ausgeschnitten, als eigene Beispiele</translation>
  </message>
  <message>
   <location filename="../../labeler/images/worker_process.py" />
   <source>What is in the project stays as it is.</source>
   <translation>Was im Projekt ist, bleibt, wie es ist.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/names.py" />
   <source>What is it for?</source>
   <translation>Wofür ist es?</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_said.py" />
   <source>What is not at hand yet holds training up, but is no fault of the data: never red.</source>
   <translation>Was noch nicht zur Hand ist, hält das Training auf, ist aber kein Mangel der Daten: nie rot.</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_seen.py" />
   <source>What is told apart by fine detail alone is lost in the first blurred photo.</source>
   <translation>Was sich nur an Feinheiten unterscheidet, geht im ersten unscharfen Foto verloren.</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_seen.py" />
   <source>What one camera does to a picture is learned as well. Never red: it may be the only one in use.</source>
   <translation>Was eine Kamera mit einem Bild macht, wird mitgelernt. Nie rot: vielleicht ist sie die einzige im Gebrauch.</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_seen.py" />
   <source>What people cannot tell in one case of five, no label can teach.</source>
   <translation>Was Menschen in einem von fünf Fällen nicht sagen können, kann kein Etikett lehren.</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_twins.py" />
   <source>What the model will meet is what it is judged on: trained on, it can judge nothing any more.</source>
   <translation>Was dem Modell begegnen wird, daran wird es gemessen: wird damit trainiert, misst es nichts mehr.</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_seen.py" />
   <source>What the photos are worth (Vendi score) of so many, of 100 at most. 40 photos of most groceries come to 0.46 and more, of lemons to 0.26; 40 crops of three photos to 0.05 to 0.13.</source>
   <translation>Was die Fotos wert sind (Vendi-Score), von so vielen, höchstens von 100. 40 Fotos der meisten Lebensmittel kommen auf 0,46 und mehr, von Zitronen auf 0,26; 40 Ausschnitte aus drei Fotos auf 0,05 bis 0,13.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/bias.py" />
   <source>What the photos of each concept are worth, in photos that are all different</source>
   <translation>Was die Fotos eines Konzepts wert sind, in lauter verschiedenen Fotos</translation>
  </message>
  <message>
   <location filename="../../labeler/app/backups.py" />
   <source>What was said is saved, and the backups before it are untouched</source>
   <translation>Was gesagt wurde, ist gesichert, und die früheren Sicherungen sind unberührt</translation>
  </message>
  <message>
   <location filename="../../labeler/store/faults.py" />
   <source>What was saved before is safe; nothing was changed</source>
   <translation>Was vorher gesichert war, ist sicher; nichts wurde geändert</translation>
  </message>
  <message>
   <location filename="../../labeler/store/faults.py" />
   <source>What was saved before is safe; the last step was not saved</source>
   <translation>Was vorher gesichert war, ist sicher; der letzte Schritt wurde nicht gesichert</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_seen.py" />
   <source>Where a photo is blown out nothing can be seen, however much is made of it.</source>
   <translation>Wo ein Foto ausgefressen ist, ist nichts zu sehen, was man auch damit macht.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/names.py" />
   <source>Where does one look?</source>
   <translation>Wohin geht der Blick?</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_seen.py" />
   <source>Where one labeler in five cannot say of or in, the dictionary does not say where of ends.</source>
   <translation>Wo in einem von fünf Fällen „zeigt“ oder „darin“ nicht zu sagen ist, sagt das Bildwörterbuch nicht, wo „zeigt“ endet.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/planning.py" />
   <source>Who gave each answer, and when.</source>
   <translation>Wer jede Antwort gegeben hat, und wann.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/coco/write.py" />
   <source>Why something is unclear; and that it is, but for federated files.</source>
   <translation>Warum etwas unklar ist; und dass es das ist, außer in föderierten Dateien.</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_twins.py" />
   <source>With far less than a fifth set aside a figure is luck; with far more there is less to learn from.</source>
   <translation>Ist viel weniger als ein Fünftel zurückgelegt, ist eine Zahl Glück; bei viel mehr ist weniger zum Lernen da.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/leakage.py" />
   <source>With one concept alone nobody can say what its company is</source>
   <translation>Bei nur einem Konzept ist nicht zu sagen, was seine Begleitung ist</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/leakage.py" />
   <source>With {name} painted over, a baseline still tells its photos from others in {told:.0%} of pairs: by what is round it, or by more of it outside its boxes</source>
   <translation>Auch wo {name} übermalt ist, erkennt ein Vergleichsmodell diese Fotos in {told:.0%} der Paare: an dem, was darum herum ist, oder an mehr davon außerhalb der Rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_said.py" />
   <source>Without a definition each labeler draws the line elsewhere, and the model learns no line at all.</source>
   <translation>Ohne Definition ziehen alle die Grenze anderswo, und das Modell lernt gar keine.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/options.py" />
   <source>Without images, boxes are where the image is</source>
   <translation>Ohne Bilder gelten Rahmen für das Bild</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/options.py" />
   <source>Without images: boxes in pixels of the upright image, or as its file stores them.</source>
   <translation>Ohne Bilder: Rahmen in Pixeln des aufrechten Bildes, oder wie die Datei sie speichert.</translation>
  </message>
  <message>
   <location filename="../../labeler/quality/thresholds_said.py" />
   <source>Words alone are read differently; three examples on either side show where a concept ends.</source>
   <translation>Worte allein werden verschieden gelesen; drei Beispiele auf jeder Seite zeigen, wo ein Konzept endet.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/incoming/concept_names.py" />
   <source>Write --map CLASS=CONCEPT</source>
   <translation>So schreiben: --map CLASS=CONCEPT</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/options.py" />
   <source>Write smaller copies, the longer side at most this many pixels; boxes are scaled along.</source>
   <translation>Kleinere Kopien schreiben, die längere Seite höchstens so viele Pixel; Rahmen werden mit verkleinert.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/options.py" />
   <source>Write the labels only, not the images.</source>
   <translation>Nur die Etiketten schreiben, nicht die Bilder.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/workstation/handing_in.py" />
   <source>Writing the package</source>
   <translation>Das Paket wird geschrieben</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/out/handing_out.py" />
   <source>Writing the package for {name}</source>
   <translation>Das Paket für {name} wird geschrieben</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/as_html.py" />
   <source>Writing the page</source>
   <translation>Die Seite wird geschrieben</translation>
  </message>
  <message>
   <location filename="../../labeler/app/exporting.py" />
   <source>Writing {name}</source>
   <translation>{name} wird geschrieben</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/yolo/read.py" />
   <location filename="../../labeler/formats/yolo/write.py" />
   <source>YOLO</source>
   <translation>YOLO</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/agreement.py" />
   <source>You agree on {name}, not on of or in: {alpha:.2f}</source>
   <translation>Einig über {name}, nicht über „zeigt“ oder „darin“: {alpha:.2f}</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/feedback.py" />
   <source>You confuse nothing that was tried: go on as you do</source>
   <translation>Nichts Geprüftes wird verwechselt: weiter so</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/agreement.py" />
   <source>You do not agree on of or in: {alpha:.2f}</source>
   <translation>Uneinig über „zeigt“ oder „darin“: {alpha:.2f}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/agreement.py" />
   <source>You do not agree on where there is {name}: {alpha:.2f}</source>
   <translation>Uneinig, wo {name} da ist: {alpha:.2f}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/agreement.py" />
   <source>You do not agree on which concepts are there: {alpha:.2f}</source>
   <translation>Uneinig, welche Konzepte da sind: {alpha:.2f}</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/feedback.py" />
   <source>You pass over {name}: {times} of {of} times</source>
   <translation>{name} übersehen: {times} von {of} Mal</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/feedback.py" />
   <source>You say in where the image is of {name}: {times} of {of} times</source>
   <translation>„darin“ gesagt, wo das Bild {name} zeigt: {times} von {of} Mal</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/feedback.py" />
   <source>You say of where {name} is only in the image: {times} of {of} times</source>
   <translation>„zeigt“ gesagt, wo {name} nur darin ist: {times} von {of} Mal</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/agreement.py" />
   <source>You say the same of the same images, {count:,} times over</source>
   <translation>Von denselben Bildern wird dasselbe gesagt, {count:,}-mal</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/feedback.py" />
   <source>You say {instead} where it is {name}: {times} of {of} times</source>
   <translation>{instead} gesagt, wo es {name} ist: {times} von {of} Mal</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/feedback.py" />
   <source>You see {name} where there is none: {times} of {of} times</source>
   <translation>{name} gesehen, wo nichts davon ist: {times} von {of} Mal</translation>
  </message>
  <message>
   <location filename="../../labeler/app/text_file.py" />
   <source>Your work is safe in the project</source>
   <translation>Die Arbeit ist im Projekt sicher</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/judging.py" />
   <source>a box cannot be: {told}</source>
   <translation>ein Rahmen ist unmöglich: {told}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>a box in the middle, for the arrows</source>
   <translation>ein Rahmen in der Mitte, für die Pfeile</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/write.py" />
   <source>a box lies outside its image</source>
   <translation>ein Rahmen liegt außerhalb seines Bildes</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/boxing.py" />
   <source>a box needs a concept that the image is of, or that is in it</source>
   <translation>ein Rahmen braucht ein Konzept, das das Bild zeigt oder das darin ist</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/geometry.py" />
   <source>a box needs a width and a height above 0</source>
   <translation>ein Rahmen braucht eine Breite und Höhe über 0</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/boxes.py" />
   <location filename="../../labeler/formats/csv/read.py" />
   <source>a box needs a width and a height above 0, not {width:g} × {height:g}</source>
   <translation>ein Rahmen braucht eine Breite und Höhe über 0, nicht {width:g} × {height:g}</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/boxing.py" />
   <source>a box needs at least {count} pixels on each side</source>
   <translation>ein Rahmen braucht auf jeder Seite mindestens {count} Pixel</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/boxes.py" />
   <location filename="../../labeler/domain/geometry.py" />
   <source>a box needs finite numbers</source>
   <translation>ein Rahmen braucht endliche Zahlen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/read.py" />
   <source>a box needs x, y, width and height; missing: {missing}</source>
   <translation>ein Rahmen braucht x, y, width und height; es fehlt: {missing}</translation>
  </message>
  <message>
   <location filename="../../labeler/store/merging/answers_in.py" />
   <source>a box of it leaves its image {image}</source>
   <translation>ein Rahmen darin ragt aus seinem Bild {image}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/detection.py" />
   <source>a box of {concepts} lies outside its image</source>
   <translation>ein Rahmen von {concepts} liegt außerhalb seines Bildes</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/read.py" />
   <source>a cell has more than {most} characters</source>
   <translation>eine Zelle hat mehr als {most} Zeichen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/row_rules.py" />
   <source>a claim (an empty relation)</source>
   <translation>ein übernommenes Etikett (leere Beziehung)</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/lists.py" />
   <source>a closed concept is not asked about: open it again first</source>
   <translation>nach einem geschlossenen Konzept wird nicht gefragt: erst wieder öffnen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/toml_values.py" />
   <source>a colour is written #rrggbb, not “{text}”</source>
   <translation>eine Farbe wird #rrggbb geschrieben, nicht „{text}“</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/concept_checks.py" />
   <source>a colour is written as #rrggbb, not “{color}”</source>
   <translation>eine Farbe wird #rrggbb geschrieben, nicht „{color}“</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/settling.py" />
   <source>a concept has one label in an image</source>
   <translation>ein Konzept hat ein Etikett in einem Bild</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/concept_split.py" />
   <source>a concept is split into two or more</source>
   <translation>ein Konzept wird in zwei oder mehr geteilt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/lists.py" />
   <source>a concept pass, and no other, asks about one concept</source>
   <translation>ein Konzeptdurchgang, und kein anderer, fragt nach einem Konzept</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/meeting/conflicts.py" />
   <source>a concept that is gone</source>
   <translation>ein Konzept, das fort ist</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/concept_return.py" />
   <source>a concept that “{name}” was confused with has gone</source>
   <translation>ein Konzept, mit dem „{name}“ verwechselt wurde, ist fort</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/settling.py" />
   <source>a concept was moved to another facet since: look again</source>
   <translation>ein Konzept kam seither in eine andere Facette: noch einmal ansehen</translation>
  </message>
  <message>
   <location filename="../../labeler/store/damage/strangers.py" />
   <source>a definition in it is no text</source>
   <translation>eine Definition darin ist kein Text</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/handed_out.py" />
   <source>a file in it is not the picture that the list of images says</source>
   <translation>eine Datei darin ist nicht das Bild, das die Bilderliste nennt</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/hotkeys.py" />
   <source>a hotkey is one letter or digit, not “{key}”</source>
   <translation>eine Taste ist ein Buchstabe oder eine Ziffer, nicht „{key}“</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/label_studio/results.py" />
   <source>a label</source>
   <translation>ein Etikett</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/labelme/document.py" />
   <source>a label has no name</source>
   <translation>ein Etikett hat keinen Namen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/told.py" />
   <source>a label is joint that is no of</source>
   <translation>ein Etikett gilt als gleich, das nicht „zeigt“ sagt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/told.py" />
   <source>a label is unclear without a reason</source>
   <translation>ein Etikett ist unklar ohne Grund</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/imagefolder/lines.py" />
   <location filename="../../labeler/formats/package/lines.py" />
   <source>a line has more than {most} bytes</source>
   <translation>eine Zeile hat mehr als {most} Bytes</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/strict/json_values.py" />
   <location filename="../../labeler/formats/toml_values.py" />
   <source>a list</source>
   <translation>eine Liste</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/lists.py" />
   <source>a list has 1 to {most} images, not {count}</source>
   <translation>eine Liste hat 1 bis {most} Bilder, nicht {count}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/toml_values.py" />
   <source>a list is needed, not {kind}</source>
   <translation>nötig ist eine Liste, nicht {kind}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/strict/json_values.py" />
   <location filename="../../labeler/formats/toml_values.py" />
   <source>a number</source>
   <translation>eine Zahl</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/yolo/rows.py" />
   <source>a number that is none, or is too large</source>
   <translation>eine Zahl, die keine ist, oder zu groß</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/records.py" />
   <source>a pass through one concept names it, and no other pass does</source>
   <translation>ein Durchgang durch ein Konzept nennt es, und kein anderer tut es</translation>
  </message>
  <message>
   <location filename="../../labeler/app/steps.py" />
   <source>a place where each version is kept with the export it was trained on</source>
   <translation>ein Ort, an dem jede Version mit ihrem Trainingsexport liegt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/cvat/shapes.py" />
   <location filename="../../labeler/formats/labelme/document.py" />
   <source>a point needs two numbers</source>
   <translation>ein Punkt braucht zwei Zahlen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/project.py" />
   <source>a project's name ends in {suffix}</source>
   <translation>der Name eines Projekts endet auf {suffix}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/records.py" />
   <source>a revision follows itself</source>
   <translation>eine Revision folgt sich selbst</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/records.py" />
   <source>a revision that follows from others never travels</source>
   <translation>eine Revision, die aus anderen folgt, reist nie mit</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/handed_out.py" />
   <source>a row of {table} names something that is not in it</source>
   <translation>eine Zeile von {table} nennt etwas, das nicht darin ist</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/policy.py" />
   <source>a sample is 0 to 100 percent of the images, not {percent}</source>
   <translation>eine Stichprobe umfasst 0 bis 100 Prozent der Bilder, nicht {percent}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/toml_values.py" />
   <source>a sentence or a table with picture and reason is needed, not {kind}</source>
   <translation>nötig ist ein Satz oder eine Tabelle mit picture und reason, nicht {kind}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/toml_values.py" />
   <source>a table</source>
   <translation>eine Tabelle</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/strict/json_values.py" />
   <location filename="../../labeler/formats/toml_values.py" />
   <source>a text</source>
   <translation>ein Text</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/strict/xml_file.py" />
   <source>a text has more than {most} characters</source>
   <translation>ein Text hat mehr als {most} Zeichen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/toml_values.py" />
   <source>a text is needed, not {kind}</source>
   <translation>nötig ist ein Text, nicht {kind}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/brief.py" />
   <source>a threshold is a number: “{key}” is not</source>
   <translation>eine Schwelle ist eine Zahl: „{key}“ ist keine</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/checked_types.py" />
   <source>a uid in it has characters that cannot be shown</source>
   <translation>eine UID darin hat Zeichen, die sich nicht zeigen lassen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/toml_values.py" />
   <source>a whole number from 1 to {most} is needed</source>
   <translation>eine ganze Zahl von 1 bis {most} wird gebraucht</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/toml_values.py" />
   <source>a whole number is needed, not {kind}</source>
   <translation>eine ganze Zahl wird gebraucht, nicht {kind}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/steps.py" />
   <source>a word on {claims} imported labels</source>
   <translation>ein Wort zu {claims} übernommenen Etiketten</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/cvat/image.py" />
   <source>a {kind} cannot be read: {why}</source>
   <translation>{kind} nicht zu lesen: {why}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/cvat/image.py" />
   <source>a {kind} has no label</source>
   <translation>{kind} ohne Etikett</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/names.py" />
   <source>a {noun} needs a name</source>
   <translation>{noun}: der Name fehlt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/steps.py" />
   <source>accounts, keys and machines for training</source>
   <translation>Konten, Schlüssel und Rechner für das Training</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/alignment.py" />
   <source>alignment</source>
   <translation>Abgleich</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/alignment.py" />
   <source>all answer blind: {count} are not through yet ({names})</source>
   <translation>alle antworten blind: {count} sind noch nicht durch ({names})</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/leakage.py" />
   <source>alone</source>
   <translation>allein</translation>
  </message>
  <message>
   <location filename="../../labeler/store/merging/staged.py" />
   <source>an act is told without the one that it followed</source>
   <translation>ein Schritt steht darin ohne den, dem er folgte</translation>
  </message>
  <message>
   <location filename="../../labeler/store/merging/staged.py" />
   <source>an act that is known here is told otherwise</source>
   <translation>ein hier bekannter Schritt steht anders darin</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/brief.py" />
   <source>an aim is 1 to {most:,} images, not {aim}</source>
   <translation>ein Soll ist 1 bis {most:,} Bilder, nicht {aim}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/alignment.py" />
   <source>an alignment has {fewest} to {most} images, not {count}</source>
   <translation>ein Abgleich hat {fewest} bis {most} Bilder, nicht {count}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/handed_out.py" />
   <source>an answer in it tells of a concept that is not in it</source>
   <translation>eine Antwort darin betrifft ein Konzept, das nicht darin ist</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/concept_undo.py" />
   <source>an answer that it changed was changed again since: all of it stays as it is</source>
   <translation>eine davon geänderte Antwort wurde seither wieder geändert: alles bleibt, wie es ist</translation>
  </message>
  <message>
   <location filename="../../labeler/store/merging/staged.py" />
   <source>an answer was begun by somebody whose it is not</source>
   <translation>eine Antwort hat jemand begonnen, dem sie nicht gehört</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/dictionary_entries.py" />
   <source>an example needs a reason: what makes it one?</source>
   <translation>ein Beispiel braucht einen Grund: was macht es dazu?</translation>
  </message>
  <message>
   <location filename="../../labeler/app/steps.py" />
   <source>an export that the trainer has read without a complaint</source>
   <translation>ein Export, den das Trainingsprogramm ohne Klage gelesen hat</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/read.py" />
   <source>an image in it is not the one that its name says</source>
   <translation>ein Bild darin ist nicht das, das sein Name nennt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/workstation/unpacking.py" />
   <source>an image in it, {name}, cannot be taken: {why}</source>
   <translation>ein Bild darin, {name}, lässt sich nicht übernehmen: {why}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/resolve.py" />
   <source>an image is of one concept of the facet “{facet}”, not of {names}, unless all are marked joint</source>
   <translation>ein Bild zeigt ein Konzept der Facette „{facet}“, nicht {names}, wenn nicht alle als joint gekennzeichnet sind</translation>
  </message>
  <message>
   <location filename="../../labeler/app/review/drawing.py" />
   <source>an image is settled, sent back, or left for later: it is not skipped here</source>
   <translation>ein Bild wird hier entschieden, zurückgegeben oder aufgeschoben: nicht übergangen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/alignment.py" />
   <source>an image of this alignment is not in the project, or cannot be shown</source>
   <translation>ein Bild dieses Abgleichs ist nicht im Projekt oder lässt sich nicht zeigen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/lists.py" />
   <source>an image of this list is not in the project</source>
   <translation>ein Bild dieser Liste ist nicht im Projekt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/settlements_along.py" />
   <source>an image that it changed was settled anew since: all of it stays as it is</source>
   <translation>ein Bild davon wurde seither neu entschieden: alles bleibt, wie es ist</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/told.py" />
   <source>an image was passed over without a reason</source>
   <translation>ein Bild wurde ohne Grund übergangen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/records.py" />
   <source>an image without a size</source>
   <translation>ein Bild ohne Größe</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/strict/json_values.py" />
   <source>an object</source>
   <translation>ein Objekt</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/assigning.py" />
   <source>an overlap is 0 to 100 percent of the images</source>
   <translation>eine Überlappung ist 0 bis 100 Prozent der Bilder</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/as_html.py" />
   <source>and {count} more</source>
   <translation>und {count} weitere</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/coco/gather.py" />
   <source>annotation</source>
   <translation>Annotation</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/coco/classes.py" />
   <source>another category has its id</source>
   <translation>eine andere Kategorie hat seine id</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/concept_return.py" />
   <source>another concept is called “{name}” by now</source>
   <translation>ein anderes Konzept heißt inzwischen „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/coco/gather.py" />
   <source>another image has its id</source>
   <translation>ein anderes Bild hat seine id</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/system_errors.py" />
   <source>another program holds it</source>
   <translation>ein anderes Programm hält es fest</translation>
  </message>
  <message>
   <location filename="../../labeler/store/faults.py" />
   <source>another program holds the project</source>
   <translation>ein anderes Programm hält das Projekt fest</translation>
  </message>
  <message>
   <location filename="../../labeler/store/keeping/copying.py" />
   <source>another program writes to this project without a pause</source>
   <translation>ein anderes Programm schreibt ohne Pause in dieses Projekt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/review/sheets.py" />
   <source>answered in {seconds} s</source>
   <translation>beantwortet in {seconds} s</translation>
  </message>
  <message>
   <location filename="../../labeler/app/steps.py" />
   <source>answers</source>
   <translation>Antworten</translation>
  </message>
  <message>
   <location filename="../../labeler/app/steps.py" />
   <source>answers to {left} images</source>
   <translation>Antworten zu {left} Bildern</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>as blurred as</source>
   <translation>so unscharf wie</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>as bright as</source>
   <translation>so hell wie</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>as busy in the background as</source>
   <translation>im Hintergrund so unruhig wie</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>as cold in colour as</source>
   <translation>in der Farbe so kalt wie</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>as colourful as</source>
   <translation>so farbig wie</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>as dark as</source>
   <translation>so dunkel wie</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>as free of black as</source>
   <translation>so frei von Schwarz wie</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>as free of noise as</source>
   <translation>so frei von Rauschen wie</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>as free of pure white as</source>
   <translation>so frei von reinem Weiß wie</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>as full of black as</source>
   <translation>so voll von Schwarz wie</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>as full of pure white as</source>
   <translation>so voll von reinem Weiß wie</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>as high in contrast as</source>
   <translation>so kontrastreich wie</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>as large as</source>
   <translation>so groß wie</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>as lightly compressed as</source>
   <translation>so schwach komprimiert wie</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>as low in contrast as</source>
   <translation>so kontrastarm wie</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>as noisy as</source>
   <translation>so verrauscht wie</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>as pale as</source>
   <translation>so blass wie</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>as plain in the background as</source>
   <translation>im Hintergrund so schlicht wie</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>as sharp as</source>
   <translation>so scharf wie</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>as small as</source>
   <translation>so klein wie</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>as strongly compressed as</source>
   <translation>so stark komprimiert wie</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>as tall as</source>
   <translation>so hoch wie</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>as warm in colour as</source>
   <translation>in der Farbe so warm wie</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>as wide as</source>
   <translation>so breit wie</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/harm.py" />
   <source>at half their size</source>
   <translation>halb so groß</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/question.py" />
   <source>back</source>
   <translation>zurück</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/choice.py" />
   <source>being aligned on: until the round ends, nobody sees what was said</source>
   <translation>wird gerade abgeglichen: bis die Runde endet, sieht niemand, was gesagt wurde</translation>
  </message>
  <message>
   <location filename="../../labeler/store/sealing.py" />
   <source>belongs to no table of ours</source>
   <translation>gehört zu keiner Tabelle von Labeler</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>black</source>
   <translation>Schwarz</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/harm.py" />
   <location filename="../../labeler/app/readiness/lines/resolution.py" />
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>blurred</source>
   <translation>unscharf</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/question.py" />
   <source>both equally</source>
   <translation>beide gleich</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/question.py" />
   <source>both in</source>
   <translation>beide darin</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/meeting/lists_met.py" />
   <source>both projects ask about new concepts since they parted, {here} here and {there} there: “looked for all” would mean two things</source>
   <translation>beide Projekte fragen seit ihrer Trennung nach neuen Konzepten, {here} hier und {there} dort: „nach allen gesucht“ hieße zweierlei</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>box pass</source>
   <translation>Rahmendurchgang</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/detection.py" />
   <source>box the subjects of {images}, or take them with a box round the whole image (--subjects full-frame)</source>
   <translation>die Motive rahmen ({images}), oder sie mit einem Rahmen um das ganze Bild nehmen (--subjects full-frame)</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/question.py" />
   <source>boxes done</source>
   <translation>Rahmen fertig</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>bright</source>
   <translation>hell</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>brighter</source>
   <translation>heller</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>busy</source>
   <translation>unruhig</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>camera</source>
   <translation>Kamera</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/question.py" />
   <location filename="../../labeler/gui/key_words.py" />
   <source>can't tell</source>
   <translation>unklar</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/coco/classes.py" />
   <source>category</source>
   <translation>Kategorie</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>change the pass</source>
   <translation>den Durchgang wechseln</translation>
  </message>
  <message>
   <location filename="../../labeler/app/image_problems.py" />
   <source>changed: at its place lies a file with other bytes</source>
   <translation>geändert: an seinem Ort liegt eine Datei mit anderen Bytes</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/choice.py" />
   <source>claims only: labels from elsewhere that nobody has answered</source>
   <translation>nur übernommene Etiketten, die niemand beantwortet hat</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>clarify pass</source>
   <translation>Klärungsdurchgang</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/examples.py" />
   <source>class</source>
   <translation>Klasse</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/yolo/classes.py" />
   <source>class {index} has no name; classes are counted from 0</source>
   <translation>Klasse {index} hat keinen Namen; Klassen zählen von 0 an</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/yolo/classes.py" />
   <source>class {index} is named twice</source>
   <translation>Klasse {index} ist zweimal benannt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>clean</source>
   <translation>rauschfrei</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/world.py" />
   <source>closed</source>
   <translation>geschlossen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>cold</source>
   <translation>kalt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>colour</source>
   <translation>Farbigkeit</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>colourful</source>
   <translation>farbig</translation>
  </message>
  <message>
   <location filename="../../labeler/app/embedding/choice.py" />
   <source>colours and texture, without a model</source>
   <translation>Farben und Textur, ohne Modell</translation>
  </message>
  <message>
   <location filename="../../labeler/store/damage/check.py" />
   <source>comes before the revision that it followed</source>
   <translation>steht vor der Revision, der sie folgte</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>compression</source>
   <translation>Kompression</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/charts.py" />
   <location filename="../../labeler/domain/concept_checks.py" />
   <location filename="../../labeler/formats/concepts_toml.py" />
   <location filename="../../labeler/formats/package/records.py" />
   <source>concept</source>
   <translation>Konzept</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>concept pass</source>
   <translation>Konzeptdurchgang</translation>
  </message>
  <message>
   <location filename="../../labeler/app/steps.py" />
   <source>concepts</source>
   <translation>Konzepte</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>contrast</source>
   <translation>Kontrast</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>copy the boxes of the image before</source>
   <translation>die Rahmen des vorigen Bildes kopieren</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>dark</source>
   <translation>dunkel</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>darker</source>
   <translation>dunkler</translation>
  </message>
  <message>
   <location filename="../../labeler/app/steps.py" />
   <source>definitions by what can be seen, of {count} concepts</source>
   <translation>Definitionen nach dem, was zu sehen ist, bei {count} Konzepten</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/alignment.py" />
   <source>disagreements that have not ended in the visual dictionary: {count}, the first on “{concept}” in {image}</source>
   <translation>im Bildwörterbuch noch nicht geklärt: {count}, das erste zu „{concept}“ in {image}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/choice.py" />
   <source>disputed: labelers do not agree on the concepts or their relations</source>
   <translation>strittig: die Personen sind sich über Konzepte oder ihre Beziehungen nicht einig</translation>
  </message>
  <message>
   <location filename="../../labeler/store/damage/check.py" />
   <source>does not agree with the answers: {line}</source>
   <translation>passt nicht zu den Antworten: {line}</translation>
  </message>
  <message>
   <location filename="../../labeler/store/damage/check.py" />
   <source>does not agree with the version in the header</source>
   <translation>passt nicht zur Version im Kopf der Datei</translation>
  </message>
  <message>
   <location filename="../../labeler/store/damage/check.py" />
   <source>does not follow from the revision before it</source>
   <translation>folgt nicht aus der vorigen Revision</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>down</source>
   <translation>nach unten</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/boxing.py" />
   <source>draw a box first</source>
   <translation>erst einen Rahmen ziehen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/choice.py" />
   <source>draw the boxes of {images}</source>
   <translation>die Rahmen ziehen ({images})</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/reasons.py" />
   <source>duplicate</source>
   <translation>doppelt</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/brief.py" />
   <source>each line of the brief has at most {most:,} characters, not {count:,}</source>
   <translation>jede Zeile des Auftrags hat höchstens {most:,} Zeichen, nicht {count:,}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/head.py" />
   <source>eight</source>
   <translation>acht</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/choice.py" />
   <source>end the alignment</source>
   <translation>den Abgleich beenden</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/split.py" />
   <source>evaluation</source>
   <translation>Auswertung</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/plan.py" />
   <source>export COCO, whose labels take them, or put them into the folder of each (--joint duplicate)</source>
   <translation>COCO exportieren, dessen Etiketten sie fassen, oder sie in den Ordner eines jeden legen (--joint duplicate)</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/concepts_toml.py" />
   <source>facet</source>
   <translation>Facette</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/focus.py" />
   <source>fills it</source>
   <translation>füllt es</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/question.py" />
   <source>fills the frame</source>
   <translation>füllt das Bild</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/focus.py" />
   <source>fills {share:.0%}</source>
   <translation>füllt {share:.0%}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>find a concept by typing</source>
   <translation>ein Konzept durch Tippen finden</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>find missing images again</source>
   <translation>fehlende Bilder wiederfinden</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>find more like this image, or like the selected box</source>
   <translation>Ähnliches wie dieses Bild oder den gewählten Rahmen suchen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/choice.py" />
   <source>finish {images}</source>
   <translation>fertig beantworten ({images})</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/question.py" />
   <source>first</source>
   <translation>erstes</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>fit the image</source>
   <translation>das Bild einpassen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/head.py" />
   <source>five</source>
   <translation>fünf</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/head.py" />
   <source>four</source>
   <translation>vier</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>free pass</source>
   <translation>freier Durchgang</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>go to an image by its number or name</source>
   <translation>zu einem Bild nach Nummer oder Name gehen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/names.py" />
   <source>good</source>
   <translation>gut</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/choice.py" />
   <source>hand the answers in, and export where they are taken in</source>
   <translation>die Antworten abgeben, und dort exportieren, wo sie übernommen werden</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/choice.py" />
   <source>handed out as a smaller picture: the file itself is not here</source>
   <translation>als kleineres Bild ausgegeben: die Datei selbst ist nicht hier</translation>
  </message>
  <message>
   <location filename="../../labeler/store/sealing.py" />
   <source>has changed since it was written</source>
   <translation>hat sich seit dem Schreiben geändert</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/concepts_toml.py" />
   <source>hotkey: “{key}” is the key of “{name}” already</source>
   <translation>hotkey: „{key}“ ist schon die Taste von „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>hour of the day</source>
   <translation>Tageszeit</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/dictionary.py" />
   <source>ideal</source>
   <translation>ideal</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/coco/gather.py" />
   <source>image</source>
   <translation>Bild</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/cvat/image.py" />
   <source>image “{name}”</source>
   <translation>Bild „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/labelme/document.py" />
   <source>imagePath names no file: “{name}”</source>
   <translation>imagePath nennt keine Datei: „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/app/steps.py" />
   <source>images</source>
   <translation>Bilder</translation>
  </message>
  <message>
   <location filename="../../labeler/app/finding.py" />
   <source>images are counted from 1</source>
   <translation>Bilder werden ab 1 gezählt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/lists.py" />
   <source>images cannot be sent to this pass</source>
   <translation>in diesen Durchgang lassen sich keine Bilder schicken</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/frames.py" />
   <source>images go out upright, and boxes with them: where boxes are can be chosen only without images</source>
   <translation>Bilder gehen aufrecht hinaus, und Rahmen mit ihnen: wofür Rahmen gelten, lässt sich nur ohne Bilder wählen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/dictionary.py" />
   <location filename="../../labeler/app/readiness/lines/focus.py" />
   <location filename="../../labeler/app/readiness/lines/world.py" />
   <location filename="../../labeler/domain/question.py" />
   <source>in</source>
   <translation>darin</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/leakage.py" />
   <source>in company</source>
   <translation>in Begleitung</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/leakage.py" />
   <source>in company: {share:.0%}</source>
   <translation>in Begleitung: {share:.0%}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/key_words.py" />
   <source>in it</source>
   <translation>ist darin</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/planning.py" />
   <source>in the labels only, not among the boxes: {why}</source>
   <translation>nur bei den Etiketten, nicht bei den Rahmen: {why}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/imagefolder/lines.py" />
   <source>in “{folder}”, line {line}</source>
   <translation>in „{folder}“, Zeile {line}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/quantity.py" />
   <source>in, evaluation</source>
   <translation>darin, Auswertung</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/quantity.py" />
   <source>in, train</source>
   <translation>darin, Training</translation>
  </message>
  <message>
   <location filename="../../labeler/store/sealing.py" />
   <source>is gone</source>
   <translation>ist fort</translation>
  </message>
  <message>
   <location filename="../../labeler/store/merging/staged.py" />
   <source>it answers images that are not in this project</source>
   <translation>es beantwortet Bilder, die nicht in diesem Projekt sind</translation>
  </message>
  <message>
   <location filename="../../labeler/images/door.py" />
   <source>it begins like a {kind} image and is damaged</source>
   <translation>sie fängt wie ein {kind}-Bild an und ist beschädigt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/plugins.py" />
   <source>it cannot be loaded: {error}</source>
   <translation>es lässt sich nicht laden: {error}</translation>
  </message>
  <message>
   <location filename="../../labeler/images/files.py" />
   <source>it cannot be read: {why}</source>
   <translation>sie ist nicht zu lesen: {why}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/marker.py" />
   <source>it cannot be told which of the files in it are those of that export</source>
   <translation>es ist nicht zu sagen, welche Dateien darin die jenes Exports sind</translation>
  </message>
  <message>
   <location filename="../../labeler/images/outgoing.py" />
   <source>it cannot be written upright: {why}</source>
   <translation>es lässt sich nicht aufrecht schreiben: {why}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/meeting/decisions.py" />
   <source>it decides what cannot be decided</source>
   <translation>es entscheidet, was nicht zu entscheiden ist</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/strict/xml_file.py" />
   <source>it declares a document type, which no labels need and which may be a trap</source>
   <translation>sie erklärt einen Dokumenttyp, den kein Etikett braucht und der eine Falle sein kann</translation>
  </message>
  <message>
   <location filename="../../labeler/images/door.py" />
   <source>it declares more pixels than any photo has</source>
   <translation>sie gibt mehr Pixel an, als irgendein Foto hat</translation>
  </message>
  <message>
   <location filename="../../labeler/images/door.py" />
   <source>it declares {image_width} × {image_height} pixels; at most {most} megapixels are opened</source>
   <translation>sie gibt {image_width} × {image_height} Pixel an; geöffnet werden höchstens {most} Megapixel</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/zip_layout.py" />
   <source>it does not end as a package does</source>
   <translation>es endet nicht wie ein Paket</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/zip_layout.py" />
   <source>it does not end as a package does: it is cut off, or no package</source>
   <translation>es endet nicht wie ein Paket: es ist abgeschnitten oder kein Paket</translation>
  </message>
  <message>
   <location filename="../../labeler/store/keeping/backing_up.py" />
   <source>it does not hold as much</source>
   <translation>sie enthält nicht so viel</translation>
  </message>
  <message>
   <location filename="../../labeler/images/model_file.py" />
   <source>it does not say how the model sees: {why}</source>
   <translation>es sagt nicht, wie das Modell sieht: {why}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/records.py" />
   <source>it does not say whose answer it is about</source>
   <translation>es sagt nicht, um wessen Antwort es geht</translation>
  </message>
  <message>
   <location filename="../../labeler/images/worker_process.py" />
   <source>it ended at once, with {code}</source>
   <translation>er endete sofort, mit {code}</translation>
  </message>
  <message>
   <location filename="../../labeler/images/judge.py" />
   <source>it has an image's name, but its bytes are no image's</source>
   <translation>sie heißt wie ein Bild, aber ihre Bytes sind keines</translation>
  </message>
  <message>
   <location filename="../../labeler/images/door.py" />
   <source>it has no pixels</source>
   <translation>sie hat keine Pixel</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/cvat/shapes.py" />
   <source>it has no points</source>
   <translation>es hat keine Punkte</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/read.py" />
   <source>it has other files in it than it should have</source>
   <translation>es hat andere Dateien in sich, als es haben sollte</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/records.py" />
   <source>it has other keys than such a row has</source>
   <translation>sie hat andere Schlüssel als so eine Zeile</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/handed_out.py" />
   <source>it has {count} rows of settings instead of one</source>
   <translation>es hat {count} Zeilen mit Einstellungen statt einer</translation>
  </message>
  <message>
   <location filename="../../labeler/images/files.py" />
   <source>it has {size:,} bytes; at most {most:,} are read</source>
   <translation>sie hat {size:,} Bytes; gelesen werden höchstens {most:,}</translation>
  </message>
  <message>
   <location filename="../../labeler/images/judge.py" />
   <source>it has {size:,} bytes; images of at most {most:,} are opened</source>
   <translation>sie hat {size:,} Bytes; geöffnet werden Bilder bis {most:,}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/marker.py" />
   <source>it holds what that export was not written with: {names}</source>
   <translation>darin ist, was nicht zu jenem Export gehört: {names}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/marker.py" />
   <source>it holds what that export was not written with: {names}, {count} more</source>
   <translation>darin ist, was nicht zu jenem Export gehört: {names}, {count} weitere</translation>
  </message>
  <message>
   <location filename="../../labeler/images/files.py" />
   <source>it is a device, not a file</source>
   <translation>das ist ein Gerät, keine Datei</translation>
  </message>
  <message>
   <location filename="../../labeler/images/files.py" />
   <source>it is a folder</source>
   <translation>das ist ein Ordner</translation>
  </message>
  <message>
   <location filename="../../labeler/images/files.py" />
   <source>it is a pipe, not a file</source>
   <translation>das ist eine Pipe, keine Datei</translation>
  </message>
  <message>
   <location filename="../../labeler/images/files.py" />
   <source>it is a socket, not a file</source>
   <translation>das ist ein Socket, keine Datei</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/coming_in/whole.py" />
   <source>it is another project, “{name}”</source>
   <translation>es ist ein anderes Projekt, „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/images/door.py" />
   <source>it is cut short</source>
   <translation>sie ist abgeschnitten</translation>
  </message>
  <message>
   <location filename="../../labeler/images/door.py" />
   <source>it is damaged</source>
   <translation>sie ist beschädigt</translation>
  </message>
  <message>
   <location filename="../../labeler/images/workers.py" />
   <source>it is damaged: its decoder stopped on it</source>
   <translation>sie ist beschädigt: der Dekoder ist daran gescheitert</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/obstacles.py" />
   <source>it is damaged: {table} {what}</source>
   <translation>es ist beschädigt: {table} {what}</translation>
  </message>
  <message>
   <location filename="../../labeler/images/door.py" />
   <source>it is damaged: {why}</source>
   <translation>sie ist beschädigt: {why}</translation>
  </message>
  <message>
   <location filename="../../labeler/images/judge.py" />
   <source>it is empty</source>
   <translation>sie ist leer</translation>
  </message>
  <message>
   <location filename="../../labeler/images/model_file.py" />
   <source>it is larger than {most:,} bytes</source>
   <translation>es ist größer als {most:,} Bytes</translation>
  </message>
  <message>
   <location filename="../../labeler/images/model_file.py" />
   <source>it is no JSON</source>
   <translation>es ist kein JSON</translation>
  </message>
  <message>
   <location filename="../../labeler/images/model_file.py" />
   <source>it is no JSON object</source>
   <translation>es ist kein JSON-Objekt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/embedding/one.py" />
   <source>it is no image that can be read</source>
   <translation>es ist kein Bild, das zu lesen ist</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/system_errors.py" />
   <source>it is no longer there</source>
   <translation>es ist nicht mehr da</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/read.py" />
   <source>it is no package of Labeler</source>
   <translation>es ist kein Paket von Labeler</translation>
  </message>
  <message>
   <location filename="../../labeler/images/decode.py" />
   <source>it is no small JPEG, as the pictures of a dictionary are</source>
   <translation>es ist kein kleines JPEG, wie die Bilder eines Bildwörterbuchs es sind</translation>
  </message>
  <message>
   <location filename="../../labeler/app/judged.py" />
   <source>it is not the picture that the list of images says</source>
   <translation>es ist nicht das Bild, das die Bilderliste nennt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/coming_in/coming.py" />
   <source>it is of another project, “{name}”</source>
   <translation>es gehört zu einem anderen Projekt, „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/coco/gather.py" />
   <source>it is said to be of “{name}” and to have it in it</source>
   <translation>es soll „{name}“ zeigen und es darin haben</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/zip_layout.py" />
   <source>it is too short to be a package</source>
   <translation>es ist zu kurz für ein Paket</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/strict/xml_file.py" />
   <source>it is written in the encoding “{name}”; save it as UTF-8</source>
   <translation>sie ist in der Kodierung „{name}“ geschrieben; als UTF-8 sichern</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/feedback.py" />
   <source>it names other concepts than its kind of feedback does</source>
   <translation>es nennt andere Konzepte als diese Art Rückmeldung</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/coming_in/take_comer.py" />
   <source>it says more than a labeler may say</source>
   <translation>es sagt mehr, als eine Person sagen darf</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/zip_layout.py" />
   <source>it says two things about its own length</source>
   <translation>es sagt zweierlei über seine Länge</translation>
  </message>
  <message>
   <location filename="../../labeler/store/merging/staged.py" />
   <source>it says what the file of a project refuses</source>
   <translation>es sagt, was die Datei eines Projekts ablehnt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/meeting/held.py" />
   <source>it settles or sends back what cannot be</source>
   <translation>es entscheidet oder gibt zurück, was nicht geht</translation>
  </message>
  <message>
   <location filename="../../labeler/images/workers.py" />
   <source>it takes too long to load</source>
   <translation>sie zu laden dauert zu lange</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/alignment.py" />
   <source>it takes two people to agree: add those who will label first</source>
   <translation>zum Abgleich gehören zwei: erst die aufnehmen, die etikettieren werden</translation>
  </message>
  <message>
   <location filename="../../labeler/store/merging/answers_in.py" />
   <source>it tells of an answer of this project as if it were another's</source>
   <translation>es nennt eine Antwort dieses Projekts, als wäre sie von jemand anders</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/meeting/held.py" />
   <source>it tells of an image that is not in it</source>
   <translation>es betrifft ein Bild, das nicht darin ist</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/told.py" />
   <source>it tells of no image, or of two</source>
   <translation>es betrifft kein Bild oder zwei</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/coming_in/take_comer.py" />
   <source>it tells of somebody who is not in it</source>
   <translation>es betrifft jemanden, der nicht darin ist</translation>
  </message>
  <message>
   <location filename="../../labeler/app/judged.py" />
   <location filename="../../labeler/app/packages/workstation/unpacking.py" />
   <source>it was changed while it was looked at</source>
   <translation>es wurde geändert, während es angesehen wurde</translation>
  </message>
  <message>
   <location filename="../../labeler/images/workers.py" />
   <source>it was ended {times} times</source>
   <translation>er wurde {times} Mal beendet</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/coming_in/coming.py" />
   <source>it was handed out: open it with “labeler open”, label, and hand in what comes of it</source>
   <translation>es wurde ausgegeben: mit „labeler open“ öffnen, etikettieren und das Ergebnis abgeben</translation>
  </message>
  <message>
   <location filename="../../labeler/app/embedding/photo.py" />
   <location filename="../../labeler/gui/picture_source.py" />
   <source>it was refused when it was added</source>
   <translation>es wurde beim Aufnehmen abgewiesen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/records.py" />
   <source>it was sent back without a reason</source>
   <translation>es wurde ohne Grund zurückgegeben</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/coming_in/take_comer.py" />
   <source>it would make somebody a lead: that is done at home</source>
   <translation>es würde jemanden zur Leitung machen: das geht nur im Hauptprojekt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/imagefolder/class_names.py" />
   <source>its YAML has more than {most} characters</source>
   <translation>ihr YAML hat mehr als {most} Zeichen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/cvat/image.py" />
   <source>its answer is not as Labeler writes it</source>
   <translation>die Antwort ist nicht, wie Labeler sie schreibt</translation>
  </message>
  <message>
   <location filename="../../labeler/images/door.py" />
   <source>its bytes are no image's</source>
   <translation>ihre Bytes sind kein Bild</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/records.py" />
   <source>its examples have other pictures than they say</source>
   <translation>seine Beispiele haben andere Bilder, als sie sagen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/records.py" />
   <source>its file has the name of another</source>
   <translation>seine Datei hat den Namen einer anderen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/embedding/photo.py" />
   <location filename="../../labeler/gui/picture_source.py" />
   <source>its file is not where it was</source>
   <translation>seine Datei ist nicht mehr, wo sie war</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/zip_layout.py" />
   <source>its files do not follow each other as they should</source>
   <translation>seine Dateien folgen nicht so aufeinander, wie sie sollten</translation>
  </message>
  <message>
   <location filename="../../labeler/store/header.py" />
   <source>its header is not as ours is (byte {place})</source>
   <translation>der Kopf der Datei ist nicht wie bei Labeler (Byte {place})</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/coco/classes.py" />
   <location filename="../../labeler/formats/coco/gather.py" />
   <source>its id is no whole number</source>
   <translation>die id ist keine ganze Zahl</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/manifest.py" />
   <source>its key is none</source>
   <translation>sein Schlüssel ist keiner</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/lines.py" />
   <source>its last line is not ended</source>
   <translation>die letzte Zeile ist nicht zu Ende</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/zip_layout.py" />
   <source>its list of files is not where it should be</source>
   <translation>die Liste seiner Dateien ist nicht, wo sie sein sollte</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/handed_out.py" />
   <source>its list of images names other files than are in it</source>
   <translation>die Bilderliste nennt andere Dateien, als darin sind</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/manifest.py" />
   <source>its manifest is none: {why}</source>
   <translation>das Manifest ist keines: {why}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/manifest.py" />
   <source>its manifest is not written as Labeler writes it</source>
   <translation>das Manifest ist nicht so geschrieben, wie Labeler es schreibt</translation>
  </message>
  <message>
   <location filename="../../labeler/images/files.py" />
   <source>its name is impossible</source>
   <translation>ihr Name ist unmöglich</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/records.py" />
   <source>its name is not tidy</source>
   <translation>sein Name ist nicht sauber</translation>
  </message>
  <message>
   <location filename="../../labeler/store/rows_taken.py" />
   <source>its rows do not fit together: it is damaged, or somebody changed it</source>
   <translation>seine Zeilen passen nicht zusammen: es ist beschädigt, oder jemand hat es geändert</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/read.py" />
   <source>its seal does not fit: somebody changed it</source>
   <translation>das Siegel passt nicht: jemand hat es geändert</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/coming_in/coming.py" />
   <source>its seal is not that of a package of this project: it was forged or changed</source>
   <translation>das Siegel ist nicht das eines Pakets dieses Projekts: es wurde gefälscht oder geändert</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/cvat/image.py" />
   <source>its size is no number of pixels: “{text}”</source>
   <translation>die Größe ist keine Zahl von Pixeln: „{text}“</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/read.py" />
   <source>its sums do not fit: it was damaged on its way, or changed</source>
   <translation>die Prüfsummen passen nicht: es wurde unterwegs beschädigt oder geändert</translation>
  </message>
  <message>
   <location filename="../../labeler/store/damage/check.py" />
   <source>its “{part}” cannot be read</source>
   <translation>„{part}“ davon ist nicht zu lesen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/write.py" />
   <source>keep one box round the subject</source>
   <translation>einen Rahmen um das Motiv behalten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>keep the zoom from image to image</source>
   <translation>den Zoom von Bild zu Bild behalten</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/choice.py" />
   <source>label {images}</source>
   <translation>beantworten ({images})</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/outliers.py" />
   <source>labeled {own}, looks like {other}</source>
   <translation>etikettiert als {own}, sieht aus wie {other}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/charts.py" />
   <location filename="../../labeler/app/commands/people.py" />
   <location filename="../../labeler/app/incoming/answers.py" />
   <location filename="../../labeler/app/incoming/writing_answers.py" />
   <location filename="../../labeler/formats/csv/gather.py" />
   <location filename="../../labeler/formats/package/manifest.py" />
   <location filename="../../labeler/formats/package/records.py" />
   <source>labeler</source>
   <translation>Person</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/check.py" />
   <source>labeler {number}</source>
   <translation>Person {number}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/settling.py" />
   <source>labelers do not agree on {name}</source>
   <translation>uneinig über {name}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/resolution.py" />
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>large</source>
   <translation>groß</translation>
  </message>
  <message>
   <location filename="../../labeler/app/project.py" />
   <source>lead</source>
   <translation>Leitung</translation>
  </message>
  <message>
   <location filename="../../labeler/store/damage/check.py" />
   <source>leaves its image</source>
   <translation>verlässt sein Bild</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>left</source>
   <translation>nach links</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>less contrast</source>
   <translation>weniger Kontrast</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>light</source>
   <translation>Licht</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>light and contrast as in the file</source>
   <translation>Helligkeit und Kontrast wie in der Datei</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/imagefolder/class_names.py" />
   <location filename="../../labeler/formats/imagefolder/lines.py" />
   <location filename="../../labeler/formats/label_studio/read.py" />
   <location filename="../../labeler/formats/label_studio/task.py" />
   <source>line {line}</source>
   <translation>Zeile {line}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/label_studio/stream.py" />
   <location filename="../../labeler/formats/strict/json_file.py" />
   <location filename="../../labeler/formats/strict/xml_file.py" />
   <location filename="../../labeler/formats/strict/yaml_file.py" />
   <source>line {line}, column {column}</source>
   <translation>Zeile {line}, Spalte {column}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/lists.py" />
   <source>list</source>
   <translation>Liste</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/detection.py" />
   <source>look for these concepts in {images}, or leave them out with --concepts</source>
   <translation>nach diesen Konzepten suchen ({images}), oder sie mit --concepts auslassen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/distinct.py" />
   <source>look like</source>
   <translation>sehen aus wie</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/variance.py" />
   <source>look {number}</source>
   <translation>Gestalt {number}</translation>
  </message>
  <message>
   <location filename="../../labeler/store/damage/strangers.py" />
   <source>looking into this file takes too long: it is not as Labeler makes them</source>
   <translation>in diese Datei hineinzusehen dauert zu lange: sie ist nicht, wie Labeler sie macht</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/baseline.py" />
   <source>looks like {name}</source>
   <translation>sieht aus wie {name}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>mark the box as a crowd</source>
   <translation>den Rahmen als Menge kennzeichnen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/choice.py" />
   <source>missing or changed file</source>
   <translation>fehlende oder geänderte Datei</translation>
  </message>
  <message>
   <location filename="../../labeler/app/image_problems.py" />
   <source>missing: its file is at none of its places</source>
   <translation>fehlt: seine Datei ist an keinem seiner Orte</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>more contrast</source>
   <translation>mehr Kontrast</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/strict/xml_file.py" />
   <source>more than {most} elements lie in one</source>
   <translation>mehr als {most} Elemente liegen in einem</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/strict/xml_file.py" />
   <source>more than {most} elements lie inside each other</source>
   <translation>mehr als {most} Elemente liegen ineinander</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/image_files.py" />
   <location filename="../../labeler/formats/incoming/label_files.py" />
   <source>more than {most} folders lie inside each other</source>
   <translation>mehr als {most} Ordner liegen ineinander</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/strict/yaml_file.py" />
   <source>more than {most} lists and maps lie inside each other</source>
   <translation>mehr als {most} Listen und Zuordnungen liegen ineinander</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/lines.py" />
   <location filename="../../labeler/formats/strict/json_file.py" />
   <source>more than {most} lists and objects lie inside each other</source>
   <translation>mehr als {most} Listen und Objekte liegen ineinander</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/plan.py" />
   <source>name the concepts of one facet with --concepts</source>
   <translation>die Konzepte einer Facette mit --concepts nennen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/write.py" />
   <source>name the others with --concepts as well</source>
   <translation>auch die anderen mit --concepts nennen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/concepts_toml.py" />
   <source>name: concept {first} is called “{name}” already</source>
   <translation>name: Konzept {first} heißt schon „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/app/concepts_file.py" />
   <source>name: the project has a concept “{name}” already</source>
   <translation>name: das Projekt hat schon ein Konzept „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/images/judge.py" />
   <source>neither its name nor its first bytes are an image's</source>
   <translation>weder ihr Name noch ihre ersten Bytes sind die eines Bildes</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>next box</source>
   <translation>nächster Rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>next image</source>
   <translation>nächstes Bild</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>next image that you have not touched</source>
   <translation>nächstes selbst noch unberührtes Bild</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>next image with something left to ask</source>
   <translation>nächstes Bild mit einer offenen Frage</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/head.py" />
   <source>nine</source>
   <translation>neun</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/alignment.py" />
   <source>no alignment is under way</source>
   <translation>kein Abgleich läuft</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/brief.py" />
   <source>no asset is called “{name}”</source>
   <translation>nichts zum Ankreuzen heißt „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/app/backups.py" />
   <source>no backup was made: {reason}</source>
   <translation>es wurde keine Sicherung angelegt: {reason}</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/beginning.py" />
   <location filename="../../labeler/domain/boxing.py" />
   <source>no boxes are being drawn</source>
   <translation>es werden gerade keine Rahmen gezogen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/incoming/concept_names.py" />
   <source>no class is called “{name}”</source>
   <translation>keine Klasse heißt „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/concept.py" />
   <location filename="../../labeler/formats/csv/resolve.py" />
   <location filename="../../labeler/formats/outgoing/options.py" />
   <source>no concept is called “{name}”</source>
   <translation>kein Konzept heißt „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/options.py" />
   <source>no concept is named</source>
   <translation>kein Konzept ist genannt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/coco/read.py" />
   <source>no file here has images, annotations and categories, as COCO has</source>
   <translation>keine Datei hier hat images, annotations und categories, wie COCO sie hat</translation>
  </message>
  <message>
   <location filename="../../labeler/images/placing.py" />
   <source>no hard link to it can be made there</source>
   <translation>dort lässt sich kein harter Verweis darauf anlegen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/plan.py" />
   <source>no image goes into a class folder ({reasons})</source>
   <translation>kein Bild kommt in einen Klassenordner ({reasons})</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/plan.py" />
   <source>no image is answered yet</source>
   <translation>noch kein Bild ist beantwortet</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/resolve.py" />
   <source>no image is called “{name}”</source>
   <translation>kein Bild heißt „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/app/like_named.py" />
   <source>no image is called “{name}” in this project, and no file is there either</source>
   <translation>kein Bild in diesem Projekt heißt „{name}“, und eine Datei ist dort auch nicht</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/row_rules.py" />
   <source>no image is named</source>
   <translation>kein Bild ist genannt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/similar.py" />
   <source>no image is said to be of “{name}” yet: there is nothing to be like</source>
   <translation>noch kein Bild soll „{name}“ zeigen: es gibt nichts zum Vergleichen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/out/handing_out.py" />
   <source>no images are wanted, and none of the settled gold images is left for them</source>
   <translation>es werden keine Bilder gewünscht, und von den entschiedenen Goldbildern ist keines mehr für sie da</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/out/wanted.py" />
   <source>no pass, list or concept is called “{name}”</source>
   <translation>kein Durchgang, keine Liste und kein Konzept heißt „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/relations.py" />
   <source>no second subject is waiting</source>
   <translation>kein zweites Motiv wartet</translation>
  </message>
  <message>
   <location filename="../../labeler/images/view_size.py" />
   <source>no smaller picture of it can be written</source>
   <translation>kein kleineres Bild davon lässt sich schreiben</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/sources.py" />
   <location filename="../../labeler/app/outgoing/selection.py" />
   <source>no source is called “{name}”</source>
   <translation>keine Quelle heißt „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/selection.py" />
   <source>no source is named</source>
   <translation>keine Quelle ist genannt</translation>
  </message>
  <message>
   <location filename="../../labeler/images/placing.py" />
   <source>no symbolic link to it can be made there</source>
   <translation>dort lässt sich kein symbolischer Verweis darauf anlegen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/brief.py" />
   <source>no threshold is called “{key}”</source>
   <translation>keine Schwelle heißt „{key}“</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/assigning.py" />
   <source>nobody can be handed out fewer than no images</source>
   <translation>niemand kann weniger als null Bilder bekommen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/people.py" />
   <location filename="../../labeler/app/outgoing/selection.py" />
   <location filename="../../labeler/app/packages/out/assigned.py" />
   <location filename="../../labeler/app/project.py" />
   <source>nobody in this project is called “{name}”</source>
   <translation>niemand in diesem Projekt heißt „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/stated_import.py" />
   <source>nobody is named whose labels these are</source>
   <translation>niemand ist genannt, von dem diese Etiketten sind</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/detection.py" />
   <source>nobody looked for {concepts}</source>
   <translation>niemand hat {concepts} gesucht</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>noise</source>
   <translation>Rauschen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>noisy</source>
   <translation>verrauscht</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/meeting/conflicts.py" />
   <location filename="../../labeler/domain/question.py" />
   <source>none of the concepts</source>
   <translation>keines der Konzepte</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/key_words.py" />
   <source>none of the list</source>
   <translation>nichts von der Liste</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/question.py" />
   <location filename="../../labeler/gui/key_words.py" />
   <source>not here</source>
   <translation>nicht da</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/dictionary.py" />
   <source>not ideal</source>
   <translation>nicht ideal</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/reasons.py" />
   <source>not in the taxonomy</source>
   <translation>fehlt in der Liste</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/names.py" />
   <source>not known</source>
   <translation>nicht bekannt</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/question.py" />
   <source>not now</source>
   <translation>nicht jetzt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/world.py" />
   <source>not there</source>
   <translation>nicht da</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/meeting/conflicts.py" />
   <source>nothing</source>
   <translation>nichts</translation>
  </message>
  <message>
   <location filename="../../labeler/app/weighing.py" />
   <source>nothing can be proposed for {name}</source>
   <translation>für {name} lässt sich nichts vorschlagen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/importing.py" />
   <source>nothing can have this name</source>
   <translation>so kann nichts heißen</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/question.py" />
   <source>nothing else</source>
   <translation>sonst nichts</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/submitting.py" />
   <source>nothing has been said of this image yet</source>
   <translation>von diesem Bild ist noch nichts gesagt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/similar.py" />
   <source>nothing has looked at the images of this project yet</source>
   <translation>noch nichts hat die Bilder dieses Projekts angesehen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/importing.py" />
   <source>nothing here looks like labels of a format that is known</source>
   <translation>nichts hier sieht nach Etiketten eines bekannten Formats aus</translation>
  </message>
  <message>
   <location filename="../../labeler/store/damage/salvaging.py" />
   <source>nothing in this file can be read</source>
   <translation>nichts in dieser Datei ist zu lesen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/write.py" />
   <source>nothing is said of the exported concepts</source>
   <translation>von den exportierten Konzepten ist nichts gesagt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/boxes.py" />
   <source>nothing of the box {x:g}, {y:g}, {width:g} × {height:g} lies inside the image of {image_width} × {image_height} pixels</source>
   <translation>vom Rahmen {x:g}; {y:g}; {width:g} × {height:g} liegt nichts im Bild von {image_width} × {image_height} Pixeln</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/written_keys.py" />
   <source>nothing of this name has a key here</source>
   <translation>nichts mit diesem Namen hat hier eine Taste</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/yolo/places.py" />
   <source>nothing says what the classes are called: the labels have their numbers alone</source>
   <translation>nichts sagt, wie die Klassen heißen: die Etiketten haben nur ihre Nummern</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/settling_undo.py" />
   <source>nothing that was settled of {name} can be taken back</source>
   <translation>von {name} lässt sich nichts Entschiedenes zurücknehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/images/snap.py" />
   <source>nothing to snap to was found</source>
   <translation>nichts zum Anschmiegen gefunden</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/beginning.py" />
   <source>nothing was said of this concept</source>
   <translation>von diesem Konzept wurde nichts gesagt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/meeting/conflicts.py" />
   <source>nothing yet</source>
   <translation>noch nichts</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/check.py" />
   <source>nothing: no picture was looked at</source>
   <translation>nichts: kein Bild wurde angesehen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/strict/json_values.py" />
   <source>null</source>
   <translation>null</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/voc/objects.py" />
   <source>object {number} has a box without {side}</source>
   <translation>Objekt {number} hat einen Rahmen ohne {side}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/voc/objects.py" />
   <source>object {number} has no name</source>
   <translation>Objekt {number} hat keinen Namen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/voc/objects.py" />
   <source>object {number}: {side} is “{text}”, which is no number</source>
   <translation>Objekt {number}: {side} ist „{text}“, was keine Zahl ist</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/focus.py" />
   <location filename="../../labeler/app/readiness/lines/world.py" />
   <location filename="../../labeler/domain/question.py" />
   <source>of</source>
   <translation>zeigt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/plan.py" />
   <source>of concepts of several facets at once ({concepts}): there is one folder for each image</source>
   <translation>zeigt Konzepte mehrerer Facetten zugleich ({concepts}): jedes Bild hat einen Ordner</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/key_words.py" />
   <source>of it</source>
   <translation>zeigt es</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/plan.py" />
   <source>of none of the exported concepts</source>
   <translation>zeigt keines der exportierten Konzepte</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/reasons.py" />
   <source>of or in unclear</source>
   <translation>unklar, ob gezeigt oder nur darin</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/resolve.py" />
   <source>of several concepts equally (joint), and no other of the facet “{facet}” is named</source>
   <translation>zeigt mehrere Konzepte gleich (joint), und kein anderes der Facette „{facet}“ ist genannt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/plan.py" />
   <source>of several concepts equally ({concepts}): such an image teaches only multi-label models</source>
   <translation>zeigt mehrere Konzepte gleich ({concepts}): so ein Bild lehrt nur Modelle mit mehreren Etiketten</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/write.py" />
   <source>of several concepts equally, of which only one is exported</source>
   <translation>zeigt mehrere Konzepte gleich, von denen nur eines exportiert wird</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/boxes.py" />
   <source>of the box no thousandth of a pixel lies inside the image</source>
   <translation>vom Rahmen liegt kein Tausendstel eines Pixels im Bild</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/gather.py" />
   <source>of two or more concepts equally (joint), and no other is named</source>
   <translation>zeigt zwei oder mehr Konzepte gleich (joint), und kein anderes ist genannt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/key_words.py" />
   <source>of two: both equally</source>
   <translation>von zweien: beide gleich</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/key_words.py" />
   <source>of two: both only in it</source>
   <translation>von zweien: beide nur darin</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/key_words.py" />
   <source>of two: the first</source>
   <translation>von zweien: das erste</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/key_words.py" />
   <source>of two: the second</source>
   <translation>von zweien: das zweite</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/quantity.py" />
   <source>of, evaluation</source>
   <translation>zeigt, Auswertung</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/quantity.py" />
   <source>of, train</source>
   <translation>zeigt, Training</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/gather.py" />
   <source>one answer has one scope, and line {line} has another</source>
   <translation>eine Antwort hat einen scope, und Zeile {line} hat einen anderen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/told.py" />
   <source>one answer has two subjects that are not joint</source>
   <translation>eine Antwort zeigt zwei Konzepte, aber nicht beide gleich</translation>
  </message>
  <message>
   <location filename="../../labeler/store/merging/staged.py" />
   <source>one answer is told of two images or of two people</source>
   <translation>eine Antwort gilt zwei Bildern oder zwei Personen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/told.py" />
   <source>one concept has two labels in one answer</source>
   <translation>ein Konzept hat zwei Etiketten in einer Antwort</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/words.py" />
   <source>one gold image</source>
   <translation>ein Goldbild</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/gather.py" />
   <source>one label has one reason, and line {line} has another</source>
   <translation>ein Etikett hat einen Grund, und Zeile {line} hat einen anderen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/handed_out.py" />
   <source>one of its concepts stands below itself</source>
   <translation>eines seiner Konzepte steht unter sich selbst</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/zip_layout.py" />
   <source>one of its files is cut off</source>
   <translation>eine seiner Dateien ist abgeschnitten</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/read.py" />
   <source>one of its files is larger than such a file may be</source>
   <translation>eine seiner Dateien ist größer, als so eine sein darf</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/zip_layout.py" />
   <source>one of its files is not as Labeler packs it</source>
   <translation>eine seiner Dateien ist nicht so, wie Labeler sie packt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/zip_layout.py" />
   <source>one of its files says two things of itself</source>
   <translation>eine seiner Dateien sagt zweierlei von sich</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/read.py" />
   <source>one of its files would grow beyond measure when it is unpacked</source>
   <translation>eine seiner Dateien würde beim Auspacken maßlos groß</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/strict/xml_file.py" />
   <source>one tag has more than {most} bytes</source>
   <translation>ein Tag hat mehr als {most} Bytes</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/label_studio/stream.py" />
   <source>one task has more than {most} characters</source>
   <translation>eine Aufgabe hat mehr als {most} Zeichen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/toml_values.py" />
   <source>one visible character is needed, not “{text}”</source>
   <translation>nötig ist ein sichtbares Zeichen, nicht „{text}“</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/row_rules.py" />
   <source>only a box of “of” or “in” can be a crowd</source>
   <translation>nur ein Rahmen von „of“ oder „in“ kann eine Menge sein</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/row_rules.py" />
   <source>only “of” can be joint, not {row}</source>
   <translation>nur „of“ kann joint sein, nicht {row}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/choice.py" />
   <source>open: begun and not finished</source>
   <translation>offen: angefangen und nicht fertig</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>pale</source>
   <translation>blass</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/concepts_toml.py" />
   <source>parent: no concept is called “{parent}”</source>
   <translation>parent: kein Konzept heißt „{parent}“</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/concepts_toml.py" />
   <source>parent: “{name}” would stand below itself</source>
   <translation>parent: „{name}“ stünde unter sich selbst</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/alignment.py" />
   <source>people do not differ on this concept in this image</source>
   <translation>über dieses Konzept in diesem Bild ist niemand uneinig</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/resolution.py" />
   <source>photos</source>
   <translation>Fotos</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/distinct.py" />
   <source>photos of</source>
   <translation>Fotos von</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>plain</source>
   <translation>schlicht</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>plainness of the background</source>
   <translation>Schlichtheit des Hintergrunds</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/quantity.py" />
   <source>plan at least {aim:,}</source>
   <translation>mindestens {aim:,} einplanen</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/reasons.py" />
   <source>poor image</source>
   <translation>schlechtes Bild</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>previous box</source>
   <translation>voriger Rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>previous image</source>
   <translation>voriges Bild</translation>
  </message>
  <message>
   <location filename="../../labeler/store/lock.py" />
   <source>process {process} on {computer}, since {since}</source>
   <translation>Prozess {process} auf {computer}, seit {since}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>pure white</source>
   <translation>reines Weiß</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/choice.py" />
   <source>put in a whole file and add its folder again</source>
   <translation>eine heile Datei hineinlegen und ihren Ordner noch einmal aufnehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/choice.py" />
   <source>put the files back, or find them again in the folder that they are in now</source>
   <translation>die Dateien zurücklegen, oder sie in ihrem jetzigen Ordner wiederfinden</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>put this image into the visual dictionary</source>
   <translation>dieses Bild ins Bildwörterbuch aufnehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/question.py" />
   <source>reason</source>
   <translation>Grund</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>redo</source>
   <translation>wiederholen</translation>
  </message>
  <message>
   <location filename="../../labeler/store/damage/check.py" />
   <source>refers to a row of {table} that is not there</source>
   <translation>verweist auf eine Zeile von {table}, die nicht da ist</translation>
  </message>
  <message>
   <location filename="../../labeler/app/image_problems.py" />
   <source>refused: {why}</source>
   <translation>abgewiesen: {why}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>remove the box</source>
   <translation>den Rahmen entfernen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/records.py" />
   <source>revisions are numbered from 1</source>
   <translation>Revisionen zählen ab 1</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>right</source>
   <translation>nach rechts</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/write.py" />
   <location filename="../../labeler/formats/outgoing/detection.py" />
   <source>run `labeler check`, and draw the box again</source>
   <translation>`labeler check` laufen lassen, und den Rahmen neu ziehen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/alignment.py" />
   <source>say in words what the visual dictionary is to say</source>
   <translation>in Worten sagen, was im Bildwörterbuch stehen soll</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/choice.py" />
   <source>say of or in to the claims of {images}</source>
   <translation>zu den übernommenen Etiketten „zeigt“ oder „darin“ sagen ({images})</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/out/handing_out.py" />
   <source>say to whom it is handed out</source>
   <translation>sagen, an wen ausgegeben wird</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/alignment.py" />
   <source>say what the example shows: ideal, in or not ideal</source>
   <translation>sagen, was das Beispiel zeigt: ideal, darin oder nicht ideal</translation>
  </message>
  <message>
   <location filename="../../labeler/app/command.py" />
   <source>say who is labeling first</source>
   <translation>erst sagen, wer etikettiert</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/alignment.py" />
   <source>say why the alignment is given up</source>
   <translation>sagen, warum der Abgleich aufgegeben wird</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/question.py" />
   <source>second</source>
   <translation>zweites</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/detection.py" />
   <source>settle what is unclear, or leave these concepts out with --concepts</source>
   <translation>klären, was unklar ist, oder diese Konzepte mit --concepts auslassen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/choice.py" />
   <source>settle {images}: Review, or “labeler settle”</source>
   <translation>{images} entscheiden: Durchsicht, oder „labeler settle“</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/head.py" />
   <source>seven</source>
   <translation>sieben</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/yolo/classes.py" />
   <source>several files name classes ({names}): choose the one that is meant</source>
   <translation>mehrere Dateien benennen Klassen ({names}): die gemeinte wählen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/label_studio/task.py" />
   <source>several in “data” look like images: {keys}</source>
   <translation>mehrere in „data“ sehen nach Bildern aus: {keys}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/answers.py" />
   <source>several people have answered the image “{name}” ({people}), and {labeler} is one</source>
   <translation>mehrere Personen haben das Bild „{name}“ beantwortet ({people}), und {labeler} ist eine</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>shape</source>
   <translation>Seitenverhältnis</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/resolution.py" />
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>sharp</source>
   <translation>scharf</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>sharpness</source>
   <translation>Schärfe</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/reasons.py" />
   <source>should not be here</source>
   <translation>gehört nicht hierher</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>show all keys</source>
   <translation>alle Tasten zeigen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>show only some images</source>
   <translation>nur einige Bilder zeigen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>show the image 1:1</source>
   <translation>das Bild 1:1 zeigen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/head.py" />
   <source>six</source>
   <translation>sechs</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>size in pixels</source>
   <translation>Größe in Pixeln</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>skip this image</source>
   <translation>dieses Bild übergehen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/choice.py" />
   <source>skipped</source>
   <translation>übergangen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/meeting/conflicts.py" />
   <source>skipped: {reason}</source>
   <translation>übergangen: {reason}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/focus.py" />
   <location filename="../../labeler/app/readiness/lines/resolution.py" />
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>small</source>
   <translation>klein</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>snap the box to the object</source>
   <translation>den Rahmen an den Gegenstand schmiegen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/strict/json_values.py" />
   <source>something else</source>
   <translation>etwas anderes</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/submitting.py" />
   <source>something of the list was said to be there: take it back first</source>
   <translation>etwas von der Liste ist schon als da gemeldet: das erst zurücknehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/submitting.py" />
   <source>something said of this image still lacks its boxes</source>
   <translation>etwas, das von diesem Bild gesagt wurde, hat noch keine Rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/replacing.py" />
   <source>something was put into the earlier export while the new one was written, and both stand now</source>
   <translation>in den früheren Export kam etwas hinein, während der neue geschrieben wurde, und nun stehen beide da</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/concept_return.py" />
   <source>something was said of “{name}” since: it stays; it can be closed</source>
   <translation>zu „{name}“ wurde seither etwas gesagt: es bleibt; es lässt sich schließen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/concept_return.py" />
   <source>something was said of “{name}” since: merge it anew</source>
   <translation>zu „{name}“ wurde seither etwas gesagt: neu zusammenlegen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/folder_sources.py" />
   <source>source</source>
   <translation>Quelle</translation>
  </message>
  <message>
   <location filename="../../labeler/app/alignment_draw.py" />
   <source>spread over the folders</source>
   <translation>über die Ordner gestreut</translation>
  </message>
  <message>
   <location filename="../../labeler/app/alignment_draw.py" />
   <source>spread over what is seen in the images</source>
   <translation>über das gestreut, was auf den Bildern zu sehen ist</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>strong</source>
   <translation>stark</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/harm.py" />
   <source>strongly compressed</source>
   <translation>stark komprimiert</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>subject-box pass</source>
   <translation>Motivrahmen-Durchgang</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>tall</source>
   <translation>hoch</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/target.py" />
   <location filename="../../labeler/domain/words.py" />
   <source>target</source>
   <translation>Ziel</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/label_studio/task.py" />
   <source>task {id}</source>
   <translation>Aufgabe {id}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/head.py" />
   <source>ten</source>
   <translation>zehn</translation>
  </message>
  <message>
   <location filename="../../labeler/app/embedding/allowed.py" />
   <source>that this model may be loaded cannot be kept</source>
   <translation>dass dieses Modell geladen werden darf, lässt sich nicht behalten</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/undo.py" />
   <source>the answer to {name} was changed since: it stays as it is</source>
   <translation>die Antwort zu {name} wurde seither geändert: sie bleibt, wie sie ist</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/strict/xml_file.py" />
   <source>the attributes of an element have more than {most} characters</source>
   <translation>die Attribute eines Elements haben mehr als {most} Zeichen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/read.py" />
   <source>the box begins outside the image, at {x:g}, {y:g}</source>
   <translation>der Rahmen fängt außerhalb des Bildes an, bei {x:g}; {y:g}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/similar.py" />
   <source>the box lies outside of the image, which has {width} × {height} pixels</source>
   <translation>der Rahmen liegt außerhalb des Bildes, das {width} × {height} Pixel hat</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/geometry.py" />
   <source>the box {x:g}, {y:g}, {width:g} × {height:g} leaves its image of {image_width} × {image_height} pixels</source>
   <translation>der Rahmen {x:g}; {y:g}; {width:g} × {height:g} verlässt sein Bild von {image_width} × {image_height} Pixeln</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/boxing.py" />
   <source>the boxes of the image before are copied already</source>
   <translation>die Rahmen des vorigen Bildes sind schon kopiert</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/quantity.py" />
   <source>the brief asks for {aim:,}</source>
   <translation>der Auftrag verlangt {aim:,}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/steps.py" />
   <source>the brief: what for, for whom, the measure of success, how many images are enough</source>
   <translation>der Auftrag: wofür, für wen, woran der Erfolg gemessen wird, wie viele Bilder genügen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/incoming/concept_names.py" />
   <source>the class “{name}” is said to be two concepts</source>
   <translation>die Klasse „{name}“ soll zwei Konzepte sein</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/imagefolder/class_names.py" />
   <source>the class “{name}” stands here for the second time</source>
   <translation>die Klasse „{name}“ steht hier zum zweiten Mal</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/read.py" />
   <source>the column “image” is missing</source>
   <translation>die Spalte „image“ fehlt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/read.py" />
   <source>the column “{name}” stands there twice</source>
   <translation>die Spalte „{name}“ steht zweimal da</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/concept_undo.py" />
   <source>the concepts were put in another order since: it stays as it is</source>
   <translation>die Konzepte wurden seither umgeordnet: es bleibt, wie es ist</translation>
  </message>
  <message>
   <location filename="../../labeler/app/backups.py" />
   <source>the copy is not as the project should be: {found}</source>
   <translation>die Kopie ist nicht, wie das Projekt sein sollte: {found}</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/system_errors.py" />
   <source>the disk could not be written or read</source>
   <translation>das Laufwerk war nicht zu schreiben oder zu lesen</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/system_errors.py" />
   <location filename="../../labeler/formats/outgoing/writing.py" />
   <source>the disk is full</source>
   <translation>das Laufwerk ist voll</translation>
  </message>
  <message>
   <location filename="../../labeler/app/text_file.py" />
   <location filename="../../labeler/formats/outgoing/writing.py" />
   <source>the disk refused</source>
   <translation>das Laufwerk hat es verweigert</translation>
  </message>
  <message>
   <location filename="../../labeler/store/faults.py" />
   <source>the drive gives other bytes each time it is read</source>
   <translation>das Laufwerk gibt bei jedem Lesen andere Bytes</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/system_errors.py" />
   <source>the drive or folder is no longer there</source>
   <translation>das Laufwerk oder der Ordner ist nicht mehr da</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/replacing.py" />
   <source>the export failed, and the earlier one, which was moved aside for it, cannot be moved back</source>
   <translation>der Export ist gescheitert, und der frühere, der dafür beiseite gelegt war, lässt sich nicht zurücklegen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/writing.py" />
   <source>the export failed: {what}</source>
   <translation>der Export ist gescheitert: {what}</translation>
  </message>
  <message>
   <location filename="../../labeler/store/damage/at_opening.py" />
   <source>the file cannot be opened: {what}</source>
   <translation>die Datei lässt sich nicht öffnen: {what}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/strict/opening.py" />
   <source>the file cannot be read: {why}</source>
   <translation>die Datei ist nicht zu lesen: {why}</translation>
  </message>
  <message>
   <location filename="../../labeler/store/damage/at_opening.py" />
   <source>the file does not begin as a project does</source>
   <translation>die Datei fängt nicht an wie ein Projekt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/read.py" />
   <source>the file has more than {most} rows</source>
   <translation>die Datei hat mehr als {most} Zeilen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/strict/opening.py" />
   <source>the file has {size} bytes; at most {most} are read</source>
   <translation>die Datei hat {size} Bytes; gelesen werden höchstens {most}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/concepts_toml.py" />
   <source>the file names no concept; each begins with [[concept]]</source>
   <translation>die Datei nennt kein Konzept; jedes fängt mit [[concept]] an</translation>
  </message>
  <message>
   <location filename="../../labeler/app/embedding/choice.py" />
   <source>the file of the model “{name}” has changed since it was named</source>
   <translation>die Datei des Modells „{name}“ hat sich geändert, seit es genannt wurde</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/system_errors.py" />
   <source>the file or its folder may not be written</source>
   <translation>die Datei oder ihr Ordner darf nicht beschrieben werden</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/boxes.py" />
   <source>the file says that the image has {said_width} × {said_height} pixels, and it has {width} × {height}</source>
   <translation>die Datei sagt, das Bild habe {said_width} × {said_height} Pixel, und es hat {width} × {height}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/workstation/opening.py" />
   <location filename="../../labeler/formats/package/read.py" />
   <source>the file was changed while it was read</source>
   <translation>die Datei wurde beim Lesen geändert</translation>
  </message>
  <message>
   <location filename="../../labeler/app/text_file.py" />
   <source>the file was not saved: {why}</source>
   <translation>die Datei wurde nicht gesichert: {why}</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/system_errors.py" />
   <source>the file would be larger than this drive allows</source>
   <translation>die Datei würde größer, als dieses Laufwerk erlaubt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/out/handing_out.py" />
   <source>the files of all images that are left are missing: {name}</source>
   <translation>die Dateien aller übrigen Bilder fehlen: {name}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/read.py" />
   <source>the first line names the columns, and it is empty</source>
   <translation>die erste Zeile nennt die Spalten, und sie ist leer</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/labelme/document.py" />
   <source>the flag “{name}” is neither true nor false</source>
   <translation>flag „{name}“ ist weder true noch false</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/coco/places.py" />
   <location filename="../../labeler/formats/incoming/label_files.py" />
   <location filename="../../labeler/formats/label_studio/read.py" />
   <location filename="../../labeler/images/scan.py" />
   <source>the folder cannot be read: {why}</source>
   <translation>der Ordner ist nicht zu lesen: {why}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/writing.py" />
   <source>the folder is not empty</source>
   <translation>der Ordner ist nicht leer</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/writing.py" />
   <source>the folder is not empty, and no export of Labeler</source>
   <translation>der Ordner ist nicht leer, und kein Export von Labeler</translation>
  </message>
  <message>
   <location filename="../../labeler/store/lock.py" />
   <source>the folder of this project may not be written</source>
   <translation>der Ordner dieses Projekts darf nicht beschrieben werden</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/writing.py" />
   <source>the folder was filled while the export was written</source>
   <translation>der Ordner wurde während des Exports gefüllt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/registry.py" />
   <source>the format “{name}” is broken: {why}</source>
   <translation>das Format „{name}“ ist kaputt: {why}</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/boxing.py" />
   <source>the image before has no box to copy</source>
   <translation>das vorige Bild hat keinen Rahmen zum Kopieren</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/write.py" />
   <source>the image cannot be read: {what}</source>
   <translation>das Bild ist nicht zu lesen: {what}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/joined_answer.py" />
   <source>the image is of “{name}” here, and {labeler} has said that it is of “{other}”</source>
   <translation>das Bild zeigt hier „{name}“, und {labeler} hat gesagt, dass es „{other}“ zeigt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/answers.py" />
   <source>the image is said to be of {count} concepts of the facet “{facet}”, and not all are joint</source>
   <translation>das Bild soll {count} Konzepte der Facette „{facet}“ zeigen, und nicht alle sind joint</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/run.py" />
   <source>the image was not written</source>
   <translation>das Bild wurde nicht geschrieben</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/csv_import.py" />
   <source>the image “{name}” cannot be read ({problem}), so nothing can be said of it</source>
   <translation>das Bild „{name}“ ist nicht zu lesen ({problem}), also lässt sich nichts darüber sagen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/answers.py" />
   <source>the images of “{name}” come first: the others open when a lead ends it</source>
   <translation>erst kommen die Bilder von „{name}“: die anderen werden frei, wenn die Leitung es beendet</translation>
  </message>
  <message>
   <location filename="../../labeler/store/journal.py" />
   <source>the journal beside this project names another file, which Labeler never does</source>
   <translation>das Journal neben diesem Projekt nennt eine andere Datei, was Labeler nie tut</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/strict/yaml_file.py" />
   <source>the key “{key}” stands twice in one map</source>
   <translation>der Schlüssel „{key}“ steht zweimal in einer Zuordnung</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/strict/json_file.py" />
   <location filename="../../labeler/formats/strict/json_pieces.py" />
   <source>the key “{key}” stands twice in one object</source>
   <translation>der Schlüssel „{key}“ steht zweimal in einem Objekt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/detection.py" />
   <source>the labeler could not tell about {concepts}</source>
   <translation>die Person konnte {concepts} nicht beurteilen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/handed_out.py" />
   <source>the labeler for whom it was made is not in it</source>
   <translation>die Person, für die es gemacht ist, ist nicht darin</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/out/drawing.py" />
   <source>the labelers are not aligned yet: “{name}” has not ended</source>
   <translation>noch nicht abgeglichen: „{name}“ ist nicht beendet</translation>
  </message>
  <message>
   <location filename="../../labeler/app/recent.py" />
   <source>the list of recent projects cannot be kept: {reason}</source>
   <translation>die Liste der zuletzt geöffneten Projekte lässt sich nicht behalten: {reason}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/frames.py" />
   <source>the longer side of an image cannot have {count} pixels</source>
   <translation>die längere Seite eines Bildes kann nicht {count} Pixel haben</translation>
  </message>
  <message>
   <location filename="../../labeler/app/steps.py" />
   <source>the model to train on top of, and the code that trains it</source>
   <translation>das Modell, auf dem trainiert wird, und der Code dafür</translation>
  </message>
  <message>
   <location filename="../../labeler/images/embedder.py" />
   <source>the model “{name}” gives no row of numbers for a picture</source>
   <translation>das Modell „{name}“ gibt zu einem Bild keine Zahlenreihe</translation>
  </message>
  <message>
   <location filename="../../labeler/app/embedding/choice.py" />
   <source>the model “{name}” was not named on this computer</source>
   <translation>das Modell „{name}“ wurde auf diesem Rechner nicht genannt</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/names.py" />
   <source>the name of a {noun} has a control character: {name}</source>
   <translation>{noun}: im Namen ist ein Steuerzeichen: {name}</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/names.py" />
   <source>the name of a {noun} has at most {most} characters, not {count}</source>
   <translation>{noun}: der Name hat höchstens {most} Zeichen, nicht {count}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/yolo/classes.py" />
   <source>the name of class {index} is not a text</source>
   <translation>der Name von Klasse {index} ist kein Text</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/manifest.py" />
   <source>the name of its labeler is not tidy</source>
   <translation>der Name der Person darin ist nicht sauber</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/originals_inside.py" />
   <source>the only file of the image {name} lies in this folder</source>
   <translation>die einzige Datei des Bildes {name} liegt in diesem Ordner</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/read.py" />
   <source>the package cannot be read: {what}</source>
   <translation>das Paket ist nicht zu lesen: {what}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/write.py" />
   <source>the package could not be written: {what}</source>
   <translation>das Paket ließ sich nicht schreiben: {what}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/read.py" />
   <source>the package is damaged</source>
   <translation>das Paket ist beschädigt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/taxonomy.py" />
   <source>the parent of “{name}”, “{parent}”, is no other concept of the project</source>
   <translation>„{parent}“, das Oberkonzept von „{name}“, ist kein anderes Konzept des Projekts</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/system_errors.py" />
   <source>the path is too long for this drive</source>
   <translation>der Pfad ist zu lang für dieses Laufwerk</translation>
  </message>
  <message>
   <location filename="../../labeler/images/outgoing.py" />
   <source>the picture cannot be written: {why}</source>
   <translation>das Bild lässt sich nicht schreiben: {why}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/embedding/choice.py" />
   <source>the picture model is missing from this installation</source>
   <translation>das Bildmodell fehlt in dieser Installation</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/dictionary_entries.py" />
   <source>the picture of an example is too large to be kept in the project</source>
   <translation>das Bild eines Beispiels ist zu groß für das Projekt</translation>
  </message>
  <message>
   <location filename="../../labeler/images/worker_process.py" />
   <source>the process that reads images cannot be started: {why}</source>
   <translation>der Prozess, der Bilder liest, lässt sich nicht starten: {why}</translation>
  </message>
  <message>
   <location filename="../../labeler/images/workers.py" />
   <source>the process that reads images was ended while it read it</source>
   <translation>der Prozess, der Bilder liest, wurde beim Lesen beendet</translation>
  </message>
  <message>
   <location filename="../../labeler/store/faults.py" />
   <source>the project cannot be opened here</source>
   <translation>das Projekt lässt sich hier nicht öffnen</translation>
  </message>
  <message>
   <location filename="../../labeler/store/faults.py" />
   <source>the project file is damaged</source>
   <translation>die Projektdatei ist beschädigt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/run.py" />
   <source>the project has changed since the plan was made: {images} images, {boxes} boxes, {labels} labels, where it said {said_images}, {said_boxes}, {said_labels}</source>
   <translation>das Projekt hat sich seit dem Plan geändert: {images} Bilder, {boxes} Rahmen, {labels} Etiketten, wo {said_images}, {said_boxes}, {said_labels} stand</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/held_back.py" />
   <source>the project is being written to</source>
   <translation>in das Projekt wird gerade geschrieben</translation>
  </message>
  <message>
   <location filename="../../labeler/store/faults.py" />
   <source>the project is no longer there</source>
   <translation>das Projekt ist nicht mehr da</translation>
  </message>
  <message>
   <location filename="../../labeler/store/faults.py" />
   <source>the project was moved or renamed while it is open</source>
   <translation>das Projekt wurde verschoben oder umbenannt, während es offen ist</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/writing.py" />
   <source>the quota of this disk is used up</source>
   <translation>das Kontingent auf diesem Laufwerk ist aufgebraucht</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/key_words.py" />
   <source>the reason of this number</source>
   <translation>der Grund mit dieser Nummer</translation>
  </message>
  <message>
   <location filename="../../labeler/store/damage/at_opening.py" />
   <source>the rest cannot be read: {line}</source>
   <translation>der Rest ist nicht zu lesen: {line}</translation>
  </message>
  <message>
   <location filename="../../labeler/store/damage/check.py" />
   <source>the revision before it is missing</source>
   <translation>die vorige Revision fehlt</translation>
  </message>
  <message>
   <location filename="../../labeler/store/merging/staged.py" />
   <source>the same act is told twice</source>
   <translation>derselbe Schritt steht zweimal darin</translation>
  </message>
  <message>
   <location filename="../../labeler/app/settings.py" />
   <source>the settings cannot be kept: {reason}</source>
   <translation>die Einstellungen lassen sich nicht behalten: {reason}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/folder_sources.py" />
   <source>the source “{name}” is for {found}, not for {wanted}</source>
   <translation>der Zweck der Quelle „{name}“ ist {found}, nicht {wanted}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/imagefolder/lines.py" />
   <source>the table has more than {most} columns</source>
   <translation>die Tabelle hat mehr als {most} Spalten</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/voc/objects.py" />
   <source>the {side} of the image is “{text}”, which is no number of pixels</source>
   <translation>{side} des Bildes ist „{text}“, was keine Zahl von Pixeln ist</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/imagefolder/places.py" />
   <source>there are both {one} and {other} in this folder</source>
   <translation>in diesem Ordner sind {one} und {other}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/image_files.py" />
   <source>there are more than {most} files</source>
   <translation>es sind mehr als {most} Dateien</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/incoming/label_files.py" />
   <source>there are more than {most} label files</source>
   <translation>es sind mehr als {most} Dateien mit Etiketten</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/read.py" />
   <source>there are no class folders with images in here</source>
   <translation>hier sind keine Klassenordner mit Bildern</translation>
  </message>
  <message>
   <location filename="../../labeler/app/finding.py" />
   <source>there are no images in this project yet</source>
   <translation>in diesem Projekt sind noch keine Bilder</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/yolo/places.py" />
   <source>there are no label files here</source>
   <translation>hier sind keine Dateien mit Etiketten</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/cvat/read.py" />
   <source>there are several files of CVAT in here: {names}</source>
   <translation>hier sind mehrere Dateien von CVAT: {names}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/label_studio/read.py" />
   <source>there are {count} JSON files in this folder</source>
   <translation>in diesem Ordner sind {count} JSON-Dateien</translation>
  </message>
  <message>
   <location filename="../../labeler/store/keeping/backing_up.py" />
   <source>there is a backup of this name already</source>
   <translation>es gibt schon eine Sicherung dieses Namens</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/concept_checks.py" />
   <source>there is a concept called “{name}” already</source>
   <translation>es gibt schon ein Konzept namens „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/workstation/handing_in.py" />
   <location filename="../../labeler/formats/package/write.py" />
   <location filename="../../labeler/store/create.py" />
   <source>there is a file of this name already</source>
   <translation>es gibt schon eine Datei dieses Namens</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/plugins.py" />
   <source>there is a format of this name already</source>
   <translation>es gibt schon ein Format dieses Namens</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/lists.py" />
   <source>there is a list called “{name}” already: choose another name</source>
   <translation>es gibt schon eine Liste namens „{name}“: einen anderen Namen wählen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/lines.py" />
   <source>there is a text or a number in it that cannot be kept</source>
   <translation>darin ist ein Text oder eine Zahl, die sich nicht behalten lässt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/imagefolder/read.py" />
   <source>there is neither {one} nor {other} in this folder</source>
   <translation>in diesem Ordner ist weder {one} noch {other}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/label_studio/read.py" />
   <source>there is no JSON file in this folder</source>
   <translation>in diesem Ordner ist keine JSON-Datei</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/labelme/read.py" />
   <source>there is no JSON file of LabelMe in here</source>
   <translation>hier ist keine JSON-Datei von LabelMe</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/read.py" />
   <source>there is no column “{name}”; there are {known}, parted by commas</source>
   <translation>es gibt keine Spalte „{name}“; es gibt {known}, durch Kommas getrennt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/taxonomy.py" />
   <source>there is no concept to add</source>
   <translation>es ist kein Konzept zum Anlegen da</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/alignment.py" />
   <source>there is no concept to agree on yet</source>
   <translation>noch gibt es kein Konzept zum Abgleichen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/registry.py" />
   <source>there is no format “{name}”</source>
   <translation>es gibt kein Format „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/app/finding.py" />
   <source>there is no image {number}: the last one is {last}</source>
   <translation>ein Bild {number} gibt es nicht: das letzte ist {last}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/concepts_toml.py" />
   <source>there is no key “{key}” here; each concept begins with [[concept]]</source>
   <translation>hier gibt es keinen Schlüssel „{key}“; jedes Konzept fängt mit [[concept]] an</translation>
  </message>
  <message>
   <location filename="../../labeler/app/settling.py" />
   <source>there is no majority on {name}: pick what one labeler says, or draw it</source>
   <translation>zu {name} gibt es keine Mehrheit: wählen, was einer sagt, oder es zeichnen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/plans.py" />
   <source>there is no other open concept in its facet</source>
   <translation>in seiner Facette gibt es kein anderes offenes Konzept</translation>
  </message>
  <message>
   <location filename="../../labeler/store/header.py" />
   <source>there is no project here</source>
   <translation>hier ist kein Projekt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/row_rules.py" />
   <source>there is no relation “{relation}”; there are {known}, or none yet (empty)</source>
   <translation>es gibt keine Beziehung „{relation}“; es gibt {known}, oder noch keine (leer)</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/row_rules.py" />
   <source>there is no scope “{scope}”; there are all and asked</source>
   <translation>es gibt keinen scope „{scope}“; es gibt all und asked</translation>
  </message>
  <message>
   <location filename="../../labeler/app/backups.py" />
   <source>there is no such backup</source>
   <translation>diese Sicherung gibt es nicht</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/importing.py" />
   <source>there is no such file or folder</source>
   <translation>diese Datei oder diesen Ordner gibt es nicht</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/toml_values.py" />
   <source>there is no such file: “{text}”</source>
   <translation>diese Datei gibt es nicht: „{text}“</translation>
  </message>
  <message>
   <location filename="../../labeler/app/adding.py" />
   <location filename="../../labeler/app/own_project.py" />
   <location filename="../../labeler/app/relinking.py" />
   <location filename="../../labeler/store/create.py" />
   <source>there is no such folder</source>
   <translation>diesen Ordner gibt es nicht</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/cvat/read.py" />
   <source>there is no {name} of CVAT in here</source>
   <translation>hier ist keine {name} von CVAT</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/imagefolder/said.py" />
   <source>there is no “{name}”</source>
   <translation>es gibt kein „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/images/door.py" />
   <location filename="../../labeler/images/judge.py" />
   <source>there is not enough memory to load it</source>
   <translation>der Arbeitsspeicher reicht nicht, sie zu laden</translation>
  </message>
  <message>
   <location filename="../../labeler/images/judge.py" />
   <source>there is not enough memory to read it</source>
   <translation>der Arbeitsspeicher reicht nicht, sie zu lesen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/out/handing_out.py" />
   <source>there is nothing to hand out: all images are answered, or somebody has them</source>
   <translation>es gibt nichts auszugeben: alle Bilder sind beantwortet, oder jemand hat sie</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/undo.py" />
   <location filename="../../labeler/app/review/drawing.py" />
   <source>there is nothing to redo</source>
   <translation>es ist nichts zu wiederholen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/undo.py" />
   <location filename="../../labeler/app/review/drawing.py" />
   <source>there is nothing to undo</source>
   <translation>es ist nichts zurückzunehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/zip_layout.py" />
   <source>there is something in it that is none of its files</source>
   <translation>darin ist etwas, das keine seiner Dateien ist</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/workstation/opening.py" />
   <source>there is something in this folder already</source>
   <translation>in diesem Ordner ist schon etwas</translation>
  </message>
  <message>
   <location filename="../../labeler/app/settling.py" />
   <source>they have said nothing of {name}</source>
   <translation>zu {name} ist von dort nichts gesagt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/writing_answers.py" />
   <source>this answer leaves something unsaid</source>
   <translation>diese Antwort lässt etwas ungesagt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/backups.py" />
   <source>this backup is damaged: {found}</source>
   <translation>diese Sicherung ist beschädigt: {found}</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/boxing.py" />
   <source>this box is no longer there</source>
   <translation>dieser Rahmen ist nicht mehr da</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/image_files.py" />
   <location filename="../../labeler/formats/cvat/read.py" />
   <source>this cannot be read: {why}</source>
   <translation>das ist nicht zu lesen: {why}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/incoming/concept_names.py" />
   <source>this class is no concept of the project: {names}</source>
   <translation>diese Klasse ist kein Konzept des Projekts: {names}</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/system_errors.py" />
   <source>this computer has no memory left for it</source>
   <translation>der Arbeitsspeicher dieses Rechners reicht dafür nicht</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/concept.py" />
   <source>this concept is not in the taxonomy of the project</source>
   <translation>dieses Konzept ist nicht in der Liste des Projekts</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/stated_import.py" />
   <source>this data set does not say what is of and what is in, so {labeler} has said nothing</source>
   <translation>dieser Datensatz sagt nicht, was gezeigt und was darin ist, darum hat {labeler} nichts gesagt</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/system_errors.py" />
   <source>this drive can only be read</source>
   <translation>dieses Laufwerk ist nur lesbar</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/system_errors.py" />
   <source>this drive does not keep two programs apart</source>
   <translation>dieses Laufwerk hält zwei Programme nicht auseinander</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/dictionary_entries.py" />
   <location filename="../../labeler/app/taxonomy_preview.py" />
   <source>this example is no longer in the visual dictionary</source>
   <translation>dieses Beispiel ist nicht mehr im Bildwörterbuch</translation>
  </message>
  <message>
   <location filename="../../labeler/store/faults.py" />
   <source>this file does not begin as a project does</source>
   <translation>diese Datei fängt nicht an wie ein Projekt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/yolo/places.py" />
   <source>this file does not name the classes of a data set</source>
   <translation>diese Datei benennt nicht die Klassen eines Datensatzes</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/images.py" />
   <source>this file is no image of the project: {names}</source>
   <translation>diese Datei ist kein Bild des Projekts: {names}</translation>
  </message>
  <message>
   <location filename="../../labeler/store/header.py" />
   <source>this file is not a Labeler project</source>
   <translation>diese Datei ist kein Labeler-Projekt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/writing.py" />
   <source>this folder is a disk of its own</source>
   <translation>dieser Ordner ist ein eigenes Laufwerk</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/writing.py" />
   <source>this folder is in use by the system</source>
   <translation>dieser Ordner wird vom System benutzt</translation>
  </message>
  <message>
   <location filename="../../labeler/store/network.py" />
   <source>this folder is on a network share ({kind}), where answers can be lost</source>
   <translation>dieser Ordner liegt im Netz ({kind}), wo Antworten verloren gehen können</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/coco/read.py" />
   <source>this has captions or panoptic masks, and no boxes</source>
   <translation>das hat Bildtexte oder panoptische Masken, und keine Rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/coco/read.py" />
   <source>this has not the lists of COCO: images, annotations and categories</source>
   <translation>das hat nicht die Listen von COCO: images, annotations und categories</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/resolve.py" />
   <source>this image stands in line {line} under another name; name it one way</source>
   <translation>dieses Bild steht in Zeile {line} unter anderem Namen; nur einen verwenden</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/obstacles.py" />
   <location filename="../../labeler/formats/outgoing/writing.py" />
   <source>this is a file, not a folder</source>
   <translation>das ist eine Datei, kein Ordner</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/companion.py" />
   <source>this is an error in Labeler, kept as a crash report</source>
   <translation>das ist ein Fehler in Labeler, behalten als Absturzbericht</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/concepts_toml.py" />
   <source>this is nested too deeply</source>
   <translation>das ist zu tief geschachtelt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/coco/document.py" />
   <source>this is no COCO file: {why}</source>
   <translation>das ist keine COCO-Datei: {why}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/voc/objects.py" />
   <source>this is no annotation of Pascal VOC: it begins with “{tag}”</source>
   <translation>das ist keine Annotation von Pascal VOC: sie fängt mit „{tag}“ an</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/cvat/read.py" />
   <source>this is no file of CVAT: it begins with “{name}”</source>
   <translation>das ist keine Datei von CVAT: sie fängt mit „{name}“ an</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/writing.py" />
   <source>this is no folder to export into</source>
   <translation>das ist kein Ordner für einen Export</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/lines.py" />
   <source>this is no object</source>
   <translation>das ist kein Objekt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/records.py" />
   <source>this is no such row: {why}</source>
   <translation>das ist keine solche Zeile: {why}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/read.py" />
   <location filename="../../labeler/formats/imagefolder/lines.py" />
   <source>this is not CSV: {why}</source>
   <translation>das ist kein CSV: {why}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/label_studio/stream.py" />
   <location filename="../../labeler/formats/strict/json_file.py" />
   <source>this is not JSON: {why}</source>
   <translation>das ist kein JSON: {why}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/strict/json_pieces.py" />
   <source>this is not JSON: {why}, at character {column}</source>
   <translation>das ist kein JSON: {why}, bei Zeichen {column}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/concepts_toml.py" />
   <source>this is not TOML: {why}</source>
   <translation>das ist kein TOML: {why}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/concepts_toml.py" />
   <location filename="../../labeler/formats/csv/read.py" />
   <location filename="../../labeler/formats/package/lines.py" />
   <location filename="../../labeler/formats/strict/json_file.py" />
   <source>this is not UTF-8</source>
   <translation>das ist kein UTF-8</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/strict/xml_file.py" />
   <source>this is not XML in an encoding that can be read</source>
   <translation>das ist kein XML in einer Kodierung, die sich lesen lässt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/strict/xml_file.py" />
   <source>this is not XML: {why}</source>
   <translation>das ist kein XML: {why}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/strict/yaml_file.py" />
   <source>this is not YAML: {why}</source>
   <translation>das ist kein YAML: {why}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/read.py" />
   <location filename="../../labeler/formats/strict/opening.py" />
   <source>this is not a file</source>
   <translation>das ist keine Datei</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/write.py" />
   <source>this is not the image any more that the project knows</source>
   <translation>das ist nicht mehr das Bild, das das Projekt kennt</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/boxing.py" />
   <source>this is not what the image is of</source>
   <translation>das ist nicht, was das Bild zeigt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/coming_in/taking_in.py" />
   <source>this is the project itself</source>
   <translation>das ist das Projekt selbst</translation>
  </message>
  <message>
   <location filename="../../labeler/app/backups.py" />
   <source>this is the project itself and no backup of it</source>
   <translation>das ist das Projekt selbst und keine Sicherung davon</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/workstation/opening.py" />
   <source>this is what a labeler hands in, and not what is handed out</source>
   <translation>das ist, was eine Person abgibt, nicht, was ausgegeben wird</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/key_rules.py" />
   <source>this key cannot be chosen: take a letter, a sign or a key like F9, alone or with Ctrl or Alt</source>
   <translation>diese Taste ist nicht wählbar: einen Buchstaben, ein Zeichen oder eine Taste wie F9 nehmen, allein oder mit Strg oder Alt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/toml_values.py" />
   <source>this kind of value</source>
   <translation>ein solcher Wert</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/writing.py" />
   <source>this link leads nowhere</source>
   <translation>dieser Verweis führt ins Leere</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/importing.py" />
   <source>this may not be read</source>
   <translation>das darf nicht gelesen werden</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/reasons.py" />
   <source>this needs a reason</source>
   <translation>das braucht einen Grund</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/manifest.py" />
   <source>this package is of version {version}, from a newer Labeler; this one reads version {known}</source>
   <translation>dieses Paket hat Version {version}, von einem neueren Labeler; dieser liest Version {known}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/writing.py" />
   <source>this place can only be read</source>
   <translation>dieser Ort ist nur lesbar</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/writing.py" />
   <source>this place may not be written to</source>
   <translation>an diesen Ort darf nicht geschrieben werden</translation>
  </message>
  <message>
   <location filename="../../labeler/store/migrate.py" />
   <source>this project could not be brought up to date: some of its rows refer to nothing</source>
   <translation>dieses Projekt ließ sich nicht auf den neuen Stand bringen: einige seiner Zeilen verweisen ins Leere</translation>
  </message>
  <message>
   <location filename="../../labeler/store/project_file.py" />
   <source>this project has the older file version {version}</source>
   <translation>dieses Projekt hat die ältere Dateiversion {version}</translation>
  </message>
  <message>
   <location filename="../../labeler/store/damage/strangers.py" />
   <source>this project holds a {kind} “{name}” that is none of ours</source>
   <translation>in diesem Projekt ist etwas, das nicht von Labeler ist: {kind} „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/store/migrate.py" />
   <source>this project is damaged and was not brought up to date: {found}</source>
   <translation>dieses Projekt ist beschädigt und wurde nicht auf den neuen Stand gebracht: {found}</translation>
  </message>
  <message>
   <location filename="../../labeler/store/lock.py" />
   <source>this project is open in another window or command</source>
   <translation>dieses Projekt ist in einem anderen Fenster oder Befehl offen</translation>
  </message>
  <message>
   <location filename="../../labeler/store/lock.py" />
   <source>this project is open in another window or command ({where})</source>
   <translation>dieses Projekt ist in einem anderen Fenster oder Befehl offen ({where})</translation>
  </message>
  <message>
   <location filename="../../labeler/store/lock.py" />
   <source>this project is open in another window or command: {who} ({where})</source>
   <translation>dieses Projekt ist in einem anderen Fenster oder Befehl offen: {who} ({where})</translation>
  </message>
  <message>
   <location filename="../../labeler/app/relinking.py" />
   <location filename="../../labeler/store/project_file.py" />
   <source>this project is open to read only</source>
   <translation>dieses Projekt ist nur zum Lesen offen</translation>
  </message>
  <message>
   <location filename="../../labeler/store/lock.py" />
   <source>this project lies on a medium that can only be read</source>
   <translation>dieses Projekt liegt auf einem nur lesbaren Medium</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/coming_in/coming.py" />
   <source>this project was handed out: packages are taken in at home</source>
   <translation>dieses Projekt ist ausgegeben: Pakete übernimmt das Hauptprojekt</translation>
  </message>
  <message>
   <location filename="../../labeler/store/handed_out.py" />
   <source>this project was handed out: {what} is changed at home</source>
   <translation>dieses Projekt ist ausgegeben: nur im Hauptprojekt ändert sich, {what}</translation>
  </message>
  <message>
   <location filename="../../labeler/store/header.py" />
   <source>this project was made by a newer Labeler (file version {version}; this one knows {known})</source>
   <translation>dieses Projekt stammt von einem neueren Labeler (Dateiversion {version}; dieser kennt {known})</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/workstation/handing_in.py" />
   <source>this project was not handed out: its answers are at home already</source>
   <translation>dieses Projekt ist nicht ausgegeben: seine Antworten sind schon am Ort</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/toml_values.py" />
   <source>this text has a control character: {text}</source>
   <translation>in diesem Text ist ein Steuerzeichen: {text}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/toml_values.py" />
   <source>this text is empty</source>
   <translation>dieser Text ist leer</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/system_errors.py" />
   <source>this user may not read or write the file or its folder</source>
   <translation>die Datei oder ihr Ordner darf unter dieser Anmeldung nicht gelesen oder beschrieben werden</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/out/handing_out.py" />
   <source>this was handed out already</source>
   <translation>das wurde schon ausgegeben</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/sending_back.py" />
   <source>this was not sent back</source>
   <translation>das wurde nicht zurückgegeben</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/sending_back.py" />
   <source>this was said again by now</source>
   <translation>das wurde inzwischen neu gesagt</translation>
  </message>
  <message>
   <location filename="../../labeler/store/damage/definitions.py" />
   <source>this {kind} is missing</source>
   <translation>{kind} fehlt</translation>
  </message>
  <message>
   <location filename="../../labeler/store/damage/definitions.py" />
   <source>this {kind} is none of ours</source>
   <translation>{kind} nicht von Labeler</translation>
  </message>
  <message>
   <location filename="../../labeler/store/damage/definitions.py" />
   <source>this {kind} is not defined as ours is</source>
   <translation>{kind} anders definiert als bei Labeler</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/head.py" />
   <source>three</source>
   <translation>drei</translation>
  </message>
  <message>
   <location filename="../../labeler/app/steps.py" />
   <source>three ideal examples, of {count} concepts</source>
   <translation>drei ideale Beispiele, bei {count} Konzepten</translation>
  </message>
  <message>
   <location filename="../../labeler/app/steps.py" />
   <source>three not ideal examples, of {count} concepts</source>
   <translation>drei nicht ideale Beispiele, bei {count} Konzepten</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/names.py" />
   <source>to look at</source>
   <translation>anzusehen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/names.py" />
   <source>to mend</source>
   <translation>zu beheben</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/target.py" />
   <source>told apart: {auc:.2f}</source>
   <translation>unterschieden: {auc:.2f}</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/system_errors.py" />
   <source>too many files are open at once</source>
   <translation>zu viele Dateien sind zugleich offen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/strict/json_pieces.py" />
   <source>too many lists and objects lie inside each other</source>
   <translation>zu viele Listen und Objekte liegen ineinander</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/reasons.py" />
   <source>too subtle, or needs outside context</source>
   <translation>zu fein, oder nur mit Vorwissen zu sagen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/options.py" />
   <source>train and val apart, or one set of folders without splits.</source>
   <translation>train und val getrennt, oder ein Satz Ordner ohne Teile.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/split.py" />
   <location filename="../../labeler/app/readiness/lines/target.py" />
   <location filename="../../labeler/domain/words.py" />
   <source>training</source>
   <translation>Training</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/strict/json_values.py" />
   <location filename="../../labeler/formats/toml_values.py" />
   <source>true or false</source>
   <translation>wahr oder falsch</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>turn the image to the left, for viewing only</source>
   <translation>das Bild nach links drehen, nur für die Ansicht</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>turn the image to the right, for viewing only</source>
   <translation>das Bild nach rechts drehen, nur für die Ansicht</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/head.py" />
   <source>two</source>
   <translation>zwei</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/told.py" />
   <source>two boxes have the same uid</source>
   <translation>zwei Rahmen haben dieselbe UID</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/meeting/lists_met.py" />
   <source>two concepts would be called “{name}”: rename one of them first</source>
   <translation>zwei Konzepte hießen „{name}“: erst eines umbenennen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/told.py" />
   <source>two examples have the same uid</source>
   <translation>zwei Beispiele haben dieselbe UID</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/told.py" />
   <source>two labels have the same uid</source>
   <translation>zwei Etiketten haben dieselbe UID</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/handed_out.py" />
   <source>two rows of {table} are of one and the same</source>
   <translation>zwei Zeilen von {table} betreffen ein und dasselbe</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/choice.py" />
   <source>unboxed: what is in the image has no box yet</source>
   <translation>ohne Rahmen: was im Bild ist, hat noch keinen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>undo</source>
   <translation>zurücknehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/review/sheets.py" />
   <source>unlike the others</source>
   <translation>anders als die übrigen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/choice.py" />
   <source>unreadable: the file cannot be shown</source>
   <translation>unlesbar: die Datei lässt sich nicht zeigen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/choice.py" />
   <source>untouched: not labeled yet</source>
   <translation>unberührt: noch nicht beantwortet</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>up</source>
   <translation>nach oben</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>warm</source>
   <translation>warm</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>warmth of the colours</source>
   <translation>Wärme der Farben</translation>
  </message>
  <message>
   <location filename="../../labeler/store/sealing.py" />
   <source>was not written by Labeler</source>
   <translation>wurde nicht von Labeler geschrieben</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>weak</source>
   <translation>schwach</translation>
  </message>
  <message>
   <location filename="../../labeler/store/handed_out.py" />
   <source>what a lead decides</source>
   <translation>was die Leitung entscheidet</translation>
  </message>
  <message>
   <location filename="../../labeler/app/steps.py" />
   <source>what a trained version says of the evaluation images</source>
   <translation>was eine trainierte Version zu den Auswertungsbildern sagt</translation>
  </message>
  <message>
   <location filename="../../labeler/store/damage/strangers.py" />
   <source>what is defined in it cannot be read: {line}</source>
   <translation>was darin definiert ist, ist nicht zu lesen: {line}</translation>
  </message>
  <message>
   <location filename="../../labeler/store/damage/strangers.py" />
   <source>what is defined in it is not what file version {version} defines</source>
   <translation>was darin definiert ist, ist nicht, was Dateiversion {version} definiert</translation>
  </message>
  <message>
   <location filename="../../labeler/app/similar.py" />
   <source>what is kept of the images of this project is not what {name} sees</source>
   <translation>was von den Bildern dieses Projekts behalten ist, ist nicht, was {name} sieht</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/settlement.py" />
   <source>what is settled must be whole: each in with a box, and one subject in a facet, or none at all</source>
   <translation>Entschiedenes muss vollständig sein: jedes „darin“ mit Rahmen, und ein „zeigt“ je Facette oder keines</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/plugins.py" />
   <source>what it names is no format</source>
   <translation>was es nennt, ist kein Format</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/writing.py" />
   <source>what should hold this folder is a file</source>
   <translation>worin dieser Ordner liegen soll, ist eine Datei</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/detection.py" />
   <source>what the image is of has no box: {concepts}</source>
   <translation>was das Bild zeigt, hat keinen Rahmen: {concepts}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/write.py" />
   <source>what the image is of has several boxes, and CSV has one row for it</source>
   <translation>was das Bild zeigt, hat mehrere Rahmen, und CSV hat dafür eine Zeile</translation>
  </message>
  <message>
   <location filename="../../labeler/store/briefs.py" />
   <source>what this project keeps under “{key}” cannot be read</source>
   <translation>was dieses Projekt unter „{key}“ behält, ist nicht zu lesen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/coming_in/take_comer.py" />
   <source>what was said since in other packages stands here</source>
   <translation>hier steht, was seither in anderen Paketen gesagt wurde</translation>
  </message>
  <message>
   <location filename="../../labeler/app/adding.py" />
   <source>which images are in it</source>
   <translation>welche Bilder darin sind</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/out/handing_out.py" />
   <source>who does what</source>
   <translation>wer was macht</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>wide</source>
   <translation>breit</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>zoom in</source>
   <translation>näher heran</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>zoom out</source>
   <translation>weiter weg</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys.py" />
   <source>zoom to the box</source>
   <translation>zum Rahmen zoomen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/agreement.py" />
   <source>{alpha:.2f}</source>
   <translation>{alpha:.2f}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/as_html.py" />
   <source>{answers} finished answers · {images} images</source>
   <translation>{answers} fertige Antworten · {images} Bilder</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/coco/read.py" />
   <source>{boxes} made from polygons or masks.</source>
   <translation>{boxes} aus Vielecken oder Masken gemacht.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/plan.py" />
   <source>{boxes} not cut out: outside of the image. Run `labeler check`, and draw the box again.</source>
   <translation>{boxes} nicht ausgeschnitten: außerhalb des Bildes. `labeler check` laufen lassen, und den Rahmen neu ziehen.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/plan.py" />
   <source>{boxes} not cut out: several things at once are in it.</source>
   <translation>{boxes} nicht ausgeschnitten: mehrere Dinge zugleich sind darin.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/imagefolder/lines.py" />
   <source>{cells} cells in a table of {columns} columns</source>
   <translation>{cells} Zellen in einer Tabelle von {columns} Spalten</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/read.py" />
   <source>{cells} cells stand under {columns} columns</source>
   <translation>{cells} Zellen stehen unter {columns} Spalten</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/yolo/rows.py" />
   <source>{columns} columns: a row has a class and four numbers of a box</source>
   <translation>{columns} Spalten: eine Zeile hat eine Klasse und vier Zahlen eines Rahmens</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/read.py" />
   <source>{column} is 1 or 0, not “{text}”</source>
   <translation>{column} ist 1 oder 0, nicht „{text}“</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/read.py" />
   <source>{column} is not a number: “{text}”</source>
   <translation>{column} ist keine Zahl: „{text}“</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/split.py" />
   <source>{concept} has one image in training and {evaluation:,} in evaluation: add more of it</source>
   <translation>{concept} hat ein Bild im Training und {evaluation:,} in der Auswertung: mehr davon aufnehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/split.py" />
   <source>{concept} has {training:,} images in training and {evaluation:,} in evaluation: add more of it</source>
   <translation>{concept} hat {training:,} Bilder im Training und {evaluation:,} in der Auswertung: mehr davon aufnehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/resolution.py" />
   <source>{count:,} files cannot be read, and are in no export: put in whole ones</source>
   <translation>{count:,} Dateien sind nicht zu lesen und in keinem Export: heile hineinlegen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/words.py" />
   <source>{count:,} gold images</source>
   <translation>{count:,} Goldbilder</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/words.py" />
   <source>{count:,} images were finished by several people</source>
   <translation>{count:,} Bilder haben mehrere Personen fertig</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/world.py" />
   <source>{count:,} images were skipped because their thing is not in the taxonomy: answer them with none of the concepts, or add it</source>
   <translation>{count:,} Bilder wurden übergangen, weil ihr Ding in der Liste fehlt: mit keinem der Konzepte beantworten, oder es anlegen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/agreement.py" />
   <source>{count:,} imported labels still wait for of or in: {names}</source>
   <translation>{count:,} übernommene Etiketten warten noch auf „zeigt“ oder „darin“: {names}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/resolution.py" />
   <source>{count:,} of {all:,} photos are blown out: white, with nothing in it</source>
   <translation>{count:,} von {all:,} Fotos sind ausgefressen: weiß, und nichts darin</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/resolution.py" />
   <source>{count:,} of {all:,} photos are blurred</source>
   <translation>{count:,} von {all:,} Fotos sind unscharf</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/resolution.py" />
   <source>{count:,} of {all:,} photos are more than three times as long as they are wide: crop them</source>
   <translation>{count:,} von {all:,} Fotos sind mehr als dreimal so lang wie breit: zuschneiden</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/resolution.py" />
   <source>{count:,} of {all:,} photos are too dark to see much</source>
   <translation>{count:,} von {all:,} Fotos sind zu dunkel, um viel zu sehen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/resolution.py" />
   <source>{count:,} photos are at most {side:.0f} pixels wide or high: less than a model looks at</source>
   <translation>{count:,} Fotos sind höchstens {side:.0f} Pixel breit oder hoch: weniger, als ein Modell ansieht</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/split.py" />
   <source>{count:,} photos of what the model will meet are in training: they were answered before it was said that they are that</source>
   <translation>{count:,} Fotos von dem, was dem Modell begegnen wird, sind im Training: sie waren beantwortet, bevor gesagt wurde, dass sie das sind</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/duplicates.py" />
   <source>{count:,} photos were never held against the others: run “labeler embed PROJECT” where their files are</source>
   <translation>{count:,} Fotos wurden nie mit den anderen verglichen: „labeler embed PROJECT“ dort laufen lassen, wo ihre Dateien sind</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/coming_in/take_comer.py" />
   <source>{count} answers tell of concepts that were changed here meanwhile</source>
   <translation>{count} Antworten betreffen Konzepte, die hier inzwischen geändert wurden</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/coming_in/take_comer.py" />
   <source>{count} answers were changed in two places, and one of both stands</source>
   <translation>{count} Antworten wurden an zwei Orten geändert, und eine von beiden steht</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/wording.py" />
   <source>{count} box</source>
   <translation>{count} Rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/wording.py" />
   <source>{count} boxes</source>
   <translation>{count} Rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/judging.py" />
   <source>{count} boxes cannot be: {told}</source>
   <translation>{count} Rahmen sind unmöglich: {told}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/incoming/concept_names.py" />
   <source>{count} classes are no concepts of the project: {names}</source>
   <translation>{count} Klassen sind keine Konzepte des Projekts: {names}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/wording.py" />
   <source>{count} crop</source>
   <translation>{count} Ausschnitt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/wording.py" />
   <source>{count} crops</source>
   <translation>{count} Ausschnitte</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/wording.py" />
   <source>{count} file</source>
   <translation>{count} Datei</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/wording.py" />
   <source>{count} files</source>
   <translation>{count} Dateien</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/images.py" />
   <source>{count} files are no images of the project: {names}</source>
   <translation>{count} Dateien sind keine Bilder des Projekts: {names}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/wording.py" />
   <source>{count} image</source>
   <translation>{count} Bild</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/as_html.py" />
   <location filename="../../labeler/formats/wording.py" />
   <source>{count} images</source>
   <translation>{count} Bilder</translation>
  </message>
  <message>
   <location filename="../../labeler/app/like_named.py" />
   <location filename="../../labeler/formats/csv/resolve.py" />
   <source>{count} images are called “{name}”</source>
   <translation>{count} Bilder heißen „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/wording.py" />
   <source>{count} label</source>
   <translation>{count} Etikett</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/wording.py" />
   <source>{count} labels</source>
   <translation>{count} Etiketten</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/voc/read.py" />
   <source>{count} objects have no upright box; their class is taken without one.</source>
   <translation>{count} Objekte haben keinen aufrechten Rahmen; ihre Klasse wird ohne einen genommen.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/yolo/read.py" />
   <source>{count} rows are polygons or turned boxes; the upright box round each is taken.</source>
   <translation>{count} Zeilen sind Vielecke oder gedrehte Rahmen; genommen wird der aufrechte Rahmen um jedes.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/yolo/read.py" />
   <source>{count} rows have a sixth number, taken for a confidence; it is not kept.</source>
   <translation>{count} Zeilen haben eine sechste Zahl, wohl eine Sicherheit; sie wird nicht behalten.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/yolo/read.py" />
   <source>{count} rows have key points; the box is taken and the points are not.</source>
   <translation>{count} Zeilen haben Schlüsselpunkte; der Rahmen wird genommen, die Punkte nicht.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/duplicates.py" />
   <source>{count} times nearly the same as {name}</source>
   <translation>{count}-mal fast dasselbe wie {name}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/plan.py" />
   <source>{crops} of what is in images.</source>
   <translation>{crops} von dem, was in Bildern ist.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/checked_types.py" />
   <source>{day} is in no calendar</source>
   <translation>{day} steht in keinem Kalender</translation>
  </message>
  <message>
   <location filename="../../labeler/app/steps.py" />
   <source>{done} of {all} images are answered or skipped</source>
   <translation>{done} von {all} Bildern sind beantwortet oder übergangen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/detection.py" />
   <source>{drawn} drawn, {out} in this export: box the subjects of {images}.</source>
   <translation>{drawn} gezogen, {out} in diesem Export: noch die Motive rahmen ({images}).</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/split.py" />
   <source>{evaluation:,} of {photos:,} photos are set aside, of every concept, none with a twin in training</source>
   <translation>{evaluation:,} von {photos:,} Fotos sind zurückgelegt, von jedem Konzept, keines mit einem Zwilling im Training</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/split.py" />
   <source>{exposed:,} photos of the evaluation are nearly the same as one in training; {strays:,} that somebody has answered would have to change sides</source>
   <translation>{exposed:,} Fotos der Auswertung sind fast dasselbe wie eines im Training; {strays:,} beantwortete müssten die Seite wechseln</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/images.py" />
   <source>{files} cannot be read: {names}</source>
   <translation>{files} nicht zu lesen: {names}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/coco/read.py" />
   <source>{files} passed over, without boxes to be read: {names}.</source>
   <translation>{files} übergangen, ohne lesbare Rahmen: {names}.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/read.py" />
   <source>{files} passed over: crops, or copies.</source>
   <translation>{files} übergangen: Ausschnitte, oder Kopien.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/plan.py" />
   <source>{files} renamed: another has the same name. The manifest has both names.</source>
   <translation>{files} umbenannt: es gibt noch eine gleichen Namens. Das Manifest hat beide Namen.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/concepts_toml.py" />
   <source>{file}, concept {number}{named}</source>
   <translation>{file}, Konzept {number}{named}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/concepts_toml.py" />
   <location filename="../../labeler/formats/csv/read.py" />
   <location filename="../../labeler/formats/folders/labels_file.py" />
   <location filename="../../labeler/formats/folders/read.py" />
   <location filename="../../labeler/formats/yolo/read.py" />
   <source>{file}, line {line}</source>
   <translation>{file}, Zeile {line}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/strict/json_file.py" />
   <source>{file}, {where}</source>
   <translation>{file}, {where}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/coco/classes.py" />
   <source>{file}: the categories “{one}” and “{other}” are taken as one class.</source>
   <translation>{file}: die Kategorien „{one}“ und „{other}“ werden als eine Klasse genommen.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/verdict.py" />
   <source>{first} (and {more} more)</source>
   <translation>{first} (und {more} weitere)</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/duplicates.py" />
   <source>{groups:,} groups of nearly the same photo are labeled in two ways: one of the two is wrong</source>
   <translation>{groups:,} Gruppen fast gleicher Fotos sind auf zwei Arten etikettiert: eine von beiden ist falsch</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/assets.py" />
   <source>{had} / {all}</source>
   <translation>{had} / {all}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/steps.py" />
   <source>{had} of {all} ticked</source>
   <translation>{had} von {all} angekreuzt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/quantity.py" />
   <source>{have:,} / {aim:,}</source>
   <translation>{have:,} / {aim:,}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/write.py" />
   <source>{images} named by digest: the path fits another image too.</source>
   <translation>{images} nach Prüfsumme benannt: der Pfad passt auch zu einem anderen Bild.</translation>
  </message>
  <message>
   <location filename="../../labeler/app/outgoing/frames.py" />
   <source>{images} not upright as stored: in which pixels boxes are must be said</source>
   <translation>{images} nicht aufrecht gespeichert: in welchen Pixeln Rahmen sind, muss gesagt werden</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/plan.py" />
   <source>{images} of several concepts equally, each in several folders.</source>
   <translation>{images}, mehrere Konzepte gleich zeigend, jedes in mehreren Ordnern.</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/plan.py" />
   <source>{images} with none of the concepts, as a class.</source>
   <translation>{images} mit keinem der Konzepte, als Klasse.</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/hotkeys.py" />
   <source>{key} answers questions and cannot be a concept's key</source>
   <translation>{key} beantwortet Fragen und kann keine Taste eines Konzepts sein</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/key_rules.py" />
   <source>{key} is already the key for “{action}”</source>
   <translation>{key} ist schon die Taste für „{action}“</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/hotkeys.py" />
   <source>{key} is already the key of “{name}”</source>
   <translation>{key} ist schon die Taste von „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/key_rules.py" />
   <source>{key} is the key of the concept “{name}” here</source>
   <translation>{key} ist hier die Taste des Konzepts „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/concept_return.py" />
   <source>{key} is the key of “{name}” by now</source>
   <translation>{key} ist inzwischen die Taste von „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/key_rules.py" />
   <source>{key} means the same for everyone and cannot be chosen</source>
   <translation>{key} bedeutet für alle dasselbe und ist nicht wählbar</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/key_rules.py" />
   <source>{key} opens another page and cannot be chosen</source>
   <translation>{key} öffnet eine andere Seite und ist nicht wählbar</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/toml_values.py" />
   <source>{key}: there is no such key; there are {known}</source>
   <translation>{key}: diesen Schlüssel gibt es nicht; es gibt {known}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/toml_values.py" />
   <source>{key}: this key is missing</source>
   <translation>{key}: dieser Schlüssel fehlt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/toml_values.py" />
   <source>{key}: {what}</source>
   <translation>{key}: {what}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/concepts_file.py" />
   <source>{key}: {what}{where}</source>
   <translation>{key}: {what}{where}</translation>
  </message>
  <message>
   <location filename="../../labeler/images/door.py" />
   <source>{kind} images cannot be opened; a JPEG or PNG of it can</source>
   <translation>{kind}-Bilder lassen sich nicht öffnen, ein JPEG oder PNG davon schon</translation>
  </message>
  <message>
   <location filename="../../labeler/store/lock.py" />
   <source>{labeler}, signed in as {user}</source>
   <translation>{labeler}, angemeldet als {user}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/balance.py" />
   <source>{large} has one image, {small} {fewest:,}: find more of {small}, or train with weights</source>
   <translation>{large} hat ein Bild, {small} {fewest:,}: mehr von {small} suchen, oder mit Gewichten trainieren</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/balance.py" />
   <source>{large} has {most:,} images, {small} {fewest:,}: find more of {small}, or train with weights</source>
   <translation>{large} hat {most:,} Bilder, {small} {fewest:,}: mehr von {small} suchen, oder mit Gewichten trainieren</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/outliers.py" />
   <source>{likely} of {n}</source>
   <translation>{likely} von {n}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/outliers.py" />
   <source>{likely} of {n} photos look like another concept than their own: wrong labels first</source>
   <translation>{likely} von {n} Fotos sehen nach einem anderen Konzept aus als ihrem: falsche Etiketten zuerst</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/variance.py" />
   <source>{looks} looks</source>
   <translation>{looks} Gestalten</translation>
  </message>
  <message>
   <location filename="../../labeler/app/steps.py" />
   <source>{missing} more images to come to the {aim} that the brief asks for</source>
   <translation>noch {missing} Bilder bis zu den {aim}, die der Auftrag verlangt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/plan.py" />
   <source>{missing}: readers number classes by their folders, and would number these splits differently</source>
   <translation>{missing}: Leseprogramme zählen Klassen nach ihren Ordnern und würden die beiden Teile verschieden zählen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/naming.py" />
   <source>{names} and {count} more</source>
   <translation>{names} und {count} weitere</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/leaving_out.py" />
   <source>{names}, {count} more</source>
   <translation>{names}, {count} weitere</translation>
  </message>
  <message>
   <location filename="../../labeler/app/embedding/choice.py" />
   <source>{name}</source>
   <translation>{name}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/settling.py" />
   <source>{name} cannot be shown: there is nothing to settle</source>
   <translation>{name} lässt sich nicht zeigen: es gibt nichts zu entscheiden</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/variance.py" />
   <source>{name} falls into {looks} looks ({sizes} photos). One concept or more?</source>
   <translation>{name} zerfällt in {looks} Gestalten ({sizes} Fotos). Ein Konzept oder mehrere?</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/out/wanted.py" />
   <source>{name} gets {gold} of {wanted} gold images: settle more as gold that they have not answered</source>
   <translation>{name} bekommt {gold} von {wanted} Goldbildern: mehr als Gold entscheiden, was dort nicht beantwortet ist</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/out/wanted.py" />
   <source>{name} gets {images} of {wanted} images: the others are answered, or out with somebody, or shared by no more than the overlap</source>
   <translation>{name} bekommt {images} von {wanted} Bildern: die anderen sind beantwortet oder ausgegeben, oder die Überlappung lässt nicht mehr zu</translation>
  </message>
  <message>
   <location filename="../../labeler/images/model_file.py" />
   <source>{name} has a 0 in it</source>
   <translation>{name} enthält eine 0</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/quantity.py" />
   <source>{name} has no of, only {in_:,} in; {planned}</source>
   <translation>{name}: kein „zeigt“, nur {in_:,}-mal „darin“; {planned}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/out/assigned.py" />
   <source>{name} has nothing that could be taken back</source>
   <translation>{name} hat nichts, was sich zurücknehmen ließe</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/quantity.py" />
   <source>{name} has {of:,} of; {planned}</source>
   <translation>{name}: {of:,}-mal „zeigt“; {planned}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/cvat/shapes.py" />
   <source>{name} is missing</source>
   <translation>{name} fehlt</translation>
  </message>
  <message>
   <location filename="../../labeler/images/model_file.py" />
   <source>{name} is neither a number nor three</source>
   <translation>{name} ist weder eine Zahl noch drei</translation>
  </message>
  <message>
   <location filename="../../labeler/images/model_file.py" />
   <source>{name} is neither a number nor two</source>
   <translation>{name} ist weder eine Zahl noch zwei</translation>
  </message>
  <message>
   <location filename="../../labeler/images/model_file.py" />
   <source>{name} is neither {one} nor {other}</source>
   <translation>{name} ist weder {one} noch {other}</translation>
  </message>
  <message>
   <location filename="../../labeler/images/model_file.py" />
   <source>{name} is no short text</source>
   <translation>{name} ist kein kurzer Text</translation>
  </message>
  <message>
   <location filename="../../labeler/images/model_file.py" />
   <source>{name} is no whole number from 1 to {most}</source>
   <translation>{name} ist keine ganze Zahl von 1 bis {most}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/command.py" />
   <location filename="../../labeler/app/packages/out/handing_out.py" />
   <source>{name} is not a lead of this project: a lead can do this</source>
   <translation>{name} gehört nicht zur Leitung dieses Projekts: sie kann das tun</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/labels_file.py" />
   <location filename="../../labeler/formats/incoming/export_manifest.py" />
   <source>{name} is not as Labeler wrote it</source>
   <translation>{name} ist nicht, wie Labeler es geschrieben hat</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/settling.py" />
   <source>{name} is not settled</source>
   <translation>{name} ist nicht entschieden</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/focus.py" />
   <source>{name} is said to be merely in one photo that it fills: is the photo of it?</source>
   <translation>{name} soll in einem Foto nur darin sein, das es füllt: zeigt das Foto es?</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/focus.py" />
   <source>{name} is said to be merely in {large} photos that it fills: are they of it?</source>
   <translation>{name} soll in {large} Fotos nur darin sein, die es füllt: zeigen sie es?</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/people.py" />
   <source>{name} is the only lead: make somebody else a lead first</source>
   <translation>{name} ist die einzige Leitung: erst jemand anders dazu machen</translation>
  </message>
  <message>
   <location filename="../../labeler/images/model_file.py" />
   <source>{name} is too small</source>
   <translation>{name} ist zu klein</translation>
  </message>
  <message>
   <location filename="../../labeler/app/command.py" />
   <location filename="../../labeler/app/packages/out/assigned.py" />
   <location filename="../../labeler/app/packages/out/handing_out.py" />
   <source>{name} no longer labels in this project</source>
   <translation>{name} etikettiert nicht mehr in diesem Projekt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/sending_back.py" />
   <source>{name} was said again since: that stays as it is</source>
   <translation>{name} wurde seither neu gesagt: das bleibt, wie es ist</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/sending_back.py" />
   <source>{name} was sent back to {who} already</source>
   <translation>{name} wurde schon an {who} zurückgegeben</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/settling_undo.py" />
   <source>{name} was settled anew since: it stays as it is</source>
   <translation>{name} wurde seither neu entschieden: es bleibt, wie es ist</translation>
  </message>
  <message>
   <location filename="../../labeler/app/charts/described.py" />
   <source>{name} {value:g}{unit}</source>
   <translation>{name} {value:g}{unit}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/charts/described.py" />
   <source>{name}: median {middle:.3g} of {count} images</source>
   <translation>{name}: Median {middle:.3g} von {count} Bildern</translation>
  </message>
  <message>
   <location filename="../../labeler/app/charts/described.py" />
   <source>{name}: {parts}</source>
   <translation>{name}: {parts}</translation>
  </message>
  <message>
   <location filename="../../labeler/store/damage/strangers.py" />
   <source>{name}: {what}</source>
   <translation>{name}: {what}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/coco/document.py" />
   <source>{noun} with index {index}</source>
   <translation>{noun} mit Index {index}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/coco/document.py" />
   <source>{noun} with index {index}, id {id}</source>
   <translation>{noun} mit Index {index}, id {id}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/outliers.py" />
   <source>{n} photos are least like the others of their concept</source>
   <translation>{n} Fotos gleichen den anderen ihres Konzepts am wenigsten</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/bias.py" />
   <source>{n} photos of {name} are worth {worth:.0f}</source>
   <translation>{n} Fotos, die {name} zeigen, sind {worth:.0f} wert</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/target.py" />
   <location filename="../../labeler/domain/phrase.py" />
   <source>{one} and {other}</source>
   <translation>{one} und {other}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/distinct.py" />
   <source>{one} and {other} look alike to a model: {share:.0%}</source>
   <translation>{one} und {other} sehen für ein Modell gleich aus: {share:.0%}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/charts/described.py" />
   <source>{part} {value:g}</source>
   <translation>{part} {value:g}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/judging.py" />
   <source>{place}, box {number}</source>
   <translation>{place}, Rahmen {number}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/places.py" />
   <source>{project} by {name}</source>
   <translation>{project} von {name}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/places.py" />
   <source>{project} for {name}</source>
   <translation>{project} für {name}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/balance.py" />
   <source>{ratio:.1f} : 1</source>
   <translation>{ratio:.1f} : 1</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/duplicates.py" />
   <source>{repeats:,} of {photos:,} photos repeat another</source>
   <translation>{repeats:,} von {photos:,} Fotos wiederholen ein anderes</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/duplicates.py" />
   <source>{repeats:,} photos repeat another, in {groups:,} groups: count each as one, or take photos of more things</source>
   <translation>{repeats:,} Fotos wiederholen ein anderes, in {groups:,} Gruppen: jede als eines zählen, oder mehr Dinge fotografieren</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/duplicates.py" />
   <source>{repeats:,} photos repeat the same one: count them as one, or take photos of more things</source>
   <translation>{repeats:,} Fotos wiederholen dasselbe: sie als eines zählen, oder mehr Dinge fotografieren</translation>
  </message>
  <message>
   <location filename="../../labeler/app/charts/described.py" />
   <source>{row} and {column} {value:.2g}</source>
   <translation>{row} und {column} {value:.2g}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/row_rules.py" />
   <source>{row} has no box</source>
   <translation>{row} hat keinen Rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/row_rules.py" />
   <source>{row} needs a box: where it is</source>
   <translation>{row} braucht einen Rahmen: wo es ist</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/row_rules.py" />
   <source>{row} needs a concept</source>
   <translation>{row} braucht ein Konzept</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/row_rules.py" />
   <source>{row} needs a reason</source>
   <translation>{row} braucht einen Grund</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/row_rules.py" />
   <source>{row} speaks of the whole image, so the concept stays empty</source>
   <translation>{row} spricht vom ganzen Bild, darum bleibt das Konzept leer</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/verdict.py" />
   <source>{said} (no picture was looked at)</source>
   <translation>{said} (kein Bild wurde angesehen)</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/verdict.py" />
   <source>{said} (without a picture model: {seen} alone)</source>
   <translation>{said} (ohne Bildmodell: nur {seen})</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/brief.py" />
   <source>{said} / {all}</source>
   <translation>{said} / {all}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/baseline_told.py" />
   <source>{said}, and it takes {after:.0%} of those it is merely in for photos of it, not {before:.0%}</source>
   <translation>{said}, und {after:.0%} statt {before:.0%} der Fotos, in denen etwas nur darin ist, hält es für Fotos, die es zeigen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/target.py" />
   <source>{said}. Add photos such as these</source>
   <translation>{said}. Solche Fotos aufnehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/target.py" />
   <source>{said}. They differ most in {names}</source>
   <translation>{said}. Am meisten unterscheidet sie: {names}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/bias.py" />
   <source>{said}: {why}</source>
   <translation>{said}: {why}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/target.py" />
   <source>{said}; learned from other photos of the target, on {share:.0%}</source>
   <translation>{said}; aus anderen Fotos des Ziels gelernt, bei {share:.0%}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/baseline_told.py" />
   <source>{said}; with the photos thrown in that merely have the concept in them, on {share:.0%}</source>
   <translation>{said}; mit den Fotos dazu, in denen das Konzept nur darin ist, bei {share:.0%}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/words.py" />
   <source>{several}, {gold} by anybody. Krippendorff's alpha: 1 is perfect, 0 is chance</source>
   <translation>{several}, dazu {gold} von irgendwem. Krippendorffs Alpha: 1 ist vollkommen, 0 ist Zufall</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/words.py" />
   <source>{several}. Krippendorff's alpha: 1 is perfect, 0 is chance</source>
   <translation>{several}. Krippendorffs Alpha: 1 ist vollkommen, 0 ist Zufall</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/duplicates.py" />
   <source>{share:.0%}</source>
   <translation>{share:.0%}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/world.py" />
   <source>{share:.0%} / {quota:.0%}</source>
   <translation>{share:.0%} / {quota:.0%}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/bias.py" />
   <source>{share:.0%} are near copies of others</source>
   <translation>{share:.0%} sind fast Kopien von anderen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/bias.py" />
   <source>{share:.0%} come from one camera</source>
   <translation>{share:.0%} kommen von einer Kamera</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/bias.py" />
   <source>{share:.0%} come from one day</source>
   <translation>{share:.0%} kommen von einem Tag</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/bias.py" />
   <source>{share:.0%} come from one folder</source>
   <translation>{share:.0%} kommen aus einem Ordner</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/split.py" />
   <source>{share:.0%} of the photos are set aside for evaluation; a fifth is usual</source>
   <translation>{share:.0%} der Fotos sind für die Auswertung zurückgelegt; üblich ist ein Fünftel</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/bias.py" />
   <source>{share:.0%} of the {n} photos of {name} come from one camera</source>
   <translation>{share:.0%} der {n} Fotos, die {name} zeigen, kommen von einer Kamera</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/bias.py" />
   <source>{share:.0%} of the {n} photos of {name} come from one day</source>
   <translation>{share:.0%} der {n} Fotos, die {name} zeigen, kommen von einem Tag</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/bias.py" />
   <source>{share:.0%} of the {n} photos of {name} stand on a plain background: where will the model meet it?</source>
   <translation>{share:.0%} der {n} Fotos, die {name} zeigen, haben einen schlichten Hintergrund: wo wird es dem Modell begegnen?</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/properties.py" />
   <source>{share:.0%} of the {n} training photos are {like} the median photo of the target</source>
   <translation>{share:.0%} der {n} Trainingsfotos sind {like} das mittlere Foto des Ziels</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/leakage.py" />
   <source>{share:.0%} of {n} photos of {one} also have {other} in them; only {alone} have it without</source>
   <translation>{share:.0%} von {n} Fotos, die {one} zeigen, haben auch {other} darin; nur {alone} sind ohne</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/split.py" />
   <source>{share:.0%} set aside</source>
   <translation>{share:.0%} zurückgelegt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/distinct.py" />
   <source>{share:.0%} told right</source>
   <translation>{share:.0%} richtig erkannt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/dictionary.py" />
   <source>{shown} / {all}</source>
   <translation>{shown} / {all}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/box_sizes.py" />
   <source>{size}, and the photos have no more: take them from nearer</source>
   <translation>{size}, und mehr haben die Fotos nicht: näher heran</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/box_sizes.py" />
   <source>{size}: crop the photos to where they are</source>
   <translation>{size}: die Fotos darauf zuschneiden</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/box_sizes.py" />
   <source>{size}: train at {needs} or crop</source>
   <translation>{size}: bei {needs} trainieren oder zuschneiden</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/resolution.py" />
   <source>{smallest:.0f} px</source>
   <translation>{smallest:.0f} px</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/plan.py" />
   <source>{split} has no image of {names}</source>
   <translation>{split} hat kein Bild, das {names} zeigt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/package/lines.py" />
   <location filename="../../labeler/formats/package/records.py" />
   <source>{table}, line {line}</source>
   <translation>{table}, Zeile {line}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/strict/json_file.py" />
   <location filename="../../labeler/formats/strict/json_pieces.py" />
   <source>{text} is no number in JSON</source>
   <translation>{text} ist in JSON keine Zahl</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/feedback.py" />
   <source>{times} of {of} is no share</source>
   <translation>{times} von {of} ist kein Anteil</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/options.py" />
   <source>{title} has no use for the option --{option}</source>
   <translation>{title} hat keine Verwendung für die Option --{option}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/charts/described.py" />
   <source>{title}: {told}</source>
   <translation>{title}: {told}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/charts/described.py" />
   <source>{title}: {told}; and {count} more</source>
   <translation>{title}: {told}; und {count} weitere</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/words.py" />
   <source>{told}. Left out until the alignment ends: its {count:,} images</source>
   <translation>{told}. Bis zum Ende des Abgleichs ausgelassen: seine {count:,} Bilder</translation>
  </message>
  <message>
   <location filename="../../labeler/app/steps.py" />
   <source>{training} images to train on, {target} of what the model will meet</source>
   <translation>{training} Bilder zum Trainieren, {target} von dem, was dem Modell begegnen wird</translation>
  </message>
  <message>
   <location filename="../../labeler/app/steps.py" />
   <source>{training} images to train on; no source says what the model will meet</source>
   <translation>{training} Bilder zum Trainieren; keine Quelle sagt, was dem Modell begegnen wird</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/target.py" />
   <source>{training} photos to train on and {target} of the target are too few to compare: {fewest} at least</source>
   <translation>{training} Fotos zum Trainieren und {target} vom Ziel sind zu wenige für einen Vergleich: mindestens {fewest}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/target.py" />
   <source>{unlike} of {n} target photos are unlike anything in training: add photos such as these</source>
   <translation>{unlike} von {n} Zielfotos gleichen nichts im Training: solche Fotos aufnehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/meeting/conflicts.py" />
   <source>{what} (1 box)</source>
   <translation>{what} (1 Rahmen)</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/meeting/conflicts.py" />
   <source>{what} ({count} boxes)</source>
   <translation>{what} ({count} Rahmen)</translation>
  </message>
  <message>
   <location filename="../../labeler/images/placing.py" />
   <source>{what}: {why}</source>
   <translation>{what}: {why}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/judging.py" />
   <source>{where} ({name}): {why}</source>
   <translation>{where} ({name}): {why}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/steps.py" />
   <source>{whole} of {all} concepts are described, with examples of both kinds</source>
   <translation>{whole} von {all} Konzepten sind beschrieben, mit Beispielen beider Art</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/words.py" />
   <source>{who} does not see {name} where it is settled: {times} of {of} gold images</source>
   <translation>{who} sieht {name} nicht, wo es entschieden ist: {times} von {of} Goldbildern</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/words.py" />
   <source>{who} does not see {name} where others do: {times} of {of} images</source>
   <translation>{who} sieht {name} nicht, wo andere es sehen: {times} von {of} Bildern</translation>
  </message>
  <message>
   <location filename="../../labeler/app/settling.py" />
   <source>{who} has not finished {name}</source>
   <translation>{who} ist mit {name} nicht fertig</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/sending_back.py" />
   <source>{who} has said nothing of {name} yet</source>
   <translation>{who} hat zu {name} noch nichts gesagt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/words.py" />
   <source>{who} says in where it is settled to be of {name}: {times} of {of} gold images</source>
   <translation>{who} sagt „darin“, wo „zeigt {name}“ entschieden ist: {times} von {of} Goldbildern</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/words.py" />
   <source>{who} says in where others say that it is of {name}: {times} of {of} images</source>
   <translation>{who} sagt „darin“, wo andere „zeigt {name}“ sagen: {times} von {of} Bildern</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/words.py" />
   <source>{who} says of where others say that {name} is only in it: {times} of {of} images</source>
   <translation>{who} sagt „zeigt“, wo andere {name} nur darin sehen: {times} von {of} Bildern</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/words.py" />
   <source>{who} says of where {name} is settled to be only in it: {times} of {of} gold images</source>
   <translation>{who} sagt „zeigt“, wo entschieden ist, dass {name} nur darin ist: {times} von {of} Goldbildern</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/labelers_apart.py" />
   <source>{who} says of {rate:.0%} of the time, the others {rest:.0%} on the same images</source>
   <translation>{who} sagt in {rate:.0%} der Fälle „zeigt“, die anderen bei denselben Bildern in {rest:.0%}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/words.py" />
   <source>{who} says {instead} where others say {name}: {times} of {of} images</source>
   <translation>{who} sagt {instead}, wo andere {name} sagen: {times} von {of} Bildern</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/words.py" />
   <source>{who} says {instead} where {name} is settled: {times} of {of} gold images</source>
   <translation>{who} sagt {instead}, wo {name} entschieden ist: {times} von {of} Goldbildern</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/words.py" />
   <source>{who} sees {name} where it is settled not to be: {times} of {of} gold images</source>
   <translation>{who} sieht {name}, wo „nicht da“ entschieden ist: {times} von {of} Goldbildern</translation>
  </message>
  <message>
   <location filename="../../labeler/app/agreement/words.py" />
   <source>{who} sees {name} where others do not: {times} of {of} images</source>
   <translation>{who} sieht {name}, wo andere es nicht sehen: {times} von {of} Bildern</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/agreement.py" />
   <source>{who}: in</source>
   <translation>{who}: darin</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/agreement.py" />
   <source>{who}: not there</source>
   <translation>{who}: nicht da</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/agreement.py" />
   <source>{who}: of</source>
   <translation>{who}: zeigt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/agreement.py" />
   <source>{who}: unclear</source>
   <translation>{who}: unklar</translation>
  </message>
  <message>
   <location filename="../../labeler/app/readiness/lines/bias.py" />
   <source>{worth:.0f} of {n}</source>
   <translation>{worth:.0f} von {n}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/out/handing_out.py" />
   <source>“labeler assignments PROJECT” says who has what</source>
   <translation>„labeler assignments PROJECT“ sagt, wer was hat</translation>
  </message>
  <message>
   <location filename="../../labeler/app/packages/obstacles.py" />
   <source>“labeler check” says what is damaged, and what can be done</source>
   <translation>„labeler check“ sagt, was beschädigt ist und was zu tun ist</translation>
  </message>
  <message>
   <location filename="../../labeler/app/similar.py" />
   <source>“labeler embed PROJECT” has a model look at them</source>
   <translation>„labeler embed PROJECT“ lässt ein Modell sie ansehen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/like_named.py" />
   <source>“labeler images PROJECT” lists them all</source>
   <translation>„labeler images PROJECT“ führt sie alle auf</translation>
  </message>
  <message>
   <location filename="../../labeler/app/backups.py" />
   <source>“labeler restore --list” shows those there are</source>
   <translation>„labeler restore --list“ zeigt, welche es gibt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/yolo/classes.py" />
   <source>“names” has the key “{key}”, which is no number of a class</source>
   <translation>„names“ hat den Schlüssel „{key}“, was keine Nummer einer Klasse ist</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/row_rules.py" />
   <source>“none” says that all concepts were looked for, so its scope is all</source>
   <translation>„none“ sagt, dass nach allen Konzepten gesucht wurde, darum ist sein scope all</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/outgoing/options.py" />
   <source>“settled”: what a lead decided on, then as by default; “majority”: what most say; or the answers of one labeler; instead of those in which all agree.</source>
   <translation>„settled“: was die Leitung beschlossen hat, sonst wie üblich; „majority“: was die meisten sagen; oder die Antworten einer Person; statt derer, in denen alle einig sind.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/key_rules.py" />
   <source>“{action}” has the same key for everyone</source>
   <translation>„{action}“ hat für alle dieselbe Taste</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/imagefolder/said.py" />
   <source>“{column}” should have an entry for each of the {count} classes</source>
   <translation>„{column}“ sollte für jede der {count} Klassen einen Eintrag haben</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/imagefolder/said.py" />
   <source>“{column}” should hold nothing but 0 and 1</source>
   <translation>„{column}“ sollte nur 0 und 1 haben</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/gather.py" />
   <source>“{concept}” was said to be “{before}” in line {line}, and is “{relation}” here</source>
   <translation>„{concept}“ ist in Zeile {line} „{before}“ und hier „{relation}“</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/gather.py" />
   <source>“{concept}” was said to be “{relation}” in line {line} already</source>
   <translation>„{concept}“ ist schon in Zeile {line} „{relation}“</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/brief.py" />
   <source>“{key}” cannot be red at {red:g} and amber at {amber:g}: they are the wrong way round</source>
   <translation>„{key}“ kann nicht bei {red:g} rot und bei {amber:g} gelb sein: sie sind verkehrt herum</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/concept_merge.py" />
   <source>“{name}” and “{other}” answer different questions ({facet} and {facet_2}): they cannot be merged</source>
   <translation>„{name}“ und „{other}“ beantworten verschiedene Fragen ({facet} und {facet_2}): sie lassen sich nicht zusammenlegen</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/concept_checks.py" />
   <source>“{name}” cannot be confused with itself</source>
   <translation>„{name}“ ist nicht mit sich selbst zu verwechseln</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/concept_merge.py" />
   <source>“{name}” cannot be merged into itself</source>
   <translation>„{name}“ lässt sich nicht mit sich selbst zusammenlegen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/imagefolder/said.py" />
   <source>“{name}” has a box, and the image is neither of it nor is it in the image</source>
   <translation>„{name}“ hat einen Rahmen, und weder zeigt das Bild es noch ist es darin</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/concept_return.py" />
   <source>“{name}” has labels by now and stays in its facet</source>
   <translation>„{name}“ hat inzwischen Etiketten und bleibt in seiner Facette</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/strict/json_values.py" />
   <source>“{name}” has more than {most} characters</source>
   <translation>„{name}“ hat mehr als {most} Zeichen</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/taxonomy_lint.py" />
   <source>“{name}” has no example that is not ideal: where does it end?</source>
   <translation>„{name}“ hat kein nicht ideales Beispiel: wo endet es?</translation>
  </message>
  <message>
   <location filename="../../labeler/app/settling.py" />
   <source>“{name}” has not ended: until then nobody sees what was said</source>
   <translation>„{name}“ ist nicht beendet: bis dahin sieht niemand, was gesagt wurde</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/concept_edits.py" />
   <source>“{name}” has {count} labels and stays in its facet</source>
   <translation>„{name}“ hat {count} Etiketten und bleibt in seiner Facette</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/taxonomy_lint.py" />
   <source>“{name}” holds two things: “{one}” and “{other}”. A concept is one thing that can be seen</source>
   <translation>„{name}“ hält zwei Dinge: „{one}“ und „{other}“. Ein Konzept ist ein Ding, das zu sehen ist</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/imagefolder/said.py" />
   <source>“{name}” is a class without a name</source>
   <translation>„{name}“ ist eine Klasse ohne Namen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/folders/examples.py" />
   <source>“{name}” is a concept, and cannot be the class of images with none of them</source>
   <translation>„{name}“ ist ein Konzept, und kann nicht die Klasse der Bilder mit keinem sein</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/strict/json_values.py" />
   <source>“{name}” is a number without measure</source>
   <translation>„{name}“ ist eine Zahl ohne Maß</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/imagefolder/said.py" />
   <source>“{name}” is a number, and nothing says of which class: write the names, a line each and from number 0 on, into {file} in the folder that you import</source>
   <translation>„{name}“ ist eine Nummer, und nichts sagt, von welcher Klasse: die Namen, einen je Zeile und von Nummer 0 an, in {file} im übernommenen Ordner schreiben</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/concept_closing.py" />
   <source>“{name}” is closed already</source>
   <translation>„{name}“ ist schon geschlossen</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/imported_answer.py" />
   <location filename="../../labeler/domain/relations.py" />
   <location filename="../../labeler/formats/incoming/concept_names.py" />
   <source>“{name}” is closed and no longer asked about</source>
   <translation>„{name}“ ist geschlossen, danach wird nicht mehr gefragt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/concept_edits.py" />
   <source>“{name}” is closed: it needs no key</source>
   <translation>„{name}“ ist geschlossen: es braucht keine Taste</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/concept_merge.py" />
   <location filename="../../labeler/app/commands/concept_split.py" />
   <source>“{name}” is closed: open it again first</source>
   <translation>„{name}“ ist geschlossen: erst wieder öffnen</translation>
  </message>
  <message>
   <location filename="../../labeler/images/embedder.py" />
   <source>“{name}” is no ONNX model that runs here on pictures as its JSON describes them</source>
   <translation>„{name}“ ist kein ONNX-Modell, das hier mit Bildern läuft, wie sein JSON sie beschreibt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/key.py" />
   <source>“{name}” is no key</source>
   <translation>„{name}“ ist keine Taste</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/labelme/document.py" />
   <source>“{name}” is no number of pixels</source>
   <translation>„{name}“ ist keine Zahl von Pixeln</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/strict/json_values.py" />
   <source>“{name}” is no text: {text}</source>
   <translation>„{name}“ ist kein Text: {text}</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/taxonomy_lint.py" />
   <source>“{name}” is not defined: say what can be seen where it is</source>
   <translation>„{name}“ ist nicht definiert: sagen, was zu sehen ist, wo es ist</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/alignment.py" />
   <source>“{name}” is not ended yet: end it or give it up first</source>
   <translation>„{name}“ ist noch nicht beendet: erst beenden oder aufgeben</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/concept_closing.py" />
   <source>“{name}” is open already</source>
   <translation>„{name}“ ist schon offen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/label_studio/results.py" />
   <source>“{name}” is said to be both “{one}” and “{other}”</source>
   <translation>„{name}“ soll „{one}“ und „{other}“ sein</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/imagefolder/said.py" />
   <source>“{name}” is said to be several of these at once</source>
   <translation>„{name}“ soll mehreres davon zugleich sein</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/answers.py" />
   <source>“{name}” is said to be unclear, and no reason is given</source>
   <translation>„{name}“ soll unklar sein, und kein Grund ist genannt</translation>
  </message>
  <message>
   <location filename="../../labeler/app/incoming/answers.py" />
   <source>“{name}” is said to be “{one}” and to be “{other}” in one image</source>
   <translation>„{name}“ soll in einem Bild „{one}“ und „{other}“ sein</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/cvat/image.py" />
   <source>“{name}” is said twice</source>
   <translation>„{name}“ ist zweimal gesagt</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/imagefolder/said.py" />
   <source>“{name}” is {number}, and there are {count} classes</source>
   <translation>„{name}“ ist {number}, und es gibt {count} Klassen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/imagefolder/said.py" />
   <source>“{name}” leads out of the folder</source>
   <translation>„{name}“ führt aus dem Ordner hinaus</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/label_studio/results.py" />
   <source>“{name}” names a class without a name</source>
   <translation>„{name}“ nennt eine Klasse ohne Namen</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/label_studio/task.py" />
   <source>“{name}” names no image</source>
   <translation>„{name}“ nennt kein Bild</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/strict/json_values.py" />
   <source>“{name}” should be a whole number</source>
   <translation>„{name}“ sollte eine ganze Zahl sein</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/label_studio/shapes.py" />
   <source>“{name}” should be above 0</source>
   <translation>„{name}“ sollte über 0 sein</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/strict/json_values.py" />
   <source>“{name}” should be {wanted} and is {found}</source>
   <translation>„{name}“ sollte {wanted} sein und ist {found}</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/concept_undo.py" />
   <source>“{name}” was changed since: it stays as it is</source>
   <translation>„{name}“ wurde seither geändert: es bleibt, wie es ist</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/taxonomy_lint.py" />
   <source>“{one}” and “{other}” are nearly the same name</source>
   <translation>„{one}“ und „{other}“ sind fast derselbe Name</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/taxonomy_lint.py" />
   <source>“{one}” and “{other}” have nearly the same definition</source>
   <translation>„{one}“ und „{other}“ haben fast dieselbe Definition</translation>
  </message>
  <message>
   <location filename="../../labeler/app/commands/concept_return.py" />
   <source>“{other}” refers to “{name}” by now: it stays</source>
   <translation>„{other}“ verweist inzwischen auf „{name}“: es bleibt</translation>
  </message>
  <message>
   <location filename="../../labeler/domain/concept_checks.py" />
   <source>“{parent}” stands below “{name}” itself</source>
   <translation>„{parent}“ steht selbst unter „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/row_rules.py" />
   <source>“{relation}”</source>
   <translation>„{relation}“</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/csv/gather.py" />
   <source>“{relation}” stands alone: this labeler has another row for the image, in line {line}</source>
   <translation>„{relation}“ steht allein: diese Person hat für das Bild noch eine Zeile, Zeile {line}</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/incoming/concept_names.py" />
   <source>“{text}” does not say which class is which concept</source>
   <translation>„{text}“ sagt nicht, welche Klasse welches Konzept ist</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/cvat/shapes.py" />
   <source>“{text}” is no number</source>
   <translation>„{text}“ ist keine Zahl</translation>
  </message>
  <message>
   <location filename="../../labeler/formats/yolo/rows.py" />
   <source>“{word}” is no number</source>
   <translation>„{word}“ ist keine Zahl</translation>
  </message>
 </context>
 <context>
  <name>CountsColumns</name>
  <message>
   <location filename="../../labeler/gui/insights/columns.py" />
   <source>Boxes</source>
   <translation>Rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/columns.py" />
   <source>Finished images of which was said, on purpose, that none of the concepts is there.</source>
   <translation>Fertige Bilder, von denen ausdrücklich gesagt wurde, dass keines der Konzepte da ist.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/columns.py" />
   <source>Half of the finished images took less active time than this, half took more.</source>
   <translation>Die Hälfte der fertigen Bilder brauchte weniger Arbeitszeit, die andere Hälfte mehr.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/columns.py" />
   <source>How many of the labels that say of or in say of.</source>
   <translation>Wie viele der Etiketten „zeigt“ (of) und „darin“ (in) „zeigt“ sagen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/columns.py" />
   <source>Images begun and not finished. What was said of them is counted nowhere yet.</source>
   <translation>Angefangene, noch nicht fertige Bilder. Was von ihnen gesagt wurde, zählt noch nirgends.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/columns.py" />
   <source>Images finished</source>
   <translation>Bilder fertig</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/columns.py" />
   <source>Images in which every label is complete, and those in which none of the concepts is.</source>
   <translation>Bilder, in denen jedes Etikett vollständig ist, und solche, in denen keines der Konzepte ist.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/columns.py" />
   <source>Images passed over with a reason.</source>
   <translation>Mit Begründung übergangene Bilder.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/columns.py" />
   <source>In</source>
   <translation>Darin (in)</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/columns.py" />
   <source>Labeler</source>
   <translation>Person</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/columns.py" />
   <source>Labels of finished images that say: the concept is in the image, and where.</source>
   <translation>Etiketten fertiger Bilder, die sagen: das Konzept ist im Bild, und wo.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/columns.py" />
   <source>Labels of finished images that say: the image as a whole is of the concept.</source>
   <translation>Etiketten fertiger Bilder, die sagen: das Bild als Ganzes zeigt das Konzept.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/columns.py" />
   <source>Last handed in</source>
   <translation>Zuletzt abgegeben</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/columns.py" />
   <source>None</source>
   <translation>Keine</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/columns.py" />
   <source>Of</source>
   <translation>Zeigt (of)</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/columns.py" />
   <source>Of-rate</source>
   <translation>Of-Anteil</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/columns.py" />
   <source>Open</source>
   <translation>Offen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/columns.py" />
   <source>Seconds, median</source>
   <translation>Sekunden, Median</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/columns.py" />
   <source>Skipped</source>
   <translation>Übergangen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/columns.py" />
   <source>The boxes of these labels.</source>
   <translation>Die Rahmen dieser Etiketten.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/columns.py" />
   <source>When something that they had handed in was last taken in here.</source>
   <translation>Wann hier zuletzt etwas von ihnen übernommen wurde.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/columns.py" />
   <source>Who gave the answers.</source>
   <translation>Wer geantwortet hat.</translation>
  </message>
 </context>
 <context>
  <name>CountsModel</name>
  <message>
   <location filename="../../labeler/gui/insights/model.py" />
   <source>Click, or press Enter in the column, to sort by it.</source>
   <translation>Anklicken, oder in der Spalte Enter drücken, um danach zu sortieren.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/model.py" />
   <source>all</source>
   <translation>alle</translation>
  </message>
 </context>
 <context>
  <name>CountsTable</name>
  <message>
   <location filename="../../labeler/gui/insights/table.py" />
   <source>Arrow keys walk through the table; Enter sorts by the column.</source>
   <translation>Pfeiltasten führen durch die Tabelle; Enter sortiert nach der Spalte.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/table.py" />
   <source>Counts by labeler</source>
   <translation>Zahlen nach Person</translation>
  </message>
 </context>
 <context>
  <name>CountsView</name>
  <message>
   <location filename="../../labeler/gui/insights/counts.py" />
   <source>By concept</source>
   <translation>Nach Konzept</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/counts.py" />
   <source>By day</source>
   <translation>Nach Tag</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/counts.py" />
   <source>Copied: paste it into a text or a spreadsheet.</source>
   <translation>Kopiert: in einen Text oder eine Tabelle einfügen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/counts.py" />
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/counts.py" />
   <source>Counts</source>
   <translation>Zahlen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/counts.py" />
   <source>Nothing is counted yet</source>
   <translation>Noch nichts zu zählen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/counts.py" />
   <source>Save CSV …</source>
   <translation>CSV sichern …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/counts.py" />
   <source>Save the counts</source>
   <translation>Zahlen sichern</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/counts.py" />
   <source>Saved as {name}.</source>
   <translation>Gesichert als {name}.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/counts.py" />
   <source>Tables (*.csv)</source>
   <translation>Tabellen (*.csv)</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/counts.py" />
   <source>The counts cannot be read</source>
   <translation>Die Zahlen sind nicht zu lesen</translation>
  </message>
 </context>
 <context>
  <name>CountsWords</name>
  <message>
   <location filename="../../labeler/gui/insights/words.py" />
   <source>Add a concept from the menu with the project's name, then a folder of images, and label the first.</source>
   <translation>Im Menü mit dem Namen des Projekts ein Konzept anlegen, dann einen Bilderordner aufnehmen und das erste Bild beantworten.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/words.py" />
   <source>Add a folder of images from the menu with the project's name, and label the first one.</source>
   <translation>Im Menü mit dem Namen des Projekts einen Bilderordner aufnehmen und das erste Bild beantworten.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/words.py" />
   <source>An image is finished when every label in it is complete.</source>
   <translation>Ein Bild ist fertig, wenn jedes seiner Etiketten vollständig ist.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/words.py" />
   <source>Open Label (Alt+1) and say of the first image what it is of: it is counted here at once.</source>
   <translation>Etikettieren öffnen (Alt+1) und vom ersten Bild sagen, was es zeigt: es zählt hier sofort.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/words.py" />
   <source>of</source>
   <translation>zeigt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/words.py" />
   <source>{count} open</source>
   <translation>{count} offen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/words.py" />
   <source>{count} skipped</source>
   <translation>{count} übergangen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/words.py" />
   <source>{count} unreadable</source>
   <translation>{count} unlesbar</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/words.py" />
   <source>{count} untouched</source>
   <translation>{count} unberührt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/words.py" />
   <source>{done} of {all} images finished</source>
   <translation>{done} von {all} Bildern fertig</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/words.py" />
   <source>{name} says {of} far more often than the others: look at some of their images together.</source>
   <translation>{name} sagt viel öfter „{of}“ als die anderen: einige dieser Bilder gemeinsam ansehen.</translation>
  </message>
 </context>
 <context>
  <name>Damaged</name>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>A part of the project was kept</source>
   <translation>Ein Teil des Projekts ist behalten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>Choose one of these ways.</source>
   <translation>Einen dieser Wege wählen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>Kept, but changed by the damage, so look at them: {list}.</source>
   <translation>Behalten, aber vom Schaden verändert, also ansehen: {list}.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>Kept: {list}.</source>
   <translation>Behalten: {list}.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>Lost: {list}.</source>
   <translation>Verloren: {list}.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>Much of it can most likely be brought back. Nothing was done to the file so far; whatever you choose here keeps it beside the project and never overwrites it.</source>
   <translation>Vieles lässt sich wahrscheinlich zurückholen. An der Datei wurde bisher nichts getan; jeder Weg hier bewahrt sie neben dem Projekt auf und überschreibt sie nie.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>Nothing is lost.</source>
   <translation>Nichts ist verloren.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>Of {time}, with {answers}. What was said since is not in it.</source>
   <translation>Vom {time}, darin: {answers}. Was seither gesagt wurde, fehlt.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>The project is whole again</source>
   <translation>Das Projekt ist wieder heil</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>This project is damaged</source>
   <translation>Dieses Projekt ist beschädigt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>answer</source>
   <translation>Antwort</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>answers</source>
   <translation>Antworten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>box</source>
   <translation>Rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>boxes</source>
   <translation>Rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>concept</source>
   <translation>Konzept</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>concepts</source>
   <translation>Konzepte</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>example</source>
   <translation>Beispiel</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>examples</source>
   <translation>Beispiele</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>image</source>
   <translation>Bild</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>images</source>
   <translation>Bilder</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>imported label</source>
   <translation>importiertes Etikett</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>imported labels</source>
   <translation>übernommene Etiketten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>label</source>
   <translation>Etikett</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>labeler</source>
   <translation>Person</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>labelers</source>
   <translation>Personen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>labels</source>
   <translation>Etiketten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>note of what was read</source>
   <translation>Vermerk über Gelesenes</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>notes of what was read</source>
   <translation>Vermerke über Gelesenes</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>place of an image</source>
   <translation>Ort eines Bildes</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>places of images</source>
   <translation>Orte von Bildern</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>setting of the project</source>
   <translation>Einstellung des Projekts</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>settings of the project</source>
   <translation>Einstellungen des Projekts</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>source</source>
   <translation>Quelle</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>sources</source>
   <translation>Quellen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>step that could be undone</source>
   <translation>Schritt zum Zurücknehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>steps that could be undone</source>
   <translation>Schritte zum Zurücknehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>unfinished box</source>
   <translation>unfertiger Rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>unfinished boxes</source>
   <translation>unfertige Rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>vector</source>
   <translation>Vektor</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damage_words.py" />
   <source>vectors</source>
   <translation>Vektoren</translation>
  </message>
 </context>
 <context>
  <name>DamagedPage</name>
  <message>
   <location filename="../../labeler/gui/start/damaged.py" />
   <source>All that is unharmed becomes a project again. You are told what is lost; newer answers are kept too.</source>
   <translation>Alles Unversehrte wird wieder ein Projekt, auch die neuesten Antworten. Was verloren ist, wird gesagt.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damaged.py" />
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damaged.py" />
   <source>Cancelled. Nothing was changed.</source>
   <translation>Abgebrochen. Nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damaged.py" />
   <source>It is as it was in the backup.</source>
   <translation>Es ist, wie es in der Sicherung war.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damaged.py" />
   <source>It was not looked for to the end.</source>
   <translation>Sie wurde nicht zu Ende gesucht.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damaged.py" />
   <source>Keep what can be read</source>
   <translation>Lesbares behalten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damaged.py" />
   <source>Looking for a backup …</source>
   <translation>Sicherung wird gesucht …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damaged.py" />
   <source>Only look at it</source>
   <translation>Nur ansehen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damaged.py" />
   <source>Open the project</source>
   <translation>Projekt öffnen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damaged.py" />
   <source>Open to read</source>
   <translation>Zum Lesen öffnen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damaged.py" />
   <source>Reading what is left …</source>
   <translation>Lesbares wird gelesen …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damaged.py" />
   <source>Restore this backup</source>
   <translation>Wiederherstellen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damaged.py" />
   <source>Restoring the backup …</source>
   <translation>Die Sicherung wird wiederhergestellt …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damaged.py" />
   <source>The damaged file is kept beside it: {path}</source>
   <translation>Die beschädigte Datei bleibt daneben: {path}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damaged.py" />
   <source>The newest whole backup</source>
   <translation>Die neueste heile Sicherung</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damaged.py" />
   <source>The project is whole again</source>
   <translation>Das Projekt ist wieder heil</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damaged.py" />
   <source>There is none.</source>
   <translation>Es gibt keine.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damaged.py" />
   <source>Too much of it is broken for that.</source>
   <translation>Dafür ist zu viel davon kaputt.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damaged.py" />
   <source>What can still be read</source>
   <translation>Was noch zu lesen ist</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/damaged.py" />
   <source>What is shown may be wrong, and nothing can be said.</source>
   <translation>Was gezeigt wird, kann falsch sein, und Antworten sind nicht möglich.</translation>
  </message>
 </context>
 <context>
  <name>Dates</name>
  <message>
   <location filename="../../labeler/gui/widgets/plain.py" />
   <source>d MMM yyyy</source>
   <translation>d. MMM yyyy</translation>
  </message>
 </context>
 <context>
  <name>DayBars</name>
  <message>
   <location filename="../../labeler/gui/insights/day_bars.py" />
   <source>Labels by day</source>
   <translation>Etiketten nach Tag</translation>
  </message>
 </context>
 <context>
  <name>Deeds</name>
  <message>
   <location filename="../../labeler/gui/concepts/deeds.py" />
   <source>Close …</source>
   <translation>Schließen …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/deeds.py" />
   <source>Merge into …</source>
   <translation>Zusammenlegen mit …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/deeds.py" />
   <source>More like this</source>
   <translation>Ähnliche Bilder</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/deeds.py" />
   <source>New concept</source>
   <translation>Neues Konzept</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/deeds.py" />
   <source>Open again …</source>
   <translation>Wieder öffnen …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/deeds.py" />
   <source>Put into the dictionary …</source>
   <translation>Ins Bildwörterbuch …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/deeds.py" />
   <source>Redo</source>
   <translation>Wiederholen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/deeds.py" />
   <source>Split …</source>
   <translation>Teilen …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/deeds.py" />
   <source>Undo</source>
   <translation>Zurücknehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/deeds.py" />
   <source>Undo {act}</source>
   <translation>Zurücknehmen: {act}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/deeds.py" />
   <source>down</source>
   <translation>nach unten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/deeds.py" />
   <source>up</source>
   <translation>nach oben</translation>
  </message>
 </context>
 <context>
  <name>Detail</name>
  <message>
   <location filename="../../labeler/gui/readiness/detail.py" />
   <source>Show all {count} images</source>
   <translation>Alle {count} Bilder zeigen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/detail.py" />
   <source>and {count} more</source>
   <translation>und {count} weitere</translation>
  </message>
 </context>
 <context>
  <name>Dictionary</name>
  <message>
   <location filename="../../labeler/gui/label/dictionary.py" />
   <source>Changed since you last looked: {parts}</source>
   <translation>Seit dem letzten Blick geändert: {parts}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/dictionary.py" />
   <source>Choose a concept to see what it looks like.</source>
   <translation>Ein Konzept wählen, um zu sehen, wie es aussieht.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/dictionary.py" />
   <source>Find more images like those of {name}</source>
   <translation>Weitere Bilder wie die von {name} suchen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/dictionary.py" />
   <source>Find more like it</source>
   <translation>Ähnliche Bilder suchen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/dictionary.py" />
   <source>Must be seen</source>
   <translation>Muss zu sehen sein</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/dictionary.py" />
   <source>Must not be seen</source>
   <translation>Darf nicht zu sehen sein</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/dictionary.py" />
   <source>Often confused with</source>
   <translation>Oft verwechselt mit</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/dictionary.py" />
   <source>Seen</source>
   <translation>Gesehen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/dictionary.py" />
   <source>Visual dictionary</source>
   <translation>Bildwörterbuch</translation>
  </message>
 </context>
 <context>
  <name>DictionaryChange</name>
  <message>
   <location filename="../../labeler/gui/concepts/dictionary_change.py" />
   <source>Changed since you last looked</source>
   <translation>Seit dem letzten Blick geändert</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/dictionary_change.py" />
   <source>Seen</source>
   <translation>Gesehen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/dictionary_change.py" />
   <source>“{name}” was described anew since you last looked</source>
   <translation>„{name}“ ist seit dem letzten Blick neu beschrieben</translation>
  </message>
 </context>
 <context>
  <name>DisagreementView</name>
  <message>
   <location filename="../../labeler/gui/alignment/disagreement.py" />
   <source>End it in the dictionary …</source>
   <translation>Im Wörterbuch klären …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/disagreement.py" />
   <source>Enter in the dictionary</source>
   <translation>Ins Wörterbuch eintragen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/disagreement.py" />
   <source>Look at {name}</source>
   <translation>{name} ansehen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/disagreement.py" />
   <source>What the dictionary is to have</source>
   <translation>Was ins Wörterbuch soll</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/disagreement.py" />
   <source>what must be seen for it to be there, in a line</source>
   <translation>was zu sehen sein muss, damit es da ist, in einer Zeile</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/disagreement.py" />
   <source>what must not be seen, in a line</source>
   <translation>was nicht zu sehen sein darf, in einer Zeile</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/disagreement.py" />
   <source>why this image is such an example</source>
   <translation>warum dieses Bild so ein Beispiel ist</translation>
  </message>
 </context>
 <context>
  <name>Disagreements</name>
  <message>
   <location filename="../../labeler/gui/alignment/disagreements.py" />
   <source>And {count} more, which come as these end.</source>
   <translation>Und {count} weitere, die kommen, wenn diese geklärt sind.</translation>
  </message>
 </context>
 <context>
  <name>DisputeList</name>
  <message>
   <location filename="../../labeler/gui/review/dispute_list.py" />
   <source>Images on which labelers differ</source>
   <translation>Bilder, bei denen Personen uneinig sind</translation>
  </message>
 </context>
 <context>
  <name>DrawingTools</name>
  <message>
   <location filename="../../labeler/gui/review/drawing_tools.py" />
   <source>There is no image before this one to copy from.</source>
   <translation>Vor diesem gibt es kein Bild, von dem zu kopieren wäre.</translation>
  </message>
 </context>
 <context>
  <name>Drawn</name>
  <message>
   <location filename="../../labeler/gui/review/drawn.py" />
   <source>Choose a finished answer first: the arrows to the left and right go from one to the next.</source>
   <translation>Erst eine fertige Antwort wählen: die Pfeile nach links und rechts gehen von einer zur nächsten.</translation>
  </message>
 </context>
 <context>
  <name>Ending</name>
  <message>
   <location filename="../../labeler/gui/alignment/ending.py" />
   <source>Give it up</source>
   <translation>Aufgeben</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/ending.py" />
   <source>Give it up …</source>
   <translation>Aufgeben …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/ending.py" />
   <source>Open the work</source>
   <translation>Freigeben</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/ending.py" />
   <source>Why it is given up</source>
   <translation>Warum er aufgegeben wird</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/alignment/ending.py" />
   <source>why it is given up</source>
   <translation>warum er aufgegeben wird</translation>
  </message>
 </context>
 <context>
  <name>Entries</name>
  <message>
   <location filename="../../labeler/gui/label/entries.py" />
   <source>Only a lead adds examples to the visual dictionary.</source>
   <translation>Nur die Leitung nimmt Beispiele ins Bildwörterbuch auf.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/entries.py" />
   <source>This project is open to read only: no example can be added here.</source>
   <translation>Dieses Projekt ist nur zum Lesen offen: hier lässt sich kein Beispiel hinzufügen.</translation>
  </message>
 </context>
 <context>
  <name>ExamplesView</name>
  <message>
   <location filename="../../labeler/gui/concepts/examples.py" />
   <source>Examples</source>
   <translation>Beispiele</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/examples.py" />
   <source>No examples yet. On the Label page, F7 adds the image on screen.</source>
   <translation>Noch keine Beispiele. Auf der Seite Etikettieren nimmt F7 das gezeigte Bild auf.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/examples.py" />
   <source>Take out</source>
   <translation>Herausnehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/examples.py" />
   <source>Take out: {words}</source>
   <translation>Herausnehmen: {words}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/examples.py" />
   <source>{verdict}: {reason}</source>
   <translation>{verdict}: {reason}</translation>
  </message>
 </context>
 <context>
  <name>Export</name>
  <message>
   <location filename="../../labeler/gui/export/words.py" />
   <source>Exported: {parts}.</source>
   <translation>Exportiert: {parts}.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/words.py" />
   <source>No concept is chosen</source>
   <translation>Kein Konzept ist gewählt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/words.py" />
   <source>No name is typed</source>
   <translation>Kein Name ist eingegeben</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/words.py" />
   <source>Nothing is chosen there</source>
   <translation>Dort ist nichts gewählt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/words.py" />
   <source>Of the images, {parts}.</source>
   <translation>Von den Bildern {parts}.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/words.py" />
   <source>Tick at least one below “{option}”.</source>
   <translation>Unter „{option}“ mindestens eines ankreuzen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/words.py" />
   <source>Type it below “{option}”.</source>
   <translation>Ihn unter „{option}“ eingeben.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/words.py" />
   <source>absent</source>
   <translation>nicht da</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/words.py" />
   <source>as its file stores it</source>
   <translation>wie in der Datei gespeichert</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/words.py" />
   <source>box</source>
   <translation>Rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/words.py" />
   <source>boxes</source>
   <translation>Rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/words.py" />
   <source>copies</source>
   <translation>Kopien</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/words.py" />
   <source>get one round the image</source>
   <translation>bekommen einen ums Bild</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/words.py" />
   <source>go into the folder of each</source>
   <translation>in den Ordner eines jeden</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/words.py" />
   <source>hard links</source>
   <translation>harte Verweise</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/words.py" />
   <source>image</source>
   <translation>Bild</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/words.py" />
   <source>images</source>
   <translation>Bilder</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/words.py" />
   <source>in</source>
   <translation>darin</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/words.py" />
   <source>label</source>
   <translation>Etikett</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/words.py" />
   <source>labels</source>
   <translation>Etiketten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/words.py" />
   <source>not said</source>
   <translation>nicht gesagt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/words.py" />
   <source>of</source>
   <translation>zeigt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/words.py" />
   <source>one set, without train and val</source>
   <translation>ein Satz, ohne train und val</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/known.py" />
   <source>settled by a lead</source>
   <translation>von der Leitung entschieden</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/words.py" />
   <source>stay out</source>
   <translation>bleiben draußen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/words.py" />
   <source>symbolic links</source>
   <translation>symbolische Verweise</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/words.py" />
   <source>train</source>
   <translation>train</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/words.py" />
   <source>train and val</source>
   <translation>train und val</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/words.py" />
   <source>train and val apart</source>
   <translation>train und val getrennt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/words.py" />
   <source>unclear</source>
   <translation>unklar</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/words.py" />
   <source>upright, as it is seen</source>
   <translation>aufrecht, wie man es sieht</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/words.py" />
   <source>val</source>
   <translation>val</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/known.py" />
   <source>what most say</source>
   <translation>was die meisten sagen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/words.py" />
   <source>{count} in train</source>
   <translation>{count} in train</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/words.py" />
   <source>{count} in val</source>
   <translation>{count} in val</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/known.py" />
   <source>{name} (closed)</source>
   <translation>{name} (geschlossen)</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/option_words.py" />
   <source>{one} or {other}</source>
   <translation>{one} oder {other}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/option_words.py" />
   <source>“{option}: {value}”</source>
   <translation>„{option}: {value}“</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/option_words.py" />
   <source>“{option}”</source>
   <translation>„{option}“</translation>
  </message>
 </context>
 <context>
  <name>ExportPage</name>
  <message>
   <location filename="../../labeler/gui/export/page.py" />
   <source>An export is being written.</source>
   <translation>Ein Export wird geschrieben.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/page.py" />
   <source>Export</source>
   <translation>Export</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/page.py" />
   <source>Looking at what goes in …</source>
   <translation>Es wird nachgesehen, was hineinkommt …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/page.py" />
   <source>Mend what is in the way above first.</source>
   <translation>Zuerst beheben, was oben im Weg ist.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/page.py" />
   <source>Nothing goes in: finish an image first.</source>
   <translation>Nichts kommt hinein: zuerst ein Bild fertig beantworten.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/page.py" />
   <source>Nothing is written before you press Export.</source>
   <translation>Vor dem Druck auf Export wird nichts geschrieben.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/page.py" />
   <source>The plan of the export</source>
   <translation>Der Plan des Exports</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/page.py" />
   <source>What goes in is being looked at.</source>
   <translation>Es wird noch nachgesehen, was hineinkommt.</translation>
  </message>
 </context>
 <context>
  <name>FiguresTable</name>
  <message>
   <location filename="../../labeler/gui/agreement/table.py" />
   <source>Arrow keys walk through the table; Enter shows the images behind a figure.</source>
   <translation>Pfeiltasten führen durch die Tabelle; Enter zeigt die Bilder hinter einer Zahl.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/table.py" />
   <source>{figure}, one image</source>
   <translation>{figure}, ein Bild</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/table.py" />
   <source>{figure}, {count} images</source>
   <translation>{figure}, {count} Bilder</translation>
  </message>
 </context>
 <context>
  <name>FiguresView</name>
  <message>
   <location filename="../../labeler/gui/agreement/figures_view.py" />
   <source>By concept</source>
   <translation>Nach Konzept</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/figures_view.py" />
   <source>By labeler</source>
   <translation>Nach Person</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/figures_view.py" />
   <source>By pair, the least agreed first</source>
   <translation>Nach Paar, die uneinigsten zuerst</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/figures_view.py" />
   <source>Click a figure, or press Enter on it, to see the images behind it.</source>
   <translation>Eine Zahl anklicken, oder Enter darauf, zeigt die Bilder dahinter.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/figures_view.py" />
   <source>What is confused</source>
   <translation>Was verwechselt wird</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/agreement/figures_view.py" />
   <source>What you confuse</source>
   <translation>Eigene Verwechslungen</translation>
  </message>
 </context>
 <context>
  <name>FileOrFolderField</name>
  <message>
   <location filename="../../labeler/gui/bring_in_source.py" />
   <source>A file …</source>
   <translation>Eine Datei …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_source.py" />
   <source>A folder …</source>
   <translation>Einen Ordner …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_source.py" />
   <source>Bring in labels</source>
   <translation>Etiketten übernehmen</translation>
  </message>
 </context>
 <context>
  <name>FilterBar</name>
  <message>
   <location filename="../../labeler/gui/label/filter_bar.py" />
   <source>1 image of “{name}”</source>
   <translation>1 Bild aus „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_bar.py" />
   <source>All images are shown.</source>
   <translation>Alle Bilder werden gezeigt.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_bar.py" />
   <source>Clear</source>
   <translation>Aufheben</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_bar.py" />
   <source>Filter</source>
   <translation>Filter</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_bar.py" />
   <source>None of {all}: {words}. Choose something else, or clear it.</source>
   <translation>Keines von {all}: {words}. Anderes wählen, oder aufheben.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_bar.py" />
   <source>change</source>
   <translation>ändern</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_bar.py" />
   <source>{count} found so far: {words}</source>
   <translation>{count} bisher gefunden: {words}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_bar.py" />
   <source>{count} images of “{name}”</source>
   <translation>{count} Bilder aus „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_bar.py" />
   <source>{count} of {all}: {words}</source>
   <translation>{count} von {all}: {words}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_bar.py" />
   <source>{images}. {key} shows all images again.</source>
   <translation>{images}. {key} zeigt wieder alle Bilder.</translation>
  </message>
 </context>
 <context>
  <name>FilterCriteria</name>
  <message>
   <location filename="../../labeler/gui/label/filter_criteria.py" />
   <source>Concept</source>
   <translation>Konzept</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_criteria.py" />
   <source>Health</source>
   <translation>Zustand</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_criteria.py" />
   <source>List</source>
   <translation>Liste</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_criteria.py" />
   <source>Part of the image's name</source>
   <translation>Teil des Bildnamens</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_criteria.py" />
   <source>Relation</source>
   <translation>Beziehung</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_criteria.py" />
   <source>Source</source>
   <translation>Quelle</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_criteria.py" />
   <source>Split</source>
   <translation>Aufteilung</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_criteria.py" />
   <source>Your answer</source>
   <translation>Eigene Antwort</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_criteria.py" />
   <source>any answer</source>
   <translation>jede Antwort</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_criteria.py" />
   <source>any concept</source>
   <translation>jedes Konzept</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_criteria.py" />
   <source>any health</source>
   <translation>jeder Zustand</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_criteria.py" />
   <source>any list</source>
   <translation>jede Liste</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_criteria.py" />
   <source>any relation</source>
   <translation>jede Beziehung</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_criteria.py" />
   <source>any source</source>
   <translation>jede Quelle</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_criteria.py" />
   <source>any split</source>
   <translation>jede Aufteilung</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_criteria.py" />
   <source>part of a name</source>
   <translation>Teil eines Namens</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_criteria.py" />
   <source>skipped: {reason}</source>
   <translation>übergangen: {reason}</translation>
  </message>
 </context>
 <context>
  <name>FilterWalk</name>
  <message>
   <location filename="../../labeler/gui/label/filter_walk.py" />
   <source>Nothing is left to ask where the filter looks: change it, or clear it.</source>
   <translation>Wo der Filter hinsieht, ist nichts mehr zu fragen: ändern oder aufheben.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_walk.py" />
   <source>This is the first image that the filter shows.</source>
   <translation>Das ist das erste Bild, das der Filter zeigt.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_walk.py" />
   <source>This is the last image that the filter shows.</source>
   <translation>Das ist das letzte Bild, das der Filter zeigt.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_walk.py" />
   <source>You have answered all that the filter shows: change it, or clear it.</source>
   <translation>Alles, was der Filter zeigt, ist beantwortet: ändern oder aufheben.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_walk.py" />
   <source>You have answered every image, or skipped it.</source>
   <translation>Jedes Bild ist beantwortet oder übergangen.</translation>
  </message>
 </context>
 <context>
  <name>FilterWords</name>
  <message>
   <location filename="../../labeler/gui/label/filter_words.py" />
   <source>answered by you</source>
   <translation>selbst beantwortet</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_words.py" />
   <source>anything {relation}</source>
   <translation>{relation}: irgendetwas</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_words.py" />
   <source>can be shown</source>
   <translation>lässt sich zeigen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_words.py" />
   <source>can't tell</source>
   <translation>unklar</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_words.py" />
   <source>cannot be shown</source>
   <translation>lässt sich nicht zeigen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_words.py" />
   <source>evaluation</source>
   <translation>Auswertung</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_words.py" />
   <source>finished</source>
   <translation>fertig</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_words.py" />
   <source>from {source}</source>
   <translation>aus {source}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_words.py" />
   <source>imported label waits</source>
   <translation>übernommenes Etikett wartet</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_words.py" />
   <source>in</source>
   <translation>darin</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_words.py" />
   <source>in “{list}”</source>
   <translation>in „{list}“</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_words.py" />
   <source>name has “{text}”</source>
   <translation>Name enthält „{text}“</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_words.py" />
   <source>not here</source>
   <translation>nicht da</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_words.py" />
   <source>of</source>
   <translation>zeigt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_words.py" />
   <source>of {concept}</source>
   <translation>zeigt {concept}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_words.py" />
   <source>open</source>
   <translation>offen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_words.py" />
   <source>skipped</source>
   <translation>übergangen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_words.py" />
   <source>train</source>
   <translation>Training</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_words.py" />
   <source>untouched</source>
   <translation>unberührt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_words.py" />
   <source>you said something of {concept}</source>
   <translation>zu {concept} etwas gesagt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_words.py" />
   <source>{concept} in it</source>
   <translation>{concept} darin</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_words.py" />
   <source>{concept} not here</source>
   <translation>{concept} nicht da</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/filter_words.py" />
   <source>{concept}: can't tell</source>
   <translation>{concept}: unklar</translation>
  </message>
 </context>
 <context>
  <name>FindAgain</name>
  <message>
   <location filename="../../labeler/gui/find_again/words.py" />
   <source>1 cannot be read</source>
   <translation>1 ist nicht zu lesen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/find_again/words.py" />
   <source>1 has changed</source>
   <translation>1 ist geändert</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/find_again/words.py" />
   <source>1 image found again</source>
   <translation>1 Bild wiedergefunden</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/find_again/words.py" />
   <source>1 is missing</source>
   <translation>1 fehlt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/find_again/words.py" />
   <source>1 is still missing</source>
   <translation>1 fehlt noch</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/find_again/words.py" />
   <source>No image is missing or changed.</source>
   <translation>Kein Bild fehlt oder ist geändert.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/find_again/words.py" />
   <source>The file of 1 image is not where it was, or has changed.</source>
   <translation>Die Datei von 1 Bild ist nicht mehr, wo sie war, oder ist geändert.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/find_again/words.py" />
   <source>The files of {count} images are not where they were, or have changed.</source>
   <translation>Die Dateien von {count} Bildern sind nicht mehr, wo sie waren, oder sind geändert.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/find_again/words.py" />
   <source>{count} are missing</source>
   <translation>{count} fehlen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/find_again/words.py" />
   <source>{count} are still missing</source>
   <translation>{count} fehlen noch</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/find_again/words.py" />
   <source>{count} cannot be read</source>
   <translation>{count} sind nicht zu lesen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/find_again/words.py" />
   <source>{count} have changed</source>
   <translation>{count} sind geändert</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/find_again/words.py" />
   <source>{count} images found again</source>
   <translation>{count} Bilder wiedergefunden</translation>
  </message>
 </context>
 <context>
  <name>FindingAgain</name>
  <message>
   <location filename="../../labeler/gui/find_again/finding.py" />
   <source>Find missing images again: the folder that they may be in now</source>
   <translation>Fehlende Bilder wiederfinden: der Ordner, in dem sie jetzt sein können</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/find_again/finding.py" />
   <source>Start it again to go on</source>
   <translation>Zum Fortsetzen noch einmal starten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/find_again/finding.py" />
   <source>Wait for that</source>
   <translation>Das abwarten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/find_again/finding.py" />
   <source>What it had found is kept</source>
   <translation>Was sie gefunden hatte, bleibt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/find_again/finding.py" />
   <source>images are being looked for already</source>
   <translation>Bilder werden schon gesucht</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/find_again/finding.py" />
   <source>the search was cut off</source>
   <translation>die Suche wurde abgebrochen</translation>
  </message>
 </context>
 <context>
  <name>FindingSimilar</name>
  <message>
   <location filename="../../labeler/gui/similar.py" />
   <source>More like what is in the box of {name}</source>
   <translation>Ähnlich wie im Rahmen von {name}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/similar.py" />
   <source>More like {name}</source>
   <translation>Ähnlich wie {name}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/similar.py" />
   <source>More like “{name}”</source>
   <translation>Ähnlich wie „{name}“</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/similar.py" />
   <source>There is no other image to compare it with.</source>
   <translation>Es gibt kein anderes Bild zum Vergleichen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/similar.py" />
   <source>compared by {what}</source>
   <translation>verglichen nach {what}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/similar.py" />
   <source>{count} could not be looked at</source>
   <translation>{count} waren nicht anzusehen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/similar.py" />
   <source>{percent} % alike</source>
   <translation>zu {percent} % ähnlich</translation>
  </message>
 </context>
 <context>
  <name>FindingView</name>
  <message>
   <location filename="../../labeler/gui/readiness/finding_view.py" />
   <source>Show all {count}</source>
   <translation>Alle {count} zeigen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/finding_view.py" />
   <source>Show it</source>
   <translation>Zeigen</translation>
  </message>
 </context>
 <context>
  <name>FolderAdding</name>
  <message>
   <location filename="../../labeler/gui/folders.py" />
   <source>Add a folder of images</source>
   <translation>Bilderordner aufnehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/folders.py" />
   <source>Add the folder again to go on</source>
   <translation>Zum Fortfahren den Ordner noch einmal aufnehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/folders.py" />
   <source>The images read so far are in the project</source>
   <translation>Die bisher gelesenen Bilder sind im Projekt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/folders.py" />
   <source>Wait for them first</source>
   <translation>Erst darauf warten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/folders.py" />
   <source>adding was cut off</source>
   <translation>das Aufnehmen wurde abgebrochen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/folders.py" />
   <source>images are being added already</source>
   <translation>es werden schon Bilder aufgenommen</translation>
  </message>
 </context>
 <context>
  <name>FolderBar</name>
  <message>
   <location filename="../../labeler/gui/export/folder_bar.py" />
   <source>An earlier export is in this folder: replace it, or name another folder.</source>
   <translation>In diesem Ordner ist ein früherer Export: ihn ersetzen, oder einen anderen Ordner nennen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/folder_bar.py" />
   <source>Export</source>
   <translation>Export</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/folder_bar.py" />
   <source>Export into a new or an empty folder</source>
   <translation>In einen neuen oder leeren Ordner exportieren</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/folder_bar.py" />
   <source>Folder to export into</source>
   <translation>Ordner für den Export</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/folder_bar.py" />
   <source>Into</source>
   <translation>Nach</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/folder_bar.py" />
   <source>Name a new or an empty folder.</source>
   <translation>Einen neuen oder leeren Ordner angeben.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/folder_bar.py" />
   <source>Name the folder with its whole path.</source>
   <translation>Den Ordner mit seinem ganzen Pfad angeben.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/folder_bar.py" />
   <source>No program opened it. It is {path}</source>
   <translation>Kein Programm hat es geöffnet. Es ist {path}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/folder_bar.py" />
   <source>Open folder</source>
   <translation>Ordner öffnen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/folder_bar.py" />
   <source>Open report</source>
   <translation>Bericht öffnen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/folder_bar.py" />
   <source>Replace the earlier export in this folder</source>
   <translation>Den früheren Export in diesem Ordner ersetzen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/folder_bar.py" />
   <source>State of the export</source>
   <translation>Stand des Exports</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/folder_bar.py" />
   <source>Write the export</source>
   <translation>Den Export schreiben</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/folder_bar.py" />
   <source>a new or an empty folder</source>
   <translation>ein neuer oder leerer Ordner</translation>
  </message>
 </context>
 <context>
  <name>FolderList</name>
  <message>
   <location filename="../../labeler/gui/start/folder_list.py" />
   <source>Add a folder of images</source>
   <translation>Bilderordner aufnehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/folder_list.py" />
   <source>Add a folder …</source>
   <translation>Ordner dazunehmen …</translation>
  </message>
 </context>
 <context>
  <name>GoTo</name>
  <message>
   <location filename="../../labeler/gui/label/go_to.py" />
   <source>Go to an image</source>
   <translation>Zu einem Bild gehen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/go_to.py" />
   <source>Images found</source>
   <translation>Gefundene Bilder</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/go_to.py" />
   <source>Looking …</source>
   <translation>Wird gesucht …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/go_to.py" />
   <source>No image has “{text}” in its name: try fewer letters.</source>
   <translation>Kein Bild hat „{text}“ im Namen: weniger Buchstaben versuchen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/go_to.py" />
   <source>Number of an image, or a part of its name</source>
   <translation>Nummer eines Bildes oder Teil seines Namens</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/go_to.py" />
   <source>Type the number of an image, or a part of its name.</source>
   <translation>Die Nummer eines Bildes oder einen Teil seines Namens tippen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/go_to.py" />
   <source>number or name</source>
   <translation>Nummer oder Name</translation>
  </message>
 </context>
 <context>
  <name>GoneTile</name>
  <message>
   <location filename="../../labeler/gui/label/gone_tile.py" />
   <source>Find them again …</source>
   <translation>Wiederfinden …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/gone_tile.py" />
   <source>Your answers to it are safe, and you can go on answering.</source>
   <translation>Die Antworten dazu sind sicher, und weitere sind möglich.</translation>
  </message>
 </context>
 <context>
  <name>HandInCard</name>
  <message>
   <location filename="../../labeler/gui/label/hand_in_card.py" />
   <source>All of it is labeled</source>
   <translation>Alles ist etikettiert</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/hand_in_card.py" />
   <source>Hand in</source>
   <translation>Abgeben</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/hand_in_card.py" />
   <source>Hand it in: what you said goes into a file for whoever handed the work out.</source>
   <translation>Abgeben: das Gesagte kommt in eine Datei für die Person, die die Arbeit ausgegeben hat.</translation>
  </message>
 </context>
 <context>
  <name>HandInPage</name>
  <message>
   <location filename="../../labeler/gui/out_and_home/hand_in.py" />
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/hand_in.py" />
   <source>Folder for the file</source>
   <translation>Ordner für die Datei</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/hand_in.py" />
   <source>Hand in</source>
   <translation>Abgeben</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/hand_in.py" />
   <source>Handed in as {name}: send this file home.</source>
   <translation>Abgegeben als {name}: diese Datei zurückschicken.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/hand_in.py" />
   <source>One file with the answers, their times and how they came to be; no images. Send it to whoever handed the work out. You can go on labeling, and hand in again as often as you like: nothing counts twice.</source>
   <translation>Eine Datei mit den Antworten, ihren Zeiten und wie sie entstanden; ohne Bilder. An die Person schicken, die die Arbeit ausgegeben hat. Weiter etikettieren geht, und neu abgeben so oft wie gewünscht: nichts zählt doppelt.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/hand_in.py" />
   <source>Put the file into</source>
   <translation>Ordner für die Datei</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/hand_in.py" />
   <source>This project is at home: its answers are where they belong.</source>
   <translation>Dies ist das Hauptprojekt: seine Antworten sind, wo sie hingehören.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/hand_in.py" />
   <source>{done} of {all} images are finished.</source>
   <translation>{done} von {all} Bildern sind fertig.</translation>
  </message>
 </context>
 <context>
  <name>HandOutFields</name>
  <message>
   <location filename="../../labeler/gui/out_and_home/fields.py" />
   <source>Folder for the packages</source>
   <translation>Ordner für die Pakete</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/fields.py" />
   <source>Once more what they were handed out before and have not answered</source>
   <translation>Noch einmal, was schon ausgegeben und nicht beantwortet ist</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/fields.py" />
   <source>Put the packages into</source>
   <translation>Ordner für die Pakete</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/fields.py" />
   <source>Smaller pictures, as large as a window shows: boxes are in pixels of the whole image all the same</source>
   <translation>Kleinere Bilder, so groß wie ein Fenster: Rahmen stehen trotzdem in Pixeln des ganzen Bildes</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/fields.py" />
   <source>all that there are</source>
   <translation>alle, die es gibt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/fields.py" />
   <source>none</source>
   <translation>keine</translation>
  </message>
 </context>
 <context>
  <name>HandOutPage</name>
  <message>
   <location filename="../../labeler/gui/out_and_home/hand_out.py" />
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/hand_out.py" />
   <source>Each labeler gets one file: the images, the concepts with their dictionary, and no one else's answers. They open it on their own computer, without a network, and send a file back.</source>
   <translation>Jede Person bekommt eine Datei: die Bilder, die Konzepte mit dem Wörterbuch, und keine Antworten anderer. Sie öffnet sie am eigenen Rechner, ohne Netz, und schickt eine Datei zurück.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/hand_out.py" />
   <source>Folder for the packages</source>
   <translation>Ordner für die Pakete</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/hand_out.py" />
   <source>Gold: so many settled images more, unseen among the others</source>
   <translation>Gold: so viele entschiedene Bilder dazu, unerkannt unter den anderen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/hand_out.py" />
   <source>Hand out</source>
   <translation>Ausgeben</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/hand_out.py" />
   <source>Hand out work</source>
   <translation>Arbeit ausgeben</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/hand_out.py" />
   <source>How many for each</source>
   <translation>Wie viele für jede Person</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/hand_out.py" />
   <source>Name the folder that the packages are to be put into.</source>
   <translation>Den Ordner nennen, in den die Pakete sollen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/hand_out.py" />
   <source>Overlap: of these, so many go to another labeler too</source>
   <translation>Überlappung: davon gehen so viele auch an eine zweite Person</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/hand_out.py" />
   <source>See what goes out</source>
   <translation>Vorschau</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/hand_out.py" />
   <source>There is nothing to hand out to them: all of it is answered, or somebody has it.</source>
   <translation>Für sie gibt es nichts auszugeben: alles ist beantwortet, oder jemand hat es.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/hand_out.py" />
   <source>Tick the labelers who are to get a package.</source>
   <translation>Ankreuzen, wer ein Paket bekommen soll.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/hand_out.py" />
   <source>To</source>
   <translation>An</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/hand_out.py" />
   <source>What went out</source>
   <translation>Was hinausging</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/hand_out.py" />
   <source>What would go out</source>
   <translation>Was hinausginge</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/hand_out.py" />
   <source>Which images</source>
   <translation>Welche Bilder</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/hand_out.py" />
   <source>Who has what</source>
   <translation>Wer was hat</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/hand_out.py" />
   <source>“{name}” comes first: the other images can be handed out when it has ended.</source>
   <translation>„{name}“ kommt zuerst: die anderen Bilder lassen sich ausgeben, wenn er beendet ist.</translation>
  </message>
 </context>
 <context>
  <name>Head</name>
  <message>
   <location filename="../../labeler/gui/agreement/head.py" />
   <source>Compare again</source>
   <translation>Neu vergleichen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/head.py" />
   <source>Look again</source>
   <translation>Neu ansehen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/head.py" />
   <source>Save as HTML …</source>
   <translation>Als HTML sichern …</translation>
  </message>
 </context>
 <context>
  <name>HeldBack</name>
  <message>
   <location filename="../../labeler/gui/held_back.py" />
   <source>The project is being written to. Close again to cancel that and leave: what is not finished is taken back.</source>
   <translation>In das Projekt wird gerade geschrieben. Noch einmal schließen bricht das ab und geht: Was nicht fertig ist, wird zurückgenommen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/held_back.py" />
   <source>The project is being written to: until that is done, nothing else can be opened or said in it. Cancel takes back what is not finished.</source>
   <translation>In das Projekt wird gerade geschrieben: Bis das fertig ist, lässt sich darin nichts anderes öffnen oder sagen. „Abbrechen“ nimmt zurück, was nicht fertig ist.</translation>
  </message>
 </context>
 <context>
  <name>HintLines</name>
  <message>
   <location filename="../../labeler/gui/widgets/hint_lines.py" />
   <source>Not defined yet by what can be seen: {count}</source>
   <translation>Noch nicht definiert nach dem, was zu sehen ist: {count}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/widgets/hint_lines.py" />
   <source>Without an example that is not ideal: {count}</source>
   <translation>Ohne nicht ideales Beispiel: {count}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/widgets/hint_lines.py" />
   <source>and {count} more hints</source>
   <translation>und {count} weitere Hinweise</translation>
  </message>
 </context>
 <context>
  <name>HotkeyField</name>
  <message>
   <location filename="../../labeler/gui/concepts/fields.py" />
   <source>Key</source>
   <translation>Taste</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/fields.py" />
   <source>no key</source>
   <translation>keine Taste</translation>
  </message>
 </context>
 <context>
  <name>ImagesPage</name>
  <message>
   <location filename="../../labeler/gui/find_again/page.py" />
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/find_again/page.py" />
   <source>Each lies where it was, as it was added.</source>
   <translation>Jedes liegt, wo es war, wie es aufgenommen wurde.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/find_again/page.py" />
   <source>Every image can be shown</source>
   <translation>Jedes Bild lässt sich zeigen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/find_again/page.py" />
   <source>Find them again …</source>
   <translation>Wiederfinden …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/find_again/page.py" />
   <source>Image</source>
   <translation>Bild</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/find_again/page.py" />
   <source>Images are found again by their bytes, whatever they are called now. Labels stay with the image that was labeled: a file that was edited is another image.</source>
   <translation>Bilder werden an ihren Bytes wiedergefunden, wie sie jetzt auch heißen. Etiketten bleiben bei dem Bild, zu dem sie gesagt wurden: eine bearbeitete Datei ist ein anderes Bild.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/find_again/page.py" />
   <source>Images that cannot be shown</source>
   <translation>Bilder, die nicht zu zeigen sind</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/find_again/page.py" />
   <source>Place</source>
   <translation>Ort</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/find_again/page.py" />
   <source>What is the matter</source>
   <translation>Was los ist</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/find_again/page.py" />
   <source>and {count} more</source>
   <translation>und {count} weitere</translation>
  </message>
 </context>
 <context>
  <name>ImportFormatField</name>
  <message>
   <location filename="../../labeler/gui/bring_in_source.py" />
   <source>Format</source>
   <translation>Format</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_source.py" />
   <source>found out by looking</source>
   <translation>wird beim Ansehen erkannt</translation>
  </message>
 </context>
 <context>
  <name>ImportLines</name>
  <message>
   <location filename="../../labeler/gui/bring_in_report.py" />
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_report.py" />
   <source>Copy the list</source>
   <translation>Die Liste kopieren</translation>
  </message>
 </context>
 <context>
  <name>ImportOptions</name>
  <message>
   <location filename="../../labeler/gui/bring_in_options.py" />
   <source>Add images that are not in the project yet</source>
   <translation>Bilder aufnehmen, die noch nicht im Projekt sind</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_options.py" />
   <source>Boxes of images that lie on their side are</source>
   <translation>Rahmen von Bildern, die auf der Seite liegen, sind</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_options.py" />
   <source>Leave out boxes that cannot be</source>
   <translation>Unmögliche Rahmen auslassen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_options.py" />
   <source>as the image file stores it</source>
   <translation>wie in der Bilddatei gespeichert</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_options.py" />
   <source>as their sizes in the file say</source>
   <translation>wie die Größen in der Datei sagen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_options.py" />
   <source>upright, as the image is seen</source>
   <translation>aufrecht, wie man das Bild sieht</translation>
  </message>
 </context>
 <context>
  <name>InTheWay</name>
  <message>
   <location filename="../../labeler/gui/trouble/in_the_way.py" />
   <source>Open to read</source>
   <translation>Zum Lesen öffnen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/trouble/in_the_way.py" />
   <source>Show the report</source>
   <translation>Bericht zeigen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/trouble/in_the_way.py" />
   <source>Something went wrong in the program</source>
   <translation>Im Programm ist etwas schiefgegangen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/trouble/in_the_way.py" />
   <source>Something went wrong in the program, {count} times by now</source>
   <translation>Im Programm ist etwas schiefgegangen, nun schon {count} Mal</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/trouble/in_the_way.py" />
   <source>What was saved is safe.</source>
   <translation>Was gesichert war, ist sicher.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/trouble/in_the_way.py" />
   <source>You can go on. No report could be written.</source>
   <translation>Es kann weitergehen. Ein Bericht ließ sich nicht schreiben.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/trouble/in_the_way.py" />
   <source>You can go on. Nothing is sent by itself: please pass the report on.</source>
   <translation>Es kann weitergehen. Von selbst wird nichts verschickt: den Bericht bitte weitergeben.</translation>
  </message>
 </context>
 <context>
  <name>InsightsPage</name>
  <message>
   <location filename="../../labeler/gui/insights/page.py" />
   <source>Agreement</source>
   <translation>Einigkeit</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/page.py" />
   <source>Counts</source>
   <translation>Zahlen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/page.py" />
   <source>Insights</source>
   <translation>Überblick</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/page.py" />
   <source>Readiness</source>
   <translation>Trainingsreife</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/page.py" />
   <source>Steps</source>
   <translation>Schritte</translation>
  </message>
 </context>
 <context>
  <name>JobBar</name>
  <message>
   <location filename="../../labeler/gui/widgets/job_bar.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/widgets/job_bar.py" />
   <source>cancelling …</source>
   <translation>wird abgebrochen …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/widgets/job_bar.py" />
   <source>{done} of {total}</source>
   <translation>{done} von {total}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/widgets/job_bar.py" />
   <source>{minutes} min left</source>
   <translation>noch {minutes} min</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/widgets/job_bar.py" />
   <source>{seconds} s left</source>
   <translation>noch {seconds} s</translation>
  </message>
 </context>
 <context>
  <name>JobForm</name>
  <message>
   <location filename="../../labeler/gui/out_and_home/job_form.py" />
   <source>Cancelled: nothing was changed.</source>
   <translation>Abgebrochen: nichts wurde geändert.</translation>
  </message>
 </context>
 <context>
  <name>Judging</name>
  <message>
   <location filename="../../labeler/gui/review/judging.py" />
   <source>what most say</source>
   <translation>was die meisten sagen</translation>
  </message>
 </context>
 <context>
  <name>KeyButton</name>
  <message>
   <location filename="../../labeler/gui/widgets/key_button.py" />
   <source>{text}, key {key}</source>
   <translation>{text}, Taste {key}</translation>
  </message>
 </context>
 <context>
  <name>KeyCatcher</name>
  <message>
   <location filename="../../labeler/gui/settings/key_catcher.py" />
   <source>Press a key …</source>
   <translation>Taste drücken …</translation>
  </message>
 </context>
 <context>
  <name>KeyHint</name>
  <message>
   <location filename="../../labeler/gui/widgets/key_hint.py" />
   <source>{text}, key {key}</source>
   <translation>{text}, Taste {key}</translation>
  </message>
 </context>
 <context>
  <name>KeyList</name>
  <message>
   <location filename="../../labeler/gui/settings/key_list.py" />
   <source>All keys as before</source>
   <translation>Alle Tasten wie zuvor</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings/key_list.py" />
   <source>Answers</source>
   <translation>Antworten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings/key_list.py" />
   <source>Boxes</source>
   <translation>Rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings/key_list.py" />
   <source>Images</source>
   <translation>Bilder</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings/key_list.py" />
   <source>Show and choose keys</source>
   <translation>Tasten zeigen und wählen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings/key_list.py" />
   <source>View</source>
   <translation>Ansicht</translation>
  </message>
 </context>
 <context>
  <name>KeyRow</name>
  <message>
   <location filename="../../labeler/gui/settings/key_row.py" />
   <source>As before</source>
   <translation>Wie zuvor</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings/key_row.py" />
   <source>Change</source>
   <translation>Ändern</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings/key_row.py" />
   <source>Change the key of “{action}”, now {key}</source>
   <translation>Taste für „{action}“ ändern, jetzt {key}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings/key_row.py" />
   <source>“{action}” as before</source>
   <translation>„{action}“ wie zuvor</translation>
  </message>
 </context>
 <context>
  <name>Keycap</name>
  <message>
   <location filename="../../labeler/gui/widgets/keycap.py" />
   <source>Key {key}</source>
   <translation>Taste {key}</translation>
  </message>
 </context>
 <context>
  <name>KeysSheet</name>
  <message>
   <location filename="../../labeler/gui/keys_sheet.py" />
   <source>All keys</source>
   <translation>Alle Tasten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys_sheet.py" />
   <source>Answers</source>
   <translation>Antworten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys_sheet.py" />
   <source>Boxes</source>
   <translation>Rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys_sheet.py" />
   <source>Concepts</source>
   <translation>Konzepte</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys_sheet.py" />
   <source>Esc goes back. Settings: choose keys of your own.</source>
   <translation>Esc geht zurück. Einstellungen: eigene Tasten wählen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys_sheet.py" />
   <source>Images</source>
   <translation>Bilder</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys_sheet.py" />
   <source>Review: contact sheets</source>
   <translation>Durchsicht: Kontaktbögen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys_sheet.py" />
   <source>Review: disagreements</source>
   <translation>Durchsicht: Uneiniges</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys_sheet.py" />
   <source>View</source>
   <translation>Ansicht</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys_sheet.py" />
   <source>from view to view of a page</source>
   <translation>von Ansicht zu Ansicht einer Seite</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys_sheet.py" />
   <source>hold and click: choose a box</source>
   <translation>halten und klicken: Rahmen wählen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys_sheet.py" />
   <source>hold and drag: move the image</source>
   <translation>halten und ziehen: Bild verschieben</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys_sheet.py" />
   <source>nudge by 1 pixel, with Shift by 10, with Ctrl stretch</source>
   <translation>um 1 Pixel rücken, mit Umschalt um 10, mit Strg dehnen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys_sheet.py" />
   <source>settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/keys_sheet.py" />
   <source>the reason of this number, 1 to 6</source>
   <translation>der Grund mit dieser Nummer, 1 bis 6</translation>
  </message>
 </context>
 <context>
  <name>LeavingProject</name>
  <message>
   <location filename="../../labeler/gui/leaving_project.py" />
   <source>The last step is not saved yet. Mend what is in the way, or close again to leave without it.</source>
   <translation>Der letzte Schritt ist noch nicht gesichert. Beheben, was im Weg ist, oder noch einmal schließen, um ohne ihn zu gehen.</translation>
  </message>
 </context>
 <context>
  <name>LineRows</name>
  <message>
   <location filename="../../labeler/gui/readiness/rows.py" />
   <source>The checklist</source>
   <translation>Die Checkliste</translation>
  </message>
 </context>
 <context>
  <name>LogPage</name>
  <message>
   <location filename="../../labeler/gui/trouble/log_page.py" />
   <source>Log</source>
   <translation>Protokoll</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/trouble/log_page.py" />
   <source>Nothing yet.</source>
   <translation>Noch nichts.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/trouble/log_page.py" />
   <source>What the program noted when something went wrong. It can hold names of files and of people. It stays on this computer, and is sent nowhere.</source>
   <translation>Was das Programm notiert hat, als etwas schiefging. Namen von Dateien und Personen können darin stehen. Es bleibt auf diesem Rechner und wird nirgendwohin geschickt.</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <location filename="../../labeler/gui/tabs.py" />
   <source>Counts</source>
   <translation>Zahlen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/tabs.py" />
   <source>Export</source>
   <translation>Export</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/tabs.py" />
   <source>Insights</source>
   <translation>Überblick</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/tabs.py" />
   <source>Label</source>
   <translation>Etikettieren</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/tabs.py" />
   <source>Review</source>
   <translation>Durchsicht</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/main_window.py" />
   <source>This project is open to read only: look at everything, nothing is kept.</source>
   <translation>Dieses Projekt ist nur zum Lesen offen: alles ist zu sehen, nichts wird behalten.</translation>
  </message>
 </context>
 <context>
  <name>Marks</name>
  <message>
   <location filename="../../labeler/gui/widgets/marks.py" />
   <source>absent</source>
   <translation>nicht da</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/widgets/marks.py" />
   <source>in</source>
   <translation>darin</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/widgets/marks.py" />
   <source>none</source>
   <translation>nichts von der Liste</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/widgets/marks.py" />
   <source>of</source>
   <translation>zeigt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/widgets/marks.py" />
   <source>open</source>
   <translation>offen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/widgets/marks.py" />
   <source>skipped</source>
   <translation>übergangen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/widgets/marks.py" />
   <source>unclear</source>
   <translation>unklar</translation>
  </message>
 </context>
 <context>
  <name>MergePlan</name>
  <message>
   <location filename="../../labeler/gui/concepts/plans.py" />
   <source>Merge (Enter)</source>
   <translation>Zusammenlegen (Enter)</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/plans.py" />
   <source>Merge into</source>
   <translation>Zusammenlegen mit</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/plans.py" />
   <source>Merge “{name}” into</source>
   <translation>„{name}“ zusammenlegen mit</translation>
  </message>
 </context>
 <context>
  <name>NewConceptPanel</name>
  <message>
   <location filename="../../labeler/gui/new_concept.py" />
   <source>Add</source>
   <translation>Anlegen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/new_concept.py" />
   <source>Add a concept</source>
   <translation>Konzept anlegen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/new_concept.py" />
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/new_concept.py" />
   <source>Facet: the question it answers</source>
   <translation>Facette: die Frage, die es beantwortet</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/new_concept.py" />
   <source>How it is known by what can be seen</source>
   <translation>Woran es zu erkennen ist, nur vom Sehen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/new_concept.py" />
   <source>Images that are answered already will be asked about this concept, and nothing else again.</source>
   <translation>Bei schon beantworteten Bildern wird nur nach diesem Konzept gefragt, sonst nach nichts noch einmal.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/new_concept.py" />
   <source>Key</source>
   <translation>Taste</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/new_concept.py" />
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/new_concept.py" />
   <source>What must be seen</source>
   <translation>Was zu sehen sein muss</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/new_concept.py" />
   <source>What must not be seen</source>
   <translation>Was nicht zu sehen sein darf</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/new_concept.py" />
   <source>the next free one</source>
   <translation>die nächste freie</translation>
  </message>
 </context>
 <context>
  <name>NewProject</name>
  <message>
   <location filename="../../labeler/gui/start/obstacles.py" />
   <source>Name at least one concept.</source>
   <translation>Mindestens ein Konzept nennen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/obstacles.py" />
   <source>Name the folder in which the project is kept.</source>
   <translation>Den Ordner angeben, in dem das Projekt liegen soll.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/obstacles.py" />
   <source>Name the folder with its whole path.</source>
   <translation>Den Ordner mit seinem ganzen Pfad angeben.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/obstacles.py" />
   <source>Name the project.</source>
   <translation>Dem Projekt einen Namen geben.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/obstacles.py" />
   <source>The folder cannot be looked into: {why}.</source>
   <translation>In den Ordner ist nicht hineinzusehen: {why}.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/obstacles.py" />
   <source>The name becomes a file's name: it cannot begin or end with a dot.</source>
   <translation>Der Name wird ein Dateiname: er darf nicht mit einem Punkt anfangen oder enden.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/obstacles.py" />
   <source>The name becomes a file's name: it cannot have {signs} in it.</source>
   <translation>Der Name wird ein Dateiname: {signs} ist darin nicht möglich.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/obstacles.py" />
   <source>The name is too long for a file.</source>
   <translation>Der Name ist zu lang für eine Datei.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/obstacles.py" />
   <source>There is a project of this name in the folder already.</source>
   <translation>Im Ordner gibt es schon ein Projekt dieses Namens.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/obstacles.py" />
   <source>There is no such folder.</source>
   <translation>Diesen Ordner gibt es nicht.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/obstacles.py" />
   <source>Two folders are called “{name}”: they are one source, and for one purpose.</source>
   <translation>Zwei Ordner heißen „{name}“: sie sind eine Quelle und dienen einem Zweck.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/obstacles.py" />
   <source>signs that cannot be seen</source>
   <translation>ein unsichtbares Zeichen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/obstacles.py" />
   <source>“{name}” stands twice among the concepts.</source>
   <translation>„{name}“ steht zweimal unter den Konzepten.</translation>
  </message>
 </context>
 <context>
  <name>NewProjectPage</name>
  <message>
   <location filename="../../labeler/gui/start/new_project.py" />
   <source>A project is one file. Your photos stay where and as they are.</source>
   <translation>Ein Projekt ist eine Datei. Die Fotos bleiben, wo und wie sie sind.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/new_project.py" />
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/new_project.py" />
   <source>Concepts: what a model is to learn</source>
   <translation>Konzepte: was ein Modell lernen soll</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/new_project.py" />
   <source>Create</source>
   <translation>Anlegen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/new_project.py" />
   <source>Folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/new_project.py" />
   <source>Folder in which its file is kept</source>
   <translation>Ordner, in dem seine Datei liegt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/new_project.py" />
   <source>Folders of images (more can be added later)</source>
   <translation>Bilderordner (später können mehr dazukommen)</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/new_project.py" />
   <source>Keep the project in</source>
   <translation>Das Projekt liegt in</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/new_project.py" />
   <source>Name of the project</source>
   <translation>Name des Projekts</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/new_project.py" />
   <source>New project</source>
   <translation>Neues Projekt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/new_project.py" />
   <source>Say your name: you are the lead of this project.</source>
   <translation>Den eigenen Namen nennen: für die Leitung dieses Projekts.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/new_project.py" />
   <source>The brief (it can be told later)</source>
   <translation>Der Auftrag (geht auch später)</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/new_project.py" />
   <source>Your name (you are the lead)</source>
   <translation>Eigener Name (Leitung des Projekts)</translation>
  </message>
 </context>
 <context>
  <name>NothingLeft</name>
  <message>
   <location filename="../../labeler/gui/label/nothing_left.py" />
   <source>Nor is anything left in the passes that a key brings.</source>
   <translation>Auch in den Durchgängen, die eine Taste bringt, ist nichts mehr offen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/nothing_left.py" />
   <source>Nothing is left to ask in the {name}.</source>
   <translation>Nichts mehr zu fragen: {name}.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/nothing_left.py" />
   <source>Something is left in:</source>
   <translation>Noch etwas offen:</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/nothing_left.py" />
   <source>The project menu, at the top left, adds folders.</source>
   <translation>Das Projektmenü oben links fügt Ordner hinzu.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/nothing_left.py" />
   <source>There is no image yet.</source>
   <translation>Noch kein Bild vorhanden.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/nothing_left.py" />
   <source>You are through with “{name}”. The other images open when all are, and a lead ends it.</source>
   <translation>„{name}“ ist hier erledigt. Die anderen Bilder werden frei, wenn alle durch sind und die Leitung es beendet.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/nothing_left.py" />
   <source>{every} shows all passes, {back} goes back through the images.</source>
   <translation>{every} zeigt alle Durchgänge, {back} geht durch die Bilder zurück.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/nothing_left.py" />
   <source>{key}: {name}, 1 image</source>
   <translation>{key}: {name}, 1 Bild</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/nothing_left.py" />
   <source>{key}: {name}, {count} images</source>
   <translation>{key}: {name}, {count} Bilder</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/nothing_left.py" />
   <source>“{name}” comes first: {count} of its images wait for you in the free pass.</source>
   <translation>„{name}“ kommt zuerst: {count} Bilder davon warten im freien Durchgang.</translation>
  </message>
 </context>
 <context>
  <name>NoticeBar</name>
  <message>
   <location filename="../../labeler/gui/widgets/notice_bar.py" />
   <source>Notice</source>
   <translation>Hinweis</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/widgets/notice_bar.py" />
   <source>Put away</source>
   <translation>Ausblenden</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/widgets/notice_bar.py" />
   <source>Show the list</source>
   <translation>Liste zeigen</translation>
  </message>
 </context>
 <context>
  <name>OpeningPackage</name>
  <message>
   <location filename="../../labeler/gui/out_and_home/opening.py" />
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/opening.py" />
   <source>Its images and concepts go into a folder of their own beside it; the file stays as it is.</source>
   <translation>Seine Bilder und Konzepte kommen in einen eigenen Ordner daneben; die Datei bleibt, wie sie ist.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/opening.py" />
   <source>Open a package</source>
   <translation>Paket öffnen</translation>
  </message>
 </context>
 <context>
  <name>OpinionCard</name>
  <message>
   <location filename="../../labeler/gui/review/opinion_card.py" />
   <source>none of the list is here</source>
   <translation>nichts von der Liste ist da</translation>
  </message>
 </context>
 <context>
  <name>OpinionsPanel</name>
  <message>
   <location filename="../../labeler/gui/review/opinions_panel.py" />
   <source>Leave it out</source>
   <translation>Weglassen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/opinions_panel.py" />
   <source>Reason, kept with what is settled</source>
   <translation>Grund, bleibt bei der Entscheidung</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/opinions_panel.py" />
   <source>Who said what</source>
   <translation>Wer was sagte</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/opinions_panel.py" />
   <source>why, if it needs words</source>
   <translation>warum, falls nötig</translation>
  </message>
 </context>
 <context>
  <name>OutAndHome</name>
  <message>
   <location filename="../../labeler/gui/out_and_home/words.py" />
   <source>1 image</source>
   <translation>1 Bild</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/words.py" />
   <source>1 image stays here, as its file is missing or changed:</source>
   <translation>1 Bild bleibt hier, weil seine Datei fehlt oder geändert ist:</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/words.py" />
   <source>1 package is written: send it to its labeler, who opens it with Open.</source>
   <translation>1 Paket ist geschrieben: an die Person schicken, die es mit „Öffnen“ öffnet.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/words.py" />
   <source>and {count} more</source>
   <translation>und {count} weitere</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/words.py" />
   <source>waits for a package</source>
   <translation>wartet auf ein Paket</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/words.py" />
   <source>{count} answered</source>
   <translation>{count} beantwortet</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/words.py" />
   <source>{count} images</source>
   <translation>{count} Bilder</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/words.py" />
   <source>{count} images stay here, as their files are missing or changed:</source>
   <translation>{count} Bilder bleiben hier, weil ihre Dateien fehlen oder geändert sind:</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/words.py" />
   <source>{count} of gold</source>
   <translation>{count} Gold</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/words.py" />
   <source>{count} packages are written: send each to its labeler, who opens it with Open.</source>
   <translation>{count} Pakete sind geschrieben: jedes an seine Person schicken, die es mit „Öffnen“ öffnet.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/words.py" />
   <source>{count} sent back</source>
   <translation>{count} zurückgegeben</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/words.py" />
   <source>{count} settled ones, unseen among the others</source>
   <translation>{count} entschiedene, unerkannt unter den anderen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/words.py" />
   <source>{count} taken back</source>
   <translation>{count} zurückgenommen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/words.py" />
   <source>{count} that another labeler gets too</source>
   <translation>{count}, die auch eine zweite Person bekommt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/words.py" />
   <source>{count} to be aligned on</source>
   <translation>{count} zum Abgleich</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/words.py" />
   <source>{count} to label</source>
   <translation>{count} zum Etikettieren</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/words.py" />
   <source>{name}: nothing is left for them, and no package is made</source>
   <translation>{name}: nichts ist übrig, und kein Paket entsteht</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/words.py" />
   <source>{one} and {other} share {images}</source>
   <translation>{one} und {other} teilen sich {images}</translation>
  </message>
 </context>
 <context>
  <name>OwnCountsPage</name>
  <message>
   <location filename="../../labeler/gui/insights/own.py" />
   <source>How you do</source>
   <translation>Eigene Werte</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/own.py" />
   <source>Your counts</source>
   <translation>Eigene Zahlen</translation>
  </message>
 </context>
 <context>
  <name>PaperPage</name>
  <message>
   <location filename="../../labeler/gui/trouble/paper_page.py" />
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/trouble/paper_page.py" />
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/trouble/paper_page.py" />
   <source>No program opened it. It is {path}</source>
   <translation>Kein Programm hat ihn geöffnet. Es ist {path}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/trouble/paper_page.py" />
   <source>Show the folder</source>
   <translation>Ordner zeigen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/trouble/paper_page.py" />
   <source>Where it lies</source>
   <translation>Wo die Datei liegt</translation>
  </message>
 </context>
 <context>
  <name>ParentField</name>
  <message>
   <location filename="../../labeler/gui/concepts/fields.py" />
   <source>A kind of</source>
   <translation>Eine Art von</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/fields.py" />
   <source>nothing else</source>
   <translation>sonst nichts</translation>
  </message>
 </context>
 <context>
  <name>Passes</name>
  <message>
   <location filename="../../labeler/gui/passes.py" />
   <source>box pass</source>
   <translation>Rahmendurchgang</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/passes.py" />
   <source>clarify pass</source>
   <translation>Klärungsdurchgang</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/passes.py" />
   <source>concept pass: {name}</source>
   <translation>Konzept: {name}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/passes.py" />
   <source>free pass</source>
   <translation>freier Durchgang</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/passes.py" />
   <source>free pass, one is enough</source>
   <translation>freier Durchgang, eines genügt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/passes.py" />
   <source>subject-box pass</source>
   <translation>Motivrahmen-Durchgang</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/passes.py" />
   <source>{name}, one facet after the other</source>
   <translation>{name}, eine Facette nach der anderen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/passes.py" />
   <source>{name}: {count} left</source>
   <translation>{name}: noch {count}</translation>
  </message>
 </context>
 <context>
  <name>PathField</name>
  <message>
   <location filename="../../labeler/gui/widgets/path_field.py" />
   <source>Browse …</source>
   <translation>Durchsuchen …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/widgets/path_field.py" />
   <source>Browse: {name}</source>
   <translation>Durchsuchen: {name}</translation>
  </message>
 </context>
 <context>
  <name>People</name>
  <message>
   <location filename="../../labeler/gui/people.py" />
   <source>Somebody else …</source>
   <translation>Jemand anders …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/people.py" />
   <source>{name} · lead</source>
   <translation>{name} · Leitung</translation>
  </message>
 </context>
 <context>
  <name>PeopleChoice</name>
  <message>
   <location filename="../../labeler/gui/out_and_home/people_choice.py" />
   <source>Add</source>
   <translation>Hinzufügen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/people_choice.py" />
   <source>Name of somebody new</source>
   <translation>Name einer neuen Person</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/people_choice.py" />
   <source>To {name}</source>
   <translation>An {name}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/people_choice.py" />
   <source>name of somebody new</source>
   <translation>Name einer neuen Person</translation>
  </message>
 </context>
 <context>
  <name>Plan</name>
  <message>
   <location filename="../../labeler/gui/concepts/plans.py" />
   <source>Leave it as it is (Esc)</source>
   <translation>Lassen (Esc)</translation>
  </message>
 </context>
 <context>
  <name>PlanView</name>
  <message>
   <location filename="../../labeler/gui/export/plan_view.py" />
   <source>Nothing stays out.</source>
   <translation>Nichts bleibt draußen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/plan_view.py" />
   <source>Plan again</source>
   <translation>Noch einmal planen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/plan_view.py" />
   <source>Planning was cut off: nothing was written.</source>
   <translation>Die Planung wurde abgebrochen: nichts wurde geschrieben.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/plan_view.py" />
   <source>The plan of the export</source>
   <translation>Der Plan des Exports</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/plan_view.py" />
   <source>This export cannot be made</source>
   <translation>Dieser Export ist nicht möglich</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/plan_view.py" />
   <source>What goes in</source>
   <translation>Was hineinkommt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/plan_view.py" />
   <source>What stays out, and why</source>
   <translation>Was nicht hineinkommt, und warum</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/plan_view.py" />
   <source>What {format} cannot hold</source>
   <translation>Was {format} nicht fassen kann</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/plan_view.py" />
   <source>Whose answers: {whose}</source>
   <translation>Wessen Antworten: {whose}</translation>
  </message>
 </context>
 <context>
  <name>ProgressLine</name>
  <message>
   <location filename="../../labeler/gui/widgets/progress_line.py" />
   <source>{done} of {total}</source>
   <translation>{done} von {total}</translation>
  </message>
 </context>
 <context>
  <name>ProjectMenu</name>
  <message>
   <location filename="../../labeler/gui/project_menu.py" />
   <source>Add a concept …</source>
   <translation>Konzept anlegen …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/project_menu.py" />
   <source>Add folders of images …</source>
   <translation>Bilderordner aufnehmen …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/project_menu.py" />
   <source>All keys</source>
   <translation>Alle Tasten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/project_menu.py" />
   <source>Concepts …</source>
   <translation>Konzepte …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/project_menu.py" />
   <source>Hand in …</source>
   <translation>Abgeben …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/project_menu.py" />
   <source>Hand out work …</source>
   <translation>Arbeit ausgeben …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/project_menu.py" />
   <source>How labelers are asked …</source>
   <translation>Wie gefragt wird …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/project_menu.py" />
   <source>Images that cannot be shown …</source>
   <translation>Bilder, die nicht zu zeigen sind …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/project_menu.py" />
   <source>Import labels …</source>
   <translation>Etiketten übernehmen …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/project_menu.py" />
   <source>Open another project …</source>
   <translation>Anderes Projekt öffnen …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/project_menu.py" />
   <source>Settings …</source>
   <translation>Einstellungen …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/project_menu.py" />
   <source>Show log</source>
   <translation>Protokoll zeigen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/project_menu.py" />
   <source>Sources …</source>
   <translation>Quellen …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/project_menu.py" />
   <source>Take in packages …</source>
   <translation>Pakete übernehmen …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/project_menu.py" />
   <source>The brief …</source>
   <translation>Der Auftrag …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/project_menu.py" />
   <source>Who has what …</source>
   <translation>Wer was hat …</translation>
  </message>
 </context>
 <context>
  <name>Question</name>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>1 box</source>
   <translation>1 Rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>A lead asks again: {reason}</source>
   <translation>Die Leitung fragt nach: {reason}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>Answered. Press a concept's key to change it.</source>
   <translation>Beantwortet. Zum Ändern die Taste eines Konzepts drücken.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>Draw a box round every {concept} you can see.</source>
   <translation>Jedes Vorkommen rahmen: {concept}.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>IN</source>
   <translation>Darin</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>Is anything else of the list here?</source>
   <translation>Ist sonst noch etwas von der Liste da?</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>Is this photo {of} {concept}, or is {concept} only {in} it?</source>
   <translation>{OF} das Foto {concept}, oder ist {concept} nur {in}?</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>Labeled “{concept}” elsewhere: is this photo {of} it, or is it only {in} it?</source>
   <translation>Anderswo als „{concept}“ etikettiert: {of} das Foto das, oder ist es nur {in}?</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>New on the list: is this photo {of} {concept}, or is it {in} it?</source>
   <translation>Neu auf der Liste: {of} das Foto {concept}, oder ist es {in}?</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>Nothing is asked of this image in this pass.</source>
   <translation>In diesem Durchgang wird zu diesem Bild nichts gefragt.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>OF</source>
   <translation>Zeigt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>The photo is {of} {concept}: draw a box round it.</source>
   <translation>Das Foto {of} {concept}: einen Rahmen darum ziehen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>The photo is {of} {concept}: draw its box too?</source>
   <translation>Das Foto {of} {concept}: auch einen Rahmen darum ziehen?</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>What keeps you from telling about {concept}?</source>
   <translation>Was macht {concept} unklar?</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>Which concept of the list is this photo {of}, or has {in} it?</source>
   <translation>Welches Konzept der Liste {of} das Foto, oder welches ist {in}?</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>Which one is this photo {of}: {first} or {second}?</source>
   <translation>Was {of} das Foto: {first} oder {second}?</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>Why pass this image over?</source>
   <translation>Warum dieses Bild übergehen?</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>back</source>
   <translation>zurück</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>both equally</source>
   <translation>beide gleich</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>both only in it</source>
   <translation>beide nur darin</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>can't tell</source>
   <translation>unklar</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>done</source>
   <translation>fertig</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>done, {boxes}</source>
   <translation>fertig, {boxes}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>duplicate</source>
   <translation>doppelt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>in</source>
   <translation>darin</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>in it</source>
   <translation>ist darin</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>it fills the frame</source>
   <translation>es füllt das Bild</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>none of the list</source>
   <translation>nichts von der Liste</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>none of them</source>
   <translation>nichts davon</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>not here</source>
   <translation>nicht da</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>not in the taxonomy</source>
   <translation>fehlt in der Liste</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>not now</source>
   <translation>nicht jetzt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>nothing else</source>
   <translation>sonst nichts</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>of</source>
   <translation>zeigt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>of it</source>
   <translation>zeigt es</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>of or in unclear</source>
   <translation>unklar, ob gezeigt oder nur darin</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>of or in?</source>
   <translation>zeigt oder darin?</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>poor image</source>
   <translation>schlechtes Bild</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>should not be here</source>
   <translation>gehört nicht hierher</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>too subtle, or needs outside context</source>
   <translation>zu fein, oder nur mit Vorwissen zu sagen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>{count} boxes</source>
   <translation>{count} Rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>{facet}: is anything else here?</source>
   <translation>{facet}: ist sonst noch etwas da?</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/words.py" />
   <source>{facet}: which one is this photo {of}, or has {in} it?</source>
   <translation>{facet}: was davon {of} das Foto, oder was ist {in}?</translation>
  </message>
 </context>
 <context>
  <name>QuestionBar</name>
  <message>
   <location filename="../../labeler/gui/label/question_bar.py" />
   <source>Name what is missing from the list, then Enter</source>
   <translation>Nennen, was in der Liste fehlt, dann Enter</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/question_bar.py" />
   <source>Question</source>
   <translation>Frage</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/question_bar.py" />
   <source>What is missing from the list</source>
   <translation>Was in der Liste fehlt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/question_bar.py" />
   <source>box it later</source>
   <translation>später rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/question_bar.py" />
   <source>by keys</source>
   <translation>mit Tasten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/question_bar.py" />
   <source>crowd</source>
   <translation>Menge</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/question_bar.py" />
   <source>next image with something left to ask</source>
   <translation>nächstes Bild mit einer offenen Frage</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/question_bar.py" />
   <source>previous</source>
   <translation>vorige</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/question_bar.py" />
   <source>snap</source>
   <translation>anschmiegen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/question_bar.py" />
   <source>{key}: {text}</source>
   <translation>{key}: {text}</translation>
  </message>
 </context>
 <context>
  <name>QuietLine</name>
  <message>
   <location filename="../../labeler/gui/embedding.py" />
   <source>Looking at the photos while nobody works: {done} of {total}</source>
   <translation>Fotos werden angesehen, solange niemand arbeitet: {done} von {total}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/embedding.py" />
   <source>Not now</source>
   <translation>Nicht jetzt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/embedding.py" />
   <source>Photos looked at</source>
   <translation>Angesehene Fotos</translation>
  </message>
 </context>
 <context>
  <name>RadioChoice</name>
  <message>
   <location filename="../../labeler/gui/widgets/radio_choice.py" />
   <source>{name}: {title}</source>
   <translation>{name}: {title}</translation>
  </message>
 </context>
 <context>
  <name>ReadinessPage</name>
  <message>
   <location filename="../../labeler/gui/readiness/page.py" />
   <source>Cut off: what is shown was seen before.</source>
   <translation>Abgebrochen: was gezeigt wird, wurde vorher gesehen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/page.py" />
   <source>Each image is looked at once, and then known.</source>
   <translation>Jedes Bild wird einmal angesehen und ist dann bekannt.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/page.py" />
   <source>Look again begins; what was computed is kept.</source>
   <translation>„Neu ansehen“ beginnt; was berechnet ist, bleibt.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/page.py" />
   <source>Looking at the data …</source>
   <translation>Die Daten werden angesehen …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/page.py" />
   <source>Not looked at yet</source>
   <translation>Noch nicht angesehen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/page.py" />
   <source>Readiness</source>
   <translation>Trainingsreife</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/page.py" />
   <source>Writing …</source>
   <translation>Wird geschrieben …</translation>
  </message>
 </context>
 <context>
  <name>ReadinessSince</name>
  <message>
   <location filename="../../labeler/gui/readiness/since.py" />
   <source>Images have come in since.</source>
   <translation>Seither sind Bilder dazugekommen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/since.py" />
   <source>One image has been answered since.</source>
   <translation>Seither wurde ein Bild beantwortet.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/since.py" />
   <source>The project has changed since.</source>
   <translation>Seither hat sich das Projekt geändert.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/since.py" />
   <source>{count} images have been answered since.</source>
   <translation>Seither wurden {count} Bilder beantwortet.</translation>
  </message>
 </context>
 <context>
  <name>ReadinessWords</name>
  <message>
   <location filename="../../labeler/gui/readiness/words.py" />
   <source>looked at just now</source>
   <translation>eben angesehen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/words.py" />
   <source>looked at on {date}</source>
   <translation>angesehen am {date}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/words.py" />
   <source>looked at one hour ago</source>
   <translation>vor einer Stunde angesehen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/words.py" />
   <source>looked at one minute ago</source>
   <translation>vor einer Minute angesehen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/words.py" />
   <source>looked at {count} hours ago</source>
   <translation>vor {count} Stunden angesehen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/words.py" />
   <source>looked at {count} minutes ago</source>
   <translation>vor {count} Minuten angesehen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/words.py" />
   <source>one finished answer</source>
   <translation>eine fertige Antwort</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/words.py" />
   <source>one image</source>
   <translation>ein Bild</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/words.py" />
   <source>seen by {what}</source>
   <translation>gesehen mit {what}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/words.py" />
   <source>{count} finished answers</source>
   <translation>{count} fertige Antworten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/words.py" />
   <source>{count} images</source>
   <translation>{count} Bilder</translation>
  </message>
 </context>
 <context>
  <name>RecentList</name>
  <message>
   <location filename="../../labeler/gui/start/recent_list.py" />
   <source>Enter opens the project.</source>
   <translation>Enter öffnet das Projekt.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/recent_list.py" />
   <source>Projects opened last</source>
   <translation>Zuletzt geöffnete Projekte</translation>
  </message>
 </context>
 <context>
  <name>RedBar</name>
  <message>
   <location filename="../../labeler/gui/widgets/red_bar.py" />
   <source>Problem</source>
   <translation>Problem</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/widgets/red_bar.py" />
   <source>Put away</source>
   <translation>Ausblenden</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/widgets/red_bar.py" />
   <source>Try again</source>
   <translation>Noch einmal versuchen</translation>
  </message>
 </context>
 <context>
  <name>ReportPage</name>
  <message>
   <location filename="../../labeler/gui/trouble/report_page.py" />
   <source>Add the error's message and the last lines of the log (names of files, concepts and people too)</source>
   <translation>Fehlermeldung und Protokollende dazu (auch Namen: Dateien, Konzepte, Personen)</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/trouble/report_page.py" />
   <source>Something went wrong in the program</source>
   <translation>Im Programm ist etwas schiefgegangen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/trouble/report_page.py" />
   <source>The report stays as it is: {why}.</source>
   <translation>Der Bericht bleibt, wie er ist: {why}.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/trouble/report_page.py" />
   <source>What was saved is safe. This is the report, word for word. Nothing is sent by itself: copy it, or pass the file on, to whoever looks after the program.</source>
   <translation>Was gesichert war, ist sicher. Das ist der Bericht, Wort für Wort. Von selbst wird nichts verschickt: ihn kopieren oder die Datei weitergeben, an die Person, die sich um das Programm kümmert.</translation>
  </message>
 </context>
 <context>
  <name>Review</name>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>1 image is settled.</source>
   <translation>1 Bild ist entschieden.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>1 image on which labelers differ</source>
   <translation>1 Bild, bei dem Personen uneinig sind</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>Comparing answers …</source>
   <translation>Antworten werden verglichen …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>Every image that several people finished is agreed on, or settled. Hand out work with an overlap, or look over what was said on the contact sheets.</source>
   <translation>Über jedes Bild, das mehrere fertig haben, herrscht Einigkeit, oder es ist entschieden. Arbeit mit Überlappung ausgeben, oder auf den Kontaktbögen durchsehen, was gesagt wurde.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>Everything that anybody finished is settled.</source>
   <translation>Alles, was jemand fertig hat, ist entschieden.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>Labelers differ on 1: it stays.</source>
   <translation>Uneinig bei 1: es bleibt.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>Labelers differ on each of these: look at them one by one (Enter).</source>
   <translation>Bei jedem davon sind Personen uneinig: einzeln ansehen (Enter).</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>Labelers differ on nothing</source>
   <translation>Niemand ist uneinig</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>Labelers differ on {count}: they stay.</source>
   <translation>Uneinig bei {count}: sie bleiben.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>Nothing waits to be looked over</source>
   <translation>Nichts ist durchzusehen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>Settled: {answer} ({how})</source>
   <translation>Entschieden: {answer} ({how})</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>The {count} images of the alignment come when it has ended.</source>
   <translation>Die {count} Bilder des Abgleichs kommen, wenn er beendet ist.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>What labelers differ on comes here, the worst first.</source>
   <translation>Worin Personen uneinig sind, kommt hierher, das Schlimmste zuerst.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>What was said of each concept comes here.</source>
   <translation>Was zu jedem Konzept gesagt wurde, kommt hierher.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>a box is missing, or does not fit</source>
   <translation>ein Rahmen fehlt oder passt nicht</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>a lead</source>
   <translation>der Leitung</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/disagreement_deeds.py" />
   <source>a step back, then out of the drawing</source>
   <translation>ein Schritt zurück, dann aus der Zeichnung</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/review_keys.py" />
   <source>accept the page</source>
   <translation>Seite annehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/review_keys.py" />
   <source>accept what is chosen</source>
   <translation>Gewähltes annehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>agreed, accepted by {who}</source>
   <translation>einig, angenommen von {who}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/review_keys.py" />
   <source>as gold</source>
   <translation>als Gold</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>can't tell</source>
   <translation>unklar</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/review_keys.py" />
   <source>change that answer</source>
   <translation>diese Antwort ändern</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/review_keys.py" />
   <source>draw it</source>
   <translation>zeichnen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>drawn by {who}</source>
   <translation>gezeichnet von {who}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>equally</source>
   <translation>gleich</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/review_keys.py" />
   <source>everybody's boxes again</source>
   <translation>wieder die Rahmen von allen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/review_keys.py" />
   <source>hold the answer of this number</source>
   <translation>die Antwort dieser Nummer nehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/review_keys.py" />
   <source>hold the answer that is pointed at</source>
   <translation>die gezeigte Antwort nehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>in</source>
   <translation>darin</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/review_keys.py" />
   <source>into the dictionary …</source>
   <translation>ins Bildwörterbuch …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>labelers differ</source>
   <translation>Personen uneinig</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/review_keys.py" />
   <source>leave it for later</source>
   <translation>für später lassen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/review_keys.py" />
   <source>next page</source>
   <translation>nächste Seite</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>none of the list is here</source>
   <translation>nichts von der Liste ist da</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>not finished</source>
   <translation>nicht fertig</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>not here</source>
   <translation>nicht da</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>of</source>
   <translation>zeigt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>of it, or only in it? Look again</source>
   <translation>gezeigt, oder nur darin? Noch einmal ansehen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>of or in</source>
   <translation>zeigt oder darin</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/review_keys.py" />
   <source>one answer's boxes</source>
   <translation>Rahmen einer Antwort</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/review_keys.py" />
   <source>page before</source>
   <translation>vorige Seite</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>page {page} of {pages}</source>
   <translation>Seite {page} von {pages}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>picked by {who}</source>
   <translation>gewählt von {who}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/disagreement_deeds.py" />
   <location filename="../../labeler/gui/review/review_keys.py" />
   <source>redo</source>
   <translation>wiederholen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/review_keys.py" />
   <source>say why, in words</source>
   <translation>den Grund in Worten sagen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/review_keys.py" />
   <source>send back …</source>
   <translation>zurückgeben …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>sent back</source>
   <translation>zurückgegeben</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>sent back: {reason}</source>
   <translation>zurückgegeben: {reason}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>skipped: {reason}</source>
   <translation>übergangen: {reason}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>something else of the list is here</source>
   <translation>etwas anderes von der Liste ist da</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/review_keys.py" />
   <source>take back</source>
   <translation>zurücknehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/review_keys.py" />
   <source>the boxes of the answer before</source>
   <translation>die Rahmen der Antwort davor</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>the dictionary says otherwise</source>
   <translation>das Wörterbuch sagt es anders</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/disagreement_deeds.py" />
   <location filename="../../labeler/gui/review/review_keys.py" />
   <source>undo</source>
   <translation>zurücknehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>what is there</source>
   <translation>was da ist</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/review_keys.py" />
   <source>what most say</source>
   <translation>was die meisten sagen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/review_keys.py" />
   <source>who said what</source>
   <translation>wer was sagte</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>{count} images are settled.</source>
   <translation>{count} Bilder sind entschieden.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>{count} images on which labelers differ, the worst first</source>
   <translation>{count} Bilder, bei denen Personen uneinig sind, die schlimmsten zuerst</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>{relation} {concept}: 1 image</source>
   <translation>{relation} {concept}: 1 Bild</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>{relation} {concept}: {count} images</source>
   <translation>{relation} {concept}: {count} Bilder</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>{seconds} s</source>
   <translation>{seconds} s</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>{share} apart on {concepts} ({about})</source>
   <translation>{share} uneinig über {concepts} ({about})</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/words.py" />
   <source>{told}, sent back</source>
   <translation>{told}, zurückgegeben</translation>
  </message>
 </context>
 <context>
  <name>ReviewPage</name>
  <message>
   <location filename="../../labeler/gui/review/page.py" />
   <source>Alignment</source>
   <translation>Abgleich</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/page.py" />
   <source>Contact sheets</source>
   <translation>Kontaktbögen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/page.py" />
   <source>Disagreements</source>
   <translation>Uneiniges</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/page.py" />
   <source>Review</source>
   <translation>Durchsicht</translation>
  </message>
 </context>
 <context>
  <name>RulesPage</name>
  <message>
   <location filename="../../labeler/gui/rules_page.py" />
   <source> %</source>
   <translation> %</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/rules_page.py" />
   <source>A detector needs it wherever something else is boxed in the same image.</source>
   <translation>Ein Detektor braucht ihn überall, wo im selben Bild etwas anderes gerahmt ist.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/rules_page.py" />
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/rules_page.py" />
   <source>Boxes</source>
   <translation>Rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/rules_page.py" />
   <source>Each holds at once, for everyone in this project. Answers that stand are not touched.</source>
   <translation>Alles gilt sofort, für alle in diesem Projekt. Gegebene Antworten bleiben unberührt.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/rules_page.py" />
   <source>How labelers are asked</source>
   <translation>Wie gefragt wird</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/rules_page.py" />
   <source>In may be said without boxes: they wait for the box pass</source>
   <translation>„Darin“ geht ohne Rahmen: sie warten auf den Rahmendurchgang</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/rules_page.py" />
   <source>Of this share of the images the subject-box pass asks it anyway, to measure how much it fills.</source>
   <translation>Bei diesem Anteil der Bilder fragt der Motivrahmen-Durchgang trotzdem danach, um zu messen, wie viel das Motiv füllt.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/rules_page.py" />
   <source>Sample of subjects to box</source>
   <translation>Stichprobe zu rahmender Motive</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/rules_page.py" />
   <source>The box of what the image is of</source>
   <translation>Der Rahmen dessen, was das Bild zeigt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/rules_page.py" />
   <source>Until they are drawn, such an answer is open: it counts nowhere and goes into no export.</source>
   <translation>Bis sie gezogen sind, ist so eine Antwort offen: sie zählt nirgends und kommt in keinen Export.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/rules_page.py" />
   <source>always</source>
   <translation>immer</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/rules_page.py" />
   <source>never</source>
   <translation>nie</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/rules_page.py" />
   <source>where something is boxed</source>
   <translation>wo etwas gerahmt ist</translation>
  </message>
 </context>
 <context>
  <name>Saving</name>
  <message>
   <location filename="../../labeler/gui/readiness/saving.py" />
   <source>Save the checklist</source>
   <translation>Die Checkliste sichern</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/saving.py" />
   <source>Saved as {name}.</source>
   <translation>Gesichert als {name}.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/saving.py" />
   <source>The file was not saved.</source>
   <translation>Die Datei wurde nicht gesichert.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/saving.py" />
   <source>Web pages (*.html)</source>
   <translation>Webseiten (*.html)</translation>
  </message>
 </context>
 <context>
  <name>SendBackCard</name>
  <message>
   <location filename="../../labeler/gui/review/send_back.py" />
   <source>Leave it (Esc)</source>
   <translation>Lassen (Esc)</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/send_back.py" />
   <source>Reason in your own words</source>
   <translation>Grund in eigenen Worten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/send_back.py" />
   <source>Send back</source>
   <translation>Zurückgeben</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/send_back.py" />
   <source>What was said stays until it is said again.</source>
   <translation>Was gesagt ist, bleibt, bis es neu gesagt wird.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/send_back.py" />
   <source>Whose answer is sent back?</source>
   <translation>Wessen Antwort zurückgeben?</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/send_back.py" />
   <source>Why is it sent back to everyone?</source>
   <translation>Warum geht es an alle zurück?</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/send_back.py" />
   <source>Why is it sent back to {name}?</source>
   <translation>Warum geht es an {name} zurück?</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/send_back.py" />
   <source>everyone's</source>
   <translation>die von allen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/send_back.py" />
   <source>or in your own words, then Enter</source>
   <translation>oder in eigenen Worten, dann Enter</translation>
  </message>
 </context>
 <context>
  <name>SendCard</name>
  <message>
   <location filename="../../labeler/gui/contact_sheet/send.py" />
   <source>Every labeler finds them in the filter of the Label page under this name, in this pass.</source>
   <translation>Alle finden sie im Filter der Seite Etikettieren unter diesem Namen, in diesem Durchgang.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/send.py" />
   <source>Leave it (Esc)</source>
   <translation>Lassen (Esc)</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/send.py" />
   <source>Lists that were sent</source>
   <translation>Geschickte Listen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/send.py" />
   <source>Name of the list</source>
   <translation>Name der Liste</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/send.py" />
   <source>Pass</source>
   <translation>Durchgang</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/send.py" />
   <source>Send (Enter)</source>
   <translation>Schicken (Enter)</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/send.py" />
   <source>Send to a pass</source>
   <translation>In einen Durchgang schicken</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/send.py" />
   <source>Sent before:</source>
   <translation>Schon geschickt:</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/send.py" />
   <source>Take the list away</source>
   <translation>Liste wegnehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/send.py" />
   <source>a list …</source>
   <translation>eine Liste …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/send.py" />
   <source>free pass</source>
   <translation>freier Durchgang</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/contact_sheet/send.py" />
   <source>what labelers see in the filter</source>
   <translation>wie sie im Filter heißt</translation>
  </message>
 </context>
 <context>
  <name>SettingsPage</name>
  <message>
   <location filename="../../labeler/gui/settings_page.py" />
   <source>A folder for the backups of all projects. Left empty, they lie beside each project.</source>
   <translation>Ein Ordner für die Sicherungen aller Projekte. Ohne Angabe liegen sie neben jedem Projekt.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings_page.py" />
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings_page.py" />
   <source>Backups</source>
   <translation>Sicherungen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings_page.py" />
   <source>Colours of boxes</source>
   <translation>Farben der Rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings_page.py" />
   <source>Each holds at once and in every project.</source>
   <translation>Alles gilt sofort und in jedem Projekt.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings_page.py" />
   <source>Esc, Enter, Tab, the arrows and the digits of reasons are the same for everyone.</source>
   <translation>Esc, Enter, Tab, die Pfeile und die Ziffern der Gründe sind für alle gleich.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings_page.py" />
   <source>Keep backups in</source>
   <translation>Sicherungen liegen in</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings_page.py" />
   <source>Keep the zoom from image to image</source>
   <translation>Zoom von Bild zu Bild behalten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings_page.py" />
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings_page.py" />
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings_page.py" />
   <source>Less motion: nothing moves or blinks by itself</source>
   <translation>Weniger Bewegung: nichts bewegt sich oder blinkt von selbst</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings_page.py" />
   <source>Look</source>
   <translation>Aussehen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings_page.py" />
   <source>Look at the photos while nobody works</source>
   <translation>Fotos ansehen, solange niemand arbeitet</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings_page.py" />
   <source>Memory for images</source>
   <translation>Speicher für Bilder</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings_page.py" />
   <source>More keeps more images ready to be shown again without waiting.</source>
   <translation>Mehr hält mehr Bilder bereit, die sich ohne Warten wieder zeigen lassen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings_page.py" />
   <source>Motion</source>
   <translation>Bewegung</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings_page.py" />
   <source>Readiness</source>
   <translation>Trainingsreife</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings_page.py" />
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings_page.py" />
   <source>Size of text</source>
   <translation>Schriftgröße</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings_page.py" />
   <source>Then the check of the data, and “more like this”, need not wait for it.</source>
   <translation>Dann müssen die Prüfung der Daten und „ähnliche Bilder“ nicht darauf warten.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings_page.py" />
   <source>There is no such folder. Backups are kept where they were kept before.</source>
   <translation>Diesen Ordner gibt es nicht. Sicherungen liegen weiter, wo sie vorher lagen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings_page.py" />
   <source>What is open keeps its words until it is opened again.</source>
   <translation>Was offen ist, behält seine Worte, bis es wieder geöffnet wird.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings_page.py" />
   <source>Zoom</source>
   <translation>Zoom</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings_page.py" />
   <source>all alike, strong</source>
   <translation>alle gleich, kräftig</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings_page.py" />
   <source>as the system</source>
   <translation>wie das System</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings_page.py" />
   <source>beside each project</source>
   <translation>neben jedem Projekt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings_page.py" />
   <source>black and white</source>
   <translation>schwarz und weiß</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings_page.py" />
   <source>by concept</source>
   <translation>nach Konzept</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings_page.py" />
   <source>dark</source>
   <translation>dunkel</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings_page.py" />
   <source>light</source>
   <translation>hell</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings_page.py" />
   <source>{count} GB</source>
   <translation>{count} GB</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings_page.py" />
   <source>{count} MB</source>
   <translation>{count} MB</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/settings_page.py" />
   <source>{percent} %</source>
   <translation>{percent} %</translation>
  </message>
 </context>
 <context>
  <name>SheetAccepting</name>
  <message>
   <location filename="../../labeler/gui/review/sheet_accepting.py" />
   <source>Nothing was done here that can be taken back. What was done elsewhere is undone there.</source>
   <translation>Hier ist nichts geschehen, was zurückzunehmen wäre. Was anderswo geschah, wird dort zurückgenommen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/sheet_accepting.py" />
   <source>Sent back: {name}</source>
   <translation>Zurückgegeben: {name}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/sheet_accepting.py" />
   <source>Taken back: it is not sent back any more.</source>
   <translation>Zurückgenommen: es ist nicht mehr zurückgegeben.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/sheet_accepting.py" />
   <source>Taken back: they come again when all was compared anew.</source>
   <translation>Zurückgenommen: sie kommen wieder, wenn alles neu verglichen ist.</translation>
  </message>
 </context>
 <context>
  <name>SheetCounts</name>
  <message>
   <location filename="../../labeler/gui/review/sheet_table.py" />
   <source>concept</source>
   <translation>Konzept</translation>
  </message>
 </context>
 <context>
  <name>SheetTable</name>
  <message>
   <location filename="../../labeler/gui/review/sheet_table.py" />
   <source>Contact sheets by concept and relation</source>
   <translation>Kontaktbögen nach Konzept und Beziehung</translation>
  </message>
 </context>
 <context>
  <name>SheetsView</name>
  <message>
   <location filename="../../labeler/gui/review/sheets.py" />
   <source>Choose images first: arrows and Space choose, Shift a stretch of them.</source>
   <translation>Erst Bilder wählen: Pfeile und Leertaste wählen, Umschalt eine Strecke.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/sheets.py" />
   <source>There is more on this page: look at it, then accept.</source>
   <translation>Auf dieser Seite ist noch mehr: ansehen, dann annehmen.</translation>
  </message>
 </context>
 <context>
  <name>Showing</name>
  <message>
   <location filename="../../labeler/gui/label/showing.py" />
   <source>Loading …</source>
   <translation>Wird geladen …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/showing.py" />
   <source>This image cannot be shown: {reason}.</source>
   <translation>Dieses Bild lässt sich nicht zeigen: {reason}.</translation>
  </message>
 </context>
 <context>
  <name>Snapping</name>
  <message>
   <location filename="../../labeler/gui/label/snapping.py" />
   <source>No box is selected: draw one, or choose one with Alt and a click.</source>
   <translation>Kein Rahmen ist gewählt: einen ziehen, oder einen mit Alt und Klick wählen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/snapping.py" />
   <source>Not snapped: {why}.</source>
   <translation>Nicht angeschmiegt: {why}.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/snapping.py" />
   <source>Snapped: Ctrl+Z takes it back.</source>
   <translation>Angeschmiegt: Strg+Z nimmt es zurück.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/snapping.py" />
   <source>The image is not there yet: nothing to snap to.</source>
   <translation>Das Bild ist noch nicht da: nichts zum Anschmiegen.</translation>
  </message>
 </context>
 <context>
  <name>SourcesPage</name>
  <message>
   <location filename="../../labeler/gui/sources_page.py" />
   <source>Answered before, and so still in training though the model will meet such: {names}</source>
   <translation>Vorher beantwortet, und darum noch im Training, obwohl dem Modell solche begegnen werden: {names}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/sources_page.py" />
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/sources_page.py" />
   <source>Images of what the model will meet are for evaluation, always. What somebody has answered already stays on the side on which it was.</source>
   <translation>Bilder von dem, was dem Modell begegnen wird, sind immer zur Auswertung. Was schon beantwortet ist, bleibt auf der Seite, auf der es war.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/sources_page.py" />
   <source>Sources</source>
   <translation>Quellen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/sources_page.py" />
   <source>There are no images yet: add a folder of them.</source>
   <translation>Es gibt noch keine Bilder: einen Bilderordner aufnehmen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/sources_page.py" />
   <source>to train on</source>
   <translation>zum Training</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/sources_page.py" />
   <source>what the model will meet</source>
   <translation>was dem Modell begegnen wird</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/sources_page.py" />
   <source>{images} images, {evaluation} of them for evaluation; {answered} answered</source>
   <translation>{images} Bilder, davon {evaluation} zur Auswertung; {answered} beantwortet</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/sources_page.py" />
   <source>{some} and {count} more</source>
   <translation>{some} und {count} weitere</translation>
  </message>
 </context>
 <context>
  <name>SplitPlan</name>
  <message>
   <location filename="../../labeler/gui/concepts/plans.py" />
   <source>Names of the new concepts</source>
   <translation>Namen der neuen Konzepte</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/plans.py" />
   <source>Split (Enter)</source>
   <translation>Teilen (Enter)</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/plans.py" />
   <source>Split “{name}” into</source>
   <translation>„{name}“ teilen in</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/concepts/plans.py" />
   <source>two or more new names, parted by commas</source>
   <translation>zwei oder mehr neue Namen, durch Kommas getrennt</translation>
  </message>
 </context>
 <context>
  <name>StartPage</name>
  <message>
   <location filename="../../labeler/gui/start/page.py" />
   <source>A project keeps the concepts, and all answers to them; your photos stay where they are. If somebody sent you a file with work, open it.</source>
   <translation>Ein Projekt hält die Konzepte und alle Antworten dazu; die Fotos bleiben, wo sie sind. Eine zugeschickte Datei mit Arbeit hier öffnen.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/page.py" />
   <source>New project</source>
   <translation>Neues Projekt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/page.py" />
   <source>Open a project</source>
   <translation>Projekt öffnen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/page.py" />
   <source>Open …</source>
   <translation>Öffnen …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/page.py" />
   <source>Opened last</source>
   <translation>Zuletzt geöffnet</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/page.py" />
   <source>Projects and packages (*.labeler *.labeler-work)</source>
   <translation>Projekte und Pakete (*.labeler *.labeler-work)</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/page.py" />
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/page.py" />
   <source>Show log</source>
   <translation>Protokoll zeigen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/page.py" />
   <source>What is this photo of, and what is merely in it?</source>
   <translation>Was zeigt dieses Foto, und was ist bloß darin?</translation>
  </message>
 </context>
 <context>
  <name>StepRow</name>
  <message>
   <location filename="../../labeler/gui/steps/row.py" />
   <source>Missing: {missing}.</source>
   <translation>Es fehlt: {missing}.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/steps/row.py" />
   <source>{number}  {title}</source>
   <translation>{number}  {title}</translation>
  </message>
 </context>
 <context>
  <name>Steps</name>
  <message>
   <location filename="../../labeler/gui/steps/words.py" />
   <source>Build the visual dictionary</source>
   <translation>Das Bildwörterbuch aufbauen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/steps/words.py" />
   <source>Concepts</source>
   <translation>Konzepte</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/steps/words.py" />
   <source>Evaluate</source>
   <translation>Auswerten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/steps/words.py" />
   <source>Export</source>
   <translation>Export</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/steps/words.py" />
   <source>Gather images</source>
   <translation>Bilder sammeln</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/steps/words.py" />
   <source>Label</source>
   <translation>Etikettieren</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/steps/words.py" />
   <source>Label and clean</source>
   <translation>Etikettieren und bereinigen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/steps/words.py" />
   <source>Readiness</source>
   <translation>Trainingsreife</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/steps/words.py" />
   <source>Sources</source>
   <translation>Quellen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/steps/words.py" />
   <source>The brief</source>
   <translation>Der Auftrag</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/steps/words.py" />
   <source>Train</source>
   <translation>Trainieren</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/steps/words.py" />
   <source>Tune</source>
   <translation>Verfeinern</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/steps/words.py" />
   <source>done</source>
   <translation>erledigt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/steps/words.py" />
   <source>not done yet</source>
   <translation>noch nicht erledigt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/steps/words.py" />
   <source>the project is here</source>
   <translation>hier steht das Projekt</translation>
  </message>
 </context>
 <context>
  <name>StepsView</name>
  <message>
   <location filename="../../labeler/gui/steps/view.py" />
   <source>All six steps are done</source>
   <translation>Alle sechs Schritte sind erledigt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/steps/view.py" />
   <source>At step {number}: {title}</source>
   <translation>Bei Schritt {number}: {title}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/steps/view.py" />
   <source>Each can be gone back to: what a trained model gets wrong says which images to gather next.</source>
   <translation>Jeder Schritt lässt sich wiederholen: was ein trainiertes Modell falsch macht, sagt, welche Bilder als Nächstes zu sammeln sind.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/steps/view.py" />
   <source>Steps</source>
   <translation>Schritte</translation>
  </message>
 </context>
 <context>
  <name>Strip</name>
  <message>
   <location filename="../../labeler/gui/label/strip.py" />
   <source>all keys</source>
   <translation>alle Tasten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/strip.py" />
   <source>last ten</source>
   <translation>letzte zehn</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/strip.py" />
   <source>redo</source>
   <translation>wiederholen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/strip.py" />
   <source>skip</source>
   <translation>übergehen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/strip.py" />
   <source>undo</source>
   <translation>zurücknehmen</translation>
  </message>
 </context>
 <context>
  <name>Surface</name>
  <message>
   <location filename="../../labeler/gui/canvas/surface.py" />
   <source>Image</source>
   <translation>Bild</translation>
  </message>
 </context>
 <context>
  <name>TakeIn</name>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in_words.py" />
   <source>1 changed</source>
   <translation>1 geändert</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in_words.py" />
   <source>1 file refused</source>
   <translation>1 Datei abgelehnt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in_words.py" />
   <source>1 known already</source>
   <translation>1 schon bekannt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in_words.py" />
   <source>1 new answer</source>
   <translation>1 neue Antwort</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in_words.py" />
   <source>1 new image</source>
   <translation>1 neues Bild</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in_words.py" />
   <source>1 new labeler</source>
   <translation>1 neue Person</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in_words.py" />
   <source>1 that does not stand</source>
   <translation>1, die nicht gilt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in_words.py" />
   <source>both sides count the same</source>
   <translation>beide Seiten zählen dasselbe</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in_words.py" />
   <source>by {name}, {when}</source>
   <translation>von {name}, {when}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in_words.py" />
   <source>counted here: {figures}</source>
   <translation>hier gezählt: {figures}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in_words.py" />
   <source>counted there: {figures}</source>
   <translation>dort gezählt: {figures}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in_words.py" />
   <source>{count} answers</source>
   <translation>{count} Antworten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in_words.py" />
   <source>{count} boxes</source>
   <translation>{count} Rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in_words.py" />
   <source>{count} changed</source>
   <translation>{count} geändert</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in_words.py" />
   <source>{count} files refused</source>
   <translation>{count} Dateien abgelehnt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in_words.py" />
   <source>{count} finished</source>
   <translation>{count} fertig</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in_words.py" />
   <source>{count} known already</source>
   <translation>{count} schon bekannt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in_words.py" />
   <source>{count} labels</source>
   <translation>{count} Etiketten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in_words.py" />
   <source>{count} new answers</source>
   <translation>{count} neue Antworten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in_words.py" />
   <source>{count} new images</source>
   <translation>{count} neue Bilder</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in_words.py" />
   <source>{count} new labelers</source>
   <translation>{count} neue Personen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in_words.py" />
   <source>{count} skipped</source>
   <translation>{count} übergangen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in_words.py" />
   <source>{count} that do not stand</source>
   <translation>{count}, die nicht gelten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in_words.py" />
   <source>{name}: refused: {why}</source>
   <translation>{name}: abgelehnt: {why}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in_words.py" />
   <source>{name}: {stands}; not: {lost}</source>
   <translation>{name}: {stands}; nicht: {lost}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in_words.py" />
   <source>{what} (said by {name})</source>
   <translation>{what} (gesagt von {name})</translation>
  </message>
 </context>
 <context>
  <name>TakeInPage</name>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in.py" />
   <source>Answer of</source>
   <translation>Antwort von</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in.py" />
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in.py" />
   <source>Choose files …</source>
   <translation>Dateien wählen …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in.py" />
   <source>Does not stand</source>
   <translation>Gilt nicht</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in.py" />
   <source>Image</source>
   <translation>Bild</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in.py" />
   <source>Nothing was said differently in two places: all of it stands.</source>
   <translation>Nichts wurde an zwei Orten verschieden gesagt: alles gilt.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in.py" />
   <source>Show the image</source>
   <translation>Bild zeigen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in.py" />
   <source>Stands</source>
   <translation>Gilt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in.py" />
   <source>Take in</source>
   <translation>Übernehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in.py" />
   <source>Take in packages</source>
   <translation>Pakete übernehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in.py" />
   <source>Taken in: {what}</source>
   <translation>Übernommen: {what}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in.py" />
   <source>The files that labelers send back, in any order; one that is taken in twice changes nothing. What somebody said differently in two places is listed, and never lost.</source>
   <translation>Die zurückgeschickten Dateien, in beliebiger Reihenfolge; zweimal dieselbe ändert nichts. Was jemand an zwei Orten verschieden sagte, wird aufgeführt und geht nie verloren.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in.py" />
   <source>What came in</source>
   <translation>Was hereinkam</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in.py" />
   <source>What does not stand</source>
   <translation>Was nicht gilt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in.py" />
   <source>What labelers hand in, and projects (*.labeler-answers *.labeler)</source>
   <translation>Abgegebenes und Projekte (*.labeler-answers *.labeler)</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/take_in.py" />
   <source>What would come in</source>
   <translation>Was hereinkäme</translation>
  </message>
 </context>
 <context>
  <name>ThisImage</name>
  <message>
   <location filename="../../labeler/gui/label/this_image.py" />
   <source>Boxes of {name}: {boxes}</source>
   <translation>Rahmen von {name}: {boxes}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/this_image.py" />
   <source>Take back {name}</source>
   <translation>{name} zurücknehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/this_image.py" />
   <source>This image</source>
   <translation>Dieses Bild</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/this_image.py" />
   <source>can't tell</source>
   <translation>unklar</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/this_image.py" />
   <source>equally · {boxes}</source>
   <translation>gleich · {boxes}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/this_image.py" />
   <source>in</source>
   <translation>darin</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/this_image.py" />
   <source>more like this</source>
   <translation>ähnliche Bilder</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/this_image.py" />
   <source>no box</source>
   <translation>kein Rahmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/this_image.py" />
   <source>none of the list is here</source>
   <translation>nichts von der Liste ist da</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/this_image.py" />
   <source>not here</source>
   <translation>nicht da</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/this_image.py" />
   <source>nothing said yet</source>
   <translation>noch nichts gesagt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/this_image.py" />
   <source>of</source>
   <translation>zeigt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/this_image.py" />
   <source>picture 1 of {count} in this file</source>
   <translation>Bild 1 von {count} in dieser Datei</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/label/this_image.py" />
   <source>skipped: {reason}</source>
   <translation>übergangen: {reason}</translation>
  </message>
 </context>
 <context>
  <name>ThresholdFields</name>
  <message>
   <location filename="../../labeler/gui/readiness/thresholds.py" />
   <source>amber from</source>
   <translation>gelb ab</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/thresholds.py" />
   <source>red from</source>
   <translation>rot ab</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/thresholds.py" />
   <source>{key}, amber from: {reason}</source>
   <translation>{key}, gelb ab: {reason}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/thresholds.py" />
   <source>{key}, red from: {reason}</source>
   <translation>{key}, rot ab: {reason}</translation>
  </message>
 </context>
 <context>
  <name>ThresholdsView</name>
  <message>
   <location filename="../../labeler/gui/readiness/thresholds.py" />
   <source>Amber from {amber} down, red from {red} down</source>
   <translation>Gelb ab {amber} abwärts, rot ab {red} abwärts</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/thresholds.py" />
   <source>Amber from {amber} on, red from {red} on</source>
   <translation>Gelb ab {amber}, rot ab {red}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/thresholds.py" />
   <source>As usual</source>
   <translation>Wie üblich</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/thresholds.py" />
   <source>Change the thresholds</source>
   <translation>Die Schwellen ändern</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/thresholds.py" />
   <source>Change …</source>
   <translation>Ändern …</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/thresholds.py" />
   <source>Fill in the usual thresholds</source>
   <translation>Die üblichen Schwellen eintragen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/thresholds.py" />
   <source>Keep</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/thresholds.py" />
   <source>Keep these thresholds</source>
   <translation>Diese Schwellen behalten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/thresholds.py" />
   <source>Leave</source>
   <translation>Lassen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/thresholds.py" />
   <source>Leave the thresholds as they are</source>
   <translation>Die Schwellen lassen, wie sie sind</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/thresholds.py" />
   <source>Thresholds</source>
   <translation>Schwellen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/thresholds.py" />
   <source>Write a number into each field.</source>
   <translation>In jedes Feld eine Zahl schreiben.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/readiness/thresholds.py" />
   <source>{now}; elsewhere {amber} and {red}</source>
   <translation>{now}; sonst {amber} und {red}</translation>
  </message>
 </context>
 <context>
  <name>Thumbnails</name>
  <message>
   <location filename="../../labeler/gui/readiness/thumbnails.py" />
   <source>The first images: {names}</source>
   <translation>Die ersten Bilder: {names}</translation>
  </message>
 </context>
 <context>
  <name>TickedNames</name>
  <message>
   <location filename="../../labeler/gui/export/tick_list.py" />
   <source>All</source>
   <translation>Alle</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/tick_list.py" />
   <source>None</source>
   <translation>Keine</translation>
  </message>
 </context>
 <context>
  <name>TopBar</name>
  <message>
   <location filename="../../labeler/gui/top_bar.py" />
   <source>Hand in</source>
   <translation>Abgeben</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/top_bar.py" />
   <source>today {count}</source>
   <translation>heute {count}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/top_bar.py" />
   <source>who?</source>
   <translation>wer?</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/top_bar.py" />
   <source>{done} of {all}</source>
   <translation>{done} von {all}</translation>
  </message>
 </context>
 <context>
  <name>Trouble</name>
  <message>
   <location filename="../../labeler/gui/trouble/parts.py" />
   <source>Look whether its drive is plugged in, or find it by “Open …” if it was moved or renamed</source>
   <translation>Nachsehen, ob das Laufwerk angesteckt ist; wurde es verschoben oder umbenannt, führt „Öffnen …“ hin</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/trouble/parts.py" />
   <source>Open it to read: all can be looked at, counted and exported, and nothing can be said</source>
   <translation>Zum Lesen öffnen: alles lässt sich ansehen, zählen und exportieren, nichts lässt sich sagen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/trouble/parts.py" />
   <source>Open the project again: its newest whole backup is offered then</source>
   <translation>Das Projekt noch einmal öffnen: dann wird seine neueste heile Sicherung angeboten</translation>
  </message>
 </context>
 <context>
  <name>TroubleWords</name>
  <message>
   <location filename="../../labeler/gui/widgets/trouble_words.py" />
   <source>What happened</source>
   <translation>Was geschah</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/widgets/trouble_words.py" />
   <source>What to do</source>
   <translation>Was zu tun ist</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/widgets/trouble_words.py" />
   <source>Where</source>
   <translation>Wo</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/widgets/trouble_words.py" />
   <source>Your work</source>
   <translation>Die Arbeit</translation>
  </message>
 </context>
 <context>
  <name>UserKeys</name>
  <message>
   <location filename="../../labeler/gui/user_keys.py" />
   <source>{count} more: see the settings.</source>
   <translation>{count} weitere: siehe Einstellungen.</translation>
  </message>
 </context>
 <context>
  <name>ViewMark</name>
  <message>
   <location filename="../../labeler/gui/canvas/view_marks.py" />
   <source>For viewing only: {words}. Key {key} ends it.</source>
   <translation>Nur für die Ansicht: {words}. Taste {key} beendet es.</translation>
  </message>
 </context>
 <context>
  <name>ViewMarks</name>
  <message>
   <location filename="../../labeler/gui/canvas/view_marks.py" />
   <source>darker by {share} %</source>
   <translation>{share} % dunkler</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/canvas/view_marks.py" />
   <source>lighter by {share} %</source>
   <translation>{share} % heller</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/canvas/view_marks.py" />
   <source>turned to the left</source>
   <translation>nach links gedreht</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/canvas/view_marks.py" />
   <source>turned to the right</source>
   <translation>nach rechts gedreht</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/canvas/view_marks.py" />
   <source>turned upside down</source>
   <translation>auf den Kopf gestellt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/canvas/view_marks.py" />
   <source>zoom is kept</source>
   <translation>Zoom bleibt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/canvas/view_marks.py" />
   <source>{share} % less contrast</source>
   <translation>{share} % weniger Kontrast</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/canvas/view_marks.py" />
   <source>{share} % more contrast</source>
   <translation>{share} % mehr Kontrast</translation>
  </message>
 </context>
 <context>
  <name>WhichImages</name>
  <message>
   <location filename="../../labeler/gui/out_and_home/fields.py" />
   <source>images that nobody has labeled or has</source>
   <translation>Bilder, die niemand hat oder etikettiert hat</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/out_and_home/fields.py" />
   <source>the list “{name}”</source>
   <translation>die Liste „{name}“</translation>
  </message>
 </context>
 <context>
  <name>WhoPage</name>
  <message>
   <location filename="../../labeler/gui/who.py" />
   <source>Somebody new</source>
   <translation>Jemand Neues</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/who.py" />
   <source>Start labeling</source>
   <translation>Anfangen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/who.py" />
   <source>Who is labeling?</source>
   <translation>Wer etikettiert?</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/who.py" />
   <source>{name} · lead</source>
   <translation>{name} · Leitung</translation>
  </message>
 </context>
 <context>
  <name>WholeCard</name>
  <message>
   <location filename="../../labeler/gui/review/whole_card.py" />
   <source>A concept's key changes it; boxes can be moved as they lie.</source>
   <translation>Die Taste eines Konzepts ändert es; Rahmen lassen sich verschieben.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/whole_card.py" />
   <source>What would be held</source>
   <translation>Was dann gilt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/whole_card.py" />
   <source>leave the drawing</source>
   <translation>Zeichnung verlassen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/review/whole_card.py" />
   <source>settle it so</source>
   <translation>so entscheiden</translation>
  </message>
 </context>
 <context>
  <name>WhoseLabels</name>
  <message>
   <location filename="../../labeler/gui/bring_in_options.py" />
   <source>Boxes come in as finished “in” labels of</source>
   <translation>Rahmen kommen als fertige „darin“-Etiketten von</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_options.py" />
   <source>Labels come in as finished answers of</source>
   <translation>Etiketten kommen als fertige Antworten von</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_options.py" />
   <source>Labels come in as questions, which the clarify pass asks</source>
   <translation>Etiketten kommen als Fragen, die der Klärungsdurchgang stellt</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_options.py" />
   <source>Whose answers they are</source>
   <translation>Wessen Antworten es sind</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/bring_in_options.py" />
   <source>those whom the file names</source>
   <translation>denen, die die Datei nennt</translation>
  </message>
 </context>
 <context>
  <name>Writing</name>
  <message>
   <location filename="../../labeler/gui/export/writing.py" />
   <source>Cancelled: nothing was left in the folder.</source>
   <translation>Abgebrochen: im Ordner ist nichts geblieben.</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/export/writing.py" />
   <source>Writing …</source>
   <translation>Wird geschrieben …</translation>
  </message>
 </context>
 <context>
  <name>_Days</name>
  <message>
   <location filename="../../labeler/gui/insights/day_bars.py" />
   <source>more than a few days without labels</source>
   <translation>etliche Tage ohne Etiketten</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/day_bars.py" />
   <source>{day}: 1 label</source>
   <translation>{day}: 1 Etikett</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/day_bars.py" />
   <source>{day}: {count} labels</source>
   <translation>{day}: {count} Etiketten</translation>
  </message>
 </context>
 <context>
  <name>_Drawing</name>
  <message>
   <location filename="../../labeler/gui/insights/concept_bars.py" />
   <source>{of} of, {in_} in</source>
   <translation>{of} zeigt, {in_} darin</translation>
  </message>
 </context>
 <context>
  <name>_FolderRow</name>
  <message>
   <location filename="../../labeler/gui/start/folder_list.py" />
   <source>Take {name} off the list</source>
   <translation>{name} von der Liste nehmen</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/folder_list.py" />
   <source>What the images of {name} are for</source>
   <translation>Wofür die Bilder von {name} sind</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/folder_list.py" />
   <source>for training</source>
   <translation>zum Training</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/start/folder_list.py" />
   <source>target: what the model will meet</source>
   <translation>Ziel: was dem Modell begegnen wird</translation>
  </message>
 </context>
 <context>
  <name>_Header</name>
  <message>
   <location filename="../../labeler/gui/insights/whole_table.py" />
   <source>Column titles</source>
   <translation>Spaltentitel</translation>
  </message>
 </context>
 <context>
  <name>_Rows</name>
  <message>
   <location filename="../../labeler/gui/start/recent_list.py" />
   <source>{name}, in {folder}</source>
   <translation>{name}, in {folder}</translation>
  </message>
  <message>
   <location filename="../../labeler/gui/insights/concept_bars.py" />
   <source>{of} of, {in_} in</source>
   <translation>{of} zeigt, {in_} darin</translation>
  </message>
 </context>
</TS>
