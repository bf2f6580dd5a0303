import { testLanguage } from './language-table'

testLanguage('pt', {
  splits: [
    'O Sr. Silva e a Dra. Costa chegaram no dia 3 de maio. | Não falaram.',
    'O orçamento sobe para 1.234,5 milhões de euros. | São mais 3,4%.',
    'Veja o n.º 5, o art. 7 e a pág. 12 do relatório. | É claro.',
    'Quem pagou? | Ninguém sabe.',
    'J. P. Silva vive no Porto. | Nasceu em 1960.',
    '“Vamos embora. | Não voltamos”, disse Ana Costa. | Depois saiu.',
  ],
  quotations: [
    [
      '“Os preços subiram muito”, disse o ministro Paulo Silva na segunda-feira.',
      'Os preços subiram muito',
      'Paulo Silva',
    ],
    ['«Os preços subiram muito», afirmou Ana Costa.', 'Os preços subiram muito', 'Ana Costa'],
    ['Ana Costa explicou: “O dinheiro está lá”.', 'O dinheiro está lá', 'Ana Costa'],
    [
      '“O dinheiro está lá”, disse Ana Costa, “mas falta pessoal”.',
      'mas falta pessoal',
      'Ana Costa',
    ],
  ],
  told: [
    [
      'O ministro da Fazenda, Rui Dias, disse que a inflação caiu 2%.',
      'Rui Dias',
      'A inflação caiu 2%.',
    ],
    [
      'Paulo Silva afirmou que a cidade fechou 40 pontes.',
      'Paulo Silva',
      'A cidade fechou 40 pontes.',
    ],
    ['Segundo Paulo Silva, três pessoas morreram.', 'Paulo Silva', 'Três pessoas morreram.'],
    [
      'A inflação caiu 2%, segundo o Banco de Portugal.',
      'Banco de Portugal',
      'A inflação caiu 2%.',
    ],
    [
      'A cidade fechou 40 pontes, anunciou a autarca Ana Costa.',
      'Ana Costa',
      'A cidade fechou 40 pontes.',
    ],
  ],
  kinds: [
    ['A empresa faturou 2,5 milhões de euros.', 'statistic'],
    ['Três pessoas morreram no ataque.', 'statistic'],
    ['A cimeira começou a 3 de maio de 2024 em Lisboa.', 'date'],
    ['Os ministros reuniram-se na terça-feira em Braga.', 'date'],
    ['A ponte sobre o rio foi encerrada.', 'event'],
    ['O verão foi muito seco no sul do país.', 'event'],
  ],
  unchecked: [
    ['O Governo vai mudar a lei em breve.', 'forecast'],
    ['A ponte será encerrada durante as obras.', 'forecast'],
    ['A greve poderia durar muito tempo.', 'forecast'],
    ['O Governo deve agir sem demora.', 'opinion'],
  ],
  questions: ['Quem pagará os 40 milhões de euros?'],
})
