import { testLanguage } from './language-table'

testLanguage('de', {
  splits: [
    'Am 3. Mai traf Dr. Anna Weiß die Fa. Krone in Graz. | Sie blieb bis zum 5. 6. 2024.',
    'Die Kosten stiegen um 1.234,5 Mio. Euro. | Das sind ca. 3,4 Prozent mehr.',
    'Laut Art. 5 Abs. 2 gilt das u. a. für Schulen, z. B. in Bonn. | Der Bund zahlt nicht.',
    '„Wir gehen. | Wir kommen nicht zurück“, sagte Weiß. | Dann war Schluss.',
    'Im 19. Jahrhundert lebten hier 5.000 Menschen. | Heute sind es 50.000.',
    'Der 2. Weltkrieg endete 1945. | Hr. Müller erinnert sich.',
  ],
  quotations: [
    [
      '„Die Preise sind gestiegen“, sagte Finanzminister Karl Huber am Montag.',
      'Die Preise sind gestiegen',
      'Karl Huber',
    ],
    ['»Die Brücke war nie sicher«, erklärte Eva Stein.', 'Die Brücke war nie sicher', 'Eva Stein'],
    ['Eva Stein betonte: „Das Geld ist da.“', 'Das Geld ist da.', 'Eva Stein'],
    [
      '„Das Geld ist da“, sagte Eva Stein, „es fehlen die Leute.“',
      'es fehlen die Leute.',
      'Eva Stein',
    ],
    ['„Es brannte lange. Niemand kam zu uns“, sagte Eva Stein.', 'Es brannte lange.', 'Eva Stein'],
    [
      'Eva Stein leitet das Amt. „Das Geld ist lange da“, sagte Stein.',
      'Das Geld ist lange da',
      'Eva Stein',
    ],
  ],
  told: [
    [
      'Das Gesetz werde geprüft, sagte eine Sprecherin der Kommission.',
      'Sprecherin der Kommission',
      'Das Gesetz werde geprüft.',
    ],
    [
      'Dabei starben 7 Menschen, wie Gouverneur Karl Huber mitteilte.',
      'Karl Huber',
      'Dabei starben 7 Menschen.',
    ],
    [
      'Eva Stein sagte, dass die Stadt 40 Brücken gesperrt hat.',
      'Eva Stein',
      'Eva Stein sagte, dass die Stadt 40 Brücken gesperrt hat.',
    ],
    [
      'Eva Stein sagte, die Stadt habe 40 Brücken gesperrt.',
      'Eva Stein',
      'Die Stadt habe 40 Brücken gesperrt.',
    ],
    ['Laut Polizei starben drei Menschen.', 'Polizei', 'Laut Polizei starben drei Menschen.'],
    [
      'Der Polizei zufolge starben drei Menschen.',
      'Polizei',
      'Der Polizei zufolge starben drei Menschen.',
    ],
    [
      'Die Zahl der Toten sei auf 40 gestiegen, teilte Karl Huber mit.',
      'Karl Huber',
      'Die Zahl der Toten sei auf 40 gestiegen.',
    ],
  ],
  kinds: [
    ['Der Film „Das alte Boot“ lief 1981 im Kino.', 'date'],
    ['Der Umsatz stieg auf 2,5 Milliarden Euro.', 'statistic'],
    ['Die Zahl der Arbeitslosen sank um drei Prozent.', 'statistic'],
    ['Der Gipfel begann am 3. Mai 2024 in Wien.', 'date'],
    ['Die Minister trafen sich am Dienstag in Wien.', 'date'],
    ['Die Brücke über den Fluss wurde gesperrt.', 'event'],
    ['Die Brücke wird seit langem von niemandem genutzt.', 'event'],
  ],
  unchecked: [
    ['Bis Ende 2030 soll die Strecke fertig sein.', 'forecast'],
    ['Die Regierung wird das Gesetz bald ändern.', 'forecast'],
    ['Der Streik könnte die Wirtschaft schwer treffen.', 'forecast'],
    ['Die Regierung muss endlich handeln, und zwar sofort.', 'opinion'],
  ],
  questions: ['Wer bezahlt die 40 Millionen Euro?', '„Wer soll das alles bezahlen?“'],
})
