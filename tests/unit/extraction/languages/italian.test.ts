import { testLanguage } from './language-table'

testLanguage('it', {
  splits: [
    'Il sig. Rossi e la dott.ssa Bianchi sono arrivati il 3 maggio. | Non hanno parlato.',
    'Il bilancio sale a 1.234,5 milioni di euro. | È il 3,4% in più.',
    'Si veda l’art. 5 e pag. 12 del rapporto. | È chiaro.',
    'Chi ha pagato? | Nessuno lo sa.',
    'G. B. Rossi vive a Roma. | È nato nel 1960.',
    '«Ce ne andiamo. | Non torneremo», ha detto Anna Bianchi. | Poi è uscita.',
  ],
  quotations: [
    [
      'Il segretario del partito, Anna Bianchi, ha replicato: «Il governo mente».',
      'Il governo mente',
      'Anna Bianchi',
    ],
    [
      '«I prezzi sono saliti», ha detto il ministro Paolo Rossi lunedì.',
      'I prezzi sono saliti',
      'Paolo Rossi',
    ],
    [
      '“I prezzi sono molto saliti”, ha spiegato Anna Bianchi.',
      'I prezzi sono molto saliti',
      'Anna Bianchi',
    ],
    ['Anna Bianchi ha dichiarato: «Il denaro c’è tutto».', 'Il denaro c’è tutto', 'Anna Bianchi'],
    [
      '«Il denaro c’è tutto», ha detto Anna Bianchi, «ma manca il personale».',
      'ma manca il personale',
      'Anna Bianchi',
    ],
  ],
  told: [
    [
      'Paolo Rossi ha affermato che la città ha chiuso 40 ponti.',
      'Paolo Rossi',
      'La città ha chiuso 40 ponti.',
    ],
    ['Secondo Paolo Rossi, tre persone sono morte.', 'Paolo Rossi', 'Tre persone sono morte.'],
    ['L’inflazione è scesa del 2%, secondo l’Istat.', 'l’Istat', 'L’inflazione è scesa del 2%.'],
    [
      'La città ha chiuso 40 ponti, ha annunciato Anna Bianchi.',
      'Anna Bianchi',
      'La città ha chiuso 40 ponti.',
    ],
  ],
  kinds: [
    ['Il film «La vita è bella» uscì nel 1997.', 'date'],
    ['L’azienda ha incassato 2,5 milioni di euro.', 'statistic'],
    ['Tre persone sono morte nell’attacco.', 'statistic'],
    ['Il vertice è iniziato il 3 maggio 2024 a Roma.', 'date'],
    ['I ministri si sono riuniti martedì a Milano.', 'date'],
    ['Il ponte sul fiume è stato chiuso.', 'event'],
    ['Il secondo ponte sul fiume è stato chiuso.', 'event'],
  ],
  unchecked: [
    ['Il governo cambierà presto la legge.', 'forecast'],
    ['Il ponte sarà chiuso durante i lavori.', 'forecast'],
    ['Lo sciopero potrebbe durare a lungo.', 'forecast'],
    ['Il governo deve agire senza indugio.', 'opinion'],
  ],
  questions: ['Chi pagherà i 40 milioni di euro?'],
})
