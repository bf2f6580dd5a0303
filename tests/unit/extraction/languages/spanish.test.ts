import { testLanguage } from './language-table'

testLanguage('es', {
  splits: [
    'El Sr. García y la Dra. Ruiz llegaron a EE. UU. el 3 de mayo. | No hablaron.',
    'El presupuesto sube a 1.234,5 millones de euros. | Es un 3,4 % más.',
    'Véase el art. 5 y la pág. 12 del informe. | Es claro.',
    '¿Quién pagó? | Nadie lo sabe. | ¡Basta!',
    'J. L. Ruiz vive en Madrid. | Nació en 1960.',
    '«Nos vamos. | No volveremos», dijo Ana Ruiz. | Después salió.',
  ],
  quotations: [
    [
      '«Los precios han subido», dijo el ministro Pablo García el lunes.',
      'Los precios han subido',
      'Pablo García',
    ],
    [
      '“Los precios han subido mucho”, señaló Ana Ruiz.',
      'Los precios han subido mucho',
      'Ana Ruiz',
    ],
    ['Ana Ruiz ha dicho: «El dinero está ahí».', 'El dinero está ahí', 'Ana Ruiz'],
    [
      '«El dinero está ahí», dijo Ana Ruiz, «pero falta personal».',
      'pero falta personal',
      'Ana Ruiz',
    ],
    [
      'Según Ana Ruiz, «la ciudad ha cerrado los puentes».',
      'la ciudad ha cerrado los puentes',
      'Ana Ruiz',
    ],
  ],
  told: [
    [
      'El líder, Juan Vega Ríos, dijo que la ayuda llega tarde.',
      'Juan Vega Ríos',
      'La ayuda llega tarde.',
    ],
    [
      'Pablo García afirmó que la ciudad cerró 40 puentes.',
      'Pablo García',
      'La ciudad cerró 40 puentes.',
    ],
    ['Según Pablo García, murieron tres personas.', 'Pablo García', 'Murieron tres personas.'],
    [
      'La inflación bajó un 2 %, según el Banco de España.',
      'Banco de España',
      'La inflación bajó un 2 %.',
    ],
    [
      'La ciudad cerró 40 puentes, anunció la alcaldesa Ana Ruiz.',
      'Ana Ruiz',
      'La ciudad cerró 40 puentes.',
    ],
  ],
  kinds: [
    ['La empresa facturó 2,5 millones de euros.', 'statistic'],
    ['Tres personas murieron en el ataque.', 'statistic'],
    ['La cumbre empezó el 3 de mayo de 2024 en Lima.', 'date'],
    ['Los ministros se reunieron el martes en Quito.', 'date'],
    ['El puente sobre el río fue cerrado.', 'event'],
  ],
  unchecked: [
    ['El Gobierno va a cambiar la ley muy pronto.', 'forecast'],
    ['El puente será cerrado durante las obras.', 'forecast'],
    ['La huelga podría durar mucho tiempo.', 'forecast'],
    ['El Gobierno debe actuar sin más demora.', 'opinion'],
  ],
  questions: ['¿Quién pagará los 40 millones de euros?'],
})
