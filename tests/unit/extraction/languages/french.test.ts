import { testLanguage } from './language-table'

testLanguage('fr', {
  splits: [
    'M. Durand a reçu Mme Petit le 1er mai. | Ils ont parlé deux heures.',
    'Le budget atteint 1 234,5 millions d’euros. | Il augmente de 3,4 %.',
    'Voir art. 5 et p. 12 du rapport. | Le texte est clair.',
    'J.-P. Morel vit à Lyon. | Il y est né en 1960.',
    '« Nous partons. | Nous ne reviendrons pas », a dit Anne Petit. | Elle est sortie.',
    'Est-ce vrai ? | Oui !',
  ],
  quotations: [
    [
      'Anne Petit a parlé à Lyon. « C’est une catastrophe », a-t-elle déclaré.',
      'C’est une catastrophe',
      'Anne Petit',
    ],
    [
      '« Les prix ont augmenté », a déclaré le ministre Paul Durand lundi.',
      'Les prix ont augmenté',
      'Paul Durand',
    ],
    [
      '“Les prix ont beaucoup augmenté”, explique Anne Petit.',
      'Les prix ont beaucoup augmenté',
      'Anne Petit',
    ],
    ['Anne Petit a ajouté : « L’argent est là. »', 'L’argent est là.', 'Anne Petit'],
    [
      '« L’argent est bien là », a dit Anne Petit, « mais il manque du personnel. »',
      'mais il manque du personnel.',
      'Anne Petit',
    ],
    [
      'Anne Petit dirige la ville. « L’argent est bien là », a déclaré Petit.',
      'L’argent est bien là',
      'Anne Petit',
    ],
    [
      'Selon Anne Petit, « la ville a fermé tous les ponts ».',
      'la ville a fermé tous les ponts',
      'Anne Petit',
    ],
  ],
  told: [
    [
      'Selon un bilan provisoire, 31 personnes sont mortes.',
      'un bilan provisoire',
      '31 personnes sont mortes.',
    ],
    [
      'Paul Durand a déclaré que la ville a fermé 40 ponts.',
      'Paul Durand',
      'La ville a fermé 40 ponts.',
    ],
    ['Anne Petit affirme qu’il y a 40 blessés.', 'Anne Petit', 'Il y a 40 blessés.'],
    [
      'Selon Paul Durand, trois personnes sont mortes.',
      'Paul Durand',
      'Trois personnes sont mortes.',
    ],
    ['L’inflation a baissé de 2 %, selon l’Insee.', 'l’Insee', 'L’inflation a baissé de 2 %.'],
    [
      'La ville a fermé 40 ponts, a annoncé Paul Durand.',
      'Paul Durand',
      'La ville a fermé 40 ponts.',
    ],
  ],
  kinds: [
    ['Le chiffre d’affaires atteint 2,5 milliards d’euros.', 'statistic'],
    ['Trois personnes ont été tuées dans l’attaque.', 'statistic'],
    ['Le sommet a commencé le 3 mai 2024 à Paris.', 'date'],
    ['Les ministres se sont réunis mardi à Bruxelles.', 'date'],
    ['Le pont sur la rivière a été fermé.', 'event'],
  ],
  unchecked: [
    ['Le procès s’ouvrira lundi à Lyon.', 'forecast'],
    ['Le gouvernement va bientôt changer la loi.', 'forecast'],
    ['Le pont sera fermé pendant les travaux.', 'forecast'],
    ['La grève pourrait durer longtemps.', 'forecast'],
    ['Le gouvernement doit agir sans attendre.', 'opinion'],
  ],
  questions: ['Qui paiera les 40 millions d’euros ?'],
})
